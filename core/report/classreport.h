#pragma once
// What a class says of its week: nothing, or a situation. Counts and wording only, never names of students (domain F4, 4.13).
#include "core/base/id.h"

#include <QtCore/QDateTime>
#include <QtCore/QString>
#include <optional>
#include <vector>

namespace xz {

enum class ClassReportKind { None, Situation };
QString classReportKindCode(ClassReportKind kind); // none, situation
std::optional<ClassReportKind> classReportKindFromCode(const QString &code);

inline constexpr int classTextLimit = 500; // characters (F4)

struct ClassReport {
    ClassId classId;
    WeekId week;
    ClassReportKind kind = ClassReportKind::None;
    QString text = {};
    int headcount = 0; // students meant, without names
    QDateTime filedAt;
    UserId filedBy;
    bool late = false; // filed after the station's report went in, or after the window closed
    int version = 1;   // grows with every change; earlier versions are kept
};

enum class ClassState { Missing, None, Situation }; // 缺 零 报
QString classStateCode(ClassState state);  // missing, none, situation
QString classStateLabel(ClassState state); // translated
QString classStateMark(ClassState state);  // translated, for a cell of the grid: 缺 零 报

struct ClassCell {
    ClassId classId;
    QString className;
    QString counsellor = {}; // empty: the post is vacant
    QString committee = {};  // 心理委员, several joined; empty: vacant
    ClassState state = ClassState::Missing;
    QString text = {};
    int headcount = 0;
    bool late = false;
    bool mayFile = false;  // by this actor
    int version = 0;       // 0: nothing filed; pass it back when filing
    QDateTime filedAt = {};
    QString filedBy = {};  // display name
};

struct ClassGrid {
    WeekId week;
    StationId station;
    int due = 0;   // classes that owe a report this week, among those the actor sees
    int filed = 0;
    int situations = 0;
    bool supplement = false; // the station's report is in: what is filed now is marked late
    QString whyNot = {};     // translated; not empty: nothing can be filed for this week (holiday, not begun)
    std::vector<ClassCell> cells = {}; // by class name
};

} // namespace xz
