// class-report and week: the weekly crisis report from the command line.
#include "app/cli/commands.h"

#include "core/base/text.h"
#include "core/calendar/calendarservice.h"
#include "core/organization/networkservice.h"
#include "core/pdf/pdfwriter.h"
#include "core/report/classreportservice.h"
#include "core/report/reading.h"
#include "core/report/weeklydocument.h"
#include "core/report/weeklyservice.h"

#include <QtCore/QJsonArray>

namespace xz::cli {

namespace {

Result<Week> weekArgument(Call &call, Session &session)
{
    CalendarService calendar(session);
    if (call.arguments.has(QStringLiteral("week")))
        return calendar.weekByText(call.arguments.value(QStringLiteral("week")));
    return calendar.weekAt(session.clock().today());
}

QJsonObject json(const LevelCount &c)
{
    return {{QStringLiteral("level"), c.level}, {QStringLiteral("before"), c.before}, {QStringLiteral("added"), c.added},
            {QStringLiteral("moved_in"), c.movedIn}, {QStringLiteral("moved_out"), c.movedOut}, {QStringLiteral("released"), c.released},
            {QStringLiteral("now"), c.now}};
}

QJsonObject json(const WeeklyReport &r)
{
    QJsonArray counts, lines;
    for (const LevelCount &c : r.counts())
        counts << json(c);
    for (const WeeklyLine &l : r.lines)
        lines << QJsonObject{{QStringLiteral("case"), l.code}, {QStringLiteral("level"), l.level}, {QStringLiteral("change"), lineChangeCode(l.change)},
                             {QStringLiteral("situation"), l.text.situation}, {QStringLiteral("measures"), l.text.measures},
                             {QStringLiteral("plan"), l.text.plan}, {QStringLiteral("parent"), l.parent}, {QStringLiteral("referred"), l.referred},
                             {QStringLiteral("responsible"), l.responsibleName}, {QStringLiteral("carried"), l.carriedFrom.has_value()}};
    const auto time = [](const QDateTime &t) { return t.isValid() ? t.toString(Qt::ISODate) : QString(); };
    return {{QStringLiteral("week"), r.week.iso()}, {QStringLiteral("teaching_week"), r.week.number}, {QStringLiteral("starts_on"), isoDate(r.week.startsOn)},
            {QStringLiteral("ends_on"), isoDate(r.week.endsOn)}, {QStringLiteral("opens_at"), time(r.week.opensAt)}, {QStringLiteral("closes_at"), time(r.week.closesAt)},
            {QStringLiteral("station"), r.stationName}, {QStringLiteral("state"), weeklyStateCode(r.state)}, {QStringLiteral("kind"), weeklyKindCode(r.kind)},
            {QStringLiteral("late"), r.late}, {QStringLiteral("early"), r.early}, {QStringLiteral("revision"), r.revision},
            {QStringLiteral("receipt"), r.receipt}, {QStringLiteral("corrects"), r.correctsReceipt}, {QStringLiteral("special"), QJsonArray::fromStringList(r.special)},
            {QStringLiteral("classes_due"), r.classesDue}, {QStringLiteral("classes_filed"), r.classesFiled},
            {QStringLiteral("missing_classes"), QJsonArray::fromStringList(r.missingClasses)}, {QStringLiteral("summary"), r.summary},
            {QStringLiteral("events"), r.events}, {QStringLiteral("support"), r.support}, {QStringLiteral("counts"), counts}, {QStringLiteral("lines"), lines},
            {QStringLiteral("submitted_at"), time(r.submittedAt)}, {QStringLiteral("reviewed_at"), time(r.reviewedAt)}, {QStringLiteral("signed_at"), time(r.signedAt)},
            {QStringLiteral("version"), r.version}};
}

void show(Output &out, const WeeklyReport &r)
{
    out.set(QStringLiteral("report"), json(r));
    out.line(Words::tr("%1, %2, %3 to %4 (%5)").arg(r.stationName, r.week.label(), isoDate(r.week.startsOn), isoDate(r.week.endsOn), r.week.iso()));
    QStringList marks{weeklyStateLabel(r.state)};
    if (r.kind == WeeklyKind::Zero)
        marks << Words::tr("zero report");
    if (r.late)
        marks << Words::tr("late report");
    if (r.early)
        marks << Words::tr("handed in early");
    if (r.revision > 0)
        marks << Words::tr("correction %1 of %2").arg(r.revision).arg(r.correctsReceipt);
    out.line(Words::tr("State: %1").arg(marks.join(u", ")));
    if (!r.receipt.isEmpty())
        out.line(Words::tr("Receipt: %1").arg(r.receipt));
    if (!r.special.isEmpty())
        out.line(Words::tr("Special period: %1").arg(r.special.join(u", ")));
    out.line(Words::tr("Window: %1 to %2").arg(r.week.opensAt.toString(QStringLiteral("yyyy-MM-dd HH:mm")), r.week.closesAt.toString(QStringLiteral("yyyy-MM-dd HH:mm"))));
    out.line(Words::tr("Classes: %1 of %2 reported").arg(r.classesFiled).arg(r.classesDue));
    if (!r.missingClasses.isEmpty())
        out.line(Words::tr("Not reported: %1").arg(r.missingClasses.join(u", ")));
    QList<QStringList> rows;
    for (const LevelCount &c : r.counts())
        rows << QStringList{QString::number(c.level), QString::number(c.before), QString::number(c.added), QString::number(c.movedIn),
                            QString::number(c.movedOut), QString::number(c.released), QString::number(c.now)};
    out.table({Words::tr("Level"), Words::tr("Before"), Words::tr("New"), Words::tr("Moved in"), Words::tr("Moved out"), Words::tr("Released"), Words::tr("Now")}, rows);
    if (!r.lines.empty()) {
        rows.clear();
        for (const WeeklyLine &l : r.lines)
            rows << QStringList{l.code, QString::number(l.level), lineChangeLabel(l.change), l.carriedFrom ? l.carriedLabel : QString(), l.text.situation};
        out.table({Words::tr("Case"), Words::tr("Level"), Words::tr("Change"), Words::tr("Carried"), Words::tr("Situation")}, rows);
    }
}

Result<void> papers(Call &call, Session &session, const WeeklyReport &r)
{
    WeeklyPaperOptions options;
    options.showNames = call.arguments.has(QStringLiteral("names"));
    options.reason = call.arguments.value(QStringLiteral("reason"));
    if (call.arguments.has(QStringLiteral("pdf"))) {
        XZ_TRY(const paper::Document document, weeklyDocument(session, r, options));
        paper::PdfOptions pdf;
        pdf.created = session.clock().now();
        pdf.password = call.terminal.environment("XINZHAN_PDF_PASSWORD");
        XZ_TRY(const auto result, paper::writePdfFile(document, pdf, call.arguments.value(QStringLiteral("pdf"))));
        call.out.set(QStringLiteral("pdf"), call.arguments.value(QStringLiteral("pdf")));
        call.out.set(QStringLiteral("pages"), result.pages);
        call.out.line(Words::tr("PDF with %n page(s): %1", nullptr, result.pages).arg(call.arguments.value(QStringLiteral("pdf"))));
    }
    if (call.arguments.has(QStringLiteral("xlsx"))) {
        XZ_CHECK(writeWeeklyXlsx(session, r, call.arguments.value(QStringLiteral("xlsx")), options));
        call.out.set(QStringLiteral("xlsx"), call.arguments.value(QStringLiteral("xlsx")));
        call.out.line(Words::tr("Table: %1").arg(call.arguments.value(QStringLiteral("xlsx"))));
    }
    return {};
}

// --line "KJ-2026-014: text", --measures ..., --carry CODE|all, --summary, --events, --support
Result<WeeklyReport> edit(Call &call, WeeklyService &service, WeeklyReport r)
{
    const Arguments &a = call.arguments;
    bool touched = false;
    for (const auto &[option, target] : {std::pair{QStringLiteral("summary"), &WeeklyReport::summary}, {QStringLiteral("events"), &WeeklyReport::events},
                                         {QStringLiteral("support"), &WeeklyReport::support}}) {
        if (a.has(option)) {
            r.*target = a.value(option);
            touched = true;
        }
    }
    const auto lineOf = [&](const QString &entry, QString &text) -> Result<WeeklyLine *> {
        const qsizetype colon = entry.indexOf(u':') >= 0 ? entry.indexOf(u':') : entry.indexOf(QChar(0xff1a));
        if (colon < 0)
            return fail(Errc::Usage, Words::tr("Write a line as CODE: text, for example KJ-2026-014: calm this week."));
        const QString code = entry.left(colon).trimmed();
        text = entry.mid(colon + 1).trimmed();
        for (WeeklyLine &l : r.lines)
            if (l.code == code)
                return &l;
        return fail(Errc::NotFound, Words::tr("The report of this week has no case %1.").arg(code));
    };
    for (const auto &[option, field] : {std::pair{QStringLiteral("line"), &LineText::situation}, {QStringLiteral("measures"), &LineText::measures},
                                        {QStringLiteral("plan"), &LineText::plan}}) {
        for (const QString &entry : a.values(option)) {
            QString text;
            XZ_TRY(WeeklyLine * line, lineOf(entry, text));
            line->text.*field = text;
            touched = true;
        }
    }
    if (touched || !r.hasBegun()) {
        XZ_TRY(r, service.saveDraft(r));
    }
    if (a.has(QStringLiteral("carry"))) {
        QList<CaseId> cases;
        for (const QString &word : a.values(QStringLiteral("carry")))
            for (const WeeklyLine &l : r.lines)
                if (l.code == word || (word == u"all" && l.change == LineChange::Same && l.last && l.text.isEmpty()))
                    cases << l.caseId;
        XZ_TRY(r, service.carryForward(r, cases));
        XZ_TRY(r, service.saveDraft(r));
    }
    if (a.has(QStringLiteral("confirm-names"))) {
        XZ_TRY(const auto hits, service.nameHits(r));
        for (const ReportNameHit &hit : hits)
            if (!hit.confirmed) {
                XZ_TRY(r, service.confirmName(r, hit));
            }
    }
    return r;
}

} // namespace

Result<void> classReportCommand(Call &call)
{
    const Arguments &a = call.arguments;
    XZ_TRY(const auto workspace, call.open());
    Session &session = workspace->session();
    XZ_TRY(const Week week, weekArgument(call, session));
    ClassReportService service(session);
    if (a.has(QStringLiteral("show")) || (!a.has(QStringLiteral("none")) && !a.has(QStringLiteral("text")) && !a.has(QStringLiteral("class")))) {
        XZ_TRY(const StationId station, stationOf(call, session));
        XZ_TRY(const ClassGrid grid, service.grid(station, week.id));
        QList<QStringList> rows;
        QJsonArray cells;
        for (const ClassCell &c : grid.cells) {
            rows << QStringList{c.className, c.counsellor, c.committee, classStateLabel(c.state), c.text};
            cells << QJsonObject{{QStringLiteral("class"), c.className}, {QStringLiteral("counsellor"), c.counsellor}, {QStringLiteral("committee"), c.committee},
                                 {QStringLiteral("state"), classStateCode(c.state)}, {QStringLiteral("text"), c.text}, {QStringLiteral("late"), c.late}};
        }
        call.out.set(QStringLiteral("week"), week.isoText());
        call.out.set(QStringLiteral("due"), grid.due);
        call.out.set(QStringLiteral("filed"), grid.filed);
        call.out.set(QStringLiteral("classes"), cells);
        call.out.table({Words::tr("Class"), Words::tr("Counsellor"), Words::tr("Committee member"), Words::tr("State"), Words::tr("Text")}, rows);
        call.out.line(Words::tr("%1 of %2 classes have reported for %3.").arg(grid.filed).arg(grid.due).arg(week.isoText()));
        return {};
    }
    if (a.has(QStringLiteral("none")) == a.has(QStringLiteral("text")))
        return fail(Errc::Usage, Words::tr("Say either --none (nothing to report) or --text TEXT."));
    XZ_TRY(const QString name, a.required(QStringLiteral("class")));
    if (name == u"all") {
        if (!a.has(QStringLiteral("none")))
            return fail(Errc::Usage, Words::tr("--class all goes with --none only."));
        XZ_TRY(const StationId station, stationOf(call, session));
        XZ_TRY(const ClassGrid grid, service.grid(station, week.id));
        QList<ClassId> classes;
        for (const ClassCell &c : grid.cells)
            if (c.state == ClassState::Missing && c.mayFile)
                classes << c.classId;
        XZ_TRY(const int filed, service.fileNoneForAll(week.id, classes));
        call.out.set(QStringLiteral("filed"), filed);
        call.out.line(Words::tr("%n class(es) reported nothing to report.", nullptr, filed));
        return {};
    }
    std::optional<CollegeId> college;
    if (const auto station = stationOf(call, session)) {
        XZ_TRY(const Station s, NetworkService(session).station(*station));
        college = s.college;
    }
    XZ_TRY(const ClassId classId, classNamed(session, name, college));
    XZ_TRY(const auto before, service.find(classId, week.id));
    const int version = before ? before->version : 0;
    XZ_TRY(const int headcount, a.integer(QStringLiteral("count"), 0, 0, 999));
    XZ_TRY(const ClassReport filed, a.has(QStringLiteral("none"))
                                        ? service.fileNone(classId, week.id, version)
                                        : service.fileSituation(classId, week.id, a.value(QStringLiteral("text")), headcount, version,
                                                                a.has(QStringLiteral("confirm-names"))));
    call.out.set(QStringLiteral("class"), name);
    call.out.set(QStringLiteral("week"), week.isoText());
    call.out.set(QStringLiteral("kind"), classReportKindCode(filed.kind));
    call.out.set(QStringLiteral("late"), filed.late);
    call.out.line(filed.late ? Words::tr("%1 filed for %2, marked late.").arg(name, week.isoText()) : Words::tr("%1 filed for %2.").arg(name, week.isoText()));
    return {};
}

Result<void> weekCommand(Call &call)
{
    const Arguments &a = call.arguments;
    const QString verb = a.positional(1);
    static const QStringList verbs{QStringLiteral("show"), QStringLiteral("draft"), QStringLiteral("zero"), QStringLiteral("submit"), QStringLiteral("review"),
                                   QStringLiteral("sign"), QStringLiteral("return"), QStringLiteral("withdraw"), QStringLiteral("correct"),
                                   QStringLiteral("discard"), QStringLiteral("log"), QStringLiteral("changes"), QStringLiteral("missing")};
    if (!verbs.contains(verb))
        return fail(Errc::Usage, Words::tr("\"%1\" is not one of: %2").arg(verb, verbs.join(u", ")));
    const bool needsReason = verb == u"return" || verb == u"correct" || verb == u"withdraw" || verb == u"discard";
    if (needsReason)
        XZ_CHECK(a.required(QStringLiteral("reason")));
    XZ_TRY(const auto workspace, call.open());
    Session &session = workspace->session();
    WeeklyService service(session);
    XZ_TRY(const StationId station, stationOf(call, session));
    if (verb == u"missing") {
        XZ_TRY(const auto rows, service.missingWeeks(station));
        QList<QStringList> lines;
        QJsonArray list;
        for (const WeekRow &r : rows) {
            lines << QStringList{r.week.iso(), r.week.label(), isoDate(r.week.startsOn), isoDate(r.week.endsOn)};
            list << r.week.iso();
        }
        call.out.set(QStringLiteral("missing"), list);
        call.out.table({Words::tr("Week"), Words::tr("Name"), Words::tr("From"), Words::tr("To")}, lines);
        return {};
    }
    XZ_TRY(const Week week, weekArgument(call, session));
    const QString reason = a.value(QStringLiteral("reason"));
    const SubmitOptions submit{a.has(QStringLiteral("early")), reason};
    if (verb == u"log") {
        XZ_TRY(const auto steps, service.log(station, week.id));
        QList<QStringList> rows;
        QJsonArray list;
        for (const WeeklyStep &s : steps) {
            rows << QStringList{s.at.toString(QStringLiteral("yyyy-MM-dd HH:mm")), weeklyEventLabel(s.event), weeklyStateLabel(s.from), weeklyStateLabel(s.to), s.actor, s.reason};
            list << QJsonObject{{QStringLiteral("at"), s.at.toString(Qt::ISODate)}, {QStringLiteral("event"), weeklyEventCode(s.event)},
                                {QStringLiteral("from"), weeklyStateCode(s.from)}, {QStringLiteral("to"), weeklyStateCode(s.to)},
                                {QStringLiteral("actor"), s.actor}, {QStringLiteral("reason"), s.reason}};
        }
        call.out.set(QStringLiteral("log"), list);
        call.out.table({Words::tr("Time"), Words::tr("Event"), Words::tr("From"), Words::tr("To"), Words::tr("Who"), Words::tr("Reason")}, rows);
        return {};
    }
    if (verb == u"changes") {
        XZ_TRY(const auto changes, service.whatChanged(station, week.id));
        QList<QStringList> rows;
        QJsonArray list;
        for (const ChangeLine &c : changes) {
            rows << QStringList{c.code, ledgerChangeLabel(c.change), c.fromLevel ? QString::number(c.fromLevel) : QString(), c.toLevel ? QString::number(c.toLevel) : QString(), isoDate(c.on), c.reason};
            list << QJsonObject{{QStringLiteral("case"), c.code}, {QStringLiteral("change"), ledgerChangeLabel(c.change)}, {QStringLiteral("from_level"), c.fromLevel},
                                {QStringLiteral("to_level"), c.toLevel}, {QStringLiteral("on"), isoDate(c.on)}, {QStringLiteral("reason"), c.reason}};
        }
        call.out.set(QStringLiteral("changes"), list);
        call.out.table({Words::tr("Case"), Words::tr("Change"), Words::tr("From"), Words::tr("To"), Words::tr("Date"), Words::tr("Reason")}, rows);
        return {};
    }
    if (verb == u"zero") {
        XZ_TRY(const WeeklyReport r, service.zero(station, week.id, submit));
        show(call.out, r);
        XZ_CHECK(papers(call, session, r));
        return workspace->close();
    }
    XZ_TRY(WeeklyReport report, service.open(station, week.id));
    if (verb == u"discard") {
        XZ_CHECK(service.discard(report, reason));
        call.out.line(Words::tr("The draft was discarded."));
        return workspace->close();
    }
    if (verb == u"draft") {
        XZ_TRY(report, edit(call, service, std::move(report)));
    } else if (verb == u"submit") {
        XZ_TRY(report, edit(call, service, std::move(report)));
        XZ_TRY(report, service.submit(report, submit));
    } else if (verb == u"review") {
        XZ_TRY(report, service.review(report, a.value(QStringLiteral("note"))));
    } else if (verb == u"sign") {
        XZ_TRY(report, service.sign(report, a.value(QStringLiteral("note"))));
    } else if (verb == u"return") {
        XZ_TRY(report, service.giveBack(report, reason));
    } else if (verb == u"withdraw") {
        XZ_TRY(report, service.withdraw(report, reason));
    } else if (verb == u"correct") {
        XZ_TRY(report, service.correct(report, reason));
    }
    show(call.out, report);
    ReadingService reading(session);
    if (verb == u"show")
        XZ_CHECK(reading.opened(report));
    XZ_TRY(const auto readings, reading.readings(report));
    QJsonArray readers;
    for (const ReportReading &r : readings) {
        readers << QJsonObject{{QStringLiteral("reader"), r.reader}, {QStringLiteral("at"), r.at.toString(Qt::ISODate)}};
        call.out.line(Words::tr("Read by %1 on %2").arg(r.reader, r.at.toString(QStringLiteral("yyyy-MM-dd HH:mm"))));
    }
    call.out.set(QStringLiteral("readings"), readers);
    XZ_CHECK(papers(call, session, report));
    return workspace->close();
}

} // namespace xz::cli
