// Tables and form grids: column widths, row heights, rows that are longer than a page.
#include "core/pdf/blocklayout.h"
#include "core/pdf/linebreak.h"

#include <algorithm>
#include <numeric>

namespace xz::paper {
namespace {

constexpr double smallestFont = 6;
constexpr double longRow = 0.5; // of a page: moved as a whole it would leave too much paper empty
const QColor groupFill(0xee, 0xee, 0xee);

// Shares the width by weight, but gives no column less than its least.
std::vector<double> columnWidths(const std::vector<double> &weights, double width, const std::vector<double> &least)
{
    std::vector<double> out(weights.size(), 0);
    std::vector<bool> fixed(weights.size(), false);
    for (bool again = true; again;) {
        again = false;
        double rest = width, sum = 0;
        for (size_t i = 0; i < weights.size(); ++i)
            fixed[i] ? rest -= out[i] : sum += weights[i];
        for (size_t i = 0; i < weights.size(); ++i) {
            if (fixed[i])
                continue;
            out[i] = rest * weights[i] / sum;
            if (out[i] < least[i]) {
                out[i] = least[i];
                fixed[i] = again = true;
            }
        }
    }
    return out;
}

// The longest stretch of a text that a line break would tear, and its number of characters.
void longestWord(const QString &text, QString &longest)
{
    qsizetype from = 0;
    for (qsizetype i = 0; i <= text.size(); ++i)
        if (i == text.size() || text.at(i).unicode() >= 0x2e80 || text.at(i).isSpace()) {
            qsizetype begin = from, end = i;
            if (end > begin) { // the marks around it stay with it
                while (begin > 0 && breakClass(text.at(begin - 1).unicode()) == BreakClass::Open)
                    --begin;
                while (end < text.size() && breakClass(text.at(end).unicode()) == BreakClass::Close)
                    ++end;
            }
            if (end - begin > longest.size())
                longest = text.mid(begin, end - begin);
            from = i + 1;
        }
}

std::vector<double> edges(double left, const std::vector<double> &widths)
{
    std::vector<double> x{left};
    for (const double w : widths)
        x.push_back(x.back() + w);
    return x;
}

// The lines that join a tree table's rows: an elbow to each row, and an upright for each ancestor that has more rows to come.
class TreeLines {
public:
    TreeLines(const Table &table, double step) : m_table(table), m_step(step) {}
    double inset(size_t row) const { return m_table.tree ? depth(row) * m_step : 0; }
    bool hasChild(size_t row) const { return row + 1 < m_table.rows.size() && depth(row + 1) > depth(row); }
    std::function<void(Page &, double)> draw(size_t row, double left, double height) const
    {
        const int own = depth(row);
        std::vector<int> uprights; // levels whose line goes on below this row
        for (int level = 1; level <= own; ++level)
            if (continues(row, level))
                uprights.push_back(level);
        return [=, step = m_step, children = hasChild(row)](Page &page, double top) {
            const auto line = [&](double x1, double y1, double x2, double y2) {
                page.items.emplace_back(StrokeItem{QPolygonF({QPointF(x1, y1), QPointF(x2, y2)}), 0.6, QColor(0x80, 0x88, 0x84)});
            };
            const auto x = [&](int level) { return left + (level - 0.6) * step; };
            for (const int level : uprights)
                line(x(level), top, x(level), top + height);
            if (own > 0) {
                if (uprights.empty() || uprights.back() != own)
                    line(x(own), top, x(own), top + height / 2);
                line(x(own), top + height / 2, left + own * step - step * 0.15, top + height / 2);
            }
            if (children)
                line(x(own + 1), top + height * 0.8, x(own + 1), top + height);
        };
    }

private:
    int depth(size_t row) const { return std::clamp(m_table.rows[row].depth, 0, 8); }
    bool continues(size_t row, int level) const // another row of this level comes before its parent's next
    {
        for (size_t r = row + 1; r < m_table.rows.size() && depth(r) >= level; ++r)
            if (depth(r) == level)
                return true;
        return false;
    }
    const Table &m_table;
    double m_step;
};

} // namespace

// `box` brings table, rules, fill and glue. A row higher than the room of a page becomes one box for each line;
// a plain one, that no cell spans, already when its text is higher than half of it.
void BlockLayout::addRow(std::vector<SetCell> cells, Box box, double minHeight, double padX, double padY, double pitch, double room, bool plain)
{
    double height = minHeight;
    size_t lines = 1;
    for (const SetCell &c : cells) {
        height = std::max(height, c.text->height() + 2 * padY);
        lines = std::max(lines, c.text->lines.size());
    }
    double text = 0;
    for (const SetCell &c : cells)
        text = std::max(text, c.text->height());
    if (height <= room && (!plain || text <= room * longRow)) {
        box.height = height;
        box.draw = [cells = std::move(cells), height, padX, padY, also = std::move(box.draw)](Page &page, double top) {
            if (also)
                also(page, top);
            for (const SetCell &c : cells)
                if (!c.text->glyphs.empty() || !c.text->decorations.empty())
                    page.items.emplace_back(TextItem{c.text, 0, c.text->lines.size(),
                                                     {c.left + padX, c.middle ? top + (height - c.text->height()) / 2 : top + padY}});
        };
        addBox(std::move(box));
        return;
    }
    const Glue after = box.next;
    const auto also = std::move(box.draw);
    for (size_t i = 0; i < lines; ++i) {
        Box slice = box;
        const bool first = i == 0, last = i + 1 == lines;
        slice.height = pitch + (first ? padY : 0) + (last ? padY : 0);
        slice.lineBelow = last && box.lineBelow;
        slice.next = last ? after : first || i + 3 >= lines ? Glue::Strong : Glue::None; // its end comes with what follows
        slice.draw = [cells, i, padX, also, inset = first ? padY : 0](Page &page, double top) {
            if (also)
                also(page, top);
            for (const SetCell &c : cells)
                if (i < c.text->lines.size())
                    page.items.emplace_back(TextItem{c.text, i, i + 1, {c.left + padX, top + inset}});
        };
        addBox(std::move(slice));
    }
}

// Two header rows in one box: a column that no span names above it takes the height of both.
double BlockLayout::addSpannedHeader(const Table &table, std::vector<SetCell> heads, const TextStyle &style, const std::vector<double> &x, Box box, double padX, double padY)
{
    struct Group {
        size_t from, to;
        SetTextPtr text; // null: no upper cell
    };
    std::vector<Group> groups;
    double upper = 0, lower = 0, whole = 0;
    size_t at = 0;
    for (const HeaderSpan &s : table.spans) {
        Group g{at, at + size_t(s.span), {}};
        at = g.to;
        if (!s.text.isEmpty()) {
            g.text = m_type.set(s.text, style, std::max(style.size, x[g.to] - x[g.from] - 2 * padX));
            upper = std::max(upper, g.text->height() + 2 * padY);
        }
        for (size_t c = g.from; c < g.to; ++c)
            (g.text ? lower : whole) = std::max(g.text ? lower : whole, heads[c].text->height() + 2 * padY);
        groups.push_back(std::move(g));
    }
    lower = std::max(lower, whole - upper);
    box.height = upper + lower;
    box.header = true;
    box.next = Glue::Strong;
    box.draw = [groups, heads = std::move(heads), x, upper, lower, padX](Page &page, double top) {
        const auto text = [&](const SetTextPtr &t, double left, double y, double height) {
            page.items.emplace_back(TextItem{t, 0, t->lines.size(), {left + padX, y + (height - t->height()) / 2}});
        };
        const auto rule = [&](QPointF a, QPointF b) { page.items.emplace_back(StrokeItem{QPolygonF({a, b}), 0.5}); };
        for (const Group &g : groups) {
            if (g.from > 0)
                rule({x[g.from], top}, {x[g.from], top + upper + lower});
            const double y = g.text ? top + upper : top;
            if (g.text) {
                text(g.text, x[g.from], top, upper);
                rule({x[g.from], y}, {x[g.to], y});
            }
            for (size_t c = g.from; c < g.to; ++c) {
                text(heads[c].text, x[c], y, top + upper + lower - y);
                if (c > g.from)
                    rule({x[c], y}, {x[c], top + upper + lower});
            }
        }
    };
    const double height = box.height;
    addBox(std::move(box));
    return height;
}

Result<void> BlockLayout::lay(const Table &table)
{
    const size_t n = table.columns.size();
    if (n == 0)
        return fail(Errc::InvalidInput, tr("A table needs at least one column to be printed."));
    std::vector<double> weights;
    for (const TableColumn &c : table.columns) {
        if (!(c.width > 0))
            return fail(Errc::InvalidInput, tr("The table's column %1 needs a width above zero.").arg(c.header));
        weights.push_back(c.width);
    }
    int spanned = 0;
    for (const HeaderSpan &s : table.spans)
        spanned += s.span;
    if (!table.spans.empty() && (spanned != int(n) || std::any_of(table.spans.begin(), table.spans.end(), [](const HeaderSpan &s) { return s.span < 1; })))
        return fail(Errc::InvalidInput, tr("The upper header row covers %1 of the table's %2 columns; it must cover all.").arg(spanned).arg(n));
    for (const TableRow &r : table.rows)
        if (r.cells.size() > n)
            return fail(Errc::InvalidInput, tr("A table row has %1 cells for %2 columns.").arg(r.cells.size()).arg(n));

    const bool official = m_style.official;
    double size = table.fontPt > 0 ? table.fontPt : official && n > 6 ? 10.5 : m_style.cell.size;
    double padX = m_style.cellPadX;
    while (double(n) * (size + 2 * padX) > m_flow.width() && size > smallestFont) {
        size = std::max(smallestFont, size - 0.5);
        padX = std::max(1.0, padX - 0.25);
    }
    const double least = size + 2 * padX;
    if (double(n) * least > m_flow.width() + 0.1)
        return fail(Errc::InvalidInput, tr("The table has %1 columns, at most %2 fit on this page. Print fewer columns or turn the page.")
                                            .arg(n).arg(int(m_flow.width() / least)));
    const double scale = size / m_style.cell.size;
    const double pitch = m_style.cell.pitch * scale, padY = m_style.cellPadY;
    TextStyle cell = m_style.cell, head = m_style.cellHead;
    cell.size = head.size = size;
    cell.pitch = head.pitch = pitch;
    // Codes and dates stay whole where the page has the room for it.
    std::vector<double> words(n, least);
    double together = 0;
    for (size_t i = 0; i < n; ++i) {
        QString longest;
        longestWord(table.columns[i].header, longest);
        for (const TableRow &r : table.rows)
            if (r.kind != RowKind::Group && i < r.cells.size())
                for (const Run &run : r.cells[i].runs())
                    longestWord(run.text, longest);
        words[i] = std::clamp(m_type.textWidth(longest, cell) * 1.02 + 2 * padX + 0.1, least, std::max(least, m_flow.width() * 0.4));
        together += std::max(words[i], 3 * size + 2 * padX);
    }
    if (together > m_flow.width())
        words.assign(n, least);
    const std::vector<double> widths = columnWidths(weights, m_flow.width(), words);
    const auto x = std::make_shared<const std::vector<double>>(edges(m_flow.left(), widths));
    const auto outer = std::make_shared<const std::vector<double>>(std::vector<double>{x->front(), x->back()});
    const int id = m_tables++;

    spaceAfter(m_style.blockGap);
    if (!table.caption.isEmpty())
        addLines(table.caption, m_style.caption, 0, Glue::Strong);

    const auto frame = [&](std::shared_ptr<const std::vector<double>> rules) {
        Box box;
        box.table = id;
        box.rules = std::move(rules);
        box.ruleLeft = x->front();
        box.ruleRight = x->back();
        return box;
    };
    const auto inner = [&](size_t from, size_t to) { return std::max(size, (*x)[to] - (*x)[from] - 2 * padX); };
    const double page = m_flow.height();
    double headerHeight = 0;
    const auto headTexts = [&] {
        std::vector<SetCell> cells;
        for (size_t i = 0; i < n; ++i)
            cells.push_back({m_type.set(table.columns[i].header, head, inner(i, i + 1)), (*x)[i], 0});
        return cells;
    };
    if (!table.spans.empty())
        headerHeight = addSpannedHeader(table, headTexts(), head, *x, frame(outer), padX, padY);
    else if (std::any_of(table.columns.begin(), table.columns.end(), [](const TableColumn &c) { return !c.header.isEmpty(); })) {
        Box box = frame(x);
        box.header = true;
        box.next = Glue::Strong;
        addRow(headTexts(), std::move(box), 0, padX, padY, pitch, page / 2);
        headerHeight = m_flow.boxes().back().height;
    }
    const double room = page - (headerHeight > page / 2 ? 0 : headerHeight);
    const TreeLines tree(table, size * 1.1);
    for (size_t r = 0; r < table.rows.size(); ++r) {
        const TableRow &row = table.rows[r];
        if (row.kind == RowKind::Total) // a sum does not stand alone on a page
            glueLast(Glue::Strong);
        std::vector<SetCell> cells;
        if (row.kind == RowKind::Group) {
            TextStyle group = head;
            group.align = Align::Left;
            if (!row.cells.empty())
                cells.push_back({m_type.set(row.cells.front(), group, inner(0, n)), x->front(), 0});
            Box box = frame(outer);
            box.fill = groupFill;
            if (r + 1 < table.rows.size())
                box.next = Glue::Strong;
            addRow(std::move(cells), std::move(box), pitch + 2 * padY, padX, padY, pitch, room);
            continue;
        }
        const double inset = tree.inset(r);
        double height = pitch + 2 * padY;
        for (size_t i = 0; i < row.cells.size(); ++i) {
            TextStyle style = row.kind == RowKind::Total ? head : cell;
            style.align = table.columns[i].align;
            const double in = i == 0 ? inset : 0;
            cells.push_back({m_type.set(row.cells[i], style, std::max(size, inner(i, i + 1) - in)), (*x)[i] + in, 0});
            height = std::max(height, cells.back().text->height() + 2 * padY);
        }
        Box box = frame(x);
        if (table.tree) {
            box.draw = tree.draw(r, x->front() + padX, height);
            if (tree.hasChild(r)) // a branch does not stand at the foot of a page without its first leaf
                box.next = Glue::Strong;
        }
        addRow(std::move(cells), std::move(box), pitch + 2 * padY, padX, padY, pitch, room, !table.tree);
        ++m_type.counters.rowsPlaced;
    }
    if (table.rows.empty() && !table.emptyText.isEmpty()) {
        TextStyle style = cell;
        style.align = Align::Center;
        addRow({{m_type.set(table.emptyText, style, inner(0, n)), x->front(), 0}}, frame(outer), pitch + 2 * padY, padX, padY, pitch, room);
    }
    if (table.rows.empty() && m_flow.boxes().back().header)
        m_flow.boxes().back().next = Glue::None;
    spaceAfter(m_style.blockGap);
    return {};
}

Result<void> BlockLayout::lay(const KeyValueGrid &grid)
{
    const size_t n = grid.columns.size();
    if (n == 0 || std::any_of(grid.columns.begin(), grid.columns.end(), [](double w) { return !(w > 0); }))
        return fail(Errc::InvalidInput, tr("A form needs columns with widths above zero."));
    const double padX = m_style.cellPadX + 1, padY = m_style.cellPadY + 1.5;
    const double size = m_style.cell.size, pitch = m_style.cell.pitch;
    const std::vector<double> x = edges(m_flow.left(), columnWidths(grid.columns, m_flow.width(), std::vector<double>(n, size + 2 * padX)));
    if (x.back() > m_flow.left() + m_flow.width() + 0.1)
        return fail(Errc::InvalidInput, tr("The form has %1 columns, more than fit on this page. Turn the page or use fewer.").arg(n));

    struct Placed {
        size_t row, column, rows, columns;
        SetTextPtr text;
        double need;
    };
    std::vector<Placed> placed;
    const size_t rowCount = grid.rows.size();
    std::vector<std::vector<int>> at(rowCount, std::vector<int>(n, -1));
    for (size_t r = 0; r < rowCount; ++r) {
        size_t c = 0;
        for (const GridCell &cell : grid.rows[r]) {
            while (c < n && at[r][c] >= 0)
                ++c;
            if (cell.colSpan < 1 || cell.rowSpan < 1 || c + size_t(cell.colSpan) > n || r + size_t(cell.rowSpan) > rowCount)
                return fail(Errc::InvalidInput, tr("Row %1 of the form holds more cells than its %2 columns have room for.").arg(r + 1).arg(n));
            Placed p{r, c, size_t(cell.rowSpan), size_t(cell.colSpan), {}, 0};
            for (size_t rr = r; rr < r + p.rows; ++rr)
                for (size_t cc = c; cc < c + p.columns; ++cc) {
                    if (at[rr][cc] >= 0)
                        return fail(Errc::InvalidInput, tr("Row %1 of the form has two cells in one place.").arg(r + 1));
                    at[rr][cc] = int(placed.size());
                }
            TextStyle style = cell.label ? m_style.cellHead : m_style.cell;
            if (!cell.label)
                style.align = cell.align;
            p.text = m_type.set(cell.text, style, x[c + p.columns] - x[c] - 2 * padX);
            // room for handwriting never takes more than a page
            p.need = std::max(p.text->height() + 2 * padY, std::min(cell.minLines * pitch + 2 * padY, m_flow.height()));
            c += p.columns;
            placed.push_back(std::move(p));
        }
    }
    const double page = m_flow.height();
    std::vector<double> heights(rowCount, pitch + 2 * padY);
    for (const Placed &p : placed)
        if (p.rows == 1)
            heights[p.row] = std::max(heights[p.row], p.need);
    for (const Placed &p : placed) {
        if (p.rows == 1)
            continue;
        const double have = std::accumulate(heights.begin() + qsizetype(p.row), heights.begin() + qsizetype(p.row + p.rows), 0.0);
        if (p.need > have)
            heights[p.row + p.rows - 1] += p.need - have;
    }
    // Rows tied by spans are one piece; when that is longer than a page, each spanning cell lives in its first row.
    std::vector<bool> tied(rowCount, false), loose(rowCount, false);
    for (const Placed &p : placed)
        for (size_t r = p.row; r + 1 < p.row + p.rows; ++r)
            tied[r] = true;
    for (size_t r = 0; r < rowCount;) {
        size_t end = r;
        double sum = heights[r];
        while (end + 1 < rowCount && tied[end])
            sum += heights[++end];
        if (sum > page && end > r) {
            std::fill(loose.begin() + qsizetype(r), loose.begin() + qsizetype(end) + 1, true);
            for (const Placed &p : placed)
                if (p.row >= r && p.row <= end)
                    heights[p.row] = std::max(heights[p.row], p.need);
        }
        r = end + 1;
    }
    const int id = m_tables++;
    spaceAfter(m_style.blockGap);
    for (size_t r = 0; r < rowCount; ++r) {
        std::vector<SetCell> cells;
        std::vector<double> verticals{x.front()};
        std::vector<std::pair<double, double>> under; // where a line runs below this row
        for (size_t c = 0; c < n; ++c) {
            const int here = at[r][c];
            if (c > 0 && here != at[r][c - 1])
                verticals.push_back(x[c]);
            const bool goesOn = here >= 0 && r + 1 < placed[size_t(here)].row + placed[size_t(here)].rows;
            if (!goesOn)
                under.emplace_back(x[c], x[c + 1]);
        }
        verticals.push_back(x.back());
        double spanHeight = 0;
        for (const Placed &p : placed)
            if (p.row == r && (p.rows == 1 || loose[r]))
                cells.push_back({p.text, x[p.column], 0, p.rows == 1 && !loose[r]});
        std::vector<std::pair<Placed, double>> spanning;
        for (const Placed &p : placed)
            if (p.row == r && p.rows > 1 && !loose[r]) {
                spanHeight = std::accumulate(heights.begin() + qsizetype(r), heights.begin() + qsizetype(r + p.rows), 0.0);
                spanning.emplace_back(p, spanHeight);
            }
        Box box;
        box.table = id;
        box.ruleLeft = x.front();
        box.ruleRight = x.back();
        box.rules = std::make_shared<const std::vector<double>>(std::move(verticals));
        box.lineBelow = under.size() == n;
        box.next = tied[r] && !loose[r] ? Glue::Strong : Glue::None;
        const bool partly = !box.lineBelow;
        box.draw = [spanning, x, padX, partly, under, height = heights[r], sliced = heights[r] > page](Page &out, double top) {
            for (const auto &[p, total] : spanning)
                out.items.emplace_back(TextItem{p.text, 0, p.text->lines.size(), {x[p.column] + padX, top + (total - p.text->height()) / 2}});
            if (partly && !sliced)
                for (const auto &[from, to] : under)
                    out.items.emplace_back(StrokeItem{QPolygonF({{from, top + height}, {to, top + height}}), 0.5});
        };
        const bool plain = !partly && !tied[r] && (r == 0 || !tied[r - 1]);
        addRow(std::move(cells), std::move(box), heights[r], padX, padY, pitch, page, plain);
    }
    spaceAfter(m_style.blockGap);
    return {};
}

} // namespace xz::paper
