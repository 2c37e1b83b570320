#include "core/document/xlsx.h"

#include <QtCore/QRegularExpression>
#include <algorithm>
#include <cmath>
#include <numeric>

namespace xz::paper {
namespace {

constexpr double sheetWidth = 92; // characters over all columns: A4 upright at 11 pt
constexpr double linePt = 15;

double displayWidth(QStringView text)
{
    double w = 0;
    for (const QChar c : text)
        w += c.unicode() >= 0x1100 ? 2.0 : 1.0;
    return w;
}

CellLook::Across across(Align a) { return a == Align::Center ? CellLook::Center : a == Align::Right ? CellLook::Right : CellLook::Left; }

class SheetWriter {
public:
    SheetWriter(const Document &document, StyledSheet &sheet) : m_sheet(sheet)
    {
        findColumns(document.blocks);
        if (m_weights.empty())
            m_weights.assign(6, 1.0);
        const double sum = std::accumulate(m_weights.begin(), m_weights.end(), 0.0);
        const double width = document.page.landscape ? sheetWidth * 1.45 : sheetWidth;
        for (const double w : m_weights)
            m_sheet.widths.push_back(std::max(5.0, width * w / sum));
    }
    void put(const std::vector<Block> &blocks)
    {
        for (const Block &b : blocks)
            std::visit([this](const auto &block) { put(block); }, b);
    }

private:
    int columns() const { return int(m_weights.size()); }
    void findColumns(const std::vector<Block> &blocks)
    {
        for (const Block &b : blocks) {
            const auto offer = [this](std::vector<double> weights, size_t rows) {
                if (weights.size() > m_weights.size() || (weights.size() == m_weights.size() && rows > m_rows)) {
                    m_weights = std::move(weights);
                    m_rows = rows;
                }
            };
            if (const auto *t = std::get_if<Table>(&b)) {
                std::vector<double> weights;
                for (const TableColumn &c : t->columns)
                    weights.push_back(c.width);
                offer(std::move(weights), t->rows.size());
                m_longest = std::max(m_longest, t->rows.size());
            } else if (const auto *g = std::get_if<KeyValueGrid>(&b)) {
                offer(g->columns, 0);
            } else if (const auto *k = std::get_if<KeepTogether>(&b)) {
                findColumns(k->blocks);
            }
        }
    }
    // The sheet's columns at which the columns of a narrower table begin, and one past its last.
    std::vector<int> edges(const std::vector<double> &weights) const
    {
        const int n = int(weights.size()), all = columns();
        std::vector<int> out{0};
        const double sum = std::accumulate(weights.begin(), weights.end(), 0.0), width = std::accumulate(m_sheet.widths.begin(), m_sheet.widths.end(), 0.0);
        double wanted = 0, reached = 0;
        int at = 0;
        for (int i = 0; i < n; ++i) {
            wanted += weights[size_t(i)] / sum * width;
            const int last = all - (n - 1 - i); // leave a column for each that follows
            do {
                reached += m_sheet.widths[size_t(at++)];
            } while (at < last && std::abs(reached + m_sheet.widths[size_t(at)] - wanted) < std::abs(reached - wanted));
            if (i == n - 1)
                at = all;
            out.push_back(at);
        }
        return out;
    }
    double widthOf(int from, int to) const { return std::accumulate(m_sheet.widths.begin() + from, m_sheet.widths.begin() + to, 0.0); }
    double linesOf(const QString &text, int from, int to, int points) const
    {
        const double room = std::max(2.0, (widthOf(from, to) - 1) * 11 / points);
        double lines = 0;
        for (const QStringView part : QStringView(text).split(u'\n'))
            lines += std::max(1.0, std::ceil(displayWidth(part) * 1.04 / room));
        return lines;
    }
    void heighten(int row, double pt) { m_sheet.heights[row] = std::max(m_sheet.heights[row], pt); }
    void cell(int row, int fromColumn, int toColumn, const QString &text, CellLook look, std::optional<double> number = {}, int lastRow = -1)
    {
        m_sheet.cells.push_back({{row, fromColumn, std::max(row, lastRow), toColumn - 1}, text, number, look});
        if (lastRow <= row)
            heighten(row, linesOf(text, fromColumn, toColumn, look.points) * linePt * look.points / 11 + 4);
    }
    void line(const QString &text, CellLook look)
    {
        cell(m_row, 0, columns(), text, look);
        ++m_row;
    }
    static std::optional<double> numberIn(const QString &text)
    {
        static const QRegularExpression thousands(QStringLiteral("^-?\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?$")); // amounts of money
        bool ok = false;
        const double v = (thousands.match(text).hasMatch() ? QString(text).remove(u',') : text).toDouble(&ok);
        return ok ? std::optional(v) : std::nullopt;
    }

