#pragma once
// An unlocked workspace: what every service is built on. Services are cheap value-like objects made from it.
// It outlives a lock: the workspace takes the database away and puts it back; between the two nothing may read or write.
#include "core/base/clock.h"
#include "core/security/actor.h"
#include "core/security/audit.h"
#include "core/storage/database.h"
#include "core/workspace/changehub.h"

namespace xz {

class Session {
public:
    Session(Database &db, const Clock &clock, Actor actor) : m_db(&db), m_clock(clock), m_actor(std::move(actor)), m_audit(db, clock) {}
    Database &db() const
    {
        Q_ASSERT_X(m_db, "Session", "the workspace is locked");
        return *m_db;
    }
    bool isOpen() const { return m_db; } // false while locked
    void attach(Database *db)            // null: locked
    {
        m_db = db;
        m_audit.attach(db);
    }
    const Clock &clock() const { return m_clock; }
    const Actor &actor() const { return m_actor; }
    void setActor(Actor actor) { m_actor = std::move(actor); }
    AuditLog &audit() { return m_audit; }
    ChangeHub &changes() { return m_changes; }

private:
    Database *m_db;
    const Clock &m_clock;
    Actor m_actor;
    AuditLog m_audit;
    ChangeHub m_changes;
};

} // namespace xz
