#pragma once
// The life of a case as a table (domain 3.3, S44, A07). The service obeys it, the window asks which buttons live and why the others do not.
// Raising to level 1, or entering at it, counts at once (safety first); done by anybody but a station head it stays marked "awaits
// confirmation" until the head confirms it - or lowers it, which is the inverse. A release needs a second person: never the proposer.
// While a release or a level 1 waits for the station head, that head may read the case as if it were granted.
#include "core/casework/case.h"
#include "core/security/policy.h"

namespace xz {

enum class CaseGuard {
    None,
    NotMostSevere,  // raise: there is a higher level
    NotMildest,     // lower: there is a milder level; below that comes the release
    AwaitsLevel,    // confirm_level: a level 1 awaits confirmation
    SecondPerson,   // confirm_release, refuse_release: not the one who proposed
    Proposer,       // withdraw_release: the one who proposed, or a station head
    ObservationOver // close: the last day of observation has passed
};

struct CaseTransition {
    CaseState from;
    CaseEventKind event;
    CaseState to;
    CaseGuard guard;
    Action who;
    bool needsReason;
    CaseEventKind inverse; // the event that takes it back, with a reason
};
const std::vector<CaseTransition> &caseTransitions(); // open is not in it: it has no state to come from
const CaseTransition *findTransition(CaseState from, CaseEventKind event);

// What the table needs to know of one case.
struct CaseSituation {
    CaseState state = CaseState::Active;
    int level = mildestLevel;
    bool awaitsLevelConfirmation = false;
    std::optional<UserId> proposer = {}; // while release_proposed
    QDate observeUntil = {};
    QDate today = {};
    Target target = {};                  // whose case it is, for the policy
};

struct CaseChoice {
    CaseEventKind event;
    bool allowed = false;
    bool needsReason = false;
    QString whyNot = {}; // translated whole sentence when not allowed
};
// Every event but open, in the order of allCaseEvents.
std::vector<CaseChoice> availableEvents(const CaseSituation &situation, const Actor &actor);
CaseChoice choiceFor(const CaseSituation &situation, const Actor &actor, CaseEventKind event);

} // namespace xz
