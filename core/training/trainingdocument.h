#pragma once
// Papers of training: sign-in sheet (S55), ledger of a term or year with the participation table (S62), coverage report with the gap
// list (S53, S54). Wording is data: resources/core/forms/training.json. The same Document gives the Excel sheet.
// Errors: Denied, NotFound. Names stand on them: only who may read the lists gets them.
#include "core/document/document.h"
#include "core/training/coverageservice.h"

namespace xz {

struct TrainingPaper {
    paper::Document document;
    QString fileName;  // proposed, without its ending
    QString sheetName; // of the Excel file
};
struct TrainingPeriod {
    QDate from, to;
    QString name; // 2026-2027学年第1学期, as printed
};
Result<TrainingPeriod> trainingTerm(Session &session, std::optional<TermId> term = {}); // default: the current one; the holidays behind belong to it
Result<TrainingPeriod> trainingYear(Session &session, std::optional<TermId> term = {}); // the school year of the term

Result<TrainingPaper> signInSheet(Session &session, const TrainingId &id);
Result<TrainingPaper> trainingLedger(Session &session, const TrainingPeriod &period, std::optional<StationId> station = {});
Result<TrainingPaper> coverageReport(Session &session, std::optional<TermId> term = {}, std::optional<StationId> station = {});

} // namespace xz
