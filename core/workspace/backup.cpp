#include "core/workspace/backup.h"

#include "core/base/durable.h"
#include "core/base/privatefile.h"
#include "core/security/recoverycode.h"
#include "core/workspace/backupformat.h"
#include "core/workspace/permit.h"
#include "core/workspace/settings.h"
#include "core/workspace/workspaceprivate.h"
#include "core/workspace/workspacerepository.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QRegularExpression>
#include <QtCore/QScopeGuard>
#include <QtCore/QStorageInfo>

namespace xz {
namespace {

// The readers say %1 for a file that they do not know.
Error named(Error error, const QString &path)
{
    if (error.message.contains(u"%1"))
        error.message = error.message.arg(QDir::toNativeSeparators(path));
    return error;
}

Result<void> openBackup(QFile &file)
{
    if (!file.exists())
        return fail(Errc::NotFound, BackupService::tr("There is no backup %1. Check the name, and that its drive is connected.").arg(QDir::toNativeSeparators(file.fileName())));
    if (!file.open(QIODevice::ReadOnly))
        return fail(Errc::Io, BackupService::tr("The backup %1 cannot be read: %2.").arg(QDir::toNativeSeparators(file.fileName()), file.errorString()));
    return {};
}

} // namespace

Result<BackupManifest> BackupService::write(const QString &path, const Progress &progress)
{
    Session &session = m_workspace.session();
    XZ_CHECK(permit(session, Action::Backup, {}, QStringLiteral("backup")));
    Workspace::Private &w = *m_workspace.d;
    for (const QString &own : {w.path, w.keyPath()})
        if (QFileInfo(path).absoluteFilePath() == QFileInfo(own).absoluteFilePath())
            return fail(Errc::InvalidInput, tr("A backup cannot be written over the workspace itself. Choose another name."), QStringLiteral("path"));
    {
        XZ_TRY(Transaction tx, Transaction::begin(session.db())); // before the copy, so that the copy knows of it
        XZ_CHECK(session.audit().record(tx, session.actor(), QStringLiteral("backup.write"), QStringLiteral("backup")));
        XZ_CHECK(tx.commit());
    }
    XZ_CHECK(w.sealHead());
    XZ_TRY(const auto own, m_workspace.openWorker()); // the window's connection stays free for a draft that saves itself meanwhile
    return writeBackup({*own, w.file, w.keys->master, w.path, session.clock().now()}, path, progress);
}

QString BackupService::folder() const { return backupFolderOf(m_workspace.session().db(), m_workspace.path()); }

Result<std::vector<BackupFile>> BackupService::list() const
{
    const QString base = QFileInfo(m_workspace.path()).completeBaseName();
    static const QRegularExpression tail(QStringLiteral("^-\\d{8}-\\d{6}(-.*)?\\.xzbak$"));
    std::vector<BackupFile> out;
    for (const QFileInfo &info : QDir(folder()).entryInfoList({QStringLiteral("*.xzbak")}, QDir::Files)) {
        const QString name = info.fileName();
        if (!name.startsWith(base) || !tail.match(name.mid(base.size())).hasMatch())
            continue;
        BackupFile f{.path = info.absoluteFilePath(), .at = QDateTime::fromString(name.mid(base.size() + 1, 15), QStringLiteral("yyyyMMdd-HHmmss")), .bytes = info.size()};
        QFile file(f.path);
        const auto head = file.open(QIODevice::ReadOnly) ? readBackupHead(file) : Result<BackupHead>(fail(Errc::Io, QString()));
        f.intact = head && info.size() == head->bodyAt + head->keysBytes + head->databaseBytes;
        if (head)
            f.at = head->manifest.at;
        out.push_back(std::move(f));
    }
    std::sort(out.begin(), out.end(), [](const BackupFile &a, const BackupFile &b) { return a.at != b.at ? a.at > b.at : a.path > b.path; });
    return out;
}

bool BackupService::isDailyDue() const
{
    const auto all = list();
    const QDate today = m_workspace.clock().today();
    return all && std::none_of(all->begin(), all->end(), [today](const BackupFile &f) { return f.intact && f.at.date() == today; });
}

Result<QString> BackupService::automatic()
{
    Workspace::Private &w = *m_workspace.d;
    if (!w.db)
        return fail(Errc::Cancelled, tr("The workspace is locked. Unlock it and try again."));
    const QString where = folder();
    if (!QDir().mkpath(where))
        return fail(Errc::Io, tr("The folder of the automatic backups %1 cannot be made. Choose another one in the settings.").arg(QDir::toNativeSeparators(where)));
    const QString path = automaticBackupPath(where, w.path, w.clock.now());
    XZ_CHECK(w.sealHead());
    XZ_TRY(const auto own, m_workspace.openWorker());
    XZ_TRY(const BackupManifest written, writeBackup({*own, w.file, w.keys->master, w.path, w.clock.now()}, path));
    Q_UNUSED(written);
    w.changesAtOpening = w.db->totalChanges();

    // The new one came back intact from the disk, so the oldest may go; damaged ones do not count as kept.
    XZ_TRY(const std::vector<BackupFile> all, list());
    const int keep = SettingsService(m_workspace.session()).number(setting::backupKeep);
    int kept = 0;
    for (const BackupFile &f : all)
        if (f.intact && !QFileInfo(f.path).fileName().contains(u'-' + trailArchiveNote) && ++kept > keep && f.path != QFileInfo(path).absoluteFilePath())
            QFile::remove(f.path);
    return path;
}

Result<BackupManifest> BackupService::read(QIODevice &device)
{
    auto head = readBackupHead(device);
    return head ? Result<BackupManifest>(std::move(head->manifest)) : Result<BackupManifest>(std::unexpected(head.error()));
}

Result<BackupManifest> BackupService::inspect(const QString &path)
{
    QFile file(path);
    XZ_CHECK(openBackup(file));
    auto manifest = read(file);
    if (!manifest)
        return std::unexpected(named(manifest.error(), path));
    return manifest;
}

Result<BackupManifest> BackupService::verify(const QString &path)
{
    QFile file(path);
    XZ_CHECK(openBackup(file));
    const auto checked = [&]() -> Result<BackupManifest> {
        XZ_TRY(BackupHead head, readBackupHead(file));
        XZ_TRY(const QByteArray keys, readBackupKeys(file, head));
        XZ_TRY(const KeyFile keyFile, KeyFile::parse(keys));
        Q_UNUSED(keyFile);
        XZ_CHECK(readBackupDatabase(file, head, nullptr, {}));
        return std::move(head.manifest);
    }();
    if (!checked)
        return std::unexpected(named(checked.error(), path));
    return checked;
}

Result<RestoreReport> BackupService::restore(const QString &path, const QString &newPath, const QString &login, const QString &passphrase, const Clock &clock, const Progress &progress)
{
    const QString keysPath = Workspace::keyFilePath(newPath), partPath = newPath + QStringLiteral(".part");
    const QString name = QDir::toNativeSeparators(newPath);
    if (QFileInfo::exists(newPath) || QFileInfo::exists(keysPath))
        return fail(Errc::Conflict, tr("There is a workspace or another file at %1 already. Restore to another name; nothing was changed.").arg(name));
    if (!QFileInfo(newPath).dir().exists())
        return fail(Errc::NotFound, tr("The folder of %1 does not exist. Choose another folder, or connect its drive.").arg(name));
    QFile file(path);
    XZ_CHECK(openBackup(file));
    auto head = readBackupHead(file);
    if (!head)
        return std::unexpected(named(head.error(), path));
    auto keyBytes = readBackupKeys(file, *head);
    auto parsed = keyBytes ? KeyFile::parse(*keyBytes) : Result<KeyFile>(std::unexpected(keyBytes.error()));
    if (!parsed)
        return std::unexpected(named(parsed.error(), path));
    KeyFile keyFile = std::move(*parsed);

    // Nothing is written before this opened.
    const KeySlot *slot = login.isEmpty() ? &keyFile.users.front() : keyFile.find(login);
    if (!slot)
        return fail(Errc::WrongPassphrase, wrongPassphrase());
    const UserId user(slot->user);
    Keys keys = Keys::generate();
    if (RecoveryCode::looksLike(passphrase)) {
        XZ_TRY(auto recovered, keyFile.recover(passphrase, *slot));
        keys = std::move(recovered.keys);
    } else {
        XZ_TRY(keys, keyFile.unlock(*slot, passphrase));
    }
    XZ_CHECK(keyFile.authenticate(keys.master));
    RestoreReport report;
    report.manifest = head->manifest;
    auto counts = openCounts(*head, keys.master);
    if (!counts)
        return std::unexpected(named(counts.error(), path));
    report.manifest.counts = *counts;

    const auto removeLeftOvers = [&] {
        for (const char *suffix : {"", "-wal", "-shm"})
            QFile::remove(partPath + QLatin1String(suffix));
    };
    removeLeftOvers();
    const auto tidy = qScopeGuard(removeLeftOvers);
    {
        QFile part(partPath);
        Result<void> copied = openPrivate(part, QIODevice::WriteOnly) ? readBackupDatabase(file, *head, &part, progress) : fail(Errc::Io, part.errorString());
        const bool safe = flushToDisk(part);
        if (copied && !safe)
            copied = fail(Errc::Io, part.errorString());
        if (!copied && copied.error().code == Errc::Io) {
            if (QStorageInfo(QFileInfo(newPath).absolutePath()).bytesAvailable() < head->databaseBytes - part.size() + 4096)
                return fail(Errc::DiskFull, tr("There is not enough room on the drive for %1. Free some space or choose another drive; the backup is as it was.").arg(name));
            return fail(Errc::Io, tr("The file %1 cannot be written: %2. Choose another place.").arg(name, copied.error().message));
        }
        if (!copied)
            return std::unexpected(named(copied.error(), path));
    }
    {
        DatabaseOptions how;
        how.cipher = keyFile.cipher;
        XZ_TRY(const auto db, Database::open(partPath, keys.master, how));
        if (db->schemaVersion() > Migrator::latestVersion())
            return fail(Errc::NewerVersion, tr("The backup %1 was made by a newer version of this program. Install that version here, too.").arg(QDir::toNativeSeparators(path)));
        XZ_CHECK(db->integrityCheck());
        XZ_TRY(report.restored, WorkspaceRepository(*db).counts());
        for (auto it = report.manifest.counts.cbegin(); it != report.manifest.counts.cend(); ++it)
            if (const qint64 now = report.restored.value(it.key(), -1); now != it.value())
                report.differences << tr("Table %1: %2 rows in the backup's list, %3 restored.").arg(it.key()).arg(it.value()).arg(qMax<qint64>(now, 0));
        XZ_TRY(const Actor actor, WorkspaceRepository(*db).actor(user, clock.today()));
        AuditLog audit(*db, clock);
        XZ_TRY(Transaction tx, Transaction::begin(*db));
        XZ_CHECK(audit.record(tx, actor, QStringLiteral("backup.restore"), QStringLiteral("backup"), {}, {{QStringLiteral("made_at"), report.manifest.at.toString(Qt::ISODate)}}));
        XZ_CHECK(tx.commit());
        XZ_TRY(keyFile.head, audit.head());
        XZ_CHECK(db->checkpoint());
    }
    keyFile.seal(keys.master);
    XZ_CHECK(keyFile.write(keysPath));
    if (!QFile::rename(partPath, newPath)) {
        QFile::remove(keysPath);
        return fail(Errc::Io, tr("The file %1 cannot be written: %2. Choose another place.").arg(name, tr("it cannot be renamed")));
    }
    return report;
}

} // namespace xz
