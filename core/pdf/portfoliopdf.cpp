#include "core/pdf/portfoliopdf.h"

#include "core/base/program.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QSaveFile>

namespace xz {

namespace {
struct PortfolioWords {
    Q_DECLARE_TR_FUNCTIONS(Portfolio)
};
} // namespace

Result<PortfolioPdf> bindPortfolio(const Portfolio &portfolio)
{
    std::vector<paper::PagedDocument::Part> parts;
    std::vector<PortfolioManifest::Section> sections;
    for (const PortfolioPart &p : portfolio.parts)
        for (const auto &[title, document] : p.papers) {
            parts.push_back({p.papers.size() == 1 || title == p.title ? p.title : QString(p.title + u" · "_qs + title), &document});
            sections.push_back({p.code, title});
        }
    std::vector<int> starts;
    XZ_TRY(const paper::PagedDocument pages,
           paper::PagedDocument::bind(parts, {.title = portfolio.title, .author = portfolio.stationName}, [&](const std::vector<int> &first, int total) { return portfolio.cover(first, total); }, &starts));
    const int total = pages.pageCount();
    PortfolioPdf out;
    PortfolioManifest &m = out.manifest;
    m = {.station = portfolio.stationName, .college = portfolio.collegeName, .year = portfolio.year, .madeAt = portfolio.madeAt, .madeBy = portfolio.madeBy,
         .program = QString(u"XinZhan "_qs + programVersion())};
    const int firstBody = starts.empty() ? total + 1 : starts.front();
    m.sections.push_back({u"contents"_qs, portfolio.title, 1, firstBody - 1});
    for (size_t i = 0; i < sections.size(); ++i) {
        sections[i].firstPage = starts[i];
        sections[i].pages = (i + 1 < starts.size() ? starts[i + 1] : total + 1) - starts[i];
        m.sections.push_back(sections[i]);
    }
    paper::PdfOptions options;
    options.created = portfolio.madeAt;
    options.embedded = paper::FinishOptions::Embedded{PortfolioManifest::fileName, u"SHA-256"_qs, [&m](const std::vector<QByteArray> &hashes) {
                                                          m.pages = hashes;
                                                          for (PortfolioManifest::Section &s : m.sections)
                                                              s.hash = PortfolioManifest::sectionHash(hashes, s.firstPage, s.pages);
                                                          return m.toJson();
                                                      }};
    XZ_TRY(paper::PdfResult pdf, paper::writePdf(pages, options));
    out.bytes = std::move(pdf.bytes);
    out.pages = pdf.pages;
    out.fonts = std::move(pdf.fonts);
    return out;
}

Result<PortfolioPdf> writePortfolio(const Portfolio &portfolio, const QString &path)
{
    XZ_TRY(PortfolioPdf out, bindPortfolio(portfolio));
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(out.bytes) != out.bytes.size() || !file.commit())
        return fail(Errc::Io, PortfolioWords::tr("The portfolio could not be written to %1. Check that the folder exists, can be written to and has room, and that no other program holds the file.").arg(path), {},
                    file.errorString());
    out.bytes.clear();
    return out;
}

Result<PortfolioCheck> verifyPortfolio(const QByteArray &pdf)
{
    XZ_TRY(const paper::ReadPdf read, paper::readPdf(pdf, PortfolioManifest::fileName));
    return checkPortfolio(read.pages, read.embedded);
}

Result<PortfolioCheck> verifyPortfolioFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Errc::Io, PortfolioWords::tr("%1 could not be read. Check that the file exists and may be read.").arg(path), {}, file.errorString());
    return verifyPortfolio(file.readAll());
}

} // namespace xz
