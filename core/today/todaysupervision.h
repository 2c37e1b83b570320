#pragma once
// Findings of supervision on the first page (S12): for the station what is to be rectified, for the school what was answered or is late.
#include "core/today/today.h"

namespace xz {

Result<std::vector<TodayItem>> supervisionItems(Session &session, std::optional<StationId> station, QDate today);

} // namespace xz
