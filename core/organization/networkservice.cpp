#include "core/organization/networkservice.h"

#include "core/organization/networkrepository.h"
#include "core/organization/reach.h"

namespace xz {

Result<QSet<ClassId>> classesOf(Database &db, const PersonId &person, QDate on)
{
    return NetworkRepository(db).classesOf(person, on);
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
    XZ_TRY(const auto all, rows.classes());
    XZ_TRY(const auto colleges, rows.colleges());
    XZ_TRY(const auto holders, rows.holders(on));
    XZ_TRY(const auto places, rows.places());
    QHash<CollegeId, QString> collegeNames;
    for (const College &c : colleges)
        collegeNames.insert(c.id, c.name);
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
    std::vector<ClassRow> out;
    for (const ClassGroup &c : all) {
        if ((!filter.includeClosed && !c.isOpenOn(on)) || (filter.college && c.college != *filter.college) || !reach.holds(c.college, c.id)
            || (filter.counsellor && !ofCounsellor.contains(c.id)))
            continue;
        ClassRow row{c, collegeNames.value(c.college)};
        row.students = students.value(c.id);
        for (const auto *h : byClass.value(c.id)) {
            if (h->role == PostRole::Counsellor) {
                row.counsellor = h->name;
                row.counsellorId = h->person;
            } else if (h->role == PostRole::ClassTeacher) {
                row.classTeacher = h->name;
            } else if (h->role == PostRole::ClassCommittee) {
                row.committee = h->name;
                row.committeeId = h->person;
            }
        }
        out.push_back(std::move(row));
    }
    return out;
}

Result<ClassRow> NetworkService::classById(const ClassId &id) const
{
    XZ_TRY(auto all, classes({.includeClosed = true}));
    for (ClassRow &c : all)
        if (c.id == id)
            return std::move(c);
    return fail(Errc::Denied, tr("This class does not exist, or it is not one of yours."));
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
