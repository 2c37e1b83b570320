#include "core/review/reviewdocument.h"

#include "core/base/text.h"
#include "core/document/formtexts.h"
#include "core/review/finalreport.h"
#include "core/review/reviewaccess.h"

#include <algorithm>

namespace xz {
namespace {

using namespace paper;

const FormTexts &texts() { return FormTexts::of("review"); }
QString number(int n) { return QString::number(n); }
QString oneDecimal(double v) { return QString::number(v, 'f', 1); }
GridCell label(const QString &text) { return {.text = text, .label = true}; }
GridCell value(const QString &text, int span = 1) { return {.text = text, .colSpan = span}; }
QString gradeText(AcceptanceGrade g) { return texts().text(QByteArray("grade_" + acceptanceGradeCode(g).toLatin1()).constData()); }
QString rubricText(const Rubric &r)
{
    return r.version > 0 ? texts().text("rubric", {{"year", number(r.year)}, {"version", number(r.version)}}) : texts().text("rubric_shipped");
}

Document blankPaper(const QString &title)
{
    Document d;
    d.meta = {.title = title, .subject = title};
    d.page = {.style = PageStyle::Compact};
    d.header = texts().text("header");
    return d;
}

QString itemName(const RubricItem &i) { return i.must ? QStringLiteral("★ %1").arg(i.name) : i.name; }

// The items of a rubric: for a sheet with the points, blank, or as the rubric itself.
Table itemTable(const Rubric &r, bool scored, bool blank, const ScoreContent &content, const SelfScore &self)
{
    const FormTexts &f = texts();
    Table t;
    t.fontPt = 8;
    t.columns = {{f.text("column_item"), 2.3}, {f.text("column_max"), 0.7, Align::Center, true}, {f.text("column_bands"), 6.2}};
    if (scored) {
        t.columns.push_back({f.text("column_self"), 0.7, Align::Center, true});
        t.columns.push_back({f.text("column_score"), 0.8, Align::Center, true});
        t.columns.push_back({f.text("column_must"), 1.2, Align::Center});
    }
    const auto row = [&](const RubricItem &i) {
        QString bands = i.bands.join(u'\n');
        if (bands.isEmpty())
            bands = f.text("up_to", {{"max", pointsText(i.max)}});
        TableRow line{.cells = {itemName(i), pointsText(i.max), bands}};
        if (scored) {
            line.cells.push_back(self.version > 0 && self.points.contains(i.code) ? pointsText(self.points.value(i.code)) : QString());
            line.cells.push_back(!blank && content.points.contains(i.code) ? pointsText(content.points.value(i.code)) : QString());
            line.cells.push_back(!i.must ? QString() : blank ? f.text("must_blank") : f.text(content.unmet.contains(i.code) ? "must_unmet" : "must_met"));
        }
        t.rows.push_back(std::move(line));
    };
    for (const RubricSection &s : r.sections) {
        t.rows.push_back({.cells = {f.text("section", {{"name", s.name}, {"max", pointsText(s.max)}})}, .kind = RowKind::Group});
        for (const RubricItem &i : r.items)
            if (i.section == s.code && !i.bonus)
                row(i);
    }
    bool any = false;
    for (const RubricItem &i : r.items)
        if (i.bonus) {
            if (!std::exchange(any, true))
                t.rows.push_back({.cells = {f.text("bonus", {{"cap", pointsText(r.bonusCap)}})}, .kind = RowKind::Group});
            row(i);
        }
    return t;
}

QString rubricNote(const Rubric &r)
{
    QStringList vetoes;
    for (const RubricVeto &v : r.vetoes)
        vetoes << v.name;
    return texts().text("rubric_note", {{"bonus", pointsText(r.bonusCap)}, {"excellent", pointsText(r.excellentFrom)}, {"qualified", pointsText(r.qualifiedFrom)}, {"veto", vetoes.join(u'、')}});
}

void putSheet(Document &d, const Review &review, const ReviewEntryRow &e, const QString &reviewer, const QString &unit, const ScoreSheetRow *sheet, bool blank)
{
    const FormTexts &f = texts();
    d << Title{.text = f.text("sheet_title"), .subtitle = review.name};
    KeyValueGrid g{.columns = {1, 2.6, 1, 1.9}, .rows = {}};
    g.rows.push_back({label(f.text("label_college")), value(e.collegeName), label(f.text("label_lot")), value(e.lot ? number(*e.lot) : QString())});
    g.rows.push_back({label(f.text("label_project")), value(e.projectTitle), label(f.text("label_round")), value(f.text("round", {{"n", number(e.round)}}))});
    g.rows.push_back({label(f.text("label_reviewer")), value(reviewer), label(f.text("label_unit")), value(unit)});
    g.rows.push_back({label(f.text("label_day")), value(chineseDate(review.heldOn)), label(f.text("label_rubric")), value(rubricText(review.rubric))});
    d << std::move(g);
    d << Paragraph{.text = f.text("declaration"), .indentChars = 0};
    const ScoreContent content = sheet ? sheet->content : ScoreContent{};
    Table t = itemTable(review.rubric, true, blank, content, e.self);
    TableRow total{.cells = {f.text("total"), pointsText(review.rubric.full), QString(), e.self.version > 0 ? pointsText(e.self.total()) : QString()}, .kind = RowKind::Total};
    total.cells.push_back(!blank && sheet ? pointsText(sheet->total.total) : QString());
    t.rows.push_back(std::move(total));
    d << std::move(t);
    KeyValueGrid foot{.columns = {1, 5.5}, .rows = {}};
    QStringList vetoes;
    for (const RubricVeto &v : review.rubric.vetoes)
        vetoes << (!blank && content.veto == v.code ? f.text("veto_filled", {{"name", v.name}, {"reason", content.vetoReason}}) : f.text("veto_blank", {{"name", v.name}}));
    foot.rows.push_back({label(f.text("veto_label")), value(vetoes.join(u'\n'))});
    GridCell comment = value(blank ? QString() : content.comment);
    comment.minLines = 3;
    foot.rows.push_back({label(f.text("comment_label")), comment});
    d << std::move(foot);
    if (!blank && sheet) {
        QStringList marks;
        if (sheet->state == ScoreSheetState::Excused)
            marks << f.text("excused", {{"reason", sheet->reason}});
        if (sheet->fromPaper && !sheet->typedByName.isEmpty())
            marks << f.text("typed", {{"name", sheet->typedByName}});
        if (sheet->handedInAt.isValid())
            marks << f.text("handed_in", {{"time", sheet->handedInAt.toString(QStringLiteral("yyyy-MM-dd HH:mm"))}});
        if (!marks.isEmpty())
            d << Note{marks.join(QString())};
    }
    d << SignatureLines{.places = {{.label = f.text("sign_reviewer"), .dateLabel = f.text("sign_date")}}};
}

} // namespace

Result<Document> rubricPaper(Session &session, int year)
{
    XZ_TRY(const Rubric r, ReviewService(session).rubricOf(year));
    const FormTexts &f = texts();
    Document d = blankPaper(f.text("rubric_title", {{"name", r.name}}));
    d << Title{.text = d.meta.title, .subtitle = r.version > 0 ? f.text("rubric_subtitle", {{"year", number(r.year)}, {"version", number(r.version)}}) : f.text("rubric_subtitle_shipped")};
    d << itemTable(r, false, true, {}, {});
    d << Note{rubricNote(r)};
    return d;
}

Result<Document> scoreSheets(Session &session, const ReviewId &id, const SheetChoice &choice)
{
    const ReviewService service(session);
    XZ_TRY(const auto entries, service.entries(id));
    XZ_TRY(const Review review, service.review(id));
    XZ_TRY(const auto panel, service.panel(id));
    XZ_TRY(const auto declared, service.declarations(id));
    Document d = blankPaper(texts().text("sheet_title"));
    bool first = true;
    for (const EntryWithResult &e : entries) {
        if (choice.entry && *choice.entry != e.id)
            continue;
        std::vector<ScoreSheetRow> sheets;
        if (review.state == ReviewState::Open) {
            XZ_TRY(sheets, service.sheets(e.id));
        }
        for (const Panellist &p : panel) {
            if (choice.panellist && *choice.panellist != p.id)
                continue;
            if (std::ranges::any_of(declared, [&](const InterestDeclaration &x) { return x.panellist == p.id && x.project == e.project && x.conflict; }))
                continue;
            const auto s = std::ranges::find(sheets, p.id, &ScoreSheetRow::panellist);
            if (!choice.blank && s == sheets.end())
                continue;
            if (!std::exchange(first, false))
                d << PageBreak{};
            putSheet(d, review, e, p.name, QStringList{p.unit, p.title}.join(u' ').trimmed(), s == sheets.end() ? nullptr : &*s, choice.blank);
        }
    }
    if (first)
        return fail(Errc::Refused, ReviewService::tr("There is no sheet to print: this review has no project with a reviewer who is free of interests."));
    return d;
}

Result<Document> mySheetPaper(Session &session, const MySheet &mine)
{
    if (!mine.sheet)
        return fail(Errc::Refused, ReviewService::tr("There is no sheet for this project: declare your interests first."));
    XZ_TRY(const ScoreSheetRow sheet, ReviewService(session).sheet(mine.sheet->id));
    Document d = blankPaper(texts().text("sheet_title"));
    putSheet(d, mine.review, mine.entry, sheet.reviewer, sheet.unit, &sheet, false);
    return d;
}

Result<Document> reviewSummary(Session &session, const ReviewId &id)
{
    const ReviewService service(session);
    XZ_TRY(const auto entries, service.entries(id));
    XZ_TRY(const Review r, service.review(id));
    XZ_TRY(const auto panel, service.panel(id));
    XZ_TRY(const auto declared, service.declarations(id));
    const FormTexts &f = texts();
    Document d = blankPaper(f.text("summary_title"));
    d.page.landscape = true;
    const bool all = !entries.empty() && std::ranges::all_of(entries, [](const EntryWithResult &e) { return e.state != ProjectState::Reviewing && e.grade; });
    if (!all)
        d.watermark = f.text("watermark_draft");
    d << Title{.text = d.meta.title, .subtitle = r.name};
    d << Paragraph{.text = f.text("summary_text", {{"day", chineseDate(r.heldOn)}, {"place", r.place.isEmpty() ? f.text("no_place") : r.place}, {"projects", number(int(entries.size()))},
                                                   {"reviewers", number(int(panel.size()))}, {"rubric", rubricText(r.rubric)},
                                                   {"mean", r.mean == MeanRule::Trimmed ? f.text("mean_trimmed", {{"from", number(r.rubric.trimFrom)}}) : f.text("mean_average")},
                                                   {"seed", r.seed ? QString::number(*r.seed) : QStringLiteral("—")}, {"draws", number(r.draws)},
                                                   {"drawn", r.drawnAt.isValid() ? r.drawnAt.toString(QStringLiteral("yyyy-MM-dd HH:mm")) : QStringLiteral("—")}})};
    Table t{.columns = {{f.text("column_lot"), 0.6, Align::Center, true}, {f.text("column_college"), 2.2}}, .rows = {}, .emptyText = f.text("summary_empty")};
    for (const RubricSection &s : r.rubric.sections)
        t.columns.push_back({f.text("section", {{"name", s.name}, {"max", pointsText(s.max)}}), 1, Align::Right, true});
    t.columns.push_back({f.text("column_bonus"), 0.7, Align::Right, true});
    t.columns.push_back({f.text("column_self"), 0.8, Align::Right, true});
    t.columns.push_back({f.text("column_mean"), 0.9, Align::Right, true});
    t.columns.push_back({f.text("column_grade"), 0.9, Align::Center});
    t.columns.push_back({f.text("column_decided"), 0.9, Align::Center});
    t.columns.push_back({f.text("column_note"), 2.4});
    Table each{.caption = f.text("sheets_caption"), .columns = {{f.text("column_lot"), 0.6, Align::Center, true}, {f.text("column_college"), 2.2}}, .rows = {}, .emptyText = f.text("summary_empty")};
    for (const Panellist &p : panel)
        each.columns.push_back({p.name, 1, Align::Right, true});
    each.columns.push_back({f.text("column_mean"), 0.9, Align::Right, true});
    for (const EntryWithResult &e : entries) {
        TableRow row{.cells = {e.lot ? number(*e.lot) : QString(), e.collegeName}};
        for (size_t i = 0; i < r.rubric.sections.size(); ++i)
            row.cells.push_back(i < e.result.sections.size() ? pointsText(e.result.sections[i]) : QString());
        row.cells.push_back(e.result.mean ? pointsText(e.result.bonus) : QString());
        row.cells.push_back(e.self.version > 0 ? pointsText(e.self.total()) : QString());
        row.cells.push_back(e.result.mean ? oneDecimal(*e.result.mean) : QString());
        row.cells.push_back(e.result.proposed ? gradeText(*e.result.proposed) : QString());
        const auto decided = e.state == ProjectState::Reviewing ? std::nullopt : acceptanceGradeFromCode(e.ReviewEntryRow::result[u"grade"].toString());
        row.cells.push_back(decided ? gradeText(*decided) : QString());
        QStringList notes;
        if (!e.result.unmet.isEmpty())
            notes << f.text("unmet", {{"items", e.result.unmet.join(u'、')}});
        if (e.veto != VetoDecision::None)
            notes << f.text(e.veto == VetoDecision::Confirmed ? "veto_confirmed" : "veto_dismissed", {{"reason", e.vetoReason}});
        if (const QString opinion = e.ReviewEntryRow::result[u"opinion"].toString(); !opinion.isEmpty() && e.state != ProjectState::Reviewing)
            notes << opinion;
        row.cells.push_back(notes.join(u'\n'));
        t.rows.push_back(std::move(row));

        TableRow line{.cells = {e.lot ? number(*e.lot) : QString(), e.collegeName}};
        std::vector<ScoreSheetRow> sheets;
        if (r.state == ReviewState::Open) {
            XZ_TRY(sheets, service.sheets(e.id));
        }
        for (const Panellist &p : panel) {
            const auto s = std::ranges::find(sheets, p.id, &ScoreSheetRow::panellist);
            const bool conflict = std::ranges::any_of(declared, [&](const InterestDeclaration &x) { return x.panellist == p.id && x.project == e.project && x.conflict; });
            line.cells.push_back(conflict ? f.text("conflict") : s == sheets.end() || s->state == ScoreSheetState::Open ? f.text("not_in") : s->state == ScoreSheetState::Excused ? f.text("excused_short") : pointsText(s->total.total));
        }
        line.cells.push_back(e.result.mean ? oneDecimal(*e.result.mean) : QString());
        each.rows.push_back(std::move(line));
    }
    d << std::move(t);
    d << std::move(each);
    Table people{.caption = f.text("panel_caption"), .columns = {{f.text("column_name"), 1.2}, {f.text("column_unit"), 2.4}, {f.text("column_title"), 1.6}, {f.text("column_declared"), 4}}, .rows = {}};
    bool weighted = false;
    QStringList weights;
    for (const Panellist &p : panel) {
        QStringList conflicts, open;
        for (const EntryWithResult &e : entries) {
            const auto x = std::ranges::find_if(declared, [&](const InterestDeclaration &i) { return i.panellist == p.id && i.project == e.project; });
            if (x == declared.end())
                open << e.collegeName;
            else if (x->conflict)
                conflicts << e.collegeName;
        }
        QStringList said;
        if (!conflicts.isEmpty())
            said << f.text("declared_conflict", {{"colleges", conflicts.join(u'、')}});
        if (!open.isEmpty())
            said << f.text("declared_missing", {{"colleges", open.join(u'、')}});
        people.rows.push_back({.cells = {p.name, p.unit, p.title, said.isEmpty() ? f.text("declared_none") : said.join(u'；')}});
        weighted = weighted || p.weight != 1;
        weights << f.text("weight", {{"name", p.name}, {"weight", pointsText(p.weight)}});
    }
    d << std::move(people);
    if (weighted)
        d << Note{f.text("weights_note", {{"weights", weights.join(u'、')}})};
    d << Note{rubricNote(r.rubric)};
    d << SignatureLines{.places = {{.label = f.text("sign_chair"), .dateLabel = f.text("sign_date")}, {.label = f.text("sign_secretary"), .dateLabel = f.text("sign_date")}}};
    return d;
}

Result<Document> acceptanceDecision(Session &session, const ProjectId &id)
{
    XZ_TRY(const ProjectRow p, ProjectService(session).project(id)); // the station reads it as reviewing until it is published
    XZ_TRY(const auto rounds, ReviewService(session).published(id));
    const auto decided = std::ranges::find_if(rounds, [](const PublishedResult &x) { return !x.entry.result.isEmpty(); });
    if (!p.grade || p.state == ProjectState::Reviewing || decided == rounds.end())
        return fail(Errc::Refused, ReviewService::tr("There is no decision on the acceptance of “%1” yet.").arg(p.title));
    const FormTexts &f = texts();
    const QJsonObject result = decided->entry.result;
    const AcceptanceGrade first = acceptanceGradeFromCode(result[u"grade"].toString()).value_or(*p.grade);
    Document d;
    d.meta = {.title = f.text("decision_title"), .subject = f.text("decision_title")};
    d << Title{.text = f.text("decision_title")};
    d << Paragraph{.text = f.text("decision_to", {{"college", p.collegeName}}), .indentChars = 0};
    d << Paragraph{.text = f.text("decision_text", {{"title", p.title}, {"number", p.number.isEmpty() ? QString() : f.text("number", {{"number", p.number}})}, {"from", chineseDate(p.startsOn)},
                                                    {"to", chineseDate(p.extendedUntil.isValid() ? std::max(p.endsOn, p.extendedUntil) : p.endsOn)},
                                                    {"day", chineseDate(QDateTime::fromString(result[u"at"].toString(), Qt::ISODateWithMs).date())}, {"counted", number(result[u"sheets"].toInt())},
                                                    {"mean", oneDecimal(result[u"mean"].toDouble())}})};
    d << Paragraph{.text = RichText(f.text("decision_grade", {{"grade", gradeText(first)}}), RunStyle::Bold), .align = Align::Center, .indentChars = 0};
    if (!decided->result.unmet.isEmpty())
        d << Paragraph{.text = f.text("decision_unmet", {{"items", decided->result.unmet.join(u'、')}})};
    if (const QString opinion = result[u"opinion"].toString(); !opinion.isEmpty())
        d << Paragraph{.text = f.text("decision_opinion", {{"opinion", opinion}})};
    if (p.state == ProjectState::FinalRectifying && p.deadlineOn.isValid())
        d << Paragraph{.text = f.text("decision_rectify", {{"deadline", chineseDate(p.deadlineOn)}})};
    if (first != *p.grade) {
        d << Paragraph{.text = f.text("decision_recheck")};
        d << Paragraph{.text = RichText(f.text("decision_grade", {{"grade", gradeText(*p.grade)}}), RunStyle::Bold), .align = Align::Center, .indentChars = 0};
    }
    if (*p.grade != AcceptanceGrade::Unqualified)
        d << Paragraph{.text = f.text("decision_next")};
    d << SignatureLines{.places = {{.label = f.text("sign_affairs"), .date = chineseDate(session.clock().today()), .seal = true}}, .perRow = 1};
    return d;
}

Result<Document> finalReportPaper(Session &session, const ProjectId &id)
{
    XZ_TRY(const ProjectRow p, ProjectService(session).project(id));
    XZ_TRY(const FinalReport report, FinalReportService(session).report(id));
    const ReviewService service(session);
    XZ_TRY(const SelfScore self, service.selfScore(id));
    XZ_TRY(const Rubric rubric, service.rubricForProject(id));
    const FormTexts &f = texts();
    Document d;
    d.meta = {.title = f.text("report_title"), .author = p.stationName, .subject = p.title};
    d.page = {.style = PageStyle::Compact};
    d.header = f.text("header");
    if (p.state == ProjectState::Continuing)
        d.watermark = f.text("watermark_draft");
    d << Title{.text = f.text("report_title"), .subtitle = f.text("report_subtitle", {{"college", p.collegeName}, {"title", p.title}})};
    KeyValueGrid g{.columns = {1, 2.2, 1, 2.2}, .rows = {}};
    g.rows.push_back({label(f.text("label_college")), value(p.collegeName), label(f.text("label_station")), value(p.stationName)});
    g.rows.push_back({label(f.text("label_number")), value(p.number), label(f.text("label_period")), value(f.text("period", {{"from", chineseDate(p.startsOn)}, {"to", chineseDate(p.extendedUntil.isValid() ? std::max(p.endsOn, p.extendedUntil) : p.endsOn)}}))});
    d << std::move(g);
    for (const FinalReportField &field : finalReportFields()) {
        d << Heading{.level = 1, .text = field.label};
        const QString text = report.texts[field.code].toString();
        for (const QString &line : (text.isEmpty() ? f.text("report_empty") : text).split(u'\n', Qt::SkipEmptyParts))
            d << Paragraph{.text = line};
    }
    d << Heading{.level = 1, .text = f.text("self_caption")};
    if (self.version == 0) {
        d << Paragraph{.text = f.text("self_none")};
    } else {
        Table t{.columns = {{f.text("column_item"), 4}, {f.text("column_max"), 1, Align::Center, true}, {f.text("column_self"), 1, Align::Center, true}}, .rows = {}};
        for (const RubricItem &i : rubric.items)
            t.rows.push_back({.cells = {itemName(i), pointsText(i.max), self.points.contains(i.code) ? pointsText(self.points.value(i.code)) : QString()}});
        t.rows.push_back({.cells = {f.text("total"), pointsText(rubric.full), pointsText(self.total())}, .kind = RowKind::Total});
        d << std::move(t);
        if (!self.note.isEmpty())
            d << Paragraph{.text = self.note};
    }
    d << SignatureLines{.places = {{.label = f.text("sign_head"), .dateLabel = f.text("sign_date")}, {.label = f.text("sign_college"), .seal = true, .dateLabel = f.text("sign_date")}}};
    return d;
}

Result<QString> scoreSheetsName(Session &session, const ReviewId &review)
{
    XZ_TRY(const Review r, ReviewService(session).review(review));
    return fileNamePart(texts().text("sheet_file", {{"review", r.name}}));
}

Result<QString> reviewSummaryName(Session &session, const ReviewId &review)
{
    XZ_TRY(const Review r, ReviewService(session).review(review));
    return fileNamePart(texts().text("summary_file", {{"review", r.name}}));
}

Result<QString> acceptanceDecisionName(Session &session, const ProjectId &project)
{
    XZ_TRY(const ProjectRow p, ProjectService(session).project(project));
    return fileNamePart(texts().text("decision_file", {{"college", p.collegeName}}));
}

Result<QString> finalReportName(Session &session, const ProjectId &project)
{
    XZ_TRY(const ProjectRow p, ProjectService(session).project(project));
    return fileNamePart(texts().text("report_file", {{"college", p.collegeName}}));
}

Result<void> recordReviewPaper(Session &session, const QString &what, const QString &how)
{
    XZ_TRY(Transaction tx, Transaction::begin(session.db()));
    XZ_CHECK(session.audit().record(tx, session.actor(), u"review.paper"_qs, ReviewAccess::entity, {}, {{u"what"_qs, what}, {u"how"_qs, how}}));
    return tx.commit();
}

} // namespace xz
