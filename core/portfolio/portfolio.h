#pragma once
// The yearly 归档 portfolio of a station (regulation 职责(1); domain N06): a contents page with page numbers, the year's papers, a manifest of hashes.
// This is its content and the manifest as values; core/pdf/portfoliopdf binds them. A year is a calendar year.
#include "core/base/id.h"
#include "core/base/result.h"
#include "core/document/document.h"

#include <QtCore/QDateTime>
#include <vector>

namespace xz {

struct PortfolioPart {
    QString code; // overview, application, midterm, final, weekly, training, activities, funds, crisis, supervision, honours
    QString title;
    std::vector<std::pair<QString, paper::Document>> papers = {}; // title of each; empty: nothing of the kind in the year
    QString omitted = {}; // why there is none: not recorded in the year, or not open to who builds it
};
struct Portfolio {
    StationId station;
    int year = 0;
    QString stationName, collegeName, schoolName;
    QString title;     // as on the cover
    QDateTime madeAt;
    QString madeBy;
    std::vector<PortfolioPart> parts = {};
    paper::Document cover(const std::vector<int> &firstPages, int pages) const; // title and contents; one page number for each paper, in order
    int papers() const;
};

struct PortfolioManifest {
    static inline const QString fileName = QStringLiteral("manifest.json"); // inside the PDF
    struct Section {
        QString part, title;
        int firstPage = 1, pages = 1; // from 1
        QByteArray hash = {};         // SHA-256 over the hashes of its pages
    };
    QString station, college;
    int year = 0;
    QDateTime madeAt;
    QString madeBy;
    QString program;
    std::vector<Section> sections = {}; // the contents first
    std::vector<QByteArray> pages = {}; // SHA-256 of each
    QByteArray hash() const;            // SHA-256 of all the above
    QByteArray toJson() const;          // with its own hash
    // Errors: Damaged (no manifest of this program, or its own hash does not fit).
    static Result<PortfolioManifest> fromJson(const QByteArray &json);
    static QByteArray sectionHash(const std::vector<QByteArray> &pages, int firstPage, int count);
};

struct PortfolioCheck {
    PortfolioManifest manifest;
    QStringList faults = {}; // translated sentences; empty: nothing was changed
    bool intact() const { return faults.isEmpty(); }
};
// Compares what a file holds with what its manifest says.
Result<PortfolioCheck> checkPortfolio(const std::vector<QByteArray> &pages, const QByteArray &manifest);

} // namespace xz
