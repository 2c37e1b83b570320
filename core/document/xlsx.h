#pragma once
// The same paper as an Excel sheet: its widest table keeps a column for each of its own, everything else is merged over those;
// numbers are numbers, charts are Excel's own, drawn from their figures.
#include "core/document/document.h"
#include "core/tabular/styledsheet.h"

namespace xz::paper {

StyledBook styledBook(const Document &document, const QString &sheetName);
// Errors as writeStyledXlsx(). The sheet's name is the document's title unless given.
Result<void> writeXlsx(const Document &document, const QString &path, const QString &sheetName = {});

} // namespace xz::paper
