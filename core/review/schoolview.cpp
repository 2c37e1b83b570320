#include "core/review/schoolview.h"

#include "core/base/codedwords.h"
#include "core/review/reviewaccess.h"
#include "core/review/schoolrepository.h"

#include <algorithm>

namespace xz {
namespace {

constexpr CodedWord<SchoolLate> lateWords[] = {
    {SchoolLate::NoStation, "no_station", QT_TRANSLATE_NOOP("SchoolService", "No station")},
    {SchoolLate::NoApplication, "no_application", QT_TRANSLATE_NOOP("SchoolService", "Application missing")},
    {SchoolLate::Midterm, "midterm", QT_TRANSLATE_NOOP("SchoolService", "Mid-term form overdue")},
    {SchoolLate::Rectification, "rectification", QT_TRANSLATE_NOOP("SchoolService", "Rectification overdue")},
    {SchoolLate::Final, "final", QT_TRANSLATE_NOOP("SchoolService", "Final report overdue")},
    {SchoolLate::FinalRectification, "final_rectification", QT_TRANSLATE_NOOP("SchoolService", "Rectification after the review overdue")},
};

QDate finalDue(const Project &p) { return p.extendedUntil.isValid() ? std::max(p.finalOn, p.extendedUntil) : p.finalOn; }

struct Due {
    SchoolLate kind;
    QDate on;
};
// What the station owes next, and by when. The school's own steps (deciding, reviewing) are nobody's lateness here.
std::optional<Due> owed(const Project &p)
{
    switch (p.state) {
    case ProjectState::Building: return Due{SchoolLate::Midterm, p.midtermOn};
    case ProjectState::Rectifying: return Due{SchoolLate::Rectification, p.deadlineOn};
    case ProjectState::Continuing: return Due{SchoolLate::Final, finalDue(p)};
    case ProjectState::FinalRectifying: return Due{SchoolLate::FinalRectification, p.deadlineOn};
    default: return std::nullopt;
    }
}

} // namespace

QString schoolLateCode(SchoolLate late) { return codeOf(lateWords, late); }
std::optional<SchoolLate> schoolLateFromCode(const QString &code) { return fromCode(lateWords, code); }
QString schoolLateLabel(SchoolLate late) { return labelOf(lateWords, late, "SchoolService"); }

int SchoolOverview::late() const
{
    return int(std::ranges::count_if(rows, [](const SchoolRow &r) { return !r.late.empty(); }));
}

Result<void> SchoolService::permitted() const
{
    const Actor &me = m_session.actor();
    XZ_CHECK(permit(m_session, Action::ReadProject, {.station = me.station, .college = me.college}, QStringLiteral("school")));
    if (allowedScope(me.role, Action::ReadProject) == Scope::School)
        return {};
    m_session.audit().refused(me, actionCode(Action::ReadProject), QStringLiteral("school"));
    return ReviewAccess::nothing();
}

Result<SchoolOverview> SchoolService::overview() const
{
    XZ_CHECK(permitted());
    const QDate today = m_session.clock().today();
    const SchoolRepository school(m_session.db());
    const ReviewAccess access(m_session);
    XZ_TRY(const auto lines, school.stations(today));
    XZ_TRY(const auto projects, school.projects());
    SchoolOverview out;
    std::optional<CollegeId> last;
    for (const auto &line : lines) {
        SchoolRow row{.college = line.college, .collegeName = line.collegeName, .station = line.station, .stationName = line.stationName, .head = line.head};
        if (last != line.college)
            ++out.colleges;
        last = line.college;
        if (!line.station) {
            out.uncovered << line.collegeName;
            row.late.push_back({SchoolLate::NoStation});
            out.rows.push_back(std::move(row));
            continue;
        }
        ++out.stations;
        for (const Project &p : projects) {
            if (p.station != *line.station)
                continue;
            if (!row.project || (isOver(row.project->state) && !isOver(p.state)))
                row.project = p;
        }
        const bool applied = row.project && row.project->state != ProjectState::Draft && row.project->state != ProjectState::Returned && row.project->state != ProjectState::Refused
            && row.project->state != ProjectState::Terminated;
        if (!applied) {
            row.late.push_back({SchoolLate::NoApplication});
            row.next = tr("Hand in the application");
        } else {
            const Project &p = *row.project;
            out.running += !isOver(p.state) && p.state != ProjectState::Accepted;
            out.accepted += p.state == ProjectState::Accepted || p.state == ProjectState::Archived;
            if (const auto due = owed(p); due && due->on.isValid()) {
                row.nextOn = due->on;
                row.next = due->kind == SchoolLate::Midterm ? tr("Mid-term form") : due->kind == SchoolLate::Final ? tr("Final report") : tr("Rectification report");
                if (due->on < today)
                    row.late.push_back({due->kind, due->on, int(due->on.daysTo(today))});
            }
            if (finalDue(p) < today && (p.state == ProjectState::Building || p.state == ProjectState::Rectifying || p.state == ProjectState::MidtermDue))
                row.late.push_back({SchoolLate::Final, finalDue(p), int(finalDue(p).daysTo(today))});
            row.grade = p.grade;
            XZ_TRY(const auto rounds, access.rows().entriesOf(p.id));
            if (!rounds.empty()) {
                XZ_TRY(const Review r, access.review(rounds.front().review));
                if (r.state == ReviewState::Open) {
                    XZ_TRY(const auto result, access.withResult(r, rounds.front()));
                    if (result.result.missing.isEmpty())
                        row.mean = result.result.mean;
                }
            }
        }
        out.rows.push_back(std::move(row));
    }
    return out;
}

Result<SchoolScores> SchoolService::scores(std::optional<ReviewId> review) const
{
    XZ_CHECK(permitted());
    const ReviewService reviews(m_session);
    XZ_TRY(const auto all, reviews.list());
    SchoolScores out;
    for (const Review &r : all)
        if (review ? r.id == *review : r.state == ReviewState::Open) {
            out.review = r;
            break;
        }
    if (!out.review) {
        if (review)
            return ReviewAccess::nothing();
        return out;
    }
    XZ_TRY(const auto entries, reviews.entries(out.review->id));
    for (const EntryWithResult &e : entries) {
        SchoolScoreRow row{.collegeName = e.collegeName, .projectTitle = e.projectTitle, .lot = e.lot.value_or(0), .round = e.round, .sections = e.result.sections, .bonus = e.result.bonus};
        if (e.self.version > 0)
            row.self = e.self.total();
        row.counted = e.result.counted;
        row.expected = e.result.expected;
        row.mean = e.result.mean;
        row.proposed = e.result.proposed;
        if (!e.ReviewEntryRow::result.isEmpty() && e.state != ProjectState::Reviewing)
            row.grade = acceptanceGradeFromCode(e.ReviewEntryRow::result[u"grade"].toString());
        out.rows.push_back(std::move(row));
    }
    std::ranges::stable_sort(out.rows, std::ranges::greater(), [](const SchoolScoreRow &r) { return r.mean.value_or(-1); });
    return out;
}

Result<std::vector<SchoolDate>> SchoolService::calendar(QDate from, QDate to) const
{
    XZ_TRY(const SchoolOverview view, overview());
    XZ_TRY(const auto reviews, ReviewService(m_session).list());
    const QDate today = m_session.clock().today();
    std::vector<SchoolDate> out;
    const auto add = [&](QDate on, const QString &what, const QString &college, bool over) {
        if (on.isValid() && (!from.isValid() || on >= from) && (!to.isValid() || on <= to))
            out.push_back({on, what, college, over});
    };
    for (const SchoolRow &r : view.rows) {
        if (!r.project || !(isBeingBuilt(r.project->state) || r.project->state == ProjectState::Accepted || r.project->state == ProjectState::Archived))
            continue;
        const Project &p = *r.project;
        const auto beyond = [&](std::initializer_list<ProjectState> before) { return std::ranges::find(before, p.state) == before.end(); };
        using S = ProjectState;
        add(p.startsOn, tr("Construction begins"), r.collegeName, p.startsOn <= today);
        add(p.midtermOn, tr("Mid-term inspection"), r.collegeName, beyond({S::Building, S::MidtermDue}));
        add(finalDue(p), tr("Final report and defence"), r.collegeName, beyond({S::Building, S::MidtermDue, S::Rectifying, S::Continuing}));
        add(p.extendedUntil.isValid() ? std::max(p.endsOn, p.extendedUntil) : p.endsOn, tr("Construction ends"), r.collegeName, !isBeingBuilt(p.state));
        if (p.state == S::Rectifying || p.state == S::FinalRectifying)
            add(p.deadlineOn, tr("Rectification report due"), r.collegeName, false);
    }
    for (const Review &r : reviews)
        add(r.heldOn, tr("Review day: %1").arg(r.name), {}, r.heldOn < today);
    std::ranges::stable_sort(out, {}, &SchoolDate::on);
    return out;
}

} // namespace xz
