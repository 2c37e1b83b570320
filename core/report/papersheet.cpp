#include "core/report/papersheet.h"

#include <algorithm>

namespace xz {
namespace {

using namespace paper;

class Writer {
public:
    explicit Writer(const QString &name) { m_sheet.name = name; }

    void block(const Block &b)
    {
        std::visit([this](const auto &v) { put(v); }, static_cast<const Block::variant &>(b));
    }
    Sheet take(int columns)
    {
        for (const int row : m_across) // titles and paragraphs run over the whole width
            if (columns > 1)
                m_sheet.merged.push_back({row, 0, row, columns - 1});
        return std::move(m_sheet);
    }
    int columns() const { return std::max(m_columns, 1); }

private:
    std::vector<Cell> &row()
    {
        m_sheet.rows.emplace_back();
        return m_sheet.rows.back();
    }
    int last() const { return int(m_sheet.rows.size()) - 1; }
    void across(const QString &text)
    {
        row().push_back(Cell::ofText(text));
        m_across.push_back(last());
    }
    void set(int rowIndex, int column, Cell cell)
    {
        while (int(m_sheet.rows.size()) <= rowIndex)
            m_sheet.rows.emplace_back();
        auto &cells = m_sheet.rows[size_t(rowIndex)];
        if (int(cells.size()) <= column)
            cells.resize(size_t(column) + 1);
        cells[size_t(column)] = std::move(cell);
    }

    void put(const Title &t)
    {
        across(t.text);
        if (!t.subtitle.isEmpty())
            across(t.subtitle);
    }
    void put(const Heading &h) { across(h.numbered ? m_counter.next(h) : h.text); }
    void put(const Paragraph &p) { across(p.text.plain()); }
    void put(const Note &n) { across(n.text.plain()); }
    void put(const PageBreak &) {}
    void put(const KeepTogether &k)
    {
        for (const Block &b : k.blocks)
            block(b);
    }
    void put(const KeyValueGrid &g)
    {
        const int first = int(m_sheet.rows.size()), width = int(g.columns.size());
        m_columns = std::max(m_columns, width);
        std::vector<int> taken(size_t(width), 0); // rows still covered from above
        for (size_t r = 0; r < g.rows.size(); ++r) {
            set(first + int(r), 0, {});
            int column = 0;
            for (const GridCell &cell : g.rows[r]) {
                while (column < width && taken[size_t(column)] > int(r))
                    ++column;
                if (column >= width)
                    break;
                set(first + int(r), column, Cell::ofText(cell.text.plain()));
                const int right = std::min(width, column + cell.colSpan) - 1;
                if (right > column || cell.rowSpan > 1)
                    m_sheet.merged.push_back({first + int(r), column, first + int(r) + cell.rowSpan - 1, right});
                for (int c = column; c <= right; ++c)
                    taken[size_t(c)] = int(r) + cell.rowSpan;
                column = right + 1;
            }
        }
    }
    void put(const Table &t)
    {
        m_columns = std::max(m_columns, int(t.columns.size()));
        if (!t.caption.isEmpty())
            across(t.caption);
        if (!t.spans.empty()) {
            auto &cells = row();
            int column = 0;
            std::vector<CellRange> merged;
            for (const HeaderSpan &span : t.spans) {
                cells.push_back(Cell::ofText(span.text));
                cells.resize(cells.size() + size_t(span.span) - 1);
                if (span.span > 1 && !span.text.isEmpty())
                    merged.push_back({last(), column, last(), column + span.span - 1});
                column += span.span;
            }
            m_sheet.merged.insert(m_sheet.merged.end(), merged.begin(), merged.end());
        }
        auto &header = row();
        for (const TableColumn &c : t.columns)
            header.push_back(Cell::ofText(c.header));
        if (t.rows.empty() && !t.emptyText.isEmpty())
            across(t.emptyText);
        for (const TableRow &r : t.rows) {
            auto &cells = row();
            for (size_t c = 0; c < r.cells.size() && c < t.columns.size(); ++c) {
                const QString text = r.cells[c].plain();
                bool isNumber = false;
                const double number = t.columns[c].numeric ? text.toDouble(&isNumber) : 0;
                cells.push_back(isNumber ? Cell::ofNumber(number) : Cell::ofText(text));
            }
        }
    }
    void put(const Chart &c)
    {
        m_columns = std::max(m_columns, int(c.categories.size()) + 1);
        auto &header = row();
        header.push_back(Cell::ofText(c.unit));
        for (const QString &category : c.categories)
            header.push_back(Cell::ofText(category));
        for (const ChartSeries &s : c.series) {
            auto &cells = row();
            cells.push_back(Cell::ofText(s.name));
            for (const auto &value : s.values)
                cells.push_back(value ? Cell::ofNumber(*value) : Cell());
        }
        if (!c.title.isEmpty())
            across(c.title);
    }
    void put(const SignatureLines &s)
    {
        for (const SignaturePlace &p : s.places) {
            auto &cells = row();
            cells.push_back(Cell::ofText(p.label));
            cells.push_back(Cell::ofText(p.name));
            cells.push_back(Cell::ofText(p.date));
        }
        m_columns = std::max(m_columns, 3);
    }

    Sheet m_sheet;
    HeadingCounter m_counter;
    std::vector<int> m_across;
    int m_columns = 1;
};

} // namespace

Sheet sheetOf(const Document &document, const QString &name)
{
    Writer writer(name);
    for (const Block &b : document.blocks)
        writer.block(b);
    return writer.take(writer.columns());
}

} // namespace xz
