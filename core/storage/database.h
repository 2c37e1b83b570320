#pragma once
// One open, encrypted SQLite file (SQLite3MultipleCiphers) on one thread. Reads go through prepare(); writes need a
// Transaction. The connection is also a QSqlDatabase of driver "QSQLITEMC" under connectionName(), for Qt's models.
#include "core/base/result.h"
#include "core/storage/statement.h"

#include <QtCore/QString>
#include <functional>
#include <memory>

namespace xz {

class SecretKey; // security/secret.h: 32 bytes in guarded memory

struct DatabaseOptions {
    QString cipher = QStringLiteral("chacha20"); // or aegis; stored in the key file
    bool create = false;     // false: the file must exist
    bool readOnly = false;
    bool exclusive = true;   // one program at a time
    bool durable = true;     // synchronous=FULL; false only for building demo data
};

class Database {
public:
    static Result<std::unique_ptr<Database>> open(const QString &path, const SecretKey &key, const DatabaseOptions &options = {});
    ~Database();
    Database(const Database &) = delete;

    Statement prepare(const char *sql);  // cached by the literal's text; errors surface in exec()/error()
    Result<qint64> scalar(const char *sql);
    QString path() const;
    QString connectionName() const;
    int schemaVersion();
    qint64 totalChanges() const;         // rows changed since opening; tells "changed since the last backup"
    Result<void> integrityCheck();       // Errc::Damaged names the first finding
    Result<void> checkpoint();
    // Copies the whole database, page by page, to a new file with the same cipher under `key`.
    Result<void> copyTo(const QString &path, const SecretKey &key, const std::function<bool(int percent)> &progress = {});
    bool inTransaction() const;
    Error lastError(int code) const;     // maps an SQLite code to an Errc and a sentence

private:
    friend class Statement;
    friend class Transaction;
    friend class Migrator;
    struct Private;
    explicit Database(std::unique_ptr<Private> d);
    Result<void> run(const char *sql);
    void giveBack(sqlite3_stmt *stmt, bool cached);
    std::unique_ptr<Private> d;
};

} // namespace xz
