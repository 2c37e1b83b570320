#pragma once
// Sizes and distances of the two page styles.
#include "core/pdf/typesetter.h"

#include <QtCore/QMarginsF>

namespace xz::paper {

inline constexpr double mm = 72 / 25.4; // pt

struct PaperStyle {
    QSizeF page;       // pt
    QMarginsF margins; // pt
    TextStyle body, title, subtitle, heading[4], note, caption, cell, cellHead, running, pageNumber, chart;
    double cellPadX = 3, cellPadY = 2.5;
    double blockGap = 6; // around tables, grids and charts
    bool official = true; // GB/T 9704: page numbers odd right, even left; else centred
    bool framed = false;  // a double frame with corners on every page
    double footGap = 0;           // from the type area's lower edge to the page number's line
    double headGap = 0;
};
PaperStyle paperStyle(const PageSetup &setup);

} // namespace xz::paper
