#include "core/security/keyfile.h"

#include "core/security/passphrase.h"
#include "core/security/recoverycode.h"
#include "core/security/sealed.h"
#include "core/security/selftest.h"
#include "tests/support/testmain.h"

#include <QtCore/QFile>
#include <QtCore/QRandomGenerator>
#include <QtCore/QTemporaryDir>
#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif

using namespace xz;

class KeyFileTest : public QObject {
    Q_OBJECT

    static inline const QString right = QStringLiteral("春江花月夜 boats");
    static KeyFile make(Keys &keys, QString *code = nullptr)
    {
        KeyFile f;
        f.workspace = newRawId(5);
        f.cipher = QStringLiteral("chacha20");
        const QString printed = f.makeRecovery(keys.master);
        if (code)
            *code = printed;
        if (!f.putUser(newRawId(6), QStringLiteral("wang"), right, keys, KdfCost::Test, false))
            qFatal("no slot");
        f.head = {7, QByteArray(32, 'h')};
        f.seal(keys.master);
        return f;
    }

private slots:
    void everyPrimitiveWorks() { QVERIFY2(cryptoSelfTest().has_value(), "self-test"); }

    void noCoreDumps()
    {
#ifdef Q_OS_UNIX
        forbidCoreDumps();
        rlimit limit{};
        QCOMPARE(getrlimit(RLIMIT_CORE, &limit), 0);
        QCOMPARE(limit.rlim_cur, rlim_t(0));
#else
        QSKIP("no core files here");
#endif
    }

