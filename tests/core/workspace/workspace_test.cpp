#include "core/workspace/workspace.h"

#include "core/workspace/backup.h"
#include "core/workspace/dictionaries.h"
#include "core/workspace/drafts.h"
#include "core/workspace/settings.h"
#include "core/workspace/users.h"
#include "tests/support/testmain.h"
#include "tests/support/workspacefiles.h"

#include <QtCore/QDirIterator>
#include <QtCore/QFile>
#include <QtCore/QLockFile>
#include <QtCore/QProcess>
#include <QtCore/QThread>

using namespace xz;
using namespace xz::test;

class WorkspaceTest : public QObject {
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
    static Error openError(const WorkspaceFiles &t, const QString &login, const QString &passphrase)
    {
        auto opened = Workspace::open(t.path(), login, passphrase, t.clock);
        return opened ? Error{Errc::Cancelled, QStringLiteral("it opened")} : opened.error();
    }
    static qint64 scalar(Session &s, const char *sql) { return s.db().scalar(sql).value_or(-1); }
    static QString wrongOne() { return QStringLiteral("not the passphrase at all"); }

private slots:
    void aNewWorkspaceHasItsFirstRows()
    {
        WorkspaceFiles t;
        Session &s = t.session();
        QCOMPARE(s.actor().login, QStringLiteral("wang"));
        QCOMPARE(s.actor().name, QStringLiteral("王敏"));
        QVERIFY(s.actor().role == Role::Head);
        QVERIFY(s.actor().person && s.actor().station && s.actor().college);
        QCOMPARE(scalar(s, "SELECT count(*) FROM school"), 1);
        QCOMPARE(scalar(s, "SELECT count(*) FROM post WHERE role = 'head' AND starts_on = '2026-11-23'"), 1);
        auto station = s.db().prepare("SELECT name FROM station WHERE custodian_id IS NOT NULL");
        QVERIFY(station.next());
        QCOMPARE(station.text(0), QStringLiteral("经贸学院二级心理辅导站"));
        const auto kinds = DictionaryService(s).kinds();
        QVERIFY(kinds.has_value());
        for (const char *kind : {"levels", "criteria", "case_kinds", "case_sources"})
            QVERIFY2(kinds->contains(QLatin1String(kind)), kind);
        QVERIFY(!t.workspace->isDemo());
        QCOMPARE(*Workspace::logins(t.path()), QStringList{QStringLiteral("wang")});
    }

    void creatingRefusesWhatCannotWork()
    {
        QTemporaryDir dir;
        const FixedClock clock(QDateTime(QDate(2026, 11, 23), QTime(9, 0)));
        NewWorkspace what{.school = QStringLiteral("学校"), .college = QStringLiteral("学院"), .login = QStringLiteral("wang"), .passphrase = goodPassphrase, .kdf = KdfCost::Test};
        const auto field = [&](const NewWorkspace &w) {
            const auto made = Workspace::create(dir.filePath(QStringLiteral("a.xinzhan")), w, clock);
            return made ? QStringLiteral("made") : made.error().field;
        };
        NewWorkspace bad = what;
        bad.school = QStringLiteral("  ");
        QCOMPARE(field(bad), QStringLiteral("school"));
        bad = what;
        bad.college.clear();
        QCOMPARE(field(bad), QStringLiteral("college"));
        bad = what;
        bad.login = QStringLiteral("wang min");
        QCOMPARE(field(bad), QStringLiteral("login"));
        bad = what;
        bad.passphrase = QStringLiteral("short");
        QCOMPARE(field(bad), QStringLiteral("passphrase"));
        QVERIFY2(QDir(dir.path()).isEmpty(), "a refused creation left files behind");

        put(dir.filePath(QStringLiteral("a.xinzhan")), "something else");
        const auto taken = Workspace::create(dir.filePath(QStringLiteral("a.xinzhan")), what, clock);
        QVERIFY(!taken && taken.error().code == Errc::Conflict);
        QCOMPARE(bytesOf(dir.filePath(QStringLiteral("a.xinzhan"))), QByteArray("something else"));
        const auto nowhere = Workspace::create(dir.filePath(QStringLiteral("no/where/a.xinzhan")), what, clock);
        QVERIFY(!nowhere && nowhere.error().code == Errc::NotFound);
    }

