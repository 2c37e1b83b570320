#include "core/tabular/tableexport.h"

#include <QtCore/QCoreApplication>

namespace xz {

namespace {
struct TableTemplate {
    Q_DECLARE_TR_FUNCTIONS(TableTemplate)
};

QString kindHint(const FieldInfo &f)
{
    switch (f.kind) {
    case FieldKind::Date: return TableTemplate::tr("A date, like 2026-09-01");
    case FieldKind::Integer: return TableTemplate::tr("A whole number");
    case FieldKind::Flag: return TableTemplate::tr("yes or no");
    case FieldKind::Text:
    case FieldKind::LongText:
    case FieldKind::Choice:
    case FieldKind::Reference: break;
    }
    return TableTemplate::tr("Text, at most %1 characters").arg(f.maxLength);
}
} // namespace

Workbook templateBook(const QString &name, const std::vector<FieldInfo> &fields, const std::function<QString(const FieldInfo &)> &hint)
{
    Workbook book;
    book.format = TableFormat::Xlsx;
    Sheet table, help;
    table.name = name;
    help.name = TableTemplate::tr("How to fill in");
    std::vector<Cell> header;
    help.rows.push_back({Cell::ofText(TableTemplate::tr("Column")), Cell::ofText(TableTemplate::tr("Required")), Cell::ofText(TableTemplate::tr("What belongs there")),
                         Cell::ofText(TableTemplate::tr("Also recognised as"))});
    for (const FieldInfo &f : fields) {
        header.push_back(Cell::ofText(f.labelText()));
        QString words = hint ? hint(f) : QString();
        if (words.isEmpty())
            words = kindHint(f);
        help.rows.push_back({Cell::ofText(f.labelText()), Cell::ofText(f.required ? TableTemplate::tr("yes") : QString()), Cell::ofText(words),
                             Cell::ofText(QStringList(f.synonyms.mid(0, 6)).join(u", "_qs))});
    }
    table.rows.push_back(std::move(header));
    book.sheets = {std::move(table), std::move(help)};
    return book;
}

} // namespace xz
