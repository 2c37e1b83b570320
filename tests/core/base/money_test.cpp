#include "core/base/money.h"
#include "tests/support/testmain.h"

using namespace xz;

class MoneyTest : public QObject {
    Q_OBJECT
private slots:
    void reads_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("fen");
        QTest::newRow("plain") << QStringLiteral("5000") << qint64(500000);
        QTest::newRow("thousands") << QStringLiteral("5,000") << qint64(500000);
        QTest::newRow("decimals") << QStringLiteral(" 5000.5 ") << qint64(500050);
        QTest::newRow("cents") << QStringLiteral("0.01") << qint64(1);
        QTest::newRow("wide") << QString::fromUtf8("１，２３４．５０") << qint64(123450);
        QTest::newRow("sign") << QString::fromUtf8("￥1,200元") << qint64(120000);
        QTest::newRow("ten thousands") << QString::fromUtf8("0.5万元") << qint64(500000);
        QTest::newRow("no whole number is worth more") << QStringLiteral("4.35") << qint64(435);
        QTest::newRow("most") << QStringLiteral("100000000") << mostMoney;
        for (const char *wrong : {"", "五千", "50,00", "1.234", "-3", "1e3", "100000000.01", "99999999999999999999", "5 000", "12.", ".5"})
            QTest::newRow(qPrintable(QStringLiteral("refused ") + QString::fromUtf8(wrong))) << QString::fromUtf8(wrong) << qint64(-1);
    }
    void reads()
    {
        QFETCH(QString, text);
        QFETCH(qint64, fen);
        const auto got = parseYuan(text, QStringLiteral("amount"));
        QCOMPARE(got ? *got : qint64(-1), fen);
        if (!got) {
            QCOMPARE(got.error().code, Errc::InvalidInput);
            QCOMPARE(got.error().field, QStringLiteral("amount"));
            QVERIFY(got.error().message.endsWith(u'.'));
        }
    }
    void writes()
    {
        QCOMPARE(yuanText(0), QStringLiteral("0.00"));
        QCOMPARE(yuanText(500000), QStringLiteral("5,000.00"));
        QCOMPARE(yuanText(-123456789), QStringLiteral("-1,234,567.89"));
        QCOMPARE(yuanText(-12345), QStringLiteral("-123.45"));
        QCOMPARE(plainYuan(123456789), QStringLiteral("1234567.89"));
        for (const qint64 fen : {1ll, 99ll, 100ll, 99999ll, 100000ll, 10000000ll})
            QCOMPARE(*parseYuan(yuanText(fen)), fen);
    }
    void sharesNeverRoundUpToWhole()
    {
        QCOMPARE(percentText(99999, 100000), QStringLiteral("99.9%"));
        QCOMPARE(percentText(100000, 100000), QStringLiteral("100.0%"));
        QCOMPARE(percentText(1, 0), QStringLiteral("–"));
        QCOMPARE(percentText(-50, 1000), QStringLiteral("-5.0%"));
    }
};

XZ_TEST(MoneyTest)
#include "money_test.moc"
