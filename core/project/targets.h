#pragma once
// Where the measurable targets of an application stand by the program's own count (domain S23): classes and dorms covered (全面覆盖), rooms and what the
// regulation asks of a station (硬件), people in office, with certificates, trained (软件, 队伍), activities that develop rather than mend (实效).
// What the program cannot count is typed in the mid-term form.
#include "core/project/project.h"
#include "core/base/result.h"

#include <vector>

namespace xz {

class Session;

struct TargetStanding {
    int row = 0;                 // of goals.targets, from 1
    int year = 0;
    QString indicator, unit;
    double baseline = 0, target = 0;
    bool counted = false;        // the program counts it
    qint64 part = 0, whole = 0;  // 59 of 60; whole 0: a plain number, in part
    bool reached = false;
    QString current;             // 98.3%, 3; empty when not counted
    QString verdict;             // 98.3% 未达成, official words; empty when not counted
};
Result<std::vector<TargetStanding>> targetStandings(Session &session, const ProjectRow &project);
Result<std::vector<TargetStanding>> targetStandings(Session &session, const StationId &station, QDate from, const QJsonObject &form); // from: the cycle's first day

} // namespace xz
