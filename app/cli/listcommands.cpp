// list, search, today, export: reading and taking away.
#include "app/cli/commands.h"

#include "core/base/text.h"
#include "core/calendar/calendarservice.h"
#include "core/casework/caseservice.h"
#include "core/organization/networkservice.h"
#include "core/people/peopleexport.h"
#include "core/people/peopleservice.h"
#include "core/report/weeklyservice.h"
#include "core/search/searchindex.h"
#include "core/tabular/tableexport.h"
#include "core/tabular/tablewriter.h"
#include "core/today/today.h"

#include <QtCore/QJsonArray>

namespace xz::cli {

namespace {

// One list serves the terminal, --json and the export: headers, rows of text, and the same rows as JSON.
struct Listing {
    QStringList headers;
    QList<QStringList> rows;
    QJsonArray json;
};

Result<Listing> people(Call &call, Session &session)
{
    const Arguments &a = call.arguments;
    PersonFilter filter;
    const QString kind = a.value(QStringLiteral("kind"), QStringLiteral("student"));
    if (kind == u"all") {
        filter.kind = std::nullopt;
    } else {
        filter.kind = personKindFromCode(kind);
        if (!filter.kind)
            return fail(Errc::Usage, Words::tr("--kind is one of student, staff, external, all."));
    }
    if (a.has(QStringLiteral("class"))) {
        XZ_TRY(const ClassId id, classNamed(session, a.value(QStringLiteral("class"))));
        filter.classId = id;
    }
    filter.text = a.value(QStringLiteral("text"));
    XZ_TRY(filter.limit, a.integer(QStringLiteral("limit"), -1, 1, 10'000'000));
    XZ_TRY(const auto rows, PeopleService(session).list(filter));
    Listing out{{Words::tr("Number"), Words::tr("Name"), Words::tr("Class"), Words::tr("Dorm"), Words::tr("Status")}, {}, {}};
    for (const PersonRow &p : rows) {
        out.rows << QStringList{p.number, p.name, p.className, QString(p.building + u' ' + p.room).trimmed(), personStatusLabel(p.status)};
        QJsonObject o{{QStringLiteral("number"), p.number}, {QStringLiteral("name"), p.name}, {QStringLiteral("kind"), personKindCode(p.kind)},
                      {QStringLiteral("gender"), p.gender}, {QStringLiteral("class"), p.className}, {QStringLiteral("college"), p.collegeName},
                      {QStringLiteral("building"), p.building}, {QStringLiteral("room"), p.room}, {QStringLiteral("phone"), p.phone},
                      {QStringLiteral("born_on"), isoDate(p.bornOn)}, {QStringLiteral("enrolled_on"), isoDate(p.enrolledOn)},
                      {QStringLiteral("graduates_on"), isoDate(p.graduatesOn)}, {QStringLiteral("status"), personStatusCode(p.status)}};
        if (!p.custom.isEmpty())
            o.insert(QStringLiteral("custom"), p.custom);
        out.json << o;
    }
    return out;
}

Result<Listing> classes(Call &call, Session &session)
{
    ClassFilter filter;
    XZ_TRY(filter.limit, call.arguments.integer(QStringLiteral("limit"), -1, 1, 10'000'000));
    XZ_TRY(const auto rows, NetworkService(session).classes(filter));
    Listing out{{Words::tr("Class"), Words::tr("College"), Words::tr("Counsellor"), Words::tr("Class teacher"), Words::tr("Committee member"), Words::tr("Students")}, {}, {}};
    for (const ClassRow &c : rows) {
        out.rows << QStringList{c.name, c.collegeName, c.counsellor, c.classTeacher, c.committee, QString::number(c.students)};
        out.json << QJsonObject{{QStringLiteral("name"), c.name}, {QStringLiteral("college"), c.collegeName}, {QStringLiteral("counsellor"), c.counsellor},
                                {QStringLiteral("class_teacher"), c.classTeacher}, {QStringLiteral("committee"), c.committee},
                                {QStringLiteral("students"), c.students}, {QStringLiteral("grade"), c.grade}, {QStringLiteral("major"), c.major}};
    }
    return out;
}

Result<Listing> cases(Call &call, Session &session)
{
    const Arguments &a = call.arguments;
    CaseFilter filter;
    XZ_TRY(filter.level, a.integer(QStringLiteral("level"), 0, mostSevereLevel, mildestLevel));
    if (a.has(QStringLiteral("state"))) {
        filter.state = caseStateFromCode(a.value(QStringLiteral("state")));
        if (!filter.state)
            return fail(Errc::Usage, Words::tr("--state is one of active, release_proposed, observing, closed."));
    }
    filter.overdueOnly = a.has(QStringLiteral("overdue"));
    filter.inLedgerOnly = a.has(QStringLiteral("open"));
    XZ_TRY(filter.limit, a.integer(QStringLiteral("limit"), -1, 1, 10'000'000));
    XZ_TRY(const auto rows, CaseService(session).list(filter));
    Listing out{{Words::tr("Case"), Words::tr("Level"), Words::tr("State"), Words::tr("Kind"), Words::tr("Opened"), Words::tr("Next follow-up"), Words::tr("Overdue"), Words::tr("Responsible")}, {}, {}};
    for (const CaseRow &c : rows) {
        out.rows << QStringList{c.code, QString::number(c.level), caseStateLabel(c.state), c.kindName, isoDate(c.openedOn), isoDate(c.nextFollowUpOn),
                                c.daysOverdue ? QString::number(c.daysOverdue) : QString(), c.responsibleName};
        out.json << QJsonObject{{QStringLiteral("code"), c.code}, {QStringLiteral("level"), c.level}, {QStringLiteral("state"), caseStateCode(c.state)},
                                {QStringLiteral("kind"), c.kind}, {QStringLiteral("opened_on"), isoDate(c.openedOn)}, {QStringLiteral("closed_on"), isoDate(c.closedOn)},
                                {QStringLiteral("next_follow_up_on"), isoDate(c.nextFollowUpOn)}, {QStringLiteral("days_overdue"), c.daysOverdue},
                                {QStringLiteral("responsible"), c.responsibleName}, {QStringLiteral("awaits_level_confirmation"), c.awaitsLevelConfirmation}};
    }
    return out;
}

Result<Listing> weeks(Call &call, Session &session)
{
    XZ_TRY(const StationId station, stationOf(call, session));
    std::optional<TermId> term;
    if (!call.arguments.has(QStringLiteral("all"))) {
        if (const auto t = CalendarService(session).termAt(session.clock().today()))
            term = t->id;
    }
    XZ_TRY(const int limit, call.arguments.integer(QStringLiteral("limit"), -1, 1, 10'000'000));
    XZ_TRY(auto rows, WeeklyService(session).weeks(station, term));
    if (limit >= 0) { // the newest that have begun
        std::erase_if(rows, [today = session.clock().today()](const WeekRow &r) { return r.week.startsOn > today; });
        rows.erase(rows.begin(), rows.end() - std::min(qsizetype(rows.size()), qsizetype(limit)));
    }
    Listing out{{Words::tr("Week"), Words::tr("Name"), Words::tr("From"), Words::tr("To"), Words::tr("State"), Words::tr("Marks"), Words::tr("Receipt")}, {}, {}};
    for (const WeekRow &r : rows) {
        QStringList marks;
        if (r.zero)
            marks << Words::tr("zero report");
        if (r.late)
            marks << Words::tr("late report");
        if (r.early)
            marks << Words::tr("handed in early");
        if (r.overdue)
            marks << Words::tr("overdue");
        if (const QString exempt = r.week.exemptText(); !exempt.isEmpty())
            marks << exempt;
        if (r.corrections)
            marks << Words::tr("%n correction(s)", nullptr, r.corrections);
        out.rows << QStringList{r.week.iso(), r.week.label(), isoDate(r.week.startsOn), isoDate(r.week.endsOn), weeklyStateLabel(r.state), marks.join(u", "), r.receipt};
        out.json << QJsonObject{{QStringLiteral("week"), r.week.iso()}, {QStringLiteral("number"), r.week.number}, {QStringLiteral("starts_on"), isoDate(r.week.startsOn)},
                                {QStringLiteral("ends_on"), isoDate(r.week.endsOn)}, {QStringLiteral("state"), weeklyStateCode(r.state)}, {QStringLiteral("zero"), r.zero},
                                {QStringLiteral("late"), r.late}, {QStringLiteral("early"), r.early}, {QStringLiteral("overdue"), r.overdue},
                                {QStringLiteral("exempt_reason"), r.week.exemptReason}, {QStringLiteral("exempted_by"), r.week.exemptedBy},
                                {QStringLiteral("exempted_at"), r.week.exemptedAt.isValid() ? r.week.exemptedAt.toString(Qt::ISODate) : QString()},
                                {QStringLiteral("corrections"), r.corrections}, {QStringLiteral("receipt"), r.receipt}};
    }
    return out;
}

Result<Listing> audit(Call &call, Session &session)
{
    const Actor &actor = session.actor();
    AuditFilter filter;
    XZ_TRY(filter.limit, call.arguments.integer(QStringLiteral("limit"), 200, 1, 10'000'000));
    filter.refusedOnly = call.arguments.has(QStringLiteral("refused"));
    filter.action = call.arguments.value(QStringLiteral("action"));
    if (!isAllowed(actor, Action::ReadAudit)) {
        XZ_CHECK(require(actor, Action::ReadOwnAudit, Target{.station = actor.station, .own = true}));
        filter.actor = actor.login;
    }
    XZ_TRY(const auto rows, session.audit().list(filter));
    Listing out{{Words::tr("No."), Words::tr("Time"), Words::tr("Who"), Words::tr("Action"), Words::tr("Outcome"), Words::tr("What")}, {}, {}};
    for (const AuditEntry &e : rows) {
        const QString outcome = e.refused ? Words::tr("refused") : Words::tr("done");
        out.rows << QStringList{QString::number(e.seq), e.at.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")), e.actor, e.action, outcome, e.entity};
        out.json << QJsonObject{{QStringLiteral("seq"), e.seq}, {QStringLiteral("at"), e.at.toString(Qt::ISODateWithMs)}, {QStringLiteral("actor"), e.actor},
                                {QStringLiteral("action"), e.action}, {QStringLiteral("refused"), e.refused}, {QStringLiteral("entity"), e.entity},
                                {QStringLiteral("entity_id"), e.entityId ? rawIdToString(*e.entityId) : QString()}, {QStringLiteral("detail"), e.detail}};
    }
    return out;
}

Result<Listing> vacancies(Call &, Session &session)
{
    XZ_TRY(const auto rows, NetworkService(session).vacancies());
    Listing out{{Words::tr("Office"), Words::tr("Place"), Words::tr("Since"), Words::tr("Counsellor")}, {}, {}};
    for (const Vacancy &v : rows) {
        out.rows << QStringList{postRoleLabel(v.role), v.place, isoDate(v.since), v.counsellorName};
        out.json << QJsonObject{{QStringLiteral("role"), postRoleCode(v.role)}, {QStringLiteral("place"), v.place}, {QStringLiteral("since"), isoDate(v.since)},
                                {QStringLiteral("counsellor"), v.counsellorName}};
    }
    return out;
}

using Lister = Result<Listing> (*)(Call &, Session &);
const QList<std::pair<QString, Lister>> &listers()
{
    static const QList<std::pair<QString, Lister>> all{{QStringLiteral("people"), people}, {QStringLiteral("classes"), classes}, {QStringLiteral("cases"), cases},
                                                       {QStringLiteral("weeks"), weeks}, {QStringLiteral("audit"), audit}, {QStringLiteral("vacancies"), vacancies}};
    return all;
}

} // namespace

Result<void> listCommand(Call &call)
{
    const QString what = call.arguments.positional(1);
    for (const auto &[name, lister] : listers()) {
        if (name != what)
            continue;
        XZ_TRY(const auto workspace, call.open());
        XZ_TRY(const Listing listing, lister(call, workspace->session()));
        call.out.set(name, listing.json);
        call.out.set(QStringLiteral("count"), listing.json.size());
        call.out.table(listing.headers, listing.rows);
        call.out.line(Words::tr("%n row(s)", nullptr, int(listing.rows.size())));
        return workspace->close();
    }
    return fail(Errc::Usage, Words::tr("\"%1\" is not one of: %2").arg(what, QStringLiteral("people, classes, cases, weeks, audit, vacancies")));
}

Result<void> exportCommand(Call &call)
{
    const QString what = call.arguments.positional(1);
    XZ_TRY(const QString path, call.arguments.required(QStringLiteral("output")));
    if (what != u"people" && what != u"classes" && what != u"cases" && what != u"weeks" && what != u"template")
        return fail(Errc::Usage, Words::tr("\"%1\" is not one of: %2").arg(what, QStringLiteral("people, classes, cases, weeks, template")));
    XZ_TRY(const auto workspace, call.open());
    Session &session = workspace->session();
    Workbook book;
    if (what == u"template") {
        book = rosterTemplate(PersonKind::Student);
    } else if (what == u"people") {
        PersonFilter filter;
        const QString kind = call.arguments.value(QStringLiteral("kind"), QStringLiteral("student"));
        filter.kind = personKindFromCode(kind);
        if (!filter.kind && kind != u"all")
            return fail(Errc::Usage, Words::tr("--kind is one of student, staff, external, all."));
        XZ_TRY(Sheet sheet, exportPeople(session, filter));
        book.sheets.push_back(std::move(sheet));
    } else if (what == u"classes") {
        XZ_TRY(Sheet sheet, exportClasses(session));
        book.sheets.push_back(std::move(sheet));
    } else {
        XZ_CHECK(require(session.actor(), what == u"cases" ? Action::ReadCaseList : Action::ReadWeekly,
                         Target{.station = session.actor().station, .college = session.actor().college}));
        XZ_TRY(const Listing listing, what == u"cases" ? cases(call, session) : weeks(call, session));
        Sheet sheet;
        sheet.name = what;
        const auto add = [&](const QStringList &row) {
            std::vector<Cell> cells;
            for (const QString &text : row)
                cells.push_back(Cell::ofText(text));
            sheet.rows.push_back(std::move(cells));
        };
        add(listing.headers);
        for (const QStringList &row : listing.rows)
            add(row);
        book.sheets.push_back(std::move(sheet));
        XZ_TRY(Transaction tx, Transaction::begin(session.db()));
        XZ_CHECK(session.audit().record(tx, session.actor(), QStringLiteral("export"), what, {}, {{QStringLiteral("rows"), int(listing.rows.size())}}));
        XZ_CHECK(tx.commit());
    }
    XZ_CHECK(writeTable(path, book));
    const int rows = int(book.sheets.front().rows.size()) - 1;
    call.out.set(QStringLiteral("file"), path);
    call.out.set(QStringLiteral("rows"), rows);
    call.out.line(Words::tr("%n row(s) written to %1", nullptr, rows).arg(path));
    return workspace->close();
}

Result<void> searchCommand(Call &call)
{
    XZ_TRY(const int limit, call.arguments.integer(QStringLiteral("limit"), 20, 1, 1000));
    XZ_TRY(const auto workspace, call.open());
    SearchIndex index;
    XZ_CHECK(index.rebuild(workspace->session()));
    const auto hits = index.search(call.arguments.positional(1), limit);
    QJsonArray list;
    QList<QStringList> rows;
    for (const SearchHit &h : hits) {
        rows << QStringList{hitKindLabel(h.kind), h.title, h.subtitle};
        QJsonArray ranges;
        for (const MatchRange &r : h.titleRanges)
            ranges << QJsonArray{r.start, r.length};
        list << QJsonObject{{QStringLiteral("kind"), hitKindLabel(h.kind)}, {QStringLiteral("title"), h.title}, {QStringLiteral("subtitle"), h.subtitle},
                            {QStringLiteral("id"), h.id}, {QStringLiteral("marked"), ranges}};
    }
    call.out.set(QStringLiteral("hits"), list);
    if (rows.isEmpty())
        call.out.line(Words::tr("Nothing found among what you may see."));
    else
        call.out.table({Words::tr("Kind"), Words::tr("Found"), Words::tr("More")}, rows);
    return workspace->close();
}

Result<void> todayCommand(Call &call)
{
    XZ_TRY(const auto workspace, call.open());
    Session &session = workspace->session();
    std::optional<StationId> station;
    if (call.arguments.has(QStringLiteral("station"))) {
        XZ_TRY(station, stationOf(call, session));
    }
    XZ_TRY(const TodaySnapshot today, TodayService(session).snapshot(station));
    QList<QStringList> rows;
    QJsonArray items;
    for (const TodayItem &i : today.items) {
        rows << QStringList{urgencyCode(i.urgency), isoDate(i.dueOn), i.text, i.responsible};
        items << QJsonObject{{QStringLiteral("kind"), todayKindCode(i.kind)}, {QStringLiteral("urgency"), urgencyCode(i.urgency)}, {QStringLiteral("due_on"), isoDate(i.dueOn)},
                             {QStringLiteral("days"), i.days}, {QStringLiteral("text"), i.text}, {QStringLiteral("responsible"), i.responsible}};
    }
    call.out.set(QStringLiteral("today"), isoDate(today.today));
    call.out.set(QStringLiteral("overdue"), today.overdue);
    call.out.set(QStringLiteral("due_today"), today.dueToday);
    call.out.set(QStringLiteral("items"), items);
    call.out.line(Words::tr("%1 overdue, %2 due today").arg(today.overdue).arg(today.dueToday));
    call.out.table({Words::tr("Urgency"), Words::tr("Due"), Words::tr("What"), Words::tr("Responsible")}, rows);
    return workspace->close();
}

} // namespace xz::cli
