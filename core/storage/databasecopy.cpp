// Database::copyTo: the way to back up and to change the master key. Pages go over as they are, under another key.
#include "core/base/durable.h"
#include "core/storage/cipherkey.h"
#include "core/base/privatefile.h"
#include "core/storage/databaseprivate.h"
#include "core/storage/sqliteerror.h"

#include "core/security/secret.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QScopeGuard>

namespace xz {
namespace {

struct Storage {
    Q_DECLARE_TR_FUNCTIONS(Storage)
};

struct Connection {
    sqlite3 *db = nullptr;
    ~Connection() { sqlite3_close(db); }
};

Result<void> copyPages(sqlite3 *source, sqlite3 *target, const QString &path, const std::function<bool(int)> &progress)
{
    constexpr int stride = 512; // pages: 2 MB between two looks at the cancel button
    sqlite3_backup *backup = sqlite3_backup_init(target, "main", source, "main");
    if (!backup)
        return std::unexpected(sqliteError(target, sqlite3_extended_errcode(target), path));
    int code = SQLITE_OK;
    bool stopped = false;
    while (code == SQLITE_OK && !stopped) {
        code = sqlite3_backup_step(backup, stride);
        const int total = sqlite3_backup_pagecount(backup);
        if (progress && total > 0)
            stopped = !progress(int(100.0 * (total - sqlite3_backup_remaining(backup)) / total));
    }
    const int finished = sqlite3_backup_finish(backup);
    if (code == SQLITE_DONE && finished == SQLITE_OK)
        return {};
    if (code == SQLITE_OK && stopped)
        return std::unexpected(sqliteError(SQLITE_INTERRUPT, 0, path, QString()));
    return std::unexpected(sqliteError(target, code == SQLITE_OK || code == SQLITE_DONE ? finished : code, path));
}

} // namespace

Result<void> Database::copyTo(const QString &path, const SecretKey &key, const std::function<bool(int)> &progress, bool verify)
{
    if (inTransaction()) { // its changes are not certain yet
        Error error = lastError(SQLITE_MISUSE);
        error.detail = QStringLiteral("a copy within a transaction");
        return std::unexpected(std::move(error));
    }
    if (QFile::exists(path))
        return fail(Errc::Conflict, Storage::tr("The file %1 exists already. Choose another name.").arg(QDir::toNativeSeparators(path)));
    const QString part = path + QStringLiteral(".part");
    QFile::remove(part); // of an attempt that was cut off
    auto tidy = qScopeGuard([&] {
        for (const char *suffix : {"", "-journal", "-wal", "-shm"})
            QFile::remove(part + QLatin1String(suffix));
    });

    // One snapshot for the whole copy: a worker thread's writes neither tear it nor make it start anew.
    XZ_CHECK(run("BEGIN; SELECT count(*) FROM sqlite_schema;"));
    auto snapshot = qScopeGuard([&] { (void)run("ROLLBACK"); });
    QFile file(part);
    if (openPrivate(file, QIODevice::WriteOnly)) // SQLite would make it with the rights of any file; what stops us stops it, too, and it tells why
        file.close();
    {
        Connection target;
        int code = sqlite3_open_v2(part.toUtf8().constData(), &target.db,
                                   SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_PRIVATECACHE | SQLITE_OPEN_EXRESCODE, nullptr);
        if (code == SQLITE_OK)
            code = applyKey(target.db, d->cipher, key);
        if (code == SQLITE_OK) // no journal: a torn copy is thrown away; flushed once at the end
            code = sqlite3_exec(target.db, "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF", nullptr, nullptr, nullptr);
        if (code != SQLITE_OK)
            return std::unexpected(sqliteError(target.db, code, path));
        XZ_CHECK(copyPages(d->db, target.db, path, progress));
        // Without the mark of the write-ahead log a copy can be read from a folder that may not be written to.
        code = sqlite3_exec(target.db, "PRAGMA journal_mode=DELETE", nullptr, nullptr, nullptr);
        if (code != SQLITE_OK)
            return std::unexpected(sqliteError(target.db, code, path));
    }
    snapshot.dismiss();
    XZ_CHECK(run("ROLLBACK"));

    if (verify) {
        DatabaseOptions options;
        options.cipher = d->cipher;
        options.readOnly = true;
        XZ_TRY(const std::unique_ptr<Database> copy, open(part, key, options));
        XZ_CHECK(copy->integrityCheck());
    }
    bool safe = file.open(QIODevice::ReadWrite) && flushToDisk(file);
    file.close();
    safe = safe && QFile::rename(part, path);
    if (!safe)
        return fail(Errc::Io, Storage::tr("The copy %1 could not be finished: %2. Check the drive and try again.")
                                  .arg(QDir::toNativeSeparators(path), file.errorString()));
    tidy.dismiss();
    flushFolderOf(path);
    return {};
}

} // namespace xz
