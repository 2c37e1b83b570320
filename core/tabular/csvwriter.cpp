#include "core/tabular/tablewriter.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>
#include <QtCore/QSaveFile>
#include <QtCore/QStorageInfo>

namespace xz {
namespace {

// Fields with these are quoted: the separators that any reader might guess, quotes, line ends, and space that trimming would eat.
bool needsQuotes(const QString &v)
{
    for (const QChar c : v)
        if (QStringView(u",;|\t\"\r\n，；").contains(c))
            return true;
    return v.startsWith(u' ') || v.endsWith(u' ') || v.startsWith(u"sep=", Qt::CaseInsensitive);
}

void appendField(QByteArray &out, const Cell &cell)
{
    QString v = cellText(cell);
    const bool text = cell.kind == CellKind::Text || cell.kind == CellKind::Error;
    if (text && !v.isEmpty() && QStringView(u"=+-@'\t\r\n＝＋－＠").contains(v.front()))
        v.prepend(u'\'');
    if (needsQuotes(v)) {
        v.replace(u'"', QStringLiteral("\"\""));
        out += '"' + v.toUtf8() + '"';
    } else {
        out += v.toUtf8();
    }
}

void appendRow(QByteArray &out, const std::vector<Cell> &row)
{
    for (size_t c = 0; c < row.size(); ++c) {
        if (c > 0)
            out += ',';
        appendField(out, row[c]);
    }
    out += "\r\n";
}

} // namespace

QByteArray csvBytes(const Sheet &sheet)
{
    QByteArray out("\xef\xbb\xbf");
    for (const auto &row : sheet.rows)
        appendRow(out, row);
    return out;
}

Result<void> writeCsv(const QString &path, const Sheet &sheet, const WriteOptions &options)
{
    QSaveFile file(path);
    const auto broken = [&]() -> std::unexpected<Error> {
        const QString why = file.errorString();
        file.cancelWriting();
        if (QStorageInfo(QFileInfo(path).absolutePath()).bytesAvailable() == 0)
            return fail(Errc::DiskFull, QCoreApplication::translate("Tabular", "The disk is full; %1 was not written. Free some space or choose another folder.").arg(QFileInfo(path).fileName()));
        return fail(Errc::Io, QCoreApplication::translate("Tabular", "The file %1 cannot be written: %2. Close it in other programs or choose another folder.").arg(QFileInfo(path).fileName(), why));
    };
    if (!file.open(QIODevice::WriteOnly))
        return broken();
    QByteArray out("\xef\xbb\xbf");
    int percent = -1;
    for (size_t r = 0; r < sheet.rows.size(); ++r) {
        appendRow(out, sheet.rows[r]);
        if (out.size() > (1 << 18)) {
            if (file.write(out) != out.size())
                return broken();
            out.clear();
        }
        const int now = static_cast<int>(r * 100 / sheet.rows.size());
        if (options.progress && now != percent) {
            percent = now;
            if (!options.progress(percent)) {
                file.cancelWriting();
                return fail(Errc::Cancelled, QCoreApplication::translate("Tabular", "Writing was cancelled; no file was changed."));
            }
        }
    }
    if (file.write(out) != out.size() || !file.commit())
        return broken();
    return {};
}

Result<void> writeTable(const QString &path, const Workbook &book, const WriteOptions &options)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    if (ending == u"xlsx")
        return writeXlsx(path, book, options);
    if (ending == u"csv")
        return writeCsv(path, book.sheets.empty() ? Sheet() : book.sheets.front(), options);
    return fail(Errc::Usage, QCoreApplication::translate("Tabular", "Tables are written as .xlsx or .csv; give the file one of these endings."));
}

} // namespace xz
