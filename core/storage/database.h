#pragma once
// One open, encrypted SQLite file (SQLite3MultipleCiphers) on one thread. Reads go through prepare(); writes need a
// Transaction. The connection is also a QSqlDatabase of driver "QSQLITEMC" under connectionName(), for Qt's models.
// Not responsible for keys at rest, lock files and backups' names: that is the workspace.
#include "core/base/result.h"
#include "core/storage/statement.h"

#include <QtCore/QString>
#include <functional>
#include <memory>

namespace xz {

class SecretKey; // security/secret.h: 32 bytes in guarded memory

struct DatabaseOptions {
    QString cipher = QStringLiteral("chacha20"); // or aegis (AES-256 based, slow without AES and AVX); stored in the key file
    bool create = false;     // false: the file must exist; true: it must not (or be empty)
    bool readOnly = false;
    bool exclusive = false;  // keep even other connections of this program out; a worker thread opens a second Database without it
    bool durable = true;     // synchronous=FULL; false only for building demo data
};

class Database {
public:
    // Errors: NotFound, Conflict (create over a file), NotAWorkspace, Damaged (also: the key is not this file's), InUse, Io, DiskFull,
    // NewerVersion (unknown cipher). The key is not kept.
    static Result<std::unique_ptr<Database>> open(const QString &path, const SecretKey &key, const DatabaseOptions &options = {});
    static bool knowsCipher(const QString &cipher);
    ~Database(); // no Statement of it may be alive
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    Statement prepare(const char *sql);  // cached by the literal's text; errors surface in exec()/error()
    Statement prepare(const QByteArray &sql) { return prepare(sql.constData()); } // built text, of a bounded number of shapes
    Result<qint64> scalar(const char *sql); // first column of the first row; 0 for NULL or no row
    QString path() const;
    QString connectionName() const;
    int schemaVersion();                 // PRAGMA user_version; -1 when it cannot be read
    qint64 totalChanges() const;         // rows changed since opening; tells "changed since the last backup"
    Result<void> integrityCheck();       // Errc::Damaged; the first finding is in Error::detail
    Result<void> checkpoint();           // moves the write-ahead log into the file and empties it
    // Copies the whole database, page by page, to a new file with the same cipher under `key`; the name appears only when the copy
    // is complete and on the disk. `progress` returning false stops it (Errc::Cancelled). `verify` opens and checks the copy first.
    Result<void> copyTo(const QString &path, const SecretKey &key, const std::function<bool(int percent)> &progress = {},
                        bool verify = false);
    bool inTransaction() const;
    void cancel();                       // from any thread: the running statement ends with Errc::Cancelled
    Error lastError(int code) const;     // maps an SQLite code to an Errc and a sentence

private:
    friend class Statement;
    friend class Transaction;
    friend class Migrator;
    struct Private;
    explicit Database(std::unique_ptr<Private> d);
    Result<void> run(const char *sql);   // one or more statements without parameters
    bool journalIsWal();
    void giveBack(PreparedStatement *prepared);
    std::unique_ptr<Private> d;
};

} // namespace xz
