// import, network, calendar: what a workspace is built from.
#include "app/cli/commands.h"

#include "core/base/text.h"
#include "core/calendar/calendarservice.h"
#include "core/organization/custodians.h"
#include "core/organization/networkservice.h"
#include "core/organization/rolewords.h"
#include "core/people/rosterimport.h"
#include "core/tabular/tablewriter.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonArray>

namespace xz::cli {

namespace {

QString useCode(const RosterColumn &c)
{
    switch (c.use) {
    case ColumnUse::Ignore: return QStringLiteral("ignore");
    case ColumnUse::Field: return c.fieldKey;
    case ColumnUse::Custom: return QStringLiteral("custom");
    case ColumnUse::Ask: return QStringLiteral("?");
    }
    return {};
}

Result<void> undo(Call &call, Session &session)
{
    XZ_TRY(const auto batches, RosterImport::batches(session));
    const QString wanted = call.arguments.positional(2);
    for (const ImportBatch &b : batches) {
        if (wanted.isEmpty() ? b.undoneAt.isValid() : b.id.toString() != wanted)
            continue;
        XZ_TRY(const UndoReport report, RosterImport::undo(session, b.id));
        call.out.set(QStringLiteral("batch"), b.id.toString());
        call.out.set(QStringLiteral("removed"), report.removed);
        call.out.set(QStringLiteral("restored"), report.restored);
        call.out.set(QStringLiteral("kept"), QJsonArray::fromStringList(report.kept));
        call.out.line(Words::tr("Import of %1 taken back: %2 removed, %3 restored.").arg(b.fileName).arg(report.removed).arg(report.restored));
        for (const QString &k : report.kept)
            call.out.line(k);
        return {};
    }
    return fail(Errc::NotFound, Words::tr("There is no such import to take back. List them with: import W list"));
}

Result<void> listBatches(Call &call, Session &session)
{
    XZ_TRY(const auto batches, RosterImport::batches(session));
    QList<QStringList> rows;
    QJsonArray list;
    for (const ImportBatch &b : batches) {
        rows << QStringList{b.id.toString(), b.at.toString(QStringLiteral("yyyy-MM-dd HH:mm")), b.fileName, QString::number(b.added), QString::number(b.changed),
                            QString::number(b.rejected), b.undoneAt.isValid() ? Words::tr("taken back") : QString()};
        list << QJsonObject{{QStringLiteral("id"), b.id.toString()}, {QStringLiteral("file"), b.fileName}, {QStringLiteral("added"), b.added},
                            {QStringLiteral("changed"), b.changed}, {QStringLiteral("rejected"), b.rejected}, {QStringLiteral("undone"), b.undoneAt.isValid()}};
    }
    call.out.set(QStringLiteral("imports"), list);
    call.out.table({Words::tr("Import"), Words::tr("Time"), Words::tr("File"), Words::tr("Added"), Words::tr("Changed"), Words::tr("Rejected"), Words::tr("State")}, rows);
    return {};
}

Result<void> roster(Call &call, Session &session)
{
    const Arguments &a = call.arguments;
    const QString path = a.positional(2);
    RosterOptions options;
    const QString kind = a.value(QStringLiteral("kind"), QStringLiteral("student"));
    const auto known = personKindFromCode(kind);
    if (!known)
        return fail(Errc::Usage, Words::tr("--kind is one of student, staff, external."));
    options.kind = *known;
    options.updateExisting = !a.has(QStringLiteral("keep-existing"));
    const QString onConflict = a.value(QStringLiteral("on-conflict"), QStringLiteral("skip"));
    static const QList<std::pair<QString, ConflictChoice>> choices{{QStringLiteral("skip"), ConflictChoice::Skip}, {QStringLiteral("replace"), ConflictChoice::Replace},
                                                                   {QStringLiteral("keep"), ConflictChoice::Keep}};
    std::optional<ConflictChoice> choice;
    for (const auto &[code, c] : choices)
        if (code == onConflict)
            choice = c;
    if (!choice)
        return fail(Errc::Usage, Words::tr("--on-conflict is one of skip, replace, keep."));

    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Errc::Io, Words::tr("%1 cannot be read: %2").arg(path, file.errorString()));
    const QByteArray content = file.readAll();
    const QString hash = QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
    XZ_TRY(Workbook book, readTable(content));
    XZ_TRY(const int wanted, a.integer(QStringLiteral("sheet"), 0, 1, int(book.sheets.size())));
    size_t sheet = size_t(std::max(0, wanted - 1));
    if (!wanted) // the first sheet that holds anything and is not hidden
        for (size_t i = 0; i < book.sheets.size(); ++i)
            if (!book.sheets[i].hidden && !book.sheets[i].rows.empty()) {
                sheet = i;
                break;
            }
    if (book.sheets.empty())
        return fail(Errc::FileNotUnderstood, Words::tr("%1 holds no table.").arg(path));

