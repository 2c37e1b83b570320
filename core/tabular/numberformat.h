#pragma once
// What a spreadsheet's number format makes of a number: a date, a time, a padded number. Shared by the xlsx and xls readers.
// Source: ECMA-376 Part 1, 18.8.30 (built-in ids, with those of the Chinese Excel) and 18.8.31 (format codes).
#include "core/tabular/table.h"

namespace xz {

struct NumberFormat {
    bool date = false;
    bool time = false;
    int padTo = 0; // "00000000": as many digits at least
    bool plain() const { return !date && !time && padTo == 0; }
};

NumberFormat builtinNumberFormat(int id);
NumberFormat parseNumberFormat(QStringView code);
// The cell of a number under a format; serials that are no date of the calendar stay numbers.
Cell formattedCell(double value, const NumberFormat &format, bool base1904);

} // namespace xz
