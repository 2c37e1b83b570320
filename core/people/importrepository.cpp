#include "core/people/importrepository.h"

#include "core/storage/rows.h"

namespace xz {

namespace {
#define XZ_BATCHES                                                                                                                            \
    "SELECT b.id, b.kind, b.file_name, b.at, b.added, b.changed, b.rejected, b.undone_at, b.actor_id, coalesce(u.display_name, ''), u.station_id " \
    "FROM import_batch b LEFT JOIN user u ON u.id = b.actor_id "

ImportBatch readBatch(const Statement &s)
{
    ImportBatch b{s.id<ImportId>(0), s.text(1), s.text(2), s.time(3), int(s.integer(4)), int(s.integer(5)), int(s.integer(6))};
    b.undoneAt = s.time(7);
    b.actor = s.optionalId<UserId>(8);
    b.actorName = s.text(9);
    b.station = s.optionalId<StationId>(10);
    return b;
}
Result<bool> yes(Statement s)
{
    const bool is = s.next() && s.flag(0);
    XZ_CHECK(s.error());
    return is;
}
} // namespace

Result<LearnedHeaders> ImportRepository::learned(const QString &kind) const
{
    auto s = m_db.prepare("SELECT header, field FROM header_synonym WHERE kind = ?");
    s.bind(kind);
    LearnedHeaders out;
    while (s.next())
        out.insert(s.text(0), s.text(1));
    XZ_CHECK(s.error());
    return out;
}

Result<std::vector<ImportBatch>> ImportRepository::batches() const
{
    auto s = m_db.prepare(XZ_BATCHES "ORDER BY b.at DESC, b.id DESC");
    return allRows(s, readBatch);
}

Result<std::optional<ImportBatch>> ImportRepository::batch(const ImportId &id) const
{
    auto s = m_db.prepare(XZ_BATCHES "WHERE b.id = ?");
    s.bind(id);
    return firstRow(s, readBatch);
}

Result<std::vector<ImportChange>> ImportRepository::changesBackwards(const ImportId &id) const
{
    auto s = m_db.prepare("SELECT entity, entity_id, before, after FROM import_change WHERE batch_id = ? ORDER BY seq DESC");
    s.bind(id);
    std::vector<ImportChange> out;
    while (s.next())
        out.push_back({s.text(0), s.rawId(1), s.isNull(2) ? std::nullopt : std::optional(s.blob(2)), s.blob(3)});
    XZ_CHECK(s.error());
    return out;
}

Result<bool> ImportRepository::isClassUsed(const ClassId &id) const
{
    auto s = m_db.prepare("SELECT EXISTS (SELECT 1 FROM person WHERE class_id = ?1) OR EXISTS (SELECT 1 FROM post WHERE class_id = ?1) OR EXISTS (SELECT 1 FROM class_report WHERE class_id = ?1)");
    s.bind(id);
    return yes(std::move(s));
}

Result<bool> ImportRepository::isDormUsed(const DormId &id) const
{
    auto s = m_db.prepare("SELECT EXISTS (SELECT 1 FROM person WHERE dorm_id = ?1) OR EXISTS (SELECT 1 FROM post WHERE dorm_id = ?1)");
    s.bind(id);
    return yes(std::move(s));
}

Result<bool> ImportRepository::isCollegeUsed(const CollegeId &id) const
{
    auto s = m_db.prepare("SELECT EXISTS (SELECT 1 FROM person WHERE college_id = ?1) OR EXISTS (SELECT 1 FROM class WHERE college_id = ?1) "
                          "OR EXISTS (SELECT 1 FROM dorm WHERE college_id = ?1) OR EXISTS (SELECT 1 FROM station WHERE college_id = ?1)");
    s.bind(id);
    return yes(std::move(s));
}

Result<bool> ImportRepository::hasPosts(const PersonId &id) const
{
    auto s = m_db.prepare("SELECT EXISTS (SELECT 1 FROM post WHERE person_id = ?)");
    s.bind(id);
    return yes(std::move(s));
}

Result<void> ImportRepository::learn(Transaction &tx, const QString &kind, const QString &header, const QString &field)
{
    return tx.prepare("INSERT INTO header_synonym (kind, header, field) VALUES (?, ?, ?) ON CONFLICT (kind, header) DO UPDATE SET field = excluded.field")
        .bind(kind).bind(header).bind(field).exec();
}

Result<void> ImportRepository::insert(Transaction &tx, const ImportBatch &b, const QString &fileHash, const UserId &actor)
{
    auto s = tx.prepare("INSERT INTO import_batch (id, kind, file_name, file_hash, at, actor_id, added, changed, rejected) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
    return s.bind(b.id).bind(b.kind).bind(b.fileName).bind(fileHash).bind(b.at).bind(actor).bind(b.added).bind(b.changed).bind(b.rejected).exec();
}

Result<void> ImportRepository::insert(Transaction &tx, const ImportId &batch, int seq, const ImportChange &c)
{
    auto s = tx.prepare("INSERT INTO import_change (batch_id, seq, entity, entity_id, before, after) VALUES (?, ?, ?, ?, ?, ?)");
    s.bind(batch).bind(seq).bind(c.entity).bindRaw(c.id);
    s.bind(c.before ? std::optional(QString::fromUtf8(*c.before)) : std::nullopt);
    return s.bind(QString::fromUtf8(c.after)).exec();
}

Result<void> ImportRepository::markUndone(Transaction &tx, const ImportId &id, const QDateTime &at)
{
    return tx.prepare("UPDATE import_batch SET undone_at = ? WHERE id = ?").bind(at).bind(id).exec();
}

Result<void> ImportRepository::eraseClass(Transaction &tx, const ClassId &id) { return tx.prepare("DELETE FROM class WHERE id = ?").bind(id).exec(); }
Result<void> ImportRepository::eraseDorm(Transaction &tx, const DormId &id) { return tx.prepare("DELETE FROM dorm WHERE id = ?").bind(id).exec(); }
Result<void> ImportRepository::eraseCollege(Transaction &tx, const CollegeId &id) { return tx.prepare("DELETE FROM college WHERE id = ?").bind(id).exec(); }
Result<void> ImportRepository::reopenPost(Transaction &tx, const PostId &id)
{
    return tx.prepare("UPDATE post SET ends_on = NULL, end_reason = '' WHERE id = ?").bind(id).exec();
}

} // namespace xz
