#pragma once
// Rows of weekly reports. Services use it; the demo writes through the same functions (statements are cached by the database).
// No rule lives here.
#include "core/report/classreportrepository.h"
#include "core/report/weekly.h"
#include "core/storage/transaction.h"

namespace xz {

struct WeeklyRow { // weekly_report as stored
    ReportId id;
    StationId station;
    WeekId week;
    int revision = 0;
    WeeklyKind kind = WeeklyKind::Normal;
    bool late = false, early = false;
    WeeklyState state = WeeklyState::Draft;
    QString receipt = {}; // empty: NULL
    std::optional<ReportId> corrects = {};
    QString correctionReason = {}, summary = {}, events = {}, support = {};
    QStringList special = {};
    UserId preparedBy;
    QDateTime preparedAt;
    std::optional<UserId> submittedBy = {};
    QDateTime submittedAt = {};
    std::optional<UserId> reviewedBy = {};
    QDateTime reviewedAt = {};
    QString reviewNote = {};
    std::optional<UserId> signedBy = {};
    QDateTime signedAt = {};
    QString signNote = {};
    int classesDue = 0, classesFiled = 0;
    QStringList missingClasses = {};
    QString confirmedNames = QStringLiteral("[]"); // JSON: field, case, person ids
    QString frozenHash = {};
    int version = 1;
};

struct LineRow { // report_line as stored
    CaseId caseId;
    int position = 0;
    int level = 0;
    LineChange change = LineChange::Same;
    QString kind = {};
    LineText text = {};
    QString parent = {};
    bool referred = false;
    std::optional<PersonId> responsible = {};
    std::optional<WeekId> carriedFrom = {};
    int namesConfirmed = 0;
};

struct StepRow { // report_event as stored
    int seq = 1;
    WeeklyEvent event = WeeklyEvent::Submit;
    WeeklyState from = WeeklyState::Due, to = WeeklyState::Submitted;
    QDateTime at;
    UserId actor;
    QString reason = {};
};

// Writers; a few thousand of each a second in one transaction.
Result<void> insertWeekly(Transaction &tx, const WeeklyRow &row);
Result<void> insertCount(Transaction &tx, const ReportId &report, const LevelCount &count);
Result<void> insertLine(Transaction &tx, const ReportId &report, const LineRow &line);
Result<void> insertStep(Transaction &tx, const ReportId &report, const StepRow &step);
// HZ-2026-W48-KJ-0001: the next number of the station in the ISO year (code_counter, prefix HZ).
Result<QString> nextReceipt(Transaction &tx, const StationId &station, const QString &stationCode, int isoYear, int isoWeek);
// Of a report as it stands in the file: SHA-256 over what was handed in.
Result<QString> contentHash(Database &db, const WeeklyRow &row);

Result<void> updateWeekly(Transaction &tx, const WeeklyRow &row); // all but id, station, week, revision, prepared; row.version is the new one
Result<void> deleteWeekly(Transaction &tx, const ReportId &id);   // with its counts, lines and steps
Result<void> deleteCounts(Transaction &tx, const ReportId &report);
Result<void> deleteLines(Transaction &tx, const ReportId &report);
Result<int> nextStep(Database &db, const ReportId &report);

struct StationInfo {
    StationId id;
    CollegeId college;
    QString name, collegeName;
    QDate foundedOn; // or, if that is later, the day since which reports are due in this workspace (setting report.since)
    QString receiptCode; // college code when it is unique and plain, else S01, S02 ...
};
struct StoredLine : LineRow {
    QString code;
    QString responsibleName;
    QString carriedLabel; // of the week whose text was carried
};
struct EarlierLine {
    CaseId caseId;
    WeekId week;            // the week in which the text was first written
    QString weekLabel;
    LineText text;
};
struct StandingRow { // what lists of weeks need of one revision
    ReportId id;
    StationId station;
    WeekId week;
    int revision;
    WeeklyKind kind;
    WeeklyState state;
    bool late, early;
    QString receipt;
    QDateTime submittedAt;
};

Result<std::optional<StationInfo>> stationInfo(Database &db, const StationId &station);
Result<std::vector<StationInfo>> allStations(Database &db);
Result<std::optional<WeeklyRow>> newestWeekly(Database &db, const StationId &station, const WeekId &week);
Result<std::optional<WeeklyRow>> weeklyById(Database &db, const ReportId &id);
Result<std::vector<WeeklyRow>> weeklyRevisions(Database &db, const StationId &station, const WeekId &week);
Result<std::vector<LevelCount>> countsOf(Database &db, const ReportId &report);
Result<std::vector<StoredLine>> linesOf(Database &db, const ReportId &report);
Result<QString> lastReturnReason(Database &db, const ReportId &report);
Result<std::vector<WeeklyStep>> stepsOf(Database &db, const StationId &station, const WeekId &week);
// Newest handed-in report of a station that ends before this day.
Result<std::optional<WeeklyRow>> lastHandedIn(Database &db, const StationId &station, QDate before);
// Last handed-in text of each case of the station before this day, newest first, at most `reports` reports back.
Result<std::vector<EarlierLine>> earlierLines(Database &db, const StationId &station, QDate before, int reports = 12);
// All revisions of a station whose week begins within the dates; without a station: of all.
Result<std::vector<StandingRow>> standingRows(Database &db, std::optional<StationId> station, QDate from, QDate to);
// Counts of the standing handed-in reports of a station in weeks that begin within the dates, by week.
struct WeekCount {
    WeekId week;
    LevelCount count;
};
Result<std::vector<WeekCount>> standingCounts(Database &db, const StationId &station, QDate from, QDate to);
// Whose a case is: the student's class decides what a counsellor may write.
struct CaseOwner {
    CaseId caseId;
    std::optional<ClassId> classId;
    QString studentName;
};
Result<std::vector<CaseOwner>> caseOwners(Database &db, const StationId &station);
// The reason written with the newest event of each case within the days.
struct CaseReason {
    CaseId caseId;
    QDate on;
    QString reason;
};
Result<std::vector<CaseReason>> caseReasons(Database &db, const StationId &station, QDate from, QDate to);
// The ledger's numbers of the station, whoever asks: the report's counts are those of all its cases. Levels are the dictionary's.
Result<LedgerMovements> stationMovements(Database &db, const StationId &station, const std::vector<int> &levels, QDate from, QDate to);
Result<std::vector<std::pair<PersonId, QString>>> responsibleNames(Database &db, const StationId &station);
QString userName(Database &db, const std::optional<UserId> &user); // display name; empty when unknown

} // namespace xz
