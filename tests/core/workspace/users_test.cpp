#include "core/workspace/users.h"

#include "tests/support/testmain.h"
#include "tests/support/workspacefiles.h"

using namespace xz;
using namespace xz::test;

class UsersTest : public QObject {
    Q_OBJECT

    static inline const QString first = QStringLiteral("erste Zeile 2026");
    static NewUser fresh(const QString &login, Role role) { return {.login = login, .role = role, .passphrase = first, .undertakingOn = QDate(2026, 11, 23)}; }
    static Error errorOf(const Result<void> &r) { return r ? Error{Errc::Cancelled, QStringLiteral("it worked")} : r.error(); }
    static Error errorOf(const Result<UserId> &r) { return r ? Error{Errc::Cancelled, QStringLiteral("it worked")} : r.error(); }
    static QByteArray keysOf(Session &s, const QString &login)
    {
        auto row = s.db().prepare("SELECT seal_public || sign_public FROM user WHERE login = ?");
        row.bind(login);
        return row.next() ? row.blob(0) : QByteArray();
    }
    static void run(Session &s, const char *sql)
    {
        auto tx = Transaction::begin(s.db());
        const auto done = tx->prepare(sql).exec();
        QVERIFY2(done.has_value(), done ? "" : qPrintable(done.error().detail));
        QVERIFY(tx->commit().has_value());
    }

private slots:
    void anAddedUserOpensTheWorkspace()
    {
        WorkspaceFiles f;
        UsersService users(*f.workspace);
        QVERIFY(users.add(fresh(QStringLiteral("liping"), Role::Counsellor)).has_value());
        QCOMPARE(keysOf(f.session(), QStringLiteral("liping")).size(), 64);
        QVERIFY(keysOf(f.session(), QStringLiteral("liping")) != keysOf(f.session(), QStringLiteral("wang")));
        QCOMPARE(int(users.list()->size()), 2);
        f.reopen(QStringLiteral("liping"), first);
        QVERIFY(f.session().actor().role == Role::Counsellor && f.session().actor().station);
        QVERIFY(f.workspace->mustChangePassphrase());
        QVERIFY(f.workspace->changePassphrase(first, QStringLiteral("meine eigene 77")).has_value());
        QVERIFY(!f.workspace->mustChangePassphrase());
        f.reopen(QStringLiteral("liping"), QStringLiteral("meine eigene 77"));
        QVERIFY(!f.workspace->mustChangePassphrase());
        // a counsellor neither sees nor changes accounts, and the refusal is on record
        UsersService mine(*f.workspace);
        QVERIFY(mine.list().error().code == Errc::Denied);
        QVERIFY(errorOf(mine.add(fresh(QStringLiteral("x1"), Role::Head))).code == Errc::Denied);
        QVERIFY(errorOf(mine.setRole(QStringLiteral("liping"), Role::Head)).code == Errc::Denied);
        QVERIFY(f.workspace->newRecoveryCode().error().code == Errc::Denied);
        QCOMPARE(int(f.session().audit().list({.refusedOnly = true})->size()), 4);
    }

    void badAccountsAreRefusedAtTheirField()
    {
        WorkspaceFiles f;
        UsersService users(*f.workspace);
        const auto field = [&](NewUser u) {
            const auto e = errorOf(users.add(u));
            return e.field;
        };
        QCOMPARE(field(fresh(QStringLiteral("a"), Role::Counsellor)), QStringLiteral("login"));
        QCOMPARE(field(fresh(QStringLiteral("a b"), Role::Counsellor)), QStringLiteral("login"));
        NewUser weak = fresh(QStringLiteral("liping"), Role::Counsellor);
        weak.passphrase = QStringLiteral("liping");
        QCOMPARE(field(weak), QStringLiteral("passphrase"));
        NewUser ghost = fresh(QStringLiteral("liping"), Role::Counsellor);
        ghost.person = PersonId::make(3);
        QCOMPARE(field(ghost), QStringLiteral("person"));
        ghost = fresh(QStringLiteral("liping"), Role::Counsellor);
        ghost.station = StationId::make(3);
        QCOMPARE(field(ghost), QStringLiteral("station"));
        const Error taken = errorOf(users.add(fresh(QStringLiteral("WANG"), Role::Counsellor)));
        QVERIFY(taken.code == Errc::Conflict && taken.field == u"login");
        QCOMPARE(int(users.list()->size()), 1);
        QVERIFY(users.find(QStringLiteral("nobody")).error().code == Errc::NotFound);
    }

    void aDisabledUserOpensNothing()
    {
        WorkspaceFiles f;
        {
            UsersService users(*f.workspace);
            QVERIFY(users.add(fresh(QStringLiteral("liping"), Role::Counsellor)).has_value());
            QVERIFY(errorOf(users.disable(QStringLiteral("liping"), QStringLiteral(" "))).field == u"reason");
            QVERIFY(users.disable(QStringLiteral("liping"), QStringLiteral("调离")).has_value());
            QVERIFY(!users.find(QStringLiteral("liping"))->active);
        }
        f.close();
        QCOMPARE(*Workspace::logins(f.path()), QStringList{QStringLiteral("wang")});
        QVERIFY(Workspace::open(f.path(), QStringLiteral("liping"), first, f.clock).error().code == Errc::WrongPassphrase);
        QVERIFY(!Workspace::recover(f.path(), QStringLiteral("liping"), f.recoveryCode, QStringLiteral("eine andere 44"), f.clock));
        f.reopen();
        UsersService users(*f.workspace);
        const QByteArray before = keysOf(f.session(), QStringLiteral("liping"));
        QVERIFY(users.enable(QStringLiteral("liping"), QStringLiteral("zweite Zeile 2026")).has_value());
        QVERIFY(keysOf(f.session(), QStringLiteral("liping")) != before); // a new pair, as the header says
        QVERIFY(errorOf(users.enable(QStringLiteral("liping"), first)).code == Errc::Refused);
        f.reopen(QStringLiteral("liping"), QStringLiteral("zweite Zeile 2026"));
    }

