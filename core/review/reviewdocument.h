#pragma once
// Papers of the final defence (F3): rubric, score sheets (blank for the table, or as they were filled), summary, acceptance decision, final report.
// Wording: resources/core/forms/review.json. Each asks its service and so the policy.
#include "core/document/document.h"
#include "core/review/reviewservice.h"

namespace xz {

struct SheetChoice {
    bool blank = false;                         // empty fields to write in; else as filled
    std::optional<ReviewEntryId> entry = {};    // none: all projects of the review
    std::optional<PanellistId> panellist = {};  // none: all reviewers without a conflict
};
Result<paper::Document> rubricPaper(Session &session, int year);
Result<paper::Document> scoreSheets(Session &session, const ReviewId &review, const SheetChoice &choice); // who runs or sees reviews
Result<paper::Document> mySheetPaper(Session &session, const MySheet &mine);                              // a reviewer's own
Result<paper::Document> reviewSummary(Session &session, const ReviewId &review);
Result<paper::Document> acceptanceDecision(Session &session, const ProjectId &project); // Refused before a decision; to the station only once published
Result<paper::Document> finalReportPaper(Session &session, const ProjectId &project);

Result<QString> scoreSheetsName(Session &session, const ReviewId &review);
Result<QString> reviewSummaryName(Session &session, const ReviewId &review);
Result<QString> acceptanceDecisionName(Session &session, const ProjectId &project);
Result<QString> finalReportName(Session &session, const ProjectId &project);
Result<void> recordReviewPaper(Session &session, const QString &what, const QString &how);

} // namespace xz
