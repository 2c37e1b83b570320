#pragma once
// The typed path to one prepared statement: no QVariant on the way. Repositories use it; SQL lives only there.
// Errors of bind and step are kept and reported by the last call of a chain (exec, or error() after a loop).
#include "core/base/id.h"
#include "core/base/result.h"

#include <QtCore/QByteArrayView>
#include <QtCore/QDate>
#include <QtCore/QDateTime>
#include <optional>

struct sqlite3_stmt;

namespace xz {

class Database;

class Statement {
public:
    Statement(Statement &&other) noexcept;
    Statement &operator=(Statement &&) = delete;
    ~Statement(); // goes back to the database's cache, reset and unbound

    // Binds the next parameter, left to right.
    Statement &bind(qint64 value);
    Statement &bind(int value) { return bind(qint64(value)); }
    Statement &bind(bool value) { return bind(qint64(value)); }
    Statement &bind(double value);
    Statement &bind(const QString &value); // a null QString binds '' (columns are NOT NULL); use bindNull for NULL
    Statement &bind(const char *) = delete;
    Statement &bind(const QByteArray &value);
    Statement &bind(QDate value);              // invalid = NULL
    Statement &bind(const QDateTime &value);   // invalid = NULL
    Statement &bindNull();
    template <class Tag>
    Statement &bind(const Id<Tag> &id) { return bindRaw(id.raw()); }
    template <class T>
    Statement &bind(const std::optional<T> &value) { return value ? bind(*value) : bindNull(); }

    Result<void> exec();      // runs to the end, keeps no row
    bool next();              // the next row; false at the end or on an error
    Result<void> error() const;
    void reset();             // for the next set of parameters

    bool isNull(int column) const;
    qint64 integer(int column) const;
    bool flag(int column) const { return integer(column) != 0; }
    double real(int column) const;
    QString text(int column) const;
    QByteArray blob(int column) const;
    QDate date(int column) const;
    QDateTime time(int column) const;
    template <class IdType>
    IdType id(int column) const { return IdType(rawId(column)); }
    template <class IdType>
    std::optional<IdType> optionalId(int column) const { return isNull(column) ? std::nullopt : std::optional(IdType(rawId(column))); }

private:
    friend class Database;
    Statement(Database *db, sqlite3_stmt *stmt, int error, bool cached);
    Statement &bindRaw(const RawId &raw);
    RawId rawId(int column) const;
    Statement &noted(int code);

    Database *m_db;
    sqlite3_stmt *m_stmt;
    int m_next = 1;
    int m_error = 0;
    bool m_cached = false;
};

} // namespace xz
