#include "core/supervision/supervisiondocument.h"

#include "core/base/text.h"
#include "core/document/formtexts.h"
#include "core/organization/custodians.h"
#include "core/organization/networkservice.h"
#include "core/project/projectrepository.h"

#include <algorithm>

namespace xz {

namespace {

using namespace paper;

const FormTexts &f() { return FormTexts::of("supervision"); }
QString num(int n) { return QString::number(n); }
QString coded(const char *prefix, const QString &code) { return f().text(QByteArray(prefix + code.toLatin1()).constData()); }

Result<QString> collegeOf(Session &session, const CollegeId &id, const QString &otherwise)
{
    XZ_TRY(const auto colleges, NetworkService(session).colleges(true));
    for (const College &c : colleges)
        if (c.id == id)
            return c.name;
    return otherwise;
}

RichText stateOnPaper(const FindingRow &finding, QDate today)
{
    RichText text(coded("finding_", findingStateCode(finding.state)));
    if (finding.isOverdueOn(today))
        text.add(QString(u'\n' + f().text("finding_overdue")), RunStyle::Alert);
    return text;
}

Table findingTable(const std::vector<FindingRow> &findings, QDate today)
{
    Table t{.columns = {{f().text("col_no"), 0.5, Align::Center, true}, {f().text("col_text"), 3}, {f().text("col_due"), 1.1, Align::Center}, {f().text("col_answer"), 3},
                        {f().text("col_state"), 1, Align::Center}, {f().text("col_closing"), 2}},
            .rows = {}, .emptyText = f().text("findings_empty")};
    for (const FindingRow &x : findings)
        t.rows.push_back({{num(x.number), x.text, isoDate(x.dueOn), x.answer.isEmpty() ? QString() : f().text("answered_on", {{"date", isoDate(x.answeredAt.date())}, {"text", x.answer}}),
                           stateOnPaper(x, today), x.closedAt.isValid() ? f().text("closed_on", {{"date", isoDate(x.closedAt.date())}, {"text", x.closing}}) : QString()}});
    return t;
}

} // namespace

Result<SupervisionPaper> visitRecord(Session &session, const VisitId &id)
{
    const SupervisionService service(session);
    XZ_TRY(const VisitRow v, service.visit(id));
    XZ_TRY(const auto findings, service.findings(id));
    XZ_TRY(const QString college, collegeOf(session, v.college, v.stationName));
    QString project = f().text("none");
    if (v.project) {
        XZ_TRY(const auto row, ProjectRepository(session.db()).find(*v.project));
        if (row)
            project = row->number.isEmpty() ? row->title : QString(row->number + u"　"_qs + row->title);
    }
    const auto label = [](const char *key) { return GridCell{.text = f().text(key), .label = true}; };
    const auto value = [](const QString &text, int span = 1, double lines = 1) { return GridCell{.text = text, .colSpan = span, .minLines = lines}; };
    SupervisionPaper out;
    out.sheetName = f().text("sheet");
    out.fileName = fileNamePart(f().text("file", {{"college", college}, {"date", isoDate(v.day())}}));
    Document &d = out.document;
    d.meta = {.title = f().text("title"), .author = v.stationName};
    d.page = {.style = PageStyle::Compact};
    XZ_CHECK(putCustodian(session, v.station, DataClass::Station, d));
    d << Title{f().text("title"), f().text("subtitle", {{"station", v.stationName}})};
    KeyValueGrid g{.columns = {1.1, 2.2, 1.1, 2.2}, .rows = {}};
    g.rows.push_back({label("label_station"), value(v.stationName), label("label_project"), value(project)});
    g.rows.push_back({label("label_planned"), value(chineseDate(v.plannedOn)), label("label_held"), value(v.heldOn.isValid() ? chineseDate(v.heldOn) : f().text("none"))});
    g.rows.push_back({label("label_visitors"), value(v.visitors.isEmpty() ? f().text("none") : v.visitors), label("label_state"), value(coded("state_", visitStateCode(v.state)))});
    g.rows.push_back({label("label_purpose"), value(v.purpose, 3, 2)});
    if (v.state == VisitState::Cancelled)
        g.rows.push_back({label("label_reason"), value(v.reason, 3)});
    else
        g.rows.push_back({label("label_summary"), value(v.summary, 3, 4)});
    d << std::move(g);
    d << Heading{1, f().text("heading_findings")} << findingTable(findings, session.clock().today());
    Table history{.columns = {{f().text("col_time"), 1.4, Align::Center}, {f().text("col_finding"), 0.6, Align::Center}, {f().text("col_event"), 1.1, Align::Center}, {f().text("col_actor"), 1},
                              {f().text("col_detail"), 4.6}},
                  .rows = {}};
    for (const FindingRow &x : findings) {
        XZ_TRY(const auto steps, service.steps(x.id));
        for (const FindingStep &s : steps) {
            QString detail = s.text;
            if (s.event == FindingEvent::Moved)
                detail = f().text("moved", {{"old", isoDate(s.oldDue)}, {"new", isoDate(s.newDue)}, {"text", s.text}});
            else if (s.event == FindingEvent::Recorded)
                detail = f().text("due", {{"date", isoDate(s.newDue)}});
            history.rows.push_back({{s.at.toString(u"yyyy-MM-dd HH:mm"), num(x.number), coded("event_", findingEventCode(s.event)), s.actor, detail}});
        }
    }
    if (!history.rows.empty())
        d << Heading{1, f().text("heading_history")} << std::move(history);
    d << Note{f().text("note")};
    d << SignatureLines{.places = {{.label = f().text("sign_visitor"), .dateLabel = f().text("sign_date")}, {.label = f().text("sign_station"), .dateLabel = f().text("sign_date")},
                                   {.label = f().text("sign_office"), .seal = true, .dateLabel = f().text("sign_date")}},
                        .perRow = 3};
    return out;
}

Result<SupervisionPaper> supervisionYear(Session &session, const StationId &station, int year)
{
    const SupervisionService service(session);
    XZ_TRY(auto visits, service.visits(station));
    std::erase_if(visits, [&](const VisitRow &v) { return v.station != station || v.day().year() != year || v.state == VisitState::Cancelled; });
    std::ranges::reverse(visits);
    XZ_TRY(const Station s, NetworkService(session).station(station));
    XZ_TRY(const QString college, collegeOf(session, s.college, s.name));
    SupervisionPaper out;
    out.sheetName = f().text("list_sheet");
    out.fileName = fileNamePart(f().text("list_file", {{"college", college}, {"year", num(year)}}));
    Document &d = out.document;
    d.meta = {.title = f().text("list_title"), .author = s.name};
    d.page = {.style = PageStyle::Compact, .landscape = true};
    XZ_CHECK(putCustodian(session, station, DataClass::Station, d));
    d << Title{f().text("list_title"), f().text("subtitle_year", {{"year", num(year)}, {"station", s.name}})};
    Table t{.columns = {{f().text("col_no"), 0.5, Align::Center, true}, {f().text("col_date"), 1.1, Align::Center}, {f().text("col_visitors"), 1.6}, {f().text("col_purpose"), 4},
                        {f().text("label_state"), 0.9, Align::Center}, {f().text("col_findings"), 0.7, Align::Right, true}, {f().text("col_closed"), 0.7, Align::Right, true},
                        {f().text("col_overdue"), 0.7, Align::Right, true}},
            .rows = {}, .emptyText = f().text("list_empty")};
    int findings = 0, closed = 0, overdue = 0;
    std::vector<std::pair<VisitRow, std::vector<FindingRow>>> details;
    for (const VisitRow &v : visits) {
        t.rows.push_back({{num(int(t.rows.size()) + 1), isoDate(v.day()), v.visitors, v.purpose, coded("state_", visitStateCode(v.state)), num(v.findings), num(v.closed), num(v.overdue)}});
        findings += v.findings;
        closed += v.closed;
        overdue += v.overdue;
        if (v.findings > 0) {
            XZ_TRY(auto of, service.findings(v.id));
            details.emplace_back(v, std::move(of));
        }
    }
    const auto held = std::ranges::count(visits, VisitState::Held, &VisitRow::state);
    d << Paragraph{f().text("list_summary", {{"visits", QString::number(held)}, {"findings", num(findings)}, {"closed", num(closed)}, {"overdue", num(overdue)}})};
    d << std::move(t);
    for (const auto &[v, of] : details)
        d << Heading{1, QString(chineseDate(v.day()) + f().text("heading_findings"))} << findingTable(of, session.clock().today());
    d << Note{f().text("note")};
    return out;
}

} // namespace xz
