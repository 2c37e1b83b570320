#include "core/storage/sqldriver.h"

#include "core/base/privatefile.h"
#include "core/storage/sqlresult.h"

#include <QtCore/QVariant>
#include <QtSql/QSqlDatabase>
#include <QtSql/QSqlField>
#include <QtSql/QSqlIndex>
#include <QtSql/QSqlQuery>
#include <mutex>
#include <sqlite3.h>

Q_DECLARE_OPAQUE_POINTER(sqlite3 *)
Q_DECLARE_METATYPE(sqlite3 *)

namespace xz {

SqlDriver::SqlDriver(QObject *parent) : QSqlDriver(parent) {}
SqlDriver::~SqlDriver() { SqlDriver::close(); }

QString SqlDriver::name()
{
    // By name, not by pointer: QSqlDatabase::cloneDatabase() makes its driver from the name.
    static std::once_flag once;
    const QString name = QStringLiteral("QSQLITEMC");
    std::call_once(once, [&] { QSqlDatabase::registerSqlDriver(name, new QSqlDriverCreator<SqlDriver>); });
    return name;
}

QSqlError SqlDriver::sqlError(const QString &what, int code) const
{
    QSqlError::ErrorType type = QSqlError::StatementError;
    switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        type = QSqlError::TransactionError;
        break;
    case SQLITE_CANTOPEN:
    case SQLITE_NOTADB:
    case SQLITE_CORRUPT:
    case SQLITE_IOERR:
    case SQLITE_FULL:
    case SQLITE_PERM:
    case SQLITE_READONLY:
    case SQLITE_NOMEM:
    case SQLITE_PROTOCOL:
        type = QSqlError::ConnectionError;
        break;
    default:
        break;
    }
    const QString text = QString::fromUtf8(m_db ? sqlite3_errmsg(m_db) : sqlite3_errstr(code));
    return QSqlError(what, text, type, QString::number(code));
}

bool SqlDriver::refuse(const QString &what, int code)
{
    m_openFailure = {code, m_db ? sqlite3_system_errno(m_db) : 0};
    setLastError(sqlError(what, code));
    setOpenError(true);
    sqlite3_close(m_db);
    m_db = nullptr;
    return false;
}

bool SqlDriver::open(const QString &path, const QString &, const QString &, const QString &, int, const QString &options)
{
    SqlDriver::close();
    m_openFailure = {};
    int timeout = 5000;
    bool plain = false;
    int flags = SQLITE_OPEN_READWRITE;
    m_begin = "BEGIN IMMEDIATE"; // a deferred one may fail halfway, when it first writes
    for (const QString &part : options.split(u';', Qt::SkipEmptyParts)) {
        const QString option = part.trimmed();
        if (option == QStringLiteral("CREATE"))
            flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
        else if (option == QStringLiteral("READONLY"))
            flags = SQLITE_OPEN_READONLY;
        else if (option == QStringLiteral("PLAIN"))
            plain = true;
        else if (option.startsWith(QStringLiteral("BUSY_TIMEOUT=")))
            timeout = option.mid(13).toInt();
        else if (option == QStringLiteral("BEGIN=DEFERRED") || option == QStringLiteral("BEGIN=IMMEDIATE") || option == QStringLiteral("BEGIN=EXCLUSIVE"))
            m_begin = "BEGIN " + option.mid(6).toLatin1();
        else
            return refuse(tr("Unknown connection option %1").arg(option), SQLITE_MISUSE);
    }
    if (!m_keyHook && !plain)
        return refuse(tr("The database has no key"), SQLITE_AUTH);

    if ((flags & SQLITE_OPEN_CREATE) && path != QStringLiteral(":memory:") && !path.isEmpty()) { // its journals take the rights of the file
        QFile fresh(path);
        if (!fresh.exists() && openPrivate(fresh, QIODevice::WriteOnly))
            fresh.close(); // whatever stops it stops SQLite, too, which tells why
    }
    int code = sqlite3_open_v2(path.toUtf8().constData(), &m_db, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_PRIVATECACHE | SQLITE_OPEN_EXRESCODE, nullptr);
    if (code != SQLITE_OK)
        return refuse(tr("Error opening database"), code);
    sqlite3_busy_timeout(m_db, timeout);
    if (m_keyHook)
        code = m_keyHook(m_db);
    if (code != SQLITE_OK)
        return refuse(tr("Error setting the database key"), code);
    code = sqlite3_exec(m_db, "SELECT count(*) FROM sqlite_schema", nullptr, nullptr, nullptr); // the first page tells whether the key is right
    if (code != SQLITE_OK)
        return refuse(tr("The key is wrong, or this is no database"), code);
    if (!(flags & SQLITE_OPEN_READONLY) && sqlite3_db_readonly(m_db, "main") == 1) // SQLite falls back in silence
        return refuse(tr("The database may not be written to"), SQLITE_READONLY);
    setOpen(true);
    setOpenError(false);
    return true;
}

