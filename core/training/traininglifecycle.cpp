#include "core/training/traininglifecycle.h"

#include "core/base/text.h"

#include <QtCore/QCoreApplication>

namespace xz {

namespace {
struct TrainingLifecycle {
    Q_DECLARE_TR_FUNCTIONS(TrainingLifecycle)
};

QString wrongState(TrainingState state, TrainingEvent event)
{
    switch (state) {
    case TrainingState::Planned:
        return event == TrainingEvent::Reopen ? TrainingLifecycle::tr("The session has not been held yet.") : TrainingLifecycle::tr("The session is not cancelled.");
    case TrainingState::Held:
        return event == TrainingEvent::Hold ? TrainingLifecycle::tr("The session is recorded as held already.")
                                            : TrainingLifecycle::tr("The session was held. Take that back first, with a reason.");
    case TrainingState::Cancelled:
        return event == TrainingEvent::Cancel ? TrainingLifecycle::tr("The session is cancelled already.")
                                              : TrainingLifecycle::tr("The session is cancelled. Put it back on the plan first.");
    }
    return {};
}
} // namespace

QString trainingEventCode(TrainingEvent event)
{
    switch (event) {
    case TrainingEvent::Hold: return QStringLiteral("hold");
    case TrainingEvent::Reopen: return QStringLiteral("reopen");
    case TrainingEvent::Cancel: return QStringLiteral("cancel");
    case TrainingEvent::Restore: return QStringLiteral("restore");
    }
    return {};
}

QString trainingEventLabel(TrainingEvent event)
{
    switch (event) {
    case TrainingEvent::Hold: return TrainingLifecycle::tr("Record as held");
    case TrainingEvent::Reopen: return TrainingLifecycle::tr("Not held after all…");
    case TrainingEvent::Cancel: return TrainingLifecycle::tr("Cancel the session…");
    case TrainingEvent::Restore: return TrainingLifecycle::tr("Back on the plan…");
    }
    return {};
}

const std::vector<TrainingTransition> &trainingTransitions()
{
    using S = TrainingState;
    using E = TrainingEvent;
    using G = TrainingGuard;
    static const std::vector<TrainingTransition> table = {
        {S::Planned, E::Hold, S::Held, G::SomebodyThere, Action::RecordAttendance, false, E::Reopen},
        {S::Held, E::Reopen, S::Planned, G::None, Action::WriteTraining, true, E::Hold},
        {S::Planned, E::Cancel, S::Cancelled, G::None, Action::WriteTraining, true, E::Restore},
        {S::Cancelled, E::Restore, S::Planned, G::None, Action::WriteTraining, true, E::Cancel},
    };
    return table;
}

TrainingChoice trainingChoice(const TrainingSituation &s, const Actor &actor, TrainingEvent event)
{
    TrainingChoice choice{.event = event};
    for (const TrainingTransition &t : trainingTransitions()) {
        if (t.from != s.state || t.event != event)
            continue;
        choice.needsReason = t.needsReason;
        choice.to = t.to;
        if (!isAllowed(actor, t.who, s.target))
            choice.whyNot = TrainingLifecycle::tr("This is done by the station head or by whoever made the session.");
        else if (t.guard != TrainingGuard::None && s.onDate > s.today)
            choice.whyNot = TrainingLifecycle::tr("The session takes place on %1. It can be recorded from that day on.").arg(isoDate(s.onDate));
        else if (t.guard == TrainingGuard::SomebodyThere && s.present == 0)
            choice.whyNot = TrainingLifecycle::tr("Nobody is marked as present yet. Record the attendance first.");
        choice.allowed = choice.whyNot.isEmpty();
        return choice;
    }
    choice.whyNot = wrongState(s.state, event);
    return choice;
}

} // namespace xz
