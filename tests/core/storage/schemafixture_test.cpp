// A small filled file of every released schema (tests/fixtures/schema_NNNN.sql) is brought to the newest one and loses nothing.
// A migration past the newest fixture is still being written and may change.
// XINZHAN_WRITE_FIXTURE=1 writes the fixture of the newest schema; once that is released, its migration and fixture are never touched again.
#include "core/security/secret.h"
#include "core/storage/migrator.h"
#include "core/storage/transaction.h"
#include "tests/support/tablefill.h"
#include "tests/support/testmain.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QMap>
#include <QtCore/QTemporaryDir>

using namespace xz;
using namespace xz::test;

class SchemaFixtureTest : public QObject {
    Q_OBJECT

    static constexpr int rowsPerTable = 3;
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
    static QString fixture(int version) { return QStringLiteral(XINZHAN_SOURCE_DIR "/tests/fixtures/schema_%1.sql").arg(version, 4, 10, QLatin1Char('0')); }
    static QList<int> fixtures() // versions, ascending
    {
        QList<int> found;
        for (const QString &name : QDir(QStringLiteral(XINZHAN_SOURCE_DIR "/tests/fixtures")).entryList({QStringLiteral("schema_*.sql")}, QDir::Files, QDir::Name))
            found << name.mid(7, 4).toInt();
        return found;
    }
    static QStringList schema(Database &db) { return firstColumn(db, "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite%' ORDER BY type, name"); }
    static QMap<QString, qint64> counts(Database &db)
    {
        QMap<QString, qint64> all;
        for (const QString &table : tableNames(db))
            all[table] = firstColumn(db, "SELECT count(*) FROM \"" + table.toUtf8() + "\"").value(0).toLongLong();
        return all;
    }
    static QByteArray rows(Database &db)
    {
        const auto text = [](const QString &column, int row) {
            return column.endsWith(u"_on") ? QStringLiteral("2026-09-%1").arg(row, 2, 10, QLatin1Char('0')) : QStringLiteral("%1 %2").arg(column).arg(row);
        };
        return insertsForEveryTable(db, rowsPerTable, text).join(";\n") + ";\n";
    }

private slots:
    void initTestCase()
    {
        if (!qEnvironmentVariableIsSet("XINZHAN_WRITE_FIXTURE"))
            return;
        auto db = create();
        QVERIFY(Migrator(*db).run().has_value());
        QFile file(fixture(Migrator::latestVersion()));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QByteArray text;
        for (const QString &type : {QStringLiteral("table"), QStringLiteral("index"), QStringLiteral("trigger")})
            for (const QString &sql : firstColumn(*db, "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite%' AND type = '" + type.toUtf8() + "' ORDER BY rowid"))
                text += sql.toUtf8() + ";\n";
        file.write(text + rows(*db));
    }

    void everyReleasedSchemaUpgrades_data()
    {
        QTest::addColumn<int>("version");
        const auto versions = fixtures();
        QVERIFY(versions.contains(1));
        for (const int version : versions)
            QTest::addRow("from %d", version) << version;
    }
    void everyReleasedSchemaUpgrades()
    {
        QFETCH(int, version);
        QFile file(fixture(version));
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(QStringLiteral("no %1; write it with XINZHAN_WRITE_FIXTURE=1").arg(file.fileName())));
        auto db = create();
        const auto loaded = Migrator(*db, {{version, QStringLiteral("fixture"), file.readAll()}}).run();
        QVERIFY2(loaded.has_value(), loaded ? "" : qPrintable(loaded.error().detail));
        QCOMPARE(db->schemaVersion(), version);
        const auto before = counts(*db);
        QVERIFY(before.size() > 10);
        for (auto it = before.cbegin(); it != before.cend(); ++it)
            QVERIFY2(*it >= 1, qPrintable(it.key()));
        const auto done = Migrator(*db).run();
        QVERIFY2(done.has_value(), done ? "" : qPrintable(done.error().detail));
        QCOMPARE(db->schemaVersion(), Migrator::latestVersion());
        const auto after = counts(*db);
        for (auto it = before.cbegin(); it != before.cend(); ++it)
            QVERIFY2(after.value(it.key(), -1) == *it, qPrintable(it.key()));
        QVERIFY(db->integrityCheck().has_value());
    }

    void releasedMigrationsWereNotEdited()
    {
        const int newest = fixtures().last();
        QFile file(fixture(newest));
        QVERIFY(file.open(QIODevice::ReadOnly));
        auto migrations = Migrator::released();
        QVERIFY(int(migrations.size()) >= newest);
        migrations.resize(size_t(newest));
        auto fromFixture = create(), fromMigrations = create();
        QVERIFY(Migrator(*fromFixture, {{1, QStringLiteral("fixture"), file.readAll()}}).run().has_value());
        QVERIFY(Migrator(*fromMigrations, migrations).run().has_value());
        const QStringList a = schema(*fromFixture), b = schema(*fromMigrations);
        for (qsizetype i = 0; i < qMin(a.size(), b.size()); ++i)
            QVERIFY2(a.at(i) == b.at(i), qPrintable(QStringLiteral("the fixture and the migrations differ: a released migration was edited, or the new "
                                                                   "schema's fixture is not written yet (XINZHAN_WRITE_FIXTURE=1)\n%1\n%2").arg(a.at(i), b.at(i))));
        QCOMPARE(a.size(), b.size());
    }
};

XZ_TEST(SchemaFixtureTest)
#include "schemafixture_test.moc"
