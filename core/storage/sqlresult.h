#pragma once
// Storage's own: the result side of SqlDriver. Scrollable results keep the rows read so far; forward-only ones read each
// value from the statement when it is asked for.
#include "core/storage/sqldriver.h"

#include <QtCore/QStringList>
#include <QtSql/QSqlRecord>
#include <QtSql/QSqlResult>

struct sqlite3_stmt;

namespace xz {

QMetaType declaredType(const QString &declaration); // of a column: INTEGER, TEXT ...

class SqlResult final : public QSqlResult {
public:
    explicit SqlResult(const SqlDriver *driver);
    ~SqlResult() override;
    void closeStatement(); // the connection is going away
    QVariant handle() const override; // sqlite3_stmt *

protected:
    bool prepare(const QString &query) override;
    bool reset(const QString &query) override { return prepare(query) && exec(); }
    bool exec() override;
    bool execBatch(bool arrayBind) override;
    bool fetch(int row) override;
    bool fetchFirst() override;
    bool fetchLast() override;
    QVariant data(int column) override;
    bool isNull(int column) override;
    int size() override { return -1; } // SQLite does not know before the last row
    int numRowsAffected() override { return m_changes; } // -1 for a query
    QVariant lastInsertId() const override;
    QSqlRecord record() const override { return isActive() && isSelect() ? m_record : QSqlRecord(); }
    void detachFromResultSet() override; // QSqlQuery::finish()

private:
    enum class Cursor { Ended, Ahead, OnRow }; // where the statement stands: done, on a row nobody took yet, on the current row
    sqlite3 *connection() const;
    bool refuse(const QString &what, int code);
    bool refuse(const QString &what);
    bool isOneStatement(const char *tail);
    int bindValueAt(int parameter, const QVariant &value);
    bool bindAll();
    bool step();
    bool take(); // makes the next row the one to read
    QVariant columnValue(int column) const;
    void keepRow();
    void describe();

    const SqlDriver *m_driver; // valid while driver() is not null
    sqlite3_stmt *m_stmt = nullptr;
    QStringList m_parameters;
    QSqlRecord m_record;
    QList<QVariant> m_kept; // rows one after the other
    int m_keptRows = 0;
    int m_columns = 0;
    int m_changes = -1;
    qint64 m_lastId = 0;
    Cursor m_cursor = Cursor::Ended;
    bool m_forward = false; // isForwardOnly() at exec(); the user may toggle it afterwards
    bool m_lastKept = false; // forward-only, after last(): the current row is in m_kept
};

} // namespace xz