void SqlDriver::close()
{
    if (!m_db)
        return;
    for (SqlResult *result : std::as_const(m_results))
        result->closeStatement();
    if (const int code = sqlite3_close(m_db); code != SQLITE_OK) {
        setLastError(sqlError(tr("Error closing database"), code));
        sqlite3_close_v2(m_db); // goes when its last statement goes
    }
    m_db = nullptr;
    setOpen(false);
    setOpenError(false);
}

bool SqlDriver::hasFeature(DriverFeature feature) const
{
    switch (feature) {
    case BLOB:
    case Transactions:
    case Unicode:
    case LastInsertId:
    case PreparedQueries:
    case NamedPlaceholders:
    case PositionalPlaceholders:
    case SimpleLocking:
    case FinishQuery:
    case LowPrecisionNumbers:
    case CancelQuery:
        return true;
    case QuerySize:
    case BatchOperations: // execBatch() works; this asks for arrays bound in one call
    case MultipleResultSets:
    case EventNotifications:
        return false;
    }
    return false;
}

QSqlResult *SqlDriver::createResult() const { return new SqlResult(this); }

bool SqlDriver::control(const char *sql, const QString &what)
{
    if (!m_db)
        return false;
    const int code = sqlite3_exec(m_db, sql, nullptr, nullptr, nullptr);
    if (code == SQLITE_OK)
        return true;
    setLastError(QSqlError(what, QString::fromUtf8(sqlite3_errmsg(m_db)), QSqlError::TransactionError, QString::number(code)));
    return false;
}

bool SqlDriver::beginTransaction() { return control(m_begin.constData(), tr("Unable to begin transaction")); }
bool SqlDriver::commitTransaction() { return control("COMMIT", tr("Unable to commit transaction")); }
bool SqlDriver::rollbackTransaction() { return control("ROLLBACK", tr("Unable to roll back transaction")); }

QStringList SqlDriver::tables(QSql::TableType type) const
{
    QStringList names;
    QStringList kinds;
    if (type & QSql::Tables)
        kinds << QStringLiteral("'table'") << QStringLiteral("'virtual'"); // not 'shadow': inner tables of full-text search
    if (type & QSql::Views)
        kinds << QStringLiteral("'view'");
    if (m_db && !kinds.isEmpty()) {
        QSqlQuery query(createResult());
        query.setForwardOnly(true);
        query.exec(QStringLiteral("SELECT name FROM pragma_table_list WHERE type IN (%1) AND substr(name, 1, 7) <> 'sqlite_' ORDER BY schema, name")
                       .arg(kinds.join(u',')));
        while (query.next())
            names << query.value(0).toString();
    }
    if (type & QSql::SystemTables)
        names << QStringLiteral("sqlite_master");
    return names;
}

QSqlIndex SqlDriver::columns(const QString &name, bool primaryOnly) const
{
    QSqlIndex found;
    if (!m_db)
        return found;
    QString table = name;
    QVariant schema;
    if (isIdentifierEscaped(table, TableName)) {
        table = stripDelimiters(table, TableName);
    } else if (const qsizetype dot = table.indexOf(u'.'); dot > 0) {
        schema = table.left(dot);
        table = table.mid(dot + 1);
    }
    QSqlQuery query(createResult());
    query.setForwardOnly(true);
    query.prepare(QStringLiteral("SELECT name, type, \"notnull\", dflt_value, pk, count(*) FILTER (WHERE pk > 0) OVER () FROM pragma_table_info(?, ?) "
                                 "ORDER BY iif(?, pk, cid)"));
    query.addBindValue(table);
    query.addBindValue(schema);
    query.addBindValue(primaryOnly);
    query.exec();
    while (query.next()) {
        const int key = query.value(4).toInt();
        if (primaryOnly && key == 0)
            continue;
        const QString type = query.value(1).toString();
        QSqlField field(query.value(0).toString(), declaredType(type), name);
        field.setRequired(query.value(2).toBool());
        QString initial = query.value(3).toString();
        if (initial.size() > 1 && initial.startsWith(u'\'') && initial.endsWith(u'\''))
            initial = initial.mid(1, initial.size() - 2).replace(QStringLiteral("''"), QStringLiteral("'"));
        field.setDefaultValue(initial);
        field.setAutoValue(key == 1 && query.value(5).toInt() == 1 && type.compare(QStringLiteral("INTEGER"), Qt::CaseInsensitive) == 0);
        found.append(field);
    }
    return found;
}

QSqlRecord SqlDriver::record(const QString &table) const { return columns(table, false); }
QSqlIndex SqlDriver::primaryIndex(const QString &table) const { return columns(table, true); }
QVariant SqlDriver::handle() const { return QVariant::fromValue(m_db); }

QString SqlDriver::escapeIdentifier(const QString &identifier, IdentifierType type) const
{
    if (identifier.isEmpty() || isIdentifierEscaped(identifier, type))
        return identifier;
    QString escaped = identifier;
    escaped.replace(u'"', QStringLiteral("\"\""));
    if (type == TableName)
        escaped.replace(u'.', QStringLiteral("\".\"")); // schema.table
    return QStringLiteral("\"%1\"").arg(escaped);
}

bool SqlDriver::cancelQuery()
{
    if (m_db)
        sqlite3_interrupt(m_db);
    return m_db;
}

} // namespace xz
