#include "core/assessment/assessmentrepository.h"

#include "core/storage/rows.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonDocument>

namespace xz {

namespace {

#define XZ_ROUND_COLUMNS "SELECT id, station_id, name, role, starts_on, ends_on, people_on, template, state, quota, places, reason, opened_at, closed_at FROM assessment_round "
#define XZ_SHEET_COLUMNS                                                                                                          \
    "SELECT s.id, s.round_id, s.person_id, s.class_id, s.place, s.state, s.commended, s.note, s.conditions, s.version, s.total, " \
    "s.grade, s.place_no, coalesce(p.number, ''), p.name, coalesce(c.name, '') FROM assessment_sheet s "                          \
    "JOIN person p ON p.id = s.person_id LEFT JOIN class c ON c.id = s.class_id "

QString compact(const QJsonObject &o) { return QString::fromUtf8(QJsonDocument(o).toJson(QJsonDocument::Compact)); }

AssessmentRepository::StoredRound readRound(const Statement &s)
{
    AssessmentRepository::StoredRound r{{.id = s.id<RoundId>(0), .station = s.id<StationId>(1), .name = s.text(2)}, QJsonDocument::fromJson(s.text(7).toUtf8()).object()};
    r.round.role = postRoleFromCode(s.text(3)).value_or(PostRole::ClassCommittee);
    r.round.startsOn = s.date(4);
    r.round.endsOn = s.date(5);
    r.round.peopleOn = s.date(6);
    r.round.state = roundStateFromCode(s.text(8)).value_or(RoundState::Closed);
    r.round.quota = s.real(9);
    r.round.places = int(s.integer(10));
    r.round.reason = s.text(11);
    r.round.openedAt = s.time(12);
    r.round.closedAt = s.time(13);
    return r;
}

AssessmentRepository::StoredSheet readSheet(const Statement &s)
{
    AssessmentRepository::StoredSheet r{{{s.id<SheetId>(0), s.id<RoundId>(1), s.id<PersonId>(2)}, s.text(13), s.text(14), s.text(15), {}}};
    r.row.classId = s.optionalId<ClassId>(3);
    r.row.place = s.text(4);
    r.row.state = sheetStateFromCode(s.text(5)).value_or(SheetState::LeftOut);
    r.row.commended = s.flag(6);
    r.row.note = s.text(7);
    for (const QJsonValue &v : QJsonDocument::fromJson(s.text(8).toUtf8()).array())
        r.row.conditions << v.toString();
    r.row.version = int(s.integer(9));
    r.fixed = !s.isNull(10);
    r.row.result.total = s.real(10);
    r.row.result.grade = s.text(11);
    r.row.rank = int(s.integer(12));
    return r;
}

Result<void> readScores(Statement &s, QHash<SheetId, std::vector<Score>> &out)
{
    while (s.next())
        out[s.id<SheetId>(0)].push_back({s.text(1), scoreSideFromCode(s.text(2)).value_or(ScoreSide::Station), s.real(3), int(s.integer(4)), s.text(5)});
    return s.error();
}

Result<void> oneChanged(Transaction &tx, Statement &&s)
{
    const qint64 before = tx.database().totalChanges();
    XZ_CHECK(s.exec());
    if (tx.database().totalChanges() == before)
        return fail(Errc::Conflict, QCoreApplication::translate("AssessmentRound", "Somebody else has changed this in the meantime. Look at it again before you go on; what you typed is kept as a draft."));
    return {};
}

} // namespace

Result<std::vector<AssessmentRepository::StoredRound>> AssessmentRepository::rounds(std::optional<StationId> station) const
{
    auto s = m_db.prepare(XZ_ROUND_COLUMNS "WHERE (?1 IS NULL OR station_id = ?1) ORDER BY ends_on DESC, id DESC");
    s.bind(station);
    return allRows(s, readRound);
}

Result<std::optional<AssessmentRepository::StoredRound>> AssessmentRepository::round(const RoundId &id) const
{
    auto s = m_db.prepare(XZ_ROUND_COLUMNS "WHERE id = ?");
    s.bind(id);
    return firstRow(s, readRound);
}

Result<std::vector<AssessmentRepository::StoredSheet>> AssessmentRepository::sheets(const RoundId &id) const
{
    QHash<SheetId, std::vector<Score>> scores;
    auto q = m_db.prepare("SELECT a.sheet_id, a.item, a.side, a.score, a.times, a.note FROM assessment_score a JOIN assessment_sheet s ON s.id = a.sheet_id WHERE s.round_id = ? ORDER BY a.item, a.side");
    q.bind(id);
    XZ_CHECK(readScores(q, scores));
    auto s = m_db.prepare(XZ_SHEET_COLUMNS "WHERE s.round_id = ? ORDER BY p.number, s.id");
    s.bind(id);
    std::vector<StoredSheet> out;
    while (s.next()) {
        out.push_back(readSheet(s));
        out.back().row.scores = scores.value(out.back().row.id);
    }
    XZ_CHECK(s.error());
    return out;
}

Result<std::optional<AssessmentRepository::StoredSheet>> AssessmentRepository::sheet(const SheetId &id) const
{
    QHash<SheetId, std::vector<Score>> scores;
    auto q = m_db.prepare("SELECT sheet_id, item, side, score, times, note FROM assessment_score WHERE sheet_id = ? ORDER BY item, side");
    q.bind(id);
    XZ_CHECK(readScores(q, scores));
    auto s = m_db.prepare(XZ_SHEET_COLUMNS "WHERE s.id = ?");
    s.bind(id);
    std::optional<StoredSheet> out;
    if (s.next()) {
        out = readSheet(s);
        out->row.scores = scores.value(id);
    }
    XZ_CHECK(s.error());
    return out;
}

Result<std::vector<AssessmentRepository::InOffice>> AssessmentRepository::inOffice(PostRole role, const StationId &station, QDate on) const
{
    auto s = m_db.prepare("SELECT o.person_id, coalesce(o.class_id, p.class_id), coalesce(c.name, CASE WHEN d.building = '' THEN d.room ELSE d.building || ' ' || d.room END, st.name, '') "
                          "FROM post o JOIN person p ON p.id = o.person_id JOIN station me ON me.id = ?2 "
                          "LEFT JOIN class c ON c.id = o.class_id LEFT JOIN dorm d ON d.id = o.dorm_id LEFT JOIN station st ON st.id = o.station_id "
                          "WHERE o.role = ?1 AND (o.station_id = me.id OR c.college_id = me.college_id OR d.college_id = me.college_id) "
                          "AND o.starts_on <= ?3 AND (o.ends_on IS NULL OR o.ends_on >= ?3) ORDER BY p.number, o.starts_on, o.id");
    s.bind(postRoleCode(role)).bind(station).bind(on);
    std::vector<InOffice> out;
    QSet<PersonId> seen;
    while (s.next())
        if (const auto person = s.id<PersonId>(0); !seen.contains(person)) { // two offices of one team: one sheet
            seen.insert(person);
            out.push_back({person, s.optionalId<ClassId>(1), s.text(2)});
        }
    XZ_CHECK(s.error());
    return out;
}

Result<int> AssessmentRepository::openClasses(const StationId &station, QDate on) const
{
    auto s = m_db.prepare("SELECT count(*) FROM class c JOIN station st ON st.college_id = c.college_id WHERE st.id = ?1 AND (c.closed_on IS NULL OR c.closed_on > ?2) "
                          "AND (c.starts_on IS NULL OR c.starts_on <= ?2)");
    s.bind(station).bind(on);
    const int n = s.next() ? int(s.integer(0)) : 0;
    XZ_CHECK(s.error());
    return n;
}

Result<AssessmentRepository::Attendance> AssessmentRepository::attendance(const PersonId &person, QDate from, QDate to) const
{
    auto s = m_db.prepare("SELECT count(*), sum(a.state = 'leave'), sum(a.state = 'absent'), max(CASE WHEN a.state = 'present' AND t.category IN ('training', 'online') THEN a.score END) "
                          "FROM attendance a JOIN training t ON t.id = a.training_id WHERE a.person_id = ? AND t.state = 'held' AND t.category IN ('training', 'online', 'meeting') "
                          "AND a.state <> 'open' AND t.on_date BETWEEN ? AND ?");
    s.bind(person).bind(from).bind(to);
    Attendance a;
    if (s.next()) {
        a.expected = int(s.integer(0));
        a.leave = int(s.integer(1));
        a.absent = int(s.integer(2));
        if (!s.isNull(3))
            a.best = s.real(3);
    }
    XZ_CHECK(s.error());
    return a;
}

Result<AssessmentRepository::StationLine> AssessmentRepository::stationLine(const StationId &station) const
{
    auto s = m_db.prepare("SELECT st.name, c.name FROM station st JOIN college c ON c.id = st.college_id WHERE st.id = ?");
    s.bind(station);
    StationLine line;
    if (s.next())
        line = {s.text(0), s.text(1)};
    XZ_CHECK(s.error());
    return line;
}

Result<void> AssessmentRepository::insert(Transaction &tx, const AssessmentRound &v)
{
    auto s = tx.prepare("INSERT INTO assessment_round (id, station_id, name, role, starts_on, ends_on, people_on, template, state, quota, places, reason, opened_at, closed_at) "
                        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    s.bind(v.id).bind(v.station).bind(v.name).bind(postRoleCode(v.role)).bind(v.startsOn).bind(v.endsOn).bind(v.peopleOn);
    s.bind(compact(v.state == RoundState::Draft ? QJsonObject{{QStringLiteral("code"), v.form.code}} : v.form.toJson()));
    return s.bind(roundStateCode(v.state)).bind(v.quota).bind(v.places).bind(v.reason).bind(v.openedAt).bind(v.closedAt).exec();
}

Result<void> AssessmentRepository::update(Transaction &tx, const AssessmentRound &v, RoundState from)
{
    auto s = tx.prepare("UPDATE assessment_round SET name = ?, role = ?, starts_on = ?, ends_on = ?, people_on = ?, template = ?, state = ?, quota = ?, places = ?, reason = ?, "
                        "opened_at = ?, closed_at = ? WHERE id = ? AND state = ?");
    s.bind(v.name).bind(postRoleCode(v.role)).bind(v.startsOn).bind(v.endsOn).bind(v.peopleOn);
    s.bind(compact(v.state == RoundState::Draft ? QJsonObject{{QStringLiteral("code"), v.form.code}} : v.form.toJson()));
    s.bind(roundStateCode(v.state)).bind(v.quota).bind(v.places).bind(v.reason).bind(v.openedAt).bind(v.closedAt).bind(v.id).bind(roundStateCode(from));
    return oneChanged(tx, std::move(s));
}

Result<void> AssessmentRepository::erase(Transaction &tx, const RoundId &id) { return tx.prepare("DELETE FROM assessment_round WHERE id = ? AND state = 'draft'").bind(id).exec(); }

Result<void> AssessmentRepository::insert(Transaction &tx, const AssessmentSheet &v)
{
    auto s = tx.prepare("INSERT INTO assessment_sheet (id, round_id, person_id, class_id, place, state, commended, note, conditions, version) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    s.bind(v.id).bind(v.round).bind(v.person).bind(v.classId).bind(v.place).bind(sheetStateCode(v.state)).bind(v.commended).bind(v.note);
    return s.bind(QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(v.conditions)).toJson(QJsonDocument::Compact))).bind(v.version).exec();
}

Result<void> AssessmentRepository::update(Transaction &tx, const AssessmentSheet &v)
{
    auto s = tx.prepare("UPDATE assessment_sheet SET state = ?, commended = ?, note = ?, conditions = ?, version = version + 1 WHERE id = ? AND version = ?");
    s.bind(sheetStateCode(v.state)).bind(v.commended).bind(v.note);
    s.bind(QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(v.conditions)).toJson(QJsonDocument::Compact))).bind(v.id).bind(v.version);
    return oneChanged(tx, std::move(s));
}

