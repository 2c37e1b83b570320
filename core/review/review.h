#pragma once
// A review day of the final defence (regulation 三(二)1; domain F3, 3.1): projects in the order of lots, a panel, one score sheet for each reviewer and
// project without a conflict of interest. A project that is reviewed again stands in its next round; rounds are kept apart (A22).
#include "core/review/rubric.h"

#include <QtCore/QDateTime>
#include <QtCore/QMap>

namespace xz {

enum class ReviewState { Draft, Open };
QString reviewStateCode(ReviewState state); // draft, open
std::optional<ReviewState> reviewStateFromCode(const QString &code);
QString reviewStateLabel(ReviewState state);

enum class ScoreSheetState { Open, HandedIn, Excused }; // excused: with a reason, not counted
QString scoreSheetStateCode(ScoreSheetState state);     // open, handed_in, excused
std::optional<ScoreSheetState> scoreSheetStateFromCode(const QString &code);
QString scoreSheetStateLabel(ScoreSheetState state);

enum class VetoDecision { None, Confirmed, Dismissed };
QString vetoDecisionCode(VetoDecision decision); // "", confirmed, dismissed
VetoDecision vetoDecisionFromCode(const QString &code);

enum class ReviewEvent { Draw, Open, Back, Declare, HandIn, Reopen, Excuse, Veto, Decide, Publish };
QString reviewEventCode(ReviewEvent event); // draw, open, back, declare, hand_in, reopen, excuse, veto, decide, publish
std::optional<ReviewEvent> reviewEventFromCode(const QString &code);
QString reviewEventLabel(ReviewEvent event);

struct Review {
    ReviewId id;
    QString name = {};
    QDate heldOn = {};
    QString place = {};
    Rubric rubric = {};                  // draft: the newest of its year; then frozen
    int rubricYear = 0;
    MeanRule mean = MeanRule::Average;
    ReviewState state = ReviewState::Draft;
    std::optional<qint64> seed = {};     // of the lots; the same seed gives the same order
    int draws = 0;
    QDateTime drawnAt = {}, openedAt = {};
    int version = 1;
};

struct Panellist {
    PanellistId id;
    ReviewId review;
    std::optional<UserId> user = {};     // the reviewer's account, if there is one
    QString name = {}, unit = {}, title = {};
    double weight = 1;
    QString login = {};                  // of the account
};

struct InterestDeclaration {
    PanellistId panellist;
    ProjectId project;
    bool conflict = false;
    QString reason = {};
    QDateTime at = {};
    UserId by;
};

struct SelfScore {
    QMap<QString, double> points = {};   // by item
    QString note = {};
    QDateTime at = {};
    int version = 0;                     // 0: not scored yet
    double total() const;
};

struct ReviewEntry {
    ReviewEntryId id;
    ReviewId review;
    ProjectId project;
    int round = 1;
    std::optional<int> lot = {};
    SelfScore self = {};
    VetoDecision veto = VetoDecision::None;
    QString vetoReason = {};
    QJsonObject result = {};             // mean, proposed, grade, at: as decided
};
struct ReviewEntryRow : ReviewEntry {
    QString projectTitle = {}, projectNumber = {}, stationName = {}, collegeName = {};
    StationId station = StationId(RawId{});
    CollegeId college = CollegeId(RawId{});
    ProjectState state = ProjectState::Draft;
    std::optional<AcceptanceGrade> grade = {};
    QDateTime publishedAt = {};
};

struct ScoreContent {
    QMap<QString, double> points = {};   // by item
    QStringList unmet = {};              // ★ items that are not met
    QString comment = {};
    QString veto = {}, vetoReason = {};  // proposed by the reviewer
    bool operator==(const ScoreContent &) const = default;
};
struct DefenceSheet {
    ScoreSheetId id;
    ReviewEntryId entry;
    PanellistId panellist;
    ScoreSheetState state = ScoreSheetState::Open;
    ScoreContent content = {};
    std::optional<UserId> typedBy = {};
    bool fromPaper = false;              // typed in by student affairs from a sheet filled by hand
    QDateTime handedInAt = {};
    QString reason = {};                 // of excusing, of the last reopening
    int version = 1;
};
struct SheetTotal {
    double base = 0, bonus = 0, total = 0; // bonus capped
    QStringList missing = {};              // names of items without points
    std::vector<double> sections = {};     // in the rubric's order
};
struct ScoreSheetRow : DefenceSheet {
    QString reviewer = {}, unit = {}, typedByName = {};
    double weight = 1;
    SheetTotal total = {};
    bool mine = false;                     // the actor's own
};

struct EntryResult {
    int expected = 0, counted = 0;         // sheets; counted: handed in
    QStringList missing = {};              // whole sentences: who has not declared or not handed in
    std::optional<double> mean = {};       // rounded to 0.1, half up; of the counted sheets
    bool trimmed = false;                  // highest and lowest left out
    std::vector<double> sections = {};     // mean of the counted sheets' sections
    double bonus = 0;                      // likewise
    QStringList unmet = {};                // "name (2 of 3)"
    bool vetoProposed = false;             // and not decided on
    std::optional<AcceptanceGrade> proposed = {}; // when nothing is missing and no veto waits
    QStringList why = {};                  // translated sentences that explain the proposal
};

struct ReviewStepRow {
    int number = 0;
    ReviewEvent event;
    QDateTime at;
    QString actor;
    QString project, reviewer;             // what it was about
    QString reason;
    QJsonObject detail;
};

} // namespace xz
