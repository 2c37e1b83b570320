#pragma once
// The weekly crisis report: weeks at the left; classes, numbers and cases of the chosen week; the one next step as the primary button.
// Everything typed is saved as the report's draft within a second.
#include "core/report/classreportservice.h"
#include "core/report/weeklyservice.h"
#include "ui/shared/page.h"
#include "ui/shared/pageregistry.h"

#include <QtCore/QTimer>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QMenu;
class QPlainTextEdit;
class QVBoxLayout;

namespace xz {
class Card;
class ClassGridView;
class LineRow;
class WeekList;

class WeeklyPage : public Page {
    Q_OBJECT
public:
    explicit WeeklyPage(const PageContext &context, QWidget *parent = nullptr);
    void refresh() override;
    void activate(const QVariantMap &arguments) override; // week: id; action: weekly.zero, weekly.review ...
    void saveNow() override;
    QString help() const override;

private:
    void fillStations();
    void fillWeeks();
    void openWeek(const WeekId &week);
    void show(const WeeklyReport &report);
    void showTitle();
    void showClasses();
    void showCounts();
    void showLines();
    void showTexts();
    void showClauses();
    void showActions();
    void collect();           // editors -> m_report
    void edited();
    bool handle(const Result<WeeklyReport> &result, const QString &toast = {}, std::function<void()> undo = {});
    void run(WeeklyEvent event);
    void zero();
    std::optional<SubmitOptions> submitOptions();
    void carry();
    void replace(const ReportNameHit &hit);
    void keep(const ReportNameHit &hit);
    void preview();
    void printReminder();
    void openClass(int cell);
    void fileNone(int cell);
    bool editable() const;

    QComboBox *m_stationBox;
    WeekList *m_weeks;
    Button *m_preview;
    Button *m_more;
    QMenu *m_menu;
    Button *m_zeroButton;
    Button *m_next;
    std::optional<WeeklyEvent> m_nextEvent;
    Card *m_classCard;
    ClassGridView *m_grid;
    Text *m_missing;
    Card *m_countCard;
    QGridLayout *m_countGrid;
    Card *m_lineCard;
    QVBoxLayout *m_lineRows;
    QCheckBox *m_all;
    Button *m_carry;
    Text *m_noLines;
    Card *m_textCard;
    QPlainTextEdit *m_summary;
    QPlainTextEdit *m_events;
    QPlainTextEdit *m_support;
    Card *m_clauseCard;
    QVBoxLayout *m_clauses;
    std::vector<LineRow *> m_rows;

    std::optional<StationId> m_station;
    std::optional<WeekId> m_weekId;
    std::optional<WeeklyReport> m_report;
    std::optional<ClassGrid> m_classes;
    QTimer m_saver;
    bool m_showing = false;
    bool m_dirty = false;
    QDateTime m_savedAt;
};

void registerWeeklyPage(PageRegistry &registry);

} // namespace xz
