#pragma once
// Evidence for reviewers without anybody in it (N12): counts, dates and process proof. Names, numbers, case codes and texts are never read from the file,
// so they cannot be in the paper, its xlsx, their metadata or below a black box.
#include "core/document/document.h"
#include "core/project/projectservice.h"

namespace xz {

// For a reviewer on the project's panel without a conflict, for the project's own station, its college, the centre and student affairs.
Result<paper::Document> evidencePaper(Session &session, const ProjectId &project);
Result<QString> evidenceName(Session &session, const ProjectId &project);

} // namespace xz
