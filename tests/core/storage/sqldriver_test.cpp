// Our driver against Qt's own QSQLITE: every behaviour runs through both, and must be the same unless it differs on purpose.
#include "core/storage/sqldriver.h"
#include "tests/core/storage/driverbehaviours.h"
#include "tests/support/testmain.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QTemporaryDir>
#include <QtCore/QThread>
#include <QtSql/QSqlDatabase>
#include <QtSql/QSqlQuery>
#include <QtSql/QSqlRecord>

using namespace xz;
using namespace xz::test;


class SqlDriverTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_dir;
    QSqlDatabase m_stock, m_ours;

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
        const auto all = driverBehaviours();
        for (size_t i = 0; i < all.size(); ++i)
            QTest::newRow(all[i].name) << int(i);
    }
    void behavesAsStock()
    {
        QFETCH(int, index);
        const DriverBehaviour c = driverBehaviours()[size_t(index)];
        const QString ours = c.answer(m_ours);
        if (c.onPurpose)
            QCOMPARE(ours, QString::fromUtf8(c.onPurpose));
        if (!m_stock.isValid())
            QSKIP("Qt's QSQLITE plugin is not installed");
        if (!c.onPurpose)
            QCOMPARE(ours, c.answer(m_stock));
        else
            QVERIFY2(ours != c.answer(m_stock), "the stock driver does the same now: no longer a difference on purpose");
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
        QVERIFY(!firstRow(db, QStringLiteral("SELECT count(*) FROM t")).startsWith(u"error"));
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
            QVERIFY(kept->exec(numbersUpTo().arg(9)) && kept->next());
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
        QVERIFY(q.exec(numbersUpTo().arg(9)) && q.next());
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
        QVERIFY(!firstRow(m_ours, QStringLiteral("SELECT 1")).startsWith(u"error")); // the connection lives on
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
                answer = clone.open() ? firstRow(clone, QStringLiteral("SELECT count(*) FROM class")) : clone.lastError().text();
            }
            QSqlDatabase::removeDatabase(QStringLiteral("clone"));
        }));
        other->start();
        other->wait();
        QCOMPARE(answer, QStringLiteral("qlonglong:1"));
    }
};

XZ_TEST(SqlDriverTest)
#include "sqldriver_test.moc"
