#include "core/project/projectlifecycle.h"

#include "core/base/codedwords.h"
#include "core/base/text.h"

namespace xz {
namespace {

using S = ProjectState;
using E = ProjectEvent;
using G = ProjectGuard;

struct ProjectText {
    Q_DECLARE_TR_FUNCTIONS(ProjectLifecycle)
};

constexpr CodedWord<E> words[] = {
    {E::Submit, "submit", QT_TRANSLATE_NOOP("ProjectLifecycle", "Hand in")},
    {E::Withdraw, "withdraw", QT_TRANSLATE_NOOP("ProjectLifecycle", "Take back")},
    {E::CollegeAgree, "college_agree", QT_TRANSLATE_NOOP("ProjectLifecycle", "College agrees")},
    {E::CollegeReturn, "college_return", QT_TRANSLATE_NOOP("ProjectLifecycle", "College returns it")},
    {E::CentreAgree, "centre_agree", QT_TRANSLATE_NOOP("ProjectLifecycle", "Centre agrees")},
    {E::CentreReturn, "centre_return", QT_TRANSLATE_NOOP("ProjectLifecycle", "Centre returns it")},
    {E::Approve, "approve", QT_TRANSLATE_NOOP("ProjectLifecycle", "Approve")},
    {E::Refuse, "refuse", QT_TRANSLATE_NOOP("ProjectLifecycle", "Do not approve")},
    {E::ReturnForChange, "return_for_change", QT_TRANSLATE_NOOP("ProjectLifecycle", "Return for changes")},
    {E::HandInMidterm, "hand_in_midterm", QT_TRANSLATE_NOOP("ProjectLifecycle", "Hand in the mid-term form")},
    {E::TakeBackMidterm, "take_back_midterm", QT_TRANSLATE_NOOP("ProjectLifecycle", "Take the mid-term form back")},
    {E::CollegeReviewMidterm, "college_review_midterm", QT_TRANSLATE_NOOP("ProjectLifecycle", "College has reviewed the mid-term")},
    {E::CollegeReturnMidterm, "college_return_midterm", QT_TRANSLATE_NOOP("ProjectLifecycle", "College returns the mid-term form")},
    {E::PassMidterm, "pass_midterm", QT_TRANSLATE_NOOP("ProjectLifecycle", "Mid-term passed")},
    {E::OrderRectification, "order_rectification", QT_TRANSLATE_NOOP("ProjectLifecycle", "Rectify by a deadline")},
    {E::FailMidterm, "fail_midterm", QT_TRANSLATE_NOOP("ProjectLifecycle", "Mid-term failed")},
    {E::PassRecheck, "pass_recheck", QT_TRANSLATE_NOOP("ProjectLifecycle", "Re-check passed")},
    {E::FailRecheck, "fail_recheck", QT_TRANSLATE_NOOP("ProjectLifecycle", "Re-check failed")},
    {E::HandInFinal, "hand_in_final", QT_TRANSLATE_NOOP("ProjectLifecycle", "Hand in the final report")},
    {E::TakeBackFinal, "take_back_final", QT_TRANSLATE_NOOP("ProjectLifecycle", "Take the final report back")},
    {E::OpenReview, "open_review", QT_TRANSLATE_NOOP("ProjectLifecycle", "Open the review")},
    {E::Accept, "accept", QT_TRANSLATE_NOOP("ProjectLifecycle", "Accept")},
    {E::FindUnqualified, "find_unqualified", QT_TRANSLATE_NOOP("ProjectLifecycle", "Acceptance failed")},
    {E::OrderFinalRectification, "order_final_rectification", QT_TRANSLATE_NOOP("ProjectLifecycle", "Rectify for acceptance")},
    {E::PassFinalRecheck, "pass_final_recheck", QT_TRANSLATE_NOOP("ProjectLifecycle", "Accepted after rectification")},
    {E::FailFinalRecheck, "fail_final_recheck", QT_TRANSLATE_NOOP("ProjectLifecycle", "Failed after rectification")},
    {E::Archive, "archive", QT_TRANSLATE_NOOP("ProjectLifecycle", "Archive")},
    {E::Terminate, "terminate", QT_TRANSLATE_NOOP("ProjectLifecycle", "Terminate")},
    {E::Reverse, "reverse", QT_TRANSLATE_NOOP("ProjectLifecycle", "Open again")}};
static_assert(std::size(words) == projectEventCount);

// Who does it, for the sentence that sends a person on.
QString doer(Action who)
{
    switch (who) {
    case Action::WriteProject: return ProjectText::tr("The station head does this.");
    case Action::CollegeOpinion: return ProjectText::tr("The college's secretary gives this opinion.");
    case Action::CentreOpinion: return ProjectText::tr("The school's psychological centre gives this opinion.");
    default: return ProjectText::tr("The school's student affairs office alone decides this.");
    }
}

// Where the event would stand, in words: the states from which the table knows it.
QString whereFrom(E event)
{
    QStringList from;
    for (const ProjectTransition &t : projectTransitions())
        if (t.event == event && !from.contains(projectStateLabel(t.from)))
            from << projectStateLabel(t.from);
    return from.join(ProjectText::tr(", "));
}

QString notNow(const ProjectSituation &s, E event)
{
    const bool midterm = event == E::HandInMidterm || event == E::PassMidterm || event == E::OrderRectification || event == E::FailMidterm;
    if (midterm && s.midtermAt.isValid())
        return ProjectText::tr("A cycle has exactly one mid-term inspection. That of “%1” was decided on %2 and stands.").arg(s.name, isoDate(s.midtermAt));
    const bool final = event == E::HandInFinal || event == E::OpenReview;
    if (final && s.finalAt.isValid())
        return ProjectText::tr("A cycle has exactly one final review. That of “%1” was opened on %2.").arg(s.name, isoDate(s.finalAt));
    if (event == E::HandInFinal && (s.state == S::Building || s.state == S::MidtermDue || s.state == S::Rectifying))
        return ProjectText::tr("The final review comes after the mid-term inspection: “%1” has not passed it yet.").arg(s.name);
    if (isOver(s.state))
        return ProjectText::tr("“%1” is over (%2). Only an explicit reversal with its reason opens it again.").arg(s.name, projectStateLabel(s.state));
    return ProjectText::tr("“%1” stands at “%2”; “%3” is done at: %4.").arg(s.name, projectStateLabel(s.state), projectEventLabel(event), whereFrom(event));
}

// F2: the college reviews, then the school decides; each once for a form that was handed in.
QString midtermOutOfOrder(const ProjectSituation &s, E event)
{
    if (s.state != S::MidtermDue)
        return {};
    if ((event == E::PassMidterm || event == E::OrderRectification || event == E::FailMidterm) && !s.midtermReviewedAt.isValid())
        return ProjectText::tr("The college has not reviewed the mid-term form of “%1” yet. Its secretary gives the opinion first, then student affairs decides.").arg(s.name);
    if (event == E::CollegeReviewMidterm && s.midtermReviewedAt.isValid())
        return ProjectText::tr("The college reviewed the mid-term form of “%1” on %2. Open that again first to change the opinion.").arg(s.name, isoDate(s.midtermReviewedAt));
    return {};
}

bool offers(const ProjectSituation &s, const Actor &actor, E event)
{
    if (event == E::Reverse)
        return isAllowed(actor, Action::DecideProject, s.target) || isAllowed(actor, Action::CollegeOpinion, s.target) || isAllowed(actor, Action::CentreOpinion, s.target);
    for (const ProjectTransition &t : projectTransitions())
        if (t.event == event && isAllowed(actor, t.who, s.target))
            return true;
    return false;
}

Action whoDoes(E event)
{
    for (const ProjectTransition &t : projectTransitions())
        if (t.event == event)
            return t.who;
    return Action::DecideProject;
}

} // namespace

QString projectEventCode(ProjectEvent event) { return codeOf(words, event); }
std::optional<ProjectEvent> projectEventFromCode(const QString &code) { return fromCode(words, code); }
QString projectEventLabel(ProjectEvent event) { return labelOf(words, event, "ProjectLifecycle"); }

const std::vector<ProjectTransition> &projectTransitions()
{
    constexpr Action H = Action::WriteProject, X = Action::DecideProject;
    static const std::vector<ProjectTransition> table = [] {
        std::vector<ProjectTransition> t{
            {S::Draft, E::Submit, S::CollegeOpinion, G::Complete, H, false},
            {S::Returned, E::Submit, S::CollegeOpinion, G::Complete, H, false},
            {S::CollegeOpinion, E::Withdraw, S::Draft, G::None, H, true},
            {S::CollegeOpinion, E::CollegeAgree, S::CentreOpinion, G::None, Action::CollegeOpinion, false},
            {S::CollegeOpinion, E::CollegeReturn, S::Returned, G::None, Action::CollegeOpinion, true},
            {S::CentreOpinion, E::CentreAgree, S::Deciding, G::None, Action::CentreOpinion, false},
            {S::CentreOpinion, E::CentreReturn, S::Returned, G::None, Action::CentreOpinion, true},
            {S::Deciding, E::Approve, S::Building, G::OnlyProject, X, false},
            {S::Deciding, E::Refuse, S::Refused, G::None, X, true},
            {S::Deciding, E::ReturnForChange, S::Returned, G::None, X, true},
            {S::Building, E::HandInMidterm, S::MidtermDue, G::FormComplete, H, false},
            {S::MidtermDue, E::TakeBackMidterm, S::Building, G::None, H, true},
            {S::MidtermDue, E::CollegeReviewMidterm, S::MidtermDue, G::None, Action::CollegeOpinion, true},
            {S::MidtermDue, E::CollegeReturnMidterm, S::Building, G::None, Action::CollegeOpinion, true},
            {S::MidtermDue, E::PassMidterm, S::Continuing, G::None, X, false},
            {S::MidtermDue, E::OrderRectification, S::Rectifying, G::Deadline, X, true},
            {S::MidtermDue, E::FailMidterm, S::Terminated, G::None, X, true},
            {S::Rectifying, E::PassRecheck, S::Continuing, G::None, X, false},
            {S::Rectifying, E::FailRecheck, S::Terminated, G::None, X, true},
            {S::Continuing, E::HandInFinal, S::FinalDue, G::FinalTime, H, false},
            {S::FinalDue, E::TakeBackFinal, S::Continuing, G::None, H, true},
            {S::FinalDue, E::OpenReview, S::Reviewing, G::PanelReady, Action::RunReview, false},
            {S::Reviewing, E::Accept, S::Accepted, G::ScoresIn, X, false},
            {S::Reviewing, E::FindUnqualified, S::Unqualified, G::None, X, true},
            {S::Unqualified, E::OrderFinalRectification, S::FinalRectifying, G::Deadline, X, true},
            {S::FinalRectifying, E::PassFinalRecheck, S::Accepted, G::None, X, false},
            {S::FinalRectifying, E::FailFinalRecheck, S::Terminated, G::None, X, true},
            {S::Accepted, E::Archive, S::Archived, G::Published, X, false},
        };
        for (const S state : allProjectStates)
            if (isBeingBuilt(state))
                t.push_back({state, E::Terminate, S::Terminated, G::None, X, true});
        return t;
    }();
    return table;
}

const ProjectTransition *findTransition(ProjectState from, ProjectEvent event)
{
    for (const ProjectTransition &t : projectTransitions())
        if (t.from == from && t.event == event)
            return &t;
    return nullptr;
}

bool isReversible(ProjectEvent event) { return event != E::Reverse && whoDoes(event) != Action::WriteProject; }

ProjectChoice choiceFor(const ProjectSituation &s, const Actor &actor, ProjectEvent event)
{
    ProjectChoice c{.event = event, .offered = offers(s, actor, event)};
    if (event == E::Reverse) {
        c.needsReason = true;
        if (!s.lastEvent || !isReversible(*s.lastEvent))
            c.whyNot = ProjectText::tr("There is no decision of “%1” that could be taken back now.").arg(s.name);
        else if (!isAllowed(actor, whoDoes(*s.lastEvent), s.target))
            c.whyNot = ProjectText::tr("The last step (%1) is taken back by the office that made it. %2").arg(projectEventLabel(*s.lastEvent), doer(whoDoes(*s.lastEvent)));
        else
            c.available = true;
        return c;
    }
    const ProjectTransition *t = findTransition(s.state, event);
    c.needsReason = t && t->needsReason;
    if (!c.offered)
        c.whyNot = doer(whoDoes(event));
    else if (!t)
        c.whyNot = notNow(s, event);
    else if (const QString order = midtermOutOfOrder(s, event); !order.isEmpty())
        c.whyNot = order;
    else
        c.available = true;
    return c;
}

std::vector<ProjectChoice> availableEvents(const ProjectSituation &situation, const Actor &actor)
{
    std::vector<ProjectChoice> all;
    for (int e = 0; e < projectEventCount; ++e)
        all.push_back(choiceFor(situation, actor, ProjectEvent(e)));
    return all;
}

} // namespace xz
