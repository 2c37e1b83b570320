#include "core/today/todaysupervision.h"

#include "core/base/text.h"
#include "core/project/projectservice.h"
#include "core/security/policy.h"
#include "core/supervision/supervisionservice.h"

namespace xz {

namespace {
constexpr int soonDays = 14;

struct TodaySupervision {
    Q_DECLARE_TR_FUNCTIONS(TodaySupervision)
};

Urgency urgencyOf(QDate due, QDate today)
{
    if (due > today.addDays(soonDays))
        return Urgency::Waiting;
    return due < today ? Urgency::Overdue : due == today ? Urgency::DueToday : Urgency::DueSoon;
}
} // namespace

Result<std::vector<TodayItem>> supervisionItems(Session &session, std::optional<StationId> station, QDate today)
{
    std::vector<TodayItem> out;
    const Actor &me = session.actor();
    if (!me.bound || allowedScope(me.role, Action::ReadSupervision) == Scope::None)
        return out;
    const SupervisionService service(session);
    const bool school = service.mayWrite();
    XZ_TRY(const auto open, service.open(station));
    const ProjectService projects(session);
    for (const FindingRow &f : open) {
        const QString text = f.text.simplified().left(60);
        XZ_TRY(const auto project, projects.current(f.station));
        TodayItem item{.kind = TodayKind::Finding, .urgency = urgencyOf(f.dueOn, today), .dueOn = f.dueOn, .text = {}, .responsible = school ? f.stationName : QString(),
                       .action = QStringLiteral("supervision.open"), .subject = f.visit.raw()};
        if (project)
            item.project = project->id.raw(); // the school has many; the visit stands on that station's page
        if (f.state == FindingState::Answered && school)
            item.text = TodaySupervision::tr("Finding answered, to be checked: %1").arg(text);
        else if (f.state == FindingState::Answered)
            item.text = TodaySupervision::tr("Finding answered, the school has not closed it yet (due %1): %2").arg(isoDate(f.dueOn), text);
        else
            item.text = TodaySupervision::tr("Finding of supervision to be rectified by %1: %2").arg(isoDate(f.dueOn), text);
        if (item.urgency == Urgency::Waiting && f.state == FindingState::Open && school)
            continue; // the station still has time
        out.push_back(std::move(item));
    }
    return out;
}

} // namespace xz
