#pragma once
// Document -> PDF 1.7 (2.0 encryption R6 with a password): fonts embedded, text extractable exactly as it went in, outline, metadata.
#include "core/pdf/pageddocument.h"
#include "core/pdf/pdffinish.h"

#include <QtCore/QByteArray>
#include <QtCore/QDateTime>

namespace xz::paper {

struct PdfOptions {
    QString password;  // empty: not encrypted; else AES-256, asked on opening; at most 127 bytes of UTF-8
    QDateTime created; // from the Clock; equal input and time give equal bytes (not with a password: its salts are random)
    std::optional<FinishOptions::Embedded> embedded = {}; // a file inside, made from the pages' hashes
};
struct PdfResult {
    int pages = 0;
    FontReport fonts;
    QByteArray bytes; // of the in-memory variants
};

Result<PdfResult> writePdf(const Document &document, const PdfOptions &options);
Result<PdfResult> writePdf(const PagedDocument &pages, const PdfOptions &options);
Result<QByteArray> pdfBytes(const Document &document, const QDateTime &created); // what is kept with a version that is handed in
// Writes beside and renames: an old file of the name stays whole until the new one is complete. `bytes` stays empty.
Result<PdfResult> writePdfFile(const Document &document, const PdfOptions &options, const QString &path);
Result<PdfResult> writePdfFile(const PagedDocument &pages, const PdfOptions &options, const QString &path);

} // namespace xz::paper
