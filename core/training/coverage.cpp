#include "core/training/coverage.h"

#include "core/base/text.h"

#include <QtCore/QCoreApplication>
#include <algorithm>

namespace xz {

namespace {
struct Coverage {
    Q_DECLARE_TR_FUNCTIONS(Coverage)
};
} // namespace

std::vector<PostRole> TermCoverage::missing() const
{
    std::vector<PostRole> out;
    for (const GroupCoverage &g : groups)
        if (g.isRequired() && !g.isReached())
            out.push_back(g.role);
    return out;
}

bool TermCoverage::isMet() const { return std::ranges::all_of(clauses, &CoverageClause::met); }

QString trainingStandingCode(TrainingStanding standing)
{
    switch (standing) {
    case TrainingStanding::Current: return QStringLiteral("current");
    case TrainingStanding::Due: return QStringLiteral("due");
    case TrainingStanding::Expired: return QStringLiteral("expired");
    case TrainingStanding::Never: return QStringLiteral("never");
    }
    return {};
}

QString trainingStandingLabel(TrainingStanding standing)
{
    switch (standing) {
    case TrainingStanding::Current: return Coverage::tr("Current");
    case TrainingStanding::Due: return Coverage::tr("Due soon");
    case TrainingStanding::Expired: return Coverage::tr("Expired");
    case TrainingStanding::Never: return Coverage::tr("Never trained");
    }
    return {};
}

bool Trainee::isHelperOn(QDate day) const
{
    return student && std::ranges::any_of(offices, [&](const Office &o) { return isStudentRole(o.role) && o.from <= day && (!o.to.isValid() || day <= o.to); });
}

std::vector<PostRole> Trainee::rolesBetween(QDate from, QDate to) const
{
    std::vector<PostRole> out;
    for (const PostRole g : trainingGroups)
        if (std::ranges::any_of(offices, [&](const Office &o) { return o.role == g && o.from <= to && (!o.to.isValid() || o.to >= from); }))
            out.push_back(g);
    return out;
}

QDate Trainee::firstTraining() const
{
    QDate first;
    for (const Attended &a : attended)
        if (a.isTraining() && isWithinStudies(a.on) && (!first.isValid() || a.on < first))
            first = a.on;
    return first;
}

StandingVerdict standingOf(const Trainee &who, QDate today)
{
    QDate until, last;
    for (const Attended &a : who.attended) {
        if (!a.isTraining() || !who.isWithinStudies(a.on))
            continue;
        if (a.certificateUntil.isValid() && (!until.isValid() || a.certificateUntil > until))
            until = a.certificateUntil;
        if (!last.isValid() || a.on > last)
            last = a.on;
    }
    if (!last.isValid())
        return {TrainingStanding::Never, {}, Coverage::tr("No training on record.")};
    if (until.isValid() && last <= until) {
        if (until < today)
            return {TrainingStanding::Expired, until, Coverage::tr("The certificate ended on %1.").arg(isoDate(until))};
        if (today.daysTo(until) <= dueDays)
            return {TrainingStanding::Due, until, Coverage::tr("The certificate ends on %1, in %n day(s).", nullptr, int(today.daysTo(until))).arg(isoDate(until))};
        return {TrainingStanding::Current, until, Coverage::tr("The certificate is valid until %1.").arg(isoDate(until))};
    }
    return {TrainingStanding::Current, {}, Coverage::tr("Last trained on %1.").arg(isoDate(last))};
}

MatrixCell matrixCell(const Trainee &who, const Term &term, QDate next, QDate today)
{
    MatrixCell cell;
    cell.required = !who.rolesBetween(term.startsOn, term.endsOn).empty() && (who.status == u"active" || term.endsOn < today);
    bool before = false;
    QDate last;
    for (const Attended &a : who.attended) {
        if (a.on < term.startsOn) {
            before = before || a.countsForTerm();
            continue;
        }
        if (next.isValid() && a.on >= next)
            continue;
        cell.leave += a.state == AttendanceState::Leave;
        cell.absent += a.state == AttendanceState::Absent;
        if (!a.countsForTerm())
            continue;
        (a.category == TrainingCategory::Meeting ? cell.meetings : cell.trainings) += 1;
        last = std::max(last, a.on);
    }
    QStringList notes;
    if (cell.trainings)
        notes << Coverage::tr("%n training(s)", nullptr, cell.trainings);
    if (cell.meetings)
        notes << Coverage::tr("%n meeting(s)", nullptr, cell.meetings);
    if (cell.leave)
        notes << Coverage::tr("%n time(s) on leave", nullptr, cell.leave);
    if (cell.absent)
        notes << Coverage::tr("%n time(s) absent", nullptr, cell.absent);
    cell.verdict.sentence = notes.isEmpty() ? Coverage::tr("Nothing on record in this term.") : notes.join(Coverage::tr(", "));
    if (last.isValid())
        cell.verdict.standing = TrainingStanding::Current;
    else if (today <= term.endsOn) {
        cell.verdict.standing = TrainingStanding::Due;
        cell.verdict.until = term.endsOn;
    } else
        cell.verdict.standing = before ? TrainingStanding::Expired : TrainingStanding::Never;
    return cell;
}

} // namespace xz
