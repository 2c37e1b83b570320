#pragma once
// Puts a weekly report together from its rows, the calendar, the class layer and the ledger's events. Of this folder only.
#include "core/base/result.h"
#include "core/casework/namescanner.h"
#include "core/report/weeklyrepository.h"
#include "core/workspace/session.h"

#include <map>

namespace xz {

// What an actor may do with the reports of one station.
struct WeeklyReach {
    bool reads = false;
    bool writesAll = false;  // texts, numbers and every line
    bool writesOwn = false;  // lines of own cases
    bool readsAll = false;   // every line; else own ones
    bool readsDrafts = false; // else nothing of the content before it is handed in
};
WeeklyReach weeklyReach(const Actor &actor, const StationId &station, const CollegeId &college);

struct WeeklyPlace {
    StationInfo station;
    ReportWeek week;
    QDate countedFrom;
    std::optional<WeekId> previousWeek; // the last one that owed a report
    WeeklyReach reach;
    QDateTime now;
};
// Station and week, asked of the policy. A station that does not exist is refused like one of somebody else (A29).
Result<WeeklyPlace> weeklyPlace(Session &session, const StationId &station, const WeekId &week);

// The whole report, with every line: what guards look at. `row` none: nothing is stored.
Result<WeeklyReport> assembleWhole(Session &session, const WeeklyPlace &place, const std::optional<WeeklyRow> &row);
// What the actor may see of it.
WeeklyReport forActor(const WeeklyReport &whole, const WeeklyReach &reach);
Result<WeeklyReport> assemble(Session &session, const WeeklyPlace &place, const std::optional<WeeklyRow> &row);

// Names knowingly kept: "field|case|person" for each.
QSet<QString> confirmedKeys(const QString &json);
QString confirmedJson(const QSet<QString> &keys);
QString confirmationKey(const ReportNameHit &hit);
std::vector<ReportNameHit> scanReport(const NameScanner &scanner, const WeeklyReport &report, const QSet<QString> &confirmed);

} // namespace xz
