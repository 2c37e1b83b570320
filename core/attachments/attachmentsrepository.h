#pragma once
// Rows of references and contents. No policy: Attachments is the door.
#include "core/attachments/attachments.h"

namespace xz {

class AttachmentsRepository {
public:
    explicit AttachmentsRepository(Database &db) : m_db(db) {}

    Result<std::vector<Attachment>> of(const QString &entity, const RawId &of) const;
    Result<std::optional<Attachment>> find(const AttachmentId &id) const;
    Result<std::optional<QByteArray>> content(const QByteArray &hash) const;

    static Result<void> insertContent(Transaction &tx, const QByteArray &hash, const QByteArray &bytes); // nothing when it is there already
    static Result<void> insert(Transaction &tx, const Attachment &v);
    static Result<void> erase(Transaction &tx, const Attachment &v); // and the content that nothing refers to any more

private:
    Database &m_db;
};

} // namespace xz
