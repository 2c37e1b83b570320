#pragma once
// A case of the crisis ledger (预警库): 职责(5), domain 3.3, F6, F7, S44, S49. Levels count 1 = most severe, 3 = least. Nothing here is ever
// deleted; every change is an event with date, author and reason, and has a reasoned inverse. Names are not part of a case: only its code is.
#include "core/base/field.h"
#include "core/base/id.h"

#include <QtCore/QDateTime>
#include <QtCore/QJsonObject>
#include <QtCore/QStringList>
#include <optional>
#include <vector>

namespace xz {

inline constexpr int mostSevereLevel = 1;
inline constexpr int mildestLevel = 3;
inline constexpr int caseTextLimit = 500; // characters of every free text (F7)

enum class CaseState {
    Active,          // 在管, with a level
    ReleaseProposed, // 拟解除: still in the ledger until a second person agrees
    Observing,       // 解除, observation period runs: no longer counted as 在管
    Closed           // 结案归档
};
inline constexpr CaseState allCaseStates[] = {CaseState::Active, CaseState::ReleaseProposed, CaseState::Observing, CaseState::Closed};
QString caseStateCode(CaseState state); // active, release_proposed, observing, closed
std::optional<CaseState> caseStateFromCode(const QString &code);
QString caseStateLabel(CaseState state); // translated
bool isInLedger(CaseState state);        // counted as 在管: active and release_proposed

enum class CaseEventKind {
    Open, Raise, Lower, ConfirmLevel, ProposeRelease, WithdrawRelease, ConfirmRelease, RefuseRelease, Relapse, Close, Reopen,
    Handover,  // another responsible person
    Reschedule, // another day for the next follow-up
    Summary     // another summary; the one before stays in the event
};
inline constexpr CaseEventKind allCaseEvents[] = {CaseEventKind::Open, CaseEventKind::Raise, CaseEventKind::Lower, CaseEventKind::ConfirmLevel,
    CaseEventKind::ProposeRelease, CaseEventKind::WithdrawRelease, CaseEventKind::ConfirmRelease, CaseEventKind::RefuseRelease,
    CaseEventKind::Relapse, CaseEventKind::Close, CaseEventKind::Reopen, CaseEventKind::Handover, CaseEventKind::Reschedule,
    CaseEventKind::Summary};
// open, raise, lower, confirm_level, propose_release, withdraw_release, confirm_release, refuse_release, relapse, close, reopen, handover, reschedule, summary
QString caseEventCode(CaseEventKind event);
std::optional<CaseEventKind> caseEventFromCode(const QString &code);
QString caseEventLabel(CaseEventKind event); // translated, as on a button
bool movesLedger(CaseEventKind event);      // false for handover, reschedule and summary: state and level stay, dates are their own

struct CaseFile {
    CaseId id;
    StationId station;
    QString code;                     // KJ-2026-014; unique in the workspace
    PersonId student;
    CaseState state = CaseState::Active;
    int level = mildestLevel;         // of a released case: the level it had last
    QString kind = {};                // code of dictionary case_kinds
    QString source = {};              // code of dictionary case_sources
    int dictionaryVersion = 1;        // of levels, at entry
    QStringList criteria = {};        // codes of dictionary criteria ticked at entry
    QDate openedOn = {};
    QDate closedOn = {};              // invalid while not closed
    std::optional<PersonId> responsible = {};
    QString summary = {};             // Sealed
    QDate lastFollowUpOn = {};
    QDate nextFollowUpOn = {};        // invalid: none is due
    QDate observeUntil = {};          // last day of the observation period, while observing
    int version = 1;                  // pass it back with every change
};

struct CaseEvent {
    CaseEventId id;
    CaseId caseId;
    CaseEventKind event;
    std::optional<CaseState> from = {}; // none for open
    CaseState to = CaseState::Active;
    int fromLevel = 0;                // 0: none
    int toLevel = 0;
    QDate on = {};                    // the day it happened
    QDateTime at = {};                // the moment it was written down
    UserId actor;
    QString reason = {};              // Sealed
    // Codes and ids only: needs_confirmation, release_reason, parent (yes, no), risk, reported_week (a week already reported: its correction or the next
    // report shows it), from_person, to_person, due.
    QJsonObject detail = {};
    QString actorName = {};           // display name of the user, when read for a history
    bool needsConfirmation() const { return detail.value(QStringLiteral("needs_confirmation")).toBool(); }
    bool afterReport() const { return detail.contains(QStringLiteral("reported_week")); }
    QString summaryBefore() const { return detail.value(QStringLiteral("summary_before")).toString(); } // of a Summary event: what stood there until then
};

enum class FollowUpKind { Talk, Phone, Parent, Visit, Meeting, Other };
inline constexpr FollowUpKind allFollowUpKinds[] = {FollowUpKind::Talk, FollowUpKind::Phone, FollowUpKind::Parent, FollowUpKind::Visit,
                                                    FollowUpKind::Meeting, FollowUpKind::Other};
QString followUpKindCode(FollowUpKind kind); // talk, phone, parent, visit, meeting, other
std::optional<FollowUpKind> followUpKindFromCode(const QString &code);
QString followUpKindLabel(FollowUpKind kind);

using FollowUpId = Id<struct FollowUpTag>;
struct FollowUp {
    FollowUpId id;
    CaseId caseId;
    QDate on = {};
    FollowUpKind kind = FollowUpKind::Talk;
    QString text = {};                // Sealed
    QString measures = {};            // Sealed
    bool parentContacted = false;
    QDateTime at = {};
    UserId actor;
    QString actorName = {};
};

struct CaseGrant { // 逐生授权 (1.6): a user may read this one case
    CaseId caseId;
    UserId user;
    QString userName = {};
    UserId grantedBy;
    QDateTime at = {};
    QDate expiresOn = {};             // last day; invalid: until revoked
    QDateTime revokedAt = {};
    bool isValidOn(QDate day) const { return !revokedAt.isValid() && (!expiresOn.isValid() || day <= expiresOn); }
};

const FieldCatalogue<CaseFile> &caseFields();
const FieldCatalogue<FollowUp> &followUpFields();

} // namespace xz
