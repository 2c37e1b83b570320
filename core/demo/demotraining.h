#pragma once
// Training of the demo school: per term a joint training, meetings and a drill, with who was there, who was on leave and what is open.
#include "core/demo/demo.h"
#include "core/workspace/session.h"

namespace xz {

struct DemoTrainingStation {
    StationId station;
    UserId head;
};
// One transaction; the same for the same seed. Adds members of the psychology department where the station has none. Returns the rows of attendance.
Result<qint64> fillDemoTraining(Session &session, const std::vector<DemoTrainingStation> &stations, quint64 seed);

} // namespace xz
