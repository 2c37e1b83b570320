#include "core/station/stationrepository.h"

#include "core/storage/rows.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

namespace xz {

namespace {

#define XZ_ROOM "SELECT id, station_id, name, area, shared, purposes, soundproof, furnishing, closed_on FROM room "
#define XZ_USE                                                                                                                              \
    "SELECT u.id, u.room_id, u.starts_at, u.ends_at, u.purpose, u.person_id, u.booked_by, u.booked_at, u.walk_in, u.state, u.note, r.name, " \
    "COALESCE(p.name, ''), COALESCE(a.display_name, '') FROM room_use u JOIN room r ON r.id = u.room_id "                                   \
    "LEFT JOIN person p ON p.id = u.person_id LEFT JOIN user a ON a.id = u.booked_by "
#define XZ_FLAGSHIP "SELECT id, station_id, name, summary, starts_on, ends_on FROM flagship "

QString packed(const QStringList &codes) { return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(codes)).toJson(QJsonDocument::Compact)); }

Room readRoom(const Statement &s)
{
    Room r{s.id<RoomId>(0), s.id<StationId>(1), s.text(2), s.isNull(3) ? 0 : s.real(3), s.flag(4)};
    for (const QJsonValue &code : QJsonDocument::fromJson(s.text(5).toUtf8()).array())
        r.purposes << code.toString();
    r.soundproof = s.flag(6);
    r.furnishing = s.text(7);
    r.closedOn = s.date(8);
    return r;
}

RoomUseRow readUse(const Statement &s)
{
    RoomUseRow u{{s.id<RoomUseId>(0), s.id<RoomId>(1), s.time(2), s.time(3), s.text(4), s.optionalId<PersonId>(5), s.id<UserId>(6)}, s.text(11), s.text(12), s.text(13)};
    u.bookedAt = s.time(7);
    u.walkIn = s.flag(8);
    u.state = useStateFromCode(s.text(9)).value_or(UseState::Booked);
    u.note = s.text(10);
    return u;
}

Flagship readFlagship(const Statement &s) { return {s.id<FlagshipId>(0), s.id<StationId>(1), s.text(2), s.text(3), s.date(4), s.date(5)}; }

std::optional<double> known(double area) { return area > 0 ? std::optional(area) : std::nullopt; }

} // namespace

Result<std::vector<Room>> StationRepository::rooms(const StationId &station) const
{
    auto s = m_db.prepare(XZ_ROOM "WHERE station_id = ? ORDER BY name");
    s.bind(station);
    return allRows(s, readRoom);
}

Result<std::optional<Room>> StationRepository::room(const RoomId &id) const
{
    auto s = m_db.prepare(XZ_ROOM "WHERE id = ?");
    s.bind(id);
    return firstRow(s, readRoom);
}

Result<std::vector<RoomUseRow>> StationRepository::uses(const StationId &station, std::optional<RoomId> room, const QDateTime &from, const QDateTime &to) const
{
    if (room) {
        auto s = m_db.prepare(XZ_USE "WHERE u.room_id = ? AND r.station_id = ? AND u.ends_at > ? AND u.starts_at < ? ORDER BY u.starts_at, r.name");
        s.bind(*room).bind(station).bind(from).bind(to);
        return allRows(s, readUse);
    }
    auto s = m_db.prepare(XZ_USE "WHERE r.station_id = ? AND u.ends_at > ? AND u.starts_at < ? ORDER BY u.starts_at, r.name");
    s.bind(station).bind(from).bind(to);
    return allRows(s, readUse);
}

Result<std::optional<RoomUseRow>> StationRepository::use(const RoomUseId &id) const
{
    auto s = m_db.prepare(XZ_USE "WHERE u.id = ?");
    s.bind(id);
    return firstRow(s, readUse);
}

Result<std::optional<RoomUseRow>> StationRepository::overlapping(const RoomUse &wanted) const
{
    auto s = m_db.prepare(XZ_USE "WHERE u.room_id = ? AND u.id <> ? AND u.state <> 'cancelled' AND u.starts_at < ? AND u.ends_at > ? ORDER BY u.starts_at LIMIT 1");
    s.bind(wanted.room).bind(wanted.id).bind(wanted.endsAt).bind(wanted.startsAt);
    return firstRow(s, readUse);
}

Result<std::optional<RoomUseRow>> StationRepository::nextBooked(const RoomId &room, const QDateTime &after) const
{
    auto s = m_db.prepare(XZ_USE "WHERE u.room_id = ? AND u.state = 'booked' AND u.ends_at > ? ORDER BY u.starts_at LIMIT 1");
    s.bind(room).bind(after);
    return firstRow(s, readUse);
}

