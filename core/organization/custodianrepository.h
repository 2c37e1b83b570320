#pragma once
// Rows of custodians (0005).
#include "core/organization/custodians.h"

namespace xz {

class CustodianRepository {
public:
    explicit CustodianRepository(Database &db) : m_db(db) {}
    Result<std::vector<Custodian>> of(const StationId &station) const; // by class, newest first
    static Result<void> insert(Transaction &tx, const Custodian &c);
    static Result<void> update(Transaction &tx, const Custodian &c); // person, since, until
    static Result<void> endOpen(Transaction &tx, const StationId &station, DataClass dataClass, QDate lastDay);

private:
    Database &m_db;
};

} // namespace xz
