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

Result<qint64> AuditLog::prunable(QDate before) const
{
    XZ_TRY(const qint64 last, AuditRepository(*m_db).lastBefore(before));
    return m_expected.seq > 0 ? std::min(last, m_expected.seq - 1) : last;
}

Result<void> AuditLog::prune(Transaction &tx, const Actor &actor, qint64 upTo, const QJsonObject &detail)
{
    const AuditRepository rows(tx.database());
    XZ_TRY(const QByteArray hash, rows.hashAt(upTo));
    if (hash.isEmpty())
        return fail(Errc::Internal, QString(), {}, QStringLiteral("an anchor without its entry"));
    QJsonObject receipt = detail;
    receipt.insert(QStringLiteral("up_to"), upTo);
    receipt.insert(QStringLiteral("hash"), QString::fromLatin1(hash.toHex()));
    XZ_CHECK(record(tx, actor, QString::fromLatin1(pruned), QStringLiteral("audit"), {}, receipt));
    return rows.prune({upTo, hash}, m_clock.now());
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
