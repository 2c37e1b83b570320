#include "core/security/audit.h"

#include "core/security/auditrepository.h"

namespace xz {
namespace {

AuditEntry entryOf(const Clock &clock, const Actor &actor, const QString &action, const QString &entity, std::optional<RawId> id, const QJsonObject &detail)
{
    return {.at = clock.now(), .actor = actor.login, .actorId = actor.user.raw(), .action = action, .entity = entity, .entityId = id, .detail = detail};
}

} // namespace

Result<AuditHead> AuditLog::head() const { return AuditRepository(*m_db).head(); }

Result<bool> AuditLog::holds(const AuditHead &head) const
{
    if (head.seq == 0)
        return true;
    XZ_TRY(const QByteArray hash, AuditRepository(*m_db).hashAt(head.seq));
    return hash == head.hash;
}

Result<void> AuditLog::record(Transaction &tx, const Actor &actor, const QString &action, const QString &entity, std::optional<RawId> entityId,
                              const QJsonObject &detail)
{
    return AuditRepository(tx.database()).append(entryOf(m_clock, actor, action, entity, entityId, detail));
}

void AuditLog::refused(const Actor &actor, const QString &action, const QString &entity, std::optional<RawId> entityId, const QString &rule)
{
    AuditEntry entry = entryOf(m_clock, actor, action, entity, entityId, {});
    entry.refused = true;
    if (!rule.isEmpty())
        entry.detail.insert(QStringLiteral("rule"), rule);
    if (m_db->inTransaction()) { // travels with it
        (void)AuditRepository(*m_db).append(entry);
        return;
    }
    if (auto tx = Transaction::begin(*m_db); tx && AuditRepository(*m_db).append(entry))
        (void)tx->commit();
}

Result<std::vector<AuditEntry>> AuditLog::list(const AuditFilter &filter) const { return AuditRepository(*m_db).list(filter); }

Result<AuditVerdict> AuditLog::verify() const { return AuditRepository(*m_db).walk(m_expected); }

} // namespace xz
