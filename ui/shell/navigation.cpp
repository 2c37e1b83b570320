#include "ui/shell/navigation.h"

#include "ui/shared/text.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QVBoxLayout>

namespace xz {
namespace {
constexpr int railWidth = 196, compactWidth = 64;
}

NavigationButton::NavigationButton(const PageInfo &page, QWidget *parent) : QPushButton(page.title, parent), m_title(page.title), m_icon(page.icon)
{
    setObjectName(QStringLiteral("nav-") + page.id);
    setAccessibleName(page.title);
    setProperty("xzKind", QStringLiteral("nav"));
    setCheckable(true);
    setAutoExclusive(false);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setIconSize(QSize(17, 17));
    connect(this, &QPushButton::toggled, this, [this] { retint(); });
    retint();
}

void NavigationButton::retint() { setIcon(xz::icon(m_icon, isChecked() ? Token::Brand : Token::Secondary)); }

void NavigationButton::changeEvent(QEvent *event)
{
    QPushButton::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange)
        retint();
}

void NavigationButton::setBadge(int count)
{
    if (count == m_badge)
        return;
    m_badge = count;
    setAccessibleName(count > 0 ? tr("%1, %n waiting", nullptr, count).arg(m_title) : m_title);
    rewrite();
    update();
}

void NavigationButton::setCompact(bool compact)
{
    m_compact = compact;
    rewrite();
}

// The words give way to the badge.
void NavigationButton::rewrite()
{
    const int room = width() - 17 - 34 - (m_badge > 0 ? 30 : 0);
    QFont bold = font();
    bold.setBold(true); // the current page is bold
    setText(m_compact ? QString() : QFontMetrics(bold).elidedText(m_title, Qt::ElideRight, std::max(room, 40)));
}

void NavigationButton::resizeEvent(QResizeEvent *event)
{
    QPushButton::resizeEvent(event);
    rewrite();
}

void NavigationButton::paintEvent(QPaintEvent *event)
{
    QPushButton::paintEvent(event);
    if (m_badge <= 0)
        return;
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    const QFont font = uiFont(TextSize::Small);
    const QString text = m_badge > 99 ? QStringLiteral("99+") : QString::number(m_badge);
    const int w = std::max(18, QFontMetrics(font).horizontalAdvance(text) + 10);
    const QRectF box = m_compact ? QRectF(width() - w, 0, w, 18) : QRectF(width() - w - 10, (height() - 18) / 2.0, w, 18);
    p.setPen(Qt::NoPen);
    p.setBrush(colour(Token::Level1));
    p.drawRoundedRect(box, 9, 9);
    p.setPen(colour(themeIsDark() ? Token::Window : Token::Card));
    p.setFont(font);
    p.drawText(box, Qt::AlignCenter, text);
}

Navigation::Navigation(const std::vector<const PageInfo *> &pages, QWidget *parent) : QFrame(parent), m_station(new Text({}, TextStyle::Small))
{
    setObjectName(QStringLiteral("navigation"));
    setAccessibleName(tr("Pages"));
    setMinimumWidth(compactWidth); // the layout may squeeze it before setCompact() is called
    setMaximumWidth(railWidth);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 1, 0);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setAutoFillBackground(false);
    outer->addWidget(scroll);
    auto *inner = new QWidget;
    scroll->setWidget(inner);
    inner->setAutoFillBackground(false); // setWidget() turns it on
    auto *layout = new QVBoxLayout(inner);
    layout->setContentsMargins(10, space::l, 10, space::m);
    layout->setSpacing(2);

    auto *name = new Text(tr("XinZhan"), TextStyle::Title);
    name->setTint(Token::Brand);
    name->setContentsMargins(10, 0, 0, 0);
    m_station->setContentsMargins(10, 0, 0, 0);
    m_station->setObjectName(QStringLiteral("nav-station"));
    layout->addWidget(name);
    m_words = {name, m_station};
    layout->addWidget(m_station);
    layout->addSpacing(space::s);

    const auto groupTitle = [](NavGroup g) {
        switch (g) {
        case NavGroup::Top: return QString();
        case NavGroup::Care: return tr("Crisis and care");
        case NavGroup::Station: return tr("Station building");
        case NavGroup::Documents: return tr("Documents");
        }
        return QString();
    };
    std::optional<NavGroup> group;
    int number = 0;
    for (const PageInfo *p : pages) {
        if (group != p->group) {
            group = p->group;
            if (const QString title = groupTitle(p->group); !title.isEmpty()) {
                auto *t = new Text(title, TextStyle::Small);
                t->setContentsMargins(10, space::s, 0, 2);
                layout->addWidget(t);
                m_words.push_back(t);
            }
        }
        auto *button = new NavigationButton(*p);
        button->setToolTip(p->title);
        if (++number <= 9)
            button->setToolTip(tr("%1 (Ctrl+%2)").arg(p->title).arg(number));
        connect(button, &QPushButton::clicked, this, [this, id = p->id] { emit chosen(id); });
        layout->addWidget(button);
        m_entries.push_back({p->id, button});
    }
    layout->addStretch(1);
}

QSize Navigation::sizeHint() const { return {m_compact ? compactWidth : railWidth, QFrame::sizeHint().height()}; }

void Navigation::setCompact(bool compact)
{
    if (compact == m_compact)
        return;
    m_compact = compact;
    setMaximumWidth(compact ? compactWidth : railWidth);
    for (QWidget *w : m_words)
        w->setVisible(!compact);
    for (const Entry &e : m_entries)
        e.button->setCompact(compact);
    if (const auto *scroll = findChild<QScrollArea *>()) // many pages on a low screen: room for the scroll bar beside the icons
        scroll->widget()->layout()->setContentsMargins(compact ? space::xs : 10, space::l, compact ? space::xs : 10, space::m);
    updateGeometry();
}

void Navigation::setStationName(const QString &name) { m_station->setText(name); }

void Navigation::setCurrent(const QString &pageId)
{
    for (const Entry &e : m_entries)
        e.button->setChecked(e.id == pageId);
}

void Navigation::setBadge(const QString &pageId, int count)
{
    for (const Entry &e : m_entries)
        if (e.id == pageId)
            e.button->setBadge(count);
}

void Navigation::paintEvent(QPaintEvent *)
{
    QPainter p(this);
    p.fillRect(rect(), colour(Token::Card));
    QColor tint = colour(Token::Window); // a shade between card and window, as in the design
    tint.setAlpha(120);
    p.fillRect(rect(), tint);
    p.fillRect(QRect(width() - 1, 0, 1, height()), colour(Token::Line));
}

void Navigation::keyPressEvent(QKeyEvent *event)
{
    // Up and down walk the pages, as in a list.
    const int step = event->key() == Qt::Key_Down ? 1 : event->key() == Qt::Key_Up ? -1 : 0;
    if (!step)
        return QFrame::keyPressEvent(event);
    for (size_t i = 0; i < m_entries.size(); ++i)
        if (m_entries[i].button->hasFocus()) {
            const auto next = qsizetype(i) + step;
            if (next >= 0 && next < qsizetype(m_entries.size()))
                m_entries[size_t(next)].button->setFocus(Qt::TabFocusReason);
            return;
        }
}

} // namespace xz

#include "moc_navigation.cpp"
