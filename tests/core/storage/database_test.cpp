#include "core/security/secret.h"
#include "core/storage/database.h"
#include "core/storage/migrator.h"
#include "core/storage/transaction.h"
#include "tests/support/testmain.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtSql/QSqlDatabase>
#include <QtSql/QSqlQuery>
#include <QtSql/QSqlQueryModel>

using namespace xz;

class DatabaseTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_dir;
    int m_files = 0;
    SecretKey m_key = SecretKey::generate();

    QString newPath() { return m_dir.filePath(QStringLiteral("站%1.xinzhan").arg(++m_files)); }
    std::unique_ptr<Database> create(const QString &path, DatabaseOptions options = {})
    {
        options.create = true;
        auto db = Database::open(path, m_key, options);
        if (!db)
            qFatal("%s | %s", qPrintable(db.error().message), qPrintable(db.error().detail));
        return std::move(*db);
    }
    static void change(Database &db, const char *sql)
    {
        auto tx = Transaction::begin(db);
        QVERIFY(tx.has_value());
        const auto done = tx->prepare(sql).exec();
        QVERIFY2(done.has_value(), done ? "" : qPrintable(done.error().detail));
        QVERIFY(tx->commit().has_value());
    }
    static QByteArray contents(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private slots:
    void valuesComeBack_data()
    {
        QTest::addColumn<QString>("cipher");
        QTest::newRow("chacha20") << QStringLiteral("chacha20");
        QTest::newRow("aegis") << QStringLiteral("aegis");
    }
    void valuesComeBack()
    {
        QFETCH(QString, cipher);
        DatabaseOptions options;
        options.cipher = cipher;
        const QString path = newPath();
        const QDateTime at(QDate(2026, 11, 23), QTime(8, 5, 0, 7));
        const PersonId id = PersonId::make(1);
        const QString odd = QChar(u'\ufeff') + QStringLiteral("心理\U00020BB7") + QChar(0) + QStringLiteral("末");
        {
            auto db = create(path, options);
            change(*db, "CREATE TABLE t (id BLOB PRIMARY KEY, i INTEGER, r REAL, s TEXT, b BLOB, d TEXT, at TEXT, n TEXT, f INTEGER, e TEXT NOT NULL, eb BLOB NOT NULL) STRICT");
            auto tx = Transaction::begin(*db);
            QVERIFY(tx.has_value());
            const auto done = tx->prepare("INSERT INTO t VALUES (?,?,?,?,?,?,?,?,?,?,?)")
                                  .bind(id).bind(qint64(-9'000'000'000)).bind(0.1).bind(odd).bind(QByteArray("\0\xff", 2)).bind(at.date()).bind(at)
                                  .bind(std::optional<QString>()).bind(true).bind(QString()).bind(QByteArray()).exec();
            QVERIFY2(done.has_value(), done ? "" : qPrintable(done.error().detail));
            QVERIFY(tx->commit().has_value());
            Statement raw = db->prepare("SELECT d, at FROM t");
            QVERIFY(raw.next());
            QCOMPARE(raw.text(0), QStringLiteral("2026-11-23"));
            QCOMPARE(raw.text(1), QStringLiteral("2026-11-23T08:05:00.007"));
        }
        auto db = Database::open(path, m_key, {.cipher = cipher});
        QVERIFY2(db.has_value(), db ? "" : qPrintable(db.error().message));
        Statement st = (*db)->prepare("SELECT * FROM t WHERE id = ?");
        st.bind(id);
        QVERIFY(st.next());
        QCOMPARE(st.id<PersonId>(0), id);
        QCOMPARE(st.integer(1), qint64(-9'000'000'000));
        QCOMPARE(st.real(2), 0.1);
        QCOMPARE(st.text(3), odd);
        QCOMPARE(st.blob(4), QByteArray("\0\xff", 2));
        QCOMPARE(st.date(5), at.date());
        QCOMPARE(st.time(6), at);
        QVERIFY(st.isNull(7));
        QVERIFY(!st.optionalId<PersonId>(7));
        QVERIFY(st.flag(8));
        QVERIFY(!st.isNull(9) && st.text(9).isEmpty());
        QVERIFY(!st.isNull(10) && st.blob(10).isEmpty());
        QVERIFY(!st.next());
        QVERIFY(st.error().has_value());
        QVERIFY(!contents(path).startsWith("SQLite format 3"));
    }

    void settingsAreTheDurableOnes()
    {
        auto db = create(newPath());
        QCOMPARE(db->scalar("PRAGMA synchronous").value(), 2);
        QCOMPARE(db->scalar("PRAGMA foreign_keys").value(), 1);
        QCOMPARE(db->scalar("PRAGMA temp_store").value(), 2);
        QCOMPARE(db->scalar("PRAGMA trusted_schema").value(), 0);
        QCOMPARE(db->scalar("PRAGMA secure_delete").value(), 1);
        QCOMPARE(db->scalar("PRAGMA cache_size").value(), -65536);
        Statement mode = db->prepare("PRAGMA journal_mode");
        QVERIFY(mode.next());
        QCOMPARE(mode.text(0), QStringLiteral("wal"));
    }

    void guardDeniesWhatLeavesTheEncryption_data()
    {
        QTest::addColumn<QByteArray>("sql");
        for (const char *sql : {"ATTACH 'x.db' AS x", "ATTACH 'x.db' AS x KEY ''", "PRAGMA rekey = ''", "PRAGMA key = 'a'", "PRAGMA hexrekey = '00'",
                                "PRAGMA cipher = 'aes128cbc'", "PRAGMA journal_mode = DELETE", "PRAGMA temp_store = FILE", "PRAGMA synchronous = OFF",
                                "PRAGMA writable_schema = ON", "PRAGMA temp_store_directory = '/tmp'", "VACUUM INTO 'copy.db'"})
            QTest::newRow(sql) << QByteArray(sql);
    }
    void guardDeniesWhatLeavesTheEncryption()
    {
        QFETCH(QByteArray, sql);
        auto db = create(newPath());
        change(*db, "CREATE TABLE t (a)");
        QSqlQuery query(QSqlDatabase::database(db->connectionName()));
        QVERIFY2(!query.exec(QString::fromUtf8(sql)), sql.constData());
        QVERIFY(!db->prepare(sql).exec().has_value());
        QVERIFY(!QFile::exists(QStringLiteral("copy.db")));
    }

    void wrongPlacesAndKeys()
    {
        const QString path = newPath();
        const auto code = [&](const QString &p, const SecretKey &key, bool createIt = false) {
            const auto db = Database::open(p, key, {.create = createIt});
            if (!db && (db.error().message.isEmpty() || !db.error().message.endsWith(u'.')))
                qFatal("no sentence");
            return db ? std::optional<Errc>() : db.error().code;
        };
        QCOMPARE(code(path, m_key), Errc::NotFound);
        QCOMPARE(code(m_dir.path(), m_key), Errc::NotAWorkspace);
        QCOMPARE(code(m_dir.filePath(QStringLiteral("none/x.xinzhan")), m_key, true), Errc::NotFound);
        change(*create(path), "CREATE TABLE t (a)");
        QCOMPARE(code(path, m_key, true), Errc::Conflict);
        QCOMPARE(code(path, SecretKey::generate()), Errc::Damaged);
        QVERIFY(!code(path, m_key)); // untouched by the failures

        const auto write = [&](const QByteArray &bytes) {
            const QString p = newPath();
            QFile file(p);
            if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
                qFatal("cannot write %s", qPrintable(p));
            return p;
        };
        QCOMPARE(code(write({}), m_key), Errc::Damaged);
        QCOMPARE(code(write(QByteArray(8192, 'x')), m_key), Errc::NotAWorkspace);
        QCOMPARE(code(write(QByteArray("PK\3\4 a picture or so")), m_key), Errc::NotAWorkspace);
        const auto unknown = Database::open(path, m_key, {.cipher = QStringLiteral("rot13")});
        QCOMPARE(unknown.error().code, Errc::NewerVersion);
    }

    void plainSqliteIsNotAWorkspace()
    {
        const QString path = newPath();
        {
            QSqlDatabase plain = QSqlDatabase::addDatabase(QStringLiteral("QSQLITEMC"), QStringLiteral("plain"));
            plain.setDatabaseName(path);
            plain.setConnectOptions(QStringLiteral("PLAIN;CREATE"));
            QVERIFY(plain.open());
            QVERIFY(QSqlQuery(plain).exec(QStringLiteral("CREATE TABLE t (a)")));
            plain.close();
        }
        QSqlDatabase::removeDatabase(QStringLiteral("plain"));
        QVERIFY(contents(path).startsWith("SQLite format 3"));
        const auto db = Database::open(path, m_key);
        QVERIFY(!db);
        QCOMPARE(db.error().code, Errc::NotAWorkspace);
    }

    void writesNeedATransaction()
    {
        auto db = create(newPath());
        change(*db, "CREATE TABLE t (a INTEGER PRIMARY KEY, b TEXT) STRICT");
        QCOMPARE(db->prepare("INSERT INTO t VALUES (1, 'x')").exec().error().code, Errc::Internal);
        {
            auto tx = Transaction::begin(*db);
            QVERIFY(tx.has_value());
            QVERIFY(!Transaction::begin(*db).has_value());
            QVERIFY(tx->prepare("INSERT INTO t VALUES (1, 'x')").exec().has_value());
        }
        QCOMPARE(db->scalar("SELECT count(*) FROM t").value(), 0); // not committed
        {
            auto tx = Transaction::begin(*db);
            Statement insert = tx->prepare("INSERT INTO t VALUES (?, ?)");
            for (int i = 0; i < 5; ++i)
                QVERIFY(insert.bind(i).bind(QStringLiteral("值%1").arg(i)).exec().has_value());
            const auto twice = insert.bind(3).bind(QString()).exec();
            QCOMPARE(twice.error().code, Errc::Conflict);
            QVERIFY(insert.bind(9).bind(QString()).exec().has_value()); // usable after an error
            QVERIFY(!insert.bind(10).exec().has_value());               // too few parameters
            QVERIFY(tx->commit().has_value());
            QVERIFY(!tx->commit().has_value());
        }
        QCOMPARE(db->scalar("SELECT count(*) FROM t").value(), 6);
        QCOMPARE(db->totalChanges(), 7); // one rolled back included, as SQLite counts
    }

    void sameTextTwiceAtOnce()
    {
        auto db = create(newPath());
        const char *sql = "SELECT value FROM json_each('[1,2,3]')";
        Statement outer = db->prepare(sql);
        int seen = 0;
        while (outer.next()) {
            Statement inner = db->prepare(sql);
            while (inner.next())
                seen += int(inner.integer(0) * outer.integer(0));
        }
        QCOMPARE(seen, 36);
        QVERIFY(!outer.next()); // a finished statement does not start again by itself
        for (int i = 0; i < 1000; ++i) // the cache forgets, the program does not grow
            QCOMPARE(db->scalar(QByteArray("SELECT " + QByteArray::number(i)).constData()).value(), i);
    }

    void brokenSqlSaysSo()
    {
        auto db = create(newPath());
        Statement none = db->prepare("SELECT * FROM nothing WHERE a = ?");
        none.bind(1).bind(QStringLiteral("x"));
        QVERIFY(!none.next());
        QVERIFY(none.text(0).isNull() && none.integer(3) == 0);
        QVERIFY(!none.error().has_value());
        QVERIFY(!none.exec().has_value());
        QVERIFY(!db->prepare("SELECT 1; SELECT 2").exec().has_value());
        QVERIFY(!db->prepare("").exec().has_value());
        Statement odd = db->prepare("SELECT x'0102'");
        QVERIFY(odd.next());
        QCOMPARE(odd.id<PersonId>(0).bytes(), QByteArray(16, '\0'));
        QCOMPARE(odd.error().error().code, Errc::Damaged);
    }

    void copyHasEverythingUnderAnotherKey()
    {
        const QString path = newPath(), copy = newPath();
        auto db = create(path);
        change(*db, "CREATE TABLE t (a INTEGER PRIMARY KEY, b BLOB) STRICT");
        change(*db, "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 4000) INSERT INTO t SELECT i, randomblob(1000) FROM n");
        QVERIFY(db->integrityCheck().has_value());
        const SecretKey other = SecretKey::generate();
        QList<int> steps;
        const auto done = db->copyTo(copy, other, [&](int percent) { steps << percent; return true; }, true);
        QVERIFY2(done.has_value(), done ? "" : qPrintable(done.error().message + done.error().detail));
        QVERIFY(steps.size() > 1);
        QCOMPARE(steps.constLast(), 100);
        QVERIFY(std::is_sorted(steps.cbegin(), steps.cend()));
        QVERIFY(!Database::open(copy, m_key).has_value());
        auto again = Database::open(copy, other);
        QVERIFY(again.has_value());
        QCOMPARE((*again)->scalar("SELECT count(*) FROM t").value(), 4000);
        QCOMPARE((*again)->scalar("SELECT sum(length(b)) FROM t").value(), 4'000'000);
        QVERIFY((*again)->integrityCheck().has_value());
        QCOMPARE(db->copyTo(copy, other).error().code, Errc::Conflict);

        const QString stopped = newPath();
        QCOMPARE(db->copyTo(stopped, other, [](int) { return false; }).error().code, Errc::Cancelled);
        QCOMPARE(QDir(m_dir.path()).entryList({QFileInfo(stopped).fileName() + u'*'}).size(), 0);
        change(*db, "DELETE FROM t"); // the source was left in order
        QVERIFY(db->checkpoint().has_value());
    }

    void modelsReadTheSameConnection()
    {
        auto db = create(newPath());
        change(*db, "CREATE TABLE t (a INTEGER PRIMARY KEY, b TEXT) STRICT");
        change(*db, "INSERT INTO t VALUES (1, '一'), (2, '二')");
        QSqlQueryModel model;
        model.setQuery(QSqlQuery(QStringLiteral("SELECT b FROM t ORDER BY a"), QSqlDatabase::database(db->connectionName())));
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.data(model.index(1, 0)).toString(), QStringLiteral("二"));
    }
};

XZ_TEST(DatabaseTest)
#include "database_test.moc"
