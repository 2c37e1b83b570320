#pragma once
// Rows for every table of whatever schema a file has, each reference pointing at a row that exists. For tests that must not forget a
// table which a later migration adds.
#include "core/storage/database.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QMap>
#include <QtCore/QStringList>
#include <functional>

namespace xz::test {

inline QStringList firstColumn(Database &db, const QByteArray &sql)
{
    QStringList values;
    Statement s = db.prepare(sql);
    while (s.next())
        values << s.text(0);
    if (!s.error())
        qFatal("%s: %s", sql.constData(), qPrintable(s.error().error().detail));
    return values;
}

inline QStringList tableNames(Database &db)
{
    return firstColumn(db, "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'virtual') AND name NOT LIKE 'sqlite%' ORDER BY name");
}

inline QByteArray blobFor(const QString &table, const QString &column, int row) // hex of 16 bytes
{
    return QCryptographicHash::hash((table + u'.' + column + QString::number(row)).toUtf8(), QCryptographicHash::Sha256).left(16).toHex();
}

// INSERT statements, one a line; `text` gives the value of a TEXT column.
inline QByteArrayList insertsForEveryTable(Database &db, int rowsPerTable, const std::function<QString(const QString &column, int row)> &text)
{
    struct Column {
        QString name, type, parent, parentColumn;
    };
    QMap<QString, QList<Column>> shape;
    QStringList waiting = tableNames(db), done;
    for (const QString &table : std::as_const(waiting)) {
        Statement s = db.prepare("SELECT c.name, c.type, f.\"table\", f.\"to\" FROM pragma_table_info(?) c LEFT JOIN pragma_foreign_key_list(?) f ON f.\"from\" = c.name ORDER BY c.cid");
        s.bind(table).bind(table);
        while (s.next())
            shape[table] << Column{s.text(0), s.text(1), s.text(2), s.text(3)};
    }
    const auto keyOf = [&db](const QString &table) { // where a reference names no column
        Statement s = db.prepare("SELECT name FROM pragma_table_info(?) WHERE pk = 1");
        s.bind(table);
        return s.next() ? s.text(0) : QString();
    };
    // A reference to the table itself, or the station's to its custodian (whose class belongs to a college of a station), stays empty.
    const auto empty = [](const QString &table, const Column &c) { return c.parent == table || (table == u"station" && c.parent == u"person"); };
    QByteArrayList inserts;
    while (!waiting.isEmpty()) {
        const qsizetype before = waiting.size();
        for (const QString &table : QStringList(waiting)) {
            bool ready = true;
            for (const Column &c : std::as_const(shape[table]))
                ready = ready && (c.parent.isEmpty() || empty(table, c) || done.contains(c.parent));
            if (!ready)
                continue;
            for (int row = 1; row <= rowsPerTable; ++row) {
                QStringList names, values;
                for (const Column &c : std::as_const(shape[table])) {
                    if (empty(table, c))
                        continue;
                    names << c.name;
                    const QString key = c.parentColumn.isEmpty() && !c.parent.isEmpty() ? keyOf(c.parent) : c.parentColumn;
                    if (!c.parent.isEmpty())
                        values << QStringLiteral("x'%1'").arg(QString::fromLatin1(blobFor(c.parent, key, row)));
                    else if (c.type == u"BLOB")
                        values << QStringLiteral("x'%1'").arg(QString::fromLatin1(blobFor(table, c.name, row)));
                    else if (c.type == u"TEXT")
                        values << u'\'' + text(c.name, row) + u'\'';
                    else
                        values << QString::number(row);
                }
                inserts << QStringLiteral("INSERT INTO \"%1\" (%2) VALUES (%3)").arg(table, names.join(u", "), values.join(u", ")).toUtf8();
            }
            waiting.removeOne(table);
            done << table;
        }
        if (waiting.size() == before)
            qFatal("tables refer to each other in a circle: %s", qPrintable(waiting.join(u' ')));
    }
    return inserts;
}

} // namespace xz::test
