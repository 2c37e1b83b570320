#include "core/handover/handoverlifecycle.h"

#include <QtCore/QCoreApplication>

namespace xz {
namespace {

using S = HandoverState;
using E = HandoverEvent;

struct HandoverText {
    Q_DECLARE_TR_FUNCTIONS(HandoverLifecycle)
};

struct EventWord {
    const char *code, *label;
};
constexpr EventWord words[] = {{"list", QT_TRANSLATE_NOOP("HandoverLifecycle", "Check the list")},
                               {"assign", QT_TRANSLATE_NOOP("HandoverLifecycle", "Pass on open items")},
                               {"switch", QT_TRANSLATE_NOOP("HandoverLifecycle", "Switch the accounts")},
                               {"undertake", QT_TRANSLATE_NOOP("HandoverLifecycle", "Undertakings")},
                               {"sign", QT_TRANSLATE_NOOP("HandoverLifecycle", "Three signatures")},
                               {"finish", QT_TRANSLATE_NOOP("HandoverLifecycle", "Finish")},
                               {"cancel", QT_TRANSLATE_NOOP("HandoverLifecycle", "Cancel")}};

} // namespace

QString handoverEventCode(HandoverEvent event) { return QString::fromLatin1(words[int(event)].code); }
QString handoverEventLabel(HandoverEvent event) { return QCoreApplication::translate("HandoverLifecycle", words[int(event)].label); }

const std::vector<HandoverTransition> &handoverTransitions()
{
    static const std::vector<HandoverTransition> table{
        {S::Draft, E::List, S::Listed, Action::WriteHandover},
        {S::Listed, E::List, S::Listed, Action::WriteHandover},     // corrected
        {S::Listed, E::Assign, S::Assigned, Action::WriteHandover},
        {S::Assigned, E::List, S::Assigned, Action::WriteHandover},
        {S::Assigned, E::Assign, S::Assigned, Action::WriteHandover}, // what came up meanwhile
        {S::Assigned, E::Switch, S::Switched, Action::WriteUsers},
        {S::Assigned, E::Sign, S::Assigned, Action::SignHandover},  // who leaves signs while the account still opens
        {S::Switched, E::Sign, S::Switched, Action::SignHandover},
        {S::Switched, E::Assign, S::Switched, Action::WriteHandover},
        {S::Switched, E::Undertake, S::Undertaken, Action::WriteHandover},
        {S::Undertaken, E::Sign, S::Signed, Action::SignHandover},
        {S::Signed, E::Finish, S::Finished, Action::WriteHandover},
        {S::Draft, E::Cancel, S::Cancelled, Action::WriteHandover, true},
        {S::Listed, E::Cancel, S::Cancelled, Action::WriteHandover, true},
        {S::Assigned, E::Cancel, S::Cancelled, Action::WriteHandover, true},
    };
    return table;
}

const HandoverTransition *findTransition(HandoverState from, HandoverEvent event)
{
    for (const HandoverTransition &t : handoverTransitions())
        if (t.from == from && t.event == event)
            return &t;
    return nullptr;
}

Target targetOf(const Handover &h, const Actor &actor)
{
    return {.station = h.station, .college = h.college, .own = actor.person && (actor.person == h.from || actor.person == h.to || actor.person == h.witness)};
}

HandoverChoice choiceFor(const Handover &h, const Actor &actor, HandoverEvent event)
{
    HandoverChoice c{.event = event};
    const HandoverTransition *t = findTransition(h.state, event);
    if (!t) {
        if (h.state == S::Finished)
            c.whyNot = HandoverText::tr("The handover %1 is finished.").arg(h.number);
        else if (h.state == S::Cancelled)
            c.whyNot = HandoverText::tr("The handover %1 was cancelled. Start a new one.").arg(h.number);
        else if (event == E::Cancel)
            c.whyNot = HandoverText::tr("The accounts are switched: the handover cannot be cancelled any more. Finish it; a way back is a handover of its own.");
        else if (const auto next = nextStep(h))
            c.whyNot = HandoverText::tr("This is not the next step of the handover %1. Next: %2.").arg(h.number, handoverEventLabel(*next));
        return c;
    }
    // A paper that was signed is recorded by who runs the handover.
    const bool mayDo = isAllowed(actor, t->who, targetOf(h, actor)) || (t->who == Action::SignHandover && isAllowed(actor, Action::WriteHandover, targetOf(h, actor)));
    if (mayDo) {
        c.available = true;
        return c;
    }
    c.whyNot = t->who == Action::WriteUsers ? HandoverText::tr("Accounts are switched by the station head or the administrator.")
                                            : HandoverText::tr("Your role does not do this step. The station head, the secretary or the administrator does.");
    return c;
}

std::optional<HandoverEvent> nextStep(const Handover &h)
{
    switch (h.state) {
    case S::Draft: return E::List;
    case S::Listed: return E::Assign;
    case S::Assigned: return E::Switch;
    case S::Switched: return E::Undertake;
    case S::Undertaken: return E::Sign;
    case S::Signed: return E::Finish;
    case S::Finished:
    case S::Cancelled: break;
    }
    return std::nullopt;
}

} // namespace xz
