#pragma once
// Selection of the three student helper teams (regulation 三(三)4(6); domain S51): a candidate from a class or dorm, who recommended them, which
// criteria they meet (dictionary "selection_criteria"), and what became of it. The office itself is a post of the organization.
#include "core/organization/organization.h"
#include "core/security/policy.h"

#include <vector>

namespace xz {

enum class CandidacyState { Proposed, Appointed, Declined, Withdrawn };
inline constexpr CandidacyState allCandidacyStates[] = {CandidacyState::Proposed, CandidacyState::Appointed, CandidacyState::Declined, CandidacyState::Withdrawn};
QString candidacyStateCode(CandidacyState state); // proposed, appointed, declined, withdrawn
std::optional<CandidacyState> candidacyStateFromCode(const QString &code);
QString candidacyStateLabel(CandidacyState state);

// Revoke takes an appointment back: a post of today as if it never was, a longer one ends.
enum class CandidacyEvent { Appoint, Decline, Withdraw, Reconsider, Revoke };
inline constexpr CandidacyEvent allCandidacyEvents[] = {CandidacyEvent::Appoint, CandidacyEvent::Decline, CandidacyEvent::Withdraw, CandidacyEvent::Reconsider, CandidacyEvent::Revoke};
QString candidacyEventCode(CandidacyEvent event); // appoint, decline, withdraw, reconsider, revoke

struct Candidacy {
    CandidacyId id;
    StationId station;
    PostRole role;
    PersonId person;
    std::optional<ClassId> classId = {}; // where a committee member would serve; for the others the class they come from
    std::optional<DormId> dorm = {};     // where a weather reporter would serve
    QString recommendedBy = {};          // class meeting, class teacher, self ...
    QStringList criteria = {};           // codes that are met
    CandidacyState state = CandidacyState::Proposed;
    QString reason = {};                 // of the last step that asks for one
    QDate proposedOn = {};
    QDate decidedOn = {};
    std::optional<PostId> post = {};     // once appointed
};

struct CandidacyRow : Candidacy {
    QString number, name, className, placeName;
    bool trained = false; // attended a training while at the school (domain S54); false: named in the gap report once appointed
};

// The lifecycle as a table; every step has an inverse.
struct CandidacyTransition {
    CandidacyState from;
    CandidacyEvent event;
    CandidacyState to;
    Action who;
    bool needsReason;
    CandidacyEvent inverse;
};
const std::vector<CandidacyTransition> &candidacyTransitions();
struct CandidacyChoice {
    CandidacyEvent event;
    bool allowed = false;
    bool needsReason = false;
    QString whyNot = {}; // a whole sentence when not allowed
};
CandidacyChoice candidacyChoice(CandidacyState state, CandidacyEvent event, const Actor &actor, const Target &target);
// Where the step leads; only of a step that the table holds.
const CandidacyTransition *candidacyTransition(CandidacyState from, CandidacyEvent event);

} // namespace xz
