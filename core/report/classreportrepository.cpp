#include "core/report/classreportrepository.h"

namespace xz {
namespace {

ClassReport readReport(const Statement &q, int c)
{
    return {.classId = q.id<ClassId>(c),
            .week = q.id<WeekId>(c + 1),
            .kind = classReportKindFromCode(q.text(c + 2)).value_or(ClassReportKind::Situation),
            .text = q.text(c + 3),
            .headcount = int(q.integer(c + 4)),
            .filedAt = q.time(c + 5),
            .filedBy = q.id<UserId>(c + 6),
            .late = q.flag(c + 7),
            .version = int(q.integer(c + 8))};
}

} // namespace

Result<void> insertClassReport(Transaction &tx, const ClassReport &r)
{
    return tx.prepare("INSERT INTO class_report(class_id, week_id, kind, text, headcount, filed_at, filed_by, late, version) VALUES (?,?,?,?,?,?,?,?,?)")
        .bind(r.classId).bind(r.week).bind(classReportKindCode(r.kind)).bind(r.text).bind(r.headcount).bind(r.filedAt).bind(r.filedBy).bind(r.late)
        .bind(r.version).exec();
}

Result<void> replaceClassReport(Transaction &tx, const ClassReport &b, const ClassReport &r)
{
    XZ_CHECK(tx.prepare("INSERT INTO class_report_history(class_id, week_id, version, kind, text, headcount, filed_at, filed_by, late)"
                        " VALUES (?,?,?,?,?,?,?,?,?)")
                 .bind(b.classId).bind(b.week).bind(b.version).bind(classReportKindCode(b.kind)).bind(b.text).bind(b.headcount).bind(b.filedAt)
                 .bind(b.filedBy).bind(b.late).exec());
    return tx.prepare("UPDATE class_report SET kind=?, text=?, headcount=?, filed_at=?, filed_by=?, late=?, version=? WHERE week_id=? AND class_id=?")
        .bind(classReportKindCode(r.kind)).bind(r.text).bind(r.headcount).bind(r.filedAt).bind(r.filedBy).bind(r.late).bind(r.version).bind(r.week)
        .bind(r.classId).exec();
}

Result<std::optional<ClassReport>> findClassReport(Database &db, const ClassId &classId, const WeekId &week)
{
    auto q = db.prepare("SELECT class_id, week_id, kind, text, headcount, filed_at, filed_by, late, version FROM class_report"
                        " WHERE week_id=? AND class_id=?");
    q.bind(week).bind(classId);
    std::optional<ClassReport> found;
    if (q.next())
        found = readReport(q, 0);
    XZ_CHECK(q.error());
    return found;
}

Result<std::vector<ClassReport>> classReportHistory(Database &db, const ClassId &classId, const WeekId &week)
{
    auto q = db.prepare("SELECT class_id, week_id, kind, text, headcount, filed_at, filed_by, late, version FROM class_report_history"
                        " WHERE week_id=? AND class_id=? ORDER BY version");
    q.bind(week).bind(classId);
    std::vector<ClassReport> all;
    while (q.next())
        all.push_back(readReport(q, 0));
    XZ_CHECK(q.error());
    return all;
}

Result<std::optional<ClassPlace>> findClassPlace(Database &db, const ClassId &classId)
{
    auto q = db.prepare("SELECT c.id, c.name, c.college_id, (SELECT min(s.id) FROM station s WHERE s.college_id=c.college_id), c.starts_on,"
                        " c.graduates_on, c.closed_on FROM class c WHERE c.id=?");
    q.bind(classId);
    std::optional<ClassPlace> found;
    if (q.next())
        found = ClassPlace{.classId = q.id<ClassId>(0),
                           .name = q.text(1),
                           .college = q.id<CollegeId>(2),
                           .station = q.optionalId<StationId>(3),
                           .startsOn = q.date(4),
                           .graduatesOn = q.date(5),
                           .closedOn = q.date(6)};
    XZ_CHECK(q.error());
    return found;
}

Result<std::vector<ClassDueRow>> classesDue(Database &db, const StationId &station, const WeekId &week, QDate from, QDate to, QDate on)
{
    auto q = db.prepare(
        "SELECT c.id, c.name,"
        " (SELECT p.name FROM post o JOIN person p ON p.id=o.person_id WHERE o.class_id=c.id AND o.role='counsellor' AND o.starts_on<=?1"
        "  AND (o.ends_on IS NULL OR o.ends_on>=?1) LIMIT 1),"
        " (SELECT group_concat(p.name, '、') FROM post o JOIN person p ON p.id=o.person_id WHERE o.class_id=c.id AND o.role='class_committee'"
        "  AND o.starts_on<=?1 AND (o.ends_on IS NULL OR o.ends_on>=?1)),"
        " r.class_id, r.week_id, r.kind, r.text, r.headcount, r.filed_at, r.filed_by, r.late, r.version, u.display_name"
        " FROM station s JOIN class c ON c.college_id=s.college_id LEFT JOIN class_report r ON r.week_id=?2 AND r.class_id=c.id"
        " LEFT JOIN user u ON u.id=r.filed_by"
        " WHERE s.id=?3 AND (c.starts_on IS NULL OR c.starts_on<=?4) AND (c.graduates_on IS NULL OR c.graduates_on>=?5)"
        " AND (c.closed_on IS NULL OR c.closed_on>?5) ORDER BY c.name");
    q.bind(on).bind(week).bind(station).bind(to).bind(from);
    std::vector<ClassDueRow> rows;
    while (q.next()) {
        ClassDueRow row{.classId = q.id<ClassId>(0), .className = q.text(1), .counsellor = q.text(2), .committee = q.text(3)};
        if (!q.isNull(4)) {
            row.report = readReport(q, 4);
            row.filedBy = q.text(13);
        }
        rows.push_back(std::move(row));
    }
    XZ_CHECK(q.error());
    return rows;
}

Result<ClassTally> classTally(Database &db, const StationId &station, const WeekId &week, QDate from, QDate to)
{
    auto q = db.prepare("SELECT c.name, r.kind FROM station s JOIN class c ON c.college_id=s.college_id"
                        " LEFT JOIN class_report r ON r.week_id=?1 AND r.class_id=c.id"
                        " WHERE s.id=?2 AND (c.starts_on IS NULL OR c.starts_on<=?3) AND (c.graduates_on IS NULL OR c.graduates_on>=?4)"
                        " AND (c.closed_on IS NULL OR c.closed_on>?4) ORDER BY c.name");
    q.bind(week).bind(station).bind(to).bind(from);
    ClassTally tally;
    while (q.next()) {
        ++tally.due;
        if (q.isNull(1)) {
            tally.missing << q.text(0);
            continue;
        }
        ++tally.filed;
        if (q.text(1) == u"situation")
            tally.situations << q.text(0);
    }
    XZ_CHECK(q.error());
    return tally;
}

Result<QDateTime> handedInAt(Database &db, const StationId &station, const WeekId &week)
{
    auto q = db.prepare("SELECT submitted_at FROM weekly_report WHERE station_id=? AND week_id=? AND state IN ('submitted','reviewed','signed')"
                        " ORDER BY revision DESC LIMIT 1");
    q.bind(station).bind(week);
    QDateTime at;
    if (q.next())
        at = q.time(0);
    XZ_CHECK(q.error());
    return at;
}

} // namespace xz