    void put(const Title &t)
    {
        line(t.text, {CellLook::Center, true, false, false, false, 18});
        if (!t.subtitle.isEmpty())
            line(t.subtitle, {CellLook::Center});
    }
    void put(const Heading &h) { line(m_headings.next(h), {CellLook::Left, true, false, false, false, h.level == 1 ? 13 : 11}); }
    void put(const Paragraph &p) { line(p.text.plain(), {across(p.align), false, false, false, true}); }
    void put(const Note &n) { line(n.text.plain(), {CellLook::Left, false, false, false, true, 9}); }
    void put(const Pictures &p) // a sheet names them
    {
        for (const Picture &picture : p.pictures)
            line(picture.caption.isEmpty() || picture.caption == picture.fileName ? picture.fileName : QString(picture.caption + QStringLiteral("  ") + picture.fileName), {CellLook::Left, false, false, false, true});
    }
    void put(const PageBreak &) {}
    void put(const KeepTogether &k) { put(k.blocks); }

    void put(const KeyValueGrid &g)
    {
        const int n = int(g.columns.size());
        const std::vector<int> x = edges(g.columns);
        std::vector<int> taken(size_t(n), 0); // rows covered from above
        for (size_t r = 0; r < g.rows.size(); ++r) {
            int column = 0;
            heighten(m_row + int(r), linePt + 4);
            for (const GridCell &c : g.rows[r]) {
                while (column < n && taken[size_t(column)] > int(r))
                    ++column;
                const int right = std::min(n, column + std::max(1, c.colSpan));
                if (column >= n)
                    break;
                CellLook look{c.label ? CellLook::Center : across(c.align), c.label, true};
                cell(m_row + int(r), x[size_t(column)], x[size_t(right)], c.text.plain(), look, {}, m_row + int(r) + std::max(1, c.rowSpan) - 1);
                if (c.rowSpan <= 1)
                    heighten(m_row + int(r), c.minLines * linePt + 4);
                for (int k = column; k < right; ++k)
                    taken[size_t(k)] = int(r) + std::max(1, c.rowSpan);
                column = right;
            }
        }
        m_row += int(g.rows.size()) + 1;
    }

    void put(const Table &t)
    {
        std::vector<double> weights;
        for (const TableColumn &c : t.columns)
            weights.push_back(c.width);
        if (weights.empty())
            return;
        const std::vector<int> x = edges(weights);
        const CellLook head{CellLook::Center, true, true, true};
        if (!t.caption.isEmpty())
            line(t.caption, {CellLook::Center, true});
        const int headerFrom = m_row;
        if (!t.spans.empty()) {
            int at = 0;
            for (const HeaderSpan &s : t.spans) {
                const int to = std::min(int(t.columns.size()), at + s.span);
                if (s.text.isEmpty())
                    for (; at < to; ++at) // one cell as high as both header rows
                        cell(m_row, x[size_t(at)], x[size_t(at) + 1], t.columns[size_t(at)].header, head, {}, m_row + 1);
                else {
                    cell(m_row, x[size_t(at)], x[size_t(to)], s.text, head);
                    for (; at < to; ++at)
                        cell(m_row + 1, x[size_t(at)], x[size_t(at) + 1], t.columns[size_t(at)].header, head);
                }
            }
            m_row += 2;
        } else {
            for (size_t c = 0; c < t.columns.size(); ++c)
                cell(m_row, x[c], x[c + 1], t.columns[c].header, head);
            ++m_row;
        }
        const int firstRow = m_row;
        for (const TableRow &r : t.rows) {
            if (r.kind == RowKind::Group) {
                line(r.cells.empty() ? QString() : r.cells.front().plain(), {CellLook::Left, true, true, true});
                continue;
            }
            for (size_t c = 0; c < t.columns.size(); ++c) {
                const QString text = c < r.cells.size() ? r.cells[c].plain() : QString();
                CellLook look{across(t.columns[c].align), r.kind == RowKind::Total, true};
                if (c < r.cells.size()) {
                    const auto &runs = r.cells[c].runs();
                    look.alert = std::any_of(runs.begin(), runs.end(), [](const Run &run) { return run.style == RunStyle::Alert; });
                    look.bold = look.bold || (t.tree && runs.size() == 1 && runs.front().style == RunStyle::Bold);
                }
                if (t.tree && c == 0)
                    look.indent = r.depth;
                cell(m_row, x[c], x[c + 1], text, look, t.columns[c].numeric ? numberIn(text) : std::nullopt);
            }
            ++m_row;
        }
        if (t.rows.empty() && !t.emptyText.isEmpty())
            line(t.emptyText, {CellLook::Center, false, true});
        if (t.rows.size() == m_longest && m_longest > 20 && m_sheet.repeatFrom < 0) {
            m_sheet.repeatFrom = headerFrom;
            m_sheet.repeatTo = firstRow - 1;
            if (int(t.columns.size()) == columns() && std::none_of(t.rows.begin(), t.rows.end(), [](const TableRow &r) { return r.kind != RowKind::Normal; }))
                m_sheet.filter = {firstRow - 1, 0, m_row - 1, columns() - 1};
        }
        ++m_row;
    }

