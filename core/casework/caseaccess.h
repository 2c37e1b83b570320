#pragma once
// Policy and lifecycle facts of one case for the service's parts. A case that is not there and one that may not be seen answer alike (domain A29).
#include "core/casework/caselifecycle.h"
#include "core/casework/caserepository.h"
#include "core/workspace/session.h"

namespace xz {

Target targetOf(const CaseFacts &facts, const Actor &actor);
CaseSituation situationOf(const CaseFacts &facts, const Actor &actor, QDate today);
// Denied, with a trace, when there is no such case or the policy says no.
Result<CaseFacts> permittedCase(Session &session, const CaseId &id, Action action);
Error deniedError();
// Another responsible person, as an event of the case, within the caller's transaction; the caller asked the policy.
Result<void> handOverCase(Transaction &tx, Session &session, const CaseFacts &facts, const PersonId &to, const QString &reason);

} // namespace xz
