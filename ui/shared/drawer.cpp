#include "ui/shared/drawer.h"

#include "ui/shared/button.h"
#include "ui/shared/text.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QScrollArea>

namespace xz {

Drawer::Drawer(QWidget *page)
    : QFrame(page), m_title(new Text({}, TextStyle::CardTitle)), m_close(new Button(Icon::Close, tr("Close (Esc)"), QStringLiteral("drawer-close"))), m_scroll(new QScrollArea),
      m_foot(new QWidget), m_footLayout(new QHBoxLayout(m_foot))
{
    setObjectName(QStringLiteral("drawer"));
    setFocusPolicy(Qt::StrongFocus);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::l + 1, space::m, space::l, space::m);
    layout->setSpacing(space::m);
    auto *head = new QHBoxLayout;
    m_title->setWordWrap(true);
    head->addWidget(m_title, 1);
    head->addWidget(m_close, 0, Qt::AlignTop);
    layout->addLayout(head);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    layout->addWidget(m_scroll, 1);
    m_footLayout->setContentsMargins(0, 0, 0, 0);
    m_footLayout->setSpacing(space::s);
    m_footLayout->addStretch(1);
    layout->addWidget(m_foot);
    m_foot->hide();
    connect(m_close, &QPushButton::clicked, this, &Drawer::closeDrawer);
    page->installEventFilter(this);
    hide();
}

void Drawer::open(const QString &title, QWidget *content, int width)
{
    m_title->setText(title);
    setAccessibleName(title);
    m_width = width;
    if (QWidget *old = m_scroll->takeWidget())
        old->deleteLater();
    while (m_footLayout->count() > 1) {
        QLayoutItem *item = m_footLayout->takeAt(1);
        if (QWidget *old = item->widget()) {
            old->setParent(nullptr);
            old->deleteLater(); // it may be the button that asked for the next drawer
        }
        delete item;
    }
    m_foot->hide();
    m_content = content;
    m_scroll->setWidget(content);
    content->setAutoFillBackground(false); // setWidget() turns it on; the drawer is white all over
    m_scroll->viewport()->setAutoFillBackground(false);
    place();
    show();
    raise();
    // The first editor of the content, so that typing can begin at once.
    if (QWidget *first = content->nextInFocusChain(); first && content->isAncestorOf(first))
        first->setFocus(Qt::OtherFocusReason);
    else
        m_close->setFocus(Qt::OtherFocusReason);
}

void Drawer::addFootWidget(QWidget *widget)
{
    m_footLayout->addWidget(widget);
    m_foot->show();
}

void Drawer::closeDrawer()
{
    if (!isVisible())
        return;
    hide();
    emit closed();
}

void Drawer::place()
{
    const QSize size = parentWidget()->size();
    const int width = std::min(m_width, size.width() - space::xl);
    setGeometry(size.width() - width, 0, width, size.height());
}

bool Drawer::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && watched == parentWidget())
        place();
    return QFrame::eventFilter(watched, event);
}

void Drawer::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        closeDrawer();
    else
        QFrame::keyPressEvent(event);
}

void Drawer::paintEvent(QPaintEvent *)
{
    QPainter p(this);
    p.fillRect(rect(), colour(Token::Card));
    p.fillRect(QRect(0, 0, 1, height()), colour(Token::Line));
}

} // namespace xz

#include "moc_drawer.cpp"
