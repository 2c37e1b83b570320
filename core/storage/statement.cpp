#include "core/storage/statement.h"

#include "core/storage/databaseprivate.h"

#include <cstring>

namespace xz {
namespace {

// 'YYYY-MM-DD' and 'hh:mm:ss.zzz' by hand: Qt's format strings cost more than the query that they belong to.
char *putDigits(char *out, int value, int width)
{
    for (int i = width - 1; i >= 0; --i, value /= 10)
        out[i] = char('0' + value % 10);
    return out + width;
}
char *putDate(char *out, QDate date)
{
    int year = 0, month = 0, day = 0;
    date.getDate(&year, &month, &day);
    out = putDigits(out, year, 4);
    *out++ = '-';
    out = putDigits(out, month, 2);
    *out++ = '-';
    return putDigits(out, day, 2);
}
bool fits(QDate date) { return date.isValid() && date.year() >= 0 && date.year() <= 9999; }

int digits(const char *text, int width)
{
    int value = 0;
    for (int i = 0; i < width; ++i) {
        if (text[i] < '0' || text[i] > '9')
            return -1;
        value = value * 10 + (text[i] - '0');
    }
    return value;
}
QDate takeDate(const char *text, int bytes)
{
    if (bytes < 10 || text[4] != '-' || text[7] != '-')
        return {};
    const int year = digits(text, 4), month = digits(text + 5, 2), day = digits(text + 8, 2);
    return year < 0 || month < 0 || day < 0 ? QDate() : QDate(year, month, day);
}
const char *textOf(sqlite3_stmt *stmt, int column) { return reinterpret_cast<const char *>(sqlite3_column_text(stmt, column)); }

} // namespace

Statement::Statement(Database *db, PreparedStatement *prepared) : m_db(db), m_prepared(prepared), m_stmt(prepared->stmt) {}
Statement::Statement(Database *db, Error error) : m_db(db), m_error(std::make_unique<Error>(std::move(error))) {}

Statement::Statement(Statement &&other) noexcept
    : m_db(other.m_db), m_prepared(std::exchange(other.m_prepared, nullptr)), m_stmt(std::exchange(other.m_stmt, nullptr)),
      m_error(std::move(other.m_error)), m_next(other.m_next), m_state(other.m_state)
{
}

Statement::~Statement()
{
    if (m_prepared)
        m_db->giveBack(m_prepared);
}

void Statement::note(int code) const
{
    if (!m_error)
        m_error = std::make_unique<Error>(m_db->lastError(code));
}

Statement &Statement::noted(int code)
{
    if (code != SQLITE_OK)
        note(code);
    ++m_next;
    return *this;
}

bool Statement::ready()
{
    if (m_state == State::Done) {
        m_state = State::Fresh; // sqlite3_reset has happened at the last row
        m_next = 1;
    }
    return m_stmt;
}

Statement &Statement::bind(qint64 value) { return ready() ? noted(sqlite3_bind_int64(m_stmt, m_next, value)) : *this; }
Statement &Statement::bind(double value) { return ready() ? noted(sqlite3_bind_double(m_stmt, m_next, value)) : *this; }
Statement &Statement::bindNull() { return ready() ? noted(sqlite3_bind_null(m_stmt, m_next)) : *this; }

Statement &Statement::bind(const QString &value)
{
    if (!ready())
        return *this;
    const QByteArray utf8 = value.toUtf8();
    return noted(sqlite3_bind_text(m_stmt, m_next, utf8.constData(), int(utf8.size()), SQLITE_TRANSIENT));
}

Statement &Statement::bind(const QByteArray &value)
{
    return ready() ? noted(sqlite3_bind_blob64(m_stmt, m_next, value.constData(), sqlite3_uint64(value.size()), SQLITE_TRANSIENT)) : *this;
}

Statement &Statement::bindRaw(const RawId &raw)
{
    return ready() ? noted(sqlite3_bind_blob(m_stmt, m_next, raw.data(), 16, SQLITE_TRANSIENT)) : *this;
}

Statement &Statement::bind(QDate value)
{
    if (!fits(value))
        return bindNull();
    if (!ready())
        return *this;
    char text[10];
    putDate(text, value);
    return noted(sqlite3_bind_text(m_stmt, m_next, text, sizeof text, SQLITE_TRANSIENT));
}

Statement &Statement::bind(const QDateTime &value)
{
    const QDateTime local = value.timeSpec() == Qt::LocalTime ? value : value.toLocalTime();
    if (!local.isValid() || !fits(local.date()))
        return bindNull();
    if (!ready())
        return *this;
    const QTime time = local.time();
    char text[23];
    char *out = putDate(text, local.date());
    *out++ = 'T';
    out = putDigits(out, time.hour(), 2);
    *out++ = ':';
    out = putDigits(out, time.minute(), 2);
    *out++ = ':';
    out = putDigits(out, time.second(), 2);
    *out++ = '.';
    putDigits(out, time.msec(), 3);
    return noted(sqlite3_bind_text(m_stmt, m_next, text, sizeof text, SQLITE_TRANSIENT));
}

bool Statement::next()
{
    if (m_error || !m_stmt || m_state == State::Done)
        return false;
    if (m_state == State::Fresh) {
        if (m_next - 1 != m_prepared->parameters) {
            m_error = std::make_unique<Error>(Error{Errc::Internal, m_db->lastError(SQLITE_RANGE).message, {},
                QStringLiteral("%1 of %2 parameters bound").arg(m_next - 1).arg(m_prepared->parameters)});
            return false;
        }
        if (!m_prepared->readOnly && !m_db->inTransaction()) {
            m_error = std::make_unique<Error>(Error{Errc::Internal, m_db->lastError(SQLITE_MISUSE).message, {},
                QStringLiteral("a write outside a transaction")});
            return false;
        }
        m_state = State::Running;
    }
    const int code = sqlite3_step(m_stmt);
    if (code == SQLITE_ROW)
        return true;
    if (code != SQLITE_DONE) {
        note(code);
        if (!m_prepared->readOnly && !m_db->inTransaction())
            m_db->d->broken = *m_error; // for commit() to tell
    }
    sqlite3_reset(m_stmt); // ends the read transaction, which would hold up checkpoints
    m_state = State::Done;
    return false;
}

Result<void> Statement::exec()
{
    while (next()) {}
    if (!m_error)
        return {};
    Error error = *m_error;
    if (m_stmt)
        reset(); // the same statement may be bound and run again; a failed prepare stays failed
    return std::unexpected(std::move(error));
}

Result<void> Statement::error() const
{
    if (m_error)
        return std::unexpected(*m_error);
    return {};
}

void Statement::reset()
{
    if (!m_stmt)
        return;
    sqlite3_reset(m_stmt);
    m_state = State::Fresh;
    m_next = 1;
    m_error.reset();
}

bool Statement::isNull(int column) const { return !m_stmt || sqlite3_column_type(m_stmt, column) == SQLITE_NULL; }
qint64 Statement::integer(int column) const { return m_stmt ? sqlite3_column_int64(m_stmt, column) : 0; }
double Statement::real(int column) const { return m_stmt ? sqlite3_column_double(m_stmt, column) : 0; }

QString Statement::text(int column) const
{
    const char *utf8 = m_stmt ? textOf(m_stmt, column) : nullptr;
    return utf8 ? textFromUtf8(utf8, sqlite3_column_bytes(m_stmt, column)) : QString();
}

QByteArray Statement::blob(int column) const
{
    const char *bytes = m_stmt ? static_cast<const char *>(sqlite3_column_blob(m_stmt, column)) : nullptr;
    return bytes ? QByteArray(bytes, sqlite3_column_bytes(m_stmt, column)) : QByteArray();
}

RawId Statement::rawId(int column) const
{
    RawId id{};
    const void *bytes = m_stmt ? sqlite3_column_blob(m_stmt, column) : nullptr;
    if (bytes && sqlite3_column_bytes(m_stmt, column) == 16)
        std::memcpy(id.data(), bytes, 16);
    else
        note(SQLITE_CORRUPT);
    return id;
}

QDate Statement::date(int column) const
{
    const char *text = m_stmt ? textOf(m_stmt, column) : nullptr;
    return text ? takeDate(text, sqlite3_column_bytes(m_stmt, column)) : QDate();
}

QDateTime Statement::time(int column) const
{
    const char *text = m_stmt ? textOf(m_stmt, column) : nullptr;
    const int bytes = text ? sqlite3_column_bytes(m_stmt, column) : 0;
    const QDate date = takeDate(text, bytes);
    if (bytes < 19 || !date.isValid())
        return {};
    const int hour = digits(text + 11, 2), minute = digits(text + 14, 2), second = digits(text + 17, 2);
    const int ms = bytes >= 23 ? digits(text + 20, 3) : 0;
    return hour < 0 || minute < 0 || second < 0 || ms < 0 ? QDateTime() : QDateTime(date, QTime(hour, minute, second, ms));
}

} // namespace xz
