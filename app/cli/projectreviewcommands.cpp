// project final: the final report, the own score, review days with panel and lots. projectscorecommands.cpp scores and accepts.
#include "app/cli/reviewlookups.h"

#include "core/base/text.h"
#include "core/pdf/pdfwriter.h"
#include "core/review/evidence.h"
#include "core/review/finalreport.h"
#include "core/review/reviewdocument.h"
#include "core/review/reviewrules.h"

namespace xz::cli {

namespace {

QString opt(const char *name) { return QString::fromLatin1(name); }
QJsonObject jsonOf(const EntryWithResult &e)
{
    return {{opt("id"), e.id.toString()}, {opt("college"), e.collegeName}, {opt("project"), e.projectTitle}, {opt("project_id"), e.project.toString()}, {opt("round"), e.round},
            {opt("lot"), e.lot ? QJsonValue(*e.lot) : QJsonValue()}, {opt("state"), projectStateCode(e.state)}, {opt("self"), e.self.version ? QJsonValue(e.self.total()) : QJsonValue()},
            {opt("mean"), e.result.mean ? QJsonValue(*e.result.mean) : QJsonValue()}, {opt("counted"), e.result.counted}, {opt("expected"), e.result.expected}, {opt("trimmed"), e.result.trimmed},
            {opt("unmet"), QJsonArray::fromStringList(e.result.unmet)}, {opt("missing"), QJsonArray::fromStringList(e.result.missing)}, {opt("proposed"), gradeJson(e.result.proposed)},
            {opt("why"), QJsonArray::fromStringList(e.result.why)}, {opt("veto"), vetoDecisionCode(e.veto)}, {opt("veto_proposed"), e.result.vetoProposed}, {opt("grade"), gradeJson(e.grade)},
            {opt("published"), e.publishedAt.isValid()}};
}

Result<void> tell(Call &call, Session &session, const ReviewId &id)
{
    const ReviewService service(session);
    XZ_TRY(const Review r, service.review(id));
    call.out.set(opt("review"), QJsonObject{{opt("id"), r.id.toString()}, {opt("name"), r.name}, {opt("held_on"), isoDate(r.heldOn)}, {opt("place"), r.place}, {opt("state"), reviewStateCode(r.state)},
                                            {opt("rubric_year"), r.rubric.year}, {opt("rubric_version"), r.rubric.version}, {opt("mean"), meanRuleCode(r.mean)},
                                            {opt("seed"), r.seed ? QJsonValue(*r.seed) : QJsonValue()}, {opt("draws"), r.draws}});
    call.out.line(Words::tr("%1, %2: %3").arg(r.name, isoDate(r.heldOn), reviewStateLabel(r.state)));
    XZ_TRY(const auto panel, service.panel(id));
    QJsonArray people, entries;
    for (const Panellist &p : panel)
        people << QJsonObject{{opt("name"), p.name}, {opt("unit"), p.unit}, {opt("title"), p.title}, {opt("weight"), p.weight}, {opt("login"), p.login}};
    call.out.set(opt("panel"), people);
    XZ_TRY(const auto rows, service.entries(id));
    QList<QStringList> table;
    for (const EntryWithResult &e : rows) {
        entries << jsonOf(e);
        table << QStringList{e.lot ? QString::number(*e.lot) : QString(), e.collegeName, e.projectTitle, QStringLiteral("%1/%2").arg(e.result.counted).arg(e.result.expected),
                             e.result.mean ? QString::number(*e.result.mean, 'f', 1) : QString(), e.grade ? acceptanceGradeLabel(*e.grade) : e.result.proposed ? acceptanceGradeLabel(*e.result.proposed) : QString()};
    }
    call.out.set(opt("entries"), entries);
    call.out.table({Words::tr("Lot"), Words::tr("College"), Words::tr("Project"), Words::tr("Sheets"), Words::tr("Mean"), Words::tr("Grade")}, table);
    return {};
}

Result<void> report(Call &call, Session &session)
{
    XZ_TRY(const ProjectRow p, projectOf(call, session));
    FinalReportService service(session);
    XZ_TRY(FinalReport r, service.report(p.id));
    if (call.arguments.has(opt("set"))) {
        for (const QString &text : call.arguments.values(opt("set"))) {
            const qsizetype eq = text.indexOf(u'=');
            if (eq < 1)
                return fail(Errc::Usage, Words::tr("\"%1\" is no part; write PART=TEXT.").arg(text));
            r.texts.insert(text.left(eq).trimmed(), text.mid(eq + 1));
        }
        XZ_CHECK(service.save(p.id, r.version, r.texts));
        XZ_TRY(r, service.report(p.id));
    }
    call.out.set(opt("report"), r.texts);
    call.out.set(opt("missing"), QJsonArray::fromStringList(r.missing()));
    for (const FinalReportField &f : finalReportFields())
        call.out.line(QStringLiteral("%1 %2: %3").arg(f.code, f.label, r.texts[f.code].toString()));
    if (!call.arguments.has(opt("output")))
        return {};
    XZ_TRY(const auto paper, finalReportPaper(session, p.id));
    return writePaper(call, session, paper);
}

Result<void> self(Call &call, Session &session)
{
    XZ_TRY(const ProjectRow p, projectOf(call, session));
    ReviewService service(session);
    XZ_TRY(const Rubric rubric, service.rubricForProject(p.id));
    XZ_TRY(SelfScore s, service.selfScore(p.id));
    if (call.arguments.has(opt("set"))) {
        XZ_TRY(const auto points, pointsOf(rubric, call.arguments.values(opt("set"))));
        for (auto it = points.begin(); it != points.end(); ++it)
            s.points.insert(it.key(), it.value());
        XZ_CHECK(service.scoreSelf(p.id, s.version, s.points, call.arguments.value(opt("comment"), s.note)));
        XZ_TRY(s, service.selfScore(p.id));
    }
    call.out.set(opt("total"), s.total());
    call.out.line(Words::tr("Own score: %1").arg(pointsText(s.total())));
    return {};
}

Result<void> published(Call &call, Session &session)
{
    XZ_TRY(const ProjectRow p, projectOf(call, session));
    XZ_TRY(const auto results, ReviewService(session).published(p.id));
    QJsonArray list;
    for (const PublishedResult &r : results) {
        list << QJsonObject{{opt("round"), r.entry.round}, {opt("mean"), r.result.mean ? QJsonValue(*r.result.mean) : QJsonValue()}, {opt("grade"), gradeJson(r.entry.grade)},
                            {opt("comments"), QJsonArray::fromStringList(r.comments)}};
        call.out.line(Words::tr("Round %1: mean %2, %3").arg(r.entry.round).arg(r.result.mean ? QString::number(*r.result.mean, 'f', 1) : QString(), r.entry.grade ? acceptanceGradeLabel(*r.entry.grade) : QString()));
    }
    call.out.set(opt("results"), list);
    return {};
}

Result<void> reviewDay(Call &call, Session &session, const QString &verb)
{
    const auto &a = call.arguments;
    ReviewService service(session);
    const QString reason = a.value(opt("reason"));
    if (verb == u"list") {
        XZ_TRY(const auto all, service.list());
        QJsonArray list;
        QList<QStringList> table;
        for (const Review &r : all) {
            list << QJsonObject{{opt("name"), r.name}, {opt("held_on"), isoDate(r.heldOn)}, {opt("state"), reviewStateCode(r.state)}};
            table << QStringList{r.name, isoDate(r.heldOn), reviewStateLabel(r.state)};
        }
        call.out.set(opt("reviews"), list);
        call.out.table({Words::tr("Review day"), Words::tr("Day"), Words::tr("State")}, table);
        return {};
    }
    if (verb == u"prepare") {
        XZ_TRY(const auto on, a.date(opt("on")));
        XZ_TRY(const QString name, a.required(opt("review")));
        ReviewDraft draft{.name = name, .heldOn = on.value_or(QDate()), .place = a.value(opt("place"))};
        XZ_TRY(draft.year, a.integer(opt("year"), 0, 0, 2100));
        if (a.has(opt("mean"))) {
            draft.mean = meanRuleFromCode(a.value(opt("mean")));
            if (!draft.mean)
                return fail(Errc::Usage, Words::tr("--mean is average or trimmed."));
        }
        XZ_TRY(const ReviewId id, service.create(draft));
        return tell(call, session, id);
    }
    XZ_TRY(const Review r, reviewOf(call, session));
    if (verb == u"show") {
        XZ_CHECK(tell(call, session, r.id));
    } else if (verb == u"add-project") {
        XZ_TRY(const auto candidates, service.candidates(r.id));
        const QString wanted = a.value(opt("project"));
        bool any = false;
        for (const ReviewEntryRow &c : candidates)
            if (wanted.isEmpty() || c.projectTitle == wanted || c.collegeName == wanted || c.project.toString() == wanted) {
                XZ_CHECK(service.addProject(r.id, c.project));
                any = true;
            }
        if (!any && !wanted.isEmpty()) {
            XZ_TRY(const ProjectRow p, projectOf(call, session)); // the service says why it cannot be added
            XZ_CHECK(service.addProject(r.id, p.id));
        } else if (!any) {
            return fail(Errc::Refused, Words::tr("No project has handed in its final report."));
        }
        return tell(call, session, r.id);
    } else if (verb == u"remove-project") {
        XZ_TRY(const EntryWithResult e, entryOf(call, session, r));
        XZ_CHECK(service.removeProject(r.id, e.project));
    } else if (verb == u"add-reviewer") {
        PanellistDraft draft{.name = a.value(opt("reviewer")), .unit = a.value(opt("unit")), .title = a.value(opt("title")), .login = a.value(opt("login"))};
        if (a.has(opt("weight"))) {
            bool ok = false;
            draft.weight = a.value(opt("weight")).toDouble(&ok);
            if (!ok)
                return fail(Errc::Usage, Words::tr("--weight is a number; 1 for everybody means equal weight."));
        }
        XZ_CHECK(service.addPanellist(r.id, draft));
    } else if (verb == u"remove-reviewer") {
        XZ_TRY(const Panellist p, panellistOf(call, session, r));
        XZ_CHECK(service.removePanellist(r.id, p.id));
    } else if (verb == u"declare") { // for one project, or for all of the review
        const bool conflict = a.has(opt("conflict"));
        if (session.actor().role == Role::Reviewer) {
            XZ_TRY(const auto mine, service.mine());
            int n = 0;
            for (const MySheet &m : mine)
                if (m.review.id == r.id && (!a.has(opt("project")) || a.value(opt("project")) == m.entry.collegeName || a.value(opt("project")) == m.entry.projectTitle)) {
                    XZ_TRY(const PanellistId me, service.myPanellist(r.id));
                    XZ_CHECK(service.declare(r.id, me, m.entry.project, conflict, reason));
                    ++n;
                }
            call.out.set(opt("declared"), n);
            call.out.line(Words::tr("%n declaration(s) recorded.", nullptr, n));
            return {};
        }
        XZ_TRY(const Panellist p, panellistOf(call, session, r));
        XZ_TRY(const auto rows, service.entries(r.id));
        if (a.has(opt("project"))) {
            XZ_TRY(const EntryWithResult e, entryOf(call, session, r));
            XZ_CHECK(service.declare(r.id, p.id, e.project, conflict, reason));
        } else if (conflict) {
            return fail(Errc::Usage, Words::tr("A conflict of interest is declared for one project: name it with --project."));
        } else {
            XZ_TRY(const auto declared, service.declarations(r.id));
            for (const EntryWithResult &e : rows)
                if (std::ranges::none_of(declared, [&](const InterestDeclaration &d) { return d.panellist == p.id && d.project == e.project; }))
                    XZ_CHECK(service.declare(r.id, p.id, e.project, false));
        }
    } else if (verb == u"draw") {
        std::optional<qint64> seed;
        if (a.has(opt("seed"))) {
            bool ok = false;
            seed = a.value(opt("seed")).toLongLong(&ok);
            if (!ok)
                return fail(Errc::Usage, Words::tr("--seed is a whole number."));
        }
        XZ_TRY(const qint64 used, service.draw(r.id, seed, reason));
        call.out.line(Words::tr("Lots drawn with the seed %1.").arg(used));
    } else if (verb == u"open") {
        XZ_CHECK(service.open(r.id));
    } else if (verb == u"back") {
        XZ_CHECK(service.backToPreparation(r.id, reason));
    } else if (verb == u"discard") {
        XZ_CHECK(service.discard(r.id));
        call.out.line(Words::tr("The review was discarded."));
        return {};
    } else if (verb == u"veto") {
        XZ_TRY(const EntryWithResult e, entryOf(call, session, r));
        XZ_CHECK(service.decideVeto(e.id, !a.has(opt("dismiss")), reason));
    } else if (verb == u"history") {
        XZ_TRY(const auto steps, service.history(r.id));
        QJsonArray list;
        QList<QStringList> table;
        for (const ReviewStepRow &s : steps) {
            list << QJsonObject{{opt("number"), s.number}, {opt("event"), reviewEventCode(s.event)}, {opt("at"), s.at.toString(Qt::ISODate)}, {opt("actor"), s.actor}, {opt("project"), s.project},
                                {opt("reviewer"), s.reviewer}, {opt("reason"), s.reason}, {opt("detail"), s.detail}};
            table << QStringList{QString::number(s.number), s.at.toString(QStringLiteral("yyyy-MM-dd HH:mm")), reviewEventLabel(s.event), s.project, s.reviewer, s.actor, s.reason};
        }
        call.out.set(opt("steps"), list);
        call.out.table({Words::tr("No."), Words::tr("Time"), Words::tr("Step"), Words::tr("College"), Words::tr("Reviewer"), Words::tr("Done by"), Words::tr("Reason")}, table);
        return {};
    } else if (verb == u"publish") {
        XZ_TRY(const auto rows, service.entries(r.id));
        int n = 0;
        for (const EntryWithResult &e : rows)
            if (!a.has(opt("project")) || a.value(opt("project")) == e.collegeName || a.value(opt("project")) == e.projectTitle || a.value(opt("project")) == e.project.toString())
                if (a.has(opt("project")) || (e.publishedAt.isNull() && e.state != ProjectState::Reviewing)) {
                    XZ_CHECK(service.publish(e.id));
                    ++n;
                }
        call.out.set(opt("published"), n);
        call.out.line(Words::tr("%n result(s) published.", nullptr, n));
        return {};
    } else if (verb == u"summary") {
        XZ_CHECK(tell(call, session, r.id));
        XZ_TRY(const auto paper, reviewSummary(session, r.id));
        return writePaper(call, session, paper);
    } else { // sheets: blank, or as they are
        XZ_TRY(const auto paper, scoreSheets(session, r.id, {.blank = !a.has(opt("filled"))}));
        return writePaper(call, session, paper);
    }
    return verb == u"show" ? Result<void>() : tell(call, session, r.id);
}

} // namespace

Result<void> projectFinal(Call &call, Session &session)
{
    const QString verb = call.arguments.positional(2);
    static const QStringList days{u"list"_qs, u"prepare"_qs, u"show"_qs, u"add-project"_qs, u"remove-project"_qs, u"add-reviewer"_qs, u"remove-reviewer"_qs, u"declare"_qs, u"draw"_qs, u"open"_qs,
                                  u"back"_qs, u"discard"_qs, u"veto"_qs, u"history"_qs, u"publish"_qs, u"summary"_qs, u"sheets"_qs};
    if (days.contains(verb))
        return reviewDay(call, session, verb);
    if (verb == u"report")
        return report(call, session);
    if (verb == u"self")
        return self(call, session);
    if (verb == u"result")
        return published(call, session);
    if (verb == u"evidence") {
        XZ_TRY(const auto paper, call.arguments.has(opt("review")) || session.actor().role == Role::Reviewer
                                     ? [&]() -> Result<paper::Document> {
                                           XZ_TRY(const Review r, reviewOf(call, session));
                                           XZ_TRY(const MySheet m, mySheetOf(call, session, r));
                                           return evidencePaper(session, m.entry.project);
                                       }()
                                     : [&]() -> Result<paper::Document> {
                                           XZ_TRY(const ProjectRow p, projectOf(call, session));
                                           return evidencePaper(session, p.id);
                                       }());
        return writePaper(call, session, paper);
    }
    if (verb == u"hand-in" || verb == u"take-back") {
        XZ_TRY(const ProjectRow p, projectOf(call, session));
        FinalReportService service(session);
        if (verb == u"hand-in") { // what was handed in is kept as it is printed
            XZ_TRY(const auto document, finalReportPaper(session, p.id));
            paper::PdfOptions pdf;
            pdf.created = session.clock().now();
            XZ_TRY(const auto written, paper::writePdf(document, pdf));
            XZ_CHECK(service.handIn(p.id, written.bytes));
        } else {
            XZ_CHECK(service.takeBack(p.id, call.arguments.value(opt("reason"))));
        }
        XZ_TRY(const ProjectRow now, ProjectService(session).project(p.id));
        call.out.set(opt("project"), cli::jsonOf(now));
        call.out.line(QStringLiteral("%1: %2").arg(now.title, projectStateLabel(now.state)));
        return {};
    }
    return fail(Errc::Usage, Words::tr("\"%1\" is not one of: %2").arg(verb, (QStringList{u"report"_qs, u"self"_qs, u"hand-in"_qs, u"take-back"_qs, u"evidence"_qs, u"result"_qs} + days).join(u", ")));
}

} // namespace xz::cli
