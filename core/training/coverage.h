#pragma once
// Training coverage as an explained value (职责(6); domain 3.4, S53, S54, N04, A26).
// Two duties are kept apart. Per term: each of the five groups gets a training or a meeting. While enrolled: each student helper gets a
// training - a meeting does not do - between entry and graduation; an online course counts when its certificate is on record.
// A person counts in a term when in office at least one day of it; in two groups when holding two offices. A session belongs to the term
// that began last before it, so that a holiday's training counts for the term it follows. Only present counts: leave is told apart, not excused.
#include "core/calendar/calendar.h"
#include "core/training/training.h"

namespace xz {

struct GroupCoverage {
    PostRole role = PostRole::Counsellor;
    int people = 0;          // in office at least one day of the term
    int covered = 0;         // of them: present at a training or a meeting of the term
    int trained = 0, met = 0; // of them: at a training; at a meeting (either counted by itself)
    int excused = 0;         // not covered, but on leave from one
    int classes = 0;         // with somebody of the group
    int classesCovered = 0;  // in which nobody of the group is missing
    int trainings = 0, meetings = 0; // held sessions to which somebody of the group came as such
    bool isReached() const { return trainings + meetings > 0; }
    bool isRequired() const { return people > 0; }
    double personShare() const { return people ? double(covered) / people : 0; }  // 0..1
    double classShare() const { return classes ? double(classesCovered) / classes : 0; }
};

struct CoverageClause {
    QString code;     // group.counsellor ..., guarantee
    bool met = false;
    QString datum;    // translated: what is on record
    QString fix = {}; // translated: what would fix it, by when; empty when met
};

struct TermCoverage {
    Term term;
    bool over = false;
    std::vector<GroupCoverage> groups; // the five, in the order of the regulation
    int helpers = 0, guaranteed = 0;   // student helpers of the term; of them trained at least once by its end (or by today)
    std::vector<CoverageClause> clauses;
    std::vector<PostRole> missing() const; // groups with people and without any training or meeting in the term
    bool isMet() const;
    double guaranteeShare() const { return helpers ? double(guaranteed) / helpers : 0; }
};

enum class TrainingStanding { Current, Due, Expired, Never };
QString trainingStandingCode(TrainingStanding standing); // current, due, expired, never
QString trainingStandingLabel(TrainingStanding standing); // 当前, 即将到期, 过期, 未训
inline constexpr int dueDays = 30; // a certificate is due when it ends within so many days

// What somebody attended, or did not, with what it counts for.
struct Attended {
    QDate on;
    TrainingCategory category = TrainingCategory::Training;
    AttendanceState state = AttendanceState::Present;
    QString certificate = {};
    QDate certificateUntil = {};
    QString title = {};
    bool countsForTerm() const { return state == AttendanceState::Present && category != TrainingCategory::Drill; }
    bool isTraining() const
    {
        return state == AttendanceState::Present
            && (category == TrainingCategory::Training || (category == TrainingCategory::Online && !certificate.isEmpty()));
    }
};
struct Office {
    PostRole role;
    QDate from, to; // to invalid = in office
};
struct Trainee {
    PersonId person;
    QString number, name, className;
    std::optional<ClassId> classId = {};
    QString status = {};      // code of the person's
    bool student = true;      // only students are student helpers, whatever a file says
    QDate enrolledOn = {}, graduatesOn = {}; // the person's, else the class's
    std::vector<Office> offices = {};
    std::vector<Attended> attended = {};
    bool isHelperOn(QDate day) const;
    std::vector<PostRole> rolesBetween(QDate from, QDate to) const;
    bool isWithinStudies(QDate day) const { return (!enrolledOn.isValid() || day >= enrolledOn) && (!graduatesOn.isValid() || day <= graduatesOn); }
    QDate firstTraining() const; // that fulfils the guarantee; invalid = none
};

struct StandingVerdict {
    TrainingStanding standing = TrainingStanding::Never;
    QDate until = {};      // certificate's end, or the end of the term in which it is due
    QString sentence = {}; // translated: the datum behind it
};
StandingVerdict standingOf(const Trainee &trainee, QDate today);

struct MatrixCell {
    bool required = false;
    StandingVerdict verdict = {};
    int trainings = 0, meetings = 0, leave = 0, absent = 0;
};
// `next` is the day the following term begins; invalid = none yet.
MatrixCell matrixCell(const Trainee &trainee, const Term &term, QDate next, QDate today);

struct MatrixRow {
    Trainee who;
    std::vector<PostRole> roles; // in the newest of the terms
    StandingVerdict overall;
    std::vector<MatrixCell> cells;
};
struct TrainingMatrix {
    std::vector<Term> terms; // oldest first
    std::vector<MatrixRow> rows;
};

struct GapReason { // what is on record instead of a training
    int meetings = 0, withoutCertificate = 0, outsideStudies = 0;
    QDate leave = {}, absent = {}; // the last ones
    QDate since = {};              // in office only since this day of the term
};
struct GapRow {
    PersonId person;
    QString number, name, className;
    std::vector<PostRole> roles;
    QDate graduatesOn = {};
    std::optional<int> daysLeft = {}; // until graduation; nothing when the day is not known
    GapReason reason = {};
    QString why = {};                 // translated: the reason in words
};

struct ParticipationLine { // S62: who takes part in educating
    SpeakerKind kind;
    int speakers = 0; // different people
    int sessions = 0;
    double hours = 0;
    QStringList names = {};
};

} // namespace xz
