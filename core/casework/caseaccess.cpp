#include "core/casework/caseaccess.h"

namespace xz {

Target targetOf(const CaseFacts &facts, const Actor &actor)
{
    Target t{.station = facts.file.station, .college = facts.college, .classId = facts.classId, .granted = facts.granted};
    // Handing a case over hands its reading over too: the opener counts only while nobody is responsible.
    t.own = facts.file.responsible ? actor.person == facts.file.responsible : facts.openedBy == actor.user;
    // Who is asked to decide may read what they decide about, while it waits: a release, or a level 1.
    const bool waits = facts.file.state == CaseState::ReleaseProposed || facts.awaitsLevelConfirmation;
    t.granted = t.granted || (waits && actor.role == Role::Head && isAllowed(actor, Action::ConfirmRelease, {.station = facts.file.station, .college = facts.college}));
    return t;
}

CaseSituation situationOf(const CaseFacts &facts, const Actor &actor, QDate today)
{
    return {.state = facts.file.state,
            .level = facts.file.level,
            .awaitsLevelConfirmation = facts.awaitsLevelConfirmation,
            .proposer = facts.proposer,
            .observeUntil = facts.file.observeUntil,
            .today = today,
            .target = targetOf(facts, actor)};
}

Error deniedError()
{
    // The policy's own sentence, so that a missing case cannot be told from a forbidden one.
    const Actor nobody{.user = UserId(RawId{}), .login = {}, .name = {}, .role = Role::Reviewer, .person = {}, .station = {}, .college = {}, .classes = {}};
    return require(nobody, Action::WriteCase).error();
}

Result<CaseFacts> permittedCase(Session &session, const CaseId &id, Action action)
{
    const Actor &actor = session.actor();
    XZ_TRY(std::optional<CaseFacts> facts, caseFacts(session.db(), id, actor.user, session.clock().today()));
    if (facts && isAllowed(actor, action, targetOf(*facts, actor)))
        return *std::move(facts);
    session.audit().refused(actor, actionCode(action), QStringLiteral("case"), id.raw());
    XZ_CHECK(requireBound(actor));
    return std::unexpected(deniedError());
}

} // namespace xz
