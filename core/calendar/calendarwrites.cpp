// Changing the calendar: what is used stays as it was, and no two weeks share a day (domain A01).
#include "core/base/text.h"
#include "core/calendar/calendarrepository.h"
#include "core/calendar/calendarservice.h"
#include "core/workspace/permit.h"

#include <QtCore/QJsonArray>
#include <algorithm>

namespace xz {

namespace {

QString span(QDate from, QDate to) { return isoDate(from) + u" – "_qs + isoDate(to); }

void setIso(Week &w) { w.isoWeek = w.startsOn.weekNumber(&w.isoYear); }

template <class Change>
Result<void> write(Session &session, const QString &action, std::optional<RawId> id, const QJsonObject &detail, Change &&change)
{
    XZ_TRY(Transaction tx, Transaction::begin(session.db()));
    XZ_CHECK(change(tx));
    XZ_CHECK(session.audit().record(tx, session.actor(), action, u"calendar"_qs, id, detail));
    XZ_CHECK(tx.commit());
    session.changes().changed(u"calendar"_qs);
    return {};
}

// A term lasts from its first week's first day to its last week's last day.
Result<void> fitTerm(Transaction &tx, const TermId &id)
{
    const CalendarRepository rows(tx.database());
    XZ_TRY(const auto weeks, rows.weeksOf(id));
    XZ_TRY(auto terms, rows.terms());
    const auto term = std::ranges::find(terms, id, &Term::id);
    if (weeks.empty() || term == terms.end())
        return {};
    term->startsOn = weeks.front().startsOn;
    term->endsOn = weeks.back().endsOn;
    return CalendarRepository::updateDates(tx, *term);
}

QJsonObject oldNew(const QString &before, const QString &after) { return {{u"old"_qs, before}, {u"new"_qs, after}}; }

} // namespace

Result<TermId> CalendarService::createTerm(const TermProposal &p)
{
    XZ_CHECK(permit(m_session, Action::WriteCalendar, {}, u"term"_qs));
    if (p.year < 2000 || p.year > 2199 || p.number < 1 || p.number > 3)
        return fail(Errc::InvalidInput, tr("A term needs the year in which the school year begins and a number from 1 to 3."), u"year"_qs);
    if (p.weeks.empty() || p.weeks.size() > 60)
        return fail(Errc::InvalidInput, tr("A term needs 1 to 60 weeks."), u"weeks"_qs);
    const CalendarRepository rows(m_session.db());
    XZ_TRY(const auto terms, rows.terms());
    const qint64 now = m_session.clock().nowMs();
    Term term{TermId::make(now), p.year, p.number, p.weeks.front().startsOn, p.weeks.back().endsOn};
    for (const Term &t : terms)
        if (t.year == p.year && t.number == p.number)
            return fail(Errc::Conflict, tr("%1 is in the calendar already (%2).").arg(t.name(), span(t.startsOn, t.endsOn)), u"number"_qs);
    std::vector<Week> weeks;
    for (const auto &w : p.weeks) {
        const int number = int(weeks.size()) + 1;
        if (!w.startsOn.isValid() || !w.endsOn.isValid() || w.endsOn < w.startsOn)
            return fail(Errc::InvalidInput, tr("Week %1 needs a first day and a last day that is not before it.").arg(number), u"starts_on"_qs);
        if (!weeks.empty() && w.startsOn <= weeks.back().endsOn)
            return fail(Errc::Refused, tr("Week %1 (%2) overlaps week %3 (%4).").arg(QString::number(number), span(w.startsOn, w.endsOn), QString::number(number - 1),
                                                                                   span(weeks.back().startsOn, weeks.back().endsOn)), u"starts_on"_qs);
        Week week{WeekId::make(now), term.id, number, cleanLine(w.name).left(20), w.startsOn, w.endsOn};
        week.reporting = w.reporting;
        setIso(week);
        weeks.push_back(week);
    }
    XZ_TRY(const auto others, rows.weeksTouching(term.startsOn, term.endsOn));
    for (const Week &other : others)
        for (const Week &w : weeks)
            if (other.startsOn <= w.endsOn && w.startsOn <= other.endsOn)
                return fail(Errc::Refused, tr("Week %1 (%2) overlaps a week of another term (%3).")
                                               .arg(QString::number(w.number), span(w.startsOn, w.endsOn), span(other.startsOn, other.endsOn)), u"starts_on"_qs);
    XZ_CHECK(write(m_session, u"term.create"_qs, term.id.raw(), {{u"term"_qs, QStringLiteral("%1-%2").arg(p.year).arg(p.number)}, {u"days"_qs, span(term.startsOn, term.endsOn)}},
                   [&](Transaction &tx) -> Result<void> {
                       XZ_CHECK(CalendarRepository::insert(tx, term));
                       for (const Week &w : weeks)
                           XZ_CHECK(CalendarRepository::insert(tx, w));
                       for (const auto &w : p.windows)
                           XZ_CHECK(CalendarRepository::insert(tx, SpecialWindow{WindowId::make(now), w.kind, w.name, w.startsOn, w.endsOn}));
                       return {};
                   }));
    return term.id;
}

Result<bool> CalendarService::isOwed(const Week &week) const
{
    if (!week.reporting || m_session.clock().now() < reportWindow(week).opensAt)
        return false;
    return CalendarRepository(m_session.db()).anyStationBy(week.endsOn); // before the first station nobody owed it
}

namespace {
constexpr int reasonLimit = 200;

Result<QString> reasonFor(const Week &week, const ReportWindow &window, const QString &given)
{
    const QString reason = cleanLine(given);
    if (reason.isEmpty())
        return fail(Errc::InvalidInput, CalendarService::tr("The reports of week %1 (%2) are due since %3. To change that now, give the reason; it stays on record.")
                                            .arg(QString::number(week.number), span(week.startsOn, week.endsOn), isoDate(window.opensAt.date())), u"reason"_qs);
    if (reason.size() > reasonLimit)
        return fail(Errc::InvalidInput, CalendarService::tr("The reason may have at most %1 characters.").arg(reasonLimit), u"reason"_qs);
    return reason;
}

// A week that is owed, or was until somebody said otherwise, does not go.
Result<void> mayGo(const CalendarService &calendar, const Week &w)
{
    XZ_TRY(const bool owed, calendar.isOwed(w));
    if (owed)
        return fail(Errc::Refused, CalendarService::tr("Week %1 (%2) stays: its reports are due. If none is due, set it to “no report due” and give the reason.")
                                       .arg(QString::number(w.number), span(w.startsOn, w.endsOn)));
    if (!w.exemptReason.isEmpty())
        return fail(Errc::Refused, CalendarService::tr("Week %1 (%2) stays: it shows why no report was handed in (%3).")
                                       .arg(QString::number(w.number), span(w.startsOn, w.endsOn), w.exemptReason));
    return {};
}
} // namespace

Result<void> CalendarService::updateWeek(const Week &value, const QString &reason)
{
    XZ_CHECK(permit(m_session, Action::WriteCalendar, {}, u"week"_qs, value.id.raw()));
    XZ_TRY(const Week before, week(value.id));
    Week w = value;
    w.term = before.term;
    w.number = before.number;
    XZ_CHECK(weekFields().find(u"name"_qs)->set(w, w.name));
    const bool moved = w.startsOn != before.startsOn || w.endsOn != before.endsOn;
    if (before.used && (moved || w.reporting != before.reporting))
        return fail(Errc::Refused, tr("Week %1 (%2) already has reports; its dates are locked.").arg(QString::number(before.number), span(before.startsOn, before.endsOn)), u"starts_on"_qs);
    if (!w.startsOn.isValid() || !w.endsOn.isValid() || w.endsOn < w.startsOn || w.startsOn.daysTo(w.endsOn) > 27)
        return fail(Errc::InvalidInput, tr("A week needs a first day and a last day behind it, at most four weeks apart."), u"ends_on"_qs);
    if (w.opensAt.isValid() && w.closesAt.isValid() && w.opensAt.secsTo(w.closesAt) < 3600)
        return fail(Errc::InvalidInput, tr("The report window must close at least one hour after it opens."), u"closes_at"_qs);
    const CalendarRepository rows(m_session.db());
    XZ_TRY(const auto touching, rows.weeksTouching(w.startsOn, w.endsOn));
    for (const Week &other : touching)
        if (other.id != w.id)
            return fail(Errc::Refused, tr("Week %1 (%2) would overlap week %3 (%4).").arg(QString::number(w.number), span(w.startsOn, w.endsOn), QString::number(other.number),
                                                                                        span(other.startsOn, other.endsOn)), u"starts_on"_qs);
    XZ_TRY(const auto siblings, rows.weeksOf(w.term));
    for (const Week &other : siblings)
        if (other.id != w.id && (other.number < w.number) != (other.startsOn < w.startsOn))
            return fail(Errc::Refused, tr("Week %1 (%2) would change places with week %3 (%4).").arg(QString::number(w.number), span(w.startsOn, w.endsOn),
                                                                                                   QString::number(other.number), span(other.startsOn, other.endsOn)), u"starts_on"_qs);
    setIso(w);
    const ReportWindow was = reportWindow(before), is = reportWindow(w);
    const auto windowText = [](const ReportWindow &x) { return QString(x.opensAt.toString(Qt::ISODate) + u' ' + x.closesAt.toString(Qt::ISODate)); };
    QJsonObject detail{{u"days"_qs, oldNew(span(before.startsOn, before.endsOn), span(w.startsOn, w.endsOn))}, {u"name"_qs, oldNew(before.name, w.name)},
                       {u"reporting"_qs, QJsonObject{{u"old"_qs, before.reporting}, {u"new"_qs, w.reporting}}}, {u"window"_qs, oldNew(windowText(was), windowText(is))}};
    w.exemptReason = w.reporting ? QString() : before.exemptReason;
    w.exemptedAt = w.reporting ? QDateTime() : before.exemptedAt;
    w.exemptedBy = w.reporting ? std::nullopt : before.exemptedBy;
    XZ_TRY(const bool owed, isOwed(before));
    if (owed && (!w.reporting || moved || windowText(was) != windowText(is))) {
        XZ_TRY(const QString why, reasonFor(before, was, reason));
        detail.insert(u"reason"_qs, why);
        if (!w.reporting) {
            w.exemptReason = why;
            w.exemptedAt = m_session.clock().now();
            w.exemptedBy = m_session.actor().user;
        }
    } else if (!before.exemptReason.isEmpty() && w.reporting) {
        detail.insert(u"reason"_qs, oldNew(before.exemptReason, QString())); // due again: the trail keeps what the week said
    }
    return write(m_session, u"week.update"_qs, w.id.raw(), detail, [&](Transaction &tx) -> Result<void> {
        XZ_CHECK(CalendarRepository::update(tx, w));
        return fitTerm(tx, w.term);
    });
}

Result<void> CalendarService::mergeWithNext(const WeekId &id, const QString &reason)
{
    XZ_CHECK(permit(m_session, Action::WriteCalendar, {}, u"week"_qs, id.raw()));
    XZ_TRY(Week first, week(id));
    XZ_TRY(auto siblings, weeks(first.term));
    std::erase_if(siblings, [&](const Week &w) { return w.number <= first.number; });
    if (siblings.empty())
        return fail(Errc::Refused, tr("Week %1 is the last of its term; there is no week to merge it with.").arg(first.number));
    siblings.insert(siblings.begin(), first);
    for (const Week &w : siblings)
        if (w.used)
            return fail(Errc::Refused, tr("Week %1 (%2) already has reports; the weeks before it cannot be merged.").arg(QString::number(w.number), span(w.startsOn, w.endsOn)));
    const Week next = siblings[1];
    const QString before = span(first.startsOn, first.endsOn);
    QJsonObject detail;
    for (const Week *w : {&std::as_const(first), &next}) {
        if (!w->exemptReason.isEmpty())
            XZ_CHECK(mayGo(*this, *w));
        XZ_TRY(const bool owed, isOwed(*w));
        if (!owed)
            continue;
        if (!first.reporting)
            return fail(Errc::Refused, tr("Week %1 (%2) is due and would vanish in week %3, for which no report is due. Set week %3 to due first.")
                                           .arg(QString::number(w->number), span(w->startsOn, w->endsOn), QString::number(first.number)));
        XZ_TRY(const QString why, reasonFor(*w, reportWindow(*w), reason));
        detail.insert(u"reason"_qs, why);
    }
    first.endsOn = next.endsOn;
    detail.insert(u"days"_qs, oldNew(before, span(first.startsOn, first.endsOn)));
    return write(m_session, u"week.merge"_qs, id.raw(), detail, [&](Transaction &tx) -> Result<void> {
        XZ_CHECK(CalendarRepository::erase(tx, next.id));
        XZ_CHECK(CalendarRepository::update(tx, first));
        for (size_t i = 2; i < siblings.size(); ++i) {
            siblings[i].number -= 1;
            XZ_CHECK(CalendarRepository::update(tx, siblings[i]));
        }
        return {};
    });
}

Result<WeekId> CalendarService::appendWeek(const TermId &id)
{
    XZ_CHECK(permit(m_session, Action::WriteCalendar, {}, u"week"_qs));
    XZ_TRY(const Term owner, term(id));
    XZ_TRY(const auto siblings, weeks(id));
    const QDate from = siblings.empty() ? owner.startsOn : siblings.back().endsOn.addDays(1);
    Week w{WeekId::make(m_session.clock().nowMs()), id, siblings.empty() ? 1 : siblings.back().number + 1, {}, from, from.addDays(7 - from.dayOfWeek())};
    setIso(w);
    XZ_TRY(const auto touching, CalendarRepository(m_session.db()).weeksTouching(w.startsOn, w.endsOn));
    if (!touching.empty())
        return fail(Errc::Refused, tr("Week %1 (%2) would overlap week %3 (%4).").arg(QString::number(w.number), span(w.startsOn, w.endsOn),
                                                                                    QString::number(touching.front().number), span(touching.front().startsOn, touching.front().endsOn)));
    XZ_CHECK(write(m_session, u"week.add"_qs, w.id.raw(), {{u"days"_qs, span(w.startsOn, w.endsOn)}}, [&](Transaction &tx) -> Result<void> {
        XZ_CHECK(CalendarRepository::insert(tx, w));
        return fitTerm(tx, id);
    }));
    return w.id;
}

Result<void> CalendarService::removeWeek(const WeekId &id)
{
    XZ_CHECK(permit(m_session, Action::WriteCalendar, {}, u"week"_qs, id.raw()));
    XZ_TRY(const Week w, week(id));
    XZ_TRY(const auto siblings, weeks(w.term));
    if (w.used)
        return fail(Errc::Refused, tr("Week %1 (%2) already has reports and stays.").arg(QString::number(w.number), span(w.startsOn, w.endsOn)));
    if (siblings.size() < 2 || siblings.back().id != w.id)
        return fail(Errc::Refused, tr("Only the last week of a term can be removed; merge week %1 with its neighbour instead.").arg(w.number));
    XZ_CHECK(mayGo(*this, w));
    return write(m_session, u"week.remove"_qs, id.raw(), {{u"days"_qs, span(w.startsOn, w.endsOn)}}, [&](Transaction &tx) -> Result<void> {
        XZ_CHECK(CalendarRepository::erase(tx, id));
        return fitTerm(tx, w.term);
    });
}

Result<void> CalendarService::removeTerm(const TermId &id)
{
    XZ_CHECK(permit(m_session, Action::WriteCalendar, {}, u"term"_qs, id.raw()));
    XZ_TRY(const Term t, term(id));
    XZ_TRY(const auto all, weeks(id));
    for (const Week &w : all)
        if (w.used)
            return fail(Errc::Refused, tr("%1 stays: week %2 (%3) already has reports.").arg(t.name(), QString::number(w.number), span(w.startsOn, w.endsOn)));
    for (const Week &w : all)
        XZ_CHECK(mayGo(*this, w));
    return write(m_session, u"term.remove"_qs, id.raw(), {{u"days"_qs, span(t.startsOn, t.endsOn)}}, [&](Transaction &tx) { return CalendarRepository::erase(tx, id); });
}

namespace {
Result<void> checkWindow(SpecialWindow &w)
{
    w.name = cleanLine(w.name);
    if (w.name.isEmpty() || w.name.size() > 20)
        return fail(Errc::InvalidInput, CalendarService::tr("A special window needs a name of at most 20 characters."), u"name"_qs);
    if (!w.startsOn.isValid() || !w.endsOn.isValid() || w.endsOn < w.startsOn)
        return fail(Errc::InvalidInput, CalendarService::tr("A special window needs a first day and a last day that is not before it."), u"ends_on"_qs);
    return {};
}
} // namespace

Result<WindowId> CalendarService::addWindow(const SpecialWindow &window)
{
    XZ_CHECK(permit(m_session, Action::WriteCalendar, {}, u"window"_qs));
    SpecialWindow w = window;
    w.id = WindowId::make(m_session.clock().nowMs());
    XZ_CHECK(checkWindow(w));
    XZ_CHECK(write(m_session, u"window.add"_qs, w.id.raw(), {{u"kind"_qs, w.kind}, {u"days"_qs, span(w.startsOn, w.endsOn)}},
                   [&](Transaction &tx) { return CalendarRepository::insert(tx, w); }));
    return w.id;
}

Result<void> CalendarService::updateWindow(const SpecialWindow &window)
{
    XZ_CHECK(permit(m_session, Action::WriteCalendar, {}, u"window"_qs, window.id.raw()));
    SpecialWindow w = window;
    XZ_CHECK(checkWindow(w));
    XZ_TRY(const auto all, windows());
    const auto before = std::ranges::find(all, w.id, &SpecialWindow::id);
    if (before == all.end())
        return fail(Errc::NotFound, tr("This special window is no longer in the calendar."));
    return write(m_session, u"window.update"_qs, w.id.raw(), {{u"days"_qs, oldNew(span(before->startsOn, before->endsOn), span(w.startsOn, w.endsOn))}},
                 [&](Transaction &tx) { return CalendarRepository::update(tx, w); });
}

Result<void> CalendarService::removeWindow(const WindowId &id)
{
    XZ_CHECK(permit(m_session, Action::WriteCalendar, {}, u"window"_qs, id.raw()));
    return write(m_session, u"window.remove"_qs, id.raw(), {}, [&](Transaction &tx) { return CalendarRepository::erase(tx, id); });
}

Result<TermId> CalendarService::ensureCurrentTerm()
{
    const QDate today = m_session.clock().today();
    XZ_TRY(const auto all, terms());
    if (!all.empty()) {
        XZ_TRY(const Term current, termAt(today));
        return current.id;
    }
    const auto [year, number] = termOfDay(today);
    return createTerm(proposeTerm(year, number));
}

} // namespace xz
