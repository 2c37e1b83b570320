#pragma once
// What the construction projects ask for: days that are near or past, and what waits for this actor's opinion or decision (三(二)1).
#include "core/today/today.h"

namespace xz {

Result<std::vector<TodayItem>> projectItems(Session &session, QDate today);

} // namespace xz
