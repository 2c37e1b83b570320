#include "core/training/training.h"

#include "core/base/codedwords.h"
#include "core/base/text.h"

#include <algorithm>

namespace xz {

namespace {
struct TrainingWords {
    Q_DECLARE_TR_FUNCTIONS(Training)
};

constexpr CodedWord<TrainingCategory> categories[] = {
    {TrainingCategory::Training, "training", QT_TRANSLATE_NOOP("Training", "Training")},
    {TrainingCategory::Meeting, "meeting", QT_TRANSLATE_NOOP("Training", "Meeting")},
    {TrainingCategory::Drill, "drill", QT_TRANSLATE_NOOP("Training", "Drill")},
    {TrainingCategory::Online, "online", QT_TRANSLATE_NOOP("Training", "Online course")},
};
constexpr CodedWord<SpeakerKind> speakerKinds[] = {
    {SpeakerKind::Teacher, "teacher", QT_TRANSLATE_NOOP("Training", "Professional teacher")},
    {SpeakerKind::ClassTeacher, "class_teacher", QT_TRANSLATE_NOOP("Training", "Class teacher")},
    {SpeakerKind::Cadre, "cadre", QT_TRANSLATE_NOOP("Training", "Cadre of student work")},
    {SpeakerKind::Expert, "expert", QT_TRANSLATE_NOOP("Training", "Outside expert")},
    {SpeakerKind::Other, "other", QT_TRANSLATE_NOOP("Training", "Other speaker")},
};
constexpr CodedWord<TrainingState> states[] = {
    {TrainingState::Planned, "planned", QT_TRANSLATE_NOOP("Training", "Planned")},
    {TrainingState::Held, "held", QT_TRANSLATE_NOOP("Training", "Held")},
    {TrainingState::Cancelled, "cancelled", QT_TRANSLATE_NOOP("Training", "Cancelled")},
};
constexpr CodedWord<AttendanceState> attendances[] = {
    {AttendanceState::Open, "open", QT_TRANSLATE_NOOP("Training", "Not recorded")},
    {AttendanceState::Present, "present", QT_TRANSLATE_NOOP("Training", "Present")},
    {AttendanceState::Leave, "leave", QT_TRANSLATE_NOOP("Training", "On leave")},
    {AttendanceState::Absent, "absent", QT_TRANSLATE_NOOP("Training", "Absent")},
};
constexpr CodedWord<DrillPointKind> pointKinds[] = {
    {DrillPointKind::Scenario, "scenario", ""}, {DrillPointKind::Timeline, "timeline", ""}, {DrillPointKind::Review, "review", ""}};

} // namespace

QString trainingCategoryCode(TrainingCategory v) { return codeOf(categories, v); }
std::optional<TrainingCategory> trainingCategoryFromCode(const QString &code) { return fromCode(categories, code); }
QString trainingCategoryLabel(TrainingCategory v) { return labelOf(categories, v, "Training"); }
QString speakerKindCode(SpeakerKind v) { return codeOf(speakerKinds, v); }
std::optional<SpeakerKind> speakerKindFromCode(const QString &code) { return fromCode(speakerKinds, code); }
QString speakerKindLabel(SpeakerKind v) { return labelOf(speakerKinds, v, "Training"); }
QString trainingStateCode(TrainingState v) { return codeOf(states, v); }
std::optional<TrainingState> trainingStateFromCode(const QString &code) { return fromCode(states, code); }
QString trainingStateLabel(TrainingState v) { return labelOf(states, v, "Training"); }
QString attendanceStateCode(AttendanceState v) { return codeOf(attendances, v); }
std::optional<AttendanceState> attendanceStateFromCode(const QString &code) { return fromCode(attendances, code); }
QString attendanceStateLabel(AttendanceState v) { return labelOf(attendances, v, "Training"); }
QString drillPointKindCode(DrillPointKind v) { return codeOf(pointKinds, v); }
std::optional<DrillPointKind> drillPointKindFromCode(const QString &code) { return fromCode(pointKinds, code); }

std::optional<AttendanceState> attendanceStateFromWords(const QString &words)
{
    const QString w = cleanLine(words).toLower();
    static const QHash<QString, AttendanceState> known{
        {u"出席"_qs, AttendanceState::Present}, {u"实到"_qs, AttendanceState::Present}, {u"已到"_qs, AttendanceState::Present}, {u"到"_qs, AttendanceState::Present},
        {u"签到"_qs, AttendanceState::Present}, {u"已签到"_qs, AttendanceState::Present}, {u"参加"_qs, AttendanceState::Present}, {u"√"_qs, AttendanceState::Present},
        {u"✓"_qs, AttendanceState::Present}, {u"是"_qs, AttendanceState::Present}, {u"1"_qs, AttendanceState::Present}, {u"y"_qs, AttendanceState::Present},
        {u"yes"_qs, AttendanceState::Present}, {u"已完成"_qs, AttendanceState::Present}, {u"完成"_qs, AttendanceState::Present}, {u"合格"_qs, AttendanceState::Present},
        {u"通过"_qs, AttendanceState::Present}, {u"请假"_qs, AttendanceState::Leave}, {u"假"_qs, AttendanceState::Leave}, {u"事假"_qs, AttendanceState::Leave},
        {u"病假"_qs, AttendanceState::Leave}, {u"公假"_qs, AttendanceState::Leave}, {u"△"_qs, AttendanceState::Leave}, {u"缺席"_qs, AttendanceState::Absent},
        {u"缺勤"_qs, AttendanceState::Absent}, {u"未到"_qs, AttendanceState::Absent}, {u"未签到"_qs, AttendanceState::Absent}, {u"旷"_qs, AttendanceState::Absent},
        {u"×"_qs, AttendanceState::Absent}, {u"x"_qs, AttendanceState::Absent}, {u"否"_qs, AttendanceState::Absent}, {u"0"_qs, AttendanceState::Absent},
        {u"未完成"_qs, AttendanceState::Absent}, {u"不合格"_qs, AttendanceState::Absent}, {u"no"_qs, AttendanceState::Absent}};
    if (const auto code = attendanceStateFromCode(w))
        return code;
    const auto it = known.find(w);
    return it == known.end() ? std::nullopt : std::optional(*it);
}

QString rolesText(const std::vector<PostRole> &roles)
{
    QStringList words;
    for (const PostRole r : roles)
        words << postRoleLabel(r);
    return words.join(TrainingWords::tr(", "));
}

QString roleCodes(const std::vector<PostRole> &roles)
{
    QStringList codes;
    for (const PostRole r : roles)
        codes << postRoleCode(r);
    return codes.join(u' ');
}

std::vector<PostRole> rolesFromCodes(const QString &codes)
{
    std::vector<PostRole> out;
    for (const QString &code : codes.split(u' ', Qt::SkipEmptyParts))
        if (const auto role = postRoleFromCode(code); role && std::ranges::find(out, *role) == out.end())
            out.push_back(*role);
    return out;
}

QString hoursText(double hours) { return QString::number(hours, 'g', 4); }

} // namespace xz
