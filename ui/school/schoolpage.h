#pragma once
// The whole school for the centre and student affairs: every college with its station and project, what is late, scores side by side, the calendar.
#include "core/document/document.h"
#include "core/review/schoolview.h"
#include "ui/shared/page.h"
#include "ui/shared/pageregistry.h"

class QComboBox;
class QStackedWidget;
class QTabBar;

namespace xz {
class DataTable;
class ListModel;
class Text;

class SchoolPage : public Page {
    Q_OBJECT
public:
    explicit SchoolPage(const PageContext &context, QWidget *parent = nullptr);
    void refresh() override;
    void activate(const QVariantMap &arguments) override; // tab: overview, scores, calendar
    QString help() const override;

private:
    enum Tab { Overview, Scores, Calendar };
    void loadScores();
    void print();
    void preview(const QString &title, const Result<QString> &fileName, std::function<Result<paper::Document>()> make);
    QVariant overviewCell(int row, int column, int role) const;
    QVariant scoreCell(int row, int column, int role) const;
    QVariant dateCell(int row, int column, int role) const;

    QTabBar *m_tabs;
    QStackedWidget *m_stack;
    QComboBox *m_review;
    Text *m_uncovered;
    DataTable *m_overviewTable;
    ListModel *m_overviewModel;
    DataTable *m_scoreTable;
    ListModel *m_scoreModel;
    DataTable *m_dateTable;
    ListModel *m_dateModel;
    SchoolOverview m_overview;
    SchoolScores m_scores;
    std::vector<SchoolDate> m_dates;
    size_t m_sections = 0;
};

void registerSchoolPage(PageRegistry &registry);

} // namespace xz
