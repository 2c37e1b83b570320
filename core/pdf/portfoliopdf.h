#pragma once
// A portfolio as one PDF: contents with page numbers, all papers bound, the manifest of the pages' hashes embedded; and its check (N06).
// Needs a QGuiApplication, verifying does not.
#include "core/pdf/pdfwriter.h"
#include "core/portfolio/portfolio.h"

namespace xz {

struct PortfolioPdf {
    QByteArray bytes;
    int pages = 0;
    PortfolioManifest manifest;
    paper::FontReport fonts;
};
Result<PortfolioPdf> bindPortfolio(const Portfolio &portfolio);
Result<PortfolioPdf> writePortfolio(const Portfolio &portfolio, const QString &path); // beside and renamed; `bytes` stays empty
// Errors: Damaged (no PDF, no manifest, a manifest that was changed), NewerVersion, Io. A page that was changed is a fault of the check, not an error.
Result<PortfolioCheck> verifyPortfolio(const QByteArray &pdf);
Result<PortfolioCheck> verifyPortfolioFile(const QString &path);

} // namespace xz
