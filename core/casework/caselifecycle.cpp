#include "core/casework/caselifecycle.h"

#include <QtCore/QCoreApplication>

namespace xz {

namespace {
struct CaseLifecycle {
    Q_DECLARE_TR_FUNCTIONS(CaseLifecycle)
};

QString wrongState(CaseState state, CaseEventKind event)
{
    using E = CaseEventKind;
    switch (state) {
    case CaseState::Active:
        if (event == E::Relapse || event == E::Reopen)
            return CaseLifecycle::tr("The case is in the ledger already.");
        if (event == E::Close)
            return CaseLifecycle::tr("Only a released case can be closed. Propose the release first.");
        return CaseLifecycle::tr("No release has been proposed for this case.");
    case CaseState::ReleaseProposed:
        if (event == E::Raise || event == E::Lower || event == E::ConfirmLevel)
            return CaseLifecycle::tr("A release is proposed. Withdraw or refuse the proposal before changing the level.");
        if (event == E::ProposeRelease)
            return CaseLifecycle::tr("A release is proposed already and waits for a second person.");
        if (event == E::Close)
            return CaseLifecycle::tr("The release waits for a second person. It must be confirmed before the case can be closed.");
        return CaseLifecycle::tr("The case is in the ledger already.");
    case CaseState::Observing:
        if (event == E::Reopen)
            return CaseLifecycle::tr("The case is not closed. Take it back into the ledger instead.");
        return CaseLifecycle::tr("The case is released and under observation. Take it back into the ledger first.");
    case CaseState::Closed:
        return CaseLifecycle::tr("The case is closed. Reopen it first.");
    }
    return {};
}

QString unmetGuard(const CaseTransition &t, const CaseSituation &s, const Actor &actor)
{
    switch (t.guard) {
    case CaseGuard::None:
        return {};
    case CaseGuard::NotMostSevere:
        return s.level > mostSevereLevel ? QString() : CaseLifecycle::tr("The case is at the most severe level already.");
    case CaseGuard::NotMildest:
        return s.level < mildestLevel ? QString() : CaseLifecycle::tr("The case is at the mildest level already. Propose its release instead.");
    case CaseGuard::AwaitsLevel:
        return s.awaitsLevelConfirmation ? QString() : CaseLifecycle::tr("The level of this case does not wait for a confirmation.");
    case CaseGuard::SecondPerson:
        return s.proposer != actor.user ? QString()
                                        : CaseLifecycle::tr("You proposed this release. A second person has to decide about it.");
    case CaseGuard::Proposer:
        return s.proposer == actor.user || actor.role == Role::Head
            ? QString()
            : CaseLifecycle::tr("Only the person who proposed the release, or the station head, can withdraw it.");
    case CaseGuard::ObservationOver:
        return s.observeUntil.isValid() && s.today > s.observeUntil
            ? QString()
            : CaseLifecycle::tr("The observation period runs until %1. The case can be closed from the day after.").arg(s.observeUntil.toString(Qt::ISODate));
    }
    return {};
}

} // namespace

const std::vector<CaseTransition> &caseTransitions()
{
    using S = CaseState;
    using E = CaseEventKind;
    using G = CaseGuard;
    static const std::vector<CaseTransition> table = {
        {S::Active, E::Raise, S::Active, G::NotMostSevere, Action::WriteCase, true, E::Lower},
        {S::Active, E::Lower, S::Active, G::NotMildest, Action::WriteCase, true, E::Raise},
        {S::Active, E::ConfirmLevel, S::Active, G::AwaitsLevel, Action::ConfirmRelease, false, E::Lower},
        {S::Active, E::ProposeRelease, S::ReleaseProposed, G::None, Action::ReleaseCase, true, E::WithdrawRelease},
        {S::ReleaseProposed, E::WithdrawRelease, S::Active, G::Proposer, Action::ReleaseCase, true, E::ProposeRelease},
        {S::ReleaseProposed, E::ConfirmRelease, S::Observing, G::SecondPerson, Action::ConfirmRelease, false, E::Relapse},
        {S::ReleaseProposed, E::RefuseRelease, S::Active, G::SecondPerson, Action::ConfirmRelease, true, E::ProposeRelease},
        {S::Observing, E::Relapse, S::Active, G::None, Action::WriteCase, true, E::ProposeRelease},
        {S::Observing, E::Close, S::Closed, G::ObservationOver, Action::ConfirmRelease, false, E::Reopen},
        {S::Active, E::Handover, S::Active, G::None, Action::WriteCase, true, E::Handover},
        {S::ReleaseProposed, E::Handover, S::ReleaseProposed, G::None, Action::WriteCase, true, E::Handover},
        {S::Observing, E::Handover, S::Observing, G::None, Action::WriteCase, true, E::Handover},
        {S::Active, E::Reschedule, S::Active, G::None, Action::WriteCase, true, E::Reschedule},
        {S::ReleaseProposed, E::Reschedule, S::ReleaseProposed, G::None, Action::WriteCase, true, E::Reschedule},
        {S::Observing, E::Reschedule, S::Observing, G::None, Action::WriteCase, true, E::Reschedule},
        {S::Active, E::Summary, S::Active, G::None, Action::WriteCase, false, E::Summary},
        {S::ReleaseProposed, E::Summary, S::ReleaseProposed, G::None, Action::WriteCase, false, E::Summary},
        {S::Observing, E::Summary, S::Observing, G::None, Action::WriteCase, false, E::Summary},
        {S::Closed, E::Reopen, S::Active, G::None, Action::WriteCase, true, E::ProposeRelease},
    };
    return table;
}

const CaseTransition *findTransition(CaseState from, CaseEventKind event)
{
    for (const CaseTransition &t : caseTransitions())
        if (t.from == from && t.event == event)
            return &t;
    return nullptr;
}

CaseChoice choiceFor(const CaseSituation &situation, const Actor &actor, CaseEventKind event)
{
    CaseChoice choice{.event = event};
    const CaseTransition *t = findTransition(situation.state, event);
    if (!t) {
        choice.whyNot = wrongState(situation.state, event);
        return choice;
    }
    choice.needsReason = t->needsReason;
    if (auto allowed = require(actor, t->who, situation.target); !allowed) {
        choice.whyNot = t->who == Action::ConfirmRelease
            ? CaseLifecycle::tr("Your role may not decide this. Ask the station head or the school's centre.")
            : CaseLifecycle::tr("Your role may not do this. Ask the person responsible for the case or the station head.");
        return choice;
    }
    choice.whyNot = unmetGuard(*t, situation, actor);
    choice.allowed = choice.whyNot.isEmpty();
    return choice;
}

std::vector<CaseChoice> availableEvents(const CaseSituation &situation, const Actor &actor)
{
    std::vector<CaseChoice> out;
    for (const CaseEventKind e : allCaseEvents)
        if (e != CaseEventKind::Open)
            out.push_back(choiceFor(situation, actor, e));
    return out;
}

} // namespace xz
