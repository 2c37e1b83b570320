// Reading: reports, weeks, differences, trend.
#include "core/report/weeklyservice.h"

#include "core/report/weeklyassembly.h"
#include "core/workspace/permit.h"

#include <QtCore/QCoreApplication>
#include <algorithm>
#include <span>

namespace xz {
namespace {

struct WeeklyReading {
    Q_DECLARE_TR_FUNCTIONS(WeeklyReading)
};

Result<StationInfo> readableStation(Session &session, const StationId &station)
{
    XZ_TRY(const auto info, stationInfo(session.db(), station));
    if (info && weeklyReach(session.actor(), station, info->college).reads)
        return *info;
    XZ_CHECK(permit(session, Action::ReadWeekly, {.station = station, .college = info ? std::optional(info->college) : std::nullopt},
                    QStringLiteral("weekly_report"), station.raw()));
    return fail(Errc::Denied, WeeklyReading::tr("This station does not exist, or its reports are not yours to read."));
}

// `revisions`: of one station and week, oldest first.
WeekRow rowOf(const ReportWeek &week, QDate foundedOn, const QDateTime &now, std::span<const StandingRow> revisions)
{
    WeekRow row{.week = week, .state = computedState(week, foundedOn, now)};
    const bool due = row.state != WeeklyState::NotDue && row.state != WeeklyState::Future;
    bool handedIn = false;
    for (const StandingRow &r : revisions) {
        if (isReported(r.state)) {
            handedIn = true;
            row.state = r.state;
            row.zero = r.kind == WeeklyKind::Zero;
            row.late = row.late || r.late;
            row.early = row.early || r.early;
            row.corrections += r.revision > 0 ? 1 : 0;
            row.receipt = r.receipt;
            row.submittedAt = r.submittedAt;
            row.report = r.id;
            row.correcting = false;
        } else if (handedIn) {
            row.correcting = true;
        } else {
            row.state = r.state;
            row.report = r.id;
        }
    }
    row.overdue = due && !handedIn && now >= week.closesAt;
    return row;
}

// Groups rows sorted by station and week.
template <class Each>
void eachWeek(const std::vector<StandingRow> &rows, Each &&each)
{
    for (size_t i = 0; i < rows.size();) {
        size_t end = i + 1;
        while (end < rows.size() && rows[end].station == rows[i].station && rows[end].week == rows[i].week)
            ++end;
        each(std::span(rows).subspan(i, end - i));
        i = end;
    }
}

} // namespace

Result<WeeklyReport> WeeklyService::open(const StationId &station, const WeekId &week) const
{
    XZ_TRY(const WeeklyPlace place, weeklyPlace(m_session, station, week));
    XZ_TRY(const auto row, newestWeekly(m_session.db(), station, week));
    return assemble(m_session, place, row);
}

Result<WeeklyReport> WeeklyService::open(const ReportId &id) const
{
    XZ_TRY(const auto row, weeklyById(m_session.db(), id));
    if (!row) {
        XZ_CHECK(permit(m_session, Action::ReadWeekly, {}, QStringLiteral("weekly_report"), id.raw()));
        return fail(Errc::Denied, WeeklyReading::tr("This report does not exist, or it is not yours to read."));
    }
    XZ_TRY(const WeeklyPlace place, weeklyPlace(m_session, row->station, row->week));
    return assemble(m_session, place, row);
}

Result<std::vector<WeeklyReport>> WeeklyService::revisions(const StationId &station, const WeekId &week) const
{
    XZ_TRY(const WeeklyPlace place, weeklyPlace(m_session, station, week));
    XZ_TRY(const auto rows, weeklyRevisions(m_session.db(), station, week));
    std::vector<WeeklyReport> all;
    for (const WeeklyRow &row : rows) {
        XZ_TRY(WeeklyReport report, assemble(m_session, place, row));
        all.push_back(std::move(report));
    }
    return all;
}

Result<std::vector<WeeklyStep>> WeeklyService::log(const StationId &station, const WeekId &week) const
{
    XZ_TRY(const WeeklyPlace place, weeklyPlace(m_session, station, week));
    return stepsOf(m_session.db(), station, week);
}

Result<std::vector<ReportNameHit>> WeeklyService::nameHits(const WeeklyReport &report) const
{
    XZ_TRY(const WeeklyPlace place, weeklyPlace(m_session, report.station, report.week.id));
    XZ_TRY(const NameScanner scanner, NameScanner::forStation(m_session.db(), report.station));
    XZ_TRY(const auto row, newestWeekly(m_session.db(), report.station, report.week.id));
    return scanReport(scanner, report, row ? confirmedKeys(row->confirmedNames) : QSet<QString>());
}

Result<std::vector<WeeklyClause>> WeeklyService::readiness(const WeeklyReport &report) const
{
    XZ_TRY(const auto hits, nameHits(report));
    return xz::readiness(report, hits);
}

Result<std::vector<WeeklyClause>> WeeklyService::calm(const WeeklyReport &report) const
{
    XZ_TRY(const WeeklyPlace place, weeklyPlace(m_session, report.station, report.week.id));
    XZ_TRY(const ClassTally tally, classTally(m_session.db(), report.station, report.week.id, report.week.startsOn, report.week.endsOn));
    return notCalm(report, tally.situations);
}

std::vector<EventChoice> WeeklyService::availableEvents(const WeeklyReport &report) const
{
    return xz::availableEvents(report.situation(), m_session.actor());
}

Result<std::vector<WeekRow>> WeeklyService::weeks(const StationId &station, std::optional<TermId> term) const
{
    XZ_TRY(const StationInfo info, readableStation(m_session, station));
    XZ_TRY(const auto all, reportWeeks(m_session, term));
    std::vector<WeekRow> rows;
    if (all.empty())
        return rows;
    XZ_TRY(const auto standing, standingRows(m_session.db(), station, all.front().startsOn, all.back().startsOn));
    QHash<WeekId, std::span<const StandingRow>> byWeek;
    eachWeek(standing, [&](std::span<const StandingRow> revisions) { byWeek.insert(revisions.front().week, revisions); });
    const QDateTime now = m_session.clock().now();
    for (const ReportWeek &week : all)
        rows.push_back(rowOf(week, info.foundedOn, now, byWeek.value(week.id)));
    return rows;
}

Result<std::vector<WeekRow>> WeeklyService::missingWeeks(const StationId &station, std::optional<TermId> term) const
{
    XZ_TRY(auto rows, weeks(station, term));
    std::erase_if(rows, [](const WeekRow &row) { return !row.overdue; });
    return rows;
}

Result<std::vector<StationWeek>> WeeklyService::overview(const WeekId &week) const
{
    if (allowedScope(m_session.actor().role, Action::ReadWeekly) == Scope::None)
        XZ_CHECK(permit(m_session, Action::ReadWeekly, {}, QStringLiteral("weekly_report")));
    XZ_TRY(const ReportWeek w, reportWeekOf(m_session, week));
    XZ_TRY(const auto stations, allStations(m_session.db()));
    XZ_TRY(const auto standing, standingRows(m_session.db(), {}, w.startsOn, w.startsOn));
    QHash<StationId, std::span<const StandingRow>> byStation;
    eachWeek(standing, [&](std::span<const StandingRow> revisions) { byStation.insert(revisions.front().station, revisions); });
    const QDateTime now = m_session.clock().now();
    std::vector<StationWeek> rows;
    for (const StationInfo &s : stations) {
        if (!weeklyReach(m_session.actor(), s.id, s.college).reads)
            continue;
        StationWeek row{.station = s.id, .stationName = s.name, .collegeName = s.collegeName, .row = rowOf(w, s.foundedOn, now, byStation.value(s.id))};
        if (row.row.report && isReported(row.row.state)) {
            XZ_TRY(row.counts, countsOf(m_session.db(), *row.row.report));
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

Result<std::vector<ChangeLine>> WeeklyService::whatChanged(const StationId &station, const WeekId &week) const
{
    XZ_TRY(const WeeklyPlace place, weeklyPlace(m_session, station, week));
    XZ_TRY(const auto newest, newestWeekly(m_session.db(), station, week));
    std::vector<ChangeLine> lines;
    // Who only receives reports sees the differences of a week that was handed in.
    if (!place.reach.readsDrafts && !(newest && (isReported(newest->state) || newest->revision > 0)))
        return lines;
    XZ_TRY(const WeeklyReport fresh, assembleWhole(m_session, place, std::nullopt));
    const QList<int> numbers = fresh.levelNames.keys();
    const std::vector<int> levels(numbers.begin(), numbers.end());
    XZ_TRY(const LedgerMovements ledger, stationMovements(m_session.db(), station, levels, place.countedFrom, place.week.endsOn));
    XZ_TRY(const auto reasons, caseReasons(m_session.db(), station, place.countedFrom, place.week.endsOn));
    const QDate today = place.now.date();
    for (const CaseMovement &m : ledger.cases) {
        const auto line = std::ranges::find(fresh.lines, m.caseId, &WeeklyLine::caseId);
        if (!place.reach.readsAll && (line == fresh.lines.end() || !line->mayEdit))
            continue;
        ChangeLine change{.caseId = m.caseId, .code = m.code, .change = LedgerChange::Stale, .fromLevel = m.fromLevel, .toLevel = m.toLevel, .on = m.on};
        if (m.move == LedgerMove::Same) {
            if (!m.nextFollowUpOn.isValid() || m.nextFollowUpOn >= today || m.nextFollowUpOn > place.week.endsOn)
                continue;
            change.on = m.nextFollowUpOn;
        } else {
            change.change = m.move == LedgerMove::Added ? LedgerChange::Added
                : m.move == LedgerMove::Raised          ? LedgerChange::Raised
                : m.move == LedgerMove::Lowered         ? LedgerChange::Lowered
                                                        : LedgerChange::Released;
            const auto reason = std::ranges::find(reasons, m.caseId, &CaseReason::caseId);
            if (reason != reasons.end())
                change.reason = reason->reason;
        }
        lines.push_back(std::move(change));
    }
    std::ranges::stable_sort(lines, {}, [](const ChangeLine &l) { return l.change == LedgerChange::Stale; });
    return lines;
}

Result<std::vector<WeeklyService::TrendPoint>> WeeklyService::trend(const StationId &station, const WeekId &week, int count) const
{
    XZ_TRY(const WeeklyPlace place, weeklyPlace(m_session, station, week));
    XZ_TRY(auto all, reportWeeks(m_session));
    std::erase_if(all, [&](const ReportWeek &w) { return w.startsOn > place.week.startsOn || !w.reporting; });
    if (int(all.size()) > count)
        all.erase(all.begin(), all.end() - count);
    std::vector<TrendPoint> points;
    if (all.empty())
        return points;
    XZ_TRY(const auto counts, standingCounts(m_session.db(), station, all.front().startsOn, all.back().startsOn));
    for (ReportWeek &w : all) {
        TrendPoint point{.week = std::move(w)};
        for (const WeekCount &c : counts)
            if (c.week == point.week.id) {
                if (!point.counts)
                    point.counts.emplace();
                point.counts->push_back(c.count);
            }
        points.push_back(std::move(point));
    }
    return points;
}

Result<bool> WeeklyService::verifyFrozen(const ReportId &id) const
{
    XZ_TRY(const WeeklyReport report, open(id));
    XZ_TRY(const auto row, weeklyById(m_session.db(), id));
    if (!row || row->frozenHash.isEmpty())
        return fail(Errc::Refused, WeeklyReading::tr("This report is not handed in: there is nothing to compare."));
    XZ_TRY(const QString now, contentHash(m_session.db(), *row));
    return now == row->frozenHash;
}

} // namespace xz
