#pragma once
// One score sheet in the drawer: a field for each item of the rubric with its banded text, ★ marks, bonus, veto, comment, the sum as one types and the
// own comments of earlier rounds; a draft that saves itself. Used by a reviewer and by student affairs, who types paper sheets in.
#include "core/review/reviewservice.h"
#include "ui/shared/pagehost.h"

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>
#include <map>

class QCheckBox;
class QLineEdit;
class QPlainTextEdit;
class QVBoxLayout;

namespace xz {
class Text;

class ScoreEditor : public QWidget {
    Q_OBJECT
public:
    ScoreEditor(const PageContext &context, Review review, ReviewEntryRow entry, ScoreSheetRow sheet, QWidget *parent = nullptr);
    const ScoreSheetRow &sheet() const { return m_sheet; }
    bool isEditable() const;
    void saveDraft();
    bool save();   // errors stand at their field
    bool handIn(); // saves first
    void focusFirst();

signals:
    void saved();

protected:
    void hideEvent(QHideEvent *event) override;

private:
    struct Field {
        QString code;
        QLineEdit *edit = nullptr;
        Text *error = nullptr;
    };
    void build();
    void addItem(QVBoxLayout *box, const RubricItem &item);
    void fill(const ScoreContent &content);
    std::optional<ScoreContent> typed(bool showErrors);
    void showError(const Error &error);
    void recount();
    void edited();

    PageContext m_context;
    Review m_review;
    ReviewEntryRow m_entry;
    ScoreSheetRow m_sheet;
    std::vector<Field> m_fields;
    std::map<QString, QCheckBox *> m_unmet;
    std::map<QString, QCheckBox *> m_vetoes;
    QLineEdit *m_vetoReason;
    QPlainTextEdit *m_comment;
    Text *m_total;
    Text *m_missing;
    Text *m_error;
    Text *m_draftLine;
    QTimer m_timer;
    bool m_changed = false;
    bool m_filling = false;
};

} // namespace xz
