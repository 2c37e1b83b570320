#include "core/supervision/supervisionrepository.h"

#include "core/storage/rows.h"

#include <QtCore/QJsonDocument>

namespace xz {

namespace {

#define XZ_VISIT                                                                                                                        \
    "SELECT v.id, v.station_id, v.project_id, v.planned_on, v.held_on, v.purpose, v.visitors, v.summary, v.state, v.reason, v.made_by, " \
    "v.made_at, v.version, s.name, s.college_id, (SELECT count(*) FROM finding f WHERE f.visit_id = v.id), "                            \
    "(SELECT count(*) FROM finding f WHERE f.visit_id = v.id AND f.state = 'closed'), "                                                 \
    "(SELECT count(*) FROM finding f WHERE f.visit_id = v.id AND f.state <> 'closed' AND f.due_on < ?1) FROM visit v JOIN station s ON s.id = v.station_id "
#define XZ_FINDING                                                                                                                                   \
    "SELECT f.id, f.visit_id, f.number, f.text, f.due_on, f.state, f.answer, f.answered_at, f.closed_at, f.closing, v.station_id, s.name, s.college_id, " \
    "coalesce(v.held_on, v.planned_on) FROM finding f JOIN visit v ON v.id = f.visit_id JOIN station s ON s.id = v.station_id "

VisitRow readVisit(const Statement &s)
{
    VisitRow v{Visit{.id = s.id<VisitId>(0), .station = s.id<StationId>(1)}};
    v.project = s.optionalId<ProjectId>(2);
    v.plannedOn = s.date(3);
    v.heldOn = s.date(4);
    v.purpose = s.text(5);
    v.visitors = s.text(6);
    v.summary = s.text(7);
    v.state = visitStateFromCode(s.text(8)).value_or(VisitState::Planned);
    v.reason = s.text(9);
    v.madeBy = s.id<UserId>(10);
    v.madeAt = s.time(11);
    v.version = int(s.integer(12));
    v.stationName = s.text(13);
    v.college = s.id<CollegeId>(14);
    v.findings = int(s.integer(15));
    v.closed = int(s.integer(16));
    v.overdue = int(s.integer(17));
    return v;
}

FindingRow readFinding(const Statement &s)
{
    FindingRow f{Finding{.id = s.id<FindingId>(0), .visit = s.id<VisitId>(1)}};
    f.number = int(s.integer(2));
    f.text = s.text(3);
    f.dueOn = s.date(4);
    f.state = findingStateFromCode(s.text(5)).value_or(FindingState::Open);
    f.answer = s.text(6);
    f.answeredAt = s.time(7);
    f.closedAt = s.time(8);
    f.closing = s.text(9);
    f.station = s.id<StationId>(10);
    f.stationName = s.text(11);
    f.college = s.id<CollegeId>(12);
    f.visitedOn = s.date(13);
    return f;
}

} // namespace

Result<std::optional<CollegeId>> SupervisionRepository::collegeOf(const StationId &station) const
{
    auto s = m_db.prepare("SELECT college_id FROM station WHERE id = ?");
    s.bind(station);
    return firstRow(s, [](const Statement &row) { return row.id<CollegeId>(0); });
}

Result<std::vector<VisitRow>> SupervisionRepository::visits(std::optional<StationId> station, QDate today) const
{
    auto s = m_db.prepare(XZ_VISIT "WHERE (?2 IS NULL OR v.station_id = ?2) ORDER BY coalesce(v.held_on, v.planned_on) DESC, v.id DESC");
    s.bind(today).bind(station);
    return allRows(s, readVisit);
}

Result<std::optional<VisitRow>> SupervisionRepository::visit(const VisitId &id, QDate today) const
{
    auto s = m_db.prepare(XZ_VISIT "WHERE v.id = ?2");
    s.bind(today).bind(id);
    return firstRow(s, readVisit);
}

Result<std::vector<FindingRow>> SupervisionRepository::findings(const VisitId &id) const
{
    auto s = m_db.prepare(XZ_FINDING "WHERE f.visit_id = ? ORDER BY f.number");
    s.bind(id);
    return allRows(s, readFinding);
}

Result<std::vector<FindingRow>> SupervisionRepository::open(std::optional<StationId> station) const
{
    auto s = m_db.prepare(XZ_FINDING "WHERE f.state <> 'closed' AND (?1 IS NULL OR v.station_id = ?1) ORDER BY f.due_on, f.id");
    s.bind(station);
    return allRows(s, readFinding);
}

Result<std::vector<FindingRow>> SupervisionRepository::recordedIn(const StationId &station, int year) const
{
    auto s = m_db.prepare(XZ_FINDING "WHERE v.station_id = ? AND v.held_on >= ? AND v.held_on <= ? ORDER BY v.held_on, f.number");
    s.bind(station).bind(QDate(year, 1, 1)).bind(QDate(year, 12, 31));
    return allRows(s, readFinding);
}

Result<std::optional<FindingRow>> SupervisionRepository::finding(const FindingId &id) const
{
    auto s = m_db.prepare(XZ_FINDING "WHERE f.id = ?");
    s.bind(id);
    return firstRow(s, readFinding);
}

Result<std::vector<FindingStep>> SupervisionRepository::steps(const FindingId &id) const
{
    auto s = m_db.prepare("SELECT f.number, f.event, f.at, coalesce(u.display_name, ''), f.text, f.old_due, f.new_due FROM finding_step f LEFT JOIN user u ON u.id = f.actor_id "
                          "WHERE f.finding_id = ? ORDER BY f.number");
    s.bind(id);
    return allRows(s, [](const Statement &r) {
        return FindingStep{int(r.integer(0)), findingEventFromCode(r.text(1)).value_or(FindingEvent::Recorded), r.time(2), r.text(3), r.text(4), r.date(5), r.date(6)};
    });
}

Result<void> SupervisionRepository::insert(Transaction &tx, const Visit &v)
{
    auto s = tx.prepare("INSERT INTO visit (id, station_id, project_id, planned_on, held_on, purpose, visitors, summary, state, reason, made_by, made_at, version) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    s.bind(v.id).bind(v.station).bind(v.project).bind(v.plannedOn).bind(v.heldOn).bind(v.purpose).bind(v.visitors).bind(v.summary);
    return s.bind(visitStateCode(v.state)).bind(v.reason).bind(v.madeBy).bind(v.madeAt).bind(v.version).exec();
}

Result<void> SupervisionRepository::update(Transaction &tx, const Visit &v)
{
    auto s = tx.prepare("UPDATE visit SET planned_on = ?, held_on = ?, purpose = ?, visitors = ?, summary = ?, state = ?, reason = ?, version = version + 1 WHERE id = ?");
    s.bind(v.plannedOn).bind(v.heldOn).bind(v.purpose).bind(v.visitors).bind(v.summary);
    return s.bind(visitStateCode(v.state)).bind(v.reason).bind(v.id).exec();
}

Result<void> SupervisionRepository::insert(Transaction &tx, const Finding &f)
{
    auto s = tx.prepare("INSERT INTO finding (id, visit_id, number, text, due_on, state, answer, answered_at, closed_at, closing) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    s.bind(f.id).bind(f.visit).bind(f.number).bind(f.text).bind(f.dueOn).bind(findingStateCode(f.state));
    return s.bind(f.answer).bind(f.answeredAt).bind(f.closedAt).bind(f.closing).exec();
}

Result<void> SupervisionRepository::update(Transaction &tx, const Finding &f)
{
    auto s = tx.prepare("UPDATE finding SET due_on = ?, state = ?, answer = ?, answered_at = ?, closed_at = ?, closing = ? WHERE id = ?");
    return s.bind(f.dueOn).bind(findingStateCode(f.state)).bind(f.answer).bind(f.answeredAt).bind(f.closedAt).bind(f.closing).bind(f.id).exec();
}

Result<void> SupervisionRepository::insertStep(Transaction &tx, const FindingId &finding, FindingEvent event, const QDateTime &at, const UserId &actor, const QString &text, QDate oldDue, QDate newDue)
{
    auto s = tx.prepare("INSERT INTO finding_step (finding_id, number, event, at, actor_id, text, old_due, new_due) "
                        "SELECT ?1, coalesce(max(number), 0) + 1, ?2, ?3, ?4, ?5, ?6, ?7 FROM finding_step WHERE finding_id = ?1");
    return s.bind(finding).bind(findingEventCode(event)).bind(at).bind(actor).bind(text).bind(oldDue).bind(newDue).exec();
}

Result<std::optional<SelfCheck>> SupervisionRepository::selfCheck(const StationId &station, int year) const
{
    auto s = m_db.prepare("SELECT dictionary, results, made_at FROM self_check WHERE station_id = ? AND year = ?");
    s.bind(station).bind(year);
    return firstRow(s, [&](const Statement &r) {
        SelfCheck c{.station = station, .year = year, .dictionary = int(r.integer(0))};
        for (const QJsonValue &v : QJsonDocument::fromJson(r.text(1).toUtf8()).array())
            c.results.push_back(IndicatorResult::fromJson(v.toObject()));
        c.storedAt = r.time(2);
        return c;
    });
}

Result<std::vector<std::pair<int, double>>> SupervisionRepository::selfCheckYears(const StationId &station) const
{
    auto s = m_db.prepare("SELECT year, CASE WHEN full > 0 THEN score / full ELSE 0.0 END FROM self_check WHERE station_id = ? ORDER BY year DESC");
    s.bind(station);
    return allRows(s, [](const Statement &r) { return std::pair(int(r.integer(0)), r.real(1)); });
}

Result<std::map<QString, SelfCheckMark>> SupervisionRepository::marks(const StationId &station, int year) const
{
    auto s = m_db.prepare("SELECT item, met, note, at FROM self_check_mark WHERE station_id = ? AND year = ?");
    s.bind(station).bind(year);
    XZ_TRY(const auto rows, allRows(s, [](const Statement &r) { return SelfCheckMark{r.text(0), r.flag(1), r.text(2), r.time(3)}; }));
    std::map<QString, SelfCheckMark> out;
    for (const SelfCheckMark &m : rows)
        out.emplace(m.item, m);
    return out;
}

Result<void> SupervisionRepository::put(Transaction &tx, const SelfCheck &c, const SelfCheckId &id, const UserId &actor)
{
    QJsonArray results;
    for (const IndicatorResult &r : c.results)
        results << r.toJson();
    auto s = tx.prepare("INSERT INTO self_check (id, station_id, year, dictionary, results, score, full, made_at, made_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (station_id, year) DO UPDATE SET "
                        "dictionary = excluded.dictionary, results = excluded.results, score = excluded.score, full = excluded.full, made_at = excluded.made_at, made_by = excluded.made_by");
    s.bind(id).bind(c.station).bind(c.year).bind(c.dictionary).bind(QString::fromUtf8(QJsonDocument(results).toJson(QJsonDocument::Compact)));
    return s.bind(c.score()).bind(c.full()).bind(c.storedAt).bind(actor).exec();
}

Result<void> SupervisionRepository::put(Transaction &tx, const StationId &station, int year, const SelfCheckMark &m, const UserId &actor)
{
    auto s = tx.prepare("INSERT INTO self_check_mark (station_id, year, item, met, note, at, actor_id) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (station_id, year, item) DO UPDATE SET "
                        "met = excluded.met, note = excluded.note, at = excluded.at, actor_id = excluded.actor_id");
    return s.bind(station).bind(year).bind(m.item).bind(m.met).bind(m.note).bind(m.at).bind(actor).exec();
}

} // namespace xz
