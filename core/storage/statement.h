#pragma once
// The typed path to one prepared statement: no QVariant on the way. Repositories use it; SQL lives only there.
// The first error of a chain (prepare, bind, step) is kept and reported at its end: by exec(), or by error() after a loop.
// A statement that writes outside a transaction is refused with Errc::Internal.
#include "core/base/id.h"
#include "core/base/result.h"

#include <QtCore/QByteArrayView>
#include <QtCore/QDate>
#include <QtCore/QDateTime>
#include <memory>
#include <optional>

struct sqlite3_stmt;

namespace xz {

class Database;
struct PreparedStatement; // storage/preparedstatement.h, storage's own

class Statement {
public:
    Statement(Statement &&other) noexcept;
    Statement &operator=(Statement &&) = delete;
    ~Statement(); // goes back to the database's cache, reset and unbound

    // Binds the next parameter, left to right. After exec() or the last row, binding starts the next run at the first parameter.
    Statement &bind(qint64 value);
    Statement &bind(int value) { return bind(qint64(value)); }
    Statement &bind(bool value) { return bind(qint64(value)); }
    Statement &bind(double value);
    Statement &bind(const QString &value); // a null QString binds '' (columns are NOT NULL); use bindNull for NULL
    Statement &bind(const char *) = delete;
    Statement &bind(const QByteArray &value); // likewise an empty blob
    Statement &bind(QDate value);              // invalid = NULL
    Statement &bind(const QDateTime &value);   // invalid = NULL
    Statement &bindNull();
    template <class Tag>
    Statement &bind(const Id<Tag> &id) { return bindRaw(id.raw()); }
    template <class T>
    Statement &bind(const std::optional<T> &value) { return value ? bind(*value) : bindNull(); }
    Statement &bindRaw(const RawId &raw);

    Result<void> exec();      // runs to the end, keeps no row
    bool next();              // the next row; false at the end or on an error
    Result<void> error() const;
    void reset();             // for the next set of parameters; forgets an error

    // Columns of the current row, from 0.
    bool isNull(int column) const;
    qint64 integer(int column) const;
    bool flag(int column) const { return integer(column) != 0; }
    double real(int column) const;
    QString text(int column) const;
    QByteArray blob(int column) const;
    QDate date(int column) const;      // NULL = invalid
    QDateTime time(int column) const;  // local; NULL = invalid
    RawId rawId(int column) const;     // not 16 bytes: zeros, and error() says Damaged
    template <class IdType>
    IdType id(int column) const { return IdType(rawId(column)); }
    template <class IdType>
    std::optional<IdType> optionalId(int column) const { return isNull(column) ? std::nullopt : std::optional(IdType(rawId(column))); }

private:
    friend class Database;
    Statement(Database *db, PreparedStatement *prepared);
    Statement(Database *db, Error error);
    bool ready(); // for the next bind
    Statement &noted(int code);
    void note(int code) const;

    Database *m_db;
    PreparedStatement *m_prepared = nullptr;
    sqlite3_stmt *m_stmt = nullptr;
    mutable std::unique_ptr<Error> m_error;
    int m_next = 1;
    enum class State : char { Fresh, Running, Done } m_state = State::Fresh;
};

} // namespace xz
