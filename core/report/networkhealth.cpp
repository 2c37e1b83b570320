#include "core/report/networkhealth.h"

#include "core/organization/custodians.h"
#include "core/base/text.h"
#include "core/document/formtexts.h"
#include "core/report/classreportservice.h"
#include "core/report/reportweek.h"
#include "core/report/weeklyrepository.h"

#include <algorithm>

namespace xz {

namespace {
QString number(qsizetype n) { return QString::number(n); }
} // namespace

int NetworkHealth::silent() const { return int(std::ranges::count_if(classes, &ClassHealth::silent)); }
int NetworkHealth::withGaps() const
{
    return int(std::ranges::count_if(classes, [](const ClassHealth &c) { return c.filed > 0 && c.filed < c.due; }));
}

Result<NetworkHealth> NetworkHealthService::month(const StationId &station, int year, int month) const
{
    NetworkHealth out{.month = QDate(year, month, 1), .classes = {}, .dormVacancies = {}};
    if (!out.month.isValid())
        return fail(Errc::Usage, tr("Give the month as 2026-11."), u"month"_qs);
    const QDateTime now = m_session.clock().now();
    XZ_TRY(const auto weeks, reportWeeks(m_session));
    QHash<ClassId, size_t> at;
    const ClassReportService reports(m_session);
    bool asked = false;
    for (const ReportWeek &w : weeks) {
        if (!w.reporting || w.endsOn < out.month || w.endsOn >= out.month.addMonths(1) || now < w.closesAt)
            continue;
        asked = true;
        XZ_TRY(const ClassGrid grid, reports.grid(station, w.id));
        ++out.weeks;
        for (const ClassCell &cell : grid.cells) {
            if (!at.contains(cell.classId)) {
                at.insert(cell.classId, out.classes.size());
                out.classes.push_back({cell.classId, cell.className, {}, {}});
            }
            ClassHealth &c = out.classes[at.value(cell.classId)];
            c.counsellor = cell.counsellor;
            c.committee = cell.committee;
            ++c.due;
            if (cell.state == ClassState::Missing)
                c.missing << w.label();
            else
                ++c.filed;
        }
    }
    if (!asked && !weeks.empty()) // the same question to the policy when no week counts
        XZ_CHECK(reports.grid(station, weeks.front().id));
    std::ranges::stable_sort(out.classes, [](const ClassHealth &a, const ClassHealth &b) {
        const auto rank = [](const ClassHealth &c) { return c.silent() ? 0 : c.filed < c.due ? 1 : 2; };
        return std::tuple(rank(a), -a.missing.size(), a.className) < std::tuple(rank(b), -b.missing.size(), b.className);
    });
    XZ_TRY(const auto info, stationInfo(m_session.db(), station));
    if (!info)
        return fail(Errc::NotFound, tr("This station does not exist, or it is not yours."));
    NetworkService network(m_session);
    XZ_TRY(const auto dorms, network.dorms(info->college));
    QSet<DormId> ours;
    for (const Dorm &d : dorms)
        ours.insert(d.id);
    XZ_TRY(auto vacancies, network.vacancies());
    for (Vacancy &v : vacancies)
        if (v.role == PostRole::DormReporter && v.dorm && ours.contains(*v.dorm))
            out.dormVacancies.push_back(std::move(v));
    out.dorms = int(ours.size());
    return out;
}

Result<paper::Document> NetworkHealthService::document(const StationId &station, int year, int month) const
{
    using namespace paper;
    XZ_TRY(const NetworkHealth h, this->month(station, year, month));
    XZ_TRY(const auto info, stationInfo(m_session.db(), station));
    const FormTexts &f = FormTexts::of("networkhealth");
    Document d;
    d.page.style = PageStyle::Compact;
    d.meta = {.title = f.text("title", {{"college", info->collegeName}}), .author = info->name};
    d.header = f.text("header");
    XZ_CHECK(putCustodian(m_session, station, DataClass::Reports, d));
    d << Title{.text = d.meta.title, .subtitle = f.text("subtitle", {{"year", number(year)}, {"month", number(month)}})};
    d << Paragraph{.text = h.weeks == 0 ? f.text("no_weeks")
                                        : f.text("summary", {{"weeks", number(h.weeks)}, {"classes", number(qsizetype(h.classes.size()))}, {"silent", number(h.silent())},
                                                             {"gaps", number(h.withGaps())}, {"dorms", number(h.dorms)}, {"vacant", number(qsizetype(h.dormVacancies.size()))}}),
                   .indentChars = 0};
    const auto orVacant = [&](const QString &name) { return name.isEmpty() ? RichText(f.text("vacant"), RunStyle::Alert) : RichText(name); };
    Table classes;
    classes.columns = {{.header = f.text("class"), .width = 1.6}, {.header = f.text("committee"), .width = 1.3}, {.header = f.text("counsellor"), .width = 1.2},
                       {.header = f.text("filed"), .width = 1, .align = Align::Center}, {.header = f.text("missing"), .width = 3}, {.header = f.text("verdict"), .width = 1, .align = Align::Center}};
    classes.emptyText = f.text("all_reported");
    for (const ClassHealth &c : h.classes)
        if (c.filed < c.due)
            classes.rows.push_back({{c.className, orVacant(c.committee), orVacant(c.counsellor), f.text("of", {{"filed", number(c.filed)}, {"due", number(c.due)}}), c.missing.join(u'、'),
                                     c.silent() ? RichText(f.text("silent"), RunStyle::Alert) : RichText(f.text("gaps"))}});
    d << Heading{1, f.text("heading_classes")} << std::move(classes);
    Table dorms;
    dorms.columns = {{.header = f.text("dorm"), .width = 2}, {.header = f.text("since"), .width = 1.5, .align = Align::Center}, {.header = f.text("counsellor"), .width = 1.5}};
    dorms.emptyText = f.text("all_held");
    for (const Vacancy &v : h.dormVacancies)
        dorms.rows.push_back({{v.place, v.since.isValid() ? isoDate(v.since) : f.text("unknown"), orVacant(v.counsellorName)}});
    d << Heading{1, f.text("heading_dorms")} << std::move(dorms) << Note{f.text("note")};
    return d;
}

Result<QString> NetworkHealthService::fileName(const StationId &station, int year, int month) const
{
    XZ_TRY(const auto info, stationInfo(m_session.db(), station));
    return fileNamePart(FormTexts::of("networkhealth").text("file", {{"college", info ? info->collegeName : QString()}, {"year", number(year)}, {"month", number(month).rightJustified(2, u'0')}}));
}

} // namespace xz
