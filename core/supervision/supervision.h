#pragma once
// Supervision of a station (regulation 三(二)2; domain S12): visits with findings, their days, answers and closing. Days are local dates.
// The school plans a visit, records findings with a day, and closes them; the station answers. A finding that is not closed after its day is overdue.
#include "core/base/id.h"

#include <QtCore/QDateTime>
#include <optional>
#include <vector>

namespace xz {

enum class VisitState { Planned, Held, Cancelled };
QString visitStateCode(VisitState state); // planned, held, cancelled
std::optional<VisitState> visitStateFromCode(const QString &code);
QString visitStateLabel(VisitState state);

enum class FindingState { Open, Answered, Closed };
QString findingStateCode(FindingState state); // open, answered, closed
std::optional<FindingState> findingStateFromCode(const QString &code);
QString findingStateLabel(FindingState state);

enum class FindingEvent { Recorded, Moved, Answered, Returned, Closed, Reopened };
QString findingEventCode(FindingEvent event); // recorded, moved, answered, returned, closed, reopened
std::optional<FindingEvent> findingEventFromCode(const QString &code);
QString findingEventLabel(FindingEvent event);

struct Visit {
    VisitId id;
    StationId station;
    std::optional<ProjectId> project = {};
    QDate plannedOn = {};
    QDate heldOn = {};
    QString purpose = {};  // what is looked at
    QString visitors = {}; // names of the visiting staff
    QString summary = {};  // what was seen
    VisitState state = VisitState::Planned;
    QString reason = {};   // of the cancellation
    UserId madeBy = UserId(RawId{});
    QDateTime madeAt = {};
    int version = 1;
    QDate day() const { return heldOn.isValid() ? heldOn : plannedOn; }
};
struct VisitRow : Visit {
    QString stationName = {};
    CollegeId college = CollegeId(RawId{});
    int findings = 0, closed = 0, overdue = 0;
};

struct Finding {
    FindingId id;
    VisitId visit;
    int number = 0; // within the visit, from 1
    QString text = {};
    QDate dueOn = {};
    FindingState state = FindingState::Open;
    QString answer = {};
    QDateTime answeredAt = {};
    QDateTime closedAt = {};
    QString closing = {};
    bool isOverdueOn(QDate day) const { return state != FindingState::Closed && dueOn < day; }
};
struct FindingRow : Finding {
    StationId station = StationId(RawId{});
    QString stationName = {};
    CollegeId college = CollegeId(RawId{});
    QDate visitedOn = {};
};
struct FindingStep {
    int number = 0;
    FindingEvent event = FindingEvent::Recorded;
    QDateTime at = {};
    QString actor = {}; // name
    QString text = {};
    QDate oldDue = {}, newDue = {}; // of a moved day: both (A23)
};

// Which events a finding allows in a state; whether the actor may is the policy's.
bool allows(FindingState state, FindingEvent event);

} // namespace xz
