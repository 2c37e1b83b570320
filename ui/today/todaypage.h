#pragma once
// The first page: this week's report, what is overdue, due and missing, each with the button that does it, and the ledger at a glance.
#include "core/today/today.h"
#include "ui/shared/page.h"
#include "ui/shared/pageregistry.h"

class QGridLayout;

namespace xz {
class Card;
class ClassStrip;
class MiniBars;

class TodayPage : public Page {
    Q_OBJECT
public:
    explicit TodayPage(const PageContext &context, QWidget *parent = nullptr);
    void refresh() override;
    QString help() const override;

private:
    void fillWeek(const TodaySnapshot &now);
    void fillTasks(const TodaySnapshot &now);
    void fillLedger(const TodaySnapshot &now);
    void fillAhead(const TodaySnapshot &now);
    void follow(const TodayItem &item);
    void fileZero();

    Card *m_week;
    ClassStrip *m_strip;
    Text *m_weekText;
    Button *m_write;
    Button *m_zero;
    Card *m_tasks;
    QGridLayout *m_taskRows;
    Card *m_ledger;
    Text *m_total;
    QHBoxLayout *m_levels;
    Text *m_movements;
    MiniBars *m_bars;
    Card *m_ahead;
    QGridLayout *m_aheadRows;
    std::optional<StationId> m_station;
    std::optional<WeekId> m_weekId;
};

void registerTodayPage(PageRegistry &registry);

} // namespace xz
