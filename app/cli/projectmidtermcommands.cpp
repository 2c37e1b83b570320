// The mid-term inspection of a project: form, decision, rectification, papers.
#include "app/cli/projectcommands.h"

#include "core/base/money.h"
#include "core/base/text.h"
#include "core/midterm/midtermdocument.h"
#include "core/pdf/pdfwriter.h"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

namespace xz::cli {

namespace {

QString opt(const char *name) { return QString::fromLatin1(name); }

Result<QByteArray> pdfOf(Session &session, const MidtermPaper &paper)
{
    XZ_TRY(const auto pdf, paper::writePdf(paper.document, {.password = {}, .created = session.clock().now()}));
    return pdf.bytes;
}

Result<void> tell(Call &call, Session &session, const ProjectId &id)
{
    XZ_TRY(const ProjectRow p, ProjectService(session).project(id));
    call.out.set(opt("project"), jsonOf(p));
    call.out.line(QStringLiteral("%1: %2").arg(p.number.isEmpty() ? p.title : p.number + u' ' + p.title, projectStateLabel(p.state)));
    return {};
}

Result<void> show(Call &call, Session &session, const ProjectRow &p)
{
    const MidtermService service(session);
    XZ_TRY(const auto view, service.view(p.id));
    if (!view) {
        call.out.set(opt("midterm"), QJsonValue());
        call.out.line(Words::tr("The mid-term inspection is not opened yet; it is due on %1.").arg(isoDate(p.midtermOn)));
        return tell(call, session, p.id);
    }
    const Midterm &m = view->midterm;
    XZ_TRY(const auto checks, service.checks(p.id));
    QJsonArray found, reasons;
    QList<QStringList> table;
    for (const MidtermCheck &c : checks) {
        found << QJsonObject{{opt("fault"), midtermFaultCode(c.fault)}, {opt("raised"), c.raised}, {opt("judged"), c.judged}, {opt("finding"), c.finding}};
        table << QStringList{c.raised ? Words::tr("points to it") : c.judged ? Words::tr("to be judged") : Words::tr("nothing found"), midtermFaultLabel(c.fault), c.finding};
    }
    for (const MidtermFault f : m.reasons)
        reasons << midtermFaultCode(f);
    QJsonArray gaps;
    for (const MidtermTarget &t : m.form.targets) {
        const TargetGap g = gapOf(t);
        gaps << QJsonObject{{opt("indicator"), t.indicator}, {opt("target"), t.target}, {opt("current"), t.current}, {opt("reached"), g.comparable ? QJsonValue(g.reached) : QJsonValue()}, {opt("gap"), g.gap}};
    }
    call.out.set(opt("midterm"), QJsonObject{{opt("opened_at"), m.openedAt.toString(Qt::ISODate)}, {opt("handed_in"), view->handedIn}, {opt("form"), toJson(m.form)}, {opt("version"), m.version},
                                             {opt("result"), m.result ? QJsonValue(midtermResultCode(*m.result)) : QJsonValue()}, {opt("deadline"), isoDate(m.deadlineOn)}, {opt("opinion"), m.opinion},
                                             {opt("reasons"), reasons}, {opt("report"), m.report}, {opt("recheck"), m.recheck ? QJsonValue(midtermResultCode(*m.recheck)) : QJsonValue()},
                                             {opt("indicators"), toJson(view->indicators)}, {opt("gaps"), gaps}});
    call.out.set(opt("checks"), found);
    if (const auto &college = view->college) {
        call.out.set(opt("college_review"), QJsonObject{{opt("opinion"), college->opinion}, {opt("by"), college->actor}, {opt("at"), college->at.toString(Qt::ISODate)}});
        call.out.line(Words::tr("Reviewed by the college on %1 (%2): %3").arg(isoDate(college->at.date()), college->actor, college->opinion));
    }
    for (const MidtermText &t : midtermTexts())
        call.out.line(QStringLiteral("%1: %2").arg(QCoreApplication::translate("Field", t.label), m.form.*t.member));
    call.out.table({Words::tr("Check"), Words::tr("Condition"), Words::tr("Finding")}, table);
    if (m.result)
        call.out.line(Words::tr("Result: %1").arg(midtermResultLabel(*m.result)));
    return tell(call, session, p.id);
}

Result<void> open(Call &call, Session &session, const ProjectRow &p)
{
    XZ_CHECK(MidtermService(session).open(p.id));
    return tell(call, session, p.id);
}

// --form F.json with any of the texts and "targets" (indicator, current, evidence); --set KEY=TEXT, --set targets.N.current=VALUE.
Result<void> fill(Call &call, Session &session, const ProjectRow &p)
{
    MidtermService service(session);
    XZ_TRY(const auto view, service.view(p.id));
    if (!view)
        return fail(Errc::NotFound, Words::tr("The mid-term inspection is not opened yet. Open it with: project W midterm open"));
    MidtermForm form = view->midterm.form;
    if (call.arguments.has(opt("form"))) {
        QFile file(call.arguments.value(opt("form")));
        if (!file.open(QIODevice::ReadOnly))
            return fail(Errc::Io, Words::tr("%1 cannot be read: %2").arg(file.fileName(), file.errorString()));
        QJsonParseError error;
        const QJsonDocument given = QJsonDocument::fromJson(file.readAll(), &error);
        if (!given.isObject())
            return fail(Errc::FileNotUnderstood, Words::tr("%1 holds no mid-term form: %2").arg(file.fileName(), error.errorString()));
        QJsonObject merged = toJson(form);
        for (const QString &key : given.object().keys())
            merged[key] = given.object()[key];
        form = midtermFromJson(merged);
    }
    for (const QString &assignment : call.arguments.values(opt("set"))) {
        const qsizetype eq = assignment.indexOf(u'=');
        const QStringList place = assignment.left(eq).trimmed().split(u'.');
        const QString typed = assignment.mid(eq + 1);
        const auto text = std::ranges::find_if(midtermTexts(), [&](const MidtermText &t) { return place.size() == 1 && place[0] == QLatin1String(t.key); });
        const int row = place.size() == 3 && place[0] == u"targets" ? place[1].toInt() : 0;
        if (eq > 0 && text != midtermTexts().end())
            form.*text->member = typed;
        else if (eq > 0 && row >= 1 && row <= int(form.targets.size()) && place[2] == u"current")
            form.targets[size_t(row) - 1].current = typed;
        else if (eq > 0 && row >= 1 && row <= int(form.targets.size()) && place[2] == u"evidence")
            form.targets[size_t(row) - 1].evidence = typed;
        else
            return fail(Errc::Usage, Words::tr("--set takes progress, results, money, problems, next or changes=TEXT, targets.N.current=VALUE or targets.N.evidence=TEXT; \"%1\" is neither.").arg(assignment));
    }
    XZ_CHECK(service.save(p.id, form, view->midterm.version));
    return tell(call, session, p.id);
}

Result<void> handIn(Call &call, Session &session, const ProjectRow &p)
{
    MidtermService service(session);
    QByteArray pdf;
    if (p.state == ProjectState::Building) { // else the service says why not
        XZ_TRY(const MidtermPaper paper, handInPaper(session, p.id));
        XZ_TRY(pdf, pdfOf(session, paper));
    }
    XZ_CHECK(service.handIn(p.id, pdf));
    return tell(call, session, p.id);
}

Result<void> takeBack(Call &call, Session &session, const ProjectRow &p)
{
    XZ_CHECK(MidtermService(session).takeBack(p.id, call.arguments.value(opt("reason"))));
    return tell(call, session, p.id);
}

QString opinionOf(const Call &call);

Result<void> review(Call &call, Session &session, const ProjectRow &p)
{
    XZ_CHECK(MidtermService(session).collegeReview(p.id, opinionOf(call)));
    return tell(call, session, p.id);
}

Result<void> sendBack(Call &call, Session &session, const ProjectRow &p)
{
    XZ_CHECK(MidtermService(session).collegeReturn(p.id, call.arguments.value(opt("reason"))));
    return tell(call, session, p.id);
}

QString opinionOf(const Call &call) { return call.arguments.value(opt("opinion"), call.arguments.value(opt("reason"))); }

Result<void> pass(Call &call, Session &session, const ProjectRow &p)
{
    XZ_CHECK(MidtermService(session).decide(p.id, {.result = MidtermResult::Pass, .opinion = opinionOf(call)}));
    return tell(call, session, p.id);
}

Result<void> rectify(Call &call, Session &session, const ProjectRow &p)
{
    XZ_TRY(const auto deadline, call.arguments.date(opt("deadline")));
    XZ_CHECK(MidtermService(session).decide(p.id, {.result = MidtermResult::Rectify, .deadline = deadline.value_or(QDate()), .opinion = opinionOf(call)}));
    return tell(call, session, p.id);
}

Result<void> failed(Call &call, Session &session, const ProjectRow &p)
{
    MidtermDecision d{.result = MidtermResult::Fail, .opinion = opinionOf(call)};
    QStringList codes;
    for (const MidtermFault f : allMidtermFaults)
        codes << midtermFaultCode(f);
    for (const QString &word : call.arguments.values(opt("fault"))) {
        const auto f = midtermFaultFromCode(word);
        if (!f)
            return fail(Errc::Usage, Words::tr("\"%1\" is not one of: %2").arg(word, codes.join(u", ")));
        d.reasons.push_back(*f);
    }
    XZ_CHECK(MidtermService(session).decide(p.id, d));
    return tell(call, session, p.id);
}

Result<void> report(Call &call, Session &session, const ProjectRow &p)
{
    const QString text = call.arguments.value(opt("text"));
    QByteArray pdf;
    if (p.state == ProjectState::Rectifying && !text.isEmpty()) {
        XZ_TRY(const MidtermPaper paper, rectificationReport(session, p.id, text));
        XZ_TRY(pdf, pdfOf(session, paper));
    }
    XZ_CHECK(MidtermService(session).fileReport(p.id, text, pdf));
    return tell(call, session, p.id);
}

Result<void> recheckPass(Call &call, Session &session, const ProjectRow &p)
{
    XZ_CHECK(MidtermService(session).recheck(p.id, true, opinionOf(call)));
    return tell(call, session, p.id);
}

Result<void> recheckFail(Call &call, Session &session, const ProjectRow &p)
{
    XZ_CHECK(MidtermService(session).recheck(p.id, false, opinionOf(call)));
    return tell(call, session, p.id);
}

template <Result<MidtermPaper> (*make)(Session &, const ProjectId &)>
Result<void> print(Call &call, Session &session, const ProjectRow &p)
{
    XZ_CHECK(call.arguments.required(opt("output")));
    XZ_TRY(const MidtermPaper paper, make(session, p.id));
    return writePaper(call, session, paper.document);
}

Result<MidtermPaper> filedReport(Session &session, const ProjectId &project) { return rectificationReport(session, project); }

} // namespace

Result<void> projectMidterm(Call &call, Session &session)
{
    using Verb = Result<void> (*)(Call &, Session &, const ProjectRow &);
    static const std::pair<const char *, Verb> verbs[] = {
        {"show", show}, {"open", open}, {"fill", fill}, {"hand-in", handIn}, {"take-back", takeBack}, {"review", review}, {"return", sendBack}, {"pass", pass}, {"rectify", rectify}, {"fail", failed}, {"report", report},
        {"recheck-pass", recheckPass}, {"recheck-fail", recheckFail}, {"form", print<midtermPaper>}, {"notice", print<rectificationNotice>}, {"report-paper", print<filedReport>}};
    const QString what = call.arguments.positionals().size() > 2 ? call.arguments.positional(2) : opt("show");
    QStringList names;
    for (const auto &[name, run] : verbs) {
        names << opt(name);
        if (what != opt(name))
            continue;
        XZ_TRY(const ProjectRow p, projectOf(call, session));
        return run(call, session, p);
    }
    return fail(Errc::Usage, Words::tr("\"%1\" is not one of: %2").arg(what, names.join(u", ")));
}

} // namespace xz::cli
