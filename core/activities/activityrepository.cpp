#include "core/activities/activityrepository.h"

#include "core/storage/rows.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

namespace xz {

namespace {

#define XZ_ACTIVITY                                                                                                                            \
    "SELECT a.id, a.station_id, a.on_date, a.ends_on, a.title, a.kind, a.strand, a.goals, a.majors, a.nature, a.peer, a.participants, a.place, " \
    "a.in_charge, a.school_wide, a.note, a.cancelled, a.made_by, a.made_at, a.version, s.name, s.college_id, "                                 \
    "(SELECT count(*) FROM attachment f WHERE f.entity = 'activity' AND f.entity_id = a.id) FROM activity a JOIN station s ON s.id = a.station_id "

QStringList list(const QString &json)
{
    QStringList out;
    for (const QJsonValue &v : QJsonDocument::fromJson(json.toUtf8()).array())
        out << v.toString();
    return out;
}
QString json(const QStringList &list) { return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(list)).toJson(QJsonDocument::Compact)); }

ActivityRow read(const Statement &s)
{
    ActivityRow a{Activity{.id = s.id<ActivityId>(0), .station = s.id<StationId>(1)}};
    a.onDate = s.date(2);
    a.endsOn = s.date(3);
    a.title = s.text(4);
    a.kind = s.text(5);
    a.strand = s.text(6);
    a.goals = list(s.text(7));
    a.majors = list(s.text(8));
    a.nature = activityNatureFromCode(s.text(9)).value_or(ActivityNature::None);
    a.peer = s.flag(10);
    a.participants = int(s.integer(11));
    a.place = s.text(12);
    a.inCharge = s.text(13);
    a.schoolWide = s.flag(14);
    a.note = s.text(15);
    a.cancelled = s.text(16);
    a.madeBy = s.id<UserId>(17);
    a.madeAt = s.time(18);
    a.version = int(s.integer(19));
    a.stationName = s.text(20);
    a.college = s.id<CollegeId>(21);
    a.files = int(s.integer(22));
    return a;
}

} // namespace

Result<std::vector<ActivityRow>> ActivityRepository::list(std::optional<StationId> station, QDate from, QDate to) const
{
    auto s = m_db.prepare(XZ_ACTIVITY "WHERE (?1 IS NULL OR a.station_id = ?1) AND (?2 IS NULL OR a.on_date >= ?2) AND (?3 IS NULL OR a.on_date <= ?3) "
                                      "ORDER BY a.on_date DESC, a.id DESC");
    s.bind(station).bind(from).bind(to);
    return allRows(s, read);
}

Result<std::optional<ActivityRow>> ActivityRepository::get(const ActivityId &id) const
{
    auto s = m_db.prepare(XZ_ACTIVITY "WHERE a.id = ?");
    s.bind(id);
    return firstRow(s, read);
}

Result<std::optional<CollegeId>> ActivityRepository::collegeOf(const StationId &station) const
{
    auto s = m_db.prepare("SELECT college_id FROM station WHERE id = ?");
    s.bind(station);
    return firstRow(s, [](const Statement &row) { return row.id<CollegeId>(0); });
}

Result<void> ActivityRepository::insert(Transaction &tx, const Activity &a)
{
    auto s = tx.prepare("INSERT INTO activity (id, station_id, on_date, ends_on, title, kind, strand, goals, majors, nature, peer, participants, place, in_charge, school_wide, note, cancelled, made_by, "
                        "made_at, version) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    s.bind(a.id).bind(a.station).bind(a.onDate).bind(a.endsOn).bind(a.title).bind(a.kind).bind(a.strand).bind(json(a.goals)).bind(json(a.majors)).bind(activityNatureCode(a.nature));
    s.bind(a.peer).bind(a.participants).bind(a.place).bind(a.inCharge).bind(a.schoolWide).bind(a.note).bind(a.cancelled).bind(a.madeBy).bind(a.madeAt).bind(a.version);
    return s.exec();
}

Result<void> ActivityRepository::update(Transaction &tx, const Activity &a)
{
    auto s = tx.prepare("UPDATE activity SET on_date = ?, ends_on = ?, title = ?, kind = ?, strand = ?, goals = ?, majors = ?, nature = ?, peer = ?, participants = ?, place = ?, in_charge = ?, "
                        "school_wide = ?, note = ?, cancelled = ?, version = version + 1 WHERE id = ?");
    s.bind(a.onDate).bind(a.endsOn).bind(a.title).bind(a.kind).bind(a.strand).bind(json(a.goals)).bind(json(a.majors)).bind(activityNatureCode(a.nature)).bind(a.peer).bind(a.participants);
    s.bind(a.place).bind(a.inCharge).bind(a.schoolWide).bind(a.note).bind(a.cancelled).bind(a.id);
    return s.exec();
}

} // namespace xz
