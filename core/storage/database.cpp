#include "core/storage/cipherkey.h"
#include "core/storage/databaseprivate.h"
#include "core/storage/sqldriver.h"
#include "core/storage/sqliteerror.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <atomic>

namespace xz {
namespace {

struct Storage {
    Q_DECLARE_TR_FUNCTIONS(Storage)
};

constexpr size_t cacheLimit = 400; // statements; a program that builds SQL text must not grow for ever

// Bytes 16 to 23 of an encrypted file stay readable: page size, format, reserved bytes, fractions. Most of them right = one of ours.
bool looksLikeEncryptedDatabase(const QByteArray &head)
{
    if (head.size() < 24)
        return false;
    const char expected[] = {0x10, 0x00, 0x02, 0x02, 0x20, 0x40, 0x20, 0x20};
    int same = 0;
    for (int i = 0; i < 8; ++i)
        same += head.at(16 + i) == expected[i];
    return same >= 5;
}

// Why the file does not open with a key that its key file gave out.
Error unreadable(const QString &path, Error damaged)
{
    QFile file(path);
    const QByteArray head = file.open(QIODevice::ReadOnly) ? file.read(100) : QByteArray();
    const QString name = QDir::toNativeSeparators(path);
    if (head.startsWith(QByteArrayView("SQLite format 3\0", 16)))
        return {Errc::NotAWorkspace, Storage::tr("The file %1 is an unencrypted database, not a workspace. Choose another file.").arg(name), {}, damaged.detail};
    if (!looksLikeEncryptedDatabase(head))
        return {Errc::NotAWorkspace, Storage::tr("The file %1 is not a workspace, or it is damaged at its very beginning. Choose another file, or "
                                                 "restore the newest backup.").arg(name), {}, damaged.detail};
    return {Errc::Damaged, Storage::tr("The file %1 does not fit its key file: it is damaged, or the two come from different workspaces. Put the "
                                       "pair that belongs together side by side, or restore the newest backup.").arg(name), {}, damaged.detail};
}

Result<void> checkPlace(const QString &path, const DatabaseOptions &options)
{
    const QFileInfo info(path);
    const QString name = QDir::toNativeSeparators(path);
    if (info.isDir())
        return fail(Errc::NotAWorkspace, Storage::tr("%1 is a folder, not a workspace. Choose a file.").arg(name));
    if (options.create && info.exists() && info.size() > 0)
        return fail(Errc::Conflict, Storage::tr("The file %1 exists already. Choose another name.").arg(name));
    if (options.create && !info.dir().exists())
        return fail(Errc::NotFound, Storage::tr("The folder of %1 does not exist. Choose another folder, or connect its drive.").arg(name));
    if (!options.create && !info.exists())
        return fail(Errc::NotFound, Storage::tr("There is no file %1. Check the name, and that its drive is connected.").arg(name));
    // SQLite would take an empty file for a new database and all records for gone.
    if (!options.create && info.size() == 0)
        return fail(Errc::Damaged, Storage::tr("The file %1 is empty: it is damaged. Restore the newest backup.").arg(name));
    if (!options.create && info.size() < 512)
        return std::unexpected(unreadable(path, Error{Errc::Damaged, {}, {}, QStringLiteral("shorter than a page")}));
    return {};
}

bool isBlank(const char *tail) { return !tail || QByteArrayView(tail).trimmed().isEmpty(); }

QByteArray setup(const DatabaseOptions &options)
{
    QByteArray sql;
    if (options.exclusive)
        sql += "PRAGMA locking_mode=EXCLUSIVE;";
    if (options.readOnly)
        sql += "PRAGMA query_only=ON;";
    else
        sql += "PRAGMA journal_mode=WAL; PRAGMA journal_size_limit=67108864; PRAGMA secure_delete=ON;";
    sql += options.durable ? "PRAGMA synchronous=FULL;" : "PRAGMA synchronous=OFF;";
    // 64 MB of decrypted pages: without it every lookup decrypts again. Temporary tables and sorters never reach the disk.
    sql += "PRAGMA cache_size=-65536; PRAGMA temp_store=MEMORY; PRAGMA foreign_keys=ON; PRAGMA trusted_schema=OFF; PRAGMA cell_size_check=ON;";
    return sql;
}

} // namespace

Database::Private::~Private()
{
    Q_ASSERT_X(alive == 0, "Database", "closed while a Statement is alive");
    cache.clear();
    db = nullptr;
    sql.close();
    sql = QSqlDatabase();
    if (!connection.isEmpty())
        QSqlDatabase::removeDatabase(connection);
}

Database::Database(std::unique_ptr<Private> p) : d(std::move(p)) {}
Database::~Database() = default;

bool Database::knowsCipher(const QString &cipher) { return xz::knowsCipher(cipher); }

Result<std::unique_ptr<Database>> Database::open(const QString &path, const SecretKey &key, const DatabaseOptions &options)
{
    static std::atomic<unsigned> count = 0;
    if (!knowsCipher(options.cipher))
        return fail(Errc::NewerVersion, Storage::tr("This workspace uses an encryption (%1) that this version of the program does not know. Install "
                                                    "the newest version.").arg(options.cipher));
    XZ_CHECK(checkPlace(path, options));

    auto d = std::make_unique<Private>();
    d->path = path;
    d->cipher = options.cipher;
    d->connection = QStringLiteral("xinzhan-%1").arg(++count);
    d->sql = QSqlDatabase::addDatabase(SqlDriver::name(), d->connection);
    auto *driver = static_cast<SqlDriver *>(d->sql.driver());
    driver->setKeyHook([&](sqlite3 *db) { return applyKey(db, options.cipher, key); });
    d->sql.setDatabaseName(path);
    d->sql.setConnectOptions(options.readOnly ? QStringLiteral("READONLY") : options.create ? QStringLiteral("CREATE") : QString());
    const bool opened = d->sql.open();
    driver->setKeyHook({}); // it refers to the caller's key
    if (!opened) {
        const SqlDriver::OpenFailure why = driver->openFailure();
        Error error = sqliteError(why.code, why.systemError, path, d->sql.lastError().text());
        if ((why.code & 0xff) == SQLITE_NOTADB)
            error = unreadable(path, std::move(error));
        return std::unexpected(std::move(error));
    }
    d->db = driver->connection();
    std::unique_ptr<Database> database(new Database(std::move(d)));
    XZ_CHECK(database->run(setup(options).constData()));
    if (!options.readOnly && !database->journalIsWal())
        return fail(Errc::Io, Storage::tr("The place of %1 does not allow safe writing (a network folder, perhaps). Copy the workspace to a local drive.")
                                  .arg(QDir::toNativeSeparators(path)));
    if (guardConnection(database->d->db) != SQLITE_OK)
        return std::unexpected(database->lastError(SQLITE_ERROR));
    return database;
}

Statement Database::prepare(const char *sql)
{
    PreparedStatement *ready = nullptr;
    const std::string_view text(sql);
    const auto found = d->cache.find(text);
    if (found != d->cache.end() && !found->second->busy) {
        ready = found->second.get();
    } else {
        auto fresh = std::make_unique<PreparedStatement>();
        const char *tail = nullptr;
        int code = sqlite3_prepare_v3(d->db, sql, int(text.size()) + 1, SQLITE_PREPARE_PERSISTENT, &fresh->stmt, &tail);
        if (code == SQLITE_OK && (!fresh->stmt || !isBlank(tail)))
            code = SQLITE_MISUSE; // nothing, or more than one statement
        if (code != SQLITE_OK)
            return Statement(this, lastError(code));
        fresh->sql = text;
        fresh->parameters = sqlite3_bind_parameter_count(fresh->stmt);
        fresh->readOnly = sqlite3_stmt_readonly(fresh->stmt) || sqlite3_strnicmp(sql, "PRAGMA", 6) == 0; // those have the guard
        fresh->cached = found == d->cache.end();
        ready = fresh.get();
        if (fresh->cached) {
            if (d->cache.size() >= cacheLimit)
                std::erase_if(d->cache, [](const auto &entry) { return !entry.second->busy; });
            d->cache.emplace(std::string_view(ready->sql), std::move(fresh));
        } else {
            fresh.release(); // giveBack deletes it
        }
    }
    ready->busy = true;
    ++d->alive;
    return Statement(this, ready);
}

void Database::giveBack(PreparedStatement *prepared)
{
    --d->alive;
    if (!prepared->cached) {
        delete prepared;
        return;
    }
    sqlite3_reset(prepared->stmt);
    sqlite3_clear_bindings(prepared->stmt); // no content stays behind
    prepared->busy = false;
}

Result<qint64> Database::scalar(const char *sql)
{
    Statement statement = prepare(sql);
    const qint64 value = statement.next() ? statement.integer(0) : 0;
    XZ_CHECK(statement.error());
    return value;
}

QString Database::path() const { return d->path; }
QString Database::connectionName() const { return d->connection; }
int Database::schemaVersion() { return int(scalar("PRAGMA user_version").value_or(-1)); }
qint64 Database::totalChanges() const { return sqlite3_total_changes64(d->db); }
bool Database::inTransaction() const { return !sqlite3_get_autocommit(d->db); }
void Database::cancel() { sqlite3_interrupt(d->db); }
Error Database::lastError(int code) const { return sqliteError(d->db, code, d->path); }

bool Database::journalIsWal()
{
    Statement mode = prepare("PRAGMA journal_mode");
    return mode.next() && mode.text(0) == QStringLiteral("wal");
}

Result<void> Database::run(const char *sql)
{
    const int code = sqlite3_exec(d->db, sql, nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        return std::unexpected(lastError(code));
    return {};
}

Result<void> Database::integrityCheck()
{
    const auto damaged = [&](const QString &finding) {
        Error error = lastError(SQLITE_CORRUPT);
        error.detail = finding;
        return std::unexpected(std::move(error));
    };
    Statement pages = prepare("PRAGMA integrity_check(1)");
    if (pages.next())
        if (const QString finding = pages.text(0); finding != QStringLiteral("ok"))
            return damaged(finding);
    XZ_CHECK(pages.error());
    Statement links = prepare("PRAGMA foreign_key_check");
    if (links.next())
        return damaged(QStringLiteral("a row of %1 refers to nothing in %2").arg(links.text(0), links.text(2)));
    return links.error();
}

Result<void> Database::checkpoint()
{
    const int code = sqlite3_wal_checkpoint_v2(d->db, "main", SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
    if (code != SQLITE_OK)
        return std::unexpected(lastError(code));
    return {};
}

} // namespace xz
