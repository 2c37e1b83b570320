#pragma once
// The school's calendar: terms, teaching weeks with their own dates, special periods. Used weeks are locked.
#include "core/calendar/calendarservice.h"
#include "ui/shared/page.h"
#include "ui/shared/pageregistry.h"

class QComboBox;

namespace xz {
class Card;
class DataTable;
class DateEdit;
class ListModel;

class CalendarPage : public Page {
    Q_OBJECT
public:
    explicit CalendarPage(const PageContext &context, QWidget *parent = nullptr);
    void refresh() override;
    QString help() const override;

private:
    void loadTerm();
    void addTerm();
    void editWeek(int row);
    void editWindow(std::optional<SpecialWindow> window);
    QVariant weekCell(int row, int column, int role) const;
    bool mayWrite() const;

    QComboBox *m_term;
    Button *m_add;
    Button *m_addWindow;
    Button *m_appendWeek;
    DataTable *m_weekTable;
    ListModel *m_weekModel;
    std::vector<Week> m_weeks;
    DataTable *m_windowTable;
    ListModel *m_windowModel;
    std::vector<SpecialWindow> m_windows;
};

void registerCalendarPage(PageRegistry &registry);

} // namespace xz