    void whatIsWrittenComesBack()
    {
        Keys keys = Keys::generate();
        const KeyFile f = make(keys);
        QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("站 1.xinzhan.keys"));
        QVERIFY(f.write(path).has_value());
        const auto g = KeyFile::read(path);
        QVERIFY2(g.has_value(), g ? "" : qPrintable(g.error().message));
        QCOMPARE(g->serialize(), f.serialize());
        QCOMPARE(g->logins(), QStringList{QStringLiteral("wang")});
        QCOMPARE(g->head.seq, 7);
        const auto opened = g->unlock(g->users.front(), right);
        QVERIFY(opened.has_value());
        QVERIFY(opened->master == keys.master && opened->sealSeed == keys.sealSeed && opened->signSeed == keys.signSeed);
        QVERIFY(g->authenticate(opened->master).has_value());
        QCOMPARE(opened->sealPublic().size(), 32);
        QVERIFY(opened->sealPublic() != opened->signPublic());
    }

    void slotsDoNotOpenWhereTheyDoNotBelong()
    {
        Keys keys = Keys::generate();
        const KeyFile f = make(keys);
        const KeySlot good = f.users.front();
        QVERIFY(f.unlock(good, QStringLiteral("something else")).error().code == Errc::WrongPassphrase);
        KeySlot cheaper = good, renamed = good, other = good;
        cheaper.ops = 2;
        renamed.login = QStringLiteral("li");
        other.user = newRawId(8);
        for (const KeySlot &bad : {cheaper, renamed, other})
            QVERIFY(f.unlock(bad, right).error().code == Errc::WrongPassphrase);
        KeyFile moved = f;
        moved.workspace = newRawId(9);
        QVERIFY(moved.unlock(good, right).error().code == Errc::WrongPassphrase);
    }

    void aStrangersChangeIsFoundByTheMac()
    {
        Keys keys = Keys::generate();
        const KeyFile f = make(keys);
        KeyFile demo = f, cut = f, head = f, recovery = f;
        demo.demo = true;
        cut.users.push_back(cut.users.front());
        head.head.seq = 3;
        recovery.recovery.publicKey = QByteArray(32, 'p'); // would send the next escrow to a stranger
        for (const KeyFile &bad : {demo, cut, head, recovery}) {
            const auto parsed = KeyFile::parse(bad.serialize()); // the checksum is right
            QVERIFY(parsed.has_value());
            QVERIFY(parsed->authenticate(keys.master).error().code == Errc::Damaged);
        }
        QVERIFY(!f.authenticate(SecretKey::generate()));
    }

    void otherFilesAndOtherVersionsAreToldApart()
    {
        Keys keys = Keys::generate();
        const QByteArray good = make(keys).serialize();
        QVERIFY(KeyFile::parse(QByteArray()).error().code == Errc::NotAWorkspace);
        QVERIFY(KeyFile::parse("PK\3\4 and so on" + QByteArray(400, 'x')).error().code == Errc::NotAWorkspace);
        QVERIFY(KeyFile::parse(good.chopped(1)).error().code == Errc::Damaged);
        QVERIFY(KeyFile::parse(good + 'x').error().code == Errc::Damaged);
        QByteArray flipped = good;
        flipped[3] = char(flipped[3] ^ 1);
        QVERIFY(KeyFile::parse(flipped).error().code == Errc::Damaged);
        QTemporaryDir dir;
        QVERIFY(KeyFile::read(dir.filePath(QStringLiteral("none"))).error().code == Errc::NotFound);
        QFile huge(dir.filePath(QStringLiteral("huge")));
        QVERIFY(huge.open(QIODevice::WriteOnly) && huge.resize(KeyFile::maxBytes + 1));
        huge.close();
        QVERIFY(KeyFile::read(huge.fileName()).error().code == Errc::NotAWorkspace);
    }

    void anyBytesAreRefusedCalmly()
    {
        Keys keys = Keys::generate();
        const QByteArray good = make(keys).serialize();
        QRandomGenerator random(42);
        for (int i = 0; i < 3000; ++i) {
            QByteArray bad = good;
            for (int k = random.bounded(1, 6); k > 0; --k)
                bad[random.bounded(int(bad.size()))] = char(random.bounded(256));
            if (bad != good)
                QVERIFY(!KeyFile::parse(bad));
        }
    }

    void anEscrowFollowsTheNewRecoveryCode()
    {
        Keys keys = Keys::generate();
        QString code;
        KeyFile f = make(keys, &code);
        auto back = f.recover(code, f.users.front());
        QVERIFY(back && !back->freshPair && back->keys.master == keys.master && back->keys.signSeed == keys.signSeed);
        const QString second = f.makeRecovery(keys.master);
        QVERIFY(f.needsEscrow(f.users.front()));
        QVERIFY(f.recover(code, f.users.front()).error().code == Errc::WrongPassphrase);
        back = f.recover(second, f.users.front());
        QVERIFY(back && back->freshPair && back->keys.master == keys.master && !(back->keys.sealSeed == keys.sealSeed));
        f.renewEscrow(f.users.front().user, keys);
        back = f.recover(second, f.users.front());
        QVERIFY(back && !back->freshPair && back->keys.sealSeed == keys.sealSeed);
    }

    void recoveryCodesAreReadAsPeopleTypeThem()
    {
        QByteArray secret;
        for (int i = 0; i < RecoveryCode::secretBytes; ++i)
            secret += char(i * 11 + 3);
        const QString code = RecoveryCode::fromSecret(secret);
        QCOMPARE(code.size(), 36 + 5);
        QVERIFY(!code.contains(u'O') && !code.contains(u'I') && !code.contains(u'L') && !code.contains(u'U'));
        QCOMPARE(*RecoveryCode::parse(code), secret);
        QCOMPARE(*RecoveryCode::parse(u' ' + code.toLower().replace(u'-', u' ')), secret);
        QCOMPARE(*RecoveryCode::parse(QString(code).replace(u'0', u'o').replace(u'1', u'l').replace(u'-', QString())), secret);
        int missed = 0;
        for (qsizetype i = 0; i < code.size(); ++i) { // every single wrong character
            if (code[i] == u'-')
                continue;
            QString typo = code;
            typo[i] = typo[i] == u'7' ? u'8' : u'7';
            missed += RecoveryCode::parse(typo).has_value();
        }
        QCOMPARE(missed, 0);
        QVERIFY(RecoveryCode::parse(code.chopped(1)).error().field == u"recovery_code");
        QVERIFY(RecoveryCode::parse(QString(code).replace(3, 1, u'?')).error().message.contains(u'?'));
        QVERIFY(!RecoveryCode::looksLike(right));
    }

    void passphrasesAreJudged_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("good");
        QTest::newRow("a sentence") << QStringLiteral("morgens um acht") << true;
        QTest::newRow("five Chinese characters") << QStringLiteral("白日依山尽") << true;
        QTest::newRow("four Chinese characters") << QStringLiteral("白日依山") << false;
        QTest::newRow("short") << QStringLiteral("Ab1!xyz89") << false;
        QTest::newRow("spaces do not count") << QStringLiteral("   abc1!      ") << false;
        QTest::newRow("one character") << QStringLiteral("aaaaaaaaaaaaaa") << false;
        QTest::newRow("two characters") << QStringLiteral("abababababab") << false;
        QTest::newRow("digits up") << QStringLiteral("1234567890") << false;
        QTest::newRow("digits down") << QStringLiteral("9876543210") << false;
        QTest::newRow("letters up") << QStringLiteral("abcdefghijkl") << false;
        QTest::newRow("well known") << QStringLiteral("Password1234") << false;
        QTest::newRow("well known too") << QStringLiteral("woaizhongguo1314") << false;
        QTest::newRow("keyboard") << QStringLiteral("1qaz2wsx3edc") << false;
        QTest::newRow("only digits") << QStringLiteral("20261123888") << false;
        QTest::newRow("the login") << QStringLiteral("wangmin2026") << false;
        QTest::newRow("the login in a sentence") << QStringLiteral("wangmin likes rivers") << true;
    }
    void passphrasesAreJudged()
    {
        QFETCH(QString, text);
        QFETCH(bool, good);
        const auto verdict = checkPassphrase(text, QStringLiteral("wangmin"));
        QCOMPARE(verdict.has_value(), good);
        if (!good) {
            QCOMPARE(verdict.error().field, QStringLiteral("passphrase"));
            QVERIFY(verdict.error().message.endsWith(u'.'));
        }
    }

    void secretsLeaveMemory()
    {
        QString text = QStringLiteral("geheim");
        text.append(u'!'); // its own memory
        const QChar *where = text.constData();
        const QString copy = QString(where, 7);
        QByteArray bytes("secret");
        bytes.append('!');
        wipe(text);
        wipe(bytes);
        QVERIFY(text.isEmpty() && bytes.isEmpty());
        QCOMPARE(copy, QStringLiteral("geheim!")); // another's copy is not ours to wipe
        QCOMPARE(passphraseBytes(QStringLiteral(" e\u0301 ")), passphraseBytes(QStringLiteral("\u00e9")));
    }

    void sealedPiecesAreBound()
    {
        const SecretKey key = SecretKey::generate();
        const QByteArray sealed = sealUnder(key, SealPurpose::BackupCounts, "counts", "bound");
        QCOMPARE(*openUnder(key, SealPurpose::BackupCounts, sealed, "bound"), QByteArray("counts"));
        QVERIFY(!openUnder(key, SealPurpose::BackupCounts, sealed, "other"));
        QVERIFY(!openUnder(SecretKey::generate(), SealPurpose::BackupCounts, sealed, "bound"));
        QVERIFY(!openUnder(key, SealPurpose::BackupCounts, sealed.left(20), "bound"));
        QVERIFY(sealUnder(key, SealPurpose::BackupCounts, "counts", "bound") != sealed);
    }
};

XZ_TEST(KeyFileTest)
#include "keyfile_test.moc"
