#pragma once
// Which portfolios were built. No policy here.
#include "core/portfolio/portfolioservice.h"
#include "core/storage/transaction.h"

namespace xz {

class PortfolioRepository {
public:
    explicit PortfolioRepository(Database &db) : m_db(db) {}
    Result<std::optional<CollegeId>> collegeOf(const StationId &station) const;
    Result<std::vector<BuiltPortfolio>> built(const StationId &station) const;
    static Result<void> insert(Transaction &tx, const BuiltPortfolio &built, const StationId &station, const UserId &by);

private:
    Database &m_db;
};

} // namespace xz
