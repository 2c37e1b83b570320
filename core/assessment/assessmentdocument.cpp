#include "core/assessment/assessmentdocument.h"

#include "core/organization/custodians.h"
#include "core/assessment/assessmentdata.h"
#include "core/assessment/assessmentrules.h"
#include "core/base/text.h"
#include "core/document/formtexts.h"

#include <algorithm>

namespace xz {
namespace {

using namespace paper;

const FormTexts &texts() { return FormTexts::of("assessment"); }
QString number(int n) { return QString::number(n); }
QString teamText(PostRole role) { return texts().text(QByteArray("team_" + postRoleCode(role).toLatin1()).constData()); }
GridCell label(const QString &text) { return {.text = text, .label = true}; }
GridCell value(const QString &text, int span = 1) { return {.text = text, .colSpan = span}; }

struct Place {
    AssessmentRepository::StationLine station;
    QString team;
    QString custodian = {}; // the foot of every page
};

Document blank(const Place &place, const QString &title)
{
    Document d;
    d.meta = {.title = title, .author = place.station.name, .subject = title};
    d.page = {.style = PageStyle::Compact};
    d.header = texts().text("header");
    d.custodian = place.custodian;
    return d;
}

QString bandsText(const AssessmentTemplate &form)
{
    QStringList out;
    for (size_t i = 0; i < form.bands.size(); ++i)
        out << texts().text("band", {{"name", form.bands[i].name}, {"range", form.bandText(i)}});
    return texts().text("bands", {{"bands", out.join(texts().text("join"))}});
}

// One person's form.
class Form {
public:
    Form(const AssessmentRound &round, const SheetRow &sheet, const Place &place, int ranked) : r(round), s(sheet), p(place), m_ranked(ranked), f(texts()) {}

    void print(Document &d) const
    {
        d << Title{.text = f.text("form_title", {{"college", p.station.college}, {"team", p.team}}), .subtitle = r.name};
        d << head();
        if (s.state == SheetState::LeftOut) {
            d << Paragraph{.text = f.text("left_out", {{"reason", s.note}})};
            return;
        }
        d << scores();
        d << result();
        d << Note{bandsText(r.form)};
        d << SignatureLines{.places = {{.label = f.text("sign_self"), .dateLabel = f.text("sign_date")},
                                       {.label = f.text("sign_counsellor"), .dateLabel = f.text("sign_date")},
                                       {.label = f.text("sign_head"), .dateLabel = f.text("sign_date")}},
                            .perRow = 3};
    }

private:
    KeyValueGrid head() const
    {
        KeyValueGrid g{.columns = {0.9, 2.1, 0.9, 2.1}, .rows = {}};
        g.rows.push_back({label(f.text("label_name")), value(s.name), label(f.text("label_number")), value(s.number)});
        g.rows.push_back({label(f.text("label_class")), value(s.className), label(f.text("label_place")), value(s.place)});
        g.rows.push_back({label(f.text("label_period")), value(f.text("period", {{"from", chineseDate(r.startsOn)}, {"to", chineseDate(r.endsOn)}})),
                          label(f.text("label_template")), value(f.text("template", {{"name", r.form.name}, {"version", number(r.form.version)}}))});
        return g;
    }
    const Score *score(const QString &item, ScoreSide side) const
    {
        const auto it = std::ranges::find_if(s.scores, [&](const Score &x) { return x.item == item && x.side == side; });
        return it == s.scores.end() ? nullptr : &*it;
    }
    QString points(const QString &item, ScoreSide side) const
    {
        const Score *x = score(item, side);
        return x ? scoreText(x->score) : QString();
    }
    bool withSelf() const { return r.form.selfWeight > 0; }

