// The same faults one storey up: the workspace with its key file, lock file and backups. Each gives its sentence, and the backup made
// before opens with equal counts.
#include "core/storage/transaction.h"
#include "core/workspace/backup.h"
#include "core/workspace/drafts.h"
#include "core/workspace/settings.h"
#include "core/workspace/workspace.h"
#include "tests/faults/support/station.h"
#include "tests/support/tablefill.h"
#include "tests/support/testapplication.h"
#include "tests/support/testmain.h"

#include <QtCore/QDirIterator>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QProcess>
#include <QtCore/QRandomGenerator>
#include <QtCore/QTemporaryDir>
#include <cstdio>

using namespace xz;
using namespace xz::test;

namespace {

const QString login = QStringLiteral("wang");
const QString passphrases[] = {QStringLiteral("spring crabapple 2026"), QStringLiteral("autumn osmanthus 2027")};

Result<std::unique_ptr<Workspace>> enter(const QString &path, const Clock &clock, int passphrase = 0)
{
    return Workspace::open(path, login, passphrases[passphrase], clock, {.automaticBackups = false, .migrations = {}});
}

// A change through the services: a draft, and a setting, which is audited.
Result<void> change(Workspace &workspace, int n)
{
    XZ_TRY(const QDateTime at, DraftStore(workspace.session()).save(QStringLiteral("test"), QString::number(n), {{QStringLiteral("n"), n}}));
    Q_UNUSED(at);
    return SettingsService(workspace.session()).set(setting::backupKeep, QString::number(5 + n % 50));
}
Result<int> changes(Workspace &workspace)
{
    XZ_TRY(const std::vector<Draft> drafts, DraftStore(workspace.session()).list());
    XZ_TRY(const AuditVerdict audit, workspace.session().audit().verify());
    if (!audit.intact)
        return fail(Errc::Damaged, audit.finding);
    return int(drafts.size());
}

// fault_tests --work-for-ever FILE PASSPHRASE: opens, changes, changes the passphrase, locks, backs up, closes, opens again ...
// Says "change N" after each change, "trying P" before and "passphrase P" after each change of passphrase.
int workForEver(const QStringList &arguments)
{
    const SystemClock clock;
    const QString path = arguments.value(0);
    int p = arguments.value(1).toInt();
    const auto say = [](const char *what, int n) {
        std::printf("%s %d\n", what, n);
        std::fflush(stdout);
    };
    for (;;) {
        auto workspace = enter(path, clock, p);
        if (!workspace)
            return 2;
        auto last = changes(**workspace);
        if (!last)
            return 3;
        for (int n = *last + 1; n <= *last + 6; ++n) {
            if (!change(**workspace, n))
                return 4;
            say("change", n);
        }
        say("trying", 1 - p);
        if (!(*workspace)->changePassphrase(passphrases[p], passphrases[1 - p]))
            return 5;
        p = 1 - p;
        say("passphrase", p);
        if ((*workspace)->lock(); !(*workspace)->unlock(passphrases[p]))
            return 6;
        const QString backup = path + QStringLiteral(".xzbak");
        QFile::remove(backup);
        if (!BackupService(**workspace).write(backup) || !(*workspace)->close())
            return 7;
    }
}
const ChildMode worker("--work-for-ever", workForEver);

// fault_tests --occupy FILE: keeps the workspace open until its input is closed.
int occupy(const QStringList &arguments)
{
    const SystemClock clock;
    auto workspace = enter(arguments.value(0), clock);
    if (!workspace)
        return 2;
    std::printf("open\n");
    std::fflush(stdout);
    while (std::getchar() != EOF) {}
    return (*workspace)->close() ? 0 : 3;
}
const ChildMode occupier("--occupy", occupy);

} // namespace

class WorkspaceFaultTest : public QObject {
    Q_OBJECT

    FixedClock m_clock{QDateTime(QDate(2026, 11, 23), QTime(10, 0))};
    QTemporaryDir m_dir;
    QString m_sound, m_backup;
    int m_victims = 0;
    static constexpr int filled = 12;

