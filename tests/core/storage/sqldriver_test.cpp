// Our driver against Qt's own QSQLITE: every behaviour runs through both, and must be the same unless it differs on purpose.
#include "core/storage/sqldriver.h"
#include "tests/support/testmain.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QTemporaryDir>
#include <QtCore/QThread>
#include <QtSql/QSqlDatabase>
#include <QtSql/QSqlField>
#include <QtSql/QSqlIndex>
#include <QtSql/QSqlQuery>
#include <QtSql/QSqlQueryModel>
#include <QtSql/QSqlRecord>
#include <QtSql/QSqlRelationalTableModel>
#include <functional>

using namespace xz;

namespace {

using Behaviour = std::function<QString(QSqlDatabase)>;

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
QString first(QSqlDatabase db, const QString &sql, const QVariantList &values = {})
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
QString bits(std::initializer_list<bool> list)
{
    QString s;
    for (bool b : list)
        s += b ? u'1' : u'0';
    return s;
}
const QString numbers = QStringLiteral("WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < %1) SELECT n FROM c");

} // namespace

class SqlDriverTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_dir;
    QSqlDatabase m_stock, m_ours;

    struct Case {
        const char *name;
        Behaviour behaviour;
        const char *onPurpose = nullptr; // our answer where it is not the stock driver's; "*" = only ours is run
    };
    static std::vector<Case> cases();

    QSqlDatabase openOurs(const QString &name, const QString &file, const QString &options)
    {
        QSqlDatabase db = QSqlDatabase::addDatabase(SqlDriver::name(), name);
        db.setDatabaseName(m_dir.filePath(file));
        db.setConnectOptions(options);
        return db;
    }

