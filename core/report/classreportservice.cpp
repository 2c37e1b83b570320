#include "core/report/classreportservice.h"

#include "core/base/text.h"
#include "core/casework/namescanner.h"
#include "core/report/classreportrepository.h"
#include "core/report/reportweek.h"
#include "core/report/weeklyrepository.h"
#include "core/workspace/permit.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonObject>
#include <algorithm>

namespace xz {
namespace {

struct ClassReportText {
    Q_DECLARE_TR_FUNCTIONS(ClassReportText)
};

Target targetOf(const ClassPlace &place) { return {.station = place.station, .college = place.college, .classId = place.classId}; }

// Why nothing can be filed for this week; empty: it can.
QString whyClosed(const ReportWeek &week, const QDateTime &now)
{
    if (!week.reporting)
        return ClassReportText::tr("%1 (%2) is a holiday week: no report is due.").arg(week.label(), week.iso());
    if (now.date() < week.startsOn)
        return ClassReportText::tr("%1 begins on %2; class reports can be filed from that day on.").arg(week.label(), isoDate(week.startsOn));
    return {};
}

// The class and the week, asked of policy and calendar.
struct Place {
    ClassPlace place;
    ReportWeek week;
};
Result<Place> placed(Session &session, Action action, const ClassId &classId, const WeekId &week)
{
    XZ_TRY(const auto place, findClassPlace(session.db(), classId));
    // A class that does not exist is refused like one of somebody else (A29).
    XZ_CHECK(permit(session, action, place ? targetOf(*place) : Target{.classId = classId}, QStringLiteral("class_report"), classId.raw()));
    if (!place)
        return fail(Errc::NotFound, ClassReportText::tr("This class does not exist, or it is not one of yours."));
    XZ_TRY(ReportWeek w, reportWeekOf(session, week));
    return Place{*place, std::move(w)};
}

Result<void> mayFileNow(const Place &p, const QDateTime &now)
{
    if (const QString why = whyClosed(p.week, now); !why.isEmpty())
        return fail(Errc::Refused, why);
    if (!p.place.isDueIn(p.week.startsOn, p.week.endsOn))
        return fail(Errc::Refused, ClassReportText::tr("Class %1 owes no report for %2: it was closed, had graduated or did not exist yet.")
                                       .arg(p.place.name, p.week.label()));
    return {};
}

// Writes within the transaction; false when nothing would change.
Result<bool> put(Transaction &tx, Session &session, const Place &p, ClassReport report, int expectedVersion)
{
    XZ_TRY(const auto before, findClassReport(session.db(), report.classId, report.week));
    const int standing = before ? before->version : 0;
    if (standing != expectedVersion)
        return fail(Errc::Conflict, ClassReportText::tr("Class %1 was filed or changed meanwhile: open the week again and look at what stands there.").arg(p.place.name));
    if (before && before->kind == report.kind && before->text == report.text && before->headcount == report.headcount)
        return false;
    report.version = standing + 1;
    XZ_CHECK(before ? replaceClassReport(tx, *before, report) : insertClassReport(tx, report));
    const QJsonObject detail{{QStringLiteral("week"), p.week.iso()},
                             {QStringLiteral("kind"), classReportKindCode(report.kind)},
                             {QStringLiteral("old_kind"), before ? classReportKindCode(before->kind) : QString()},
                             {QStringLiteral("late"), report.late},
                             {QStringLiteral("version"), report.version}};
    XZ_CHECK(session.audit().record(tx, session.actor(), QStringLiteral("class_report.file"), QStringLiteral("class"), report.classId.raw(), detail));
    return true;
}

Result<bool> isLate(Session &session, const Place &p, const QDateTime &now)
{
    if (now >= p.week.closesAt)
        return true;
    if (!p.place.station)
        return false;
    XZ_TRY(const QDateTime handedIn, handedInAt(session.db(), *p.place.station, p.week.id));
    return handedIn.isValid();
}

} // namespace

Result<ClassGrid> ClassReportService::grid(const StationId &station, const WeekId &week) const
{
    const Actor &actor = m_session.actor();
    XZ_TRY(const auto info, stationInfo(m_session.db(), station));
    const std::optional<CollegeId> college = info ? std::optional(info->college) : std::nullopt;
    const bool counts = isAllowed(actor, Action::ReadWeekly, {.station = station, .college = college}) && actor.role != Role::Counsellor;
    // A counsellor's classes are those of the own station; another one looks like none (A29).
    if (!counts && (actor.station != station || allowedScope(actor.role, Action::ReadClassReport) == Scope::None))
        XZ_CHECK(permit(m_session, Action::ReadClassReport, {.station = station, .college = college}, QStringLiteral("class_report"), station.raw()));
    if (!info)
        return fail(Errc::NotFound, ClassReportText::tr("This station does not exist, or it is not yours."));
    XZ_TRY(const ReportWeek w, reportWeekOf(m_session, week));
    const QDateTime now = m_session.clock().now();
    XZ_TRY(const auto rows, classesDue(m_session.db(), station, week, w.startsOn, w.endsOn, std::clamp(now.date(), w.startsOn, w.endsOn)));
    XZ_TRY(const QDateTime handedIn, handedInAt(m_session.db(), station, week));
    ClassGrid grid{.week = week, .station = station, .supplement = handedIn.isValid() || now >= w.closesAt, .whyNot = whyClosed(w, now)};
    for (const ClassDueRow &row : rows) {
        const Target target{.station = station, .college = college, .classId = row.classId};
        const bool mine = isAllowed(actor, Action::ReadClassReport, target);
        if (!mine && !counts)
            continue;
        ClassCell cell{.classId = row.classId, .className = row.className, .counsellor = row.counsellor, .committee = row.committee,
                       .mayFile = grid.whyNot.isEmpty() && isAllowed(actor, Action::WriteClassReport, target)};
        ++grid.due;
        if (row.report) {
            ++grid.filed;
            cell.state = row.report->kind == ClassReportKind::None ? ClassState::None : ClassState::Situation;
            grid.situations += cell.state == ClassState::Situation ? 1 : 0;
            cell.late = row.report->late;
            cell.version = row.report->version;
            cell.filedAt = row.report->filedAt;
            cell.filedBy = row.filedBy;
            if (mine) { // who only counts does not read what classes write (domain 3.6)
                cell.text = row.report->text;
                cell.headcount = row.report->headcount;
            }
        }
        grid.cells.push_back(std::move(cell));
    }
    return grid;
}

Result<std::optional<ClassReport>> ClassReportService::find(const ClassId &classId, const WeekId &week) const
{
    XZ_TRY(const Place p, placed(m_session, Action::ReadClassReport, classId, week));
    return findClassReport(m_session.db(), classId, p.week.id);
}

Result<std::vector<ClassReport>> ClassReportService::history(const ClassId &classId, const WeekId &week) const
{
    XZ_TRY(const Place p, placed(m_session, Action::ReadClassReport, classId, week));
    XZ_TRY(auto all, classReportHistory(m_session.db(), classId, p.week.id));
    XZ_TRY(const auto standing, findClassReport(m_session.db(), classId, p.week.id));
    if (standing)
        all.push_back(*standing);
    return all;
}

Result<ClassReport> ClassReportService::fileNone(const ClassId &classId, const WeekId &week, int expectedVersion)
{
    XZ_TRY(const Place p, placed(m_session, Action::WriteClassReport, classId, week));
    const QDateTime now = m_session.clock().now();
    XZ_CHECK(mayFileNow(p, now));
    XZ_TRY(const bool late, isLate(m_session, p, now));
    XZ_TRY(Transaction tx, Transaction::begin(m_session.db()));
    XZ_CHECK(put(tx, m_session, p, {.classId = classId, .week = week, .filedAt = now, .filedBy = m_session.actor().user, .late = late}, expectedVersion));
    XZ_CHECK(tx.commit());
    m_session.changes().changed(QStringLiteral("class-reports"));
    XZ_TRY(const auto stored, findClassReport(m_session.db(), classId, week));
    return *stored;
}

Result<ClassReport> ClassReportService::fileSituation(const ClassId &classId, const WeekId &week, const QString &text, int headcount,
                                                      int expectedVersion, bool namesConfirmed)
{
    XZ_TRY(const Place p, placed(m_session, Action::WriteClassReport, classId, week));
    const QDateTime now = m_session.clock().now();
    XZ_CHECK(mayFileNow(p, now));
    const QString clean = cleanText(text);
    if (clean.isEmpty())
        return fail(Errc::InvalidInput, ClassReportText::tr("Write what the situation is, or file “nothing to report”."), QStringLiteral("text"));
    if (clean.size() > classTextLimit)
        return fail(Errc::InvalidInput, ClassReportText::tr("The text has %1 characters; at most %2 fit the form.").arg(clean.size()).arg(classTextLimit),
                    QStringLiteral("text"));
    if (headcount < 0 || headcount > 999)
        return fail(Errc::InvalidInput, ClassReportText::tr("The number of students must lie between 0 and 999."), QStringLiteral("headcount"));
    XZ_TRY(const auto hits, nameHits(classId, clean));
    if (!hits.empty() && !namesConfirmed) {
        QStringList names;
        for (const ClassTextHit &h : hits)
            names << h.name;
        names.removeDuplicates();
        return fail(Errc::Refused, ClassReportText::tr("The text names students of the roll: %1. Write it without names, or confirm that they stay.")
                                       .arg(names.join(QStringLiteral("、"))), QStringLiteral("text"));
    }
    XZ_TRY(const bool late, isLate(m_session, p, now));
    XZ_TRY(Transaction tx, Transaction::begin(m_session.db()));
    XZ_CHECK(put(tx, m_session, p,
                 {.classId = classId, .week = week, .kind = ClassReportKind::Situation, .text = clean, .headcount = headcount, .filedAt = now,
                  .filedBy = m_session.actor().user, .late = late},
                 expectedVersion));
    if (!hits.empty())
        XZ_CHECK(m_session.audit().record(tx, m_session.actor(), QStringLiteral("class_report.names_kept"), QStringLiteral("class"), classId.raw(),
                                          {{QStringLiteral("week"), p.week.iso()}, {QStringLiteral("names"), int(hits.size())}}));
    XZ_CHECK(tx.commit());
    m_session.changes().changed(QStringLiteral("class-reports"));
    XZ_TRY(const auto stored, findClassReport(m_session.db(), classId, week));
    return *stored;
}

Result<std::vector<ClassTextHit>> ClassReportService::nameHits(const ClassId &classId, const QString &text) const
{
    std::vector<ClassTextHit> hits;
    XZ_TRY(const auto place, findClassPlace(m_session.db(), classId));
    if (!place || !place->station)
        return hits;
    XZ_TRY(const NameScanner scanner, NameScanner::forStation(m_session.db(), *place->station));
    for (const NameHit &hit : scanner.scan(text))
        hits.push_back({hit.start, hit.length, hit.text});
    return hits;
}

Result<int> ClassReportService::fileNoneForAll(const WeekId &week, const QList<ClassId> &classes)
{
    const QDateTime now = m_session.clock().now();
    std::vector<Place> places;
    for (const ClassId &id : classes) {
        XZ_TRY(Place p, placed(m_session, Action::WriteClassReport, id, week));
        XZ_CHECK(mayFileNow(p, now));
        places.push_back(std::move(p));
    }
    XZ_TRY(Transaction tx, Transaction::begin(m_session.db()));
    int filed = 0;
    for (const Place &p : places) {
        XZ_TRY(const auto standing, findClassReport(m_session.db(), p.place.classId, week));
        if (standing)
            continue;
        XZ_TRY(const bool late, isLate(m_session, p, now));
        XZ_CHECK(put(tx, m_session, p, {.classId = p.place.classId, .week = week, .filedAt = now, .filedBy = m_session.actor().user, .late = late}, 0));
        ++filed;
    }
    XZ_CHECK(tx.commit());
    m_session.changes().changed(QStringLiteral("class-reports"));
    return filed;
}

Result<std::vector<ClassCell>> ClassReportService::notReported(const StationId &station, const WeekId &week) const
{
    XZ_TRY(ClassGrid all, grid(station, week));
    std::vector<ClassCell> missing;
    for (ClassCell &cell : all.cells)
        if (cell.state == ClassState::Missing)
            missing.push_back(std::move(cell));
    return missing;
}

} // namespace xz