    RosterImport import(session);
    XZ_CHECK(import.analyse(std::move(book.sheets[sheet]), QFileInfo(path).fileName(), hash, options));
    for (const QString &pair : a.values(QStringLiteral("map"))) {
        const qsizetype eq = pair.lastIndexOf(u'=');
        if (eq <= 0)
            return fail(Errc::Usage, Words::tr("Write --map as \"column header=field\", for example --map \"%1\".").arg(QStringLiteral("XH=number")));
        XZ_CHECK(import.setColumnByHeader(pair.left(eq).trimmed(), pair.mid(eq + 1).trimmed()));
    }
    XZ_TRY(RosterPreview preview, import.preview());
    import.decideAll(*choice);

    QJsonArray columns, issues, conflicts;
    QList<QStringList> columnRows;
    for (const RosterColumn &c : import.columns()) {
        columns << QJsonObject{{QStringLiteral("header"), c.header}, {QStringLiteral("use"), useCode(c)}, {QStringLiteral("sensitive"), c.sensitive}};
        columnRows << QStringList{columnName(c.index), c.header, useCode(c), c.samples.value(0)};
    }
    for (const RosterIssue &i : preview.issues)
        issues << QJsonObject{{QStringLiteral("row"), i.row}, {QStringLiteral("column"), i.header}, {QStringLiteral("field"), i.fieldKey},
                              {QStringLiteral("value"), i.value}, {QStringLiteral("reason"), i.reason}};
    for (const RosterRow &r : preview.rows)
        if (r.action == RosterAction::Conflict)
            conflicts << QJsonObject{{QStringLiteral("row"), r.row}, {QStringLiteral("number"), r.number}, {QStringLiteral("reason"), r.conflict}};
    call.out.set(QStringLiteral("columns"), columns);
    call.out.set(QStringLiteral("issues"), issues);
    call.out.set(QStringLiteral("conflicts"), conflicts);
    call.out.set(QStringLiteral("notes"), QJsonArray::fromStringList(preview.notes));
    call.out.set(QStringLiteral("blockers"), QJsonArray::fromStringList(preview.blockers));
    call.out.table({Words::tr("Column"), Words::tr("Header"), Words::tr("Taken as"), Words::tr("Example")}, columnRows);
    for (const RosterIssue &i : preview.issues)
        call.out.line(Words::tr("Row %1, %2 \"%3\": %4").arg(QString::number(i.row), i.header, i.value, i.reason));
    for (const RosterRow &r : preview.rows)
        if (r.action == RosterAction::Conflict)
            call.out.line(Words::tr("Row %1: %2").arg(QString::number(r.row), r.conflict));
    for (const QString &n : preview.notes)
        call.out.line(n);
    if (a.has(QStringLiteral("rejections")) && !preview.issues.empty()) {
        Workbook rejected;
        rejected.sheets.push_back(rejectionSheet(preview));
        XZ_CHECK(writeTable(a.value(QStringLiteral("rejections")), rejected));
    }
    const auto counts = [&](int added, int changed, int unchanged, int skipped, int rejected) {
        call.out.set(QStringLiteral("added"), added);
        call.out.set(QStringLiteral("changed"), changed);
        call.out.set(QStringLiteral("unchanged"), unchanged);
        call.out.set(QStringLiteral("skipped"), skipped);
        call.out.set(QStringLiteral("rejected"), rejected);
    };
    if (a.has(QStringLiteral("dry-run"))) {
        for (const QString &b : preview.blockers)
            call.out.line(b);
        counts(preview.added, preview.changed, preview.unchanged, preview.conflicts, preview.rejected);
        call.out.set(QStringLiteral("dry_run"), true);
        call.out.line(Words::tr("Nothing was written. It would add %1, change %2, leave %3 as they are; %4 conflicts, %5 rejected.")
                          .arg(preview.added).arg(preview.changed).arg(preview.unchanged).arg(preview.conflicts).arg(preview.rejected));
        return {};
    }
    XZ_TRY(const RosterReport report, import.apply());
    counts(report.added, report.changed, report.unchanged, report.skipped, report.rejected);
    call.out.set(QStringLiteral("classes_made"), report.classesMade);
    call.out.set(QStringLiteral("dorms_made"), report.dormsMade);
    if (report.batch)
        call.out.set(QStringLiteral("batch"), report.batch->toString());
    call.out.line(Words::tr("Added %1, changed %2, unchanged %3, skipped %4, rejected %5; %6 classes and %7 dorms made.")
                      .arg(report.added).arg(report.changed).arg(report.unchanged).arg(report.skipped).arg(report.rejected).arg(report.classesMade).arg(report.dormsMade));
    if (report.batch)
        call.out.line(Words::tr("Take it back with: import W undo %1").arg(report.batch->toString()));
    return {};
}

} // namespace

