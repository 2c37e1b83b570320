#include "core/workspace/users.h"

#include "core/base/text.h"
#include "core/security/passphrase.h"
#include "core/workspace/accountrules.h"
#include "core/workspace/permit.h"
#include "core/workspace/undertakings.h"
#include "core/workspace/workspaceprivate.h"
#include "core/workspace/workspacerepository.h"

namespace xz {
namespace {

const QString entity = QStringLiteral("user");

std::unexpected<Error> invalid(const char *field, const QString &sentence) { return fail(Errc::InvalidInput, sentence, QString::fromLatin1(field)); }

// Who may change accounts: they must never run out.
bool keepsAccounts(Role role) { return allowedScope(role, Action::WriteUsers) != Scope::None; }

} // namespace

Result<void> checkLogin(const QString &login)
{
    bool good = login.size() >= 2 && login.size() <= 40;
    for (const QChar c : login)
        good = good && (c.isLetterOrNumber() || c == u'.' || c == u'-' || c == u'_');
    if (good)
        return {};
    return invalid("login", UsersService::tr("A login has 2 to 40 letters, digits, dots, dashes or underscores, and no spaces."));
}

Result<std::vector<User>> UsersService::list() const
{
    Session &session = m_workspace.session();
    XZ_CHECK(permit(session, Action::ReadUsers, {.station = session.actor().station}, entity));
    XZ_TRY(std::vector<User> all, WorkspaceRepository(session.db()).users());
    std::erase_if(all, [&](const User &u) { return !isAllowed(session.actor(), Action::ReadUsers, {.station = u.station}); });
    return all;
}

Result<User> UsersService::find(const QString &login) const
{
    XZ_TRY(const std::vector<User> all, list());
    for (const User &u : all)
        if (u.login.compare(login.trimmed(), Qt::CaseInsensitive) == 0)
            return u;
    return fail(Errc::NotFound, tr("There is no account %1.").arg(login));
}

// A head keeps the accounts of the station; those of the whole school only where the workspace has no other station.
Result<void> UsersService::permitAccount(Role role, std::optional<StationId> station, std::optional<RawId> id) const
{
    Session &session = m_workspace.session();
    XZ_CHECK(permit(session, Action::WriteUsers, {.station = station}, entity, id));
    if (isStationRole(role) || allowedScope(session.actor().role, Action::WriteUsers) == Scope::School)
        return {};
    XZ_TRY(const auto stations, WorkspaceRepository(session.db()).stations());
    if (stations.size() <= 1)
        return {};
    session.audit().refused(session.actor(), actionCode(Action::WriteUsers), entity, id, QStringLiteral("school_role"));
    return fail(Errc::Denied, tr("Accounts of the whole school are kept by the administrator, since this workspace has several stations."));
}

Result<User> UsersService::changeable(const QString &login) const
{
    XZ_TRY(const User user, find(login));
    XZ_CHECK(permitAccount(user.role, user.station, user.id.raw()));
    return user;
}

Result<void> UsersService::othersRemain(const User &user) const
{
    XZ_TRY(const std::vector<User> all, WorkspaceRepository(m_workspace.session().db()).users());
    for (const User &u : all)
        if (u.id != user.id && u.active && keepsAccounts(u.role))
            return {};
    return fail(Errc::Refused, tr("%1 is the last active account that can manage accounts. Give another account the role of station head or administrator first.").arg(user.login));
}

Result<std::optional<StationId>> UsersService::stationFor(Role role, std::optional<StationId> wanted) const
{
    if (!isStationRole(role))
        return std::optional<StationId>();
    XZ_TRY(const auto stations, WorkspaceRepository(m_workspace.session().db()).stations());
    if (!wanted)
        wanted = m_workspace.session().actor().station;
    if (!wanted && stations.size() == 1)
        wanted = stations.front();
    if (!wanted || std::find(stations.begin(), stations.end(), *wanted) == stations.end())
        return invalid("station", tr("Choose the station that this account belongs to."));
    return wanted;
}

Result<void> UsersService::checkPerson(std::optional<PersonId> person) const
{
    if (!person)
        return {};
    XZ_TRY(const bool staff, WorkspaceRepository(m_workspace.session().db()).isStaff(*person));
    if (!staff)
        return invalid("person", tr("An account belongs to a member of staff or an external expert, not to a student."));
    return {};
}

Result<UserId> UsersService::add(const NewUser &fresh)
{
    Session &session = m_workspace.session();
    Workspace::Private &w = *m_workspace.d;
    XZ_TRY(const auto station, stationFor(fresh.role, fresh.station));
    XZ_CHECK(permitAccount(fresh.role, station, {}));
    User user{.id = UserId::make(session.clock().nowMs()), .login = cleanLine(fresh.login), .displayName = cleanLine(fresh.displayName), .role = fresh.role,
              .person = fresh.person, .station = station, .mustChangePassphrase = true, .passphraseChangedOn = session.clock().today(), .createdAt = session.clock().now()};
    XZ_CHECK(checkLogin(user.login));
    if (user.displayName.isEmpty())
        user.displayName = user.login;
    XZ_CHECK(checkPassphrase(fresh.passphrase, user.login));
    XZ_CHECK(checkPerson(user.person));
    XZ_TRY(const std::vector<User> all, WorkspaceRepository(session.db()).users());
    for (const User &u : all)
        if (u.login.compare(user.login, Qt::CaseInsensitive) == 0)
            return fail(Errc::Conflict, tr("There is an account %1 already. Choose another login.").arg(u.login), QStringLiteral("login"));

    Keys keys = Keys::generate();
    keys.master = w.keys->master.copy();
    KeyFile file = w.file;
    XZ_CHECK(file.putUser(user.id.raw(), user.login, fresh.passphrase, keys, w.cost(), true));
    XZ_CHECK(w.rewrite(std::move(file), [&](Transaction &tx) -> Result<void> {
        XZ_CHECK(WorkspaceRepository::insertUser(tx, user, {keys.sealPublic(), keys.signPublic()}));
        XZ_CHECK(session.audit().record(tx, session.actor(), QStringLiteral("user.add"), entity, user.id.raw(), {{QStringLiteral("login"), user.login}, {QStringLiteral("role"), roleCode(user.role)}}));
        return fresh.undertakingOn.isValid() ? UndertakingService::recordPaper(tx, session, user.id, fresh.undertakingOn) : Result<void>();
    }));
    return user.id;
}

Result<void> UsersService::store(const User &user, const QString &action, const QJsonObject &detail)
{
    Session &session = m_workspace.session();
    XZ_TRY(Transaction tx, Transaction::begin(session.db()));
    XZ_CHECK(WorkspaceRepository::updateUser(tx, user));
    XZ_CHECK(session.audit().record(tx, session.actor(), action, entity, user.id.raw(), detail));
    XZ_CHECK(tx.commit());
    session.changes().changed(QStringLiteral("users"));
    return {};
}

Result<void> UsersService::setDisplayName(const QString &login, const QString &name)
{
    XZ_TRY(User user, changeable(login));
    user.displayName = cleanLine(name);
    if (user.displayName.isEmpty() || user.displayName.size() > 60)
        return invalid("display_name", tr("Enter a name of at most 60 characters."));
    return store(user, QStringLiteral("user.name"), {});
}

Result<void> UsersService::setRole(const QString &login, Role role)
{
    XZ_TRY(User user, changeable(login));
    if (user.role == role)
        return {};
    XZ_TRY(const auto station, stationFor(role, user.station));
    XZ_CHECK(permitAccount(role, station, user.id.raw()));
    if (user.active && keepsAccounts(user.role) && !keepsAccounts(role))
        XZ_CHECK(othersRemain(user));
    const QJsonObject detail{{QStringLiteral("old"), roleCode(user.role)}, {QStringLiteral("new"), roleCode(role)}};
    user.role = role;
    user.station = station;
    return store(user, QStringLiteral("user.role"), detail);
}

Result<void> UsersService::setPerson(const QString &login, std::optional<PersonId> person)
{
    XZ_TRY(User user, changeable(login));
    XZ_CHECK(checkPerson(person));
    const QJsonObject detail{{QStringLiteral("old"), user.person ? user.person->toString() : QString()}, {QStringLiteral("new"), person ? person->toString() : QString()}};
    user.person = person;
    return store(user, QStringLiteral("user.person"), detail);
}

Result<void> UsersService::disable(const QString &login, const QString &reason)
{
    Session &session = m_workspace.session();
    Workspace::Private &w = *m_workspace.d;
    XZ_TRY(User user, changeable(login));
    if (!user.active)
        return {};
    if (user.id == session.actor().user)
        return fail(Errc::Refused, tr("Nobody disables their own account. Ask another station head or the administrator."));
    if (cleanLine(reason).isEmpty())
        return invalid("reason", tr("Enter why the account is disabled."));
    if (keepsAccounts(user.role))
        XZ_CHECK(othersRemain(user));
    user.active = false;
    KeyFile file = w.file;
    file.removeUser(user.id.raw());
    return w.rewrite(std::move(file), [&](Transaction &tx) -> Result<void> {
        XZ_CHECK(WorkspaceRepository::updateUser(tx, user));
        return session.audit().record(tx, session.actor(), QStringLiteral("user.disable"), entity, user.id.raw(), {{QStringLiteral("reason"), cleanLine(reason)}});
    });
}

Result<bool> UsersService::handOver(const AccountHandover &what)
{
    Session &session = m_workspace.session();
    Workspace::Private &w = *m_workspace.d;
    const WorkspaceRepository rows(session.db());
    XZ_TRY(const auto from, rows.user(what.from));
    XZ_TRY(const auto to, rows.user(what.to));
    if (!from || !to || from->id == to->id)
        return invalid("to", tr("Choose the successor's own account."));
    XZ_CHECK(permitAccount(from->role, from->station, from->id.raw()));
    XZ_CHECK(permitAccount(to->role, to->station, to->id.raw()));
    if (!to->active)
        return fail(Errc::Refused, tr("The account %1 is disabled. Enable it with a new passphrase instead.").arg(to->login));
    const AccountEnd end{.user = from->id, .lastDay = what.lastDay, .handover = what.handover, .next = to->id, .nextRole = roleCode(from->role)};
    const bool now = what.lastDay < session.clock().today();
    const QJsonObject detail{{QStringLiteral("login"), from->login}, {QStringLiteral("to"), to->login}, {QStringLiteral("role"), roleCode(from->role)}, {QStringLiteral("last_day"), isoDate(what.lastDay)}};
    if (now) {
        XZ_CHECK(w.endNow({end}, QStringLiteral("user.hand_over"), detail));
        return true;
    }
    XZ_TRY(Transaction tx, Transaction::begin(session.db()));
    XZ_CHECK(WorkspaceRepository::setAccountEnd(tx, end));
    XZ_CHECK(session.audit().record(tx, session.actor(), QStringLiteral("user.hand_over_on"), entity, from->id.raw(), detail));
    XZ_CHECK(tx.commit());
    session.changes().changed(QStringLiteral("users"));
    return false;
}

Result<void> UsersService::newKeys(const User &user, const QString &passphrase, const QString &action)
{
    Session &session = m_workspace.session();
    Workspace::Private &w = *m_workspace.d;
    XZ_CHECK(checkPassphrase(passphrase, user.login));
    Keys keys = Keys::generate();
    keys.master = w.keys->master.copy();
    KeyFile file = w.file;
    XZ_CHECK(file.putUser(user.id.raw(), user.login, passphrase, keys, w.cost(), true));
    return w.rewrite(std::move(file), [&](Transaction &tx) -> Result<void> {
        XZ_CHECK(WorkspaceRepository::updateUser(tx, user));
        XZ_CHECK(WorkspaceRepository::setKeys(tx, user.id, {keys.sealPublic(), keys.signPublic()}));
        XZ_CHECK(WorkspaceRepository::passphraseChanged(tx, user.id, session.clock().today(), true));
        return session.audit().record(tx, session.actor(), action, entity, user.id.raw(), {{QStringLiteral("new_key_pair"), true}});
    });
}

Result<void> UsersService::enable(const QString &login, const QString &passphrase)
{
    XZ_TRY(User user, changeable(login));
    if (user.active)
        return fail(Errc::Refused, tr("The account %1 is active already.").arg(user.login));
    user.active = true;
    {
        XZ_TRY(Transaction tx, Transaction::begin(m_workspace.session().db())); // the end that a handover set is over with it
        XZ_CHECK(WorkspaceRepository::removeAccountEnd(tx, user.id));
        XZ_CHECK(tx.commit());
    }
    return newKeys(user, passphrase, QStringLiteral("user.enable"));
}

Result<void> UsersService::resetPassphrase(const QString &login, const QString &passphrase)
{
    XZ_TRY(const User user, changeable(login));
    if (!user.active)
        return fail(Errc::Refused, tr("The account %1 is disabled. Enable it with a new passphrase instead.").arg(user.login));
    if (user.id == m_workspace.session().actor().user)
        return fail(Errc::Refused, tr("Change your own passphrase with the old one: a reset would throw away your key pair."));
    return newKeys(user, passphrase, QStringLiteral("user.reset_passphrase"));
}

} // namespace xz
