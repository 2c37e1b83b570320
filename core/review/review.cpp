#include "core/review/review.h"

#include "core/base/codedwords.h"

#include <numeric>

namespace xz {
namespace {

constexpr CodedWord<ReviewState> reviewStates[] = {
    {ReviewState::Draft, "draft", QT_TRANSLATE_NOOP("Review", "In preparation")},
    {ReviewState::Open, "open", QT_TRANSLATE_NOOP("Review", "Scoring open")},
};
constexpr CodedWord<ScoreSheetState> sheetStates[] = {
    {ScoreSheetState::Open, "open", QT_TRANSLATE_NOOP("Review", "To be filled")},
    {ScoreSheetState::HandedIn, "handed_in", QT_TRANSLATE_NOOP("Review", "Handed in")},
    {ScoreSheetState::Excused, "excused", QT_TRANSLATE_NOOP("Review", "Excused")},
};
constexpr CodedWord<VetoDecision> vetoDecisions[] = {
    {VetoDecision::Confirmed, "confirmed", ""},
    {VetoDecision::Dismissed, "dismissed", ""},
};
constexpr CodedWord<ReviewEvent> reviewEvents[] = {
    {ReviewEvent::Draw, "draw", QT_TRANSLATE_NOOP("Review", "Lots drawn")},
    {ReviewEvent::Open, "open", QT_TRANSLATE_NOOP("Review", "Review opened")},
    {ReviewEvent::Back, "back", QT_TRANSLATE_NOOP("Review", "Back to preparation")},
    {ReviewEvent::Declare, "declare", QT_TRANSLATE_NOOP("Review", "Interest declared")},
    {ReviewEvent::HandIn, "hand_in", QT_TRANSLATE_NOOP("Review", "Sheet handed in")},
    {ReviewEvent::Reopen, "reopen", QT_TRANSLATE_NOOP("Review", "Sheet reopened")},
    {ReviewEvent::Excuse, "excuse", QT_TRANSLATE_NOOP("Review", "Sheet excused")},
    {ReviewEvent::Veto, "veto", QT_TRANSLATE_NOOP("Review", "Veto decided")},
    {ReviewEvent::Decide, "decide", QT_TRANSLATE_NOOP("Review", "Acceptance decided")},
    {ReviewEvent::Publish, "publish", QT_TRANSLATE_NOOP("Review", "Result published")},
};

} // namespace

QString reviewStateCode(ReviewState state) { return codeOf(reviewStates, state); }
std::optional<ReviewState> reviewStateFromCode(const QString &code) { return fromCode(reviewStates, code); }
QString reviewStateLabel(ReviewState state) { return labelOf(reviewStates, state, "Review"); }
QString scoreSheetStateCode(ScoreSheetState state) { return codeOf(sheetStates, state); }
std::optional<ScoreSheetState> scoreSheetStateFromCode(const QString &code) { return fromCode(sheetStates, code); }
QString scoreSheetStateLabel(ScoreSheetState state) { return labelOf(sheetStates, state, "Review"); }
QString vetoDecisionCode(VetoDecision decision) { return codeOf(vetoDecisions, decision); }
VetoDecision vetoDecisionFromCode(const QString &code) { return fromCode(vetoDecisions, code).value_or(VetoDecision::None); }
QString reviewEventCode(ReviewEvent event) { return codeOf(reviewEvents, event); }
std::optional<ReviewEvent> reviewEventFromCode(const QString &code) { return fromCode(reviewEvents, code); }
QString reviewEventLabel(ReviewEvent event) { return labelOf(reviewEvents, event, "Review"); }

double SelfScore::total() const { return std::accumulate(points.begin(), points.end(), 0.0); }

} // namespace xz
