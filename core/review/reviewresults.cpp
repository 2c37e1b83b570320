// What follows from the sheets: mean, proposed grade, veto, the decision of student affairs, publication.
#include "core/base/text.h"
#include "core/review/reviewaccess.h"

#include <algorithm>

namespace xz {

namespace {

Result<std::pair<Review, ReviewEntryRow>> toDecide(Session &session, const ReviewEntryId &id)
{
    const ReviewAccess access(session);
    XZ_CHECK(access.mayRun(id.raw()));
    XZ_TRY(const auto found, access.rows().entry(id));
    if (!found)
        return ReviewAccess::nothing();
    XZ_TRY(Review r, access.toRun(found->review, ReviewState::Open));
    XZ_TRY(const auto rounds, access.rows().entriesOf(found->project));
    if (rounds.front().round != found->round)
        return fail(Errc::Refused, ReviewService::tr("The project of %1 is in round %2 already; the result of round %3 stays as it is.").arg(found->collegeName).arg(rounds.front().round).arg(found->round));
    if (found->state != ProjectState::Reviewing)
        return fail(Errc::Refused, ReviewService::tr("The project of %1 stands at “%2”; there is nothing to decide in this review. Reverse the last decision first if it has to change.").arg(found->collegeName, projectStateLabel(found->state)));
    return std::pair(std::move(r), *found);
}

int rankOf(AcceptanceGrade g) { return g == AcceptanceGrade::Excellent ? 2 : g == AcceptanceGrade::Qualified ? 1 : 0; }

} // namespace

Result<EntryWithResult> ReviewService::entry(const ReviewEntryId &id) const
{
    const ReviewAccess access(m_session);
    XZ_CHECK(access.seesAll(id.raw()));
    XZ_TRY(const auto found, access.rows().entry(id));
    if (!found)
        return ReviewAccess::nothing();
    XZ_TRY(const Review r, access.review(found->review));
    return access.withResult(r, *found);
}

Result<std::optional<EntryWithResult>> ReviewService::latestOf(const ProjectId &project) const
{
    const ReviewAccess access(m_session);
    XZ_CHECK(access.seesAll(project.raw()));
    XZ_TRY(const auto rounds, access.rows().entriesOf(project));
    if (rounds.empty())
        return std::optional<EntryWithResult>();
    XZ_TRY(const Review r, access.review(rounds.front().review));
    XZ_TRY(auto row, access.withResult(r, rounds.front()));
    return std::optional(std::move(row));
}

Result<std::vector<PublishedResult>> ReviewService::published(const ProjectId &project) const
{
    const ReviewAccess access(m_session);
    XZ_TRY(const auto line, access.rows().project(project));
    XZ_CHECK(permit(m_session, Action::ReadReview, line ? Target{.station = line->station, .college = line->college} : Target{}, ReviewAccess::entity, project.raw()));
    if (!line)
        return ReviewAccess::nothing();
    XZ_TRY(const auto rounds, access.rows().entriesOf(project));
    const bool all = allowedScope(m_session.actor().role, Action::ReadReview) == Scope::School;
    std::vector<PublishedResult> out;
    for (const ReviewEntryRow &e : rounds) {
        if (!all && e.publishedAt.isNull())
            return fail(Errc::Refused, tr("The result of the final defence has not been published yet. Student affairs publishes it after the decision."));
        XZ_TRY(Review r, access.review(e.review));
        if (r.state != ReviewState::Open)
            continue;
        XZ_TRY(const auto sheets, access.sheets(r, e.id));
        XZ_TRY(auto row, access.withResult(r, e));
        row.result.missing.clear(); // names reviewers
        PublishedResult p{static_cast<const ReviewEntryRow &>(row), std::move(r.rubric), std::move(row.result), {}};
        for (const ScoreSheetRow &s : sheets)
            if (s.state == ScoreSheetState::HandedIn && !s.content.comment.isEmpty())
                p.comments << s.content.comment;
        out.push_back(std::move(p));
    }
    return out;
}

Result<void> ReviewService::decideVeto(const ReviewEntryId &id, bool confirmed, const QString &reason)
{
    const ReviewAccess access(m_session);
    XZ_TRY(auto found, toDecide(m_session, id));
    auto &[r, e] = found;
    XZ_TRY(e.vetoReason, ReviewAccess::reasonOf(reason));
    if (!confirmed) {
        XZ_TRY(const auto sheets, access.rows().sheets(id));
        if (e.veto == VetoDecision::None && std::ranges::none_of(sheets, [](const ScoreSheetRow &s) { return !s.content.veto.isEmpty(); }))
            return fail(Errc::Refused, tr("No reviewer has proposed a veto for %1; there is nothing to dismiss.").arg(e.collegeName));
    }
    e.veto = confirmed ? VetoDecision::Confirmed : VetoDecision::Dismissed;
    XZ_CHECK(access.write(u"review.veto"_qs, {.review = r.id, .event = ReviewEvent::Veto, .entry = id, .reason = e.vetoReason, .detail = {{u"veto"_qs, vetoDecisionCode(e.veto)}}},
                          [&](Transaction &tx) { return ReviewRepository::update(tx, e); }));
    return {};
}

Result<void> ReviewService::decide(const ReviewEntryId &id, AcceptanceGrade grade, const QString &opinion)
{
    const ReviewAccess access(m_session);
    XZ_TRY(const auto found, toDecide(m_session, id));
    const Review &r = found.first;
    XZ_TRY(EntryWithResult row, access.withResult(r, found.second));
    const EntryResult &result = row.result;
    if (!result.proposed)
        return fail(Errc::Refused, tr("There is no result for %1 yet. %2").arg(row.collegeName, result.missing.isEmpty() ? result.why.isEmpty() ? tr("No sheet was handed in.") : result.why.join(u' ') : result.missing.join(u' ')));
    if (rankOf(grade) > rankOf(*result.proposed))
        return fail(Errc::Refused, tr("The grade “%1” is not open to %2; the review gives “%3”. %4").arg(acceptanceGradeLabel(grade), row.collegeName, acceptanceGradeLabel(*result.proposed), result.why.join(u' ')));
    const QString why = cleanText(opinion);
    if (grade != *result.proposed && why.isEmpty())
        return fail(Errc::InvalidInput, tr("The review gives “%1”. Say why the decision stays below it.").arg(acceptanceGradeLabel(*result.proposed)), QStringLiteral("opinion"));
    row.ReviewEntryRow::result = {{u"mean"_qs, *result.mean}, {u"proposed"_qs, acceptanceGradeCode(*result.proposed)}, {u"grade"_qs, acceptanceGradeCode(grade)}, {u"opinion"_qs, why},
                                  {u"sheets"_qs, result.counted}, {u"at"_qs, m_session.clock().now().toString(Qt::ISODateWithMs)}};
    StepInput input{.opinion = why};
    if (grade != AcceptanceGrade::Unqualified)
        input.grade = grade;
    else if (why.isEmpty())
        input.opinion = result.why.join(u' ');
    XZ_CHECK(access.write(u"review.decide"_qs, {.review = r.id, .event = ReviewEvent::Decide, .entry = id, .reason = why, .detail = {{u"mean"_qs, *result.mean}, {u"grade"_qs, acceptanceGradeCode(grade)}}},
                          [&](Transaction &tx) -> Result<void> {
                              XZ_CHECK(ReviewRepository::update(tx, row));
                              return ProjectService(m_session).step(tx, row.project, grade == AcceptanceGrade::Unqualified ? ProjectEvent::FindUnqualified : ProjectEvent::Accept, input);
                          }));
    m_session.changes().changed(u"project"_qs);
    return {};
}

Result<void> ReviewService::publish(const ReviewEntryId &id)
{
    const ReviewAccess access(m_session);
    XZ_CHECK(access.mayRun(id.raw()));
    XZ_TRY(const auto e, access.rows().entry(id));
    if (!e)
        return ReviewAccess::nothing();
    if (e->state == ProjectState::Reviewing || e->result.isEmpty())
        return fail(Errc::Refused, tr("The acceptance of %1 has not been decided yet; there is nothing to publish.").arg(e->collegeName));
    if (!e->publishedAt.isNull())
        return fail(Errc::Refused, tr("The result of %1 is published already.").arg(e->collegeName));
    XZ_CHECK(ProjectService(m_session).publish(e->project));
    XZ_CHECK(access.write(u"review.publish"_qs, {.review = e->review, .event = ReviewEvent::Publish, .entry = id}, [](Transaction &) -> Result<void> { return {}; }));
    m_session.changes().changed(u"project"_qs);
    return {};
}

} // namespace xz
