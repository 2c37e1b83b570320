#include "core/honours/honoursrepository.h"

#include "core/storage/rows.h"

namespace xz {

namespace {

#define XZ_HONOUR                                                                                                                                      \
    "SELECT h.id, h.year, h.kind, h.station_id, h.project_id, h.person_id, h.deeds, h.state, h.reason, h.number, h.nominated_by, h.nominated_at, "     \
    "h.decided_by, h.decided_at, s.name, c.name, c.id, coalesce(p.name, ''), coalesce(x.title, ''), coalesce(x.grade, '') FROM honour h "              \
    "JOIN station s ON s.id = h.station_id JOIN college c ON c.id = s.college_id LEFT JOIN person p ON p.id = h.person_id LEFT JOIN project x ON x.id = h.project_id "

HonourRow read(const Statement &s)
{
    HonourRow h{Honour{.id = s.id<HonourId>(0), .year = int(s.integer(1)), .kind = s.text(2), .station = s.id<StationId>(3)}};
    h.project = s.optionalId<ProjectId>(4);
    h.person = s.optionalId<PersonId>(5);
    h.deeds = s.text(6);
    h.state = honourStateFromCode(s.text(7)).value_or(HonourState::Withdrawn);
    h.reason = s.text(8);
    h.number = s.text(9);
    h.nominatedBy = s.id<UserId>(10);
    h.nominatedAt = s.time(11);
    h.decidedBy = s.optionalId<UserId>(12);
    h.decidedAt = s.time(13);
    h.stationName = s.text(14);
    h.collegeName = s.text(15);
    h.college = s.id<CollegeId>(16);
    h.personName = s.text(17);
    h.projectTitle = s.text(18);
    h.grade = acceptanceGradeFromCode(s.text(19));
    return h;
}

} // namespace

Result<std::vector<HonourRow>> HonoursRepository::list(std::optional<int> year, std::optional<StationId> station) const
{
    auto s = m_db.prepare(XZ_HONOUR "WHERE (?1 IS NULL OR h.year = ?1) AND (?2 IS NULL OR h.station_id = ?2) ORDER BY h.year DESC, h.kind, h.number = '', h.number, c.name, h.id");
    s.bind(year).bind(station);
    return allRows(s, read);
}

Result<std::optional<HonourRow>> HonoursRepository::find(const HonourId &id) const
{
    auto s = m_db.prepare(XZ_HONOUR "WHERE h.id = ?");
    s.bind(id);
    return firstRow(s, read);
}

Result<std::optional<HonoursRepository::Place>> HonoursRepository::place(const StationId &station) const
{
    auto s = m_db.prepare("SELECT college_id, name FROM station WHERE id = ?");
    s.bind(station);
    return firstRow(s, [](const Statement &r) { return Place{r.id<CollegeId>(0), r.text(1)}; });
}

Result<std::optional<HonoursRepository::Holder>> HonoursRepository::headOf(const StationId &station, QDate on) const
{
    auto s = m_db.prepare("SELECT p.id, p.name FROM post o JOIN person p ON p.id = o.person_id WHERE o.station_id = ? AND o.role = 'head' AND o.starts_on <= ? AND (o.ends_on IS NULL OR o.ends_on >= ?) LIMIT 1");
    s.bind(station).bind(on).bind(on);
    return firstRow(s, [](const Statement &r) { return Holder{r.id<PersonId>(0), r.text(1)}; });
}

Result<std::optional<int>> HonoursRepository::places(int year, const QString &kind) const
{
    auto s = m_db.prepare("SELECT places FROM honour_quota WHERE year = ? AND kind = ?");
    s.bind(year).bind(kind);
    return firstRow(s, [](const Statement &r) { return int(r.integer(0)); });
}

Result<int> HonoursRepository::lastNumber(const QString &prefix) const
{
    auto s = m_db.prepare("SELECT coalesce(max(CAST(substr(number, length(?1) + 1) AS INTEGER)), 0) FROM honour WHERE substr(number, 1, length(?1)) = ?1");
    s.bind(prefix);
    XZ_TRY(const auto n, firstRow(s, [](const Statement &r) { return int(r.integer(0)); }));
    return n.value_or(0);
}

Result<void> HonoursRepository::setPlaces(Transaction &tx, int year, const QString &kind, int places, const QDateTime &at, const UserId &actor)
{
    auto s = tx.prepare("INSERT INTO honour_quota (year, kind, places, at, actor_id) VALUES (?, ?, ?, ?, ?) ON CONFLICT (year, kind) DO UPDATE SET places = excluded.places, at = excluded.at, "
                        "actor_id = excluded.actor_id");
    return s.bind(year).bind(kind).bind(places).bind(at).bind(actor).exec();
}

Result<void> HonoursRepository::insert(Transaction &tx, const Honour &h)
{
    auto s = tx.prepare("INSERT INTO honour (id, year, kind, station_id, project_id, person_id, deeds, state, reason, number, nominated_by, nominated_at, decided_by, decided_at) "
                        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    s.bind(h.id).bind(h.year).bind(h.kind).bind(h.station).bind(h.project).bind(h.person).bind(h.deeds).bind(honourStateCode(h.state)).bind(h.reason).bind(h.number);
    return s.bind(h.nominatedBy).bind(h.nominatedAt).bind(h.decidedBy).bind(h.decidedAt).exec();
}

Result<void> HonoursRepository::update(Transaction &tx, const Honour &h)
{
    auto s = tx.prepare("UPDATE honour SET deeds = ?, state = ?, reason = ?, number = ?, decided_by = ?, decided_at = ? WHERE id = ?");
    return s.bind(h.deeds).bind(honourStateCode(h.state)).bind(h.reason).bind(h.number).bind(h.decidedBy).bind(h.decidedAt).bind(h.id).exec();
}

} // namespace xz
