#pragma once
// Inside of PagedDocument: what lies where. All coordinates in pt from the sheet's upper left corner.
#include "core/pdf/chartpainter.h"
#include "core/pdf/typesetter.h"

#include <QtGui/QPainterPath>
#include <variant>

namespace xz::paper {

struct TextItem {
    SetTextPtr text;
    size_t firstLine, lastLine; // end exclusive
    QPointF at;                 // where the corner of the first line lies
    QColor color = Qt::black;
};
struct StrokeItem {
    QPolygonF points;
    double width;
    QColor color = Qt::black;
    bool dashed = false;
};
struct AreaItem {
    QRectF rect;
    QColor color;
};
struct DotItem {
    QPointF center;
    double radius;
    QColor color;
};
struct OutlineItem { // glyph outlines as an area: seen, never read back as text
    std::shared_ptr<const QPainterPath> path;
    QColor color;
};
struct ImageItem {
    QRectF rect;
    QImage image; // in the size in which it is printed
};
using PageItem = std::variant<TextItem, StrokeItem, AreaItem, DotItem, OutlineItem, ImageItem>;
struct Page {
    std::vector<PageItem> items;
    QSizeF size = {}; // empty: the document's
};

struct PagedDocument::Pages {
    QSizeF size;
    std::vector<Page> pages;
    std::shared_ptr<FontShelf> shelf;
    FontReport fonts;
    std::vector<OutlineEntry> outline;
    Metadata meta;
    LayoutCounters counters;
    QSizeF sizeOf(int page) const { return pages[size_t(page)].size.isEmpty() ? size : pages[size_t(page)].size; }
    // Painter's unit: 1/unitsPerPt pt. All glyphs drawn are told to `drawn` in drawing order.
    using Drawn = std::function<void(int face, const quint32 *glyphs, qsizetype count)>;
    void draw(QPainter &painter, int page, const Drawn &drawn = {}) const;
};

} // namespace xz::paper
