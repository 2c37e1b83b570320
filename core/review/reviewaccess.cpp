#include "core/review/reviewaccess.h"

#include "core/base/text.h"
#include "core/review/reviewrules.h"

#include <algorithm>

namespace xz {

std::unexpected<Error> ReviewAccess::nothing()
{
    return fail(Errc::Denied, QCoreApplication::translate("Policy", "This does not exist, or it is not open to you. If you need it for your work, ask the station head or the administrator."));
}

Result<void> ReviewAccess::seesAll(std::optional<RawId> id) const
{
    XZ_CHECK(permit(m_session, Action::ReadReview, {.station = m_session.actor().station, .college = m_session.actor().college, .own = true}, entity, id));
    if (allowedScope(m_session.actor().role, Action::ReadReview) == Scope::School)
        return {};
    m_session.audit().refused(m_session.actor(), actionCode(Action::ReadReview), entity, id);
    return nothing();
}

Result<QString> ReviewAccess::reasonOf(const QString &text)
{
    const QString why = cleanLine(text);
    if (why.isEmpty())
        return fail(Errc::InvalidInput, tr("Give a reason."), QStringLiteral("reason"));
    if (why.size() > 500)
        return fail(Errc::InvalidInput, tr("The reason may have at most %1 characters.").arg(500), QStringLiteral("reason"));
    return why;
}

Result<Rubric> ReviewAccess::rubricOf(int year) const
{
    XZ_TRY(auto stored, rows().rubrics());
    for (Rubric &r : stored)
        if (r.year <= year)
            return std::move(r);
    return Rubric::shipped();
}

Result<Review> ReviewAccess::review(const ReviewId &id) const
{
    XZ_TRY(auto found, rows().review(id));
    if (!found)
        return nothing();
    if (found->state == ReviewState::Draft) {
        XZ_TRY(found->rubric, rubricOf(found->rubricYear));
    }
    return std::move(*found);
}

Result<Review> ReviewAccess::toRun(const ReviewId &id, std::optional<ReviewState> state) const
{
    XZ_CHECK(mayRun(id.raw()));
    XZ_TRY(Review r, review(id));
    if (state == ReviewState::Draft && r.state == ReviewState::Open)
        return fail(Errc::Refused, tr("The review “%1” has been opened: its rubric, projects and panel are fixed. Go back to the preparation first.").arg(r.name));
    if (state == ReviewState::Open && r.state == ReviewState::Draft)
        return fail(Errc::Refused, tr("The review “%1” has not been opened yet.").arg(r.name));
    return r;
}

Result<Panellist> ReviewAccess::panellist(const ReviewId &review, const PanellistId &id) const
{
    XZ_TRY(const auto all, rows().panel(review));
    const auto it = std::ranges::find(all, id, &Panellist::id);
    if (it == all.end())
        return nothing();
    return *it;
}

Result<std::vector<ScoreSheetRow>> ReviewAccess::sheets(const Review &review, const ReviewEntryId &entry) const
{
    XZ_TRY(auto all, rows().sheets(entry));
    for (ScoreSheetRow &s : all)
        s.total = totalOf(review.rubric, s.content);
    return all;
}

Result<EntryWithResult> ReviewAccess::withResult(const Review &review, ReviewEntryRow entry) const
{
    XZ_TRY(const auto all, sheets(review, entry.id));
    XZ_TRY(const auto panel, rows().panel(review.id));
    XZ_TRY(const auto declared, rows().declarations(review.id));
    QStringList missing;
    for (const Panellist &p : panel) {
        const auto d = std::ranges::find_if(declared, [&](const InterestDeclaration &x) { return x.panellist == p.id && x.project == entry.project; });
        if (d == declared.end()) {
            missing << tr("%1 has not declared interests for %2.").arg(p.name, entry.collegeName);
            continue;
        }
        for (const ScoreSheetRow &s : all)
            if (s.panellist == p.id && s.state == ScoreSheetState::Open)
                missing << tr("%1 has not handed in the sheet for %2.").arg(p.name, entry.collegeName);
    }
    EntryWithResult out{std::move(entry), {}};
    out.result = resultOf(review.rubric, review.mean, all, missing, out.veto);
    return out;
}

Result<ReviewAccess::Found> ReviewAccess::sheet(const ScoreSheetId &id, Action action) const
{
    XZ_TRY(const auto stored, rows().sheet(id));
    std::optional<Found> found;
    bool own = false;
    if (stored) {
        XZ_TRY(const auto entry, rows().entry(stored->entry));
        XZ_TRY(Review r, review(entry->review));
        XZ_TRY(const Panellist p, panellist(r.id, stored->panellist));
        own = isMe(p);
        found = Found{std::move(r), *entry, p, *stored};
        found->sheet.total = totalOf(found->review.rubric, found->sheet.content);
        found->sheet.mine = own;
    }
    XZ_CHECK(permit(m_session, action, {.station = m_session.actor().station, .college = m_session.actor().college, .own = own}, entity, id.raw()));
    if (!found || (!own && allowedScope(m_session.actor().role, action) != Scope::School)) {
        m_session.audit().refused(m_session.actor(), actionCode(action), entity, id.raw());
        return nothing();
    }
    return std::move(*found);
}

} // namespace xz
