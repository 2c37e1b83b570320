// -o F.pdf|F.xlsx: a paper as a file, the same for every command that has one.
#include "app/cli/commands.h"

#include "core/document/xlsx.h"
#include "core/pdf/pdfwriter.h"

namespace xz::cli {

Result<void> writePaper(Call &call, Session &session, const paper::Document &document)
{
    const QString path = call.arguments.value(QStringLiteral("output"));
    if (path.endsWith(u".xlsx", Qt::CaseInsensitive)) {
        XZ_CHECK(paper::writeXlsx(document, path));
        call.out.set(QStringLiteral("xlsx"), path);
        call.out.line(Words::tr("Table: %1").arg(path));
        return {};
    }
    if (!path.endsWith(u".pdf", Qt::CaseInsensitive))
        return fail(Errc::Usage, Words::tr("-o names a file that ends in .pdf or .xlsx."));
    paper::PdfOptions pdf;
    pdf.created = session.clock().now();
    pdf.password = call.terminal.environment("XINZHAN_PDF_PASSWORD");
    XZ_TRY(const auto result, paper::writePdfFile(document, pdf, path));
    call.out.set(QStringLiteral("pdf"), path);
    call.out.set(QStringLiteral("pages"), result.pages);
    call.out.line(Words::tr("PDF with %n page(s): %1", nullptr, result.pages).arg(path));
    return {};
}

} // namespace xz::cli
