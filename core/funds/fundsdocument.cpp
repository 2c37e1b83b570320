#include "core/funds/fundsdocument.h"

#include "core/base/money.h"
#include "core/base/text.h"
#include "core/document/formtexts.h"
#include "core/organization/custodians.h"

#include <algorithm>

namespace xz {
namespace {

using namespace paper;

const FormTexts &f() { return FormTexts::of("funds"); }
GridCell label(const char *key) { return {.text = f().text(key), .label = true}; }
GridCell value(const QString &text, int span = 1) { return {.text = text, .colSpan = span}; }
QString num(int n) { return QString::number(n); }
QString coded(const char *prefix, const QString &code) 
{
    const QByteArray key = QByteArray(prefix) + code.toLatin1();
    return f().text(key.constData());
}
QString orNone(const QString &text) { return text.isEmpty() ? f().text("none") : text; }

QString noteOf(const FundRow &r)
{
    QStringList notes;
    if (r.reversesNumber)
        notes << f().text("note_reverses", {{"n", num(*r.reversesNumber)}, {"reason", r.reason}});
    if (r.reversedBy)
        notes << f().text("note_reversed", {{"n", num(*r.reversedBy)}});
    if (!r.overdraft.isEmpty())
        notes << f().text("note_overdraft", {{"reason", r.overdraft}});
    if (r.waits())
        notes << f().text("note_waiting");
    return notes.join(u'\n');
}

QString summaryText(const FundRow &r)
{
    if (r.of != FundKind::Allotment)
        return r.summary;
    const QString tranche = f().text("tranche", {{"n", num(r.tranche)}});
    return r.summary.isEmpty() ? tranche : QString(tranche + u'\n' + r.summary);
}

Table ledgerTable(const std::vector<FundRow> &rows, std::optional<qint64> opening)
{
    Table t{.columns = {{f().text("col_no"), 0.55, Align::Center, true}, {f().text("col_date"), 1.15, Align::Center}, {f().text("col_kind"), 0.65, Align::Center},
                        {f().text("col_subject"), 1.1}, {f().text("col_summary"), 2}, {f().text("col_voucher"), 1.1}, {f().text("col_in"), 1.05, Align::Right, true},
                        {f().text("col_out"), 1.05, Align::Right, true}, {f().text("col_balance"), 1.1, Align::Right, true}, {f().text("col_handler"), 0.85},
                        {f().text("col_approver"), 0.85}, {f().text("col_note"), 1.6}},
            .rows = {}, .emptyText = f().text("ledger_empty")};
    if (opening)
        t.rows.push_back({.cells = {QString(), QString(), QString(), QString(), f().text("opening"), QString(), QString(), QString(), yuanText(*opening)}});
    qint64 in = 0, out = 0;
    for (const FundRow &r : rows) {
        // a reversal stands on its entry's own side, so that the sums are what was really received and spent
        const bool received = r.of == FundKind::Allotment;
        (received ? in : out) += received ? r.amount : -r.amount;
        t.rows.push_back({.cells = {num(r.number), isoDate(r.on), coded("kind_", fundKindCode(r.kind)), r.subject, summaryText(r), r.voucher, received ? yuanText(r.amount) : QString(),
                                    received ? QString() : yuanText(-r.amount), yuanText(r.balance), r.handler, r.approver, noteOf(r)}});
    }
    if (!rows.empty())
        t.rows.push_back({.cells = {QString(), QString(), QString(), QString(), f().text("total"), QString(), yuanText(in), yuanText(out), yuanText(rows.back().balance)}, .kind = RowKind::Total});
    return t;
}

Table budgetTable(const std::vector<SubjectLine> &lines)
{
    Table t{.columns = {{f().text("col_year"), 0.7, Align::Center, true}, {f().text("col_subject"), 2.4}, {f().text("col_budget"), 1.2, Align::Right, true},
                        {f().text("col_actual"), 1.2, Align::Right, true}, {f().text("col_left"), 1.2, Align::Right, true}, {f().text("col_rate"), 0.9, Align::Right}},
            .rows = {}, .emptyText = f().text("budget_empty")};
    SubjectLine sum;
    for (const SubjectLine &l : lines) {
        sum.budget += l.budget;
        sum.actual += l.actual;
        t.rows.push_back({.cells = {num(l.year), l.planned ? l.subject : f().text("unplanned", {{"subject", l.subject}}), yuanText(l.budget), yuanText(l.actual), yuanText(l.left()),
                                    percentText(l.actual, l.budget)}});
    }
    if (!lines.empty())
        t.rows.push_back({.cells = {QString(), f().text("total"), yuanText(sum.budget), yuanText(sum.actual), yuanText(sum.left()), percentText(sum.actual, sum.budget)}, .kind = RowKind::Total});
    return t;
}

} // namespace

Result<FundStatement> fundStatement(Session &session, const ProjectId &project, std::optional<int> year)
{
    XZ_TRY(const ProjectRow p, ProjectService(session).project(project));
    const FundsService service(session);
    XZ_TRY(const auto rows, service.ledger(project, year));
    XZ_TRY(FundSummary all, service.summary(project));
    const QDate last = p.extendedUntil.isValid() ? p.extendedUntil : p.endsOn;
    if (year && (*year < p.startsOn.year() || *year > last.year()))
        return fail(Errc::InvalidInput, FundsService::tr("The project runs from %1 to %2; %3 is no year of it.").arg(isoDate(p.startsOn), isoDate(last)).arg(*year), u"year"_qs);
    FundYear one{.year = year.value_or(0)};
    if (year) {
        std::erase_if(all.lines, [&](const SubjectLine &l) { return l.year != *year; });
        for (const FundYear &y : all.years)
            if (y.year == *year)
                one = y;
            else if (y.year < *year)
                one.opening = y.closing();
    }
    const QString period = year ? f().text("year", {{"year", num(*year)}}) : f().text("whole");
    Document d;
    d.meta = {.title = f().text("title"), .author = p.stationName};
    d.page = {.style = PageStyle::Compact, .landscape = true};
    XZ_CHECK(putCustodian(session, p.station, DataClass::Station, d));
    d << Title{.text = d.meta.title, .subtitle = f().text("subtitle", {{"station", p.stationName}, {"period", period}, {"date", chineseDate(session.clock().today())}})};
    KeyValueGrid g{.columns = {1.1, 2, 1.1, 1.6, 1.1, 1.6}, .rows = {}};
    g.rows.push_back({label("label_project"), value(p.title, 3), label("label_number"), value(orNone(p.number))});
    g.rows.push_back({label("label_college"), value(p.collegeName), label("label_cycle"), value(f().text("cycle", {{"from", chineseDate(p.startsOn)}, {"to", chineseDate(last)}}), 3)});
    g.rows.push_back({label("label_approved"), value(p.approvedAmount ? yuanText(*p.approvedAmount) : f().text("none")), label("label_allotted"), value(yuanText(year ? one.allotted : all.allotted)),
                      label("label_spent"), value(yuanText(year ? one.spent : all.spent))});
    g.rows.push_back({label("label_balance"), value(yuanText(year ? one.closing() : all.balance())), label("label_execution"),
                      value(year ? percentText(one.spent, one.opening + one.allotted) : percentText(all.spent, all.allotted)), label("label_waiting"),
                      value(all.waiting ? f().text("waiting", {{"n", num(all.waiting)}}) : f().text("none"))});
    d << std::move(g);
    d << Heading{1, f().text("heading_ledger")} << ledgerTable(rows, year && one.opening != 0 ? std::optional(one.opening) : std::nullopt);
    if (!year && all.years.size() > 1) {
        Table t{.columns = {{f().text("col_year"), 0.8, Align::Center, true}, {f().text("col_opening"), 1.2, Align::Right, true}, {f().text("col_allotted"), 1.2, Align::Right, true},
                            {f().text("col_spent"), 1.2, Align::Right, true}, {f().text("col_closing"), 1.2, Align::Right, true}},
                .rows = {}};
        for (const FundYear &y : all.years)
            t.rows.push_back({.cells = {num(y.year), yuanText(y.opening), yuanText(y.allotted), yuanText(y.spent), yuanText(y.closing())}});
        d << KeepTogether{{Heading{1, f().text("heading_years")}, std::move(t)}};
    }
    d << Heading{1, f().text("heading_budget")};
    d << KeepTogether{{budgetTable(all.lines), Note{f().text("foot")},
                       SignatureLines{.places = {{f().text("sign_handler"), {}, f().text("sign_date")}, {f().text("sign_head"), {}, f().text("sign_date")},
                                                 {f().text("sign_college"), {}, f().text("sign_date")}}, .perRow = 3}}};
    return FundStatement{std::move(d), fileNamePart(f().text("file", {{"college", p.collegeName}, {"period", period}})), f().text("sheet")};
}

} // namespace xz
