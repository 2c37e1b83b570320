#pragma once
// The project's life as a table (domain 3.1). The service obeys it, the window asks which buttons live and why the others do not (S11: a decision
// is absent for who may not decide at all). A finished stage is opened again only by Reverse: with a reason, as a numbered entry (A24).
#include "core/project/project.h"
#include "core/security/policy.h"

#include <vector>

namespace xz {

enum class ProjectEvent {
    Submit, Withdraw, CollegeAgree, CollegeReturn, CentreAgree, CentreReturn, Approve, Refuse, ReturnForChange,
    HandInMidterm, TakeBackMidterm, CollegeReviewMidterm, CollegeReturnMidterm, PassMidterm, OrderRectification, FailMidterm, PassRecheck, FailRecheck,
    HandInFinal, TakeBackFinal, OpenReview, Accept, FindUnqualified, OrderFinalRectification, PassFinalRecheck, FailFinalRecheck,
    Archive, Terminate, Reverse
};
QString projectEventCode(ProjectEvent event); // submit, withdraw, college_agree, ... in snake_case
std::optional<ProjectEvent> projectEventFromCode(const QString &code);
inline constexpr int projectEventCount = int(ProjectEvent::Reverse) + 1;
QString projectEventLabel(ProjectEvent event);

enum class ProjectGuard {
    None,
    Complete,     // the application's mandatory sections are filled and the budget adds up (application.h)
    OnlyProject,  // no other project of the station runs
    FormComplete, // the mid-term form is filled (StepInput.formComplete; midterm.h)
    Deadline,     // input.deadline lies after today: the field "deadline" is at fault otherwise (S09)
    FinalTime,    // before the cycle (or its extension) is over; the final report is there (StepInput.formComplete)
    PanelReady,   // an opened review with at least one reviewer without conflict (core/review asks; the service is told by StepInput.panelReady)
    Published,    // the result was published: the college learns it before the archive closes
    ScoresIn      // every sheet of the review is handed in or excused (StepInput.grade is set by core/review)
    // Deadline stands also before OrderFinalRectification, which there is once (domain 3.1: rectified once, or terminated)
};

struct ProjectTransition {
    ProjectState from;
    ProjectEvent event;
    ProjectState to;
    ProjectGuard guard;
    Action who;
    bool needsReason;
};
const std::vector<ProjectTransition> &projectTransitions(); // Reverse is not in it: it leads to where the last step came from
const ProjectTransition *findTransition(ProjectState from, ProjectEvent event);
// A decision or opinion, which Reverse takes back; what the college hands in has an inverse of its own (Withdraw, TakeBack...).
bool isReversible(ProjectEvent event);

struct ProjectSituation {
    ProjectState state = ProjectState::Draft;
    Target target = {};                     // whose project it is, for the policy
    std::optional<ProjectEvent> lastEvent = {}; // what Reverse would take back; nothing when nothing can be
    QString name = {};                      // number or title, for the sentences
    QDate midtermAt = {};                   // when the mid-term was decided (S08)
    QDate finalAt = {};                     // when the review was opened (S08)
    QDate midtermReviewedAt = {};           // the college gave its opinion on the mid-term form that is handed in (F2): it comes before the decision
    QDate approvedAt = {}, resultAt = {};   // when it was approved; when the acceptance was decided
};
struct ProjectChoice {
    ProjectEvent event;
    bool offered = false;   // the actor's office may do this at all: a control exists (S11)
    bool available = false; // and now
    bool needsReason = false;
    QString whyNot = {};    // translated whole sentence when not available
};
std::vector<ProjectChoice> availableEvents(const ProjectSituation &situation, const Actor &actor);
ProjectChoice choiceFor(const ProjectSituation &situation, const Actor &actor, ProjectEvent event);

} // namespace xz
