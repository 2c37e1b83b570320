#pragma once
// Rows of weekly and class reports. Services use it; the demo writes through the same functions (reuse one repository: its statements
// are cached). No rule lives here.
#include "core/report/classreport.h"
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
    std::optional<UserId> submittedBy = {}, reviewedBy = {}, signedBy = {};
    QDateTime submittedAt = {}, reviewedAt = {}, signedAt = {};
    QString reviewNote = {}, signNote = {};
    int classesDue = 0, classesFiled = 0;
    QStringList missingClasses = {};
    QByteArray confirmedNames = "[]"; // JSON
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

struct StepRow {
    int seq = 1;
    WeeklyEvent event = WeeklyEvent::Submit;
    WeeklyState from = WeeklyState::Due, to = WeeklyState::Submitted;
    QDateTime at;
    UserId actor;
    QString reason = {};
};

// Bulk-friendly writers.
Result<void> insertWeekly(Transaction &tx, const WeeklyRow &row);
Result<void> insertCount(Transaction &tx, const ReportId &report, const LevelCount &count);
Result<void> insertLine(Transaction &tx, const ReportId &report, const LineRow &line);
Result<void> insertStep(Transaction &tx, const ReportId &report, const StepRow &step);
Result<void> insertClassReport(Transaction &tx, const ClassReport &report);
// HZ-2026-W48-KJ-0001: the next number of the station in the ISO year (code_counter, prefix HZ).
Result<QString> nextReceipt(Transaction &tx, const StationId &station, const QString &stationCode, int isoYear, int isoWeek);

} // namespace xz
