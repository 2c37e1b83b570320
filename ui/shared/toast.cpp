#include "ui/shared/toast.h"

#include "ui/shared/button.h"
#include "ui/shared/text.h"

#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>

namespace xz {

Toast::Toast(QWidget *over)
    : QFrame(over), m_text(new Text), m_undo(new Button(tr("&Undo"), ButtonKind::Link, QStringLiteral("toast-undo"))),
      m_close(new Button(Icon::Close, tr("Close"), QStringLiteral("toast-close")))
{
    setObjectName(QStringLiteral("toast"));
    m_text->setObjectName(QStringLiteral("toast-text"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(space::l, space::s, space::s, space::s);
    layout->setSpacing(space::m);
    m_text->setWordWrap(false);
    m_text->setTextFormat(Qt::PlainText);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_undo);
    layout->addWidget(m_close);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &QWidget::hide);
    connect(m_close, &QPushButton::clicked, this, &QWidget::hide);
    connect(m_undo, &QPushButton::clicked, this, [this] {
        hide();
        if (const auto call = std::exchange(m_call, {}))
            call();
    });
    over->installEventFilter(this);
    hide();
}

void Toast::show(const QString &sentence, std::function<void()> undo)
{
    m_text->setText(sentence);
    setAccessibleName(sentence);
    m_call = std::move(undo);
    m_undo->setVisible(bool(m_call));
    place();
    QFrame::show();
    raise();
    m_timer.start(m_call ? 10'000 : 5'000); // long enough to reach for Undo
}

QString Toast::sentence() const { return m_text->text(); }

void Toast::place()
{
    const QSize room = parentWidget()->size();
    m_text->setWordWrap(false);
    layout()->activate();
    QSize size = sizeHint();
    if (size.width() > room.width() - 2 * space::xl) {
        m_text->setWordWrap(true);
        size.setWidth(room.width() - 2 * space::xl);
        size.setHeight(layout()->hasHeightForWidth() ? layout()->heightForWidth(size.width()) : size.height() * 2);
    }
    setGeometry((room.width() - size.width()) / 2, room.height() - size.height() - space::xl, size.width(), size.height());
}

bool Toast::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && watched == parentWidget() && isVisible())
        place();
    return QFrame::eventFilter(watched, event);
}

void Toast::paintEvent(QPaintEvent *)
{
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    p.setPen(colour(Token::Brand));
    p.setBrush(colour(Token::Card));
    p.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radiusCard, radiusCard);
}

} // namespace xz

#include "moc_toast.cpp"
