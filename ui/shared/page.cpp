#include "ui/shared/page.h"

#include "ui/shared/chip.h"
#include "ui/shared/drawer.h"
#include "ui/shared/prompts.h"
#include "ui/shared/text.h"
#include "ui/shared/turningbox.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QScrollArea>

namespace xz {
namespace {
constexpr int narrowSide = 176;
}

Page::Page(const PageContext &context, const QString &id, QWidget *parent)
    : QWidget(parent), m_context(context), m_id(id), m_outer(new QHBoxLayout(this)), m_title(new Text({}, TextStyle::Title)), m_chip(new Chip), m_state(new Text({}, TextStyle::Secondary)),
      m_actions(new QHBoxLayout), m_content(new QWidget), m_main(new QVBoxLayout(m_content)), m_inner(new QWidget(m_content)), m_body(new QVBoxLayout)
{
    setObjectName(QStringLiteral("page-") + id);
    m_outer->setContentsMargins(0, 0, 0, 0);
    m_outer->setSpacing(0);
    m_outer->addWidget(m_content, 1);
    m_main->setContentsMargins(space::xl, space::l, space::xl, space::l);
    m_main->setSpacing(space::m);

    auto *turning = new TurningBox;
    turning->setKeepsLeft(true);
    QBoxLayout *head = turning->box();
    head->setSpacing(space::m);
    auto *names = new QVBoxLayout;
    names->setSpacing(2);
    auto *titleRow = new QHBoxLayout;
    titleRow->setSpacing(space::s);
    m_title->setObjectName(QStringLiteral("page-title"));
    titleRow->addWidget(m_title);
    titleRow->addWidget(m_chip);
    titleRow->addStretch(1);
    m_chip->hide();
    names->addLayout(titleRow);
    m_state->setObjectName(QStringLiteral("page-state"));
    names->addWidget(m_state);
    head->addLayout(names, 1);
    m_actions->setSpacing(space::s);
    head->addLayout(m_actions);
    m_main->addWidget(turning);
    m_body->setSpacing(space::m);
    m_body->setContentsMargins(0, 0, 0, 0);
    m_inner->setLayout(m_body);
    setBodyScrolls(true);
}

QString Page::title() const { return m_title->text(); }
void Page::activate(const QVariantMap &) {}
void Page::saveNow() {}
bool Page::takeFile(const QString &) { return false; }

void Page::setTitle(const QString &title)
{
    m_title->setText(title);
    setAccessibleName(title);
}

void Page::setTitleChip(const ChipLook &look)
{
    m_chip->setLook(look);
    m_chip->setVisible(!look.text.isEmpty());
}

void Page::setStateLine(const QString &sentence)
{
    m_state->setText(sentence);
    m_state->setVisible(!sentence.isEmpty());
}

void Page::setSideBar(QWidget *widget, int width)
{
    auto *frame = new QFrame;
    frame->setProperty("xzKind", QStringLiteral("surface"));
    auto *layout = new QVBoxLayout(frame);
    layout->setContentsMargins(space::m, space::m, space::m, space::m);
    layout->addWidget(widget);
    m_side = frame;
    m_sideWidth = width;
    frame->setMinimumWidth(std::min(width, narrowSide));
    frame->setMaximumWidth(width);
    m_outer->insertWidget(0, frame);
    auto *line = new QFrame;
    line->setProperty("xzKind", QStringLiteral("line"));
    line->setFixedWidth(1);
    m_outer->insertWidget(1, line);
}

// On a narrow page the list at the left gives way: what is worked on needs the room.
void Page::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (!m_side)
        return;
    const bool narrow = width() < 900;
    m_side->setMaximumWidth(narrow ? std::min(m_sideWidth, narrowSide) : m_sideWidth); // the least stays: it lets the page shrink
    const int side = narrow ? space::xs : space::m, edge = narrow ? space::l : space::xl;
    m_main->setContentsMargins(edge, space::l, edge, space::l);
    m_side->layout()->setContentsMargins(side, space::m, side, space::m);
}

Button *Page::addAction(const QString &text, ButtonKind kind, const QString &name)
{
    auto *button = new Button(text, kind, name);
    m_actions->addWidget(button);
    return button;
}

void Page::addActionWidget(QWidget *widget) { m_actions->addWidget(widget); }

void Page::setBodyScrolls(bool on)
{
    if (m_scroll) {
        m_scroll->takeWidget();
        delete m_scroll;
        m_scroll = nullptr;
    } else {
        m_main->removeWidget(m_inner);
    }
    if (!on) {
        m_main->addWidget(m_inner, 1);
        m_inner->show();
        return;
    }
    m_scroll = new QScrollArea;
    m_scroll->setObjectName(QStringLiteral("page-scroll"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(m_inner);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_inner->setAutoFillBackground(false);
    m_main->addWidget(m_scroll, 1);
}

Drawer *Page::drawer()
{
    if (!m_drawer)
        m_drawer = new Drawer(this);
    return m_drawer;
}

void Page::present(const Error &error)
{
    if (error.code == Errc::Cancelled)
        return;
    if (error.code == Errc::Conflict)
        refresh();
    const bool rule = error.code == Errc::Refused || error.code == Errc::Denied || error.code == Errc::InvalidInput || error.code == Errc::Conflict;
    prompts().message(this, rule ? MessageKind::Warning : MessageKind::Failure, title(), error.message);
}

} // namespace xz

#include "moc_page.cpp"
