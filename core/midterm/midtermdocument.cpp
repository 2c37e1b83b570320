#include "core/midterm/midtermdocument.h"

#include "core/base/money.h"
#include "core/base/text.h"
#include "core/document/formtexts.h"
#include "core/organization/custodians.h"
#include "core/organization/networkservice.h"

namespace xz {
namespace {

using namespace paper;

const FormTexts &f() { return FormTexts::of("midterm"); }
QString num(int n) { return QString::number(n); }
GridCell label(const char *key) { return {.text = f().text(key), .label = true}; }
GridCell value(const QString &text, int span = 1) { return {.text = text, .colSpan = span}; }
QString orNone(const QString &text) { return text.isEmpty() ? f().text("none") : text; }
QString dayOr(QDate day) { return day.isValid() ? chineseDate(day) : f().text("sign_date"); }

Result<MidtermSheet> needed(Session &session, const ProjectId &project)
{
    XZ_TRY(auto v, MidtermService(session).view(project));
    if (!v) {
        XZ_TRY(const ProjectRow p, ProjectService(session).project(project));
        return fail(Errc::NotFound, MidtermService::tr("\"%1\" has no mid-term inspection yet. The station opens it when the project is under construction.").arg(p.title));
    }
    return *std::move(v);
}

Result<Document> blank(Session &session, const ProjectRow &p, const QString &title, PageStyle style)
{
    Document d;
    d.meta = {.title = title, .author = p.stationName};
    d.page = {.style = style};
    XZ_CHECK(putCustodian(session, p.station, DataClass::Station, d));
    return d;
}

void putText(Document &d, const char *heading, const QString &text)
{
    d << Heading{1, f().text(heading)};
    const QStringList lines = text.isEmpty() ? QStringList{f().text("empty")} : text.split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines)
        d << Paragraph{.text = line};
}

Table targetTable(const std::vector<MidtermTarget> &targets)
{
    Table t{.columns = {{f().text("col_no"), 0.5, Align::Center, true}, {f().text("col_indicator"), 2.2}, {f().text("col_baseline"), 0.9, Align::Right}, {f().text("col_target"), 0.9, Align::Right},
                        {f().text("col_current"), 0.9, Align::Right}, {f().text("col_gap"), 0.9, Align::Right}, {f().text("col_evidence"), 1.8}},
            .rows = {}, .emptyText = f().text("targets_empty")};
    for (const MidtermTarget &m : targets) {
        const TargetGap g = gapOf(m);
        t.rows.push_back({.cells = {num(int(t.rows.size()) + 1), m.indicator, m.baseline, m.target, m.current, !g.comparable ? f().text("incomparable") : g.reached ? f().text("reached") : g.gap,
                                    m.evidence}});
    }
    return t;
}

Table figureTable(const MidtermIndicators &i)
{
    Table t{.columns = {{f().text("col_figure"), 1.5}, {f().text("col_value"), 0.8, Align::Right}, {f().text("col_basis"), 3.4}}, .rows = {}};
    t.rows.push_back({.cells = {f().text("figure_coverage"), percentText(i.covered, i.people),
                                i.term.isEmpty() ? f().text("basis_no_term") : f().text("basis_coverage", {{"term", i.term}, {"people", num(i.people)}, {"covered", num(i.covered)}})}});
    t.rows.push_back({.cells = {f().text("figure_guarantee"), percentText(i.guaranteed, i.helpers), f().text("basis_guarantee", {{"helpers", num(i.helpers)}, {"guaranteed", num(i.guaranteed)}})}});
    t.rows.push_back({.cells = {f().text("figure_reports"), percentText(i.onTime + i.late, i.weeksDue),
                                f().text("basis_reports", {{"due", num(i.weeksDue)}, {"ontime", num(i.onTime)}, {"late", num(i.late)}, {"missing", num(i.missing)}})}});
    t.rows.push_back({.cells = {f().text("figure_punctual"), percentText(i.onTime, i.weeksDue), f().text("basis_punctual")}});
    QStringList levels;
    for (size_t n = 0; n < i.levels.size(); ++n)
        levels << f().text("level", {{"n", chineseNumeral(int(n) + 1)}, {"count", i.levels[n].text()}});
    t.rows.push_back({.cells = {f().text("figure_cases"), i.cases ? i.cases->text() : f().text("hidden"), levels.join(f().text("join"))}});
    t.rows.push_back({.cells = {f().text("figure_fund"), percentText(i.spent, i.allotted), f().text("basis_fund", {{"allotted", yuanText(i.allotted)}, {"spent", yuanText(i.spent)}})}});
    return t;
}

// Who signs what, with room for handwriting; what is decided is printed.
void putOpinions(Document &d, const MidtermSheet &sheet)
{
    const Midterm &m = sheet.midterm;
    const auto box = [&m](MidtermResult r) { return m.result == r ? QStringLiteral("☑") : QStringLiteral("☐"); };
    QString affairs = f().text("result_line", {{"pass", box(MidtermResult::Pass)}, {"rectify", box(MidtermResult::Rectify)}, {"fail", box(MidtermResult::Fail)}});
    if (m.deadlineOn.isValid())
        affairs += u'\n' + f().text("deadline_line", {{"date", chineseDate(m.deadlineOn)}});
    if (!m.reasons.empty()) {
        QStringList words;
        for (const MidtermFault fault : m.reasons) {
            const QByteArray key = "fault_" + midtermFaultCode(fault).toLatin1();
            words << f().text(key.constData());
        }
        affairs += u'\n' + f().text("reasons_line", {{"reasons", words.join(f().text("join"))}});
    }
    if (!m.opinion.isEmpty())
        affairs += u'\n' + m.opinion;
    if (m.recheck)
        affairs += u'\n' + f().text("recheck_line", {{"result", f().text(*m.recheck == MidtermResult::Pass ? "recheck_pass" : "recheck_fail")}});
    const auto part = [&d](const char *heading, const QString &text, const char *signer, bool seal, const QString &date, double lines) {
        KeyValueGrid g{.columns = {1, 4.2}, .rows = {}};
        g.rows.push_back({label(heading), {.text = text, .minLines = lines}});
        d << KeepTogether{{std::move(g), SignatureLines{.places = {{.label = f().text(signer), .date = date, .seal = seal}}, .perRow = 1}}};
    };
    d << Heading{1, f().text("heading_opinions")};
    part("opinion_self", f().text("opinion_self_text"), "sign_head", false, f().text("sign_date"), 2);
    part("opinion_college", sheet.college ? sheet.college->opinion + u'\n' + sheet.college->actor : QString(), "sign_college", false,
         sheet.college ? chineseDate(sheet.college->at.date()) : f().text("sign_date"), 4);
    part("opinion_affairs", affairs, "sign_affairs", false, m.decidedAt.isValid() ? chineseDate(m.decidedAt.date()) : f().text("sign_date"), 5);
}

Result<MidtermPaper> formPaper(Session &session, const ProjectId &project, bool draftMark)
{
    XZ_TRY(const MidtermSheet v, needed(session, project));
    const ProjectRow &p = v.project;
    if (!v.handedIn && !v.formOpen)
        return fail(Errc::Refused, MidtermService::tr("The mid-term form of \"%1\" is not handed in yet. It can be printed when the station has handed it in.").arg(p.title));
    XZ_TRY(Document d, blank(session, p, f().text("title"), PageStyle::Compact));
    if (!v.handedIn && draftMark)
        d.watermark = f().text("watermark_draft");
    XZ_TRY(const auto heads, NetworkService(session).posts({.station = p.station, .role = PostRole::Head, .heldOn = session.clock().today()}));
    d << Title{.text = d.meta.title};
    KeyValueGrid g{.columns = {1.1, 2.2, 1.1, 1.9}, .rows = {}};
    g.rows.push_back({label("label_project"), value(p.title, 3)});
    g.rows.push_back({label("label_number"), value(orNone(p.number)), label("label_head"), value(heads.empty() ? f().text("none") : heads.front().personName)});
    g.rows.push_back({label("label_college"), value(p.collegeName), label("label_station"), value(p.stationName)});
    g.rows.push_back({label("label_cycle"), value(f().text("cycle", {{"from", chineseDate(p.startsOn)}, {"to", chineseDate(p.endsOn)}}), 3)});
    g.rows.push_back({label("label_due"), value(chineseDate(p.midtermOn)), label("label_filled"), value(dayOr(v.indicators.asOf))});
    g.rows.push_back({label("label_approved"), value(p.approvedAmount ? yuanText(*p.approvedAmount) : f().text("none")), label("label_execution"),
                      value(percentText(v.indicators.spent, v.indicators.allotted))});
    d << std::move(g);
    for (const MidtermText &t : midtermTexts())
        putText(d, t.key, v.midterm.form.*t.member);
    d << Heading{1, f().text("heading_targets")} << targetTable(v.midterm.form.targets);
    d << KeepTogether{{Heading{1, f().text("heading_figures", {{"date", dayOr(v.indicators.asOf)}})}, figureTable(v.indicators), Note{f().text("figures_note")}}};
    putOpinions(d, v);
    return MidtermPaper{std::move(d), fileNamePart(f().text("file", {{"college", p.collegeName}})), f().text("sheet")};
}

} // namespace

