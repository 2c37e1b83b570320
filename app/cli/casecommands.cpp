// case: the crisis ledger from the command line. Codes by default; a name only through "reveal" with a reason.
#include "app/cli/commands.h"

#include "core/base/text.h"
#include "core/casework/caseservice.h"

#include <QtCore/QJsonArray>

namespace xz::cli {

namespace {

QJsonObject json(const CaseFile &f)
{
    return {{QStringLiteral("code"), f.code}, {QStringLiteral("state"), caseStateCode(f.state)}, {QStringLiteral("level"), f.level},
            {QStringLiteral("kind"), f.kind}, {QStringLiteral("source"), f.source}, {QStringLiteral("criteria"), QJsonArray::fromStringList(f.criteria)},
            {QStringLiteral("opened_on"), isoDate(f.openedOn)}, {QStringLiteral("closed_on"), isoDate(f.closedOn)},
            {QStringLiteral("last_follow_up_on"), isoDate(f.lastFollowUpOn)}, {QStringLiteral("next_follow_up_on"), isoDate(f.nextFollowUpOn)},
            {QStringLiteral("observe_until"), isoDate(f.observeUntil)}, {QStringLiteral("version"), f.version}};
}

void show(Output &out, const CaseOutcome &o)
{
    out.set(QStringLiteral("case"), json(o.file));
    out.set(QStringLiteral("notes"), QJsonArray::fromStringList(o.notes));
    out.line(Words::tr("%1: %2, level %3").arg(o.file.code, caseStateLabel(o.file.state)).arg(o.file.level));
    if (o.file.nextFollowUpOn.isValid())
        out.line(Words::tr("Next follow-up: %1").arg(isoDate(o.file.nextFollowUpOn)));
    if (o.file.observeUntil.isValid() && o.file.state == CaseState::Observing)
        out.line(Words::tr("Observed until: %1").arg(isoDate(o.file.observeUntil)));
    for (const QString &n : o.notes)
        out.line(n);
}

// A code, or what the dictionary calls it.
Result<QString> entryOf(const CodeList &list, const QString &word, const QString &option)
{
    if (const auto code = list.fromWords(word))
        return *code;
    QStringList known;
    for (const CodeEntry &e : list.entries)
        known << e.code + u' ' + e.name;
    return fail(Errc::Usage, Words::tr("--%1 \"%2\" is not in the dictionary. It knows: %3").arg(option, word, known.join(u"; ")));
}

Result<CaseDraft> draftOf(Call &call, Session &session, const CaseService &service)
{
    const Arguments &a = call.arguments;
    XZ_TRY(const CaseDictionaries dictionaries, service.dictionaries());
    CaseDraft draft;
    XZ_TRY(draft.level, a.integer(QStringLiteral("level"), mildestLevel, mostSevereLevel, mildestLevel));
    XZ_TRY(const auto on, a.date(QStringLiteral("date")));
    if (on)
        draft.openedOn = *on;
    for (const QString &word : a.values(QStringLiteral("criterion")).join(u',').split(u',', Qt::SkipEmptyParts)) {
        XZ_TRY(const QString code, entryOf(dictionaries.criteria, word.trimmed(), QStringLiteral("criterion")));
        draft.criteria << code;
    }
    XZ_TRY(const QString kind, a.required(QStringLiteral("kind")));
    XZ_TRY(draft.kind, entryOf(dictionaries.kinds, kind, QStringLiteral("kind")));
    XZ_TRY(const QString source, a.required(QStringLiteral("source")));
    XZ_TRY(draft.source, entryOf(dictionaries.sources, source, QStringLiteral("source")));
    if (a.has(QStringLiteral("risk"))) {
        XZ_TRY(draft.risk, entryOf(dictionaries.risks, a.value(QStringLiteral("risk")), QStringLiteral("risk")));
    }
    if (a.has(QStringLiteral("responsible"))) {
        XZ_TRY(const PersonId person, personNamed(session, a.value(QStringLiteral("responsible"))));
        draft.responsible = person;
    }
    draft.summary = a.value(QStringLiteral("text"));
    draft.reason = a.value(QStringLiteral("reason"));
    return draft;
}

Result<void> add(Call &call, Session &session, CaseService &service)
{
    XZ_TRY(const StationId station, stationOf(call, session));
    XZ_CHECK(call.arguments.required(QStringLiteral("student")));
    std::vector<PersonId> students;
    for (const QString &word : call.arguments.values(QStringLiteral("student")).join(u',').split(u',', Qt::SkipEmptyParts)) {
        XZ_TRY(const PersonId id, personNamed(session, word.trimmed()));
        students.push_back(id);
    }
    XZ_TRY(const CaseDraft draft, draftOf(call, session, service));
    if (students.size() == 1) {
        XZ_TRY(const CaseOutcome opened, service.open(station, students.front(), draft));
        show(call.out, opened);
        return {};
    }
    XZ_TRY(const auto opened, service.batchOpen(station, students, draft));
    QJsonArray codes;
    for (const CaseOutcome &o : opened) {
        show(call.out, o);
        codes << o.file.code;
    }
    call.out.set(QStringLiteral("cases"), codes);
    return {};
}

Result<void> change(Call &call, CaseService &service, const QString &verb)
{
    const Arguments &a = call.arguments;
    XZ_TRY(const CaseFile file, service.byCode(a.positional(2)));
    XZ_TRY(const auto on, a.date(QStringLiteral("date")));
    CaseChange c{.id = file.id, .event = CaseEventKind::ProposeRelease, .reason = a.value(QStringLiteral("reason")), .on = on.value_or(QDate())};
    if (verb == u"level") {
        XZ_CHECK(a.required(QStringLiteral("to")));
        XZ_TRY(c.level, a.integer(QStringLiteral("to"), 0, mostSevereLevel, mildestLevel));
        XZ_TRY(const CaseOutcome o, service.changeLevel(file.id, c.level, c.reason, c.on, file.version));
        show(call.out, o);
        return {};
    }
    if (verb == u"release") {
        if (a.has(QStringLiteral("confirm"))) {
            c.event = CaseEventKind::ConfirmRelease;
        } else if (a.has(QStringLiteral("refuse"))) {
            c.event = CaseEventKind::RefuseRelease;
        } else if (a.has(QStringLiteral("withdraw"))) {
            c.event = CaseEventKind::WithdrawRelease;
        } else {
            XZ_TRY(const CaseDictionaries dictionaries, service.dictionaries());
            XZ_TRY(c.releaseReason, entryOf(dictionaries.releaseReasons, a.value(QStringLiteral("because"), QStringLiteral("stable")), QStringLiteral("because")));
            const QString parent = a.value(QStringLiteral("parent"));
            if (parent != u"yes" && parent != u"no")
                return fail(Errc::Usage, Words::tr("Say with --parent yes or --parent no whether the parents were informed of the release."));
            c.parentInformed = parent == u"yes";
        }
    } else {
        const auto event = caseEventFromCode(verb);
        if (!event)
            return fail(Errc::Internal, verb);
        c.event = *event;
        XZ_TRY(c.level, a.integer(QStringLiteral("to"), 0, mostSevereLevel, mildestLevel));
    }
    XZ_TRY(const CaseOutcome o, service.change(c));
    show(call.out, o);
    return {};
}

Result<void> showOne(Call &call, CaseService &service)
{
    XZ_TRY(const CaseFile file, service.byCode(call.arguments.positional(2)));
    XZ_TRY(const auto events, service.history(file.id));
    XZ_TRY(const auto followUps, service.followUps(file.id));
    show(call.out, CaseOutcome{file, {}});
    if (!file.summary.isEmpty())
        call.out.line(file.summary);
    call.out.set(QStringLiteral("summary"), file.summary);
    QList<QStringList> rows;
    QJsonArray list;
    for (const CaseEvent &e : events) {
        rows << QStringList{isoDate(e.on), caseEventLabel(e.event), e.fromLevel ? QString::number(e.fromLevel) : QString(), QString::number(e.toLevel), e.actorName, e.event == CaseEventKind::Summary ? e.summaryBefore() : e.reason};
        list << QJsonObject{{QStringLiteral("on"), isoDate(e.on)}, {QStringLiteral("at"), e.at.toString(Qt::ISODate)}, {QStringLiteral("event"), caseEventCode(e.event)},
                            {QStringLiteral("from_level"), e.fromLevel}, {QStringLiteral("to_level"), e.toLevel}, {QStringLiteral("actor"), e.actorName},
                            {QStringLiteral("reason"), e.reason}, {QStringLiteral("summary_before"), e.summaryBefore()}};
    }
    call.out.set(QStringLiteral("history"), list);
    call.out.table({Words::tr("Date"), Words::tr("Event"), Words::tr("From"), Words::tr("To"), Words::tr("Who"), Words::tr("Reason")}, rows);
    rows.clear();
    QJsonArray follow;
    for (const FollowUp &f : followUps) {
        rows << QStringList{isoDate(f.on), followUpKindLabel(f.kind), f.actorName, f.text};
        follow << QJsonObject{{QStringLiteral("on"), isoDate(f.on)}, {QStringLiteral("kind"), followUpKindCode(f.kind)}, {QStringLiteral("text"), f.text},
                              {QStringLiteral("measures"), f.measures}, {QStringLiteral("parent_contacted"), f.parentContacted}};
    }
    call.out.set(QStringLiteral("follow_ups"), follow);
    if (!rows.isEmpty())
        call.out.table({Words::tr("Follow-up"), Words::tr("Kind"), Words::tr("Who"), Words::tr("Text")}, rows);
    return {};
}

Result<void> follow(Call &call, CaseService &service)
{
    const Arguments &a = call.arguments;
    XZ_TRY(const CaseFile file, service.byCode(a.positional(2)));
    const auto kind = followUpKindFromCode(a.value(QStringLiteral("kind"), QStringLiteral("talk")));
    if (!kind)
        return fail(Errc::Usage, Words::tr("--kind is one of talk, phone, parent, visit, meeting, other."));
    XZ_TRY(const auto on, a.date(QStringLiteral("date")));
    FollowUp f{.id = FollowUpId(newRawId(0)), .caseId = file.id, .on = on.value_or(call.terminal.clock.today()), .kind = *kind, .text = a.value(QStringLiteral("text")),
               .measures = a.value(QStringLiteral("measures")), .parentContacted = a.has(QStringLiteral("parent-contacted")), .actor = UserId(newRawId(0))};
    XZ_TRY(const CaseOutcome o, service.addFollowUp(f, file.version));
    show(call.out, o);
    return {};
}

} // namespace

Result<void> caseCommand(Call &call)
{
    const QString verb = call.arguments.positional(1);
    static const QStringList verbs{QStringLiteral("add"), QStringLiteral("level"), QStringLiteral("release"), QStringLiteral("show"), QStringLiteral("follow"),
                                   QStringLiteral("confirm_level"), QStringLiteral("relapse"), QStringLiteral("close"), QStringLiteral("reopen"),
                                   QStringLiteral("reveal"), QStringLiteral("summary"), QStringLiteral("dictionary")};
    if (!verbs.contains(verb))
        return fail(Errc::Usage, Words::tr("\"%1\" is not one of: %2").arg(verb, verbs.join(u", ")));
    if (verb != u"add" && verb != u"dictionary" && call.arguments.positional(2).isEmpty())
        return fail(Errc::Usage, Words::tr("Name the case by its code, for example KJ-2026-014."));
    XZ_TRY(const auto workspace, call.open());
    Session &session = workspace->session();
    CaseService service(session);
    if (verb == u"add") {
        XZ_CHECK(add(call, session, service));
    } else if (verb == u"show") {
        XZ_CHECK(showOne(call, service));
    } else if (verb == u"follow") {
        XZ_CHECK(follow(call, service));
    } else if (verb == u"summary") {
        XZ_TRY(const QString text, call.arguments.required(QStringLiteral("text")));
        XZ_TRY(const CaseFile file, service.byCode(call.arguments.positional(2)));
        XZ_TRY(const CaseOutcome o, service.setSummary(file.id, text, file.version));
        show(call.out, o);
    } else if (verb == u"reveal") {
        XZ_TRY(const QString reason, call.arguments.required(QStringLiteral("reason")));
        XZ_TRY(const CaseFile file, service.byCode(call.arguments.positional(2)));
        XZ_TRY(const StudentName name, service.revealName(file.id, reason));
        call.out.set(QStringLiteral("name"), name.name);
        call.out.set(QStringLiteral("number"), name.number);
        call.out.set(QStringLiteral("class"), name.className);
        call.out.line(QStringLiteral("%1  %2  %3").arg(name.number, name.name, name.className));
    } else if (verb == u"dictionary") {
        XZ_TRY(const CaseDictionaries d, service.dictionaries());
        for (const auto &[title, entries] : {std::pair{Words::tr("Criteria"), &d.criteria}, {Words::tr("Kinds"), &d.kinds}, {Words::tr("Sources"), &d.sources},
                                             {Words::tr("Risk"), &d.risks}, {Words::tr("Release reasons"), &d.releaseReasons}}) {
            call.out.line(title);
            for (const CodeEntry &e : entries->entries)
                call.out.line(QStringLiteral("  %1  %2").arg(e.code, e.name));
        }
    } else {
        XZ_CHECK(change(call, service, verb));
    }
    return workspace->close();
}

} // namespace xz::cli
