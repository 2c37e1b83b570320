#include "core/storage/sqlresult.h"

#include "core/storage/preparedstatement.h"

#include <QtCore/QDateTime>
#include <QtCore/QVariant>
#include <QtSql/QSqlField>

Q_DECLARE_OPAQUE_POINTER(sqlite3_stmt *)
Q_DECLARE_METATYPE(sqlite3_stmt *)

namespace xz {

QMetaType declaredType(const QString &declaration)
{
    const QString type = declaration.toLower();
    if (type == QStringLiteral("integer") || type == QStringLiteral("int") || type == QStringLiteral("bigint"))
        return QMetaType::fromType<qlonglong>();
    if (type == QStringLiteral("real") || type == QStringLiteral("double") || type == QStringLiteral("float") || type.startsWith(QStringLiteral("numeric")))
        return QMetaType::fromType<double>();
    if (type == QStringLiteral("blob"))
        return QMetaType::fromType<QByteArray>();
    if (type == QStringLiteral("boolean") || type == QStringLiteral("bool"))
        return QMetaType::fromType<bool>();
    return QMetaType::fromType<QString>();
}

namespace {
QMetaType storedType(int sqliteType)
{
    switch (sqliteType) {
    case SQLITE_INTEGER: return QMetaType::fromType<qlonglong>();
    case SQLITE_FLOAT: return QMetaType::fromType<double>();
    case SQLITE_BLOB: return QMetaType::fromType<QByteArray>();
    case SQLITE_TEXT: return QMetaType::fromType<QString>();
    default: return {};
    }
}
} // namespace

SqlResult::SqlResult(const SqlDriver *driver) : QSqlResult(driver), m_driver(driver) { driver->enlist(this); }

SqlResult::~SqlResult()
{
    closeStatement();
    if (driver()) // null once the driver is gone: a result may outlive it
        m_driver->delist(this);
}

sqlite3 *SqlResult::connection() const { return driver() ? m_driver->connection() : nullptr; }
QVariant SqlResult::handle() const { return QVariant::fromValue(m_stmt); }
QVariant SqlResult::lastInsertId() const { return isActive() && m_lastId ? QVariant(m_lastId) : QVariant(); }

bool SqlResult::refuse(const QString &what, int code)
{
    setLastError(driver() ? m_driver->sqlError(what, code) : QSqlError(what, {}, QSqlError::ConnectionError, QString::number(code)));
    return false;
}

bool SqlResult::refuse(const QString &what)
{
    setLastError(QSqlError(what, {}, QSqlError::StatementError, QString::number(SQLITE_MISUSE)));
    return false;
}

void SqlResult::closeStatement()
{
    sqlite3_finalize(m_stmt);
    m_stmt = nullptr;
    m_cursor = Cursor::Ended;
}

void SqlResult::detachFromResultSet()
{
    if (m_stmt)
        sqlite3_reset(m_stmt); // else its read transaction holds up checkpoints and DROP TABLE
    m_cursor = Cursor::Ended;
    m_kept.clear();
    m_keptRows = 0;
    m_lastKept = false;
}

bool SqlResult::isOneStatement(const char *tail)
{
    if (!tail || !*tail)
        return true;
    sqlite3_stmt *second = nullptr; // a comment behind the statement compiles to nothing
    const int code = sqlite3_prepare_v2(connection(), tail, -1, &second, nullptr);
    sqlite3_finalize(second);
    return code == SQLITE_OK && !second;
}

bool SqlResult::prepare(const QString &query)
{
    if (!connection() || !driver()->isOpen() || driver()->isOpenError())
        return false;
    detachFromResultSet();
    closeStatement();
    m_parameters.clear();
    m_record.clear();
    setAt(QSql::BeforeFirstRow);
    setActive(false);
    setSelect(false);

    const QByteArray sql = query.toUtf8();
    const char *tail = nullptr;
    const int code = sqlite3_prepare_v3(connection(), sql.constData(), int(sql.size()) + 1, SQLITE_PREPARE_PERSISTENT, &m_stmt, &tail);
    if (code != SQLITE_OK)
        return refuse(QStringLiteral("Unable to prepare statement"), code);
    if (!m_stmt)
        return refuse(QStringLiteral("Empty statement"));
    if (!isOneStatement(tail)) {
        closeStatement();
        return refuse(QStringLiteral("Unable to execute multiple statements at a time"));
    }
    for (int i = 1; i <= sqlite3_bind_parameter_count(m_stmt); ++i)
        m_parameters << QString::fromUtf8(sqlite3_bind_parameter_name(m_stmt, i));
    return true;
}

int SqlResult::bindValueAt(int parameter, const QVariant &value)
{
    const auto text = [&](const QString &string) {
        const QByteArray utf8 = string.toUtf8();
        return sqlite3_bind_text64(m_stmt, parameter, utf8.constData(), sqlite3_uint64(utf8.size()), SQLITE_TRANSIENT, SQLITE_UTF8);
    };
    if (!value.isValid() || value.isNull())
        return sqlite3_bind_null(m_stmt, parameter);
    switch (value.typeId()) {
    case QMetaType::QString: {
        const QString string = value.toString();
        return string.isNull() ? sqlite3_bind_null(m_stmt, parameter) : text(string);
    }
    case QMetaType::QByteArray: {
        const QByteArray bytes = value.toByteArray();
        return bytes.isNull() ? sqlite3_bind_null(m_stmt, parameter)
                              : sqlite3_bind_blob64(m_stmt, parameter, bytes.constData(), sqlite3_uint64(bytes.size()), SQLITE_TRANSIENT);
    }
    case QMetaType::Bool:
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::Long:
    case QMetaType::LongLong:
    case QMetaType::Short:
    case QMetaType::UShort:
    case QMetaType::SChar:
    case QMetaType::UChar:
        return sqlite3_bind_int64(m_stmt, parameter, value.toLongLong());
    case QMetaType::ULong:
    case QMetaType::ULongLong: // past the signed range it would have to lose digits
        return value.toULongLong() > quint64(std::numeric_limits<qint64>::max()) ? SQLITE_RANGE : sqlite3_bind_int64(m_stmt, parameter, value.toLongLong());
    case QMetaType::Float:
    case QMetaType::Double:
        return sqlite3_bind_double(m_stmt, parameter, value.toDouble());
    case QMetaType::QDateTime: {
        const QDateTime time = value.toDateTime();
        return time.isValid() ? text(time.toString(Qt::ISODateWithMs)) : sqlite3_bind_null(m_stmt, parameter);
    }
    case QMetaType::QTime: {
        const QTime time = value.toTime();
        return time.isValid() ? text(time.toString(QStringLiteral("hh:mm:ss.zzz"))) : sqlite3_bind_null(m_stmt, parameter);
    }
    default:
        return text(value.toString());
    }
}

bool SqlResult::bindAll()
{
    // Qt keeps one value for each occurrence of a placeholder, SQLite one parameter for each name: ":a" twice is two and one.
    // Counts equal: by position. Else by name, but only if both saw the same set of names.
    const int given = boundValueCount();
    const bool byPosition = given == m_parameters.size();
    if (!byPosition) {
        QSet<QString> names;
        for (int i = 0; i < given; ++i)
            names.insert(boundValueName(i));
        if (names != QSet<QString>(m_parameters.cbegin(), m_parameters.cend()))
            return refuse(QStringLiteral("Parameter count mismatch"));
    }
    for (int i = 0; i < m_parameters.size(); ++i) {
        const int code = bindValueAt(i + 1, byPosition ? boundValue(i) : boundValue(m_parameters.at(i)));
        if (code != SQLITE_OK)
            return refuse(QStringLiteral("Unable to bind parameters"), code);
    }
    return true;
}

bool SqlResult::exec()
{
    setLastError({});
    setAt(QSql::BeforeFirstRow);
    setActive(false);
    detachFromResultSet();
    if (!m_stmt || !connection())
        return refuse(QStringLiteral("No prepared statement"));
    sqlite3_clear_bindings(m_stmt);
    if (!bindAll())
        return false;

    m_forward = isForwardOnly();
    m_cursor = Cursor::OnRow; // "behind the row before the first": step() moves on from here
    const bool readOnly = sqlite3_stmt_readonly(m_stmt);
    const sqlite3_int64 before = sqlite3_total_changes64(connection());
    if (step())
        m_cursor = Cursor::Ahead;
    if (lastError().isValid())
        return false;
    m_columns = sqlite3_column_count(m_stmt); // only now: stepping compiles anew after a schema change
    describe();
    if (!readOnly && m_columns > 0) {
        // INSERT ... RETURNING: run to the end now, or the write would hang in the air until somebody fetched the last row.
        m_forward = false;
        while (take())
            keepRow();
        if (lastError().isValid())
            return false;
    }
    m_changes = readOnly ? -1 : sqlite3_total_changes64(connection()) == before ? 0 : int(sqlite3_changes64(connection()));
    m_lastId = sqlite3_last_insert_rowid(connection());
    setSelect(m_columns > 0);
    setActive(true);
    return true;
}

bool SqlResult::execBatch(bool)
{
    const QVariantList saved = boundValues();
    if (saved.isEmpty() || !connection())
        return false;
    QList<QVariantList> columns;
    for (const QVariant &value : saved)
        columns << value.toList();
    const qsizetype rows = columns.constFirst().size();
    for (const QVariantList &column : std::as_const(columns))
        if (column.size() != rows)
            return refuse(QStringLiteral("Batch lists differ in length"));

    const bool own = sqlite3_get_autocommit(connection()); // one transaction: all or nothing, and one wait for the disk
    if (own)
        if (const int code = sqlite3_exec(connection(), "BEGIN IMMEDIATE", nullptr, nullptr, nullptr); code != SQLITE_OK)
            return refuse(QStringLiteral("Unable to begin batch"), code);
    bool ok = true;
    for (qsizetype row = 0; ok && row < rows; ++row) {
        for (qsizetype column = 0; column < columns.size(); ++column)
            bindValue(int(column), columns.at(column).at(row), QSql::In);
        ok = exec();
    }
    for (qsizetype column = 0; column < saved.size(); ++column)
        bindValue(int(column), saved.at(column), QSql::In);
    if (own && ok)
        if (const int code = sqlite3_exec(connection(), "COMMIT", nullptr, nullptr, nullptr); code != SQLITE_OK)
            ok = refuse(QStringLiteral("Unable to commit batch"), code);
    if (own && !ok)
        sqlite3_exec(connection(), "ROLLBACK", nullptr, nullptr, nullptr);
    return ok;
}

bool SqlResult::step()
{
    if (!m_stmt) // the connection was closed under a result that is still read
        return refuse(QStringLiteral("Unable to fetch row"), SQLITE_MISUSE);
    if (m_cursor == Cursor::Ended)
        return false;
    const int code = sqlite3_step(m_stmt);
    if (code == SQLITE_ROW)
        return true;
    if (code != SQLITE_DONE)
        refuse(QStringLiteral("Unable to fetch row"), code);
    sqlite3_reset(m_stmt);
    m_cursor = Cursor::Ended;
    return false;
}

bool SqlResult::take()
{
    if (m_cursor != Cursor::Ahead && !step())
        return false;
    m_cursor = Cursor::OnRow;
    return true;
}

QVariant SqlResult::columnValue(int column) const
{
    switch (sqlite3_column_type(m_stmt, column)) {
    case SQLITE_INTEGER:
        return QVariant(qlonglong(sqlite3_column_int64(m_stmt, column)));
    case SQLITE_FLOAT:
        switch (numericalPrecisionPolicy()) {
        case QSql::LowPrecisionInt32: return QVariant(sqlite3_column_int(m_stmt, column));
        case QSql::LowPrecisionInt64: return QVariant(qlonglong(sqlite3_column_int64(m_stmt, column)));
        default: return QVariant(sqlite3_column_double(m_stmt, column));
        }
    case SQLITE_BLOB: {
        const char *bytes = static_cast<const char *>(sqlite3_column_blob(m_stmt, column));
        return bytes ? QVariant(QByteArray(bytes, sqlite3_column_bytes(m_stmt, column))) : QVariant(QByteArray(""));
    }
    case SQLITE_NULL:
        return QVariant(QMetaType::fromType<QString>());
    default:
        return QVariant(textFromUtf8(reinterpret_cast<const char *>(sqlite3_column_text(m_stmt, column)), sqlite3_column_bytes(m_stmt, column)));
    }
}

void SqlResult::keepRow()
{
    for (int column = 0; column < m_columns; ++column)
        m_kept << columnValue(column);
    ++m_keptRows;
}

void SqlResult::describe()
{
    m_record.clear();
    for (int column = 0; column < m_columns; ++column) {
        const QString declared = QString::fromUtf8(sqlite3_column_decltype(m_stmt, column));
        const int type = m_cursor == Cursor::Ahead ? sqlite3_column_type(m_stmt, column) : -1;
        QSqlField field(QString::fromUtf8(sqlite3_column_name(m_stmt, column)), declared.isEmpty() ? storedType(type) : declaredType(declared),
                        QString::fromUtf8(sqlite3_column_table_name(m_stmt, column)));
        field.setSqlType(type);
        m_record.append(field);
    }
}

bool SqlResult::fetch(int row)
{
    if (!isActive() || row < 0)
        return false;
    if (m_forward) {
        if (at() == QSql::AfterLastRow || row < at())
            return false;
        while (at() < row) {
            m_lastKept = false;
            if (!take()) {
                setAt(QSql::AfterLastRow);
                return false;
            }
            setAt(at() + 1);
        }
        return true;
    }
    while (m_keptRows <= row) {
        if (!take()) {
            setAt(QSql::AfterLastRow);
            return false;
        }
        keepRow();
    }
    setAt(row);
    return true;
}

bool SqlResult::fetchFirst() { return m_forward && at() != QSql::BeforeFirstRow ? false : fetch(0); }

bool SqlResult::fetchLast()
{
    if (!isActive() || at() == QSql::AfterLastRow)
        if (!isActive() || m_forward)
            return false;
    if (!m_forward) {
        while (take())
            keepRow();
        return m_keptRows > 0 && fetch(m_keptRows - 1);
    }
    // The statement forgets a row when it steps on, so keep each until the next one is there.
    int last = at();
    if (last >= 0) {
        m_kept.clear();
        keepRow();
    }
    while (fetch(last + 1)) {
        last = at();
        m_kept.clear();
        keepRow();
    }
    if (last < 0)
        return false;
    m_lastKept = true;
    setAt(last);
    return true;
}

QVariant SqlResult::data(int column)
{
    if (column < 0 || column >= m_columns || at() < 0)
        return {};
    if (m_lastKept)
        return m_kept.value(column);
    if (!m_forward)
        return m_kept.value(qsizetype(at()) * m_columns + column);
    return m_cursor == Cursor::OnRow && m_stmt ? columnValue(column) : QVariant();
}

bool SqlResult::isNull(int column)
{
    if (column < 0 || column >= m_columns || at() < 0)
        return true;
    if (m_forward && !m_lastKept)
        return m_cursor != Cursor::OnRow || !m_stmt || sqlite3_column_type(m_stmt, column) == SQLITE_NULL;
    return data(column).isNull();
}

} // namespace xz
