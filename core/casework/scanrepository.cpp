#include "core/casework/scanrepository.h"

namespace xz {

Result<std::vector<ScanPerson>> scanPeople(Database &db, const StationId &station)
{
    Statement codes = db.prepare("SELECT student_id, code FROM case_file WHERE station_id=? ORDER BY closed_on IS NULL, opened_on, code");
    codes.bind(station);
    QHash<PersonId, QString> newest; // the last one read wins: an open case, else the newest
    while (codes.next())
        newest.insert(codes.id<PersonId>(0), codes.text(1));
    XZ_CHECK(codes.error());
    Statement q = db.prepare("SELECT p.id, p.name, coalesce(p.number, ''), p.phone FROM person p LEFT JOIN class k ON k.id = p.class_id "
                             "JOIN station s ON s.id = ?1 WHERE p.kind = 'student' AND (coalesce(k.college_id, p.college_id) = s.college_id "
                             "AND p.status IN ('active', 'suspended') OR p.id IN (SELECT student_id FROM case_file WHERE station_id = ?1))");
    q.bind(station);
    std::vector<ScanPerson> people;
    while (q.next()) {
        ScanPerson p{.person = q.id<PersonId>(0), .name = q.text(1), .number = q.text(2), .phone = q.text(3)};
        p.caseCode = newest.value(p.person);
        people.push_back(std::move(p));
    }
    XZ_CHECK(q.error());
    return people;
}

} // namespace xz
