#pragma once
// Construction projects that lie behind the demo's stations: applied for, approved, inspected, defended before a panel, accepted, published and archived.
// Written through the services on the days on which it happened; the same for the same seed and day. Before the projects that run (demoproject.h).
#include "core/demo/demoproject.h"

namespace xz {

QDate demoEarlierStart(QDate today); // the first day of that cycle; it ended before the cycle of the first station's running project was applied for
// The first station, and in a school every third beside it: one review day for all of them.
Result<void> fillDemoEarlierProjects(Session &session, const std::vector<DemoProjectStation> &stations, const DemoProjectOffices &offices, const DemoOptions &options);

} // namespace xz
