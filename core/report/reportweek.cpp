#include "core/report/reportweek.h"

#include "core/base/text.h"
#include "core/calendar/calendarservice.h"

#include <QtCore/QCoreApplication>
#include <algorithm>

namespace xz {
namespace {

ReportWeek from(const CalendarService &calendar, const Week &w, const std::vector<SpecialWindow> &windows)
{
    const ReportWindow window = calendar.reportWindow(w);
    ReportWeek r{.id = w.id, .term = w.term, .number = w.number, .name = w.name, .startsOn = w.startsOn, .endsOn = w.endsOn,
                 .isoYear = w.isoYear, .isoWeek = w.isoWeek, .reporting = w.reporting, .opensAt = window.opensAt, .closesAt = window.closesAt,
                 .exemptReason = w.exemptReason, .exemptedAt = w.exemptedAt, .exemptedBy = w.exemptedByName};
    for (const SpecialWindow &s : windows)
        if (s.touches(w))
            r.special << s.name;
    return r;
}

} // namespace

QString ReportWeek::iso() const { return xz::isoWeek(isoYear, isoWeek); }

QString ReportWeek::label() const
{
    return name.isEmpty() ? QCoreApplication::translate("ReportWeek", "Week %1").arg(number) : name;
}

QString ReportWeek::exemptText() const
{
    if (exemptReason.isEmpty())
        return {};
    return QCoreApplication::translate("ReportWeek", "no report due, set afterwards on %1 by %2: %3").arg(momentText(exemptedAt), exemptedBy, exemptReason);
}

Result<ReportWeek> reportWeekOf(Session &session, const WeekId &id)
{
    const CalendarService calendar(session);
    XZ_TRY(const Week week, calendar.week(id));
    XZ_TRY(const auto windows, calendar.windows());
    return from(calendar, week, windows);
}

Result<std::vector<ReportWeek>> reportWeeks(Session &session, std::optional<TermId> term)
{
    const CalendarService calendar(session);
    XZ_TRY(const auto windows, calendar.windows());
    std::vector<TermId> terms;
    if (term) {
        terms.push_back(*term);
    } else {
        XZ_TRY(const auto all, calendar.terms());
        for (const Term &t : all)
            terms.push_back(t.id);
    }
    std::vector<ReportWeek> weeks;
    for (const TermId &t : terms) {
        XZ_TRY(const auto some, calendar.weeks(t));
        for (const Week &w : some)
            weeks.push_back(from(calendar, w, windows));
    }
    std::ranges::sort(weeks, {}, &ReportWeek::startsOn);
    return weeks;
}

QString momentText(const QDateTime &at) { return at.toString(u"yyyy-MM-dd HH:mm"); }

QString closingText(const QDateTime &at)
{
    return at.time() == QTime(0, 0) ? QString(isoDate(at.date().addDays(-1)) + QStringLiteral(" 24:00")) : momentText(at);
}

} // namespace xz
