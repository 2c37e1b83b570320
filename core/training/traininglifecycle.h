#pragma once
// The life of a session as a table. Only a held session counts for anything; every step has an inverse that asks why.
#include "core/security/policy.h"
#include "core/training/training.h"

namespace xz {

enum class TrainingEvent { Hold, Reopen, Cancel, Restore };
inline constexpr TrainingEvent allTrainingEvents[] = {TrainingEvent::Hold, TrainingEvent::Reopen, TrainingEvent::Cancel, TrainingEvent::Restore};
QString trainingEventCode(TrainingEvent event); // hold, reopen, cancel, restore
QString trainingEventLabel(TrainingEvent event);

enum class TrainingGuard {
    None,
    DayHasCome,    // nobody was there yet
    SomebodyThere  // the day has come and at least one person is marked present
};
struct TrainingTransition {
    TrainingState from;
    TrainingEvent event;
    TrainingState to;
    TrainingGuard guard;
    Action who;
    bool needsReason;
    TrainingEvent inverse;
};
const std::vector<TrainingTransition> &trainingTransitions();

struct TrainingSituation {
    TrainingState state = TrainingState::Planned;
    QDate onDate = {}, today = {};
    int present = 0;
    Target target = {}; // whose session it is, for the policy
};
struct TrainingChoice {
    TrainingEvent event;
    bool allowed = false;
    bool needsReason = false;
    TrainingState to = TrainingState::Planned;
    QString whyNot = {}; // translated whole sentence when not allowed
};
TrainingChoice trainingChoice(const TrainingSituation &situation, const Actor &actor, TrainingEvent event);

} // namespace xz