    static QString explain(const Error &e) { return QStringLiteral("%1 (%2) %3").arg(e.message).arg(int(e.code)).arg(e.detail); }
    std::unique_ptr<Workspace> create(const QString &path)
    {
        auto made = Workspace::create(path, {.school = QStringLiteral("江海大学"), .college = QStringLiteral("经贸学院"), .login = login, .passphrase = passphrases[0], .undertakingAccepted = true, .kdf = KdfCost::Test}, m_clock);
        if (!made)
            qFatal("%s", qPrintable(explain(made.error())));
        return std::move(made->workspace);
    }
    QString victim()
    {
        const QString folder = m_dir.filePath(QStringLiteral("victim%1").arg(++m_victims));
        QDir().mkpath(folder);
        const QString path = folder + QStringLiteral("/站.xinzhan");
        if (!QFile::copy(m_sound, path) || !QFile::copy(Workspace::keyFilePath(m_sound), Workspace::keyFilePath(path)))
            qFatal("cannot copy the workspace");
        return path;
    }
    void backupOpens()
    {
        const QString path = m_dir.filePath(QStringLiteral("restored%1/站.xinzhan").arg(++m_victims));
        QDir().mkpath(QFileInfo(path).path());
        const auto restored = BackupService::restore(m_backup, path, login, passphrases[0], m_clock);
        QVERIFY2(restored.has_value(), restored ? "" : qPrintable(explain(restored.error())));
        QVERIFY2(restored->differences.isEmpty(), qPrintable(restored->differences.join(u' ')));
        auto workspace = enter(path, m_clock);
        QVERIFY2(workspace.has_value(), workspace ? "" : qPrintable(explain(workspace.error())));
        QCOMPARE(changes(**workspace).value_or(-1), filled);
    }
    // Opening, or reading everything after it, says one of these; never that the passphrase is wrong.
    void expectRefusal(const QString &path, const QList<Errc> &codes)
    {
        const auto read = [&]() -> Result<int> {
            XZ_TRY(const std::unique_ptr<Workspace> workspace, enter(path, m_clock));
            XZ_TRY(const int n, changes(*workspace));
            XZ_CHECK(workspace->session().db().integrityCheck());
            return n;
        }();
        QVERIFY2(!read, "nobody noticed");
        QVERIFY2(codes.contains(read.error().code), qPrintable(explain(read.error())));
        QVERIFY2(read.error().message.size() > 20 && read.error().message.endsWith(u'.'), qPrintable(explain(read.error())));
        backupOpens();
    }

private slots:
    void initTestCase()
    {
        m_sound = m_dir.filePath(QStringLiteral("sound/站.xinzhan"));
        m_backup = m_dir.filePath(QStringLiteral("sound.xzbak"));
        QDir().mkpath(QFileInfo(m_sound).path());
        auto workspace = create(m_sound);
        for (int n = 1; n <= filled; ++n)
            QVERIFY(change(*workspace, n).has_value());
        const auto written = BackupService(*workspace).write(m_backup);
        QVERIFY2(written.has_value(), written ? "" : qPrintable(explain(written.error())));
        QVERIFY(workspace->close().has_value());
        backupOpens();
    }

    void flippedByteOfTheDatabase_data()
    {
        QTest::addColumn<qint64>("offset");
        const qint64 size = QFileInfo(m_sound).size();
        for (qint64 offset : {qint64(0), qint64(17), qint64(60), qint64(4000), qint64(4096 * 3 + 17), size / 2, size - 4096, size - 1})
            QTest::addRow("byte %lld", static_cast<long long>(offset)) << offset;
    }
    void flippedByteOfTheDatabase()
    {
        QFETCH(qint64, offset);
        const QString path = victim();
        flipByte(path, offset);
        expectRefusal(path, {Errc::Damaged, Errc::NotAWorkspace});
    }

    void flippedByteOfTheKeyFile()
    {
        const qint64 size = QFileInfo(Workspace::keyFilePath(m_sound)).size();
        QVERIFY(size > 100);
        for (qint64 offset = 0; offset < size; offset += qMax(qint64(1), size / 40)) {
            const QString path = victim();
            flipByte(Workspace::keyFilePath(path), offset);
            const auto opened = enter(path, m_clock);
            QVERIFY2(!opened, qPrintable(QStringLiteral("byte %1 unnoticed").arg(offset)));
            const Errc code = opened.error().code;
            QVERIFY2(code == Errc::Damaged || code == Errc::NotAWorkspace || code == Errc::NewerVersion, qPrintable(QString::number(offset) + explain(opened.error())));
        }
        backupOpens();
    }