Result<void> importCommand(Call &call)
{
    const QString what = call.arguments.positional(1);
    if (what != u"roster" && what != u"undo" && what != u"list")
        return fail(Errc::Usage, Words::tr("\"%1\" is not one of: %2").arg(what, QStringLiteral("roster, undo, list")));
    if (what == u"roster" && call.arguments.positional(2).isEmpty())
        return fail(Errc::Usage, Words::tr("Name the file to import: import W roster FILE"));
    XZ_TRY(const auto workspace, call.open());
    XZ_CHECK(what == u"roster" ? roster(call, workspace->session()) : what == u"undo" ? undo(call, workspace->session()) : listBatches(call, workspace->session()));
    return workspace->close();
}

Result<void> networkCommand(Call &call)
{
    const Arguments &a = call.arguments;
    const QString verb = a.positional(1);
    static const QStringList verbs{QStringLiteral("appoint"), QStringLiteral("end"), QStringLiteral("add-class"), QStringLiteral("close-class"),
                                   QStringLiteral("add-college"), QStringLiteral("add-station"), QStringLiteral("custodian"), QStringLiteral("posts"), QStringLiteral("chart"), QStringLiteral("health")};
    if (!verbs.contains(verb))
        return fail(Errc::Usage, Words::tr("\"%1\" is not one of: %2").arg(verb, verbs.join(u", ")));
    XZ_TRY(const auto workspace, call.open());
    Session &session = workspace->session();
    if (verb == u"chart" || verb == u"health") {
        XZ_CHECK(networkPaper(call, session));
        return workspace->close();
    }
    NetworkService network(session);
    XZ_TRY(const auto on, a.date(QStringLiteral("date")));
    const QDate day = on.value_or(session.clock().today());
    const auto stationCollege = [&]() -> Result<Station> {
        XZ_TRY(const StationId id, stationOf(call, session));
        return network.station(id);
    };
    if (verb == u"posts") {
        XZ_TRY(const auto posts, network.posts());
        QList<QStringList> rows;
        QJsonArray list;
        for (const PostRow &p : posts) {
            rows << QStringList{p.id.toString(), postRoleLabel(p.role), p.placeName, p.personName, isoDate(p.startsOn), isoDate(p.endsOn)};
            list << QJsonObject{{QStringLiteral("id"), p.id.toString()}, {QStringLiteral("role"), postRoleCode(p.role)}, {QStringLiteral("place"), p.placeName},
                                {QStringLiteral("person"), p.personName}, {QStringLiteral("from"), isoDate(p.startsOn)}, {QStringLiteral("to"), isoDate(p.endsOn)}};
        }
        call.out.set(QStringLiteral("posts"), list);
        call.out.table({Words::tr("Post"), Words::tr("Office"), Words::tr("Place"), Words::tr("Person"), Words::tr("From"), Words::tr("To")}, rows);
        return workspace->close();
    }
    if (verb == u"appoint") {
        XZ_TRY(const QString roleWord, a.required(QStringLiteral("role")));
        auto role = postRoleFromCode(roleWord);
        if (!role)
            role = RoleWords::of(session).find(roleWord);
        if (!role)
            return fail(Errc::Usage, Words::tr("There is no office \"%1\".").arg(roleWord));
        XZ_TRY(const QString who, a.required(QStringLiteral("person")));
        XZ_TRY(const PersonId person, personNamed(session, who));
        PostDraft draft{.role = *role, .person = person, .startsOn = day, .replace = a.has(QStringLiteral("replace"))};
        XZ_TRY(const Station station, stationCollege());
        if (postPlace(*role) == PostPlace::Class) {
            XZ_TRY(const QString name, a.required(QStringLiteral("class")));
            XZ_TRY(draft.classId, classNamed(session, name, station.college));
        } else if (postPlace(*role) == PostPlace::Dorm) {
            XZ_TRY(const QString name, a.required(QStringLiteral("dorm")));
            XZ_TRY(const auto dorms, network.dorms(station.college));
            for (const Dorm &d : dorms)
                if (d.name() == name || d.building + d.room == name)
                    draft.dorm = d.id;
            if (!draft.dorm)
                return fail(Errc::NotFound, Words::tr("There is no dorm \"%1\".").arg(name));
        } else {
            draft.station = station.id;
        }
        XZ_TRY(const PostId id, network.appoint(draft));
        call.out.set(QStringLiteral("post"), id.toString());
        call.out.line(Words::tr("Appointed: %1, %2").arg(postRoleLabel(*role), who));
    } else if (verb == u"end") {
        const auto id = PostId::fromString(a.positional(2));
        if (!id)
            return fail(Errc::Usage, Words::tr("Name the post by its id; list them with: network W posts"));
        XZ_CHECK(network.endPost(*id, day, a.value(QStringLiteral("reason"))));
        call.out.line(Words::tr("The post ends on %1.").arg(isoDate(day)));
    } else if (verb == u"add-class") {
        XZ_TRY(const Station station, stationCollege());
        ClassGroup draft{.id = ClassId(RawId{}), .college = station.college, .name = a.positional(2)};
        XZ_TRY(draft.grade, a.integer(QStringLiteral("grade"), 0, 1990, 2100));
        draft.major = a.value(QStringLiteral("major"));
        XZ_CHECK(network.addClass(draft));
        call.out.line(Words::tr("Class %1 added.").arg(draft.name));
    } else if (verb == u"close-class") {
        XZ_TRY(const ClassId id, classNamed(session, a.positional(2)));
        XZ_CHECK(network.closeClass(id, day));
        call.out.line(Words::tr("Class %1 closed.").arg(a.positional(2)));
    } else if (verb == u"add-college") {
        XZ_CHECK(network.addCollege(a.positional(2), a.value(QStringLiteral("code"))));
        call.out.line(Words::tr("College %1 added.").arg(a.positional(2)));
    } else if (verb == u"add-station") {
        XZ_TRY(const QString name, a.required(QStringLiteral("college")));
        XZ_TRY(const auto colleges, network.colleges());
        for (const College &c : colleges)
            if (c.name == name) {
                XZ_CHECK(network.addStation(Station{.id = StationId(RawId{}), .college = c.id, .name = a.positional(2), .foundedOn = day}));
                call.out.line(Words::tr("Station %1 added.").arg(a.positional(2)));
                return workspace->close();
            }
        return fail(Errc::NotFound, Words::tr("There is no college \"%1\".").arg(name));
    } else {
        XZ_TRY(const QString who, a.required(QStringLiteral("person")));
        XZ_TRY(const PersonId person, personNamed(session, who));
        XZ_TRY(const Station station, stationCollege());
        const auto dataClass = dataClassFromCode(a.value(QStringLiteral("data"), QStringLiteral("reports")));
        if (!dataClass)
            return fail(Errc::Usage, Words::tr("--data is one of reports, cases, station, training."));
        XZ_CHECK(CustodianService(session).appoint(station.id, *dataClass, person, day));
        call.out.line(Words::tr("Custodian since %1: %2").arg(isoDate(day), who));
    }
    return workspace->close();
}

