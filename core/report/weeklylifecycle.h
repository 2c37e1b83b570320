#pragma once
// The weekly report's life as one table (domain 3.2). The service obeys it, the window asks it which buttons live and why the
// others do not. The first five states are computed from the calendar and never stored: a missing week stays missing until it is
// reported late, and stays visible as late afterwards (N07).
#include "core/report/reportweek.h"
#include "core/security/policy.h"

#include <QtCore/QDateTime>
#include <vector>

namespace xz {

enum class WeeklyState {
    NotDue,    // 不需报送: holiday week, or before the station was founded
    Future,    // the week has not begun
    NotOpen,   // 未开始: the week runs, its window is not open yet; drafting is possible
    Due,       // 待报
    Missing,   // 逾期未报
    Draft,     // 草稿
    Returned,  // 退回: editable, with the reason
    Submitted, // 已提交, awaits the head's review
    Reviewed,  // 站长已审, awaits the secretary
    Signed     // 学院已签阅
};
inline constexpr WeeklyState allWeeklyStates[] = {WeeklyState::NotDue, WeeklyState::Future, WeeklyState::NotOpen, WeeklyState::Due,
    WeeklyState::Missing, WeeklyState::Draft, WeeklyState::Returned, WeeklyState::Submitted, WeeklyState::Reviewed, WeeklyState::Signed};
QString weeklyStateCode(WeeklyState state); // not_due, future, not_open, due, missing, draft, returned, submitted, reviewed, signed
std::optional<WeeklyState> weeklyStateFromCode(const QString &code);
QString weeklyStateLabel(WeeklyState state); // translated
bool isStored(WeeklyState state);
bool isEditable(WeeklyState state); // nothing handed in: computed open states, draft, returned
bool isReported(WeeklyState state); // handed in: submitted, reviewed, signed

enum class WeeklyEvent { Save, Discard, Submit, Zero, Withdraw, Return, Review, Sign, Correct };
inline constexpr WeeklyEvent allWeeklyEvents[] = {WeeklyEvent::Save, WeeklyEvent::Discard, WeeklyEvent::Submit, WeeklyEvent::Zero,
    WeeklyEvent::Withdraw, WeeklyEvent::Return, WeeklyEvent::Review, WeeklyEvent::Sign, WeeklyEvent::Correct};
QString weeklyEventCode(WeeklyEvent event); // save, discard, submit, zero, withdraw, return, review, sign, correct
std::optional<WeeklyEvent> weeklyEventFromCode(const QString &code);
QString weeklyEventLabel(WeeklyEvent event); // translated

enum class WeeklyGuard {
    None,
    Ready, // numbers close, lines complete, no unconfirmed name (weeklyrules.h)
    Calm,  // nothing new or changed: a zero report is true
    Fresh  // never handed in: no receipt exists
};

struct WeeklyTransition {
    WeeklyState from;
    WeeklyEvent event;
    WeeklyState to;      // of the report; Correct leaves it as it is and makes the next revision a Draft
    WeeklyGuard guard;
    Action who;
    bool needsReason;
    std::optional<Action> orWho = {}; // the second office that may: the secretary returns, too
};
const std::vector<WeeklyTransition> &weeklyTransitions();
const WeeklyTransition *findTransition(WeeklyState from, WeeklyEvent event);

// May the actor do it to a report of this station: by office, and for a draft also with lines of one's own.
bool mayCause(const WeeklyTransition &transition, const Actor &actor, const StationId &station, std::optional<CollegeId> college);

// What the table needs to know of one week of one station.
struct WeeklySituation {
    WeeklyState state = WeeklyState::Due;
    StationId station;
    std::optional<CollegeId> college = {};
    bool beforeWindow = false;  // submitting now needs early = true and a reason
    bool afterWindow = false;   // submitting now makes a late report
    bool correction = false;    // the report is a correction: window and lateness do not apply to it
    bool superseded = false;    // a later revision exists
    bool hasReceipt = false;
};

struct EventChoice {
    WeeklyEvent event;
    bool available = false;
    bool needsReason = false;
    QString whyNot = {}; // translated whole sentence when not available
};
// Every event in table order; guards that need the content (Ready, Calm) are asked of the service's readiness and calm checks.
std::vector<EventChoice> availableEvents(const WeeklySituation &situation, const Actor &actor);
EventChoice choiceFor(const WeeklySituation &situation, const Actor &actor, WeeklyEvent event);

// The state a week has while nothing is stored for it. `foundedOn` invalid: always due.
WeeklyState computedState(const ReportWeek &week, QDate foundedOn, const QDateTime &now);

} // namespace xz
