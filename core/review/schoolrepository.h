#pragma once
// Colleges with their stations, heads and projects for the school's view. No policy.
#include "core/project/project.h"
#include "core/storage/database.h"

#include <vector>

namespace xz {

class SchoolRepository {
public:
    explicit SchoolRepository(Database &db) : m_db(db) {}
    struct StationLine {
        CollegeId college;
        QString collegeName;
        std::optional<StationId> station;
        QString stationName, head;
    };
    Result<std::vector<StationLine>> stations(QDate on) const; // open colleges; one line a station, one without for a college that has none
    Result<std::vector<Project>> projects() const;             // newest first

private:
    Database &m_db;
};

} // namespace xz
