// The construction project: its application, its steps and its history.
#include "app/cli/projectcommands.h"

#include "core/base/money.h"
#include "core/base/text.h"
#include "core/funds/fundsservice.h"
#include "core/pdf/pdfwriter.h"
#include "core/project/application.h"
#include "core/project/applicationdocument.h"
#include "core/project/targets.h"
#include "core/project/projectservice.h"

#include <QtCore/QFile>
#include <QtCore/QJsonDocument>

namespace xz::cli {

namespace {

QString opt(const char *name) { return QString::fromLatin1(name); }
QJsonValue day(QDate d) { return d.isValid() ? QJsonValue(isoDate(d)) : QJsonValue(); }

QJsonObject jsonOf(const ProjectStepRow &s)
{
    return {{opt("number"), s.number}, {opt("event"), s.code}, {opt("from"), projectStateCode(s.from)}, {opt("to"), projectStateCode(s.to)}, {opt("at"), s.at.toString(Qt::ISODate)},
            {opt("actor"), s.actor}, {opt("opinion"), s.opinion}, {opt("detail"), s.detail}, {opt("reverses"), s.reverses ? QJsonValue(*s.reverses) : QJsonValue()}};
}

// PLACE=VALUE: section.field, in a table section.field.ROW.column; a row behind the last begins a new one.
Result<void> setPlace(QJsonObject &form, const QString &assignment)
{
    const qsizetype eq = assignment.indexOf(u'=');
    const QStringList place = assignment.left(eq).trimmed().split(u'.');
    const QString typed = assignment.mid(eq + 1);
    const ApplicationField *field = place.size() >= 2 ? ApplicationCatalogue::shipped().field(place[0], place[1]) : nullptr;
    if (eq < 0 || !field || (field->kind == ApplicationKind::Table) != (place.size() == 4))
        return fail(Errc::Usage, Words::tr("--set takes SECTION.FIELD=VALUE, in a table SECTION.FIELD.ROW.COLUMN=VALUE; \"%1\" is neither. The places are in: project W show --json").arg(assignment));
    QJsonObject section = form[place[0]].toObject();
    if (field->kind != ApplicationKind::Table) {
        XZ_TRY(const QJsonValue value, applicationValue(*field, typed, place.join(u'.')));
        section[place[1]] = value;
    } else {
        QJsonArray rows = section[place[1]].toArray();
        bool ok = false;
        const int n = place[2].toInt(&ok);
        const auto column = std::ranges::find(field->columns, place[3], &ApplicationField::code);
        if (!ok || n < 1 || n > rows.size() + 1 || column == field->columns.end())
            return fail(Errc::Usage, Words::tr("%1 has %2 rows; there is no place \"%3\" in it.").arg(field->label).arg(rows.size()).arg(place.join(u'.')));
        XZ_TRY(const QJsonValue value, applicationValue(*column, typed, place.join(u'.')));
        QJsonObject row = rows.at(n - 1).toObject();
        row[place[3]] = value;
        if (n > rows.size())
            rows << row;
        else
            rows[n - 1] = row;
        section[place[1]] = rows;
    }
    form[place[0]] = section;
    return {};
}

Result<void> tell(Call &call, Session &session, const ProjectId &id)
{
    XZ_TRY(const ProjectRow p, ProjectService(session).project(id));
    call.out.set(opt("project"), cli::jsonOf(p));
    call.out.line(QStringLiteral("%1: %2").arg(p.number.isEmpty() ? p.title : p.number + u' ' + p.title, projectStateLabel(p.state)));
    return {};
}

} // namespace

QJsonObject jsonOf(const ProjectRow &p)
{
    return {{opt("id"), p.id.toString()}, {opt("station"), p.stationName}, {opt("college"), p.collegeName}, {opt("title"), p.title}, {opt("number"), p.number},
            {opt("state"), projectStateCode(p.state)}, {opt("starts_on"), day(p.startsOn)}, {opt("ends_on"), day(p.endsOn)}, {opt("midterm_on"), day(p.midtermOn)}, {opt("final_on"), day(p.finalOn)},
            {opt("deadline_on"), day(p.deadlineOn)}, {opt("extended_until"), day(p.extendedUntil)}, {opt("approved_amount"), p.approvedAmount ? QJsonValue(*p.approvedAmount) : QJsonValue()},
            {opt("grade"), p.grade ? QJsonValue(acceptanceGradeCode(*p.grade)) : QJsonValue()}, {opt("published"), p.publishedAt.isValid()}, {opt("version"), p.version}};
}

Result<std::optional<qint64>> yuanOf(const Call &call, const char *option)
{
    const QString typed = call.arguments.value(opt(option));
    if (typed.isEmpty())
        return std::nullopt;
    XZ_TRY(const qint64 fen, parseYuan(typed, opt(option)));
    return std::optional(fen);
}

Result<ProjectRow> projectOf(Call &call, Session &session)
{
    ProjectService service(session);
    const QString wanted = call.arguments.value(opt("project"));
    if (wanted.isEmpty()) {
        XZ_TRY(const StationId station, stationOf(call, session));
        XZ_TRY(const auto current, service.current(station));
        if (!current)
            return fail(Errc::NotFound, Words::tr("The station has no project yet. Begin one with: project W new --title T --start D"));
        return *current;
    }
    XZ_TRY(const auto all, service.list());
    QStringList names;
    for (const ProjectRow &p : all) {
        if (p.number == wanted || p.title == wanted || p.id.toString() == wanted)
            return p;
        names << (p.number.isEmpty() ? p.title : p.number);
    }
    return fail(Errc::NotFound, Words::tr("There is no project \"%1\" among those you may see. There are: %2").arg(wanted, names.join(u", ")));
}

Result<void> projectNew(Call &call, Session &session)
{
    XZ_TRY(const QString title, call.arguments.required(opt("title")));
    XZ_TRY(const auto start, call.arguments.date(opt("start")));
    XZ_TRY(const StationId station, stationOf(call, session));
    XZ_TRY(const ProjectId id, ProjectService(session).create(station, title, start.value_or(QDate())));
    XZ_TRY(const ProjectRow p, ProjectService(session).project(id));
    call.out.line(Words::tr("Cycle from %1 to %2; mid-term inspection %3, final review %4.").arg(isoDate(p.startsOn), isoDate(p.endsOn), isoDate(p.midtermOn), isoDate(p.finalOn)));
    return tell(call, session, id);
}

Result<void> projectList(Call &call, Session &session)
{
    XZ_TRY(const auto all, ProjectService(session).list());
    QJsonArray json;
    QList<QStringList> table;
    for (const ProjectRow &p : all) {
        json << jsonOf(p);
        table << QStringList{p.number, p.collegeName, p.stationName, p.title, projectStateLabel(p.state), isoDate(p.startsOn), isoDate(p.endsOn), isoDate(p.deadlineOn)};
    }
    call.out.set(opt("projects"), json);
    call.out.table({Words::tr("Number"), Words::tr("College"), Words::tr("Station"), Words::tr("Project"), Words::tr("State"), Words::tr("From"), Words::tr("Until"), Words::tr("Deadline")}, table);
    call.out.line(Words::tr("%n row(s)", nullptr, int(all.size())));
    return {};
}

Result<void> projectShow(Call &call, Session &session)
{
    XZ_TRY(const ProjectRow p, projectOf(call, session));
    ProjectService service(session);
    XZ_TRY(const auto choices, service.choices(p.id));
    const QDate today = session.clock().today();
    QJsonObject json = jsonOf(p);
    json[opt("form")] = p.form;
    json[opt("days_left")] = today.daysTo(p.extendedUntil.isValid() ? p.extendedUntil : p.endsOn);
    const ApplicationProgress progress = applicationProgress(p.form);
    json[opt("percent")] = progress.percent();
    QJsonArray gaps, next;
    for (const ApplicationGap &g : applicationGaps(p.form, p.startsOn, p.endsOn))
        gaps << QJsonObject{{opt("place"), g.place}, {opt("sentence"), g.sentence}};
    call.out.line(Words::tr("Cycle from %1 to %2; mid-term inspection %3, final review %4.").arg(isoDate(p.startsOn), isoDate(p.endsOn), isoDate(p.midtermOn), isoDate(p.finalOn)));
    call.out.line(Words::tr("Application: %1 % filled in.").arg(progress.percent()));
    for (const ProjectChoice &c : choices)
        if (c.offered) {
            next << QJsonObject{{opt("event"), projectEventCode(c.event)}, {opt("available"), c.available}, {opt("reason"), c.needsReason}, {opt("why_not"), c.whyNot}};
            if (c.available)
                call.out.line(Words::tr("Possible now: %1 (%2)").arg(projectEventLabel(c.event), projectEventCode(c.event)));
        }
    XZ_TRY(const auto standings, targetStandings(session, p));
    QJsonArray targets;
    for (const TargetStanding &t : standings) {
        targets << QJsonObject{{opt("indicator"), t.indicator}, {opt("target"), t.target}, {opt("counted"), t.counted}, {opt("current"), t.current}, {opt("reached"), t.reached}, {opt("verdict"), t.verdict}};
        if (t.counted)
            call.out.line(QStringLiteral("%1: %2").arg(t.indicator, t.verdict));
    }
    json[opt("targets")] = targets;
    json[opt("gaps")] = gaps;
    json[opt("choices")] = next;
    XZ_CHECK(tell(call, session, p.id));
    call.out.set(opt("project"), json);
    return {};
}

Result<void> projectFill(Call &call, Session &session)
{
    XZ_TRY(const ProjectRow p, projectOf(call, session));
    QJsonObject form = p.form;
    if (call.arguments.has(opt("form"))) {
        QFile file(call.arguments.value(opt("form")));
        if (!file.open(QIODevice::ReadOnly))
            return fail(Errc::Io, Words::tr("%1 cannot be read: %2").arg(file.fileName(), file.errorString()));
        QJsonParseError error;
        const QJsonDocument given = QJsonDocument::fromJson(file.readAll(), &error);
        if (!given.isObject())
            return fail(Errc::FileNotUnderstood, Words::tr("%1 holds no application: %2").arg(file.fileName(), error.errorString()));
        for (const QString &section : given.object().keys())
            form[section] = given.object()[section];
    }
    for (const QString &assignment : call.arguments.values(opt("set")))
        XZ_CHECK(setPlace(form, assignment));
    if (call.arguments.has(opt("sums")))
        form = withBudgetSums(form);
    ProjectService service(session);
    XZ_CHECK(service.save(p.id, call.arguments.value(opt("title"), p.title), form, p.version));
    XZ_TRY(const ProjectRow now, service.project(p.id));
    const auto gaps = applicationGaps(now.form, now.startsOn, now.endsOn);
    call.out.set(opt("percent"), applicationProgress(now.form).percent());
    call.out.set(opt("missing"), int(gaps.size()));
    call.out.line(Words::tr("Application: %1 % filled in.").arg(applicationProgress(now.form).percent()));
    for (const ApplicationGap &g : gaps)
        call.out.line(g.sentence);
    return tell(call, session, p.id);
}

Result<void> projectSubmit(Call &call, Session &session)
{
    XZ_TRY(const ProjectRow p, projectOf(call, session));
    ProjectService service(session);
    XZ_TRY(const ProjectPaper paper, applicationPaper(session, p.id, {}, true));
    paper::PdfOptions options;
    options.created = session.clock().now();
    XZ_TRY(const auto pdf, paper::writePdf(paper.document, options));
    XZ_CHECK(service.step(p.id, ProjectEvent::Submit, {.opinion = call.arguments.value(opt("reason")), .pdf = pdf.bytes}));
    XZ_TRY(const auto versions, service.versions(p.id));
    for (const ProjectVersionRow &v : versions)
        if (v.stage == u"application") {
            call.out.set(opt("version"), v.number);
            call.out.set(opt("sha256"), QString::fromLatin1(v.hash.toHex()));
        }
    return tell(call, session, p.id);
}

Result<void> projectWithdraw(Call &call, Session &session)
{
    XZ_TRY(const ProjectRow p, projectOf(call, session));
    XZ_CHECK(ProjectService(session).step(p.id, ProjectEvent::Withdraw, {.opinion = call.arguments.value(opt("reason"))}));
    return tell(call, session, p.id);
}

// The opinions and the decisions about the application and the cycle; mid-term, review and funds have verbs of their own.
Result<void> projectDecide(Call &call, Session &session)
{
    using E = ProjectEvent;
    static const std::pair<const char *, E> ways[] = {{"college-agree", E::CollegeAgree}, {"college-return", E::CollegeReturn}, {"centre-agree", E::CentreAgree}, {"centre-return", E::CentreReturn},
                                                      {"approve", E::Approve}, {"refuse", E::Refuse}, {"return", E::ReturnForChange}, {"terminate", E::Terminate}, {"archive", E::Archive},
                                                      {"reverse", E::Reverse}};
    const QString what = call.arguments.positional(2);
    QStringList names;
    for (const auto &[name, event] : ways) {
        names << opt(name);
        if (what != opt(name))
            continue;
        XZ_TRY(const ProjectRow p, projectOf(call, session));
        XZ_TRY(const auto amount, yuanOf(call, "amount"));
        StepInput input{.opinion = call.arguments.value(opt("reason"), call.arguments.value(opt("opinion"))), .number = call.arguments.value(opt("number")), .amount = amount};
        ProjectService service(session);
        if (event == E::Approve) {
            XZ_CHECK(approveWithFunds(call, session, p, input));
        } else if (event == E::Reverse) {
            XZ_CHECK(FundsService(session).takeBackDecision(p.id, input.opinion)); // an approval goes with its allotment
        } else {
            XZ_CHECK(service.step(p.id, event, input));
        }
        XZ_TRY(const auto history, service.history(p.id));
        call.out.set(opt("step"), jsonOf(history.back()));
        return tell(call, session, p.id);
    }
    return fail(Errc::Usage, Words::tr("\"%1\" is not one of: %2").arg(what, names.join(u", ")));
}

Result<void> projectHistory(Call &call, Session &session)
{
    XZ_TRY(const ProjectRow p, projectOf(call, session));
    XZ_TRY(const auto steps, ProjectService(session).history(p.id));
    QJsonArray json;
    QList<QStringList> table;
    for (const ProjectStepRow &s : steps) {
        json << jsonOf(s);
        table << QStringList{QString::number(s.number), s.at.toString(QStringLiteral("yyyy-MM-dd HH:mm")), s.label(), projectStateLabel(s.to), s.actor, s.opinion};
    }
    call.out.set(opt("steps"), json);
    call.out.table({Words::tr("No."), Words::tr("Time"), Words::tr("Step"), Words::tr("State"), Words::tr("Done by"), Words::tr("Opinion")}, table);
    return {};
}

Result<void> projectVersions(Call &call, Session &session)
{
    XZ_TRY(const ProjectRow p, projectOf(call, session));
    ProjectService service(session);
    XZ_TRY(const auto versions, service.versions(p.id));
    QJsonArray json;
    QList<QStringList> table;
    for (const ProjectVersionRow &v : versions) {
        XZ_CHECK(service.verifyVersion(v.id));
        const QString hash = QString::fromLatin1(v.hash.toHex());
        json << QJsonObject{{opt("stage"), v.stage}, {opt("number"), v.number}, {opt("sha256"), hash}, {opt("at"), v.frozenAt.toString(Qt::ISODate)}, {opt("by"), v.frozenBy}, {opt("pdf"), v.pdf.has_value()}};
        table << QStringList{v.stage, QString::number(v.number), v.frozenAt.toString(QStringLiteral("yyyy-MM-dd HH:mm")), v.frozenBy, hash.left(16)};
    }
    XZ_TRY(const auto draft, service.draftNumber(p.id));
    call.out.set(opt("versions"), json);
    call.out.set(opt("draft"), draft ? QJsonValue(*draft) : QJsonValue());
    call.out.table({Words::tr("Stage"), Words::tr("Version"), Words::tr("Time"), Words::tr("Done by"), QStringLiteral("SHA-256")}, table);
    if (draft)
        call.out.line(Words::tr("Version %1 is being written.").arg(*draft));
    return {};
}

Result<void> projectDates(Call &call, Session &session)
{
    XZ_TRY(const ProjectRow p, projectOf(call, session));
    ProjectService service(session);
    const QString reason = call.arguments.value(opt("reason"));
    XZ_TRY(const auto deadline, call.arguments.date(opt("deadline")));
    if (deadline) {
        XZ_CHECK(service.setDeadline(p.id, *deadline, reason));
        return tell(call, session, p.id);
    }
    ProjectDates d{p.startsOn, p.endsOn, p.midtermOn, p.finalOn};
    for (const auto &[option, into] : {std::pair{"start", &d.startsOn}, {"end", &d.endsOn}, {"midterm", &d.midtermOn}, {"final", &d.finalOn}}) {
        XZ_TRY(const auto value, call.arguments.date(opt(option)));
        if (value)
            *into = *value;
    }
    XZ_CHECK(service.setDates(p.id, d, reason));
    return tell(call, session, p.id);
}

Result<void> projectPublish(Call &call, Session &session)
{
    XZ_TRY(const ProjectRow p, projectOf(call, session));
    XZ_CHECK(ProjectService(session).publish(p.id));
    return tell(call, session, p.id);
}

Result<void> projectCommand(Call &call)
{
    static const std::pair<const char *, ProjectVerb> verbs[] = {
        {"new", projectNew}, {"list", projectList}, {"show", projectShow}, {"fill", projectFill}, {"submit", projectSubmit}, {"withdraw", projectWithdraw},
        {"decide", projectDecide}, {"history", projectHistory}, {"versions", projectVersions}, {"dates", projectDates}, {"publish", projectPublish},
        {"fund", projectFund}, {"midterm", projectMidterm},
        {"final", projectFinal}, {"score", projectScore}, {"accept", projectAccept}, {"rubric", projectRubric},
        {"honour", projectHonour},
        {"draft", projectDraft}, {"diff", projectDiff}, {"print", projectPrint}, {"attach", projectAttach}, {"change", projectChange}, {"extend", projectExtend},
    };
    const QString what = call.arguments.positional(1);
    QStringList names;
    for (const auto &[name, run] : verbs) {
        names << opt(name);
        if (what != opt(name))
            continue;
        XZ_TRY(const auto workspace, call.open());
        XZ_CHECK(run(call, workspace->session()));
        return workspace->close();
    }
    return fail(Errc::Usage, Words::tr("\"%1\" is not one of: %2").arg(what, names.join(u", ")));
}

} // namespace xz::cli
