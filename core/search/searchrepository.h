#pragma once
// What the index needs of cases. A case is found by its code only; who it is about is read to ask the policy, never kept.
#include "core/storage/database.h"

#include <QtCore/QDate>
#include <functional>

namespace xz {

class SearchRepository {
public:
    explicit SearchRepository(Database &db) : m_db(db) {}
    struct CaseBrief {
        CaseId id;
        QString code;
        QString state;
        QDate openedOn;
        StationId station;
        std::optional<CollegeId> college;
        std::optional<ClassId> classId;
        std::optional<PersonId> responsible;
        bool granted = false; // to the user, today
    };
    Result<void> eachCase(const UserId &user, QDate today, const std::function<void(CaseBrief &&)> &take) const;

private:
    Database &m_db;
};

} // namespace xz
