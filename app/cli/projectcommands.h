#pragma once
// `project W VERB`: one command, its verbs in a file for each noun. Every verb gets an unlocked workspace; what it prints is flushed by the caller.
#include "app/cli/commands.h"
#include "core/project/projectservice.h"

namespace xz::cli {

// --project NUMBER|TITLE|ID; else the current one of --station, of the actor's station or of the only station.
Result<ProjectRow> projectOf(Call &call, Session &session);
QJsonObject jsonOf(const ProjectRow &project);
Result<std::optional<qint64>> yuanOf(const Call &call, const char *option); // in 分

using ProjectVerb = Result<void> (*)(Call &call, Session &session);
// projectcommands.cpp
Result<void> projectNew(Call &call, Session &session);
Result<void> projectList(Call &call, Session &session);
Result<void> projectShow(Call &call, Session &session);
Result<void> projectFill(Call &call, Session &session);
Result<void> projectSubmit(Call &call, Session &session);
Result<void> projectWithdraw(Call &call, Session &session);
Result<void> projectDecide(Call &call, Session &session);
Result<void> projectHistory(Call &call, Session &session);
Result<void> projectVersions(Call &call, Session &session);
Result<void> projectDates(Call &call, Session &session);
Result<void> projectPublish(Call &call, Session &session);
// projectfundscommands.cpp
Result<void> projectFund(Call &call, Session &session);
Result<void> approveWithFunds(Call &call, Session &session, const ProjectRow &project, const StepInput &input); // S04: --first, --year
// projectmidtermcommands.cpp
Result<void> projectMidterm(Call &call, Session &session);
// projectreviewcommands.cpp
Result<void> projectFinal(Call &call, Session &session);
// projectscorecommands.cpp
Result<void> projectScore(Call &call, Session &session);
Result<void> projectAccept(Call &call, Session &session);
Result<void> projectRubric(Call &call, Session &session);
// honourcommands.cpp
Result<void> projectHonour(Call &call, Session &session); // project W honour VERB [ID|NUMBER]: the verbs of `honour`
// projectpapercommands.cpp
Result<void> projectDraft(Call &call, Session &session);
Result<void> projectDiff(Call &call, Session &session);
Result<void> projectPrint(Call &call, Session &session);
Result<void> projectAttach(Call &call, Session &session);
Result<void> projectChange(Call &call, Session &session);
Result<void> projectExtend(Call &call, Session &session);

} // namespace xz::cli
