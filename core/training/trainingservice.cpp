#include "core/base/text.h"
#include "core/organization/reach.h"
#include "core/training/trainingrepository.h"
#include "core/workspace/permit.h"

#include <QtCore/QJsonObject>
#include <algorithm>

namespace xz {

namespace {

std::unexpected<Error> notYours() { return fail(Errc::Denied, TrainingService::tr("This session does not exist, or it is not one of yours.")); }

TrainingSituation situationOf(const TrainingRow &row, const Session &session, Target target)
{
    return {.state = row.state, .onDate = row.onDate, .today = session.clock().today(), .present = row.present, .target = std::move(target)};
}

// Who is expected by office, two offices making one row.
Result<std::vector<Attendance>> expectedByOffice(Database &db, const CollegeId &college, const Training &t)
{
    XZ_TRY(const auto holders, TrainingRepository(db).officeHolders(college, t.audience, t.onDate));
    std::vector<Attendance> out;
    QHash<PersonId, qsizetype> at;
    for (const auto &h : holders) {
        if (const auto it = at.constFind(h.person); it != at.constEnd()) {
            out[size_t(*it)].roles.push_back(h.role);
            continue;
        }
        at.insert(h.person, qsizetype(out.size()));
        out.push_back({.training = t.id, .person = h.person, .roles = {h.role}});
    }
    return out;
}

// Brings the expected list of a planned session up to date; what is recorded stays. How many people came or went.
Result<int> remake(Transaction &tx, const CollegeId &college, const Training &t, const UserId &actor)
{
    XZ_TRY(const auto wanted, expectedByOffice(tx.database(), college, t));
    XZ_TRY(const auto present, TrainingRepository(tx.database()).attendance(t.id));
    QHash<PersonId, const AttendanceRow *> now;
    for (const AttendanceRow &r : present)
        now.insert(r.person, &r);
    int changed = 0;
    QSet<PersonId> kept;
    for (const Attendance &w : wanted) {
        kept.insert(w.person);
        const AttendanceRow *old = now.value(w.person);
        if (old && old->expected && old->roles == w.roles)
            continue;
        Attendance row = old ? Attendance(*old) : w;
        changed += !old || !old->expected;
        row.roles = w.roles;
        row.expected = true;
        XZ_CHECK(TrainingRepository::put(tx, row, actor));
    }
    for (const AttendanceRow &r : present) {
        if (kept.contains(r.person) || r.state != AttendanceState::Open)
            continue;
        XZ_CHECK(TrainingRepository::erase(tx, t.id, r.person));
        ++changed;
    }
    return changed;
}

Result<Training> checked(const Training &value)
{
    TrainingRow row{value};
    for (const Field<TrainingRow> &f : trainingFields().all())
        if (f.set)
            XZ_CHECK(f.set(row, f.get(row)));
    if (!row.startsAt.isEmpty() && !row.endsAt.isEmpty() && row.endsAt <= row.startsAt)
        return fail(Errc::InvalidInput, TrainingService::tr("The end must lie after the beginning at %1.").arg(row.startsAt), u"ends_at"_qs);
    std::vector<PostRole> audience;
    for (const PostRole r : row.audience)
        if (std::ranges::find(audience, r) == audience.end())
            audience.push_back(r);
    row.audience = audience;
    if (row.audience.empty() && row.expects == ExpectedBy::Offices)
        return fail(Errc::InvalidInput, TrainingService::tr("Choose at least one group that the session is for."), u"audience"_qs);
    return Training(row);
}

QJsonObject changesOf(const Training &a, const Training &b)
{
    QJsonObject detail;
    const TrainingRow before{a}, after{b};
    for (const Field<TrainingRow> &f : trainingFields().all()) {
        if (!f.set || f.kind == FieldKind::LongText)
            continue;
        const QString was = f.get(before).toString(), is = f.get(after).toString();
        if (was != is)
            detail.insert(QLatin1String(f.key), QJsonObject{{u"old"_qs, was}, {u"new"_qs, is}});
    }
    if (a.audience != b.audience)
        detail.insert(u"audience"_qs, QJsonObject{{u"old"_qs, roleCodes(a.audience)}, {u"new"_qs, roleCodes(b.audience)}});
    if (a.note != b.note)
        detail.insert(u"note"_qs, u"changed"_qs);
    return detail;
}

} // namespace

Result<void> checkTraining(const Training &value)
{
    XZ_CHECK(checked(value));
    return {};
}

Target TrainingService::targetOf(const TrainingRow &row, std::optional<ClassId> classId) const
{
    return {.station = row.station, .college = row.college, .classId = classId, .own = row.madeBy == m_session.actor().user};
}

bool TrainingService::mayAdd() const
{
    const Actor &a = m_session.actor();
    return a.station && isAllowed(a, Action::WriteTraining, {.station = a.station, .college = a.college, .own = true});
}

bool TrainingService::mayWrite(const TrainingRow &row) const { return isAllowed(m_session.actor(), Action::WriteTraining, targetOf(row)); }

Result<TrainingRow> TrainingService::writable(const TrainingId &id, Action action, const QString &entity) const
{
    XZ_TRY(const auto row, TrainingRepository(m_session.db()).get(id));
    if (!row) {
        m_session.audit().refused(m_session.actor(), actionCode(action), entity, id.raw());
        return notYours();
    }
    XZ_CHECK(permit(m_session, action, targetOf(*row), entity, id.raw()));
    return *row;
}

Result<std::vector<TrainingRow>> TrainingService::list(const TrainingFilter &filter) const
{
    XZ_TRY(const Reach reach, Reach::of(m_session, Action::ReadTraining, u"training"_qs));
    TrainingFilter f = filter;
    if (!reach.wholeSchool() && !f.station)
        f.station = m_session.actor().station;
    XZ_TRY(auto rows, TrainingRepository(m_session.db()).list(f));
    QSet<TrainingId> mine;
    if (reach.onlyClasses()) {
        XZ_TRY(mine, TrainingRepository(m_session.db()).touchingClasses(m_session.actor().classes));
    }
    std::erase_if(rows, [&](const TrainingRow &r) {
        if (r.madeBy == m_session.actor().user && r.station == m_session.actor().station)
            return false;
        return reach.onlyClasses() ? !mine.contains(r.id) : !reach.holds(r.college);
    });
    return rows;
}

Result<TrainingRow> TrainingService::get(const TrainingId &id) const
{
    XZ_TRY(const Reach reach, Reach::of(m_session, Action::ReadTraining, u"training"_qs));
    const TrainingRepository rows(m_session.db());
    XZ_TRY(const auto row, rows.get(id));
    if (row && isAllowed(m_session.actor(), Action::ReadTraining, targetOf(*row)))
        return *row;
    if (row && reach.onlyClasses()) {
        XZ_TRY(const auto mine, rows.touchingClasses(m_session.actor().classes));
        if (mine.contains(id))
            return *row;
    }
    m_session.audit().refused(m_session.actor(), actionCode(Action::ReadTraining), u"training"_qs, id.raw());
    return notYours();
}

Result<std::optional<TrainingRow>> TrainingService::latest(std::optional<StationId> station) const
{
    XZ_TRY(const auto rows, list({.station = station, .to = m_session.clock().today()}));
    for (const TrainingRow &r : rows)
        if (r.state != TrainingState::Cancelled)
            return r;
    return std::nullopt;
}

Result<std::vector<AttendanceRow>> TrainingService::attendance(const TrainingId &id) const
{
    XZ_TRY(const TrainingRow row, get(id));
    XZ_TRY(auto rows, TrainingRepository(m_session.db()).attendance(id));
    if (!isAllowed(m_session.actor(), Action::ReadTraining, targetOf(row)))
        std::erase_if(rows, [&](const AttendanceRow &r) { return !r.classId || !m_session.actor().classes.contains(*r.classId); });
    return rows;
}

Result<TrainingId> TrainingService::add(const Training &draft, const std::vector<PersonId> &named)
{
    Training t = draft;
    XZ_TRY(const auto college, TrainingRepository(m_session.db()).collegeOf(t.station));
    XZ_CHECK(permit(m_session, Action::WriteTraining, {.station = t.station, .college = college, .own = true}, u"training"_qs));
    if (!college)
        return fail(Errc::InvalidInput, tr("Choose the station that holds the session."), u"station"_qs);
    t.expects = named.empty() ? ExpectedBy::Offices : ExpectedBy::Named;
    XZ_TRY(t, checked(t));
    t.id = TrainingId::make(m_session.clock().nowMs());
    t.state = TrainingState::Planned;
    t.stateReason.clear();
    t.madeBy = m_session.actor().user;
    t.madeAt = m_session.clock().now();
    std::vector<Attendance> expected;
    if (named.empty()) {
        XZ_TRY(expected, expectedByOffice(m_session.db(), *college, t));
    } else {
        for (const PersonId &p : named) {
            XZ_TRY(const auto found, TrainingRepository(m_session.db()).person(p));
            if (!found || (found->college && found->college != *college))
                return fail(Errc::Denied, tr("One of these people does not exist, or is not of your college."));
            XZ_TRY(auto roles, TrainingRepository(m_session.db()).officesOf(p, t.onDate));
            for (const PostRole r : roles)
                if (std::ranges::find(t.audience, r) == t.audience.end())
                    t.audience.push_back(r);
            expected.push_back({.training = t.id, .person = p, .roles = std::move(roles)});
        }
    }
    XZ_TRY(Transaction tx, Transaction::begin(m_session.db()));
    XZ_CHECK(TrainingRepository::insert(tx, t));
    for (const Attendance &a : expected)
        XZ_CHECK(TrainingRepository::put(tx, a, t.madeBy));
    XZ_CHECK(m_session.audit().record(tx, m_session.actor(), u"training.add"_qs, u"training"_qs, t.id.raw(),
                                      {{u"category"_qs, trainingCategoryCode(t.category)}, {u"on"_qs, isoDate(t.onDate)}, {u"audience"_qs, roleCodes(t.audience)},
                                       {u"expected"_qs, int(expected.size())}}));
    XZ_CHECK(tx.commit());
    m_session.changes().changed(u"training"_qs);
    return t.id;
}

Result<void> TrainingService::update(const Training &value)
{
    XZ_TRY(const TrainingRow before, writable(value.id, Action::WriteTraining));
    if (before.version != value.version)
        return fail(Errc::Conflict, tr("Somebody else changed this session meanwhile. Open it again and repeat your change."));
    Training t = value;
    t.expects = before.expects;
    XZ_TRY(t, checked(t));
    if (before.state == TrainingState::Cancelled)
        return fail(Errc::Refused, tr("The session is cancelled. Put it back on the plan first."));
    if (before.state == TrainingState::Held && t.onDate > m_session.clock().today())
        return fail(Errc::InvalidInput, tr("The session was held; its day cannot lie in the future."), u"on_date"_qs);
    XZ_TRY(Transaction tx, Transaction::begin(m_session.db()));
    XZ_CHECK(TrainingRepository::update(tx, t));
    const bool list = before.state == TrainingState::Planned && t.expects == ExpectedBy::Offices && (t.onDate != before.onDate || t.audience != before.audience);
    if (list)
        XZ_CHECK(remake(tx, before.college, t, m_session.actor().user));
    XZ_CHECK(m_session.audit().record(tx, m_session.actor(), u"training.update"_qs, u"training"_qs, t.id.raw(), changesOf(before, t)));
    XZ_CHECK(tx.commit());
    m_session.changes().changed(u"training"_qs);
    return {};
}

Result<int> TrainingService::remakeExpected(const TrainingId &id)
{
    XZ_TRY(const TrainingRow row, writable(id, Action::WriteTraining));
    if (row.state != TrainingState::Planned)
        return fail(Errc::Refused, tr("Only the list of a planned session is made again; this one stays as it was recorded."));
    if (row.expects == ExpectedBy::Named)
        return fail(Errc::Refused, tr("This session was called for certain people. Add or remove them one by one."));
    XZ_TRY(Transaction tx, Transaction::begin(m_session.db()));
    XZ_TRY(const int changed, remake(tx, row.college, row, m_session.actor().user));
    if (changed > 0)
        XZ_CHECK(m_session.audit().record(tx, m_session.actor(), u"training.expected"_qs, u"training"_qs, id.raw(), {{u"changed"_qs, changed}}));
    XZ_CHECK(tx.commit());
    if (changed > 0)
        m_session.changes().changed(u"training"_qs);
    return changed;
}

Result<void> TrainingService::addExpected(const TrainingId &id, const std::vector<PersonId> &people)
{
    XZ_TRY(const TrainingRow row, writable(id, Action::WriteTraining));
    if (row.state == TrainingState::Cancelled)
        return fail(Errc::Refused, tr("The session is cancelled. Put it back on the plan first."));
    const TrainingRepository rows(m_session.db());
    XZ_TRY(const auto present, rows.attendance(id));
    XZ_TRY(Transaction tx, Transaction::begin(m_session.db()));
    for (const PersonId &p : people) {
        XZ_TRY(const auto found, rows.person(p));
        if (!found || (found->college && found->college != row.college))
            return fail(Errc::Denied, tr("One of these people does not exist, or is not of your college."));
        const auto old = std::ranges::find(present, p, &AttendanceRow::person);
        Attendance a = old != present.end() ? Attendance(*old) : Attendance{.training = id, .person = p};
        a.expected = true;
        XZ_TRY(a.roles, rows.officesOf(p, row.onDate));
        XZ_CHECK(TrainingRepository::put(tx, a, m_session.actor().user));
    }
    XZ_CHECK(m_session.audit().record(tx, m_session.actor(), u"training.expected"_qs, u"training"_qs, id.raw(), {{u"added"_qs, int(people.size())}}));
    XZ_CHECK(tx.commit());
    m_session.changes().changed(u"training"_qs);
    return {};
}

Result<void> TrainingService::removeExpected(const TrainingId &id, const PersonId &person)
{
    XZ_TRY(const TrainingRow row, writable(id, Action::WriteTraining));
    XZ_TRY(const auto present, TrainingRepository(m_session.db()).attendance(id));
    const auto it = std::ranges::find(present, person, &AttendanceRow::person);
    if (it == present.end())
        return fail(Errc::NotFound, tr("This person is not on the list of the session."));
    if (it->state != AttendanceState::Open)
        return fail(Errc::Refused, tr("%1 is recorded as: %2. Take the record back first.").arg(it->name, attendanceStateLabel(it->state)));
    XZ_TRY(Transaction tx, Transaction::begin(m_session.db()));
    XZ_CHECK(TrainingRepository::erase(tx, id, person));
    XZ_CHECK(m_session.audit().record(tx, m_session.actor(), u"training.expected"_qs, u"training"_qs, id.raw(), {{u"removed"_qs, person.toString()}}));
    XZ_CHECK(tx.commit());
    m_session.changes().changed(u"training"_qs);
    return {};
}

Result<TrainingChoice> TrainingService::choice(const TrainingId &id, TrainingEvent event) const
{
    XZ_TRY(const TrainingRow row, get(id));
    return trainingChoice(situationOf(row, m_session, targetOf(row)), m_session.actor(), event);
}

Result<void> TrainingService::advance(const TrainingId &id, TrainingEvent event, const QString &reason)
{
    XZ_TRY(const TrainingRow row, get(id));
    const TrainingChoice way = trainingChoice(situationOf(row, m_session, targetOf(row)), m_session.actor(), event);
    if (!way.allowed) {
        m_session.audit().refused(m_session.actor(), u"training."_qs + trainingEventCode(event), u"training"_qs, id.raw());
        return fail(Errc::Refused, way.whyNot);
    }
    const QString why = cleanLine(reason);
    if (way.needsReason && why.isEmpty())
        return fail(Errc::InvalidInput, tr("Write down why."), u"reason"_qs);
    if (why.size() > 200)
        return fail(Errc::InvalidInput, tr("The reason may have at most 200 characters."), u"reason"_qs);
    XZ_TRY(Transaction tx, Transaction::begin(m_session.db()));
    XZ_CHECK(TrainingRepository::setState(tx, id, way.to, why));
    XZ_CHECK(m_session.audit().record(tx, m_session.actor(), u"training."_qs + trainingEventCode(event), u"training"_qs, id.raw(),
                                      {{u"old"_qs, trainingStateCode(row.state)}, {u"new"_qs, trainingStateCode(way.to)}, {u"reason"_qs, why}}));
    XZ_CHECK(tx.commit());
    m_session.changes().changed(u"training"_qs);
    return {};
}

} // namespace xz
