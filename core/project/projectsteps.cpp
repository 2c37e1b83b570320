// The steps of the table and the way back. projectservice.cpp writes the application and the days, and reads.
#include "core/base/money.h"
#include "core/base/text.h"
#include "core/document/formtexts.h"
#include "core/project/application.h"
#include "core/project/projectrepository.h"
#include "core/project/projectservice.h"
#include "core/project/projecttrail.h"
#include "core/workspace/permit.h"

#include <ranges>

namespace xz {
using namespace trail;

namespace {

const QString entity = QStringLiteral("project");

Target targetOf(const ProjectRow &p) { return {.station = p.station, .college = p.college}; }

QString reviewHolds(const ProjectRow &p)
{
    return ProjectService::tr("The review of “%1” is open with its score sheets. Put the review day back to its preparation; that takes this step back with it.").arg(p.title);
}

} // namespace

Result<void> ProjectService::note(Transaction &tx, const ProjectRow &before, ProjectState to, const QString &code, const QString &opinion, const QJsonObject &detail, std::optional<int> reverses)
{
    const ProjectStepRow step{.event = projectEventFromCode(code), .code = code, .from = before.state, .to = to, .at = m_session.clock().now(), .actorId = m_session.actor().user,
                              .actor = m_session.actor().name, .opinion = opinion, .detail = detail, .reverses = reverses};
    return ProjectRepository::insertStep(tx, before.id, step, m_session.clock().nowMs());
}

std::optional<ProjectStepRow> collegeReview(const std::vector<ProjectStepRow> &history)
{
    for (const auto stand = standing(history); const ProjectStepRow *s : stand | std::views::reverse) {
        if (s->event == ProjectEvent::CollegeReviewMidterm)
            return *s;
        if (s->event == ProjectEvent::HandInMidterm)
            break;
    }
    return std::nullopt;
}

Result<ProjectSituation> ProjectService::situationOf(const ProjectRow &p) const
{
    ProjectSituation s{.state = p.state, .target = targetOf(p), .name = p.number.isEmpty() ? p.title : QStringLiteral("%1 %2").arg(p.number, p.title)};
    XZ_TRY(const auto steps, ProjectRepository(m_session.db()).steps(p.id));
    const auto stand = standing(steps);
    if (const auto review = collegeReview(steps))
        s.midtermReviewedAt = review->at.date();
    if (!stand.empty())
        s.lastEvent = stand.back()->event;
    for (const ProjectStepRow *step : stand) {
        if (step->event == ProjectEvent::PassMidterm || step->event == ProjectEvent::OrderRectification || step->event == ProjectEvent::FailMidterm)
            s.midtermAt = step->at.date();
        if (step->event == ProjectEvent::OpenReview)
            s.finalAt = step->at.date();
        if (step->event == ProjectEvent::Approve)
            s.approvedAt = step->at.date();
        if (step->event == ProjectEvent::Accept || step->event == ProjectEvent::FindUnqualified)
            s.resultAt = step->at.date();
    }
    return s;
}

Result<std::optional<Error>> ProjectService::fault(const ProjectRow &p, ProjectGuard guard, ProjectEvent event, const StepInput &input, bool typed) const
{
    const auto error = [](Errc code, const QString &message, const QString &field = {}) { return std::optional<Error>(Error{code, message, field}); };
    ProjectRepository repository(m_session.db());
    const QDate today = m_session.clock().today();
    switch (guard) {
    case ProjectGuard::None: break;
    case ProjectGuard::Complete: {
        const auto gaps = applicationGaps(p.form, p.startsOn, p.endsOn);
        if (!gaps.empty())
            return error(Errc::Refused, gaps.size() == 1 ? tr("The application is not complete. %1").arg(gaps.front().sentence)
                                                         : tr("The application is not complete. %1 And %n more.", nullptr, int(gaps.size()) - 1).arg(gaps.front().sentence), gaps.front().place);
        break;
    }
    case ProjectGuard::OnlyProject: {
        XZ_TRY(const auto others, repository.list(p.station));
        for (const ProjectRow &other : others)
            if (other.id != p.id && isBeingBuilt(other.state))
                return error(Errc::Refused, tr("The station %1 is building “%2” until %3 already; a second project cannot run beside it.").arg(p.stationName, other.title, isoDate(other.endsOn)));
        break;
    }
    case ProjectGuard::FormComplete:
        if (!input.formComplete)
            return error(Errc::Refused, tr("The mid-term form of “%1” is not filled yet. Fill it in under “Mid-term”, then hand it in.").arg(p.title));
        break;
    case ProjectGuard::Deadline:
        if (!input.deadline.isValid() || input.deadline <= today)
            return error(Errc::InvalidInput, tr("Enter the deadline of the rectification: a day after today (%1).").arg(isoDate(today)), QStringLiteral("deadline"));
        if (input.deadline > today.addYears(1))
            return error(Errc::InvalidInput, tr("The deadline lies more than a year away. Check it."), QStringLiteral("deadline"));
        break;
    case ProjectGuard::FinalTime: {
        const QDate last = p.extendedUntil.isValid() ? p.extendedUntil : p.endsOn;
        if (today > last)
            return error(Errc::Refused, p.extendedUntil.isValid() ? tr("The extension of “%1” ended on %2. A second one is not possible; student affairs decides how it ends.").arg(p.title, isoDate(last))
                                                                  : tr("The cycle of “%1” ended on %2. Ask for the extension (once, at most three months), then hand in the final report.").arg(p.title, isoDate(last)));
        if (!input.formComplete)
            return error(Errc::Refused, tr("The final report of “%1” is not filled yet. Fill it in, then hand it in.").arg(p.title));
        break;
    }
    case ProjectGuard::PanelReady:
        if (!input.panelReady)
            return error(Errc::Refused, tr("The review of “%1” has no panel yet: it needs at least one reviewer without a conflict of interest.").arg(p.title));
        break;
    case ProjectGuard::ScoresIn:
        if (!input.grade || *input.grade == AcceptanceGrade::Unqualified)
            return error(Errc::Refused, tr("The scores of “%1” are not in yet, or they are below the mark: an acceptance is excellent or qualified.").arg(p.title), QStringLiteral("grade"));
        break;
    case ProjectGuard::Published:
        if (!p.publishedAt.isValid())
            return error(Errc::Refused, tr("The result of “%1” is not published yet. Publish it first: the college learns it before the project is archived.").arg(p.title));
        break;
    }
    if (event == ProjectEvent::OrderFinalRectification) {
        XZ_TRY(const auto steps, repository.steps(p.id));
        for (const ProjectStepRow *s : standing(steps))
            if (s->event == event)
                return error(Errc::Refused, tr("“%1” was rectified for acceptance once, ordered on %2. A second time is not possible; it can be terminated.").arg(p.title, isoDate(s->at.date())));
    }
    if (event == ProjectEvent::Approve) {
        const qint64 asked = p.form[u"budget"][u"total"].toInteger(), amount = input.amount.value_or(asked);
        if (amount < 0)
            return error(Errc::InvalidInput, tr("An approved amount is not below zero."), QStringLiteral("amount"));
        if (amount > mostMoney)
            return error(Errc::InvalidInput, tr("%1 yuan is more than a station's fund can hold. Check the figures.").arg(yuanText(amount)), QStringLiteral("amount"));
        // A station that is built without the school's money, or with more than it asked for: both happen, neither without a word (it is printed).
        if (const bool silent = cleanText(input.opinion).isEmpty(); typed && silent && amount == 0)
            return error(Errc::InvalidInput, tr("“%1” would be approved without any funds (0.00 yuan). Say why in the opinion, or enter the amount.").arg(p.title), QStringLiteral("reason"));
        else if (typed && silent && amount > asked)
            return error(Errc::InvalidInput, tr("The application asks for %1 yuan; %2 yuan would be approved. Say why in the opinion, or correct the amount.").arg(yuanText(asked), yuanText(amount)), QStringLiteral("reason"));
        if (!input.number.isEmpty()) {
            XZ_TRY(const bool taken, repository.numberTaken(cleanLine(input.number), p.id));
            if (taken)
                return error(Errc::Conflict, tr("The number %1 belongs to another project already.").arg(cleanLine(input.number)), QStringLiteral("number"));
        }
    }
    return std::optional<Error>();
}

Result<void> ProjectService::step(const ProjectId &id, ProjectEvent event, const StepInput &input)
{
    {
        XZ_TRY(const ProjectRow p, permitted(id, Action::ReadProject));
        XZ_TRY(const ProjectSituation situation, situationOf(p));
        if (const ProjectChoice c = choiceFor(situation, m_session.actor(), event); !c.offered) {
            m_session.audit().refused(m_session.actor(), QStringLiteral("project.") + projectEventCode(event), entity, id.raw());
            return fail(Errc::Denied, c.whyNot);
        }
        if (event == ProjectEvent::Reverse && situation.lastEvent == ProjectEvent::OpenReview)
            return fail(Errc::Refused, reviewHolds(p));
        XZ_TRY(Transaction tx, Transaction::begin(m_session.db()));
        XZ_CHECK(step(tx, id, event, input));
        XZ_CHECK(tx.commit());
    }
    changed();
    return {};
}

Result<void> ProjectService::step(Transaction &tx, const ProjectId &id, ProjectEvent event, const StepInput &input)
{
    XZ_TRY(const ProjectRow before, fresh(tx, id));
    XZ_TRY(const ProjectSituation situation, situationOf(before));
    const ProjectChoice choice = choiceFor(situation, m_session.actor(), event);
    if (!choice.available)
        return fail(choice.offered ? Errc::Refused : Errc::Denied, choice.whyNot);
    QString opinion = cleanText(input.opinion);
    if (choice.needsReason || !opinion.isEmpty()) {
        XZ_TRY(opinion, writtenReason(input.opinion));
    }
    if (event == ProjectEvent::Reverse)
        return reverse(tx, before, opinion);
    const ProjectTransition *t = findTransition(before.state, event);
    XZ_TRY(const auto wrong, fault(before, t->guard, event, input, true));
    if (wrong)
        return std::unexpected(*wrong);

    ProjectRow after = before;
    after.state = t->to;
    QJsonObject extra = input.detail;
    switch (event) {
    case ProjectEvent::Approve: {
        after.approvedAmount = input.amount ? input.amount : std::optional(before.form[u"budget"][u"total"].toInteger());
        after.number = cleanLine(input.number);
        const int year = m_session.clock().today().year();
        for (int n = 1; after.number.isEmpty(); ++n) {
            const QString next = FormTexts::of("project").text("number", {{"year", QString::number(year)}, {"n", QString::number(n).rightJustified(2, u'0')}});
            XZ_TRY(const bool taken, ProjectRepository(tx.database()).numberTaken(next, id));
            if (!taken)
                after.number = next;
        }
        break;
    }
    case ProjectEvent::OrderRectification: after.deadlineOn = input.deadline; break;
    case ProjectEvent::OrderFinalRectification: // what is to be rectified is told by being ordered
        after.deadlineOn = input.deadline;
        if (!after.publishedAt.isValid())
            after.publishedAt = m_session.clock().now();
        break;
    case ProjectEvent::PassRecheck:
    case ProjectEvent::FailRecheck:
    case ProjectEvent::FailFinalRecheck: after.deadlineOn = {}; break;
    case ProjectEvent::Accept: after.grade = input.grade; break;
    case ProjectEvent::FindUnqualified: after.grade = AcceptanceGrade::Unqualified; break;
    case ProjectEvent::PassFinalRecheck:
        after.deadlineOn = {};
        after.grade = AcceptanceGrade::Qualified;
        break;
    case ProjectEvent::Submit: {
        XZ_TRY(const ProjectVersionId version, freeze(tx, id, QStringLiteral("application"), applicationContent(before), input.pdf));
        extra.insert(QStringLiteral("version_id"), version.toString());
        break;
    }
    default: break;
    }
    QJsonObject detail = differenceOf(before, after);
    for (const QString &key : extra.keys())
        detail.insert(key, extra[key]);
    XZ_CHECK(ProjectRepository::update(tx, after));
    XZ_CHECK(note(tx, before, after.state, projectEventCode(event), opinion, detail));
    QJsonObject trail = differenceOf(before, after);
    trail.insert(QStringLiteral("event"), projectEventCode(event));
    trail.insert(QStringLiteral("from"), projectStateCode(before.state));
    trail.insert(QStringLiteral("to"), projectStateCode(after.state));
    return record(tx, id, "project.step", trail);
}

// What rests on a decision and would hang in the air without it: a sentence that names it and says what comes first.
Result<std::optional<QString>> ProjectService::holding(const ProjectRow &p, ProjectEvent event, bool allotmentsToo) const
{
    using E = ProjectEvent;
    std::optional<QString> none;
    const ProjectRepository repository(m_session.db());
    const bool approval = event == E::Approve, midterm = event == E::PassMidterm || event == E::PassRecheck;
    if (approval || midterm) {
        XZ_TRY(const auto entries, repository.standingFunds(p.id));
        QStringList expenses, allotments;
        for (const ProjectRepository::FundLine &e : entries) {
            const QString line = tr("No. %1 (%2 yuan)").arg(QString::number(e.number), yuanText(std::abs(e.amount)));
            if (e.tranche == 0)
                expenses << line;
            else if (approval || e.tranche > 1)
                allotments << line;
        }
        if (approval && !expenses.isEmpty())
            return std::optional(tr("Expenses were paid from the fund of “%1”: %2. Reverse them in the fund first; then the approval can be taken back, and its allotment with it.").arg(p.title, expenses.join(tr(", "))));
        if (midterm && !allotments.isEmpty())
            return std::optional(tr("Funds were allotted to “%1” because its mid-term was passed: %2. Reverse that in the fund first.").arg(p.title, allotments.join(tr(", "))));
        if (approval && allotmentsToo && !allotments.isEmpty())
            return std::optional(tr("The fund of “%1” still holds its allotment: %2. Take it back together with the approval.").arg(p.title, allotments.join(tr(", "))));
    }
    if (event == E::Accept || event == E::PassFinalRecheck) {
        XZ_TRY(const auto honour, repository.honourOf(p.id));
        if (honour)
            return std::optional(tr("The station was put forward for an honour of %1 because this project was accepted. Withdraw or take back the honour first.").arg(*honour));
    }
    return none;
}

Result<ProjectSituation> ProjectService::situation(const ProjectId &id) const
{
    XZ_TRY(const ProjectRow stored, permitted(id, Action::ReadProject));
    const ProjectRow p = asSeenBy(m_session.actor(), stored);
    XZ_TRY(ProjectSituation s, situationOf(p));
    if (p.state != stored.state) { // the result is not theirs yet
        s.lastEvent.reset();
        s.resultAt = {};
    }
    return s;
}

Result<void> ProjectService::reverse(Transaction &tx, ProjectRow project, const QString &reason)
{
    XZ_TRY(const auto steps, ProjectRepository(tx.database()).steps(project.id));
    const auto stand = standing(steps);
    if (stand.empty())
        return fail(Errc::Refused, tr("Nothing of this project can be taken back."));
    const ProjectStepRow &last = *stand.back();
    using E = ProjectEvent;
    XZ_TRY(const auto holds, holding(project, *last.event, true));
    if (holds)
        return fail(Errc::Refused, *holds);
    ProjectRow after = project;
    after.state = last.from;
    restore(after, last.detail[u"old"].toObject());
    if (last.event == E::Accept || last.event == E::FindUnqualified)
        after.publishedAt = {}; // what was published is open again
    if (last.event == E::PassMidterm || last.event == E::OrderRectification || last.event == E::FailMidterm || last.event == E::PassRecheck || last.event == E::FailRecheck)
        XZ_CHECK(ProjectRepository::reopenMidterm(tx, project.id, last.event == E::PassRecheck || last.event == E::FailRecheck));
    XZ_CHECK(ProjectRepository::update(tx, after));
    QJsonObject detail = differenceOf(project, after);
    detail.insert(QStringLiteral("takes_back"), last.code);
    XZ_CHECK(note(tx, project, after.state, projectEventCode(ProjectEvent::Reverse), reason, detail, last.number));
    return record(tx, project.id, "project.reverse",
                  {{QStringLiteral("reverses"), last.number}, {QStringLiteral("event"), last.code}, {QStringLiteral("from"), projectStateCode(project.state)}, {QStringLiteral("to"), projectStateCode(after.state)}});
}

Result<std::vector<ProjectChoice>> ProjectService::choices(const ProjectId &id) const
{
    XZ_TRY(const ProjectRow p, project(id));
    XZ_TRY(const ProjectSituation situation, this->situation(id));
    std::vector<ProjectChoice> all = availableEvents(situation, m_session.actor());
    // What can be known before anything is typed.
    for (ProjectChoice &c : all) {
        if (c.available && c.event == ProjectEvent::Reverse) {
            XZ_TRY(auto holds, holding(p, *situation.lastEvent, false));
            if (situation.lastEvent == ProjectEvent::OpenReview)
                holds = reviewHolds(p);
            c.available = !holds;
            c.whyNot = holds.value_or(QString());
            continue;
        }
        if (!c.available || (c.event != ProjectEvent::Submit && c.event != ProjectEvent::Approve && c.event != ProjectEvent::OrderFinalRectification && c.event != ProjectEvent::Archive))
            continue;
        const ProjectTransition *t = findTransition(p.state, c.event);
        XZ_TRY(const auto wrong, fault(p, t->guard == ProjectGuard::Deadline ? ProjectGuard::None : t->guard, c.event, {}, false));
        if (wrong) {
            c.available = false;
            c.whyNot = wrong->message;
        }
    }
    return all;
}

} // namespace xz
