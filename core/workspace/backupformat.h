#pragma once
// The bytes of a .xzbak, little endian:
//   "XZBAK\r\n\x1a" | u16 version | u32 length of manifest | manifest (JSON) | SHA-256 of all before | key file | database
// The manifest names size and SHA-256 of both parts, so that a file that was cut off or changed is found without any key.
#include "core/workspace/backup.h"

namespace xz {

struct BackupHead {
    static constexpr int formatVersion = 1;
    BackupManifest manifest;
    QByteArray manifestJson;
    QByteArray boundJson;      // the manifest without its sealed counts: what the counts are bound to
    QByteArray sealedCounts;
    qint64 keysBytes = 0, databaseBytes = 0;
    QByteArray keysHash, databaseHash; // SHA-256
    qint64 bodyAt = 0;         // where the key file begins
};

// Reads up to the key file. Errors: NotAWorkspace, NewerVersion, Damaged, Io; %1 in their message stands for the file's name.
Result<BackupHead> readBackupHead(QIODevice &device);
// The key file, checked against its hash; the device stands at bodyAt.
Result<QByteArray> readBackupKeys(QIODevice &device, const BackupHead &head);
// Streams the database part, checks its hash and that nothing follows; `target` may be null.
Result<void> readBackupDatabase(QIODevice &device, const BackupHead &head, QIODevice *target, const BackupService::Progress &progress);

struct BackupSource {
    Database &db;
    const KeyFile &file;
    const SecretKey &master;
    QString workspace; // path
    QDateTime now;
};
// Copies, counts what the copy holds, writes and verifies; `target` appears only when all that worked, replacing what was there.
Result<BackupManifest> writeBackup(const BackupSource &source, const QString &target, const BackupService::Progress &progress = {});
Result<QMap<QString, qint64>> openCounts(const BackupHead &head, const SecretKey &master);

// Archives of the audit trail's end carry this note: the rotation leaves them alone.
inline const QString trailArchiveNote = QStringLiteral("trail-to-");

QString backupFolderOf(Database &db, const QString &workspace);
QString automaticBackupPath(const QString &folder, const QString &workspace, const QDateTime &now, const QString &note = {});

} // namespace xz
