#pragma once
// Rows copied out of a spreadsheet, read for a table of the application: tab separated, quoted cells may hold line ends, a first row that names the columns is
// followed. Nothing is dropped: what does not fit is refused as a whole; what is no value of its column is kept as text and named. Pure.
#include "core/project/application.h"

namespace xz {

struct PastedRows {
    int firstColumn = 0;                 // of the cells, when no header names them
    std::vector<int> columns = {};       // the field's column of each cell
    QList<QStringList> rows = {};        // without the header row
    QStringList doubtful = {};           // sentences: cells that their column does not take as they are
};
// More than one cell: a paste for the table, not for the cell.
bool isTableText(const QString &text);
QList<QStringList> splitTableText(const QString &text);
// `row`, `column`: where it goes, from 0; `place` as in ApplicationGap, for the check. Errors: InvalidInput (too many cells, too many rows).
Result<PastedRows> readPastedRows(const ApplicationField &table, const QString &place, const QString &text, int row, int column, int standing);

} // namespace xz
