#include "core/today/today.h"

namespace xz {

QString urgencyCode(Urgency urgency)
{
    switch (urgency) {
    case Urgency::Overdue: return QStringLiteral("overdue");
    case Urgency::DueToday: return QStringLiteral("today");
    case Urgency::DueSoon: return QStringLiteral("soon");
    case Urgency::Waiting: return QStringLiteral("waiting");
    }
    return {};
}

QString todayKindCode(TodayKind kind)
{
    switch (kind) {
    case TodayKind::FollowUp: return QStringLiteral("follow_up");
    case TodayKind::WeeklyReport: return QStringLiteral("weekly_report");
    case TodayKind::MissingWeek: return QStringLiteral("missing_week");
    case TodayKind::ClassReports: return QStringLiteral("class_reports");
    case TodayKind::Vacancy: return QStringLiteral("vacancy");
    case TodayKind::ReleaseWaiting: return QStringLiteral("release");
    case TodayKind::LevelWaiting: return QStringLiteral("level");
    case TodayKind::ObservationOver: return QStringLiteral("observation");
    case TodayKind::ReviewWaiting: return QStringLiteral("review");
    case TodayKind::SignWaiting: return QStringLiteral("sign");
    case TodayKind::Returned: return QStringLiteral("returned");
    case TodayKind::HeadVacant: return QStringLiteral("head_vacant");
    case TodayKind::HeadUnmet: return QStringLiteral("head_unmet");
    case TodayKind::RelaxedReview: return QStringLiteral("relaxed_review");
    case TodayKind::Undertaking: return QStringLiteral("undertaking");
    case TodayKind::ContractEnd: return QStringLiteral("contract_end");
    case TodayKind::TrainingDuty: return QStringLiteral("training_duty");
    case TodayKind::TrainingGap: return QStringLiteral("training_gap");
    case TodayKind::TrainingRecord: return QStringLiteral("training_record");
    case TodayKind::AssessmentRound: return QStringLiteral("assessment_round");
    case TodayKind::CandidatesWaiting: return QStringLiteral("candidates");
    case TodayKind::DrillTask: return QStringLiteral("drill_task");
    case TodayKind::Handover: return QStringLiteral("handover");
    case TodayKind::Finding: return QStringLiteral("finding");
    case TodayKind::ProjectDue: return QStringLiteral("project_due");
    case TodayKind::ProjectWaiting: return QStringLiteral("project_waiting");
    case TodayKind::ExpenseWaiting: return QStringLiteral("expense");
    case TodayKind::ReviewDay: return QStringLiteral("review_day");
    case TodayKind::ReviewSheets: return QStringLiteral("review_sheets");
    case TodayKind::ResultUnpublished: return QStringLiteral("result_unpublished");
    case TodayKind::RoomUse: return QStringLiteral("room_use");
    }
    return {};
}

} // namespace xz
