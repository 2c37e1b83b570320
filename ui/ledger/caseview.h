#pragma once
// One case in the drawer: what holds now, what may be done and why the rest may not, a new follow-up, the history.
#include "core/casework/caseservice.h"
#include "ui/shared/pagehost.h"

#include <QtWidgets/QWidget>

class QVBoxLayout;

namespace xz {
class Form;

class CaseView : public QWidget {
    Q_OBJECT
public:
    CaseView(const PageContext &context, const CaseId &id, QWidget *parent = nullptr);
    const CaseId &caseId() const { return m_id; }
    Result<void> load();
    void saveDrafts();
    void focusFollowUp();

signals:
    void changed();

private:
    void build();
    void addFacts(QVBoxLayout *box);
    void addActions(QVBoxLayout *box);
    void addFollowUpForm(QVBoxLayout *box);
    void addGrants(QVBoxLayout *box);
    void grant();
    void addHistory(QVBoxLayout *box);
    void run(const CaseChoice &choice);
    void changeSummary();
    void runArranging(CaseEventKind event);
    void finish(const Result<CaseOutcome> &done);
    void fileFollowUp();
    void reveal();
    bool presented(const Result<CaseOutcome> &outcome);

    PageContext m_context;
    CaseId m_id;
    std::optional<CaseFile> m_file;
    CaseRow m_row;
    std::vector<CaseEvent> m_history;
    std::vector<FollowUp> m_followUps;
    CaseDictionaries m_words;
    Form *m_form = nullptr;
    QWidget *m_content = nullptr;
    QString m_name; // shown after a reason was given; gone with the drawer
};

} // namespace xz
