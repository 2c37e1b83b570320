#pragma once
// What must hold for every table a reader hands out, whatever the file was. A violation aborts, which libFuzzer reports.
#include "core/tabular/headermapping.h"
#include "core/tabular/readers.h"
#include "core/tabular/tablewriter.h"

#include <cstdlib>

namespace xz::fuzz {

// Small limits: the fuzzer looks for wrong turns, not for full memory.
inline ReadOptions smallLimits()
{
    ReadOptions o;
    o.maxCells = 100'000;
    o.maxRows = 70'000;
    o.maxFileBytes = 1 << 20;
    o.maxUnpackedBytes = 4 << 20;
    return o;
}

inline void require(bool holds)
{
    if (!holds)
        abort();
}

inline const std::vector<FieldInfo> &fields()
{
    static const std::vector<FieldInfo> list = [] {
        FieldInfo number{"number", "Student number"};
        number.required = true;
        number.synonyms = {QStringLiteral("学号")};
        FieldInfo name{"name", "Name"};
        name.synonyms = {QStringLiteral("姓名")};
        FieldInfo phone{"phone", "Phone"};
        phone.synonyms = {QStringLiteral("电话"), QStringLiteral("家长/电话")};
        return std::vector<FieldInfo>{number, name, phone};
    }();
    return list;
}

inline bool wellFormed(const QString &text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate())
            ++i;
        else if (text[i].isSurrogate())
            return false;
    }
    return true;
}

inline void checkSheet(const Sheet &sheet)
{
    bool textOnly = true;
    for (const auto &row : sheet.rows) {
        require(row.empty() || !row.back().isEmpty());
        for (const Cell &c : row) {
            require(c.kind != CellKind::Text || !c.text.isEmpty());
            require(c.kind != CellKind::Date || c.date.isValid());
            require(c.isEmpty() || !cellText(c).isEmpty());
            textOnly = textOnly && wellFormed(c.text);
        }
    }
    require(sheet.rows.empty() || !sheet.rows.back().empty());

    const HeaderMapping m = mapHeader(sheet, fields());
    require(m.firstDataRow >= 0 && m.firstDataRow <= static_cast<int>(sheet.rows.size()));
    const int width = sheet.columnCount();
    for (const HeaderColumn &c : m.columns)
        require(c.index >= 0 && c.index < width && c.duplicateOf < width);

    if (textOnly && sheet.rows.size() < 2000) { // our csv gives the same texts back
        ReadOptions o = smallLimits();
        o.maxFileBytes = 1 << 28;
        const auto back = readCsv(csvBytes(sheet), o);
        require(back.has_value());
        const Sheet &s = back->sheets.front();
        require(back->separator == u',' || sheet.columnCount() <= 1);
        require(s.rows.size() == sheet.rows.size());
        const int columns = std::max(s.columnCount(), sheet.columnCount());
        for (size_t r = 0; r < s.rows.size(); ++r)
            for (int c = 0; c < columns; ++c)
                require(s.text(static_cast<int>(r), c) == sheet.text(static_cast<int>(r), c));
    }
    Sheet spread = sheet;
    spreadMerged(spread, m.firstDataRow);
    require(spread.rows.size() == sheet.rows.size());
}

inline void checkResult(const Result<Workbook> &book)
{
    if (!book) {
        require(!book.error().message.isEmpty());
        return;
    }
    for (const Sheet &s : book->sheets)
        checkSheet(s);
    likeliestSheet(*book, fields());
}

} // namespace xz::fuzz
