#pragma once
// Training, meetings and drills of a station and who was there (职责(5), (6); 四(二); domain F13, S41, S51-S55, S62).
// Category decides what a session counts for (core/training/coverage.h). Hours are 学时; times are local, HH:mm.
#include "core/base/field.h"
#include "core/base/id.h"
#include "core/organization/organization.h"

#include <QtCore/QDateTime>
#include <optional>
#include <vector>

namespace xz {

enum class TrainingCategory { Training, Meeting, Drill, Online };
inline constexpr TrainingCategory allTrainingCategories[] = {TrainingCategory::Training, TrainingCategory::Meeting, TrainingCategory::Drill, TrainingCategory::Online};
QString trainingCategoryCode(TrainingCategory category); // training, meeting, drill, online
std::optional<TrainingCategory> trainingCategoryFromCode(const QString &code);
QString trainingCategoryLabel(TrainingCategory category);

// Who takes part in educating (四(二)): professional teachers, class teachers, cadres of student work, outside experts.
enum class SpeakerKind { Teacher, ClassTeacher, Cadre, Expert, Other };
inline constexpr SpeakerKind allSpeakerKinds[] = {SpeakerKind::Teacher, SpeakerKind::ClassTeacher, SpeakerKind::Cadre, SpeakerKind::Expert, SpeakerKind::Other};
QString speakerKindCode(SpeakerKind kind); // teacher, class_teacher, cadre, expert, other
std::optional<SpeakerKind> speakerKindFromCode(const QString &code);
QString speakerKindLabel(SpeakerKind kind);

enum class TrainingState { Planned, Held, Cancelled };
QString trainingStateCode(TrainingState state); // planned, held, cancelled
std::optional<TrainingState> trainingStateFromCode(const QString &code);
QString trainingStateLabel(TrainingState state);

// The five groups of 职责(6), in its order: 辅导员, 班主任, 心理委员, 气象员, 心理部. The last three are the student helpers.
inline constexpr PostRole trainingGroups[] = {PostRole::Counsellor, PostRole::ClassTeacher, PostRole::ClassCommittee, PostRole::DormReporter, PostRole::Department};

enum class ExpectedBy { Offices, Named };

struct Training {
    TrainingId id;
    StationId station;
    TrainingCategory category = TrainingCategory::Training;
    QString title = {};
    QDate onDate = {};
    QString startsAt = {}; // HH:mm or empty
    QString endsAt = {};
    QString place = {};
    std::optional<PersonId> speakerPerson = {}; // a person of the workspace, else the free text
    QString speaker = {};
    std::optional<SpeakerKind> speakerKind = {};
    double hours = 0;
    std::vector<PostRole> audience = {}; // joint session: several groups
    ExpectedBy expects = ExpectedBy::Offices;
    QString note = {};
    TrainingState state = TrainingState::Planned;
    QString stateReason = {};
    UserId madeBy = UserId(RawId{});
    QDateTime madeAt = {};
    int version = 1;
};

struct TrainingRow : Training {
    QString stationName = {};
    CollegeId college = CollegeId(RawId{});
    QString speakerName = {}; // of the person, else the free text
    int expected = 0, present = 0, leave = 0, absent = 0, open = 0; // open: nothing recorded yet
    int guests = 0;           // present without having been expected
};

enum class AttendanceState { Open, Present, Leave, Absent };
QString attendanceStateCode(AttendanceState state); // open, present, leave, absent
std::optional<AttendanceState> attendanceStateFromCode(const QString &code);
std::optional<AttendanceState> attendanceStateFromWords(const QString &words); // 出席, 实到, 到, √, 请假, 缺席, 未到 ...
QString attendanceStateLabel(AttendanceState state);

struct Attendance {
    TrainingId training;
    PersonId person;
    std::vector<PostRole> roles = {}; // offices for which the person is expected: two offices, one row
    bool expected = true;
    AttendanceState state = AttendanceState::Open;
    QString reason = {};
    QString method = {};              // tick, paste, file
    std::optional<double> score = {};
    QString certificate = {};         // number
    QDate certificateUntil = {};      // last day on which it counts; invalid = no end
    QDateTime at = {};
};
struct AttendanceRow : Attendance {
    QString number, name, className, placeName; // placeName: dorm of a weather reporter, else the class
    std::optional<ClassId> classId = {};
};

enum class DrillPointKind { Scenario, Timeline, Review };
QString drillPointKindCode(DrillPointKind kind); // scenario, timeline, review
std::optional<DrillPointKind> drillPointKindFromCode(const QString &code);

// A review point with an owner and a date is a task until it is done (domain S41).
struct DrillPoint {
    std::optional<DrillPointId> id = {}; // empty: a new one
    DrillPointKind kind = DrillPointKind::Timeline;
    QString clock = {};                  // HH:mm, timeline only
    QString text = {};
    std::optional<PersonId> owner = {};
    QString ownerName = {};
    QDate dueOn = {};
    QDate doneOn = {};
    QString doneNote = {};
};
struct DrillTask { // an open review point
    DrillPointId id;
    TrainingId training;
    QString trainingTitle, text, ownerName;
    std::optional<PersonId> owner = {};
    QDate dueOn = {};
};

// Keys: category title on_date starts_at ends_at place speaker speaker_kind hours note; read-only: state expected present leave absent.
const FieldCatalogue<TrainingRow> &trainingFields();
// What a list of attendance is read by: number name state reason score certificate certificate_until.
std::vector<FieldInfo> attendanceFields();
QString rolesText(const std::vector<PostRole> &roles); // translated, joined
QString roleCodes(const std::vector<PostRole> &roles); // codes with a space between
std::vector<PostRole> rolesFromCodes(const QString &codes);
QString hoursText(double hours); // 2, 1.5

} // namespace xz