    void bothCiphersAndTheFullKeyDerivationWork()
    {
        QTemporaryDir dir;
        const FixedClock clock(QDateTime(QDate(2026, 11, 23), QTime(9, 0)));
        const QString path = dir.filePath(QStringLiteral("aegis.xinzhan"));
        const NewWorkspace what{.school = QStringLiteral("学校"), .college = QStringLiteral("学院"), .station = QStringLiteral("心理工作站"), .login = QStringLiteral("王敏"), .passphrase = goodPassphrase,
                                .role = Role::Secretary, .demo = true, .undertakingAccepted = true, .kdf = KdfCost::Moderate, .cipher = QStringLiteral("aegis")};
        {
            auto made = Workspace::create(path, what, clock);
            QVERIFY2(made.has_value(), made ? "" : qPrintable(made.error().message));
            QVERIFY(made->workspace->isDemo());
            QVERIFY(made->workspace->close().has_value());
        }
        QVERIFY(Workspace::isDemoFile(path));
        QVERIFY(!QFile::exists(dir.filePath(QStringLiteral("backups")))); // nobody needs copies of invented people
        QVERIFY(Workspace::open(path, QStringLiteral("王敏"), wrongOne(), clock).error().code == Errc::WrongPassphrase);
        auto w = Workspace::open(path, QStringLiteral("王敏"), goodPassphrase, clock);
        QVERIFY(w.has_value());
        QVERIFY((*w)->session().actor().role == Role::Secretary && (*w)->session().actor().college);
        QCOMPARE((*w)->session().db().scalar("SELECT count(*) FROM station WHERE name = '心理工作站'").value_or(-1), 1);
        QVERIFY((*w)->openWorker().has_value());
    }

    void opensAgainWithTheSamePassphraseTypedDifferently()
    {
        WorkspaceFiles t;
        t.reopen();
        // decomposed letters and outer spaces are the same passphrase on another keyboard
        QVERIFY(t.workspace->changePassphrase(goodPassphrase, QStringLiteral("crème brûlée 42!")).has_value());
        t.reopen(QStringLiteral("WANG"), QStringLiteral("  cre\u0300me bru\u0302le\u0301e 42! "));
        QCOMPARE(t.session().actor().login, QStringLiteral("wang"));
    }

    void wrongPassphraseChangesNoFileOfTheWorkspace()
    {
        WorkspaceFiles t;
        t.close();
        const QByteArray db = bytesOf(t.path()), keys = bytesOf(Workspace::keyFilePath(t.path()));
        const Error e = openError(t, QStringLiteral("wang"), wrongOne());
        QVERIFY(e.code == Errc::WrongPassphrase);
        QVERIFY(!e.message.isEmpty());
        // a login that does not exist says the same: nobody learns who has an account by trying
        QCOMPARE(openError(t, QStringLiteral("nobody"), wrongOne()).message, e.message);
        QCOMPARE(bytesOf(t.path()), db);
        QCOMPARE(bytesOf(Workspace::keyFilePath(t.path())), keys);
        QVERIFY(!QFile::exists(t.path() + QStringLiteral(".lock")));
    }

