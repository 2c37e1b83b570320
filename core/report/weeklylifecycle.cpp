#include "core/report/weeklylifecycle.h"

#include "core/base/codedwords.h"

#include <QtCore/QCoreApplication>
#include <algorithm>

namespace xz {
namespace {

struct WeeklyLifecycle {
    Q_DECLARE_TR_FUNCTIONS(WeeklyLifecycle)
};

using S = WeeklyState;
using E = WeeklyEvent;
using G = WeeklyGuard;

constexpr CodedWord<WeeklyState> stateNames[] = {
    {S::NotDue, "not_due", QT_TRANSLATE_NOOP("WeeklyLifecycle", "Not due")},
    {S::Future, "future", QT_TRANSLATE_NOOP("WeeklyLifecycle", "Not begun")},
    {S::NotOpen, "not_open", QT_TRANSLATE_NOOP("WeeklyLifecycle", "Not open yet")},
    {S::Due, "due", QT_TRANSLATE_NOOP("WeeklyLifecycle", "Report due")},
    {S::Missing, "missing", QT_TRANSLATE_NOOP("WeeklyLifecycle", "Report missing")},
    {S::Draft, "draft", QT_TRANSLATE_NOOP("WeeklyLifecycle", "Draft")},
    {S::Returned, "returned", QT_TRANSLATE_NOOP("WeeklyLifecycle", "Returned")},
    {S::Submitted, "submitted", QT_TRANSLATE_NOOP("WeeklyLifecycle", "Submitted")},
    {S::Reviewed, "reviewed", QT_TRANSLATE_NOOP("WeeklyLifecycle", "Reviewed by the head")},
    {S::Signed, "signed", QT_TRANSLATE_NOOP("WeeklyLifecycle", "Signed by the college")},
};

constexpr CodedWord<WeeklyEvent> eventNames[] = {
    {E::Save, "save", QT_TRANSLATE_NOOP("WeeklyLifecycle", "Save draft")},
    {E::Discard, "discard", QT_TRANSLATE_NOOP("WeeklyLifecycle", "Discard draft")},
    {E::Submit, "submit", QT_TRANSLATE_NOOP("WeeklyLifecycle", "Submit")},
    {E::Zero, "zero", QT_TRANSLATE_NOOP("WeeklyLifecycle", "Zero report")},
    {E::Withdraw, "withdraw", QT_TRANSLATE_NOOP("WeeklyLifecycle", "Withdraw")},
    {E::Return, "return", QT_TRANSLATE_NOOP("WeeklyLifecycle", "Give back")},
    {E::Review, "review", QT_TRANSLATE_NOOP("WeeklyLifecycle", "Review")},
    {E::Sign, "sign", QT_TRANSLATE_NOOP("WeeklyLifecycle", "Sign off")},
    {E::Correct, "correct", QT_TRANSLATE_NOOP("WeeklyLifecycle", "Make a correction")},
};

QString whyNotInState(const WeeklySituation &s, WeeklyEvent event)
{
    switch (s.state) {
    case S::NotDue:
        return WeeklyLifecycle::tr("No report is due for this week: it is a holiday week, or it lies before the station was founded.");
    case S::Future:
        return WeeklyLifecycle::tr("This week has not begun; its report can be drafted from its first day on.");
    case S::NotOpen:
    case S::Due:
    case S::Missing:
        if (event == E::Discard || event == E::Save)
            return WeeklyLifecycle::tr("There is no draft to discard.");
        return WeeklyLifecycle::tr("Nothing has been handed in for this week yet: submit the report first.");
    case S::Draft:
    case S::Returned:
        if (event == E::Discard)
            return WeeklyLifecycle::tr("A report that was handed in once cannot be discarded: submit it again, or give a zero report.");
        return WeeklyLifecycle::tr("The report is a draft: submit it first.");
    case S::Submitted:
        if (event == E::Correct)
            return WeeklyLifecycle::tr("The report is still being reviewed: withdraw it, or have it returned, and submit it again.");
        if (event == E::Sign)
            return WeeklyLifecycle::tr("The station's head has not reviewed this report yet.");
        return WeeklyLifecycle::tr("The report is handed in and cannot be changed: withdraw it first.");
    case S::Reviewed:
        if (event == E::Correct)
            return WeeklyLifecycle::tr("The report is not signed yet: have it returned and submit it again.");
        if (event == E::Review)
            return WeeklyLifecycle::tr("The report has been reviewed already.");
        return WeeklyLifecycle::tr("The report has been reviewed: have it returned to change it.");
    case S::Signed:
        if (event == E::Sign || event == E::Review)
            return WeeklyLifecycle::tr("The report is signed already.");
        return WeeklyLifecycle::tr("The report is signed and stays as it is: make a correction, which names its receipt.");
    }
    return {};
}

QString whyNotAllowed(WeeklyEvent event)
{
    switch (event) {
    case E::Review:
        return WeeklyLifecycle::tr("Only the station's head reviews the weekly report.");
    case E::Sign:
        return WeeklyLifecycle::tr("Only the secretary in charge signs the weekly report.");
    case E::Return:
        return WeeklyLifecycle::tr("Only the station's head or the secretary in charge returns a weekly report.");
    case E::Save:
        return WeeklyLifecycle::tr("You may read this report, but not write it.");
    case E::Discard:
    case E::Submit:
    case E::Zero:
    case E::Withdraw:
        return WeeklyLifecycle::tr("Only the station's head and counsellors hand in or withdraw the weekly report.");
    case E::Correct:
        return WeeklyLifecycle::tr("Only the station's head corrects a signed weekly report.");
    }
    return {};
}

} // namespace

QString weeklyStateCode(WeeklyState state) { return codeOf(stateNames, state); }
std::optional<WeeklyState> weeklyStateFromCode(const QString &code) { return fromCode(stateNames, code); }
QString weeklyStateLabel(WeeklyState state) { return labelOf(stateNames, state, "WeeklyLifecycle"); }

bool isStored(WeeklyState state) { return state >= S::Draft; }
bool isEditable(WeeklyState state)
{
    return state == S::NotOpen || state == S::Due || state == S::Missing || state == S::Draft || state == S::Returned;
}
bool isReported(WeeklyState state) { return state >= S::Submitted; }

QString weeklyEventCode(WeeklyEvent event) { return codeOf(eventNames, event); }
std::optional<WeeklyEvent> weeklyEventFromCode(const QString &code) { return fromCode(eventNames, code); }
QString weeklyEventLabel(WeeklyEvent event) { return labelOf(eventNames, event, "WeeklyLifecycle"); }

// Inverses: save - discard; submit, zero - withdraw or return; review - return; sign - correct; correct - discard of its draft.
const std::vector<WeeklyTransition> &weeklyTransitions()
{
    static const std::vector<WeeklyTransition> table{
        {S::NotOpen, E::Save, S::Draft, G::None, Action::WriteWeekly, false},
        {S::NotOpen, E::Submit, S::Submitted, G::Ready, Action::SubmitWeekly, false},
        {S::NotOpen, E::Zero, S::Submitted, G::Calm, Action::SubmitWeekly, false},
        {S::Due, E::Save, S::Draft, G::None, Action::WriteWeekly, false},
        {S::Due, E::Submit, S::Submitted, G::Ready, Action::SubmitWeekly, false},
        {S::Due, E::Zero, S::Submitted, G::Calm, Action::SubmitWeekly, false},
        {S::Missing, E::Save, S::Draft, G::None, Action::WriteWeekly, false},
        {S::Missing, E::Submit, S::Submitted, G::Ready, Action::SubmitWeekly, false},
        {S::Missing, E::Zero, S::Submitted, G::Calm, Action::SubmitWeekly, false},
        {S::Draft, E::Save, S::Draft, G::None, Action::WriteWeekly, false},
        {S::Draft, E::Discard, S::Due, G::Fresh, Action::SubmitWeekly, true},
        {S::Draft, E::Submit, S::Submitted, G::Ready, Action::SubmitWeekly, false},
        {S::Draft, E::Zero, S::Submitted, G::Calm, Action::SubmitWeekly, false},
        {S::Returned, E::Save, S::Returned, G::None, Action::WriteWeekly, false},
        {S::Returned, E::Submit, S::Submitted, G::Ready, Action::SubmitWeekly, false},
        {S::Returned, E::Zero, S::Submitted, G::Calm, Action::SubmitWeekly, false},
        {S::Submitted, E::Withdraw, S::Draft, G::None, Action::SubmitWeekly, true},
        {S::Submitted, E::Return, S::Returned, G::None, Action::ReviewWeekly, true, Action::SignWeekly},
        {S::Submitted, E::Review, S::Reviewed, G::None, Action::ReviewWeekly, false},
        {S::Reviewed, E::Return, S::Returned, G::None, Action::ReviewWeekly, true, Action::SignWeekly},
        {S::Reviewed, E::Sign, S::Signed, G::None, Action::SignWeekly, false},
        {S::Signed, E::Correct, S::Signed, G::None, Action::CorrectWeekly, true},
    };
    return table;
}

const WeeklyTransition *findTransition(WeeklyState from, WeeklyEvent event)
{
    for (const WeeklyTransition &t : weeklyTransitions())
        if (t.from == from && t.event == event)
            return &t;
    return nullptr;
}

bool mayCause(const WeeklyTransition &transition, const Actor &actor, const StationId &station, std::optional<CollegeId> college)
{
    const Target target{.station = station, .college = college};
    if (isAllowed(actor, transition.who, target) || (transition.orWho && isAllowed(actor, *transition.orWho, target)))
        return true;
    // A counsellor writes the rows of own cases: the service keeps the hands off the rest.
    return transition.event == E::Save && actor.station == station && isAllowed(actor, transition.who, {.station = station, .college = college, .own = true});
}

EventChoice choiceFor(const WeeklySituation &s, const Actor &actor, WeeklyEvent event)
{
    EventChoice choice{.event = event};
    if (s.superseded) {
        choice.whyNot = WeeklyLifecycle::tr("A correction stands in the place of this report: open the correction.");
        return choice;
    }
    const WeeklyTransition *t = findTransition(s.state, event);
    if (!t) {
        choice.whyNot = whyNotInState(s, event);
        return choice;
    }
    if (!mayCause(*t, actor, s.station, s.college)) {
        choice.whyNot = whyNotAllowed(event);
        return choice;
    }
    if (t->guard == G::Fresh && s.hasReceipt) {
        choice.whyNot = whyNotInState(s, event);
        return choice;
    }
    choice.available = true;
    choice.needsReason = t->needsReason || ((event == E::Submit || event == E::Zero) && s.beforeWindow && !s.correction);
    return choice;
}

std::vector<EventChoice> availableEvents(const WeeklySituation &situation, const Actor &actor)
{
    std::vector<EventChoice> choices;
    for (const WeeklyEvent event : allWeeklyEvents)
        choices.push_back(choiceFor(situation, actor, event));
    return choices;
}

WeeklyState computedState(const ReportWeek &week, QDate foundedOn, const QDateTime &now)
{
    if (!week.reporting || (foundedOn.isValid() && week.endsOn < foundedOn))
        return S::NotDue;
    if (now.date() < week.startsOn)
        return S::Future;
    if (now < week.opensAt)
        return S::NotOpen;
    return now < week.closesAt ? S::Due : S::Missing;
}

} // namespace xz
