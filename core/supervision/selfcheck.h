#pragma once
// The yearly self-check against the standardised construction indicators (regulation 四(一); domain S61). The indicators are data (dictionary
// construction_indicators: points, source, how each is computed); facts come from the workspace, the rest is said by the head. A year is a calendar year.
#include "core/base/id.h"
#include "core/base/result.h"

#include <QtCore/QDateTime>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonObject>
#include <map>
#include <optional>
#include <vector>

namespace xz {

struct IndicatorResult {
    QString code, group, name, source; // in the dictionary's wording
    double points = 0;                 // that it can give
    double earned = 0;
    bool applicable = true;            // false: nothing to judge; left out of score and full score
    bool met = false;                  // all points
    bool manual = false;               // said by the head, no data can show it
    QString datum;                     // what is on record
    QString missing = {};              // exactly what is missing; empty when met
    QJsonObject toJson() const;
    static IndicatorResult fromJson(const QJsonObject &json);
};

struct SelfCheck {
    StationId station;
    int year = 0;
    int dictionary = 1;
    std::vector<IndicatorResult> results = {};
    QDateTime storedAt = {}; // invalid: computed now
    double score() const;
    double full() const;
    double share() const { return full() > 0 ? score() / full() : 0; } // 0..1
    int unmet() const;       // applicable ones without all points
    const IndicatorResult *find(const QString &code) const;
};

struct SelfCheckMark { // what the head says of an indicator without data
    QString item;
    bool met = false;
    QString note = {};
    QDateTime at = {};
};

// The facts of a station and year. Shares are 0..1.
struct SelfCheckFacts {
    struct Clause { // of the completeness of core/station
        QString key, title, source, datum, fix;
        bool met = false;
    };
    std::vector<Clause> clauses = {};
    int leadershipMeetings = 0;
    int activities = 0, peer = 0, developmental = 0, remedial = 0;
    std::vector<std::pair<QString, int>> strands = {};     // names of the columns and how many activities each had
    struct Term {
        QString name;
        std::vector<std::pair<QString, bool>> groups; // those with people: whether a training or meeting reached them
    };
    std::vector<Term> terms = {};
    int helpers = 0, guaranteed = 0;
    int drills = 0;
    int weeksDue = 0, weeksOnTime = 0, weeksLate = 0;
    QStringList weeksMissing = {};  // 2026-W40
    int findings = 0, findingsClosed = 0;
    QStringList findingsOverdue = {}; // their texts, cut
    std::optional<double> fundExecution = {}; // nothing: no money was allotted
};
// Pure: the verdict, in the wording of the dictionary and of forms/selfcheck.json.
std::vector<IndicatorResult> judgeIndicators(const QJsonObject &dictionary, const SelfCheckFacts &facts, const std::map<QString, SelfCheckMark> &marks);

} // namespace xz
