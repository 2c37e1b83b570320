// The preparation of a review day: projects, panel, declarations, lots; and its opening, which freezes the rubric and makes the sheets.
#include "core/base/text.h"
#include "core/review/reviewaccess.h"
#include "core/review/reviewrules.h"

#include <QtCore/QRandomGenerator>
#include <algorithm>

namespace xz {

namespace {

Result<void> take(Review &r, const ReviewDraft &draft, const ReviewAccess &access)
{
    r.name = cleanLine(draft.name);
    if (r.name.isEmpty() || r.name.size() > 80)
        return fail(Errc::InvalidInput, ReviewService::tr("Give the review a name of at most %1 characters.").arg(80), QStringLiteral("name"));
    if (!draft.heldOn.isValid())
        return fail(Errc::InvalidInput, ReviewService::tr("Give the day of the review."), QStringLiteral("held_on"));
    r.heldOn = draft.heldOn;
    r.place = cleanLine(draft.place);
    r.rubricYear = draft.year ? draft.year : draft.heldOn.year();
    XZ_TRY(r.rubric, access.rubricOf(r.rubricYear));
    r.mean = draft.mean.value_or(r.rubric.mean);
    XZ_TRY(const auto others, access.rows().reviews());
    for (const Review &o : others)
        if (o.name == r.name && o.id != r.id)
            return fail(Errc::Conflict, ReviewService::tr("There is a review “%1” already; give this one another name.").arg(r.name), QStringLiteral("name"));
    return {};
}

bool sameCollege(const Panellist &p, const QString &college) { return !p.unit.isEmpty() && cleanLine(p.unit).startsWith(college); }

} // namespace

Result<ReviewId> ReviewService::create(const ReviewDraft &draft)
{
    const ReviewAccess access(m_session);
    XZ_CHECK(access.mayRun());
    Review r{.id = ReviewId::make(m_session.clock().nowMs())};
    XZ_CHECK(take(r, draft, access));
    XZ_CHECK(access.prepare(u"review.create"_qs, r.id, {{u"year"_qs, r.rubricYear}}, [&](Transaction &tx) { return ReviewRepository::insert(tx, r); }));
    return r.id;
}

Result<void> ReviewService::update(const ReviewId &id, const ReviewDraft &draft)
{
    const ReviewAccess access(m_session);
    XZ_TRY(Review r, access.toRun(id, ReviewState::Draft));
    XZ_CHECK(take(r, draft, access));
    return access.prepare(u"review.update"_qs, id, {{u"year"_qs, r.rubricYear}, {u"mean"_qs, meanRuleCode(r.mean)}}, [&](Transaction &tx) { return ReviewRepository::update(tx, r); });
}

Result<void> ReviewService::discard(const ReviewId &id)
{
    const ReviewAccess access(m_session);
    XZ_TRY(const Review r, access.toRun(id, ReviewState::Draft));
    return access.prepare(u"review.discard"_qs, id, {{u"name"_qs, r.name}}, [&](Transaction &tx) { return ReviewRepository::erase(tx, id); });
}

Result<void> ReviewService::addProject(const ReviewId &id, const ProjectId &project)
{
    const ReviewAccess access(m_session);
    XZ_TRY(Review r, access.toRun(id, ReviewState::Draft));
    XZ_TRY(const auto line, access.rows().project(project));
    if (!line)
        return ReviewAccess::nothing();
    if (line->state != ProjectState::FinalDue && line->state != ProjectState::Reviewing)
        return fail(Errc::Refused, tr("The project of %1 stands at “%2”; it comes before a panel once its final report is handed in.").arg(line->collegeName, projectStateLabel(line->state)));
    XZ_TRY(const auto rounds, access.rows().entriesOf(project));
    for (const ReviewEntryRow &e : rounds) {
        if (e.review == id)
            return fail(Errc::Conflict, tr("The project of %1 is in this review already.").arg(line->collegeName));
        XZ_TRY(const Review other, access.review(e.review));
        if (other.state == ReviewState::Draft)
            return fail(Errc::Conflict, tr("The project of %1 is in the review “%2”, which is being prepared.").arg(line->collegeName, other.name));
    }
    const ReviewEntry entry{.id = ReviewEntryId::make(m_session.clock().nowMs()), .review = id, .project = project, .round = rounds.empty() ? 1 : rounds.front().round + 1};
    return access.prepare(u"review.add_project"_qs, id, {{u"project"_qs, project.toString()}, {u"round"_qs, entry.round}}, [&](Transaction &tx) -> Result<void> {
        XZ_CHECK(ReviewRepository::insert(tx, entry));
        r.seed.reset(); // another number of projects: the lots are drawn anew
        r.drawnAt = {};
        return ReviewRepository::update(tx, r);
    });
}

Result<void> ReviewService::removeProject(const ReviewId &id, const ProjectId &project)
{
    const ReviewAccess access(m_session);
    XZ_TRY(Review r, access.toRun(id, ReviewState::Draft));
    XZ_TRY(const auto entries, access.rows().entries(id));
    const auto it = std::ranges::find(entries, project, &ReviewEntryRow::project);
    if (it == entries.end())
        return ReviewAccess::nothing();
    return access.prepare(u"review.remove_project"_qs, id, {{u"project"_qs, project.toString()}}, [&](Transaction &tx) -> Result<void> {
        XZ_CHECK(ReviewRepository::erase(tx, it->id));
        r.seed.reset();
        r.drawnAt = {};
        return ReviewRepository::update(tx, r);
    });
}

Result<PanellistId> ReviewService::addPanellist(const ReviewId &id, const PanellistDraft &draft)
{
    const ReviewAccess access(m_session);
    XZ_CHECK(access.toRun(id, ReviewState::Draft));
    Panellist p{.id = PanellistId::make(m_session.clock().nowMs()), .review = id, .name = cleanLine(draft.name), .unit = cleanLine(draft.unit), .title = cleanLine(draft.title), .weight = draft.weight};
    if (!draft.login.isEmpty()) {
        XZ_TRY(const auto accounts, access.rows().reviewers());
        const auto it = std::ranges::find(accounts, draft.login, &ReviewRepository::Account::login);
        if (it == accounts.end())
            return fail(Errc::InvalidInput, tr("There is no active reviewer's account “%1”. An administrator makes one, or leave the account empty and let the sheets be filled on paper.").arg(draft.login), QStringLiteral("login"));
        p.user = it->id;
        if (p.name.isEmpty())
            p.name = it->name;
    }
    if (p.name.isEmpty() || p.name.size() > 50)
        return fail(Errc::InvalidInput, tr("Give the reviewer's name."), QStringLiteral("name"));
    if (!(p.weight > 0 && p.weight <= 10)) // nor "nan"
        return fail(Errc::InvalidInput, tr("The weight of a reviewer lies above 0 and not above 10; 1 for everybody means equal weight."), QStringLiteral("weight"));
    XZ_TRY(const auto panel, access.rows().panel(id));
    for (const Panellist &o : panel)
        if (o.name == p.name || (p.user && o.user == p.user))
            return fail(Errc::Conflict, tr("%1 is on this panel already.").arg(o.name), QStringLiteral("name"));
    XZ_CHECK(access.prepare(u"review.add_panellist"_qs, id, {{u"panellist"_qs, p.id.toString()}}, [&](Transaction &tx) { return ReviewRepository::insert(tx, p); }));
    return p.id;
}

Result<void> ReviewService::removePanellist(const ReviewId &id, const PanellistId &panellist)
{
    const ReviewAccess access(m_session);
    XZ_CHECK(access.toRun(id, ReviewState::Draft));
    XZ_CHECK(access.panellist(id, panellist));
    return access.prepare(u"review.remove_panellist"_qs, id, {{u"panellist"_qs, panellist.toString()}}, [&](Transaction &tx) { return ReviewRepository::erase(tx, panellist); });
}

Result<void> ReviewService::declare(const ReviewId &id, const PanellistId &panellist, const ProjectId &project, bool conflict, const QString &reason)
{
    const ReviewAccess access(m_session);
    XZ_TRY(const auto panel, access.rows().panel(id));
    const auto who = std::ranges::find(panel, panellist, &Panellist::id);
    XZ_CHECK(permit(m_session, Action::WriteScoreSheet, {.own = who != panel.end() && access.isMe(*who)}, ReviewAccess::entity, id.raw()));
    if (who == panel.end())
        return ReviewAccess::nothing();
    XZ_TRY(const Review r, access.review(id));
    XZ_TRY(const auto entries, access.rows().entries(id));
    const auto entry = std::ranges::find(entries, project, &ReviewEntryRow::project);
    if (entry == entries.end())
        return ReviewAccess::nothing();
    QString why = cleanLine(reason);
    if (!conflict && sameCollege(*who, entry->collegeName))
        return fail(Errc::Refused, tr("%1 belongs to %2 and does not score its project. Declare a conflict of interest.").arg(who->name, entry->collegeName));
    if (conflict && why.isEmpty()) {
        if (!sameCollege(*who, entry->collegeName))
            return fail(Errc::InvalidInput, tr("Say in what the conflict of interest consists."), QStringLiteral("reason"));
        why = tr("Belongs to the college.");
    }
    XZ_TRY(const auto sheets, access.rows().sheets(entry->id));
    const auto sheet = std::ranges::find(sheets, panellist, &ScoreSheetRow::panellist);
    if (sheet != sheets.end()) {
        if (!conflict)
            return sheet->state == ScoreSheetState::Excused ? Result<void>(fail(Errc::Refused, tr("The sheet of %1 for %2 was excused. Student affairs can open it again with a reason.").arg(who->name, entry->collegeName)))
                                                            : Result<void>();
        if (entry->state != ProjectState::Reviewing)
            return fail(Errc::Refused, tr("The review of %1 is decided; reverse the decision first.").arg(entry->collegeName));
    }
    const InterestDeclaration d{panellist, project, conflict, why, m_session.clock().now(), m_session.actor().user};
    XZ_CHECK(access.write(u"review.declare"_qs, {.review = id, .event = ReviewEvent::Declare, .entry = entry->id, .panellist = panellist, .reason = why, .detail = {{u"conflict"_qs, conflict}}},
                        [&](Transaction &tx) -> Result<void> {
                            XZ_CHECK(ReviewRepository::put(tx, d));
                            if (sheet != sheets.end()) {
                                DefenceSheet excused = *sheet;
                                excused.state = ScoreSheetState::Excused;
                                excused.reason = why;
                                return ReviewRepository::update(tx, excused);
                            }
                            if (r.state == ReviewState::Open && !conflict)
                                return ReviewRepository::insert(tx, DefenceSheet{.id = ScoreSheetId::make(m_session.clock().nowMs()), .entry = entry->id, .panellist = panellist});
                            return {};
                        }));
    return {};
}

Result<qint64> ReviewService::draw(const ReviewId &id, std::optional<qint64> seed, const QString &reason)
{
    const ReviewAccess access(m_session);
    XZ_TRY(Review r, access.toRun(id, ReviewState::Draft));
    XZ_TRY(auto entries, access.rows().entries(id));
    if (entries.empty())
        return fail(Errc::Refused, tr("There is no project in this review yet; add the projects before the lots are drawn."));
    QString why = cleanLine(reason);
    if (r.draws > 0) {
        XZ_TRY(why, ReviewAccess::reasonOf(reason));
    }
    if (seed && (*seed < 1 || *seed > 999'999'999))
        return fail(Errc::InvalidInput, tr("The seed of the lots is a number from 1 to 999999999."), QStringLiteral("seed"));
    r.seed = seed ? *seed : qint64(QRandomGenerator::system()->bounded(1, 1'000'000'000));
    ++r.draws;
    r.drawnAt = m_session.clock().now();
    // The order that lots are given in must not depend on an earlier draw.
    std::ranges::sort(entries, {}, [](const ReviewEntryRow &e) { return std::pair(e.collegeName, e.project.bytes()); });
    const std::vector<int> lots = drawLots(int(entries.size()), *r.seed);
    XZ_CHECK(access.write(u"review.draw"_qs, {.review = id, .event = ReviewEvent::Draw, .reason = why, .detail = {{u"seed"_qs, *r.seed}, {u"projects"_qs, int(entries.size())}}},
                          [&](Transaction &tx) -> Result<void> {
                              XZ_CHECK(ReviewRepository::update(tx, r));
                              for (size_t i = 0; i < entries.size(); ++i) {
                                  entries[i].lot = lots[i];
                                  XZ_CHECK(ReviewRepository::update(tx, entries[i]));
                              }
                              return {};
                          }));
    return *r.seed;
}

Result<void> ReviewService::open(const ReviewId &id)
{
    const ReviewAccess access(m_session);
    XZ_TRY(Review r, access.toRun(id));
    if (r.state == ReviewState::Open)
        return fail(Errc::Refused, tr("The review “%1” is open already.").arg(r.name));
    XZ_TRY(auto entries, access.rows().entries(id));
    XZ_TRY(const auto panel, access.rows().panel(id));
    XZ_TRY(const auto declared, access.rows().declarations(id));
    if (entries.empty())
        return fail(Errc::Refused, tr("There is no project in this review yet."));
    if (!r.seed)
        return fail(Errc::Refused, tr("The order has not been drawn by lot yet."));
    for (const ReviewEntryRow &e : entries) {
        if (std::ranges::none_of(declared, [&](const InterestDeclaration &d) { return d.project == e.project && !d.conflict; }))
            return fail(Errc::Refused, tr("No reviewer has declared to be free of interests in the project of %1. At least one is needed before the review opens.").arg(e.collegeName));
        if (e.state != ProjectState::FinalDue && e.state != ProjectState::Reviewing)
            return fail(Errc::Refused, tr("The project of %1 stands at “%2” now. Take it out of the review, or let the college hand in its final report.").arg(e.collegeName, projectStateLabel(e.state)));
    }
    r.state = ReviewState::Open;
    r.openedAt = m_session.clock().now();
    XZ_CHECK(access.write(u"review.open"_qs, {.review = id, .event = ReviewEvent::Open, .detail = {{u"rubric_year"_qs, r.rubric.year}, {u"rubric_version"_qs, r.rubric.version}, {u"projects"_qs, int(entries.size())}}},
                          [&](Transaction &tx) -> Result<void> {
                              XZ_CHECK(ReviewRepository::update(tx, r));
                              ProjectService projects(m_session);
                              for (ReviewEntryRow &e : entries) {
                                  XZ_TRY(e.self, access.rows().selfScore(e.project));
                                  XZ_CHECK(ReviewRepository::update(tx, e));
                                  if (e.state == ProjectState::FinalDue)
                                      XZ_CHECK(projects.step(tx, e.project, ProjectEvent::OpenReview, {.panelReady = true}));
                                  for (const Panellist &p : panel)
                                      if (std::ranges::any_of(declared, [&](const InterestDeclaration &d) { return d.project == e.project && d.panellist == p.id && !d.conflict; }))
                                          XZ_CHECK(ReviewRepository::insert(tx, DefenceSheet{.id = ScoreSheetId::make(m_session.clock().nowMs()), .entry = e.id, .panellist = p.id}));
                              }
                              return {};
                          }));
    m_session.changes().changed(u"project"_qs);
    return {};
}

Result<void> ReviewService::backToPreparation(const ReviewId &id, const QString &reason)
{
    const ReviewAccess access(m_session);
    XZ_TRY(Review r, access.toRun(id, ReviewState::Open));
    XZ_TRY(const QString why, ReviewAccess::reasonOf(reason));
    XZ_TRY(auto entries, access.rows().entries(id));
    for (const ReviewEntryRow &e : entries) {
        XZ_TRY(const auto sheets, access.rows().sheets(e.id));
        for (const ScoreSheetRow &s : sheets)
            if (s.state == ScoreSheetState::HandedIn || !s.content.points.isEmpty())
                return fail(Errc::Refused, tr("%1 has scored %2 already; a review goes back to its preparation only while every sheet is empty.").arg(s.reviewer, e.collegeName));
    }
    r.state = ReviewState::Draft;
    r.openedAt = {};
    XZ_CHECK(access.write(u"review.back"_qs, {.review = id, .event = ReviewEvent::Back, .reason = why}, [&](Transaction &tx) -> Result<void> {
        XZ_CHECK(ReviewRepository::eraseSheets(tx, id));
        ProjectService projects(m_session);
        for (ReviewEntryRow &e : entries) {
            e.self = {};
            XZ_CHECK(ReviewRepository::update(tx, e));
            if (e.state == ProjectState::Reviewing && e.round == 1)
                XZ_CHECK(projects.step(tx, e.project, ProjectEvent::Reverse, {.opinion = why}));
        }
        return ReviewRepository::update(tx, r);
    }));
    m_session.changes().changed(u"project"_qs);
    return {};
}

} // namespace xz