private slots:
    void initTestCase()
    {
        m_ours = openOurs(QStringLiteral("ours"), QStringLiteral("ours.db"), QStringLiteral("PLAIN;CREATE;BEGIN=DEFERRED"));
        QVERIFY2(m_ours.open(), qPrintable(m_ours.lastError().text()));
        QList<QSqlDatabase> all{m_ours};
        if (QSqlDatabase::isDriverAvailable(QStringLiteral("QSQLITE"))) {
            m_stock = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("stock"));
            m_stock.setDatabaseName(m_dir.filePath(QStringLiteral("stock.db")));
            QVERIFY(m_stock.open());
            all << m_stock;
        }
        for (const QSqlDatabase &db : all)
            for (const char *sql : {"CREATE TABLE t(id INTEGER PRIMARY KEY, name TEXT NOT NULL DEFAULT 'plain', score REAL, data BLOB, flag BOOLEAN)",
                                    "CREATE TABLE pair(a TEXT, b INTEGER, c, PRIMARY KEY(a, b))", "CREATE VIEW v AS SELECT name FROM t",
                                    "CREATE TABLE u(x INTEGER UNIQUE, y TEXT CHECK(length(y) < 4))", "CREATE TABLE \"odd name\"(\"sel\"\"ect\" TEXT, \"group\" TEXT)",
                                    "INSERT INTO t(name, score) VALUES('甲', 1.5), ('乙', 2.5), ('丙', NULL)", "INSERT INTO u VALUES(1, 'a')",
                                    "CREATE TABLE class(id INTEGER PRIMARY KEY, title TEXT)", "INSERT INTO class VALUES(1, '一班')",
                                    "CREATE TABLE member(id INTEGER PRIMARY KEY, class_id INTEGER, name TEXT)", "INSERT INTO member VALUES(1, 1, '张')"})
                QVERIFY2(run(db, QString::fromUtf8(sql)), sql);
    }
    void cleanupTestCase()
    {
        m_stock = {};
        m_ours = {};
        for (const QString &name : QSqlDatabase::connectionNames())
            QSqlDatabase::removeDatabase(name);
    }

    void behavesAsStock_data()
    {
        QTest::addColumn<int>("index");
        const auto all = cases();
        for (size_t i = 0; i < all.size(); ++i)
            QTest::newRow(all[i].name) << int(i);
    }
    void behavesAsStock()
    {
        QFETCH(int, index);
        const Case c = cases()[size_t(index)];
        const QString ours = c.behaviour(m_ours);
        if (c.onPurpose && *c.onPurpose != '*')
            QCOMPARE(ours, QString::fromUtf8(c.onPurpose));
        if (c.onPurpose && *c.onPurpose == '*')
            QVERIFY2(ours.startsWith(QStringLiteral("ok")), qPrintable(ours));
        if (!m_stock.isValid())
            QSKIP("Qt's QSQLITE plugin is not installed");
        if (!c.onPurpose)
            QCOMPARE(ours, c.behaviour(m_stock));
        else if (*c.onPurpose != '*')
            QVERIFY2(ours != c.behaviour(m_stock), "the stock driver does the same now: no longer a difference on purpose");
    }

    void withoutAKeyNothingOpens()
    {
        QSqlDatabase db = openOurs(QStringLiteral("keyless"), QStringLiteral("keyless.db"), QStringLiteral("CREATE"));
        QVERIFY(!db.open());
        QVERIFY(db.isOpenError());
        QVERIFY(!QFile::exists(db.databaseName()));
        db.setConnectOptions(QStringLiteral("PLAIN;CREATE;SHARED"));
        QVERIFY(!db.open());
        db.setConnectOptions(QStringLiteral("PLAIN"));
        QVERIFY(!db.open()); // does not exist, and CREATE was not asked for
        QCOMPARE(static_cast<SqlDriver *>(db.driver())->openFailure().code & 0xff, 14);
    }

    void readOnlyDoesNotWrite()
    {
        QSqlDatabase db = openOurs(QStringLiteral("readonly"), QStringLiteral("ours.db"), QStringLiteral("PLAIN;READONLY"));
        QVERIFY2(db.open(), qPrintable(db.lastError().text()));
        QVERIFY(!first(db, QStringLiteral("SELECT count(*) FROM t")).startsWith(u"error"));
        QSqlQuery q(db);
        QVERIFY(!q.exec(QStringLiteral("DELETE FROM t")));
        QCOMPARE(q.lastError().nativeErrorCode(), QStringLiteral("8"));
        db.close();
    }

    void queriesOutliveTheirConnection()
    {
        std::unique_ptr<QSqlQuery> kept;
        {
            QSqlDatabase db = openOurs(QStringLiteral("gone"), QStringLiteral("gone.db"), QStringLiteral("PLAIN;CREATE"));
            QVERIFY(db.open());
            kept = std::make_unique<QSqlQuery>(db);
            QVERIFY(kept->exec(numbers.arg(9)) && kept->next());
        }
        QSqlDatabase::removeDatabase(QStringLiteral("gone"));
        QVERIFY(!kept->next());
        QVERIFY(!kept->exec(QStringLiteral("SELECT 1")));
    }

    void closingEndsLiveResults()
    {
        QSqlDatabase db = openOurs(QStringLiteral("closing"), QStringLiteral("closing.db"), QStringLiteral("PLAIN;CREATE"));
        QVERIFY(db.open());
        QSqlQuery q(db);
        q.setForwardOnly(true);
        QVERIFY(q.exec(numbers.arg(9)) && q.next());
        db.close();
        QVERIFY(!db.lastError().isValid()); // not "unable to close due to unfinalized statements"
        QVERIFY(!q.next());
        QVERIFY(q.lastError().isValid());
        QVERIFY(db.open());
        QVERIFY(q.exec(QStringLiteral("SELECT 7")) && q.next());
        QCOMPARE(q.value(0).toInt(), 7);
    }

    void cancelStopsFromAnotherThread()
    {
        QSqlDriver *driver = m_ours.driver();
        std::unique_ptr<QThread> other(QThread::create([driver] {
            QThread::msleep(50);
            driver->cancelQuery();
        }));
        QElapsedTimer clock;
        clock.start();
        other->start();
        QSqlQuery q(m_ours);
        const bool done = q.exec(QStringLiteral("WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < 2000000000) SELECT count(*) FROM c"));
        other->wait();
        QVERIFY(!done);
        QCOMPARE(q.lastError().nativeErrorCode(), QStringLiteral("9"));
        QVERIFY(clock.elapsed() < 20'000);
        QVERIFY(!first(m_ours, QStringLiteral("SELECT 1")).startsWith(u"error")); // the connection lives on
    }

    void preparedSelectSurvivesANewColumn() // the stock driver writes past its row here
    {
        QVERIFY(run(m_ours, QStringLiteral("CREATE TABLE grow(a)")));
        QVERIFY(run(m_ours, QStringLiteral("INSERT INTO grow VALUES(1)")));
        for (const bool forward : {false, true}) {
            QSqlQuery q(m_ours);
            q.setForwardOnly(forward);
            QVERIFY(q.prepare(QStringLiteral("SELECT * FROM grow")) && q.exec());
            const int columns = q.record().count();
            q.finish();
            QVERIFY(run(m_ours, QStringLiteral("ALTER TABLE grow ADD COLUMN extra%1 DEFAULT 9").arg(int(forward))));
            QVERIFY(q.exec() && q.next());
            QCOMPARE(q.record().count(), columns + 1);
            QCOMPARE(q.value(columns).toInt(), 9);
        }
        QVERIFY(run(m_ours, QStringLiteral("DROP TABLE grow")));
    }

    void clonesWorkInAnotherThread()
    {
        QString answer;
        std::unique_ptr<QThread> other(QThread::create([&answer] {
            {
                QSqlDatabase clone = QSqlDatabase::cloneDatabase(QStringLiteral("ours"), QStringLiteral("clone"));
                answer = clone.open() ? first(clone, QStringLiteral("SELECT count(*) FROM class")) : clone.lastError().text();
            }
            QSqlDatabase::removeDatabase(QStringLiteral("clone"));
        }));
        other->start();
        other->wait();
        QCOMPARE(answer, QStringLiteral("qlonglong:1"));
    }
};

