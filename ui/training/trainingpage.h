#pragma once
// Training and meetings: sessions with who was there, coverage with what is missing and by when, people x terms, and the gap list.
#include "core/training/coverageservice.h"
#include "ui/shared/page.h"
#include "ui/shared/pageregistry.h"

#include <QtCore/QPointer>

class QComboBox;
class QStackedWidget;
class QTabBar;

namespace xz {
class CoverageView;
class DataTable;
class ListModel;
class SessionView;
class TrainingForm;
struct TrainingPaper;

class TrainingPage : public Page {
    Q_OBJECT
public:
    explicit TrainingPage(const PageContext &context, QWidget *parent = nullptr);
    void refresh() override;
    void activate(const QVariantMap &arguments) override; // training: id; action: training.open, training.plan, training.gaps; tab: sessions, coverage, matrix, gaps
    void saveNow() override;
    QString help() const override;
    bool takeFile(const QString &path) override;

private:
    enum Tab { Sessions, Coverage, Matrix, Gaps };
    void fillTerms();
    std::optional<TermId> term() const;
    void showTab(int tab);
    void loadSessions();
    void loadCoverage();
    void loadMatrix();
    void loadGaps();
    void openSession(const TrainingId &id);
    void edit(std::optional<TrainingRow> row, std::vector<PersonId> people = {}, std::optional<PostRole> group = {});
    void catchUp();
    void preview(const QString &title, std::function<Result<TrainingPaper>()> make);
    QVariant sessionCell(int row, int column, int role) const;
    QVariant matrixCell(int row, int column, int role) const;
    QVariant gapCell(int row, int column, int role) const;
    bool mayWrite() const;

    QTabBar *m_tabs;
    QStackedWidget *m_stack;
    QComboBox *m_term;
    Button *m_add;
    Button *m_ledger;
    Button *m_report;
    DataTable *m_sessionTable;
    ListModel *m_sessionModel;
    std::vector<TrainingRow> m_sessions;
    CoverageView *m_coverage;
    DataTable *m_matrixTable;
    ListModel *m_matrixModel;
    TrainingMatrix m_matrix;
    DataTable *m_gapTable;
    ListModel *m_gapModel;
    Button *m_catchUp;
    std::vector<GapRow> m_gaps;
    QPointer<SessionView> m_view;
    QPointer<TrainingForm> m_form;
};

void registerTrainingPage(PageRegistry &registry);

} // namespace xz
