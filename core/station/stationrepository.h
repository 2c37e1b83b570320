#pragma once
// Rows of rooms, their use and flagships. No policy and no rules: StationService is the door; the demo school writes through it, too.
#include "core/station/station.h"
#include "core/storage/transaction.h"

namespace xz {

struct UnmarkedUses {
    int count = 0;
    QDateTime oldest = {};
};

class StationRepository {
public:
    explicit StationRepository(Database &db) : m_db(db) {}

    Result<std::vector<Room>> rooms(const StationId &station) const; // by name
    Result<std::optional<Room>> room(const RoomId &id) const;
    // Uses that touch [from, to), by start; of one room, or of all of the station.
    Result<std::vector<RoomUseRow>> uses(const StationId &station, std::optional<RoomId> room, const QDateTime &from, const QDateTime &to) const;
    Result<std::optional<RoomUseRow>> use(const RoomUseId &id) const;
    Result<std::optional<RoomUseRow>> overlapping(const RoomUse &wanted) const; // the first that is not cancelled, other than itself
    Result<std::optional<RoomUseRow>> nextBooked(const RoomId &room, const QDateTime &after) const;
    Result<UnmarkedUses> unmarked(const StationId &station, const QDateTime &now) const; // booked, and over by now
    Result<int> usesOf(const RoomId &room) const;
    Result<std::vector<Flagship>> flagships(const StationId &station) const; // newest first
    Result<std::optional<Flagship>> flagship(const FlagshipId &id) const;

    static Result<void> insert(Transaction &tx, const Room &v);
    static Result<void> update(Transaction &tx, const Room &v);
    static Result<void> erase(Transaction &tx, const RoomId &id);
    static Result<void> insert(Transaction &tx, const RoomUse &v);
    static Result<void> update(Transaction &tx, const RoomUse &v); // state, note and times
    static Result<void> insert(Transaction &tx, const Flagship &v);
    static Result<void> update(Transaction &tx, const Flagship &v);
    static Result<void> erase(Transaction &tx, const FlagshipId &id);

private:
    Database &m_db;
};

} // namespace xz
