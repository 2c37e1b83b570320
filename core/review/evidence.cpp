#include "core/review/evidence.h"

#include "core/base/text.h"
#include "core/document/formtexts.h"
#include "core/organization/organization.h"
#include "core/review/evidencerepository.h"
#include "core/review/reviewaccess.h"
#include "core/review/reviewdocument.h"

#include <algorithm>

namespace xz {
namespace {

using namespace paper;

const FormTexts &texts() { return FormTexts::of("evidence"); }
QString number(int n) { return QString::number(n); }

// The project with its days, for who may see its evidence.
Result<ProjectRow> shown(Session &session, const ProjectId &id)
{
    const ReviewAccess access(session);
    XZ_TRY(const auto line, access.rows().project(id));
    bool own = false;
    XZ_TRY(const auto rounds, access.rows().entriesOf(id));
    for (const ReviewEntryRow &e : rounds) {
        XZ_TRY(const auto panel, access.rows().panel(e.review));
        XZ_TRY(const auto declared, access.rows().declarations(e.review));
        for (const Panellist &p : panel)
            own = own || (access.isMe(p) && std::ranges::any_of(declared, [&](const InterestDeclaration &d) { return d.panellist == p.id && d.project == id && !d.conflict; }));
    }
    XZ_CHECK(permit(session, Action::ReadReview, line ? Target{.station = line->station, .college = line->college, .own = own} : Target{}, ReviewAccess::entity, id.raw()));
    if (!line)
        return ReviewAccess::nothing();
    XZ_TRY(const auto days, access.rows().days(id));
    ProjectRow p{{.id = id, .station = line->station, .title = line->title}};
    p.collegeName = line->collegeName;
    p.startsOn = days.first;
    p.endsOn = std::min(days.second, session.clock().today());
    return p;
}

} // namespace

Result<Document> evidencePaper(Session &session, const ProjectId &id)
{
    XZ_TRY(const ProjectRow p, shown(session, id));
    const EvidenceRepository rows(session.db(), p.station, p.startsOn, p.endsOn);
    const FormTexts &f = texts();
    Document d;
    d.meta = {.title = f.text("title"), .subject = f.text("title")};
    d.page = {.style = PageStyle::Compact};
    d.header = f.text("header");
    d << Title{.text = f.text("title"), .subtitle = f.text("subtitle", {{"college", p.collegeName}, {"from", chineseDate(p.startsOn)}, {"to", chineseDate(p.endsOn)}})};
    d << Paragraph{.text = f.text("intro")};

    d << Heading{.level = 1, .text = f.text("team")};
    XZ_TRY(const auto team, rows.team());
    Table t{.columns = {{f.text("column_role"), 3}, {f.text("column_count"), 1, Align::Right, true}}, .rows = {}, .emptyText = f.text("none")};
    for (const auto &c : team)
        if (const auto role = postRoleFromCode(c.code))
            t.rows.push_back({.cells = {postRoleLabel(*role), number(c.count)}});
    d << std::move(t);

    d << Heading{.level = 1, .text = f.text("training")};
    XZ_TRY(const auto sessions, rows.trainings());
    int expected = 0, present = 0;
    t = {.columns = {{f.text("column_day"), 1.4}, {f.text("column_kind"), 1.2}, {f.text("column_hours"), 0.8, Align::Right, true}, {f.text("column_expected"), 0.8, Align::Right, true},
                     {f.text("column_present"), 0.8, Align::Right, true}, {f.text("column_points"), 1.6, Align::Center}}, .rows = {}, .emptyText = f.text("none")};
    for (const auto &s : sessions) {
        expected += s.expected;
        present += s.present;
        t.rows.push_back({.cells = {isoDate(s.on), f.text(QByteArray("kind_" + s.category.toLatin1()).constData()), pointsText(s.hours), number(s.expected), number(s.present),
                                    s.points > 0 ? QStringLiteral("%1/%2").arg(s.done).arg(s.points) : QString()}});
    }
    d << Paragraph{.text = f.text("training_text", {{"n", number(int(sessions.size()))}, {"expected", number(expected)}, {"present", number(present)}})};
    d << std::move(t);

    d << Heading{.level = 1, .text = f.text("weekly")};
    XZ_TRY(const auto reports, rows.weeklies());
    int late = 0, zero = 0, corrections = 0;
    t = {.columns = {{f.text("column_week"), 1.3}, {f.text("column_sent"), 1.7}, {f.text("column_type"), 1}, {f.text("column_timely"), 1, Align::Center}, {f.text("column_hash"), 1.7}}, .rows = {}, .emptyText = f.text("none")};
    for (const auto &r : reports) {
        corrections += r.correction;
        if (!r.correction) {
            late += r.late;
            zero += r.zero;
        }
        t.rows.push_back({.cells = {isoDate(r.week), r.sentAt.toString(QStringLiteral("yyyy-MM-dd HH:mm")), f.text(r.zero ? "type_zero" : "type_normal"), f.text(r.late ? "late" : "timely"), r.hash}});
    }
    const int first = int(reports.size()) - corrections;
    d << Paragraph{.text = f.text("weekly_text", {{"n", number(first)}, {"timely", number(first - late)}, {"late", number(late)}, {"zero", number(zero)}, {"corrections", number(corrections)}})};
    d << std::move(t);

    d << Heading{.level = 1, .text = f.text("ledger")};
    XZ_TRY(const auto cases, rows.cases());
    int opened = 0, released = 0, follow = 0, visits = 0, parents = 0, now = 0;
    t = {.columns = {{f.text("column_no"), 0.7, Align::Center, true}, {f.text("column_level"), 0.8, Align::Center}, {f.text("column_opened"), 1.3}, {f.text("column_closed"), 1.3}, {f.text("column_follow"), 1, Align::Right, true},
                     {f.text("column_visit"), 0.8, Align::Right, true}, {f.text("column_parent"), 1, Align::Right, true}, {f.text("column_last"), 1.3}}, .rows = {}, .emptyText = f.text("none")};
    for (const auto &c : cases) {
        opened += c.opened >= p.startsOn;
        const bool out = c.closed.isValid() && c.closed <= p.endsOn;
        released += out;
        now += !out;
        follow += c.follow;
        visits += c.visits;
        parents += c.parents;
        t.rows.push_back({.cells = {number(int(t.rows.size()) + 1), f.text("level", {{"n", number(c.level)}}), isoDate(c.opened), out ? isoDate(c.closed) : QString(), number(c.follow), number(c.visits), number(c.parents),
                                    isoDate(c.last)}});
    }
    d << Paragraph{.text = f.text("ledger_text", {{"opened", number(opened)}, {"released", number(released)}, {"now", number(now)}, {"follow", number(follow)}, {"visits", number(visits)}, {"parents", number(parents)}})};
    d << std::move(t);

    d << Heading{.level = 1, .text = f.text("handover")};
    XZ_TRY(const auto handovers, rows.handovers());
    t = {.columns = {{f.text("column_number"), 0.8, Align::Center, true}, {f.text("column_effective"), 1.4}, {f.text("column_finished"), 1.8}, {f.text("column_items"), 1, Align::Right, true}}, .rows = {}, .emptyText = f.text("none")};
    for (const auto &h : handovers)
        t.rows.push_back({.cells = {number(int(t.rows.size()) + 1), isoDate(h.effective), h.finishedAt.toString(QStringLiteral("yyyy-MM-dd HH:mm")), number(h.items)}});
    d << std::move(t);

    d << Heading{.level = 1, .text = f.text("rooms")};
    XZ_TRY(const auto uses, rows.roomUses());
    t = {.columns = {{f.text("column_year"), 1}, {f.text("column_uses"), 1, Align::Right, true}}, .rows = {}, .emptyText = f.text("none")};
    for (const auto &u : uses)
        t.rows.push_back({.cells = {u.code, number(u.count)}});
    d << std::move(t);

    d << Heading{.level = 1, .text = f.text("proof")};
    XZ_TRY(const AuditHead head, session.audit().head());
    d << Paragraph{.text = f.text("proof_text", {{"seq", QString::number(head.seq)}, {"hash", QString::fromLatin1(head.hash.toHex().left(16))}, {"at", session.clock().now().toString(QStringLiteral("yyyy-MM-dd HH:mm"))}})};
    XZ_CHECK(recordReviewPaper(session, QStringLiteral("evidence"), id.toString()));
    return d;
}

Result<QString> evidenceName(Session &session, const ProjectId &project)
{
    XZ_TRY(const ProjectRow p, shown(session, project));
    return fileNamePart(texts().text("file", {{"college", p.collegeName}}));
}

} // namespace xz
