#include "core/calendar/calendarservice.h"

#include "core/base/text.h"
#include "core/calendar/calendarrepository.h"
#include "core/workspace/permit.h"

#include <algorithm>

namespace xz {

namespace {
const QString windowRuleKey = QStringLiteral("calendar.report_window"); // "4 0 7 1440"
}

Result<std::vector<Term>> CalendarService::terms() const { return CalendarRepository(m_session.db()).terms(); }
Result<std::vector<Week>> CalendarService::weeks(const TermId &term) const { return CalendarRepository(m_session.db()).weeksOf(term); }
Result<std::vector<Week>> CalendarService::weeksBetween(QDate from, QDate to) const { return CalendarRepository(m_session.db()).weeksTouching(from, to); }
Result<std::vector<SpecialWindow>> CalendarService::windows() const { return CalendarRepository(m_session.db()).windows(); }

Result<Week> CalendarService::week(const WeekId &id) const
{
    XZ_TRY(const auto found, CalendarRepository(m_session.db()).week(id));
    if (!found)
        return fail(Errc::NotFound, tr("This week is no longer in the calendar."));
    return *found;
}

Result<Term> CalendarService::term(const TermId &id) const
{
    XZ_TRY(const auto all, terms());
    const auto it = std::ranges::find(all, id, &Term::id);
    if (it == all.end())
        return fail(Errc::NotFound, tr("This term is no longer in the calendar."));
    return *it;
}

Result<Term> CalendarService::termAt(QDate day) const
{
    XZ_TRY(const auto all, terms()); // newest first
    for (const Term &t : all)
        if (t.startsOn <= day)
            return t;
    if (!all.empty())
        return all.back(); // before the first term: the one to come
    return fail(Errc::NotFound, tr("The calendar has no term yet; add one in the calendar."));
}

Result<Week> CalendarService::weekAt(QDate day) const
{
    const CalendarRepository rows(m_session.db());
    XZ_TRY(const auto found, rows.weeksTouching(day, day));
    if (!found.empty())
        return found.front();
    XZ_TRY(const auto all, rows.terms());
    for (const Term &t : all)
        if (t.startsOn <= day && day <= t.endsOn)
            return fail(Errc::NotFound, tr("%1 lies in %2 but in none of its weeks; add the week in the calendar.").arg(isoDate(day), t.name()));
    XZ_TRY(const auto next, rows.firstFrom(day));
    if (next)
        return fail(Errc::NotFound, tr("%1 is no teaching week; the next one begins on %2.").arg(isoDate(day), isoDate(next->startsOn)));
    return fail(Errc::NotFound, tr("The calendar has no week at %1; add the term in the calendar.").arg(isoDate(day)));
}

Result<Week> CalendarService::weekByIso(int isoYear, int isoWeek) const
{
    const CalendarRepository rows(m_session.db());
    XZ_TRY(const auto found, rows.weekByIso(isoYear, isoWeek));
    if (found)
        return *found;
    // A merged teaching week begins earlier than this ISO week and still holds it.
    const QDate fourth(isoYear, 1, 4);
    const QDate monday = fourth.addDays(1 - fourth.dayOfWeek() + 7 * (isoWeek - 1));
    XZ_TRY(const auto touching, rows.weeksTouching(monday, monday.addDays(6)));
    if (!touching.empty())
        return touching.front();
    return fail(Errc::NotFound, tr("%1 (%2 to %3) is no teaching week of the calendar; add it there or choose another week.")
                                    .arg(xz::isoWeek(isoYear, isoWeek), isoDate(monday), isoDate(monday.addDays(6))));
}

Result<Week> CalendarService::weekByText(const QString &text) const
{
    if (const auto iso = parseIsoWeek(text))
        return weekByIso(iso->year, iso->week);
    if (const auto day = parseDate(text))
        return weekAt(*day);
    return fail(Errc::InvalidInput, tr("“%1” is no week; write it like 2026-W48 or give a date in it.").arg(text), u"week"_qs);
}

std::optional<Week> CalendarService::previousWeek(const Week &week) const
{
    return CalendarRepository(m_session.db()).lastReportingBefore(week.startsOn).value_or(std::nullopt);
}

Result<std::vector<SpecialWindow>> CalendarService::windowsOf(const Week &week) const
{
    XZ_TRY(auto all, windows());
    std::erase_if(all, [&](const SpecialWindow &w) { return !w.touches(week); });
    return all;
}

Result<ReportWindowRule> CalendarService::windowRule() const
{
    XZ_TRY(const QString text, CalendarRepository(m_session.db()).setting(windowRuleKey));
    const QStringList parts = text.split(u' ');
    if (parts.size() != 4)
        return ReportWindowRule{};
    return ReportWindowRule{parts[0].toInt(), parts[1].toInt(), parts[2].toInt(), parts[3].toInt()};
}

ReportWindow CalendarService::reportWindow(const Week &week) const
{
    const ReportWindowRule rule = windowRule().value_or(ReportWindowRule{});
    // The rule's days belong to the last calendar week that the teaching week touches, so that merged weeks report at their end.
    const QDate monday = week.endsOn.addDays(1 - week.endsOn.dayOfWeek());
    const auto at = [&](int day, int minute) { return QDateTime(monday.addDays(day - 1 + minute / 1440), QTime(0, 0).addSecs((minute % 1440) * 60)); };
    ReportWindow w{at(rule.openDay, rule.openMinute), at(rule.closeDay, rule.closeMinute)};
    const QDateTime firstMinute = week.startsOn.startOfDay();
    if (w.opensAt < firstMinute)
        w.opensAt = firstMinute; // a short week
    // A week that ends before the rule's opening day is filed from its last day on.
    const QDateTime lastDay = week.endsOn.startOfDay();
    if (w.opensAt > lastDay)
        w.opensAt = lastDay;
    if (week.opensAt.isValid())
        w.opensAt = week.opensAt;
    if (week.closesAt.isValid())
        w.closesAt = week.closesAt;
    return w;
}

Result<void> CalendarService::setWindowRule(const ReportWindowRule &r)
{
    XZ_CHECK(permit(m_session, Action::WriteCalendar, {}, u"calendar"_qs));
    const auto inWeek = [](int day, int minute) { return day >= 1 && day <= 7 && minute >= 0 && minute <= 1440; };
    const int opens = r.openDay * 1440 + r.openMinute, closes = r.closeDay * 1440 + r.closeMinute;
    if (!inWeek(r.openDay, r.openMinute) || !inWeek(r.closeDay, r.closeMinute) || closes - opens < 60)
        return fail(Errc::InvalidInput, tr("The report window must close at least one hour after it opens, within one week."), u"report_window"_qs);
    const QString value = QStringLiteral("%1 %2 %3 %4").arg(r.openDay).arg(r.openMinute).arg(r.closeDay).arg(r.closeMinute);
    XZ_TRY(const QString old, CalendarRepository(m_session.db()).setting(windowRuleKey));
    XZ_TRY(Transaction tx, Transaction::begin(m_session.db()));
    XZ_CHECK(CalendarRepository::setSetting(tx, windowRuleKey, value));
    XZ_CHECK(m_session.audit().record(tx, m_session.actor(), u"calendar.report_window"_qs, u"calendar"_qs, {}, {{u"old"_qs, old}, {u"new"_qs, value}}));
    XZ_CHECK(tx.commit());
    m_session.changes().changed(u"calendar"_qs);
    return {};
}

} // namespace xz
