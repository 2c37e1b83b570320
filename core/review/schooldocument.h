#pragma once
// Papers of the school's view: the state of all colleges with the calendar, and the scores of a review side by side. Wording: resources/core/forms/school.json.
#include "core/document/document.h"
#include "core/review/schoolview.h"

namespace xz {

Result<paper::Document> schoolPaper(Session &session);
Result<paper::Document> schoolScoresPaper(Session &session, std::optional<ReviewId> review = {});
Result<QString> schoolPaperName(Session &session);
Result<QString> schoolScoresName(Session &session, std::optional<ReviewId> review = {});

} // namespace xz
