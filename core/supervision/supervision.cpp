#include "core/supervision/supervision.h"

#include "core/base/codedwords.h"

namespace xz {

namespace {
constexpr CodedWord<VisitState> visits[] = {
    {VisitState::Planned, "planned", QT_TRANSLATE_NOOP("Supervision", "Visit planned")},
    {VisitState::Held, "held", QT_TRANSLATE_NOOP("Supervision", "Visited")},
    {VisitState::Cancelled, "cancelled", QT_TRANSLATE_NOOP("Supervision", "Visit cancelled")},
};
constexpr CodedWord<FindingState> findings[] = {
    {FindingState::Open, "open", QT_TRANSLATE_NOOP("Supervision", "To be rectified")},
    {FindingState::Answered, "answered", QT_TRANSLATE_NOOP("Supervision", "Answered, to be checked")},
    {FindingState::Closed, "closed", QT_TRANSLATE_NOOP("Supervision", "Closed")},
};
constexpr CodedWord<FindingEvent> events[] = {
    {FindingEvent::Recorded, "recorded", QT_TRANSLATE_NOOP("Supervision", "Finding recorded")},
    {FindingEvent::Moved, "moved", QT_TRANSLATE_NOOP("Supervision", "Day moved")},
    {FindingEvent::Answered, "answered", QT_TRANSLATE_NOOP("Supervision", "Station answered")},
    {FindingEvent::Returned, "returned", QT_TRANSLATE_NOOP("Supervision", "Answer sent back")},
    {FindingEvent::Closed, "closed", QT_TRANSLATE_NOOP("Supervision", "Finding closed")},
    {FindingEvent::Reopened, "reopened", QT_TRANSLATE_NOOP("Supervision", "Finding reopened")},
};
} // namespace

QString visitStateCode(VisitState v) { return codeOf(visits, v); }
std::optional<VisitState> visitStateFromCode(const QString &code) { return fromCode(visits, code); }
QString visitStateLabel(VisitState v) { return labelOf(visits, v, "Supervision"); }
QString findingStateCode(FindingState v) { return codeOf(findings, v); }
std::optional<FindingState> findingStateFromCode(const QString &code) { return fromCode(findings, code); }
QString findingStateLabel(FindingState v) { return labelOf(findings, v, "Supervision"); }
QString findingEventCode(FindingEvent v) { return codeOf(events, v); }
std::optional<FindingEvent> findingEventFromCode(const QString &code) { return fromCode(events, code); }
QString findingEventLabel(FindingEvent v) { return labelOf(events, v, "Supervision"); }

bool allows(FindingState state, FindingEvent event)
{
    switch (event) {
    case FindingEvent::Recorded: return false;
    case FindingEvent::Moved:
    case FindingEvent::Answered:
    case FindingEvent::Closed: return state != FindingState::Closed;
    case FindingEvent::Returned: return state == FindingState::Answered;
    case FindingEvent::Reopened: return state == FindingState::Closed;
    }
    return false;
}

} // namespace xz
