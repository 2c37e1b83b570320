#include "core/attachments/attachmentsrepository.h"
#include "core/base/text.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonObject>

namespace xz {

namespace {

QByteArray sha256(const QByteArray &bytes) { return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256); }

Result<void> checkSize(qint64 size)
{
    if (size <= 0)
        return fail(Errc::InvalidInput, Attachments::tr("This file is empty; choose another one."), u"file"_qs);
    if (size > Attachments::maxBytes)
        return fail(Errc::InvalidInput, Attachments::tr("This file has %1; at most %2 can be kept. Make it smaller (for a photo: fewer pixels) and add it again.")
                                            .arg(sizeText(size), sizeText(Attachments::maxBytes)), u"file"_qs);
    return {};
}

// Name without folders of either system; what nobody can read becomes the kind.
QString plainName(const QString &fileName, const QString &kind)
{
    QString name = fileName;
    name.replace(u'\\', u'/');
    name = cleanLine(name.section(u'/', -1)).left(120);
    return name.isEmpty() ? (kind.isEmpty() ? u"file"_qs : kind) : name;
}

QJsonObject trail(const Attachment &a)
{
    return {{u"kind"_qs, a.kind}, {u"media_type"_qs, a.mediaType}, {u"size"_qs, a.size}, {u"sha256"_qs, QString::fromLatin1(a.hash.toHex())}};
}

} // namespace

Result<AttachmentId> Attachments::add(Transaction &tx, const QString &entity, const RawId &of, const QString &kind, const QString &fileName, const QByteArray &bytes)
{
    XZ_CHECK(checkSize(bytes.size()));
    Attachment a{AttachmentId::make(m_session.clock().nowMs()), entity, of, kind, plainName(fileName, kind), mediaTypeOf(bytes), bytes.size(), sha256(bytes),
                 m_session.clock().now(), m_session.actor().user};
    XZ_CHECK(AttachmentsRepository::insertContent(tx, a.hash, bytes));
    XZ_CHECK(AttachmentsRepository::insert(tx, a));
    XZ_CHECK(m_session.audit().record(tx, m_session.actor(), u"attachment.add"_qs, entity, of, trail(a)));
    return a.id;
}

Result<void> Attachments::remove(Transaction &tx, const AttachmentId &id)
{
    XZ_TRY(const Attachment a, find(id));
    XZ_CHECK(AttachmentsRepository::erase(tx, a));
    return m_session.audit().record(tx, m_session.actor(), u"attachment.remove"_qs, a.entity, a.of, trail(a));
}

Result<int> Attachments::removeAll(Transaction &tx, const QString &entity, const RawId &of)
{
    XZ_TRY(const auto all, this->of(entity, of));
    for (const Attachment &a : all)
        XZ_CHECK(remove(tx, a.id));
    return int(all.size());
}

Result<std::vector<Attachment>> Attachments::of(const QString &entity, const RawId &of) const { return AttachmentsRepository(m_session.db()).of(entity, of); }

Result<Attachment> Attachments::find(const AttachmentId &id) const
{
    XZ_TRY(auto found, AttachmentsRepository(m_session.db()).find(id));
    if (!found)
        return fail(Errc::NotFound, tr("This file is no longer here; it may have been removed on another page."));
    return *std::move(found);
}

Result<QByteArray> Attachments::content(const AttachmentId &id) const
{
    XZ_TRY(const Attachment a, find(id));
    XZ_TRY(auto bytes, AttachmentsRepository(m_session.db()).content(a.hash));
    if (!bytes || sha256(*bytes) != a.hash)
        return fail(Errc::Damaged, tr("The content of %1 is damaged; take the file from a backup.").arg(a.fileName));
    return *std::move(bytes);
}

QString mediaTypeOf(const QByteArray &bytes)
{
    if (bytes.startsWith("\xFF\xD8\xFF"))
        return u"image/jpeg"_qs;
    if (bytes.startsWith("\x89PNG\r\n\x1A\n"))
        return u"image/png"_qs;
    if (bytes.left(1024).contains("%PDF-"))
        return u"application/pdf"_qs;
    if (bytes.startsWith("PK\x03\x04")) { // part names stand unpacked in the container's directory
        if (bytes.contains("word/document.xml"))
            return u"application/vnd.openxmlformats-officedocument.wordprocessingml.document"_qs;
        if (bytes.contains("xl/workbook.xml"))
            return u"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"_qs;
    }
    return u"application/octet-stream"_qs;
}

QString sizeText(qint64 bytes)
{
    if (bytes < 1024)
        return Attachments::tr("%1 bytes").arg(bytes);
    if (bytes < 1024 * 1024)
        return Attachments::tr("%1 KB").arg((bytes + 512) / 1024);
    const double mega = double(bytes) / (1024 * 1024);
    return Attachments::tr("%1 MB").arg(QString::number(mega, 'f', bytes % (1024 * 1024) ? 1 : 0));
}

Result<QByteArray> readAttachmentFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Errc::Io, Attachments::tr("The file %1 cannot be read: %2").arg(QFileInfo(path).fileName(), file.errorString()), u"file"_qs);
    XZ_CHECK(checkSize(file.size()));
    QByteArray bytes = file.readAll();
    if (bytes.size() != file.size())
        return fail(Errc::Io, Attachments::tr("The file %1 cannot be read: %2").arg(QFileInfo(path).fileName(), file.errorString()), u"file"_qs);
    return bytes;
}

} // namespace xz
