#pragma once
// The append-only trail: each entry is hashed with the one before (BLAKE2b-256), written in the transaction of the change it tells of.
// detail holds codes, ids and old/new values of open fields, never names or content (A19, A21; GB/T 22239-2019 8.1.4.3).
#include "core/base/clock.h"
#include "core/security/actor.h"
#include "core/storage/transaction.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonObject>
#include <vector>

namespace xz {

struct AuditEntry {
    qint64 seq = 0;
    QDateTime at;
    QString actor; // login
    std::optional<RawId> actorId;
    QString action;
    bool refused = false;
    QString entity;
    std::optional<RawId> entityId;
    QJsonObject detail;
};

struct AuditFilter {
    QDate from = {}, to = {};
    QString action = {}, actor = {}, entity = {};
    bool refusedOnly = false;
    qint64 beforeSeq = 0; // paging: entries older than this; 0 = newest
    int limit = 500;
};

struct AuditVerdict {
    qint64 entries = 0;
    bool intact = true;
    qint64 brokenSeq = 0;   // first broken, missing or swapped entry
    QString finding;        // translated sentence
    qint64 prunedTo = 0;    // the last entry that left the trail after its retention; 0: none
    QDateTime prunedAt = {};
};

// The newest entry, kept in the key file at every close: shows a tail that was cut off.
struct AuditHead {
    qint64 seq = 0; // 0: no entry yet
    QByteArray hash = {};
};

class AuditLog {
    Q_DECLARE_TR_FUNCTIONS(AuditLog)
public:
    AuditLog(Database &db, const Clock &clock) : m_db(&db), m_clock(clock) {}
    void attach(Database *db) { m_db = db; } // the workspace's business
    void expect(const AuditHead &head) { m_expected = head; }
    Result<AuditHead> head() const;
    // Does the trail still hold the entry that was the newest at the last close?
    Result<bool> holds(const AuditHead &head) const;
    // The action that notes for good that it did not; verify() finds it.
    static constexpr char tailMissing[] = "audit.tail_missing";
    // Retention (Q08): entries before a day leave the trail behind an anchor, and this action stays in it as their receipt; verify() starts
    // from the anchor and wants the receipt. The newest entry of the last close always stays. The caller has kept a copy.
    static constexpr char pruned[] = "audit.prune";
    Result<qint64> prunable(QDate before) const; // number of the last entry that may go; 0: none
    Result<void> prune(Transaction &tx, const Actor &actor, qint64 upTo, const QJsonObject &detail);
    // Writes within the caller's transaction.
    Result<void> record(Transaction &tx, const Actor &actor, const QString &action, const QString &entity, std::optional<RawId> entityId = {},
                        const QJsonObject &detail = {});
    // A refusal has no change to travel with: opens its own transaction. Never fails the caller; a full disk is reported by the next write.
    void refused(const Actor &actor, const QString &action, const QString &entity, std::optional<RawId> entityId = {}, const QString &rule = {});
    Result<std::vector<AuditEntry>> list(const AuditFilter &filter) const;
    // Walks the chain; the expected head also finds a cut-off tail.
    Result<AuditVerdict> verify() const;

private:
    Database *m_db;
    const Clock &m_clock;
    AuditHead m_expected;
};

} // namespace xz
