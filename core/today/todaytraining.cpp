#include "core/today/todaytraining.h"

#include "core/base/text.h"
#include "core/security/policy.h"
#include "core/training/coverageservice.h"

namespace xz {

namespace {

constexpr int dutyDays = 42;  // a term's duty is due soon in its last six weeks
constexpr int leaveDays = 60; // so is a helper who graduates within two months
constexpr int taskDays = 7;

struct TodayTraining {
    Q_DECLARE_TR_FUNCTIONS(TodayTraining)
};

Urgency urgencyOf(QDate due, QDate today, int soon)
{
    if (!due.isValid() || due > today.addDays(soon))
        return Urgency::Waiting;
    return due < today ? Urgency::Overdue : due == today ? Urgency::DueToday : Urgency::DueSoon;
}

} // namespace

Result<std::vector<TodayItem>> trainingItems(Session &session, QDate today)
{
    std::vector<TodayItem> out;
    const Actor &a = session.actor();
    if (!a.station || allowedScope(a.role, Action::ReadTraining) == Scope::None)
        return out;
    const bool head = isAllowed(a, Action::WriteTraining, {.station = a.station, .college = a.college});
    if (head) {
        XZ_TRY(const auto due, CoverageService(session).due());
        // In the first half of a term there is time; nobody is reminded then.
        const bool late = due.by.isValid() && due.from.daysTo(today) * 2 > due.from.daysTo(due.by);
        for (const PostRole g : late ? due.groups : std::vector<PostRole>())
            out.push_back({.kind = TodayKind::TrainingDuty, .urgency = urgencyOf(due.by, today, dutyDays), .dueOn = due.by,
                           .text = TodayTraining::tr("%1: no training or meeting yet this term; due by %2").arg(postRoleLabel(g), isoDate(due.by)),
                           .action = QStringLiteral("training.plan"), .subject = RawId{}});
    }
    if (allowedScope(a.role, Action::RecordAttendance) != Scope::None) {
        XZ_TRY(const auto gap, CoverageService(session).urgentGap());
        if (gap.people > 0) {
            TodayItem item{.kind = TodayKind::TrainingGap, .urgency = urgencyOf(gap.firstGraduation, today, leaveDays), .dueOn = gap.firstGraduation, .text = {},
                           .action = QStringLiteral("training.gaps"), .subject = RawId{}};
            item.text = gap.firstGraduation.isValid()
                ? TodayTraining::tr("%n student helper(s) without a training while enrolled; the first graduates on %1", nullptr, gap.people).arg(isoDate(gap.firstGraduation))
                : TodayTraining::tr("%n student helper(s) without a training while enrolled", nullptr, gap.people);
            out.push_back(std::move(item));
        }
        const TrainingService training(session);
        XZ_TRY(const auto planned, training.list({.from = today.addDays(-120), .to = today, .state = TrainingState::Planned}));
        for (const TrainingRow &t : planned)
            out.push_back({.kind = TodayKind::TrainingRecord, .urgency = t.onDate < today ? Urgency::Overdue : Urgency::DueToday, .dueOn = t.onDate,
                           .text = TodayTraining::tr("“%1” of %2: record who was there").arg(t.title, isoDate(t.onDate)), .action = QStringLiteral("training.open"), .subject = t.id.raw()});
        XZ_TRY(const auto tasks, training.openTasks());
        for (const DrillTask &t : tasks)
            if (t.dueOn <= today.addDays(taskDays))
                out.push_back({.kind = TodayKind::DrillTask, .urgency = urgencyOf(t.dueOn, today, taskDays), .dueOn = t.dueOn,
                               .text = TodayTraining::tr("Review point of “%1”: %2").arg(t.trainingTitle, t.text.left(60)), .responsible = t.ownerName,
                               .action = QStringLiteral("training.open"), .subject = t.training.raw()});
    }
    return out;
}

} // namespace xz
