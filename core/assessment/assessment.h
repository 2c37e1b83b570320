#pragma once
// A round of assessment of one student helper team and its sheets, one a person in office (domain F14, S52). A round freezes its template when it
// opens and its results when it closes; both can be taken back with a reason.
#include "core/assessment/assessmenttemplate.h"
#include "core/organization/organization.h"
#include "core/security/policy.h"

#include <QtCore/QDateTime>

namespace xz {

enum class RoundState { Draft, Open, Closed };
inline constexpr RoundState allRoundStates[] = {RoundState::Draft, RoundState::Open, RoundState::Closed};
QString roundStateCode(RoundState state); // draft, open, closed
std::optional<RoundState> roundStateFromCode(const QString &code);
QString roundStateLabel(RoundState state);

enum class RoundEvent { Open, BackToDraft, Close, Reopen };
inline constexpr RoundEvent allRoundEvents[] = {RoundEvent::Open, RoundEvent::BackToDraft, RoundEvent::Close, RoundEvent::Reopen};

struct AssessmentRound {
    RoundId id;
    StationId station;
    QString name;
    PostRole role = PostRole::ClassCommittee;
    QDate startsOn = {}, endsOn = {};  // what is assessed
    QDate peopleOn = {};               // whose terms of office make the sheets
    RoundState state = RoundState::Draft;
    AssessmentTemplate form = {};      // draft: as the dictionary has it today; then frozen
    double quota = 0;                  // share of the places that may be commended, 0..1
    int places = 0;                    // classes of the college (committee), else sheets; counted when the round opens
    QString reason = {};               // of the last reopening
    QDateTime openedAt = {}, closedAt = {};
    int commendable() const;           // places x quota, rounded half up
};
struct RoundRow : AssessmentRound {
    int sheets = 0, complete = 0, commended = 0; // of those the actor may see
};

enum class ScoreSide { Self, Station };
QString scoreSideCode(ScoreSide side); // self, station
std::optional<ScoreSide> scoreSideFromCode(const QString &code);

struct Score {
    QString item;           // code of an item, or of a section that is scored as a whole
    ScoreSide side = ScoreSide::Station;
    double score = 0;       // deduction: points of one time x times
    int times = 1;
    QString note = {};
    bool operator==(const Score &) const = default;
};

enum class SheetState { Open, LeftOut }; // left out: with a reason, not assessed in this round
QString sheetStateCode(SheetState state); // open, left_out
std::optional<SheetState> sheetStateFromCode(const QString &code);

// The sum of a sheet and what is missing for it. All figures rounded to 0.01, the total to 0.1.
struct SheetResult {
    double self = 0, station = 0;   // items, of the template's full mark
    double base = 0;                // weighted
    double bonus = 0, deduction = 0;
    double total = 0;               // never below 0
    QString grade;
    QStringList missing;            // items without a score, by side
    std::vector<std::pair<QString, double>> sections; // code, station's points
    bool complete() const { return missing.isEmpty(); }
};
struct AssessmentSheet {
    SheetId id;
    RoundId round;
    PersonId person;
    std::optional<ClassId> classId = {}; // of the person when the round opened: whose counsellor scores it
    QString place = {};                  // where they served, as it was called then
    SheetState state = SheetState::Open;
    bool commended = false;
    QString note = {};                   // reason of leaving out; remark of the assessors
    QStringList conditions = {};         // of a commendation, that are met
    int version = 1;
    std::vector<Score> scores = {};
};
struct SheetRow : AssessmentSheet {
    QString number, name, className;
    SheetResult result;
    int rank = 0;                        // by total among the complete ones; equal totals share it; 0 = none
    bool mayScore = false;               // the actor, now
};

struct RoundTransition {
    RoundState from;
    RoundEvent event;
    RoundState to;
    bool needsReason;
    RoundEvent inverse;
};
const std::vector<RoundTransition> &roundTransitions(); // all of them the head's (assessment.run)
struct RoundChoice {
    RoundEvent event;
    bool allowed = false;
    bool needsReason = false;
    QString whyNot = {};
};
struct RoundSituation {
    RoundState state = RoundState::Draft;
    bool hasScores = false;   // back to draft would lose them
    QStringList incomplete = {}; // names; closing waits for them
    Target target = {};
};
RoundChoice roundChoice(const RoundSituation &situation, RoundEvent event, const Actor &actor);

} // namespace xz
