#include "core/midterm/indicators.h"

#include "core/base/text.h"
#include "core/casework/caseservice.h"
#include "core/funds/fundsservice.h"
#include "core/report/weeklyservice.h"
#include "core/training/coverageservice.h"

#include <QtCore/QJsonArray>

namespace xz {
namespace {

bool isIn(WeeklyState s) { return s == WeeklyState::Submitted || s == WeeklyState::Reviewed || s == WeeklyState::Signed; }

Result<void> countTraining(Session &session, const StationId &station, MidtermIndicators &out)
{
    const auto coverage = CoverageService(session).term({}, station);
    if (!coverage && (coverage.error().code == Errc::NotFound || coverage.error().code == Errc::Refused))
        return {}; // no term in the calendar yet, or the first one has not begun
    if (!coverage)
        return std::unexpected(coverage.error());
    out.term = coverage->term.name();
    for (const GroupCoverage &g : coverage->groups) {
        out.people += g.people;
        out.covered += g.covered;
    }
    out.helpers = coverage->helpers;
    out.guaranteed = coverage->guaranteed;
    return {};
}

Result<void> countReports(Session &session, const StationId &station, QDate from, MidtermIndicators &out)
{
    XZ_TRY(const auto weeks, WeeklyService(session).weeks(station));
    for (const WeekRow &w : weeks) {
        if (w.week.startsOn < from || (!isIn(w.state) && !w.overdue))
            continue;
        ++out.weeksDue;
        (isIn(w.state) ? (w.late ? out.late : out.onTime) : out.missing) += 1;
    }
    return {};
}

QJsonValue toJson(const SafeCount &c) { return c.count ? QJsonValue(*c.count) : QJsonValue(); }
SafeCount safeCount(const QJsonValue &v) { return {v.isNull() ? std::nullopt : std::optional(v.toInt())}; }

} // namespace

QString SafeCount::text() const { return count ? QString::number(*count) : QStringLiteral("<%1").arg(smallCell); }

QJsonObject toJson(const MidtermIndicators &i)
{
    QJsonArray levels;
    for (const SafeCount &c : i.levels)
        levels << toJson(c);
    QJsonObject out{{u"as_of"_qs, isoDate(i.asOf)}, {u"term"_qs, i.term}, {u"people"_qs, i.people}, {u"covered"_qs, i.covered}, {u"helpers"_qs, i.helpers},
                    {u"guaranteed"_qs, i.guaranteed}, {u"weeks_due"_qs, i.weeksDue}, {u"weeks_on_time"_qs, i.onTime}, {u"weeks_late"_qs, i.late},
                    {u"weeks_missing"_qs, i.missing}, {u"levels"_qs, levels}, {u"allotted"_qs, i.allotted}, {u"spent"_qs, i.spent}};
    if (i.cases)
        out.insert(u"cases"_qs, toJson(*i.cases));
    return out;
}

MidtermIndicators indicatorsFromJson(const QJsonObject &o)
{
    MidtermIndicators i;
    i.asOf = QDate::fromString(o[u"as_of"].toString(), Qt::ISODate);
    i.term = o[u"term"].toString();
    i.people = o[u"people"].toInt();
    i.covered = o[u"covered"].toInt();
    i.helpers = o[u"helpers"].toInt();
    i.guaranteed = o[u"guaranteed"].toInt();
    i.weeksDue = o[u"weeks_due"].toInt();
    i.onTime = o[u"weeks_on_time"].toInt();
    i.late = o[u"weeks_late"].toInt();
    i.missing = o[u"weeks_missing"].toInt();
    for (const QJsonValue &v : o[u"levels"].toArray())
        i.levels.push_back(safeCount(v));
    if (o.contains(u"cases"))
        i.cases = safeCount(o[u"cases"]);
    i.allotted = o[u"allotted"].toInteger();
    i.spent = o[u"spent"].toInteger();
    return i;
}

Result<MidtermIndicators> countIndicators(Session &session, const ProjectId &project, const StationId &station, QDate from)
{
    MidtermIndicators out{.asOf = session.clock().today()};
    XZ_CHECK(countTraining(session, station, out));
    XZ_CHECK(countReports(session, station, from, out));
    XZ_TRY(const LedgerCounts ledger, CaseService(session).ledgerAt(station, out.asOf));
    bool hidden = false;
    for (auto it = ledger.byLevel.cbegin(); it != ledger.byLevel.cend(); ++it) {
        out.levels.push_back(SafeCount::of(it.value()));
        hidden |= !out.levels.back().count;
    }
    if (!hidden)
        out.cases = SafeCount::of(ledger.total());
    XZ_TRY(const FundSummary fund, FundsService(session).summary(project));
    out.allotted = fund.allotted;
    out.spent = fund.spent;
    return out;
}

} // namespace xz
