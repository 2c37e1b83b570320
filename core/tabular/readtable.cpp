#include "core/tabular/readers.h"
#include "core/tabular/readguard.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>

namespace xz {
namespace {

bool startsWithTag(const QByteArray &head, const char *tag) { return head.contains(QByteArray(1, '<').append(tag)); }

// Many systems export a web page or Excel 2003 XML and call it .xls; Excel opens these, with a warning that people click away.
bool isMarkup(const QByteArray &content)
{
    QByteArray head = content.left(2048).toLower();
    if (head.startsWith("\xef\xbb\xbf"))
        head.remove(0, 3);
    head.replace('\0', "");
    head = head.trimmed();
    return head.contains('<') && (startsWithTag(head, "html") || startsWithTag(head, "!doctype") || startsWithTag(head, "?xml") || startsWithTag(head, "table"))
        && (head.startsWith('<') || head.startsWith("\xff\xfe<") || head.startsWith("\xfe\xff<"));
}

} // namespace

TableFormat sniffFormat(const QByteArray &content)
{
    if (content.startsWith("PK\x03\x04") || content.startsWith("PK\x05\x06"))
        return TableFormat::Xlsx;
    if (content.startsWith("\xd0\xcf\x11\xe0") || content.startsWith(QByteArray::fromRawData("\x09\x08\x10\x00", 4)) || content.startsWith(QByteArray::fromRawData("\x09\x08\x08\x00", 4)))
        return TableFormat::Xls;
    return TableFormat::Csv;
}

Result<Workbook> readTable(const QByteArray &content, const ReadOptions &options)
{
    if (content.isEmpty())
        return fail(Errc::FileNotUnderstood, QCoreApplication::translate("Tabular", "This file is empty. Choose the file that holds the table."));
    switch (sniffFormat(content)) {
    case TableFormat::Xlsx: return readXlsx(content, options);
    case TableFormat::Xls: return readXls(content, options);
    case TableFormat::Csv: break;
    }
    if (content.startsWith("%PDF"))
        return fail(Errc::FileNotUnderstood, QCoreApplication::translate("Tabular", "This is a PDF, not a table. Ask for the Excel file that it was made from."));
    if (isMarkup(content))
        return fail(Errc::FileNotUnderstood, QCoreApplication::translate("Tabular", "This file is a web page or an XML file under the name of a table. Open it in Excel or WPS, save it as .xlsx and import the new file."));
    return readCsv(content, options);
}

Result<Workbook> readTable(const QString &path, const ReadOptions &options)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Errc::Io, QCoreApplication::translate("Tabular", "The file %1 cannot be opened: %2. If another program has it open, close it there and try again.").arg(QFileInfo(path).fileName(), file.errorString()));
    if (file.size() > options.maxFileBytes)
        return tableTooLarge();
    const QByteArray content = file.readAll();
    if (file.error() != QFile::NoError)
        return fail(Errc::Io, QCoreApplication::translate("Tabular", "The file %1 cannot be read: %2. Copy it to this computer and try again.").arg(QFileInfo(path).fileName(), file.errorString()));
    file.close();
    auto book = readTable(content, options);
    if (book && book->format == TableFormat::Csv && !book->sheets.empty())
        book->sheets.front().name = QFileInfo(path).completeBaseName();
    return book;
}

} // namespace xz
