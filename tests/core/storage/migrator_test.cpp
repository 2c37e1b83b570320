#include "core/security/secret.h"
#include "core/storage/migrator.h"
#include "core/storage/transaction.h"
#include "tests/support/testmain.h"

#include <QtCore/QTemporaryDir>

using namespace xz;

class MigratorTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_dir;
    int m_files = 0;
    SecretKey m_key = SecretKey::generate();

    std::unique_ptr<Database> create()
    {
        auto db = Database::open(m_dir.filePath(QString::number(++m_files)), m_key, {.create = true});
        if (!db)
            qFatal("%s", qPrintable(db.error().message));
        return std::move(*db);
    }
    const std::vector<Migration> m_two{{1, QStringLiteral("0001_a.sql"), "CREATE TABLE a (id INTEGER PRIMARY KEY, t TEXT NOT NULL) STRICT; CREATE TABLE b (a_id INTEGER NOT NULL REFERENCES a) STRICT;"
                                                                         "INSERT INTO a VALUES (1, 'x'), (2, 'y'); INSERT INTO b VALUES (2);"},
                                       {2, QStringLiteral("0002_b.sql"), "CREATE TABLE a2 (id INTEGER PRIMARY KEY, t TEXT NOT NULL, u TEXT NOT NULL DEFAULT '') STRICT; INSERT INTO a2 (id, t) SELECT id, t FROM a;"
                                                                         "DROP TABLE a; ALTER TABLE a2 RENAME TO a;"}};

private slots:
    void newFileGetsEverySchema()
    {
        auto db = create();
        bool asked = false;
        const auto count = Migrator(*db).run([&](int) -> Result<void> { asked = true; return {}; });
        QVERIFY2(count.has_value(), count ? "" : qPrintable(count.error().detail));
        QCOMPARE(*count, Migrator::latestVersion());
        QVERIFY(Migrator::latestVersion() >= 1);
        QVERIFY(!asked); // nothing to back up
        QCOMPARE(db->schemaVersion(), Migrator::latestVersion());
        QVERIFY(db->integrityCheck().has_value());
        QCOMPARE(Migrator(*db).run().value(), 0);
    }

    void olderFileIsBackedUpOnceThenRebuilt()
    {
        auto db = create();
        QCOMPARE(Migrator(*db, {m_two[0]}).run().value(), 1);
        std::vector<Migration> three = m_two;
        three.push_back({3, QStringLiteral("0003_c.sql"), "CREATE TABLE c (x INTEGER) STRICT;"});
        QList<int> asked;
        QCOMPARE(Migrator(*db, three).run([&](int from) -> Result<void> { asked << from; return {}; }).value(), 2);
        QCOMPARE(asked, QList<int>{1});
        QCOMPARE(db->scalar("SELECT count(*) FROM a JOIN b ON a_id = id").value(), 1); // rebuilding kept what refers to it
        QCOMPARE(db->scalar("PRAGMA foreign_keys").value(), 1);
    }

    void refusedBackupStopsIt()
    {
        auto db = create();
        QCOMPARE(Migrator(*db, {m_two[0]}).run().value(), 1);
        const auto done = Migrator(*db, m_two).run([](int) -> Result<void> { return fail(Errc::DiskFull, QStringLiteral("full")); });
        QCOMPARE(done.error().code, Errc::DiskFull);
        QCOMPARE(db->schemaVersion(), 1);
    }

    void brokenStepLeavesTheVersionBefore()
    {
        auto db = create();
        std::vector<Migration> bad = m_two;
        bad[1].sql = "CREATE TABLE half (x); INSERT INTO nowhere VALUES (1);";
        const auto done = Migrator(*db, bad).run();
        QVERIFY(!done);
        QVERIFY(done.error().detail.startsWith(QStringLiteral("0002_b.sql")));
        QCOMPARE(db->schemaVersion(), 1);
        QCOMPARE(db->scalar("SELECT count(*) FROM sqlite_schema WHERE name = 'half'").value(), 0);
        bad[1].sql = "DELETE FROM a WHERE id = 2;"; // leaves a row of b that refers to nothing
        QCOMPARE(Migrator(*db, bad).run().error().code, Errc::Damaged);
        QCOMPARE(db->scalar("SELECT count(*) FROM a").value(), 2);
        QCOMPARE(Migrator(*db, m_two).run().value(), 1);
    }

    void newerSchemaIsRefused()
    {
        auto db = create();
        QCOMPARE(Migrator(*db, m_two).run().value(), 2);
        const auto done = Migrator(*db, {m_two[0]}).run();
        QCOMPARE(done.error().code, Errc::NewerVersion);
        QVERIFY(done.error().message.contains(db->path()));
    }
};

XZ_TEST(MigratorTest)
#include "migrator_test.moc"
