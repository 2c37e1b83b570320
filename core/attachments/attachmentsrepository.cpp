#include "core/attachments/attachmentsrepository.h"

#include "core/storage/rows.h"

namespace xz {

namespace {

#define XZ_ATTACHMENT                                                                                                          \
    "SELECT a.id, a.entity, a.entity_id, a.kind, a.file_name, a.media_type, c.size, a.hash, a.added_at, a.added_by FROM attachment a " \
    "JOIN attachment_content c ON c.hash = a.hash "

Attachment read(const Statement &s)
{
    return {s.id<AttachmentId>(0), s.text(1), s.rawId(2), s.text(3), s.text(4), s.text(5), s.integer(6), s.blob(7), s.time(8), s.id<UserId>(9)};
}

} // namespace

Result<std::vector<Attachment>> AttachmentsRepository::of(const QString &entity, const RawId &of) const
{
    auto s = m_db.prepare(XZ_ATTACHMENT "WHERE a.entity = ? AND a.entity_id = ? ORDER BY a.id");
    s.bind(entity).bindRaw(of);
    return allRows(s, read);
}

Result<std::optional<Attachment>> AttachmentsRepository::find(const AttachmentId &id) const
{
    auto s = m_db.prepare(XZ_ATTACHMENT "WHERE a.id = ?");
    s.bind(id);
    return firstRow(s, read);
}

Result<std::optional<QByteArray>> AttachmentsRepository::content(const QByteArray &hash) const
{
    auto s = m_db.prepare("SELECT bytes FROM attachment_content WHERE hash = ?");
    s.bind(hash);
    std::optional<QByteArray> out;
    if (s.next())
        out = s.blob(0);
    XZ_CHECK(s.error());
    return out;
}

Result<void> AttachmentsRepository::insertContent(Transaction &tx, const QByteArray &hash, const QByteArray &bytes)
{
    return tx.prepare("INSERT INTO attachment_content (hash, bytes, size) VALUES (?, ?, ?) ON CONFLICT (hash) DO NOTHING")
        .bind(hash).bind(bytes).bind(qint64(bytes.size())).exec();
}

Result<void> AttachmentsRepository::insert(Transaction &tx, const Attachment &v)
{
    auto s = tx.prepare("INSERT INTO attachment (id, entity, entity_id, kind, file_name, media_type, hash, added_at, added_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
    s.bind(v.id).bind(v.entity).bindRaw(v.of).bind(v.kind).bind(v.fileName).bind(v.mediaType);
    return s.bind(v.hash).bind(v.addedAt).bind(v.addedBy).exec();
}

Result<void> AttachmentsRepository::erase(Transaction &tx, const Attachment &v)
{
    XZ_CHECK(tx.prepare("DELETE FROM attachment WHERE id = ?").bind(v.id).exec());
    return tx.prepare("DELETE FROM attachment_content WHERE hash = ? AND NOT EXISTS (SELECT 1 FROM attachment WHERE attachment.hash = attachment_content.hash)")
        .bind(v.hash).exec();
}

} // namespace xz
