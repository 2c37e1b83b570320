#pragma once
// Every command of xinzhan-cli: its name, what it takes, what it says of itself, and what it does.
#include "app/cli/arguments.h"
#include "app/cli/output.h"
#include "app/cli/words.h"
#include "core/document/document.h"
#include "core/workspace/workspace.h"

#include <memory>

namespace xz::cli {

struct Call {
    Terminal &terminal;
    const Arguments &arguments;
    Output &out;
    QString path() const { return arguments.positional(0); } // the workspace
    // Unlocks the workspace as --as (else the only user, else the one who created it).
    // An account without its undertaking is refused (A17), unless `needsUndertaking` is false.
    Result<std::unique_ptr<Workspace>> open(bool needsUndertaking = true) const;
    // XINZHAN_PASSPHRASE, else asked without echo.
    Result<QString> passphrase(const char *variable, const QString &prompt, bool twice = false) const;
};

struct Command {
    const char *name;
    const char *usage;   // after the name; not translated
    const char *summary; // QT_TRANSLATE_NOOP("Cli", ...)
    const char *details; // more lines for --help, may be ""
    QList<OptionSpec> options;
    int positionals; // how many at least, the workspace included
    int most;
    Result<void> (*run)(Call &call);
};

const std::vector<Command> &commands();

Result<void> createCommand(Call &call);
Result<void> demoCommand(Call &call);
Result<void> usersCommand(Call &call);
Result<void> undertakingCommand(Call &call);
Result<void> handoverCommand(Call &call);
Result<void> networkCommand(Call &call);
Result<void> stationCommand(Call &call);
Result<void> calendarCommand(Call &call);
Result<void> importCommand(Call &call);
Result<void> exportCommand(Call &call);
Result<void> listCommand(Call &call);
Result<void> searchCommand(Call &call);
Result<void> caseCommand(Call &call);
Result<void> classReportCommand(Call &call);
Result<void> weekCommand(Call &call);
Result<void> assessmentCommand(Call &call);
Result<void> todayCommand(Call &call);
Result<void> verifyCommand(Call &call);
Result<void> backupCommand(Call &call);
Result<void> restoreCommand(Call &call);
Result<void> passwdCommand(Call &call);
Result<void> memberCommand(Call &call);
Result<void> trainingCommand(Call &call);
Result<void> licencesCommand(Call &call);
Result<void> schoolCommand(Call &call);
Result<void> activitiesCommand(Call &call);
Result<void> supervisionCommand(Call &call);
Result<void> selfCheckCommand(Call &call);
Result<void> honourCommand(Call &call);
Result<void> honourVerb(Call &call, Session &session, const QString &verb, const QString &given); // also `project W honour VERB`
Result<void> portfolioCommand(Call &call);
Result<void> verifyPortfolioCommand(Call &call);
Result<void> projectCommand(Call &call); // its verbs: projectcommands.h

Result<void> networkPaper(Call &call, Session &session); // network chart, network health
// Writes the paper to --output (.pdf or .xlsx); Usage when it ends otherwise. XINZHAN_PDF_PASSWORD encrypts a PDF.
Result<void> writePaper(Call &call, Session &session, const paper::Document &document);
// Shared look-ups; each refusal is a sentence that says what is there.
Result<StationId> stationOf(Call &call, Session &session); // --station NAME, else the actor's, else the only one
Result<ClassId> classNamed(Session &session, const QString &name, std::optional<CollegeId> college = {});
Result<PersonId> personNamed(Session &session, const QString &numberOrName);
// To the file of -o: .pdf or .xlsx.
Result<void> writePaper(Call &call, const paper::Document &document, const Clock &clock, const QString &sheet = {});

} // namespace xz::cli
