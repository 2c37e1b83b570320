// project final|score|accept|rubric: the final report, review days with panel and lots, score sheets, the acceptance.
#include "app/cli/projectcommands.h"

#include "core/base/text.h"
#include "core/pdf/pdfwriter.h"
#include "core/review/evidence.h"
#include "core/review/finalreport.h"
#include "core/review/reviewdocument.h"
#include "core/review/reviewrules.h"
#include "core/review/reviewservice.h"

#include <QtCore/QFile>
#include <QtCore/QJsonDocument>

namespace xz::cli {

namespace {

QString opt(const char *name) { return QString::fromLatin1(name); }
QJsonValue gradeJson(const std::optional<AcceptanceGrade> &g) { return g ? QJsonValue(acceptanceGradeCode(*g)) : QJsonValue(); }

QJsonObject jsonOf(const EntryWithResult &e)
{
    return {{opt("id"), e.id.toString()}, {opt("college"), e.collegeName}, {opt("project"), e.projectTitle}, {opt("project_id"), e.project.toString()}, {opt("round"), e.round},
            {opt("lot"), e.lot ? QJsonValue(*e.lot) : QJsonValue()}, {opt("state"), projectStateCode(e.state)}, {opt("self"), e.self.version ? QJsonValue(e.self.total()) : QJsonValue()},
            {opt("mean"), e.result.mean ? QJsonValue(*e.result.mean) : QJsonValue()}, {opt("counted"), e.result.counted}, {opt("expected"), e.result.expected}, {opt("trimmed"), e.result.trimmed},
            {opt("unmet"), QJsonArray::fromStringList(e.result.unmet)}, {opt("missing"), QJsonArray::fromStringList(e.result.missing)}, {opt("proposed"), gradeJson(e.result.proposed)},
            {opt("why"), QJsonArray::fromStringList(e.result.why)}, {opt("veto"), vetoDecisionCode(e.veto)}, {opt("veto_proposed"), e.result.vetoProposed}, {opt("grade"), gradeJson(e.grade)},
            {opt("published"), e.publishedAt.isValid()}};
}

Result<Review> reviewOf(Call &call, Session &session)
{
    XZ_TRY(const QString name, call.arguments.required(opt("review")));
    return ReviewService(session).reviewNamed(name);
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

Result<Panellist> panellistOf(Call &call, Session &session, const Review &review)
{
    const QString who = call.arguments.value(opt("reviewer"));
    XZ_TRY(const auto panel, ReviewService(session).panel(review.id));
    QStringList names;
    for (const Panellist &p : panel) {
        if (p.name == who || (!p.login.isEmpty() && p.login == who))
            return p;
        names << p.name;
    }
    return fail(Errc::NotFound, Words::tr("There is no reviewer \"%1\" on this panel. There are: %2").arg(who, names.join(u", ")));
}

Result<MySheet> mySheet(Call &call, Session &session, const Review &review)
{
    const QString wanted = call.arguments.value(opt("project"));
    XZ_TRY(const auto mine, ReviewService(session).mine());
    QStringList names;
    for (const MySheet &m : mine) {
        if (m.review.id != review.id)
            continue;
        if (m.entry.projectNumber == wanted || m.entry.projectTitle == wanted || m.entry.project.toString() == wanted || m.entry.collegeName == wanted)
            return m;
        names << m.entry.collegeName;
    }
    return fail(Errc::NotFound, Words::tr("There is no project \"%1\" in this review for you. There are: %2").arg(wanted, names.join(u", ")));
}

// A project of the review by college, number, title or id.
Result<EntryWithResult> entryOf(Call &call, Session &session, const Review &review)
{
    XZ_TRY(const QString wanted, call.arguments.required(opt("project")));
    XZ_TRY(const auto rows, ReviewService(session).entries(review.id));
    QStringList names;
    for (const EntryWithResult &e : rows) {
        if (e.projectNumber == wanted || e.projectTitle == wanted || e.project.toString() == wanted || e.collegeName == wanted)
            return e;
        names << e.collegeName;
    }
    return fail(Errc::NotFound, Words::tr("There is no project \"%1\" in this review. There are: %2").arg(wanted, names.join(u", ")));
}

Result<QMap<QString, double>> pointsOf(const Rubric &rubric, const QStringList &assignments)
{
    QMap<QString, double> out;
    for (const QString &text : assignments) {
        const qsizetype at = text.lastIndexOf(u'=');
        bool ok = false;
        const double points = cleanLine(text.mid(at + 1)).toDouble(&ok);
        const RubricItem *item = at > 0 ? rubric.item(cleanLine(text.left(at))) : nullptr;
        if (at < 1 || !ok)
            return fail(Errc::Usage, Words::tr("\"%1\" is no score; write ITEM=POINTS, for example lead.body=4.").arg(text));
        if (!item)
            return fail(Errc::Usage, Words::tr("The rubric has no item \"%1\". List them with: project W rubric").arg(text.left(at)));
        out.insert(item->code, points);
    }
    return out;
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
                                           XZ_TRY(const MySheet m, mySheet(call, session, r));
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

Result<void> projectScore(Call &call, Session &session)
{
    const auto &a = call.arguments;
    ReviewService service(session);
    if (session.actor().role == Role::Reviewer && !a.has(opt("project"))) {
        XZ_TRY(const auto mine, service.mine());
        QJsonArray list;
        QList<QStringList> table;
        for (const MySheet &m : mine) {
            const QString state = m.sheet ? scoreSheetStateCode(m.sheet->state) : m.conflict ? opt("conflict") : opt("undeclared");
            list << QJsonObject{{opt("review"), m.review.name}, {opt("college"), m.entry.collegeName}, {opt("project"), m.entry.projectTitle}, {opt("round"), m.entry.round},
                                {opt("lot"), m.entry.lot ? QJsonValue(*m.entry.lot) : QJsonValue()}, {opt("state"), state}, {opt("total"), m.sheet ? QJsonValue(m.sheet->total.total) : QJsonValue()}};
            table << QStringList{m.review.name, m.entry.collegeName, m.entry.projectTitle, QString::number(m.entry.round), m.sheet ? scoreSheetStateLabel(m.sheet->state) : m.conflict ? Words::tr("conflict of interest") : Words::tr("declare first")};
        }
        call.out.set(opt("sheets"), list);
        call.out.table({Words::tr("Review day"), Words::tr("College"), Words::tr("Project"), Words::tr("Round"), Words::tr("State")}, table);
        return {};
    }
    XZ_TRY(const Review r, reviewOf(call, session));
    std::optional<ScoreSheetRow> sheet;
    if (session.actor().role == Role::Reviewer) {
        XZ_TRY(const MySheet m, mySheet(call, session, r));
        sheet = m.sheet;
        if (!sheet)
            return fail(Errc::Refused, m.conflict ? Words::tr("You declared a conflict of interest; there is no sheet for this project.") : Words::tr("Declare your interests in this project first: project W final declare"));
    } else {
        XZ_TRY(const EntryWithResult e, entryOf(call, session, r));
        XZ_TRY(const Panellist p, panellistOf(call, session, r));
        XZ_TRY(const auto all, service.sheets(e.id));
        for (const ScoreSheetRow &s : all)
            if (s.panellist == p.id)
                sheet = s;
        if (!sheet)
            return fail(Errc::NotFound, Words::tr("%1 has no sheet for %2: not declared yet, or a conflict of interest.").arg(p.name, e.collegeName));
    }
    const QString reason = a.value(opt("reason"));
    if (a.has(opt("reopen"))) {
        XZ_TRY(const int number, service.reopen(sheet->id, reason));
        call.out.set(opt("step"), number);
    } else if (a.has(opt("excuse"))) {
        XZ_CHECK(service.excuse(sheet->id, reason));
    } else {
        ScoreContent content = sheet->content;
        XZ_TRY(const auto points, pointsOf(r.rubric, a.values(opt("set"))));
        for (auto it = points.begin(); it != points.end(); ++it)
            content.points.insert(it.key(), it.value());
        for (const QString &name : a.values(opt("unmet"))) {
            const RubricItem *item = r.rubric.item(name);
            content.unmet << (item ? item->code : name);
        }
        if (a.has(opt("comment")))
            content.comment = a.value(opt("comment"));
        if (a.has(opt("veto"))) {
            const RubricVeto *veto = r.rubric.veto(a.value(opt("veto")));
            content.veto = veto ? veto->code : a.value(opt("veto"));
            content.vetoReason = reason;
        }
        if (content != sheet->content) {
            XZ_CHECK(service.score(sheet->id, sheet->version, content));
        }
        if (a.has(opt("hand-in"))) {
            XZ_TRY(const ScoreSheetRow now, service.sheet(sheet->id));
            XZ_CHECK(service.handIn(sheet->id, now.version));
        }
    }
    XZ_TRY(const ScoreSheetRow now, service.sheet(sheet->id));
    XZ_TRY(const auto earlier, service.earlierComments(sheet->id));
    QJsonArray before;
    for (const EarlierComment &c : earlier) {
        before << QJsonObject{{opt("round"), c.round}, {opt("review"), c.review}, {opt("total"), c.total}, {opt("comment"), c.comment}};
        call.out.line(Words::tr("Your comment of round %1 (%2): %3").arg(c.round).arg(c.review, c.comment));
    }
    call.out.set(opt("earlier"), before);
    call.out.set(opt("sheet"), QJsonObject{{opt("reviewer"), now.reviewer}, {opt("state"), scoreSheetStateCode(now.state)}, {opt("total"), now.total.total}, {opt("missing"), QJsonArray::fromStringList(now.total.missing)},
                                           {opt("unmet"), QJsonArray::fromStringList(now.content.unmet)}, {opt("typed_by"), now.typedByName}, {opt("from_paper"), now.fromPaper}});
    call.out.line(Words::tr("%1: %2 points, %3").arg(now.reviewer, pointsText(now.total.total), scoreSheetStateLabel(now.state)));
    return {};
}

Result<void> projectAccept(Call &call, Session &session)
{
    const auto &a = call.arguments;
    const QString verb = a.positional(2);
    ReviewService service(session);
    XZ_TRY(const ProjectRow p, projectOf(call, session));
    const QString opinion = a.value(opt("opinion"), a.value(opt("reason")));
    if (verb == u"rectify" || verb == u"recheck-pass" || verb == u"recheck-fail") {
        XZ_TRY(const auto deadline, a.date(opt("deadline")));
        const ProjectEvent event = verb == u"rectify" ? ProjectEvent::OrderFinalRectification : verb == u"recheck-pass" ? ProjectEvent::PassFinalRecheck : ProjectEvent::FailFinalRecheck;
        XZ_CHECK(ProjectService(session).step(p.id, event, {.opinion = opinion, .deadline = deadline.value_or(QDate())}));
    } else if (!verb.isEmpty()) {
        return fail(Errc::Usage, Words::tr("\"%1\" is not one of: %2").arg(verb, QStringLiteral("rectify, recheck-pass, recheck-fail")));
    } else if (a.has(opt("grade"))) {
        XZ_TRY(const auto latest, service.latestOf(p.id));
        if (!latest)
            return fail(Errc::Refused, Words::tr("%1 has not been before a panel; an acceptance follows from a review.").arg(p.title));
        const auto grade = acceptanceGradeFromCode(a.value(opt("grade")));
        if (!grade && a.value(opt("grade")) != u"proposed")
            return fail(Errc::Usage, Words::tr("--grade is excellent, qualified, unqualified or proposed."));
        if (!grade && !latest->result.proposed)
            return fail(Errc::Refused, latest->result.missing.isEmpty() ? latest->result.why.join(u' ') : latest->result.missing.join(u' '));
        XZ_CHECK(service.decide(latest->id, grade ? *grade : *latest->result.proposed, opinion));
    }
    XZ_TRY(const ProjectRow now, ProjectService(session).project(p.id));
    call.out.set(opt("project"), cli::jsonOf(now));
    call.out.line(QStringLiteral("%1: %2").arg(now.title, projectStateLabel(now.state)));
    if (!a.has(opt("output")))
        return {};
    XZ_TRY(const auto paper, acceptanceDecision(session, p.id));
    return writePaper(call, session, paper);
}

Result<void> projectRubric(Call &call, Session &session)
{
    const auto &a = call.arguments;
    ReviewService service(session);
    XZ_TRY(const int year, a.integer(opt("year"), session.clock().today().year(), 2018, 2100));
    XZ_TRY(Rubric rubric, service.rubricOf(year));
    if (a.has(opt("form")) || a.has(opt("set"))) {
        QJsonObject body = rubric.toJson();
        if (a.has(opt("form"))) {
            QFile file(a.value(opt("form")));
            if (!file.open(QIODevice::ReadOnly))
                return fail(Errc::Io, Words::tr("%1 cannot be read: %2").arg(file.fileName(), file.errorString()));
            QJsonParseError error;
            const QJsonDocument given = QJsonDocument::fromJson(file.readAll(), &error);
            if (!given.isObject())
                return fail(Errc::FileNotUnderstood, Words::tr("%1 holds no rubric: %2").arg(file.fileName(), error.errorString()));
            body = given.object();
        }
        for (const QString &text : a.values(opt("set"))) { // excellent=92, bonus_cap=3, present_minutes=10
            const QString key = text.section(u'=', 0, 0).trimmed(), value = text.section(u'=', 1).trimmed();
            if (!body.contains(key) || body[key].isArray())
                return fail(Errc::Usage, Words::tr("--set takes a figure of the rubric such as excellent=90; \"%1\" is none. Whole rubrics come with --form F.json.").arg(text));
            bool ok = false;
            const double number = value.toDouble(&ok);
            body[key] = ok ? QJsonValue(number) : QJsonValue(value);
        }
        XZ_CHECK(service.saveRubric(year, body));
        XZ_TRY(rubric, service.rubricOf(year));
    }
    call.out.set(opt("rubric"), rubric.toJson());
    QList<QStringList> table;
    for (const RubricItem &i : rubric.items)
        table << QStringList{i.code, i.must ? QStringLiteral("★ %1").arg(i.name) : i.name, pointsText(i.max)};
    call.out.line(rubric.version > 0 ? Words::tr("%1, year %2, version %3").arg(rubric.name).arg(rubric.year).arg(rubric.version)
                                     : Words::tr("%1, as it comes with the program").arg(rubric.name));
    call.out.table({Words::tr("Code"), Words::tr("Wording"), Words::tr("Points")}, table);
    if (!a.has(opt("output")))
        return {};
    XZ_TRY(const auto paper, rubricPaper(session, year));
    return writePaper(call, session, paper);
}

} // namespace xz::cli
