#include "ui/shell/mainwindow.h"

#include "core/organization/networkservice.h"
#include "core/workspace/workspace.h"
#include "ui/shared/drawer.h"
#include "ui/shared/longtask.h"
#include "ui/shared/page.h"
#include "ui/shared/prompts.h"
#include "ui/shared/text.h"
#include "ui/shared/toast.h"
#include "ui/shell/navigation.h"
#include "ui/shell/searchbox.h"
#include "ui/shell/topbar.h"

#include <QtCore/QMimeData>
#include <QtGui/QDropEvent>
#include <QtGui/QShortcut>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QStackedWidget>

namespace xz {

MainWindow::MainWindow(Session &session, Workspace &workspace, Prompts &prompts, PageRegistry registry, QWidget *parent)
    : QWidget(parent), m_session(session), m_context{session, workspace, prompts, *this}, m_registry(std::move(registry)),
      m_visible(m_registry.visibleTo(session.actor())), m_navigation(new Navigation(m_visible)), m_top(new TopBar(session, workspace.isDemo(), this)), m_pages(new QStackedWidget), m_toast(nullptr),
      m_help(nullptr), m_day(session.clock().today())
{
    setObjectName(QStringLiteral("main-window"));
    setAcceptDrops(true);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_navigation);
    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(m_top);
    right->addWidget(m_pages, 1);
    layout->addLayout(right, 1);
    m_toast = new Toast(this);
    m_help = new Drawer(this);
    m_help->setObjectName(QStringLiteral("help-drawer"));

    // The station of the user; users of the whole school see the school.
    const NetworkService network(session);
    if (session.actor().station) {
        if (const auto station = network.station(*session.actor().station))
            m_navigation->setStationName(station->name);
    } else if (const auto school = network.school()) {
        m_navigation->setStationName(school->name);
    }

    connect(m_navigation, &Navigation::chosen, this, [this](const QString &id) { openPage(id); });
    connect(m_top, &TopBar::lockAsked, this, &MainWindow::lockAsked);
    connect(m_top, &TopBar::passphraseAsked, this, &MainWindow::passphraseAsked);
    connect(m_top, &TopBar::leaveDemoAsked, this, &MainWindow::leaveDemoAsked);
    connect(m_top, &TopBar::aboutAsked, this, &MainWindow::showAbout);
    connect(m_top, &TopBar::themeChosen, this, &MainWindow::themeChosen);
    connect(m_top, &TopBar::languageChosen, this, &MainWindow::languageChosen);
    connect(m_top->search(), &SearchBox::chosen, this, &MainWindow::openHit);
    connect(m_top->search(), &SearchBox::failed, this, [this](const Error &e) { toast(e.message); });
    connect(&session.changes(), &ChangeHub::nounChanged, this, &MainWindow::onNounChanged);

    std::vector<SearchAction> actions;
    for (const PageInfo *p : m_visible)
        actions.push_back({QStringLiteral("page:") + p->id, tr("Open: %1").arg(p->title), p->id});
    actions.push_back({QStringLiteral("lock"), tr("Lock"), QStringLiteral("lock")});
    actions.push_back({QStringLiteral("passphrase"), tr("Change passphrase"), QStringLiteral("passphrase password")});
    actions.push_back({QStringLiteral("help"), tr("Help for this page"), QStringLiteral("help F1")});
    m_top->search()->setActions(std::move(actions));

    m_refresh.setSingleShot(true);
    m_refresh.setInterval(0);
    connect(&m_refresh, &QTimer::timeout, this, &MainWindow::refreshNow);
    m_badges.setSingleShot(true);
    m_badges.setInterval(120);
    connect(&m_badges, &QTimer::timeout, this, &MainWindow::refreshBadges);
    m_minute.setInterval(60'000); // midnight turns the day, the week and what is due
    connect(&m_minute, &QTimer::timeout, this, [this] {
        if (m_session.clock().today() == m_day || LongTask::isRunning())
            return;
        m_day = m_session.clock().today();
        m_top->refreshWeek();
        for (const auto &[id, made] : m_made)
            m_stale.append(id);
        m_refresh.start();
        m_badges.start();
    });
    m_minute.start();
    addShortcuts();
    if (!m_visible.empty())
        openPage(m_visible.front()->id);
    m_badges.start();
}

MainWindow::~MainWindow()
{
    // The pages before the context they were made from.
    for (const auto &[id, made] : m_made)
        delete made;
}

void MainWindow::addShortcuts()
{
    const auto on = [this](const QKeySequence &keys, auto &&call) {
        auto *shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WindowShortcut);
        connect(shortcut, &QShortcut::activated, this, call);
    };
    on(Qt::CTRL | Qt::Key_K, [this] {
        m_top->search()->setFocus(Qt::ShortcutFocusReason);
        m_top->search()->selectAll();
    });
    on(Qt::CTRL | Qt::Key_L, [this] { emit lockAsked(); });
    on(Qt::Key_F1, [this] { showHelp(); });
    on(Qt::Key_F5, [this] {
        if (Page *p = page(m_current))
            p->refresh();
    });
    on(QKeySequence::Save, [this] {
        if (Page *p = page(m_current)) {
            p->saveNow();
            toast(tr("Everything on this page is saved."));
        }
    });
    for (int i = 0; i < 9 && i < int(m_visible.size()); ++i)
        on(QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + i)), [this, id = m_visible[size_t(i)]->id] { openPage(id); });
}