Result<void> AssessmentRepository::eraseSheets(Transaction &tx, const RoundId &id) { return tx.prepare("DELETE FROM assessment_sheet WHERE round_id = ?").bind(id).exec(); }

Result<void> AssessmentRepository::replaceScores(Transaction &tx, const SheetId &id, ScoreSide side, const std::vector<Score> &scores, const UserId &by, const QDateTime &at)
{
    XZ_CHECK(tx.prepare("DELETE FROM assessment_score WHERE sheet_id = ? AND side = ?").bind(id).bind(scoreSideCode(side)).exec());
    for (const Score &v : scores) {
        if (v.side != side)
            continue;
        auto s = tx.prepare("INSERT INTO assessment_score (sheet_id, item, side, score, times, note, at, actor_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
        XZ_CHECK(s.bind(id).bind(v.item).bind(scoreSideCode(side)).bind(v.score).bind(v.times).bind(v.note).bind(at).bind(by).exec());
    }
    return {};
}

Result<void> AssessmentRepository::fixResult(Transaction &tx, const SheetRow &v)
{
    auto s = tx.prepare("UPDATE assessment_sheet SET total = ?, grade = ?, place_no = ? WHERE id = ?");
    return s.bind(v.result.total).bind(v.result.grade).bind(v.rank).bind(v.id).exec();
}

Result<void> AssessmentRepository::unfixResults(Transaction &tx, const RoundId &id)
{
    return tx.prepare("UPDATE assessment_sheet SET total = NULL, grade = '', place_no = NULL, commended = 0, version = version + 1 WHERE round_id = ?").bind(id).exec();
}

} // namespace xz
