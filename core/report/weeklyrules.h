#pragma once
// What must hold before a weekly report is handed in, each clause with its datum and what would mend it. Pure: no storage.
#include "core/report/weekly.h"

namespace xz {

enum class ClauseKind { Numbers, Entered, Carryover, LineText, TextLength, Names, Classes, Change, ClassSituation, DraftText };

struct WeeklyClause {
    ClauseKind kind;
    bool met = true;
    bool blocking = true; // false: shown, does not stop
    QString text;         // translated sentence: what was found
    QString fix = {};     // translated: what would mend it
    int level = 0;
    std::optional<CaseId> caseId = {};
    QString field = {};
};

// Closure of one set of numbers, a clause for each level that does not close (3.2), and one for each that differs from the ledger's.
std::vector<WeeklyClause> numberClauses(const std::vector<LevelCount> &entered, const std::vector<LevelCount> &computed,
                                        const QMap<int, QString> &levelNames = {});
// Every clause of submitting; `hits` are the names found. Only unmet ones and notices are listed.
std::vector<WeeklyClause> readiness(const WeeklyReport &report, const std::vector<ReportNameHit> &hits);
// Why a zero report would not be true: the changes, the class situations, the text already written. Empty: it is true.
std::vector<WeeklyClause> notCalm(const WeeklyReport &report, const QStringList &classesWithSituation);
bool isBlocked(const std::vector<WeeklyClause> &clauses);
// The blocking sentences, joined for an error message.
QString blockingText(const std::vector<WeeklyClause> &clauses);
// The report with a hit replaced by its replacement.
void replaceName(WeeklyReport &report, const ReportNameHit &hit);

} // namespace xz
