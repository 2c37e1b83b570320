#pragma once
// What the review's verbs are given by name: the review day, a reviewer of its panel, a project in it, points of items.
#include "app/cli/projectcommands.h"
#include "core/review/reviewservice.h"

namespace xz::cli {

QJsonValue gradeJson(const std::optional<AcceptanceGrade> &grade);
Result<Review> reviewOf(Call &call, Session &session);                                          // --review NAME|ID
Result<Panellist> panellistOf(Call &call, Session &session, const Review &review);              // --reviewer NAME|LOGIN
Result<MySheet> mySheetOf(Call &call, Session &session, const Review &review);                  // --project, of the reviewer's own account
Result<EntryWithResult> entryOf(Call &call, Session &session, const Review &review);            // --project: college, number, title or id
Result<QMap<QString, double>> pointsOf(const Rubric &rubric, const QStringList &assignments);   // ITEM=POINTS

} // namespace xz::cli
