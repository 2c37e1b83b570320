#pragma once
// The construction project of a station: a cycle of two years from application to archive (regulation 三(一), (二)1; domain F1, F2, 3.1).
// Days are local dates, both ends included; money is 分 (1/100 yuan) in whole numbers.
#include "core/base/id.h"

#include <QtCore/QDateTime>
#include <QtCore/QJsonObject>
#include <optional>

namespace xz {

enum class ProjectState {
    Draft,           // 草稿
    CollegeOpinion,  // 待学院意见
    CentreOpinion,   // 待中心意见
    Deciding,        // 学工部审批
    Returned,        // 退回修改
    Refused,         // 不立项
    Building,        // 建设中 (approved; before the mid-term)
    MidtermDue,      // 中期待检: the mid-term form was handed in
    Rectifying,      // 限期整改
    Continuing,      // 中期通过，继续建设
    FinalDue,        // 期终待评: the final report was handed in
    Reviewing,       // 评审中
    Unqualified,     // 验收不合格: to be rectified once, or terminated
    FinalRectifying, // 验收整改
    Accepted,        // 验收通过 (excellent or qualified)
    Archived,        // 归档
    Terminated       // 终止
};
inline constexpr ProjectState allProjectStates[] = {ProjectState::Draft, ProjectState::CollegeOpinion, ProjectState::CentreOpinion, ProjectState::Deciding,
    ProjectState::Returned, ProjectState::Refused, ProjectState::Building, ProjectState::MidtermDue, ProjectState::Rectifying, ProjectState::Continuing,
    ProjectState::FinalDue, ProjectState::Reviewing, ProjectState::Unqualified, ProjectState::FinalRectifying, ProjectState::Accepted,
    ProjectState::Archived, ProjectState::Terminated};
// draft, college_opinion, centre_opinion, deciding, returned, refused, building, midterm_due, rectifying, continuing, final_due, reviewing, unqualified,
// final_rectifying, accepted, archived, terminated
QString projectStateCode(ProjectState state);
std::optional<ProjectState> projectStateFromCode(const QString &code);
QString projectStateLabel(ProjectState state);
bool isBeingBuilt(ProjectState state); // approved and not ended: building ... final_rectifying
bool isOver(ProjectState state);       // refused, archived, terminated

enum class AcceptanceGrade { Excellent, Qualified, Unqualified }; // 优秀, 合格, 不合格
QString acceptanceGradeCode(AcceptanceGrade grade);                // excellent, qualified, unqualified
std::optional<AcceptanceGrade> acceptanceGradeFromCode(const QString &code);
QString acceptanceGradeLabel(AcceptanceGrade grade);

struct Project {
    ProjectId id;
    StationId station;
    QString title = {};
    QString number = {};
    ProjectState state = ProjectState::Draft;
    QDate startsOn = {}, endsOn = {};     // proposed as two years (S07)
    QDate midtermOn = {}, finalOn = {};   // start + 12 months; start + 24 months - 30 days
    QDate deadlineOn = {};                // of the rectification that runs
    QDate extendedUntil = {};
    std::optional<qint64> approvedAmount = {}; // 分
    std::optional<AcceptanceGrade> grade = {};
    QDateTime publishedAt = {};
    QJsonObject form = {};                // core/project/application.h knows its fields
    int version = 1;
};
struct ProjectRow : Project {
    QString stationName = {}, collegeName = {};
    CollegeId college = CollegeId(RawId{});
};

// S07: 2026-09-01 ends 2028-08-31, mid-term 2027-09-01, final 2028-08-02. The 29th of February falls back to the 28th.
struct ProjectDates {
    QDate startsOn, endsOn, midtermOn, finalOn;
};
ProjectDates proposedDates(QDate start, int years = 2);

} // namespace xz