std::vector<SqlDriverTest::Case> SqlDriverTest::cases()
{
    return {
    {"values by position", [](QSqlDatabase db) -> QString { return first(db, QStringLiteral("SELECT ? || ?"), {QStringLiteral("a"), QStringLiteral("b")}); }},
    {"values by number, out of order", [](QSqlDatabase db) -> QString { QSqlQuery q(db); q.prepare(QStringLiteral("SELECT ? || ?")); q.bindValue(1, QStringLiteral("B")); q.bindValue(0, QStringLiteral("A")); q.exec(); q.next(); return row(q); }},
    {"a name used twice", [](QSqlDatabase db) -> QString { QSqlQuery q(db); q.prepare(QStringLiteral("SELECT :a || '-' || :b || '-' || :a")); q.bindValue(QStringLiteral(":a"), QStringLiteral("x")); q.bindValue(QStringLiteral(":b"), QStringLiteral("y")); q.exec(); q.next(); return row(q); }},
    {"names bound by position", [](QSqlDatabase db) -> QString { QSqlQuery q(db); q.prepare(QStringLiteral("SELECT :p || :q")); q.addBindValue(QStringLiteral("1")); q.addBindValue(QStringLiteral("2")); q.exec(); q.next(); return row(q); }},
    {"placeholders in literals", [](QSqlDatabase db) -> QString { return first(db, QStringLiteral("SELECT '?:x', ? AS \"c:y\" -- :z is no parameter"), {7}); }},
    {"a name in a comment", [](QSqlDatabase db) -> QString { QSqlQuery q(db); q.prepare(QStringLiteral("SELECT :a /* :z */")); q.bindValue(QStringLiteral(":a"), 7); const bool ok = q.exec(); return bits({ok}) + q.lastError().driverText(); }},
    {"too few values", [](QSqlDatabase db) -> QString { return first(db, QStringLiteral("SELECT ?, ?"), {1}); }},
    {"too many values", [](QSqlDatabase db) -> QString { return first(db, QStringLiteral("SELECT ?"), {1, 2}); }},
    {"nulls and empties going in", [](QSqlDatabase db) -> QString { return first(db, QStringLiteral("SELECT typeof(?), typeof(?), typeof(?), typeof(?), typeof(?)"), {QVariant(), QString(), QByteArray(), QString(QLatin1String("")), QByteArray("")}); }},
    {"types coming out", [](QSqlDatabase db) -> QString { return first(db, QStringLiteral("SELECT 1, 2.5, 'a', x'00ff', 9223372036854775807")); }},
    {"null coming out", [](QSqlDatabase db) -> QString { QSqlQuery q(db); q.exec(QStringLiteral("SELECT NULL, 1")); q.next(); return bits({q.isNull(0), q.isNull(1), q.value(0).isNull()}); }},
    {"empty blob coming out", [](QSqlDatabase db) -> QString { QSqlQuery q(db); q.exec(QStringLiteral("SELECT zeroblob(0)")); q.next(); return bits({q.value(0).toByteArray().isNull(), q.isNull(0)}); }, "00"},
    {"dates as text", [](QSqlDatabase db) -> QString { return first(db, QStringLiteral("SELECT ?, ?, ?, typeof(?)"), {QDate(2024, 2, 29), QTime(1, 2, 3, 4), QDateTime(QDate(2024, 2, 29), QTime(1, 2, 3, 4)), QDate(2024, 2, 29)}); }},
    {"float and unsigned keep their kind", [](QSqlDatabase db) -> QString { return first(db, QStringLiteral("SELECT typeof(?), typeof(?)"), {1.5f, qulonglong(42)}); }, "QString:real QString:integer"},
    {"unsigned past the range", [](QSqlDatabase db) -> QString { return first(db, QStringLiteral("SELECT ?"), {std::numeric_limits<qulonglong>::max()}); }, "error: Unable to bind parameters"},
    {"text with NUL and emoji", [](QSqlDatabase db) -> QString { const QString s = QStringLiteral("a") + QChar(0) + QStringLiteral("\U0001F600b"); return bits({first(db, QStringLiteral("SELECT ?"), {s}) == QStringLiteral("QString:") + s}); }},
    {"text with a byte order mark", [](QSqlDatabase db) -> QString { const QString s = QChar(u'\ufeff') + QStringLiteral("a"); return bits({first(db, QStringLiteral("SELECT ?"), {s}) == QStringLiteral("QString:") + s}); }, "1"},
    {"scrolling", [](QSqlDatabase db) -> QString { QSqlQuery q(db); q.exec(numbers.arg(500)); QStringList r; const auto note = [&](bool ok) { r << bits({ok}) + QString::number(q.at()) + u':' + QString::number(q.value(0).toInt()); };
        note(q.seek(300)); note(q.previous()); note(q.last()); note(q.next()); note(q.previous()); note(q.first()); note(q.previous()); note(q.next()); note(q.seek(9999)); note(q.seek(-3, true)); note(q.last()); return r.join(u' '); }},
    {"forward only", [](QSqlDatabase db) -> QString { QSqlQuery q(db); q.setForwardOnly(true); q.exec(numbers.arg(50)); QStringList r; const auto note = [&](bool ok) { r << bits({ok}) + QString::number(q.at()) + u':' + QString::number(q.value(0).toInt()); };
        note(q.next()); note(q.seek(20)); note(q.seek(3)); note(q.last()); note(q.next()); r << QString::number(q.size()); return r.join(u' '); }},
    {"forward only from the last row", [](QSqlDatabase db) -> QString { QSqlQuery q(db); q.setForwardOnly(true); q.exec(numbers.arg(3)); q.next(); q.next(); q.next(); const bool last = q.last(); const int value = q.value(0).toInt(); const bool more = q.next(); return bits({last, more}) + QString::number(value); }},
    {"forward only toggled after exec", [](QSqlDatabase db) -> QString { QSqlQuery q(db); q.exec(QStringLiteral("SELECT 1 UNION SELECT 2")); q.next(); q.setForwardOnly(true); const bool next = q.next(); return bits({next}) + row(q); }},
    {"no rows", [](QSqlDatabase db) -> QString { QSqlQuery q(db); q.exec(QStringLiteral("SELECT id, name FROM t WHERE 0")); return bits({q.next(), q.first(), q.last(), q.isSelect(), q.isActive()}) + QString::number(q.record().count()); }},
    {"fields of a query", [](QSqlDatabase db) -> QString { QSqlQuery q(db); q.exec(QStringLiteral("SELECT name, score, data, flag, 1 + 1 AS e FROM t")); QStringList r; for (int i = 0; i < q.record().count(); ++i) { const QSqlField f = q.record().field(i); r << f.name() + u'/' + QString::fromLatin1(f.metaType().name()) + u'/' + f.tableName(); } return r.join(u' '); },
        "name/QString/t score/double/t data/QByteArray/t flag/bool/t e/qlonglong/"},
    {"fields of a table", [](QSqlDatabase db) -> QString { const QSqlRecord rec = db.record(QStringLiteral("t")); QStringList r; for (int i = 0; i < rec.count(); ++i) r << rec.fieldName(i) + QString::number(rec.field(i).requiredStatus()) + bits({rec.field(i).isAutoValue()}) + rec.field(i).defaultValue().toString(); return r.join(u' '); }},
    {"primary key of two columns", [](QSqlDatabase db) -> QString { const QSqlIndex i = db.primaryIndex(QStringLiteral("pair")); return QString::number(i.count()) + i.fieldName(0) + i.fieldName(1); }},
    {"tables", [](QSqlDatabase db) -> QString { QStringList l = db.tables(QSql::Tables); l.sort(); return l.join(u','); }},
    {"views and system tables", [](QSqlDatabase db) -> QString { return db.tables(QSql::Views).join(u',') + u'|' + db.tables(QSql::SystemTables).join(u','); }},
    {"odd names", [](QSqlDatabase db) -> QString { const QSqlRecord r = db.record(QStringLiteral("odd name")); return QString::number(r.count()) + r.fieldName(0) + db.driver()->escapeIdentifier(QStringLiteral("a\"b"), QSqlDriver::FieldName) + db.driver()->escapeIdentifier(QStringLiteral("m.t"), QSqlDriver::TableName); }},
    {"broken unique key", [](QSqlDatabase db) -> QString { QSqlQuery q(db); const bool ok = q.exec(QStringLiteral("INSERT INTO u VALUES(1, 'b')")); return bits({ok}) + QString::number(q.lastError().type()) + u' ' + q.lastError().nativeErrorCode(); }, "02 2067"},
    {"statement works again after an error", [](QSqlDatabase db) -> QString { QSqlQuery q(db); q.prepare(QStringLiteral("INSERT INTO u VALUES(?, ?)")); q.addBindValue(50); q.addBindValue(QStringLiteral("too long")); const bool bad = q.exec(); q.addBindValue(50); q.addBindValue(QStringLiteral("ok")); const bool good = q.exec(); return bits({bad, good, run(db, QStringLiteral("DELETE FROM u WHERE x = 50"))}); }},
    {"syntax error", [](QSqlDatabase db) -> QString { QSqlQuery q(db); const bool ok = q.prepare(QStringLiteral("SELEC 1")); return bits({ok}) + q.lastError().nativeErrorCode() + QString::number(q.lastError().type()); }},
    {"two statements", [](QSqlDatabase db) -> QString { QSqlQuery q(db); const bool ok = q.exec(QStringLiteral("SELECT 1; SELECT 2")); return bits({ok}) + q.lastError().driverText(); }},
    {"comment behind the statement", [](QSqlDatabase db) -> QString { return first(db, QStringLiteral("SELECT 1; -- done\n")); }, "qlonglong:1"},
    {"comment only", [](QSqlDatabase db) -> QString { return bits({run(db, QStringLiteral("-- nothing"))}); }},
    {"transactions", [](QSqlDatabase db) -> QString { const bool b = db.transaction(); run(db, QStringLiteral("INSERT INTO pair VALUES('r', 1, 1)")); const bool r = db.rollback(); const bool b2 = db.transaction(); run(db, QStringLiteral("INSERT INTO pair VALUES('c', 2, 1)")); const bool c = db.commit(); const bool stray = db.commit(); return bits({b, r, b2, c, stray}) + first(db, QStringLiteral("SELECT count(*) FROM pair WHERE b < 10")); }},
    {"finish releases the read lock", [](QSqlDatabase db) -> QString { run(db, QStringLiteral("CREATE TABLE locked(a)")); run(db, QStringLiteral("INSERT INTO locked VALUES(1), (2)")); QSqlQuery q(db); q.setForwardOnly(true); q.exec(QStringLiteral("SELECT * FROM locked")); q.next(); const bool held = run(db, QStringLiteral("DROP TABLE locked")); q.finish(); const bool freed = run(db, QStringLiteral("DROP TABLE locked")); return bits({held, freed, q.isActive()}); }},
    {"a read-out select holds nothing", [](QSqlDatabase db) -> QString { run(db, QStringLiteral("CREATE TABLE done(a)")); run(db, QStringLiteral("INSERT INTO done VALUES(1)")); QSqlQuery q(db); q.exec(QStringLiteral("SELECT * FROM done")); while (q.next()) {} return bits({run(db, QStringLiteral("DROP TABLE done"))}); }},
    {"returning does not hang open", [](QSqlDatabase db) -> QString { QSqlQuery q(db); const bool ok = q.exec(QStringLiteral("INSERT INTO pair(a, b) VALUES('ret', 20), ('ret', 21) RETURNING b")); const bool begun = run(db, QStringLiteral("BEGIN")) && run(db, QStringLiteral("COMMIT")); int rows = 0; while (q.next()) ++rows; return bits({ok, begun}) + QString::number(rows) + bits({run(db, QStringLiteral("DELETE FROM pair WHERE a = 'ret'"))}); }, "1121"},
    {"rows affected", [](QSqlDatabase db) -> QString { QSqlQuery q(db); QStringList r; for (const QString &sql : {QStringLiteral("UPDATE t SET flag = 1"), QStringLiteral("DELETE FROM t WHERE 0")}) { q.exec(sql); r << QString::number(q.numRowsAffected()); } return r.join(u','); }},
    {"last insert id", [](QSqlDatabase db) -> QString { QSqlQuery q(db); q.exec(QStringLiteral("INSERT INTO t(id, name) VALUES(77, 'x')")); const QString id = q.lastInsertId().toString(); return id + bits({run(db, QStringLiteral("DELETE FROM t WHERE id = 77"))}); }},
    {"batch", [](QSqlDatabase db) -> QString { QSqlQuery q(db); q.prepare(QStringLiteral("INSERT INTO pair(a, b) VALUES(?, ?)")); q.addBindValue(QVariantList{QStringLiteral("x"), QStringLiteral("y")}); q.addBindValue(QVariantList{11, 12}); const bool ok = q.execBatch(); return bits({ok}) + first(db, QStringLiteral("SELECT count(*), sum(b) FROM pair WHERE b IN (11, 12)")) + QString::fromLatin1(q.boundValue(0).typeName()); }},
    {"a batch is all or nothing", [](QSqlDatabase db) -> QString { QSqlQuery q(db); q.prepare(QStringLiteral("INSERT INTO u(x, y) VALUES(:x, :y)")); q.bindValue(QStringLiteral(":x"), QVariantList{101, 1, 103}); q.bindValue(QStringLiteral(":y"), QVariantList{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}); const bool ok = q.execBatch(); return bits({ok}) + first(db, QStringLiteral("SELECT count(*) FROM u WHERE x > 100")); }, "0qlonglong:0"},
    {"model fetches in portions", [](QSqlDatabase db) -> QString { QSqlQueryModel m; m.setQuery(numbers.arg(1000), db); const int before = m.rowCount(); while (m.canFetchMore()) m.fetchMore(); return QString::number(before) + u' ' + QString::number(m.rowCount()) + m.data(m.index(999, 0)).toString(); }},
    {"model refuses forward only", [](QSqlDatabase db) -> QString { QSqlQuery q(db); q.setForwardOnly(true); q.exec(QStringLiteral("SELECT 1")); QSqlQueryModel m; m.setQuery(std::move(q)); return QString::number(m.rowCount()); }},
    {"table model edits", [](QSqlDatabase db) -> QString { QSqlTableModel m(nullptr, db); m.setTable(QStringLiteral("t")); m.setEditStrategy(QSqlTableModel::OnManualSubmit); m.select(); QSqlRecord r = m.record(); r.setValue(QStringLiteral("name"), QStringLiteral("丁")); r.setGenerated(QStringLiteral("id"), false); const bool in = m.insertRecord(-1, r) && m.submitAll(); const bool edit = m.setData(m.index(0, 1), QStringLiteral("改")) && m.submitAll(); m.setFilter(QStringLiteral("name = '改'")); m.select(); const int filtered = m.rowCount(); m.setFilter({}); m.select(); const bool out = m.removeRow(3) && m.submitAll(); m.select(); const bool back = m.setData(m.index(0, 1), QStringLiteral("甲")) && m.submitAll(); return bits({in, edit, out, back}) + QString::number(filtered) + QString::number(m.rowCount()); }},
    {"table model on a composite key", [](QSqlDatabase db) -> QString { run(db, QStringLiteral("INSERT OR REPLACE INTO pair VALUES('m', 30, 'old')")); QSqlTableModel m(nullptr, db); m.setTable(QStringLiteral("pair")); m.setSort(1, Qt::DescendingOrder); m.select(); const bool ok = m.setData(m.index(0, 2), QStringLiteral("new")) && m.submitAll(); return bits({ok}) + first(db, QStringLiteral("SELECT a, c FROM pair WHERE b = 30")); }},
    {"relational model", [](QSqlDatabase db) -> QString { QSqlRelationalTableModel m(nullptr, db); m.setTable(QStringLiteral("member")); m.setRelation(1, QSqlRelation(QStringLiteral("class"), QStringLiteral("id"), QStringLiteral("title"))); const bool ok = m.select(); return bits({ok}) + m.data(m.index(0, 1)).toString(); }},
    {"columns by name and out of range", [](QSqlDatabase db) -> QString { QSqlQuery q(db); q.exec(QStringLiteral("SELECT 1 AS a")); q.next(); return show(q.value(5)) + show(q.value(QStringLiteral("a"))); }},
    {"low precision", [](QSqlDatabase db) -> QString { QSqlQuery q(db); q.setNumericalPrecisionPolicy(QSql::LowPrecisionInt64); q.exec(QStringLiteral("SELECT 2.75")); q.next(); return row(q); }},
    {"another thread may not use the connection", [](QSqlDatabase db) -> QString { QString r; const QString name = db.connectionName(); std::unique_ptr<QThread> t(QThread::create([&] { r = bits({QSqlDatabase::database(name, false).isValid()}); })); t->start(); t->wait(); return r; }},
    {"full-text search", [](QSqlDatabase db) -> QString { run(db, QStringLiteral("CREATE VIRTUAL TABLE temp.fts USING fts5(body, tokenize='trigram')")); run(db, QStringLiteral("INSERT INTO temp.fts VALUES('心理危机干预记录'), ('普通谈话')")); const bool hidden = !db.tables().join(u',').contains(QStringLiteral("fts_")); return QStringLiteral("ok") + first(db, QStringLiteral("SELECT count(*) FROM temp.fts WHERE fts MATCH ?"), {QStringLiteral("\"危机干预\"")}) + bits({hidden}); }, "okqlonglong:11"},
    };
}

XZ_TEST(SqlDriverTest)
#include "sqldriver_test.moc"
