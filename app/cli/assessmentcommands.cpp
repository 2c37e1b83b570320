// assessment: selection and assessment of the student helpers from the command line.
#include "app/cli/commands.h"

#include "core/assessment/assessmentdocument.h"
#include "core/assessment/assessmentrules.h"
#include "core/base/text.h"
#include "core/document/xlsx.h"
#include "core/pdf/pdfwriter.h"

#include <QtCore/QJsonArray>

namespace xz::cli {

namespace {

const QString output = QStringLiteral("output");

// -o F.pdf or F.xlsx.
Result<void> paperTo(Call &call, Session &session, const QString &what, const Result<paper::Document> &document)
{
    if (!document)
        return std::unexpected(document.error());
    const QString path = call.arguments.value(output);
    if (path.endsWith(u".xlsx", Qt::CaseInsensitive)) {
        XZ_CHECK(paper::writeXlsx(*document, path));
        call.out.set(QStringLiteral("xlsx"), path);
        call.out.line(Words::tr("Table: %1").arg(path));
        return recordAssessmentPaper(session, what, QStringLiteral("xlsx"));
    }
    if (!path.endsWith(u".pdf", Qt::CaseInsensitive))
        return fail(Errc::Usage, Words::tr("Give a file name that ends in .pdf or .xlsx."));
    paper::PdfOptions pdf;
    pdf.created = session.clock().now();
    pdf.password = call.terminal.environment("XINZHAN_PDF_PASSWORD");
    XZ_TRY(const auto result, paper::writePdfFile(*document, pdf, path));
    call.out.set(QStringLiteral("pdf"), path);
    call.out.set(QStringLiteral("pages"), result.pages);
    call.out.line(Words::tr("PDF with %n page(s): %1", nullptr, result.pages).arg(path));
    return recordAssessmentPaper(session, what, QStringLiteral("pdf"));
}

Result<std::optional<PostRole>> roleOption(Call &call)
{
    const QString text = call.arguments.value(QStringLiteral("role"));
    if (text.isEmpty())
        return std::nullopt;
    const auto role = postRoleFromCode(text);
    if (!role || !isStudentRole(*role))
        return fail(Errc::Usage, Words::tr("--role is class_committee, dorm_reporter or department."));
    return role;
}

QJsonObject json(const CandidacyRow &c)
{
    return {{QStringLiteral("number"), c.number}, {QStringLiteral("name"), c.name}, {QStringLiteral("class"), c.className}, {QStringLiteral("role"), postRoleCode(c.role)},
            {QStringLiteral("place"), c.placeName}, {QStringLiteral("recommended_by"), c.recommendedBy}, {QStringLiteral("criteria"), QJsonArray::fromStringList(c.criteria)},
            {QStringLiteral("trained"), c.trained}, {QStringLiteral("state"), candidacyStateCode(c.state)}, {QStringLiteral("reason"), c.reason},
            {QStringLiteral("proposed_on"), isoDate(c.proposedOn)}, {QStringLiteral("decided_on"), isoDate(c.decidedOn)}};
}

QJsonObject json(const RoundRow &r)
{
    return {{QStringLiteral("name"), r.name}, {QStringLiteral("role"), postRoleCode(r.role)}, {QStringLiteral("template"), r.form.code}, {QStringLiteral("state"), roundStateCode(r.state)},
            {QStringLiteral("from"), isoDate(r.startsOn)}, {QStringLiteral("to"), isoDate(r.endsOn)}, {QStringLiteral("people_on"), isoDate(r.peopleOn)}, {QStringLiteral("sheets"), r.sheets},
            {QStringLiteral("complete"), r.complete}, {QStringLiteral("commended"), r.commended}, {QStringLiteral("commendable"), r.commendable()}};
}

QJsonObject json(const AssessmentRound &round, const SheetRow &s)
{
    QJsonObject sections;
    for (const auto &[code, points] : s.result.sections)
        sections.insert(round.form.section(code) ? round.form.section(code)->name : code, points);
    QJsonArray scores;
    for (const Score &x : s.scores)
        scores << QJsonObject{{QStringLiteral("item"), x.item}, {QStringLiteral("side"), scoreSideCode(x.side)}, {QStringLiteral("score"), x.score}, {QStringLiteral("times"), x.times}};
    return {{QStringLiteral("number"), s.number}, {QStringLiteral("name"), s.name}, {QStringLiteral("place"), s.place}, {QStringLiteral("state"), sheetStateCode(s.state)},
            {QStringLiteral("complete"), s.result.complete()}, {QStringLiteral("missing"), QJsonArray::fromStringList(s.result.missing)}, {QStringLiteral("sections"), sections},
            {QStringLiteral("self"), s.result.self}, {QStringLiteral("station"), s.result.station}, {QStringLiteral("base"), s.result.base}, {QStringLiteral("bonus"), s.result.bonus},
            {QStringLiteral("deduction"), s.result.deduction}, {QStringLiteral("total"), s.result.total}, {QStringLiteral("grade"), s.result.grade}, {QStringLiteral("rank"), s.rank},
            {QStringLiteral("commended"), s.commended}, {QStringLiteral("note"), s.note}, {QStringLiteral("scores"), scores}};
}

// The person's candidacy that the verb is about: the newest one in a state from which it leads on.
Result<CandidacyRow> candidate(Call &call, Session &session, std::optional<CandidacyEvent> event = {})
{
    const QString who = call.arguments.positional(2);
    if (who.isEmpty())
        return fail(Errc::Usage, Words::tr("Say which candidate: number or name."));
    XZ_TRY(const auto role, roleOption(call));
    XZ_TRY(const auto rows, SelectionService(session).list({.role = role}));
    const CandidacyRow *any = nullptr;
    for (const CandidacyRow &c : rows)
        if (c.number == who || c.name == who) {
            if (!event || candidacyTransition(c.state, *event))
                return c;
            any = any ? any : &c;
        }
    if (any)
        return *any; // the service says why it does not go on
    return fail(Errc::NotFound, Words::tr("There is no candidate \"%1\" among those you may see. List them with: assessment W candidates").arg(who));
}

Result<void> candidates(Call &call, Session &session)
{
    XZ_TRY(const auto role, roleOption(call));
    CandidacyFilter filter{.role = role};
    if (call.arguments.has(QStringLiteral("state"))) {
        filter.state = candidacyStateFromCode(call.arguments.value(QStringLiteral("state")));
        if (!filter.state)
            return fail(Errc::Usage, Words::tr("--state is proposed, appointed, declined or withdrawn."));
    }
    XZ_TRY(const auto rows, SelectionService(session).list(filter));
    QJsonArray list;
    QList<QStringList> table;
    for (const CandidacyRow &c : rows) {
        list << json(c);
        table << QStringList{c.number, c.name, c.className, postRoleLabel(c.role), c.placeName, c.trained ? Words::tr("yes") : Words::tr("no"), candidacyStateLabel(c.state)};
    }
    call.out.set(QStringLiteral("candidates"), list);
    call.out.set(QStringLiteral("count"), int(rows.size()));
    call.out.table({Words::tr("Student number"), Words::tr("Full name"), Words::tr("Class"), Words::tr("Team"), Words::tr("Would serve in"), Words::tr("Trained"), Words::tr("State")}, table);
    return call.arguments.has(output) ? paperTo(call, session, QStringLiteral("candidates"), candidateList(session, filter)) : Result<void>();
}

Result<void> propose(Call &call, Session &session)
{
    XZ_TRY(const auto role, roleOption(call));
    XZ_TRY(const QString who, call.arguments.required(QStringLiteral("person")));
    XZ_TRY(const PersonId person, personNamed(session, who));
    SelectionService service(session);
    XZ_TRY(const auto criteria, service.criteria());
    QStringList met;
    for (const QString &word : call.arguments.values(QStringLiteral("criterion"))) {
        const auto it = std::ranges::find_if(criteria, [&](const SelectionCriterion &c) { return c.code == word || c.name == word; });
        if (it == criteria.end()) {
            QStringList codes;
            for (const SelectionCriterion &c : criteria)
                codes << c.code;
            return fail(Errc::Usage, Words::tr("There is no criterion \"%1\". There are: %2").arg(word, codes.join(u", ")));
        }
        met << it->code;
    }
    XZ_TRY(const CandidacyId id, service.propose({role.value_or(PostRole::ClassCommittee), person, call.arguments.value(QStringLiteral("by")), met}));
    XZ_TRY(const CandidacyRow row, service.get(id));
    call.out.set(QStringLiteral("candidate"), json(row));
    call.out.line(Words::tr("%1 is proposed as %2 of %3.").arg(row.name, postRoleLabel(row.role), row.placeName));
    return {};
}

Result<void> decide(Call &call, Session &session, const QString &verb)
{
    CandidacyEvent event = CandidacyEvent::Appoint;
    for (const CandidacyEvent e : allCandidacyEvents)
        if (candidacyEventCode(e) == verb)
            event = e;
    XZ_TRY(const CandidacyRow row, candidate(call, session, event));
    SelectionService service(session);
    if (event == CandidacyEvent::Appoint) {
        XZ_TRY(const auto warnings, service.warnings(row));
        XZ_TRY(const auto from, call.arguments.date(QStringLiteral("date")));
        XZ_TRY(const PostId post, service.appoint(row.id, from.value_or(QDate()), call.arguments.has(QStringLiteral("replace"))));
        call.out.set(QStringLiteral("post"), post.toString());
        call.out.set(QStringLiteral("warnings"), QJsonArray::fromStringList(warnings));
        for (const QString &w : warnings)
            call.out.line(w);
    } else {
        XZ_TRY(const QString reason, call.arguments.required(QStringLiteral("reason")));
        switch (event) {
        case CandidacyEvent::Decline: XZ_CHECK(service.decline(row.id, reason)); break;
        case CandidacyEvent::Withdraw: XZ_CHECK(service.withdraw(row.id, reason)); break;
        case CandidacyEvent::Reconsider: XZ_CHECK(service.reconsider(row.id, reason)); break;
        default: XZ_CHECK(service.revoke(row.id, reason)); break;
        }
    }
    XZ_TRY(const CandidacyRow now, service.get(row.id));
    call.out.set(QStringLiteral("candidate"), json(now));
    call.out.line(Words::tr("%1, %2: %3").arg(now.name, postRoleLabel(now.role), candidacyStateLabel(now.state)));
    return {};
}

Result<void> templatesList(Call &call, Session &session)
{
    XZ_TRY(const auto all, AssessmentService(session).templates());
    QJsonArray list;
    for (const AssessmentTemplate &t : all) {
        QJsonArray items, bands;
        QList<QStringList> rows;
        for (const TemplateSection &s : t.sections) {
            items << QJsonObject{{QStringLiteral("code"), s.code}, {QStringLiteral("name"), s.name}, {QStringLiteral("kind"), QStringLiteral("section")}, {QStringLiteral("max"), s.max}};
            rows << QStringList{s.code, s.name, scoreText(s.max), QString()};
        }
        for (const TemplateItem &i : t.items) {
            const QString kind = i.kind == ItemKind::Item ? QStringLiteral("item") : i.kind == ItemKind::Bonus ? QStringLiteral("bonus") : QStringLiteral("deduction");
            items << QJsonObject{{QStringLiteral("code"), i.code}, {QStringLiteral("name"), i.name}, {QStringLiteral("kind"), kind}, {QStringLiteral("max"), i.max}};
            rows << QStringList{i.code, i.name, scoreText(i.max), i.kind == ItemKind::Deduction ? Words::tr("taken off each time") : i.allowedText()};
        }
        for (size_t b = 0; b < t.bands.size(); ++b)
            bands << QJsonObject{{QStringLiteral("grade"), t.bands[b].name}, {QStringLiteral("range"), t.bandText(b)}};
        list << QJsonObject{{QStringLiteral("code"), t.code}, {QStringLiteral("name"), t.name}, {QStringLiteral("version"), t.version}, {QStringLiteral("self_weight"), t.selfWeight},
                            {QStringLiteral("bonus_cap"), t.bonusCap}, {QStringLiteral("items"), items}, {QStringLiteral("bands"), bands}};
        call.out.line(Words::tr("%1: %2").arg(t.code, t.name));
        call.out.table({Words::tr("Code"), Words::tr("Wording"), Words::tr("Points"), Words::tr("Scores")}, rows);
    }
    call.out.set(QStringLiteral("templates"), list);
    return {};
}

Result<void> showRounds(Call &call, Session &session, const QString &only = {})
{
    XZ_TRY(const auto rounds, AssessmentService(session).rounds());
    QJsonArray list;
    QList<QStringList> table;
    for (const RoundRow &r : rounds) {
        if (!only.isEmpty() && r.name != only)
            continue;
        list << json(r);
        table << QStringList{r.name, postRoleLabel(r.role), roundStateLabel(r.state), isoDate(r.startsOn), isoDate(r.endsOn), QStringLiteral("%1/%2").arg(r.complete).arg(r.sheets)};
        if (!only.isEmpty())
            call.out.set(QStringLiteral("round"), json(r));
    }
    if (only.isEmpty())
        call.out.set(QStringLiteral("rounds"), list);
    call.out.table({Words::tr("Round"), Words::tr("Team"), Words::tr("State"), Words::tr("From"), Words::tr("To"), Words::tr("Complete")}, table);
    return {};
}

Result<AssessmentRound> roundArgument(Call &call, Session &session)
{
    if (call.arguments.positional(2).isEmpty())
        return fail(Errc::Usage, Words::tr("Say which round, by its name. List them with: assessment W rounds"));
    return AssessmentService(session).roundNamed(call.arguments.positional(2));
}

Result<void> round(Call &call, Session &session)
{
    const auto &a = call.arguments;
    if (a.positional(2).isEmpty())
        return fail(Errc::Usage, Words::tr("Give the round a name."));
    if (!a.has(QStringLiteral("from"))) {
        XZ_TRY(const AssessmentRound found, roundArgument(call, session));
        return showRounds(call, session, found.name);
    }
    XZ_TRY(const auto role, roleOption(call));
    XZ_TRY(const auto from, a.date(QStringLiteral("from")));
    XZ_TRY(const auto to, a.date(QStringLiteral("to")));
    XZ_TRY(const auto on, a.date(QStringLiteral("people-on")));
    RoundDraft draft{.name = a.positional(2), .role = role.value_or(PostRole::ClassCommittee), .form = a.value(QStringLiteral("template"), QStringLiteral("merit100")),
                     .startsOn = from.value_or(QDate()), .endsOn = to.value_or(QDate()), .peopleOn = on.value_or(QDate())};
    if (a.has(QStringLiteral("quota"))) {
        XZ_TRY(const int percent, a.integer(QStringLiteral("quota"), 20, 0, 100));
        draft.quota = percent / 100.0;
    }
    XZ_CHECK(AssessmentService(session).create(draft));
    return showRounds(call, session, cleanLine(a.positional(2)));
}

Result<void> steps(Call &call, Session &session, const QString &verb)
{
    XZ_TRY(const AssessmentRound r, roundArgument(call, session));
    AssessmentService service(session);
    if (verb == u"open") {
        XZ_TRY(const int n, service.open(r.id));
        call.out.line(Words::tr("%n sheet(s) made.", nullptr, n));
    } else if (verb == u"add-sheets") {
        XZ_TRY(const int n, service.addLateSheets(r.id));
        call.out.set(QStringLiteral("added"), n);
        call.out.line(Words::tr("%n sheet(s) made.", nullptr, n));
    } else if (verb == u"close") {
        XZ_CHECK(service.close(r.id));
    } else if (verb == u"discard") {
        XZ_CHECK(service.discard(r.id));
        call.out.line(Words::tr("The round was discarded."));
        return {};
    } else {
        XZ_TRY(const QString reason, call.arguments.required(QStringLiteral("reason")));
        XZ_CHECK(verb == u"reopen" ? service.reopen(r.id, reason) : service.backToDraft(r.id, reason));
    }
    return showRounds(call, session, r.name);
}

Result<SheetRow> sheetOf(Call &call, Session &session, const AssessmentRound &round)
{
    XZ_TRY(const QString who, call.arguments.required(QStringLiteral("person")));
    XZ_TRY(const auto sheets, AssessmentService(session).sheets(round.id));
    for (const SheetRow &s : sheets)
        if (s.number == who || s.name == who)
            return s;
    return fail(Errc::NotFound, Words::tr("\"%1\" has no sheet in this round among those you may see. List them with: assessment W list ROUND").arg(who));
}

// ITEM=POINTS with the code or the wording of an item or a section.
Result<Score> scoreOf(const AssessmentTemplate &form, const QString &text, ScoreSide side)
{
    const qsizetype at = text.lastIndexOf(u'=');
    const QString name = cleanLine(text.left(at));
    bool ok = false;
    const double points = cleanLine(text.mid(at + 1)).toDouble(&ok);
    if (at < 1 || !ok)
        return fail(Errc::Usage, Words::tr("\"%1\" is no score; write ITEM=POINTS, for example m.de=12.").arg(text));
    for (const TemplateSection &s : form.sections)
        if (s.code == name || s.name == name)
            return Score{s.code, side, points};
    for (const TemplateItem &i : form.items)
        if (i.code == name || i.name == name) {
            if (i.kind == ItemKind::Deduction) // said as times
                return points == int(points) ? Result<Score>(Score{i.code, side, i.max * points, int(points)})
                                             : fail(Errc::Usage, Words::tr("%1 is counted: say how many times.").arg(i.name));
            return Score{i.code, side, points};
        }
    return fail(Errc::Usage, Words::tr("The template has no item \"%1\". List them with: assessment W templates").arg(name));
}

Result<void> showSheet(Call &call, Session &session, const AssessmentRound &round, const SheetId &id)
{
    XZ_TRY(const SheetRow s, AssessmentService(session).sheet(id));
    call.out.set(QStringLiteral("sheet"), json(round, s));
    call.out.line(s.result.complete() ? Words::tr("%1: total %2, grade %3").arg(s.name, scoreText(s.result.total), s.result.grade)
                                      : Words::tr("%1: %2 so far, missing: %3").arg(s.name, scoreText(s.result.total), s.result.missing.join(Words::tr(", "))));
    return {};
}

Result<void> score(Call &call, Session &session)
{
    const auto &a = call.arguments;
    XZ_TRY(const AssessmentRound round, roundArgument(call, session));
    XZ_TRY(SheetRow sheet, sheetOf(call, session, round));
    AssessmentService service(session);
    if (a.has(QStringLiteral("set")) || a.has(QStringLiteral("self")) || a.has(QStringLiteral("note"))) {
        std::vector<Score> all = sheet.scores;
        const auto put = [&](const QString &option, ScoreSide side) -> Result<void> {
            for (const QString &text : a.values(option)) {
                XZ_TRY(const Score s, scoreOf(round.form, text, side));
                std::erase_if(all, [&](const Score &x) { return x.item == s.item && x.side == side; });
                all.push_back(s);
            }
            return {};
        };
        XZ_CHECK(put(QStringLiteral("set"), ScoreSide::Station));
        XZ_CHECK(put(QStringLiteral("self"), ScoreSide::Self));
        XZ_TRY(sheet, service.score(sheet.id, sheet.version, {ScoreSide::Station, ScoreSide::Self}, all, a.value(QStringLiteral("note"), sheet.note)));
    }
    if (a.has(QStringLiteral("condition"))) {
        QStringList met;
        for (const QString &word : a.values(QStringLiteral("condition"))) {
            const auto it = std::ranges::find_if(round.form.conditions, [&](const CommendationCondition &c) { return c.code == word || c.name == word; });
            if (word != u"all" && it == round.form.conditions.end())
                return fail(Errc::Usage, Words::tr("The template has no condition \"%1\".").arg(word));
            for (const CommendationCondition &c : round.form.conditions)
                if (word == u"all" || c.code == it->code)
                    met << c.code;
        }
        XZ_CHECK(service.setConditions(sheet.id, sheet.version, met));
    }
    if (a.has(QStringLiteral("leave-out")) || a.has(QStringLiteral("take-in"))) {
        XZ_TRY(const QString reason, a.required(QStringLiteral("reason")));
        XZ_CHECK(a.has(QStringLiteral("leave-out")) ? service.leaveOut(sheet.id, sheet.version, reason) : service.takeIn(sheet.id, sheet.version, reason));
    }
    XZ_CHECK(showSheet(call, session, round, sheet.id));
    XZ_TRY(const auto proposals, service.proposals(sheet));
    QJsonArray list;
    for (const ProposedScore &p : proposals) {
        list << QJsonObject{{QStringLiteral("item"), p.item}, {QStringLiteral("score"), p.score}, {QStringLiteral("why"), p.why}};
        call.out.line(Words::tr("Proposed for %1: %2 (%3)").arg(p.item, scoreText(p.score), p.why));
    }
    call.out.set(QStringLiteral("proposals"), list);
    return call.arguments.has(output) ? paperTo(call, session, QStringLiteral("forms"), assessmentForms(session, round.id, {sheet.id})) : Result<void>();
}

Result<void> commend(Call &call, Session &session)
{
    XZ_TRY(const AssessmentRound round, roundArgument(call, session));
    AssessmentService service(session);
    if (!call.arguments.has(QStringLiteral("person"))) {
        XZ_TRY(const CommendationProposal p, service.commendations(round.id));
        XZ_TRY(const auto sheets, service.sheets(round.id));
        QJsonArray proposed;
        for (const SheetId &id : p.proposed)
            for (const SheetRow &s : sheets)
                if (s.id == id) {
                    proposed << s.number;
                    call.out.line(Words::tr("Proposed: %1, rank %2").arg(s.name).arg(s.rank));
                }
        for (const QString &note : p.notes)
            call.out.line(note);
        call.out.set(QStringLiteral("places"), p.places);
        call.out.set(QStringLiteral("taken"), p.taken);
        call.out.set(QStringLiteral("proposed"), proposed);
        call.out.set(QStringLiteral("notes"), QJsonArray::fromStringList(p.notes));
        return {};
    }
    XZ_TRY(const SheetRow sheet, sheetOf(call, session, round));
    XZ_CHECK(service.commend(sheet.id, sheet.version, !call.arguments.has(QStringLiteral("take-back")), call.arguments.value(QStringLiteral("reason"))));
    return showSheet(call, session, round, sheet.id);
}

Result<void> list(Call &call, Session &session, bool forms)
{
    XZ_TRY(const AssessmentRound round, roundArgument(call, session));
    XZ_TRY(const auto sheets, AssessmentService(session).sheets(round.id));
    QJsonArray rows;
    QList<QStringList> table;
    for (const SheetRow &s : sheets) {
        rows << json(round, s);
        table << QStringList{s.rank ? QString::number(s.rank) : QString(), s.number, s.name, s.place, s.result.complete() ? scoreText(s.result.total) : QString(),
                             s.result.complete() ? s.result.grade : s.state == SheetState::LeftOut ? Words::tr("left out") : Words::tr("incomplete"), s.commended ? Words::tr("commended") : QString()};
    }
    call.out.set(QStringLiteral("sheets"), rows);
    call.out.set(QStringLiteral("count"), int(sheets.size()));
    call.out.table({Words::tr("Rank"), Words::tr("Student number"), Words::tr("Full name"), Words::tr("Serves in"), Words::tr("Total"), Words::tr("Grade"), Words::tr("Commendation")}, table);
    if (!call.arguments.has(output))
        return forms ? Result<void>(fail(Errc::Usage, Words::tr("Give a file name that ends in .pdf or .xlsx."))) : Result<void>();
    return forms ? paperTo(call, session, QStringLiteral("forms"), assessmentForms(session, round.id)) : paperTo(call, session, QStringLiteral("results"), assessmentResults(session, round.id));
}

} // namespace

Result<void> assessmentCommand(Call &call)
{
    const QString verb = call.arguments.positional(1);
    static const QStringList known{u"candidates"_qs, u"propose"_qs, u"appoint"_qs, u"decline"_qs, u"withdraw"_qs, u"reconsider"_qs, u"revoke"_qs, u"templates"_qs, u"rounds"_qs, u"round"_qs,
                                   u"open"_qs, u"add-sheets"_qs, u"back"_qs, u"close"_qs, u"reopen"_qs, u"discard"_qs, u"score"_qs, u"list"_qs, u"forms"_qs, u"commend"_qs};
    if (!known.contains(verb))
        return fail(Errc::Usage, Words::tr("There is no \"assessment %1\". There are: %2").arg(verb, known.join(u", ")));
    XZ_TRY(const auto workspace, call.open());
    Session &session = workspace->session();
    if (verb == u"candidates")
        XZ_CHECK(candidates(call, session));
    else if (verb == u"propose")
        XZ_CHECK(propose(call, session));
    else if (verb == u"templates")
        XZ_CHECK(templatesList(call, session));
    else if (verb == u"rounds")
        XZ_CHECK(showRounds(call, session));
    else if (verb == u"round")
        XZ_CHECK(round(call, session));
    else if (verb == u"score")
        XZ_CHECK(score(call, session));
    else if (verb == u"commend")
        XZ_CHECK(commend(call, session));
    else if (verb == u"list" || verb == u"forms")
        XZ_CHECK(list(call, session, verb == u"forms"));
    else if (verb == u"open" || verb == u"add-sheets" || verb == u"back" || verb == u"close" || verb == u"reopen" || verb == u"discard")
        XZ_CHECK(steps(call, session, verb));
    else
        XZ_CHECK(decide(call, session, verb));
    return workspace->close();
}

} // namespace xz::cli
