#include "ui/weekly/classgrid.h"

#include "ui/shared/theme.h"

#include <QtGui/QHelpEvent>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QToolTip>

namespace xz {

namespace {
constexpr int cellWidth = 24, cellHeight = 20, gap = 4;
}

ClassGridView::ClassGridView(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("classGrid"));
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Classes of this week"));
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void ClassGridView::setGrid(const ClassGrid &grid)
{
    m_grid = grid;
    m_current = std::clamp(m_current, 0, std::max(0, int(grid.cells.size()) - 1));
    updateGeometry();
    update();
    setAccessibleDescription(describe(m_current));
}

int ClassGridView::columns(int width) const { return std::max(1, (width + gap) / (cellWidth + gap)); }
QSize ClassGridView::sizeHint() const { return {15 * (cellWidth + gap) - gap, heightForWidth(15 * (cellWidth + gap))}; }
int ClassGridView::heightForWidth(int width) const
{
    const int n = columns(width), rows = (int(m_grid.cells.size()) + n - 1) / n;
    return std::max(1, rows) * (cellHeight + gap) - gap;
}

QRect ClassGridView::cellRect(int cell) const
{
    const int n = columns(width());
    return {(cell % n) * (cellWidth + gap), (cell / n) * (cellHeight + gap), cellWidth, cellHeight};
}

int ClassGridView::cellAt(QPoint pos) const
{
    for (int i = 0; i < int(m_grid.cells.size()); ++i)
        if (cellRect(i).contains(pos))
            return i;
    return -1;
}

QString ClassGridView::describe(int cell) const
{
    if (cell < 0 || cell >= int(m_grid.cells.size()))
        return {};
    const ClassCell &c = m_grid.cells[size_t(cell)];
    QString text = tr("%1: %2").arg(c.className, classStateLabel(c.state));
    text += u'\n' + (c.counsellor.isEmpty() ? tr("Counsellor: vacant") : tr("Counsellor: %1").arg(c.counsellor));
    text += u'\n' + (c.committee.isEmpty() ? tr("Committee member: vacant") : tr("Committee member: %1").arg(c.committee));
    if (!c.text.isEmpty())
        text += u'\n' + c.text;
    if (c.late)
        text += u'\n' + tr("Filed late");
    return text;
}

void ClassGridView::paintEvent(QPaintEvent *)
{
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    p.setFont(uiFont(TextSize::Small));
    for (int i = 0; i < int(m_grid.cells.size()); ++i) {
        const ClassCell &c = m_grid.cells[size_t(i)];
        const Token wash = c.state == ClassState::None ? Token::DoneWash : c.state == ClassState::Situation ? Token::Level2Wash : Token::Level1Wash;
        const Token ink = c.state == ClassState::None ? Token::DoneInk : c.state == ClassState::Situation ? Token::Level2Ink : Token::Level1Ink;
        const QRect r = cellRect(i);
        p.setPen(Qt::NoPen);
        p.setBrush(colour(wash));
        p.drawRoundedRect(r, 4, 4);
        p.setPen(colour(ink));
        p.drawText(r, Qt::AlignCenter, classStateMark(c.state));
        if (hasFocus() && i == m_current) {
            p.setPen(QPen(colour(Token::Brand), 2));
            p.setBrush(Qt::NoBrush);
            p.drawRoundedRect(QRectF(r).adjusted(1, 1, -1, -1), 4, 4);
        }
    }
}

void ClassGridView::setCurrent(int cell)
{
    m_current = std::clamp(cell, 0, std::max(0, int(m_grid.cells.size()) - 1));
    setAccessibleDescription(describe(m_current));
    update();
}

void ClassGridView::mousePressEvent(QMouseEvent *event)
{
    if (const int cell = cellAt(event->pos()); cell >= 0) {
        setCurrent(cell);
        emit openCell(cell);
    }
}

void ClassGridView::mouseDoubleClickEvent(QMouseEvent *) {}

void ClassGridView::keyPressEvent(QKeyEvent *event)
{
    const int n = columns(width());
    switch (event->key()) {
    case Qt::Key_Left: setCurrent(m_current - 1); break;
    case Qt::Key_Right: setCurrent(m_current + 1); break;
    case Qt::Key_Up: setCurrent(m_current - n); break;
    case Qt::Key_Down: setCurrent(m_current + n); break;
    case Qt::Key_Home: setCurrent(0); break;
    case Qt::Key_End: setCurrent(int(m_grid.cells.size()) - 1); break;
    case Qt::Key_N:
    case Qt::Key_0:
        if (!m_grid.cells.empty()) {
            emit fileNone(m_current);
            setCurrent(m_current + 1);
        }
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (!m_grid.cells.empty())
            emit openCell(m_current);
        break;
    default: QWidget::keyPressEvent(event);
    }
}

void ClassGridView::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

bool ClassGridView::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        auto *help = static_cast<QHelpEvent *>(event);
        if (const int cell = cellAt(help->pos()); cell >= 0)
            QToolTip::showText(help->globalPos(), describe(cell), this, cellRect(cell));
        else
            QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

} // namespace xz
