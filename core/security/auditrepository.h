#pragma once
// Rows of the audit table, with the chain's hash. Only AuditLog uses it.
#include "core/security/audit.h"

namespace xz {

class AuditRepository {
public:
    explicit AuditRepository(Database &db) : m_db(db) {}
    Result<AuditHead> head() const;
    Result<QByteArray> hashAt(qint64 seq) const; // empty: no such entry
    Result<void> append(const AuditEntry &entry) const; // within whatever transaction is open; seq is given by the chain
    Result<qint64> lastBefore(QDate day) const; // the last entry such that it and all before it are older than the day; 0: none
    Result<void> prune(const AuditHead &anchor, const QDateTime &at) const; // sets the anchor and takes out what is before it
    Result<std::vector<AuditEntry>> list(const AuditFilter &filter) const;
    // Walks all entries in order from the anchor; stops at the first that does not fit.
    Result<AuditVerdict> walk(const AuditHead &expected) const;

private:
    Database &m_db;
};

} // namespace xz
