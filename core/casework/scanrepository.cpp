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
    // Three ways in, each by an index: by class, without a class by college, by case.
    Statement q = db.prepare("SELECT p.id, p.name, coalesce(p.number, ''), p.phone FROM person p WHERE p.kind = 'student' AND p.id IN ("
                             "SELECT m.id FROM station s JOIN class k ON k.college_id = s.college_id JOIN person m ON m.class_id = k.id "
                             "  WHERE s.id = ?1 AND m.status IN ('active', 'suspended') "
                             "UNION SELECT m.id FROM station s JOIN person m ON m.college_id = s.college_id AND m.class_id IS NULL "
                             "  WHERE s.id = ?1 AND m.status IN ('active', 'suspended') "
                             "UNION SELECT student_id FROM case_file WHERE station_id = ?1)");
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
