#include "ui/shared/dateedit.h"

#include "core/base/text.h"
#include "ui/shared/icons.h"

#include <QtGui/QAction>
#include <QtWidgets/QCalendarWidget>
#include <QtWidgets/QMenu>
#include <QtWidgets/QWidgetAction>

namespace xz {

DateEdit::DateEdit(QWidget *parent) : QLineEdit(parent)
{
    setPlaceholderText(tr("2026-11-23"));
    QAction *open = addAction(icon(Icon::Calendar, Token::Secondary), TrailingPosition);
    open->setToolTip(tr("Choose from the calendar (Alt+Down)"));
    open->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Down));
    open->setShortcutContext(Qt::WidgetShortcut);
    connect(open, &QAction::triggered, this, &DateEdit::openCalendar);
    connect(this, &QLineEdit::editingFinished, this, &DateEdit::tidy);
    connect(this, &QLineEdit::textChanged, this, &DateEdit::dateChanged);
}

std::optional<QDate> DateEdit::date() const
{
    // The weekday that tidy() put behind does not belong to the date.
    return parseDate(text().section(u' ', 0, 0).trimmed());
}

bool DateEdit::isDateOrEmpty() const { return text().trimmed().isEmpty() || date().has_value(); }

void DateEdit::setDate(const std::optional<QDate> &date)
{
    setText(date && date->isValid() ? isoDate(*date) : QString());
    tidy();
}

void DateEdit::setRange(QDate from, QDate to)
{
    m_from = from;
    m_to = to;
}

void DateEdit::tidy()
{
    if (const auto d = date()) {
        const QString nice = isoDate(*d) + u' ' + locale().dayName(d->dayOfWeek(), QLocale::ShortFormat);
        if (text() != nice)
            setText(nice);
    }
}

void DateEdit::openCalendar()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    auto *calendar = new QCalendarWidget;
    calendar->setObjectName(objectName() + QStringLiteral("-calendar"));
    calendar->setFirstDayOfWeek(Qt::Monday);
    calendar->setGridVisible(false);
    calendar->setVerticalHeaderFormat(QCalendarWidget::ISOWeekNumbers);
    if (m_from.isValid())
        calendar->setMinimumDate(m_from);
    if (m_to.isValid())
        calendar->setMaximumDate(m_to);
    if (const auto d = date())
        calendar->setSelectedDate(*d);
    auto *action = new QWidgetAction(menu);
    action->setDefaultWidget(calendar);
    menu->addAction(action);
    const auto take = [this, menu](QDate d) {
        setDate(d);
        menu->close();
        emit editingFinished();
    };
    connect(calendar, &QCalendarWidget::clicked, this, take);
    connect(calendar, &QCalendarWidget::activated, this, take);
    menu->popup(mapToGlobal(QPoint(0, height())));
    calendar->setFocus();
}

} // namespace xz

#include "moc_dateedit.cpp"
