#include "core/pdf/blocklayout.h"

#include <cmath>

namespace xz::paper {

void BlockLayout::addBox(Box box)
{
    box.gapBefore = std::max(box.gapBefore, std::exchange(m_pendingGap, 0));
    box.newPage = std::exchange(m_newPage, false);
    m_flow.add(std::move(box));
}

void BlockLayout::glueLast(Glue glue)
{
    if (!m_flow.boxes().empty())
        m_flow.boxes().back().next = std::max(m_flow.boxes().back().next, glue);
}

// One box for each line; the first two and the last two lines of a text stay together.
void BlockLayout::addLines(const RichText &text, const TextStyle &style, double gapBefore, Glue last, std::optional<OutlineEntry> outline)
{
    const SetTextPtr set = m_type.set(text, style, m_flow.width());
    const size_t n = set->lines.size();
    for (size_t i = 0; i < n; ++i) {
        Box box;
        box.height = style.pitch;
        box.gapBefore = i == 0 ? gapBefore : 0;
        box.next = i + 1 == n ? last : (i == 0 || i + 2 == n || last == Glue::Strong) && n > 1 ? Glue::Strong : Glue::None;
        if (n > 6 && last == Glue::Strong && i > 0 && i + 2 < n) // a long text that is kept with the next only holds its end
            box.next = Glue::None;
        if (i == 0)
            box.outline = outline;
        box.draw = [set, i, left = m_flow.left()](Page &page, double top) { page.items.emplace_back(TextItem{set, i, i + 1, {left, top}}); };
        addBox(std::move(box));
    }
}

Result<void> BlockLayout::add(const std::vector<Block> &blocks)
{
    for (const Block &block : blocks)
        XZ_CHECK(std::visit([this](const auto &b) { return lay(b); }, block));
    return {};
}

Result<void> BlockLayout::lay(const Title &title)
{
    const SetTextPtr set = m_type.set(title.text, m_style.title, m_flow.width());
    // whole lines of the body's grid, so that 22 lines still fit below
    Box box;
    box.height = std::ceil((set->height() + 8) / m_style.body.pitch) * m_style.body.pitch;
    box.next = Glue::Strong;
    const double inset = (box.height - set->height()) / 2;
    box.draw = [set, inset, left = m_flow.left()](Page &page, double top) {
        page.items.emplace_back(TextItem{set, 0, set->lines.size(), {left, top + inset}});
    };
    addBox(std::move(box));
    if (!title.subtitle.isEmpty())
        addLines(title.subtitle, m_style.subtitle, 0, Glue::Strong);
    return {};
}

Result<void> BlockLayout::lay(const Heading &heading)
{
    const int level = std::clamp(heading.level, 1, 4);
    const QString text = m_headings.next(heading);
    addLines(text, m_style.heading[level - 1], 0, Glue::Strong, OutlineEntry{text, level, 0, 0});
    return {};
}

Result<void> BlockLayout::lay(const Paragraph &paragraph)
{
    TextStyle style = m_style.body;
    style.align = paragraph.align;
    style.indentChars = paragraph.align == Align::Left || paragraph.align == Align::Justify ? paragraph.indentChars : 0;
    if (paragraph.indentChars < 0)
        return fail(Errc::InvalidInput, tr("A paragraph cannot begin outside the page; its indent must be 0 or more."));
    addLines(paragraph.text, style, 0, paragraph.keepWithNext ? Glue::Strong : Glue::None);
    return {};
}

Result<void> BlockLayout::lay(const Note &note)
{
    addLines(note.text, m_style.note, 3, Glue::None);
    spaceAfter(3);
    return {};
}

Result<void> BlockLayout::lay(const PageBreak &)
{
    m_newPage = true;
    return {};
}

Result<void> BlockLayout::lay(const KeepTogether &together)
{
    const size_t first = m_flow.boxes().size();
    XZ_CHECK(add(together.blocks));
    auto &boxes = m_flow.boxes();
    for (size_t i = first; i + 1 < boxes.size(); ++i)
        boxes[i].next = std::max(boxes[i].next, Glue::Weak);
    return {};
}

Result<void> BlockLayout::lay(const Chart &chart)
{
    for (const ChartSeries &s : chart.series)
        if (qsizetype(s.values.size()) != chart.categories.size())
            return fail(Errc::InvalidInput, tr("The chart's series %1 has %2 values for %3 categories; give one for each.")
                                                .arg(s.name).arg(s.values.size()).arg(chart.categories.size()));
    const double height = std::min(chart.heightMm * mm, m_flow.height());
    if (height < 30 * mm)
        return fail(Errc::InvalidInput, tr("A chart needs at least 30 mm of height to be read."));
    const TextStyle labels = m_style.chart;
    ChartStyle look;
    look.fontSize = labels.size;
    const auto sized = [labels](double size) {
        TextStyle s = labels;
        s.size = size;
        s.pitch = size * 1.3;
        return s;
    };
    const ChartScene scene = layOutChart(chart, QRectF(m_flow.left(), 0, m_flow.width(), height), look,
                                         [&](const QString &text, double size) { return m_type.textWidth(text, sized(size)); });
    std::vector<PageItem> items; // at top 0
    for (const ChartScene::Line &l : scene.lines)
        items.emplace_back(StrokeItem{l.points, l.width, l.color, l.dashed});
    for (const ChartScene::Bar &b : scene.bars)
        items.emplace_back(AreaItem{b.rect, b.fill});
    for (const ChartScene::Dot &d : scene.dots)
        items.emplace_back(DotItem{d.center, d.radius, d.fill});
    for (const ChartScene::Label &l : scene.labels) {
        TextStyle s = sized(l.fontSize);
        s.align = l.align;
        // the box was measured for the text; a hair more keeps rounding from breaking it
        const SetTextPtr set = m_type.set(l.text, s, l.box.width() + 0.5);
        items.emplace_back(TextItem{set, 0, set->lines.size(), {l.box.left(), l.box.center().y() - set->height() / 2}, l.color});
    }
    Box box;
    box.height = height;
    box.gapBefore = m_style.blockGap;
    box.draw = [items = std::move(items)](Page &page, double top) {
        for (PageItem item : items) {
            std::visit(
                [top](auto &i) {
                    using T = std::decay_t<decltype(i)>;
                    if constexpr (std::is_same_v<T, TextItem>)
                        i.at.ry() += top;
                    else if constexpr (std::is_same_v<T, StrokeItem>)
                        i.points.translate(0, top);
                    else if constexpr (std::is_same_v<T, AreaItem>)
                        i.rect.translate(0, top);
                    else if constexpr (std::is_same_v<T, DotItem>)
                        i.center.ry() += top;
                },
                item);
            page.items.push_back(std::move(item));
        }
    };
    addBox(std::move(box));
    spaceAfter(m_style.blockGap);
    return {};
}

Result<void> BlockLayout::lay(const SignatureLines &lines)
{
    if (lines.perRow < 1)
        return fail(Errc::InvalidInput, tr("Signature places need at least one place in a row."));
    glueLast(Glue::Strong);
    // No sheet is signed that holds nothing but its signatures: two lines at least, or the last rows, come along.
    auto &before = m_flow.boxes();
    double along = before.empty() ? 0 : before.back().height;
    for (size_t i = before.size(); i-- > 1 && along < m_style.body.pitch * 2 && !before[i].newPage;) {
        before[i - 1].next = Glue::Strong;
        along += before[i - 1].height;
    }
    TextStyle style = m_style.body;
    style.align = Align::Left;
    style.indentChars = 0;
    const double cellWidth = m_flow.width() / std::clamp<double>(lines.perRow, 2, std::max<double>(2, double(lines.places.size())));
    // A single place stands on the right, where a letter is signed.
    const double start = m_flow.left() + (lines.perRow == 1 || lines.places.size() == 1 ? m_flow.width() - cellWidth : 0);
    const double sealRoom = 42 * mm; // a station's round seal
    const double pad = style.size * 0.5;
    for (size_t first = 0; first < lines.places.size(); first += size_t(lines.perRow)) {
        const size_t last = std::min(lines.places.size(), first + size_t(lines.perRow));
        struct Part {
            SetTextPtr label, name, date;
            double left, width;
            bool blankName, blankDate;
        };
        std::vector<Part> parts;
        double labelHeight = 0, dateHeight = 0;
        bool seal = false;
        for (size_t i = first; i < last; ++i) {
            const SignaturePlace &p = lines.places[i];
            Part part{};
            part.left = start + double(i - first) * cellWidth;
            part.width = cellWidth - pad;
            TextStyle hand = style;
            hand.role = FontRole::Kai;
            part.label = m_type.set(p.label, style, part.width);
            const double rest = part.width - part.label->lines.back().width;
            part.blankName = p.name.isEmpty() && !p.seal; // a seal stands where a name would
            if (!p.name.isEmpty()) {
                if (m_type.textWidth(p.name, hand) <= rest)
                    part.name = m_type.set(p.name, hand, rest);
                else // no room beside: it goes on with the label
                    part.label = m_type.set(QString(p.label + p.name), style, part.width);
            }
            part.blankDate = p.date.isEmpty() && p.dateLabel.isEmpty();
            part.date = m_type.set(QString(p.dateLabel + p.date), style, part.width);
            labelHeight = std::max({labelHeight, part.label->height(), part.name ? part.name->height() + part.label->height() - style.pitch : 0});
            dateHeight = std::max(dateHeight, part.date->height());
            seal = seal || p.seal;
            parts.push_back(std::move(part));
        }
        Box box;
        box.gapBefore = first == 0 ? style.pitch / 2 : style.pitch / 3;
        const double writing = style.pitch * 0.35; // room above the line to write on
        const double gap = std::max(style.pitch * 0.3, seal ? sealRoom - labelHeight - dateHeight : 0);
        box.height = writing + labelHeight + gap + dateHeight;
        box.next = last < lines.places.size() ? Glue::Strong : Glue::None;
        box.draw = [parts, writing, labelHeight, gap, size = style.size, pitch = style.pitch](Page &page, double top) {
            for (const Part &p : parts) {
                const auto text = [&](const SetTextPtr &t, double x, double y) {
                    page.items.emplace_back(TextItem{t, 0, t->lines.size(), {x, y}});
                };
                const auto blank = [&](double from, double to, double y) {
                    if (to - from > size)
                        page.items.emplace_back(StrokeItem{QPolygonF({{from, y}, {to, y}}), 0.6});
                };
                const double y = top + writing;
                text(p.label, p.left, y);
                const double labelEnd = p.left + p.label->lines.back().width;
                const double base = y + p.label->height() - pitch;
                if (p.name)
                    text(p.name, labelEnd, base);
                else if (p.blankName)
                    blank(labelEnd + 2, std::min(p.left + p.width, labelEnd + size * 8), base + pitch * 0.5 + size * 0.5);
                const double dateTop = y + labelHeight + gap;
                if (p.blankDate)
                    blank(p.left, std::min(p.left + p.width, p.left + size * 8), dateTop + pitch * 0.5 + size * 0.5);
                else
                    text(p.date, p.left, dateTop);
            }
        };
        addBox(std::move(box));
    }
    return {};
}

} // namespace xz::paper
