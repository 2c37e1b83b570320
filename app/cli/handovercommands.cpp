// handover: an office with everything that belongs to it goes to a successor, step by step; it can be left and taken up again.
#include "app/cli/commands.h"

#include "core/base/text.h"
#include "core/handover/handoverdocument.h"
#include "core/handover/handoverservice.h"
#include "core/pdf/pdfwriter.h"

#include <QtCore/QJsonArray>

namespace xz::cli {
namespace {

QJsonObject jsonOf(const Handover &h)
{
    QJsonArray items, open, steps, scope;
    for (const HandoverItem &i : h.items) {
        QJsonObject o{{QStringLiteral("scope"), handoverScopeCode(i.scope)}, {QStringLiteral("code"), i.code}, {QStringLiteral("name"), i.name}, {QStringLiteral("carrier"), i.carrier},
                      {QStringLiteral("note"), i.note}, {QStringLiteral("differs"), i.differs()}};
        o.insert(QStringLiteral("counted"), i.counted ? QJsonValue(*i.counted) : QJsonValue());
        o.insert(QStringLiteral("stated"), i.stated ? QJsonValue(*i.stated) : QJsonValue());
        items << o;
    }
    for (const OpenItem &i : h.openItems)
        open << QJsonObject{{QStringLiteral("kind"), i.entity}, {QStringLiteral("name"), i.name}, {QStringLiteral("due"), isoDate(i.dueOn)}, {QStringLiteral("owner"), i.successorName}};
    for (const HandoverStep &s : h.steps)
        steps << QJsonObject{{QStringLiteral("step"), s.step}, {QStringLiteral("at"), s.at.toString(Qt::ISODate)}, {QStringLiteral("by"), s.actorName}, {QStringLiteral("detail"), s.detail}};
    for (const HandoverScope s : h.scope)
        scope << handoverScopeCode(s);
    const auto next = nextStep(h);
    return {{QStringLiteral("number"), h.number}, {QStringLiteral("state"), handoverStateCode(h.state)}, {QStringLiteral("post"), postRoleCode(h.post)}, {QStringLiteral("from"), h.fromName},
            {QStringLiteral("to"), h.toName}, {QStringLiteral("witness"), h.witnessName}, {QStringLiteral("effective_on"), isoDate(h.effectiveOn)}, {QStringLiteral("scope"), scope},
            {QStringLiteral("items"), items}, {QStringLiteral("open_items"), open}, {QStringLiteral("steps"), steps}, {QStringLiteral("next"), next ? handoverEventCode(*next) : QString()}};
}

void show(Call &call, const Handover &h)
{
    call.out.set(QStringLiteral("handover"), jsonOf(h));
    call.out.line(Words::tr("%1: %2, %3 hands over to %4 on %5. %6.").arg(h.number, postRoleLabel(h.post), h.fromName, h.toName, isoDate(h.effectiveOn), handoverStateLabel(h.state)));
    QList<QStringList> rows;
    for (const HandoverItem &i : h.items)
        rows << QStringList{handoverScopeLabel(i.scope), i.code, i.name, i.counted ? QString::number(*i.counted) : QStringLiteral("-"), i.stated ? QString::number(*i.stated) : QStringLiteral("?"), i.note};
    call.out.table({Words::tr("Scope"), Words::tr("Code"), Words::tr("Name"), Words::tr("Counted"), Words::tr("Stated"), Words::tr("Remarks")}, rows);
    for (const OpenItem &i : h.openItems)
        call.out.line(Words::tr("Open: %1 -> %2").arg(i.name, i.successor ? i.successorName : Words::tr("nobody yet")));
    if (const auto next = nextStep(h))
        call.out.line(Words::tr("Next: %1 (handover W %2 %3)").arg(handoverEventLabel(*next), *next == HandoverEvent::List ? QStringLiteral("check") : handoverEventCode(*next), h.number));
}

Result<HandoverDraft> draftOf(Call &call, Session &session)
{
    const Arguments &a = call.arguments;
    const QString post = a.value(QStringLiteral("post"), QStringLiteral("head"));
    const auto role = postRoleFromCode(post);
    if (!role)
        return fail(Errc::Usage, Words::tr("There is no office \"%1\". Offices: head, deputy, counsellor, class_teacher, class_committee, dorm_reporter, department, secretary, parttime, expert.").arg(post));
    XZ_TRY(const QString toName, a.required(QStringLiteral("to")));
    XZ_TRY(const PersonId to, personNamed(session, toName));
    std::optional<PersonId> from = session.actor().person;
    if (a.has(QStringLiteral("from"))) {
        XZ_TRY(from, personNamed(session, a.value(QStringLiteral("from"))));
    }
    if (!from)
        return fail(Errc::Usage, Words::tr("The option --%1 is needed. See --help.").arg(QStringLiteral("from")));
    HandoverDraft d{.post = *role, .from = *from, .to = to};
    if (a.has(QStringLiteral("station"))) {
        XZ_TRY(d.station, stationOf(call, session));
    }
    if (a.has(QStringLiteral("witness"))) {
        XZ_TRY(d.witness, personNamed(session, a.value(QStringLiteral("witness"))));
    }
    XZ_TRY(const auto on, a.date(QStringLiteral("date")));
    d.effectiveOn = on.value_or(QDate());
    for (const QString &code : a.value(QStringLiteral("scope")).split(u',', Qt::SkipEmptyParts)) {
        const auto scope = handoverScopeFromCode(code.trimmed());
        if (!scope)
            return fail(Errc::Usage, Words::tr("--scope takes files, cases, ledgers, seals, accounts, devices, funds."));
        d.scope.push_back(*scope);
    }
    return d;
}

// A counted line by its code, or a line of one's own by its name.
Result<void> setLine(Call &call, HandoverService &service, const Handover &h)
{
    const Arguments &a = call.arguments;
    XZ_TRY(const int stated, a.integer(QStringLiteral("stated"), -1, 0, 100'000'000));
    std::vector<HandoverItem> items = h.items;
    const QString code = a.value(QStringLiteral("code")), name = a.value(QStringLiteral("name"));
    HandoverItem *line = nullptr;
    for (HandoverItem &i : items)
        if ((!code.isEmpty() && i.code == code) || (!name.isEmpty() && i.name == name))
            line = &i;
    if (!line) {
        if (name.isEmpty())
            return fail(Errc::Usage, Words::tr("There is no counted line \"%1\". Give --name, --scope and --stated for a line of your own.").arg(code));
        const auto scope = handoverScopeFromCode(a.value(QStringLiteral("scope"), QStringLiteral("seals")));
        if (!scope)
            return fail(Errc::Usage, Words::tr("--scope takes files, cases, ledgers, seals, accounts, devices, funds."));
        items.push_back({.scope = *scope, .name = name});
        line = &items.back();
    }
    if (stated >= 0)
        line->stated = stated;
    if (a.has(QStringLiteral("carrier")))
        line->carrier = a.value(QStringLiteral("carrier"));
    if (a.has(QStringLiteral("note")))
        line->note = a.value(QStringLiteral("note"));
    XZ_TRY(const Handover saved, service.saveList(h.id, items, a.value(QStringLiteral("difference"), h.difference)));
    show(call, saved);
    return {};
}

Result<void> assign(Call &call, Session &session, HandoverService &service, const Handover &h)
{
    QHash<QString, PersonId> others;
    for (const QString &pair : call.arguments.values(QStringLiteral("item"))) { // KJ-2026-014=T003
        const qsizetype at = pair.indexOf(u'=');
        if (at <= 0)
            return fail(Errc::Usage, Words::tr("--item takes CODE=PERSON, for example KJ-2026-014=10023."));
        bool found = false;
        for (const OpenItem &i : h.openItems)
            if (i.name.contains(pair.left(at))) {
                XZ_TRY(const PersonId person, personNamed(session, pair.mid(at + 1)));
                others.insert(rawIdToString(i.entityId), person);
                found = true;
            }
        if (!found)
            return fail(Errc::NotFound, Words::tr("No open item of this handover has the code \"%1\".").arg(pair.left(at)));
    }
    XZ_TRY(const Handover done, service.assign(h.id, others));
    show(call, done);
    return {};
}

Result<void> switchTo(Call &call, HandoverService &service, const Handover &h)
{
    std::optional<SuccessorAccount> fresh;
    if (call.arguments.has(QStringLiteral("login"))) {
        fresh = SuccessorAccount{.login = call.arguments.value(QStringLiteral("login")), .passphrase = {}};
        XZ_TRY(fresh->passphrase, call.passphrase("XINZHAN_NEW_PASSPHRASE", Words::tr("New passphrase: "), true));
        XZ_TRY(const auto signedOn, call.arguments.date(QStringLiteral("undertaking")));
        fresh->undertakingOn = signedOn.value_or(QDate());
    }
    XZ_TRY(const SwitchOutcome out, service.switchAccounts(h.id, fresh));
    call.out.set(QStringLiteral("at_once"), out.atOnce);
    call.out.set(QStringLiteral("off"), QJsonArray::fromStringList(out.off));
    call.out.set(QStringLiteral("rewrapped"), out.rewrapped);
    call.out.set(QStringLiteral("cases"), out.casesMoved);
    for (const QString &sentence : out.notes)
        call.out.line(sentence);
    return {};
}

Result<void> print(Call &call, Session &session, const Handover &h)
{
    XZ_TRY(const QString file, call.arguments.required(QStringLiteral("output")));
    if (file.endsWith(u".xlsx", Qt::CaseInsensitive)) {
        XZ_CHECK(writeHandoverXlsx(session, h, file));
    } else {
        XZ_TRY(const paper::Document document, handoverDocument(session, h));
        paper::PdfOptions pdf;
        pdf.created = session.clock().now();
        pdf.password = call.terminal.environment("XINZHAN_PDF_PASSWORD");
        XZ_CHECK(paper::writePdfFile(document, pdf, file));
    }
    call.out.set(QStringLiteral("file"), file);
    call.out.line(Words::tr("Written: %1").arg(file));
    return {};
}

} // namespace

Result<void> handoverCommand(Call &call)
{
    const Arguments &a = call.arguments;
    const QString verb = a.positional(1).isEmpty() ? QStringLiteral("status") : a.positional(1), number = a.positional(2);
    static const QStringList verbs{QStringLiteral("list"), QStringLiteral("start"), QStringLiteral("status"), QStringLiteral("item"), QStringLiteral("people"), QStringLiteral("check"), QStringLiteral("assign"),
                                   QStringLiteral("switch"), QStringLiteral("undertake"), QStringLiteral("sign"), QStringLiteral("finish"), QStringLiteral("cancel"), QStringLiteral("print")};
    if (!verbs.contains(verb))
        return fail(Errc::Usage, Words::tr("\"%1\" is not one of: %2").arg(verb, verbs.join(u", ")));
    XZ_TRY(const auto workspace, call.open());
    Session &session = workspace->session();
    HandoverService service(*workspace);
    if (verb == u"list") {
        XZ_TRY(const auto all, service.list());
        QList<QStringList> rows;
        QJsonArray json;
        for (const Handover &h : all) {
            rows << QStringList{h.number, postRoleLabel(h.post), h.fromName, h.toName, isoDate(h.effectiveOn), handoverStateLabel(h.state)};
            json << QJsonObject{{QStringLiteral("number"), h.number}, {QStringLiteral("state"), handoverStateCode(h.state)}, {QStringLiteral("from"), h.fromName}, {QStringLiteral("to"), h.toName}};
        }
        call.out.set(QStringLiteral("handovers"), json);
        call.out.table({Words::tr("Handover no."), Words::tr("Office handed over"), Words::tr("Hands over"), Words::tr("Takes over"), Words::tr("On"), Words::tr("State")}, rows);
        return workspace->close();
    }
    if (verb == u"start") {
        XZ_TRY(const HandoverDraft draft, draftOf(call, session));
        XZ_TRY(const Handover h, service.start(draft));
        show(call, h);
        return workspace->close();
    }
    std::optional<Handover> h;
    if (number.isEmpty()) {
        XZ_TRY(h, service.running());
        if (!h)
            return fail(Errc::NotFound, Words::tr("No handover is under way. Start one with: handover W start --to PERSON"));
    } else {
        XZ_TRY(h, service.byNumber(number));
    }
    if (verb == u"status") {
        show(call, *h);
    } else if (verb == u"item") {
        XZ_CHECK(setLine(call, service, *h));
    } else if (verb == u"people") {
        std::optional<PersonId> witness;
        if (a.has(QStringLiteral("witness"))) {
            XZ_TRY(witness, personNamed(session, a.value(QStringLiteral("witness"))));
        }
        XZ_TRY(const auto on, a.date(QStringLiteral("date")));
        XZ_TRY(h, service.setPeople(h->id, witness, on.value_or(QDate())));
        show(call, *h);
    } else if (verb == u"check") {
        XZ_TRY(h, service.checkList(h->id));
        show(call, *h);
    } else if (verb == u"assign") {
        XZ_CHECK(assign(call, session, service, *h));
    } else if (verb == u"switch") {
        XZ_CHECK(switchTo(call, service, *h));
    } else if (verb == u"undertake") {
        XZ_TRY(const auto on, a.date(QStringLiteral("undertaking")));
        XZ_TRY(h, service.undertake(h->id, on.value_or(QDate())));
        show(call, *h);
    } else if (verb == u"sign") {
        const auto party = handoverPartyFromCode(a.value(QStringLiteral("party")));
        if (!party)
            return fail(Errc::Usage, Words::tr("--party is one of from, to, witness."));
        XZ_TRY(const auto on, a.date(QStringLiteral("date")));
        XZ_TRY(h, service.sign(h->id, *party, on.value_or(QDate())));
        show(call, *h);
    } else if (verb == u"finish") {
        XZ_TRY(h, service.finish(h->id));
        show(call, *h);
    } else if (verb == u"cancel") {
        XZ_TRY(const QString reason, a.required(QStringLiteral("reason")));
        XZ_TRY(h, service.cancel(h->id, reason));
        show(call, *h);
    } else {
        XZ_CHECK(print(call, session, *h));
    }
    return workspace->close();
}

} // namespace xz::cli
