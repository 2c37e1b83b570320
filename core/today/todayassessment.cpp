#include "core/today/todayassessment.h"

#include "core/assessment/assessmentservice.h"
#include "core/assessment/selectionservice.h"
#include "core/base/text.h"
#include "core/security/policy.h"

namespace xz {

namespace {

constexpr int closeDays = 14;    // after its last day a round is to be closed within a fortnight
constexpr int decideDays = 30;   // so long may a candidate wait before it is called overdue

struct TodayAssessment {
    Q_DECLARE_TR_FUNCTIONS(TodayAssessment)
};

} // namespace

Result<std::vector<TodayItem>> assessmentItems(Session &session, QDate today)
{
    std::vector<TodayItem> out;
    const Actor &a = session.actor();
    if (!a.station || allowedScope(a.role, Action::WriteAssessment) == Scope::None)
        return out;
    XZ_TRY(const auto rounds, AssessmentService(session).rounds(a.station));
    for (const RoundRow &r : rounds) {
        if (r.state != RoundState::Open || today <= r.endsOn)
            continue;
        const QDate due = r.endsOn.addDays(closeDays);
        TodayItem item{.kind = TodayKind::AssessmentRound, .urgency = due < today ? Urgency::Overdue : Urgency::DueSoon, .dueOn = due, .text = {},
                       .action = QStringLiteral("assessment.open"), .subject = r.id.raw()};
        const int open = r.sheets - r.complete;
        item.text = open > 0 ? TodayAssessment::tr("Assessment “%1” ended on %2: %n sheet(s) not complete", nullptr, open).arg(r.name, isoDate(r.endsOn))
                             : TodayAssessment::tr("Assessment “%1” ended on %2: every sheet is complete, close it").arg(r.name, isoDate(r.endsOn));
        // A counsellor has nothing left to do once the own sheets are complete: closing is the head's.
        if (open > 0 || isAllowed(a, Action::RunAssessment, {.station = a.station, .college = a.college}))
            out.push_back(std::move(item));
    }
    if (isAllowed(a, Action::RunAssessment, {.station = a.station, .college = a.college})) {
        XZ_TRY(const auto candidates, SelectionService(session).list({.station = a.station}));
        int waiting = 0;
        QDate oldest;
        for (const CandidacyRow &c : candidates)
            if (c.state == CandidacyState::Proposed) {
                ++waiting;
                oldest = oldest.isValid() ? std::min(oldest, c.proposedOn) : c.proposedOn;
            }
        if (waiting > 0)
            out.push_back({.kind = TodayKind::CandidatesWaiting, .urgency = oldest.addDays(decideDays) < today ? Urgency::Overdue : Urgency::Waiting, .dueOn = oldest.addDays(decideDays),
                           .text = TodayAssessment::tr("%n candidate(s) wait for a decision, the first since %1", nullptr, waiting).arg(isoDate(oldest)),
                           .action = QStringLiteral("assessment.selection"), .subject = RawId{}});
    }
    return out;
}

} // namespace xz
