#pragma once
// The first page: what is overdue, due and missing, and the numbers beside it (职责(5) 日常预警; domain S35, S45). Codes only, no names of students.
// Everything is counted by indexed, aggregated SQL: a few ms on a workspace of ten years.
#include "core/casework/ledger.h"
#include "core/report/weeklyservice.h"
#include "core/workspace/session.h"

namespace xz {

enum class Urgency { Overdue, DueToday, DueSoon, Waiting }; // shown in this order
QString urgencyCode(Urgency urgency); // overdue, today, soon, waiting

enum class TodayKind {
    FollowUp,       // subject: case
    WeeklyReport,   // this week's; subject: week
    MissingWeek,    // subject: week
    ClassReports,   // classes that have not reported this week; subject: week
    Vacancy,        // subject: class or dorm
    ReleaseWaiting, // subject: case
    LevelWaiting,   // level 1 awaits the head; subject: case
    ObservationOver, // subject: case
    ReviewWaiting,  // weekly report awaits the head's review; subject: week
    SignWaiting,    // awaits the secretary; subject: week
    Returned,       // weekly report came back; subject: week
    HeadVacant,     // the station has no head; subject: station
    HeadUnmet,      // the head does not meet the rule and no mark says why; subject: person
    RelaxedReview,  // a relaxed appointment is to be reviewed; subject: person
    Undertaking,    // of an external expert: missing, ending or over; subject: person
    ContractEnd,    // of an external expert; subject: person
    TrainingDuty,   // a group without training or meeting this term; no subject
    TrainingGap,    // student helpers never trained while enrolled; no subject
    TrainingRecord, // a session has passed and nobody is recorded; subject: training
    AssessmentRound, // its time is over and it is not closed; subject: round
    CandidatesWaiting, // proposed and not decided about; no subject
    DrillTask,      // review point of a drill that is due or overdue (S41); subject: training
    Handover,       // one is under way; subject: handover
    Finding,        // of supervision, not closed (S12); subject: visit
    ProjectDue,     // a day of the construction project is near or past: rectification, mid-term, final review, end; subject: project
    ProjectWaiting, // an application, a form or a change waits for this actor; subject: project
    ExpenseWaiting, // expenses of a project's fund wait for this actor's approval; subject: project
    ReviewDay,      // a review day is near and not open, lacks declarations, or has projects to decide on; subject: review
    ReviewSheets,   // score sheets not handed in, a reviewer's own; subject: review
    ResultUnpublished, // decided and not published; subject: review
    RoomUse         // room bookings whose time has passed and that nobody marked; subject: station
};
QString todayKindCode(TodayKind kind); // follow_up, weekly_report, missing_week, class_reports, vacancy, release, level, observation, review, sign, returned, head_vacant, head_unmet, relaxed_review, undertaking, contract_end, training_duty, training_gap, training_record, assessment_round, candidates, drill_task, handover, finding, project_due, project_waiting, expense, review_day, review_sheets, result_unpublished, room_use

struct TodayItem {
    TodayKind kind;
    Urgency urgency;
    QDate dueOn = {};        // invalid: no date
    int days = 0;            // overdue or vacant for so many days; for DueSoon: in so many days
    QString text;            // translated sentence with codes, no names of students
    QString responsible = {}; // name of the member of staff
    QString action;          // action code of the button: case.follow_up, weekly.open, weekly.zero, classes.open, post.appoint, case.confirm_release, case.confirm_level, case.close, weekly.review, weekly.sign, members.open, training.plan, training.gaps, training.open, assessment.open, assessment.selection, handover.open, supervision.open, project.open, review.open, room.uses; of a summed-up line cases.open, vacancies.open, weekly.open
    RawId subject;
    QString tab = {};        // project.open, review.open: which side of the page
    RawId project = {};      // supervision.open: the station's project, on whose page it stands
    int level = 0;           // of a case
    int count = 1;           // items of one kind past the limit are summed up in one line: how many
};

struct ClassProgress { // of this week, in the actor's scope
    int due = 0, none = 0, situation = 0;
    QStringList missing = {}; // names, the first ten
    int missingCount() const { return due - none - situation; }
};

struct TodaySnapshot {
    QDate today;
    std::optional<StationId> station = {};       // the station shown
    std::optional<WeekRow> week = {};            // this teaching week; none: no term entered or holidays
    QStringList special = {};                    // special periods that hold today
    std::optional<ClassProgress> classes = {};   // none: not the actor's business
    std::vector<TodayItem> items = {};           // by urgency, then date
    int overdue = 0, dueToday = 0;
    int badgeWeekly = 0, badgeCases = 0, badgeClasses = 0, badgePeople = 0, badgeMembers = 0; // counts of what waits, for the navigation
    std::optional<LedgerCounts> ledger = {};     // none: not the actor's business
    std::vector<LevelMovement> thisWeek = {};    // movements since the week's first day
    struct SeriesPoint {
        int weekNumber = 0;
        QString iso = {};
        QDate startsOn, endsOn;
        LedgerCounts counts; // at the week's end, of the running week: today
    };
    std::vector<SeriesPoint> series = {};        // the last twelve teaching weeks, oldest first
};

class TodayService {
    Q_DECLARE_TR_FUNCTIONS(TodayService)
public:
    explicit TodayService(Session &session) : m_session(session) {}
    // `station`: needed by roles without one of their own (centre); none = all stations they may see.
    Result<TodaySnapshot> snapshot(std::optional<StationId> station = {}) const;

private:
    Session &m_session;
};

} // namespace xz
