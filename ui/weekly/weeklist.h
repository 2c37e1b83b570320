#pragma once
// The weeks of a term at the left of the weekly page: number at the left, state as a chip at the right. Newest first.
#include "core/report/weekly.h"
#include "ui/shared/chip.h"

#include <QtWidgets/QListWidget>

namespace xz {

ChipLook weekLook(const WeekRow &row); // the chip of a week's state

class WeekList : public QListWidget {
    Q_OBJECT
public:
    explicit WeekList(QWidget *parent = nullptr);
    void setWeeks(const std::vector<WeekRow> &rows, QDate today); // weeks to come are left out
    void select(const WeekId &week);

signals:
    void chosen(const xz::WeekId &week);

private:
    std::vector<WeekRow> m_rows; // as shown
    bool m_filling = false;
};

} // namespace xz
