#include "core/station/stationservice.h"

#include "core/organization/networkrepository.h"
#include "core/station/stationrepository.h"
#include "core/workspace/permit.h"

#include <QtCore/QSet>
#include <algorithm>

namespace xz {

namespace {

template <class T, class IdType>
const T *find(const std::vector<T> &all, const IdType &id)
{
    const auto it = std::ranges::find(all, id, &T::id);
    return it == all.end() ? nullptr : &*it;
}

struct Offices {
    QHash<int, QStringList> ofStation; // PostRole -> names
    QHash<int, QSet<ClassId>> classes; // PostRole -> classes where it is held
    QHash<int, QSet<PersonId>> persons;
    QSet<DormId> dorms;
    QStringList names(PostRole role) const { return ofStation.value(int(role)); }
    int count(PostRole role) const { return int(persons.value(int(role)).size()); }
};

struct Place {
    StationFacts facts;
    Offices offices;
    int students = 0;
};

Result<Place> gather(Session &session, const Station &station)
{
    const QDate today = session.clock().today();
    const NetworkRepository rows(session.db());
    Place p{.facts = {.station = station}};
    XZ_TRY(const auto classes, rows.classes());
    XZ_TRY(const auto dorms, rows.dorms());
    XZ_TRY(const auto holders, rows.holders(today));
    XZ_TRY(const auto places, rows.places());
    QSet<ClassId> ours;
    for (const ClassGroup &c : classes)
        if (c.college == station.college && c.isOpenOn(today) && (!c.startsOn.isValid() || c.startsOn <= today))
            ours.insert(c.id);
    QHash<DormId, int> inDorm;
    for (const PlaceCount &c : places) {
        if (c.classId && ours.contains(*c.classId))
            p.students += c.students;
        if (c.dorm)
            inDorm[*c.dorm] += c.students;
    }
    QSet<DormId> ourDorms;
    for (const Dorm &d : dorms)
        if (d.college == station.college && d.isOpenOn(today) && inDorm.value(d.id) > 0)
            ourDorms.insert(d.id);
    for (const auto &h : holders) {
        const bool here = h.station == station.id || (h.classId && ours.contains(*h.classId)) || (h.dorm && ourDorms.contains(*h.dorm));
        if (!here)
            continue;
        p.offices.persons[int(h.role)].insert(h.person);
        if (h.station)
            p.offices.ofStation[int(h.role)] << h.name;
        if (h.classId)
            p.offices.classes[int(h.role)].insert(*h.classId);
        if (h.dorm && h.role == PostRole::DormReporter)
            p.offices.dorms.insert(*h.dorm);
    }
    StationFacts &f = p.facts;
    f.heads = int(p.offices.names(PostRole::Head).size());
    f.head = p.offices.names(PostRole::Head).join(u'、');
    f.secretary = p.offices.names(PostRole::Secretary).join(u'、');
    f.department = p.offices.count(PostRole::Department);
    f.classes = int(ours.size());
    f.dorms = int(ourDorms.size());
    for (const ClassGroup &c : classes) {
        if (!ours.contains(c.id))
            continue;
        const std::pair<PostRole, QStringList *> asked[] = {{PostRole::Counsellor, &f.classesWithoutCounsellor},
                                                            {PostRole::ClassTeacher, &f.classesWithoutTeacher},
                                                            {PostRole::ClassCommittee, &f.classesWithoutCommittee}};
        for (const auto &[role, lacking] : asked)
            if (!p.offices.classes.value(int(role)).contains(c.id))
                *lacking << c.name;
    }
    for (const Dorm &d : dorms)
        if (ourDorms.contains(d.id) && !p.offices.dorms.contains(d.id))
            f.dormsWithoutReporter << d.name();
    f.dormsWithoutReporter.sort();
    if (station.custodian) {
        XZ_TRY(const auto person, rows.personPlace(*station.custodian));
        if (person)
            f.custodian = person->name;
    }
    const StationRepository own(session.db());
    XZ_TRY(const auto rooms, own.rooms(station.id));
    for (const Room &r : rooms)
        if (r.isOpenOn(today))
            f.rooms << r.name;
    XZ_TRY(const auto flagships, own.flagships(station.id));
    for (const Flagship &v : flagships)
        if (v.isInForceOn(today))
            f.flagship = v.name;
    return p;
}

} // namespace

Result<Station> StationService::readable(const StationId &id) const
{
    XZ_TRY(const auto all, NetworkRepository(m_session.db()).stations());
    const Station *found = find(all, id);
    XZ_CHECK(permit(m_session, Action::ReadStation, {.station = id, .college = found ? std::optional(found->college) : std::nullopt}, u"station"_qs, id.raw()));
    if (!found)
        return fail(Errc::Denied, tr("This station does not exist, or it is not one of yours."));
    return *found;
}

Result<void> StationService::mayWrite(const StationId &id, Action action, const QString &entity, std::optional<RawId> of)
{
    XZ_TRY(const auto all, NetworkRepository(m_session.db()).stations());
    const Station *found = find(all, id);
    XZ_CHECK(permit(m_session, action, {.station = id, .college = found ? std::optional(found->college) : std::nullopt}, entity, of ? of : std::optional(id.raw())));
    if (!found)
        return fail(Errc::Denied, tr("This station does not exist, or it is not one of yours."));
    return {};
}

Result<void> StationService::write(const QString &action, const QString &entity, const RawId &id, const QJsonObject &detail, const std::function<Result<void>(Transaction &)> &change)
{
    XZ_TRY(Transaction tx, Transaction::begin(m_session.db()));
    XZ_CHECK(change(tx));
    XZ_CHECK(m_session.audit().record(tx, m_session.actor(), action, entity, id, detail));
    XZ_CHECK(tx.commit());
    m_session.changes().changed(u"station"_qs);
    return {};
}

Result<StationCard> StationService::card(const StationId &id) const
{
    XZ_TRY(const Station station, readable(id));
    XZ_TRY(const Place p, gather(m_session, station));
    const NetworkRepository rows(m_session.db());
    StationCard c{station};
    XZ_TRY(const auto school, rows.school());
    c.schoolName = school ? school->name : QString();
    XZ_TRY(const auto colleges, rows.colleges());
    if (const College *college = find(colleges, station.college))
        c.collegeName = college->name;
    c.head = p.facts.head;
    c.deputies = p.offices.names(PostRole::Deputy).join(u'、');
    c.secretary = p.facts.secretary;
    c.custodian = p.facts.custodian;
    c.flagship = p.facts.flagship;
    c.classes = p.facts.classes;
    c.dorms = p.facts.dorms;
    c.students = p.students;
    c.counsellors = p.offices.count(PostRole::Counsellor);
    c.classTeachers = p.offices.count(PostRole::ClassTeacher);
    c.partTime = p.offices.count(PostRole::PartTime);
    c.experts = p.offices.count(PostRole::Expert);
    c.committee = p.offices.count(PostRole::ClassCommittee);
    c.dormReporters = p.offices.count(PostRole::DormReporter);
    c.department = p.offices.count(PostRole::Department);
    return c;
}

Result<Completeness> StationService::completeness(const StationId &id, const std::optional<HeadFinding> &head) const
{
    XZ_TRY(const Station station, readable(id));
    XZ_TRY(const Place p, gather(m_session, station));
    return judge(p.facts, head);
}

// Files

Result<StationId> StationService::ownerOf(const Attachment &file) const
{
    const StationRepository rows(m_session.db());
    if (file.entity == u"room") {
        XZ_TRY(const auto room, rows.room(RoomId(file.of)));
        if (room)
            return room->station;
    } else if (file.entity == u"flagship") {
        XZ_TRY(const auto flagship, rows.flagship(FlagshipId(file.of)));
        if (flagship)
            return flagship->station;
    }
    return fail(Errc::Denied, tr("This file does not exist, or it is not one of yours."));
}

Result<AttachmentId> StationService::attachTo(const StationId &station, const QString &entity, const RawId &of, const QString &kind, const QString &fileName,
                                              const QByteArray &bytes)
{
    XZ_CHECK(mayWrite(station, Action::WriteStation, entity, of));
    XZ_TRY(Transaction tx, Transaction::begin(m_session.db()));
    XZ_TRY(const AttachmentId id, Attachments(m_session).add(tx, entity, of, kind, fileName, bytes));
    XZ_CHECK(tx.commit());
    m_session.changes().changed(u"station"_qs);
    return id;
}

Result<AttachmentId> StationService::attach(const RoomId &id, const QString &fileName, const QByteArray &bytes)
{
    XZ_TRY(const Room r, room(id));
    if (!bytes.isEmpty() && !mediaTypeOf(bytes).startsWith(u"image/"))
        return fail(Errc::InvalidInput, tr("A photo of a room is a JPEG or PNG picture; this file is neither."), u"file"_qs);
    return attachTo(r.station, u"room"_qs, id.raw(), u"photo"_qs, fileName, bytes);
}

Result<AttachmentId> StationService::attach(const FlagshipId &id, const QString &fileName, const QByteArray &bytes)
{
    XZ_TRY(const Flagship f, ownFlagship(id, Action::WriteStation));
    return attachTo(f.station, u"flagship"_qs, id.raw(), u"evidence"_qs, fileName, bytes);
}

Result<std::vector<Attachment>> StationService::files(const RoomId &id) const
{
    XZ_CHECK(room(id));
    return Attachments(m_session).of(u"room"_qs, id.raw());
}

Result<std::vector<Attachment>> StationService::files(const FlagshipId &id) const
{
    XZ_CHECK(ownFlagship(id, Action::ReadStation));
    return Attachments(m_session).of(u"flagship"_qs, id.raw());
}

Result<QByteArray> StationService::fileContent(const AttachmentId &id) const
{
    XZ_TRY(const Attachment file, Attachments(m_session).find(id));
    XZ_TRY(const StationId station, ownerOf(file));
    XZ_CHECK(readable(station));
    return Attachments(m_session).content(id);
}

Result<void> StationService::detach(const AttachmentId &id)
{
    XZ_TRY(const Attachment file, Attachments(m_session).find(id));
    XZ_TRY(const StationId station, ownerOf(file));
    XZ_CHECK(mayWrite(station, Action::WriteStation, file.entity, file.of));
    XZ_TRY(Transaction tx, Transaction::begin(m_session.db()));
    XZ_CHECK(Attachments(m_session).remove(tx, id));
    XZ_CHECK(tx.commit());
    m_session.changes().changed(u"station"_qs);
    return {};
}

} // namespace xz
