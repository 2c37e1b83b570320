#include "ui/shell/frame.h"

#include "core/workspace/settings.h"
#include "core/workspace/undertakings.h"
#include "ui/shared/longtask.h"
#include "ui/shared/prompts.h"
#include "ui/shared/uisettings.h"
#include "ui/shell/mainwindow.h"
#include "ui/unlock/createscreen.h"
#include "ui/unlock/passphrasescreen.h"
#include "ui/unlock/recoverycodescreen.h"
#include "ui/unlock/undertakingscreen.h"
#include "ui/unlock/unlockscreen.h"
#include "ui/unlock/welcomescreen.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QThread>
#include <QtGui/QCloseEvent>
#include <QtGui/QShortcut>
#include <QtWidgets/QApplication>
#include <QtWidgets/QDialog>
#include <QtWidgets/QMenu>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

namespace xz {
namespace {

const QString recentKey = QStringLiteral("recent");
const QString sharesKey = QStringLiteral("network_shares"); // workspaces that somebody wants to use on a share all the same

void remember(const QString &path, const QString &login)
{
    QSettings settings = uiSettings();
    QStringList recent = settings.value(recentKey).toStringList();
    const QString absolute = QFileInfo(path).absoluteFilePath();
    recent.removeAll(absolute);
    recent.prepend(absolute);
    settings.setValue(recentKey, QStringList(recent.mid(0, 8)));
    settings.setValue(QStringLiteral("login/") + QFileInfo(path).completeBaseName(), login);
}

// For a moment in which nothing can be done: the cursor says so, and what was set before is painted first.
class Waiting {
public:
    Waiting()
    {
        QApplication::setOverrideCursor(Qt::WaitCursor);
        QCoreApplication::processEvents(QEventLoop::ExcludeUserInputEvents);
    }
    ~Waiting() { QApplication::restoreOverrideCursor(); }
    Waiting(const Waiting &) = delete;
};

void removeWorkspaceFiles(const QString &path)
{
    const QFileInfo info(path);
    QDir folder = info.dir();
    for (const QString &name : folder.entryList({info.completeBaseName() + QStringLiteral(".xinzhan*")}, QDir::Files | QDir::Hidden))
        folder.remove(name);
    QDir(folder.filePath(info.completeBaseName() + QStringLiteral("-backups"))).removeRecursively();
}

void forget(QString &secret)
{
    secret.fill(u'\0');
    secret.clear();
}

} // namespace

Frame::Frame(FrameParts parts, QWidget *parent) : QWidget(parent), m_parts(std::move(parts)), m_stack(new QStackedWidget), m_idle(m_parts.clock)
{
    setObjectName(QStringLiteral("frame"));
    setWindowTitle(tr("XinZhan"));
    setMinimumSize(800, 460);
    resize(1280, 720);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    connect(&m_idle, &IdleLock::idle, this, [this] { lock(tr("Locked because nobody touched the computer for a while. What you typed is saved.")); });
}

Frame::~Frame()
{
    m_idle.stop();
    delete m_main; // before the session it works on
}

// The key derivation takes about a second: the window lives on, takes no input, and says so when it lasts.
SlowWork Frame::slowly()
{
    return [this](const std::function<void()> &work) { LongTask::besides(this, tr("Deriving the key from the passphrase"), work); };
}

PlaceRules Frame::place(const QString &path) const
{
    return {uiSettings().value(sharesKey).toStringList().contains(QFileInfo(path).absoluteFilePath()), m_parts.volume};
}

bool Frame::placeIsAccepted(const QString &path, bool stickToo)
{
    const PlaceRules rules = place(path);
    const VolumeKind kind = rules.kindOf(path);
    if (kind == VolumeKind::Network && !rules.networkAllowed && !Workspace::isDemoFile(path)) {
        if (!m_parts.prompts.confirm(this, {tr("Use a workspace on a network share?"), volumeWarning(kind), tr("Use it there all the same"), true}))
            return false;
        QSettings settings = uiSettings();
        settings.setValue(sharesKey, QStringList(settings.value(sharesKey).toStringList() << QFileInfo(path).absoluteFilePath()));
    }
    return kind != VolumeKind::Removable || !stickToo
           || m_parts.prompts.confirm(this, {tr("Make the workspace on a drive that can be taken out?"), volumeWarning(kind), tr("Make it there"), false});
}

void Frame::put(QWidget *screen)
{
    // Screens hold what was typed into them: they go as soon as another one comes. The main window is leaveMain()'s business.
    QWidget *old = m_stack->currentWidget();
    m_stack->addWidget(screen);
    m_stack->setCurrentWidget(screen);
    if (old && old != screen && old != m_main) {
        m_stack->removeWidget(old);
        old->hide();
        old->setParent(nullptr);
        old->deleteLater(); // its own button may have brought us here
        if (old == m_unlock)
            m_unlock = nullptr;
    }
}

QStringList Frame::recentPaths() { return uiSettings().value(recentKey).toStringList(); }

void Frame::start(const QString &path)
{
    if (!path.isEmpty()) {
        showUnlock(path);
        return;
    }
    const QString last = recentPaths().value(0);
    if (!last.isEmpty() && QFileInfo::exists(last))
        showUnlock(last);
    else
        showWelcome();
}

void Frame::showWelcome()
{
    setWindowTitle(tr("XinZhan"));
    auto *screen = new WelcomeScreen(recentPaths());
    connect(screen, &WelcomeScreen::createAsked, this, &Frame::showCreate);
    connect(screen, &WelcomeScreen::openAsked, this, &Frame::askForFile);
    connect(screen, &WelcomeScreen::demoAsked, this, &Frame::startDemo);
    connect(screen, &WelcomeScreen::recentAsked, this, [this](const QString &path) { showUnlock(path); });
    put(screen);
}

void Frame::askForFile()
{
    if (const auto path = m_parts.prompts.openFile(this, {tr("Open a workspace"), {}, {tr("Workspace (*.xinzhan)")}}))
        showUnlock(*path);
}

void Frame::showUnlock(const QString &path, const QString &login, const QString &reason)
{
    const auto logins = Workspace::logins(path);
    if (!logins) {
        m_parts.prompts.message(this, MessageKind::Failure, tr("This workspace cannot be opened"), logins.error().message);
        if (!m_stack->currentWidget() || m_stack->currentWidget() == m_unlock)
            showWelcome();
        return;
    }
    if (!m_workspace && !placeIsAccepted(path, false)) {
        if (!m_stack->currentWidget())
            showWelcome();
        return;
    }
    const QString name = QFileInfo(path).completeBaseName();
    setWindowTitle(tr("XinZhan — %1").arg(name));
    auto *screen = new UnlockScreen;
    const QString notice = !reason.isEmpty() || Workspace::isDemoFile(path) ? reason : volumeWarning(place(path).kindOf(path));
    screen->setWorkspace(path, *logins, login.isEmpty() ? uiSettings().value(QStringLiteral("login/") + name).toString() : login, notice);
    connect(screen, &UnlockScreen::unlockAsked, this, &Frame::unlock);
    connect(screen, &UnlockScreen::recoveryAsked, this, &Frame::showRecovery);
    connect(screen, &UnlockScreen::otherAsked, this, [this] {
        if (!m_workspace || closeWorkspace())
            showWelcome();
    });
    put(screen);
    m_unlock = screen;
}

void Frame::unlock(const QString &login, QString passphrase)
{
    if (!m_unlock || m_locking)
        return;
    // The one who locked it comes back to the same session; anybody else opens anew.
    if (m_workspace && m_workspace->isLocked() && login == m_login && QFileInfo(m_workspace->path()) == QFileInfo(m_unlock->path())) {
        m_unlock->setBusy(true);
        Result<void> unlocked;
        {
            const Waiting waiting;
            unlocked = m_workspace->unlock(passphrase);
        }
        forget(passphrase);
        m_unlock->setBusy(false);
        if (unlocked)
            enter();
        else
            m_unlock->showError(unlocked.error());
        return;
    }
    const QString path = m_unlock->path();
    if (m_workspace && !closeWorkspace()) {
        forget(passphrase);
        return;
    }
    open(path, login, std::move(passphrase));
}

bool Frame::open(const QString &path, const QString &login, QString passphrase)
{
    if (!m_unlock)
        showUnlock(path, login);
    if (!m_unlock)
        return false;
    m_unlock->setBusy(true);
    Result<std::unique_ptr<Workspace>> result = [&] {
        const Waiting waiting;
        return Workspace::open(path, login, passphrase, m_parts.clock, {.slowly = slowly(), .place = place(path)});
    }();
    forget(passphrase);
    m_unlock->setBusy(false);
    if (!result) {
        m_unlock->showError(result.error());
        return false;
    }
    opened(std::move(*result), login);
    return true;
}

void Frame::opened(std::unique_ptr<Workspace> workspace, const QString &login)
{
    m_workspace = std::move(workspace);
    m_login = login;
    if (m_demoPath.isEmpty())
        remember(m_workspace->path(), login);
    m_lastPage.clear();
    enter();
}

void Frame::showRecovery(const QString &login, const QString &code)
{
    if (!m_unlock || m_locking)
        return;
    const QString path = m_unlock->path();
    if (m_workspace && !closeWorkspace())
        return;
    auto *screen = new PassphraseScreen(login, PassphraseScreen::Why::Recovery);
    connect(screen, &PassphraseScreen::cancelled, this, [this, path, login] { showUnlock(path, login); });
    connect(screen, &PassphraseScreen::ready, this, [this, screen, path, login, code = QString(code)](QString, QString fresh) mutable {
        screen->setBusy(true);
        Result<std::unique_ptr<Workspace>> result = [&] {
            const Waiting waiting;
            return Workspace::recover(path, login, code, fresh, m_parts.clock, {.slowly = slowly(), .place = place(path)});
        }();
        forget(fresh);
        if (result) {
            forget(code);
            opened(std::move(*result), login);
            if (m_main)
                m_main->toast(tr("The new passphrase counts from now on."));
            return;
        }
        showUnlock(path, login);
        if (m_unlock) {
            m_unlock->setRecovery(true);
            m_unlock->showError(result.error());
        }
    });
    put(screen);
}

void Frame::showCreate()
{
    auto *screen = new CreateScreen(m_parts.prompts);
    connect(screen, &CreateScreen::cancelled, this, &Frame::showWelcome);
    connect(screen, &CreateScreen::ready, this, &Frame::createWorkspace);
    put(screen);
}

void Frame::createWorkspace(const QString &path, NewWorkspace what)
{
    auto *screen = qobject_cast<CreateScreen *>(m_stack->currentWidget());
    if (!placeIsAccepted(path, true)) {
        forget(what.passphrase);
        if (screen)
            screen->showError({Errc::Cancelled, tr("Nothing was made. Choose another place, and type the passphrase again.")});
        return;
    }
    what.place = place(path);
    if (screen)
        screen->setBusy(true);
    what.slowly = slowly();
    what.reportsSince = m_parts.clock.today(); // the weeks before were reported elsewhere
    auto created = [&] {
        const Waiting waiting;
        return Workspace::create(path, what, m_parts.clock);
    }();
    forget(what.passphrase);
    if (screen)
        screen->setBusy(false);
    if (!created) {
        if (screen)
            screen->showError(created.error());
        else
            m_parts.prompts.message(this, MessageKind::Failure, tr("The workspace was not made"), created.error().message);
        return;
    }
    m_workspace = std::move(created->workspace);
    m_login = what.login;
    remember(path, what.login);
    showRecoveryCode(created->recoveryCode);
}

void Frame::showRecoveryCode(const QString &code)
{
    auto *screen = new RecoveryCodeScreen(code, QFileInfo(m_workspace->path()).completeBaseName(), m_parts.prompts);
    connect(screen, &RecoveryCodeScreen::done, this, &Frame::enter);
    put(screen);
}

void Frame::showChangePassphrase()
{
    auto *screen = new PassphraseScreen(m_login, m_workspace->mustChangePassphrase() ? PassphraseScreen::Why::Given : PassphraseScreen::Why::Wish);
    connect(screen, &PassphraseScreen::cancelled, this, &Frame::enter);
    connect(screen, &PassphraseScreen::ready, this, [this, screen](QString current, QString fresh) {
        Result<void> changed;
        screen->setBusy(true);
        {
            const Waiting waiting;
            changed = m_workspace->changePassphrase(current, fresh);
        }
        screen->setBusy(false);
        forget(current);
        forget(fresh);
        if (!changed) {
            screen->showError(changed.error());
            return;
        }
        enter();
        if (m_main)
            m_main->toast(tr("The new passphrase counts from now on."));
    });
    put(screen);
}

void Frame::showUndertaking()
{
    UndertakingService service(m_workspace->session());
    const auto text = service.text();
    const auto before = service.own();
    if (!text) { // a dictionary that somebody dated into the future only
        m_parts.prompts.message(this, MessageKind::Failure, tr("The undertaking cannot be shown"), text.error().message);
        if (closeWorkspace())
            showWelcome();
        return;
    }
    const Actor &actor = m_workspace->session().actor();
    auto *screen = new UndertakingScreen(*text, actor.name, m_parts.clock.today(), before && before->has_value());
    connect(screen, &UndertakingScreen::left, this, [this] {
        if (closeWorkspace())
            showWelcome();
    });
    connect(screen, &UndertakingScreen::accepted, this, [this, screen] {
        if (const auto done = UndertakingService(m_workspace->session()).accept(); !done)
            screen->showError(done.error());
        else
            enter();
    });
    put(screen);
}

void Frame::enter()
{
    if (m_workspace->mustChangePassphrase()) {
        showChangePassphrase();
        return;
    }
    if (!m_workspace->session().actor().bound) {
        showUndertaking();
        return;
    }
    setWindowTitle(m_workspace->isDemo() ? tr("XinZhan — demo school, invented data") : tr("XinZhan — %1").arg(QFileInfo(m_workspace->path()).completeBaseName()));
    if (!m_main) {
        m_main = new MainWindow(m_workspace->session(), *m_workspace, m_parts.prompts, m_parts.pages());
        connect(m_main, &MainWindow::lockAsked, this, [this] { lock(); });
        connect(m_main, &MainWindow::leaveDemoAsked, this, &Frame::endDemo);
        connect(m_main, &MainWindow::passphraseAsked, this, [this] {
            m_main->saveEverything();
            showChangePassphrase();
        });
        connect(m_main, &MainWindow::recoveryCodeMade, this, &Frame::showRecoveryCode);
        connect(m_main, &MainWindow::themeChosen, this, [this](ThemeChoice choice) {
            uiSettings().setValue(QStringLiteral("theme"), themeChoiceCode(choice));
            if (m_parts.setTheme)
                m_parts.setTheme(choice);
        });
        connect(m_main, &MainWindow::languageChosen, this, [this](const QString &code) {
            uiSettings().setValue(QStringLiteral("language"), code);
            if (m_parts.setLanguage)
                m_parts.setLanguage(code);
            // The menu that asked is part of what is rebuilt.
            QMetaObject::invokeMethod(this, &Frame::rebuild, Qt::QueuedConnection);
        });
        const auto idle = [this] { m_idle.start(60 * SettingsService(m_workspace->session()).number(setting::idleLockMinutes)); };
        connect(&m_workspace->session().changes(), &ChangeHub::nounChanged, m_main, [idle](const QString &noun) {
            if (noun == u"settings")
                idle();
        });
        idle();
    }
    put(m_main);
    if (!m_lastPage.isEmpty())
        m_main->openPage(m_lastPage);
    // The unlock screen took the keyboard with it: without a focus, shortcuts would wait for a first click.
    m_main->setFocusPolicy(Qt::TabFocus);
    m_main->setFocus(Qt::OtherFocusReason);
}

void Frame::leaveMain()
{
    m_idle.stop();
    if (!m_main)
        return;
    m_lastPage = m_main->currentPage();
    m_stack->removeWidget(m_main);
    delete m_main;
    m_main = nullptr;
}

void Frame::lock(const QString &reason)
{
    if (!m_workspace || m_workspace->isLocked() || m_locking || !m_main)
        return;
    m_locking = true;
    m_idle.stop();
    m_main->saveEverything();
    // First cover, then the rest: dialogs and menus go, the content is no longer on the screen.
    for (QWidget *w : QApplication::topLevelWidgets()) {
        if (auto *dialog = qobject_cast<QDialog *>(w))
            dialog->reject();
        else if (auto *menu = qobject_cast<QMenu *>(w))
            menu->close();
    }
    showUnlock(m_workspace->path(), m_login, reason);
    finishLock();
}

void Frame::finishLock()
{
    // Calls that asked something in a dialog still stand on the stack and hold the session: they must return before it goes.
    if (QThread::currentThread()->loopLevel() > 1 || LongTask::isRunning()) {
        QTimer::singleShot(20, this, &Frame::finishLock);
        return;
    }
    leaveMain();
    m_workspace->lock();
    m_locking = false;
}

bool Frame::closeWorkspace()
{
    if (!m_workspace)
        return true;
    if (LongTask::isRunning())
        return false;
    if (m_main)
        m_main->saveEverything();
    leaveMain();
    Result<void> closed;
    {
        const Waiting waiting;
        closed = m_workspace->close();
    }
    m_workspace.reset();
    if (!m_demoPath.isEmpty()) {
        removeWorkspaceFiles(m_demoPath);
        m_demoPath.clear();
    } else if (!closed) { // the records are safe; what failed is the seal or the backup, and the user must hear of it
        m_parts.prompts.message(this, MessageKind::Failure, tr("Closed, but not everything worked"), closed.error().message);
    }
    return true;
}

void Frame::startDemo()
{
    QDir().mkpath(m_parts.demoFolder);
    const QString path = QDir(m_parts.demoFolder).filePath(tr("Demo school") + QStringLiteral(".xinzhan"));
    removeWorkspaceFiles(path); // of a demo that was cut short
    std::optional<DemoStart> made;
    const auto result = LongTask::run(this, tr("Building the demo school"), [&](LongTask &task) -> Result<void> {
        XZ_TRY(made, m_parts.makeDemo(path, task.percent()));
        return {};
    });
    if (!result) {
        removeWorkspaceFiles(path);
        if (result.error().code != Errc::Cancelled)
            m_parts.prompts.message(this, MessageKind::Failure, tr("The demo school could not be built"), result.error().message);
        return;
    }
    m_demoPath = path;
    open(path, made->login, made->passphrase);
}

void Frame::endDemo()
{
    if (!m_parts.prompts.confirm(this, {tr("Leave the demo school?"), tr("Everything in it is invented and is deleted now. Your own workspaces are not touched."), tr("Leave and delete"), false}))
        return;
    if (closeWorkspace())
        showWelcome();
}

void Frame::rebuild()
{
    if (m_main && !LongTask::isRunning()) {
        m_main->saveEverything();
        leaveMain();
        enter();
    } else if (!m_workspace) {
        showWelcome();
    }
}

void Frame::closeEvent(QCloseEvent *event)
{
    if (closeWorkspace())
        event->accept();
    else
        event->ignore();
}

} // namespace xz

#include "moc_frame.cpp"
