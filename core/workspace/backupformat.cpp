#include "core/workspace/backupformat.h"

#include "core/base/durable.h"
#include "core/base/privatefile.h"
#include "core/base/program.h"
#include "core/base/text.h"
#include "core/security/sealed.h"
#include "core/workspace/settings.h"
#include "core/workspace/workspacerepository.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonDocument>
#include <QtCore/QScopeGuard>
#include <QtCore/QStorageInfo>
#include <QtCore/QtEndian>

namespace xz {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(BackupService)
};

const QByteArray magic("XZBAK\r\n\x1a", 8);
constexpr int fixedBytes = 8 + 2 + 4, hashBytes = 32;
constexpr quint32 maxManifest = 1 << 20;
constexpr qint64 block = 1 << 20;
const QString timeFormat = QStringLiteral("yyyy-MM-ddTHH:mm:ss.zzz");

std::unexpected<Error> damaged()
{
    return fail(Errc::Damaged, Text::tr("The backup %1 is damaged: it was cut off or changed. Use another backup; this one was not touched."));
}

std::unexpected<Error> writeFailed(const QString &path, const QString &why, qint64 needed)
{
    if (QStorageInfo(QFileInfo(path).absolutePath()).bytesAvailable() < needed)
        return fail(Errc::DiskFull, Text::tr("There is not enough room on the drive for %1. Free some space or choose another drive; the workspace is as it was.").arg(QDir::toNativeSeparators(path)));
    return fail(Errc::Io, Text::tr("The file %1 cannot be written: %2. Choose another place.").arg(QDir::toNativeSeparators(path), why));
}

QByteArray sha256(const QByteArray &bytes) { return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256); }

qint64 sizeOf(const QJsonObject &o, QStringView key)
{
    const double n = o.value(key).toDouble(-1);
    return n >= 0 && n <= 9e15 ? qint64(n) : -1;
}

} // namespace

Result<BackupHead> readBackupHead(QIODevice &device)
{
    const QByteArray fixed = device.read(fixedBytes);
    if (!fixed.startsWith(magic)) {
        int same = 0; // one flipped byte does not turn a backup into "something else"
        for (qsizetype i = 0; i < qMin(fixed.size(), magic.size()); ++i)
            same += fixed[i] == magic[i];
        if (same >= 6 && fixed.size() == fixedBytes)
            return damaged();
        return fail(Errc::NotAWorkspace, Text::tr("The file %1 is not a backup. Choose a file ending in .xzbak."));
    }
    if (fixed.size() < fixedBytes)
        return damaged();
    const quint32 length = qFromLittleEndian<quint32>(fixed.constData() + 10);
    if (length > maxManifest)
        return damaged();
    BackupHead h;
    h.manifestJson = device.read(length);
    if (h.manifestJson.size() != qsizetype(length) || device.read(hashBytes) != sha256(fixed + h.manifestJson))
        return damaged();
    if (qFromLittleEndian<quint16>(fixed.constData() + 8) > BackupHead::formatVersion)
        return fail(Errc::NewerVersion, Text::tr("The backup %1 was made by a newer version of this program. Install that version here, too."));
    QJsonObject o = QJsonDocument::fromJson(h.manifestJson).object();
    h.sealedCounts = QByteArray::fromBase64(o.take(u"counts").toString().toLatin1());
    h.boundJson = QJsonDocument(o).toJson(QJsonDocument::Compact);
    h.keysBytes = sizeOf(o, u"keys_bytes");
    h.databaseBytes = sizeOf(o, u"database_bytes");
    h.keysHash = QByteArray::fromHex(o.value(u"keys_sha256").toString().toLatin1());
    h.databaseHash = QByteArray::fromHex(o.value(u"database_sha256").toString().toLatin1());
    h.manifest.at = QDateTime::fromString(o.value(u"at").toString(), timeFormat);
    h.manifest.programVersion = o.value(u"program").toString();
    h.manifest.schemaVersion = o.value(u"schema").toInt();
    h.manifest.workspaceName = o.value(u"name").toString();
    h.manifest.demo = o.value(u"demo").toBool();
    h.bodyAt = fixedBytes + length + hashBytes;
    if (h.keysBytes <= 0 || h.keysBytes > KeyFile::maxBytes || h.databaseBytes <= 0 || h.keysHash.size() != hashBytes || h.databaseHash.size() != hashBytes || !h.manifest.at.isValid())
        return damaged();
    return h;
}

