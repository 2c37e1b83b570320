// Need to know: an account works only after its confidentiality undertaking (domain A17).
#include "core/calendar/calendarservice.h"
#include "core/casework/caseservice.h"
#include "core/organization/networkservice.h"
#include "core/people/peopleservice.h"
#include "core/security/policy.h"
#include "core/workspace/backup.h"
#include "core/workspace/dictionaries.h"
#include "core/workspace/settings.h"
#include "core/workspace/undertakings.h"
#include "core/workspace/users.h"
#include "tests/support/testmain.h"
#include "tests/support/workspacefiles.h"

#include <QtCore/QJsonArray>

using namespace xz;
using namespace xz::test;

namespace {
const QString first = QStringLiteral("erste Zeile 2026");
}

class UndertakingsTest : public QObject {
    Q_OBJECT
private slots:
    void A17_loginAllowedOnlyToTheAgreementPage()
    {
        WorkspaceFiles f;
        QVERIFY(UsersService(*f.workspace).add({.login = QStringLiteral("li"), .role = Role::Head, .passphrase = first}));
        f.reopen(QStringLiteral("li"), first); // the login itself is allowed
        Session &session = f.workspace->session();
        QVERIFY(!session.actor().bound);
        // Every service answers with the one sentence.
        const QString sentence = requireBound(session.actor()).error().message;
        QVERIFY(sentence.contains(QStringLiteral("li")));
        const auto refused = [&](const auto &result) { return !result && result.error().code == Errc::Denied && result.error().message == sentence; };
        QVERIFY(refused(UsersService(*f.workspace).list()));
        QVERIFY(refused(PeopleService(session).list({})));
        QVERIFY(refused(NetworkService(session).posts({})));
        QVERIFY(refused(CaseService(session).list({})));
        QVERIFY(refused(CalendarService(session).ensureCurrentTerm()));
        QVERIFY(refused(SettingsService(session).set(setting::backupKeep, QStringLiteral("5"))));
        QVERIFY(refused(BackupService(*f.workspace).write(f.dir.filePath(QStringLiteral("a.xzbak")))));
        QVERIFY(refused(f.workspace->newRecoveryCode()));
        QVERIFY(refused(UndertakingService(session).record(QStringLiteral("li"), f.clock.today())));
        QVERIFY(refused(UndertakingService(session).list()));
        for (int a = 0; a < actionCount; ++a)
            QVERIFY(!isAllowed(session.actor(), Action(a), {.station = session.actor().station, .own = true, .granted = true}));
        // Reading it, the own passphrase and locking are open.
        const auto text = UndertakingService(session).text();
        QVERIFY(text && text->paragraphs.size() > 3 && !text->accept.isEmpty());
        QVERIFY(f.workspace->changePassphrase(first, QStringLiteral("zweite Zeile 2026")));
        f.workspace->lock();
        QVERIFY(f.workspace->unlock(QStringLiteral("zweite Zeile 2026")));
        QVERIFY(!session.actor().bound);
        QVERIFY(UndertakingService(session).accept());
        QVERIFY(session.actor().bound && UsersService(*f.workspace).list());
        const auto own = UndertakingService(session).own();
        QVERIFY(own && *own && (*own)->way == UndertakingWay::Screen && (*own)->signedOn == f.clock.today());
        f.workspace->lock();
        QVERIFY(f.workspace->unlock(QStringLiteral("zweite Zeile 2026")));
        QVERIFY(session.actor().bound);
        const auto trail = session.audit().list({.action = QStringLiteral("undertaking.record")});
        QVERIFY(trail && trail->size() == 2); // the creator's and this one
        const auto refusals = session.audit().list({.refusedOnly = true});
        QVERIFY(refusals && refusals->size() >= 9);
        QVERIFY(session.audit().verify()->intact);
    }
    void aSignedPaperIsRecordedByWhoKeepsAccounts()
    {
        WorkspaceFiles f;
        UsersService users(*f.workspace);
        UndertakingService service(f.workspace->session());
        const QDate today = f.clock.today();
        QVERIFY(users.add({.login = QStringLiteral("li"), .role = Role::Centre, .passphrase = first}));
        const auto wrong = service.record(QStringLiteral("li"), today.addDays(1));
        QVERIFY(!wrong && wrong.error().field == u"signed_on");
        QVERIFY(service.record(QStringLiteral("nobody"), today).error().code == Errc::NotFound);
        QVERIFY(service.record(QStringLiteral("li"), today.addDays(-3)));
        QVERIFY(users.add({.login = QStringLiteral("zhao"), .role = Role::Secretary, .passphrase = first, .undertakingOn = today}));
        const auto future = users.add({.login = QStringLiteral("sun"), .role = Role::Centre, .passphrase = first, .undertakingOn = today.addDays(9)});
        QVERIFY(!future && future.error().field == u"signed_on");
        QCOMPARE(users.list()->size(), size_t(3)); // the account was not made either
        const auto all = service.list();
        QVERIFY(all);
        for (const UndertakingState &u : *all)
            QVERIFY2(u.valid, qPrintable(u.login));
        QVERIFY(service.withdraw(QStringLiteral("li"), QString()).error().field == u"reason");
        QVERIFY(service.withdraw(QStringLiteral("wang"), QStringLiteral("x")).error().code == Errc::Refused);
        QVERIFY(service.withdraw(QStringLiteral("li"), QStringLiteral("signed by another")));
        f.reopen(QStringLiteral("li"), first);
        QVERIFY(!f.workspace->session().actor().bound);
    }
    void aNewTextAsksAgain()
    {
        WorkspaceFiles f;
        Session &session = f.workspace->session();
        const auto shipped = DictionaryService::shipped(QStringLiteral("undertaking"));
        QVERIFY(shipped);
        QJsonObject body = shipped->body;
        body.insert(QStringLiteral("paragraphs"), QJsonArray{QJsonObject{{QStringLiteral("text"), QStringLiteral("新的条款")}}});
        const QDate from = f.clock.today().addDays(1);
        QCOMPARE(DictionaryService(session).addVersion(QStringLiteral("undertaking"), body, from).value(), 2);
        QVERIFY(session.actor().bound);
        f.reopen(QStringLiteral("wang"));
        QVERIFY2(f.workspace->session().actor().bound, "the old text counts until the day before");
        f.clock.advance(24 * 3600);
        QVERIFY2(f.workspace->session().actor().bound, "nobody is stopped in the middle of the work");
        f.reopen(QStringLiteral("wang"));
        QVERIFY(!f.workspace->session().actor().bound);
        QCOMPARE(UndertakingService(f.workspace->session()).text()->paragraphs, QStringList{QStringLiteral("新的条款")});
        QVERIFY(UndertakingService(f.workspace->session()).accept());
        QVERIFY(f.workspace->session().actor().bound);
        // A paper signed before the new text does not count for it.
        QVERIFY(UsersService(*f.workspace).add({.login = QStringLiteral("li"), .role = Role::Centre, .passphrase = first}));
        QCOMPARE(UndertakingService(f.workspace->session()).record(QStringLiteral("li"), from.addDays(-1)).error().code, Errc::Refused);
        QVERIFY(UndertakingService(f.workspace->session()).record(QStringLiteral("li"), from));
    }
    void aWorkspaceMadeWithoutItWaits()
    {
        WorkspaceFiles f;
        f.close();
        auto made = Workspace::create(f.dir.filePath(QStringLiteral("b.xinzhan")), {.school = QStringLiteral("S"), .college = QStringLiteral("C"), .login = QStringLiteral("wang"), .passphrase = goodPassphrase, .kdf = KdfCost::Test}, f.clock);
        QVERIFY(made);
        QVERIFY(!made->workspace->session().actor().bound);
        QVERIFY(made->workspace->close());
    }
};

XZ_TEST(UndertakingsTest)
#include "undertakings_test.moc"
