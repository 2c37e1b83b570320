#pragma once
// A small encrypted workspace in a temporary folder: school, two colleges, one station, a head, a counsellor with one of two classes,
// a term whose 12th week holds "now" (Monday 2026-11-23 10:00). For tests of services; the key files and unlocking have their own tests.
#include "core/base/clock.h"
#include "core/calendar/calendarrepository.h"
#include "core/calendar/calendarservice.h"
#include "core/organization/networkrepository.h"
#include "core/people/personrepository.h"
#include "core/security/secret.h"
#include "core/storage/migrator.h"
#include "core/workspace/session.h"

#include <QtCore/QTemporaryDir>
#include <memory>

namespace xz::test {

template <class T>
T must(Result<T> result, const char *what = "fixture")
{
    if (!result)
        qFatal("%s: %s", what, qPrintable(result.error().message + u' ' + result.error().detail));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

class TestWorkspace {
public:
    explicit TestWorkspace(bool withTerm = true)
        : key(SecretKey::generate()), clock(QDateTime(QDate(2026, 11, 23), QTime(10, 0))),
          db(must(Database::open(dir.filePath(QStringLiteral("test.xinzhan")), key, {.create = true}), "open")), school(SchoolId::make(tick())),
          college(CollegeId::make(tick())), otherCollege(CollegeId::make(tick())), station(StationId::make(tick())), classA(ClassId::make(tick())),
          classB(ClassId::make(tick())), headPerson(PersonId::make(tick())), counsellorPerson(PersonId::make(tick())), headUser(UserId::make(tick())),
          counsellorUser(UserId::make(tick()))
    {
        must(Migrator(*db).run(), "migrate");
        Transaction tx = must(Transaction::begin(*db));
        must(NetworkRepository::insert(tx, School{school, QStringLiteral("江海大学")}));
        must(NetworkRepository::insert(tx, College{college, school, QStringLiteral("会计金融学院"), QStringLiteral("01")}));
        must(NetworkRepository::insert(tx, College{otherCollege, school, QStringLiteral("机电学院"), QStringLiteral("02")}));
        must(NetworkRepository::insert(tx, Station{station, college, QStringLiteral("会计金融学院心理辅导站"), QDate(2024, 9, 1)}));
        must(NetworkRepository::insert(tx, ClassGroup{classA, college, QStringLiteral("会计2401"), 2024, QStringLiteral("会计学"), QDate(2024, 9, 1), QDate(2028, 6, 30)}));
        must(NetworkRepository::insert(tx, ClassGroup{classB, college, QStringLiteral("会计2402"), 2024, QStringLiteral("会计学"), QDate(2024, 9, 1), QDate(2028, 6, 30)}));
        must(PersonRepository::insert(tx, staff(headPerson, QStringLiteral("T001"), QStringLiteral("王敏"))));
        must(PersonRepository::insert(tx, staff(counsellorPerson, QStringLiteral("T002"), QStringLiteral("李娜"))));
        addUser(tx, headUser, QStringLiteral("wangmin"), QStringLiteral("王敏"), QStringLiteral("head"), headPerson);
        addUser(tx, counsellorUser, QStringLiteral("lina"), QStringLiteral("李娜"), QStringLiteral("counsellor"), counsellorPerson);
        must(NetworkRepository::insert(tx, Post{PostId::make(tick()), PostRole::Head, headPerson, station, {}, {}, QDate(2024, 9, 1)}));
        must(NetworkRepository::insert(tx, Post{PostId::make(tick()), PostRole::Counsellor, counsellorPerson, {}, classA, {}, QDate(2024, 9, 1)}));
        must(tx.commit());
        m_head = session({headUser, QStringLiteral("wangmin"), QStringLiteral("王敏"), Role::Head, headPerson, station, college, {}});
        m_counsellor = session({counsellorUser, QStringLiteral("lina"), QStringLiteral("李娜"), Role::Counsellor, counsellorPerson, station, college, {classA}});
        if (withTerm)
            must(CalendarService(*m_head).ensureCurrentTerm(), "term");
    }

    Session &head() { return *m_head; }
    Session &counsellor() { return *m_counsellor; } // counsellor of classA only
    std::unique_ptr<Session> session(Actor actor) { return std::make_unique<Session>(*db, clock, std::move(actor)); }
    std::unique_ptr<Session> sessionAs(Role role) // a school-level user, or one of the station for station roles
    {
        const bool ofStation = role == Role::Head || role == Role::Counsellor || role == Role::Secretary;
        return session({UserId::make(tick()), roleCode(role), roleCode(role), role, {}, ofStation ? std::optional(station) : std::nullopt,
                        ofStation ? std::optional(college) : std::nullopt, {}});
    }
    Week week(QDate day) { return must(CalendarService(head()).weekAt(day), "week"); }

    PersonId addStudent(const QString &number, const QString &name, std::optional<ClassId> in = {}, std::optional<DormId> dorm = {})
    {
        Person p{PersonId::make(tick()), PersonKind::Student, number, name};
        p.college = college;
        p.classId = in ? *in : classA;
        p.dorm = dorm;
        p.changedAt = clock.now();
        write([&](Transaction &tx) { return PersonRepository::insert(tx, p); });
        return p.id;
    }
    PersonId addStaff(const QString &number, const QString &name)
    {
        const Person p = staff(PersonId::make(tick()), number, name);
        write([&](Transaction &tx) { return PersonRepository::insert(tx, p); });
        return p.id;
    }
    ClassId addClass(const QString &name, int grade = 2024)
    {
        const ClassGroup c{ClassId::make(tick()), college, name, grade, {}, QDate(grade, 9, 1)};
        write([&](Transaction &tx) { return NetworkRepository::insert(tx, c); });
        return c.id;
    }
    DormId addDorm(const QString &building, const QString &room)
    {
        const Dorm d{DormId::make(tick()), college, building, room};
        write([&](Transaction &tx) { return NetworkRepository::insert(tx, d); });
        return d.id;
    }
    template <class Change>
    void write(Change &&change)
    {
        Transaction tx = must(Transaction::begin(*db));
        must(change(tx));
        must(tx.commit());
    }

    QTemporaryDir dir;
    SecretKey key;
    FixedClock clock;
    std::unique_ptr<Database> db;
    SchoolId school;
    CollegeId college, otherCollege;
    StationId station;
    ClassId classA, classB;
    PersonId headPerson, counsellorPerson;
    UserId headUser, counsellorUser;

private:
    qint64 tick() const { return clock.nowMs(); }
    Person staff(const PersonId &id, const QString &number, const QString &name) const
    {
        Person p{id, PersonKind::Staff, number, name};
        p.college = college;
        p.changedAt = clock.now();
        return p;
    }
    void addUser(Transaction &tx, const UserId &id, const QString &login, const QString &name, const QString &role, const PersonId &person)
    {
        auto s = tx.prepare("INSERT INTO user (id, login, display_name, role, person_id, station_id, seal_public, sign_public, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
        s.bind(id).bind(login).bind(name).bind(role).bind(person).bind(station).bind(QByteArray(32, '\0')).bind(QByteArray(32, '\0')).bind(clock.now());
        must(s.exec(), "user");
    }
    std::unique_ptr<Session> m_head, m_counsellor;
};

} // namespace xz::test
