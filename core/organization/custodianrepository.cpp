#include "core/organization/custodianrepository.h"

#include "core/storage/transaction.h"

namespace xz {

Result<std::vector<Custodian>> CustodianRepository::of(const StationId &station) const
{
    auto s = m_db.prepare("SELECT k.id, k.data_class, k.person_id, p.name, k.since, k.until FROM custodian k JOIN person p ON p.id = k.person_id WHERE k.station_id = ? "
                          "ORDER BY k.data_class, k.since DESC");
    s.bind(station);
    std::vector<Custodian> out;
    while (s.next())
        if (const auto dataClass = dataClassFromCode(s.text(1)))
            out.push_back({.id = s.id<CustodianId>(0), .station = station, .dataClass = *dataClass, .person = s.id<PersonId>(2), .personName = s.text(3), .since = s.date(4), .until = s.date(5)});
    XZ_CHECK(s.error());
    return out;
}

Result<void> CustodianRepository::insert(Transaction &tx, const Custodian &c)
{
    return tx.prepare("INSERT INTO custodian (id, station_id, data_class, person_id, since, until) VALUES (?, ?, ?, ?, ?, ?)")
        .bind(c.id).bind(c.station).bind(dataClassCode(c.dataClass)).bind(c.person).bind(c.since).bind(c.until).exec();
}

Result<void> CustodianRepository::update(Transaction &tx, const Custodian &c)
{
    return tx.prepare("UPDATE custodian SET person_id = ?, since = ?, until = ? WHERE id = ?").bind(c.person).bind(c.since).bind(c.until).bind(c.id).exec();
}

Result<void> CustodianRepository::endOpen(Transaction &tx, const StationId &station, DataClass dataClass, QDate lastDay)
{
    return tx.prepare("UPDATE custodian SET until = max(?3, since) WHERE station_id = ?1 AND data_class = ?2 AND until IS NULL").bind(station).bind(dataClassCode(dataClass)).bind(lastDay).exec();
}

} // namespace xz
