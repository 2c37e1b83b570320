// What surrounds the file goes wrong: full disk, write protection, a drive that goes away, a second program.
#include "core/storage/migrator.h"
#include "core/storage/transaction.h"
#include "tests/faults/support/station.h"
#include "tests/support/testapplication.h"
#include "tests/support/testmain.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtCore/QScopeGuard>
#include <QtCore/QTemporaryDir>
#include <cstdio>
#include <sys/mount.h>

using namespace xz;
using namespace xz::test;

namespace {

// fault_tests --hold FILE: another program in the middle of a change, until its input is closed.
int hold(const QStringList &arguments)
{
    auto db = openStation(arguments.value(0));
    if (!db)
        return 2;
    auto tx = Transaction::begin(**db);
    if (!tx)
        return 3;
    std::printf("held\n");
    std::fflush(stdout);
    while (std::getchar() != EOF) {}
    return 0;
}
const ChildMode holder("--hold", hold);

bool isSentence(const Error &error) { return error.message.size() > 20 && error.message.endsWith(u'.'); }

} // namespace

class DiskTest : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    QString path() const { return m_dir->filePath(QStringLiteral("站.xinzhan")); }
    std::unique_ptr<Database> filled(const QString &path, int changes)
    {
        auto db = openStation(path, true);
        if (!db)
            qFatal("%s", qPrintable(db.error().message));
        createTables(**db);
        for (int n = 1; n <= changes; ++n)
            if (!writeChange(**db, n))
                qFatal("cannot write");
        return std::move(*db);
    }
    // Writes until the disk is full; then nothing acknowledged may be missing, and with room again the work goes on.
    template <class MakeRoom>
    void fillUpAndRecover(Database &db, qint64 from, MakeRoom makeRoom)
    {
        Result<void> done;
        qint64 n = from;
        while (n < from + 100'000 && (done = writeChange(db, n)))
            ++n;
        QVERIFY(!done);
        QVERIFY2(done.error().code == Errc::DiskFull && isSentence(done.error()), qPrintable(done.error().message + done.error().detail));
        QVERIFY(!db.inTransaction());
        QCOMPARE(checkChanges(db).value_or(-1), n - 1);
        const auto copied = db.copyTo(db.path() + QStringLiteral(".copy"), fixedKey());
        QVERIFY(!copied);
        QVERIFY2(copied.error().code == Errc::DiskFull, qPrintable(copied.error().detail));
        QVERIFY(!QFile::exists(db.path() + QStringLiteral(".copy.part")));
        makeRoom();
        QVERIFY(writeChange(db, n).has_value());
        QCOMPARE(checkChanges(db).value_or(-1), n);
        QVERIFY(db.integrityCheck().has_value());
        QVERIFY(db.checkpoint().has_value());
    }

private slots:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }

    void filesMayNotGrow()
    {
        auto db = filled(path(), 100);
        QVERIFY(db->checkpoint().has_value());
        auto limit = std::make_unique<FileSizeLimit>(QFileInfo(path()).size() - 4096);
        fillUpAndRecover(*db, 101, [&] { limit.reset(); });
    }

    void diskIsFull()
    {
        const QString place = m_dir->filePath(QStringLiteral("small"));
        QDir().mkpath(place);
        if (::mount("tmpfs", QFile::encodeName(place).constData(), "tmpfs", 0, "size=8m") != 0)
            QSKIP("mounting a small disk needs root; filesMayNotGrow() covers the limit");
        const auto unmount = qScopeGuard([&] { ::umount2(QFile::encodeName(place).constData(), MNT_DETACH); });
        auto db = filled(place + QStringLiteral("/站.xinzhan"), 50);
        QFile ballast(place + QStringLiteral("/ballast"));
        QVERIFY(ballast.open(QIODevice::WriteOnly) && ballast.write(QByteArray(4 << 20, 'x')) == 4 << 20);
        ballast.close();
        fillUpAndRecover(*db, 51, [&] { ballast.remove(); });
    }

    void migrationOnAFullDisk()
    {
        auto db = filled(path(), 100);
        QVERIFY(db->checkpoint().has_value());
        std::vector<Migration> large = Migrator::released();
        // larger than all that is there, however many tables the schema has
        large.push_back({Migrator::latestVersion() + 1, QStringLiteral("large.sql"), "CREATE TABLE twin AS SELECT * FROM line;" + QByteArray("INSERT INTO twin SELECT * FROM twin;").repeated(6)});
        {
            const FileSizeLimit limit(QFileInfo(path()).size() - 4096);
            const auto done = Migrator(*db, large).run();
            QVERIFY(!done);
            QVERIFY2(done.error().code == Errc::DiskFull, qPrintable(done.error().detail));
        }
        QCOMPARE(db->schemaVersion(), Migrator::latestVersion());
        QCOMPARE(Migrator(*db, large).run().value_or(-1), 1);
        QCOMPARE(checkChanges(*db).value_or(-1), 100);
    }

    void folderMayNotBeWritten()
    {
        filled(path(), 10).reset();
        const QFile::Permissions all = QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther | QFile::WriteOwner | QFile::WriteGroup | QFile::WriteOther;
        const QFile::Permissions enter = QFile::ExeOwner | QFile::ExeGroup | QFile::ExeOther;
        QVERIFY(QFile::setPermissions(path(), all)); // the file alone would do
        QVERIFY(QFile::setPermissions(m_dir->path(), QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther | enter));
        {
            const OrdinaryUser user;
            const auto db = openStation(path());
            QVERIFY(!db);
            QVERIFY2(db.error().code == Errc::Io && isSentence(db.error()), qPrintable(db.error().detail));
            QVERIFY2(db.error().message.contains(QStringLiteral("may not be written")), qPrintable(db.error().message + db.error().detail));
            const auto fresh = openStation(m_dir->filePath(QStringLiteral("new.xinzhan")), true);
            QVERIFY(!fresh);
            QVERIFY2(fresh.error().code == Errc::Io && isSentence(fresh.error()), qPrintable(fresh.error().detail));
        }
        QVERIFY(QFile::setPermissions(m_dir->path(), all | enter));
        auto db = openStation(path());
        QVERIFY(db.has_value());
        QCOMPARE(checkChanges(**db).value_or(-1), 10);
    }

    void fileMayNotBeWritten()
    {
        filled(path(), 10).reset();
        QVERIFY(QFile::setPermissions(m_dir->path(), QFile::Permissions(0x7777)));
        QVERIFY(QFile::setPermissions(path(), QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther));
        const OrdinaryUser user;
        const auto db = openStation(path());
        QVERIFY(!db);
        QVERIFY2(db.error().code == Errc::Io && db.error().message.contains(QStringLiteral("may not be written")), qPrintable(db.error().message + db.error().detail));
    }

    void copyIsReadFromAProtectedFolder()
    {
        const QString folder = m_dir->filePath(QStringLiteral("medium")), copy = folder + QStringLiteral("/copy.xinzhan");
        QDir().mkpath(folder);
        QVERIFY(filled(path(), 10)->copyTo(copy, fixedKey(), {}, true).has_value());
        QCOMPARE(QDir(folder).entryList(QDir::Files).size(), 1);
        const QFile::Permissions readable = QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther, enter = QFile::ExeOwner | QFile::ExeGroup | QFile::ExeOther;
        QVERIFY(QFile::setPermissions(copy, readable) && QFile::setPermissions(folder, readable | enter) && QFile::setPermissions(m_dir->path(), readable | enter));
        const OrdinaryUser user;
        auto db = Database::open(copy, fixedKey(), {.readOnly = true});
        QVERIFY2(db.has_value(), db ? "" : qPrintable(db.error().detail));
        QCOMPARE(checkChanges(**db).value_or(-1), 10);
        QVERIFY(!writeChange(**db, 11).has_value());
    }

    void driveGoesAway()
    {
        const QString drive = m_dir->filePath(QStringLiteral("drive")), elsewhere = m_dir->filePath(QStringLiteral("elsewhere"));
        QDir().mkpath(drive);
        const QString file = drive + QStringLiteral("/站.xinzhan");
        auto db = filled(file, 10);
        QVERIFY(QDir().rename(drive, elsewhere));
        const auto lost = writeChange(*db, 11);
        QVERIFY(!lost);
        QVERIFY2(lost.error().code == Errc::Io && isSentence(lost.error()) && lost.error().message.contains(QStringLiteral("no longer where")), qPrintable(lost.error().detail));
        const auto reopened = openStation(file);
        QVERIFY(!reopened);
        QCOMPARE(reopened.error().code, Errc::NotFound);
        QVERIFY(QDir().rename(elsewhere, drive)); // plugged in again
        QVERIFY(writeChange(*db, 11).has_value());
        QVERIFY(QDir().rename(drive, elsewhere)); // gone for good, and the program is closed without it
        db.reset();
        auto there = openStation(elsewhere + QStringLiteral("/站.xinzhan"));
        QVERIFY(there.has_value());
        QCOMPARE(checkChanges(**there).value_or(-1), 11);
        QVERIFY((*there)->integrityCheck().has_value());
    }

    void secondProgramIsWriting()
    {
        auto db = filled(path(), 10);
        QProcess other;
        other.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--hold"), path()});
        QVERIFY(other.waitForReadyRead(30'000));
        QCOMPARE(checkChanges(*db).value_or(-1), 10); // reading goes on
        const auto blocked = writeChange(*db, 11);
        QVERIFY(!blocked);
        QVERIFY2(blocked.error().code == Errc::InUse && isSentence(blocked.error()), qPrintable(blocked.error().detail));
        other.closeWriteChannel();
        QVERIFY(other.waitForFinished());
        QCOMPARE(other.exitCode(), 0);
        QVERIFY(writeChange(*db, 11).has_value());
    }
};

XZ_TEST(DiskTest)
#include "disk_test.moc"
