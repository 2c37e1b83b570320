#pragma once
// Construction projects of the demo's stations, each somewhere else in its cycle; the first is under construction with its mid-term inspection near.
// What the mid-term, the funds and the review say of them is filled in by those. The same for the same seed and day. One transaction.
#include "core/demo/demo.h"
#include "core/project/projectservice.h"

namespace xz {

struct DemoProjectStation {
    StationId station;
    Actor head;
    UserId secretary;
};
struct DemoProjectOffices { // of the school
    UserId centre, affairs;
};
Result<void> fillDemoProjects(Session &session, const std::vector<DemoProjectStation> &stations, const DemoProjectOffices &offices, const DemoOptions &options);

} // namespace xz
