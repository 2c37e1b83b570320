#pragma once
// Rows of the ledger. The service uses it; the demo writes through the same functions. No rule lives here.
#include "core/casework/case.h"
#include "core/casework/ledger.h"
#include "core/storage/transaction.h"

#include <QtCore/QHash>
#include <functional>

namespace xz {

Result<void> insertCase(Transaction &tx, const CaseFile &file);
Result<void> insertCaseEvent(Transaction &tx, const CaseEvent &event);
Result<void> insertFollowUp(Transaction &tx, const FollowUp &followUp);
// Errc::Conflict when the stored version is not file.version; stores version + 1.
Result<void> updateCase(Transaction &tx, const CaseFile &file);
Result<void> insertGrant(Transaction &tx, const CaseGrant &grant);
Result<int> revokeGrants(Transaction &tx, const CaseId &id, const UserId &user, const QDateTime &at); // how many were open
// KJ-2026-014: the station's prefix, the year of entry, the station's next number in it. The workspace's first station has the prefix KJ
// (setting case.prefix); others KJ-<college code>, kept in setting case.prefix.<station id>, so that codes stay unique in the workspace.
Result<QString> nextCaseCode(Transaction &tx, const StationId &station, int year);

// A case with what the policy and the lifecycle ask about it.
struct CaseFacts {
    CaseFile file;
    std::optional<CollegeId> college = {};
    std::optional<ClassId> classId = {};
    bool granted = false;               // to the user asked for, valid on the day asked for
    std::optional<UserId> openedBy = {};
    bool awaitsLevelConfirmation = false;
    std::optional<UserId> proposer = {}; // while release_proposed
    QDate lastEventOn = {};             // of those that move the ledger; these three only from caseFacts()
    QDateTime lastEventAt = {};
    QString lastRisk = {};              // last step on the risk ladder
    QString responsibleName = {};
};
Result<std::optional<CaseFacts>> caseFacts(Database &db, const CaseId &id, const UserId &user, QDate today);
Result<std::optional<CaseId>> caseIdByCode(Database &db, const QString &code);
// In the order of the codes; `take` answers false when it has enough, and no further row is read.
Result<void> eachCaseFacts(Database &db, std::optional<StationId> station, const UserId &user, QDate today, const std::function<bool(CaseFacts &&)> &take);
Result<std::vector<CaseFacts>> caseFactsOf(Database &db, std::optional<StationId> station, const UserId &user, QDate today);
// Only those that are not closed.
Result<std::vector<CaseFacts>> openCaseFacts(Database &db, std::optional<StationId> station, const UserId &user, QDate today);
Result<std::vector<CaseEvent>> caseEvents(Database &db, const CaseId &id); // oldest first
Result<std::vector<FollowUp>> followUpsOf(Database &db, const CaseId &id); // newest first
Result<std::vector<CaseGrant>> grantsOf(Database &db, const CaseId &id);
// The case of the student that is not closed, if any.
Result<std::optional<CaseId>> openCaseOf(Database &db, const PersonId &student);

// Cases that were in the ledger at any time from `from` to `to`, with all their events up to `to`; also those with an event written down in the period.
Result<std::vector<CaseTrack>> caseTracks(Database &db, const StationId &station, QDate from, QDate to);

struct StudentFacts {
    QString name, number, status, className;
    std::optional<CollegeId> college = {}; // own, else the class's
    std::optional<ClassId> classId = {};
    std::optional<PersonId> counsellor = {}; // of the class on the day
};
Result<std::optional<StudentFacts>> studentFacts(Database &db, const PersonId &student, QDate today);
Result<std::optional<CollegeId>> collegeOfStation(Database &db, const StationId &station);
// The staff member's or external helper's name; none when there is no such person, or it is a student, or they left.
Result<std::optional<QString>> carerName(Database &db, const PersonId &person);
Result<std::optional<QString>> activeUserName(Database &db, const UserId &user);
// The week that holds the day, when the station's report for it has been handed in.
Result<std::optional<WeekId>> reportedWeek(Database &db, const StationId &station, QDate day);

} // namespace xz
