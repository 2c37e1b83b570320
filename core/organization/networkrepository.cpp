#include "core/organization/networkrepository.h"

#include "core/storage/rows.h"

namespace xz {

namespace {
College readCollege(const Statement &s) { return {s.id<CollegeId>(0), s.id<SchoolId>(1), s.text(2), s.text(3), s.date(4)}; }
Station readStation(const Statement &s)
{
    return {s.id<StationId>(0), s.id<CollegeId>(1), s.text(2), s.date(3), s.text(4), s.optionalId<PersonId>(5), s.date(6), s.text(7), s.text(8), s.text(9)};
}
ClassGroup readClass(const Statement &s)
{
    return {s.id<ClassId>(0), s.id<CollegeId>(1), s.text(2), int(s.integer(3)), s.text(4), s.date(5), s.date(6), s.date(7)};
}
Dorm readDorm(const Statement &s) { return {s.id<DormId>(0), s.id<CollegeId>(1), s.text(2), s.text(3), s.date(4)}; }

template <class T, class Read>
Result<std::vector<T>> all(Statement s, Read read)
{
    return allRows(s, read);
}
} // namespace

Result<std::optional<School>> NetworkRepository::school() const
{
    auto s = m_db.prepare("SELECT id, name FROM school ORDER BY id LIMIT 1");
    std::optional<School> out;
    if (s.next())
        out = School{s.id<SchoolId>(0), s.text(1)};
    XZ_CHECK(s.error());
    return out;
}

Result<std::vector<College>> NetworkRepository::colleges() const
{
    return all<College>(m_db.prepare("SELECT id, school_id, name, code, closed_on FROM college ORDER BY code, name"), readCollege);
}

Result<std::vector<Station>> NetworkRepository::stations() const
{
    return all<Station>(m_db.prepare("SELECT id, college_id, name, founded_on, contact, custodian_id, custodian_since, phone, address, note FROM station ORDER BY name"), readStation);
}

Result<std::vector<ClassGroup>> NetworkRepository::classes() const
{
    return all<ClassGroup>(m_db.prepare("SELECT id, college_id, name, grade, major, starts_on, graduates_on, closed_on FROM class ORDER BY grade DESC, name"), readClass);
}

Result<std::optional<ClassGroup>> NetworkRepository::classById(const ClassId &id) const
{
    auto s = m_db.prepare("SELECT id, college_id, name, grade, major, starts_on, graduates_on, closed_on FROM class WHERE id = ?");
    s.bind(id);
    return firstRow(s, readClass);
}

Result<std::vector<Dorm>> NetworkRepository::dorms() const
{
    return all<Dorm>(m_db.prepare("SELECT id, college_id, building, room, closed_on FROM dorm ORDER BY building, room"), readDorm);
}

Result<std::vector<PlaceCount>> NetworkRepository::places() const
{
    return all<PlaceCount>(m_db.prepare("SELECT class_id, dorm_id, count(*) FROM person WHERE kind = 'student' AND status = 'active' GROUP BY class_id, dorm_id"),
                           [](const Statement &s) { return PlaceCount{s.optionalId<ClassId>(0), s.optionalId<DormId>(1), int(s.integer(2))}; });
}

Result<int> NetworkRepository::activeStudents(const ClassId &id) const
{
    auto s = m_db.prepare("SELECT count(*) FROM person WHERE kind = 'student' AND status = 'active' AND class_id = ?");
    s.bind(id);
    const int n = s.next() ? int(s.integer(0)) : 0;
    XZ_CHECK(s.error());
    return n;
}

Result<int> NetworkRepository::activeStudents(const DormId &id) const
{
    auto s = m_db.prepare("SELECT count(*) FROM person WHERE kind = 'student' AND status = 'active' AND dorm_id = ?");
    s.bind(id);
    const int n = s.next() ? int(s.integer(0)) : 0;
    XZ_CHECK(s.error());
    return n;
}

Result<std::optional<NetworkRepository::PersonPlace>> NetworkRepository::personPlace(const PersonId &id) const
{
    auto s = m_db.prepare("SELECT name, kind, status, class_id, dorm_id FROM person WHERE id = ?");
    s.bind(id);
    std::optional<PersonPlace> out;
    if (s.next())
        out = PersonPlace{s.text(0), s.text(1), s.text(2), s.optionalId<ClassId>(3), s.optionalId<DormId>(4)};
    XZ_CHECK(s.error());
    return out;
}

Result<void> NetworkRepository::insert(Transaction &tx, const School &v)
{
    return tx.prepare("INSERT INTO school (id, name) VALUES (?, ?)").bind(v.id).bind(v.name).exec();
}

Result<void> NetworkRepository::insert(Transaction &tx, const College &v)
{
    return tx.prepare("INSERT INTO college (id, school_id, name, code, closed_on) VALUES (?, ?, ?, ?, ?)")
        .bind(v.id).bind(v.school).bind(v.name).bind(v.code).bind(v.closedOn).exec();
}

Result<void> NetworkRepository::insert(Transaction &tx, const Station &v)
{
    auto s = tx.prepare("INSERT INTO station (id, college_id, name, founded_on, contact, custodian_id, custodian_since, phone, address, note) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    s.bind(v.id).bind(v.college).bind(v.name).bind(v.foundedOn).bind(v.contact).bind(v.custodian).bind(v.custodianSince);
    return s.bind(v.phone).bind(v.address).bind(v.note).exec();
}

Result<void> NetworkRepository::insert(Transaction &tx, const ClassGroup &v)
{
    auto s = tx.prepare("INSERT INTO class (id, college_id, name, grade, major, starts_on, graduates_on, closed_on) VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
    s.bind(v.id).bind(v.college).bind(v.name).bind(v.grade > 0 ? std::optional(v.grade) : std::nullopt).bind(v.major);
    return s.bind(v.startsOn).bind(v.graduatesOn).bind(v.closedOn).exec();
}

Result<void> NetworkRepository::insert(Transaction &tx, const Dorm &v)
{
    return tx.prepare("INSERT INTO dorm (id, college_id, building, room, closed_on) VALUES (?, ?, ?, ?, ?)")
        .bind(v.id).bind(v.college).bind(v.building).bind(v.room).bind(v.closedOn).exec();
}

Result<void> NetworkRepository::update(Transaction &tx, const School &v)
{
    return tx.prepare("UPDATE school SET name = ? WHERE id = ?").bind(v.name).bind(v.id).exec();
}

Result<void> NetworkRepository::update(Transaction &tx, const College &v)
{
    return tx.prepare("UPDATE college SET name = ?, code = ?, closed_on = ? WHERE id = ?").bind(v.name).bind(v.code).bind(v.closedOn).bind(v.id).exec();
}

Result<void> NetworkRepository::update(Transaction &tx, const Station &v)
{
    auto s = tx.prepare("UPDATE station SET name = ?, founded_on = ?, contact = ?, custodian_id = ?, custodian_since = ?, phone = ?, address = ?, note = ? WHERE id = ?");
    s.bind(v.name).bind(v.foundedOn).bind(v.contact).bind(v.custodian).bind(v.custodianSince);
    return s.bind(v.phone).bind(v.address).bind(v.note).bind(v.id).exec();
}

Result<void> NetworkRepository::update(Transaction &tx, const ClassGroup &v)
{
    auto s = tx.prepare("UPDATE class SET college_id = ?, name = ?, grade = ?, major = ?, starts_on = ?, graduates_on = ?, closed_on = ? WHERE id = ?");
    s.bind(v.college).bind(v.name).bind(v.grade > 0 ? std::optional(v.grade) : std::nullopt).bind(v.major);
    return s.bind(v.startsOn).bind(v.graduatesOn).bind(v.closedOn).bind(v.id).exec();
}

Result<void> NetworkRepository::update(Transaction &tx, const Dorm &v)
{
    return tx.prepare("UPDATE dorm SET building = ?, room = ?, closed_on = ? WHERE id = ?").bind(v.building).bind(v.room).bind(v.closedOn).bind(v.id).exec();
}

} // namespace xz
