#include "ui/settings/settingspage.h"

#include "core/security/policy.h"
#include "core/workspace/workspace.h"
#include "ui/settings/aboutsection.h"
#include "ui/settings/appearancesection.h"
#include "ui/settings/auditsection.h"
#include "ui/settings/backupsection.h"
#include "ui/settings/dictionariessection.h"
#include "ui/settings/securitysection.h"
#include "ui/settings/stationsection.h"
#include "ui/settings/userssection.h"
#include "ui/shared/drawer.h"
#include "ui/shared/theme.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QStackedWidget>

namespace xz {
namespace {

bool mayDo(const Actor &actor, std::initializer_list<Action> actions)
{
    return std::any_of(actions.begin(), actions.end(), [&](Action a) { return allowedScope(actor.role, a) != Scope::None; });
}

} // namespace

void registerSettingsPage(PageRegistry &registry)
{
    registry.add({QStringLiteral("settings"), NavGroup::Documents, 90, Icon::Settings, SettingsPage::tr("Settings"), {}, {},
                  [](const PageContext &context) -> Page * { return new SettingsPage(context); }});
}

QString SettingsSection::whyNot(Action action) const
{
    const auto allowed = require(session().actor(), action, {.station = session().actor().station, .college = session().actor().college});
    return allowed ? QString() : allowed.error().message;
}

QVBoxLayout *SettingsSection::scrollingLayout()
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setAutoFillBackground(false);
    outer->addWidget(scroll);
    auto *inner = new QWidget;
    scroll->setWidget(inner);
    inner->setAutoFillBackground(false);
    auto *layout = new QVBoxLayout(inner);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::m);
    return layout;
}

SettingsPage::SettingsPage(const PageContext &context) : Page(context, QStringLiteral("settings")), m_list(new QListWidget), m_stack(new QStackedWidget)
{
    setBodyScrolls(false);
    setTitle(tr("Settings"));
    watch({QStringLiteral("users"), QStringLiteral("settings"), QStringLiteral("network"), QStringLiteral("audit"), QStringLiteral("dictionaries"), QStringLiteral("backup")});
    m_list->setObjectName(QStringLiteral("settings-sections"));
    m_list->setAccessibleName(tr("Sections of the settings"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setIconSize(QSize(17, 17));
    setSideBar(m_list, 180);
    body()->addWidget(m_stack, 1);

    const Actor &actor = session().actor();
    addSection(QStringLiteral("station"), Icon::Home, new StationSection(*this, context));
    if (mayDo(actor, {Action::ReadUsers, Action::WriteUsers}))
        addSection(QStringLiteral("users"), Icon::People, new UsersSection(*this, context));
    addSection(QStringLiteral("security"), Icon::Key, new SecuritySection(*this, context));
    if (mayDo(actor, {Action::Backup, Action::Restore}))
        addSection(QStringLiteral("backup"), Icon::HardDrive, new BackupSection(*this, context));
    if (mayDo(actor, {Action::ReadAudit, Action::ReadOwnAudit}))
        addSection(QStringLiteral("audit"), Icon::History, new AuditSection(*this, context));
    addSection(QStringLiteral("dictionaries"), Icon::Book, new DictionariesSection(*this, context));
    addSection(QStringLiteral("appearance"), Icon::Sun, new AppearanceSection(*this, context));
    addSection(QStringLiteral("about"), Icon::Info, new AboutSection(*this, context));
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row < 0)
            return;
        drawer()->closeDrawer();
        m_stack->setCurrentIndex(row);
        refresh();
    });
    m_list->setCurrentRow(0);
}

void SettingsPage::addSection(const QString &id, Icon icon, SettingsSection *section)
{
    section->setObjectName(QStringLiteral("section-") + id);
    auto *item = new QListWidgetItem(xz::icon(icon, Token::Secondary), section->title());
    item->setData(Qt::UserRole, id);
    item->setSizeHint(QSize(0, 36)); // known before the style is polished: rows never overlap at first sight
    m_list->addItem(item);
    m_stack->addWidget(section);
    m_sections.push_back(section);
}

void SettingsPage::refresh()
{
    const int row = m_stack->currentIndex();
    if (row < 0)
        return;
    setStateLine(QString());
    m_sections[size_t(row)]->refresh();
}

void SettingsPage::activate(const QVariantMap &arguments)
{
    const QString id = arguments.value(QStringLiteral("section")).toString();
    for (int i = 0; i < m_list->count(); ++i)
        if (m_list->item(i)->data(Qt::UserRole).toString() == id)
            m_list->setCurrentRow(i);
}

QString SettingsPage::help() const
{
    return tr("<p>Here the head of the station sets names, users and backups. Every change is written to the audit trail with its old and new value.</p>"
              "<p>A button that is grey says why when the mouse rests on it: mostly, another role is responsible.</p>"
              "<p><b>Backup:</b> one file that opens on another computer with the same passphrases. Keep one on a USB stick in the safe.</p>");
}

} // namespace xz

#include "moc_settingspage.cpp"
