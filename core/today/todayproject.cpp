#include "core/today/todayproject.h"

#include "core/base/money.h"
#include "core/base/text.h"
#include "core/funds/fundsservice.h"
#include "core/project/projectchanges.h"

namespace xz {
namespace {

struct TodayProject {
    Q_DECLARE_TR_FUNCTIONS(TodayProject)
};

constexpr int inspectionDays = 45, rectificationDays = 14;

Urgency urgencyOf(QDate due, QDate today) { return due < today ? Urgency::Overdue : due == today ? Urgency::DueToday : Urgency::DueSoon; }

// The next day of a project that is being built; invalid: none is near.
struct NextDay {
    QDate on;
    QString text; // %1: the project, %2: the day
    QString tab;
};
NextDay nextDay(const ProjectRow &p, QDate today)
{
    NextDay n;
    if (p.deadlineOn.isValid() && (p.state == ProjectState::Rectifying || p.state == ProjectState::FinalRectifying))
        n = {p.deadlineOn, TodayProject::tr("“%1”: rectification due by %2"), QStringLiteral("midterm")};
    else if (p.state == ProjectState::Building)
        n = {p.midtermOn, TodayProject::tr("“%1”: mid-term inspection on %2, the form is not handed in"), QStringLiteral("midterm")};
    else if (p.state == ProjectState::Continuing && p.extendedUntil.isValid())
        n = {p.extendedUntil, TodayProject::tr("“%1”: the extension ends on %2, the final report is not handed in"), QStringLiteral("cycle")};
    else if (p.state == ProjectState::Continuing)
        n = {p.finalOn, TodayProject::tr("“%1”: final review on %2, the final report is not handed in"), QStringLiteral("cycle")};
    if (n.on.isValid() && n.on > today.addDays(p.deadlineOn.isValid() ? rectificationDays : inspectionDays))
        n.on = {};
    return n;
}

} // namespace

Result<std::vector<TodayItem>> projectItems(Session &session, QDate today)
{
    std::vector<TodayItem> out;
    const Actor &a = session.actor();
    if (!a.bound || allowedScope(a.role, Action::ReadProject) == Scope::None)
        return out;
    const ProjectService service(session);
    XZ_TRY(const auto projects, service.list());
    const FundsService funds(session);
    const auto add = [&](TodayKind kind, const ProjectRow &p, const QString &text, const QString &tab, QDate due = {}) {
        TodayItem item{.kind = kind, .urgency = due.isValid() ? urgencyOf(due, today) : Urgency::Waiting, .dueOn = due, .days = due.isValid() ? int(std::abs(due.daysTo(today))) : 0, .text = text,
                       .action = QStringLiteral("project.open"), .subject = p.id.raw()};
        item.tab = tab;
        out.push_back(std::move(item));
    };
    for (const ProjectRow &p : projects) {
        const Target target{.station = p.station, .college = p.college};
        const bool writes = isAllowed(a, Action::WriteProject, target), decides = isAllowed(a, Action::DecideProject, target);
        if (writes || decides)
            if (const NextDay n = nextDay(p, today); n.on.isValid())
                add(TodayKind::ProjectDue, p, n.text.arg(decides ? p.collegeName : p.title, isoDate(n.on)), n.tab, n.on);
        if (writes && p.state == ProjectState::Returned)
            add(TodayKind::ProjectWaiting, p, TodayProject::tr("The application “%1” came back: change it and hand it in again").arg(p.title), QStringLiteral("application"));
        if (p.state == ProjectState::CollegeOpinion && isAllowed(a, Action::CollegeOpinion, target))
            add(TodayKind::ProjectWaiting, p, TodayProject::tr("The application “%1” waits for the college's opinion").arg(p.title), QStringLiteral("cycle"));
        const bool midterm = p.state == ProjectState::MidtermDue && (decides || isAllowed(a, Action::CollegeOpinion, target));
        bool reviewed = false; // the college's secretary first, then student affairs (F2)
        if (midterm) {
            XZ_TRY(const ProjectSituation situation, service.situation(p.id));
            reviewed = situation.midtermReviewedAt.isValid();
            if (!reviewed && !decides)
                add(TodayKind::ProjectWaiting, p, TodayProject::tr("The mid-term form of “%1” waits for the college's review").arg(p.title), QStringLiteral("midterm"));
        }
        if (p.state == ProjectState::CentreOpinion && isAllowed(a, Action::CentreOpinion, target))
            add(TodayKind::ProjectWaiting, p, TodayProject::tr("The application of %1 waits for the centre's opinion").arg(p.collegeName), QStringLiteral("cycle"));
        if (isAllowed(a, Action::ApproveFunds, target) && (isBeingBuilt(p.state) || p.state == ProjectState::Accepted)) {
            XZ_TRY(const auto rows, funds.ledger(p.id));
            qint64 sum = 0;
            int n = 0;
            for (const FundRow &r : rows)
                if (r.waits()) {
                    XZ_TRY(const FundDoor door, funds.mayApprove(r));
                    n += door.open();
                    sum -= door.open() ? r.amount : 0;
                }
            if (n > 0)
                add(TodayKind::ExpenseWaiting, p, TodayProject::tr("“%1”: %n expense(s) wait for approval, %2 yuan", nullptr, n).arg(decides ? p.collegeName : p.title, yuanText(sum)), QStringLiteral("funds"));
        }
        if (!decides)
            continue;
        if (p.state == ProjectState::Deciding)
            add(TodayKind::ProjectWaiting, p, TodayProject::tr("The application of %1 waits for the decision").arg(p.collegeName), QStringLiteral("cycle"));
        if (midterm && reviewed)
            add(TodayKind::ProjectWaiting, p, TodayProject::tr("The mid-term form of %1 waits for the decision").arg(p.collegeName), QStringLiteral("midterm"));
        if (p.state == ProjectState::FinalDue)
            add(TodayKind::ProjectWaiting, p, TodayProject::tr("The final report of %1 waits for its review").arg(p.collegeName), QStringLiteral("review"));
        if (p.state == ProjectState::Unqualified)
            add(TodayKind::ProjectWaiting, p, TodayProject::tr("%1 was not accepted: order the rectification, or terminate").arg(p.collegeName), QStringLiteral("review"));
    }
    if (allowedScope(a.role, Action::DecideProject) != Scope::None) {
        XZ_TRY(const auto changes, ProjectChanges(session).waiting());
        for (const ChangeRow &c : changes)
            for (const ProjectRow &p : projects)
                if (p.id == c.project)
                    add(TodayKind::ProjectWaiting, p, TodayProject::tr("%1 asks for a change (%2)").arg(c.collegeName, changeKindLabel(c.kind)), QStringLiteral("changes"));
    }
    return out;
}

} // namespace xz
