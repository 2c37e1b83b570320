#include "core/members/memberdocument.h"

#include "core/organization/custodians.h"
#include "core/base/text.h"
#include "core/document/formtexts.h"
#include "core/organization/networkrepository.h"
#include "core/organization/rolewords.h"
#include "core/people/personrepository.h"
#include "core/members/memberrepository.h"

#include <map>

namespace xz {
namespace {

using namespace paper;

GridCell label(const QString &text) { return {.text = text, .label = true}; }
GridCell value(const QString &text, int span = 1) { return {.text = text, .colSpan = span}; }

QString paperValue(const FormTexts &f, const RoleWords &roles, const MemberRow &row, const MemberField &field)
{
    if (qstrcmp(field.key, "role") == 0)
        return roles.nameOf(row.post.role);
    if (field.kind == FieldKind::Flag)
        return row.recorded ? f.text(field.get(row).toBool() ? "yes" : "no") : QString();
    if (qstrcmp(field.key, "gender") == 0)
        return genderLabel(row.gender);
    return memberText(row, field);
}

// The station's name and what stands at the foot of every page.
Result<QString> dress(Session &session, const std::optional<StationId> &station, Document &d)
{
    if (!station)
        return QString();
    XZ_CHECK(putCustodian(session, *station, DataClass::Station, d));
    XZ_TRY(const auto all, NetworkRepository(session.db()).stations());
    for (const Station &s : all)
        if (station == s.id)
            return s.name;
    return QString();
}

double paperWidth(const MemberField &f) { return qBound(5.0, f.width / 11.0, 18.0); }

} // namespace

Result<Document> memberListDocument(Session &session, const MemberFilter &filter)
{
    XZ_TRY(const std::vector<MemberRow> rows, MemberService(session).list(filter));
    const FormTexts &f = FormTexts::of("members");
    const RoleWords roles = RoleWords::of(session);
    Document d;
    XZ_TRY(const QString station, dress(session, filter.station ? filter.station : session.actor().station, d));
    const QDate day = filter.on.isValid() ? filter.on : session.clock().today();
    d.page = {.style = PageStyle::Compact, .landscape = true};
    d.meta.title = filter.history ? f.text("title_history", {{"station", station}})
                   : filter.role  ? f.text("title_role", {{"station", station}, {"role", roles.nameOf(*filter.role)}})
                   : station.isEmpty() ? f.text("title_all") : f.text("title", {{"station", station}});
    d.meta.author = station;
    d.header = f.text("header");
    d << Title{.text = d.meta.title, .subtitle = f.text("subtitle", {{"date", chineseDate(day)}, {"count", QString::number(rows.size())}})};

    Table t{.columns = {{f.text("column_no"), 4, Align::Center, true}}, .rows = {}, .fontPt = 9, .emptyText = f.text("empty")};
    std::map<PostRole, int> perRole;
    for (const MemberRow &r : rows)
        ++perRole[r.post.role];
    const bool grouped = perRole.size() > 1; // the office then stands over its group
    std::vector<const MemberField *> fields;
    for (const MemberField &field : memberFieldList())
        if ((field.uses & OnPaper) && !(grouped && qstrcmp(field.key, "role") == 0)) {
            fields.push_back(&field);
            t.columns.push_back({field.synonyms.isEmpty() ? field.labelText() : field.synonyms.first(), paperWidth(field), field.kind == FieldKind::Date || field.width <= 60 ? Align::Center : Align::Left});
        }
    if (filter.history) {
        t.columns.push_back({f.text("column_until"), 9, Align::Center});
        t.columns.push_back({f.text("column_reason"), 10});
    }
    std::optional<PostRole> group;
    int n = 0;
    for (const MemberRow &r : rows) {
        if (grouped && group != r.post.role) {
            t.rows.push_back({.cells = {f.text("group", {{"role", roles.nameOf(r.post.role)}, {"count", QString::number(perRole[r.post.role])}})}, .kind = RowKind::Group});
            group = r.post.role;
        }
        TableRow row{.cells = {QString::number(++n)}};
        for (const MemberField *field : fields)
            row.cells.push_back(paperValue(f, roles, r, *field));
        if (filter.history) {
            row.cells.push_back(r.post.endsOn.isValid() ? isoDate(r.post.endsOn) : f.text("current"));
            row.cells.push_back(r.post.endReason == u"successor" ? f.text("reason_successor") : r.post.endReason == u"import" ? f.text("reason_import") : r.post.endReason);
        }
        t.rows.push_back(std::move(row));
    }
    d << std::move(t);
    std::vector<Block> end;
    end.push_back(Note{f.text("note")});
    end.push_back(SignatureLines{.places = {{.label = f.text("sign_head"), .dateLabel = f.text("date_blank")}, {.label = f.text("sign_secretary"), .dateLabel = f.text("date_blank")}}, .perRow = 2});
    d << KeepTogether{std::move(end)};
    return d;
}

namespace {

QString numbered(int n) { return QString::number(n); }

Table clauseTable(const FormTexts &f, const std::vector<EligibilityClause> &clauses)
{
    Table t{.columns = {{f.text("column_no"), 5, Align::Center, true}, {f.text("column_demand"), 20}, {f.text("column_datum"), 24}, {f.text("column_state"), 9, Align::Center}, {f.text("column_missing"), 20}},
            .rows = {},
            .fontPt = 9.5};
    int n = 0;
    for (const EligibilityClause &c : clauses)
        t.rows.push_back({.cells = {numbered(++n), c.demand, c.datum, RichText(clauseStateWord(c.state), c.state == ClauseState::Met || c.state == ClauseState::NotNeeded ? RunStyle::Plain : RunStyle::Bold), c.missing}});
    return t;
}

Result<void> sheet(Session &session, const FormTexts &f, const EligibilityVerdict &v, Document &d)
{
    XZ_TRY(const auto person, PersonRepository(session.db()).get(v.person, session.clock().today()));
    XZ_TRY(const auto profile, MemberRepository(session.db()).profile(v.person));
    XZ_TRY(const auto certificates, MemberRepository(session.db()).certificates(v.person));
    XZ_TRY(const EligibilityRule rule, EligibilityRule::inForce(session.db(), v.cutOff));
    d << Title{.text = f.text("title")};
    KeyValueGrid g{.columns = {1.1, 2, 1.1, 2}, .rows = {}};
    const auto pair = [&](const char *a, const QString &va, const char *b, const QString &vb) { g.rows.push_back({label(f.text(a)), value(va), label(f.text(b)), value(vb)}); };
    const auto wide = [&](const char *a, const QString &text) { g.rows.push_back({label(f.text(a)), value(text, 3)}); };
    pair("label_name", v.name, "label_number", person ? person->number : QString());
    pair("label_gender", person ? genderLabel(person->gender) : QString(), "label_title", person ? person->title : QString());
    pair("label_education", profile ? cleanLine(profile->education + u' ' + profile->degree) : QString(), "label_cutoff", chineseDate(v.cutOff));
    wide("label_station", v.placeName.isEmpty() ? f.text("not_appointed") : v.placeName);
    wide("label_result", v.summary);
    if (v.mark) {
        wide("label_reason", v.mark->reason);
        if (v.mark->reviewOn.isValid())
            wide("label_review", chineseDate(v.mark->reviewOn));
        wide("label_by", v.mark->actorName + u' ' + chineseDate(v.mark->at.date()) + v.mark->at.toString(u" HH:mm"));
    }
    d << std::move(g);
    d << Heading{1, f.text("heading_rule")};
    d << clauseTable(f, v.clauses);
    d << Heading{1, f.text("heading_relaxed")};
    d << clauseTable(f, v.relaxed);
    d << Note{v.relaxedSummary};
    d << Heading{1, f.text("heading_certificates")};
    Table t{.columns = {{f.text("column_certificate"), 20}, {f.text("column_certificate_number"), 16}, {f.text("column_issuer"), 18}, {f.text("column_issued"), 10, Align::Center},
                        {f.text("column_expires"), 10, Align::Center}, {f.text("column_counts"), 8, Align::Center}},
            .rows = {},
            .fontPt = 9.5,
            .emptyText = f.text("no_certificates")};
    for (const Certificate &c : certificates) {
        if (c.removedAt.isValid())
            continue;
        const CertificateKind *kind = rule.certificate(c.kind);
        t.rows.push_back({.cells = {kind ? kind->name : c.kind, c.number, c.issuer, isoDate(c.issuedOn), c.expiresOn.isValid() ? isoDate(c.expiresOn) : f.text("long_term"),
                                    f.text(kind && kind->counts ? "yes" : "no")}});
    }
    d << std::move(t);
    std::vector<Block> end;
    end.push_back(Note{f.text("note", {{"source", f.text("source")}})});
    end.push_back(SignatureLines{.places = {{.label = f.text("sign_head"), .seal = true, .dateLabel = f.text("date_blank")}, {.label = f.text("sign_centre"), .seal = true, .dateLabel = f.text("date_blank")}}, .perRow = 2});
    d << KeepTogether{std::move(end)};
    return {};
}

} // namespace

Result<Document> eligibilityDocument(Session &session, const std::vector<EligibilityVerdict> &verdicts)
{
    const FormTexts &f = FormTexts::of("eligibility");
    Document d;
    XZ_CHECK(dress(session, session.actor().station, d));
    d.page = {.style = PageStyle::Compact};
    d.meta = {.title = f.text(verdicts.size() > 1 ? "list_title" : "title"), .author = verdicts.empty() ? QString() : verdicts.front().placeName};
    d.header = f.text("header");
    if (verdicts.size() != 1) {
        d << Title{.text = f.text("list_title")};
        Table t{.columns = {{f.text("column_no"), 5, Align::Center, true}, {f.text("label_station"), 24}, {f.text("label_name"), 9, Align::Center}, {f.text("label_cutoff"), 12, Align::Center},
                            {f.text("label_result"), 30}, {f.text("label_reason"), 20}},
                .rows = {},
                .emptyText = f.text("not_appointed")};
        for (const EligibilityVerdict &v : verdicts)
            t.rows.push_back({.cells = {numbered(int(t.rows.size()) + 1), v.placeName, v.name, isoDate(v.cutOff), v.summary, v.mark ? v.mark->reason : QString()}});
        d << std::move(t);
        d << Note{f.text("note", {{"source", f.text("source")}})};
    }
    for (const EligibilityVerdict &v : verdicts) {
        if (verdicts.size() > 1)
            d << PageBreak{};
        XZ_CHECK(sheet(session, f, v, d));
    }
    return d;
}

} // namespace xz
