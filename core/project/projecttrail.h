#pragma once
// What the halves of the project's service share: the fields a step changed, the way back, and what a station may see of a result. Internal to core/project.
#include "core/project/projectservice.h"

namespace xz::trail {

// {"old": {...}, "new": {...}} of what a step or a change of days touches; empty when nothing differs.
QJsonObject differenceOf(const Project &before, const Project &after);
void restore(Project &project, const QJsonObject &old);
// Steps that still stand, oldest first: a reversal takes the one before it away.
std::vector<const ProjectStepRow *> standing(const std::vector<ProjectStepRow> &steps);
// The result of a review belongs to the station when it is published (domain 3.1); until then its people see the review going on.
bool isResult(ProjectState state);
ProjectRow asSeenBy(const Actor &actor, ProjectRow project);
// A history without what is not published: the decision on the acceptance, and what took such a decision back.
std::vector<ProjectStepRow> withoutResults(std::vector<ProjectStepRow> steps);
// InvalidInput, field "reason": empty or too long.
Result<QString> writtenReason(const QString &raw);

} // namespace xz::trail
