// The file itself goes wrong: flipped bytes in every region, cut ends. Each is told, and the copy made before opens.
#include "tests/faults/support/station.h"
#include "tests/support/testmain.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QTemporaryDir>

using namespace xz;
using namespace xz::test;

class DamageTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_dir;
    QString m_sound, m_copy, m_crashed; // closed file; its copy under copyTo; a file with a log that a crash left behind
    qint64 m_size = 0, m_log = 0;
    static constexpr int changes = 400;
    int m_files = 0;

    // Opens, reads everything and checks: the first error that a user would see.
    static Result<qint64> readAll(const QString &path)
    {
        XZ_TRY(const std::unique_ptr<Database> db, openStation(path));
        XZ_TRY(const qint64 last, checkChanges(*db));
        XZ_CHECK(db->integrityCheck());
        return last;
    }
    QString victim(const QString &of)
    {
        const QString path = m_dir.filePath(QStringLiteral("victim%1").arg(++m_files));
        copyFiles(of, path);
        return path;
    }
    void expectDamaged(const QString &path)
    {
        const auto read = readAll(path);
        QVERIFY2(!read, "nobody noticed");
        QVERIFY2(read.error().code == Errc::Damaged || read.error().code == Errc::NotAWorkspace, qPrintable(read.error().message + read.error().detail));
        QVERIFY(read.error().message.endsWith(u'.') && read.error().message.contains(QStringLiteral("restore"), Qt::CaseInsensitive));
        QCOMPARE(readAll(m_copy).value_or(-1), changes);
    }

private slots:
    void initTestCase()
    {
        m_sound = m_dir.filePath(QStringLiteral("sound"));
        m_copy = m_dir.filePath(QStringLiteral("copy"));
        m_crashed = m_dir.filePath(QStringLiteral("crashed"));
        {
            auto db = openStation(m_sound, true);
            QVERIFY(db.has_value());
            createTables(**db);
            for (int n = 1; n <= changes; ++n) {
                QVERIFY(writeChange(**db, n).has_value());
                if (n == changes - 20)
                    QVERIFY((*db)->checkpoint().has_value());
            }
            QVERIFY((*db)->copyTo(m_copy, fixedKey(), {}, true).has_value());
            copyFiles(m_sound, m_crashed);
        }
        m_size = QFileInfo(m_sound).size();
        m_log = QFileInfo(m_crashed + QStringLiteral("-wal")).size();
        QVERIFY(m_size > 100 * 4096);
        QVERIFY(m_log > 4096);
        QCOMPARE(readAll(m_sound).value_or(-1), changes);
        QCOMPARE(readAll(victim(m_crashed)).value_or(-1), changes);
    }

    void flippedByte_data()
    {
        QTest::addColumn<qint64>("offset");
        for (int offset : {0, 1, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 31, 32, 60, 99, 100, 2000, 4063, 4064, 4079, 4080, 4095})
            QTest::addRow("first page, byte %d", offset) << qint64(offset);
        const qint64 pages = m_size / 4096;
        for (qint64 page : {qint64(1), qint64(2), pages / 4, pages / 2, pages - 1})
            for (int offset : {0, 1, 8, 2048, 4060, 4064, 4080, 4095})
                QTest::addRow("page %lld of %lld, byte %d", static_cast<long long>(page), static_cast<long long>(pages), offset) << page * 4096 + offset;
    }
    void flippedByte()
    {
        QFETCH(qint64, offset);
        const QString path = victim(m_sound);
        flipByte(path, offset);
        expectDamaged(path);
    }

    void truncated_data()
    {
        QTest::addColumn<qint64>("size");
        for (qint64 size : {qint64(0), qint64(1), qint64(16), qint64(100), qint64(2000), qint64(4096), qint64(10000), m_size / 2, m_size - 20 * 4096, m_size - 4096, m_size - 1})
            QTest::addRow("to %lld bytes", static_cast<long long>(size)) << size;
    }
    void truncated()
    {
        QFETCH(qint64, size);
        const QString path = victim(m_sound);
        truncateFile(path, size);
        expectDamaged(path);
    }

    void damagedLogAfterACrash_data()
    {
        QTest::addColumn<qint64>("offset");
        for (qint64 offset : {qint64(0), qint64(8), qint64(20), qint64(40), qint64(100), m_log / 2, m_log - 1})
            QTest::addRow("log byte %lld", static_cast<long long>(offset)) << offset;
    }
    void damagedLogAfterACrash()
    {
        // SQLite drops the log from the first bad frame on: what remains must be a whole earlier state, never a mixture.
        QFETCH(qint64, offset);
        const QString path = victim(m_crashed);
        flipByte(path + QStringLiteral("-wal"), offset);
        const auto last = readAll(path);
        QVERIFY2(last.has_value(), last ? "" : qPrintable(last.error().message + last.error().detail));
        QVERIFY(*last >= changes - 20 && *last < changes);
        QCOMPARE(readAll(m_copy).value_or(-1), changes);
    }

    void logCutAnywhere()
    {
        for (int part = 0; part < 8; ++part) {
            const QString path = victim(m_crashed);
            truncateFile(path + QStringLiteral("-wal"), m_log * part / 8 + part);
            const auto last = readAll(path);
            QVERIFY2(last.has_value(), last ? "" : qPrintable(last.error().message + last.error().detail));
            QVERIFY(*last >= changes - 20 && *last <= changes);
        }
    }

    void pagesSwapped()
    {
        const QString path = victim(m_sound);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        const auto page = [&](qint64 n) { file.seek(n * 4096); return file.read(4096); };
        const QByteArray a = page(10), b = page(20);
        QVERIFY(file.seek(10 * 4096) && file.write(b) == 4096 && file.seek(20 * 4096) && file.write(a) == 4096);
        file.close();
        expectDamaged(path);
    }
};

XZ_TEST(DamageTest)
#include "damage_test.moc"
