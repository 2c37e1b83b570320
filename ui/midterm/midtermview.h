#pragma once
// The mid-term inspection of a project: the form that the station writes and hands in, what the program counted, the conditions of failure, the decision.
// Who may not decide sees no control of it (S11); choosing a rectification without a deadline is refused at that field (S09).
#include "core/midterm/midtermservice.h"
#include "ui/shared/projecttab.h"

#include <map>

class QCheckBox;
class QGridLayout;
class QLineEdit;

namespace xz {
class Button;
class Card;
class DataTable;
class Form;
class ListModel;
class Text;

class MidtermView : public ProjectTabView {
    Q_OBJECT
public:
    explicit MidtermView(ProjectTabParts parts, QWidget *parent = nullptr);
    void setProject(const ProjectRow &project) override;
    void saveNow() override; // drafts of what is being typed

private:
    enum class Paper { Form, Notice, Report };
    Card *makeFormCard();
    Card *makeDecisionCard();
    Card *makeReportCard();
    Card *makeCollegeCard();
    void showCollege();
    void collegeReview();
    void collegeReturn();
    void showForm(bool again);
    void showTargets();
    void showFigures();
    void showChecks();
    void showDecision(bool again);
    void showGaps();
    QString stateSentence() const;
    MidtermForm typedForm() const;
    void open();
    bool saveForm(); // files it in the workspace; errors stand at their field
    void handIn();
    void takeBack();
    void decide();
    void recheck(bool passed);
    void fileReport();
    void print(Paper paper);
    void keepDraft(Form *form, const QString &name);
    void restoreDraft(Form *form, const QString &name);
    void discardDraft(const QString &name);
    void fault(Form *form, const Error &error);
    MidtermService service() const { return MidtermService(m_parts.session()); }
    bool mayDecide() const;

    struct Target {
        QLineEdit *current, *evidence;
        Text *gap;
    };
    struct Figure {
        QString name, value, basis;
    };
    ProjectTabParts m_parts;
    std::optional<ProjectRow> m_project;
    std::optional<MidtermSheet> m_sheet;
    std::vector<MidtermCheck> m_checks;
    std::vector<Figure> m_figures;
    std::vector<Target> m_targets;
    std::map<MidtermFault, QCheckBox *> m_faults;
    Card *m_collegeCard;
    Text *m_college;
    Button *m_review, *m_return;
    Card *m_formCard, *m_figureCard, *m_checkCard, *m_decisionCard, *m_reportCard;
    Text *m_state, *m_outcome, *m_formError, *m_decisionError;
    Form *m_form, *m_decision, *m_recheck, *m_report;
    QWidget *m_targetBox = nullptr, *m_faultBox;
    ListModel *m_figureModel, *m_checkModel;
    DataTable *m_figureTable, *m_checkTable;
    Button *m_open, *m_save, *m_handIn, *m_takeBack, *m_decide, *m_recheckPass, *m_recheckFail, *m_fileReport, *m_printForm, *m_printNotice, *m_printReport;
    bool m_filling = false;
};

ProjectTab midtermTab();

} // namespace xz
