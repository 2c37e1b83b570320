// Rooms and their use: no two uses of a room share a minute (issue 3, domain F16).
#include "core/base/text.h"
#include "core/organization/networkrepository.h"
#include "core/station/stationrepository.h"
#include "core/station/stationservice.h"
#include "core/workspace/permit.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonObject>
#include <algorithm>

namespace xz {

namespace {

QJsonObject differences(const Room *before, const Room &after)
{
    QJsonObject out;
    const auto note = [&](const QString &key, const QString &was, const QString &is) {
        if (was != is)
            out.insert(key, before ? QJsonObject{{u"old"_qs, was}, {u"new"_qs, is}} : QJsonObject{{u"new"_qs, is}});
    };
    for (const Field<Room> &f : roomFields().all())
        note(QString::fromLatin1(f.key), before ? f.get(*before).toString() : QString(), f.get(after).toString());
    note(u"purposes"_qs, before ? before->purposes.join(u',') : QString(), after.purposes.join(u','));
    return out;
}

QString span(const QDateTime &from, const QDateTime &to)
{
    return isoDate(from.date()) + from.toString(u" HH:mm") + u'–' + to.toString(u"HH:mm");
}

} // namespace

Result<std::vector<Room>> StationService::rooms(const StationId &station, bool includeClosed) const
{
    XZ_CHECK(readable(station));
    XZ_TRY(auto all, StationRepository(m_session.db()).rooms(station));
    if (!includeClosed)
        std::erase_if(all, [today = m_session.clock().today()](const Room &r) { return !r.isOpenOn(today); });
    return all;
}

Result<Room> StationService::room(const RoomId &id) const
{
    XZ_TRY(const auto found, StationRepository(m_session.db()).room(id));
    if (found) {
        XZ_CHECK(readable(found->station));
        return *found;
    }
    XZ_CHECK(permit(m_session, Action::ReadStation, {}, u"room"_qs, id.raw()));
    return fail(Errc::Denied, tr("This room does not exist, or it is not one of yours."));
}

static Result<void> checked(Session &session, Room &room)
{
    for (const Field<Room> &f : roomFields().all())
        XZ_CHECK(f.set(room, f.get(room)));
    const RoomPurposes purposes = RoomPurposes::of(session);
    QStringList codes;
    for (const QString &word : room.purposes) {
        const auto code = purposes.fromWords(word);
        if (!code)
            return fail(Errc::InvalidInput, StationService::tr("%1 is no purpose of a room; choose from the list.").arg(word), u"purposes"_qs);
        if (!codes.contains(*code))
            codes << *code;
    }
    room.purposes = codes;
    XZ_TRY(const auto all, StationRepository(session.db()).rooms(room.station));
    if (std::ranges::any_of(all, [&](const Room &o) { return o.name == room.name && o.id != room.id; }))
        return fail(Errc::Conflict, StationService::tr("The station already has a room named %1.").arg(room.name), u"name"_qs);
    return {};
}

Result<RoomId> StationService::addRoom(const Room &draft)
{
    XZ_CHECK(mayWrite(draft.station, Action::WriteStation, u"room"_qs));
    Room r = draft;
    r.id = RoomId::make(m_session.clock().nowMs());
    XZ_CHECK(checked(m_session, r));
    XZ_CHECK(write(u"room.add"_qs, u"room"_qs, r.id.raw(), differences(nullptr, r), [&](Transaction &tx) { return StationRepository::insert(tx, r); }));
    return r.id;
}

Result<void> StationService::updateRoom(const Room &value)
{
    XZ_TRY(const Room before, room(value.id));
    XZ_CHECK(mayWrite(before.station, Action::WriteStation, u"room"_qs, value.id.raw()));
    Room r = value;
    r.station = before.station;
    r.closedOn = before.closedOn; // closing has its own rule
    XZ_CHECK(checked(m_session, r));
    return write(u"room.update"_qs, u"room"_qs, r.id.raw(), differences(&before, r), [&](Transaction &tx) { return StationRepository::update(tx, r); });
}

Result<void> StationService::closeRoom(const RoomId &id, QDate on)
{
    XZ_TRY(const Room before, room(id));
    XZ_CHECK(mayWrite(before.station, Action::WriteStation, u"room"_qs, id.raw()));
    const QDate day = on.isValid() ? on : m_session.clock().today();
    XZ_TRY(const auto next, StationRepository(m_session.db()).nextBooked(id, std::max(day.startOfDay(), m_session.clock().now())));
    if (next)
        return fail(Errc::Refused, tr("%1 is still booked for %2 (%3). Cancel or move this booking first.").arg(before.name, span(next->startsAt, next->endsAt), next->bookedByName));
    Room r = before;
    r.closedOn = day;
    return write(u"room.close"_qs, u"room"_qs, id.raw(), differences(&before, r), [&](Transaction &tx) { return StationRepository::update(tx, r); });
}

Result<void> StationService::reopenRoom(const RoomId &id)
{
    XZ_TRY(const Room before, room(id));
    XZ_CHECK(mayWrite(before.station, Action::WriteStation, u"room"_qs, id.raw()));
    Room r = before;
    r.closedOn = {};
    return write(u"room.reopen"_qs, u"room"_qs, id.raw(), differences(&before, r), [&](Transaction &tx) { return StationRepository::update(tx, r); });
}

Result<void> StationService::removeRoom(const RoomId &id)
{
    XZ_TRY(const Room before, room(id));
    XZ_CHECK(mayWrite(before.station, Action::WriteStation, u"room"_qs, id.raw()));
    XZ_TRY(const int uses, StationRepository(m_session.db()).usesOf(id));
    if (uses > 0)
        return fail(Errc::Refused, tr("%1 has %2 entries in its log, which stays. Close the room instead.").arg(before.name).arg(uses));
    return write(u"room.remove"_qs, u"room"_qs, id.raw(), {{u"name"_qs, before.name}}, [&](Transaction &tx) -> Result<void> {
        XZ_CHECK(Attachments(m_session).removeAll(tx, u"room"_qs, id.raw()));
        return StationRepository::erase(tx, id);
    });
}

Result<RoomUseId> StationService::book(const RoomUse &draft)
{
    XZ_TRY(const Room r, room(draft.room));
    XZ_CHECK(mayWrite(r.station, Action::BookRoom, u"room"_qs, r.id.raw()));
    const QDateTime now = m_session.clock().now();
    RoomUse u = draft;
    u.id = RoomUseId::make(m_session.clock().nowMs());
    u.bookedBy = m_session.actor().user;
    u.bookedAt = now;
    u.note = cleanLine(u.note).left(200);
    u.state = u.walkIn ? UseState::Used : UseState::Booked;
    if (!u.startsAt.isValid() || !u.endsAt.isValid())
        return fail(Errc::InvalidInput, tr("Enter the day, the beginning and the end, for example 2026-11-24, 14:00 and 15:00."), u"starts_at"_qs);
    if (u.endsAt <= u.startsAt || u.startsAt.date() != u.endsAt.date())
        return fail(Errc::InvalidInput, tr("The end must be later than the beginning, on the same day."), u"ends_at"_qs);
    if (!r.isOpenOn(u.startsAt.date()))
        return fail(Errc::Refused, tr("%1 has been out of use since %2. Choose another room, or open it again first.").arg(r.name, isoDate(r.closedOn)), u"room"_qs);
    if (!u.walkIn && u.startsAt < now.addSecs(-15 * 60))
        return fail(Errc::InvalidInput, tr("%1 is past. Record a use that has taken place as a walk-in.").arg(span(u.startsAt, u.endsAt)), u"starts_at"_qs);
    if (u.walkIn && u.startsAt > now)
        return fail(Errc::InvalidInput, tr("%1 is still to come. Book it instead of recording a walk-in.").arg(span(u.startsAt, u.endsAt)), u"starts_at"_qs);
    const auto purpose = RoomPurposes::of(m_session).fromWords(u.purpose);
    if (!purpose)
        return fail(Errc::InvalidInput, tr("Say what the room is used for; choose from the list."), u"purpose"_qs);
    u.purpose = *purpose;
    if (u.person) {
        XZ_TRY(const auto person, NetworkRepository(m_session.db()).personPlace(*u.person));
        if (!person || person->kind == u"student")
            return fail(Errc::Refused, tr("The log names the member of staff in the room, never a student."), u"person"_qs);
    }
    const StationRepository rows(m_session.db());
    XZ_TRY(const auto other, rows.overlapping(u));
    if (other)
        return fail(Errc::Conflict, tr("%1 is taken: %2, %3, %4. Choose another time or another room.")
                                        .arg(r.name, span(other->startsAt, other->endsAt), RoomPurposes::of(m_session).name(other->purpose),
                                             other->personName.isEmpty() ? other->bookedByName : other->personName), u"starts_at"_qs);
    XZ_CHECK(write(u.walkIn ? u"room.walk_in"_qs : u"room.book"_qs, u"room_use"_qs, u.id.raw(), {{u"room"_qs, r.name}, {u"time"_qs, span(u.startsAt, u.endsAt)}, {u"purpose"_qs, u.purpose}},
                   [&](Transaction &tx) { return StationRepository::insert(tx, u); }));
    return u.id;
}

Result<void> StationService::setUse(const RoomUseId &id, UseState state, const QString &note, const QString &action)
{
    const StationRepository rows(m_session.db());
    XZ_TRY(const auto found, rows.use(id));
    if (!found) {
        XZ_CHECK(permit(m_session, Action::BookRoom, {}, u"room_use"_qs, id.raw()));
        return fail(Errc::Denied, tr("This booking does not exist, or it is not one of yours."));
    }
    XZ_TRY(const Room r, room(found->room));
    XZ_CHECK(mayWrite(r.station, Action::BookRoom, u"room_use"_qs, id.raw()));
    const QString when = span(found->startsAt, found->endsAt);
    if (found->state == state)
        return fail(Errc::Refused, tr("%1, %2: this entry is %3 already.").arg(r.name, when, useStateLabel(state)));
    if (state == UseState::Used && found->state == UseState::Cancelled)
        return fail(Errc::Refused, tr("%1, %2 was cancelled. Take the cancellation back first.").arg(r.name, when));
    if (state == UseState::Used && found->startsAt > m_session.clock().now())
        return fail(Errc::Refused, tr("%1, %2 is still to come; it can be marked as used once it has begun.").arg(r.name, when));
    if (state == UseState::Cancelled && found->state == UseState::Used)
        return fail(Errc::Refused, tr("%1, %2 has taken place. Take the mark back first if that is wrong.").arg(r.name, when));
    RoomUse u = *found;
    if (state == UseState::Booked && u.state == UseState::Cancelled) {
        XZ_TRY(const auto other, rows.overlapping(u));
        if (other)
            return fail(Errc::Conflict, tr("%1 was booked by %2 in the meantime: %3.").arg(r.name, other->bookedByName, span(other->startsAt, other->endsAt)));
        if (!r.isOpenOn(u.startsAt.date()))
            return fail(Errc::Refused, tr("%1 has been out of use since %2. Choose another room, or open it again first.").arg(r.name, isoDate(r.closedOn)));
        u.note.clear();
    }
    const QString before = useStateCode(u.state);
    u.state = state;
    if (!note.isEmpty())
        u.note = note;
    QJsonObject detail{{u"state"_qs, QJsonObject{{u"old"_qs, before}, {u"new"_qs, useStateCode(state)}}}};
    if (state == UseState::Cancelled)
        detail.insert(u"reason"_qs, note);
    return write(action, u"room_use"_qs, id.raw(), detail, [&](Transaction &tx) { return StationRepository::update(tx, u); });
}

Result<void> StationService::cancelUse(const RoomUseId &id, const QString &reason)
{
    const QString why = cleanLine(reason).left(200);
    if (why.isEmpty())
        return fail(Errc::InvalidInput, tr("Say why the booking is cancelled."), u"reason"_qs);
    return setUse(id, UseState::Cancelled, why, u"room.cancel"_qs);
}

Result<void> StationService::markUsed(const RoomUseId &id) { return setUse(id, UseState::Used, {}, u"room.used"_qs); }

Result<void> StationService::reopenUse(const RoomUseId &id) { return setUse(id, UseState::Booked, {}, u"room.reopen_use"_qs); }

Result<std::vector<RoomUseRow>> StationService::uses(const StationId &station, QDate from, QDate to, std::optional<RoomId> room) const
{
    XZ_CHECK(readable(station));
    return StationRepository(m_session.db()).uses(station, room, from.startOfDay(), to.addDays(1).startOfDay());
}

Result<UsageLog> StationService::usageLog(const StationId &station, int year, int month) const
{
    UsageLog log{.month = QDate(year, month, 1), .rows = {}, .totals = {}};
    if (!log.month.isValid())
        return fail(Errc::Usage, tr("Give the month as 2026-11."), u"month"_qs);
    XZ_TRY(log.rows, uses(station, log.month, log.month.addMonths(1).addDays(-1)));
    for (const RoomUseRow &u : log.rows) {
        if (u.state != UseState::Used)
            continue;
        auto it = std::ranges::find(log.totals, u.roomName, &UsageLog::RoomTotal::room);
        if (it == log.totals.end())
            it = log.totals.insert(log.totals.end(), {u.roomName});
        it->times += 1;
        it->hours += u.hours();
    }
    std::ranges::sort(log.totals, {}, &UsageLog::RoomTotal::room);
    return log;
}

} // namespace xz
