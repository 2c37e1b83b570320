#pragma once
// How far an actor's reading reaches in the network, for lists: the policy's scope applied to colleges and classes.
#include "core/security/policy.h"
#include "core/workspace/permit.h"

namespace xz {

class Reach {
public:
    // Denied (and audited) when the role may not do this at all.
    static Result<Reach> of(Session &session, Action action, const QString &entity)
    {
        if (auto bound = requireBound(session.actor()); !bound) {
            session.audit().refused(session.actor(), actionCode(action), entity, {}, QStringLiteral("undertaking"));
            return std::unexpected(std::move(bound).error());
        }
        const Scope scope = allowedScope(session.actor().role, action);
        if (scope == Scope::None) {
            session.audit().refused(session.actor(), actionCode(action), entity);
            auto refusal = require(session.actor(), action);
            return std::unexpected(refusal ? Error{Errc::Denied} : std::move(refusal).error());
        }
        return Reach(scope, session.actor());
    }
    bool wholeSchool() const { return m_scope == Scope::School; }
    bool onlyClasses() const { return m_scope <= Scope::Granted; }
    bool holds(const CollegeId &college) const { return wholeSchool() || (!onlyClasses() && m_actor->college == college); }
    bool holds(const CollegeId &college, const ClassId &classId) const { return holds(college) || (onlyClasses() && m_actor->classes.contains(classId)); }
    // A person: by class, else by college; people without either are seen by those who see the whole school or are no mere class people.
    bool holds(const std::optional<CollegeId> &college, const std::optional<ClassId> &classId) const
    {
        if (wholeSchool())
            return true;
        if (onlyClasses())
            return classId && m_actor->classes.contains(*classId);
        return !college || m_actor->college == college;
    }

private:
    Reach(Scope scope, const Actor &actor) : m_scope(scope), m_actor(&actor) {}
    Scope m_scope;
    const Actor *m_actor; // the session's; a Reach lives no longer than the call
};

} // namespace xz
