#pragma once
// The application as it was handed in last: budget, targets and head are read from the frozen version, not from the text that may be edited after it.
// The text being written where nothing was handed in yet. Errors: as ProjectService.
#include "core/project/projectservice.h"

namespace xz {

Result<QJsonObject> approvedForm(Session &session, const ProjectRow &project);

} // namespace xz
