#pragma once
// Does the station have what the regulation asks for? One value for the page, the paper and the command line, in the wording of
// resources/core/forms/station.json: each clause with its source, the datum, met or not, and what would mend it.
#include "core/base/result.h"
#include "core/organization/organization.h"

#include <QtCore/QJsonObject>
#include <vector>

namespace xz {

// What the members' eligibility engine says about the head: handed in by value, for members stand above the station.
struct HeadFinding {
    bool met = false;
    QString datum; // the verdict in its own words
    QString fix;   // what is missing; empty when met
};

// Where a clause is mended; the page turns it into its button.
enum class MendAt { Card, Rooms, Flagship, Members, Network };

struct CompletenessClause {
    QString key;     // founded, contact, head, eligible, secretary, room, counsellor, class_teacher, committee, dorm_reporter, department, custodian, flagship
    QString source;  // 三（三）2 …
    QString title;
    bool met = false;
    QString datum;
    QString fix = {};
    MendAt at = MendAt::Card;
};

struct Completeness {
    std::vector<CompletenessClause> clauses;
    int met() const;
    bool complete() const { return met() == int(clauses.size()); }
    const CompletenessClause *find(const QString &key) const;
    QString summary() const; // 应具备 12 项，已具备 11 项，缺 1 项：…
};

// The facts the verdict is made from; gathered by StationService.
struct StationFacts {
    Station station;
    int heads = 0;
    QString head, secretary, custodian, flagship;
    QStringList rooms;                   // open ones
    int classes = 0, dorms = 0;          // open classes; dorms in which students live
    QStringList classesWithoutCounsellor, classesWithoutTeacher, classesWithoutCommittee, dormsWithoutReporter;
    int department = 0;
};
Completeness judge(const StationFacts &facts, const std::optional<HeadFinding> &head);

} // namespace xz
