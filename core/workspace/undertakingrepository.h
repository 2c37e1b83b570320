#pragma once
// Rows of undertakings (0005).
#include "core/workspace/undertakings.h"

namespace xz {

class UndertakingRepository {
public:
    explicit UndertakingRepository(Database &db) : m_db(db) {}
    Result<std::optional<Undertaking>> newest(const UserId &user) const; // withdrawn ones left out
    Result<bool> isBound(const UserId &user, QDate today) const;         // has the version in force, or a newer one
    static Result<void> insert(Transaction &tx, const Undertaking &u);
    static Result<void> withdraw(Transaction &tx, const UserId &user, const QDateTime &at);

private:
    Database &m_db;
};

} // namespace xz
