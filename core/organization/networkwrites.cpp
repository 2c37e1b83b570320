// Colleges, stations, classes and dorms: adding, renaming, closing. Each write is one transaction with its audit entry.
#include "core/base/text.h"
#include "core/organization/custodianrepository.h"
#include "core/organization/networkrepository.h"
#include "core/organization/reach.h"

#include <QtCore/QJsonObject>
#include <algorithm>

namespace xz {

namespace {

// Runs the catalogue's rules over a whole value.
template <class T>
Result<void> checked(const FieldCatalogue<T> &fields, T &value)
{
    for (const Field<T> &f : fields.all())
        if (f.set)
            XZ_CHECK(f.set(value, f.get(value)));
    return {};
}

// Old and new values of what differs, for the trail. These are open fields only.
template <class T>
QJsonObject differences(const FieldCatalogue<T> &fields, const T *before, const T &after)
{
    QJsonObject out;
    for (const Field<T> &f : fields.all()) {
        const QString is = f.get(after).toString();
        const QString was = before ? f.get(*before).toString() : QString();
        if (is != was)
            out.insert(QString::fromLatin1(f.key), before ? QJsonObject{{u"old"_qs, was}, {u"new"_qs, is}} : QJsonObject{{u"new"_qs, is}});
    }
    return out;
}

template <class Write>
Result<void> write(Session &session, const QString &action, const QString &entity, const RawId &id, const QJsonObject &detail, Write &&change)
{
    XZ_TRY(Transaction tx, Transaction::begin(session.db()));
    XZ_CHECK(change(tx));
    XZ_CHECK(session.audit().record(tx, session.actor(), action, entity, id, detail));
    XZ_CHECK(tx.commit());
    session.changes().changed(u"network"_qs);
    return {};
}

template <class T, class IdType>
const T *find(const std::vector<T> &all, const IdType &id)
{
    const auto it = std::ranges::find(all, id, &T::id);
    return it == all.end() ? nullptr : &*it;
}

QString gone() { return QCoreApplication::translate("NetworkService", "This entry does not exist, or it is not one of yours."); }

} // namespace

Result<void> NetworkService::renameSchool(const QString &name)
{
    XZ_CHECK(permit(m_session, Action::WriteNetwork, {}, u"school"_qs));
    XZ_TRY(School school, this->school());
    const QString clean = cleanLine(name);
    if (clean.isEmpty() || clean.size() > 80)
        return fail(Errc::InvalidInput, tr("The school's name must have 1 to 80 characters."), u"name"_qs);
    const QJsonObject detail{{u"name"_qs, QJsonObject{{u"old"_qs, school.name}, {u"new"_qs, clean}}}};
    school.name = clean;
    return write(m_session, u"school.rename"_qs, u"school"_qs, school.id.raw(), detail, [&](Transaction &tx) { return NetworkRepository::update(tx, school); });
}

Result<CollegeId> NetworkService::addCollege(const QString &name, const QString &code)
{
    XZ_CHECK(permit(m_session, Action::WriteNetwork, {}, u"college"_qs));
    XZ_TRY(const School school, this->school());
    College c{CollegeId::make(m_session.clock().nowMs()), school.id, name, code};
    XZ_CHECK(checked(collegeFields(), c));
    XZ_TRY(const auto all, NetworkRepository(m_session.db()).colleges());
    if (std::ranges::any_of(all, [&](const College &o) { return o.name == c.name; }))
        return fail(Errc::Conflict, tr("There is already a college named %1.").arg(c.name), u"name"_qs);
    XZ_CHECK(write(m_session, u"college.add"_qs, u"college"_qs, c.id.raw(), differences<College>(collegeFields(), nullptr, c),
                   [&](Transaction &tx) { return NetworkRepository::insert(tx, c); }));
    return c.id;
}

Result<void> NetworkService::updateCollege(const College &college)
{
    XZ_CHECK(permit(m_session, Action::WriteNetwork, {.college = college.id}, u"college"_qs, college.id.raw()));
    XZ_TRY(const auto all, NetworkRepository(m_session.db()).colleges());
    const College *before = find(all, college.id);
    if (!before)
        return fail(Errc::Denied, gone());
    College c = college;
    XZ_CHECK(checked(collegeFields(), c));
    if (std::ranges::any_of(all, [&](const College &o) { return o.name == c.name && o.id != c.id; }))
        return fail(Errc::Conflict, tr("There is already a college named %1.").arg(c.name), u"name"_qs);
    return write(m_session, u"college.update"_qs, u"college"_qs, c.id.raw(), differences(collegeFields(), before, c),
                 [&](Transaction &tx) { return NetworkRepository::update(tx, c); });
}

Result<void> NetworkService::closeCollege(const CollegeId &id, QDate on)
{
    XZ_TRY(const auto all, NetworkRepository(m_session.db()).colleges());
    const College *before = find(all, id);
    if (!before)
        return fail(Errc::Denied, gone());
    XZ_TRY(const auto classes, NetworkRepository(m_session.db()).classes());
    const auto open = std::ranges::count_if(classes, [&](const ClassGroup &c) { return c.college == id && c.isOpenOn(on); });
    if (open > 0)
        return fail(Errc::Refused, tr("%1 still has %2 open classes; close them first.").arg(before->name).arg(open));
    College c = *before;
    c.closedOn = on;
    return updateCollege(c);
}

Result<StationId> NetworkService::addStation(const Station &station)
{
    XZ_CHECK(permit(m_session, Action::WriteNetwork, {.college = station.college}, u"station"_qs));
    Station s = station;
    s.id = StationId::make(m_session.clock().nowMs());
    XZ_CHECK(checked(stationFields(), s));
    XZ_TRY(const auto colleges, NetworkRepository(m_session.db()).colleges());
    if (!find(colleges, s.college))
        return fail(Errc::InvalidInput, tr("Choose the station's college."), u"college"_qs);
    XZ_CHECK(write(m_session, u"station.add"_qs, u"station"_qs, s.id.raw(), differences<Station>(stationFields(), nullptr, s),
                   [&](Transaction &tx) { return NetworkRepository::insert(tx, s); }));
    return s.id;
}

Result<void> NetworkService::updateStation(const Station &station)
{
    XZ_CHECK(permit(m_session, Action::WriteNetwork, {.station = station.id, .college = station.college}, u"station"_qs, station.id.raw()));
    XZ_TRY(const Station before, this->station(station.id));
    Station s = station;
    XZ_CHECK(checked(stationFields(), s));
    return write(m_session, u"station.update"_qs, u"station"_qs, s.id.raw(), differences(stationFields(), &before, s),
                 [&](Transaction &tx) { return NetworkRepository::update(tx, s); });
}

Result<void> NetworkService::setCustodian(const StationId &id, std::optional<PersonId> person, QDate since)
{
    XZ_TRY(Station s, station(id));
    XZ_CHECK(permit(m_session, Action::WriteNetwork, {.station = s.id, .college = s.college}, u"station"_qs, id.raw()));
    if (person) {
        XZ_TRY(const auto found, NetworkRepository(m_session.db()).personPlace(*person));
        if (!found || found->kind == u"student")
            return fail(Errc::Refused, tr("The custodian of printed reports must be a member of staff."), u"custodian"_qs);
        if (!since.isValid())
            return fail(Errc::InvalidInput, tr("Say since when the custodian keeps the reports."), u"custodian_since"_qs);
    }
    const auto code = [](const std::optional<PersonId> &p) { return p ? p->toString() : QString(); };
    const QJsonObject detail{{u"custodian"_qs, QJsonObject{{u"old"_qs, code(s.custodian)}, {u"new"_qs, code(person)}}}, {u"since"_qs, isoDate(since)}};
    s.custodian = person;
    s.custodianSince = person ? since : QDate();
    return write(m_session, u"station.custodian"_qs, u"station"_qs, id.raw(), detail, [&](Transaction &tx) -> Result<void> {
        XZ_CHECK(NetworkRepository::update(tx, s));
        if (person)
            return storeCustodian(tx, m_session, id, DataClass::Reports, *person, since);
        return CustodianRepository::endOpen(tx, id, DataClass::Reports, m_session.clock().today());
    });
}

Result<ClassId> NetworkService::addClass(const ClassGroup &draft)
{
    XZ_CHECK(permit(m_session, Action::WriteNetwork, {.college = draft.college}, u"class"_qs));
    ClassGroup c = draft;
    c.id = ClassId::make(m_session.clock().nowMs());
    XZ_CHECK(checked(classFields(), c));
    const NetworkRepository rows(m_session.db());
    XZ_TRY(const auto colleges, rows.colleges());
    if (!find(colleges, c.college))
        return fail(Errc::InvalidInput, tr("Choose the college of the class."), u"college"_qs);
    XZ_TRY(const auto all, rows.classes());
    if (std::ranges::any_of(all, [&](const ClassGroup &o) { return o.college == c.college && o.name == c.name; }))
        return fail(Errc::Conflict, tr("The college already has a class named %1.").arg(c.name), u"name"_qs);
    XZ_CHECK(write(m_session, u"class.add"_qs, u"class"_qs, c.id.raw(), differences<ClassGroup>(classFields(), nullptr, c),
                   [&](Transaction &tx) { return NetworkRepository::insert(tx, c); }));
    return c.id;
}

Result<void> NetworkService::updateClass(const ClassGroup &value)
{
    const NetworkRepository rows(m_session.db());
    XZ_TRY(const auto all, rows.classes());
    const ClassGroup *before = find(all, value.id);
    XZ_CHECK(permit(m_session, Action::WriteNetwork, {.college = before ? before->college : value.college, .classId = value.id}, u"class"_qs, value.id.raw()));
    if (!before)
        return fail(Errc::Denied, gone());
    ClassGroup c = value;
    c.college = before->college; // students, posts and reports hang on it: a class does not change its college
    XZ_CHECK(checked(classFields(), c));
    if (std::ranges::any_of(all, [&](const ClassGroup &o) { return o.college == c.college && o.name == c.name && o.id != c.id; }))
        return fail(Errc::Conflict, tr("The college already has a class named %1.").arg(c.name), u"name"_qs);
    if (c.closedOn.isValid() && !before->closedOn.isValid())
        return closeClass(c.id, c.closedOn);
    return write(m_session, u"class.update"_qs, u"class"_qs, c.id.raw(), differences(classFields(), before, c),
                 [&](Transaction &tx) { return NetworkRepository::update(tx, c); });
}

Result<void> NetworkService::closeClass(const ClassId &id, QDate on)
{
    const NetworkRepository rows(m_session.db());
    XZ_TRY(const auto before, rows.classById(id));
    XZ_CHECK(permit(m_session, Action::WriteNetwork, {.college = before ? std::optional(before->college) : std::nullopt, .classId = id}, u"class"_qs, id.raw()));
    if (!before)
        return fail(Errc::Denied, gone());
    XZ_TRY(const int students, rows.activeStudents(id));
    if (students > 0)
        return fail(Errc::Refused, tr("%1 still has %2 active students; move them or let them graduate first.").arg(before->name).arg(students));
    ClassGroup c = *before;
    c.closedOn = on.isValid() ? on : m_session.clock().today();
    return write(m_session, u"class.close"_qs, u"class"_qs, id.raw(), differences(classFields(), &*before, c), [&](Transaction &tx) -> Result<void> {
        XZ_CHECK(NetworkRepository::endPostsOfClass(tx, id, c.closedOn.addDays(-1), u"class closed"_qs));
        return NetworkRepository::update(tx, c);
    });
}

Result<void> NetworkService::reopenClass(const ClassId &id)
{
    const NetworkRepository rows(m_session.db());
    XZ_TRY(const auto before, rows.classById(id));
    XZ_CHECK(permit(m_session, Action::WriteNetwork, {.college = before ? std::optional(before->college) : std::nullopt, .classId = id}, u"class"_qs, id.raw()));
    if (!before)
        return fail(Errc::Denied, gone());
    ClassGroup c = *before;
    c.closedOn = {};
    return write(m_session, u"class.reopen"_qs, u"class"_qs, id.raw(), differences(classFields(), &*before, c),
                 [&](Transaction &tx) { return NetworkRepository::update(tx, c); });
}

Result<DormId> NetworkService::addDorm(const Dorm &draft)
{
    XZ_CHECK(permit(m_session, Action::WriteNetwork, {.college = draft.college}, u"dorm"_qs));
    Dorm d = draft;
    d.id = DormId::make(m_session.clock().nowMs());
    XZ_CHECK(checked(dormFields(), d));
    XZ_TRY(const auto all, NetworkRepository(m_session.db()).dorms());
    if (std::ranges::any_of(all, [&](const Dorm &o) { return o.college == d.college && o.building == d.building && o.room == d.room; }))
        return fail(Errc::Conflict, tr("The college already has the dorm %1.").arg(d.name()), u"room"_qs);
    XZ_CHECK(write(m_session, u"dorm.add"_qs, u"dorm"_qs, d.id.raw(), differences<Dorm>(dormFields(), nullptr, d),
                   [&](Transaction &tx) { return NetworkRepository::insert(tx, d); }));
    return d.id;
}

Result<void> NetworkService::updateDorm(const Dorm &value)
{
    const NetworkRepository rows(m_session.db());
    XZ_TRY(const auto all, rows.dorms());
    const Dorm *before = find(all, value.id);
    XZ_CHECK(permit(m_session, Action::WriteNetwork, {.college = before ? before->college : value.college}, u"dorm"_qs, value.id.raw()));
    if (!before)
        return fail(Errc::Denied, gone());
    Dorm d = value;
    d.college = before->college;
    XZ_CHECK(checked(dormFields(), d));
    if (std::ranges::any_of(all, [&](const Dorm &o) { return o.college == d.college && o.building == d.building && o.room == d.room && o.id != d.id; }))
        return fail(Errc::Conflict, tr("The college already has the dorm %1.").arg(d.name()), u"room"_qs);
    const bool closes = d.closedOn.isValid() && !before->closedOn.isValid();
    if (closes) {
        XZ_TRY(const int students, rows.activeStudents(d.id));
        if (students > 0)
            return fail(Errc::Refused, tr("%1 still has %2 active students; move them first.").arg(before->name()).arg(students));
    }
    return write(m_session, closes ? u"dorm.close"_qs : u"dorm.update"_qs, u"dorm"_qs, d.id.raw(), differences(dormFields(), before, d), [&](Transaction &tx) -> Result<void> {
        if (closes)
            XZ_CHECK(NetworkRepository::endPostsOfDorm(tx, d.id, d.closedOn.addDays(-1), u"dorm closed"_qs));
        return NetworkRepository::update(tx, d);
    });
}

Result<void> NetworkService::closeDorm(const DormId &id, QDate on)
{
    XZ_TRY(const auto all, NetworkRepository(m_session.db()).dorms());
    const Dorm *d = find(all, id);
    if (!d)
        return fail(Errc::Denied, gone());
    Dorm closed = *d;
    closed.closedOn = on.isValid() ? on : m_session.clock().today();
    return updateDorm(closed);
}

Result<void> NetworkService::reopenDorm(const DormId &id)
{
    XZ_TRY(const auto all, NetworkRepository(m_session.db()).dorms());
    const Dorm *d = find(all, id);
    if (!d)
        return fail(Errc::Denied, gone());
    Dorm open = *d;
    open.closedOn = {};
    return updateDorm(open);
}

} // namespace xz
