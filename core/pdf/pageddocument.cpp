#include "core/pdf/pageddocument.h"

#include "core/pdf/blocklayout.h"
#include "core/pdf/pages.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QGlyphRun>
#include <QtGui/QPainter>
#include <algorithm>
#include <cmath>
#include <iterator>
#include <optional>

namespace xz::paper {
namespace {

// The pages from `first` on are the document's; numbers count over all `total` pages.
void addRunning(const Document &document, const PaperStyle &style, Typesetter &type, PagedDocument::Pages &out, int first = 0, int count = -1)
{
    const double left = style.margins.left(), right = style.page.width() - style.margins.right();
    const double width = right - left, bottom = style.page.height() - style.margins.bottom();
    TextStyle running = style.running;
    running.align = Align::Right;
    const SetTextPtr header = document.header.isEmpty() ? nullptr : type.set(document.header, running, width);
    const int n = int(out.pages.size());
    for (int i = first; i < (count < 0 ? n : first + count); ++i) {
        auto &items = out.pages[size_t(i)].items;
        if (header)
            items.emplace_back(TextItem{header, 0, header->lines.size(), {left, style.margins.top() - style.headGap - header->height()}});
        const bool odd = i % 2 == 0;
        const double inset = style.official ? style.pageNumber.size : 0; // one character from the edge
        double numberWidth = 0;
        if (!document.pageFormat.isEmpty()) {
            TextStyle number = style.pageNumber;
            number.align = !style.official ? Align::Center : odd ? Align::Right : Align::Left;
            const SetTextPtr text = type.set(document.pageFormat.arg(QString::number(i + 1), QString::number(n)), number, width - 2 * inset);
            numberWidth = text->widest();
            items.emplace_back(TextItem{text, 0, text->lines.size(), {left + inset, bottom + style.footGap}});
        }
        if (!document.custodian.isEmpty()) { // opposite the page number; above it when there is no room beside
            TextStyle foot = style.running;
            foot.align = style.official && !odd ? Align::Right : Align::Left;
            const double beside = style.official ? width - numberWidth - 2 * inset - foot.size : (width - numberWidth) / 2 - foot.size;
            SetTextPtr text = type.set(document.custodian, foot, beside);
            double x = foot.align == Align::Right ? right - beside : left;
            double y = bottom + style.footGap + (style.pageNumber.pitch - foot.pitch) / 2 + (style.pageNumber.size - foot.size) * 0.3;
            if (text->lines.size() > 1) {
                text = type.set(document.custodian, foot, width);
                x = left;
                y = bottom + style.footGap + style.pageNumber.pitch + 2;
            }
            items.emplace_back(TextItem{text, 0, text->lines.size(), {x, y}});
        }
    }
}

// Two rules and a squared knot in each corner, drawn as lines: sharp at any scale and legible on a printer without colour.
void addFrame(const PaperStyle &style, PagedDocument::Pages &out, int first = 0, int count = -1)
{
    const QColor gold(0xa6, 0x7c, 0x2d), red(0x9b, 0x1c, 0x1c);
    const QRectF sheet(QPointF(0, 0), style.page);
    const auto rectangle = [](const QRectF &r) { return QPolygonF({r.topLeft(), r.topRight(), r.bottomRight(), r.bottomLeft(), r.topLeft()}); };
    const double outer = 11 * mm, middle = 13 * mm, inner = 15.5 * mm, knot = 9 * mm;
    const int end = count < 0 ? int(out.pages.size()) : first + count;
    for (int i = first; i < end; ++i) {
        Page &page = out.pages[size_t(i)];
        page.items.emplace_back(StrokeItem{rectangle(sheet.adjusted(outer, outer, -outer, -outer)), 3.2, red});
        page.items.emplace_back(StrokeItem{rectangle(sheet.adjusted(middle, middle, -middle, -middle)), 0.7, gold});
        const QRectF r = sheet.adjusted(inner, inner, -inner, -inner);
        // the innermost rule steps in at its corners
        const double k = knot;
        page.items.emplace_back(StrokeItem{QPolygonF({{r.left() + k, r.top()}, {r.right() - k, r.top()}, {r.right() - k, r.top() + k}, {r.right(), r.top() + k}, {r.right(), r.bottom() - k},
                                                      {r.right() - k, r.bottom() - k}, {r.right() - k, r.bottom()}, {r.left() + k, r.bottom()}, {r.left() + k, r.bottom() - k}, {r.left(), r.bottom() - k},
                                                      {r.left(), r.top() + k}, {r.left() + k, r.top() + k}, {r.left() + k, r.top()}}),
                                           1.1, gold});
        for (const auto &[x, y] : {std::pair{r.left(), r.top()}, {r.right() - k, r.top()}, {r.left(), r.bottom() - k}, {r.right() - k, r.bottom() - k}}) {
            const QRectF box(x, y, k, k);
            page.items.emplace_back(StrokeItem{rectangle(box.adjusted(k * 0.18, k * 0.18, -k * 0.18, -k * 0.18)), 0.7, gold});
            const QPointF c = box.center();
            const double d = k * 0.2;
            page.items.emplace_back(StrokeItem{QPolygonF({{c.x(), c.y() - d}, {c.x() + d, c.y()}, {c.x(), c.y() + d}, {c.x() - d, c.y()}, {c.x(), c.y() - d}}), 0.9, red});
        }
    }
}

void addWatermark(const QString &words, const PaperStyle &style, Typesetter &type, PagedDocument::Pages &out)
{
    TextStyle big;
    big.role = FontRole::Hei;
    big.size = std::min(96.0, style.page.width() * 0.9 / std::max<double>(1, double(words.size())));
    big.pitch = big.size * 1.2;
    const SetTextPtr set = type.set(words, big, 1e6);
    QPainterPath glyphs;
    for (const SetText::Piece &p : set->pieces)
        for (qsizetype g = p.begin; g < p.end; ++g)
            glyphs.addPath(type.shelf().rawFont(p.instance).pathForGlyph(set->glyphs[size_t(g)]).translated(set->positions[size_t(g)]));
    QTransform t;
    t.translate(style.page.width() / 2, style.page.height() / 2);
    t.rotate(-35);
    t.scale(1 / unitsPerPt, 1 / unitsPerPt);
    const QPointF middle = glyphs.boundingRect().center();
    t.translate(-middle.x(), -middle.y());
    const auto path = std::make_shared<const QPainterPath>(t.map(glyphs));
    for (Page &page : out.pages)
        page.items.insert(page.items.begin(), OutlineItem{path, QColor(0xe4, 0xe4, 0xe4)});
}

const QColor alertInk(0xb3, 0x26, 0x1e); // 6:1 on white, dark grey on a printer without colour

QPen hairline(const StrokeItem &s)
{
    QPen pen(s.color, s.width * unitsPerPt);
    pen.setCapStyle(s.dashed ? Qt::FlatCap : Qt::SquareCap);
    pen.setJoinStyle(Qt::RoundJoin);
    if (s.dashed)
        pen.setDashPattern({4, 2});
    return pen;
}

} // namespace

void PagedDocument::Pages::draw(QPainter &painter, int index, const Drawn &drawn) const
{
    const auto units = [](QPointF p) { return QPointF(std::round(p.x() * unitsPerPt), std::round(p.y() * unitsPerPt)); };
    const auto stroke = [&](QPointF a, QPointF b, double width, const QColor &color) {
        painter.setPen(QPen(color, width * unitsPerPt));
        painter.drawLine(units(a), units(b));
    };
    QGlyphRun run;
    QColor ink;
    bool inkSet = false;
    for (const PageItem &item : pages[size_t(index)].items) {
        if (const auto *t = std::get_if<TextItem>(&item)) {
            if (!inkSet || ink != t->color) {
                painter.setPen(t->color);
                ink = t->color;
                inkSet = true;
            }
            const SetText &set = *t->text;
            const double shift = double(t->firstLine) * set.pitch;
            for (size_t l = t->firstLine; l < t->lastLine; ++l) {
                const QPointF at = units(t->at + QPointF(0, set.baseline(l) - shift));
                for (size_t p = set.lines[l].firstPiece; p < set.lines[l].lastPiece; ++p) {
                    const SetText::Piece &piece = set.pieces[p];
                    if (const QColor wanted = piece.alert ? alertInk : t->color; wanted != ink) {
                        painter.setPen(wanted);
                        ink = wanted;
                    }
                    run.setRawFont(shelf->rawFont(piece.instance));
                    run.setRawData(set.glyphs.data() + piece.begin, set.positions.data() + piece.begin, int(piece.end - piece.begin));
                    painter.drawGlyphRun(at, run);
                    if (drawn)
                        drawn(shelf->faceOf(piece.instance), set.glyphs.data() + piece.begin, piece.end - piece.begin);
                }
            }
            for (const SetText::Decoration &d : set.decorations) {
                if (d.line < t->firstLine || d.line >= t->lastLine)
                    continue;
                const QPointF base = t->at + QPointF(0, set.baseline(d.line) - shift);
                const double x1 = base.x() + d.left, x2 = base.x() + d.right;
                inkSet = false;
                if (d.kind == SetText::Decoration::Underline) {
                    stroke({x1, base.y() + d.size}, {x2, base.y() + d.size}, 0.6, t->color);
                    continue;
                }
                const bool missing = d.kind == SetText::Decoration::Missing;
                const double up = missing ? d.size * 0.8 : d.size * 0.82, down = missing ? d.size * 0.05 : d.size * 0.1;
                const double in = missing ? d.size * 0.08 : d.size * 0.02;
                painter.setPen(QPen(t->color, (missing ? 0.8 : 0.5) * unitsPerPt));
                painter.setBrush(Qt::NoBrush);
                painter.drawRect(QRectF(units({x1 + in, base.y() - up}), units({x2 - in, base.y() + down})));
            }
        } else if (const auto *s = std::get_if<StrokeItem>(&item)) {
            painter.setPen(hairline(*s));
            painter.setBrush(Qt::NoBrush);
            inkSet = false;
            if (s->points.size() == 2)
                painter.drawLine(units(s->points[0]), units(s->points[1]));
            else {
                QPolygonF points;
                for (const QPointF &p : s->points)
                    points << units(p);
                painter.drawPolyline(points);
            }
        } else if (const auto *a = std::get_if<AreaItem>(&item)) {
            painter.fillRect(QRectF(units(a->rect.topLeft()), units(a->rect.bottomRight())), a->color);
        } else if (const auto *d = std::get_if<DotItem>(&item)) {
            painter.setPen(Qt::NoPen);
            inkSet = false;
            painter.setBrush(d->color);
            painter.drawEllipse(units(d->center), d->radius * unitsPerPt, d->radius * unitsPerPt);
        } else if (const auto *m = std::get_if<ImageItem>(&item)) {
            painter.save();
            painter.setRenderHint(QPainter::SmoothPixmapTransform);
            painter.drawImage(QRectF(units(m->rect.topLeft()), units(m->rect.bottomRight())), m->image);
            painter.restore();
        } else if (const auto *o = std::get_if<OutlineItem>(&item)) {
            painter.save();
            painter.scale(unitsPerPt, unitsPerPt);
            painter.fillPath(*o->path, o->color);
            painter.restore();
        }
    }
}

PagedDocument::PagedDocument(std::unique_ptr<Pages> pages) : m_pages(std::move(pages)) {}
PagedDocument::PagedDocument(PagedDocument &&) noexcept = default;
PagedDocument &PagedDocument::operator=(PagedDocument &&) noexcept = default;
PagedDocument::~PagedDocument() = default;

Result<PagedDocument> PagedDocument::layOut(const Document &document)
{
    auto pages = std::make_unique<Pages>();
    pages->shelf = std::make_shared<FontShelf>();
    pages->meta = document.meta;
    const PaperStyle style = paperStyle(document.page);
    pages->size = style.page;
    Typesetter type(*pages->shelf);
    PageFlow flow(style.page, style.margins, *pages);
    BlockLayout layout(style, type, flow);
    XZ_CHECK(layout.add(document.blocks));
    flow.run();
    if (style.framed)
        addFrame(style, *pages);
    else
        addRunning(document, style, type, *pages);
    if (!document.watermark.isEmpty())
        addWatermark(document.watermark, style, type, *pages);
    pages->fonts = pages->shelf->report();
    pages->counters = type.counters;
    for (const Page &p : pages->pages)
        pages->counters.itemsPlaced += qint64(p.items.size());
    return PagedDocument(std::move(pages));
}

Result<PagedDocument> PagedDocument::bind(const std::vector<Part> &parts, const Metadata &meta, const Contents &contents, std::vector<int> *firstPages)
{
    auto out = std::make_unique<Pages>();
    out->shelf = std::make_shared<FontShelf>();
    out->meta = meta;
    Typesetter type(*out->shelf);
    const auto flowed = [&](const Document &document) -> Result<std::unique_ptr<Pages>> {
        auto pages = std::make_unique<Pages>();
        pages->shelf = out->shelf;
        const PaperStyle style = paperStyle(document.page);
        pages->size = style.page;
        PageFlow flow(style.page, style.margins, *pages);
        BlockLayout layout(style, type, flow);
        XZ_CHECK(layout.add(document.blocks));
        flow.run();
        for (Page &p : pages->pages)
            p.size = style.page;
        for (OutlineEntry &e : pages->outline)
            e.pageHeightPt = style.page.height();
        return pages;
    };
    std::vector<int> starts(parts.size(), 0);
    int contentPages = 0;
    if (contents) {
        XZ_TRY(const auto first, flowed(contents(starts, 0)));
        contentPages = int(first->pages.size());
    }
    std::vector<std::unique_ptr<Pages>> bodies;
    int next = contentPages;
    for (size_t i = 0; i < parts.size(); ++i) {
        starts[i] = next + 1;
        XZ_TRY(auto body, flowed(*parts[i].document));
        next += int(body->pages.size());
        bodies.push_back(std::move(body));
    }
    std::optional<Document> front;
    const auto take = [&](Pages &from) {
        const int offset = int(out->pages.size());
        std::ranges::move(from.pages, std::back_inserter(out->pages));
        return offset;
    };
    if (contents) {
        front = contents(starts, next);
        XZ_TRY(const auto pages, flowed(*front));
        if (int(pages->pages.size()) != contentPages)
            return fail(Errc::Internal, QCoreApplication::translate("PdfWriter", "The contents page did not keep its length. Try again; if it happens again, report the fault."));
        out->size = pages->size;
        take(*pages);
    } else if (!bodies.empty()) {
        out->size = bodies.front()->size;
    }
    for (size_t i = 0; i < parts.size(); ++i) {
        Pages &body = *bodies[i];
        const int count = int(body.pages.size()), offset = take(body);
        out->outline.push_back({parts[i].title, std::clamp(parts[i].level, 1, 4), offset, 0, body.size.height()});
        for (OutlineEntry e : body.outline)
            if (const int level = e.level + parts[i].level; level <= 4) {
                e.level = level;
                e.page += offset;
                out->outline.push_back(std::move(e));
            }
        bodies[i].reset();
        bodies[i] = std::make_unique<Pages>();
        bodies[i]->pages.resize(size_t(count)); // only its length is still asked for
    }
    const auto dress = [&](const Document &document, int first, int count) {
        const PaperStyle style = paperStyle(document.page);
        if (style.framed)
            addFrame(style, *out, first, count);
        else
            addRunning(document, style, type, *out, first, count);
    };
    if (front)
        dress(*front, 0, contentPages);
    for (size_t i = 0; i < parts.size(); ++i)
        dress(*parts[i].document, starts[i] - 1, int(bodies[i]->pages.size()));
    out->fonts = out->shelf->report();
    out->counters = type.counters;
    for (const Page &p : out->pages)
        out->counters.itemsPlaced += qint64(p.items.size());
    if (firstPages)
        *firstPages = starts;
    return PagedDocument(std::move(out));
}

int PagedDocument::pageCount() const { return int(m_pages->pages.size()); }
QSizeF PagedDocument::pageSizePt() const { return m_pages->size; }
QSizeF PagedDocument::pageSizePt(int page) const { return page < 0 || page >= pageCount() ? m_pages->size : m_pages->sizeOf(page); }

void PagedDocument::paintPage(QPainter &painter, int page) const
{
    if (page < 0 || page >= pageCount())
        return;
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.scale(1 / unitsPerPt, 1 / unitsPerPt);
    m_pages->draw(painter, page);
    painter.restore();
}

QImage PagedDocument::renderPage(int page, double dpi) const
{
    const double scale = dpi / 72;
    QImage image((pageSizePt(page) * scale).toSize(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.scale(scale, scale);
    paintPage(painter, page);
    return image;
}

QStringList PagedDocument::pageLines(int page) const
{
    QStringList out;
    if (page >= 0 && page < pageCount())
        for (const PageItem &item : m_pages->pages[size_t(page)].items)
            if (const auto *t = std::get_if<TextItem>(&item))
                for (size_t l = t->firstLine; l < t->lastLine; ++l)
                    if (!t->text->lines[l].text.isEmpty())
                        out << t->text->lines[l].text;
    return out;
}

const FontReport &PagedDocument::fonts() const { return m_pages->fonts; }
const std::vector<OutlineEntry> &PagedDocument::outline() const { return m_pages->outline; }
const Metadata &PagedDocument::metadata() const { return m_pages->meta; }
const LayoutCounters &PagedDocument::counters() const { return m_pages->counters; }

} // namespace xz::paper
