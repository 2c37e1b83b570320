#include "core/people/peopleservice.h"

#include "core/base/text.h"
#include "core/organization/networkrepository.h"
#include "core/organization/reach.h"
#include "core/people/personrepository.h"
#include "core/base/pinyin.h"

#include <QtCore/QJsonObject>
#include <algorithm>

namespace xz {

namespace {

QString notThere() { return QCoreApplication::translate("PeopleService", "This person does not exist, or is not one of yours."); }

// Old and new values of open fields; of personal ones only that they changed (A19: no names in the trail).
QJsonObject differences(const PersonRow *before, const PersonRow &after)
{
    QJsonObject out;
    for (const Field<PersonRow> &f : personFields().all()) {
        if (!f.get)
            continue;
        const QString is = f.get(after).toString(), was = before ? f.get(*before).toString() : QString();
        if (is == was)
            continue;
        out.insert(QString::fromLatin1(f.key), f.sensitivity == Sensitivity::Open ? QJsonValue(QJsonObject{{u"old"_qs, was}, {u"new"_qs, is}}) : QJsonValue(u"changed"_qs));
    }
    return out;
}

PersonReach reachOf(const Reach &reach, const Actor &actor)
{
    if (reach.wholeSchool())
        return {};
    if (reach.onlyClasses())
        return {.classes = actor.classes};
    return {.oneCollege = true, .college = actor.college};
}

Target targetOf(const Person &p) { return {.college = p.college, .classId = p.classId}; }

// A class belongs to one college, and so do its students; dorm and class must exist.
Result<void> fitPlaces(Database &db, Person &p)
{
    const NetworkRepository rows(db);
    if (p.classId) {
        XZ_TRY(const auto c, rows.classById(*p.classId));
        if (!c)
            return fail(Errc::InvalidInput, QCoreApplication::translate("PeopleService", "This class does not exist; choose another."), u"class"_qs);
        p.college = c->college;
    }
    if (p.kind == PersonKind::Student && !p.classId)
        return fail(Errc::InvalidInput, QCoreApplication::translate("PeopleService", "Choose the student's class."), u"class"_qs);
    return {};
}

Result<void> freeNumber(Database &db, const Person &p)
{
    if (p.number.isEmpty())
        return {};
    XZ_TRY(const auto other, PersonRepository(db).findNumber(p.kind, p.number));
    if (other && *other != p.id)
        return fail(Errc::Conflict, QCoreApplication::translate("PeopleService", "The number %1 belongs to somebody else already.").arg(p.number), u"number"_qs);
    return {};
}

} // namespace

Result<PersonRow> PeopleService::get(const PersonId &id) const
{
    XZ_TRY(auto found, PersonRepository(m_session.db()).get(id, m_session.clock().today()));
    XZ_CHECK(permit(m_session, Action::ReadPeople, found ? targetOf(*found) : Target{}, u"person"_qs, id.raw()));
    if (!found)
        return fail(Errc::Denied, notThere());
    return std::move(*found);
}

Result<PersonRow> PeopleService::byNumber(PersonKind kind, const QString &number) const
{
    XZ_TRY(const auto id, PersonRepository(m_session.db()).findNumber(kind, cleanNumber(number)));
    if (!id)
        return fail(Errc::Denied, notThere());
    auto row = get(*id);
    if (!row && row.error().code == Errc::Denied)
        return fail(Errc::Denied, notThere()); // the same answer as above (A29)
    return row;
}

Result<std::vector<PersonRow>> PeopleService::list(const PersonFilter &filter) const
{
    XZ_TRY(const Reach reach, Reach::of(m_session, Action::ReadPeople, u"person"_qs));
    PersonFilter f = filter;
    f.text = cleanLine(f.text);
    if (f.sort != PersonSort::Name)
        return PersonRepository(m_session.db()).list(f, m_session.clock().today(), reachOf(reach, m_session.actor()));
    f.offset = 0; // the order of names is ours, so all are read
    f.limit = -1;
    XZ_TRY(auto rows, PersonRepository(m_session.db()).list(f, m_session.clock().today(), reachOf(reach, m_session.actor())));
    std::vector<std::pair<QByteArray, size_t>> order;
    order.reserve(rows.size());
    for (size_t i = 0; i < rows.size(); ++i)
        order.emplace_back(pinyinSortKey(rows[i].name), i);
    std::ranges::sort(order);
    if (f.descending)
        std::ranges::reverse(order);
    std::vector<PersonRow> sorted;
    sorted.reserve(rows.size());
    for (const auto &[key, i] : order)
        sorted.push_back(std::move(rows[i]));
    rows = std::move(sorted);
    const size_t from = std::min(size_t(std::max(0, filter.offset)), rows.size());
    const size_t until = filter.limit < 0 ? rows.size() : std::min(rows.size(), from + size_t(filter.limit));
    rows.erase(rows.begin() + qsizetype(until), rows.end());
    rows.erase(rows.begin(), rows.begin() + qsizetype(from));
    return rows;
}

Result<int> PeopleService::count(const PersonFilter &filter) const
{
    XZ_TRY(const Reach reach, Reach::of(m_session, Action::ReadPeople, u"person"_qs));
    PersonFilter f = filter;
    f.text = cleanLine(f.text);
    return PersonRepository(m_session.db()).count(f, reachOf(reach, m_session.actor()));
}

Result<PersonId> PeopleService::add(const Person &draft)
{
    Person p = draft;
    p.id = PersonId::make(m_session.clock().nowMs());
    p.changedAt = m_session.clock().now();
    XZ_CHECK(fitPlaces(m_session.db(), p));
    XZ_CHECK(permit(m_session, Action::WritePeople, targetOf(p), u"person"_qs));
    XZ_CHECK(checkPerson(p));
    p.number = cleanNumber(p.number);
    p.name = cleanLine(p.name);
    XZ_CHECK(freeNumber(m_session.db(), p));
    XZ_TRY(Transaction tx, Transaction::begin(m_session.db()));
    XZ_CHECK(PersonRepository::insert(tx, p));
    XZ_CHECK(m_session.audit().record(tx, m_session.actor(), u"person.add"_qs, u"person"_qs, p.id.raw(), {{u"kind"_qs, personKindCode(p.kind)}}));
    XZ_CHECK(tx.commit());
    m_session.changes().changed(u"people"_qs);
    return p.id;
}

Result<void> PeopleService::update(const Person &value)
{
    XZ_TRY(const PersonRow before, get(value.id));
    XZ_CHECK(permit(m_session, Action::WritePeople, targetOf(before), u"person"_qs, value.id.raw()));
    Person p = value;
    XZ_CHECK(fitPlaces(m_session.db(), p));
    XZ_CHECK(permit(m_session, Action::WritePeople, targetOf(p), u"person"_qs, value.id.raw())); // nobody moves a student out of reach by a form
    if (p.status != before.status || p.kind != before.kind)
        return fail(Errc::Refused, tr("The status is changed with a date and a reason, not together with other fields."), u"status"_qs);
    XZ_CHECK(checkPerson(p));
    p.number = cleanNumber(p.number);
    p.name = cleanLine(p.name);
    XZ_CHECK(freeNumber(m_session.db(), p));
    if (p.changedAt.isValid() && p.changedAt != before.changedAt)
        return fail(Errc::Conflict, tr("Somebody else changed this person at %1; look at the new values and try again.").arg(before.changedAt.toString(u"HH:mm:ss"_qs)));
    p.changedAt = qMax(m_session.clock().now(), before.changedAt.addMSecs(1));
    PersonRow after = before;
    static_cast<Person &>(after) = p;
    XZ_TRY(Transaction tx, Transaction::begin(m_session.db()));
    XZ_CHECK(PersonRepository::update(tx, p));
    if (before.classId && p.classId != before.classId)
        XZ_CHECK(NetworkRepository::endClassOffice(tx, p.id, *before.classId, m_session.clock().today(), u"moved"_qs));
    XZ_CHECK(m_session.audit().record(tx, m_session.actor(), u"person.update"_qs, u"person"_qs, p.id.raw(), differences(&before, after)));
    XZ_CHECK(tx.commit());
    m_session.changes().changed(u"people"_qs);
    return {};
}

Result<void> PeopleService::setStatus(const PersonId &id, PersonStatus status, QDate on, const QString &reason)
{
    XZ_TRY(const PersonRow before, get(id));
    XZ_CHECK(permit(m_session, Action::WritePeople, targetOf(before), u"person"_qs, id.raw()));
    const bool student = before.kind == PersonKind::Student;
    if (status == before.status)
        return fail(Errc::Refused, tr("%1 already is: %2.").arg(before.name, personStatusLabel(status)), u"status"_qs);
    if (student ? status == PersonStatus::Left : (status != PersonStatus::Left && status != PersonStatus::Active))
        return fail(Errc::Refused, student ? tr("A student is suspended, withdrawn or graduated.") : tr("Members of staff are active or have left."), u"status"_qs);
    const QString why = cleanLine(reason);
    if (why.isEmpty() && status != PersonStatus::Graduated)
        return fail(Errc::InvalidInput, tr("Write down why the status changes."), u"reason"_qs);
    const QDate day = on.isValid() ? on : m_session.clock().today();
    Person p = before;
    p.status = status;
    p.changedAt = qMax(m_session.clock().now(), before.changedAt.addMSecs(1));
    XZ_TRY(Transaction tx, Transaction::begin(m_session.db()));
    XZ_CHECK(PersonRepository::update(tx, p));
    int ended = 0;
    if (status != PersonStatus::Active) {
        XZ_TRY(ended, NetworkRepository::endPostsOfPerson(tx, id, day, personStatusCode(status)));
    }
    XZ_CHECK(m_session.audit().record(tx, m_session.actor(), u"person.status"_qs, u"person"_qs, id.raw(),
                                      {{u"status"_qs, QJsonObject{{u"old"_qs, personStatusCode(before.status)}, {u"new"_qs, personStatusCode(status)}}},
                                       {u"on"_qs, isoDate(day)}, {u"reason"_qs, why.left(200)}, {u"posts_ended"_qs, ended}}));
    XZ_CHECK(tx.commit());
    m_session.changes().changed(u"people"_qs);
    if (ended > 0)
        m_session.changes().changed(u"network"_qs);
    return {};
}

Result<void> PeopleService::moveToClass(const PersonId &id, const ClassId &to, QDate on)
{
    XZ_TRY(const PersonRow before, get(id));
    XZ_CHECK(permit(m_session, Action::WritePeople, targetOf(before), u"person"_qs, id.raw()));
    XZ_TRY(const auto target, NetworkRepository(m_session.db()).classById(to));
    const QDate day = on.isValid() ? on : m_session.clock().today();
    if (!target)
        return fail(Errc::InvalidInput, tr("This class does not exist; choose another."), u"class"_qs);
    if (!target->isOpenOn(day))
        return fail(Errc::Refused, tr("%1 is closed; choose another class.").arg(target->name), u"class"_qs);
    if (before.classId == to)
        return fail(Errc::Refused, tr("%1 is in %2 already.").arg(before.name, target->name), u"class"_qs);
    Person p = before;
    p.classId = to;
    p.college = target->college;
    p.changedAt = qMax(m_session.clock().now(), before.changedAt.addMSecs(1));
    XZ_TRY(Transaction tx, Transaction::begin(m_session.db()));
    XZ_CHECK(PersonRepository::update(tx, p));
    if (before.classId)
        XZ_CHECK(NetworkRepository::endClassOffice(tx, id, *before.classId, day, u"moved"_qs));
    XZ_CHECK(m_session.audit().record(tx, m_session.actor(), u"person.move"_qs, u"person"_qs, id.raw(),
                                      {{u"class"_qs, QJsonObject{{u"old"_qs, before.className}, {u"new"_qs, target->name}}}, {u"on"_qs, isoDate(day)}}));
    XZ_CHECK(tx.commit());
    m_session.changes().changed(u"people"_qs);
    m_session.changes().changed(u"network"_qs);
    return {};
}

} // namespace xz
