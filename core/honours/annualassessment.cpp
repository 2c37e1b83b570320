#include "core/honours/annualassessment.h"

#include "core/activities/activities.h"
#include "core/base/text.h"
#include "core/document/formtexts.h"
#include "core/honours/honoursservice.h"
#include "core/organization/networkservice.h"
#include "core/project/projectrepository.h"
#include "core/supervision/selfcheckservice.h"
#include "core/workspace/dictionaries.h"
#include "core/workspace/permit.h"

#include <QtCore/QHash>
#include <QtCore/QJsonArray>
#include <algorithm>
#include <cmath>

namespace xz {

namespace {

const FormTexts &f() { return FormTexts::of("honours"); }
QString num(int n) { return QString::number(n); }
QString coded(const char *prefix, const QString &code) { return f().text(QByteArray(prefix + code.toLatin1()).constData()); }
QString stateText(ProjectState state) { return coded("state_", projectStateCode(state)); }
QString points(double v) { return QString::number(v, 'f', 1); }

// One component of one station: 0..1 and what it was computed from. Nothing to judge counts as full: no duty, no loss.
std::pair<double, QString> judged(const QJsonObject &entry, const QJsonObject &grades, const SelfCheck &check, const SelfCheckFacts &facts, const std::optional<ProjectRow> &project)
{
    const QString by = entry[u"by"].toString();
    if (by == u"self_check")
        return {check.share(), f().text("datum_self_check", {{"share", sharePercent(check.share())}})};
    if (by == u"weeks")
        return {facts.weeksDue ? double(facts.weeksOnTime) / facts.weeksDue : 0,
                facts.weeksDue ? f().text("datum_weeks", {{"due", num(facts.weeksDue)}, {"on_time", num(facts.weeksOnTime)}}) : f().text("datum_none")};
    if (by == u"training")
        return {facts.helpers ? double(facts.guaranteed) / facts.helpers : 0,
                facts.helpers ? f().text("datum_training", {{"helpers", num(facts.helpers)}, {"trained", num(facts.guaranteed)}}) : f().text("datum_none")};
    if (by == u"activities")
        return {std::min(1.0, facts.activities / std::max(1.0, entry[u"least"].toDouble(1))), f().text("datum_activities", {{"n", num(facts.activities)}})};
    if (by == u"findings")
        return {facts.findings ? 1 - double(facts.findingsOverdue.size()) / facts.findings : 1,
                f().text("datum_findings", {{"n", num(facts.findings)}, {"overdue", QString::number(facts.findingsOverdue.size())}})};
    if (by == u"project") {
        if (!project || project->state == ProjectState::Terminated || project->state == ProjectState::Refused)
            return {grades[u"none"].toDouble(), f().text("no_project")};
        if (project->grade)
            return {grades[acceptanceGradeCode(*project->grade)].toDouble(), coded("grade_", acceptanceGradeCode(*project->grade))};
        return {isBeingBuilt(project->state) ? grades[u"building"].toDouble() : grades[u"none"].toDouble(), stateText(project->state)};
    }
    return {0, f().text("datum_none")};
}

} // namespace

int AnnualRow::totalTenths() const
{
    int sum = 0;
    for (const double s : scores)
        sum += int(std::lround(s * 10));
    return sum;
}

double AnnualAssessment::sum() const
{
    int tenths = 0;
    for (const AnnualRow &r : rows)
        tenths += r.totalTenths();
    return tenths / 10.0;
}

Result<AnnualAssessment> AnnualAssessmentService::compute(int year) const
{
    // Who reads supervision across the school; a station head reads the own self-check, not the comparison.
    XZ_CHECK(permit(m_session, Action::WriteSupervision, {}, u"annual_assessment"_qs));
    const int thisYear = m_session.clock().today().year();
    if (year < 2000 || year > thisYear)
        return fail(Errc::InvalidInput, tr("The annual assessment is made for a year up to %1.").arg(thisYear), u"year"_qs);
    const QString kind = QStringLiteral("annual_assessment");
    std::optional<DictionaryVersion> words;
    if (auto found = DictionaryService(m_session).inForce(kind, m_session.clock().today()))
        words = std::move(*found);
    else
        words = DictionaryService::shipped(kind);
    if (!words)
        return fail(Errc::Internal, tr("The weights of the annual assessment are missing from the program. Install the program again."));
    AnnualAssessment out{.year = year};
    const QJsonArray entries = words->body[u"entries"].toArray();
    const QJsonObject grades = words->body[u"grades"].toObject();
    for (const QJsonValue &v : entries)
        out.components.push_back({v[u"code"].toString(), v[u"name"].toString(), v[u"weight"].toInt()});
    const NetworkService network(m_session);
    XZ_TRY(const auto colleges, network.colleges());
    XZ_TRY(const auto stations, network.stations());
    XZ_TRY(const auto honours, HonoursService(m_session).list(year));
    const SelfCheckService checks(m_session);
    const QDate lastDay(year, 12, 31);
    for (const College &c : colleges) {
        AnnualRow row{.college = c.id, .collegeName = c.name};
        const auto station = std::ranges::find(stations, c.id, &Station::college);
        if (station == stations.end()) {
            row.scores.assign(out.components.size(), 0.0);
            row.state = f().text("no_station");
            for (size_t i = 0; i < out.components.size(); ++i)
                row.data << f().text("no_station");
            out.rows.push_back(std::move(row));
            continue;
        }
        row.station = station->id;
        XZ_TRY(const SelfCheck check, checks.standing(station->id, year));
        XZ_TRY(const SelfCheckFacts facts, checks.facts(station->id, year));
        XZ_TRY(const auto projects, ProjectRepository(m_session.db()).list(station->id));
        std::optional<ProjectRow> project;
        for (const ProjectRow &p : projects)
            if (p.startsOn <= lastDay) {
                project = p;
                break;
            }
        for (const QJsonValue &v : entries) {
            const auto [share, datum] = judged(v.toObject(), grades, check, facts, project);
            row.scores.push_back(std::round(std::clamp(share, 0.0, 1.0) * v[u"weight"].toInt() * 10) / 10);
            row.data << datum;
        }
        row.state = !project ? f().text("no_project") : stateText(project->state);
        for (const HonourRow &h : honours)
            if (h.station == station->id && h.state == HonourState::Awarded)
                row.honours << h.kindName;
        out.rows.push_back(std::move(row));
    }
    std::ranges::stable_sort(out.rows, {}, &AnnualRow::collegeName);
    for (AnnualRow &r : out.rows)
        r.rank = 1 + int(std::ranges::count_if(out.rows, [&](const AnnualRow &x) { return x.totalTenths() > r.totalTenths(); }));
    return out;
}

Result<HonourPaper> annualPaper(Session &session, const AnnualAssessment &a)
{
    using namespace paper;
    XZ_TRY(const School school, NetworkService(session).school());
    HonourPaper out;
    out.sheetName = f().text("annual_sheet");
    out.fileName = fileNamePart(f().text("annual_file", {{"year", num(a.year)}}));
    Document &d = out.document;
    d.meta = {.title = f().text("annual_title", {{"year", num(a.year)}}), .author = school.name};
    d.page = {.style = PageStyle::Compact, .landscape = true};
    d << Title{d.meta.title, f().text("annual_subtitle", {{"school", school.name}, {"date", chineseDate(session.clock().today())}})};
    Table t{.columns = {{f().text("col_no"), 0.5, Align::Center, true}, {f().text("col_college"), 1.8}}, .rows = {}, .emptyText = f().text("annual_empty")};
    for (const AnnualComponent &c : a.components)
        t.columns.push_back({f().text("item_weight", {{"name", c.name}, {"weight", num(c.weight)}}), 1.05, Align::Right, true});
    t.columns.push_back({f().text("col_total"), 0.8, Align::Right, true});
    t.columns.push_back({f().text("col_rank"), 0.6, Align::Center, true});
    t.columns.push_back({f().text("col_state"), 1.2, Align::Center});
    t.columns.push_back({f().text("col_honours"), 2.2});
    std::vector<int> columnTenths(a.components.size(), 0);
    Table basis{.columns = {{f().text("col_college"), 1.6}}, .rows = {}, .emptyText = f().text("annual_empty")};
    for (const AnnualComponent &c : a.components)
        basis.columns.push_back({c.name, 1.6});
    for (const AnnualRow &r : a.rows) {
        TableRow row{.cells = {num(int(t.rows.size()) + 1), r.collegeName}};
        for (size_t i = 0; i < r.scores.size(); ++i) {
            row.cells.push_back(points(r.scores[i]));
            columnTenths[i] += int(std::lround(r.scores[i] * 10));
        }
        row.cells.push_back(points(r.total()));
        row.cells.push_back(num(r.rank));
        row.cells.push_back(r.state);
        row.cells.push_back(r.honours.join(u'、'));
        t.rows.push_back(std::move(row));
        TableRow why{.cells = {r.collegeName}};
        for (const QString &datum : r.data)
            why.cells.push_back(datum);
        basis.rows.push_back(std::move(why));
    }
    TableRow sum{.cells = {f().text("sum"), QString()}, .kind = RowKind::Total};
    for (const int tenths : columnTenths)
        sum.cells.push_back(points(tenths / 10.0));
    sum.cells.push_back(points(a.sum()));
    t.rows.push_back(std::move(sum));
    d << std::move(t) << Note{f().text("annual_note")};
    d << Heading{1, f().text("details_heading")} << std::move(basis);
    d << SignatureLines{.places = {{.label = f().text("sign_office"), .seal = true, .dateLabel = f().text("sign_date")}}, .perRow = 1};
    return out;
}

Sheet annualSheet(const AnnualAssessment &a)
{
    Sheet sheet;
    sheet.name = f().text("annual_sheet");
    std::vector<Cell> head{Cell::ofText(f().text("col_college"))};
    for (const AnnualComponent &c : a.components)
        head.push_back(Cell::ofText(c.name));
    for (const char *key : {"col_total", "col_rank", "col_state", "col_honours"})
        head.push_back(Cell::ofText(f().text(key)));
    sheet.rows.push_back(std::move(head));
    for (const AnnualRow &r : a.rows) {
        std::vector<Cell> cells{Cell::ofText(r.collegeName)};
        for (const double s : r.scores)
            cells.push_back(Cell::ofVariant(s));
        cells.push_back(Cell::ofVariant(r.total()));
        cells.push_back(Cell::ofVariant(r.rank));
        cells.push_back(Cell::ofText(r.state));
        cells.push_back(Cell::ofText(r.honours.join(u'、')));
        sheet.rows.push_back(std::move(cells));
    }
    return sheet;
}

} // namespace xz
