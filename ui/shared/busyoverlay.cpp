#include "ui/shared/busyoverlay.h"

#include "ui/shared/button.h"
#include "ui/shared/card.h"
#include "ui/shared/text.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QApplication>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QProgressBar>

namespace xz {

BusyOverlay::BusyOverlay(QWidget *window, const QString &title, LongTask &task, bool cancellable, int signAfterMs)
    : QWidget(window), m_task(task), m_phrase(new Text({}, TextStyle::Secondary)), m_bar(new QProgressBar),
      m_cancel(new Button(tr("&Cancel"), ButtonKind::Plain, QStringLiteral("busy-cancel"))), m_cancellable(cancellable)
{
    setObjectName(QStringLiteral("busy"));
    setAccessibleName(title);
    auto *card = new Card(title);
    m_card = card;
    card->setFixedWidth(420);
    m_bar->setAccessibleName(title);
    m_bar->setTextVisible(false);
    card->body()->addWidget(m_bar);
    card->body()->addWidget(m_phrase);
    auto *foot = new QHBoxLayout;
    foot->addStretch(1);
    foot->addWidget(m_cancel);
    card->body()->addLayout(foot);
    m_cancel->setVisible(cancellable);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(card, 0, Qt::AlignCenter);
    setGeometry(window->rect());
    connect(m_cancel, &QPushButton::clicked, this, &BusyOverlay::cancel);
    connect(&m_timer, &QTimer::timeout, this, &BusyOverlay::refresh);
    m_timer.start(80);
    refresh();
    if (signAfterMs > 0) {
        card->hide();
        QTimer::singleShot(signAfterMs, this, [this] {
            m_card->show();
            update();
        });
    }
    qApp->installEventFilter(this);
    show();
    raise();
    setFocusPolicy(Qt::StrongFocus);
    (cancellable ? static_cast<QWidget *>(m_cancel) : this)->setFocus(Qt::OtherFocusReason);
}

BusyOverlay::~BusyOverlay() { qApp->removeEventFilter(this); }

void BusyOverlay::refresh()
{
    const int percent = m_task.m_percent;
    m_bar->setRange(0, percent < 0 ? 0 : 100);
    m_bar->setValue(std::max(0, percent));
    QString phrase;
    {
        const std::lock_guard guard(m_task.m_mutex);
        phrase = m_task.m_phrase;
    }
    m_phrase->setText(m_task.m_cancelled ? tr("Stopping ...") : phrase.isEmpty() && percent >= 0 ? tr("%1 %").arg(percent) : phrase);
}

void BusyOverlay::cancel()
{
    m_task.m_cancelled = true;
    m_cancel->setWhyNot(tr("The work is being stopped."));
    refresh();
}

bool BusyOverlay::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        setGeometry(parentWidget()->rect());
    switch (event->type()) {
    case QEvent::Close:
        if (watched == window()) { // the work must end first
            event->ignore();
            return true;
        }
        break;
    case QEvent::KeyPress:
        if (static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape && m_cancellable && m_cancel->isEnabled()) {
            cancel();
            return true;
        }
        [[fallthrough]];
    case QEvent::KeyRelease:
    case QEvent::Shortcut:
    case QEvent::ShortcutOverride:
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonRelease:
    case QEvent::MouseButtonDblClick:
    case QEvent::Wheel:
    case QEvent::ContextMenu:
    case QEvent::Drop:
        if (auto *widget = qobject_cast<QWidget *>(watched); widget && widget != this && !isAncestorOf(widget))
            return true;
        break;
    default: break;
    }
    return QWidget::eventFilter(watched, event);
}

void BusyOverlay::paintEvent(QPaintEvent *)
{
    if (!m_card->isVisibleTo(this))
        return;
    QPainter p(this);
    QColor veil = colour(Token::Window);
    veil.setAlpha(200);
    p.fillRect(rect(), veil);
}

} // namespace xz

#include "moc_busyoverlay.cpp"
