#pragma once
// Selection and assessment of the three student helper teams: rounds with their sheets, results and commendations, candidates, templates.
#include "core/assessment/assessmentservice.h"
#include "core/document/document.h"
#include "ui/shared/page.h"
#include "ui/shared/pageregistry.h"

#include <QtCore/QPointer>

class QComboBox;
class QStackedWidget;
class QTabBar;

namespace xz {
class DataTable;
class ListModel;
class RoundForm;
class ScoreSheet;
class SelectionView;
class Text;

class AssessmentPage : public Page {
    Q_OBJECT
public:
    explicit AssessmentPage(const PageContext &context, QWidget *parent = nullptr);
    void refresh() override;
    void activate(const QVariantMap &arguments) override; // tab: scores, results, selection, templates; round: id; sheet: id; person: id to propose
    void saveNow() override;
    QString help() const override;

private:
    enum Tab { Scores, Results, Selection, Templates };
    void showTab(int tab);
    void loadRounds();
    void loadSheets();
    void loadTemplates();
    void showActions();
    void openSheet(int row);
    void nextSheet();
    void editRound(bool fresh);
    void step(RoundEvent event);
    void discardRound();
    void commend(int row);
    void commendProposed();
    void print(bool forms);
    void printCandidates();
    void preview(const QString &title, const Result<QString> &fileName, const QString &what, std::function<Result<paper::Document>()> make);
    const RoundRow *round() const;
    QVariant scoreCell(int row, int column, int role) const;
    QVariant resultCell(int row, int column, int role) const;
    QVariant templateCell(int row, int column, int role) const;

    QTabBar *m_tabs;
    QStackedWidget *m_stack;
    QComboBox *m_round;
    Button *m_forms;
    Button *m_list;
    Button *m_back;
    Button *m_next;
    Button *m_edit;
    Button *m_new;
    DataTable *m_scoreTable;
    ListModel *m_scoreModel;
    DataTable *m_resultTable;
    ListModel *m_resultModel;
    Text *m_quotaText;
    Button *m_commend;
    Button *m_commendProposed;
    SelectionView *m_selection;
    QComboBox *m_template;
    Text *m_templateText;
    DataTable *m_templateTable;
    ListModel *m_templateModel;
    std::vector<RoundRow> m_rounds;
    std::vector<SheetRow> m_sheets; // best first
    std::vector<AssessmentTemplate> m_templates;
    struct TemplateLine {
        QString section, name, points, scores;
    };
    std::vector<TemplateLine> m_templateLines;
    QPointer<ScoreSheet> m_sheet;
    QPointer<RoundForm> m_form;
};

void registerAssessmentPage(PageRegistry &registry);

} // namespace xz
