#include "core/security/secret.h"
#include "tests/support/testmain.h"

using namespace xz;

class SecretTest : public QObject {
    Q_OBJECT

private slots:
    void generatedKeysDiffer()
    {
        const SecretKey a = SecretKey::generate(), b = SecretKey::generate();
        QCOMPARE(a.view().size(), SecretKey::size);
        QVERIFY(!(a == b));
        QVERIFY(a.view().toByteArray() != QByteArray(32, '\0'));
    }

    void onlyThirtyTwoBytesAreAKey() // any other length would be taken for a passphrase by the cipher
    {
        for (int bytes : {0, 1, 16, 31, 33, 64})
            QVERIFY2(!SecretKey::fromBytes(QByteArray(bytes, 'k')), qPrintable(QString::number(bytes)));
        const auto key = SecretKey::fromBytes(QByteArray(32, 'k'));
        QVERIFY(key.has_value());
        QCOMPARE(key->view().toByteArray(), QByteArray(32, 'k'));
    }

    void movedFromIsEmptyAndACopyIsItsOwn()
    {
        SecretKey a = SecretKey::generate();
        const SecretKey copy = a.copy();
        SecretKey b = std::move(a);
        QVERIFY(a.view().isEmpty()); // NOLINT: that is the promise
        QVERIFY(b == copy);
        QVERIFY(!(a == b));
        b.data()[0] ^= 1;
        QVERIFY(!(b == copy));
        QVERIFY(a.copy().view().isEmpty());
    }

    void wipeLeavesNothing()
    {
        QByteArray bytes(64, 'x');
        wipe(bytes.data(), size_t(bytes.size()));
        QCOMPARE(bytes, QByteArray(64, '\0'));
    }
};

XZ_TEST(SecretTest)
#include "secret_test.moc"
