// Switching: the office, the custody, the accesses, the accounts, the key. Every part can be taken up again after a power cut.
#include "core/base/text.h"
#include "core/casework/caserepository.h"
#include "core/handover/handoverrepository.h"
#include "core/handover/handoverservice.h"
#include "core/organization/custodians.h"
#include "core/organization/networkservice.h"
#include "core/workspace/permit.h"
#include "core/workspace/users.h"
#include "core/workspace/workspacerepository.h"

#include <QtCore/QJsonArray>
#include <algorithm>

namespace xz {

Result<void> HandoverService::takeOffice(const Handover &h)
{
    NetworkService network(session());
    XZ_TRY(const auto held, network.posts({.person = h.from, .role = h.post}));
    XZ_TRY(const auto taken, network.posts({.person = h.to, .role = h.post}));
    for (const PostRow &p : held) {
        if (p.station && *p.station != h.station)
            continue;
        const bool there = std::ranges::any_of(taken, [&](const PostRow &t) {
            return t.station == p.station && t.classId == p.classId && t.dorm == p.dorm && (!t.endsOn.isValid() || t.endsOn >= h.effectiveOn);
        });
        const bool running = !p.endsOn.isValid() || p.endsOn >= h.effectiveOn;
        if (running && !there) {
            XZ_CHECK(network.appoint({.role = h.post, .person = h.to, .station = p.station, .classId = p.classId, .dorm = p.dorm, .startsOn = h.effectiveOn, .replace = true}));
        }
        if (!p.endsOn.isValid() && (there || !isSingleHolder(h.post)))
            XZ_CHECK(network.endPost(p.id, h.effectiveOn.addDays(-1), h.number));
    }
    return {};
}

Result<void> HandoverService::passCustody(const Handover &h)
{
    XZ_TRY(const auto all, CustodianService(session()).history(h.station));
    for (const Custodian &c : all)
        if (c.person == h.from && !c.until.isValid())
            XZ_CHECK(CustodianService(session()).appoint(h.station, c.dataClass, h.to, std::max(h.effectiveOn, c.since)));
    return {};
}

Result<int> HandoverService::moveAccess(const Handover &h, const UserId &from, const UserId &to)
{
    const QDate today = session().clock().today();
    const QDateTime now = session().clock().now();
    const HandoverRepository rows(session().db());
    XZ_TRY(const std::vector<CaseId> granted, rows.grantedCases(from, today));
    XZ_TRY(const std::vector<CaseId> held, rows.grantedCases(to, today));
    Transaction *within = nullptr;
    XZ_TRY(Transaction tx, Transaction::begin(session().db()));
    within = &tx;
    const auto log = [&](const CaseId &id, const char *what) {
        return session().audit().record(*within, session().actor(), QStringLiteral("handover.rewrap"), QStringLiteral("case"), id.raw(),
                                        {{QStringLiteral("number"), h.number}, {QStringLiteral("what"), QString::fromLatin1(what)}, {QStringLiteral("to"), to.toString()}});
    };
    int moved = 0;
    for (const CaseId &id : granted) {
        XZ_TRY(const int revoked, revokeGrants(tx, id, from, now));
        Q_UNUSED(revoked);
        if (std::ranges::find(held, id) == held.end())
            XZ_CHECK(insertGrant(tx, {.caseId = id, .user = to, .grantedBy = session().actor().user, .at = now}));
        XZ_CHECK(log(id, "grant"));
        ++moved;
    }
    for (const OpenItem &item : h.openItems)
        if (item.entity == u"case" && item.successor == h.to && std::ranges::find(granted, CaseId(item.entityId)) == granted.end()) {
            XZ_CHECK(log(CaseId(item.entityId), "responsible"));
            ++moved;
        }
    XZ_CHECK(tx.commit());
    return moved;
}

Result<SwitchOutcome> HandoverService::switchAccounts(const HandoverId &id, const std::optional<SuccessorAccount> &fresh)
{
    XZ_TRY(Handover h, ready(id, HandoverEvent::Switch));
    XZ_TRY(h, open(id));
    const auto waiting = std::ranges::count_if(h.openItems, [](const OpenItem &i) { return !i.successor; });
    if (waiting > 0)
        return fail(Errc::Refused, tr("%n open item(s) came up since and are not passed on yet. Pass them on again first.", nullptr, int(waiting)));
    const WorkspaceRepository rows(session().db());
    XZ_TRY(std::vector<User> users, rows.users());
    XZ_TRY(const std::vector<UserId> ended, rows.endedBy(h.id));
    std::vector<User> leaving;
    for (const User &u : users)
        if (u.person == h.from && (u.active || std::ranges::find(ended, u.id) != ended.end()))
            leaving.push_back(u);
    const auto successorOf = [&]() -> const User * {
        const auto it = std::ranges::find_if(users, [&](const User &u) { return u.person == h.to && u.active; });
        return it == users.end() ? nullptr : &*it;
    };
    const QDate today = session().clock().today(), lastDay = h.effectiveOn.addDays(-1);
    SwitchOutcome out{.atOnce = lastDay < today};
    UsersService accounts(m_workspace);
    if (!leaving.empty() && !successorOf()) {
        if (!fresh)
            return fail(Errc::Refused, tr("%1 has no account yet. Give it a login and a first passphrase; tell the passphrase to the person directly.").arg(h.toName), QStringLiteral("login"));
        const Role role = out.atOnce || leaving.front().role != Role::Head ? leaving.front().role : Role::Counsellor; // until the day comes
        XZ_CHECK(accounts.add({.login = fresh->login, .displayName = h.toName, .role = role, .passphrase = fresh->passphrase, .person = h.to, .station = h.station, .undertakingOn = fresh->undertakingOn}));
        XZ_TRY(users, rows.users());
    }
    XZ_CHECK(takeOffice(h));
    XZ_CHECK(passCustody(h));
    QJsonArray off;
    if (!leaving.empty()) {
        const User successor = *successorOf();
        for (const User &u : leaving) {
            XZ_TRY(const int moved, moveAccess(h, u.id, successor.id));
            out.casesMoved += moved;
            if (u.active)
                XZ_CHECK(accounts.handOver({.from = u.id, .to = successor.id, .lastDay = lastDay, .handover = h.id}));
            out.own = out.own || (out.atOnce && u.id == session().actor().user);
            out.off << u.login;
            off << u.login;
        }
        if (out.atOnce) {
            XZ_TRY(out.rewrapped, m_workspace.renewMasterKey(h.number));
            XZ_TRY(Transaction tx, Transaction::begin(session().db()));
            XZ_CHECK(done(tx, h, QStringLiteral("renew"), h.state, {{QStringLiteral("slots"), out.rewrapped}}));
            XZ_CHECK(tx.commit());
            out.notes << tr("The account %1 is off: its key slot is gone and its passphrase opens nothing.").arg(out.off.join(u", "))
                      << tr("The file has a new key, re-wrapped for everybody who stays without their passphrases: an older copy of the key file opens nothing that is written from now on.")
                      << tr("What was copied before does not change: collect backups and copies of the workspace that the leaver holds, they still open with the old passphrase.");
        } else {
            out.notes << tr("The account %1 works until %2 and goes off at the first unlocking after that day; %3 then takes over its role.").arg(out.off.join(u", "), isoDate(lastDay), successor.login)
                      << tr("The file gets a new key when the handover is finished.");
        }
        if (out.own)
            out.notes << tr("This is your own account: it works until the workspace is closed. %1 goes on with the undertakings and signatures.").arg(successor.login);
    } else {
        out.notes << tr("%1 has no account: only the office and the papers are handed over.").arg(h.fromName);
    }
    {
        XZ_TRY(Transaction tx, Transaction::begin(session().db()));
        XZ_CHECK(done(tx, h, QStringLiteral("switch"), HandoverState::Switched,
                      {{QStringLiteral("off"), off}, {QStringLiteral("last_day"), isoDate(lastDay)}, {QStringLiteral("at_once"), out.atOnce}, {QStringLiteral("cases"), out.casesMoved}}));
        XZ_CHECK(tx.commit());
    }
    for (const char *noun : {"users", "network", "cases", "handover"})
        session().changes().changed(QString::fromLatin1(noun));
    return out;
}

} // namespace xz
