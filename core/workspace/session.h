#pragma once
// An unlocked workspace: what every service is built on. Services are cheap value-like objects made from it.
#include "core/base/clock.h"
#include "core/security/actor.h"
#include "core/security/audit.h"
#include "core/storage/database.h"
#include "core/workspace/changehub.h"

namespace xz {

class Session {
public:
    Session(Database &db, const Clock &clock, Actor actor) : m_db(db), m_clock(clock), m_actor(std::move(actor)), m_audit(db, clock) {}
    Database &db() const { return m_db; }
    const Clock &clock() const { return m_clock; }
    const Actor &actor() const { return m_actor; }
    void setActor(Actor actor) { m_actor = std::move(actor); }
    AuditLog &audit() { return m_audit; }
    ChangeHub &changes() { return m_changes; }

private:
    Database &m_db;
    const Clock &m_clock;
    Actor m_actor;
    AuditLog m_audit;
    ChangeHub m_changes;
};

} // namespace xz
