#pragma once
// Writing tables. Both writers replace the target only when all is written: a failure leaves the old file as it was.
#include "core/tabular/table.h"

namespace xz {

struct WriteOptions {
    int headerRows = 1;             // styled, frozen, with a filter on the last of them; 0 = none
    std::vector<double> widths = {}; // in characters; a missing or zero one is measured from the content
    QString author = {};            // document property; empty = none
    std::function<bool(int percent)> progress = {};
};

// Texts stay texts (leading zeros, "=1+1" too), dates are real dates, numbers numbers; merged ranges are kept. Sheet names are made
// valid for Excel. Errors: InvalidInput (more rows, columns or characters in a cell than the format holds: names which), Io, DiskFull, Cancelled.
Result<void> writeXlsx(const QString &path, const Workbook &book, const WriteOptions &options = {});
// UTF-8 with BOM, comma, CRLF. A text that begins with = + - @ ' tab or line end (or a full-width = + - @) gets an apostrophe
// in front so that no spreadsheet computes it (domain A11); readCsv() takes it off again.
Result<void> writeCsv(const QString &path, const Sheet &sheet, const WriteOptions &options = {});
// By the file's ending: .xlsx, else .csv (only the first sheet). Another ending is Usage.
Result<void> writeTable(const QString &path, const Workbook &book, const WriteOptions &options = {});

QByteArray csvBytes(const Sheet &sheet);
// A name Excel takes: at most 31 characters, none of []:*?/\ , no apostrophe at the ends, not empty.
QString sheetNameFor(const QString &name);

} // namespace xz
