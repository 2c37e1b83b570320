#pragma once
// Rows that the workspace itself needs: settings, accounts, and the first school. Nouns have repositories of their own.
#include "core/workspace/users.h"

namespace xz {

struct FirstRows { // what create() inserts
    QString school, college, station;
    QString login, displayName;
    Role role = Role::Head;
    UserId user;
    QByteArray sealPublic, signPublic;
    QDateTime now;
};

struct AccountEnd { // an account whose last day a handover set
    UserId user;
    QDate lastDay;
    std::optional<HandoverId> handover = {};
    std::optional<UserId> next = {}; // the successor's account
    QString nextRole = {};           // role.h code; empty: as it is
};

struct AccountKeys {
    QByteArray sealPublic, signPublic;
};

class WorkspaceRepository {
public:
    explicit WorkspaceRepository(Database &db) : m_db(db) {}
    Result<std::optional<QString>> setting(const QString &key) const;
    Result<std::vector<User>> users() const; // in the order in which they were added
    Result<std::optional<User>> user(const UserId &id) const;
    Result<Actor> actor(const UserId &id, QDate today) const; // Damaged when the row is not there
    Result<QByteArray> sealPublic(const UserId &id) const;
    Result<std::vector<AccountEnd>> accountEnds() const; // of active accounts
    Result<std::vector<UserId>> endedBy(const HandoverId &handover) const; // active or off already
    static Result<void> setAccountEnd(Transaction &tx, const AccountEnd &end);
    static Result<void> removeAccountEnd(Transaction &tx, const UserId &id);
    Result<std::vector<StationId>> stations() const;
    Result<bool> isStaff(const PersonId &id) const;
    // Rows of every table of records, by name.
    Result<QMap<QString, qint64>> counts() const;

    static Result<void> setSetting(Transaction &tx, const QString &key, const QString &value);
    static Result<void> insertFirst(Transaction &tx, const FirstRows &rows);
    static Result<void> insertUser(Transaction &tx, const User &user, const AccountKeys &keys);
    static Result<void> updateUser(Transaction &tx, const User &user);
    static Result<void> setKeys(Transaction &tx, const UserId &id, const AccountKeys &keys);
    static Result<void> passphraseChanged(Transaction &tx, const UserId &id, QDate on, bool mustChange);

private:
    Database &m_db;
};

} // namespace xz
