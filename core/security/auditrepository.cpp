#include "core/security/auditrepository.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QtEndian>
#include <sodium.h>

namespace xz {
namespace {

constexpr int hashBytes = 32;
const QByteArray noHash(hashBytes, '\0'); // stands before the first entry

// Everything length-prefixed: no two different entries have the same serialisation.
void put(QByteArray &out, QByteArrayView part)
{
    const quint32 size = qToLittleEndian(quint32(part.size()));
    out.append(reinterpret_cast<const char *>(&size), 4);
    out.append(part);
}

struct Row {
    qint64 seq = 0;
    QString at, actor, action, outcome, entity, detail;
    QByteArray actorId, entityId; // empty: none
    QByteArray hash;
};

QByteArray hashOf(const Row &row, const QByteArray &before)
{
    QByteArray text;
    text.reserve(512);
    put(text, "XZAUDIT1");
    put(text, before);
    const quint64 seq = qToLittleEndian(quint64(row.seq));
    put(text, QByteArrayView(reinterpret_cast<const char *>(&seq), 8));
    for (const QString *s : {&row.at, &row.actor, &row.action, &row.outcome, &row.entity, &row.detail})
        put(text, s->toUtf8());
    put(text, row.actorId);
    put(text, row.entityId);
    QByteArray hash(hashBytes, Qt::Uninitialized);
    crypto_generichash(reinterpret_cast<unsigned char *>(hash.data()), hashBytes, reinterpret_cast<const unsigned char *>(text.constData()),
                       quint64(text.size()), nullptr, 0);
    return hash;
}

QByteArray bytesOf(const std::optional<RawId> &id)
{
    return id ? QByteArray(reinterpret_cast<const char *>(id->data()), 16) : QByteArray();
}

std::optional<RawId> idOf(const QByteArray &bytes)
{
    if (bytes.size() != 16)
        return std::nullopt;
    RawId id;
    std::memcpy(id.data(), bytes.constData(), 16);
    return id;
}

Row readRow(const Statement &s)
{
    Row r;
    r.seq = s.integer(0);
    r.at = s.text(1);
    r.actor = s.text(2);
    r.actorId = s.isNull(3) ? QByteArray() : s.blob(3);
    r.action = s.text(4);
    r.outcome = s.text(5);
    r.entity = s.text(6);
    r.entityId = s.isNull(7) ? QByteArray() : s.blob(7);
    r.detail = s.text(8);
    r.hash = s.blob(9);
    return r;
}

const QString timeFormat = QStringLiteral("yyyy-MM-ddTHH:mm:ss.zzz");
const QString doneCode = QStringLiteral("done"), refusedCode = QStringLiteral("refused");

} // namespace

Result<AuditHead> AuditRepository::head() const
{
    auto s = m_db.prepare("SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1");
    AuditHead head{0, noHash};
    if (s.next())
        head = {s.integer(0), s.blob(1)};
    XZ_CHECK(s.error());
    return head;
}

Result<QByteArray> AuditRepository::hashAt(qint64 seq) const
{
    auto s = m_db.prepare("SELECT hash FROM audit WHERE seq = ?");
    s.bind(seq);
    QByteArray hash;
    if (s.next())
        hash = s.blob(0);
    XZ_CHECK(s.error());
    return hash;
}

Result<qint64> AuditRepository::lastBefore(QDate day) const
{
    // Numbers, not times, are in order: a clock may have been set back.
    auto s = m_db.prepare("SELECT coalesce((SELECT min(seq) FROM audit WHERE at >= ?1), (SELECT max(seq) + 1 FROM audit), 1) - 1, coalesce((SELECT min(seq) FROM audit), 1)");
    s.bind(day.toString(Qt::ISODate));
    qint64 last = 0, first = 1;
    if (s.next()) {
        last = s.integer(0);
        first = s.integer(1);
    }
    XZ_CHECK(s.error());
    return last >= first ? last : 0;
}

Result<void> AuditRepository::prune(const AuditHead &anchor, const QDateTime &at) const
{
    XZ_CHECK(m_db.prepare("INSERT INTO audit_anchor (seq, hash, at) VALUES (?, ?, ?)").bind(anchor.seq).bind(anchor.hash).bind(at).exec());
    return m_db.prepare("DELETE FROM audit WHERE seq <= ?").bind(anchor.seq).exec();
}

Result<void> AuditRepository::append(const AuditEntry &e) const
{
    XZ_TRY(const AuditHead before, head());
    Row r;
    r.seq = before.seq + 1;
    r.at = e.at.toString(timeFormat);
    r.actor = e.actor;
    r.actorId = bytesOf(e.actorId);
    r.action = e.action;
    r.outcome = e.refused ? refusedCode : doneCode;
    r.entity = e.entity;
    r.entityId = bytesOf(e.entityId);
    r.detail = QString::fromUtf8(QJsonDocument(e.detail).toJson(QJsonDocument::Compact));
    r.hash = hashOf(r, before.hash);
    auto s = m_db.prepare("INSERT INTO audit (seq, at, actor, actor_id, action, outcome, entity, entity_id, detail, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    s.bind(r.seq).bind(r.at).bind(r.actor);
    r.actorId.isEmpty() ? s.bindNull() : s.bind(r.actorId);
    s.bind(r.action).bind(r.outcome).bind(r.entity);
    r.entityId.isEmpty() ? s.bindNull() : s.bind(r.entityId);
    return s.bind(r.detail).bind(r.hash).exec();
}

Result<std::vector<AuditEntry>> AuditRepository::list(const AuditFilter &f) const
{
    // One statement for all filters: a parameter that is empty matches everything.
    auto s = m_db.prepare("SELECT seq, at, actor, actor_id, action, outcome, entity, entity_id, detail, hash FROM audit "
                          "WHERE (?1 = 0 OR seq < ?1) AND (?2 = '' OR at >= ?2) AND (?3 = '' OR at < ?3) AND (?4 = '' OR action = ?4) "
                          "AND (?5 = '' OR actor = ?5) AND (?6 = '' OR entity = ?6) AND (?7 = 0 OR outcome = 'refused') ORDER BY seq DESC LIMIT ?8");
    s.bind(f.beforeSeq).bind(f.from.isValid() ? f.from.toString(Qt::ISODate) : QString());
    s.bind(f.to.isValid() ? f.to.addDays(1).toString(Qt::ISODate) : QString()).bind(f.action).bind(f.actor).bind(f.entity).bind(f.refusedOnly);
    s.bind(f.limit > 0 ? f.limit : 500);
    std::vector<AuditEntry> out;
    while (s.next()) {
        const Row r = readRow(s);
        out.push_back({.seq = r.seq,
                       .at = QDateTime::fromString(r.at, timeFormat),
                       .actor = r.actor,
                       .actorId = idOf(r.actorId),
                       .action = r.action,
                       .refused = r.outcome == refusedCode,
                       .entity = r.entity,
                       .entityId = idOf(r.entityId),
                       .detail = QJsonDocument::fromJson(r.detail.toUtf8()).object()});
    }
    XZ_CHECK(s.error());
    return out;
}

Result<AuditVerdict> AuditRepository::walk(const AuditHead &expected) const
{
    AuditVerdict v;
    const auto broken = [&v](qint64 seq, const QString &finding) {
        v.intact = false;
        v.brokenSeq = seq;
        v.finding = finding;
    };
    auto s = m_db.prepare("SELECT seq, at, actor, actor_id, action, outcome, entity, entity_id, detail, hash FROM audit ORDER BY seq");
    QByteArray before = noHash, anchor;
    qint64 last = 0;
    {
        auto a = m_db.prepare("SELECT seq, hash, at FROM audit_anchor ORDER BY seq DESC LIMIT 1");
        if (a.next()) {
            v.prunedTo = last = a.integer(0);
            before = anchor = a.blob(1);
            v.prunedAt = a.time(2);
        }
        XZ_CHECK(a.error());
    }
    bool receipt = v.prunedTo == 0;
    while (v.intact && s.next()) {
        const Row r = readRow(s);
        ++v.entries;
        if (r.seq != last + 1)
            broken(last + 1, AuditLog::tr("Entry %1 of the audit trail is missing.").arg(last + 1));
        else if (r.hash != hashOf(r, before))
            broken(r.seq, AuditLog::tr("Entry %1 of the audit trail was changed, or exchanged for another.").arg(r.seq));
        else if (r.seq == expected.seq && r.hash != expected.hash)
            broken(r.seq, AuditLog::tr("The audit trail up to entry %1 is not the one that was there when the workspace was last closed.").arg(r.seq));
        else if (r.action == QLatin1String(AuditLog::tailMissing))
            broken(r.seq, AuditLog::tr("Before entry %1 the end of the audit trail is missing: it had reached entry %2 when the workspace was closed. An older copy of the file was put in its place.")
                              .arg(r.seq)
                              .arg(QJsonDocument::fromJson(r.detail.toUtf8()).object().value(u"expected").toInteger()));
        if (!receipt && r.action == QLatin1String(AuditLog::pruned)) {
            const QJsonObject detail = QJsonDocument::fromJson(r.detail.toUtf8()).object();
            receipt = detail.value(u"up_to").toInteger() == v.prunedTo && detail.value(u"hash").toString() == QLatin1String(anchor.toHex());
        }
        before = r.hash;
        last = r.seq;
    }
    XZ_CHECK(s.error());
    if (v.intact && !receipt)
        broken(v.prunedTo, AuditLog::tr("The audit trail up to entry %1 was taken out, and no entry of it says that its retention had ended.").arg(v.prunedTo));
    if (v.intact && last < expected.seq)
        broken(last + 1, AuditLog::tr("The end of the audit trail is missing: the last entry is %1, but there were %2.").arg(last).arg(expected.seq));
    return v;
}

} // namespace xz
