#include "core/organization/networkservice.h"

#include "core/organization/networkrepository.h"
#include "core/organization/reach.h"

namespace xz {

namespace {
void seat(ClassRow &row, PostRole role, const PersonId &person, const QString &name)
{
    if (role == PostRole::Counsellor) {
        row.counsellor = name;
        row.counsellorId = person;
    } else if (role == PostRole::ClassTeacher) {
        row.classTeacher = name;
    } else if (role == PostRole::ClassCommittee) {
        row.committee = name;
        row.committeeId = person;
    }
}

// Who holds the offices of one class, and how many students it has, by index.
Result<void> fill(const NetworkRepository &rows, ClassRow &row, QDate on)
{
    XZ_TRY(const auto posts, rows.posts({.classId = row.id, .heldOn = on}));
    for (const PostRow &p : posts)
        seat(row, p.role, p.person, p.personName);
    XZ_TRY(row.students, rows.activeStudents(row.id));
    return {};
}
} // namespace

Result<QSet<ClassId>> classesOf(Database &db, const PersonId &person, QDate on)
{
    return NetworkRepository(db).classesOf(person, on);
}

Result<void> refreshClasses(Session &session)
{
    if (!session.actor().person)
        return {};
    XZ_TRY(auto classes, classesOf(session.db(), *session.actor().person, session.clock().today()));
    Actor actor = session.actor();
    actor.classes = std::move(classes);
    session.setActor(std::move(actor));
    return {};
}

Result<School> NetworkService::school() const
{
    XZ_TRY(const auto found, NetworkRepository(m_session.db()).school());
    if (!found)
        return fail(Errc::NotFound, tr("This workspace has no school yet; enter its name in the settings."));
    return *found;
}

Result<std::vector<College>> NetworkService::colleges(bool includeClosed) const
{
    XZ_TRY(auto all, NetworkRepository(m_session.db()).colleges());
    const QDate today = m_session.clock().today();
    std::erase_if(all, [&](const College &c) { return !includeClosed && c.closedOn.isValid() && c.closedOn <= today; });
    return all;
}

Result<std::vector<Station>> NetworkService::stations() const { return NetworkRepository(m_session.db()).stations(); }

Result<Station> NetworkService::station(const StationId &id) const
{
    XZ_TRY(const auto all, stations());
    for (const Station &s : all)
        if (s.id == id)
            return s;
    return fail(Errc::NotFound, tr("This station does not exist."));
}

Result<std::vector<ClassRow>> NetworkService::classes(const ClassFilter &filter) const
{
    XZ_TRY(const Reach reach, Reach::of(m_session, Action::ReadNetwork, u"class"_qs));
    const NetworkRepository rows(m_session.db());
    const QDate on = filter.on.isValid() ? filter.on : m_session.clock().today();
    XZ_TRY(auto all, rows.classes());
    XZ_TRY(const auto colleges, rows.colleges());
    QHash<CollegeId, QString> collegeNames;
    for (const College &c : colleges)
        collegeNames.insert(c.id, c.name);
    std::erase_if(all, [&](const ClassGroup &c) {
        return (!filter.includeClosed && !c.isOpenOn(on)) || (filter.college && c.college != *filter.college) || !reach.holds(c.college, c.id);
    });
    std::vector<ClassRow> out;
    if (filter.limit >= 0 && filter.limit <= 50 && !filter.counsellor) { // a few: each by index, not all offices and all students
        for (const ClassGroup &c : all) {
            if (int(out.size()) >= filter.limit)
                break;
            ClassRow row{c, collegeNames.value(c.college)};
            XZ_CHECK(fill(rows, row, on));
            out.push_back(std::move(row));
        }
        return out;
    }
    XZ_TRY(const auto holders, rows.holders(on));
    XZ_TRY(const auto places, rows.places());
    QHash<ClassId, int> students;
    for (const PlaceCount &p : places)
        if (p.classId)
            students[*p.classId] += p.students;
    QSet<ClassId> ofCounsellor;
    QHash<ClassId, std::vector<const NetworkRepository::Holder *>> byClass;
    for (const auto &h : holders) {
        if (!h.classId)
            continue;
        byClass[*h.classId].push_back(&h);
        if (filter.counsellor && h.person == *filter.counsellor && (h.role == PostRole::Counsellor || h.role == PostRole::ClassTeacher))
            ofCounsellor.insert(*h.classId);
    }
    for (const ClassGroup &c : all) {
        if (filter.limit >= 0 && int(out.size()) >= filter.limit)
            break;
        if (filter.counsellor && !ofCounsellor.contains(c.id))
            continue;
        ClassRow row{c, collegeNames.value(c.college)};
        row.students = students.value(c.id);
        for (const auto *h : byClass.value(c.id))
            seat(row, h->role, h->person, h->name);
        out.push_back(std::move(row));
    }
    return out;
}

Result<ClassRow> NetworkService::classById(const ClassId &id) const
{
    XZ_TRY(const Reach reach, Reach::of(m_session, Action::ReadNetwork, u"class"_qs));
    const NetworkRepository rows(m_session.db());
    XZ_TRY(const auto found, rows.classById(id));
    if (!found || !reach.holds(found->college, id))
        return fail(Errc::Denied, tr("This class does not exist, or it is not one of yours."));
    ClassRow row{*found, {}};
    XZ_TRY(const auto colleges, rows.colleges());
    for (const College &c : colleges)
        if (c.id == found->college)
            row.collegeName = c.name;
    XZ_CHECK(fill(rows, row, m_session.clock().today()));
    return row;
}

Result<std::vector<Dorm>> NetworkService::dorms(std::optional<CollegeId> college, bool includeClosed) const
{
    XZ_TRY(const Reach reach, Reach::of(m_session, Action::ReadNetwork, u"dorm"_qs));
    const NetworkRepository rows(m_session.db());
    XZ_TRY(auto all, rows.dorms());
    QSet<DormId> ofOwnClasses;
    if (reach.onlyClasses()) {
        XZ_TRY(const auto places, rows.places());
        for (const PlaceCount &p : places)
            if (p.dorm && p.classId && m_session.actor().classes.contains(*p.classId))
                ofOwnClasses.insert(*p.dorm);
    }
    const QDate today = m_session.clock().today();
    std::erase_if(all, [&](const Dorm &d) {
        return (!includeClosed && !d.isOpenOn(today)) || (college && d.college != *college) || !(reach.holds(d.college) || ofOwnClasses.contains(d.id));
    });
    return all;
}

Result<std::vector<PostRow>> NetworkService::posts(const PostFilter &filter) const
{
    XZ_TRY(const Reach reach, Reach::of(m_session, Action::ReadNetwork, u"post"_qs));
    const NetworkRepository rows(m_session.db());
    XZ_TRY(auto found, rows.posts(filter));
    if (reach.wholeSchool())
        return found;
    XZ_TRY(const auto classes, rows.classes());
    XZ_TRY(const auto dorms, this->dorms({}, true));
    XZ_TRY(const auto stations, rows.stations());
    QSet<ClassId> classesSeen;
    for (const ClassGroup &c : classes)
        if (reach.holds(c.college, c.id))
            classesSeen.insert(c.id);
    QSet<DormId> dormsSeen;
    for (const Dorm &d : dorms)
        dormsSeen.insert(d.id);
    QSet<StationId> stationsSeen; // who runs the own station is known to everybody in it
    for (const Station &s : stations)
        if (m_session.actor().college == s.college)
            stationsSeen.insert(s.id);
    std::erase_if(found, [&](const PostRow &p) {
        return !((p.classId && classesSeen.contains(*p.classId)) || (p.dorm && dormsSeen.contains(*p.dorm)) || (p.station && stationsSeen.contains(*p.station)));
    });
    return found;
}

} // namespace xz
