#include "core/pdf/pdfwriter.h"

#include "core/base/program.h"
#include "core/pdf/pages.h"
#include "core/pdf/pdffinish.h"

#include <QtCore/QBuffer>
#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>
#include <QtCore/QSaveFile>
#include <QtCore/QStorageInfo>
#include <QtGui/QPageSize>
#include <QtGui/QPainter>
#include <QtGui/QPdfWriter>

namespace xz::paper {
namespace {

// Which glyphs of a face were drawn, in the order of their first drawing.
class GlyphLog {
public:
    explicit GlyphLog(size_t faces) : m_faces(faces) {}
    void add(int face, const quint32 *glyphs, qsizetype count)
    {
        Face &f = m_faces[size_t(face)];
        for (qsizetype i = 0; i < count; ++i) {
            const quint32 g = glyphs[i];
            if (f.seen.size() <= g)
                f.seen.resize(std::max<size_t>(g + 1, 0x10000));
            if (g == 0 || f.seen[g])
                continue;
            f.seen[g] = true;
            f.order.push_back(g);
        }
    }
    std::vector<quint32> take(size_t face) { return std::move(m_faces[face].order); }

private:
    struct Face {
        std::vector<bool> seen;
        std::vector<quint32> order;
    };
    std::vector<Face> m_faces;
};

} // namespace

Result<PdfResult> writePdf(const PagedDocument &document, const PdfOptions &options)
{
    const PagedDocument::Pages &pages = document.pages();
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    GlyphLog log(pages.shelf->faces().size());
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(int(72 * unitsPerPt));
        writer.setPageSize(QPageSize(pages.sizeOf(0), QPageSize::Point, QString(), QPageSize::ExactMatch));
        writer.setPageMargins(QMarginsF(0, 0, 0, 0));
        QPainter painter;
        if (!painter.begin(&writer))
            return fail(Errc::Internal, QCoreApplication::translate("PdfWriter", "The PDF could not be begun. Close other programs to free memory and try again."));
        const auto drawn = [&log](int face, const quint32 *glyphs, qsizetype count) { log.add(face, glyphs, count); };
        for (int i = 0; i < document.pageCount(); ++i) {
            if (i > 0) {
                if (pages.sizeOf(i) != pages.sizeOf(i - 1)) // counts from the next page on
                    writer.setPageSize(QPageSize(pages.sizeOf(i), QPageSize::Point, QString(), QPageSize::ExactMatch));
                writer.newPage();
            }
            pages.draw(painter, i, drawn);
        }
    }
    FinishOptions finish;
    for (size_t i = 0; i < pages.shelf->faces().size(); ++i) {
        const FontShelf::Face &face = pages.shelf->faces()[i];
        UsedGlyphs used;
        used.order = log.take(i);
        if (used.order.empty())
            continue;
        used.owner = &face.owner;
        used.glyphOf = [&face](char32_t c) {
            const QList<quint32> g = face.metrics.glyphIndexesForString(QString::fromUcs4(&c, 1));
            return g.isEmpty() ? 0u : g.first();
        };
        finish.faces.push_back(std::move(used));
    }
    finish.outline = &pages.outline;
    finish.pageHeightPt = pages.size.height();
    finish.meta = pages.meta;
    finish.producer = QStringLiteral("XinZhan ") + programVersion();
    finish.created = options.created;
    finish.password = options.password;
    finish.embedded = options.embedded;
    XZ_TRY(QByteArray bytes, finishPdf(buffer.data(), finish));
    return PdfResult{document.pageCount(), pages.fonts, std::move(bytes)};
}

Result<PdfResult> writePdf(const Document &document, const PdfOptions &options)
{
    XZ_TRY(const PagedDocument pages, PagedDocument::layOut(document));
    return writePdf(pages, options);
}

Result<QByteArray> pdfBytes(const Document &document, const QDateTime &created)
{
    PdfOptions options;
    options.created = created;
    XZ_TRY(PdfResult result, writePdf(document, options));
    return std::move(result.bytes);
}

Result<PdfResult> writePdfFile(const PagedDocument &pages, const PdfOptions &options, const QString &path)
{
    XZ_TRY(PdfResult result, writePdf(pages, options));
    QSaveFile file(path);
    const auto refused = [&] {
        const QStorageInfo disk(QFileInfo(path).absolutePath());
        if (disk.isValid() && disk.bytesAvailable() < result.bytes.size())
            return fail(Errc::DiskFull, QCoreApplication::translate("PdfWriter", "There is not enough room for the PDF where %1 should go. Free some space or choose another folder.").arg(path));
        return fail(Errc::Io, QCoreApplication::translate("PdfWriter", "The PDF could not be written to %1. Check that the folder exists, can be written to, and that no other program holds the file.").arg(path), {},
                    file.errorString());
    };
    if (!file.open(QIODevice::WriteOnly))
        return refused();
    if (file.write(result.bytes) != result.bytes.size() || !file.commit())
        return refused();
    result.bytes.clear();
    return result;
}

Result<PdfResult> writePdfFile(const Document &document, const PdfOptions &options, const QString &path)
{
    XZ_TRY(const PagedDocument pages, PagedDocument::layOut(document));
    return writePdfFile(pages, options, path);
}

} // namespace xz::paper
