// The frame from the first start to locking and closing, driven through its widgets.
#include "core/workspace/users.h"
#include "tests/support/layoutcheck.h"
#include "tests/support/pagefixture.h"
#include "tests/support/testmain.h"
#include "ui/shared/form.h"
#include "ui/shared/longtask.h"
#include "ui/shared/passphraseedit.h"
#include "ui/shared/text.h"
#include "ui/shared/toast.h"
#include "ui/shared/uisettings.h"
#include "ui/shell/allpages.h"
#include "ui/shell/frame.h"
#include "ui/shell/mainwindow.h"
#include "ui/unlock/unlockscreen.h"

#include <QtCore/QTimer>
#include <QtWidgets/QApplication>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDialog>
#include <QtWidgets/QPushButton>

using namespace xz;

namespace {

struct Stage {
    explicit Stage(const Clock &clock)
        : frame({.clock = clock,
                 .prompts = prompts,
                 .pages = allPages,
                 .makeDemo =
                     [&clock](const QString &path, const std::function<bool(int)> &progress) -> Result<DemoStart> {
                         if (!progress(10))
                             return fail(Errc::Cancelled, QStringLiteral("Stopped."));
                         NewWorkspace w;
                         w.school = QStringLiteral("S");
                         w.college = QStringLiteral("C");
                         w.login = QStringLiteral("demo");
                         w.passphrase = test::PageFixture::passphrase();
                         w.kdf = KdfCost::Test;
                         w.demo = true;
                         w.undertakingAccepted = true;
                         XZ_TRY(auto made, Workspace::create(path, w, clock));
                         XZ_CHECK(made.workspace->close());
                         return DemoStart{QStringLiteral("demo"), test::PageFixture::passphrase()};
                     },
                 .demoFolder = dir.filePath(QStringLiteral("demo")),
                 .setTheme = [this](ThemeChoice c) { theme = c; },
                 .setLanguage = [this](const QString &c) { language = c; },
                 .volume = [this](const QString &path) { return VolumeFacts{path, QStringLiteral("/srv"), fileSystem, false, removable}; }})
    {
        uiSettings().clear();
        frame.show();
    }
    template <class T>
    T *find(const char *name) const
    {
        T *found = frame.findChild<T *>(QString::fromLatin1(name));
        if (!found)
            QTest::qFail(name, __FILE__, __LINE__);
        return found;
    }
    void press(const char *name) const { find<QPushButton>(name)->click(); }
    void type(const char *name, const QString &text) const
    {
        auto *line = find<QLineEdit>(name);
        line->clear();
        QTest::keyClicks(line, text);
    }
    QString message() const { return find<Text>("unlock-message")->text(); }
    void shot(const char *name)
    {
        if (!qEnvironmentVariableIsSet("XINZHAN_SHOTS"))
            return;
        QTest::qWait(20);
        frame.grab().save(qEnvironmentVariable("XINZHAN_SHOTS") + u'/' + QString::fromLatin1(name) + QStringLiteral(".png"));
    }
    void lay(const char *what)
    {
        const QStringList found = test::layoutFindings(&frame);
        QVERIFY2(found.isEmpty(), qPrintable(QString::fromLatin1(what) + QStringLiteral(":\n") + found.join(u'\n')));
        frame.resize(1366, 768);
    }

    QTemporaryDir dir;
    QByteArray fileSystem = "ext4"; // what the system says of every place
    bool removable = false;
    test::ScriptedPrompts prompts;
    std::optional<ThemeChoice> theme;
    QString language;
    Frame frame;
};

} // namespace

