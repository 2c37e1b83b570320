#pragma once
// The unlocked program: rail, top bar and the pages, each made on first sight. It navigates, refreshes and counts; what the pages
// show is theirs. The frame around it locks and destroys it.
#include "core/workspace/session.h"
#include "ui/shared/pageregistry.h"
#include "ui/shared/theme.h"

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>
#include <map>

class QStackedWidget;

namespace xz {
class Drawer;
class Navigation;
class Toast;
class TopBar;
struct SearchHit;

class MainWindow : public QWidget, public PageHost {
    Q_OBJECT
public:
    MainWindow(Session &session, Workspace &workspace, Prompts &prompts, PageRegistry registry, QWidget *parent = nullptr);
    ~MainWindow() override;

    void openPage(const QString &pageId, const QVariantMap &arguments = {}) override;
    void toast(const QString &sentence, std::function<void()> undo = {}) override;
    void refreshBadges() override;
    void showRecoveryCode(const QString &code) override { emit recoveryCodeMade(code); }
    void setTheme(ThemeChoice choice) override { emit themeChosen(choice); }
    void setLanguage(const QString &code) override { emit languageChosen(code); }
    void changePassphrase() override { emit passphraseAsked(); }
    Result<void> runTask(const QString &title, const std::function<Result<void>(LongTask &)> &work, bool cancellable = true) override;

    QString currentPage() const { return m_current; }
    Page *page(const QString &pageId); // made if need be; nullptr when the actor's role has no such page
    const PageRegistry &registry() const { return m_registry; }
    std::vector<QString> visiblePages() const;
    // Drafts of every page go to the workspace: before locking and closing.
    void saveEverything();

signals:
    void lockAsked();
    void passphraseAsked();
    void leaveDemoAsked();
    void recoveryCodeMade(const QString &code); // a page made a new one: shown once, on a screen of its own
    void themeChosen(xz::ThemeChoice choice);
    void languageChosen(const QString &code);
    void currentPageChanged(const QString &title);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void addShortcuts();
    void onNounChanged(const QString &noun);
    void refreshNow();
    void openHit(const SearchHit &hit);
    void showHelp();
    void showAbout();
    Session &m_session;
    PageContext m_context;
    PageRegistry m_registry;
    std::vector<const PageInfo *> m_visible;
    Navigation *m_navigation;
    TopBar *m_top;
    QStackedWidget *m_pages;
    Toast *m_toast;
    Drawer *m_help;
    std::map<QString, Page *> m_made;
    QStringList m_stale; // ids of pages whose nouns changed while they were not shown
    QString m_current;
    QTimer m_refresh;
    QTimer m_badges;
    QTimer m_minute;
    QDate m_day;
};

} // namespace xz
