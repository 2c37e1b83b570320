// Nothing readable on the disk: a marker goes through every way of writing and is looked for in every file, even deleted ones.
#include "core/storage/transaction.h"
#include "tests/faults/support/station.h"
#include "tests/support/testmain.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtSql/QSqlDatabase>
#include <QtSql/QSqlQuery>

using namespace xz;
using namespace xz::test;

class PlaintextTest : public QObject {
    Q_OBJECT

    const QString m_marker = QStringLiteral("标记人名欧阳重单曾Zx9Marker");

    QStringList filesWithMarker(const QString &folder) const
    {
        const QByteArray utf8 = m_marker.toUtf8();
        const QByteArray utf16(reinterpret_cast<const char *>(m_marker.utf16()), m_marker.size() * 2);
        QStringList candidates, found;
        for (const QFileInfo &file : QDir(folder).entryInfoList(QDir::Files | QDir::Hidden))
            candidates << file.filePath();
        for (const QFileInfo &open : QDir(QStringLiteral("/proc/self/fd")).entryInfoList(QDir::Files | QDir::System))
            candidates << open.filePath(); // temporary files are deleted while they are open
        for (const QString &path : candidates) {
            QFile file(path);
            if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
                continue;
            const QByteArray bytes = file.readAll();
            if (bytes.contains(utf8) || bytes.contains(utf16))
                found << path + u' ' + QFile::symLinkTarget(path);
        }
        return found;
    }

private slots:
    void theSearchFindsIt() // or it would prove nothing
    {
        QTemporaryDir dir;
        QFile file(dir.filePath(QStringLiteral("leak")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("before " + m_marker.toUtf8());
        file.flush();
        QVERIFY(QFile::remove(file.fileName())); // still open: only /proc knows it
        QCOMPARE(filesWithMarker(dir.path()).size(), 1);
    }

    void markerIsInNoFile_data()
    {
        QTest::addColumn<QString>("cipher");
        QTest::newRow("chacha20") << QStringLiteral("chacha20");
        QTest::newRow("aegis") << QStringLiteral("aegis");
    }
    void markerIsInNoFile()
    {
        QFETCH(QString, cipher);
        QTemporaryDir dir;
        const auto clean = [&](const char *when) {
            const QStringList found = filesWithMarker(dir.path());
            return found.isEmpty() ? true : (qWarning("%s: %s", when, qPrintable(found.join(u' '))), false);
        };
        auto opened = Database::open(dir.filePath(m_marker.left(2)), fixedKey(), {.cipher = cipher, .create = true});
        QVERIFY(opened.has_value());
        Database &db = **opened;
        auto tx = Transaction::begin(db);
        QVERIFY(tx.has_value());
        for (const char *sql : {"CREATE TABLE t (id INTEGER PRIMARY KEY, body TEXT NOT NULL, bytes BLOB NOT NULL)", "CREATE INDEX t_body ON t(body)",
                                "CREATE VIRTUAL TABLE fts USING fts5(body, tokenize='trigram')", "CREATE TEMP TABLE scratch (body TEXT)"})
            QVERIFY(tx->prepare(sql).exec().has_value());
        for (int i = 0; i < 20'000; ++i)
            QVERIFY(tx->prepare("INSERT INTO t (body, bytes) VALUES (?, ?)").bind(m_marker + QString::number(i)).bind(m_marker.toUtf8()).exec().has_value());
        QVERIFY(tx->prepare("INSERT INTO fts SELECT body FROM t").exec().has_value());
        QVERIFY(tx->prepare("INSERT INTO scratch SELECT body FROM t").exec().has_value());
        QVERIFY(clean("within the transaction"));
        {
            Statement sorted = db.prepare("SELECT body || random() AS b FROM t UNION SELECT body || random() FROM scratch ORDER BY b DESC");
            for (int i = 0; i < 10; ++i)
                QVERIFY(sorted.next());
            QVERIFY(clean("while sorting"));
        }
        QVERIFY(tx->commit().has_value());
        QVERIFY(clean("after the commit"));
        {
            QSqlQuery query(QSqlDatabase::database(db.connectionName()));
            query.prepare(QStringLiteral("UPDATE t SET body = body || ? WHERE id % 2"));
            query.addBindValue(m_marker);
            QVERIFY(query.exec());
        }
        QVERIFY(clean("after an update through Qt"));
        QVERIFY(db.checkpoint().has_value());
        bool during = true;
        QVERIFY(db.copyTo(dir.filePath(QStringLiteral("copy")), fixedKey(), [&](int) { return during = clean("while copying"); }, true).has_value());
        QVERIFY(during);
        QVERIFY(clean("after the copy"));
        opened->reset();
        QVERIFY(clean("after closing"));
    }
};

XZ_TEST(PlaintextTest)
#include "plaintext_test.moc"
