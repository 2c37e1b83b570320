// Honours of the year: places, nominations, decisions, papers; the annual assessment of the colleges. Also `project W honour ...`.
#include "app/cli/projectcommands.h"

#include "core/base/text.h"
#include "core/honours/honoursdocument.h"
#include "core/tabular/tablewriter.h"

#include <QtCore/QJsonArray>

namespace xz::cli {

namespace {

QString opt(const char *name) { return QString::fromLatin1(name); }

QJsonObject jsonOf(const HonourRow &h)
{
    return {{opt("id"), h.id.toString()}, {opt("year"), h.year}, {opt("kind"), h.kind}, {opt("name"), h.kindName}, {opt("college"), h.collegeName}, {opt("station"), h.stationName},
            {opt("person"), h.personName}, {opt("state"), honourStateCode(h.state)}, {opt("number"), h.number}, {opt("reason"), h.reason}, {opt("deeds"), h.deeds},
            {opt("grade"), h.grade ? QJsonValue(acceptanceGradeCode(*h.grade)) : QJsonValue()}};
}

Result<int> yearOf(const Call &call, Session &session) { return call.arguments.integer(opt("year"), session.clock().today().year(), 2000, 2999); }

// By certificate number, by id, or the only one of --kind and --station in the year.
Result<HonourRow> honourOf(Call &call, Session &session, const QString &given)
{
    const HonoursService service(session);
    if (const auto id = HonourId::fromString(given))
        return service.honour(*id);
    XZ_TRY(const int year, yearOf(call, session));
    XZ_TRY(const auto rows, service.list(given.isEmpty() ? std::optional(year) : std::nullopt));
    std::vector<const HonourRow *> found;
    for (const HonourRow &h : rows) {
        const bool named = !given.isEmpty() && h.number == given;
        const bool meant = given.isEmpty() && h.state != HonourState::Withdrawn && (!call.arguments.has(opt("kind")) || h.kind == call.arguments.value(opt("kind")))
            && (!call.arguments.has(opt("station")) || h.stationName == call.arguments.value(opt("station")));
        if (named || meant)
            found.push_back(&h);
    }
    if (found.size() == 1)
        return *found.front();
    return fail(Errc::NotFound, Words::tr("Name one nomination by its id or its certificate number; honour W list prints them."));
}

Result<void> tell(Call &call, Session &session, const HonourId &id)
{
    XZ_TRY(const HonourRow h, HonoursService(session).honour(id));
    call.out.set(opt("honour"), jsonOf(h));
    call.out.line(QStringLiteral("%1 · %2 · %3 · %4 %5").arg(h.year).arg(h.kindName, h.personName.isEmpty() ? h.stationName : QString(h.collegeName + u' ' + h.personName), honourStateLabel(h.state), h.number));
    call.out.line(id.toString());
    return {};
}

Result<void> list(Call &call, Session &session, const QString &)
{
    std::optional<int> year;
    if (call.arguments.has(opt("year"))) {
        XZ_TRY(year, yearOf(call, session));
    }
    XZ_TRY(const auto rows, HonoursService(session).list(year));
    QJsonArray json;
    QList<QStringList> table;
    for (const HonourRow &h : rows) {
        json << jsonOf(h);
        table << QStringList{QString::number(h.year), h.kindName, h.collegeName, h.personName, honourStateLabel(h.state), h.number, h.id.toString()};
    }
    call.out.set(opt("honours"), json);
    call.out.table({Words::tr("Year"), Words::tr("Honour"), Words::tr("College"), Words::tr("Name"), Words::tr("State"), Words::tr("Certificate"), Words::tr("Id")}, table);
    call.out.line(Words::tr("%n row(s)", nullptr, int(rows.size())));
    if (call.arguments.has(opt("output"))) {
        XZ_TRY(const int of, yearOf(call, session));
        XZ_TRY(const HonourPaper paper, honourList(session, of));
        XZ_CHECK(writePaper(call, paper.document, session.clock(), paper.sheetName));
    }
    return {};
}

Result<void> places(Call &call, Session &session, const QString &)
{
    XZ_TRY(const int year, yearOf(call, session));
    HonoursService service(session);
    if (call.arguments.has(opt("places"))) {
        XZ_TRY(const int n, call.arguments.integer(opt("places"), 0, 0, 999));
        XZ_CHECK(service.setPlaces(year, call.arguments.value(opt("kind")), n));
    }
    XZ_TRY(const auto all, service.places(year));
    QJsonArray json;
    QList<QStringList> table;
    for (const HonourPlaces &p : all) {
        json << QJsonObject{{opt("kind"), p.kind.code}, {opt("name"), p.kind.name}, {opt("places"), p.places()}, {opt("proposed"), p.proposed}, {opt("awarded"), p.awarded}, {opt("nominated"), p.nominated}};
        table << QStringList{p.kind.code, p.kind.name, QString::number(p.places()), QString::number(p.nominated), QString::number(p.awarded)};
    }
    call.out.set(opt("places"), json);
    call.out.table({Words::tr("Kind"), Words::tr("Honour"), Words::tr("Places"), Words::tr("Nominated"), Words::tr("Awarded")}, table);
    return {};
}

Result<void> nominate(Call &call, Session &session, const QString &)
{
    XZ_TRY(const QString kind, call.arguments.required(opt("kind")));
    XZ_TRY(const int year, yearOf(call, session));
    XZ_TRY(const StationId station, stationOf(call, session));
    XZ_TRY(const HonourId id, HonoursService(session).nominate(station, kind, year, call.arguments.value(opt("deeds"))));
    return tell(call, session, id);
}

Result<void> decide(Call &call, Session &session, const QString &given)
{
    XZ_TRY(const HonourRow h, honourOf(call, session, given));
    HonoursService service(session);
    const QString reason = call.arguments.value(opt("reason"));
    const int ways = int(call.arguments.has(opt("award"))) + int(call.arguments.has(opt("decline"))) + int(call.arguments.has(opt("withdraw"))) + int(call.arguments.has(opt("take-back")));
    if (ways != 1)
        return fail(Errc::Usage, Words::tr("Say one of --award, --decline, --withdraw, --take-back; all but the first need --reason."));
    if (call.arguments.has(opt("award")))
        XZ_CHECK(service.award(h.id, reason));
    else if (call.arguments.has(opt("decline")))
        XZ_CHECK(service.decline(h.id, reason));
    else if (call.arguments.has(opt("withdraw")))
        XZ_CHECK(service.withdraw(h.id, reason));
    else
        XZ_CHECK(service.revoke(h.id, reason));
    return tell(call, session, h.id);
}

Result<void> certificate(Call &call, Session &session, const QString &given)
{
    XZ_CHECK(call.arguments.required(opt("output")));
    XZ_TRY(const HonourRow h, honourOf(call, session, given));
    XZ_TRY(const HonourPaper paper, honourCertificate(session, h.id));
    return writePaper(call, paper.document, session.clock(), paper.sheetName);
}

Result<void> annual(Call &call, Session &session, const QString &)
{
    XZ_TRY(const int year, yearOf(call, session));
    XZ_TRY(const AnnualAssessment a, AnnualAssessmentService(session).compute(year));
    QJsonArray json;
    QList<QStringList> table;
    for (const AnnualRow &r : a.rows) {
        QJsonObject row{{opt("college"), r.collegeName}, {opt("total"), r.total()}, {opt("rank"), r.rank}, {opt("state"), r.state}, {opt("honours"), QJsonArray::fromStringList(r.honours)}};
        QJsonObject parts;
        QStringList cells{r.collegeName};
        for (size_t i = 0; i < r.scores.size(); ++i) {
            parts.insert(a.components[i].code, r.scores[i]);
            cells << QString::number(r.scores[i], 'f', 1);
        }
        row.insert(opt("components"), parts);
        json << row;
        table << (cells << QString::number(r.total(), 'f', 1) << QString::number(r.rank));
    }
    QStringList head{Words::tr("College")};
    for (const AnnualComponent &c : a.components)
        head << c.name;
    call.out.set(opt("year"), year);
    call.out.set(opt("colleges"), json);
    call.out.set(opt("sum"), a.sum());
    call.out.table(head << Words::tr("Total") << Words::tr("Place"), table);
    call.out.line(Words::tr("Sum of all totals: %1").arg(QString::number(a.sum(), 'f', 1)));
    const QString path = call.arguments.value(opt("output"));
    if (path.isEmpty())
        return {};
    if (path.endsWith(u".csv", Qt::CaseInsensitive)) {
        Workbook book;
        book.sheets.push_back(annualSheet(a));
        XZ_CHECK(writeTable(path, book));
        call.out.set(opt("csv"), path);
        call.out.line(Words::tr("Table: %1").arg(path));
        return {};
    }
    XZ_TRY(const HonourPaper paper, annualPaper(session, a));
    return writePaper(call, paper.document, session.clock(), paper.sheetName);
}

} // namespace

Result<void> honourVerb(Call &call, Session &session, const QString &verb, const QString &given)
{
    using Run = Result<void> (*)(Call &, Session &, const QString &);
    static const std::pair<const char *, Run> ways[] = {{"list", list}, {"places", places}, {"nominate", nominate}, {"decide", decide}, {"certificate", certificate}, {"annual", annual}};
    QStringList names;
    for (const auto &[name, run] : ways) {
        names << opt(name);
        if (verb == opt(name))
            return run(call, session, given);
    }
    return fail(Errc::Usage, Words::tr("\"%1\" is not one of: %2").arg(verb, names.join(u", ")));
}

Result<void> projectHonour(Call &call, Session &session) { return honourVerb(call, session, call.arguments.positional(2), call.arguments.positional(3)); }

Result<void> honourCommand(Call &call)
{
    XZ_TRY(const auto workspace, call.open());
    XZ_CHECK(honourVerb(call, workspace->session(), call.arguments.positional(1), call.arguments.positional(2)));
    return workspace->close();
}

} // namespace xz::cli
