#pragma once
// A paper as a sheet, block by block: what is on the paper is in the table, numbers as numbers, spans merged.
#include "core/document/document.h"
#include "core/tabular/table.h"

namespace xz {

Sheet sheetOf(const paper::Document &document, const QString &name);

} // namespace xz
