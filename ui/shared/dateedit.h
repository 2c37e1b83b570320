#pragma once
// A date as people type it (2026-3-5, 20260305, 3月5日 ...), shown as 2026-03-05 with its weekday, with a calendar on demand; may be empty.
#include <QtCore/QDate>
#include <QtWidgets/QLineEdit>

namespace xz {

class DateEdit : public QLineEdit {
    Q_OBJECT
public:
    explicit DateEdit(QWidget *parent = nullptr);
    std::optional<QDate> date() const;   // nullopt: empty or not a date
    bool isDateOrEmpty() const;
    void setDate(const std::optional<QDate> &date);
    void setRange(QDate from, QDate to); // of the calendar popup

signals:
    void dateChanged();

private:
    void openCalendar();
    void tidy();
    QDate m_from, m_to;
};

} // namespace xz
