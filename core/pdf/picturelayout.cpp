// Pictures on paper: decoded once in the size in which they are printed, turned as the camera says.
#include "core/pdf/blocklayout.h"

#include <QtCore/QBuffer>
#include <QtGui/QImageReader>
#include <cmath>

namespace xz::paper {
namespace {

constexpr double printedDpi = 180; // 40 photos of a camera stay below 10 MB
constexpr double ptPerPixel = 0.75; // a small picture is not blown up: 96 dpi at least

// Null when it cannot be read.
QImage decoded(const QByteArray &bytes, QSizeF roomPt)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    QSizeF room = roomPt * (printedDpi / 72);
    if (reader.transformation() & QImageIOHandler::TransformationRotate90)
        room.transpose(); // the size asked for is that before turning
    if (const QSize size = reader.size(); size.isValid() && !size.isEmpty()) {
        const double scale = std::min(room.width() / size.width(), room.height() / size.height());
        if (scale < 1)
            reader.setScaledSize(QSize(std::max(1, int(std::lround(size.width() * scale))), std::max(1, int(std::lround(size.height() * scale)))));
    }
    QImage image = reader.read();
    if (image.isNull())
        return image;
    if (!image.hasAlphaChannel())
        return image.convertToFormat(QImage::Format_RGB32);
    QImage white(image.size(), QImage::Format_RGB32); // transparent parts are paper; a mask would double what is stored
    white.fill(Qt::white);
    const QImage above = image.convertToFormat(QImage::Format_ARGB32);
    for (int y = 0; y < white.height(); ++y) {
        const auto *from = reinterpret_cast<const QRgb *>(above.constScanLine(y));
        auto *to = reinterpret_cast<QRgb *>(white.scanLine(y));
        for (int x = 0; x < white.width(); ++x) {
            const int a = qAlpha(from[x]);
            const auto over = [a](int c) { return (c * a + 255 * (255 - a)) / 255; };
            to[x] = qRgb(over(qRed(from[x])), over(qGreen(from[x])), over(qBlue(from[x])));
        }
    }
    return white;
}

} // namespace

Result<void> BlockLayout::lay(const Pictures &pictures)
{
    if (pictures.perRow < 1 || pictures.heightMm <= 0)
        return fail(Errc::InvalidInput, tr("Pictures need at least one in a row and a height above zero."));
    const double gap = 4 * mm, width = (m_flow.width() - gap * (pictures.perRow - 1)) / pictures.perRow;
    const double most = std::min(pictures.heightMm * mm, m_flow.height() * 0.8);
    TextStyle caption = m_style.note;
    caption.align = Align::Center;
    caption.indentChars = 0;
    for (size_t first = 0; first < pictures.pictures.size(); first += size_t(pictures.perRow)) {
        struct Place {
            QImage image;
            QSizeF size; // pt
            SetTextPtr text;
            double left;
        };
        std::vector<Place> row;
        double imageHeight = 0, textHeight = 0;
        for (size_t i = first; i < std::min(pictures.pictures.size(), first + size_t(pictures.perRow)); ++i) {
            const Picture &p = pictures.pictures[i];
            Place place{decoded(p.bytes, QSizeF(width, most)), {}, {}, m_flow.left() + double(i - first) * (width + gap)};
            if (!place.image.isNull()) {
                const QSizeF natural = QSizeF(place.image.size()) * ptPerPixel;
                place.size = natural * std::min({1.0, width / natural.width(), most / natural.height()});
            }
            QString words = p.caption.isEmpty() ? p.fileName : p.caption;
            if (place.image.isNull())
                words = pictures.unreadable.isEmpty() ? p.fileName : pictures.unreadable.arg(p.fileName);
            place.text = m_type.set(words, caption, width);
            imageHeight = std::max(imageHeight, place.size.height());
            textHeight = std::max(textHeight, place.text->height());
            row.push_back(std::move(place));
        }
        Box box;
        box.height = imageHeight + 3 + textHeight;
        box.gapBefore = m_style.blockGap;
        box.draw = [row = std::move(row), imageHeight, width](Page &page, double top) {
            for (const Place &p : row) {
                if (!p.image.isNull())
                    page.items.emplace_back(ImageItem{QRectF(QPointF(p.left + (width - p.size.width()) / 2, top + imageHeight - p.size.height()), p.size), p.image});
                page.items.emplace_back(TextItem{p.text, 0, p.text->lines.size(), {p.left, top + imageHeight + 3}});
            }
        };
        addBox(std::move(box));
    }
    spaceAfter(m_style.blockGap);
    return {};
}

} // namespace xz::paper
