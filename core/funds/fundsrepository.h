#pragma once
// Rows of the fund's ledger. No policy here; what is written stays (the schema refuses changes and deletion).
#include "core/funds/funds.h"
#include "core/storage/transaction.h"

namespace xz {

class FundsRepository {
public:
    explicit FundsRepository(Database &db) : m_db(db) {}
    Result<std::vector<FundEntry>> entries(const ProjectId &project) const;
    Result<std::optional<FundEntry>> entry(const FundEntryId &id) const;
    // The entry gets the next number of its project, which comes back.
    static Result<int> append(Transaction &tx, FundEntry entry);
    static Result<void> setApproval(Transaction &tx, const FundEntryId &id, const QString &approver, const UserId &by, const QDateTime &at);

private:
    Database &m_db;
};

} // namespace xz
