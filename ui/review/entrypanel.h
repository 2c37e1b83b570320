#pragma once
// One project of a review in the drawer: its sheets, what follows from them and why, the veto, the decision, publication. For student affairs.
#include "core/review/reviewservice.h"
#include "ui/shared/pagehost.h"

#include <QtWidgets/QWidget>

class QVBoxLayout;

namespace xz {

class EntryPanel : public QWidget {
    Q_OBJECT
public:
    EntryPanel(const PageContext &context, const EntryWithResult &entry, std::vector<ScoreSheetRow> sheets, QWidget *parent = nullptr);

signals:
    void sheetWanted(int index); // open this sheet
    void failed(const Error &error);
    void done(const QString &sentence);

private:
    void addSheets(QVBoxLayout *box);
    void addDecision(QVBoxLayout *box);
    void reopen(const ScoreSheetRow &sheet);
    void excuse(const ScoreSheetRow &sheet);
    void veto(bool confirmed);
    void decide(AcceptanceGrade grade);
    ReviewService service() const { return ReviewService(m_context.session); }
    template <class T>
    void report(const Result<T> &result, const QString &sentence)
    {
        if (result)
            emit done(sentence);
        else
            emit failed(result.error());
    }
    PageContext m_context;
    EntryWithResult m_entry;
    std::vector<ScoreSheetRow> m_sheets;
};

} // namespace xz