    void truncated_data()
    {
        QTest::addColumn<bool>("keys");
        QTest::addColumn<int>("percent");
        for (int percent : {0, 1, 50, 99}) {
            QTest::addRow("database to %d %%", percent) << false << percent;
            QTest::addRow("key file to %d %%", percent) << true << percent;
        }
    }
    void truncated()
    {
        QFETCH(bool, keys);
        QFETCH(int, percent);
        const QString path = victim(), file = keys ? Workspace::keyFilePath(path) : path;
        truncateFile(file, QFileInfo(file).size() * percent / 100);
        expectRefusal(path, {Errc::Damaged, Errc::NotAWorkspace});
    }

    void partsOfDifferentWorkspaces()
    {
        const QString path = victim(), other = m_dir.filePath(QStringLiteral("other.xinzhan"));
        QVERIFY(create(other)->close().has_value());
        QVERIFY(QFile::remove(path) && QFile::copy(other, path));
        expectRefusal(path, {Errc::Damaged});
    }

    void keyFileIsGone()
    {
        const QString path = victim();
        QVERIFY(QFile::remove(Workspace::keyFilePath(path)));
        expectRefusal(path, {Errc::NotFound, Errc::NotAWorkspace, Errc::Damaged});
    }

    void driveIsGone()
    {
        const QString path = victim();
        auto workspace = enter(path, m_clock);
        QVERIFY(workspace.has_value());
        const QString folder = QFileInfo(path).path();
        QVERIFY(QDir().rename(folder, folder + QStringLiteral("-away")));
        const auto lost = change(**workspace, 100);
        QVERIFY(!lost);
        QVERIFY2(lost.error().code == Errc::Io, qPrintable(explain(lost.error())));
        QVERIFY(QDir().rename(folder + QStringLiteral("-away"), folder));
        QVERIFY(change(**workspace, 100).has_value());
        QVERIFY((*workspace)->close().has_value());
        workspace->reset();
        expectRefusal(folder + QStringLiteral("-nowhere/站.xinzhan"), {Errc::NotFound});
    }

    void folderMayNotBeWritten()
    {
        const QString path = victim(), folder = QFileInfo(path).path();
        const QFile::Permissions readable = QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther, enterable = QFile::ExeOwner | QFile::ExeGroup | QFile::ExeOther;
        QVERIFY(QFile::setPermissions(m_dir.path(), readable | enterable | QFile::WriteOwner) && QFile::setPermissions(folder, readable | enterable));
        QVERIFY(QFile::setPermissions(path, readable | QFile::WriteOther) && QFile::setPermissions(Workspace::keyFilePath(path), readable | QFile::WriteOther));
        {
            const OrdinaryUser user;
            const auto opened = enter(path, m_clock);
            QVERIFY(!opened);
            QVERIFY2(opened.error().code == Errc::Io, qPrintable(explain(opened.error())));
        }
        backupOpens();
    }

