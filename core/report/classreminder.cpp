// 催报单: the classes that have not reported, on paper and as a table (A03).
#include "core/report/classreportservice.h"

#include "core/base/text.h"
#include "core/calendar/calendarservice.h"
#include "core/document/formtexts.h"
#include "core/document/xlsx.h"
#include "core/organization/custodians.h"
#include "core/report/reportweek.h"
#include "core/report/weeklyrepository.h"

namespace xz {

using namespace paper;

Result<Document> ClassReportService::reminder(const StationId &station, const WeekId &week) const
{
    XZ_TRY(const ClassGrid grid, this->grid(station, week));
    XZ_TRY(const auto info, stationInfo(m_session.db(), station));
    XZ_TRY(const ReportWeek w, reportWeekOf(m_session, week));
    XZ_TRY(const Term term, CalendarService(m_session).term(w.term));
    const FormTexts &f = FormTexts::weekly();
    const auto number = [](int n) { return QString::number(n); };
    const auto moment = [](const QDateTime &t) { return QString(chineseDate(t.date()) + t.toString(u" HH:mm")); };
    const QDateTime now = m_session.clock().now();
    const QString closes = w.closesAt.time() == QTime(0, 0) ? QString(chineseDate(w.closesAt.date().addDays(-1)) + QStringLiteral(" 24:00")) : moment(w.closesAt);
    const QString termText = f.text("term", {{"from", number(term.year)}, {"to", number(term.year + 1)}, {"number", number(term.number)}});
    const QString weekText = w.name.isEmpty() ? f.text("week", {{"number", number(w.number)}}) : f.text("week_named", {{"number", number(w.number)}, {"name", w.name}});
    const int missing = grid.due - grid.filed;

    Document d;
    d.meta = {.title = f.text("reminder_title", {{"college", info->collegeName}}), .author = info->name};
    XZ_CHECK(putCustodian(m_session, station, DataClass::Reports, d));
    d << Title{.text = d.meta.title,
               .subtitle = f.text("reminder_subtitle", {{"term", termText}, {"week", weekText}})};
    d << Paragraph{.text = f.text(missing == 0 ? "reminder_none" : now < w.closesAt ? "reminder_text" : "reminder_text_closed",
                                  {{"now", moment(now)}, {"due", number(grid.due)}, {"filed", number(grid.filed)}, {"missing", number(missing)}, {"closes", closes},
                                   {"from", chineseDate(w.startsOn)}, {"to", chineseDate(w.endsOn)}})};
    if (missing == 0)
        return d;
    Table t{.columns = {{f.text("reminder_number"), 0.6, Align::Center}, {f.text("reminder_class"), 2}, {f.text("reminder_counsellor"), 1.4, Align::Center},
                        {f.text("reminder_committee"), 1.8, Align::Center}, {f.text("reminder_signed"), 1.4}},
            .rows = {}};
    t.columns.front().numeric = true;
    const auto orVacant = [&](const QString &name) { return name.isEmpty() ? f.text("reminder_vacant") : name; };
    for (const ClassCell &cell : grid.cells)
        if (cell.state == ClassState::Missing)
            t.rows.push_back({.cells = {number(int(t.rows.size()) + 1), cell.className, orVacant(cell.counsellor), orVacant(cell.committee)}});
    d << std::move(t);
    d << SignatureLines{.places = {{.label = f.text("reminder_sign"), .dateLabel = f.text("sign_date_blank")}}, .perRow = 1};
    return d;
}

Result<void> ClassReportService::writeReminderXlsx(const StationId &station, const WeekId &week, const QString &path) const
{
    XZ_TRY(const Document document, reminder(station, week));
    return paper::writeXlsx(document, path, FormTexts::weekly().text("reminder_sheet"));
}

} // namespace xz
