#pragma once
// Rows of honours and their places. No policy here.
#include "core/honours/honours.h"
#include "core/storage/transaction.h"

namespace xz {

class HonoursRepository {
public:
    explicit HonoursRepository(Database &db) : m_db(db) {}
    Result<std::vector<HonourRow>> list(std::optional<int> year, std::optional<StationId> station = {}) const;
    Result<std::optional<HonourRow>> find(const HonourId &id) const;
    struct Place {
        CollegeId college;
        QString stationName;
    };
    Result<std::optional<Place>> place(const StationId &station) const;
    struct Holder {
        PersonId person;
        QString name;
    };
    Result<std::optional<Holder>> headOf(const StationId &station, QDate on) const;
    Result<std::optional<int>> places(int year, const QString &kind) const;
    Result<int> lastNumber(const QString &prefix) const; // highest number behind the prefix; 0 = none
    static Result<void> setPlaces(Transaction &tx, int year, const QString &kind, int places, const QDateTime &at, const UserId &actor);
    static Result<void> insert(Transaction &tx, const Honour &honour);
    static Result<void> update(Transaction &tx, const Honour &honour);

private:
    Database &m_db;
};

} // namespace xz
