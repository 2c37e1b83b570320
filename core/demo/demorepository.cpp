#include "core/demo/demorepository.h"

namespace xz {

namespace {
struct Raw; // RawId travels through Id<Raw>, the only form that Statement binds
Id<Raw> w(const RawId &r) { return Id<Raw>(r); }
std::optional<Id<Raw>> w(const std::optional<RawId> &r) { return r ? std::optional(Id<Raw>(*r)) : std::nullopt; }
} // namespace

Result<void> DemoRepository::addCollege(const RawId &id, const RawId &school, const QString &name, const QString &code)
{
    Statement s = m_tx.prepare("INSERT INTO college(id, school_id, name, code) VALUES (?,?,?,?)");
    return s.bind(w(id)).bind(w(school)).bind(name).bind(code).exec();
}

Result<void> DemoRepository::setCollegeCode(const RawId &college, const QString &code)
{
    Statement s = m_tx.prepare("UPDATE college SET code = ? WHERE id = ?");
    return s.bind(code).bind(w(college)).exec();
}

Result<void> DemoRepository::addStation(const RawId &id, const RawId &college, const QString &name, QDate founded)
{
    Statement s = m_tx.prepare("INSERT INTO station(id, college_id, name, founded_on) VALUES (?,?,?,?) "
                               "ON CONFLICT(id) DO UPDATE SET founded_on = excluded.founded_on");
    return s.bind(w(id)).bind(w(college)).bind(name).bind(founded).exec();
}

Result<void> DemoRepository::setCustodian(const RawId &station, const RawId &person, QDate since)
{
    Statement s = m_tx.prepare("UPDATE station SET custodian_id = ?, custodian_since = ? WHERE id = ?");
    XZ_CHECK(s.bind(w(person)).bind(since).bind(w(station)).exec());
    XZ_CHECK(m_tx.prepare("DELETE FROM custodian WHERE station_id = ? AND data_class = 'reports'").bind(w(station)).exec());
    return m_tx.prepare("INSERT INTO custodian (id, station_id, data_class, person_id, since) VALUES (?1, ?1, 'reports', ?2, ?3)").bind(w(station)).bind(w(person)).bind(since).exec();
}

Result<void> DemoRepository::addClass(const RawId &id, const RawId &college, const QString &name, int grade, const QString &major, QDate from, QDate to,
                                      QDate closed)
{
    Statement s = m_tx.prepare("INSERT INTO class(id, college_id, name, grade, major, starts_on, graduates_on, closed_on) VALUES (?,?,?,?,?,?,?,?)");
    return s.bind(w(id)).bind(w(college)).bind(name).bind(grade).bind(major).bind(from).bind(to).bind(closed).exec();
}

Result<void> DemoRepository::addDorm(const RawId &id, const RawId &college, const QString &building, const QString &room)
{
    Statement s = m_tx.prepare("INSERT INTO dorm(id, college_id, building, room) VALUES (?,?,?,?)");
    return s.bind(w(id)).bind(w(college)).bind(building).bind(room).exec();
}

Result<void> DemoRepository::addPerson(const DemoPersonRow &r, const QDateTime &at)
{
    Statement s = m_tx.prepare("INSERT INTO person(id, kind, number, name, gender, born_on, phone, college_id, class_id, dorm_id, status, enrolled_on, "
                               "graduates_on, title, guardian, guardian_phone, ethnicity, native_place, changed_at) "
                               "VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)");
    return s.bind(w(r.id)).bind(r.kind).bind(r.number.isEmpty() ? std::nullopt : std::optional(r.number)).bind(r.name).bind(r.gender).bind(r.bornOn).bind(r.phone).bind(w(r.college)).bind(w(r.classId))
        .bind(w(r.dorm)).bind(r.status).bind(r.enrolledOn).bind(r.graduatesOn).bind(r.title).bind(r.guardian).bind(r.guardianPhone).bind(r.ethnicity)
        .bind(r.nativePlace).bind(at).exec();
}

Result<void> DemoRepository::addPost(const RawId &id, const QString &role, const RawId &person, std::optional<RawId> station,
                                     std::optional<RawId> classId, std::optional<RawId> dorm, QDate from, QDate to)
{
    Statement s = m_tx.prepare("INSERT INTO post(id, role, person_id, station_id, class_id, dorm_id, starts_on, ends_on) VALUES (?,?,?,?,?,?,?,?)");
    return s.bind(w(id)).bind(role).bind(w(person)).bind(w(station)).bind(w(classId)).bind(w(dorm)).bind(from).bind(to).exec();
}

Result<RawId> DemoRepository::becomeHead(const RawId &station, const DemoPersonRow &r, QDate since)
{
    Statement find = m_tx.prepare("SELECT id, person_id FROM post WHERE station_id = ? AND role = 'head' AND ends_on IS NULL");
    find.bind(w(station));
    if (!find.next())
        return fail(Errc::Internal, QStringLiteral("the workspace has no head"));
    const auto post = find.id<PostId>(0);
    const auto person = find.id<PersonId>(1);
    find.reset();
    Statement dated = m_tx.prepare("UPDATE post SET starts_on = ? WHERE id = ?");
    XZ_CHECK(dated.bind(since).bind(post).exec());
    Statement s = m_tx.prepare("UPDATE person SET number = ?, name = ?, gender = ?, born_on = ?, phone = ?, college_id = ?, title = ? WHERE id = ?");
    XZ_CHECK(s.bind(r.number).bind(r.name).bind(r.gender).bind(r.bornOn).bind(r.phone).bind(w(r.college)).bind(r.title).bind(person).exec());
    return person.raw();
}

Result<std::vector<DemoOffice>> DemoRepository::offices()
{
    Statement s = m_tx.prepare("SELECT o.role, o.person_id, coalesce(c.college_id, d.college_id, t.college_id), o.starts_on, o.ends_on, p.status = 'active' FROM post o "
                               "JOIN person p ON p.id = o.person_id LEFT JOIN class c ON c.id = o.class_id LEFT JOIN dorm d ON d.id = o.dorm_id LEFT JOIN station t ON t.id = o.station_id "
                               "WHERE o.role IN ('counsellor', 'class_teacher', 'class_committee', 'dorm_reporter', 'department') ORDER BY o.id");
    std::vector<DemoOffice> out;
    while (s.next())
        if (const auto role = postRoleFromCode(s.text(0)))
            out.push_back({*role, s.rawId(1), s.rawId(2), s.date(3), s.date(4), s.flag(5)});
    XZ_CHECK(s.error());
    return out;
}

Result<void> DemoRepository::addDepartment(const RawId &station, int people, QDate since, const std::function<RawId(qint64)> &id)
{
    Statement have = m_tx.prepare("SELECT count(*) FROM post WHERE station_id = ? AND role = 'department'");
    have.bind(w(station));
    const bool any = have.next() && have.integer(0) > 0;
    XZ_CHECK(have.error());
    if (any)
        return {};
    Statement s = m_tx.prepare("SELECT min(p.id) FROM station t JOIN class c ON c.college_id = t.college_id AND c.closed_on IS NULL JOIN person p ON p.class_id = c.id "
                               "AND p.status = 'active' WHERE t.id = ?1 AND NOT EXISTS (SELECT 1 FROM post o WHERE o.person_id = p.id) GROUP BY c.id ORDER BY c.name LIMIT ?2");
    s.bind(w(station)).bind(people);
    std::vector<RawId> chosen;
    while (s.next())
        chosen.push_back(s.rawId(0));
    XZ_CHECK(s.error());
    for (const RawId &p : chosen)
        XZ_CHECK(addPost(id(QDateTime(since, QTime(9, 0)).toMSecsSinceEpoch()), QStringLiteral("department"), p, station, {}, {}, since, {}));
    return {};
}

Result<RawId> DemoRepository::schoolId()
{
    Statement s = m_tx.prepare("SELECT id FROM school LIMIT 1");
    if (!s.next())
        return fail(Errc::Internal, QStringLiteral("no school"));
    return s.id<SchoolId>(0).raw();
}

Result<RawId> DemoRepository::firstOf(const QString &table)
{
    Statement s = table == u"college" ? m_tx.prepare("SELECT id FROM college ORDER BY id LIMIT 1") : m_tx.prepare("SELECT id FROM station ORDER BY id LIMIT 1");
    if (!s.next())
        return fail(Errc::Internal, QStringLiteral("no college or station"));
    return s.id<CollegeId>(0).raw();
}

} // namespace xz
