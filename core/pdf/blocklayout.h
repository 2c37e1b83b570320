#pragma once
// Turns blocks into boxes for the page flow. One BlockLayout lays out one document.
#include "core/pdf/pageflow.h"
#include "core/pdf/paperstyle.h"

#include <QtCore/QCoreApplication>

namespace xz::paper {

class BlockLayout {
    Q_DECLARE_TR_FUNCTIONS(BlockLayout)
public:
    BlockLayout(const PaperStyle &style, Typesetter &type, PageFlow &flow) : m_style(style), m_type(type), m_flow(flow) {}
    Result<void> add(const std::vector<Block> &blocks);

private:
    Result<void> lay(const Title &title);
    Result<void> lay(const Heading &heading);
    Result<void> lay(const Paragraph &paragraph);
    Result<void> lay(const KeyValueGrid &grid);
    Result<void> lay(const Table &table);
    Result<void> lay(const Chart &chart);
    Result<void> lay(const SignatureLines &lines);
    Result<void> lay(const Note &note);
    Result<void> lay(const Pictures &pictures); // picturelayout.cpp
    Result<void> lay(const PageBreak &);
    Result<void> lay(const KeepTogether &together);

    void addBox(Box box);
    void addLines(const RichText &text, const TextStyle &style, double gapBefore, Glue last, std::optional<OutlineEntry> outline = {});
    void spaceAfter(double pt) { m_pendingGap = std::max(m_pendingGap, pt); }
    void glueLast(Glue glue);

    // One row of a table or grid before it becomes boxes.
    struct SetCell {
        SetTextPtr text;
        double left, width;
        bool middle = true; // else from the top
    };
    void addRow(std::vector<SetCell> cells, Box box, double minHeight, double padX, double padY, double pitch, double room, bool plain = false);
    double addSpannedHeader(const Table &table, std::vector<SetCell> heads, const TextStyle &style, const std::vector<double> &x, Box box, double padX, double padY);

    const PaperStyle &m_style;
    Typesetter &m_type;
    PageFlow &m_flow;
    HeadingCounter m_headings;
    double m_pendingGap = 0;
    bool m_newPage = false;
    int m_tables = 0;
};

} // namespace xz::paper
