#include "core/people/personrepository.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <algorithm>

namespace xz {

namespace {

#define XZ_PERSON_COLUMNS                                                                                                                  \
    "p.id, p.kind, coalesce(p.number, ''), p.name, p.gender, p.born_on, p.phone, p.email, p.college_id, p.class_id, p.dorm_id, p.status, " \
    "p.enrolled_on, p.graduates_on, p.title, p.guardian, p.guardian_phone, p.ethnicity, p.native_place, p.note, p.custom, p.changed_at"

#define XZ_PERSON_ROWS                                                                                                                     \
    "SELECT " XZ_PERSON_COLUMNS ", coalesce(g.name, ''), coalesce(c.name, ''), coalesce(c.major, ''), c.grade, coalesce(d.building, ''), " \
    "coalesce(d.room, '') FROM person p LEFT JOIN college g ON g.id = p.college_id LEFT JOIN class c ON c.id = p.class_id "                \
    "LEFT JOIN dorm d ON d.id = p.dorm_id "

#define XZ_PERSON_FILTER                                                                                                               \
    "(?2 IS NULL OR p.kind = ?2) AND (?3 IS NULL OR p.status = ?3) AND (?4 IS NULL OR p.college_id = ?4) AND "                   \
    "(?5 IS NULL OR p.class_id = ?5) AND (?6 IS NULL OR p.dorm_id = ?6) AND (?7 IS NULL OR instr(p.name, ?7) OR instr(p.number, ?7) "  \
    "OR instr(p.phone, ?7) OR instr(c.name, ?7)) AND (?8 = 0 OR p.college_id IS NULL OR p.college_id = ?9) "                        \
    "AND (?10 IS NULL OR p.class_id IN (SELECT unhex(value) FROM json_each(?10))) "

Person readPerson(const Statement &s)
{
    Person p{s.id<PersonId>(0), personKindFromCode(s.text(1)).value_or(PersonKind::External), s.text(2), s.text(3), s.text(4)};
    p.bornOn = s.date(5);
    p.phone = s.text(6);
    p.email = s.text(7);
    p.college = s.optionalId<CollegeId>(8);
    p.classId = s.optionalId<ClassId>(9);
    p.dorm = s.optionalId<DormId>(10);
    p.status = personStatusFromCode(s.text(11)).value_or(PersonStatus::Active);
    p.enrolledOn = s.date(12);
    p.graduatesOn = s.date(13);
    p.title = s.text(14);
    p.guardian = s.text(15);
    p.guardianPhone = s.text(16);
    p.ethnicity = s.text(17);
    p.nativePlace = s.text(18);
    p.note = s.text(19);
    const QByteArray custom = s.blob(20);
    if (custom.size() > 2) // "{}" is the rule
        p.custom = QJsonDocument::fromJson(custom).object();
    p.changedAt = s.time(21);
    return p;
}

PersonRow readRow(const Statement &s)
{
    PersonRow r{readPerson(s)};
    r.collegeName = s.text(22);
    r.className = s.text(23);
    r.major = s.text(24);
    r.grade = int(s.integer(25));
    r.building = s.text(26);
    r.room = s.text(27);
    return r;
}

// Counsellor and class teacher belong to the class: read once, not per student; of a few classes by index.
Result<void> fillOffices(Database &db, std::vector<PersonRow> &rows, QDate on)
{
    QSet<ClassId> classes;
    for (const PersonRow &r : rows)
        if (r.classId)
            classes.insert(*r.classId);
    if (classes.isEmpty())
        return {};
#define XZ_OFFICES "SELECT o.class_id, o.role, q.name FROM post o JOIN person q ON q.id = o.person_id WHERE o.role IN ('counsellor', 'class_teacher') " \
                   "AND o.starts_on <= ?1 AND (o.ends_on IS NULL OR o.ends_on >= ?1) AND o.class_id "
    const bool few = classes.size() <= 50;
    auto s = db.prepare(few ? XZ_OFFICES "= ?2" : XZ_OFFICES "IS NOT NULL");
    QHash<ClassId, QString> counsellors, teachers;
    const auto read = [&]() -> Result<void> {
        while (s.next())
            (s.text(1) == u"counsellor" ? counsellors : teachers).insert(s.id<ClassId>(0), s.text(2));
        return s.error();
    };
    if (few) {
        for (const ClassId &id : classes) {
            s.bind(on).bind(id);
            XZ_CHECK(read());
        }
    } else {
        s.bind(on);
        XZ_CHECK(read());
    }
    for (PersonRow &r : rows) {
        if (r.classId) {
            r.counsellor = counsellors.value(*r.classId);
            r.classTeacher = teachers.value(*r.classId);
        }
    }
    return {};
}

// ?1 is not used by the lists; it keeps the numbers of the parameters equal everywhere.
void bindFilter(Statement &s, const PersonFilter &f, const PersonReach &reach)
{
    s.bindNull().bind(f.kind ? std::optional(personKindCode(*f.kind)) : std::nullopt).bind(f.status ? std::optional(personStatusCode(*f.status)) : std::nullopt);
    s.bind(f.college).bind(f.classId).bind(f.dorm).bind(f.text.isEmpty() ? std::nullopt : std::optional(f.text));
    s.bind(reach.oneCollege).bind(reach.college);
    if (!reach.classes) {
        s.bindNull();
        return;
    }
    QJsonArray ids;
    for (const ClassId &id : *reach.classes)
        ids << QString::fromLatin1(id.bytes().toHex());
    s.bind(QString::fromUtf8(QJsonDocument(ids).toJson(QJsonDocument::Compact)));
}

// How the rows are found: own classes or a class by their index, "here now" by the index of places, a kind in the order of its numbers
// (students have one each), anything else by walking all.
#define XZ_BY_REACH "WHERE p.class_id IN (SELECT unhex(value) FROM json_each(?10)) AND " XZ_PERSON_FILTER
#define XZ_BY_NUMBER "WHERE p.kind = ?2 AND p.number IS NOT NULL AND " XZ_PERSON_FILTER
#define XZ_BY_CLASS "WHERE p.class_id = ?5 AND " XZ_PERSON_FILTER
#define XZ_BY_PLACE "WHERE p.status = ?3 AND p.kind = ?2 AND " XZ_PERSON_FILTER
#define XZ_WALKING "WHERE " XZ_PERSON_FILTER
#define XZ_ORDERS(found)                                                                                                                        \
    {                                                                                                                                           \
        {XZ_PERSON_ROWS found "ORDER BY p.number, p.id LIMIT ?11 OFFSET ?12", XZ_PERSON_ROWS found "ORDER BY p.number DESC, p.id LIMIT ?11 OFFSET ?12"},             \
        {XZ_PERSON_ROWS found "LIMIT ?11 OFFSET ?12", XZ_PERSON_ROWS found "LIMIT ?11 OFFSET ?12"},                                                                   \
        {XZ_PERSON_ROWS found "ORDER BY c.name, p.number LIMIT ?11 OFFSET ?12", XZ_PERSON_ROWS found "ORDER BY c.name DESC, p.number LIMIT ?11 OFFSET ?12"},         \
        {XZ_PERSON_ROWS found "ORDER BY p.status, p.number LIMIT ?11 OFFSET ?12", XZ_PERSON_ROWS found "ORDER BY p.status DESC, p.number LIMIT ?11 OFFSET ?12"},     \
        {XZ_PERSON_ROWS found "ORDER BY p.changed_at, p.id LIMIT ?11 OFFSET ?12", XZ_PERSON_ROWS found "ORDER BY p.changed_at DESC, p.id LIMIT ?11 OFFSET ?12"},     \
    }

const char *listSql(const PersonFilter &f, const PersonReach &reach)
{
    static constexpr const char *sql[5][5][2] = {XZ_ORDERS(XZ_BY_CLASS), XZ_ORDERS(XZ_BY_PLACE), XZ_ORDERS(XZ_WALKING), XZ_ORDERS(XZ_BY_REACH), XZ_ORDERS(XZ_BY_NUMBER)}; // [how][PersonSort][descending]
    const bool byNumber = f.kind == PersonKind::Student && f.sort == PersonSort::Number && f.limit >= 0;
    const int how = f.classId ? 0 : reach.classes ? 3 : byNumber ? 4 : f.kind && f.status ? 1 : 2;
    return sql[how][int(f.sort)][f.descending];
}

QString customText(const QJsonObject &custom) { return custom.isEmpty() ? u"{}"_qs : QString::fromUtf8(QJsonDocument(custom).toJson(QJsonDocument::Compact)); }

std::optional<QString> orNull(const QString &number) { return number.isEmpty() ? std::nullopt : std::optional(number); }

} // namespace

Result<std::optional<PersonRow>> PersonRepository::get(const PersonId &id, QDate on) const
{
    auto s = m_db.prepare(XZ_PERSON_ROWS "WHERE p.id = ?");
    s.bind(id);
    std::vector<PersonRow> found;
    if (s.next())
        found.push_back(readRow(s));
    XZ_CHECK(s.error());
    XZ_CHECK(fillOffices(m_db, found, on));
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

Result<std::optional<PersonId>> PersonRepository::findNumber(PersonKind kind, const QString &number) const
{
    auto s = m_db.prepare("SELECT id FROM person WHERE kind = ? AND number = ?");
    s.bind(personKindCode(kind)).bind(number);
    std::optional<PersonId> out;
    if (s.next())
        out = s.id<PersonId>(0);
    XZ_CHECK(s.error());
    return out;
}

Result<std::vector<PersonRow>> PersonRepository::list(const PersonFilter &f, QDate on, const PersonReach &reach) const
{
    auto s = m_db.prepare(listSql(f, reach));
    bindFilter(s, f, reach);
    s.bind(f.limit).bind(f.offset);
    std::vector<PersonRow> out;
    while (s.next())
        out.push_back(readRow(s));
    XZ_CHECK(s.error());
    XZ_CHECK(fillOffices(m_db, out, on));
    return out;
}

Result<int> PersonRepository::count(const PersonFilter &f, const PersonReach &reach) const
{
    auto s = m_db.prepare("SELECT count(*) FROM person p LEFT JOIN class c ON c.id = p.class_id " "WHERE " XZ_PERSON_FILTER "AND ?1 IS NULL");
    bindFilter(s, f, reach);
    const int n = s.next() ? int(s.integer(0)) : 0;
    XZ_CHECK(s.error());
    return n;
}

Result<std::vector<Person>> PersonRepository::byNumbers(PersonKind kind, const std::function<bool(const QString &)> &wanted) const
{
    auto s = m_db.prepare("SELECT " XZ_PERSON_COLUMNS " FROM person p WHERE p.kind = ? AND p.number IS NOT NULL");
    s.bind(personKindCode(kind));
    std::vector<Person> out;
    while (s.next())
        if (wanted(s.text(2)))
            out.push_back(readPerson(s));
    XZ_CHECK(s.error());
    return out;
}

Result<void> PersonRepository::eachPresent(const std::function<void(Brief &&)> &take) const
{
    auto s = m_db.prepare("SELECT id, kind, status, coalesce(number, ''), name, college_id, class_id FROM person WHERE status IN ('active', 'suspended')");
    while (s.next())
        take({s.id<PersonId>(0), personKindFromCode(s.text(1)).value_or(PersonKind::External), personStatusFromCode(s.text(2)).value_or(PersonStatus::Active), s.text(3), s.text(4),
              s.optionalId<CollegeId>(5), s.optionalId<ClassId>(6)});
    return s.error();
}

Result<QHash<QString, std::vector<PersonId>>> PersonRepository::staffByName() const
{
    auto s = m_db.prepare("SELECT name, id FROM person WHERE kind = 'staff' AND status = 'active'");
    QHash<QString, std::vector<PersonId>> out;
    while (s.next())
        out[s.text(0)].push_back(s.id<PersonId>(1));
    XZ_CHECK(s.error());
    return out;
}

Result<bool> PersonRepository::isReferred(const PersonId &id) const
{
    auto s = m_db.prepare("SELECT EXISTS (SELECT 1 FROM case_file WHERE student_id = ?1 OR responsible_id = ?1) OR EXISTS (SELECT 1 FROM user WHERE person_id = ?1) "
                          "OR EXISTS (SELECT 1 FROM station WHERE custodian_id = ?1) OR EXISTS (SELECT 1 FROM custodian WHERE person_id = ?1) "
                          "OR EXISTS (SELECT 1 FROM handover WHERE from_person = ?1 OR to_person = ?1 OR witness_person = ?1) OR EXISTS (SELECT 1 FROM member_profile WHERE person_id = ?1) "
                          "OR EXISTS (SELECT 1 FROM certificate WHERE person_id = ?1) OR EXISTS (SELECT 1 FROM contract WHERE person_id = ?1) OR ((SELECT kind FROM person WHERE id = ?1) <> 'student' AND EXISTS (SELECT 1 FROM report_line WHERE responsible_id = ?1))");
    s.bind(id);
    const bool yes = s.next() && s.flag(0);
    XZ_CHECK(s.error());
    return yes;
}

Result<void> PersonRepository::insert(Transaction &tx, const Person &p)
{
    auto s = tx.prepare("INSERT INTO person (id, kind, number, name, gender, born_on, phone, email, college_id, class_id, dorm_id, status, enrolled_on, graduates_on, title, "
                        "guardian, guardian_phone, ethnicity, native_place, note, custom, changed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    s.bind(p.id).bind(personKindCode(p.kind)).bind(orNull(p.number)).bind(p.name).bind(p.gender).bind(p.bornOn).bind(p.phone).bind(p.email);
    s.bind(p.college).bind(p.classId).bind(p.dorm).bind(personStatusCode(p.status)).bind(p.enrolledOn).bind(p.graduatesOn).bind(p.title);
    s.bind(p.guardian).bind(p.guardianPhone).bind(p.ethnicity).bind(p.nativePlace).bind(p.note).bind(customText(p.custom)).bind(p.changedAt);
    return s.exec();
}

Result<void> PersonRepository::update(Transaction &tx, const Person &p)
{
    auto s = tx.prepare("UPDATE person SET kind = ?, number = ?, name = ?, gender = ?, born_on = ?, phone = ?, email = ?, college_id = ?, class_id = ?, dorm_id = ?, status = ?, "
                        "enrolled_on = ?, graduates_on = ?, title = ?, guardian = ?, guardian_phone = ?, ethnicity = ?, native_place = ?, note = ?, custom = ?, changed_at = ? WHERE id = ?");
    s.bind(personKindCode(p.kind)).bind(orNull(p.number)).bind(p.name).bind(p.gender).bind(p.bornOn).bind(p.phone).bind(p.email);
    s.bind(p.college).bind(p.classId).bind(p.dorm).bind(personStatusCode(p.status)).bind(p.enrolledOn).bind(p.graduatesOn).bind(p.title);
    s.bind(p.guardian).bind(p.guardianPhone).bind(p.ethnicity).bind(p.nativePlace).bind(p.note).bind(customText(p.custom)).bind(p.changedAt).bind(p.id);
    return s.exec();
}

Result<void> PersonRepository::erase(Transaction &tx, const PersonId &id) { return tx.prepare("DELETE FROM person WHERE id = ?").bind(id).exec(); }

} // namespace xz