Result<MidtermPaper> midtermPaper(Session &session, const ProjectId &project) { return formPaper(session, project, true); }
Result<MidtermPaper> handInPaper(Session &session, const ProjectId &project) { return formPaper(session, project, false); }

Result<MidtermPaper> rectificationNotice(Session &session, const ProjectId &project)
{
    XZ_TRY(const MidtermSheet v, needed(session, project));
    const ProjectRow &p = v.project;
    if (v.midterm.result != MidtermResult::Rectify)
        return fail(Errc::Refused, MidtermService::tr("No rectification was ordered for \"%1\"; there is no notice to print.").arg(p.title));
    XZ_TRY(Document d, blank(session, p, f().text("notice_title"), PageStyle::Official));
    const QString decided = chineseDate(v.midterm.decidedAt.date());
    d << Title{.text = d.meta.title} << Paragraph{.text = f().text("notice_to", {{"college", p.collegeName}}), .indentChars = 0};
    d << Paragraph{.text = f().text("notice_intro", {{"date", decided}, {"title", p.title}, {"number", orNone(p.number)}})};
    d << Heading{1, f().text("notice_heading_what")};
    for (const QString &line : v.midterm.opinion.split(u'\n', Qt::SkipEmptyParts))
        d << Paragraph{.text = line};
    // the day that holds now: student affairs may have moved it (A23)
    const QDate deadline = p.deadlineOn.isValid() ? p.deadlineOn : v.midterm.deadlineOn;
    d << Heading{1, f().text("notice_heading_deadline")} << Paragraph{.text = f().text("notice_deadline", {{"date", chineseDate(deadline)}})};
    d << Heading{1, f().text("notice_heading_recheck")} << Paragraph{.text = f().text("notice_recheck")};
    d << SignatureLines{.places = {{.label = f().text("notice_received"), .date = f().text("sign_date")}, {.label = f().text("notice_office"), .date = decided, .seal = true}}, .perRow = 2};
    return MidtermPaper{std::move(d), fileNamePart(f().text("notice_file", {{"college", p.collegeName}})), f().text("notice_sheet")};
}

