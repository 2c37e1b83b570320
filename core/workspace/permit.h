#pragma once
// Asks the policy and leaves a trace of a refusal (domain A19, A29). Call it before a transaction begins.
#include "core/security/policy.h"
#include "core/workspace/session.h"

namespace xz {

inline Result<void> permit(Session &session, Action action, const Target &target, const QString &entity, std::optional<RawId> id = {})
{
    auto allowed = require(session.actor(), action, target);
    if (!allowed)
        session.audit().refused(session.actor(), actionCode(action), entity, id, session.actor().bound ? QString() : QStringLiteral("undertaking"));
    return allowed;
}

} // namespace xz
