#pragma once
// The vault of files that belong to records: photos of a room, scans of certificates, material of a training. Content lies in the encrypted
// workspace file, so it is in every backup, and once for each SHA-256: the same file added twice is one content and two references
// (domain A13). The content goes with its last reference.
// The noun that owns the record asks the policy before it calls; changes are audited here by kind, size and hash, never by file name.
// Errors: InvalidInput (empty, too large: the sentence names size and limit), NotFound, Damaged (the content is not what its hash says).
#include "core/workspace/session.h"

#include <QtCore/QCoreApplication>
#include <vector>

namespace xz {

struct Attachment {
    AttachmentId id;
    QString entity;       // the noun of the record: room, flagship, certificate, training ...
    RawId of;             // the record
    QString kind;         // the noun's own word for what the file is; may be empty
    QString fileName;     // as the user sees it, without folders
    QString mediaType;    // by content, see mediaTypeOf()
    qint64 size = 0;      // bytes
    QByteArray hash;      // SHA-256, 32 bytes
    QDateTime addedAt;
    UserId addedBy;
    bool isImage() const { return mediaType.startsWith(u"image/"); }
};

class Attachments {
    Q_DECLARE_TR_FUNCTIONS(Attachments)
public:
    static constexpr qint64 maxBytes = 20 * 1024 * 1024;

    explicit Attachments(Session &session) : m_session(session) {}

    Result<AttachmentId> add(Transaction &tx, const QString &entity, const RawId &of, const QString &kind, const QString &fileName, const QByteArray &bytes);
    Result<void> remove(Transaction &tx, const AttachmentId &id); // undo = add the content again
    Result<int> removeAll(Transaction &tx, const QString &entity, const RawId &of); // when the record itself goes; tells how many
    Result<std::vector<Attachment>> of(const QString &entity, const RawId &of) const; // in the order in which they were added
    Result<Attachment> find(const AttachmentId &id) const;
    Result<QByteArray> content(const AttachmentId &id) const;

private:
    Session &m_session;
};

// What the bytes are: image/jpeg, image/png, application/pdf, the docx and xlsx types, else application/octet-stream. A suffix proves nothing.
QString mediaTypeOf(const QByteArray &bytes);
// 20 MB, 1.4 MB, 320 KB, 12 bytes.
QString sizeText(qint64 bytes);
// Reads a file that a user chose: the size is refused before it is read. Errors: Io, InvalidInput.
Result<QByteArray> readAttachmentFile(const QString &path);

} // namespace xz
