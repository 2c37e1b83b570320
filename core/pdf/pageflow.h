#pragma once
// Fills pages with boxes from top to bottom: what must stay together, which header rows return on the next page, where
// a table's outer rules run. Every box is visited a fixed number of times.
#include "core/pdf/pages.h"

namespace xz::paper {

// Nothing stands between boxes of one piece except page ends. Strong: a heading and its text, a table's caption and first
// row. Weak: what a KeepTogether wants; given up when it does not fit one page.
enum class Glue { None, Weak, Strong };

struct Box {
    double height = 0;
    double gapBefore = 0; // not at a page's top
    Glue next = Glue::None;
    bool newPage = false;
    int table = -1;     // boxes of one table follow each other without gaps
    bool header = false; // a header row of that table: returns on its next pages
    std::shared_ptr<const std::vector<double>> rules = {}; // x of the vertical lines through this box
    double ruleLeft = 0, ruleRight = 0; // of the horizontal lines; equal: none
    bool lineBelow = true;
    QColor fill = {};
    std::function<void(Page &page, double top)> draw;
    std::optional<OutlineEntry> outline = {};
};

class PageFlow {
public:
    PageFlow(QSizeF page, QMarginsF marginsPt, PagedDocument::Pages &out);
    double left() const { return m_margins.left(); }
    double width() const { return m_size.width() - m_margins.left() - m_margins.right(); }
    double height() const { return m_size.height() - m_margins.top() - m_margins.bottom(); }
    double top() const { return m_margins.top(); }
    void add(Box box) { m_boxes.push_back(std::move(box)); }
    std::vector<Box> &boxes() { return m_boxes; }
    void run();

private:
    void place(size_t index);
    void put(const Box &box);
    void turn(int table);
    void closeRules();
    double headerHeight(int table) const;

    QSizeF m_size;
    QMarginsF m_margins;
    PagedDocument::Pages &m_out;
    std::vector<Box> m_boxes;
    std::vector<std::vector<size_t>> m_headers; // per table
    double m_y = 0;
    bool m_atTop = true;
    // the piece of a table at hand on this page
    int m_table = -1;
    double m_rulesTop = 0;
    std::shared_ptr<const std::vector<double>> m_rules;
    double m_ruleLeft = 0, m_ruleRight = 0;
    bool m_openBelow = false; // the last box drew no line below itself
};

} // namespace xz::paper
