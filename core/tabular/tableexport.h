#pragma once
// Any list as a sheet, driven by its field catalogue: header words are the labels, so that our own import reads the file again.
// Sealed fields never leave this way.
#include "core/base/field.h"
#include "core/tabular/tablewriter.h"

namespace xz {

struct ExportColumns {
    QStringList keys = {};      // which and in which order; empty = all open and personal fields
    bool personal = true;       // false leaves Personal fields out
    // Choice codes as people read them; empty result = the code itself.
    std::function<QString(const FieldInfo &field, const QString &code)> choiceLabel = {};
};

template <class T>
Sheet exportSheet(const QString &name, const FieldCatalogue<T> &catalogue, const std::vector<T> &rows, const ExportColumns &columns = {})
{
    std::vector<const Field<T> *> fields;
    const auto take = [&](const Field<T> &f) {
        if (f.get && f.sensitivity != Sensitivity::Sealed && (columns.personal || f.sensitivity == Sensitivity::Open))
            fields.push_back(&f);
    };
    if (columns.keys.isEmpty()) {
        for (const Field<T> &f : catalogue.all())
            take(f);
    } else {
        for (const QString &key : columns.keys)
            if (const Field<T> *f = catalogue.find(key))
                take(*f);
    }
    Sheet sheet;
    sheet.name = name;
    sheet.rows.reserve(rows.size() + 1);
    std::vector<Cell> header;
    for (const Field<T> *f : fields)
        header.push_back(Cell::ofText(f->labelText()));
    sheet.rows.push_back(std::move(header));
    for (const T &row : rows) {
        std::vector<Cell> cells;
        cells.reserve(fields.size());
        for (const Field<T> *f : fields) {
            QVariant v = f->get(row);
            if (f->kind == FieldKind::Choice && columns.choiceLabel && v.isValid()) {
                const QString label = columns.choiceLabel(*f, v.toString());
                if (!label.isEmpty())
                    v = label;
            }
            cells.push_back(Cell::ofVariant(v));
        }
        while (!cells.empty() && cells.back().isEmpty())
            cells.pop_back();
        sheet.rows.push_back(std::move(cells));
    }
    return sheet;
}

// An empty table to fill in: the header sheet and a sheet that explains each column (`hint` adds words of the noun's own).
Workbook templateBook(const QString &name, const std::vector<FieldInfo> &fields, const std::function<QString(const FieldInfo &)> &hint = {});

} // namespace xz
