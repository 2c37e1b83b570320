// project score|accept|rubric: score sheets, the acceptance and its rectification, the rubric. projectreviewcommands.cpp runs the review day.
#include "app/cli/reviewlookups.h"

#include "core/review/reviewdocument.h"
#include "core/review/reviewrules.h"

#include <QtCore/QFile>
#include <QtCore/QJsonDocument>

namespace xz::cli {

namespace {
QString opt(const char *name) { return QString::fromLatin1(name); }
} // namespace

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
        XZ_TRY(const MySheet m, mySheetOf(call, session, r));
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
