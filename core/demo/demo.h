#pragma once
// The demo school: a workspace filled with plausible, invented people, cases and reports, the same for the same seed and day.
// Times: `progress` gets 0..100 and cancels by returning false (Errc::Cancelled; the half-made file is removed by makeDemo).
#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/document/document.h"
#include "core/workspace/workspace.h"

#include <functional>

namespace xz {

enum class DemoScale {
    Small,   // 1 station, 8 classes, this term
    College, // 1 station, 59 classes, two years
    School,  // 12 stations, about 600 classes, one year
    Decade   // 20 stations, 1,000 classes and 40,000 students at a time, ten years
};
std::optional<DemoScale> demoScaleFromCode(const QString &code); // small, college, school, decade
QString demoScaleCode(DemoScale scale);

struct DemoCounts {
    qint64 stations = 0, classes = 0, students = 0, currentStudents = 0, staff = 0, weeks = 0, classReports = 0, weeklyReports = 0, cases = 0,
           followUps = 0;
};

// A paper as PDF, as of that time; kept with what the demo's stations handed in.
using DemoPrint = std::function<Result<QByteArray>(const paper::Document &, const QDateTime &)>;

struct DemoOptions {
    DemoScale scale = DemoScale::Small;
    quint64 seed = 1;
    DemoPrint print = {}; // core cannot print; nothing: versions are kept without their paper
    std::function<bool(int percent)> progress = {};
};

struct DemoResult {
    DemoCounts counts;
    QString passphrase; // the same for every demo user: the demo protects nothing
    QStringList logins; // first: the head of the first station
    QString recoveryCode;
};

// Creates a workspace marked as a demo at `path`; Errc::Conflict if something is there already.
Result<DemoResult> makeDemo(const QString &path, const DemoOptions &options, const Clock &clock);

} // namespace xz