Result<QByteArray> readBackupKeys(QIODevice &device, const BackupHead &head)
{
    const QByteArray keys = device.read(head.keysBytes);
    if (keys.size() != head.keysBytes || sha256(keys) != head.keysHash)
        return damaged();
    return keys;
}

Result<void> readBackupDatabase(QIODevice &device, const BackupHead &head, QIODevice *target, const BackupService::Progress &progress)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (qint64 done = 0; done < head.databaseBytes;) {
        const QByteArray piece = device.read(qMin(block, head.databaseBytes - done));
        if (piece.isEmpty())
            return damaged();
        hash.addData(piece);
        if (target && target->write(piece) != piece.size())
            return fail(Errc::Io, target->errorString());
        done += piece.size();
        if (progress && !progress(int(100 * done / head.databaseBytes)))
            return fail(Errc::Cancelled, Text::tr("Stopped. Nothing was changed."));
    }
    if (hash.result() != head.databaseHash || !device.read(1).isEmpty())
        return damaged();
    return {};
}

Result<QMap<QString, qint64>> openCounts(const BackupHead &head, const SecretKey &master)
{
    const auto plain = openUnder(master, SealPurpose::BackupCounts, head.sealedCounts, head.boundJson);
    if (!plain)
        return damaged();
    QMap<QString, qint64> out;
    const QJsonObject o = QJsonDocument::fromJson(*plain).object();
    for (auto it = o.begin(); it != o.end(); ++it)
        out.insert(it.key(), qint64(it->toDouble()));
    return out;
}