class FrameTest : public QObject {
    Q_OBJECT
private slots:
    void createsAWorkspaceStepByStep()
    {
        const FixedClock clock(QDateTime(QDate(2026, 11, 23), QTime(10, 0)));
        Stage s(clock);
        s.frame.resize(1366, 768);
        s.frame.start();
        s.lay("welcome");
        s.shot("welcome");
        s.press("welcome-create");
        s.press("create-next"); // nothing typed: both fields say so
        QVERIFY(!s.find<Text>("create-place-school-error")->text().isEmpty());
        QVERIFY(!s.find<Text>("create-place-college-error")->text().isEmpty());
        s.type("create-place-school", QStringLiteral("School"));
        s.type("create-place-college", QStringLiteral("College"));
        s.lay("place");
        s.shot("create-place");
        s.press("create-next");
        s.type("create-person-display_name", QStringLiteral("Wang"));
        s.type("create-person-login", QStringLiteral("wang"));
        s.lay("person");
        s.press("create-next");
        auto *next = s.find<QPushButton>("create-next");
        QVERIFY2(!next->isEnabled(), "without the undertaking there is no workspace (A17)");
        s.find<QCheckBox>("create-agree")->click();
        s.lay("undertaking");
        s.shot("create-undertaking");
        next->click();
        QVERIFY(!next->isEnabled() && !next->toolTip().isEmpty());
        s.type("create-passphrase-first", QStringLiteral("short"));
        QVERIFY(!s.find<Text>("create-passphrase-verdict")->text().isEmpty());
        s.type("create-passphrase-first", test::PageFixture::passphrase());
        s.type("create-passphrase-second", QStringLiteral("another thing"));
        QVERIFY(!next->isEnabled());
        s.type("create-passphrase-second", test::PageFixture::passphrase());
        QVERIFY(next->isEnabled());
        s.lay("passphrase");
        s.shot("create-passphrase");
        // Changing one's mind about the place costs nothing: what was typed is still there.
        s.prompts.expectSaveFile(std::nullopt);
        next->click();
        QVERIFY(next->isEnabled());
        const QString path = s.dir.filePath(QStringLiteral("College.xinzhan"));
        s.prompts.expectSaveFile(path);
        // The key is derived beside the window's thread: it breathes, shows that it works, and takes no second click.
        int beats = 0, busy = 0;
        QTimer beat;
        connect(&beat, &QTimer::timeout, &s.frame, [&] {
            ++beats;
            if (LongTask::isRunning()) {
                ++busy;
                QVERIFY(!next->isEnabled());
                next->click();
                QVERIFY(!s.frame.close());
            }
        });
        beat.start(10);
        next->click();
        beat.stop();
        QVERIFY2(busy >= 3, qPrintable(QStringLiteral("%1 of %2 beats").arg(busy).arg(beats)));
        QVERIFY(QFile::exists(path));
        // The recovery code: shown once, and the way on opens with the tick.
        const QString code = s.find<Text>("recovery-code-text")->text();
        QVERIFY(code.size() > 20);
        s.lay("recovery code");
        s.shot("recovery-code");
        auto *go = s.find<QPushButton>("recovery-continue");
        QVERIFY(!go->isEnabled());
        const QString file = s.dir.filePath(QStringLiteral("code.txt"));
        s.prompts.expectSaveFile(file);
        s.press("recovery-save");
        QFile saved(file);
        QVERIFY(saved.open(QIODevice::ReadOnly) && QString::fromUtf8(saved.readAll()).contains(code));
        s.prompts.expectSaveFile(s.dir.filePath(QStringLiteral("nowhere/code.txt")));
        s.press("recovery-save");
        QVERIFY(!s.find<Text>("recovery-code-message")->text().isEmpty());
        s.find<QCheckBox>("recovery-written")->click();
        go->click();
        QVERIFY(s.frame.mainWindow());
        QCOMPARE(Frame::recentPaths(), QStringList{path});

        // Lock, forget the passphrase, come back with the code.
        s.frame.lock();
        QTRY_VERIFY(!s.frame.mainWindow());
        s.shot("unlock");
        s.lay("unlock");
        s.press("unlock-forgot");
        s.shot("unlock-recovery");
        s.lay("recovery");
        QString mistyped = code;
        mistyped[0] = mistyped[0] == u'A' ? u'B' : u'A';
        const QString fresh = QStringLiteral("a wholly new sentence 7");
        for (const bool right : {false, true}) {
            s.type("unlock-secret", right ? code : mistyped);
            s.press("unlock-ok");
            s.type("passphrase-new-first", fresh);
            s.type("passphrase-new-second", fresh);
            s.lay("new passphrase");
            s.press("passphrase-ok");
            if (!right)
                QVERIFY(!s.message().isEmpty());
        }
        QVERIFY(s.frame.mainWindow());
        QVERIFY(s.frame.closeWorkspace());
        QVERIFY(Workspace::open(path, QStringLiteral("wang"), fresh, clock));
    }
    void answersOfOpeningAreToldApart()
    {
        test::PageFixture f;
        Stage s(f.clock);
        // In use: the fixture still holds it.
        s.frame.start(f.path());
        s.type("unlock-secret", f.passphrase());
        s.press("unlock-ok");
        const QString inUse = s.message();
        QVERIFY(!inUse.isEmpty() && !s.frame.mainWindow());
        QVERIFY(f.workspace->close());
        f.workspace.reset();
        s.type("unlock-secret", QStringLiteral("wrong one"));
        s.press("unlock-ok");
        const QString wrong = s.message();
        QVERIFY(!wrong.isEmpty() && wrong != inUse);
        // Not a workspace, and one that is not there: a message each, the screen stays.
        const QString text = f.dir.filePath(QStringLiteral("letter.xinzhan"));
        QFile file(text);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("Dear all") > 0);
        file.close();
        s.prompts.expectMessage();
        s.frame.showUnlock(text);
        const QString notOne = s.prompts.lastText();
        s.prompts.expectMessage();
        s.frame.showUnlock(f.dir.filePath(QStringLiteral("gone.xinzhan")));
        QVERIFY(s.prompts.lastText() != notOne);
    }
    void aShareIsAskedAboutOnceAndAStickIsNoticed()
    {
        test::PageFixture f;
        QVERIFY(f.workspace->close());
        f.workspace.reset();
        Stage s(f.clock);
        s.fileSystem = "cifs";
        s.prompts.expectConfirm(false);
        s.frame.start(f.path());
        QVERIFY(s.prompts.lastText().contains(volumeWarning(VolumeKind::Network)));
        QVERIFY2(s.frame.findChild<QWidget *>(QStringLiteral("welcome")) && !s.frame.findChild<UnlockScreen *>(), "refused: back at the welcome");
        s.prompts.expectConfirm(true);
        s.frame.showUnlock(f.path());
        QCOMPARE(s.message(), volumeWarning(VolumeKind::Network));
        s.type("unlock-secret", f.passphrase());
        s.press("unlock-ok");
        QVERIFY2(s.frame.mainWindow(), qPrintable(s.frame.findChild<UnlockScreen *>() ? s.message() : QString()));
        QVERIFY(s.frame.closeWorkspace());
        s.frame.showUnlock(f.path()); // not asked again; the sentence stays
        QCOMPARE(s.message(), volumeWarning(VolumeKind::Network));
        s.fileSystem = "vfat";
        s.removable = true;
        s.frame.showUnlock(f.path());
        QCOMPARE(s.message(), volumeWarning(VolumeKind::Removable));
        s.lay("unlock with a notice");
        s.shot("unlock-stick");
        s.removable = false;
        s.fileSystem = "ext4";
        s.frame.showUnlock(f.path());
        QVERIFY(s.message().isEmpty());
    }
    void aNewWorkspaceOnAStickOrShareIsAskedAbout()
    {
        const FixedClock clock(QDateTime(QDate(2026, 11, 23), QTime(10, 0)));
        Stage s(clock);
        const QString path = s.dir.filePath(QStringLiteral("College.xinzhan"));
        NewWorkspace what;
        what.school = QStringLiteral("S");
        what.college = QStringLiteral("C");
        what.login = QStringLiteral("wang");
        what.passphrase = test::PageFixture::passphrase();
        what.kdf = KdfCost::Test;
        what.undertakingAccepted = true;
        s.frame.start();
        for (const bool share : {true, false}) {
            s.fileSystem = share ? "nfs4" : "exfat";
            s.removable = !share;
            s.prompts.expectConfirm(false);
            s.frame.createWorkspace(path, what);
            QVERIFY(s.prompts.lastText().contains(volumeWarning(share ? VolumeKind::Network : VolumeKind::Removable)));
            QVERIFY(!QFile::exists(path));
        }
        s.prompts.expectConfirm(true);
        s.frame.createWorkspace(path, what);
        QVERIFY(QFile::exists(path));
        QVERIFY(s.frame.closeWorkspace());
    }
    void lockoutCountsDown()
    {
        test::PageFixture f;
        QVERIFY(f.workspace->close());
        f.workspace.reset();
        Stage s(f.clock);
        s.frame.start(f.path());
        auto *ok = s.find<QPushButton>("unlock-ok");
        for (int i = 0; i < 12 && ok->text() == s.find<QPushButton>("unlock-ok")->text(); ++i) {
            s.type("unlock-secret", QStringLiteral("wrong one"));
            if (!ok->isEnabled())
                break;
            ok->click();
        }
        s.type("unlock-secret", QStringLiteral("anything"));
        QVERIFY2(!ok->isEnabled(), "after many wrong passphrases the button waits");
        QVERIFY(!s.message().isEmpty());
        s.shot("lockout");
        s.lay("lockout");
    }
    void locksAtOnceAndComesBackToTheSamePage()
    {
        test::PageFixture f;
        QVERIFY(f.workspace->close());
        f.workspace.reset();
        Stage s(f.clock);
        s.frame.resize(1366, 768);
        s.frame.start(f.path());
        s.type("unlock-secret", f.passphrase());
        QTest::keyClick(s.find<QLineEdit>("unlock-secret"), Qt::Key_Return);
        QVERIFY(s.frame.mainWindow());
        s.frame.mainWindow()->openPage(QStringLiteral("settings"));
        // A dialog stands open while the idle time runs out: it goes, the content is covered, the keys are dropped.
        QDialog dialog(&s.frame);
        QTimer::singleShot(0, &dialog, [&] { f.clock.advance(11 * 60); });
        const int answer = dialog.exec();
        QCOMPARE(answer, int(QDialog::Rejected));
        QVERIFY(s.find<UnlockScreen>("unlock")->isVisible());
        QTRY_VERIFY(s.frame.workspace()->isLocked());
        QVERIFY(!s.frame.mainWindow());
        QVERIFY(!s.message().isEmpty()); // says why
        s.type("unlock-secret", f.passphrase());
        s.press("unlock-ok");
        QVERIFY(s.frame.mainWindow());
        QCOMPARE(s.frame.mainWindow()->currentPage(), QStringLiteral("settings"));
        s.frame.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&s.frame));
        QTest::keyClick(s.frame.mainWindow(), Qt::Key_L, Qt::ControlModifier);
        QTRY_VERIFY(s.frame.workspace()->isLocked());
        QVERIFY(s.frame.closeWorkspace());
    }
    void workKeepsItAwake()
    {
        test::PageFixture f;
        IdleLock idle(f.clock);
        QSignalSpy fired(&idle, &IdleLock::idle);
        idle.start(2);
        f.clock.advance(1);
        QTest::qWait(600);
        QCOMPARE(fired.count(), 0);
        QWidget w;
        QTest::keyClick(&w, Qt::Key_A); // a touch starts the time anew
        f.clock.advance(1);
        QTest::qWait(600);
        QCOMPARE(fired.count(), 0);
        f.clock.advance(2);
        QTRY_COMPARE(fired.count(), 1);
    }
    void changesThePassphrase()
    {
        test::PageFixture f;
        QVERIFY(f.workspace->close());
        f.workspace.reset();
        Stage s(f.clock);
        s.frame.start(f.path());
        s.type("unlock-secret", f.passphrase());
        s.press("unlock-ok");
        QVERIFY(s.frame.mainWindow());
        emit s.frame.mainWindow()->passphraseAsked();
        const QString fresh = QStringLiteral("quite another sentence 9");
        s.type("passphrase-current", QStringLiteral("not this"));
        s.type("passphrase-new-first", fresh);
        s.type("passphrase-new-second", fresh);
        s.lay("change passphrase");
        s.press("passphrase-ok");
        QVERIFY(!s.find<Text>("passphrase-message")->text().isEmpty());
        s.type("passphrase-current", f.passphrase());
        s.type("passphrase-new-first", fresh);
        s.type("passphrase-new-second", fresh);
        s.press("passphrase-ok");
        QVERIFY(!s.frame.findChild<Toast *>()->sentence().isEmpty());
        QVERIFY(s.frame.closeWorkspace());
        QVERIFY(Workspace::open(f.path(), QStringLiteral("head"), fresh, f.clock));
    }
    void A17_anAccountWithoutItsUndertakingComesNoFurtherThanThePage()
    {
        test::PageFixture f;
        const QString first = QStringLiteral("first words 2026"), own = QStringLiteral("my own words 2026");
        QVERIFY(UsersService(*f.workspace).add({.login = QStringLiteral("zhao"), .displayName = QStringLiteral("赵强"), .role = Role::Secretary, .passphrase = first}));
        QVERIFY(f.workspace->close());
        f.workspace.reset();
        Stage s(f.clock);
        s.frame.resize(1366, 768);
        for (const bool agree : {false, true}) {
            s.frame.showUnlock(f.path(), QStringLiteral("zhao"));
            s.type("unlock-secret", agree ? own : first);
            s.press("unlock-ok");
            if (!agree) { // somebody else gave the passphrase: their own comes first
                s.type("passphrase-current", first);
                s.type("passphrase-new-first", own);
                s.type("passphrase-new-second", own);
                s.press("passphrase-ok");
            }
            QVERIFY(s.find<QWidget>("undertaking")->isVisible());
            QVERIFY2(!s.frame.mainWindow(), "nothing of the workspace is shown beside the undertaking");
            QVERIFY(s.find<Text>("undertaking-who")->text().contains(QStringLiteral("赵强")));
            auto *accept = s.find<QPushButton>("undertaking-accept");
            QVERIFY(!accept->isEnabled() && !accept->toolTip().isEmpty());
            s.lay("undertaking");
            s.shot("undertaking");
            if (!agree) {
                s.press("undertaking-leave");
                QVERIFY(!s.frame.workspace() && s.find<QWidget>("welcome")->isVisible());
                continue;
            }
            s.find<QCheckBox>("undertaking-agree")->click();
            accept->click();
            QVERIFY(s.frame.mainWindow());
        }
        // Locked and unlocked again: it is on record.
        s.frame.lock();
        QTRY_VERIFY(!s.frame.mainWindow());
        s.type("unlock-secret", own);
        s.press("unlock-ok");
        QVERIFY(s.frame.mainWindow());
        QVERIFY(s.frame.closeWorkspace());
    }
    void demoIsMarkedAndLeavesNothing()
    {
        const FixedClock clock(QDateTime(QDate(2026, 11, 23), QTime(10, 0)));
        Stage s(clock);
        s.frame.start();
        s.press("welcome-demo");
        QVERIFY(s.frame.mainWindow());
        QVERIFY(s.find<Chip>("top-demo")->isVisible());
        QVERIFY(Frame::recentPaths().isEmpty());
        s.prompts.expectConfirm(false);
        emit s.frame.mainWindow()->leaveDemoAsked();
        QVERIFY(s.frame.mainWindow());
        s.prompts.expectConfirm(true);
        emit s.frame.mainWindow()->leaveDemoAsked();
        QVERIFY(!s.frame.mainWindow());
        QVERIFY(s.frame.findChild<QWidget *>(QStringLiteral("welcome")));
        QCOMPARE(QDir(s.dir.filePath(QStringLiteral("demo"))).entryList(QDir::Files | QDir::Hidden), QStringList());
    }
};
XZ_TEST(FrameTest)
#include "frame_test.moc"
