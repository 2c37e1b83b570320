#include "core/members/headfinding.h"

#include "core/organization/networkservice.h"
#include "core/security/policy.h"

namespace xz {

std::optional<HeadFinding> headFinding(Session &session, const Station &station)
{
    // Asked quietly: who may not read the verdict sees the check without this clause, which is no refusal to note.
    if (!isAllowed(session.actor(), Action::ReadEligibility, {.station = station.id, .college = station.college}))
        return {};
    const auto heads = EligibilityService(session).heads(station.id);
    if (!heads || heads->size() != 1)
        return {};
    const EligibilityVerdict &v = heads->front();
    HeadFinding out{.met = v.outcome != EligibilityOutcome::NotMet, .datum = v.name + u'：' + v.summary, .fix = {}};
    if (!out.met) {
        QStringList missing;
        for (const EligibilityClause &c : v.clauses)
            if (!c.missing.isEmpty() && (c.state == ClauseState::NotMet || c.state == ClauseState::Unknown))
                missing << c.missing;
        out.fix = missing.isEmpty() ? v.summary : missing.join(u'；');
        if (v.relaxedMet)
            out.fix += u'；' + v.relaxedSummary;
    }
    return out;
}

Result<std::optional<HeadFinding>> headFinding(Session &session, const StationId &station)
{
    XZ_TRY(const Station s, NetworkService(session).station(station));
    return headFinding(session, s);
}

} // namespace xz
