// Supervision visits and findings; the self-check against the construction indicators.
#include "app/cli/commands.h"

#include "core/activities/activities.h"
#include "core/base/text.h"
#include "core/supervision/selfcheckservice.h"
#include "core/supervision/supervisiondocument.h"

#include <QtCore/QFileInfo>
#include <QtCore/QJsonArray>

namespace xz::cli {

namespace {

QString opt(const char *name) { return QString::fromLatin1(name); }

QJsonObject jsonOf(const FindingRow &f, QDate today)
{
    return {{opt("id"), f.id.toString()}, {opt("visit"), f.visit.toString()}, {opt("number"), f.number}, {opt("text"), f.text}, {opt("due_on"), isoDate(f.dueOn)}, {opt("state"), findingStateCode(f.state)},
            {opt("answer"), f.answer}, {opt("closing"), f.closing}, {opt("overdue"), f.isOverdueOn(today)}, {opt("station"), f.stationName}};
}
QJsonObject jsonOf(const VisitRow &v)
{
    return {{opt("id"), v.id.toString()}, {opt("station"), v.stationName}, {opt("planned_on"), isoDate(v.plannedOn)}, {opt("held_on"), isoDate(v.heldOn)}, {opt("purpose"), v.purpose},
            {opt("visitors"), v.visitors}, {opt("summary"), v.summary}, {opt("state"), visitStateCode(v.state)}, {opt("findings"), v.findings}, {opt("closed"), v.closed}, {opt("overdue"), v.overdue}};
}

template <class Id>
Result<Id> idOf(const Call &call)
{
    const auto id = Id::fromString(call.arguments.positional(2));
    if (!id)
        return fail(Errc::Usage, Words::tr("Name it by the id that list prints."));
    return *id;
}

Result<void> tellVisit(Call &call, Session &session, const VisitId &id)
{
    const SupervisionService service(session);
    XZ_TRY(const VisitRow v, service.visit(id));
    XZ_TRY(const auto findings, service.findings(id));
    const QDate today = session.clock().today();
    QJsonArray json;
    QList<QStringList> table;
    for (const FindingRow &f : findings) {
        json << jsonOf(f, today);
        table << QStringList{QString::number(f.number), isoDate(f.dueOn), findingStateLabel(f.state), f.text.simplified(), f.id.toString()};
    }
    call.out.set(opt("visit"), jsonOf(v));
    call.out.set(opt("findings"), json);
    call.out.line(QStringLiteral("%1 · %2 · %3").arg(isoDate(v.day()), v.stationName, visitStateLabel(v.state)));
    if (!findings.empty())
        call.out.table({Words::tr("Number"), Words::tr("Due"), Words::tr("State"), Words::tr("Finding"), Words::tr("Id")}, table);
    call.out.line(id.toString());
    return {};
}

Result<void> tellFinding(Call &call, Session &session, const FindingId &id)
{
    const SupervisionService service(session);
    XZ_TRY(const FindingRow f, service.finding(id));
    XZ_TRY(const auto steps, service.steps(id));
    QJsonArray json;
    for (const FindingStep &s : steps)
        json << QJsonObject{{opt("number"), s.number}, {opt("event"), findingEventCode(s.event)}, {opt("at"), s.at.toString(Qt::ISODate)}, {opt("actor"), s.actor}, {opt("text"), s.text},
                            {opt("old_due"), isoDate(s.oldDue)}, {opt("new_due"), isoDate(s.newDue)}};
    call.out.set(opt("finding"), jsonOf(f, session.clock().today()));
    call.out.set(opt("history"), json);
    call.out.line(QStringLiteral("%1. %2 (%3, %4)").arg(f.number).arg(f.text.simplified(), isoDate(f.dueOn), findingStateLabel(f.state)));
    call.out.line(id.toString());
    return {};
}

Result<void> list(Call &call, Session &session)
{
    std::optional<StationId> station;
    if (call.arguments.has(opt("station"))) {
        XZ_TRY(station, stationOf(call, session));
    }
    const SupervisionService service(session);
    const QDate today = session.clock().today();
    QJsonArray json;
    QList<QStringList> table;
    if (call.arguments.has(opt("open"))) {
        XZ_TRY(const auto open, service.open(station));
        for (const FindingRow &f : open) {
            json << jsonOf(f, today);
            table << QStringList{isoDate(f.dueOn), f.isOverdueOn(today) ? Words::tr("overdue") : QString(), f.stationName, findingStateLabel(f.state), f.text.simplified(), f.id.toString()};
        }
        call.out.set(opt("findings"), json);
        call.out.table({Words::tr("Due"), QString(), Words::tr("Station"), Words::tr("State"), Words::tr("Finding"), Words::tr("Id")}, table);
    } else {
        XZ_TRY(const auto visits, service.visits(station));
        for (const VisitRow &v : visits) {
            json << jsonOf(v);
            table << QStringList{isoDate(v.day()), v.stationName, visitStateLabel(v.state), QString::number(v.findings), QString::number(v.closed), QString::number(v.overdue), v.id.toString()};
        }
        call.out.set(opt("visits"), json);
        call.out.table({Words::tr("Date"), Words::tr("Station"), Words::tr("State"), Words::tr("Findings"), Words::tr("Closed"), Words::tr("Overdue"), Words::tr("Id")}, table);
    }
    call.out.line(Words::tr("%n row(s)", nullptr, int(table.size())));
    return {};
}

Result<void> plan(Call &call, Session &session)
{
    XZ_TRY(const auto date, call.arguments.date(opt("date")));
    XZ_TRY(const StationId station, stationOf(call, session));
    SupervisionService service(session);
    XZ_TRY(const VisitId id, service.plan({.id = VisitId(RawId{}), .station = station, .plannedOn = date.value_or(QDate()), .purpose = call.arguments.value(opt("purpose")),
                                           .visitors = call.arguments.value(opt("visitors"))}));
    return tellVisit(call, session, id);
}

Result<void> hold(Call &call, Session &session)
{
    XZ_TRY(const VisitId id, idOf<VisitId>(call));
    SupervisionService service(session);
    XZ_TRY(const VisitRow v, service.visit(id));
    XZ_TRY(const auto date, call.arguments.date(opt("date")));
    XZ_CHECK(service.hold(id, date.value_or(session.clock().today()), call.arguments.value(opt("visitors"), v.visitors), call.arguments.value(opt("summary"))));
    return tellVisit(call, session, id);
}

Result<void> cancel(Call &call, Session &session)
{
    XZ_TRY(const VisitId id, idOf<VisitId>(call));
    XZ_CHECK(SupervisionService(session).cancel(id, call.arguments.value(opt("reason"))));
    return tellVisit(call, session, id);
}

Result<void> show(Call &call, Session &session)
{
    XZ_TRY(const VisitId id, idOf<VisitId>(call));
    XZ_CHECK(tellVisit(call, session, id));
    if (!call.arguments.has(opt("output")))
        return {};
    XZ_TRY(const SupervisionPaper paper, visitRecord(session, id));
    return writePaper(call, paper.document, session.clock(), paper.sheetName);
}

Result<void> year(Call &call, Session &session)
{
    XZ_CHECK(call.arguments.required(opt("output")));
    XZ_TRY(const StationId station, stationOf(call, session));
    XZ_TRY(const int of, call.arguments.integer(opt("year"), session.clock().today().year(), 2000, 2999));
    XZ_TRY(const SupervisionPaper paper, supervisionYear(session, station, of));
    return writePaper(call, paper.document, session.clock(), paper.sheetName);
}

Result<void> find(Call &call, Session &session)
{
    XZ_TRY(const VisitId visit, idOf<VisitId>(call));
    XZ_TRY(const auto due, call.arguments.date(opt("due")));
    XZ_TRY(const FindingId id, SupervisionService(session).record(visit, call.arguments.value(opt("text")), due.value_or(QDate())));
    return tellFinding(call, session, id);
}

Result<void> finding(Call &call, Session &session)
{
    XZ_TRY(const FindingId id, idOf<FindingId>(call));
    const Arguments &a = call.arguments;
    SupervisionService service(session);
    for (const QString &path : a.values(opt("evidence"))) {
        XZ_TRY(const QByteArray bytes, readAttachmentFile(path));
        XZ_CHECK(service.attach(id, QFileInfo(path).fileName(), bytes));
    }
    if (a.has(opt("answer")))
        XZ_CHECK(service.answer(id, a.value(opt("answer"))));
    if (a.has(opt("due"))) {
        XZ_TRY(const auto due, a.date(opt("due")));
        XZ_CHECK(service.move(id, due.value_or(QDate()), a.value(opt("reason"))));
    }
    if (a.has(opt("back")))
        XZ_CHECK(service.giveBack(id, a.value(opt("reason"))));
    if (a.has(opt("close")))
        XZ_CHECK(service.close(id, a.value(opt("reason"))));
    if (a.has(opt("reopen")))
        XZ_CHECK(service.reopen(id, a.value(opt("reason"))));
    return tellFinding(call, session, id);
}

} // namespace

Result<void> supervisionCommand(Call &call)
{
    using Run = Result<void> (*)(Call &, Session &);
    static const std::pair<const char *, Run> ways[] = {{"list", list}, {"plan", plan}, {"hold", hold}, {"cancel", cancel}, {"show", show}, {"find", find}, {"finding", finding}, {"year", year}};
    const QString what = call.arguments.positional(1);
    QStringList names;
    for (const auto &[name, run] : ways) {
        names << opt(name);
        if (what != opt(name))
            continue;
        XZ_TRY(const auto workspace, call.open());
        XZ_CHECK(run(call, workspace->session()));
        return workspace->close();
    }
    return fail(Errc::Usage, Words::tr("\"%1\" is not one of: %2").arg(what, names.join(u", ")));
}

Result<void> selfCheckCommand(Call &call)
{
    XZ_TRY(const auto workspace, call.open());
    Session &session = workspace->session();
    const Arguments &a = call.arguments;
    XZ_TRY(const StationId station, stationOf(call, session));
    XZ_TRY(const int year, a.integer(opt("year"), session.clock().today().year(), 2000, 2999));
    SelfCheckService service(session);
    if (a.has(opt("say")))
        XZ_CHECK(service.say(station, year, a.value(opt("say")), !a.has(opt("not-done")), a.value(opt("note"))));
    if (a.has(opt("store")))
        XZ_CHECK(service.store(station, year));
    XZ_TRY(const SelfCheck check, a.has(opt("stored")) ? service.standing(station, year) : service.compute(station, year));
    QJsonArray json;
    QList<QStringList> table;
    for (const IndicatorResult &r : check.results) {
        json << r.toJson();
        if (r.applicable && !r.met)
            table << QStringList{r.code, r.name, r.datum, r.missing};
    }
    call.out.set(opt("year"), year);
    call.out.set(opt("score"), check.score());
    call.out.set(opt("full"), check.full());
    call.out.set(opt("unmet"), check.unmet());
    call.out.set(opt("stored_at"), check.storedAt.isValid() ? QJsonValue(check.storedAt.toString(Qt::ISODate)) : QJsonValue());
    call.out.set(opt("indicators"), json);
    call.out.line(Words::tr("%1 of %2 points (%3), %n standard(s) not met", nullptr, check.unmet()).arg(check.score()).arg(check.full()).arg(sharePercent(check.share())));
    if (!table.isEmpty())
        call.out.table({Words::tr("Number"), Words::tr("Standard"), Words::tr("On record"), Words::tr("Missing")}, table);
    if (a.has(opt("output"))) {
        XZ_TRY(const SelfCheckPaper paper, selfCheckPaper(session, check));
        XZ_CHECK(writePaper(call, paper.document, session.clock(), paper.sheetName));
    }
    return workspace->close();
}

} // namespace xz::cli
