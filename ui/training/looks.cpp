#include "ui/training/looks.h"

#include "core/base/text.h"

namespace xz {

ChipLook standingLook(const StandingVerdict &v)
{
    QString text = trainingStandingLabel(v.standing);
    if (v.until.isValid() && v.standing != TrainingStanding::Current)
        text += u' ' + isoDate(v.until);
    switch (v.standing) {
    case TrainingStanding::Current: return {text, Tone::Done, Shape::Circle};
    case TrainingStanding::Due: return {text, Tone::Level3, Shape::Triangle};
    case TrainingStanding::Expired: return {text, Tone::Level1, Shape::Diamond};
    case TrainingStanding::Never: return {text, Tone::Level2, Shape::Square};
    }
    return {};
}

ChipLook trainingStateLook(TrainingState state)
{
    return {trainingStateLabel(state), state == TrainingState::Held ? Tone::Done : state == TrainingState::Planned ? Tone::Info : Tone::Neutral};
}

ChipLook attendanceLook(AttendanceState state)
{
    switch (state) {
    case AttendanceState::Open: return {attendanceStateLabel(state), Tone::Neutral};
    case AttendanceState::Present: return {attendanceStateLabel(state), Tone::Done, Shape::Circle};
    case AttendanceState::Leave: return {attendanceStateLabel(state), Tone::Level3, Shape::Triangle};
    case AttendanceState::Absent: return {attendanceStateLabel(state), Tone::Level1, Shape::Diamond};
    }
    return {};
}

} // namespace xz
