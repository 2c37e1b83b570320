#include "ui/shared/papersheets.h"

#include "ui/shared/theme.h"

#include <QtGui/QPaintEvent>
#include <QtGui/QPainter>

namespace xz {

PaperSheets::PaperSheets(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("paperSheets"));
    setFocusPolicy(Qt::StrongFocus);
}

void PaperSheets::setPages(const paper::PagedDocument *pages)
{
    m_pages = pages;
    m_drawn.clear();
    if (pages) {
        setAccessibleName(tr("Preview with %n page(s)", nullptr, pages->pageCount()));
        QStringList lines;
        for (int i = 0; i < std::min(3, pages->pageCount()); ++i)
            lines << pages->pageLines(i);
        setAccessibleDescription(lines.join(u'\n'));
    }
    resizeToPages();
}

void PaperSheets::setZoom(double pixelsPerPoint)
{
    m_zoom = std::clamp(pixelsPerPoint, 0.4, 4.0);
    m_drawn.clear();
    resizeToPages();
}

void PaperSheets::resizeToPages()
{
    setMinimumSize(sizeHint());
    updateGeometry();
    update();
}

QSize PaperSheets::sizeHint() const
{
    if (!m_pages)
        return {200, 200};
    const QSizeF page = m_pages->pageSizePt() * m_zoom;
    return {int(page.width()) + 2 * space::xl, int((page.height() + space::l) * m_pages->pageCount()) + space::l};
}

QRect PaperSheets::pageRect(int page) const
{
    const QSize size = (m_pages->pageSizePt() * m_zoom).toSize();
    return {(width() - size.width()) / 2, space::l + page * (size.height() + space::l), size.width(), size.height()};
}

void PaperSheets::paintEvent(QPaintEvent *event)
{
    if (!m_pages)
        return;
    QPainter p(this);
    QHash<int, QPixmap> inSight;
    for (int i = 0; i < m_pages->pageCount(); ++i) {
        const QRect r = pageRect(i);
        if (!r.intersects(visibleRegion().boundingRect()) && !r.intersects(event->rect()))
            continue;
        QPixmap sheet = m_drawn.value(i);
        if (sheet.isNull()) {
            const qreal ratio = devicePixelRatioF();
            sheet = QPixmap::fromImage(m_pages->renderPage(i, 72.0 * m_zoom * ratio));
            sheet.setDevicePixelRatio(ratio);
        }
        p.drawPixmap(r.topLeft(), sheet);
        p.setPen(colour(Token::Line));
        p.drawRect(r.adjusted(0, 0, -1, -1));
        inSight.insert(i, sheet);
    }
    m_drawn = inSight;
}

} // namespace xz

#include "moc_papersheets.cpp"
