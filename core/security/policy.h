#pragma once
// The access matrix of domain 3.6 as a table: role x action -> widest scope in which it is allowed. Services ask before they
// read or write; a refusal is an audit entry and one sentence that is the same for "not allowed" and "not there" (A29).
#include "core/base/result.h"
#include "core/security/actor.h"

namespace xz {

enum class Action {
    ReadNetwork, WriteNetwork,        // station, classes, dorms, posts
    ReadPeople, WritePeople, ImportPeople, ExportPeople,
    ReadCalendar, WriteCalendar,
    ReadClassReport, WriteClassReport,
    ReadCaseList, ReadCaseDetail, RevealName, WriteCase, ReleaseCase, ConfirmRelease, GrantCase, ReadCaseCounts,
    ReadWeekly, WriteWeekly, SubmitWeekly, ReviewWeekly, SignWeekly, CorrectWeekly, PrintWeekly, PrintNames,
    ReadUsers, WriteUsers, WriteSettings, WriteDictionaries, Backup, Restore,
    ReadAudit, ReadOwnAudit, VerifyAudit,
    ReadStation, WriteStation, BookRoom,           // card, rooms, flagship
    ReadMembers, WriteMembers, ReadEligibility, OverrideEligibility,
    ReadTraining, WriteTraining, RecordAttendance, ReadTrainingCounts,
    ReadAssessment, WriteAssessment, RunAssessment, // sheets; rounds, selection, commendations
    ReadUndertakings, WriteUndertakings,
    ReadHandover, WriteHandover, SignHandover,
    ReadActivities, WriteActivities,
    ReadProject, WriteProject, CollegeOpinion, CentreOpinion, DecideProject, // the school's decisions belong to student affairs alone (三(二)1)
    ReadFunds, WriteFunds, ApproveFunds, AllotFunds,
    ReadReview, RunReview, WriteScoreSheet,        // a reviewer: own sheets only
    ReadSupervision, WriteSupervision, AnswerFinding, RunSelfCheck,
    ReadHonours, NominateHonour, DecideHonours,
    BuildPortfolio
};
enum class Scope { None, Own, Class, Granted, Station, College, School }; // ordered: each is wider than the one before

inline constexpr int actionCount = int(Action::BuildPortfolio) + 1;
QString actionCode(Action action);
std::optional<Action> actionFromCode(const QString &code);
Scope allowedScope(Role role, Action action);

// What the action touches; leave out what does not apply. `own` = made by, or responsible for by, the actor; `granted` = per-student grant.
// Own needs own; Class own or a class of the actor's; Granted own or a grant (never a class: domain 1.6); Station and College compare every
// place that is named, so that an empty target ("nobody's in particular": a term, a setting) is within them; School takes all.
struct Target {
    std::optional<StationId> station = {};
    std::optional<CollegeId> college = {};
    std::optional<ClassId> classId = {};
    bool own = false;
    bool granted = false;
};
bool isAllowed(const Actor &actor, Action action, const Target &target = {}); // false for an actor who is not bound
Result<void> require(const Actor &actor, Action action, const Target &target = {}); // Errc::Denied
// Need to know (A17): an account works only after its confidentiality undertaking is on record. Denied, with the sentence that says how to go on.
Result<void> requireBound(const Actor &actor);

} // namespace xz
