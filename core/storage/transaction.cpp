#include "core/storage/transaction.h"

#include "core/storage/databaseprivate.h"

#include <QtCore/QCoreApplication>

namespace xz {

Result<Transaction> Transaction::begin(Database &db)
{
    if (db.inTransaction()) {
        Error error = db.lastError(SQLITE_MISUSE);
        error.detail = QStringLiteral("a transaction within a transaction");
        return std::unexpected(std::move(error));
    }
    // SQLite goes on writing through its open handle when the folder was moved away; the user would look for the file in vain.
    int moved = 0;
    if (sqlite3_file_control(db.d->db, "main", SQLITE_FCNTL_HAS_MOVED, &moved) == SQLITE_OK && moved)
        return std::unexpected(db.lastError(SQLITE_READONLY_DBMOVED));
    db.d->broken.reset();
    XZ_CHECK(db.run("BEGIN IMMEDIATE"));
    return Transaction(&db);
}

Transaction::Transaction(Transaction &&other) noexcept : m_db(other.m_db), m_open(std::exchange(other.m_open, false)) {}

Transaction::~Transaction()
{
    if (m_open && m_db->inTransaction())
        (void)m_db->run("ROLLBACK");
}

Result<void> Transaction::commit()
{
    if (!m_open) {
        Error error = m_db->lastError(SQLITE_MISUSE);
        error.detail = QStringLiteral("commit of an ended transaction");
        return std::unexpected(std::move(error));
    }
    if (!m_db->inTransaction()) { // SQLite rolled back by itself: disk full, I/O error, out of memory
        m_open = false;
        return std::unexpected(m_db->d->broken.value_or(m_db->lastError(SQLITE_ABORT_ROLLBACK)));
    }
    XZ_CHECK(m_db->run("COMMIT")); // on failure the destructor rolls back
    m_open = false;
    return {};
}

} // namespace xz
