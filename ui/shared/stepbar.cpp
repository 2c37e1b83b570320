#include "ui/shared/stepbar.h"

#include "ui/shared/icons.h"
#include "ui/shared/theme.h"

#include <QtGui/QPainter>

namespace xz {
namespace {
constexpr int disc = 22;
}

StepBar::StepBar(const QStringList &steps, QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setSteps(steps);
}

void StepBar::setSteps(const QStringList &steps)
{
    m_steps = steps;
    setCurrent(std::min(m_current, int(steps.size()) - 1));
    updateGeometry();
}

void StepBar::setCurrent(int step)
{
    m_current = std::max(0, step);
    setAccessibleName(tr("Step %1 of %2: %3").arg(m_current + 1).arg(m_steps.size()).arg(m_steps.value(m_current)));
    update();
}

QSize StepBar::sizeHint() const
{
    const QFontMetrics fm(uiFont(TextSize::Small));
    int width = 0;
    for (const QString &s : m_steps)
        width = std::max(width, fm.horizontalAdvance(s) + space::m);
    return {std::max(width, disc + space::l) * int(m_steps.size()), disc + space::xs + fm.height()};
}

void StepBar::paintEvent(QPaintEvent *)
{
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    const qsizetype n = m_steps.size();
    if (n == 0)
        return;
    const double cell = double(width()) / double(n);
    const auto centre = [&](qsizetype i) { return QPointF(cell * (double(i) + 0.5), disc / 2.0); };
    for (qsizetype i = 0; i + 1 < n; ++i) {
        p.setPen(QPen(colour(i < m_current ? Token::Brand : Token::Line), 2));
        p.drawLine(centre(i) + QPointF(disc / 2.0 + 4, 0), centre(i + 1) - QPointF(disc / 2.0 + 4, 0));
    }
    for (qsizetype i = 0; i < n; ++i) {
        const QRectF box(centre(i) - QPointF(disc / 2.0, disc / 2.0), QSizeF(disc, disc));
        const bool reached = i <= m_current;
        p.setPen(Qt::NoPen);
        p.setBrush(colour(reached ? Token::Brand : Token::NeutralWash));
        p.drawEllipse(box);
        p.setPen(colour(reached ? Token::OnBrand : Token::NeutralInk));
        if (i < m_current) {
            icon(Icon::Check, Token::OnBrand).paint(&p, box.adjusted(4, 4, -4, -4).toRect());
        } else {
            p.setFont(uiFont(TextSize::Small, i == m_current));
            p.drawText(box, Qt::AlignCenter, QString::number(i + 1));
        }
        p.setFont(uiFont(TextSize::Small, i == m_current));
        p.setPen(colour(i == m_current ? Token::Text : Token::Secondary));
        p.drawText(QRectF(cell * double(i), disc + space::xs, cell, height() - disc - space::xs), Qt::AlignHCenter | Qt::AlignTop, m_steps.at(i));
    }
}

} // namespace xz

#include "moc_stepbar.cpp"
