#include "ui/shared/shownexport.h"

#include "core/base/text.h"
#include "core/tabular/tablewriter.h"
#include "ui/shared/prompts.h"

#include <QtCore/QCoreApplication>

namespace xz {

bool exportShown(QWidget *parent, const PageContext &context, const QString &name, const ShownTable &shown)
{
    const QString title = QCoreApplication::translate("ShownExport", "Export");
    const auto path = context.prompts.saveFile(parent, {title, fileNamePart(name) + QStringLiteral(".xlsx"),
                                                        {QCoreApplication::translate("ShownExport", "Excel (*.xlsx)"), QCoreApplication::translate("ShownExport", "CSV (*.csv)")}});
    if (!path)
        return false;
    Sheet sheet;
    sheet.name = name.left(31);
    std::vector<Cell> header;
    for (const QString &h : shown.headers)
        header.push_back(Cell::ofText(h));
    sheet.rows.push_back(std::move(header));
    for (const auto &row : shown.rows) {
        std::vector<Cell> cells;
        for (const QVariant &v : row)
            cells.push_back(Cell::ofVariant(v));
        sheet.rows.push_back(std::move(cells));
    }
    Workbook book;
    book.sheets.push_back(std::move(sheet));
    if (const auto done = writeTable(*path, book); !done) {
        context.prompts.message(parent, MessageKind::Failure, title, done.error().message);
        return false;
    }
    context.host.toast(QCoreApplication::translate("ShownExport", "Saved: %1").arg(*path));
    return true;
}

} // namespace xz
