#pragma once
// Writes take a Transaction&: without one they do not compile. Unless commit() returned success, everything is undone.
#include "core/base/result.h"
#include "core/storage/database.h"

namespace xz {

class Transaction {
public:
    static Result<Transaction> begin(Database &db); // BEGIN IMMEDIATE; Errc::InUse if another program writes
    Transaction(Transaction &&other) noexcept;
    Transaction &operator=(Transaction &&) = delete;
    ~Transaction(); // rolls back if not committed
    [[nodiscard]] Result<void> commit();
    Database &database() const { return *m_db; }
    Statement prepare(const char *sql) const { return m_db->prepare(sql); }

private:
    explicit Transaction(Database *db) : m_db(db) {}
    Database *m_db;
    bool m_open = true;
};

} // namespace xz