    void put(const Chart &c)
    {
        const CellLook head{CellLook::Center, true, true, true}, plain{CellLook::Center, false, true};
        const int series = int(c.series.size());
        // The figures stand in the first columns, one for each series; the sheet gets more columns when it has too few.
        while (columns() < series + 1) {
            m_weights.push_back(1);
            m_sheet.widths.push_back(8);
        }
        SheetChart chart{.lines = c.kind == ChartKind::Lines, .title = c.title, .unit = c.unit, .dataRow = m_row, .categories = int(c.categories.size()), .series = series};
        cell(m_row, 0, 1, c.unit, head);
        for (int s = 0; s < series; ++s)
            cell(m_row, s + 1, s + 2, c.series[size_t(s)].name, head);
        ++m_row;
        for (qsizetype i = 0; i < c.categories.size(); ++i) {
            cell(m_row, 0, 1, c.categories.at(i), plain);
            for (int s = 0; s < series; ++s) {
                const auto &values = c.series[size_t(s)].values;
                const auto v = size_t(i) < values.size() ? values[size_t(i)] : std::nullopt;
                cell(m_row, s + 1, s + 2, {}, plain, v);
            }
            ++m_row;
        }
        ++m_row;
        chart.row = m_row;
        m_sheet.charts.push_back(chart);
        m_row += chart.height + 1;
    }

    void put(const SignatureLines &s)
    {
        ++m_row;
        const int perRow = std::clamp(s.perRow, 1, columns());
        for (size_t first = 0; first < s.places.size(); first += size_t(perRow)) {
            const size_t n = std::min(s.places.size() - first, size_t(perRow));
            const std::vector<int> x = edges(std::vector<double>(n, 1.0));
            for (size_t i = 0; i < n; ++i) {
                const SignaturePlace &p = s.places[first + i];
                cell(m_row, x[i], x[i + 1], QString(p.label + p.name), {});
                cell(m_row + 1, x[i], x[i + 1], QString(p.dateLabel + p.date), {});
                heighten(m_row, p.seal ? 90 : 28);
            }
            m_row += 3;
        }
    }

    StyledSheet &m_sheet;
    HeadingCounter m_headings;
    std::vector<double> m_weights;
    size_t m_rows = 0, m_longest = 0;
    int m_row = 0;
};

} // namespace

StyledBook styledBook(const Document &document, const QString &sheetName)
{
    StyledBook book;
    book.title = document.meta.title;
    book.author = document.meta.author;
    book.subject = document.meta.subject;
    StyledSheet &sheet = book.sheet;
    sheet.name = sheetName.isEmpty() ? document.meta.title : sheetName;
    sheet.landscape = document.page.landscape;
    const auto literal = [](QString text) { return text.replace(u'&', QStringLiteral("&&")); };
    if (!document.header.isEmpty())
        sheet.header = QStringLiteral("&R") + literal(document.header);
    if (!document.custodian.isEmpty())
        sheet.footer = QStringLiteral("&L") + literal(document.custodian);
    if (!document.pageFormat.isEmpty())
        sheet.footer += QStringLiteral("&R") + literal(document.pageFormat).replace(QStringLiteral("%1"), QStringLiteral("&P")).replace(QStringLiteral("%2"), QStringLiteral("&N"));
    SheetWriter(document, sheet).put(document.blocks);
    return book;
}

Result<void> writeXlsx(const Document &document, const QString &path, const QString &sheetName) { return writeStyledXlsx(path, styledBook(document, sheetName)); }

} // namespace xz::paper
