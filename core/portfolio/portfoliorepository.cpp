#include "core/portfolio/portfoliorepository.h"

#include "core/storage/rows.h"

namespace xz {

Result<std::optional<CollegeId>> PortfolioRepository::collegeOf(const StationId &station) const
{
    auto s = m_db.prepare("SELECT college_id FROM station WHERE id = ?");
    s.bind(station);
    return firstRow(s, [](const Statement &r) { return r.id<CollegeId>(0); });
}

Result<std::vector<BuiltPortfolio>> PortfolioRepository::built(const StationId &station) const
{
    auto s = m_db.prepare("SELECT p.id, p.year, p.pages, p.hash, p.made_at, coalesce(u.display_name, '') FROM portfolio p LEFT JOIN user u ON u.id = p.made_by WHERE p.station_id = ? "
                          "ORDER BY p.made_at DESC, p.id DESC");
    s.bind(station);
    return allRows(s, [](const Statement &r) { return BuiltPortfolio{r.id<PortfolioId>(0), int(r.integer(1)), int(r.integer(2)), r.blob(3), r.time(4), r.text(5)}; });
}

Result<void> PortfolioRepository::insert(Transaction &tx, const BuiltPortfolio &b, const StationId &station, const UserId &by)
{
    auto s = tx.prepare("INSERT INTO portfolio (id, station_id, year, pages, hash, made_at, made_by) VALUES (?, ?, ?, ?, ?, ?, ?)");
    return s.bind(b.id).bind(station).bind(b.year).bind(b.pages).bind(b.hash).bind(b.madeAt).bind(by).exec();
}

} // namespace xz
