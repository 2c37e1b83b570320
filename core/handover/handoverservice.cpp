#include "core/handover/handoverservice.h"

#include "core/base/text.h"
#include "core/casework/caseaccess.h"
#include "core/document/formtexts.h"
#include "core/handover/handoverrepository.h"
#include "core/organization/networkservice.h"
#include "core/report/weeklyservice.h"
#include "core/workspace/backup.h"
#include "core/workspace/permit.h"
#include "core/workspace/undertakingrepository.h"
#include "core/workspace/users.h"
#include "core/workspace/workspacerepository.h"

#include <QtCore/QJsonArray>
#include <algorithm>

namespace xz {
namespace {

const QString entity = QStringLiteral("handover");
constexpr int textLimit = 500;

Result<void> rightLength(const QString &text, const char *field)
{
    if (text.size() <= textLimit)
        return {};
    return fail(Errc::InvalidInput, HandoverService::tr("This text has %1 characters; at most %2 are allowed.").arg(text.size()).arg(textLimit), QString::fromLatin1(field));
}

QByteArray keyOf(const char *family, const QString &code)
{
    QByteArray key(family);
    key += code.toLatin1();
    return key;
}
QString itemName(const QString &code) { return FormTexts::of("handover").text(keyOf("item_", code).constData()); }
QString openName(const OpenItem &item) { return FormTexts::of("handover").text(keyOf("open_", item.entity).constData(), {{"name", item.name}}); }

} // namespace

void HandoverService::changed() { session().changes().changed(QStringLiteral("handover")); }

Result<Handover> HandoverService::permitted(const HandoverId &id, Action action) const
{
    XZ_CHECK(requireBound(session().actor()));
    XZ_TRY(auto found, HandoverRepository(session().db()).find(id));
    XZ_CHECK(permit(session(), action, found ? targetOf(*found, session().actor()) : Target{}, entity, id.raw()));
    if (!found)
        return fail(Errc::NotFound, tr("There is no such handover."));
    return *std::move(found);
}

Result<Handover> HandoverService::ready(const HandoverId &id, HandoverEvent event) const
{
    XZ_TRY(Handover h, permitted(id, Action::ReadHandover));
    const HandoverChoice c = choice(h, event);
    if (c.available)
        return h;
    const HandoverTransition *t = findTransition(h.state, event);
    if (t) // the policy's no leaves a trace
        session().audit().refused(session().actor(), u"handover." + handoverEventCode(event), entity, id.raw());
    return fail(t ? Errc::Denied : Errc::Refused, c.whyNot);
}

Result<void> HandoverService::done(Transaction &tx, Handover &h, const QString &step, HandoverState to, const QJsonObject &detail)
{
    QJsonObject told = detail;
    told.insert(QStringLiteral("number"), h.number);
    if (h.state != to)
        told.insert(QStringLiteral("state"), QJsonObject{{QStringLiteral("old"), handoverStateCode(h.state)}, {QStringLiteral("new"), handoverStateCode(to)}});
    h.state = to;
    XZ_CHECK(HandoverRepository::update(tx, h));
    XZ_CHECK(HandoverRepository::putStep(tx, h.id, {.step = step, .at = session().clock().now(), .actor = session().actor().user, .detail = detail}));
    return session().audit().record(tx, session().actor(), u"handover." + step, entity, h.id.raw(), told);
}

Result<std::vector<Handover>> HandoverService::list() const
{
    const Actor &actor = session().actor();
    XZ_CHECK(requireBound(actor));
    if (allowedScope(actor.role, Action::ReadHandover) == Scope::None)
        XZ_CHECK(permit(session(), Action::ReadHandover, {}, entity));
    XZ_TRY(std::vector<Handover> all, HandoverRepository(session().db()).list());
    std::erase_if(all, [&](const Handover &h) { return !isAllowed(actor, Action::ReadHandover, targetOf(h, actor)); });
    return all;
}

Result<Handover> HandoverService::open(const HandoverId &id) const
{
    XZ_TRY(Handover h, permitted(id, Action::ReadHandover));
    if (h.isOver())
        return h;
    XZ_TRY(const std::vector<OpenItem> now, HandoverRepository(session().db()).openItems(h));
    for (OpenItem item : now)
        if (std::ranges::none_of(h.openItems, [&](const OpenItem &o) { return o.entity == item.entity && o.entityId == item.entityId; })) {
            item.name = openName(item);
            h.openItems.push_back(std::move(item));
        }
    return h;
}

Result<Handover> HandoverService::byNumber(const QString &number) const
{
    XZ_TRY(const std::vector<Handover> all, list());
    for (const Handover &h : all)
        if (h.number.compare(number.trimmed(), Qt::CaseInsensitive) == 0)
            return open(h.id);
    return fail(Errc::NotFound, tr("There is no handover %1 among those you may see.").arg(number));
}

Result<std::optional<Handover>> HandoverService::running(std::optional<StationId> station) const
{
    XZ_TRY(const std::vector<Handover> all, list());
    for (const Handover &h : all)
        if (!h.isOver() && (!station || h.station == *station)) {
            XZ_TRY(Handover whole, open(h.id));
            return std::optional(std::move(whole));
        }
    return std::optional<Handover>();
}

Result<std::vector<HandoverItem>> HandoverService::counted(const Handover &h, const std::vector<HandoverItem> &before) const
{
    XZ_TRY(std::vector<CountedThing> things, HandoverRepository(session().db()).counts(h.station, h.from, session().clock().today()));
    {
        // The weeks belong to the whole station: the actor may be one who reads no reports (the administrator), the number is not secret from them.
        Actor reader = session().actor();
        qint64 missing = 0;
        if (isAllowed(reader, Action::ReadWeekly, {.station = h.station, .college = h.college})) {
            XZ_TRY(const auto weeks, WeeklyService(session()).weeks(h.station));
            missing = std::ranges::count(weeks, WeeklyState::Missing, &WeekRow::state);
            things.push_back({HandoverScope::Ledgers, QStringLiteral("weekly_missing"), missing});
        }
    }
    if (const auto backups = BackupService(m_workspace).list(); backups)
        things.push_back({HandoverScope::Accounts, QStringLiteral("backups"), qint64(std::ranges::count_if(*backups, &BackupFile::intact))});
    std::vector<HandoverItem> out;
    for (const HandoverScope scope : allHandoverScopes) {
        if (!h.holds(scope))
            continue;
        for (const CountedThing &t : things) {
            if (t.scope != scope)
                continue;
            const auto old = std::ranges::find_if(before, [&](const HandoverItem &i) { return i.code == t.code; });
            HandoverItem item{.scope = scope, .code = t.code, .name = itemName(t.code), .counted = t.count, .stated = t.count, .carrier = FormTexts::of("handover").text("carrier_electronic")};
            if (old != before.end()) {
                // What was stated as it was counted follows the count; what was stated otherwise stays a statement.
                item.stated = old->differs() || !old->stated ? old->stated : old->counted && *old->stated == *old->counted ? std::optional(t.count) : old->stated;
                item.carrier = old->carrier;
                item.note = old->note;
                item.id = old->id;
            }
            out.push_back(std::move(item));
        }
        for (const HandoverItem &i : before)
            if (i.scope == scope && i.code.isEmpty())
                out.push_back(i);
    }
    return out;
}

Result<Handover> HandoverService::start(const HandoverDraft &draft)
{
    const std::optional<StationId> station = draft.station ? draft.station : session().actor().station;
    if (!station)
        return fail(Errc::InvalidInput, tr("Choose the station."), QStringLiteral("station"));
    XZ_TRY(const Station place, NetworkService(session()).station(*station));
    XZ_CHECK(permit(session(), Action::WriteHandover, {.station = place.id, .college = place.college}, entity));
    if (draft.from == draft.to)
        return fail(Errc::InvalidInput, tr("Who hands over and who takes over must be two people."), QStringLiteral("to"));
    if (draft.witness && (*draft.witness == draft.from || *draft.witness == draft.to))
        return fail(Errc::InvalidInput, tr("The third signature belongs to a third person, usually the secretary."), QStringLiteral("witness"));
    for (const auto &[person, field] : {std::pair(std::optional(draft.to), "to"), std::pair(draft.witness, "witness")})
        if (person) {
            XZ_TRY(const auto name, carerName(session().db(), *person));
            if (!name)
                return fail(Errc::InvalidInput, tr("Choose an active member of staff."), QString::fromLatin1(field));
        }
    const QDate today = session().clock().today(), effective = draft.effectiveOn.isValid() ? draft.effectiveOn : today;
    if (effective < today.addYears(-1) || effective > today.addYears(1))
        return fail(Errc::InvalidInput, tr("The day of taking over lies more than a year away. Check it."), QStringLiteral("effective_on"));
    XZ_TRY(const auto posts, NetworkService(session()).posts({.person = draft.from, .role = draft.post}));
    const bool holds = std::ranges::any_of(posts, [&](const PostRow &p) { return (!p.station || p.station == place.id) && (!p.endsOn.isValid() || p.endsOn >= effective.addDays(-1)); });
    for (const PostRow &p : posts)
        if (holds && !p.endsOn.isValid() && p.startsOn >= effective && (!p.station || p.station == place.id))
            return fail(Errc::InvalidInput, tr("%1 took the office on %2; the successor begins on a later day.").arg(p.personName, isoDate(p.startsOn)), QStringLiteral("effective_on"));
    if (!holds)
        return fail(Errc::Refused, tr("The person who hands over does not hold the office \"%1\". Choose the office they leave.").arg(postRoleLabel(draft.post)), QStringLiteral("post"));
    XZ_TRY(const auto others, HandoverRepository(session().db()).list());
    for (const Handover &o : others)
        if (!o.isOver() && o.station == place.id && o.post == draft.post && o.from == draft.from)
            return fail(Errc::Conflict, tr("The handover %1 of this office is under way. Go on with it, or cancel it first.").arg(o.number));

    Handover h{.id = HandoverId::make(session().clock().nowMs()), .station = place.id, .number = {}, .post = draft.post, .from = draft.from, .to = draft.to, .witness = draft.witness,
               .effectiveOn = effective, .scope = draft.scope, .startedAt = session().clock().now(), .startedBy = session().actor().user, .college = place.college};
    if (h.scope.empty())
        h.scope.assign(std::begin(allHandoverScopes), std::end(allHandoverScopes));
    XZ_TRY(const auto items, counted(h, {}));
    {
        XZ_TRY(Transaction tx, Transaction::begin(session().db()));
        XZ_TRY(h.number, HandoverRepository::nextNumber(tx, today.year()));
        XZ_CHECK(HandoverRepository::insert(tx, h));
        XZ_CHECK(HandoverRepository::replaceItems(tx, h.id, items, session().clock().nowMs()));
        XZ_CHECK(done(tx, h, QStringLiteral("start"), HandoverState::Draft, {{QStringLiteral("post"), postRoleCode(h.post)}, {QStringLiteral("effective_on"), isoDate(effective)},
                                                                            {QStringLiteral("from_person"), h.from.toString()}, {QStringLiteral("to_person"), h.to.toString()}}));
        XZ_CHECK(tx.commit());
    }
    changed();
    return open(h.id);
}

Result<Handover> HandoverService::saveList(const HandoverId &id, const std::vector<HandoverItem> &typed, const QString &difference)
{
    XZ_TRY(Handover h, ready(id, HandoverEvent::List));
    h.difference = cleanText(difference);
    XZ_CHECK(rightLength(h.difference, "difference"));
    std::vector<HandoverItem> clean;
    for (HandoverItem item : typed) {
        item.name = cleanLine(item.name);
        item.note = cleanText(item.note);
        item.carrier = cleanLine(item.carrier);
        if (item.code.isEmpty() && item.name.isEmpty())
            continue; // an empty line of the form
        XZ_CHECK(rightLength(item.note, "note"));
        XZ_CHECK(rightLength(item.name, "name"));
        if (item.stated && *item.stated < 0)
            return fail(Errc::InvalidInput, tr("A number of things cannot be below zero."), QStringLiteral("stated"));
        if (!h.holds(item.scope))
            h.scope.push_back(item.scope);
        clean.push_back(std::move(item));
    }
    {
        XZ_TRY(Transaction tx, Transaction::begin(session().db()));
        XZ_CHECK(HandoverRepository::update(tx, h));
        XZ_CHECK(HandoverRepository::replaceItems(tx, h.id, clean, session().clock().nowMs()));
        XZ_CHECK(session().audit().record(tx, session().actor(), QStringLiteral("handover.save"), entity, id.raw(), {{QStringLiteral("number"), h.number}, {QStringLiteral("lines"), int(clean.size())}}));
        XZ_CHECK(tx.commit());
    }
    changed();
    return open(id);
}

Result<Handover> HandoverService::setPeople(const HandoverId &id, std::optional<PersonId> witness, QDate effectiveOn)
{
    XZ_TRY(Handover h, permitted(id, Action::WriteHandover));
    if (h.state != HandoverState::Draft && h.state != HandoverState::Listed && h.state != HandoverState::Assigned)
        return fail(Errc::Refused, tr("The accounts are switched: the day and the people stay as they are."));
    if (witness) {
        XZ_TRY(const auto name, carerName(session().db(), *witness));
        if (!name || *witness == h.from || *witness == h.to)
            return fail(Errc::InvalidInput, tr("The third signature belongs to a third person, usually the secretary."), QStringLiteral("witness"));
    }
    const QDate today = session().clock().today();
    if (effectiveOn.isValid() && (effectiveOn < today.addYears(-1) || effectiveOn > today.addYears(1)))
        return fail(Errc::InvalidInput, tr("The day of taking over lies more than a year away. Check it."), QStringLiteral("effective_on"));
    const QJsonObject detail{{QStringLiteral("number"), h.number}, {QStringLiteral("old"), isoDate(h.effectiveOn)}, {QStringLiteral("new"), isoDate(effectiveOn)}};
    if (effectiveOn.isValid())
        h.effectiveOn = effectiveOn;
    if (witness)
        h.witness = witness;
    {
        XZ_TRY(Transaction tx, Transaction::begin(session().db()));
        XZ_CHECK(HandoverRepository::update(tx, h));
        XZ_CHECK(session().audit().record(tx, session().actor(), QStringLiteral("handover.people"), entity, id.raw(), detail));
        XZ_CHECK(tx.commit());
    }
    changed();
    return open(id);
}

Result<Handover> HandoverService::checkList(const HandoverId &id)
{
    XZ_TRY(Handover h, ready(id, HandoverEvent::List));
    XZ_TRY(const auto items, counted(h, h.items));
    QStringList unexplained;
    for (const HandoverItem &i : items) {
        if (!i.stated)
            return fail(Errc::InvalidInput, tr("Enter how many there are of: %1.").arg(i.name), QStringLiteral("stated"));
        if (i.differs() && i.note.isEmpty())
            unexplained << tr("%1 (stated %2, counted %3)").arg(i.name).arg(*i.stated).arg(*i.counted);
    }
    {
        XZ_TRY(Transaction tx, Transaction::begin(session().db()));
        XZ_CHECK(HandoverRepository::replaceItems(tx, h.id, items, session().clock().nowMs())); // the fresh count is worth keeping either way
        if (unexplained.isEmpty())
            XZ_CHECK(done(tx, h, QStringLiteral("list"), h.state == HandoverState::Draft ? HandoverState::Listed : h.state,
                          {{QStringLiteral("lines"), int(items.size())}, {QStringLiteral("differences"), int(std::ranges::count_if(items, &HandoverItem::differs))}}));
        XZ_CHECK(tx.commit());
    }
    changed();
    if (!unexplained.isEmpty())
        return fail(Errc::Refused, tr("What is stated and what the program counts differ: %1. Correct the number, or explain the difference in the line's remark.").arg(unexplained.join(tr("; "))), QStringLiteral("note"));
    return open(id);
}

Result<Handover> HandoverService::assign(const HandoverId &id, const QHash<QString, PersonId> &others)
{
    XZ_TRY(Handover h, ready(id, HandoverEvent::Assign));
    XZ_TRY(std::vector<OpenItem> now, HandoverRepository(session().db()).openItems(h));
    QHash<PersonId, QString> names{{h.to, h.toName}};
    for (const PersonId &person : others) {
        XZ_TRY(const auto name, carerName(session().db(), person));
        if (!name || person == h.from)
            return fail(Errc::InvalidInput, tr("Open items go to an active member of staff, and not back to the one who leaves."), QStringLiteral("successor"));
        names.insert(person, *name);
    }
    const QString reason = FormTexts::of("handover").text("case_reason", {{"number", h.number}});
    int cases = 0;
    {
        XZ_TRY(Transaction tx, Transaction::begin(session().db()));
        for (OpenItem &item : now) {
            item.name = openName(item);
            item.successor = others.value(rawIdToString(item.entityId), h.to);
            if (item.entity == u"case") {
                XZ_TRY(const auto facts, caseFacts(session().db(), CaseId(item.entityId), session().actor().user, session().clock().today()));
                if (facts) {
                    XZ_CHECK(handOverCase(tx, session(), *facts, *item.successor, reason));
                    ++cases;
                }
            } else {
                if (item.entity == u"drill")
                    XZ_CHECK(HandoverRepository::passDrillPoint(tx, item.entityId, *item.successor));
                XZ_CHECK(session().audit().record(tx, session().actor(), QStringLiteral("handover.pass_on"), item.entity, item.entityId,
                                                  {{QStringLiteral("number"), h.number}, {QStringLiteral("to_person"), item.successor->toString()}}));
            }
        }
        // What was passed on before stays in the list.
        for (const OpenItem &old : h.openItems)
            if (std::ranges::none_of(now, [&](const OpenItem &o) { return o.entity == old.entity && o.entityId == old.entityId; }))
                now.push_back(old);
        XZ_CHECK(HandoverRepository::replaceOpenItems(tx, h.id, now, session().clock().nowMs()));
        XZ_CHECK(done(tx, h, QStringLiteral("assign"), h.state == HandoverState::Listed ? HandoverState::Assigned : h.state,
                      {{QStringLiteral("items"), int(now.size())}, {QStringLiteral("cases"), cases}}));
        XZ_CHECK(tx.commit());
    }
    for (const char *noun : {"cases", "training", "handover"})
        session().changes().changed(QString::fromLatin1(noun));
    return open(id);
}

Result<Handover> HandoverService::undertake(const HandoverId &id, QDate paperOn)
{
    XZ_TRY(Handover h, ready(id, HandoverEvent::Undertake));
    XZ_TRY(const std::vector<User> users, WorkspaceRepository(session().db()).users());
    const QDate today = session().clock().today();
    for (const User &u : users) {
        if (u.person != h.to || !u.active)
            continue;
        XZ_TRY(const bool bound, UndertakingRepository(session().db()).isBound(u.id, today));
        if (bound)
            continue;
        if (!paperOn.isValid())
            return fail(Errc::Refused, tr("The undertaking of %1 (account %2) is not on record yet. They accept it when they unlock the workspace; or enter the day on which they signed the paper.")
                                           .arg(h.toName, u.login), QStringLiteral("signed_on"));
        XZ_CHECK(UndertakingService(session()).record(u.login, paperOn));
    }
    {
        XZ_TRY(Transaction tx, Transaction::begin(session().db()));
        XZ_CHECK(done(tx, h, QStringLiteral("undertake"), HandoverState::Undertaken, {{QStringLiteral("told_on"), isoDate(today)}}));
        XZ_CHECK(tx.commit());
    }
    changed();
    return allSigned(id);
}

Result<Handover> HandoverService::sign(const HandoverId &id, HandoverParty party, QDate on)
{
    XZ_TRY(Handover h, ready(id, HandoverEvent::Sign));
    const QDate today = session().clock().today(), day = on.isValid() ? on : today;
    if (day > today || day < h.startedAt.date())
        return fail(Errc::InvalidInput, tr("Enter the day of the signature: from %1 to today.").arg(isoDate(h.startedAt.date())), QStringLiteral("on"));
    if (party == HandoverParty::Witness && !h.witness)
        return fail(Errc::Refused, tr("Nobody is named yet who supervises the handover. Name the third person first."), QStringLiteral("witness"));
    const QString step = u"sign_" + handoverPartyCode(party);
    if (h.step(step))
        return fail(Errc::Conflict, tr("This signature is on record already."));
    const std::optional<PersonId> signer = party == HandoverParty::From ? h.from : party == HandoverParty::To ? h.to : h.witness;
    const bool own = session().actor().person && session().actor().person == signer;
    if (!own) // the paper that was signed is recorded by who runs the handover
        XZ_CHECK(permit(session(), Action::WriteHandover, targetOf(h, session().actor()), entity, id.raw()));
    {
        XZ_TRY(Transaction tx, Transaction::begin(session().db()));
        XZ_CHECK(done(tx, h, step, h.state, {{QStringLiteral("on"), isoDate(day)}, {QStringLiteral("way"), own ? QStringLiteral("screen") : QStringLiteral("paper")}}));
        XZ_CHECK(tx.commit());
    }
    changed();
    return allSigned(id);
}

// The third signature, or the undertakings when they came last, moves the handover on.
Result<Handover> HandoverService::allSigned(const HandoverId &id)
{
    XZ_TRY(Handover h, open(id));
    if (h.state != HandoverState::Undertaken)
        return h;
    for (const HandoverParty p : allHandoverParties)
        if (!h.step(u"sign_" + handoverPartyCode(p)))
            return h;
    {
        XZ_TRY(Transaction tx, Transaction::begin(session().db()));
        XZ_CHECK(done(tx, h, QStringLiteral("signed"), HandoverState::Signed));
        XZ_CHECK(tx.commit());
    }
    changed();
    return open(id);
}

Result<Handover> HandoverService::finish(const HandoverId &id)
{
    XZ_TRY(Handover h, ready(id, HandoverEvent::Finish));
    const QDate today = session().clock().today();
    if (today < h.effectiveOn)
        return fail(Errc::Refused, tr("%1 takes over on %2; the handover is finished from that day on.").arg(h.toName, isoDate(h.effectiveOn)));
    XZ_TRY(const std::vector<OpenItem> open, HandoverRepository(session().db()).openItems(h));
    const auto theirs = std::ranges::count_if(open, [](const OpenItem &o) { return o.entity == u"case" || o.entity == u"drill"; });
    if (theirs > 0)
        return fail(Errc::Refused, tr("%n new open item(s) came to %1 meanwhile. Pass them on first: they are in the ledger and in the drills.", nullptr, int(theirs)).arg(h.fromName));
    XZ_TRY(const std::vector<User> users, WorkspaceRepository(session().db()).users());
    for (const User &u : users)
        if (u.person == h.from && u.active && !h.step(QStringLiteral("renew")) && h.step(QStringLiteral("switch"))->detail.value(u"off").toArray().contains(u.login))
            return fail(Errc::Refused, tr("The account %1 is still on. It goes off at the first unlocking after its last day; lock and unlock the workspace, then finish.").arg(u.login));
    if (!h.step(QStringLiteral("renew")) && !h.step(QStringLiteral("switch"))->detail.value(u"off").toArray().isEmpty()) {
        if (!isAllowed(session().actor(), Action::WriteUsers, {.station = session().actor().station}))
            return fail(Errc::Denied, tr("With this step the file gets its new key: the station head or the administrator finishes the handover."));
        XZ_TRY(const int slots_, m_workspace.renewMasterKey(h.number));
        XZ_TRY(Transaction tx, Transaction::begin(session().db()));
        XZ_CHECK(done(tx, h, QStringLiteral("renew"), h.state, {{QStringLiteral("slots"), slots_}}));
        XZ_CHECK(tx.commit());
    }
    h.finishedAt = session().clock().now();
    {
        XZ_TRY(Transaction tx, Transaction::begin(session().db()));
        XZ_CHECK(done(tx, h, QStringLiteral("finish"), HandoverState::Finished));
        XZ_CHECK(tx.commit());
    }
    changed();
    return this->open(id);
}

Result<Handover> HandoverService::cancel(const HandoverId &id, const QString &reason)
{
    XZ_TRY(Handover h, ready(id, HandoverEvent::Cancel));
    h.cancelReason = cleanText(reason);
    if (h.cancelReason.isEmpty())
        return fail(Errc::InvalidInput, tr("Enter why the handover is cancelled."), QStringLiteral("reason"));
    XZ_CHECK(rightLength(h.cancelReason, "reason"));
    {
        XZ_TRY(Transaction tx, Transaction::begin(session().db()));
        XZ_CHECK(done(tx, h, QStringLiteral("cancel"), HandoverState::Cancelled, {{QStringLiteral("reason"), h.cancelReason}}));
        XZ_CHECK(tx.commit());
    }
    changed();
    return open(id);
}

} // namespace xz
