#include "ui/today/classstrip.h"

#include "ui/shared/theme.h"

#include <QtGui/QPainter>

namespace xz {

ClassStrip::ClassStrip(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("classStrip"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ClassStrip::setCounts(int none, int situation, int missing)
{
    m_none = none;
    m_situation = situation;
    m_missing = missing;
    setAccessibleName(tr("Classes: %1 with nothing to report, %2 with a situation, %3 not reported").arg(none).arg(situation).arg(missing));
    update();
}

void ClassStrip::paintEvent(QPaintEvent *)
{
    const int total = m_none + m_situation + m_missing;
    if (total == 0)
        return;
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    p.setPen(Qt::NoPen);
    const double step = double(width()) / total, gap = step > 4 ? 2.5 : 0;
    for (int i = 0; i < total; ++i) {
        const Token token = i < m_none ? Token::Brand : i < m_none + m_situation ? Token::Level2 : Token::Level1;
        QColor c = colour(token);
        if (i < m_none)
            c.setAlphaF(0.35F);
        p.setBrush(c);
        p.drawRoundedRect(QRectF(i * step, 0, step - gap, height()), gap ? 1.5 : 0, gap ? 1.5 : 0);
    }
}

} // namespace xz
