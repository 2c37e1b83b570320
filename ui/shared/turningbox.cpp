#include "ui/shared/turningbox.h"

#include <QtCore/QEvent>
#include <QtWidgets/QBoxLayout>

namespace xz {

TurningBox::TurningBox(int below, QWidget *parent) : QWidget(parent), m_box(new QBoxLayout(QBoxLayout::LeftToRight, this)), m_below(below)
{
    m_box->setContentsMargins(0, 0, 0, 0);
}

int TurningBox::rowWidth() const
{
    int width = 0, parts = 0;
    for (int i = 0; i < m_box->count(); ++i)
        if (const QLayoutItem *item = m_box->itemAt(i); !item->isEmpty()) {
            width += item->minimumSize().width();
            ++parts;
        }
    return width + std::max(0, parts - 1) * m_box->spacing();
}

QSize TurningBox::minimumSizeHint() const
{
    QSize size(0, QWidget::minimumSizeHint().height());
    for (int i = 0; i < m_box->count(); ++i)
        size.setWidth(std::max(size.width(), m_box->itemAt(i)->minimumSize().width()));
    return size;
}

void TurningBox::turn()
{
    const bool column = width() < (m_below > 0 ? m_below : rowWidth());
    const auto direction = column ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight;
    if (m_box->direction() == direction)
        return;
    m_box->setDirection(direction);
    for (int i = 1; m_keepsLeft && i < m_box->count(); ++i)
        m_box->itemAt(i)->setAlignment(column ? Qt::AlignLeft : Qt::Alignment());
    updateGeometry();
}

void TurningBox::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    turn();
}

bool TurningBox::event(QEvent *event)
{
    const bool done = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest) // a part has grown or shrunk
        turn();
    return done;
}

} // namespace xz

#include "moc_turningbox.cpp"
