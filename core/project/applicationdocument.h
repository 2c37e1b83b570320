#pragma once
// Papers of the application: the 申报书 (F1, 13 parts) as it is written or as a version was handed in, and the answer of student affairs, 立项批复 or
// 不立项通知. Official wording: resources/core/forms/project.json, labels from the application's catalogue. Errors: Denied, NotFound, Refused.
#include "core/document/document.h"
#include "core/project/projectservice.h"

namespace xz {

struct ProjectPaper {
    paper::Document document;
    QString fileName; // proposed, without ending
    QString sheetName;
};

// `version`: a frozen one; nothing = what is being written. `handingIn`: as it will be frozen now, so without the draft's mark.
Result<ProjectPaper> applicationPaper(Session &session, const ProjectId &project, std::optional<ProjectVersionId> version = {}, bool handingIn = false);
// Refused while there is no decision.
Result<ProjectPaper> decisionPaper(Session &session, const ProjectId &project);

} // namespace xz
