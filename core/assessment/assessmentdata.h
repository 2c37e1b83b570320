#pragma once
// What the parts of AssessmentService share: a round with its form, sheets with their sums, each behind the policy.
#include "core/assessment/assessmentrepository.h"
#include "core/assessment/assessmentservice.h"
#include "core/organization/reach.h"
#include "core/workspace/permit.h"

namespace xz {

class AssessmentData {
public:
    explicit AssessmentData(Session &session) : m_session(session) {}
    static inline const QString entity = QStringLiteral("assessment");

    struct Dictionary {
        QJsonArray rows;
        int version = 1;
    };
    Result<Dictionary> dictionary() const; // of today, else the shipped one
    Result<std::optional<CollegeId>> collegeOf(const StationId &station) const;
    Result<AssessmentRound> withForm(AssessmentRepository::StoredRound stored) const;
    // Denied (and audited) like what is not there. A counsellor reads the rounds of the own station.
    Result<AssessmentRound> round(const RoundId &id, Action action) const;
    Result<std::vector<SheetRow>> sheets(const AssessmentRound &round, const Reach &reach) const; // ranked over all of the round, then what the reach holds
    Result<std::pair<AssessmentRound, SheetRow>> sheet(const SheetId &id, Action action) const;
    Result<RoundSituation> situation(const AssessmentRound &round) const; // over all sheets of the round
    Target targetOf(const AssessmentRound &round) const;
    static std::unexpected<Error> nothing(); // what is not there looks like what is not allowed (domain A29)

private:
    Session &m_session;
};

} // namespace xz
