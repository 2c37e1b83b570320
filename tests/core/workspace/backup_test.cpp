#include "core/workspace/backup.h"

#include "core/workspace/settings.h"
#include "core/workspace/users.h"
#include "tests/support/testmain.h"
#include "tests/support/workspacefiles.h"

#include <QtCore/QBuffer>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>

using namespace xz;
using namespace xz::test;

class BackupTest : public QObject {
    Q_OBJECT

    static QByteArray bytesOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static void put(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    static void addPeople(Session &s, int count)
    {
        auto tx = Transaction::begin(s.db());
        for (int i = 0; i < count; ++i)
            QVERIFY(tx->prepare("INSERT INTO person (id, kind, name, changed_at) VALUES (?, 'external', '某', '')").bind(PersonId::make(i)).exec().has_value());
        QVERIFY(tx->commit().has_value());
    }
    static int automatics(const WorkspaceFiles &f) { return int(QDir(f.dir.filePath(QStringLiteral("backups"))).entryList(QDir::Files).size()); }

private slots:
    void aBackupOpensOnAnotherComputer()
    {
        WorkspaceFiles f;
        addPeople(f.session(), 50);
        QVERIFY(UsersService(*f.workspace).add({.login = QStringLiteral("liping"), .role = Role::Counsellor, .passphrase = QStringLiteral("erste Zeile 2026")}).has_value());
        const QString file = f.dir.filePath(QStringLiteral("周一 备份.xzbak"));
        const auto written = BackupService(*f.workspace).write(file);
        QVERIFY2(written.has_value(), written ? "" : qPrintable(written.error().message));
        QCOMPARE(written->counts.value(QStringLiteral("person")), 51);
        const auto manifest = BackupService::verify(file);
        QVERIFY(manifest.has_value());
        QCOMPARE(manifest->at, f.clock.now());
        QCOMPARE(manifest->workspaceName, QStringLiteral("测试 站"));
        QVERIFY(manifest->counts.isEmpty()); // a found stick does not tell how many cases there are
        QVERIFY(!bytesOf(file).contains("case_file"));

        QTemporaryDir computer;
        const QString path = computer.filePath(QStringLiteral("恢复.xinzhan"));
        for (const auto &[login, passphrase] : {std::pair(QString(), goodPassphrase), std::pair(QStringLiteral("liping"), QStringLiteral("erste Zeile 2026")), std::pair(QStringLiteral("wang"), f.recoveryCode)}) {
            const auto report = BackupService::restore(file, path, login, passphrase, f.clock);
            QVERIFY2(report.has_value(), report ? "" : qPrintable(report.error().message));
            QVERIFY2(report->differences.isEmpty(), qPrintable(report->differences.join(u'\n')));
            QCOMPARE(report->restored.value(QStringLiteral("person")), 51);
            QCOMPARE(report->manifest.counts.value(QStringLiteral("user")), 2);
            auto w = Workspace::open(path, QStringLiteral("wang"), goodPassphrase, f.clock, {.automaticBackups = false});
            QVERIFY2(w.has_value(), w ? "" : qPrintable(w.error().message));
            QVERIFY((*w)->session().audit().verify()->intact);
            QCOMPARE(int((*w)->session().audit().list({.action = QStringLiteral("backup.restore")})->size()), 1);
            QVERIFY((*w)->close().has_value());
            w->reset();
            for (const QString &left : QDir(computer.path()).entryList(QDir::Files))
                QVERIFY(QFile::remove(computer.filePath(left)));
        }
    }

    void aWrongPassphraseWritesNothing() // A12
    {
        WorkspaceFiles f;
        const QString file = f.dir.filePath(QStringLiteral("b.xzbak"));
        QVERIFY(BackupService(*f.workspace).write(file).has_value());
        const QByteArray before = bytesOf(file);
        QTemporaryDir computer;
        QElapsedTimer timer;
        timer.start();
        const auto report = BackupService::restore(file, computer.filePath(QStringLiteral("r.xinzhan")), QStringLiteral("wang"), QStringLiteral("not the passphrase"), f.clock);
        QVERIFY(!report && report.error().code == Errc::WrongPassphrase);
        QVERIFY(timer.elapsed() < 3000);
        QVERIFY(QDir(computer.path()).isEmpty());
        QCOMPARE(bytesOf(file), before);
    }

    void whatIsThereIsNotOverwritten()
    {
        WorkspaceFiles f;
        const QString file = f.dir.filePath(QStringLiteral("b.xzbak"));
        QVERIFY(BackupService(*f.workspace).write(file).has_value());
        const auto onto = BackupService::restore(file, f.path(), QString(), goodPassphrase, f.clock);
        QVERIFY(!onto && onto.error().code == Errc::Conflict);
        const auto nowhere = BackupService::restore(file, f.dir.filePath(QStringLiteral("no/r.xinzhan")), QString(), goodPassphrase, f.clock);
        QVERIFY(!nowhere && nowhere.error().code == Errc::NotFound);
        QVERIFY(BackupService(*f.workspace).write(f.path()).error().code == Errc::InvalidInput);
        QVERIFY(BackupService(*f.workspace).write(Workspace::keyFilePath(f.path())).error().code == Errc::InvalidInput);
        f.reopen();
    }

    void everyDamageIsFoundBeforeAnythingIsWritten()
    {
        WorkspaceFiles f;
        const QString file = f.dir.filePath(QStringLiteral("b.xzbak")), bad = f.dir.filePath(QStringLiteral("bad.xzbak"));
        QVERIFY(BackupService(*f.workspace).write(file).has_value());
        const QByteArray good = bytesOf(file);
        QTemporaryDir computer;
        const QString target = computer.filePath(QStringLiteral("r.xinzhan"));
        int tried = 0;
        for (qsizetype at = 0; at < good.size(); at += at < 40 ? 1 : at < 3000 ? 97 : good.size() / 37) {
            QByteArray changed = good;
            changed[at] = char(changed[at] ^ 0x10);
            put(bad, changed);
            const auto verdict = BackupService::verify(bad);
            QVERIFY2(!verdict && verdict.error().code == Errc::Damaged, qPrintable(QString::number(at)));
            QVERIFY2(verdict.error().message.contains(QStringLiteral("bad.xzbak")), qPrintable(verdict.error().message));
            if (at % 3 == 0) {
                QVERIFY(BackupService::restore(bad, target, QString(), goodPassphrase, f.clock).error().code == Errc::Damaged);
                QVERIFY(QDir(computer.path()).isEmpty());
            }
            ++tried;
        }
        QVERIFY(tried > 70);
        for (const qsizetype length : {qsizetype(20), qsizetype(400), good.size() / 2, good.size() - 1}) {
            put(bad, good.left(length));
            QVERIFY(BackupService::verify(bad).error().code == Errc::Damaged);
        }
        put(bad, good + "more");
        QVERIFY(BackupService::verify(bad).error().code == Errc::Damaged);
        put(bad, "PK\3\4 a zip file or so, quite another thing");
        QVERIFY(BackupService::verify(bad).error().code == Errc::NotAWorkspace);
        put(bad, QByteArray());
        QVERIFY(BackupService::verify(bad).error().code == Errc::NotAWorkspace);
        QVERIFY(BackupService::verify(f.dir.filePath(QStringLiteral("none"))).error().code == Errc::NotFound);
        QBuffer device;
        device.setData(good);
        QVERIFY(device.open(QIODevice::ReadOnly));
        QVERIFY(BackupService::read(device).has_value());
    }

    void closingMakesABackupOnlyWhenSomethingChanged()
    {
        WorkspaceFiles f;
        f.close();
        QCOMPARE(automatics(f), 1); // the first day's
        f.clock.advance(60);
        f.reopen();
        f.close();
        QCOMPARE(automatics(f), 1);
        f.clock.advance(60);
        f.reopen();
        addPeople(f.session(), 1);
        f.close();
        QCOMPARE(automatics(f), 2);
        f.reopen();
        SettingsService s(f.session());
        QVERIFY(s.set(setting::backupOnClose, QStringLiteral("0")).has_value());
        f.clock.advance(60);
        f.close();
        QCOMPARE(automatics(f), 2);
        f.clock.advance(24 * 3600); // the next day one is due all the same
        f.reopen();
        QVERIFY(BackupService(*f.workspace).isDailyDue());
        f.close();
        QCOMPARE(automatics(f), 3);
    }

    void rotationKeepsTheNewestAndNeverTheDamagedInstead()
    {
        WorkspaceFiles f;
        SettingsService s(f.session());
        QVERIFY(s.set(setting::backupKeep, QStringLiteral("2")).has_value());
        BackupService backups(*f.workspace);
        QStringList made;
        for (int i = 0; i < 3; ++i) {
            f.clock.advance(60);
            const auto path = backups.automatic();
            QVERIFY(path.has_value());
            made << *path;
        }
        QVERIFY(!QFile::exists(made[0]) && QFile::exists(made[1]) && QFile::exists(made[2]));
        put(made[2], bytesOf(made[2]).left(900)); // the newest is cut off: it does not count as kept
        const QString foreign = f.dir.filePath(QStringLiteral("backups/other-20260101-000000.xzbak"));
        put(foreign, "another workspace's");
        f.clock.advance(60);
        const auto path = backups.automatic();
        QVERIFY(path.has_value());
        QVERIFY(QFile::exists(made[1]) && QFile::exists(*path) && QFile::exists(foreign));
        const auto list = backups.list();
        QCOMPARE(int(list->size()), 3);
        QCOMPARE(list->front().path, *path);
        QVERIFY(!list->at(1).intact && list->at(2).intact);
    }

    void aChosenFolderIsUsed()
    {
        WorkspaceFiles f;
        QTemporaryDir stick;
        QVERIFY(SettingsService(f.session()).set(setting::backupFolder, stick.path()).has_value());
        QCOMPARE(BackupService(*f.workspace).folder(), stick.path());
        f.close();
        QCOMPARE(automatics(f), 0);
        QCOMPARE(int(QDir(stick.path()).entryList(QDir::Files).size()), 1);
    }

    void aFolderThatIsGoneSaysSoAndLosesNothing()
    {
        WorkspaceFiles f;
        put(f.dir.filePath(QStringLiteral("a file")), "x");
        QVERIFY(SettingsService(f.session()).set(setting::backupFolder, f.dir.filePath(QStringLiteral("a file/inside"))).has_value());
        addPeople(f.session(), 1);
        const auto closed = f.workspace->close();
        QVERIFY(!closed);
        QVERIFY2(closed.error().message.contains(QStringLiteral("saved")), qPrintable(closed.error().message));
        f.workspace.reset();
        f.reopen();
        QCOMPARE(f.session().db().scalar("SELECT count(*) FROM person").value_or(-1), 2);
    }

    void onlyThoseWhoMayTakeThemAway()
    {
        WorkspaceFiles f(Role::Counsellor);
        QVERIFY(BackupService(*f.workspace).write(f.dir.filePath(QStringLiteral("b.xzbak"))).error().code == Errc::Denied);
        QVERIFY(!QFile::exists(f.dir.filePath(QStringLiteral("b.xzbak"))));
    }

    void itCanBeStopped()
    {
        WorkspaceFiles f;
        const QString file = f.dir.filePath(QStringLiteral("b.xzbak"));
        const auto stopped = BackupService(*f.workspace).write(file, [](int) { return false; });
        QVERIFY(!stopped && stopped.error().code == Errc::Cancelled);
        QVERIFY(QDir(f.dir.path()).entryList({QStringLiteral("b.xzbak*")}, QDir::Files).isEmpty());
        QVERIFY(BackupService(*f.workspace).write(file).has_value());
        const auto restore = BackupService::restore(file, f.dir.filePath(QStringLiteral("r.xinzhan")), QString(), goodPassphrase, f.clock, [](int) { return false; });
        QVERIFY(!restore && restore.error().code == Errc::Cancelled);
        QVERIFY(QDir(f.dir.path()).entryList({QStringLiteral("r.xinzhan*")}, QDir::Files).isEmpty());
    }
};

XZ_TEST(BackupTest)
#include "backup_test.moc"
