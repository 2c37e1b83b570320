// The automatic fail conditions of the mid-term (F2), each with the datum behind it. They are pointed out; student affairs decides.
#include "core/midterm/midtermservice.h"

#include "core/base/money.h"
#include "core/base/text.h"
#include "core/funds/approvedform.h"
#include "core/funds/fundsservice.h"

#include <algorithm>

namespace xz {
namespace {

QDate firstStep(const std::vector<ProjectStepRow> &steps, ProjectEvent event)
{
    for (const ProjectStepRow &s : steps)
        if (s.event == event)
            return s.at.date();
    return {};
}

// Sections of the plan whose working text no longer is what was approved.
int changedSections(const QJsonObject &approved, const QJsonObject &now)
{
    int n = 0;
    for (const char *section : {"goals", "measures", "schedule"})
        n += approved[QLatin1String(section)] != now[QLatin1String(section)];
    return n;
}

} // namespace

Result<std::vector<MidtermCheck>> MidtermService::checks(const ProjectId &project) const
{
    const ProjectService projects(m_session);
    XZ_TRY(const ProjectRow p, projects.project(project));
    XZ_TRY(const auto steps, projects.history(project));
    XZ_TRY(const QJsonObject approved, approvedForm(m_session, p));
    XZ_TRY(const FundSummary fund, FundsService(m_session).summary(project));
    const QDate today = m_session.clock().today(), approval = firstStep(steps, ProjectEvent::Approve);
    XZ_TRY(const MidtermFacts facts, MidtermRepository(m_session.db()).facts(project, p.station, p.startsOn, approval.isValid() ? approval : p.startsOn, today));
    std::vector<MidtermCheck> out;

    MidtermCheck work{.fault = MidtermFault::NoWork};
    work.raised = facts.trainings == 0 && facts.weeklyReports == 0 && fund.spent == 0;
    work.finding = tr("Since %1: %2 trainings and meetings held, %3 weekly reports handed in, %4 yuan spent.").arg(isoDate(p.startsOn)).arg(facts.trainings).arg(facts.weeklyReports).arg(yuanText(fund.spent));
    out.push_back(work);

    MidtermCheck delay{.fault = MidtermFault::Delay};
    QDate handedIn;
    for (const ProjectStepRow &s : steps)
        if (s.event == ProjectEvent::HandInMidterm)
            handedIn = s.at.date();
        else if (s.event == ProjectEvent::TakeBackMidterm)
            handedIn = {};
    const QDate counted = handedIn.isValid() ? handedIn : today;
    delay.raised = counted > p.midtermOn;
    delay.finding = !delay.raised ? tr("The mid-term is due on %1.").arg(isoDate(p.midtermOn))
        : handedIn.isValid()      ? tr("The form was due on %1 and was handed in on %2, %n day(s) late.", nullptr, int(p.midtermOn.daysTo(handedIn))).arg(isoDate(p.midtermOn), isoDate(handedIn))
                                  : tr("The form was due on %1 and is not handed in, %n day(s) late.", nullptr, int(p.midtermOn.daysTo(today))).arg(isoDate(p.midtermOn));
    out.push_back(delay);

    MidtermCheck head{.fault = MidtermFault::UnreportedHead};
    const QString named = approved[u"head"][u"name"].toString(), then = named.isEmpty() ? facts.headThen : named;
    const bool other = !then.isEmpty() && facts.headNow != then;
    head.raised = other && facts.headChanges == 0;
    const QString now = facts.headNow.isEmpty() ? tr("nobody") : facts.headNow;
    head.finding = !other              ? tr("The head is the one who applied: %1.").arg(now)
        : facts.headChanges > 0        ? tr("The head changed from %1 to %2; the change was granted.").arg(then, now)
        : facts.headChangesWaiting > 0 ? tr("The head changed from %1 to %2; the change was asked for and is not decided.").arg(then, now)
                                       : tr("The head changed from %1 to %2 without a request for it.").arg(then, now);
    out.push_back(head);

    MidtermCheck content{.fault = MidtermFault::UnreportedContent};
    const int sections = changedSections(approved, p.form);
    content.raised = sections > 0 && facts.contentChanges == 0;
    content.finding = sections == 0       ? tr("Targets, measures and schedule are those of the approved application.")
        : facts.contentChanges > 0        ? tr("%n part(s) of the plan differ from the approved application; a change was granted.", nullptr, sections)
        : facts.contentChangesWaiting > 0 ? tr("%n part(s) of the plan differ from the approved application; a change was asked for and is not decided.", nullptr, sections)
                                          : tr("%n part(s) of the plan differ from the approved application without a request for it.", nullptr, sections);
    out.push_back(content);

    out.push_back({.fault = MidtermFault::Mismatch, .judged = true, .finding = tr("To be judged: the targets and their current values stand in the form.")});
    out.push_back({.fault = MidtermFault::Untrue, .judged = true, .finding = tr("To be judged on the spot. The figures of the table were counted by the program when the form was handed in.")});

    MidtermCheck misuse{.fault = MidtermFault::Misuse};
    qint64 outside = 0;
    int over = 0;
    for (const SubjectLine &l : fund.lines) {
        outside += l.planned ? 0 : l.actual;
        over += l.planned && l.actual > l.budget;
    }
    misuse.raised = outside > 0 || fund.overdrafts > 0;
    misuse.finding = tr("%1 yuan spent outside the budget, %2 subjects above their budget, %3 overdrafts, %4 expenses without approval.").arg(yuanText(outside)).arg(over).arg(fund.overdrafts).arg(fund.waiting);
    out.push_back(misuse);
    return out;
}

} // namespace xz
