#pragma once
// Tables as they come in files: sheets of cells, before anybody knows what the columns mean. No word of the domain.
#include "core/base/result.h"

#include <QtCore/QDate>
#include <QtCore/QString>
#include <QtCore/QTime>
#include <QtCore/QVariant>
#include <functional>
#include <vector>

namespace xz {

enum class CellKind : quint8 { Empty, Text, Number, Date, Bool, Error };

struct Cell {
    QString text = {};    // Text and Error: the value; Number: only when the file shows it otherwise than numberText (padded zeros)
    double number = 0;    // Number; Date: the serial number of the file; Bool: 0 or 1
    QDate date = {};      // Date
    QTime time = {};      // Date: valid when the cell shows a time of day other than midnight
    CellKind kind = CellKind::Empty;
    bool wasFormula = false; // the value is the one the last program cached

    bool isEmpty() const { return kind == CellKind::Empty; }
    static Cell ofText(QString text); // Empty for an empty string
    static Cell ofNumber(double value); // Error #NUM! for infinities and NaN
    static Cell ofDate(QDate date);   // Empty for an invalid date
    static Cell ofFlag(bool value);
    // QString, numbers, bool, QDate, QDateTime; an invalid variant is Empty, anything else its text.
    static Cell ofVariant(const QVariant &value);
    bool operator==(const Cell &) const = default;
};

// What the cell says, as text: integral numbers below 1e18 without ".0" or exponent (20230001), others with the 15 digits that
// spreadsheets show; texts as they are (leading zeros stay); dates as 2026-03-05, with a time as 2026-03-05 14:30:00; Bool as
// TRUE or FALSE. A time without a date is read as Text, 14:30:00.
QString cellText(const Cell &cell);
QString numberText(double value);

// Rows and columns count from 0; both ends belong to the range.
struct CellRange {
    int firstRow = 0;
    int firstColumn = 0;
    int lastRow = 0;
    int lastColumn = 0;
    bool operator==(const CellRange &) const = default;
};

struct Sheet {
    QString name;
    bool hidden = false;
    std::vector<std::vector<Cell>> rows; // ragged: a row holds its cells up to its last one that is not empty
    std::vector<CellRange> merged;       // the value stands in the first cell only, see spreadMerged()

    int columnCount() const;
    const Cell &at(int row, int column) const; // an empty cell outside
    QString text(int row, int column) const { return cellText(at(row, column)); }
};

// Copies the value of each merged area to all its cells from `firstRow` on (a class name merged over its thirty students).
void spreadMerged(Sheet &sheet, int firstRow = 0);
// 0 -> A, 26 -> AA: the way people name a column.
QString columnName(int column);

enum class TableFormat { Xlsx, Xls, Csv };

struct Workbook {
    TableFormat format = TableFormat::Csv;
    std::vector<Sheet> sheets;
    QString encoding = {};   // Csv: "UTF-8", "GB18030", "UTF-16LE", "UTF-16BE" or what was asked for
    QChar separator = {};    // Csv
    QStringList notes = {};  // translated sentences about what was left out or repaired; show them
};

struct ReadOptions {
    // Called with 0..100 now and then; false cancels (Errc::Cancelled).
    std::function<bool(int percent)> progress = {};
    bool unescapeFormulas = true; // csv: take off the apostrophe that our writer puts before = + - @ ' (domain A11)
    QString encoding = {};        // csv: empty = find out
    QChar separator = {};         // csv: null = find out
    int maxRows = 1'100'000;      // per sheet; more is refused
    int maxColumns = 16'384;
    qint64 maxCells = 10'000'000; // of the whole file, gaps included
    qint64 maxFileBytes = 256LL << 20;
    qint64 maxUnpackedBytes = 768LL << 20; // xlsx: all parts that are read, together
};

// Reads xlsx, xls (Excel 97-2003, Excel 95) or csv; the content decides, not the name. Errors: Io (cannot be opened or read),
// FileNotUnderstood (damaged, encrypted, too large, another format; the sentence says which), Cancelled.
Result<Workbook> readTable(const QString &path, const ReadOptions &options = {});
Result<Workbook> readTable(const QByteArray &content, const ReadOptions &options = {});

} // namespace xz