    Table scores() const
    {
        Table t;
        t.fontPt = 8; // a page per person, whatever the template
        t.columns = {{f.text("column_item"), 1.9}, {f.text("column_max"), 0.7, Align::Center}, {f.text("column_anchors"), 6.4}};
        if (withSelf())
            t.columns.push_back({f.text("column_self"), 0.7, Align::Center, true});
        t.columns.push_back({f.text(withSelf() ? "column_station" : "column_score"), 0.7, Align::Center, true});
        for (const TemplateSection &section : r.form.sections) {
            const auto sum = std::ranges::find(s.result.sections, section.code, &std::pair<QString, double>::first);
            const bool scored = std::ranges::any_of(s.scores, [&](const Score &x) {
                const TemplateItem *i = r.form.item(x.item);
                return x.side == ScoreSide::Station && (x.item == section.code || (i && i->kind == ItemKind::Item && i->section == section.code));
            });
            t.rows.push_back({.cells = {scored && sum != s.result.sections.end()
                                            ? f.text("section_points", {{"name", section.name}, {"max", scoreText(section.max)}, {"points", scoreText(sum->second)}})
                                            : f.text("section", {{"name", section.name}, {"max", scoreText(section.max)}})},
                              .kind = RowKind::Group});
            if (score(section.code, ScoreSide::Station) || score(section.code, ScoreSide::Self)) {
                row(t, f.text("section_whole"), f.text("up_to", {{"max", scoreText(section.max)}}), {}, section.code);
                continue;
            }
            for (const TemplateItem &i : r.form.items)
                if (i.kind == ItemKind::Item && i.section == section.code)
                    row(t, i.name, scoreText(i.max), anchors(i), i.code);
        }
        extras(t, ItemKind::Bonus, f.text("bonus", {{"cap", scoreText(r.form.bonusCap)}}));
        extras(t, ItemKind::Deduction, f.text("deduction"));
        return t;
    }
    void row(Table &t, const QString &name, const QString &max, const QString &standard, const QString &code) const
    {
        TableRow line{.cells = {name, max, standard}};
        if (withSelf())
            line.cells.push_back(points(code, ScoreSide::Self));
        line.cells.push_back(points(code, ScoreSide::Station));
        t.rows.push_back(std::move(line));
    }
    void extras(Table &t, ItemKind kind, const QString &title) const
    {
        bool any = false;
        for (const TemplateItem &i : r.form.items) {
            if (i.kind != kind)
                continue;
            if (!std::exchange(any, true))
                t.rows.push_back({.cells = {title}, .kind = RowKind::Group});
            const Score *x = score(i.code, ScoreSide::Station);
            const bool counted = x && x->score != 0;
            TableRow line{.cells = {i.name, kind == ItemKind::Bonus ? f.text("up_to", {{"max", scoreText(i.max)}}) : f.text("each", {{"points", scoreText(i.max)}})}};
            line.cells.push_back(counted && kind == ItemKind::Deduction ? f.text("times", {{"times", number(x->times)}, {"points", scoreText(x->score)}}) : x ? x->note : QString());
            if (withSelf())
                line.cells.push_back(QString());
            line.cells.push_back(!counted ? QString() : kind == ItemKind::Deduction ? QString(u'-' + scoreText(x->score)) : scoreText(x->score));
            t.rows.push_back(std::move(line));
        }
    }
    QString anchors(const TemplateItem &i) const
    {
        QStringList out;
        for (const ScoreAnchor &a : i.anchors)
            out << f.text("anchor", {{"range", a.range()}, {"text", a.text}});
        return out.join(f.text("anchor_join"));
    }

    KeyValueGrid result() const
    {
        KeyValueGrid g{.columns = {1, 1, 1, 1, 1, 1, 1, 1}, .rows = {}};
        const SheetResult &x = s.result;
        const bool extra = r.form.bonusCap > 0 || x.bonus > 0 || x.deduction > 0;
        if (withSelf()) {
            g.rows.push_back({label(f.text("label_self")), value(scoreText(x.self)), label(f.text("label_station")), value(scoreText(x.station)),
                              label(f.text("label_weights")), value(f.text("weights", {{"self", number(r.form.selfWeight)}, {"station", number(100 - r.form.selfWeight)}}), 3)});
        }
        if (extra)
            g.rows.push_back({label(f.text("label_base")), value(scoreText(x.base)), label(f.text("label_bonus")), value(scoreText(x.bonus)), label(f.text("label_deduction")),
                              value(scoreText(x.deduction), 3)});
        const QString open = f.text("open");
        g.rows.push_back({label(f.text("label_total")), {.text = RichText(x.complete() ? scoreText(x.total) : open, RunStyle::Bold)},
                          label(f.text("label_grade")), {.text = RichText(x.complete() ? x.grade : open, RunStyle::Bold)},
                          label(f.text("label_rank")), value(s.rank > 0 ? f.text("rank", {{"rank", number(s.rank)}, {"of", number(m_ranked)}}) : open),
                          label(f.text("label_commended")), value(f.text(s.commended ? "commended" : "not_commended"))});
        if (!x.complete())
            g.rows.push_back({label(f.text("label_missing")), value(x.missing.join(f.text("join")), 7)});
        g.rows.push_back({label(f.text("label_note")), {.text = s.note, .colSpan = 7, .minLines = 2}});
        return g;
    }

