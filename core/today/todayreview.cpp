#include "core/today/todayreview.h"

#include "core/base/text.h"
#include "core/review/reviewservice.h"

#include <algorithm>

namespace xz {
namespace {

struct TodayReview {
    Q_DECLARE_TR_FUNCTIONS(TodayReview)
};

constexpr int soonDays = 14;

TodayItem line(TodayKind kind, const Review &r, QDate today, const QString &text, const char *tab)
{
    TodayItem item{.kind = kind, .urgency = r.heldOn < today ? Urgency::Overdue : r.heldOn == today ? Urgency::DueToday : r.heldOn <= today.addDays(soonDays) ? Urgency::DueSoon : Urgency::Waiting,
                   .dueOn = r.heldOn, .text = text, .action = QStringLiteral("review.open"), .subject = r.id.raw()};
    item.days = int(std::abs(r.heldOn.daysTo(today)));
    item.tab = QString::fromLatin1(tab);
    return item;
}

// Of who runs reviews: the next thing that holds a day up, and what was decided and told nobody.
Result<void> runs(const ReviewService &service, const Review &r, QDate today, std::vector<TodayItem> &out)
{
    const QString day = isoDate(r.heldOn);
    XZ_TRY(const auto entries, service.entries(r.id));
    if (r.state == ReviewState::Draft) {
        if (r.heldOn > today.addDays(soonDays))
            return {};
        XZ_TRY(const auto panel, service.panel(r.id));
        XZ_TRY(const auto declared, service.declarations(r.id));
        const auto missing = int(panel.size() * entries.size()) - int(declared.size());
        out.push_back(line(TodayKind::ReviewDay, r, today,
                           entries.empty() || panel.empty() ? TodayReview::tr("Review day “%1” on %2: no projects or no reviewers yet").arg(r.name, day)
                           : missing > 0                    ? TodayReview::tr("Review day “%1” on %2: %n declaration(s) of interest are missing", nullptr, missing).arg(r.name, day)
                                                            : TodayReview::tr("Review day “%1” on %2 is ready to be opened").arg(r.name, day),
                           "prepare"));
        return {};
    }
    int sheets = 0, decisions = 0, unpublished = 0;
    for (const EntryWithResult &e : entries) {
        if (e.state == ProjectState::Reviewing) {
            sheets += e.result.expected - e.result.counted;
            decisions += e.result.proposed || e.result.vetoProposed;
        }
        unpublished += (e.state == ProjectState::Accepted || e.state == ProjectState::Unqualified) && !e.publishedAt.isValid();
    }
    if (sheets > 0)
        out.push_back(line(TodayKind::ReviewSheets, r, today, TodayReview::tr("Review day “%1” on %2: %n score sheet(s) not handed in", nullptr, sheets).arg(r.name, day), "scores"));
    if (decisions > 0)
        out.push_back(line(TodayKind::ReviewDay, r, today, TodayReview::tr("Review day “%1”: %n project(s) are scored and wait for the decision", nullptr, decisions).arg(r.name), "scores"));
    if (unpublished > 0)
        out.push_back(line(TodayKind::ResultUnpublished, r, today, TodayReview::tr("Review day “%1”: %n result(s) are decided and not published; the colleges do not see them", nullptr, unpublished).arg(r.name), "scores"));
    return {};
}

} // namespace

Result<std::vector<TodayItem>> reviewItems(Session &session, QDate today)
{
    std::vector<TodayItem> out;
    const Actor &a = session.actor();
    if (!a.bound)
        return out;
    const ReviewService service(session);
    if (isAllowed(a, Action::RunReview)) {
        XZ_TRY(const auto reviews, service.list());
        for (const Review &r : reviews)
            XZ_CHECK(runs(service, r, today, out));
    } else if (allowedScope(a.role, Action::WriteScoreSheet) == Scope::Own) {
        XZ_TRY(const auto mine, service.mine());
        std::vector<ReviewId> seen;
        for (const MySheet &m : mine) {
            if (std::ranges::find(seen, m.review.id) != seen.end())
                continue;
            seen.push_back(m.review.id);
            int declarations = 0, sheets = 0;
            for (const MySheet &other : mine)
                if (other.review.id == m.review.id) {
                    declarations += !other.declared;
                    sheets += other.sheet && other.sheet->state == ScoreSheetState::Open;
                }
            if (declarations > 0)
                out.push_back(line(TodayKind::ReviewDay, m.review, today, TodayReview::tr("“%1” on %2: %n declaration(s) of interest wait for you", nullptr, declarations).arg(m.review.name, isoDate(m.review.heldOn)), "prepare"));
            if (sheets > 0)
                out.push_back(line(TodayKind::ReviewSheets, m.review, today, TodayReview::tr("“%1” on %2: %n score sheet(s) to fill and hand in", nullptr, sheets).arg(m.review.name, isoDate(m.review.heldOn)), "scores"));
        }
    }
    return out;
}

} // namespace xz
