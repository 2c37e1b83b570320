#pragma once
// Funds and mid-term inspections of the demo's projects: a first tranche and expenses wherever a project was approved; the first station's mid-term is
// being written, later ones are being rectified or passed. The same for the same seed and day.
#include "core/demo/demoproject.h"

namespace xz {

// What one year of the budget was allotted and what was paid from it, up to today; tranche: 1, 2.
Result<void> fundDemoYear(Session &session, const ProjectId &project, const DemoProjectStation &station, const DemoProjectOffices &offices, quint64 seed, int tranche);
Result<void> fillDemoFunds(Session &session, const std::vector<DemoProjectStation> &stations, const DemoProjectOffices &offices, const DemoOptions &options);

} // namespace xz
