// Handing over: accounts that end, and a new master key for those who stay (domain F12, N05).
#include "core/workspace/permit.h"
#include "core/workspace/workspaceprivate.h"
#include "core/workspace/workspacerepository.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QScopeGuard>
#include <filesystem>
#include <map>

namespace xz {
namespace {

void removeDatabase(const QString &path)
{
    for (const char *suffix : {"", "-wal", "-shm", "-journal"})
        QFile::remove(path + QLatin1String(suffix));
}

// In one step, over what was there.
Result<void> replace(const QString &from, const QString &to)
{
    for (const char *suffix : {"-wal", "-shm"})
        QFile::remove(to + QLatin1String(suffix)); // of the database that goes; all of it is in the new one
    std::error_code wrong;
    std::filesystem::rename(QFileInfo(from).filesystemFilePath(), QFileInfo(to).filesystemFilePath(), wrong);
    if (wrong)
        return fail(Errc::Io, Workspace::tr("The file %1 cannot be replaced: %2. Close other programs that use it, and try again.")
                                  .arg(QDir::toNativeSeparators(to), QString::fromLocal8Bit(wrong.message().c_str())));
    return {};
}

} // namespace

Result<void> Workspace::Private::endNow(const std::vector<AccountEnd> &ends, const QString &action, const QJsonObject &detail)
{
    const WorkspaceRepository repository(*db);
    KeyFile fresh = file;
    for (const AccountEnd &e : ends)
        fresh.removeUser(e.user.raw());
    if (fresh.users.empty())
        return fail(Errc::Refused, Workspace::tr("Nobody could open the workspace any more. The successor needs an account first."));
    return rewrite(std::move(fresh), [&](Transaction &tx) -> Result<void> {
        for (const AccountEnd &e : ends) {
            XZ_TRY(auto old, repository.user(e.user));
            if (!old)
                continue;
            old->active = false;
            XZ_CHECK(WorkspaceRepository::updateUser(tx, *old));
            XZ_CHECK(WorkspaceRepository::setAccountEnd(tx, e));
            XZ_CHECK(session->audit().record(tx, session->actor(), action, QStringLiteral("user"), e.user.raw(), detail));
            const auto role = roleFromCode(e.nextRole);
            if (!e.next || !role)
                continue;
            XZ_TRY(auto next, repository.user(*e.next));
            if (!next || (next->role == *role && next->station == old->station))
                continue;
            const QJsonObject change{{QStringLiteral("old"), roleCode(next->role)}, {QStringLiteral("new"), roleCode(*role)}};
            next->role = *role;
            next->station = old->station;
            XZ_CHECK(WorkspaceRepository::updateUser(tx, *next));
            XZ_CHECK(session->audit().record(tx, session->actor(), QStringLiteral("user.role"), QStringLiteral("user"), next->id.raw(), change));
        }
        return {};
    });
}

Result<void> Workspace::Private::endAccounts()
{
    XZ_TRY(std::vector<AccountEnd> over, WorkspaceRepository(*db).accountEnds());
    std::erase_if(over, [this](const AccountEnd &e) { return e.lastDay >= clock.today(); });
    if (over.empty())
        return {};
    XZ_CHECK(endNow(over, QStringLiteral("user.end"), {}));
    for (const AccountEnd &e : over)
        if (e.user == user)
            return fail(Errc::Denied, Workspace::tr("The account %1 was handed over; its last day was %2. The successor works on with an account of their own.").arg(login, e.lastDay.toString(Qt::ISODate)));
    return readActor();
}

Result<void> Workspace::Private::takeUpRenewal(const QString &passphrase)
{
    const KeySlot *slot = file.find(user.raw());
    if (!slot || slot->renewal.isEmpty())
        return {};
    KeyFile fresh = file;
    XZ_CHECK(fresh.putUser(slot->user, slot->login, passphrase, *keys, file.cost(*slot), slot->mustChange));
    fresh.seal(keys->master);
    if (fresh.write(keyPath())) // a full disk leaves the renewal where it is; it opens as well
        file = std::move(fresh);
    return {};
}

Result<void> Workspace::Private::finishRenewal()
{
    const QString pending = renewalPath();
    if (!QFileInfo::exists(pending))
        return {};
    DatabaseOptions how;
    how.cipher = file.cipher;
    bool ours = false; // written under the key that the key file holds now
    if (auto complete = Database::open(pending, keys->master, how); complete)
        ours = (*complete)->checkpoint().has_value();
    if (ours)
        return replace(pending, path);
    removeDatabase(pending); // the key file was not written: nothing has changed
    return {};
}

Result<int> Workspace::renewMasterKey(const QString &reason)
{
    XZ_CHECK(permit(*d->session, Action::WriteUsers, {.station = d->session->actor().station}, QStringLiteral("keys")));
    const QString pending = d->renewalPath();
    removeDatabase(pending);
    auto tidy = qScopeGuard([&] { removeDatabase(pending); });
    SecretKey master = SecretKey::generate();
    KeyFile fresh = d->file;
    {
        const WorkspaceRepository rows(*d->db);
        std::map<RawId, QByteArray> open;
        for (const KeySlot &slot : fresh.users) {
            XZ_TRY(open[slot.user], rows.sealPublic(UserId(slot.user)));
        }
        open[d->user.raw()] = d->keys->sealPublic();
        XZ_CHECK(fresh.renewMaster(master, [&](const RawId &user) { const auto it = open.find(user);
            return it == open.end() ? QByteArray() : it->second; }));
    }
    XZ_TRY(fresh.head, d->session->audit().head());
    fresh.seal(master);
    XZ_CHECK(d->db->checkpoint());
    XZ_CHECK(d->db->copyTo(pending, master, {}, true));

    // From here on without the database; whatever happens, it is opened again with the key that is in force.
    d->session->attach(nullptr);
    d->db.reset();
    auto done = fresh.write(d->keyPath());
    if (done) {
        if (done = replace(pending, d->path); !done)
            (void)d->file.write(d->keyPath()); // as it was
    }
    if (done) {
        tidy.dismiss();
        d->keys->master = std::move(master);
        d->file = std::move(fresh);
    }
    DatabaseOptions how;
    how.cipher = d->file.cipher;
    auto opened = Database::open(d->path, d->keys->master, how);
    if (!opened) {
        d->keys.reset();
        return std::unexpected(opened.error());
    }
    d->db = std::move(*opened);
    d->session->attach(d->db.get());
    if (!done)
        return std::unexpected(done.error());
    d->changesAtOpening = -1; // the next close makes a backup under the new key
    d->session->audit().expect(d->file.head);

    XZ_TRY(Transaction tx, Transaction::begin(*d->db));
    XZ_CHECK(d->session->audit().record(tx, d->session->actor(), QStringLiteral("keys.renew"), QStringLiteral("keys"), {}, {{QStringLiteral("reason"), reason}, {QStringLiteral("slots"), int(d->file.users.size())}}));
    for (const KeySlot &slot : d->file.users)
        XZ_CHECK(d->session->audit().record(tx, d->session->actor(), QStringLiteral("keys.rewrap"), QStringLiteral("user"), slot.user, {{QStringLiteral("login"), slot.login}}));
    XZ_CHECK(d->session->audit().record(tx, d->session->actor(), QStringLiteral("keys.rewrap"), QStringLiteral("recovery")));
    XZ_CHECK(tx.commit());
    d->session->changes().changed(QStringLiteral("users"));
    return int(d->file.users.size()) + 1;
}

} // namespace xz
