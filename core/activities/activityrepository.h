#pragma once
// Rows of activities. No policy here.
#include "core/activities/activityservice.h"
#include "core/storage/transaction.h"

namespace xz {

class ActivityRepository {
public:
    explicit ActivityRepository(Database &db) : m_db(db) {}
    Result<std::vector<ActivityRow>> list(std::optional<StationId> station, QDate from, QDate to) const; // newest first, cancelled ones too
    Result<std::optional<ActivityRow>> get(const ActivityId &id) const;
    Result<std::optional<CollegeId>> collegeOf(const StationId &station) const;
    static Result<void> insert(Transaction &tx, const Activity &value);
    static Result<void> update(Transaction &tx, const Activity &value); // version + 1

private:
    Database &m_db;
};

} // namespace xz
