#pragma once
// What a review day asks for (三(二)1): of student affairs declarations, sheets, decisions and publication; of a reviewer own declarations and sheets.
#include "core/today/today.h"

namespace xz {

Result<std::vector<TodayItem>> reviewItems(Session &session, QDate today);

} // namespace xz
