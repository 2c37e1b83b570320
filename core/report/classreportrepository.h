#pragma once
// Rows of class reports and the classes that owe them. Services use it; the demo writes through insertClassReport. No rule lives here.
#include "core/report/classreport.h"
#include "core/storage/transaction.h"

#include <QtCore/QDate>

namespace xz {

struct ClassDueRow { // an open class of the station's college with this week's report, if any
    ClassId classId;
    QString className;
    QString counsellor = {}, committee = {}; // holders on the day asked for
    std::optional<ClassReport> report = {};
    QString filedBy = {}; // display name
};
struct ClassPlace {
    ClassId classId;
    QString name;
    CollegeId college;
    std::optional<StationId> station = {}; // the college's first
    QDate startsOn = {}, graduatesOn = {}, closedOn = {};
    bool isDueIn(QDate from, QDate to) const
    {
        return (!startsOn.isValid() || startsOn <= to) && (!graduatesOn.isValid() || graduatesOn >= from) && (!closedOn.isValid() || closedOn > from);
    }
};
struct ClassTally {
    int due = 0, filed = 0;
    QStringList missing = {};   // names
    QStringList situations = {}; // names of classes with a situation
};

Result<void> insertClassReport(Transaction &tx, const ClassReport &report);
// Keeps what stood before in the history; the caller has compared versions.
Result<void> replaceClassReport(Transaction &tx, const ClassReport &before, const ClassReport &after);
Result<std::optional<ClassReport>> findClassReport(Database &db, const ClassId &classId, const WeekId &week);
Result<std::vector<ClassReport>> classReportHistory(Database &db, const ClassId &classId, const WeekId &week); // without the standing one
Result<std::optional<ClassPlace>> findClassPlace(Database &db, const ClassId &classId);
// Classes of the station that owe a report for a week of these dates; offices as of `on`.
Result<std::vector<ClassDueRow>> classesDue(Database &db, const StationId &station, const WeekId &week, QDate from, QDate to, QDate on);
Result<ClassTally> classTally(Database &db, const StationId &station, const WeekId &week, QDate from, QDate to);
// When the station's report of the week was handed in (newest revision that is); invalid: it was not.
Result<QDateTime> handedInAt(Database &db, const StationId &station, const WeekId &week);

} // namespace xz