Result<void> calendarCommand(Call &call)
{
    const Arguments &a = call.arguments;
    const QString verb = a.positional(1).isEmpty() ? QStringLiteral("show") : a.positional(1);
    static const QStringList verbs{QStringLiteral("show"), QStringLiteral("add-term"), QStringLiteral("window"), QStringLiteral("week")};
    if (!verbs.contains(verb))
        return fail(Errc::Usage, Words::tr("\"%1\" is not one of: %2").arg(verb, verbs.join(u", ")));
    XZ_TRY(const auto workspace, call.open());
    Session &session = workspace->session();
    CalendarService calendar(session);
    if (verb == u"add-term") {
        XZ_TRY(const int year, a.integer(QStringLiteral("year"), 0, 2000, 2100));
        XZ_TRY(const int number, a.integer(QStringLiteral("number"), 1, 1, 2));
        if (!year)
            return fail(Errc::Usage, Words::tr("The option --%1 is needed. See --help.").arg(QStringLiteral("year")));
        TermProposal proposal = proposeTerm(year, number);
        XZ_TRY(const auto from, a.date(QStringLiteral("from")));
        XZ_TRY(const auto to, a.date(QStringLiteral("to")));
        if (from && to) {
            proposal.startsOn = *from;
            proposal.weeks = proposeWeeks(*from, *to);
            proposal.windows.clear();
        }
        XZ_CHECK(calendar.createTerm(proposal));
    } else if (verb == u"window") {
        XZ_TRY(const auto from, a.date(QStringLiteral("from")));
        XZ_TRY(const auto to, a.date(QStringLiteral("to")));
        XZ_TRY(const QString name, a.required(QStringLiteral("name")));
        if (!from || !to)
            return fail(Errc::Usage, Words::tr("A special period needs --from and --to."));
        XZ_CHECK(calendar.addWindow(SpecialWindow{.id = WindowId(RawId{}), .kind = a.value(QStringLiteral("kind"), QStringLiteral("other")), .name = name, .startsOn = *from, .endsOn = *to}));
    } else if (verb == u"week") {
        XZ_TRY(const QString text, a.required(QStringLiteral("week")));
        if (a.has(QStringLiteral("due")) == a.has(QStringLiteral("no-report")))
            return fail(Errc::Usage, Words::tr("Say --due or --no-report."));
        XZ_TRY(Week week, calendar.weekByText(text));
        week.reporting = a.has(QStringLiteral("due"));
        XZ_CHECK(calendar.updateWeek(week, a.value(QStringLiteral("reason"))));
    }
    XZ_TRY(const auto terms, calendar.terms());
    QList<QStringList> rows;
    QJsonArray list;
    for (const Term &t : terms) {
        XZ_TRY(const auto weeks, calendar.weeks(t.id));
        QJsonArray weekList;
        for (const Week &w : weeks) {
            rows << QStringList{t.name(), QString::number(w.number), w.isoText(), isoDate(w.startsOn), isoDate(w.endsOn), w.reporting ? QString() : w.exemptReason.isEmpty() ? Words::tr("no report") : Words::tr("no report, set on %1 by %2: %3").arg(isoDate(w.exemptedAt.date()), w.exemptedByName, w.exemptReason), w.name};
            weekList << QJsonObject{{QStringLiteral("number"), w.number}, {QStringLiteral("week"), w.isoText()}, {QStringLiteral("starts_on"), isoDate(w.startsOn)},
                                    {QStringLiteral("ends_on"), isoDate(w.endsOn)}, {QStringLiteral("reporting"), w.reporting}, {QStringLiteral("exempt_reason"), w.exemptReason}, {QStringLiteral("name"), w.name}};
        }
        list << QJsonObject{{QStringLiteral("year"), t.year}, {QStringLiteral("number"), t.number}, {QStringLiteral("starts_on"), isoDate(t.startsOn)},
                            {QStringLiteral("ends_on"), isoDate(t.endsOn)}, {QStringLiteral("weeks"), weekList}};
    }
    call.out.set(QStringLiteral("terms"), list);
    call.out.table({Words::tr("Term"), Words::tr("Number"), Words::tr("Week"), Words::tr("From"), Words::tr("To"), Words::tr("Reports"), Words::tr("Name")}, rows);
    return workspace->close();
}

} // namespace xz::cli
