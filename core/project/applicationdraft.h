#pragma once
// 生成草稿 (S05): what the program already knows goes into the application; what was typed stays. Errors: Denied.
#include "core/project/projectservice.h"

namespace xz {

// The project's form with every field that the catalogue marks as `fill` taken from the station's card, its team, rooms, flagship, files and
// activities of the year before the cycle begins (or before today, whichever is earlier). Nothing is saved.
Result<QJsonObject> draftedApplication(Session &session, const ProjectRow &project);

} // namespace xz
