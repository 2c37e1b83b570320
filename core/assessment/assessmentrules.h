#pragma once
// The arithmetic of an assessment, without the workspace (domain F14, S52, A32): what may be entered, sums, grades, ranks, commendations.
#include "core/assessment/assessmentservice.h"

namespace xz {

// Every score one that the template allows; a section as a whole or by items, not both; bonus within the cap (A32).
Result<void> checkScores(const AssessmentTemplate &form, const std::vector<Score> &scores);
SheetResult evaluate(const AssessmentTemplate &form, const std::vector<Score> &scores);
// Sorts best first and sets ranks: equal totals share one; left out and incomplete sheets come behind without one.
void rankSheets(std::vector<SheetRow> &sheets);
// Who would be commended by rank; `sheets` ranked. Says why when the last place is shared or a condition is not met.
CommendationProposal proposeCommendations(const AssessmentRound &round, const std::vector<SheetRow> &sheets);
QStringList missingConditions(const AssessmentTemplate &form, const SheetRow &sheet); // names
QString scoreText(double value); // 79, 78.5

} // namespace xz
