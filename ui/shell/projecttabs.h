#pragma once
// The tabs of the construction project's page, in their order.
#include "ui/shared/projecttab.h"

#include <vector>

namespace xz {

std::vector<ProjectTab> projectTabs();

} // namespace xz
