#pragma once
// The report centre: every paper and table of the program in one list, for a week or for now, previewed before it is saved or printed.
#include "core/document/document.h"
#include "core/report/weeklyservice.h"
#include "ui/shared/page.h"
#include "ui/shared/pageregistry.h"

#include <functional>

class QComboBox;
class QGridLayout;
class QTabBar;
class QVBoxLayout;

namespace xz {
class DataTable;
class ListModel;

class ReportsPage : public Page {
    Q_OBJECT
public:
    explicit ReportsPage(const PageContext &context, QWidget *parent = nullptr);
    void activate(const QVariantMap &arguments) override; // "tab": "papers"
    void refresh() override;
    QString help() const override;

private:
    void preview(int row, bool reminder);
    void exportTable(const QString &what);
    // A paper of now (not of a week): one button; the document is made when it is pressed. `month`: asks for one first.
    using PaperMaker = std::function<Result<paper::Document>(const StationId &station, QDate month)>;
    using PaperName = std::function<Result<QString>(const StationId &station, QDate month)>;
    void addPaper(const QString &text, const char *name, PaperName fileName, PaperMaker make, bool month = false);
    void addGroup(const QString &title, const QString &note = {}); // the papers after it belong to it
    void addToGroup(QWidget *widget);
    void addPapers();
    void addReviewPapers(); // reviewpapers.cpp
    void buildPortfolio();
    QVariant cell(int row, int column, int role) const;

    QComboBox *m_stationBox;
    QTabBar *m_tabs;
    QVBoxLayout *m_papers;
    QGridLayout *m_group = nullptr;
    Button *m_preview;
    Button *m_reminder;
    DataTable *m_table;
    ListModel *m_model;
    std::vector<WeekRow> m_weeks; // newest first
    std::optional<StationId> m_station;
};

void registerReportsPage(PageRegistry &registry);

} // namespace xz
