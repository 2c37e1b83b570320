#pragma once
// How the states of training look: word, shape and colour together, never colour alone (A26).
#include "core/training/coverage.h"
#include "ui/shared/chip.h"

namespace xz {

ChipLook standingLook(const StandingVerdict &verdict); // the date stands behind 即将到期 and 过期 where there is one
ChipLook trainingStateLook(TrainingState state);
ChipLook attendanceLook(AttendanceState state);

} // namespace xz
