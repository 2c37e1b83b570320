// Rubrics, self scores, and reading. reviewpanel.cpp prepares and opens, reviewsheets.cpp scores, reviewresults.cpp decides.
#include "core/review/reviewservice.h"

#include "core/base/text.h"
#include "core/review/reviewaccess.h"
#include "core/review/reviewrules.h"

#include <algorithm>

namespace xz {

Result<std::vector<Rubric>> ReviewService::rubrics() const
{
    XZ_CHECK(permit(m_session, Action::ReadReview, {.station = m_session.actor().station, .college = m_session.actor().college, .own = true}, ReviewAccess::entity));
    XZ_TRY(auto all, ReviewRepository(m_session.db()).rubrics());
    XZ_TRY(auto shipped, Rubric::shipped());
    all.push_back(std::move(shipped));
    return all;
}

Result<Rubric> ReviewService::rubricOf(int year) const
{
    XZ_CHECK(permit(m_session, Action::ReadReview, {.station = m_session.actor().station, .college = m_session.actor().college, .own = true}, ReviewAccess::entity));
    return ReviewAccess(m_session).rubricOf(year);
}

Result<int> ReviewService::saveRubric(int year, const QJsonObject &body)
{
    const ReviewAccess access(m_session);
    XZ_CHECK(access.mayRun());
    if (year < 2018 || year > 2100)
        return fail(Errc::InvalidInput, tr("Say for which year the rubric counts, for example %1.").arg(m_session.clock().today().year()), QStringLiteral("year"));
    XZ_TRY(Rubric rubric, Rubric::parse(body));
    XZ_TRY(const auto stored, access.rows().rubrics());
    rubric.year = year;
    rubric.version = 1;
    for (const Rubric &r : stored)
        if (r.year == year) {
            rubric.version = r.version + 1;
            break;
        }
    XZ_TRY(Transaction tx, Transaction::begin(m_session.db()));
    XZ_CHECK(ReviewRepository::insert(tx, RubricId::make(m_session.clock().nowMs()), rubric, m_session.clock().now(), m_session.actor().user));
    XZ_CHECK(m_session.audit().record(tx, m_session.actor(), QStringLiteral("review.rubric"), QStringLiteral("rubric"), {}, {{QStringLiteral("year"), year}, {QStringLiteral("version"), rubric.version}}));
    XZ_CHECK(tx.commit());
    m_session.changes().changed(ReviewAccess::entity);
    return rubric.version;
}

namespace {
Result<ReviewRepository::ProjectLine> projectFor(Session &session, const ProjectId &id, Action action)
{
    XZ_TRY(const auto line, ReviewRepository(session.db()).project(id));
    const Target target = line ? Target{.station = line->station, .college = line->college} : Target{};
    XZ_CHECK(permit(session, action, target, ReviewAccess::entity, id.raw()));
    if (!line)
        return ReviewAccess::nothing();
    return *line;
}
} // namespace

Result<SelfScore> ReviewService::selfScore(const ProjectId &project) const
{
    XZ_CHECK(projectFor(m_session, project, Action::ReadProject));
    return ReviewRepository(m_session.db()).selfScore(project);
}

Result<Rubric> ReviewService::rubricForProject(const ProjectId &project) const
{
    XZ_CHECK(projectFor(m_session, project, Action::ReadProject));
    const ReviewAccess access(m_session);
    XZ_TRY(const auto entries, access.rows().entriesOf(project));
    if (!entries.empty()) {
        XZ_TRY(Review r, access.review(entries.front().review));
        return std::move(r.rubric);
    }
    return access.rubricOf(m_session.clock().today().year());
}

Result<void> ReviewService::scoreSelf(const ProjectId &project, int version, const QMap<QString, double> &points, const QString &note)
{
    XZ_TRY(const auto line, projectFor(m_session, project, Action::WriteProject));
    using S = ProjectState;
    constexpr S open[] = {S::Building, S::MidtermDue, S::Rectifying, S::Continuing, S::FinalDue};
    if (std::ranges::find(open, line.state) == std::end(open))
        return fail(Errc::Refused, tr("The station scores itself while the project is built, until the review of its final defence opens. What stands now stays."));
    XZ_TRY(const Rubric rubric, rubricForProject(project));
    XZ_CHECK(checkContent(rubric, {.points = points}));
    const QString remark = cleanText(note);
    if (remark.size() > 1000)
        return fail(Errc::InvalidInput, tr("The remark may have at most %1 characters.").arg(1000), QStringLiteral("note"));
    XZ_TRY(Transaction tx, Transaction::begin(m_session.db()));
    const SelfScore self{points, remark, m_session.clock().now(), version};
    XZ_CHECK(ReviewRepository::put(tx, project, self, m_session.actor().user));
    XZ_CHECK(m_session.audit().record(tx, m_session.actor(), QStringLiteral("review.self_score"), QStringLiteral("project"), project.raw(), {{QStringLiteral("total"), self.total()}}));
    XZ_CHECK(tx.commit());
    m_session.changes().changed(ReviewAccess::entity);
    return {};
}

Result<std::vector<Review>> ReviewService::list() const
{
    XZ_CHECK(permit(m_session, Action::ReadReview, {.station = m_session.actor().station, .college = m_session.actor().college, .own = true}, ReviewAccess::entity));
    const ReviewAccess access(m_session);
    const Scope scope = allowedScope(m_session.actor().role, Action::ReadReview);
    std::vector<Review> out;
    if (scope == Scope::Station || scope == Scope::College)
        return out; // the station reads published results of its own project
    XZ_TRY(auto all, access.rows().reviews());
    for (Review &r : all) {
        if (scope == Scope::Own) {
            XZ_TRY(const auto panel, access.rows().panel(r.id));
            if (std::ranges::none_of(panel, [&](const Panellist &p) { return access.isMe(p); }))
                continue;
        }
        if (r.state == ReviewState::Draft) {
            XZ_TRY(r.rubric, access.rubricOf(r.rubricYear));
        }
        out.push_back(std::move(r));
    }
    return out;
}

Result<Review> ReviewService::review(const ReviewId &id) const
{
    XZ_TRY(const auto all, list());
    for (const Review &r : all)
        if (r.id == id)
            return r;
    return ReviewAccess::nothing();
}

Result<Review> ReviewService::reviewNamed(const QString &nameOrId) const
{
    XZ_TRY(const auto all, list());
    QStringList names;
    for (const Review &r : all) {
        if (r.name == nameOrId.trimmed() || r.id.toString() == nameOrId.trimmed())
            return r;
        names << r.name;
    }
    return fail(Errc::NotFound, names.isEmpty() ? tr("There is no review yet that you may see.") : tr("There is no review “%1”. There are: %2.").arg(nameOrId, names.join(tr(", "))));
}

Result<std::vector<EntryWithResult>> ReviewService::entries(const ReviewId &id) const
{
    const ReviewAccess access(m_session);
    XZ_CHECK(access.seesAll(id.raw()));
    XZ_TRY(const Review r, access.review(id));
    XZ_TRY(auto rows, access.rows().entries(id));
    std::vector<EntryWithResult> out;
    for (ReviewEntryRow &e : rows) {
        XZ_TRY(auto row, access.withResult(r, std::move(e)));
        out.push_back(std::move(row));
    }
    return out;
}

Result<std::vector<ReviewEntryRow>> ReviewService::candidates(const ReviewId &id) const
{
    const ReviewAccess access(m_session);
    XZ_TRY(const Review r, access.toRun(id));
    XZ_TRY(const auto all, access.rows().projects());
    XZ_TRY(const auto there, access.rows().entries(id));
    std::vector<ReviewEntryRow> out;
    for (const auto &p : all) {
        if ((p.state != ProjectState::FinalDue && p.state != ProjectState::Reviewing) || std::ranges::find(there, p.id, &ReviewEntryRow::project) != there.end())
            continue;
        ReviewEntryRow row{{.id = ReviewEntryId(RawId{}), .review = r.id, .project = p.id}};
        row.projectTitle = p.title;
        row.stationName = p.stationName;
        row.collegeName = p.collegeName;
        row.station = p.station;
        row.college = p.college;
        row.state = p.state;
        out.push_back(std::move(row));
    }
    return out;
}

Result<std::vector<Panellist>> ReviewService::panel(const ReviewId &id) const
{
    const ReviewAccess access(m_session);
    XZ_CHECK(access.seesAll(id.raw()));
    return access.rows().panel(id);
}

Result<std::vector<InterestDeclaration>> ReviewService::declarations(const ReviewId &id) const
{
    const ReviewAccess access(m_session);
    XZ_CHECK(access.seesAll(id.raw()));
    return access.rows().declarations(id);
}

Result<std::vector<ReviewStepRow>> ReviewService::history(const ReviewId &id) const
{
    const ReviewAccess access(m_session);
    XZ_CHECK(access.seesAll(id.raw()));
    return access.rows().steps(id);
}

Result<std::vector<ReviewerAccount>> ReviewService::reviewerAccounts() const
{
    const ReviewAccess access(m_session);
    XZ_CHECK(access.mayRun());
    XZ_TRY(const auto all, access.rows().reviewers());
    std::vector<ReviewerAccount> out;
    for (const auto &a : all)
        out.push_back({a.id, a.login, a.name});
    return out;
}

} // namespace xz
