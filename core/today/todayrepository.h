#pragma once
// Offices of a college that nobody holds: for the first page, in one query each. No policy here.
#include "core/organization/organization.h"
#include "core/storage/database.h"

namespace xz {

struct VacantOffice {
    PostRole role;
    RawId place;            // class or dorm
    QString placeName;
    QDate since = {};       // invalid: nobody has held it yet and the place's beginning is not known
    std::optional<ClassId> classId = {}; // the class, or the one most of the dorm's students belong to
    QString counsellor = {};             // of that class
};
// Of open classes that have begun and not graduated, and of open dorms in which students live; longest vacant first.
Result<std::vector<VacantOffice>> vacantOffices(Database &db, const CollegeId &college, QDate on);

} // namespace xz
