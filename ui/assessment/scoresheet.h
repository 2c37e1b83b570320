#pragma once
// One person's sheet in the drawer: a field for each item, the sum as one types, what the attendance lists propose, and a draft that saves itself.
// Enter goes to the next field. A section is scored as a whole or by its items.
#include "core/assessment/assessmentservice.h"
#include "ui/shared/pagehost.h"

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>
#include <map>

class QCheckBox;
class QGridLayout;
class QLineEdit;
class QVBoxLayout;

namespace xz {
class Text;

class ScoreSheet : public QWidget {
    Q_OBJECT
public:
    ScoreSheet(const PageContext &context, AssessmentRound round, SheetRow sheet, QWidget *parent = nullptr);
    const SheetRow &sheet() const { return m_sheet; }
    void focusFirst();
    void saveDraft(); // now
    bool save();      // files scores and conditions; errors stand at their field
    void takeProposals();
    bool hasProposals() const { return !m_proposals.empty(); }

signals:
    void saved();
    void finished(); // Enter on the last field

protected:
    void hideEvent(QHideEvent *event) override;

private:
    struct Field {
        QString code;
        ScoreSide side = ScoreSide::Station;
        QLineEdit *edit = nullptr;
        Text *error = nullptr;
        double each = 0; // of a deduction: the field counts times
    };
    void build();
    void addSection(QVBoxLayout *box, const TemplateSection &section);
    void addExtras(QVBoxLayout *box, ItemKind kind);
    Field *addField(QGridLayout *grid, int row, int column, const QString &code, ScoreSide side, const QString &label, Text *error);
    void fill(const std::vector<Score> &scores);
    void restoreDraft();
    // What stands in the fields; a field that holds no number shows its sentence and gives nullopt.
    std::optional<std::vector<Score>> typed(bool showErrors);
    void showError(const Error &error);
    void clearErrors();
    void recount();
    void edited();

    PageContext m_context;
    AssessmentRound m_round;
    SheetRow m_sheet;
    std::vector<ProposedScore> m_proposals;
    std::vector<Field> m_fields; // in the order of the keyboard
    std::map<QString, QCheckBox *> m_conditions;
    QLineEdit *m_note;
    Text *m_total;
    Text *m_missing;
    Text *m_error;
    Text *m_bonusError = nullptr;
    Text *m_draftLine;
    QTimer m_timer;
    bool m_changed = false;
    bool m_filling = false;
};

} // namespace xz