    void theLastWhoKeepsAccountsStays()
    {
        WorkspaceFiles f;
        UsersService users(*f.workspace);
        QVERIFY(errorOf(users.disable(QStringLiteral("wang"), QStringLiteral("x"))).code == Errc::Refused);
        QVERIFY(errorOf(users.setRole(QStringLiteral("wang"), Role::Counsellor)).code == Errc::Refused);
        QVERIFY(users.add(fresh(QStringLiteral("admin2"), Role::Administrator)).has_value());
        QVERIFY(users.setRole(QStringLiteral("wang"), Role::Counsellor).has_value());
        QVERIFY(f.session().actor().role == Role::Counsellor); // counts at once
        f.reopen(QStringLiteral("admin2"), first);
        UsersService admin(*f.workspace);
        QVERIFY(errorOf(admin.setRole(QStringLiteral("admin2"), Role::Auditor)).code == Errc::Refused);
        QVERIFY(admin.disable(QStringLiteral("wang"), QStringLiteral("离职")).has_value());
    }

    void aResetGivesANewPassphraseAndPair()
    {
        WorkspaceFiles f;
        UsersService users(*f.workspace);
        QVERIFY(users.add(fresh(QStringLiteral("liping"), Role::Counsellor)).has_value());
        const QByteArray before = keysOf(f.session(), QStringLiteral("liping"));
        QVERIFY(errorOf(users.resetPassphrase(QStringLiteral("wang"), QStringLiteral("zweite Zeile 2026"))).code == Errc::Refused);
        QVERIFY(errorOf(users.resetPassphrase(QStringLiteral("liping"), QStringLiteral("123"))).code == Errc::InvalidInput);
        QVERIFY(users.resetPassphrase(QStringLiteral("liping"), QStringLiteral("zweite Zeile 2026")).has_value());
        QVERIFY(keysOf(f.session(), QStringLiteral("liping")) != before);
        f.close();
        QVERIFY(!Workspace::open(f.path(), QStringLiteral("liping"), first, f.clock));
        f.reopen(QStringLiteral("liping"), QStringLiteral("zweite Zeile 2026"));
        QVERIFY(f.workspace->mustChangePassphrase());
    }

    void changesAreAuditedWithOldAndNew()
    {
        WorkspaceFiles f;
        UsersService users(*f.workspace);
        QVERIFY(users.add(fresh(QStringLiteral("liping"), Role::Counsellor)).has_value());
        QVERIFY(users.setRole(QStringLiteral("liping"), Role::Head).has_value());
        const auto entries = f.session().audit().list({.action = QStringLiteral("user.role")});
        QCOMPARE(int(entries->size()), 1);
        QCOMPARE(entries->front().detail.value(u"old").toString(), QStringLiteral("counsellor"));
        QCOMPARE(entries->front().detail.value(u"new").toString(), QStringLiteral("head"));
        QVERIFY(users.setDisplayName(QStringLiteral("liping"), QStringLiteral("李萍")).has_value());
        const auto names = f.session().audit().list({.action = QStringLiteral("user.name")});
        QVERIFY(names->front().detail.isEmpty()); // no names in the trail
        QCOMPARE(users.find(QStringLiteral("liping"))->displayName, QStringLiteral("李萍"));
        QVERIFY(errorOf(users.setDisplayName(QStringLiteral("liping"), QStringLiteral("  "))).field == u"display_name");
    }

    void postsDecideACounsellorsClassesAtOnce()
    {
        WorkspaceFiles f(Role::Counsellor);
        QVERIFY(f.session().actor().classes.isEmpty());
        run(f.session(), "INSERT INTO class (id, college_id, name) SELECT randomblob(16), id, '一班' FROM college");
        run(f.session(), "INSERT INTO post (id, role, person_id, class_id, starts_on) SELECT randomblob(16), 'counsellor', person.id, class.id, '2026-09-01' FROM person, class");
        f.session().changes().changed(QStringLiteral("network"));
        QCOMPARE(f.session().actor().classes.size(), 1);
        run(f.session(), "UPDATE post SET ends_on = '2026-11-22' WHERE role = 'counsellor'");
        QVERIFY(f.workspace->refreshActor().has_value());
        QVERIFY(f.session().actor().classes.isEmpty());
    }

    void withSeveralStationsAHeadKeepsOnlyOwnAccounts()
    {
        WorkspaceFiles f;
        UsersService users(*f.workspace);
        run(f.session(), "INSERT INTO station (id, college_id, name) SELECT randomblob(16), id, '二站' FROM college");
        auto row = f.session().db().prepare("SELECT id FROM station WHERE name = '二站'");
        QVERIFY(row.next());
        NewUser other = fresh(QStringLiteral("other"), Role::Head);
        other.station = row.id<StationId>(0);
        QVERIFY(errorOf(users.add(other)).code == Errc::Denied);
        QVERIFY(errorOf(users.add(fresh(QStringLiteral("centre"), Role::Centre))).code == Errc::Denied);
        QVERIFY(users.add(fresh(QStringLiteral("liping"), Role::Counsellor)).has_value());
    }
};

XZ_TEST(UsersTest)
#include "users_test.moc"