    void diskFillsUp()
    {
        const QString path = victim(), backup = path + QStringLiteral(".xzbak");
        {
            auto workspace = enter(path, m_clock);
            QVERIFY(workspace.has_value());
            QVERIFY(BackupService(**workspace).write(backup).has_value());
            const QByteArray before = fileBytes(backup);
            {
                const FileSizeLimit limit(64);
                const auto changed = change(**workspace, 200);
                QVERIFY2(!changed && changed.error().code == Errc::DiskFull, changed ? "" : qPrintable(explain(changed.error())));
                const auto passphrase = (*workspace)->changePassphrase(passphrases[0], passphrases[1]);
                QVERIFY2(!passphrase && passphrase.error().code == Errc::DiskFull, passphrase ? "" : qPrintable(explain(passphrase.error())));
                const auto again = BackupService(**workspace).write(backup); // over the old one
                QVERIFY2(!again && again.error().code == Errc::DiskFull, again ? "" : qPrintable(explain(again.error())));
                const auto fresh = BackupService(**workspace).write(path + QStringLiteral(".second.xzbak"));
                QVERIFY2(!fresh && fresh.error().code == Errc::DiskFull, fresh ? "" : qPrintable(explain(fresh.error())));
            }
            QCOMPARE(fileBytes(backup), before);
            QCOMPARE(QDir(QFileInfo(path).path()).entryList({QStringLiteral("*second*"), QStringLiteral("*.part*"), QStringLiteral("*.tmp*")}, QDir::Files), QStringList());
            QVERIFY(change(**workspace, 200).has_value());
            QVERIFY((*workspace)->close().has_value());
        }
        auto workspace = enter(path, m_clock); // with the passphrase that could not be changed
        QVERIFY2(workspace.has_value(), workspace ? "" : qPrintable(explain(workspace.error())));
        QCOMPARE(changes(**workspace).value_or(-1), filled + 1);
    }

