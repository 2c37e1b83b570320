#pragma once
// Verdicts on heads and those who may become one, the marks on an appointment, and what of the team needs somebody's eye (Today, completeness).
// "原则上": nothing here forbids an appointment; one that does not meet the rule stays flagged until it is marked or ended.
#include "core/members/eligibility.h"
#include "core/workspace/session.h"

namespace xz {

class EligibilityService {
    Q_DECLARE_TR_FUNCTIONS(EligibilityService)
public:
    explicit EligibilityService(Session &session) : m_session(session) {}

    // The person as if appointed on the day (invalid = today).
    Result<EligibilityVerdict> of(const PersonId &person, QDate on = {}) const;
    // Of an appointment as head, counted to its first day, with its mark. Refused for other offices.
    Result<EligibilityVerdict> ofPost(const PostId &post) const;
    // Of every head in office on the day; of the station, or of all the actor may see.
    Result<std::vector<EligibilityVerdict>> heads(std::optional<StationId> station = {}, QDate on = {}) const;

    // 暂放宽: Refused when the relaxed path is not met either, or the rule is met anyway. reviewOn invalid = as the rule proposes.
    Result<EligibilityMarkId> relax(const PostId &post, const QString &reason, QDate reviewOn = {});
    Result<EligibilityMarkId> override(const PostId &post, const QString &reason); // InvalidInput without a written reason
    // A relaxed head who meets the rule by now (counted to today); Refused otherwise.
    Result<EligibilityMarkId> confirmReviewed(const PostId &post);
    Result<void> withdrawMark(const PostId &post, const QString &reason);

private:
    Result<EligibilityMarkId> mark(const PostId &post, EligibilityMarkKind kind, const QString &reason, QDate reviewOn);
    Session &m_session;
};

enum class MemberDutyKind { HeadVacant, HeadUnmet, RelaxedReview, UndertakingMissing, UndertakingEnds, ContractEnds };
QString memberDutyCode(MemberDutyKind kind); // head_vacant, head_unmet, relaxed_review, undertaking_missing, undertaking_ends, contract_ends
struct MemberDuty {
    MemberDutyKind kind;
    StationId station;
    std::optional<PersonId> person = {};
    std::optional<PostId> post = {};
    QDate dueOn = {};  // last day; invalid: no date
    QString text;      // translated sentence
};
// What of the team is missing or runs out within `days` of the day: flagged from then on, also when it has run out. Of what the actor may see.
Result<std::vector<MemberDuty>> memberDuties(Session &session, std::optional<StationId> station = {}, int days = 30);

} // namespace xz
