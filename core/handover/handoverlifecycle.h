#pragma once
// A handover's life as one table. The service obeys it, the window and the command line ask it what comes next and why something is not possible.
#include "core/handover/handover.h"
#include "core/security/policy.h"

namespace xz {

enum class HandoverEvent { List, Assign, Switch, Undertake, Sign, Finish, Cancel };
inline constexpr HandoverEvent allHandoverEvents[] = {HandoverEvent::List, HandoverEvent::Assign, HandoverEvent::Switch, HandoverEvent::Undertake,
                                                      HandoverEvent::Sign, HandoverEvent::Finish, HandoverEvent::Cancel};
QString handoverEventCode(HandoverEvent event); // list, assign, switch, undertake, sign, finish, cancel
QString handoverEventLabel(HandoverEvent event);

struct HandoverTransition {
    HandoverState from;
    HandoverEvent event;
    HandoverState to;   // Sign: only the third signature moves it
    Action who;
    bool needsReason = false;
};
const std::vector<HandoverTransition> &handoverTransitions();
const HandoverTransition *findTransition(HandoverState from, HandoverEvent event);

struct HandoverChoice {
    HandoverEvent event;
    bool available = false;
    QString whyNot = {}; // whole sentence
};
HandoverChoice choiceFor(const Handover &handover, const Actor &actor, HandoverEvent event);
// The step that a window shows: the first that is not done; none when it is over.
std::optional<HandoverEvent> nextStep(const Handover &handover);
Target targetOf(const Handover &handover, const Actor &actor);

} // namespace xz