Result<BackupManifest> writeBackup(const BackupSource &source, const QString &target, const BackupService::Progress &progress)
{
    const QString copyPath = target + QStringLiteral(".copy"), partPath = target + QStringLiteral(".part");
    const auto removeLeftOvers = [&] {
        QFile::remove(partPath);
        for (const char *suffix : {"", "-wal", "-shm", ".part"})
            QFile::remove(copyPath + QLatin1String(suffix));
    };
    removeLeftOvers(); // of an attempt that was cut off
    const auto tidy = qScopeGuard(removeLeftOvers);
    const auto scaled = [&progress](int from, int to) -> std::function<bool(int)> {
        if (!progress)
            return {};
        return [&progress, from, to](int percent) { return progress(from + (to - from) * percent / 100); };
    };

    XZ_CHECK(source.db.copyTo(copyPath, source.master, scaled(0, 50)));
    BackupHead head;
    {
        DatabaseOptions how;
        how.cipher = source.file.cipher;
        how.readOnly = true;
        XZ_TRY(const auto copy, Database::open(copyPath, source.master, how));
        XZ_TRY(head.manifest.counts, WorkspaceRepository(*copy).counts());
        head.manifest.schemaVersion = copy->schemaVersion();
    }
    QFile copy(copyPath);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!copy.open(QIODevice::ReadOnly) || !hash.addData(&copy))
        return fail(Errc::Io, Text::tr("The copy of the workspace cannot be read again: %1. Check the drive.").arg(copy.errorString()));
    const QByteArray keys = source.file.serialize();
    head.manifest.at = source.now;
    head.manifest.programVersion = programVersion();
    head.manifest.workspaceName = QFileInfo(source.workspace).completeBaseName();
    head.manifest.demo = source.file.demo;
    QJsonObject o{{QStringLiteral("at"), source.now.toString(timeFormat)},
                  {QStringLiteral("program"), head.manifest.programVersion},
                  {QStringLiteral("schema"), head.manifest.schemaVersion},
                  {QStringLiteral("name"), head.manifest.workspaceName},
                  {QStringLiteral("demo"), head.manifest.demo},
                  {QStringLiteral("keys_bytes"), double(keys.size())},
                  {QStringLiteral("keys_sha256"), QString::fromLatin1(sha256(keys).toHex())},
                  {QStringLiteral("database_bytes"), double(copy.size())},
                  {QStringLiteral("database_sha256"), QString::fromLatin1(hash.result().toHex())}};
    QJsonObject counts;
    for (auto it = head.manifest.counts.cbegin(); it != head.manifest.counts.cend(); ++it)
        counts.insert(it.key(), double(it.value()));
    const QByteArray sealed = sealUnder(source.master, SealPurpose::BackupCounts, QJsonDocument(counts).toJson(QJsonDocument::Compact), QJsonDocument(o).toJson(QJsonDocument::Compact));
    o.insert(QStringLiteral("counts"), QString::fromLatin1(sealed.toBase64()));
    const QByteArray manifest = QJsonDocument(o).toJson(QJsonDocument::Compact);
    QByteArray start = magic;
    const quint16 version = qToLittleEndian(quint16(BackupHead::formatVersion));
    const quint32 length = qToLittleEndian(quint32(manifest.size()));
    start.append(reinterpret_cast<const char *>(&version), 2).append(reinterpret_cast<const char *>(&length), 4).append(manifest);
    start += sha256(start);

    {
        QFile part(partPath);
        const qint64 total = copy.size() + keys.size() + start.size();
        if (!openPrivate(part, QIODevice::WriteOnly) || part.write(start) != start.size() || part.write(keys) != keys.size() || !copy.seek(0))
            return writeFailed(target, part.errorString(), total);
        for (qint64 done = 0; done < copy.size();) {
            const QByteArray piece = copy.read(block);
            if (piece.isEmpty() || part.write(piece) != piece.size())
                return writeFailed(target, piece.isEmpty() ? copy.errorString() : part.errorString(), total);
            done += piece.size();
            if (progress && !progress(50 + int(30 * done / copy.size())))
                return fail(Errc::Cancelled, Text::tr("Stopped. Nothing was changed."));
        }
        if (!flushToDisk(part))
            return writeFailed(target, part.errorString(), total);
    }
    {
        QFile part(partPath); // read again: only what comes back equal counts as a backup
        if (!part.open(QIODevice::ReadOnly))
            return writeFailed(target, part.errorString(), 0);
        const auto intact = [&]() -> Result<void> {
            XZ_TRY(const BackupHead again, readBackupHead(part));
            XZ_TRY(const QByteArray sameKeys, readBackupKeys(part, again));
            return readBackupDatabase(part, again, nullptr, scaled(80, 100));
        }();
        if (!intact)
            return intact.error().code == Errc::Cancelled ? Result<BackupManifest>(std::unexpected(intact.error()))
                                                          : fail(Errc::Io, Text::tr("What was written to %1 does not come back unchanged. Use another drive.").arg(QDir::toNativeSeparators(target)));
    }
    QFile::remove(target);
    if (!QFile::rename(partPath, target))
        return writeFailed(target, Text::tr("it cannot be renamed"), 0);
    return head.manifest;
}

QString backupFolderOf(Database &db, const QString &workspace)
{
    const auto chosen = WorkspaceRepository(db).setting(QString::fromLatin1(setting::backupFolder));
    if (chosen && *chosen && !(*chosen)->isEmpty())
        return QDir::fromNativeSeparators(**chosen);
    return QFileInfo(workspace).absoluteDir().filePath(QStringLiteral("backups"));
}

QString automaticBackupPath(const QString &folder, const QString &workspace, const QDateTime &now, const QString &note)
{
    QString name = QFileInfo(workspace).completeBaseName() + now.toString(QStringLiteral("-yyyyMMdd-HHmmss"));
    if (!note.isEmpty())
        name += u'-' + note;
    QString path = QDir(folder).filePath(name + QStringLiteral(".xzbak"));
    for (int i = 2; QFile::exists(path); ++i)
        path = QDir(folder).filePath(QStringLiteral("%1-%2.xzbak").arg(name).arg(i));
    return path;
}

} // namespace xz