    const AssessmentRound &r;
    const SheetRow &s;
    const Place &p;
    int m_ranked;
    const FormTexts &f;
};

Result<Place> placeOf(Session &session, const StationId &station)
{
    XZ_TRY(auto line, AssessmentRepository(session.db()).stationLine(station));
    Document foot;
    XZ_CHECK(putCustodian(session, station, DataClass::Training, foot));
    return Place{.station = std::move(line), .team = {}, .custodian = foot.custodian};
}

Result<Place> placeOf(Session &session, const AssessmentRound &round)
{
    XZ_TRY(Place place, placeOf(session, round.station));
    place.team = teamText(round.role);
    return place;
}

int rankedOf(const std::vector<SheetRow> &sheets)
{
    return int(std::ranges::count_if(sheets, [](const SheetRow &s) { return s.rank > 0; }));
}

QString tiesText(const std::vector<SheetRow> &sheets)
{
    QStringList ties;
    for (size_t i = 0; i < sheets.size();) {
        size_t end = i + 1;
        while (end < sheets.size() && sheets[i].rank > 0 && sheets[end].rank == sheets[i].rank)
            ++end;
        if (end - i > 1) {
            QStringList names;
            for (size_t k = i; k < end; ++k)
                names << sheets[k].name;
            ties << texts().text("tie", {{"rank", number(sheets[i].rank)}, {"names", names.join(u'、')}, {"total", scoreText(sheets[i].result.total)}});
        }
        i = end;
    }
    return ties.isEmpty() ? QString() : texts().text("tie_note", {{"ties", ties.join(texts().text("join"))}});
}

} // namespace

Result<Document> assessmentForms(Session &session, const RoundId &id, const std::vector<SheetId> &wanted)
{
    const AssessmentService service(session);
    XZ_TRY(const AssessmentRound round, service.round(id));
    XZ_TRY(const auto sheets, service.sheets(id));
    XZ_TRY(const Place place, placeOf(session, round));
    std::vector<const SheetRow *> chosen;
    if (wanted.empty())
        for (const SheetRow &s : sheets)
            chosen.push_back(&s);
    for (const SheetId &sheet : wanted) {
        const auto it = std::ranges::find(sheets, sheet, &SheetRow::id);
        if (it == sheets.end())
            return AssessmentData::nothing();
        chosen.push_back(&*it);
    }
    if (chosen.empty())
        return fail(Errc::Refused, AssessmentService::tr("This round has no sheet that you may print. Open it first."));
    Document d = blank(place, texts().text("form_title", {{"college", place.station.college}, {"team", place.team}}));
    if (round.state != RoundState::Closed)
        d.watermark = texts().text("watermark_draft");
    XZ_TRY(const auto all, AssessmentRepository(session.db()).sheets(id));
    const int ranked = std::max(rankedOf(sheets), int(std::ranges::count_if(all, [&](const auto &s) {
        return s.row.state == SheetState::Open && evaluate(round.form, s.row.scores).complete();
    })));
    for (size_t i = 0; i < chosen.size(); ++i) {
        if (i > 0)
            d << PageBreak{};
        Form(round, *chosen[i], place, ranked).print(d);
    }
    return d;
}

Result<Document> assessmentResults(Session &session, const RoundId &id)
{
    const AssessmentService service(session);
    XZ_TRY(const AssessmentRound round, service.round(id));
    XZ_TRY(const auto sheets, service.sheets(id));
    XZ_TRY(const Place place, placeOf(session, round));
    const FormTexts &f = texts();
    const AssessmentTemplate &form = round.form;
    Document d = blank(place, f.text("list_title", {{"college", place.station.college}, {"team", place.team}}));
    if (round.state != RoundState::Closed)
        d.watermark = f.text("watermark_draft");
    d << Title{.text = d.meta.title, .subtitle = round.name};
    QStringList grades;
    for (const GradeBand &b : form.bands)
        grades << f.text("grade_count", {{"grade", b.name}, {"count", number(int(std::ranges::count_if(sheets, [&](const SheetRow &s) { return s.rank > 0 && s.result.grade == b.name; })))}});
    d << Paragraph{.text = f.text("list_text", {{"from", chineseDate(round.startsOn)}, {"to", chineseDate(round.endsOn)}, {"on", chineseDate(round.peopleOn)},
                                                {"people", number(int(sheets.size()))}, {"complete", number(rankedOf(sheets))}, {"grades", grades.join(f.text("join"))}})};
    if (round.quota > 0 && round.places > 0)
        d << Paragraph{.text = f.text("list_quota", {{"places", number(round.places)}, {"unit", f.text(round.role == PostRole::ClassCommittee ? "unit_class" : "unit_people")},
                                                     {"share", scoreText(round.quota * 100)}, {"quota", number(round.commendable())},
                                                     {"taken", number(int(std::ranges::count_if(sheets, &SheetRow::commended)))}})};
    const bool self = form.selfWeight > 0, extra = form.bonusCap > 0;
    Table t{.columns = {{f.text("column_rank"), 0.7, Align::Center, true}, {f.text("column_number"), 1.6}, {f.text("column_name"), 1.1}, {f.text("column_place"), 2}}, .rows = {}, .emptyText = f.text("list_empty")};
    if (self)
        t.columns.push_back({f.text("label_self"), 0.9, Align::Right, true});
    if (form.sections.size() > 1)
        for (const TemplateSection &s : form.sections)
            t.columns.push_back({s.name, 0.8, Align::Right, true});
    else
        t.columns.push_back({f.text("label_station"), 0.9, Align::Right, true});
    if (extra) {
        t.columns.push_back({f.text("label_bonus"), 0.8, Align::Right, true});
        t.columns.push_back({f.text("label_deduction"), 0.8, Align::Right, true});
    }
    t.columns.push_back({f.text("column_total"), 0.9, Align::Right, true});
    t.columns.push_back({f.text("column_grade"), 0.8, Align::Center});
    t.columns.push_back({f.text("label_commended"), 0.8, Align::Center});
    t.columns.push_back({f.text("column_note"), 2.2});
    for (const SheetRow &s : sheets) {
        TableRow row{.cells = {s.rank > 0 ? number(s.rank) : QString(), s.number, s.name, s.place}};
        const auto put = [&](const QString &text) { row.cells.push_back(text); };
        const bool done = s.rank > 0;
        const auto figure = [&](double v) { put(done ? scoreText(v) : QString()); };
        if (self)
            figure(s.result.self);
        if (form.sections.size() > 1)
            for (const auto &[code, points] : s.result.sections)
                figure(points);
        else
            figure(s.result.station);
        if (extra) {
            figure(s.result.bonus);
            figure(s.result.deduction);
        }
        figure(s.result.total);
        put(done ? s.result.grade : QString());
        put(s.commended ? f.text("commended") : QString());
        put(s.state == SheetState::LeftOut ? f.text("not_assessed", {{"reason", s.note}}) : done ? s.note : f.text("incomplete"));
        t.rows.push_back(std::move(row));
    }
    d << std::move(t);
    d << Note{bandsText(form)};
    if (const QString ties = tiesText(sheets); !ties.isEmpty())
        d << Note{ties};
    if (!form.conditions.empty() && round.quota > 0) {
        QStringList names;
        for (const CommendationCondition &c : form.conditions)
            names << c.name;
        d << Note{f.text("conditions", {{"conditions", names.join(f.text("anchor_join"))}})};
    }
    d << SignatureLines{.places = {{.label = f.text("sign_made"), .dateLabel = f.text("sign_date")}, {.label = f.text("sign_head"), .dateLabel = f.text("sign_date")}}};
    return d;
}

Result<Document> candidateList(Session &session, const CandidacyFilter &filter)
{
    const SelectionService service(session);
    XZ_TRY(const auto rows, service.list(filter));
    XZ_TRY(const auto criteria, service.criteria());
    const auto station = filter.station ? filter.station : session.actor().station;
    Place place;
    if (station) {
        XZ_TRY(place, placeOf(session, *station));
    }
    const FormTexts &f = texts();
    Document d = blank(place, f.text("candidates_title", {{"college", place.station.college}}));
    d.page.landscape = true;
    d << Title{.text = d.meta.title, .subtitle = place.station.name};
    const auto count = [&](CandidacyState s) { return number(int(std::ranges::count(rows, s, &CandidacyRow::state))); };
    d << Paragraph{.text = f.text("candidates_text", {{"date", chineseDate(session.clock().today())}, {"all", number(int(rows.size()))}, {"proposed", count(CandidacyState::Proposed)},
                                                      {"appointed", count(CandidacyState::Appointed)}, {"declined", count(CandidacyState::Declined)},
                                                      {"withdrawn", count(CandidacyState::Withdrawn)}})};
    Table t{.columns = {{f.text("column_index"), 0.5, Align::Center, true}, {f.text("column_number"), 1.4}, {f.text("column_name"), 1}, {f.text("column_class"), 1.3}, {f.text("column_post"), 1.9},
                        {f.text("column_recommended"), 1.5}, {f.text("column_criteria"), 4.2}, {f.text("column_trained"), 0.9, Align::Center}, {f.text("column_state"), 2}, {f.text("column_dates"), 1.7}},
            .rows = {}, .emptyText = f.text("candidates_empty")};
    bool untrained = false;
    for (const CandidacyRow &c : rows) {
        QStringList met;
        for (const SelectionCriterion &x : criteria)
            if (c.criteria.contains(x.code))
                met << x.name;
        const QString state = f.text(QByteArray("state_" + candidacyStateCode(c.state).toLatin1()).constData());
        untrained = untrained || !c.trained;
        t.rows.push_back({.cells = {number(int(t.rows.size()) + 1), c.number, c.name, c.className, f.text("post", {{"team", teamText(c.role)}, {"place", c.placeName}}), c.recommendedBy,
                                    met.join(f.text("anchor_join")), f.text(c.trained ? "trained" : "untrained"),
                                    c.reason.isEmpty() ? state : f.text("state_reason", {{"state", state}, {"reason", c.reason}}),
                                    c.decidedOn.isValid() ? QString(isoDate(c.proposedOn) + u'\n' + isoDate(c.decidedOn)) : isoDate(c.proposedOn)}});
    }
    d << std::move(t);
    if (untrained)
        d << Note{f.text("untrained_note")};
    d << SignatureLines{.places = {{.label = f.text("sign_made"), .dateLabel = f.text("sign_date")}, {.label = f.text("sign_head"), .dateLabel = f.text("sign_date")}}};
    return d;
}

namespace {
Result<QString> nameOf(Session &session, const RoundId &id, const char *key)
{
    XZ_TRY(const AssessmentRound round, AssessmentService(session).round(id));
    XZ_TRY(const Place place, placeOf(session, round));
    return fileNamePart(texts().text(key, {{"college", place.station.college}, {"team", place.team}, {"round", round.name}}));
}
} // namespace

Result<QString> assessmentFormsName(Session &session, const RoundId &round) { return nameOf(session, round, "form_file"); }
Result<QString> assessmentResultsName(Session &session, const RoundId &round) { return nameOf(session, round, "list_file"); }

Result<QString> candidateListName(Session &session)
{
    QString college;
    if (session.actor().station) {
        XZ_TRY(const auto station, AssessmentRepository(session.db()).stationLine(*session.actor().station));
        college = station.college;
    }
    return fileNamePart(texts().text("candidates_file", {{"college", college}, {"date", isoDate(session.clock().today())}}));
}

Result<void> recordAssessmentPaper(Session &session, const QString &what, const QString &how)
{
    XZ_TRY(Transaction tx, Transaction::begin(session.db()));
    XZ_CHECK(session.audit().record(tx, session.actor(), u"assessment.paper"_qs, AssessmentData::entity, {}, {{u"what"_qs, what}, {u"how"_qs, how}}));
    return tx.commit();
}

} // namespace xz
