#include "core/document/document.h"
#include "tests/support/testmain.h"

#include <QtCore/QJsonArray>

using namespace xz::paper;

class DocumentTest : public QObject {
    Q_OBJECT
private slots:
    void numerals_data()
    {
        QTest::addColumn<int>("n");
        QTest::addColumn<QString>("text");
        QTest::newRow("1") << 1 << QStringLiteral("一");
        QTest::newRow("10") << 10 << QStringLiteral("十");
        QTest::newRow("11") << 11 << QStringLiteral("十一");
        QTest::newRow("20") << 20 << QStringLiteral("二十");
        QTest::newRow("101") << 101 << QStringLiteral("一百零一");
        QTest::newRow("110") << 110 << QStringLiteral("一百一十");
        QTest::newRow("1005") << 1005 << QStringLiteral("一千零五");
    }
    void numerals()
    {
        QFETCH(int, n);
        QFETCH(QString, text);
        QCOMPARE(chineseNumeral(n), text);
    }
    void headingsCountByLevelAndStartAgainBelow()
    {
        HeadingCounter c;
        QCOMPARE(c.next({1, QStringLiteral("总体情况")}), QStringLiteral("一、总体情况"));
        QCOMPARE(c.next({2, QStringLiteral("在册")}), QStringLiteral("（一）在册"));
        QCOMPARE(c.next({2, QStringLiteral("变动")}), QStringLiteral("（二）变动"));
        QCOMPARE(c.next({3, QStringLiteral("升级")}), QStringLiteral("1.升级"));
        QCOMPARE(c.next({1, QStringLiteral("附记"), false}), QStringLiteral("附记"));
        QCOMPARE(c.next({1, QStringLiteral("下周安排")}), QStringLiteral("二、下周安排"));
        QCOMPARE(c.next({2, QStringLiteral("值班")}), QStringLiteral("（一）值班"));
    }
    void aTreeSaysItsDepthsAndATableStaysAsItWas()
    {
        Document d;
        Table plain;
        plain.columns = {{.header = QStringLiteral("a")}};
        plain.rows = {{{QStringLiteral("x")}}};
        Table tree = plain;
        tree.tree = true;
        tree.rows.push_back({.cells = {RichText(QStringLiteral("空缺"), RunStyle::Alert)}, .depth = 1});
        d << plain << tree;
        const QJsonArray blocks = toJson(d)[QStringLiteral("blocks")].toArray();
        QVERIFY(!blocks[0][QStringLiteral("rows")][0].toObject().contains(QStringLiteral("depth"))); // hashes of what was handed in before stand
        QCOMPARE(blocks[0][QStringLiteral("type")].toString(), QStringLiteral("table"));
        QCOMPARE(blocks[1][QStringLiteral("type")].toString(), QStringLiteral("tree"));
        QCOMPARE(blocks[1][QStringLiteral("rows")][1][QStringLiteral("depth")].toInt(), 1);
        QCOMPARE(blocks[1][QStringLiteral("rows")][1][QStringLiteral("cells")][0][0][QStringLiteral("style")].toString(), QStringLiteral("alert"));
    }
    void jsonHoldsEveryBlockAndText()
    {
        Document d;
        d.meta.title = QStringLiteral("周报");
        d.custodian = QStringLiteral("保管人：王芳");
        d << Title{QStringLiteral("周报")} << Heading{1, QStringLiteral("情况")} << Paragraph{RichText(QStringLiteral("如下")).add(QStringLiteral("沿用"), RunStyle::Tag)}
          << Table{{}, {{QStringLiteral("编号")}, {QStringLiteral("等级")}}, {}, {{{QStringLiteral("KJ-2026-014"), QStringLiteral("二级")}}}}
          << KeepTogether{{Block(Note{QStringLiteral("注")}), Block(SignatureLines{{{QStringLiteral("站长"), QStringLiteral("李雷")}}})}};
        const QJsonArray blocks = toJson(d).value(QStringLiteral("blocks")).toArray();
        QCOMPARE(blocks.size(), 5);
        QCOMPARE(blocks.at(2).toObject().value(QStringLiteral("text")).toArray().at(1).toObject().value(QStringLiteral("style")).toString(), QStringLiteral("tag"));
        const QStringList expected{QStringLiteral("周报"), QStringLiteral("一、情况"), QStringLiteral("如下沿用"), QStringLiteral("编号"), QStringLiteral("等级"),
                                   QStringLiteral("KJ-2026-014"), QStringLiteral("二级"), QStringLiteral("注"), QStringLiteral("站长"), QStringLiteral("李雷"),
                                   QStringLiteral("保管人：王芳")};
        QCOMPARE(plainLines(d), expected);
    }
};
XZ_TEST(DocumentTest)
#include "document_test.moc"
