#pragma once
// The one window: welcome, unlock, or the unlocked program. It opens, locks and closes the workspace; the idle lock covers the
// content at once and drops the keys as soon as nothing is running any more.
#include "core/workspace/workspace.h"
#include "ui/shared/pageregistry.h"
#include "ui/shared/theme.h"
#include "ui/shell/idlelock.h"

#include <QtWidgets/QWidget>
#include <memory>

class QStackedWidget;

namespace xz {
class MainWindow;
class Prompts;
class UnlockScreen;

struct DemoStart {
    QString login;
    QString passphrase;
};

struct FrameParts {
    const Clock &clock;
    Prompts &prompts;
    std::function<PageRegistry()> pages;                                   // made anew for each main window, in the language of then
    // Builds the demo school at a path; runs on a worker thread.
    std::function<Result<DemoStart>(const QString &path, const std::function<bool(int)> &progress)> makeDemo;
    QString demoFolder;                                                    // where the demo school lies while it is looked at
    std::function<void(ThemeChoice)> setTheme = {};
    std::function<void(const QString &code)> setLanguage = {};             // installs translators; the frame rebuilds itself
    VolumeProbe volume = {};                                               // empty: the system is asked
};

class Frame : public QWidget {
    Q_OBJECT
public:
    explicit Frame(FrameParts parts, QWidget *parent = nullptr);
    ~Frame() override;

    // The workspace named on the command line, else the last one, else the welcome screen.
    void start(const QString &path = {});
    void showUnlock(const QString &path, const QString &login = {}, const QString &reason = {});
    // On an error the unlock screen says it. True when it is open.
    bool open(const QString &path, const QString &login, QString passphrase);
    void createWorkspace(const QString &path, NewWorkspace what);
    void startDemo();
    void lock(const QString &reason = {});
    // Saves drafts, seals and backs up, releases the files. False when it stays open.
    bool closeWorkspace();

    MainWindow *mainWindow() const { return m_main; }
    Workspace *workspace() const { return m_workspace.get(); }
    void rebuild(); // after a language change
    static QStringList recentPaths();

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    SlowWork slowly();
    PlaceRules place(const QString &path) const;
    bool placeIsAccepted(const QString &path, bool stickToo); // asks about a share once, and about a stick before something is made there
    void put(QWidget *screen);
    void showWelcome();
    void showCreate();
    void showRecoveryCode(const QString &code);
    void showChangePassphrase();
    void showUndertaking();
    void showRecovery(const QString &login, const QString &code);
    void askForFile();
    void enter(); // the main window of the open workspace, at the page left last
    void leaveMain();
    void finishLock();
    void endDemo();
    void unlock(const QString &login, QString passphrase);
    void opened(std::unique_ptr<Workspace> workspace, const QString &login);
    FrameParts m_parts;
    QStackedWidget *m_stack;
    UnlockScreen *m_unlock = nullptr;
    MainWindow *m_main = nullptr;
    std::unique_ptr<Workspace> m_workspace;
    IdleLock m_idle;
    QString m_lastPage;
    QString m_login;
    QString m_demoPath;  // set while a demo of this frame's making is open
    bool m_locking = false;
};

} // namespace xz
