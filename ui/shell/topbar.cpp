#include "ui/shell/topbar.h"

#include "core/calendar/calendarservice.h"
#include "ui/shared/button.h"
#include "ui/shared/chip.h"
#include "ui/shared/text.h"
#include "ui/shared/uisettings.h"
#include "ui/shell/searchbox.h"

#include <QtGui/QActionGroup>
#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QMenu>

namespace xz {

TopBar::TopBar(Session &session, bool demo, QWidget *layer, QWidget *parent)
    : QFrame(parent), m_session(session), m_search(new SearchBox(session, layer)), m_week(new Text({}, TextStyle::Secondary)), m_window(new Chip), m_person(new QPushButton),
      m_lock(new Button(tr("Lock"), ButtonKind::Plain, QStringLiteral("lock")))
{
    setObjectName(QStringLiteral("top-bar"));
    setFixedHeight(48);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(20, 0, 20, 1);
    layout->setSpacing(space::m);
    m_search->setMinimumWidth(170);
    m_search->setMaximumWidth(360);
    layout->addWidget(m_search, 3);
    layout->addStretch(1);
    if (demo) {
        auto *mark = new Chip({tr("Demo school"), Tone::Level3, xz::Shape::None});
        mark->setObjectName(QStringLiteral("top-demo"));
        mark->setToolTip(tr("All people and cases here are invented."));
        layout->addWidget(mark);
    }
    m_week->setWordWrap(false);
    m_week->setObjectName(QStringLiteral("top-week"));
    layout->addWidget(m_week);
    m_window->setObjectName(QStringLiteral("top-window"));
    layout->addWidget(m_window);
    m_person->setObjectName(QStringLiteral("top-person"));
    m_person->setProperty("xzKind", QStringLiteral("bar"));
    m_person->setAutoDefault(false);
    m_person->setIcon(icon(Icon::ChevronDown, Token::Secondary)); // not a character: Chinese fonts have no small triangle
    m_person->setLayoutDirection(Qt::RightToLeft);                // behind the name
    layout->addWidget(m_person);
    m_lock->setToolTip(tr("Lock (Ctrl+L)"));
    layout->addWidget(m_lock);
    connect(m_lock, &QPushButton::clicked, this, &TopBar::lockAsked);
    buildMenu(demo);
    refreshPerson();
    refreshWeek();
}

void TopBar::buildMenu(bool demo)
{
    auto *menu = new QMenu(m_person);
    menu->setObjectName(QStringLiteral("person-menu"));
    const auto entry = [&](Icon i, const QString &text, const QString &name, auto signal) {
        QAction *a = menu->addAction(icon(i, Token::Secondary), text);
        a->setObjectName(name);
        connect(a, &QAction::triggered, this, signal);
    };
    entry(Icon::Key, tr("Change &passphrase ..."), QStringLiteral("menu-passphrase"), &TopBar::passphraseAsked);
    entry(Icon::Lock, tr("&Lock"), QStringLiteral("menu-lock"), &TopBar::lockAsked);
    menu->addSeparator();
    const QSettings settings = uiSettings();
    QMenu *look = menu->addMenu(icon(Icon::Sun, Token::Secondary), tr("&Appearance"));
    auto *looks = new QActionGroup(look);
    const auto theme = themeChoiceFromCode(settings.value(QStringLiteral("theme")).toString()).value_or(ThemeChoice::System);
    for (const auto &[choice, text] : {std::pair{ThemeChoice::System, tr("As the system")}, std::pair{ThemeChoice::Light, tr("Light")}, std::pair{ThemeChoice::Dark, tr("Dark")}}) {
        QAction *a = look->addAction(text);
        a->setObjectName(QStringLiteral("menu-theme-") + themeChoiceCode(choice));
        a->setCheckable(true);
        a->setChecked(choice == theme);
        looks->addAction(a);
        connect(a, &QAction::triggered, this, [this, choice] { emit themeChosen(choice); });
    }
    QMenu *languages = menu->addMenu(icon(Icon::Languages, Token::Secondary), QStringLiteral("&Language / \u8bed\u8a00"));
    auto *tongues = new QActionGroup(languages);
    const QString now = settings.value(QStringLiteral("language"), QStringLiteral("zh_CN")).toString();
    for (const auto &[code, text] : {std::pair{QStringLiteral("zh_CN"), QStringLiteral("\u7b80\u4f53\u4e2d\u6587")}, std::pair{QStringLiteral("en"), QStringLiteral("English")}}) {
        QAction *a = languages->addAction(text);
        a->setObjectName(QStringLiteral("menu-language-") + code);
        a->setCheckable(true);
        a->setChecked(code == now);
        tongues->addAction(a);
        connect(a, &QAction::triggered, this, [this, c = code] { emit languageChosen(c); });
    }
    menu->addSeparator();
    if (demo)
        entry(Icon::Leave, tr("L&eave the demo school"), QStringLiteral("menu-leave-demo"), &TopBar::leaveDemoAsked);
    entry(Icon::Info, tr("A&bout XinZhan"), QStringLiteral("menu-about"), &TopBar::aboutAsked);
    m_person->setMenu(menu);
}

void TopBar::refreshPerson()
{
    const Actor &actor = m_session.actor();
    m_person->setText(QStringLiteral("%1 \u00b7 %2").arg(actor.name, roleLabel(actor.role)));
    m_person->setAccessibleName(tr("%1, %2: menu").arg(actor.name, roleLabel(actor.role)));
}

void TopBar::refreshWeek()
{
    const QDate today = m_session.clock().today();
    const QString date = QLocale().toString(today, tr("MMM d, ddd", "date in the top bar"));
    const CalendarService calendar(m_session);
    m_weekShort = date;
    m_weekLong = date;
    QString window;
    if (const auto week = calendar.weekAt(today)) {
        m_weekShort = week->name.isEmpty() ? tr("Teaching week %1").arg(week->number) : week->name;
        m_weekLong = m_weekShort + QStringLiteral(" \u00b7 ") + date;
        if (const auto windows = calendar.windowsOf(*week); windows && !windows->empty())
            window = windows->front().name;
    }
    m_window->setLook({window, Tone::Info, xz::Shape::None});
    m_window->setVisible(!window.isEmpty());
    // The short words are what the bar must have room for; without this the long ones keep the window from shrinking.
    m_week->setMinimumWidth(QFontMetrics(m_week->font()).horizontalAdvance(m_weekShort) + 2);
    resizeEvent(nullptr);
}

void TopBar::resizeEvent(QResizeEvent *)
{
    m_week->setText(width() < 860 ? m_weekShort : m_weekLong); // narrow windows keep what cannot be read from a wall calendar
}

void TopBar::paintEvent(QPaintEvent *)
{
    QPainter p(this);
    p.fillRect(rect(), colour(Token::Card));
    p.fillRect(QRect(0, height() - 1, width(), 1), colour(Token::Line));
}

} // namespace xz

#include "moc_topbar.cpp"