    void fiveWrongOnesLockAndTheDelayGrows()
    {
        WorkspaceFiles t;
        t.close();
        for (int i = 0; i < 4; ++i)
            QVERIFY(openError(t, QStringLiteral("wang"), wrongOne()).code == Errc::WrongPassphrase);
        QVERIFY(openError(t, QStringLiteral("wang"), wrongOne()).code == Errc::LockedOut);
        // the right one does not help while it is locked, and a restart does not either
        const Error locked = openError(t, QStringLiteral("wang"), goodPassphrase);
        QVERIFY(locked.code == Errc::LockedOut);
        QVERIFY2(locked.message.contains(QStringLiteral("1 min")), qPrintable(locked.message));
        t.clock.advance(59);
        QVERIFY(openError(t, QStringLiteral("wang"), goodPassphrase).message.contains(QStringLiteral("1 s")));
        t.clock.advance(1);
        QVERIFY(openError(t, QStringLiteral("wang"), wrongOne()).code == Errc::LockedOut); // the sixth: two minutes
        t.clock.advance(90);
        QVERIFY(openError(t, QStringLiteral("wang"), goodPassphrase).code == Errc::LockedOut);
        t.clock.set(QDateTime(QDate(2020, 1, 1), QTime(0, 0))); // a clock set back locks for the delay at most
        QVERIFY(openError(t, QStringLiteral("wang"), goodPassphrase).message.contains(QStringLiteral("2 min")));
        t.clock.set(QDateTime(QDate(2026, 11, 23), QTime(9, 30)));
        t.reopen();
        // the trail says how many there were
        const auto entries = t.session().audit().list({.action = QStringLiteral("workspace.unlock"), .limit = 1});
        QVERIFY(entries.has_value());
        QCOMPARE(entries->front().detail.value(u"wrong_before").toInt(), 6);
        t.close();
        QVERIFY(openError(t, QStringLiteral("wang"), wrongOne()).code == Errc::WrongPassphrase); // counted from nought again
    }

    void theAnswersAreToldApart()
    {
        WorkspaceFiles t;
        t.close();
        const QString keys = Workspace::keyFilePath(t.path());
        const QByteArray goodDb = bytesOf(t.path()), goodKeys = bytesOf(keys);
        const auto code = [&] { return openError(t, QStringLiteral("wang"), goodPassphrase).code; };

        QVERIFY(QFile::remove(keys)); // missing key file: a sentence of its own
        Error e = openError(t, QStringLiteral("wang"), goodPassphrase);
        QVERIFY(e.code == Errc::Damaged);
        QVERIFY2(e.message.contains(QStringLiteral(".keys")), qPrintable(e.message));

        put(t.path(), QByteArray("\x89PNG") + QByteArray(5000, 'x')); // a picture
        QVERIFY(code() == Errc::NotAWorkspace);
        put(keys, "also no key file, but long enough to look at: " + QByteArray(300, 'k'));
        QVERIFY(code() == Errc::NotAWorkspace);
        put(t.path(), goodDb);
        QVERIFY(code() == Errc::NotAWorkspace);

        put(keys, goodKeys);
        QVERIFY(QFile::remove(t.path())); // only the key file is left
        QVERIFY(code() == Errc::NotFound);
        QVERIFY(QFile::remove(keys));
        QVERIFY(code() == Errc::NotFound);
        QDir().mkdir(t.path());
        QVERIFY(code() == Errc::NotAWorkspace);
        QDir().rmdir(t.path());

        put(keys, goodKeys);
        put(t.path(), goodDb.left(goodDb.size() / 2)); // cut off
        QVERIFY(code() == Errc::Damaged);
        put(t.path(), QByteArray());
        QVERIFY(code() == Errc::Damaged);
        QByteArray flipped = goodDb;
        flipped[100] = char(flipped[100] ^ 1);
        put(t.path(), flipped);
        QVERIFY(code() == Errc::Damaged);
        put(t.path(), goodDb);
        t.reopen();
    }

