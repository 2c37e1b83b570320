#pragma once
// Which days of a cycle make sense, and which of them still move (domain 3.1, A23): a day of a stage stays when the stage was decided. Pure.
#include "core/base/result.h"
#include "core/project/projectlifecycle.h"

namespace xz {

// InvalidInput with field ends_on, midterm_on, final_on.
Result<void> checkDays(const ProjectDates &days);
// Refused with field starts_on, midterm_on, final_on, ends_on: the sentence names the decision that holds the day, and what would free it.
Result<void> mayMoveDays(const Project &project, const ProjectSituation &situation, const ProjectDates &to);

} // namespace xz
