#pragma once
// Which row is the header and which field each column means. Proposals only: the user has the last word.
#include "core/base/field.h"
#include "core/tabular/table.h"

#include <QtCore/QHash>

namespace xz {

enum class HeaderMatch {
    None,
    Fuzzy,   // one name contains the other, or they are nearly the same: show it, a user should confirm it
    Exact,   // equals the label, the key or a synonym after normalising
    Learned, // the user said so before
};

struct HeaderColumn {
    int index = 0;          // column in the sheet, from 0
    QString headerText;     // as people read it; two-row headers joined: "家长/电话"; empty = a column without a header
    QString fieldKey;       // proposed; empty = none
    HeaderMatch match = HeaderMatch::None;
    double confidence = 0;  // 0..1
    int duplicateOf = -1;   // index of the first column of the same name, or with the same proposed field
    bool mustAsk = false;   // two columns want one field or bear one name: never decide silently (set on all of them)
    QStringList samples;    // the first distinct values below, at most 5
    int filledCells = 0;    // cells below the header that are not empty
};

struct HeaderMapping {
    bool found = false;    // false: no row looks like a header; columns are then headed by their letters and firstDataRow is 0
    int headerRow = -1;    // of a two-row header: the upper one
    int headerRows = 0;    // 1 or 2
    int firstDataRow = 0;
    int dataRows = 0;      // rows from firstDataRow on that are not empty
    std::vector<HeaderColumn> columns;   // every column that has a header or a value below
    QStringList missingRequired;         // keys of required fields that no column was proposed for

    int columnOf(const QString &fieldKey) const; // sheet column, or -1
};

// Header text as normalisedHeader() gives it -> field key. Kept per school by the caller; an empty key means "leave this column out".
using LearnedHeaders = QHash<QString, QString>;

// Half width, lower case, letters and digits only: no spaces, brackets, stars or colons. What stands in brackets stays, since
// "电话（家长）" and "电话（本人）" differ; matching tries without it as well ("身高(cm)").
QString normalisedHeader(const QString &text);

HeaderMapping mapHeader(const Sheet &sheet, const std::vector<FieldInfo> &fields, const LearnedHeaders &learned = {});
// The same when the user has pointed at the header (headerRows 1 or 2; 0 = the sheet has none).
HeaderMapping mapHeaderAt(const Sheet &sheet, int headerRow, int headerRows, const std::vector<FieldInfo> &fields,
                          const LearnedHeaders &learned = {});
// The sheet that a user most likely means: visible, with a header, the most matches, then the most rows. -1 when all are empty.
int likeliestSheet(const Workbook &book, const std::vector<FieldInfo> &fields, const LearnedHeaders &learned = {});

template <class T>
std::vector<FieldInfo> fieldInfos(const FieldCatalogue<T> &catalogue)
{
    std::vector<FieldInfo> out;
    out.reserve(catalogue.all().size());
    for (const Field<T> &f : catalogue.all())
        out.push_back(f);
    return out;
}

} // namespace xz
