#pragma once
// Paper of selection and assessment: the form of one or many people (a page each), the list of results, the list of candidates (domain F14, S51, S52).
// The same documents give PDF and xlsx. Wording: resources/core/forms/assessment.json. Errors: those of the services that are read.
#include "core/assessment/assessmentservice.h"
#include "core/assessment/selectionservice.h"
#include "core/document/document.h"

namespace xz {

// One form a page, in the order given; an empty list: all of the round that the actor may see.
Result<paper::Document> assessmentForms(Session &session, const RoundId &round, const std::vector<SheetId> &sheets = {});
Result<paper::Document> assessmentResults(Session &session, const RoundId &round);
Result<paper::Document> candidateList(Session &session, const CandidacyFilter &filter = {});
// Proposed file names, without ending.
Result<QString> assessmentFormsName(Session &session, const RoundId &round);
Result<QString> assessmentResultsName(Session &session, const RoundId &round);
Result<QString> candidateListName(Session &session);
// Lists of students leave the program: noted in the audit (what: forms, results, candidates; how: pdf, xlsx, print).
Result<void> recordAssessmentPaper(Session &session, const QString &what, const QString &how);

} // namespace xz
