#pragma once
// One Excel sheet that looks like paper: merged and bordered cells, row heights, page setup, charts drawn by Excel from its cells.
// For tables that are worked on and read back use tablewriter.h.
#include "core/base/result.h"
#include "core/tabular/table.h"

#include <map>
#include <optional>

namespace xz {

struct CellLook {
    enum Across : quint8 { Left, Center, Right } across = Left;
    bool bold = false;
    bool border = false;
    bool fill = false; // light grey
    bool top = false;  // else in the middle
    int points = 11;
    bool alert = false; // red words
    int indent = 0;     // steps from the left edge
    auto operator<=>(const CellLook &) const = default;
};
struct StyledCell {
    CellRange at;
    QString text;
    std::optional<double> number = {}; // written instead of the text
    CellLook look = {};
};
// Drawn over `height` rows from `row` on; categories stand in a column, each series in a column to its right, names above.
struct SheetChart {
    bool lines = false; // else stacked columns
    QString title;
    QString unit;
    int row = 0;
    int height = 16;
    int dataRow = 0; // of the names
    int dataColumn = 0;
    int categories = 0;
    int series = 0;
};
struct StyledSheet {
    QString name;
    std::vector<StyledCell> cells;
    std::vector<double> widths;     // of columns, in characters
    std::map<int, double> heights;  // of rows, in points
    std::vector<SheetChart> charts;
    CellRange filter = {0, 0, -1, -1}; // empty: none; its first row is the header
    int repeatFrom = -1, repeatTo = -1; // rows that return on every printed page
    bool landscape = false;
    QString header, footer; // Excel's codes allowed (&P, &N, &R ...)
};
struct StyledBook {
    StyledSheet sheet;
    QString title = {}, author = {}, subject = {};
};
// Replaces the target only when all is written. Errors: InvalidInput (a text Excel cannot hold; two cells in one place), Io, DiskFull.
Result<void> writeStyledXlsx(const QString &path, const StyledBook &book);

} // namespace xz