    void everyDamagedRegionOfTheKeyFileIsFound()
    {
        WorkspaceFiles t;
        t.close();
        const QString keys = Workspace::keyFilePath(t.path());
        const QByteArray good = bytesOf(keys);
        for (int at = 0; at < good.size(); at += at < 64 ? 1 : 13) {
            QByteArray bad = good;
            bad[at] = char(bad[at] ^ 0x20);
            put(keys, bad);
            const Error e = openError(t, QStringLiteral("wang"), goodPassphrase);
            QVERIFY2(e.code == Errc::Damaged, qPrintable(QStringLiteral("byte %1: %2").arg(at).arg(e.message)));
        }
        for (const qsizetype length : {qsizetype(0), qsizetype(5), qsizetype(60), good.size() / 2, good.size() - 1}) {
            put(keys, good.left(length));
            const Errc code = openError(t, QStringLiteral("wang"), goodPassphrase).code;
            QVERIFY(code == Errc::Damaged || (length < 8 && code == Errc::NotAWorkspace));
        }
        put(keys, good);
        t.reopen();
    }

    void aStrangersPairDoesNotOpen()
    {
        WorkspaceFiles one, two;
        one.close();
        two.close();
        put(Workspace::keyFilePath(one.path()), bytesOf(Workspace::keyFilePath(two.path())));
        QVERIFY(openError(one, QStringLiteral("wang"), goodPassphrase).code == Errc::Damaged);
    }

    void Q03_aSecondProgramHearsWhoHoldsTheWorkspace()
    {
        WorkspaceFiles t;
        Error e = openError(t, QStringLiteral("wang"), goodPassphrase);
        QVERIFY(e.code == Errc::InUse); // twice in one program
        t.close();

        QProcess other; // any living process
        other.start(QStringLiteral("sleep"), {QStringLiteral("30")});
        QVERIFY(other.waitForStarted());
        put(t.path() + QStringLiteral(".lock"), QByteArray::number(other.processId()) + "\nsleep\n" + QSysInfo::machineHostName().toUtf8() + "\n");
        e = openError(t, QStringLiteral("wang"), goodPassphrase);
        QVERIFY(e.code == Errc::InUse);
        QVERIFY2(e.message.contains(QString::number(other.processId())) && e.message.contains(QSysInfo::machineHostName()) && e.message.contains(QStringLiteral("sleep")), qPrintable(e.message));
        other.kill();
        QVERIFY(other.waitForFinished());
        t.reopen(); // the lock of a dead process is taken over
        t.close();

        put(t.path() + QStringLiteral(".lock"), {}); // its program was killed while it wrote it
        t.reopen();
        t.close();

        put(t.path() + QStringLiteral(".lock"), "1\nxinzhan\nother-computer\n"); // another computer is believed to live
        e = openError(t, QStringLiteral("wang"), goodPassphrase);
        QVERIFY(e.code == Errc::InUse);
        QVERIFY2(e.message.contains(QStringLiteral("other-computer")), qPrintable(e.message));
    }