Result<MidtermPaper> rectificationReport(Session &session, const ProjectId &project, std::optional<QString> text)
{
    XZ_TRY(const MidtermSheet v, needed(session, project));
    const ProjectRow &p = v.project;
    if (v.midterm.result != MidtermResult::Rectify)
        return fail(Errc::Refused, MidtermService::tr("No rectification was ordered for \"%1\"; there is no report to print.").arg(p.title));
    XZ_TRY(Document d, blank(session, p, f().text("report_title"), PageStyle::Official));
    d << Title{.text = d.meta.title, .subtitle = p.stationName};
    KeyValueGrid g{.columns = {1, 3.4}, .rows = {}};
    g.rows.push_back({label("label_project"), value(p.title)});
    g.rows.push_back({label("label_number"), value(orNone(p.number))});
    g.rows.push_back({label("report_ordered"), value(v.midterm.opinion)});
    g.rows.push_back({label("report_deadline"), value(chineseDate(p.deadlineOn.isValid() ? p.deadlineOn : v.midterm.deadlineOn))});
    d << std::move(g) << Heading{1, f().text("report_heading"), false};
    const QString body = text.value_or(v.midterm.report);
    for (const QString &line : (body.isEmpty() ? f().text("report_empty") : body).split(u'\n', Qt::SkipEmptyParts))
        d << Paragraph{.text = line};
    d << SignatureLines{.places = {{.label = f().text("sign_head"), .date = f().text("sign_date")}, {.label = f().text("sign_college"), .date = f().text("sign_date"), .seal = true}}, .perRow = 2};
    return MidtermPaper{std::move(d), fileNamePart(f().text("report_file", {{"college", p.collegeName}})), f().text("report_sheet")};
}

} // namespace xz