    void anotherProgramHasItOpen()
    {
        const QString path = victim();
        QProcess other;
        other.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--occupy"), path});
        QVERIFY(other.waitForReadyRead(30'000));
        const auto refused = enter(path, m_clock);
        QVERIFY(!refused);
        QVERIFY2(refused.error().code == Errc::InUse, qPrintable(explain(refused.error())));
        other.closeWriteChannel();
        QVERIFY(other.waitForFinished());
        QCOMPARE(other.exitCode(), 0);
        auto opened = enter(path, m_clock);
        QVERIFY2(opened.has_value(), opened ? "" : qPrintable(explain(opened.error())));
        QCOMPARE(changes(**opened).value_or(-1), filled);
    }

    void damagedBackupIsTold()
    {
        const qint64 size = QFileInfo(m_backup).size();
        for (qint64 offset : {qint64(0), qint64(9), qint64(40), qint64(300), size / 4, size / 2, size - 2000, size - 1}) {
            const QString copy = m_dir.filePath(QStringLiteral("flipped%1.xzbak").arg(offset));
            QVERIFY(QFile::copy(m_backup, copy));
            flipByte(copy, offset);
            const auto checked = BackupService::verify(copy);
            QVERIFY2(!checked, qPrintable(QStringLiteral("byte %1 unnoticed").arg(offset)));
            QVERIFY2(checked.error().code == Errc::Damaged || checked.error().code == Errc::NotAWorkspace || checked.error().code == Errc::NewerVersion, qPrintable(explain(checked.error())));
            const QString target = m_dir.filePath(QStringLiteral("from%1.xinzhan").arg(offset));
            QVERIFY(!BackupService::restore(copy, target, login, passphrases[0], m_clock).has_value());
            QVERIFY2(!QFile::exists(target) && !QFile::exists(Workspace::keyFilePath(target)), "half a workspace was left behind");
        }
        for (int percent : {0, 1, 30, 99}) {
            const QString copy = m_dir.filePath(QStringLiteral("cut%1.xzbak").arg(percent));
            QVERIFY(QFile::copy(m_backup, copy));
            truncateFile(copy, size * percent / 100);
            const auto checked = BackupService::verify(copy);
            QVERIFY2(!checked && (checked.error().code == Errc::Damaged || checked.error().code == Errc::NotAWorkspace), checked ? "" : qPrintable(explain(checked.error())));
        }
    }

    void killedAtWork()
    {
        const int kills = qMax(10, (qEnvironmentVariableIntValue("XINZHAN_KILLS") ? qEnvironmentVariableIntValue("XINZHAN_KILLS") : 60) / 5);
        const SystemClock clock;
        const QString path = m_dir.filePath(QStringLiteral("killed/站.xinzhan"));
        QDir().mkpath(QFileInfo(path).path());
        QVERIFY(create(path)->close().has_value());
        QRandomGenerator random(QRandomGenerator::global()->generate());
        int acknowledged = 0, passphrase = 0, opened = 0;
        for (int kill = 0; kill < kills; ++kill) {
            QProcess child;
            child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--work-for-ever"), path, QString::number(passphrase)});
            QVERIFY(child.waitForReadyRead(60'000));
            QTest::qSleep(int(random.bounded(250)));
            child.kill();
            QVERIFY(child.waitForFinished());
            QVERIFY2(child.exitStatus() == QProcess::CrashExit, qPrintable(QStringLiteral("the worker gave up with %1").arg(child.exitCode())));
            int trying = -1;
            for (const QByteArray &line : child.readAllStandardOutput().split('\n')) {
                const int value = line.mid(line.indexOf(' ') + 1).toInt();
                if (line.startsWith("change "))
                    acknowledged = qMax(acknowledged, value);
                else if (line.startsWith("trying "))
                    trying = value;
                else if (line.startsWith("passphrase "))
                    passphrase = value, trying = -1;
            }
            auto workspace = enter(path, clock, passphrase);
            if (!workspace && trying >= 0) { // killed between the change and the word of it
                workspace = enter(path, clock, trying);
                passphrase = trying;
            }
            QVERIFY2(workspace.has_value(), workspace ? "" : qPrintable(explain(workspace.error())));
            const auto found = changes(**workspace);
            QVERIFY2(found.has_value(), found ? "" : qPrintable(explain(found.error())));
            QVERIFY2(*found >= acknowledged, qPrintable(QStringLiteral("acknowledged %1, found %2").arg(acknowledged).arg(*found)));
            QVERIFY((*workspace)->session().db().integrityCheck().has_value());
            acknowledged = *found;
            ++opened;
        }
        qInfo("%d kills, %d changes, all there; opened every time", opened, acknowledged);
    }

    void nothingReadableInAnyFile()
    {
        const QString marker = QStringLiteral("标记人名欧阳重单曾Zx9");
        const QByteArray utf8 = marker.toUtf8(), utf16(reinterpret_cast<const char *>(marker.utf16()), marker.size() * 2);
        const QString folder = m_dir.filePath(QStringLiteral("marked"));
        QDir().mkpath(folder);
        const QString path = folder + QStringLiteral("/站.xinzhan");
        const auto leaks = [&] {
            QStringList found;
            QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
            while (files.hasNext())
                if (const QByteArray bytes = fileBytes(files.next()); bytes.contains(utf8) || bytes.contains(utf16))
                    found << files.fileName();
            return found.join(u' ');
        };
        auto made = Workspace::create(path, {.school = marker, .college = marker, .login = login, .displayName = marker, .passphrase = passphrases[0], .undertakingAccepted = true, .kdf = KdfCost::Test}, m_clock);
        QVERIFY2(made.has_value(), made ? "" : qPrintable(explain(made.error())));
        Workspace &workspace = *made->workspace;
        {
            auto tx = Transaction::begin(workspace.session().db());
            QVERIFY(tx.has_value());
            int kinds = 0;
            for (const QByteArray &insert : insertsForEveryTable(workspace.session().db(), 3, [&](const QString &column, int row) { return QStringLiteral("%1 %2 %3").arg(marker, column).arg(row + 100); })) {
                if (insert.startsWith("INSERT INTO \"audit\""))
                    continue; // its chain is the audit's own business; details hold codes only
                const auto done = tx->prepare(insert.constData()).exec();
                QVERIFY2(done.has_value(), done ? "" : qPrintable(QString::fromUtf8(insert.left(60)) + explain(done.error())));
                ++kinds;
            }
            QVERIFY(kinds > 60);
            QVERIFY(tx->commit().has_value());
        }
        QVERIFY(DraftStore(workspace.session()).save(QStringLiteral("person"), {}, {{QStringLiteral("name"), marker}}).has_value());
        QCOMPARE(leaks(), QString());
        const auto backup = BackupService(workspace).write(folder + QStringLiteral("/backup.xzbak"));
        QVERIFY2(backup.has_value(), backup ? "" : qPrintable(explain(backup.error())));
        QCOMPARE(leaks(), QString());
        const auto closed = workspace.close();
        QVERIFY2(closed.has_value(), closed ? "" : qPrintable(explain(closed.error())));
        QCOMPARE(leaks(), QString());
    }
};

XZ_TEST(WorkspaceFaultTest)
#include "workspace_test.moc"
