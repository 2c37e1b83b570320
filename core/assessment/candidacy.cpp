#include "core/assessment/candidacy.h"

#include <QtCore/QCoreApplication>
#include <algorithm>

namespace xz {

namespace {
struct CandidacyWords {
    Q_DECLARE_TR_FUNCTIONS(Candidacy)
};
} // namespace

QString candidacyStateCode(CandidacyState state)
{
    switch (state) {
    case CandidacyState::Proposed: return QStringLiteral("proposed");
    case CandidacyState::Appointed: return QStringLiteral("appointed");
    case CandidacyState::Declined: return QStringLiteral("declined");
    case CandidacyState::Withdrawn: return QStringLiteral("withdrawn");
    }
    return {};
}

std::optional<CandidacyState> candidacyStateFromCode(const QString &code)
{
    for (const CandidacyState s : allCandidacyStates)
        if (candidacyStateCode(s) == code)
            return s;
    return std::nullopt;
}

QString candidacyStateLabel(CandidacyState state)
{
    switch (state) {
    case CandidacyState::Proposed: return CandidacyWords::tr("Proposed");
    case CandidacyState::Appointed: return CandidacyWords::tr("Appointed");
    case CandidacyState::Declined: return CandidacyWords::tr("Not chosen");
    case CandidacyState::Withdrawn: return CandidacyWords::tr("Withdrawn");
    }
    return {};
}

QString candidacyEventCode(CandidacyEvent event)
{
    switch (event) {
    case CandidacyEvent::Appoint: return QStringLiteral("appoint");
    case CandidacyEvent::Decline: return QStringLiteral("decline");
    case CandidacyEvent::Withdraw: return QStringLiteral("withdraw");
    case CandidacyEvent::Reconsider: return QStringLiteral("reconsider");
    case CandidacyEvent::Revoke: return QStringLiteral("revoke");
    }
    return {};
}

const std::vector<CandidacyTransition> &candidacyTransitions()
{
    using S = CandidacyState;
    using E = CandidacyEvent;
    static const std::vector<CandidacyTransition> table = {
        {S::Proposed, E::Appoint, S::Appointed, Action::RunAssessment, false, E::Revoke},
        {S::Proposed, E::Decline, S::Declined, Action::RunAssessment, true, E::Reconsider},
        {S::Proposed, E::Withdraw, S::Withdrawn, Action::WriteAssessment, true, E::Reconsider},
        {S::Declined, E::Reconsider, S::Proposed, Action::RunAssessment, true, E::Decline},
        {S::Withdrawn, E::Reconsider, S::Proposed, Action::WriteAssessment, true, E::Withdraw},
        {S::Appointed, E::Revoke, S::Proposed, Action::RunAssessment, true, E::Appoint},
    };
    return table;
}

const CandidacyTransition *candidacyTransition(CandidacyState from, CandidacyEvent event)
{
    for (const CandidacyTransition &t : candidacyTransitions())
        if (t.from == from && t.event == event)
            return &t;
    return nullptr;
}

CandidacyChoice candidacyChoice(CandidacyState state, CandidacyEvent event, const Actor &actor, const Target &target)
{
    CandidacyChoice choice{.event = event};
    const CandidacyTransition *t = candidacyTransition(state, event);
    if (!t) {
        switch (state) {
        case CandidacyState::Proposed:
            choice.whyNot = event == CandidacyEvent::Revoke ? CandidacyWords::tr("This candidate has not been appointed.")
                                                            : CandidacyWords::tr("This candidate is proposed already.");
            break;
        case CandidacyState::Appointed:
            choice.whyNot = CandidacyWords::tr("This candidate has been appointed. Take the appointment back first.");
            break;
        case CandidacyState::Declined:
        case CandidacyState::Withdrawn:
            choice.whyNot = CandidacyWords::tr("This candidate is no longer proposed. Propose them again first.");
            break;
        }
        return choice;
    }
    choice.needsReason = t->needsReason;
    choice.allowed = isAllowed(actor, t->who, target);
    if (!choice.allowed)
        choice.whyNot = t->who == Action::RunAssessment ? CandidacyWords::tr("Only the station head decides about candidates.")
                                                        : CandidacyWords::tr("Only the counsellor of the class and the station head may do this.");
    return choice;
}

} // namespace xz
