#include "ui/shared/minibars.h"

#include "ui/shared/theme.h"

#include <QtGui/QHelpEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QToolTip>
#include <numeric>

namespace xz {
namespace {
int total(const MiniBar &bar)
{
    return std::accumulate(bar.parts.begin(), bar.parts.end(), 0, [](int sum, const auto &p) { return sum + p.second; });
}
} // namespace

MiniBars::MiniBars(const QString &accessibleName, QWidget *parent) : QWidget(parent) { setAccessibleName(accessibleName); }

void MiniBars::setBars(std::vector<MiniBar> bars, int labelEvery)
{
    m_bars = std::move(bars);
    m_labelEvery = std::max(1, labelEvery);
    QStringList figures;
    for (const MiniBar &b : m_bars)
        figures.append(QStringLiteral("%1: %2").arg(b.label).arg(total(b)));
    setAccessibleDescription(figures.join(QStringLiteral(", ")));
    update();
}

QRectF MiniBars::barArea() const { return QRectF(rect()).adjusted(0, 4, 0, -QFontMetrics(uiFont(TextSize::Small)).height() - 4); }

void MiniBars::paintEvent(QPaintEvent *)
{
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    const QRectF area = barArea();
    p.setPen(QPen(colour(Token::Line), 1));
    p.drawLine(area.bottomLeft(), area.bottomRight());
    if (m_bars.empty())
        return;
    int highest = 1;
    for (const MiniBar &b : m_bars)
        highest = std::max(highest, total(b));
    const double cell = area.width() / double(m_bars.size());
    const double width = std::min(cell * 0.62, 28.0);
    p.setFont(uiFont(TextSize::Small));
    for (size_t i = 0; i < m_bars.size(); ++i) {
        const double left = area.left() + cell * double(i) + (cell - width) / 2;
        double bottom = area.bottom();
        p.setPen(Qt::NoPen);
        for (const auto &[token, value] : m_bars[i].parts) {
            const double h = area.height() * value / highest;
            p.setBrush(colour(token));
            p.drawRect(QRectF(left, bottom - h, width, h));
            bottom -= h;
        }
        if ((m_bars.size() - 1 - i) % size_t(m_labelEvery) == 0) {
            p.setPen(colour(Token::Secondary));
            const QRectF box(left - cell * 1.5, area.bottom() + 4, width + cell * 3, height() - area.bottom() - 4);
            const double shift = std::min(0.0, double(this->width()) - box.right());
            const bool last = i + 1 == m_bars.size();
            p.drawText(last ? box.translated(shift, 0) : box, last && shift < 0 ? int(Qt::AlignRight | Qt::AlignTop) : int(Qt::AlignHCenter | Qt::AlignTop), m_bars[i].label);
        }
    }
}

bool MiniBars::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && !m_bars.empty()) {
        auto *help = static_cast<QHelpEvent *>(event);
        const auto i = size_t(std::clamp(int(help->pos().x() / (barArea().width() / double(m_bars.size()))), 0, int(m_bars.size()) - 1));
        QToolTip::showText(help->globalPos(), QStringLiteral("%1: %2").arg(m_bars[i].label).arg(total(m_bars[i])), this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace xz

#include "moc_minibars.cpp"
