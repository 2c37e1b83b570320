#pragma once
// What assessment owes: rounds whose time is over and that are not closed, candidates nobody has decided about (职责(6); S51, S52).
#include "core/today/today.h"

namespace xz {

Result<std::vector<TodayItem>> assessmentItems(Session &session, QDate today);

} // namespace xz
