#pragma once
// One handover of long ago and one that stands half-way, so that the page shows both. No account of the demo ends by them.
#include "core/base/id.h"
#include "core/workspace/workspace.h"

#include <map>

namespace xz {

Result<void> addDemoHandovers(Workspace &workspace, const std::map<QString, RawId> &loginPersons);

} // namespace xz
