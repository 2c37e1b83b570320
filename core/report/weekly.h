#pragma once
// The weekly crisis report of a station (F4; 职责(5)): one for each teaching week, with its corrections as revisions.
#include "core/casework/ledger.h"
#include "core/report/weeklylifecycle.h"

#include <QtCore/QMap>
#include <QtCore/QString>
#include <vector>

namespace xz {

enum class WeeklyKind { Normal, Zero };
QString weeklyKindCode(WeeklyKind kind); // normal, zero
std::optional<WeeklyKind> weeklyKindFromCode(const QString &code);

enum class LineChange { Added, Raised, Lowered, Released, Same };
QString lineChangeCode(LineChange change); // new, up, down, released, same
std::optional<LineChange> lineChangeFromCode(const QString &code);
QString lineChangeLabel(LineChange change); // translated

inline constexpr int reportTextLimit = 500; // characters of every free text (F4)

// One level's numbers of one week: before + added + movedIn - movedOut - released must be now (3.2). Level 1 = most severe.
using LevelCount = LevelMovement;

struct LineText {
    QString situation = {}, measures = {}, plan = {};
    bool isEmpty() const { return situation.isEmpty() && measures.isEmpty() && plan.isEmpty(); }
    bool operator==(const LineText &) const = default;
};

// What a case's last handed-in report said, for 情况同上周.
struct LastLine {
    WeekId week;
    QString weekLabel; // translated: Week 11
    LineText text;
};

struct WeeklyLine {
    CaseId caseId;
    QString code;   // KJ-2026-014
    int level = 0;
    int fromLevel = 0; // before the week's change; 0: none
    LineChange change = LineChange::Same;
    QString kind = {};   // dictionary code
    LineText text = {};
    QString parent = {}; // '' not said, 'no', or the date of the contact (ISO)
    bool referred = false;
    std::optional<PersonId> responsible = {};
    QString responsibleName = {};
    std::optional<WeekId> carriedFrom = {}; // text taken over from this week and not edited since (A09)
    QString carriedLabel = {};              // translated: Week 11
    bool mayEdit = false; // by this actor
    std::optional<LastLine> last = {};
};

// Where a name of the roll stands in the report's free text (N09). `field`: summary, events, support, situation, measures, plan.
struct ReportNameHit {
    QString field;
    std::optional<CaseId> caseId = {};
    qsizetype start = 0;
    qsizetype length = 0;
    QString name;        // as it stands in the text: a name, a student number or a phone number
    std::optional<PersonId> person = {};
    QString replacement; // that student's case code, else the surname with 某某
    bool ordinaryWord = false; // may be meant as a word (高兴)
    bool confirmed = false;
    bool operator==(const ReportNameHit &) const = default;
};

// A step the report took, for its log: who, when, why (A02).
struct WeeklyStep {
    WeeklyEvent event;
    WeeklyState from, to;
    QDateTime at;
    QString actor; // display name
    QString reason = {};
};

struct WeeklyReport {
    std::optional<ReportId> id = {}; // empty: computed, nothing stored yet
    StationId station;
    QString stationName = {};
    QString collegeName = {};
    ReportWeek week;
    int revision = 0; // 0 the report, 1.. its corrections
    WeeklyKind kind = WeeklyKind::Normal;
    WeeklyState state = WeeklyState::Due;
    bool late = false;  // 补报
    bool early = false; // 提前报送
    bool superseded = false; // a handed-in correction stands in its place
    QString receipt = {};
    std::optional<ReportId> corrects = {};
    QString correctsReceipt = {};
    QString correctionReason = {};
    QString summary = {}, events = {}, support = {}; // 总体情况, 重大事件, 需中心支持事项
    QStringList special = {}; // special periods, set by the calendar (S43)
    QString preparedBy = {}, submittedBy = {}, reviewedBy = {}, signedBy = {}; // display names
    QDateTime preparedAt = {}, submittedAt = {}, reviewedAt = {}, signedAt = {};
    QString reviewNote = {}, signNote = {};
    QString returnReason = {}; // while returned
    QDate countedFrom = {}; // first day of the numbers: after the last week that owed a report, so that holiday weeks are not lost
    QMap<int, QString> levelNames = {}; // dictionary in force: 1 -> 一级
    int classesDue = 0, classesFiled = 0;
    QStringList missingClasses = {}; // names; frozen when handed in
    std::vector<LevelCount> computed = {}; // from the case ledger's events
    std::optional<std::vector<LevelCount>> entered = {}; // typed by the station in place of the computed ones; must agree to be handed in
    std::vector<LevelCount> last = {}; // of the last handed-in report before this week, for the check of 上周在管
    QString lastLabel = {};            // translated: Week 11
    std::vector<WeeklyLine> lines = {}; // changes first, then by level and code
    QString frozenHash = {};
    int version = 0; // 0: nothing stored; pass it back with every change
    WeeklySituation situation() const;
    bool hasBegun() const { return id.has_value(); }
    const std::vector<LevelCount> &counts() const { return entered ? *entered : computed; }

    std::optional<CollegeId> college = {};
    QDateTime now = {}; // when it was opened: decides early and late of `situation`
};

// One line of the list of weeks.
struct WeekRow {
    ReportWeek week;
    WeeklyState state = WeeklyState::Due;
    bool overdue = false;   // the window closed and nothing is handed in: Missing, or a draft that came too late
    bool zero = false, late = false, early = false;
    int corrections = 0;    // handed-in corrections
    bool correcting = false; // a correction is in preparation
    QString receipt = {};   // of the newest handed-in revision
    QDateTime submittedAt = {};
    std::optional<ReportId> report = {};
};

struct StationWeek { // one station's state in one week, for school-level roles
    StationId station;
    QString stationName;
    QString collegeName;
    WeekRow row;
    std::vector<LevelCount> counts = {}; // of the handed-in report
};

// What changed in the ledger within a week (N11): changes with reasons, then cases whose follow-up is overdue at the week's end.
enum class LedgerChange { Added, Raised, Lowered, Released, Stale };
QString ledgerChangeLabel(LedgerChange change); // translated
struct ChangeLine {
    CaseId caseId;
    QString code;
    LedgerChange change;
    int fromLevel = 0, toLevel = 0; // 0: none
    QDate on = {};
    QString reason = {}; // only for those who may read the case
};

} // namespace xz
