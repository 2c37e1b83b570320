#include "core/training/coverageservice.h"

#include "core/base/text.h"
#include "core/calendar/calendarservice.h"
#include "core/organization/reach.h"
#include "core/training/trainingrepository.h"
#include "core/workspace/permit.h"

#include <algorithm>
#include <cmath>

namespace xz {

namespace {

QString percent(double share) { return QString::number(int(std::floor(share * 100 + 1e-9))) + u'%'; } // never rounds up to 100

// What somebody did instead between the days (invalid = ever).
GapReason reasonOf(const Trainee &w, QDate from, QDate next)
{
    GapReason r;
    for (const Attended &a : w.attended) {
        if ((from.isValid() && a.on < from) || (next.isValid() && a.on >= next))
            continue;
        r.meetings += a.state == AttendanceState::Present && a.category == TrainingCategory::Meeting;
        r.withoutCertificate += a.state == AttendanceState::Present && a.category == TrainingCategory::Online && a.certificate.isEmpty();
        r.outsideStudies += a.isTraining() && !w.isWithinStudies(a.on);
        if (a.state == AttendanceState::Leave)
            r.leave = a.on;
        if (a.state == AttendanceState::Absent)
            r.absent = a.on;
    }
    return r;
}

QString inWords(const GapReason &r)
{
    QStringList notes;
    if (r.since.isValid())
        notes << CoverageService::tr("in office since %1").arg(isoDate(r.since));
    if (r.withoutCertificate)
        notes << CoverageService::tr("online course without a certificate");
    if (r.outsideStudies)
        notes << CoverageService::tr("trained outside the time of study");
    if (r.leave.isValid())
        notes << CoverageService::tr("on leave on %1").arg(isoDate(r.leave));
    if (r.absent.isValid())
        notes << CoverageService::tr("absent on %1").arg(isoDate(r.absent));
    if (r.meetings)
        notes << CoverageService::tr("%n meeting(s) only", nullptr, r.meetings);
    return notes.isEmpty() ? CoverageService::tr("nothing on record") : notes.join(CoverageService::tr(", "));
}

GapRow gapOf(const Trainee &w, std::vector<PostRole> roles, QDate today, const GapReason &reason)
{
    GapRow row{.person = w.person, .number = w.number, .name = w.name, .className = w.className, .roles = std::move(roles)};
    row.graduatesOn = w.graduatesOn;
    if (w.graduatesOn.isValid())
        row.daysLeft = int(today.daysTo(w.graduatesOn));
    row.reason = reason;
    row.why = inWords(reason);
    return row;
}

} // namespace

Result<CoverageScope> CoverageService::scopeOf(Action action, std::optional<StationId> station) const
{
    XZ_TRY(const Reach reach, Reach::of(m_session, action, u"coverage"_qs));
    const Actor &a = m_session.actor();
    CoverageScope scope;
    if (reach.wholeSchool() && !station)
        return scope;
    if (!station)
        station = a.station;
    if (station) {
        XZ_TRY(scope.college, TrainingRepository(m_session.db()).collegeOf(*station));
    }
    if (!scope.college || (!reach.wholeSchool() && scope.college != a.college)) {
        m_session.audit().refused(a, actionCode(action), u"coverage"_qs);
        return fail(Errc::Denied, tr("This station does not exist, or it is not yours."));
    }
    if (reach.onlyClasses())
        scope.classes = a.classes;
    return scope;
}

Result<Term> CoverageService::termOf(std::optional<TermId> term) const
{
    const CalendarService calendar(m_session);
    return term ? calendar.term(*term) : calendar.termAt(m_session.clock().today());
}

void CoverageService::explain(TermCoverage &c) const
{
    for (const GroupCoverage &g : c.groups) {
        CoverageClause clause{.code = u"group."_qs + postRoleCode(g.role), .met = !g.isRequired() || g.isReached(), .datum = {}};
        if (!g.isRequired())
            clause.datum = tr("Nobody held this office in the term.");
        else
            clause.datum = tr("%1 of %2 people (%3), %4 of %5 classes (%6); trainings %7, meetings %8.")
                               .arg(QString::number(g.covered), QString::number(g.people), percent(g.personShare()), QString::number(g.classesCovered), QString::number(g.classes),
                                    percent(g.classShare()), QString::number(g.trainings), QString::number(g.meetings));
        if (!clause.met)
            clause.fix = c.over ? tr("The term ended on %1 without a training or meeting for them.").arg(isoDate(c.term.endsOn))
                                : tr("Hold a training or a meeting for them by %1.").arg(isoDate(c.term.endsOn));
        c.clauses.push_back(std::move(clause));
    }
    CoverageClause guarantee{.code = u"guarantee"_qs, .met = c.guaranteed == c.helpers, .datum = {}};
    guarantee.datum = c.helpers ? tr("%1 of %2 student helpers (%3) were trained at least once while enrolled.").arg(QString::number(c.guaranteed), QString::number(c.helpers), percent(c.guaranteeShare()))
                                : tr("There were no student helpers in the term.");
    if (!guarantee.met)
        guarantee.fix = tr("Train the %n student helper(s) of the gap list before they graduate; meetings do not count.", nullptr, c.helpers - c.guaranteed);
    c.clauses.push_back(std::move(guarantee));
}

Result<TermCoverage> CoverageService::term(std::optional<TermId> id, std::optional<StationId> station) const
{
    XZ_TRY(const CoverageScope scope, scopeOf(Action::ReadTrainingCounts, station));
    XZ_TRY(const Term t, termOf(id));
    XZ_TRY(auto found, CoverageRepository(m_session.db()).terms(scope, m_session.clock().today(), t.id));
    if (found.empty())
        return fail(Errc::Refused, tr("%1 begins on %2; there is nothing to count yet.").arg(t.name(), isoDate(t.startsOn)));
    explain(found.front());
    return std::move(found.front());
}

Result<std::vector<TermCoverage>> CoverageService::history(std::optional<StationId> station) const
{
    XZ_TRY(const CoverageScope scope, scopeOf(Action::ReadTrainingCounts, station));
    XZ_TRY(auto found, CoverageRepository(m_session.db()).terms(scope, m_session.clock().today()));
    for (TermCoverage &c : found)
        explain(c);
    return found;
}

Result<TrainingMatrix> CoverageService::matrix(std::optional<TermId> id, std::optional<StationId> station, int columns) const
{
    XZ_TRY(const CoverageScope scope, scopeOf(Action::ReadTraining, station));
    XZ_TRY(const Term newest, termOf(id));
    XZ_TRY(auto terms, CalendarService(m_session).terms());
    std::ranges::sort(terms, {}, &Term::startsOn);
    TrainingMatrix out;
    std::vector<QDate> next;
    for (size_t i = 0; i < terms.size() && terms[i].startsOn <= newest.startsOn; ++i) {
        out.terms.push_back(terms[i]);
        next.push_back(i + 1 < terms.size() ? terms[i + 1].startsOn : QDate());
    }
    if (int(out.terms.size()) > columns) {
        out.terms.erase(out.terms.begin(), out.terms.end() - columns);
        next.erase(next.begin(), next.end() - columns);
    }
    XZ_TRY(auto people, CoverageRepository(m_session.db()).trainees(scope, newest.startsOn, newest.endsOn));
    const QDate today = m_session.clock().today();
    for (Trainee &w : people) {
        MatrixRow row{.who = std::move(w), .roles = {}, .overall = {}, .cells = {}};
        row.roles = row.who.rolesBetween(newest.startsOn, newest.endsOn);
        row.overall = standingOf(row.who, today);
        for (size_t i = 0; i < out.terms.size(); ++i)
            row.cells.push_back(matrixCell(row.who, out.terms[i], next[i], today));
        out.rows.push_back(std::move(row));
    }
    std::ranges::sort(out.rows, {}, [](const MatrixRow &r) { return std::tuple(r.roles.empty() ? 99 : int(r.roles.front()), r.who.className, r.who.number); });
    return out;
}

Result<std::vector<GapRow>> CoverageService::gaps(std::optional<StationId> station) const
{
    XZ_TRY(const CoverageScope scope, scopeOf(Action::ReadTraining, station));
    const QDate today = m_session.clock().today();
    XZ_TRY(const auto people, CoverageRepository(m_session.db()).trainees(scope, today, today));
    std::vector<GapRow> out;
    for (const Trainee &w : people) {
        if (!w.isHelperOn(today) || w.status != u"active" || w.firstTraining().isValid())
            continue;
        auto roles = w.rolesBetween(today, today);
        std::erase_if(roles, [](PostRole r) { return !isStudentRole(r); });
        out.push_back(gapOf(w, std::move(roles), today, reasonOf(w, {}, {})));
    }
    std::ranges::sort(out, {}, [](const GapRow &g) { return std::tuple(g.daysLeft.value_or(1'000'000), g.className, g.number); });
    return out;
}

Result<std::vector<GapRow>> CoverageService::missing(const TermId &id, std::optional<StationId> station) const
{
    XZ_TRY(const TrainingMatrix m, matrix(id, station, 1));
    const QDate today = m_session.clock().today();
    std::vector<GapRow> out;
    for (const MatrixRow &r : m.rows) {
        const MatrixCell &cell = r.cells.front();
        if (!cell.required || cell.trainings + cell.meetings > 0)
            continue;
        // Who came into office late is told so: the session of the term may have been before.
        const Term &term = m.terms.front();
        QDate since;
        for (const Office &o : r.who.offices)
            if (o.from <= term.endsOn && (!o.to.isValid() || o.to >= term.startsOn) && (!since.isValid() || o.from < since))
                since = o.from;
        GapReason reason = reasonOf(r.who, term.startsOn, term.endsOn.addDays(1));
        if (since > term.startsOn)
            reason.since = since;
        out.push_back(gapOf(r.who, r.roles, today, reason));
    }
    return out;
}

Result<CoverageRepository::Urgent> CoverageService::urgentGap() const
{
    XZ_TRY(const CoverageScope scope, scopeOf(Action::ReadTraining, std::nullopt));
    return CoverageRepository(m_session.db()).urgentGap(scope, m_session.clock().today());
}

Result<int> CoverageService::gapCount() const
{
    XZ_TRY(const auto gap, urgentGap());
    return gap.people;
}

Result<CoverageService::Due> CoverageService::due() const
{
    XZ_TRY(const CoverageScope scope, scopeOf(Action::ReadTrainingCounts, std::nullopt));
    Due out;
    const auto term = termOf({});
    if (!scope.college || scope.classes || !term) // no calendar yet: nothing is due
        return out;
    out.from = term->startsOn;
    out.by = term->endsOn;
    XZ_TRY(out.groups, CoverageRepository(m_session.db()).unreached(*scope.college, *term, std::max(m_session.clock().today(), term->endsOn)));
    return out;
}

Result<TrainingId> CoverageService::makeCatchUp(const CatchUp &wish, std::optional<StationId> station)
{
    if (!station)
        station = m_session.actor().station;
    XZ_TRY(const auto rows, gaps(station));
    std::vector<PersonId> people = wish.people;
    if (people.empty())
        for (const GapRow &g : rows)
            people.push_back(g.person);
    if (people.empty())
        return fail(Errc::Refused, tr("Every student helper in office has been trained while enrolled; there is nobody to catch up."));
    if (!station)
        return fail(Errc::InvalidInput, tr("Choose the station that holds the session."), u"station"_qs);
    Training t{.id = TrainingId(RawId{}), .station = *station, .category = TrainingCategory::Training, .title = wish.title, .onDate = wish.onDate};
    t.place = wish.place;
    t.startsAt = wish.startsAt;
    t.endsAt = wish.endsAt;
    t.speaker = wish.speaker;
    t.hours = wish.hours;
    return TrainingService(m_session).add(t, people);
}

Result<std::vector<ParticipationLine>> CoverageService::participation(QDate from, QDate to, std::optional<StationId> station) const
{
    XZ_CHECK(scopeOf(Action::ReadTrainingCounts, station));
    const auto of = station ? station : m_session.actor().station;
    XZ_TRY(auto lines, CoverageRepository(m_session.db()).participation(of, from, to));
    if (allowedScope(m_session.actor().role, Action::ReadTraining) == Scope::None)
        for (ParticipationLine &l : lines)
            l.names.clear(); // counts only
    return lines;
}

} // namespace xz
