// Passphrases and the recovery code of a real pair of files: changed, aged, lost and given back (Q09).
#include "core/workspace/settings.h"
#include "core/workspace/users.h"
#include "tests/support/testmain.h"
#include "tests/support/workspacefiles.h"

#include <QtCore/QFile>

using namespace xz;
using namespace xz::test;

class PassphrasesTest : public QObject {
    Q_OBJECT

    static Error openError(const WorkspaceFiles &t, const QString &login, const QString &passphrase)
    {
        auto opened = Workspace::open(t.path(), login, passphrase, t.clock);
        return opened ? Error{Errc::Cancelled, QStringLiteral("it opened")} : opened.error();
    }
    static QString wrongOne() { return QStringLiteral("not the passphrase at all"); }

private slots:
    void anOldPassphraseIsAskedToBeChanged() // Q09
    {
        WorkspaceFiles t;
        QVERIFY(SettingsService(t.session()).set(setting::passphraseMonths, QStringLiteral("6")).has_value());
        t.reopen();
        QVERIFY(!t.workspace->mustChangePassphrase());
        t.clock.set(QDateTime(QDate(2027, 5, 23), QTime(8, 0)));
        t.reopen();
        QVERIFY(t.workspace->mustChangePassphrase());
        QVERIFY(t.workspace->changePassphrase(goodPassphrase, QStringLiteral("something new 77")).has_value());
        QVERIFY(!t.workspace->mustChangePassphrase());
        t.reopen(QStringLiteral("wang"), QStringLiteral("something new 77"));
        QVERIFY(!t.workspace->mustChangePassphrase());
    }

    void theRecoveryCodeGivesANewPassphraseAndTheOldKeyPair()
    {
        WorkspaceFiles t;
        const QByteArray before = sealPublic(t.session());
        t.close();
        QString typo = t.recoveryCode;
        typo[0] = typo[0] == u'7' ? u'8' : u'7';
        const QString fresh = QStringLiteral("neue Worte 2026 für alle");
        for (int i = 0; i < 7; ++i) { // a typing error is never counted
            auto e = Workspace::recover(t.path(), QStringLiteral("wang"), typo, fresh, t.clock);
            QVERIFY(!e && e.error().code == Errc::InvalidInput && e.error().field == u"recovery_code");
        }
        auto weak = Workspace::recover(t.path(), QStringLiteral("wang"), t.recoveryCode, QStringLiteral("12345"), t.clock);
        QVERIFY(!weak && weak.error().field == u"passphrase");
        auto nobody = Workspace::recover(t.path(), QStringLiteral("nobody"), t.recoveryCode, fresh, t.clock);
        QVERIFY(!nobody && nobody.error().code == Errc::NotFound);
        {
            WorkspaceFiles other;
            auto foreign = Workspace::recover(t.path(), QStringLiteral("wang"), other.recoveryCode, fresh, t.clock);
            QVERIFY(!foreign && foreign.error().code == Errc::WrongPassphrase);
            for (int i = 0; i < 4; ++i)
                foreign = Workspace::recover(t.path(), QStringLiteral("wang"), other.recoveryCode, fresh, t.clock);
            QVERIFY(!foreign && foreign.error().code == Errc::LockedOut);
            QVERIFY2(foreign.error().message.contains(QStringLiteral("recovery codes")), qPrintable(foreign.error().message));
            t.clock.advance(60);
        }
        auto w = Workspace::recover(t.path(), QStringLiteral("wang"), t.recoveryCode.toLower().replace(u'-', u' '), fresh, t.clock);
        QVERIFY2(w.has_value(), w ? "" : qPrintable(w.error().message));
        QCOMPARE(sealPublic((*w)->session()), before);
        QVERIFY((*w)->close().has_value());
        w->reset();
        QVERIFY(openError(t, QStringLiteral("wang"), goodPassphrase).code == Errc::WrongPassphrase);
        t.reopen(QStringLiteral("wang"), fresh);
    }

    void aNewRecoveryCodeReplacesTheOld()
    {
        WorkspaceFiles t;
        const auto code = t.workspace->newRecoveryCode();
        QVERIFY(code.has_value() && *code != t.recoveryCode);
        t.close();
        const QString fresh = QStringLiteral("another sentence 11");
        auto old = Workspace::recover(t.path(), QStringLiteral("wang"), t.recoveryCode, fresh, t.clock);
        QVERIFY(!old && old.error().code == Errc::WrongPassphrase);
        auto w = Workspace::recover(t.path(), QStringLiteral("wang"), *code, fresh, t.clock);
        QVERIFY(w.has_value());
    }

    void passphrasesAreChangedWithTheOldOne()
    {
        WorkspaceFiles t;
        QVERIFY(t.workspace->changePassphrase(wrongOne(), QStringLiteral("something new 77")).error().code == Errc::WrongPassphrase);
        QVERIFY(t.workspace->changePassphrase(goodPassphrase, QStringLiteral("1234567890")).error().code == Errc::InvalidInput);
        QVERIFY(t.workspace->changePassphrase(goodPassphrase, goodPassphrase).error().code == Errc::InvalidInput);
        QVERIFY(t.workspace->changePassphrase(goodPassphrase, QStringLiteral("something new 77")).has_value());
        t.close();
        QVERIFY(openError(t, QStringLiteral("wang"), goodPassphrase).code == Errc::WrongPassphrase);
        t.reopen(QStringLiteral("wang"), QStringLiteral("something new 77"));
        QVERIFY(!t.workspace->mustChangePassphrase());
    }

private:
    static QByteArray sealPublic(Session &s)
    {
        auto row = s.db().prepare("SELECT seal_public FROM user WHERE id = ?");
        row.bind(s.actor().user);
        return row.next() ? row.blob(0) : QByteArray();
    }
};

XZ_TEST(PassphrasesTest)
#include "passphrases_test.moc"
