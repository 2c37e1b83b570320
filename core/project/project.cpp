#include "core/project/project.h"

#include "core/base/codedwords.h"

namespace xz {
namespace {

constexpr CodedWord<ProjectState> states[] = {
    {ProjectState::Draft, "draft", QT_TRANSLATE_NOOP("Project", "Draft")},
    {ProjectState::CollegeOpinion, "college_opinion", QT_TRANSLATE_NOOP("Project", "With the college")},
    {ProjectState::CentreOpinion, "centre_opinion", QT_TRANSLATE_NOOP("Project", "With the centre")},
    {ProjectState::Deciding, "deciding", QT_TRANSLATE_NOOP("Project", "Being decided")},
    {ProjectState::Returned, "returned", QT_TRANSLATE_NOOP("Project", "Returned for changes")},
    {ProjectState::Refused, "refused", QT_TRANSLATE_NOOP("Project", "Not approved")},
    {ProjectState::Building, "building", QT_TRANSLATE_NOOP("Project", "Under construction")},
    {ProjectState::MidtermDue, "midterm_due", QT_TRANSLATE_NOOP("Project", "Mid-term handed in")},
    {ProjectState::Rectifying, "rectifying", QT_TRANSLATE_NOOP("Project", "To be rectified")},
    {ProjectState::Continuing, "continuing", QT_TRANSLATE_NOOP("Project", "Mid-term passed")},
    {ProjectState::FinalDue, "final_due", QT_TRANSLATE_NOOP("Project", "Final report handed in")},
    {ProjectState::Reviewing, "reviewing", QT_TRANSLATE_NOOP("Project", "Under review")},
    {ProjectState::Unqualified, "unqualified", QT_TRANSLATE_NOOP("Project", "Acceptance failed")},
    {ProjectState::FinalRectifying, "final_rectifying", QT_TRANSLATE_NOOP("Project", "Rectifying for acceptance")},
    {ProjectState::Accepted, "accepted", QT_TRANSLATE_NOOP("Project", "Accepted")},
    {ProjectState::Archived, "archived", QT_TRANSLATE_NOOP("Project", "Archived")},
    {ProjectState::Terminated, "terminated", QT_TRANSLATE_NOOP("Project", "Terminated")}};
static_assert(std::size(states) == std::size(allProjectStates));

constexpr CodedWord<AcceptanceGrade> grades[] = {{AcceptanceGrade::Excellent, "excellent", QT_TRANSLATE_NOOP("Project", "Excellent")},
                                                 {AcceptanceGrade::Qualified, "qualified", QT_TRANSLATE_NOOP("Project", "Qualified")},
                                                 {AcceptanceGrade::Unqualified, "unqualified", QT_TRANSLATE_NOOP("Project", "Unqualified")}};

} // namespace

QString projectStateCode(ProjectState state) { return codeOf(states, state); }
std::optional<ProjectState> projectStateFromCode(const QString &code) { return fromCode(states, code); }
QString projectStateLabel(ProjectState state) { return labelOf(states, state, "Project"); }

bool isBeingBuilt(ProjectState state)
{
    switch (state) {
    case ProjectState::Building:
    case ProjectState::MidtermDue:
    case ProjectState::Rectifying:
    case ProjectState::Continuing:
    case ProjectState::FinalDue:
    case ProjectState::Reviewing:
    case ProjectState::Unqualified:
    case ProjectState::FinalRectifying: return true;
    default: return false;
    }
}

bool isOver(ProjectState state) { return state == ProjectState::Refused || state == ProjectState::Archived || state == ProjectState::Terminated; }

QString acceptanceGradeCode(AcceptanceGrade grade) { return codeOf(grades, grade); }
std::optional<AcceptanceGrade> acceptanceGradeFromCode(const QString &code) { return fromCode(grades, code); }
QString acceptanceGradeLabel(AcceptanceGrade grade) { return labelOf(grades, grade, "Project"); }

ProjectDates proposedDates(QDate start, int years)
{
    const QDate after = start.addYears(years);
    // From the 29th of February the same day is missing: the period ends with that month (as periods by years do).
    const QDate last = after.day() == start.day() ? after.addDays(-1) : after;
    return {start, last, start.addMonths(years * 6), after.addDays(-30)};
}

} // namespace xz
