#include "core/today/todayrepository.h"

#include <algorithm>

namespace xz {

#define XZ_HELD "o.starts_on <= ?2 AND (o.ends_on IS NULL OR o.ends_on >= ?2)"
#define XZ_COUNSELLOR(klass)                                                                                                       \
    "coalesce((SELECT p.name FROM post o JOIN person p ON p.id = o.person_id WHERE o.class_id = " klass " AND o.role = 'counsellor' AND " XZ_HELD \
    " ORDER BY o.starts_on LIMIT 1), '')"

Result<std::vector<VacantOffice>> vacantOffices(Database &db, const CollegeId &college, QDate on)
{
    std::vector<VacantOffice> out;
    Statement classes = db.prepare(
        "SELECT r.role, k.id, k.name, k.starts_on, (SELECT max(o.ends_on) FROM post o WHERE o.class_id = k.id AND o.role = r.role AND o.ends_on < ?2), "
        XZ_COUNSELLOR("k.id") " FROM class k JOIN (SELECT 'counsellor' AS role UNION ALL SELECT 'class_teacher' UNION ALL SELECT 'class_committee') r "
        "WHERE k.college_id = ?1 AND (k.closed_on IS NULL OR k.closed_on > ?2) AND (k.starts_on IS NULL OR k.starts_on <= ?2) "
        "AND (k.graduates_on IS NULL OR k.graduates_on >= ?2) "
        "AND NOT EXISTS (SELECT 1 FROM post o WHERE o.class_id = k.id AND o.role = r.role AND " XZ_HELD ")");
    classes.bind(college).bind(on);
    while (classes.next()) {
        const ClassId id = classes.id<ClassId>(1);
        VacantOffice v{.role = postRoleFromCode(classes.text(0)).value_or(PostRole::ClassCommittee), .place = id.raw(), .placeName = classes.text(2)};
        v.since = classes.isNull(4) ? classes.date(3) : classes.date(4).addDays(1);
        v.classId = id;
        v.counsellor = classes.text(5);
        out.push_back(std::move(v));
    }
    XZ_CHECK(classes.error());
    Statement dorms = db.prepare(
        "SELECT v.id, v.building, v.room, v.main_class, (SELECT max(o.ends_on) FROM post o WHERE o.dorm_id = v.id AND o.role = 'dorm_reporter' AND o.ends_on < ?2), "
        XZ_COUNSELLOR("v.main_class") " FROM (SELECT d.id AS id, d.building AS building, d.room AS room, "
        "  (SELECT p.class_id FROM person p WHERE p.dorm_id = d.id AND p.status = 'active' GROUP BY p.class_id ORDER BY count(*) DESC, p.class_id LIMIT 1) AS main_class "
        "  FROM dorm d WHERE d.college_id = ?1 AND (d.closed_on IS NULL OR d.closed_on > ?2) "
        "  AND NOT EXISTS (SELECT 1 FROM post o WHERE o.dorm_id = d.id AND o.role = 'dorm_reporter' AND " XZ_HELD ") "
        "  AND EXISTS (SELECT 1 FROM person p WHERE p.dorm_id = d.id AND p.status = 'active')) v");
    dorms.bind(college).bind(on);
    while (dorms.next()) {
        const Dorm dorm{.id = dorms.id<DormId>(0), .college = college, .building = dorms.text(1), .room = dorms.text(2)};
        VacantOffice v{.role = PostRole::DormReporter, .place = dorm.id.raw(), .placeName = dorm.name()};
        v.since = dorms.isNull(4) ? QDate() : dorms.date(4).addDays(1);
        v.classId = dorms.optionalId<ClassId>(3);
        v.counsellor = dorms.text(5);
        out.push_back(std::move(v));
    }
    XZ_CHECK(dorms.error());
    // Class offices before dorms, then by the day since which they are empty; unknown days last.
    std::ranges::sort(out, {}, [](const VacantOffice &v) {
        return std::tuple(v.role == PostRole::DormReporter, v.since.isValid() ? v.since : QDate(9999, 1, 1), v.placeName);
    });
    return out;
}

} // namespace xz
