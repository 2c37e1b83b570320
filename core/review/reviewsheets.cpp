// Score sheets: filled by the reviewer, or typed in by student affairs from paper; handed in they are frozen until a reversal with its reason.
#include "core/base/text.h"
#include "core/review/reviewaccess.h"
#include "core/review/reviewrules.h"

#include <algorithm>

namespace xz {

namespace {

Result<void> isScored(const ReviewAccess::Found &f)
{
    if (f.entry.state != ProjectState::Reviewing)
        return fail(Errc::Refused, ReviewService::tr("The project of %1 stands at “%2”; its sheets are closed.").arg(f.entry.collegeName, projectStateLabel(f.entry.state)));
    return {};
}

Result<void> isOpen(const ReviewAccess::Found &f)
{
    XZ_CHECK(isScored(f));
    if (f.sheet.state == ScoreSheetState::HandedIn)
        return fail(Errc::Refused, ReviewService::tr("The sheet of %1 for %2 was handed in and stays as it is. Student affairs can open it again with a reason.").arg(f.panellist.name, f.entry.collegeName));
    if (f.sheet.state == ScoreSheetState::Excused)
        return fail(Errc::Refused, ReviewService::tr("The sheet of %1 for %2 was excused. Student affairs can open it again with a reason.").arg(f.panellist.name, f.entry.collegeName));
    return {};
}

} // namespace

Result<std::vector<MySheet>> ReviewService::mine() const
{
    const ReviewAccess access(m_session);
    XZ_CHECK(permit(m_session, Action::ReadReview, {.station = m_session.actor().station, .college = m_session.actor().college, .own = true}, ReviewAccess::entity));
    std::vector<MySheet> out;
    if (allowedScope(m_session.actor().role, Action::WriteScoreSheet) != Scope::Own)
        return out;
    XZ_TRY(const auto reviews, list());
    for (const Review &r : reviews) {
        XZ_TRY(const auto panel, access.rows().panel(r.id));
        const auto me = std::ranges::find_if(panel, [&](const Panellist &p) { return access.isMe(p); });
        if (me == panel.end())
            continue;
        XZ_TRY(const auto entries, access.rows().entries(r.id));
        XZ_TRY(const auto declared, access.rows().declarations(r.id));
        for (const ReviewEntryRow &e : entries) {
            MySheet m{r, e};
            if (e.publishedAt.isNull()) // the result is not a reviewer's before it is published
                m.entry.grade.reset();
            m.entry.result = {};
            for (const InterestDeclaration &d : declared)
                if (d.panellist == me->id && d.project == e.project) {
                    m.declared = true;
                    m.conflict = d.conflict;
                }
            XZ_TRY(const auto sheets, access.sheets(r, e.id));
            for (const ScoreSheetRow &s : sheets)
                if (s.panellist == me->id) {
                    m.sheet = s;
                    m.sheet->mine = true;
                }
            out.push_back(std::move(m));
        }
    }
    return out;
}

Result<PanellistId> ReviewService::myPanellist(const ReviewId &id) const
{
    const ReviewAccess access(m_session);
    XZ_TRY(const auto panel, access.rows().panel(id));
    for (const Panellist &p : panel)
        if (access.isMe(p))
            return p.id;
    m_session.audit().refused(m_session.actor(), actionCode(Action::ReadReview), ReviewAccess::entity, id.raw());
    return ReviewAccess::nothing();
}

Result<std::vector<ScoreSheetRow>> ReviewService::sheets(const ReviewEntryId &entry) const
{
    const ReviewAccess access(m_session);
    XZ_CHECK(access.seesAll(entry.raw()));
    XZ_TRY(const auto found, access.rows().entry(entry));
    if (!found)
        return ReviewAccess::nothing();
    XZ_TRY(const Review r, access.review(found->review));
    return access.sheets(r, entry);
}

Result<ScoreSheetRow> ReviewService::sheet(const ScoreSheetId &id) const
{
    XZ_TRY(auto found, ReviewAccess(m_session).sheet(id, Action::ReadReview));
    return std::move(found.sheet);
}

Result<std::vector<EarlierComment>> ReviewService::earlierComments(const ScoreSheetId &id) const
{
    const ReviewAccess access(m_session);
    XZ_TRY(const auto found, access.sheet(id, Action::ReadReview));
    XZ_TRY(const auto rounds, access.rows().entriesOf(found.entry.project));
    std::vector<EarlierComment> out;
    for (const ReviewEntryRow &e : rounds) {
        if (e.round >= found.entry.round)
            continue;
        XZ_TRY(const Review r, access.review(e.review));
        XZ_TRY(const auto panel, access.rows().panel(e.review));
        XZ_TRY(const auto sheets, access.sheets(r, e.id));
        for (const ScoreSheetRow &s : sheets) {
            const auto p = std::ranges::find(panel, s.panellist, &Panellist::id);
            const bool same = found.panellist.user ? p->user == found.panellist.user : !p->user && p->name == found.panellist.name;
            if (same && s.state == ScoreSheetState::HandedIn)
                out.push_back({e.round, r.name, r.heldOn, s.total.total, s.content.comment});
        }
    }
    return out;
}

Result<void> ReviewService::score(const ScoreSheetId &id, int version, const ScoreContent &content)
{
    const ReviewAccess access(m_session);
    XZ_TRY(const auto found, access.sheet(id, Action::WriteScoreSheet));
    XZ_CHECK(isOpen(found));
    DefenceSheet next = found.sheet;
    next.version = version;
    next.content = content;
    next.content.comment = cleanText(content.comment);
    next.content.vetoReason = cleanText(content.vetoReason);
    next.content.unmet.removeDuplicates();
    XZ_CHECK(checkContent(found.review.rubric, next.content));
    if (!found.sheet.mine && found.panellist.user && found.sheet.typedBy == found.panellist.user)
        return fail(Errc::Refused, tr("%1 fills this sheet on screen; nobody else writes in it. If it is to come from paper, let %1 empty it first.").arg(found.panellist.name));
    next.fromPaper = !found.sheet.mine;
    next.typedBy = next.content == ScoreContent{} ? std::optional<UserId>() : std::optional(m_session.actor().user);
    XZ_TRY(Transaction tx, Transaction::begin(m_session.db()));
    XZ_CHECK(ReviewRepository::update(tx, next));
    XZ_CHECK(m_session.audit().record(tx, m_session.actor(), QStringLiteral("review.score"), QStringLiteral("score_sheet"), id.raw(),
                                      {{QStringLiteral("from_paper"), next.fromPaper}, {QStringLiteral("items"), int(next.content.points.size())}}));
    XZ_CHECK(tx.commit());
    m_session.changes().changed(ReviewAccess::entity);
    return {};
}

Result<void> ReviewService::handIn(const ScoreSheetId &id, int version)
{
    const ReviewAccess access(m_session);
    XZ_TRY(const auto found, access.sheet(id, Action::WriteScoreSheet));
    XZ_CHECK(isOpen(found));
    if (!found.sheet.total.missing.isEmpty())
        return fail(Errc::Refused, tr("The sheet of %1 for %2 lacks points for: %3.").arg(found.panellist.name, found.entry.collegeName, found.sheet.total.missing.join(tr(", "))));
    DefenceSheet next = found.sheet;
    next.version = version;
    next.state = ScoreSheetState::HandedIn;
    next.handedInAt = m_session.clock().now();
    XZ_CHECK(access.write(u"review.hand_in"_qs, {.review = found.review.id, .event = ReviewEvent::HandIn, .entry = found.entry.id, .panellist = found.panellist.id,
                                                 .detail = {{u"total"_qs, found.sheet.total.total}, {u"from_paper"_qs, found.sheet.fromPaper}}},
                          [&](Transaction &tx) { return ReviewRepository::update(tx, next); }));
    return {};
}

Result<int> ReviewService::reopen(const ScoreSheetId &id, const QString &reason)
{
    const ReviewAccess access(m_session);
    XZ_CHECK(access.mayRun(id.raw()));
    XZ_TRY(const auto found, access.sheet(id, Action::WriteScoreSheet));
    if (found.entry.state != ProjectState::Reviewing)
        return fail(Errc::Refused, tr("The acceptance of %1 is decided; reverse that decision with its reason first.").arg(found.entry.collegeName));
    if (found.sheet.state == ScoreSheetState::Open)
        return fail(Errc::Refused, tr("The sheet of %1 for %2 is open; there is nothing to take back.").arg(found.panellist.name, found.entry.collegeName));
    XZ_TRY(const QString why, ReviewAccess::reasonOf(reason));
    DefenceSheet next = found.sheet;
    next.state = ScoreSheetState::Open;
    next.handedInAt = {};
    next.reason = why;
    XZ_TRY(const auto declared, access.rows().declarations(found.review.id));
    for (const InterestDeclaration &d : declared)
        if (d.panellist == found.panellist.id && d.project == found.entry.project && d.conflict)
            return fail(Errc::Refused, tr("%1 has a conflict of interest in the project of %2: %3").arg(found.panellist.name, found.entry.collegeName, d.reason));
    return access.write(u"review.reopen"_qs, {.review = found.review.id, .event = ReviewEvent::Reopen, .entry = found.entry.id, .panellist = found.panellist.id, .reason = why, .detail = {{u"was"_qs, scoreSheetStateCode(found.sheet.state)}}},
                        [&](Transaction &tx) { return ReviewRepository::update(tx, next); });
}

Result<void> ReviewService::excuse(const ScoreSheetId &id, const QString &reason)
{
    const ReviewAccess access(m_session);
    XZ_CHECK(access.mayRun(id.raw()));
    XZ_TRY(const auto found, access.sheet(id, Action::WriteScoreSheet));
    XZ_CHECK(isOpen(found));
    XZ_TRY(const QString why, ReviewAccess::reasonOf(reason));
    DefenceSheet next = found.sheet;
    next.state = ScoreSheetState::Excused;
    next.reason = why;
    XZ_CHECK(access.write(u"review.excuse"_qs, {.review = found.review.id, .event = ReviewEvent::Excuse, .entry = found.entry.id, .panellist = found.panellist.id, .reason = why},
                          [&](Transaction &tx) { return ReviewRepository::update(tx, next); }));
    return {};
}

} // namespace xz
