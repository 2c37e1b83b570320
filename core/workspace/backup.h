#pragma once
// A backup is one file (.xzbak): manifest (hashes, program version, time; counts of every table, sealed under the master key so that a found stick
// tells nothing), the key file, the encrypted database. It opens
// on another computer with the same passphrases. Readable without unlocking as far as the hashes go. Errors: Damaged, NotAWorkspace, NewerVersion, Io, DiskFull.
#include "core/workspace/workspace.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QIODevice>
#include <QtCore/QMap>

namespace xz {

struct BackupManifest {
    QDateTime at;
    QString programVersion;
    int schemaVersion = 0;
    QString workspaceName; // file name without ending
    bool demo = false;
    QMap<QString, qint64> counts; // rows by table; empty until unlocked (write and restore fill it)
};

struct BackupFile {
    QString path;
    QDateTime at;
    qint64 bytes = 0;
    bool intact = true; // header and manifest could be read
};

struct RestoreReport {
    BackupManifest manifest;
    QMap<QString, qint64> restored; // counts in the restored copy
    QStringList differences;        // sentences; empty = equal
};

class BackupService {
    Q_DECLARE_TR_FUNCTIONS(BackupService)
public:
    using Progress = std::function<bool(int percent)>;
    explicit BackupService(Workspace &workspace) : m_workspace(workspace) {}
    Result<BackupManifest> write(const QString &path, const Progress &progress = {}); // verified after writing; audited
    QString folder() const;
    Result<std::vector<BackupFile>> list() const; // of the folder, newest first
    bool isDailyDue() const;                      // no intact automatic backup of today
    Result<QString> automatic();                  // into the folder, named by time; keeps the newest N, never removes the last intact one
    static Result<BackupManifest> inspect(const QString &path);   // header and manifest
    static Result<BackupManifest> verify(const QString &path);    // every hash
    static Result<BackupManifest> read(QIODevice &device);        // what inspect() does, for any device
    // Writes NAME.xinzhan and its key file at newPath (Conflict if taken), opens the copy and compares counts. `passphrase` may be the recovery
    // code; an empty login is the first account. Nothing is written before it opened (WrongPassphrase), nothing stays when something failed.
    static Result<RestoreReport> restore(const QString &path, const QString &newPath, const QString &login, const QString &passphrase, const Clock &clock,
                                         const Progress &progress = {});

private:
    Workspace &m_workspace;
};

} // namespace xz
