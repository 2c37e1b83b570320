#pragma once
// The crisis ledger: open, change, release, follow up, grant, read (职责(5); domain 3.3, F6, F7, S35, S44, S45, S49, A04, A07, A08, A16, A29).
// Every change is one transaction with its audit entry (codes, never content) and an event in the case's history. Errors: Denied (also for cases
// that do not exist: both look the same); Refused (a rule; the sentence says which and what to do); Conflict (`version` is old: open the case
// again; the student has an active case already, named by its code); InvalidInput with `field` (catalogue key, or level, date, reason).
#include "core/casework/casedictionaries.h"
#include "core/casework/caselifecycle.h"
#include "core/casework/ledger.h"
#include "core/workspace/session.h"

namespace xz {

struct CaseDraft {
    int level = mildestLevel;
    QDate openedOn = {};       // invalid = today
    QStringList criteria = {}; // at least one (domain F6: 符合第几条)
    QString kind = {};         // required
    QString source = {};       // required
    QString risk = {};         // code of the risk ladder, may be empty; may force a more severe level (A08)
    std::optional<PersonId> responsible = {}; // none = the actor's person
    QString summary = {};
    QString reason = {};       // required at level 1
};

// What a change did, with what the user should be told besides.
struct CaseOutcome {
    CaseFile file;
    QStringList notes = {}; // translated sentences: level forced by the risk, awaits confirmation, week already reported
};

struct CaseChange {
    CaseId id;
    CaseEventKind event;
    int level = 0;            // raise, lower, relapse, reopen (0 = as it was)
    QString reason = {};
    QDate on = {};            // invalid = today
    QString releaseReason = {}; // propose_release: code of release_reasons
    std::optional<bool> parentInformed = {}; // propose_release: required; when not, `reason` says why
    QString risk = {};        // raise, lower, relapse: a new step on the risk ladder
    int version = 0;          // of the case as it was read; 0 = do not compare (command line)
};

struct CaseFilter {
    std::optional<StationId> station = {};
    std::optional<CaseState> state = {};
    bool inLedgerOnly = false; // 在管
    int level = 0;
    std::optional<PersonId> responsible = {};
    bool overdueOnly = false;
    std::optional<PersonId> student = {};
    QString codeContains = {};
    int offset = 0;
    int limit = -1;
};

// A line of the ledger: codes only (3.3: no counselling text in lists).
struct CaseRow {
    CaseId id;
    StationId station;
    QString code;
    CaseState state;
    int level = 0;
    QString kind = {}, kindName = {};
    QDate openedOn = {}, closedOn = {}, lastFollowUpOn = {}, nextFollowUpOn = {}, observeUntil = {};
    std::optional<PersonId> responsible = {};
    QString responsibleName = {};
    int daysOverdue = 0;      // 0: not overdue
    bool awaitsLevelConfirmation = false;
    int version = 1;
};

struct StudentName {
    PersonId person;
    QString name, number, className;
};

class CaseService {
    Q_DECLARE_TR_FUNCTIONS(CaseService)
public:
    explicit CaseService(Session &session) : m_session(session) {}

    Result<CaseDictionaries> dictionaries() const; // in force today

    // `student` must be a student of the station's college.
    Result<CaseOutcome> open(const StationId &station, const PersonId &student, const CaseDraft &draft);
    // All or none, one transaction, an audit entry for each (A04). A student with an active case refuses the whole batch, naming number and code.
    Result<std::vector<CaseOutcome>> batchOpen(const StationId &station, const std::vector<PersonId> &students, const CaseDraft &draft);

    // Any event of the lifecycle but open, handover and reschedule, which have calls of their own.
    Result<CaseOutcome> change(const CaseChange &change);
    // Raise or lower, whichever the level says.
    Result<CaseOutcome> changeLevel(const CaseId &id, int level, const QString &reason, QDate on = {}, int version = 0);
    std::vector<CaseChoice> availableEvents(const CaseId &id) const; // empty when the case may not be read

    Result<CaseOutcome> addFollowUp(const FollowUp &draft, int version = 0); // id, at, actor are ignored; moves the next due day by the level's interval
    Result<CaseOutcome> setNextFollowUp(const CaseId &id, QDate on, const QString &reason, int version = 0); // not later than the interval allows
    Result<CaseOutcome> setResponsible(const CaseId &id, const PersonId &person, const QString &reason, int version = 0);
    Result<CaseOutcome> setSummary(const CaseId &id, const QString &summary, int version = 0);

    Result<void> grant(const CaseId &id, const UserId &user, QDate expiresOn = {});
    Result<void> revoke(const CaseId &id, const UserId &user);
    Result<std::vector<CaseGrant>> grants(const CaseId &id) const;

    Result<std::vector<CaseRow>> list(const CaseFilter &filter = {}) const;
    Result<std::vector<CaseRow>> overdue(std::optional<StationId> station = {}) const; // longest overdue first
    Result<CaseFile> detail(const CaseId &id) const;      // audited as a reading
    Result<CaseFile> byCode(const QString &code) const;   // the same, by code; also what the command line takes
    Result<CaseRow> row(const CaseId &id) const;          // codes only, not audited
    Result<CaseRow> rowByCode(const QString &code) const;
    Result<std::vector<CaseEvent>> history(const CaseId &id) const;   // oldest first
    Result<std::vector<FollowUp>> followUps(const CaseId &id) const;  // newest first
    // The student behind a code; asks for a reason and is audited (1.6).
    Result<StudentName> revealName(const CaseId &id, const QString &reason);
    // The active case of a student, for those who may see it.
    Result<std::optional<CaseRow>> activeCaseOf(const PersonId &student) const;

    // Of the whole station for those who may count it; a counsellor gets the numbers of own and granted cases.
    Result<LedgerCounts> ledgerAt(const StationId &station, QDate day) const;
    Result<LedgerMovements> movements(const StationId &station, QDate from, QDate to) const;

private:
    Session &m_session;
};

} // namespace xz
