#include "core/pdf/pageflow.h"

namespace xz::paper {
namespace {
constexpr double eps = 0.05;
constexpr double ruleWidth = 0.5;
} // namespace

PageFlow::PageFlow(QSizeF page, QMarginsF margins, PagedDocument::Pages &out) : m_size(page), m_margins(margins), m_out(out)
{
    m_out.pages.emplace_back();
    m_y = m_margins.top();
}

double PageFlow::headerHeight(int table) const
{
    double h = 0;
    if (table >= 0 && size_t(table) < m_headers.size())
        for (const size_t i : m_headers[size_t(table)])
            h += m_boxes[i].height;
    return h;
}

// Vertical rules run from where the piece began to here, in one stroke for all rows of equal columns.
void PageFlow::closeRules()
{
    if (m_rules && m_y > m_rulesTop)
        for (const double x : *m_rules)
            m_out.pages.back().items.emplace_back(StrokeItem{QPolygonF({{x, m_rulesTop}, {x, m_y}}), ruleWidth});
    m_rules.reset();
}

void PageFlow::turn(int table)
{
    closeRules();
    if (m_table >= 0 && m_openBelow) // a row goes on overleaf: its box is closed here
        m_out.pages.back().items.emplace_back(StrokeItem{QPolygonF({{m_ruleLeft, m_y}, {m_ruleRight, m_y}}), ruleWidth});
    m_table = -1;
    m_openBelow = false;
    m_out.pages.emplace_back();
    m_y = m_margins.top();
    m_atTop = true;
    if (table >= 0 && size_t(table) < m_headers.size())
        for (const size_t i : m_headers[size_t(table)])
            put(m_boxes[i]);
}

void PageFlow::put(const Box &box)
{
    if (m_table >= 0 && box.table != m_table) {
        closeRules();
        m_table = -1;
    }
    if (!m_atTop)
        m_y += box.gapBefore;
    Page &page = m_out.pages.back();
    if (box.fill.isValid())
        page.items.emplace_back(AreaItem{QRectF(box.ruleLeft, m_y + ruleWidth / 2, box.ruleRight - box.ruleLeft, box.height - ruleWidth / 2), box.fill});
    if (box.table >= 0 && box.ruleRight > box.ruleLeft) {
        if (m_table < 0) // the piece's upper edge
            page.items.emplace_back(StrokeItem{QPolygonF({{box.ruleLeft, m_y}, {box.ruleRight, m_y}}), ruleWidth});
        if (box.rules != m_rules) {
            closeRules();
            m_rules = box.rules;
            m_rulesTop = m_y;
        }
        m_table = box.table;
        m_ruleLeft = box.ruleLeft;
        m_ruleRight = box.ruleRight;
        m_openBelow = !box.lineBelow;
    }
    if (box.outline) {
        OutlineEntry entry = *box.outline;
        entry.page = int(m_out.pages.size()) - 1;
        entry.topPt = m_y;
        m_out.outline.push_back(std::move(entry));
    }
    if (box.draw)
        box.draw(page, m_y);
    m_y += box.height;
    if (box.table >= 0 && box.lineBelow && box.ruleRight > box.ruleLeft)
        page.items.emplace_back(StrokeItem{QPolygonF({{box.ruleLeft, m_y}, {box.ruleRight, m_y}}), ruleWidth});
    m_atTop = false;
}

void PageFlow::place(size_t i)
{
    const Box &box = m_boxes[i];
    const double need = box.height + (m_atTop ? 0 : box.gapBefore);
    if (!m_atTop && m_y + need > m_margins.top() + height() + eps)
        turn(box.header ? -1 : box.table);
    put(box);
}

void PageFlow::run()
{
    for (size_t i = 0; i < m_boxes.size(); ++i)
        if (m_boxes[i].header) {
            m_headers.resize(std::max(m_headers.size(), size_t(m_boxes[i].table) + 1));
            m_headers[size_t(m_boxes[i].table)].push_back(i);
        }
    for (size_t t = 0; t < m_headers.size(); ++t)
        if (headerHeight(int(t)) > height() / 2) // a header that eats the page is printed once
            m_headers[t].clear();
    const double bottom = m_margins.top() + height() + eps;
    const auto chainEnd = [&](size_t i, Glue least) {
        while (i + 1 < m_boxes.size() && m_boxes[i].next >= least && !m_boxes[i + 1].newPage)
            ++i;
        return i + 1;
    };
    const auto extent = [&](size_t from, size_t to) {
        double h = 0;
        for (size_t k = from; k < to; ++k)
            h += m_boxes[k].height + (k > from ? m_boxes[k].gapBefore : 0);
        return h;
    };
    size_t weakUntil = 0; // inside a KeepTogether that is longer than a page only strong glue holds
    for (size_t i = 0; i < m_boxes.size();) {
        if (m_boxes[i].newPage && !m_atTop)
            turn(-1);
        size_t end = i < weakUntil ? chainEnd(i, Glue::Strong) : chainEnd(i, Glue::Weak);
        double h = extent(i, end);
        const int table = m_boxes[i].header ? -1 : m_boxes[i].table;
        const double room = height() - headerHeight(table);
        if (h > room + eps && i >= weakUntil) {
            weakUntil = end;
            end = chainEnd(i, Glue::Strong);
            h = extent(i, end);
        }
        if (m_y + (m_atTop ? 0 : m_boxes[i].gapBefore) + h > bottom && !m_atTop && h <= room + eps)
            turn(table);
        for (; i < end; ++i)
            place(i);
    }
    closeRules();
}

} // namespace xz::paper