Result<UnmarkedUses> StationRepository::unmarked(const StationId &station, const QDateTime &now) const
{
    auto s = m_db.prepare("SELECT count(*), min(u.starts_at) FROM room r JOIN room_use u ON u.room_id = r.id WHERE r.station_id = ? AND u.state = 'booked' AND u.ends_at <= ?");
    s.bind(station).bind(now);
    UnmarkedUses out;
    if (s.next())
        out = {int(s.integer(0)), s.time(1)};
    XZ_CHECK(s.error());
    return out;
}

Result<int> StationRepository::usesOf(const RoomId &room) const
{
    auto s = m_db.prepare("SELECT count(*) FROM room_use WHERE room_id = ?");
    s.bind(room);
    const int count = s.next() ? int(s.integer(0)) : 0;
    XZ_CHECK(s.error());
    return count;
}

Result<std::vector<Flagship>> StationRepository::flagships(const StationId &station) const
{
    auto s = m_db.prepare(XZ_FLAGSHIP "WHERE station_id = ? ORDER BY starts_on DESC, id DESC");
    s.bind(station);
    return allRows(s, readFlagship);
}

Result<std::optional<Flagship>> StationRepository::flagship(const FlagshipId &id) const
{
    auto s = m_db.prepare(XZ_FLAGSHIP "WHERE id = ?");
    s.bind(id);
    return firstRow(s, readFlagship);
}

Result<void> StationRepository::insert(Transaction &tx, const Room &v)
{
    auto s = tx.prepare("INSERT INTO room (id, station_id, name, area, shared, purposes, soundproof, furnishing, closed_on) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
    s.bind(v.id).bind(v.station).bind(v.name).bind(known(v.area)).bind(v.shared).bind(packed(v.purposes));
    return s.bind(v.soundproof).bind(v.furnishing).bind(v.closedOn).exec();
}

Result<void> StationRepository::update(Transaction &tx, const Room &v)
{
    auto s = tx.prepare("UPDATE room SET name = ?, area = ?, shared = ?, purposes = ?, soundproof = ?, furnishing = ?, closed_on = ? WHERE id = ?");
    s.bind(v.name).bind(known(v.area)).bind(v.shared).bind(packed(v.purposes)).bind(v.soundproof);
    return s.bind(v.furnishing).bind(v.closedOn).bind(v.id).exec();
}

Result<void> StationRepository::erase(Transaction &tx, const RoomId &id) { return tx.prepare("DELETE FROM room WHERE id = ?").bind(id).exec(); }

Result<void> StationRepository::insert(Transaction &tx, const RoomUse &v)
{
    auto s = tx.prepare("INSERT INTO room_use (id, room_id, starts_at, ends_at, purpose, person_id, booked_by, booked_at, walk_in, state, note) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    s.bind(v.id).bind(v.room).bind(v.startsAt).bind(v.endsAt).bind(v.purpose).bind(v.person);
    return s.bind(v.bookedBy).bind(v.bookedAt).bind(v.walkIn).bind(useStateCode(v.state)).bind(v.note).exec();
}

Result<void> StationRepository::update(Transaction &tx, const RoomUse &v)
{
    return tx.prepare("UPDATE room_use SET starts_at = ?, ends_at = ?, state = ?, note = ? WHERE id = ?")
        .bind(v.startsAt).bind(v.endsAt).bind(useStateCode(v.state)).bind(v.note).bind(v.id).exec();
}

Result<void> StationRepository::insert(Transaction &tx, const Flagship &v)
{
    return tx.prepare("INSERT INTO flagship (id, station_id, name, summary, starts_on, ends_on) VALUES (?, ?, ?, ?, ?, ?)")
        .bind(v.id).bind(v.station).bind(v.name).bind(v.summary).bind(v.startsOn).bind(v.endsOn).exec();
}

Result<void> StationRepository::update(Transaction &tx, const Flagship &v)
{
    return tx.prepare("UPDATE flagship SET name = ?, summary = ?, starts_on = ?, ends_on = ? WHERE id = ?")
        .bind(v.name).bind(v.summary).bind(v.startsOn).bind(v.endsOn).bind(v.id).exec();
}

Result<void> StationRepository::erase(Transaction &tx, const FlagshipId &id) { return tx.prepare("DELETE FROM flagship WHERE id = ?").bind(id).exec(); }

} // namespace xz
