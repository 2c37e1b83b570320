#pragma once
// The arithmetic of a review, pure: what a sheet adds up to, the mean of the panel, the grade that follows from it, the lots.
#include "core/review/review.h"

namespace xz {

// Errc::InvalidInput, field = the item's code: unknown item, above its weight, not in half points; a ★ mark on an item that is none; a veto without its reason.
Result<void> checkContent(const Rubric &rubric, const ScoreContent &content);
SheetTotal totalOf(const Rubric &rubric, const ScoreContent &content);
// Weighted by the panellists' weights. A mean of 89.95 is 90.0 on paper and so in the bands, too. A ★ item that any counted sheet marks as not met
// keeps the grade from excellent (A34); a confirmed veto makes it unqualified.
EntryResult resultOf(const Rubric &rubric, MeanRule rule, const std::vector<ScoreSheetRow> &sheets, const QStringList &missing, VetoDecision veto);
// Places 1..count in the order of the given entries; the same seed gives the same lots on any computer.
std::vector<int> drawLots(int count, qint64 seed);

} // namespace xz
