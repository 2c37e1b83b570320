#pragma once
// Accounts of a workspace. Each has a role, a scope (its station) and a key pair of its own. Nothing is deleted: a user who leaves is
// disabled and the key slot removed. The last active head or administrator stays. Errors: Denied, InvalidInput (field login, passphrase, role, person), Conflict (login taken), Refused (last one).
#include "core/workspace/workspace.h"

#include <QtCore/QCoreApplication>

namespace xz {

struct User {
    UserId id;
    QString login;
    QString displayName;
    Role role = Role::Counsellor;
    std::optional<PersonId> person = {};
    std::optional<StationId> station = {};
    bool active = true;
    bool mustChangePassphrase = false; // somebody else gave it
    QDate passphraseChangedOn = {};
    QDateTime createdAt = {};
};

struct NewUser {
    QString login;
    QString displayName = {};
    Role role = Role::Counsellor;
    QString passphrase;
    std::optional<PersonId> person = {};   // needed by counsellors: their classes are those of this person
    std::optional<StationId> station = {}; // none = the actor's; school-level roles have none
    QDate undertakingOn = {};              // when the paper was signed; without it the account waits for its undertaking (A17)
};

struct AccountHandover { // of an account to the successor's (domain F12, N05)
    UserId from;
    UserId to;
    QDate lastDay;                          // of the old account; before today: off at once
    HandoverId handover;
};

class UsersService {
    Q_DECLARE_TR_FUNCTIONS(UsersService)
public:
    explicit UsersService(Workspace &workspace) : m_workspace(workspace) {}
    Result<std::vector<User>> list() const;
    Result<User> find(const QString &login) const;
    Result<UserId> add(const NewUser &user);
    Result<void> disable(const QString &login, const QString &reason);
    Result<void> enable(const QString &login, const QString &passphrase); // a new slot, a new key pair
    // The old account's slot goes, the successor's account takes over its role and station: at once, or at the first unlocking after the last day.
    // Nobody's passphrase is needed: every account holds the key for itself. True: at once. The acting user may hand over the own account.
    Result<bool> handOver(const AccountHandover &what);
    Result<void> setRole(const QString &login, Role role);
    Result<void> setPerson(const QString &login, std::optional<PersonId> person);
    Result<void> setDisplayName(const QString &login, const QString &name);
    // By an administrator or head when a user forgot theirs: makes a new key pair, since the old secret half cannot be read.
    Result<void> resetPassphrase(const QString &login, const QString &passphrase);

private:
    Result<void> permitAccount(Role role, std::optional<StationId> station, std::optional<RawId> id) const;
    Result<User> changeable(const QString &login) const;
    Result<void> othersRemain(const User &user) const;
    Result<std::optional<StationId>> stationFor(Role role, std::optional<StationId> wanted) const;
    Result<void> checkPerson(std::optional<PersonId> person) const;
    Result<void> store(const User &user, const QString &action, const QJsonObject &detail);
    Result<void> newKeys(const User &user, const QString &passphrase, const QString &action);
    Workspace &m_workspace;
};

} // namespace xz