Page *MainWindow::page(const QString &pageId)
{
    if (const auto it = m_made.find(pageId); it != m_made.end())
        return it->second;
    for (const PageInfo *p : m_visible)
        if (p->id == pageId) {
            Page *made = p->make(m_context);
            m_made.emplace(pageId, made);
            m_pages->addWidget(made);
            m_stale.append(pageId);
            return made;
        }
    return nullptr;
}

void MainWindow::openPage(const QString &pageId, const QVariantMap &arguments)
{
    Page *next = page(pageId);
    if (!next) {
        toast(tr("Your role does not open this page."));
        return;
    }
    if (m_current != pageId && !m_current.isEmpty())
        m_made[m_current]->saveNow();
    m_current = pageId;
    m_help->closeDrawer();
    m_pages->setCurrentWidget(next);
    m_navigation->setCurrent(pageId);
    if (!arguments.isEmpty())
        next->activate(arguments);
    if (m_stale.removeAll(pageId) > 0 || !arguments.isEmpty())
        next->refresh();
    emit currentPageChanged(next->title());
}

std::vector<QString> MainWindow::visiblePages() const
{
    std::vector<QString> ids;
    for (const PageInfo *p : m_visible)
        ids.push_back(p->id);
    return ids;
}

void MainWindow::toast(const QString &sentence, std::function<void()> undo) { m_toast->show(sentence, std::move(undo)); }

void MainWindow::refreshBadges()
{
    if (LongTask::isRunning()) {
        m_badges.start(500);
        return;
    }
    for (const PageInfo *p : m_visible)
        if (p->badge)
            m_navigation->setBadge(p->id, p->badge(m_session));
}

Result<void> MainWindow::runTask(const QString &title, const std::function<Result<void>(LongTask &)> &work, bool cancellable)
{
    return LongTask::run(this, title, work, cancellable);
}

void MainWindow::onNounChanged(const QString &noun)
{
    if (noun == u"drafts")
        return;
    for (const auto &[id, made] : m_made)
        if (made->nouns().contains(noun) && !m_stale.contains(id))
            m_stale.append(id);
    if (noun == u"people" || noun == u"network" || noun == u"calendar" || noun == u"cases")
        m_top->search()->invalidate();
    if (noun == u"calendar")
        m_top->refreshWeek();
    m_refresh.start();
    m_badges.start(120);
}

void MainWindow::refreshNow()
{
    if (LongTask::isRunning()) {
        m_refresh.start(100);
        return;
    }
    m_refresh.setInterval(0);
    if (m_stale.removeAll(m_current) > 0)
        m_made[m_current]->refresh();
}

void MainWindow::saveEverything()
{
    for (const auto &[id, made] : m_made)
        made->saveNow();
}

void MainWindow::openHit(const SearchHit &hit)
{
    switch (hit.kind) {
    case HitKind::Student:
    case HitKind::Staff: openPage(QStringLiteral("people"), {{QStringLiteral("person"), hit.id}}); return;
    case HitKind::Class: openPage(QStringLiteral("people"), {{QStringLiteral("class"), hit.id}}); return;
    case HitKind::Dorm: openPage(QStringLiteral("people"), {{QStringLiteral("dorm"), hit.id}}); return;
    case HitKind::Station: openPage(QStringLiteral("people"), {{QStringLiteral("station"), hit.id}}); return;
    case HitKind::Case: openPage(QStringLiteral("ledger"), {{QStringLiteral("case"), hit.id}}); return;
    case HitKind::Week: openPage(QStringLiteral("weekly"), {{QStringLiteral("week"), hit.id}}); return;
    case HitKind::Action: break;
    }
    if (hit.id.startsWith(u"page:"))
        openPage(hit.id.mid(5));
    else if (hit.id == u"lock")
        emit lockAsked();
    else if (hit.id == u"passphrase")
        emit passphraseAsked();
    else if (hit.id == u"help")
        showHelp();
}

void MainWindow::showHelp()
{
    Page *p = page(m_current);
    if (!p)
        return;
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, space::s, 0);
    auto *words = new Text(p->help());
    words->setObjectName(QStringLiteral("help-text"));
    words->setTextFormat(Qt::RichText);
    layout->addWidget(words);
    auto *keys = new Text(tr("<p><b>Keys that work everywhere</b></p><p>Ctrl+K search<br>Ctrl+1 to Ctrl+9 pages<br>Ctrl+S save<br>Ctrl+L lock<br>F5 read again<br>Esc close the drawer</p>"),
                          TextStyle::Secondary);
    keys->setTextFormat(Qt::RichText);
    layout->addWidget(keys);
    layout->addStretch(1);
    m_help->open(tr("Help: %1").arg(p->title()), content, 380);
}

void MainWindow::showAbout()
{
    openPage(QStringLiteral("settings"), {{QStringLiteral("section"), QStringLiteral("about")}});
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_navigation->setCompact(width() < 1120);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.size() == 1 && urls.constFirst().isLocalFile())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    const QString path = event->mimeData()->urls().value(0).toLocalFile();
    if (path.isEmpty())
        return;
    event->acceptProposedAction();
    if (Page *p = page(m_current); p && p->takeFile(path))
        return;
    openPage(QStringLiteral("people"), {{QStringLiteral("import"), path}});
}

} // namespace xz

#include "moc_mainwindow.cpp"
