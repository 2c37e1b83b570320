#include "tests/core/storage/driverbehaviours.h"

#include <QtCore/QDateTime>
#include <QtCore/QThread>
#include <QtSql/QSqlDriver>
#include <QtSql/QSqlError>
#include <QtSql/QSqlField>
#include <QtSql/QSqlIndex>
#include <QtSql/QSqlQuery>
#include <QtSql/QSqlQueryModel>
#include <QtSql/QSqlRecord>
#include <QtSql/QSqlRelationalTableModel>
#include <limits>
#include <memory>

namespace xz::test {
namespace {

QString show(const QVariant &v)
{
    const QString text = v.typeId() == QMetaType::QByteArray ? QString::fromLatin1(v.toByteArray().toHex()) : v.toString();
    return QStringLiteral("%1%2:%3").arg(v.isNull() ? QStringLiteral("null ") : QString(), v.typeName() ? QString::fromLatin1(v.typeName()) : QStringLiteral("none"), text);
}
QString row(const QSqlQuery &q)
{
    QStringList values;
    for (int i = 0; i < q.record().count(); ++i)
        values << show(q.value(i));
    return values.join(u' ');
}
QString bits(std::initializer_list<bool> list)
{
    QString s;
    for (bool b : list)
        s += b ? u'1' : u'0';
    return s;
}

} // namespace

const QString &numbersUpTo()
{
    static const QString sql = QStringLiteral("WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < %1) SELECT n FROM c");
    return sql;
}

QString firstRow(QSqlDatabase db, const QString &sql, const QVariantList &values)
{
    QSqlQuery q(db);
    q.prepare(sql);
    for (const QVariant &v : values)
        q.addBindValue(v);
    if (!q.exec())
        return QStringLiteral("error: ") + q.lastError().driverText();
    return q.next() ? row(q) : QStringLiteral("no row");
}

bool run(QSqlDatabase db, const QString &sql) { return QSqlQuery(db).exec(sql); }

std::vector<DriverBehaviour> driverBehaviours()
{
    return {
        {"values by position",
         [](QSqlDatabase db) -> QString {
             return firstRow(db, QStringLiteral("SELECT ? || ?"), {QStringLiteral("a"), QStringLiteral("b")});
         }},
        {"values by number, out of order",
         [](QSqlDatabase db) -> QString {
             QSqlQuery q(db);
             q.prepare(QStringLiteral("SELECT ? || ?"));
             q.bindValue(1, QStringLiteral("B"));
             q.bindValue(0, QStringLiteral("A"));
             q.exec();
             q.next();
             return row(q);
         }},
        {"a name used twice",
         [](QSqlDatabase db) -> QString {
             QSqlQuery q(db);
             q.prepare(QStringLiteral("SELECT :a || '-' || :b || '-' || :a"));
             q.bindValue(QStringLiteral(":a"), QStringLiteral("x"));
             q.bindValue(QStringLiteral(":b"), QStringLiteral("y"));
             q.exec();
             q.next();
             return row(q);
         }},
        {"names bound by position",
         [](QSqlDatabase db) -> QString {
             QSqlQuery q(db);
             q.prepare(QStringLiteral("SELECT :p || :q"));
             q.addBindValue(QStringLiteral("1"));
             q.addBindValue(QStringLiteral("2"));
             q.exec();
             q.next();
             return row(q);
         }},
        {"placeholders in literals",
         [](QSqlDatabase db) -> QString { return firstRow(db, QStringLiteral("SELECT '?:x', ? AS \"c:y\" -- :z is no parameter"), {7}); }},
        {"a name in a comment",
         [](QSqlDatabase db) -> QString {
             QSqlQuery q(db);
             q.prepare(QStringLiteral("SELECT :a /* :z */"));
             q.bindValue(QStringLiteral(":a"), 7);
             const bool ok = q.exec();
             return bits({ok}) + q.lastError().driverText();
         }},
        {"too few values", [](QSqlDatabase db) -> QString { return firstRow(db, QStringLiteral("SELECT ?, ?"), {1}); }},
        {"too many values",
         [](QSqlDatabase db) -> QString {
             return firstRow(db, QStringLiteral("SELECT ?"), {1, 2});
         }},
        {"nulls and empties going in",
         [](QSqlDatabase db) -> QString {
             return firstRow(db, QStringLiteral("SELECT typeof(?), typeof(?), typeof(?), typeof(?), typeof(?)"),
                          {QVariant(), QString(), QByteArray(), QString(QLatin1String("")), QByteArray("")});
         }},
        {"types coming out",
         [](QSqlDatabase db) -> QString { return firstRow(db, QStringLiteral("SELECT 1, 2.5, 'a', x'00ff', 9223372036854775807")); }},
        {"null coming out",
         [](QSqlDatabase db) -> QString {
             QSqlQuery q(db);
             q.exec(QStringLiteral("SELECT NULL, 1"));
             q.next();
             return bits({q.isNull(0), q.isNull(1), q.value(0).isNull()});
         }},
        {"empty blob coming out",
         [](QSqlDatabase db) -> QString {
             QSqlQuery q(db);
             q.exec(QStringLiteral("SELECT zeroblob(0)"));
             q.next();
             return bits({q.value(0).toByteArray().isNull(), q.isNull(0)});
         },
         "00"},
        {"dates as text",
         [](QSqlDatabase db) -> QString {
             return firstRow(db, QStringLiteral("SELECT ?, ?, ?, typeof(?)"),
                          {QDate(2024, 2, 29), QTime(1, 2, 3, 4), QDateTime(QDate(2024, 2, 29), QTime(1, 2, 3, 4)), QDate(2024, 2, 29)});
         }},
        {"float and unsigned keep their kind",
         [](QSqlDatabase db) -> QString {
             return firstRow(db, QStringLiteral("SELECT typeof(?), typeof(?)"), {1.5f, qulonglong(42)});
         },
         "QString:real QString:integer"},
        {"unsigned past the range",
         [](QSqlDatabase db) -> QString { return firstRow(db, QStringLiteral("SELECT ?"), {std::numeric_limits<qulonglong>::max()}); },
         "error: Unable to bind parameters"},
        {"text with NUL and emoji",
         [](QSqlDatabase db) -> QString {
             const QString s = QStringLiteral("a") + QChar(0) + QStringLiteral("\U0001F600b");
             return bits({firstRow(db, QStringLiteral("SELECT ?"), {s}) == QStringLiteral("QString:") + s});
         }},
        {"text with a byte order mark",
         [](QSqlDatabase db) -> QString {
             const QString s = QChar(u'\ufeff') + QStringLiteral("a");
             return bits({firstRow(db, QStringLiteral("SELECT ?"), {s}) == QStringLiteral("QString:") + s});
         },
         "1"},
        {"scrolling",
         [](QSqlDatabase db) -> QString {
             QSqlQuery q(db);
             q.exec(numbersUpTo().arg(500));
             QStringList r;
             const auto note = [&](bool ok) { r << bits({ok}) + QString::number(q.at()) + u':' + QString::number(q.value(0).toInt()); };
             note(q.seek(300));
             note(q.previous());
             note(q.last());
             note(q.next());
             note(q.previous());
             note(q.first());
             note(q.previous());
             note(q.next());
             note(q.seek(9999));
             note(q.seek(-3, true));
             note(q.last());
             return r.join(u' ');
         }},
        {"forward only",
         [](QSqlDatabase db) -> QString {
             QSqlQuery q(db);
             q.setForwardOnly(true);
             q.exec(numbersUpTo().arg(50));
             QStringList r;
             const auto note = [&](bool ok) { r << bits({ok}) + QString::number(q.at()) + u':' + QString::number(q.value(0).toInt()); };
             note(q.next());
             note(q.seek(20));
             note(q.seek(3));
             note(q.last());
             note(q.next());
             r << QString::number(q.size());
             return r.join(u' ');
         }},
        {"forward only from the last row",
         [](QSqlDatabase db) -> QString {
             QSqlQuery q(db);
             q.setForwardOnly(true);
             q.exec(numbersUpTo().arg(3));
             q.next();
             q.next();
             q.next();
             const bool last = q.last();
             const int value = q.value(0).toInt();
             const bool more = q.next();
             return bits({last, more}) + QString::number(value);
         }},
        {"forward only toggled after exec",
         [](QSqlDatabase db) -> QString {
             QSqlQuery q(db);
             q.exec(QStringLiteral("SELECT 1 UNION SELECT 2"));
             q.next();
             q.setForwardOnly(true);
             const bool next = q.next();
             return bits({next}) + row(q);
         }},
        {"no rows",
         [](QSqlDatabase db) -> QString {
             QSqlQuery q(db);
             q.exec(QStringLiteral("SELECT id, name FROM t WHERE 0"));
             return bits({q.next(), q.first(), q.last(), q.isSelect(), q.isActive()}) + QString::number(q.record().count());
         }},
        {"fields of a query",
         [](QSqlDatabase db) -> QString {
             QSqlQuery q(db);
             q.exec(QStringLiteral("SELECT name, score, data, flag, 1 + 1 AS e FROM t"));
             QStringList r;
             for (int i = 0; i < q.record().count(); ++i) {
                 const QSqlField f = q.record().field(i);
                 r << f.name() + u'/' + QString::fromLatin1(f.metaType().name()) + u'/' + f.tableName();
             }
             return r.join(u' ');
         },
         "name/QString/t score/double/t data/QByteArray/t flag/bool/t e/qlonglong/"},
        {"fields of a table",
         [](QSqlDatabase db) -> QString {
             const QSqlRecord rec = db.record(QStringLiteral("t"));
             QStringList r;
             for (int i = 0; i < rec.count(); ++i)
                 r << rec.fieldName(i) + QString::number(rec.field(i).requiredStatus()) + bits({rec.field(i).isAutoValue()}) +
                          rec.field(i).defaultValue().toString();
             return r.join(u' ');
         }},
        {"primary key of two columns",
         [](QSqlDatabase db) -> QString {
             const QSqlIndex i = db.primaryIndex(QStringLiteral("pair"));
             return QString::number(i.count()) + i.fieldName(0) + i.fieldName(1);
         }},
        {"tables",
         [](QSqlDatabase db) -> QString {
             QStringList l = db.tables(QSql::Tables);
             l.sort();
             return l.join(u',');
         }},
        {"views and system tables",
         [](QSqlDatabase db) -> QString { return db.tables(QSql::Views).join(u',') + u'|' + db.tables(QSql::SystemTables).join(u','); }},
        {"odd names",
         [](QSqlDatabase db) -> QString {
             const QSqlRecord r = db.record(QStringLiteral("odd name"));
             return QString::number(r.count()) + r.fieldName(0) + db.driver()->escapeIdentifier(QStringLiteral("a\"b"), QSqlDriver::FieldName) +
                    db.driver()->escapeIdentifier(QStringLiteral("m.t"), QSqlDriver::TableName);
         }},
        {"broken unique key",
         [](QSqlDatabase db) -> QString {
             QSqlQuery q(db);
             const bool ok = q.exec(QStringLiteral("INSERT INTO u VALUES(1, 'b')"));
             return bits({ok}) + QString::number(q.lastError().type()) + u' ' + q.lastError().nativeErrorCode();
         },
         "02 2067"},
        {"statement works again after an error",
         [](QSqlDatabase db) -> QString {
             QSqlQuery q(db);
             q.prepare(QStringLiteral("INSERT INTO u VALUES(?, ?)"));
             q.addBindValue(50);
             q.addBindValue(QStringLiteral("too long"));
             const bool bad = q.exec();
             q.addBindValue(50);
             q.addBindValue(QStringLiteral("ok"));
             const bool good = q.exec();
             return bits({bad, good, run(db, QStringLiteral("DELETE FROM u WHERE x = 50"))});
         }},
        {"syntax error",
         [](QSqlDatabase db) -> QString {
             QSqlQuery q(db);
             const bool ok = q.prepare(QStringLiteral("SELEC 1"));
             return bits({ok}) + q.lastError().nativeErrorCode() + QString::number(q.lastError().type());
         }},
        {"two statements",
         [](QSqlDatabase db) -> QString {
             QSqlQuery q(db);
             const bool ok = q.exec(QStringLiteral("SELECT 1; SELECT 2"));
             return bits({ok}) + q.lastError().driverText();
         }},
        {"comment behind the statement", [](QSqlDatabase db) -> QString { return firstRow(db, QStringLiteral("SELECT 1; -- done\n")); }, "qlonglong:1"},
        {"comment only", [](QSqlDatabase db) -> QString { return bits({run(db, QStringLiteral("-- nothing"))}); }},
        {"transactions",
         [](QSqlDatabase db) -> QString {
             const bool b = db.transaction();
             run(db, QStringLiteral("INSERT INTO pair VALUES('r', 1, 1)"));
             const bool r = db.rollback();
             const bool b2 = db.transaction();
             run(db, QStringLiteral("INSERT INTO pair VALUES('c', 2, 1)"));
             const bool c = db.commit();
             const bool stray = db.commit();
             return bits({b, r, b2, c, stray}) + firstRow(db, QStringLiteral("SELECT count(*) FROM pair WHERE b < 10"));
         }},
        {"finish releases the read lock",
         [](QSqlDatabase db) -> QString {
             run(db, QStringLiteral("CREATE TABLE locked(a)"));
             run(db, QStringLiteral("INSERT INTO locked VALUES(1), (2)"));
             QSqlQuery q(db);
             q.setForwardOnly(true);
             q.exec(QStringLiteral("SELECT * FROM locked"));
             q.next();
             const bool held = run(db, QStringLiteral("DROP TABLE locked"));
             q.finish();
             const bool freed = run(db, QStringLiteral("DROP TABLE locked"));
             return bits({held, freed, q.isActive()});
         }},
        {"a read-out select holds nothing",
         [](QSqlDatabase db) -> QString {
             run(db, QStringLiteral("CREATE TABLE done(a)"));
             run(db, QStringLiteral("INSERT INTO done VALUES(1)"));
             QSqlQuery q(db);
             q.exec(QStringLiteral("SELECT * FROM done"));
             while (q.next()) {
             }
             return bits({run(db, QStringLiteral("DROP TABLE done"))});
         }},
        {"returning does not hang open",
         [](QSqlDatabase db) -> QString {
             QSqlQuery q(db);
             const bool ok = q.exec(QStringLiteral("INSERT INTO pair(a, b) VALUES('ret', 20), ('ret', 21) RETURNING b"));
             const bool begun = run(db, QStringLiteral("BEGIN")) && run(db, QStringLiteral("COMMIT"));
             int rows = 0;
             while (q.next())
                 ++rows;
             return bits({ok, begun}) + QString::number(rows) + bits({run(db, QStringLiteral("DELETE FROM pair WHERE a = 'ret'"))});
         },
         "1121"},
        {"rows affected",
         [](QSqlDatabase db) -> QString {
             QSqlQuery q(db);
             QStringList r;
             for (const QString &sql : {QStringLiteral("UPDATE t SET flag = 1"), QStringLiteral("DELETE FROM t WHERE 0")}) {
                 q.exec(sql);
                 r << QString::number(q.numRowsAffected());
             }
             return r.join(u',');
         }},
        {"last insert id",
         [](QSqlDatabase db) -> QString {
             QSqlQuery q(db);
             q.exec(QStringLiteral("INSERT INTO t(id, name) VALUES(77, 'x')"));
             const QString id = q.lastInsertId().toString();
             return id + bits({run(db, QStringLiteral("DELETE FROM t WHERE id = 77"))});
         }},
        {"batch",
         [](QSqlDatabase db) -> QString {
             QSqlQuery q(db);
             q.prepare(QStringLiteral("INSERT INTO pair(a, b) VALUES(?, ?)"));
             q.addBindValue(QVariantList{QStringLiteral("x"), QStringLiteral("y")});
             q.addBindValue(QVariantList{11, 12});
             const bool ok = q.execBatch();
             return bits({ok}) + firstRow(db, QStringLiteral("SELECT count(*), sum(b) FROM pair WHERE b IN (11, 12)")) +
                    QString::fromLatin1(q.boundValue(0).typeName());
         }},
        {"a batch is all or nothing",
         [](QSqlDatabase db) -> QString {
             QSqlQuery q(db);
             q.prepare(QStringLiteral("INSERT INTO u(x, y) VALUES(:x, :y)"));
             q.bindValue(QStringLiteral(":x"), QVariantList{101, 1, 103});
             q.bindValue(QStringLiteral(":y"), QVariantList{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")});
             const bool ok = q.execBatch();
             return bits({ok}) + firstRow(db, QStringLiteral("SELECT count(*) FROM u WHERE x > 100"));
         },
         "0qlonglong:0"},
        {"model fetches in portions",
         [](QSqlDatabase db) -> QString {
             QSqlQueryModel m;
             m.setQuery(numbersUpTo().arg(1000), db);
             const int before = m.rowCount();
             while (m.canFetchMore())
                 m.fetchMore();
             return QString::number(before) + u' ' + QString::number(m.rowCount()) + m.data(m.index(999, 0)).toString();
         }},
        {"model refuses forward only",
         [](QSqlDatabase db) -> QString {
             QSqlQuery q(db);
             q.setForwardOnly(true);
             q.exec(QStringLiteral("SELECT 1"));
             QSqlQueryModel m;
             m.setQuery(std::move(q));
             return QString::number(m.rowCount());
         }},
        {"table model edits",
         [](QSqlDatabase db) -> QString {
             QSqlTableModel m(nullptr, db);
             m.setTable(QStringLiteral("t"));
             m.setEditStrategy(QSqlTableModel::OnManualSubmit);
             m.select();
             QSqlRecord r = m.record();
             r.setValue(QStringLiteral("name"), QStringLiteral("丁"));
             r.setGenerated(QStringLiteral("id"), false);
             const bool in = m.insertRecord(-1, r) && m.submitAll();
             const bool edit = m.setData(m.index(0, 1), QStringLiteral("改")) && m.submitAll();
             m.setFilter(QStringLiteral("name = '改'"));
             m.select();
             const int filtered = m.rowCount();
             m.setFilter({});
             m.select();
             const bool out = m.removeRow(3) && m.submitAll();
             m.select();
             const bool back = m.setData(m.index(0, 1), QStringLiteral("甲")) && m.submitAll();
             return bits({in, edit, out, back}) + QString::number(filtered) + QString::number(m.rowCount());
         }},
        {"table model on a composite key",
         [](QSqlDatabase db) -> QString {
             run(db, QStringLiteral("INSERT OR REPLACE INTO pair VALUES('m', 30, 'old')"));
             QSqlTableModel m(nullptr, db);
             m.setTable(QStringLiteral("pair"));
             m.setSort(1, Qt::DescendingOrder);
             m.select();
             const bool ok = m.setData(m.index(0, 2), QStringLiteral("new")) && m.submitAll();
             return bits({ok}) + firstRow(db, QStringLiteral("SELECT a, c FROM pair WHERE b = 30"));
         }},
        {"relational model",
         [](QSqlDatabase db) -> QString {
             QSqlRelationalTableModel m(nullptr, db);
             m.setTable(QStringLiteral("member"));
             m.setRelation(1, QSqlRelation(QStringLiteral("class"), QStringLiteral("id"), QStringLiteral("title")));
             const bool ok = m.select();
             return bits({ok}) + m.data(m.index(0, 1)).toString();
         }},
        {"columns by name and out of range",
         [](QSqlDatabase db) -> QString {
             QSqlQuery q(db);
             q.exec(QStringLiteral("SELECT 1 AS a"));
             q.next();
             return show(q.value(5)) + show(q.value(QStringLiteral("a")));
         }},
        {"low precision",
         [](QSqlDatabase db) -> QString {
             QSqlQuery q(db);
             q.setNumericalPrecisionPolicy(QSql::LowPrecisionInt64);
             q.exec(QStringLiteral("SELECT 2.75"));
             q.next();
             return row(q);
         }},
        {"another thread may not use the connection",
         [](QSqlDatabase db) -> QString {
             QString r;
             const QString name = db.connectionName();
             std::unique_ptr<QThread> t(QThread::create([&] { r = bits({QSqlDatabase::database(name, false).isValid()}); }));
             t->start();
             t->wait();
             return r;
         }},
        {"full-text search",
         [](QSqlDatabase db) -> QString {
             run(db, QStringLiteral("CREATE VIRTUAL TABLE temp.fts USING fts5(body, tokenize='trigram')"));
             run(db, QStringLiteral("INSERT INTO temp.fts VALUES('心理危机干预记录'), ('普通谈话')"));
             const bool hidden = !db.tables().join(u',').contains(QStringLiteral("fts_"));
             return QStringLiteral("ok") +
                    firstRow(db, QStringLiteral("SELECT count(*) FROM temp.fts WHERE fts MATCH ?"), {QStringLiteral("\"危机干预\"")}) + bits({hidden});
         },
         "okqlonglong:11"},
    };
}

} // namespace xz::test
