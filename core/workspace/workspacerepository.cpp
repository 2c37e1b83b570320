#include "core/workspace/workspacerepository.h"

#include "core/storage/rows.h"
#include "core/storage/transaction.h"

#include <QtCore/QCoreApplication>

namespace xz {
namespace {

User readUser(const Statement &s)
{
    return {.id = s.id<UserId>(0),
            .login = s.text(1),
            .displayName = s.text(2),
            .role = roleFromCode(s.text(3)).value_or(Role::Reviewer), // a role that this program does not know may do nothing
            .person = s.optionalId<PersonId>(4),
            .station = s.optionalId<StationId>(5),
            .active = s.text(6) == u"active",
            .mustChangePassphrase = s.flag(7),
            .passphraseChangedOn = s.date(8),
            .createdAt = s.time(9)};
}

} // namespace

Result<std::optional<QString>> WorkspaceRepository::setting(const QString &key) const
{
    auto s = m_db.prepare("SELECT value FROM setting WHERE key = ?");
    s.bind(key);
    std::optional<QString> out;
    if (s.next())
        out = s.text(0);
    XZ_CHECK(s.error());
    return out;
}

Result<void> WorkspaceRepository::setSetting(Transaction &tx, const QString &key, const QString &value)
{
    return tx.prepare("INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value").bind(key).bind(value).exec();
}

Result<std::vector<User>> WorkspaceRepository::users() const
{
    auto s = m_db.prepare("SELECT id, login, display_name, role, person_id, station_id, state, must_change, passphrase_changed_on, created_at FROM user ORDER BY id");
    return allRows(s, readUser);
}

Result<std::optional<User>> WorkspaceRepository::user(const UserId &id) const
{
    auto s = m_db.prepare("SELECT id, login, display_name, role, person_id, station_id, state, must_change, passphrase_changed_on, created_at FROM user WHERE id = ?");
    s.bind(id);
    return firstRow(s, readUser);
}

Result<Actor> WorkspaceRepository::actor(const UserId &id, QDate today) const
{
    XZ_TRY(const auto found, user(id));
    if (!found)
        return fail(Errc::Damaged, QCoreApplication::translate("Workspace", "The key file and the workspace do not belong together: the account is not in it. Put the pair of one day side by side, or restore the newest backup."));
    Actor a{.user = found->id, .login = found->login, .name = found->displayName, .role = found->role, .person = found->person, .station = found->station, .college = {}, .classes = {}};
    if (a.station) {
        auto s = m_db.prepare("SELECT college_id FROM station WHERE id = ?");
        s.bind(*a.station);
        if (s.next())
            a.college = s.id<CollegeId>(0);
        XZ_CHECK(s.error());
    }
    if (a.person) {
        auto s = m_db.prepare("SELECT class_id FROM post WHERE person_id = ?1 AND class_id IS NOT NULL AND role IN ('counsellor', 'class_teacher') "
                              "AND starts_on <= ?2 AND (ends_on IS NULL OR ends_on >= ?2)");
        s.bind(*a.person).bind(today);
        while (s.next())
            a.classes.insert(s.id<ClassId>(0));
        XZ_CHECK(s.error());
    }
    return a;
}

Result<QByteArray> WorkspaceRepository::sealPublic(const UserId &id) const
{
    auto s = m_db.prepare("SELECT seal_public FROM user WHERE id = ?");
    s.bind(id);
    QByteArray out;
    if (s.next())
        out = s.blob(0);
    XZ_CHECK(s.error());
    return out;
}

Result<std::vector<AccountEnd>> WorkspaceRepository::accountEnds() const
{
    auto s = m_db.prepare("SELECT e.user_id, e.last_day, e.handover_id, e.next_user_id, e.next_role FROM account_end e JOIN user u ON u.id = e.user_id WHERE u.state = 'active'");
    std::vector<AccountEnd> out;
    while (s.next())
        out.push_back({.user = s.id<UserId>(0), .lastDay = s.date(1), .handover = s.optionalId<HandoverId>(2), .next = s.optionalId<UserId>(3), .nextRole = s.text(4)});
    XZ_CHECK(s.error());
    return out;
}

Result<std::vector<UserId>> WorkspaceRepository::endedBy(const HandoverId &handover) const
{
    auto s = m_db.prepare("SELECT user_id FROM account_end WHERE handover_id = ?");
    s.bind(handover);
    return allRows(s, [](const Statement &row) { return row.id<UserId>(0); });
}

Result<void> WorkspaceRepository::setAccountEnd(Transaction &tx, const AccountEnd &e)
{
    XZ_CHECK(removeAccountEnd(tx, e.user));
    return tx.prepare("INSERT INTO account_end (user_id, last_day, handover_id, next_user_id, next_role) VALUES (?, ?, ?, ?, ?)")
        .bind(e.user).bind(e.lastDay).bind(e.handover).bind(e.next).bind(e.nextRole).exec();
}

Result<void> WorkspaceRepository::removeAccountEnd(Transaction &tx, const UserId &id) { return tx.prepare("DELETE FROM account_end WHERE user_id = ?").bind(id).exec(); }

Result<std::vector<StationId>> WorkspaceRepository::stations() const
{
    auto s = m_db.prepare("SELECT id FROM station ORDER BY id");
    return allRows(s, [](const Statement &row) { return row.id<StationId>(0); });
}

Result<bool> WorkspaceRepository::isStaff(const PersonId &id) const
{
    auto s = m_db.prepare("SELECT kind <> 'student' FROM person WHERE id = ?");
    s.bind(id);
    const bool staff = s.next() && s.flag(0);
    XZ_CHECK(s.error());
    return staff;
}

Result<QMap<QString, qint64>> WorkspaceRepository::counts() const
{
    QStringList tables;
    {
        auto s = m_db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name");
        while (s.next())
            tables << s.text(0);
        XZ_CHECK(s.error());
    }
    QMap<QString, qint64> out;
    for (const QString &table : tables) {
        auto s = m_db.prepare(QByteArray("SELECT count(*) FROM \"" + table.toUtf8().replace('"', "\"\"") + "\""));
        if (s.next())
            out.insert(table, s.integer(0));
        XZ_CHECK(s.error());
    }
    return out;
}

Result<void> WorkspaceRepository::insertFirst(Transaction &tx, const FirstRows &f)
{
    const qint64 ms = f.now.toMSecsSinceEpoch();
    const QDate today = f.now.date();
    const SchoolId school = SchoolId::make(ms);
    const CollegeId college = CollegeId::make(ms);
    const StationId station = StationId::make(ms);
    XZ_CHECK(tx.prepare("INSERT INTO school (id, name) VALUES (?, ?)").bind(school).bind(f.school).exec());
    XZ_CHECK(tx.prepare("INSERT INTO college (id, school_id, name) VALUES (?, ?, ?)").bind(college).bind(school).bind(f.college).exec());
    XZ_CHECK(tx.prepare("INSERT INTO station (id, college_id, name) VALUES (?, ?, ?)").bind(station).bind(college).bind(f.station).exec());
    User user{.id = f.user, .login = f.login, .displayName = f.displayName, .role = f.role, .passphraseChangedOn = today, .createdAt = f.now};
    if (isStationRole(f.role)) {
        const PersonId person = PersonId::make(ms);
        XZ_CHECK(tx.prepare("INSERT INTO person (id, kind, name, college_id, changed_at) VALUES (?, 'staff', ?, ?, ?)").bind(person).bind(f.displayName).bind(college).bind(f.now).exec());
        if (f.role != Role::Counsellor) // a counsellor's posts name classes, of which there are none yet
            XZ_CHECK(tx.prepare("INSERT INTO post (id, role, person_id, station_id, starts_on) VALUES (?, ?, ?, ?, ?)")
                         .bind(PostId::make(ms)).bind(roleCode(f.role)).bind(person).bind(station).bind(today).exec());
        if (f.role == Role::Head) {
            XZ_CHECK(tx.prepare("UPDATE station SET custodian_id = ?, custodian_since = ? WHERE id = ?").bind(person).bind(today).bind(station).exec());
            XZ_CHECK(tx.prepare("INSERT INTO custodian (id, station_id, data_class, person_id, since) VALUES (?1, ?1, 'reports', ?2, ?3)").bind(station).bind(person).bind(today).exec());
        }
        user.person = person;
        user.station = station;
    }
    return insertUser(tx, user, {f.sealPublic, f.signPublic});
}

Result<void> WorkspaceRepository::insertUser(Transaction &tx, const User &u, const AccountKeys &k)
{
    return tx.prepare("INSERT INTO user (id, login, display_name, role, person_id, station_id, seal_public, sign_public, state, must_change, passphrase_changed_on, created_at) "
                      "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .bind(u.id).bind(u.login).bind(u.displayName).bind(roleCode(u.role)).bind(u.person).bind(u.station).bind(k.sealPublic).bind(k.signPublic)
        .bind(u.active ? QStringLiteral("active") : QStringLiteral("disabled")).bind(u.mustChangePassphrase).bind(u.passphraseChangedOn).bind(u.createdAt).exec();
}

Result<void> WorkspaceRepository::updateUser(Transaction &tx, const User &u)
{
    return tx.prepare("UPDATE user SET display_name = ?, role = ?, person_id = ?, station_id = ?, state = ? WHERE id = ?")
        .bind(u.displayName).bind(roleCode(u.role)).bind(u.person).bind(u.station).bind(u.active ? QStringLiteral("active") : QStringLiteral("disabled")).bind(u.id).exec();
}

Result<void> WorkspaceRepository::setKeys(Transaction &tx, const UserId &id, const AccountKeys &k)
{
    return tx.prepare("UPDATE user SET seal_public = ?, sign_public = ? WHERE id = ?").bind(k.sealPublic).bind(k.signPublic).bind(id).exec();
}

Result<void> WorkspaceRepository::passphraseChanged(Transaction &tx, const UserId &id, QDate on, bool mustChange)
{
    return tx.prepare("UPDATE user SET passphrase_changed_on = ?, must_change = ? WHERE id = ?").bind(on).bind(mustChange).bind(id).exec();
}

} // namespace xz