    void aReadOnlyFolderSaysSo()
    {
        WorkspaceFiles t;
        t.close();
        QFile folder(t.dir.path());
        QVERIFY(folder.setPermissions(QFile::ReadOwner | QFile::ExeOwner));
        QFile probe(t.dir.filePath(QStringLiteral("probe")));
        const bool enforced = !probe.open(QIODevice::WriteOnly); // the superuser writes everywhere
        const Error e = openError(t, QStringLiteral("wang"), goodPassphrase);
        QVERIFY(folder.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        if (!enforced)
            QSKIP("this user may write into read-only folders");
        QVERIFY(e.code == Errc::Io);
    }

    void aNewerWorkspaceIsLeftAlone()
    {
        WorkspaceFiles t;
        t.close();
        auto more = Migrator::released();
        more.push_back({int(more.size()) + 1, QStringLiteral("future"), "CREATE TABLE future (a)"});
        {
            auto w = Workspace::open(t.path(), QStringLiteral("wang"), goodPassphrase, t.clock, {.migrations = more});
            QVERIFY(w.has_value());
            QVERIFY((*w)->close().has_value());
        }
        QVERIFY(openError(t, QStringLiteral("wang"), goodPassphrase).code == Errc::NewerVersion);
    }

    void migrationsMakeABackupFirst()
    {
        WorkspaceFiles t;
        t.close();
        const QDir backups(t.dir.filePath(QStringLiteral("backups")));
        const auto before = backups.entryList(QDir::Files);
        auto more = Migrator::released();
        more.push_back({int(more.size()) + 1, QStringLiteral("next"), "ALTER TABLE college ADD COLUMN motto TEXT NOT NULL DEFAULT ''"});
        auto w = Workspace::open(t.path(), QStringLiteral("wang"), goodPassphrase, t.clock, {.automaticBackups = false, .migrations = more});
        QVERIFY2(w.has_value(), w ? "" : qPrintable(w.error().message));
        QStringList fresh = backups.entryList(QDir::Files);
        for (const QString &old : before)
            fresh.removeAll(old);
        QCOMPARE(fresh.size(), 1);
        QVERIFY(fresh.front().contains(QStringLiteral("before-v%1").arg(more.size())));
        const auto manifest = BackupService::verify(backups.filePath(fresh.front()));
        QVERIFY(manifest.has_value());
        QCOMPARE(manifest->schemaVersion, int(more.size()) - 1);
        QCOMPARE((*w)->session().db().scalar("SELECT count(*) FROM college WHERE motto = ''").value_or(-1), 1);
        QVERIFY((*w)->close().has_value());
        w->reset();
        // and that backup opens with the program of before, every row there
        const auto restored = BackupService::restore(backups.filePath(fresh.front()), t.dir.filePath(QStringLiteral("old.xinzhan")), QStringLiteral("wang"), goodPassphrase, t.clock);
        QVERIFY2(restored.has_value(), restored ? "" : qPrintable(restored.error().message));
        QVERIFY(restored->differences.isEmpty());
    }

    void lockingTakesTheDatabaseAwayAndGivesItBack()
    {
        WorkspaceFiles t;
        Session *session = &t.session();
        const auto saved = DraftStore(*session).save(QStringLiteral("weekly"), QStringLiteral("1"), {{QStringLiteral("text"), QStringLiteral("晚")}});
        QVERIFY(saved.has_value());
        t.workspace->lock();
        QVERIFY(t.workspace->isLocked() && !session->isOpen());
        QVERIFY(t.workspace->openWorker().error().code == Errc::Cancelled);
        QVERIFY(openError(t, QStringLiteral("wang"), goodPassphrase).code == Errc::InUse); // still ours
        QVERIFY(t.workspace->unlock(wrongOne()).error().code == Errc::WrongPassphrase);
        QVERIFY(t.workspace->isLocked());
        QVERIFY(t.workspace->unlock(goodPassphrase).has_value());
        QCOMPARE(&t.session(), session);
        QCOMPARE(DraftStore(*session).load(QStringLiteral("weekly"), QStringLiteral("1"))->value().body.value(u"text").toString(), QStringLiteral("晚"));
        QVERIFY(session->audit().verify()->intact);
        t.workspace->lock();
        t.close(); // closing while locked works, too
        t.reopen();
    }

    void aWorkerReadsBesideTheWindow()
    {
        WorkspaceFiles t;
        qint64 rows = -1;
        const std::unique_ptr<QThread> thread(QThread::create([&] {
            auto db = t.workspace->openWorker();
            if (db)
                rows = (*db)->scalar("SELECT count(*) FROM user").value_or(-2);
        }));
        thread->start();
        QVERIFY(thread->wait(20000));
        QCOMPARE(rows, 1);
    }

    void theCutTailOfTheTrailIsFoundThroughTheKeyFile()
    {
        WorkspaceFiles t;
        t.close();
        const QByteArray old = bytesOf(t.path());
        for (int i = 0; i < 3; ++i) {
            t.clock.advance(60);
            t.reopen();
            QVERIFY(t.session().audit().verify()->intact);
        }
        t.close();
        put(t.path(), old); // the file of before: fewer entries than the key file knows of
        t.reopen();
        const auto verdict = t.session().audit().verify();
        QVERIFY(verdict.has_value());
        QVERIFY(!verdict->intact);
        QVERIFY(verdict->brokenSeq > 0 && !verdict->finding.isEmpty());
        t.reopen(); // closing made a new head: the finding must outlive it
        QVERIFY(!t.session().audit().verify()->intact);
    }

    void nothingIsReadableOnDisk()
    {
        WorkspaceFiles t;
        const QString marker = QStringLiteral("标记甲乙丙XZMARKER");
        Session &s = t.session();
        QVERIFY(DraftStore(s).save(QStringLiteral("case"), marker, {{QStringLiteral("text"), marker}}).has_value());
        QVERIFY(UsersService(*t.workspace).add({.login = QStringLiteral("liping"), .displayName = marker, .passphrase = QStringLiteral("eine lange Zeile 9")}).has_value());
        {
            auto tx = Transaction::begin(s.db());
            QVERIFY(tx && tx->prepare("INSERT INTO person (id, kind, name, note, changed_at) VALUES (?, 'student', ?, ?, '')").bind(PersonId::make(1)).bind(marker).bind(marker).exec());
            QVERIFY(s.audit().record(*tx, s.actor(), QStringLiteral("test"), marker).has_value());
            QVERIFY(tx->commit().has_value());
        }
        QVERIFY(BackupService(*t.workspace).write(t.dir.filePath(QStringLiteral("hand.xzbak"))).has_value());
        const auto hits = [&] {
            QStringList found;
            int files = 0;
            const QByteArrayList needles{marker.toUtf8(), QByteArray("XZMARKER"), QByteArray(reinterpret_cast<const char *>(marker.utf16()), marker.size() * 2)};
            QDirIterator it(t.dir.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
            while (it.hasNext()) {
                const QByteArray bytes = bytesOf(it.next());
                ++files;
                for (const QByteArray &n : needles)
                    if (bytes.contains(n))
                        found << it.filePath();
            }
            return files < 4 ? QStringList{QStringLiteral("too few files")} : found;
        };
        QCOMPARE(hits(), QStringList()); // while open, with its journal
        t.close();
        QCOMPARE(hits(), QStringList()); // after closing, with the automatic backup
    }

    void aKilledProgramFindsItsDraft()
    {
        WorkspaceFiles t;
        QVERIFY(DraftStore(t.session()).save(QStringLiteral("case"), QStringLiteral("new"), {{QStringLiteral("summary"), QStringLiteral("半句话")}}).has_value());
        // What is on the disk at this moment is what a killed program leaves: the file with its journal.
        QTemporaryDir elsewhere;
        for (const char *suffix : {"", "-wal", ".keys"})
            QVERIFY(QFile::copy(t.path() + QLatin1String(suffix), elsewhere.filePath(QStringLiteral("k.xinzhan") + QLatin1String(suffix))));
        auto w = Workspace::open(elsewhere.filePath(QStringLiteral("k.xinzhan")), QStringLiteral("wang"), goodPassphrase, t.clock);
        QVERIFY2(w.has_value(), w ? "" : qPrintable(w.error().message));
        const auto drafts = DraftStore((*w)->session()).list();
        QVERIFY(drafts && drafts->size() == 1);
        QCOMPARE(drafts->front().body.value(u"summary").toString(), QStringLiteral("半句话"));
        QVERIFY(DraftStore((*w)->session()).discard(QStringLiteral("case"), QStringLiteral("new")).has_value());
        QVERIFY(DraftStore((*w)->session()).list()->empty());
    }
};

XZ_TEST(WorkspaceTest)
#include "workspace_test.moc"
