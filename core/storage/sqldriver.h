#pragma once
// Qt Sql driver "QSQLITEMC" over SQLite3MultipleCiphers, on Qt's public headers only, for Qt's models and queries.
// The key goes in as bytes through a hook, never through QSqlDatabase::password() or SQL text; a wrong key fails in open().
// Not thread-safe but for cancelQuery(): one connection per thread.
#include <QtSql/QSqlDriver>
#include <QtSql/QSqlError>
#include <functional>

struct sqlite3;

namespace xz {

class SqlResult;

class SqlDriver final : public QSqlDriver {
    Q_OBJECT
public:
    // Called between opening and the first read: must key the connection. Returns an SQLite code.
    using KeyHook = std::function<int(sqlite3 *)>;
    struct OpenFailure {
        int code = 0;        // extended SQLite code
        int systemError = 0; // errno, 0 if none
    };

    explicit SqlDriver(QObject *parent = nullptr);
    ~SqlDriver() override;

    static QString name(); // "QSQLITEMC"; the first call registers it
    void setKeyHook(KeyHook hook) { m_keyHook = std::move(hook); }
    sqlite3 *connection() const { return m_db; }
    OpenFailure openFailure() const { return m_openFailure; }

    // Options, separated by ';': CREATE, READONLY, BUSY_TIMEOUT=ms (default 5000), BEGIN=DEFERRED|IMMEDIATE|EXCLUSIVE (default
    // IMMEDIATE), PLAIN. Without a key hook only PLAIN opens, so that a forgotten key cannot make a readable file.
    bool open(const QString &path, const QString &user, const QString &password, const QString &host, int port,
              const QString &options) override;
    void close() override; // ends all live results first
    bool hasFeature(DriverFeature feature) const override;
    QSqlResult *createResult() const override;
    bool beginTransaction() override;
    bool commitTransaction() override;
    bool rollbackTransaction() override;
    QStringList tables(QSql::TableType type) const override;
    QSqlRecord record(const QString &table) const override;
    QSqlIndex primaryIndex(const QString &table) const override;
    QVariant handle() const override; // sqlite3 *
    QString escapeIdentifier(const QString &identifier, IdentifierType type) const override;
    bool cancelQuery() override; // from any thread

    // Storage's own, for SqlResult.
    QSqlError sqlError(const QString &what, int code) const;
    void enlist(SqlResult *result) const { m_results.append(result); }
    void delist(SqlResult *result) const { m_results.removeOne(result); }

private:
    bool refuse(const QString &what, int code);
    bool control(const char *sql, const QString &what);
    QSqlIndex columns(const QString &table, bool primaryOnly) const;

    sqlite3 *m_db = nullptr;
    KeyHook m_keyHook;
    OpenFailure m_openFailure;
    QByteArray m_begin;
    mutable QList<SqlResult *> m_results;
};

} // namespace xz
