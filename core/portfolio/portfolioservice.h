#pragma once
// Gathers the papers of a year through their own nouns: what the actor may not read stays out, and the contents page says so. No student's name:
// weekly reports carry codes, crisis numbers below the least that may be told are suppressed. Action BuildPortfolio; every build is audited and kept.
#include "core/portfolio/portfolio.h"
#include "core/workspace/session.h"

#include <QtCore/QCoreApplication>
#include <functional>

namespace xz {

inline constexpr int leastTold = 5; // a count from 1 to 4 could point at a person

struct BuiltPortfolio {
    PortfolioId id;
    int year = 0, pages = 0;
    QByteArray hash; // of the manifest
    QDateTime madeAt;
    QString madeBy;
};

class PortfolioService {
    Q_DECLARE_TR_FUNCTIONS(PortfolioService)
public:
    explicit PortfolioService(Session &session) : m_session(session) {}

    // `summary`: the year's own words of the station, paragraphs by line; may be empty. `progress` 0..100; false stops (Cancelled).
    Result<Portfolio> assemble(const StationId &station, int year, const QString &summary = {}, const std::function<bool(int)> &progress = {}) const;
    Result<void> record(const Portfolio &portfolio, int pages, const QByteArray &manifestHash);
    Result<std::vector<BuiltPortfolio>> built(const StationId &station) const; // newest first
    Result<QString> fileName(const StationId &station, int year) const;       // without its ending
    bool mayBuild(const StationId &station) const;

private:
    Result<CollegeId> reach(const StationId &station) const;
    Session &m_session;
};

// The de-identified statistics; also for other papers. Suppressed cells are words, never numbers.
Result<paper::Document> crisisStatistics(Session &session, const StationId &station, int year);
// A row of counts with its sum as printed: 1..4 become "<5", and what would give a suppressed one away becomes a star.
QStringList suppressed(const std::vector<int> &counts, bool withSum);

} // namespace xz
