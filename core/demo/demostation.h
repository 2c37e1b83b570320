#pragma once
// Rooms with photos, their bookings and the flagship of the demo's stations. The same for the same seed and day.
#include "core/demo/demo.h"
#include "core/workspace/session.h"

namespace xz {

// `people`: members of staff by station, who use the rooms; `heads`: whose accounts booked them. One transaction.
struct DemoStation {
    StationId station;
    UserId head;
    std::vector<PersonId> people;
};
Result<void> fillStations(Session &session, const std::vector<DemoStation> &stations, const DemoOptions &options);

} // namespace xz
