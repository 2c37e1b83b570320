#pragma once
// What training owes: groups not reached this term, helpers never trained, sessions without a record, overdue points of drills (职责(5), (6); S41, S53, N04).
#include "core/today/today.h"

namespace xz {

Result<std::vector<TodayItem>> trainingItems(Session &session, QDate today);

} // namespace xz
