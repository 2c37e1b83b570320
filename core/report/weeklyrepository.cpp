#include "core/report/weeklyrepository.h"

#include "core/base/text.h"
#include "core/casework/caserepository.h"
#include "core/storage/rows.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QCryptographicHash>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QSet>

namespace xz {
namespace {

#define XZ_WEEKLY                                                                                                                                        \
    "SELECT w.id, w.station_id, w.week_id, w.revision, w.kind, w.late, w.early, w.state, w.receipt, w.corrects_id, w.correction_reason, w.summary,"    \
    " w.events, w.support, w.special, w.prepared_by, w.prepared_at, w.submitted_by, w.submitted_at, w.reviewed_by, w.reviewed_at, w.review_note,"      \
    " w.signed_by, w.signed_at, w.sign_note, w.classes_due, w.classes_filed, w.missing_classes, w.confirmed_names, w.frozen_hash, w.version"           \
    " FROM weekly_report w "

QString joined(const QStringList &lines) { return lines.join(u'\n'); }
QStringList split(const QString &text) { return text.isEmpty() ? QStringList() : text.split(u'\n'); }

WeeklyRow readWeekly(const Statement &q)
{
    return {.id = q.id<ReportId>(0),
            .station = q.id<StationId>(1),
            .week = q.id<WeekId>(2),
            .revision = int(q.integer(3)),
            .kind = weeklyKindFromCode(q.text(4)).value_or(WeeklyKind::Normal),
            .late = q.flag(5),
            .early = q.flag(6),
            .state = weeklyStateFromCode(q.text(7)).value_or(WeeklyState::Draft),
            .receipt = q.text(8),
            .corrects = q.optionalId<ReportId>(9),
            .correctionReason = q.text(10),
            .summary = q.text(11),
            .events = q.text(12),
            .support = q.text(13),
            .special = split(q.text(14)),
            .preparedBy = q.id<UserId>(15),
            .preparedAt = q.time(16),
            .submittedBy = q.optionalId<UserId>(17),
            .submittedAt = q.time(18),
            .reviewedBy = q.optionalId<UserId>(19),
            .reviewedAt = q.time(20),
            .reviewNote = q.text(21),
            .signedBy = q.optionalId<UserId>(22),
            .signedAt = q.time(23),
            .signNote = q.text(24),
            .classesDue = int(q.integer(25)),
            .classesFiled = int(q.integer(26)),
            .missingClasses = split(q.text(27)),
            .confirmedNames = q.text(28),
            .frozenHash = q.text(29),
            .version = int(q.integer(30))};
}

Result<std::optional<WeeklyRow>> one(Statement &q)
{
    return firstRow(q, readWeekly);
}

Statement &bindReceipt(Statement &q, const QString &receipt) { return receipt.isEmpty() ? q.bindNull() : q.bind(receipt); }
QString weekLabel(int number, const QString &name)
{
    return name.isEmpty() ? QCoreApplication::translate("ReportWeek", "Week %1").arg(number) : name;
}

StationInfo readStation(const Statement &q)
{
    StationInfo s{.id = q.id<StationId>(0), .college = q.id<CollegeId>(1), .name = q.text(2), .collegeName = q.text(3), .foundedOn = q.date(4),
                  .receiptCode = {}};
    for (const QChar c : q.text(5).toUpper())
        if (c.unicode() < 128 && c.isLetterOrNumber())
            s.receiptCode += c;
    if (s.receiptCode.isEmpty() || q.integer(6) > 1)
        s.receiptCode = QStringLiteral("S%1").arg(q.integer(7), 2, 10, QLatin1Char('0'));
    return s;
}
#define XZ_STATION                                                                                                                                       \
    "SELECT s.id, s.college_id, s.name, c.name,"                                                                                                           \
    " nullif(max(coalesce(s.founded_on, ''), coalesce((SELECT value FROM setting WHERE key='report.since'), '')), ''), c.code,"                                                                                   \
    " (SELECT count(*) FROM station s2 JOIN college c2 ON c2.id=s2.college_id WHERE upper(c2.code)=upper(c.code)),"                                      \
    " (SELECT count(*) FROM station s3 WHERE s3.id<=s.id) FROM station s JOIN college c ON c.id=s.college_id "

} // namespace

Result<void> insertWeekly(Transaction &tx, const WeeklyRow &r)
{
    auto q = tx.prepare("INSERT INTO weekly_report(id, station_id, week_id, revision, kind, late, early, state, receipt, corrects_id, correction_reason,"
                        " summary, events, support, special, prepared_by, prepared_at, submitted_by, submitted_at, reviewed_by, reviewed_at, review_note,"
                        " signed_by, signed_at, sign_note, classes_due, classes_filed, missing_classes, confirmed_names, frozen_hash, version)"
                        " VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)");
    q.bind(r.id).bind(r.station).bind(r.week).bind(r.revision).bind(weeklyKindCode(r.kind)).bind(r.late).bind(r.early).bind(weeklyStateCode(r.state));
    return bindReceipt(q, r.receipt)
        .bind(r.corrects).bind(r.correctionReason).bind(r.summary).bind(r.events).bind(r.support).bind(joined(r.special)).bind(r.preparedBy)
        .bind(r.preparedAt).bind(r.submittedBy).bind(r.submittedAt).bind(r.reviewedBy).bind(r.reviewedAt).bind(r.reviewNote).bind(r.signedBy)
        .bind(r.signedAt).bind(r.signNote).bind(r.classesDue).bind(r.classesFiled).bind(joined(r.missingClasses)).bind(r.confirmedNames)
        .bind(r.frozenHash).bind(r.version).exec();
}

Result<void> updateWeekly(Transaction &tx, const WeeklyRow &r)
{
    auto q = tx.prepare("UPDATE weekly_report SET kind=?, late=?, early=?, state=?, receipt=?, correction_reason=?, summary=?, events=?, support=?,"
                        " special=?, submitted_by=?, submitted_at=?, reviewed_by=?, reviewed_at=?, review_note=?, signed_by=?, signed_at=?, sign_note=?,"
                        " classes_due=?, classes_filed=?, missing_classes=?, confirmed_names=?, frozen_hash=?, version=? WHERE id=?");
    q.bind(weeklyKindCode(r.kind)).bind(r.late).bind(r.early).bind(weeklyStateCode(r.state));
    return bindReceipt(q, r.receipt)
        .bind(r.correctionReason).bind(r.summary).bind(r.events).bind(r.support).bind(joined(r.special)).bind(r.submittedBy).bind(r.submittedAt)
        .bind(r.reviewedBy).bind(r.reviewedAt).bind(r.reviewNote).bind(r.signedBy).bind(r.signedAt).bind(r.signNote).bind(r.classesDue)
        .bind(r.classesFiled).bind(joined(r.missingClasses)).bind(r.confirmedNames).bind(r.frozenHash).bind(r.version).bind(r.id).exec();
}

Result<void> insertCount(Transaction &tx, const ReportId &report, const LevelCount &c)
{
    return tx.prepare("INSERT INTO report_count(report_id, level, before, added, moved_in, moved_out, released, now) VALUES (?,?,?,?,?,?,?,?)")
        .bind(report).bind(c.level).bind(c.before).bind(c.added).bind(c.movedIn).bind(c.movedOut).bind(c.released).bind(c.now).exec();
}

Result<void> insertLine(Transaction &tx, const ReportId &report, const LineRow &l)
{
    return tx.prepare("INSERT INTO report_line(report_id, case_id, position, level, change, kind, situation, measures, parent, referred, plan,"
                      " responsible_id, carried_from, names_confirmed) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?)")
        .bind(report).bind(l.caseId).bind(l.position).bind(l.level).bind(lineChangeCode(l.change)).bind(l.kind).bind(l.text.situation)
        .bind(l.text.measures).bind(l.parent).bind(l.referred).bind(l.text.plan).bind(l.responsible).bind(l.carriedFrom).bind(l.namesConfirmed).exec();
}

Result<void> insertStep(Transaction &tx, const ReportId &report, const StepRow &s)
{
    return tx.prepare("INSERT INTO report_event(report_id, seq, event, from_state, to_state, at, actor_id, reason) VALUES (?,?,?,?,?,?,?,?)")
        .bind(report).bind(s.seq).bind(weeklyEventCode(s.event)).bind(weeklyStateCode(s.from)).bind(weeklyStateCode(s.to)).bind(s.at).bind(s.actor)
        .bind(s.reason).exec();
}

Result<QString> nextReceipt(Transaction &tx, const StationId &station, const QString &stationCode, int isoYear, int isoWeek)
{
    auto q = tx.prepare("INSERT INTO code_counter(station_id, prefix, year, last) VALUES (?,'HZ',?,1)"
                        " ON CONFLICT(station_id, prefix, year) DO UPDATE SET last=last+1 RETURNING last");
    q.bind(station).bind(isoYear);
    qint64 n = 0;
    while (q.next()) // to the end: the row is written when the statement is done
        n = q.integer(0);
    XZ_CHECK(q.error());
    return QStringLiteral("HZ-%1-%2-%3").arg(xz::isoWeek(isoYear, isoWeek), stationCode).arg(n, 4, 10, QLatin1Char('0'));
}

Result<void> deleteCounts(Transaction &tx, const ReportId &report) { return tx.prepare("DELETE FROM report_count WHERE report_id=?").bind(report).exec(); }
Result<void> deleteLines(Transaction &tx, const ReportId &report) { return tx.prepare("DELETE FROM report_line WHERE report_id=?").bind(report).exec(); }

Result<void> deleteWeekly(Transaction &tx, const ReportId &id)
{
    XZ_CHECK(deleteCounts(tx, id));
    XZ_CHECK(deleteLines(tx, id));
    XZ_CHECK(tx.prepare("DELETE FROM report_event WHERE report_id=?").bind(id).exec());
    return tx.prepare("DELETE FROM weekly_report WHERE id=?").bind(id).exec();
}

Result<int> nextStep(Database &db, const ReportId &report)
{
    auto q = db.prepare("SELECT coalesce(max(seq),0)+1 FROM report_event WHERE report_id=?");
    q.bind(report);
    int n = 1;
    if (q.next())
        n = int(q.integer(0));
    XZ_CHECK(q.error());
    return n;
}

Result<std::optional<StationInfo>> stationInfo(Database &db, const StationId &station)
{
    auto q = db.prepare(XZ_STATION "WHERE s.id=?");
    q.bind(station);
    return firstRow(q, readStation);
}

Result<std::vector<StationInfo>> allStations(Database &db)
{
    auto q = db.prepare(XZ_STATION "ORDER BY c.name, s.name");
    return allRows(q, readStation);
}

Result<std::optional<WeeklyRow>> newestWeekly(Database &db, const StationId &station, const WeekId &week)
{
    auto q = db.prepare(XZ_WEEKLY "WHERE w.station_id=? AND w.week_id=? ORDER BY w.revision DESC LIMIT 1");
    q.bind(station).bind(week);
    return one(q);
}

Result<std::optional<WeeklyRow>> weeklyById(Database &db, const ReportId &id)
{
    auto q = db.prepare(XZ_WEEKLY "WHERE w.id=?");
    q.bind(id);
    return one(q);
}

Result<std::vector<WeeklyRow>> weeklyRevisions(Database &db, const StationId &station, const WeekId &week)
{
    auto q = db.prepare(XZ_WEEKLY "WHERE w.station_id=? AND w.week_id=? ORDER BY w.revision");
    q.bind(station).bind(week);
    return allRows(q, readWeekly);
}

Result<std::vector<LevelCount>> countsOf(Database &db, const ReportId &report)
{
    auto q = db.prepare("SELECT level, before, added, moved_in, moved_out, released, now FROM report_count WHERE report_id=? ORDER BY level");
    q.bind(report);
    return allRows(q, [](const Statement &q) {
        return LevelCount{int(q.integer(0)), int(q.integer(1)), int(q.integer(2)), int(q.integer(3)), int(q.integer(4)), int(q.integer(5)), int(q.integer(6))};
    });
}

Result<std::vector<StoredLine>> linesOf(Database &db, const ReportId &report)
{
    auto q = db.prepare("SELECT l.case_id, l.position, l.level, l.change, l.kind, l.situation, l.measures, l.plan, l.parent, l.referred,"
                        " l.responsible_id, l.carried_from, l.names_confirmed, f.code, p.name, k.number, k.name"
                        " FROM report_line l JOIN case_file f ON f.id=l.case_id LEFT JOIN person p ON p.id=l.responsible_id"
                        " LEFT JOIN week k ON k.id=l.carried_from WHERE l.report_id=? ORDER BY l.position, f.code");
    q.bind(report);
    std::vector<StoredLine> all;
    while (q.next()) {
        LineRow row{.caseId = q.id<CaseId>(0),
                    .position = int(q.integer(1)),
                    .level = int(q.integer(2)),
                    .change = lineChangeFromCode(q.text(3)).value_or(LineChange::Same),
                    .kind = q.text(4),
                    .text = {q.text(5), q.text(6), q.text(7)},
                    .parent = q.text(8),
                    .referred = q.flag(9),
                    .responsible = q.optionalId<PersonId>(10),
                    .carriedFrom = q.optionalId<WeekId>(11),
                    .namesConfirmed = int(q.integer(12))};
        const QString label = row.carriedFrom ? weekLabel(int(q.integer(15)), q.text(16)) : QString();
        all.push_back({std::move(row), q.text(13), q.text(14), label});
    }
    XZ_CHECK(q.error());
    return all;
}

Result<std::vector<WeeklyStep>> stepsOf(Database &db, const StationId &station, const WeekId &week)
{
    auto q = db.prepare("SELECT e.event, e.from_state, e.to_state, e.at, coalesce(u.display_name,''), e.reason FROM weekly_report w"
                        " JOIN report_event e ON e.report_id=w.id LEFT JOIN user u ON u.id=e.actor_id WHERE w.station_id=? AND w.week_id=?"
                        " ORDER BY e.at, w.revision, e.seq");
    q.bind(station).bind(week);
    return allRows(q, [](const Statement &q) {
        return WeeklyStep{.event = weeklyEventFromCode(q.text(0)).value_or(WeeklyEvent::Save),
                          .from = weeklyStateFromCode(q.text(1)).value_or(WeeklyState::Draft),
                          .to = weeklyStateFromCode(q.text(2)).value_or(WeeklyState::Draft), .at = q.time(3), .actor = q.text(4),
                          .reason = q.text(5)};
    });
}

Result<std::optional<WeeklyRow>> lastHandedIn(Database &db, const StationId &station, QDate before)
{
    auto q = db.prepare(XZ_WEEKLY "JOIN week k ON k.id=w.week_id WHERE w.station_id=? AND k.starts_on<? AND w.state IN ('submitted','reviewed','signed')"
                                  " ORDER BY k.starts_on DESC, w.revision DESC LIMIT 1");
    q.bind(station).bind(before);
    return one(q);
}

Result<std::vector<EarlierLine>> earlierLines(Database &db, const StationId &station, QDate before, int reports)
{
    auto q = db.prepare(
        "SELECT l.case_id, coalesce(o.id, k.id), coalesce(o.number, k.number), coalesce(o.name, k.name), l.situation, l.measures, l.plan"
        " FROM (SELECT w.id AS id, w.week_id AS week_id, k.starts_on AS starts_on, w.revision AS revision FROM weekly_report w JOIN week k"
        "  ON k.id=w.week_id WHERE w.station_id=? AND k.starts_on<? AND w.kind='normal' AND w.state IN ('submitted','reviewed','signed')"
        "  ORDER BY k.starts_on DESC, w.revision DESC LIMIT ?) r"
        " JOIN week k ON k.id=r.week_id JOIN report_line l ON l.report_id=r.id LEFT JOIN week o ON o.id=l.carried_from"
        " WHERE l.situation<>'' ORDER BY r.starts_on DESC, r.revision DESC");
    q.bind(station).bind(before).bind(reports);
    std::vector<EarlierLine> all;
    QSet<CaseId> seen;
    while (q.next()) {
        const CaseId id = q.id<CaseId>(0);
        if (seen.contains(id))
            continue;
        seen.insert(id);
        all.push_back({.caseId = id,
                       .week = q.id<WeekId>(1),
                       .weekLabel = weekLabel(int(q.integer(2)), q.text(3)),
                       .text = {q.text(4), q.text(5), q.text(6)}});
    }
    XZ_CHECK(q.error());
    return all;
}

Result<std::vector<StandingRow>> standingRows(Database &db, std::optional<StationId> station, QDate from, QDate to)
{
    auto q = station ? db.prepare("SELECT w.id, w.station_id, w.week_id, w.revision, w.kind, w.state, w.late, w.early, w.receipt, w.submitted_at"
                                  " FROM weekly_report w JOIN week k ON k.id=w.week_id WHERE k.starts_on>=? AND k.starts_on<=? AND w.station_id=?"
                                  " ORDER BY w.station_id, k.starts_on, w.revision")
                     : db.prepare("SELECT w.id, w.station_id, w.week_id, w.revision, w.kind, w.state, w.late, w.early, w.receipt, w.submitted_at"
                                  " FROM weekly_report w JOIN week k ON k.id=w.week_id WHERE k.starts_on>=? AND k.starts_on<=?"
                                  " ORDER BY w.station_id, k.starts_on, w.revision");
    q.bind(from).bind(to);
    if (station)
        q.bind(*station);
    return allRows(q, [](const Statement &q) {
        return StandingRow{.id = q.id<ReportId>(0), .station = q.id<StationId>(1), .week = q.id<WeekId>(2),
                           .revision = int(q.integer(3)), .kind = weeklyKindFromCode(q.text(4)).value_or(WeeklyKind::Normal),
                           .state = weeklyStateFromCode(q.text(5)).value_or(WeeklyState::Draft), .late = q.flag(6),
                           .early = q.flag(7), .receipt = q.text(8), .submittedAt = q.time(9)};
    });
}

Result<std::vector<WeekCount>> standingCounts(Database &db, const StationId &station, QDate from, QDate to)
{
    auto q = db.prepare("SELECT w.week_id, n.level, n.before, n.added, n.moved_in, n.moved_out, n.released, n.now FROM weekly_report w"
                        " JOIN week k ON k.id=w.week_id JOIN report_count n ON n.report_id=w.id WHERE w.station_id=?1 AND k.starts_on>=?2"
                        " AND k.starts_on<=?3 AND w.state IN ('submitted','reviewed','signed') AND NOT EXISTS (SELECT 1 FROM weekly_report v"
                        " WHERE v.station_id=w.station_id AND v.week_id=w.week_id AND v.revision>w.revision AND v.state IN ('submitted','reviewed','signed'))"
                        " ORDER BY k.starts_on, n.level");
    q.bind(station).bind(from).bind(to);
    return allRows(q, [](const Statement &q) {
        return WeekCount{q.id<WeekId>(0), {int(q.integer(1)), int(q.integer(2)), int(q.integer(3)), int(q.integer(4)), int(q.integer(5)), int(q.integer(6)), int(q.integer(7))}};
    });
}

Result<QString> contentHash(Database &db, const WeeklyRow &r)
{
    XZ_TRY(const auto counts, countsOf(db, r.id));
    XZ_TRY(const auto lines, linesOf(db, r.id));
    QJsonArray jsonCounts;
    for (const LevelCount &c : counts)
        jsonCounts << QJsonArray{c.level, c.before, c.added, c.movedIn, c.movedOut, c.released, c.now};
    QJsonArray jsonLines;
    for (const StoredLine &l : lines)
        jsonLines << QJsonArray{l.caseId.toString(), l.position, l.level, lineChangeCode(l.change), l.kind, l.text.situation, l.text.measures, l.parent,
                                l.referred, l.text.plan, l.responsible ? l.responsible->toString() : QString(),
                                l.carriedFrom ? l.carriedFrom->toString() : QString()};
    const QJsonObject content{ // QJsonObject sorts its keys: the text is canonical
        {QStringLiteral("station"), r.station.toString()},
        {QStringLiteral("week"), r.week.toString()},
        {QStringLiteral("revision"), r.revision},
        {QStringLiteral("kind"), weeklyKindCode(r.kind)},
        {QStringLiteral("late"), r.late},
        {QStringLiteral("early"), r.early},
        {QStringLiteral("receipt"), r.receipt},
        {QStringLiteral("corrects"), r.corrects ? r.corrects->toString() : QString()},
        {QStringLiteral("reason"), r.correctionReason},
        {QStringLiteral("summary"), r.summary},
        {QStringLiteral("events"), r.events},
        {QStringLiteral("support"), r.support},
        {QStringLiteral("special"), joined(r.special)},
        {QStringLiteral("submitted_at"), r.submittedAt.toString(Qt::ISODateWithMs)},
        {QStringLiteral("submitted_by"), r.submittedBy ? r.submittedBy->toString() : QString()},
        {QStringLiteral("classes"), QJsonArray{r.classesDue, r.classesFiled, joined(r.missingClasses)}},
        {QStringLiteral("counts"), jsonCounts},
        {QStringLiteral("lines"), jsonLines}};
    return QString::fromLatin1(QCryptographicHash::hash(QJsonDocument(content).toJson(QJsonDocument::Compact), QCryptographicHash::Sha256).toHex());
}

Result<std::vector<CaseOwner>> caseOwners(Database &db, const StationId &station)
{
    auto q = db.prepare("SELECT f.id, p.class_id, p.name FROM case_file f JOIN person p ON p.id=f.student_id WHERE f.station_id=?");
    q.bind(station);
    return allRows(q, [](const Statement &q) { return CaseOwner{q.id<CaseId>(0), q.optionalId<ClassId>(1), q.text(2)}; });
}

Result<std::vector<CaseReason>> caseReasons(Database &db, const StationId &station, QDate from, QDate to)
{
    auto q = db.prepare("SELECT e.case_id, e.on_date, e.reason FROM case_event e JOIN case_file f ON f.id=e.case_id"
                        " WHERE e.on_date>=? AND e.on_date<=? AND f.station_id=? AND e.reason<>''"
                        " AND e.event NOT IN ('handover','reschedule','summary') ORDER BY e.on_date DESC, e.at DESC");
    q.bind(from).bind(to).bind(station);
    std::vector<CaseReason> all;
    QSet<CaseId> seen;
    while (q.next()) {
        const CaseId id = q.id<CaseId>(0);
        if (seen.contains(id))
            continue;
        seen.insert(id);
        all.push_back({id, q.date(1), q.text(2)});
    }
    XZ_CHECK(q.error());
    return all;
}

Result<QString> lastReturnReason(Database &db, const ReportId &report)
{
    auto q = db.prepare("SELECT reason FROM report_event WHERE report_id=? AND event='return' ORDER BY seq DESC LIMIT 1");
    q.bind(report);
    QString reason;
    if (q.next())
        reason = q.text(0);
    XZ_CHECK(q.error());
    return reason;
}

Result<LedgerMovements> stationMovements(Database &db, const StationId &station, const std::vector<int> &levels, QDate from, QDate to)
{
    XZ_TRY(const auto tracks, caseTracks(db, station, from, to));
    return movementsOf(tracks, levels, from, to);
}

Result<std::vector<std::pair<PersonId, QString>>> responsibleNames(Database &db, const StationId &station)
{
    auto q = db.prepare("SELECT DISTINCT p.id, p.name FROM case_file f JOIN person p ON p.id=f.responsible_id WHERE f.station_id=?");
    q.bind(station);
    std::vector<std::pair<PersonId, QString>> all;
    while (q.next())
        all.emplace_back(q.id<PersonId>(0), q.text(1));
    XZ_CHECK(q.error());
    return all;
}

QString userName(Database &db, const std::optional<UserId> &user)
{
    if (!user)
        return {};
    auto q = db.prepare("SELECT display_name FROM user WHERE id=?");
    q.bind(*user);
    return q.next() ? q.text(0) : QString();
}

} // namespace xz
