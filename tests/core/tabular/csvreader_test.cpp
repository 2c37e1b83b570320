#include "core/tabular/readers.h"
#include "core/tabular/textdecoding.h"
#include "tests/core/tabular/packages.h"
#include "tests/support/testmain.h"

#include <QtCore/QStringConverter>

using namespace xz;
using xz::test::dump;

namespace {

const QString kRoster = QStringLiteral("学号,姓名,班级\r\n0020230001,张三,心理学2301班\r\n0020230002,李四,心理学2301班\r\n0020230003,欧阳娜娜,软件工程（中外）2302班\r\n");
// The same in GBK; checked against Python's codec.
const QByteArray kRosterGbk = QByteArray::fromHex(
    "d1a7bac52cd0d5c3fb2cb0e0bcb60d0a303032303233303030312cd5c5c8fd2cd0c4c0edd1a732333031b0e00d0a303032303233303030322cc0eecbc42cd0c4c0edd1a732333031b0e00d0a"
    "303032303233303030332cc5b7d1f4c4c8c4c82cc8edbcfeb9a4b3cca3a8d6d0cde2a3a932333032b0e00d0a");

QByteArray utf16(const QString &text, QStringConverter::Encoding e, bool bom)
{
    QStringEncoder encode(e, bom ? QStringConverter::Flag::WriteBom : QStringConverter::Flag::Default);
    return encode(text);
}

Sheet sheetOf(const QByteArray &csv, const ReadOptions &options = {})
{
    const auto book = readCsv(csv, options);
    return book && !book->sheets.empty() ? book->sheets.front() : Sheet();
}

} // namespace

class CsvReaderTest : public QObject {
    Q_OBJECT
private slots:
    void everyEncodingGivesTheSameRows_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("encoding");
        const QByteArray utf8 = kRoster.toUtf8();
        QTest::newRow("utf-8") << utf8 << QStringLiteral("UTF-8");
        QTest::newRow("utf-8 with mark") << "\xef\xbb\xbf" + utf8 << QStringLiteral("UTF-8");
        QTest::newRow("gbk") << kRosterGbk << QStringLiteral("GB18030");
        QTest::newRow("utf-16le") << utf16(kRoster, QStringConverter::Utf16LE, false) << QStringLiteral("UTF-16LE");
        QTest::newRow("utf-16le with mark") << utf16(kRoster, QStringConverter::Utf16LE, true) << QStringLiteral("UTF-16LE");
        QTest::newRow("utf-16be") << utf16(kRoster, QStringConverter::Utf16BE, false) << QStringLiteral("UTF-16BE");
        QTest::newRow("utf-16be with mark") << utf16(kRoster, QStringConverter::Utf16BE, true) << QStringLiteral("UTF-16BE");
    }
    void everyEncodingGivesTheSameRows()
    {
        QFETCH(QByteArray, bytes);
        const auto book = readTable(bytes);
        QVERIFY(book);
        QTEST(book->encoding, "encoding");
        QVERIFY(book->notes.isEmpty());
        QCOMPARE(dump(book->sheets.front()), dump(sheetOf(kRoster.toUtf8())));
        QCOMPARE(book->sheets.front().text(1, 0), QStringLiteral("0020230001"));
        QCOMPARE(book->sheets.front().text(3, 1), QStringLiteral("欧阳娜娜"));
        QCOMPARE(book->sheets.front().rows.size(), size_t(4));
    }

    void rareCharactersInGb18030()
    {
        // U+20BB7 takes four bytes, two code units in QString.
        const auto t = decodeText(QByteArray::fromHex("9534b235") + QByteArray::fromHex("d5c5c8fd"));
        QVERIFY(t);
        QCOMPARE(t->encoding, QStringLiteral("GB18030"));
        QCOMPARE(t->text, QStringLiteral("𠮷张三"));
    }

    void onlyOneByteOrderMarkIsTakenOff()
    {
        QCOMPARE(sheetOf("\xef\xbb\xbf\xef\xbb\xbfx,y\n1,2\n").text(0, 0), QChar(0xfeff) + QStringLiteral("x"));
        QCOMPARE(sheetOf("\xef\xbb\xbfx,y\n1,2\n").text(0, 0), QStringLiteral("x"));
    }

    void woundedUtf8IsNotTakenForGbk()
    {
        QByteArray b = kRoster.toUtf8();
        b.insert(b.indexOf("\r\n0020230003"), '\xe5'); // half a character
        const auto book = readCsv(b);
        QVERIFY(book);
        QCOMPARE(book->encoding, QStringLiteral("UTF-8"));
        QCOMPARE(book->sheets.front().text(1, 1), QStringLiteral("张三"));
        QCOMPARE(book->notes.size(), 1);
    }

    void woundedGbkIsReadWithANote()
    {
        QByteArray b = kRosterGbk;
        b.insert(b.indexOf("\r\n0020230003"), '\xff');
        const auto book = readCsv(b);
        QVERIFY(book);
        QCOMPARE(book->sheets.front().text(1, 1), QStringLiteral("张三"));
        QCOMPARE(book->notes.size(), 1);
    }

    void encodingCanBeSaid()
    {
        ReadOptions o;
        o.encoding = QStringLiteral("gbk");
        QCOMPARE(sheetOf(kRosterGbk, o).text(1, 1), QStringLiteral("张三"));
        o.encoding = QStringLiteral("no-such-encoding");
        const auto bad = readCsv(kRosterGbk, o);
        QVERIFY(!bad);
        QCOMPARE(bad.error().code, Errc::Usage);
        QVERIFY(bad.error().message.contains(u"no-such-encoding"));
    }

    void separatorIsFound_data()
    {
        QTest::addColumn<QByteArray>("csv");
        QTest::addColumn<QChar>("separator");
        QTest::addColumn<QString>("rows");
        const QString want = QStringLiteral("a|b|c\n1|2|3\n4|5|6");
        const auto row = [&](const char *name, QByteArray csv, char16_t sep, const QString &rows) { QTest::newRow(name) << csv << QChar(sep) << rows; };
        row("comma", "a,b,c\n1,2,3\n4,5,6\n", u',', want);
        row("semicolon", "a;b;c\r\n1;2;3\r\n4;5;6", u';', want);
        row("tab", "a\tb\tc\n1\t2\t3\n4\t5\t6\n", u'\t', want);
        row("pipe", "a|b|c\n1|2|3\n4|5|6\n", u'|', want);
        row("wide comma", "a，b，c\n1，2，3\n4，5，6\n", u'，', want);
        row("wide semicolon", "a；b；c\n1；2；3\n4；5；6\n", u'；', want);
        row("old mac line ends", "a,b,c\r1,2,3\r4,5,6\r", u',', want);
        row("said by a line", "sep=;\r\na;b;c\r\n1;2;3\r\n4;5;6\r\n", u';', want);
        row("said, against the count", "sep=,\na,b;c;d\n1,2;3;4\n", u',', QStringLiteral("a|b;c;d\n1|2;3;4"));
        row("commas inside quotes", "a;b\n\"1,2,3\";x\n\"4,5,6\";y\n", u';', QStringLiteral("a|b\n1,2,3|x\n4,5,6|y"));
        row("lists inside quotes", "a,b\n1,\"x;y;z\"\n2,\"x;y;z\"\n", u',', QStringLiteral("a|b\n1|x;y;z\n2|x;y;z"));
        row("wide commas in sentences", "a,b\n一，二，三，四,1\n一，二，三，四,2\n", u',', QStringLiteral("a|b\n一，二，三，四|1\n一，二，三，四|2"));
        row("title above", "花名册\na;b;c\n1;2;3\n4;5;6\n", u';', QStringLiteral("花名册\n") + want);
        row("one column", "a\nb\nc\n", u',', QStringLiteral("a\nb\nc"));
    }
    void separatorIsFound()
    {
        QFETCH(QByteArray, csv);
        const auto book = readCsv(csv);
        QVERIFY(book);
        QTEST(book->separator, "separator");
        QTEST(dump(book->sheets.front()), "rows");
    }

    void separatorCanBeSaid()
    {
        ReadOptions o;
        o.separator = u';';
        QCOMPARE(dump(sheetOf("a,b;c\n1,2;3\n", o)), QStringLiteral("a,b|c\n1,2|3"));
    }

    void quotesAndRaggedRows_data()
    {
        QTest::addColumn<QByteArray>("csv");
        QTest::addColumn<QString>("rows");
        QTest::newRow("doubled") << QByteArray("a,\"b \"\"c\"\" d\"\n") << QStringLiteral("a|b \"c\" d");
        QTest::newRow("line ends inside") << QByteArray("\"x\r\ny\",1\r\nz,2\r\n") << QStringLiteral("x\r\ny|1\nz|2");
        QTest::newRow("separator inside") << QByteArray("\"x,y\",1\nz,2\n") << QStringLiteral("x,y|1\nz|2");
        QTest::newRow("text behind a quote") << QByteArray("\"x\"y,1\n") << QStringLiteral("xy|1");
        QTest::newRow("space behind a quote") << QByteArray("\"x\" ,1\n") << QStringLiteral("x|1");
        QTest::newRow("quote in the middle") << QByteArray("5\" pipe,1\nz,2\n") << QStringLiteral("5\" pipe|1\nz|2");
        QTest::newRow("ragged") << QByteArray("a,b,c\n1\n1,2,3,4\n,,3\n") << QStringLiteral("a|b|c\n1\n1|2|3|4\n||3");
        QTest::newRow("empty fields at the end go") << QByteArray("a,b,,,\n1,2,,,\n,,,,\n") << QStringLiteral("a|b\n1|2");
        QTest::newRow("blank line in the middle stays") << QByteArray("a,b\n\n1,2\n\n\n") << QStringLiteral("a|b\n\n1|2");
        QTest::newRow("numbers kept by formulas") << QByteArray("=\"0012\",\"=\"\"0034\"\"\"\n1,2\n") << QStringLiteral("0012|0034\n1|2");
        QTest::newRow("numbers kept by tabs") << QByteArray("0012\t,x\n0013\t,y\n") << QStringLiteral("0012|x\n0013|y");
        QTest::newRow("no line end at all") << QByteArray("a,b") << QStringLiteral("a|b");
    }
    void quotesAndRaggedRows()
    {
        QFETCH(QByteArray, csv);
        ReadOptions o;
        o.separator = u',';
        QTEST(dump(sheetOf(csv, o)), "rows");
    }

    void anOpenQuoteLosesNothing()
    {
        const auto book = readCsv("a,b\n\"x,1\ny,2\nz,3\n");
        QVERIFY(book);
        QCOMPARE(dump(book->sheets.front()), QStringLiteral("a|b\n\"x|1\ny|2\nz|3"));
        QCOMPARE(book->notes.size(), 1);
    }

    void formulaMarksAreTakenOff()
    {
        const QByteArray csv = "'=1+1,'-5,'@x,''90s,'90s,'\xef\xbc\x9d"
                               "1\n";
        QCOMPARE(dump(sheetOf(csv)), QStringLiteral("=1+1|-5|@x|'90s|'90s|＝1"));
        ReadOptions o;
        o.unescapeFormulas = false;
        QCOMPARE(dump(sheetOf(csv, o)), QStringLiteral("'=1+1|'-5|'@x|''90s|'90s|'＝1"));
    }

    void otherFilesAreNamed_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("says");
        QTest::newRow("empty") << QByteArray() << QStringLiteral("empty");
        QTest::newRow("pdf") << QByteArray("%PDF-1.7\n...") << QStringLiteral("PDF");
        QTest::newRow("web page") << QByteArray("\r\n<HTML><body><table><tr><td>1</td></tr></table>") << QStringLiteral("web page");
        QTest::newRow("excel 2003 xml") << QByteArray("<?xml version=\"1.0\"?><Workbook/>") << QStringLiteral("XML");
        QTest::newRow("picture") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0", 29) << QStringLiteral("not a table");
        QTest::newRow("noise") << QByteArray::fromHex("0102030405060708090a0b0c0e0f1011") << QStringLiteral("not a table");
    }
    void otherFilesAreNamed()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, says);
        const auto book = readTable(bytes);
        QVERIFY(!book);
        QCOMPARE(book.error().code, Errc::FileNotUnderstood);
        QVERIFY2(book.error().message.contains(says), qPrintable(book.error().message));
    }

    void limitsAndCancel()
    {
        QByteArray csv;
        for (int i = 0; i < 3000; ++i)
            csv += "1,2,3\n";
        ReadOptions o;
        o.maxRows = 1000;
        QCOMPARE(readCsv(csv, o).error().code, Errc::FileNotUnderstood);
        o = {};
        o.maxCells = 100;
        QVERIFY(readCsv(csv, o).error().message.contains(u"too large"));
        o = {};
        o.maxColumns = 2;
        QVERIFY(!readCsv(csv, o));
        o = {};
        o.maxFileBytes = 10;
        QVERIFY(!readCsv(csv, o));
        o = {};
        QList<int> seen;
        o.progress = [&seen](int percent) { seen << percent; return percent < 50; };
        QCOMPARE(readCsv(csv, o).error().code, Errc::Cancelled);
        QCOMPARE(seen.constLast(), 50);
        QVERIFY(std::is_sorted(seen.cbegin(), seen.cend()));
    }

    void aMissingFileIsAnIoError()
    {
        const auto book = readTable(QStringLiteral("/nowhere/名单.csv"));
        QVERIFY(!book);
        QCOMPARE(book.error().code, Errc::Io);
        QVERIFY(book.error().message.contains(QStringLiteral("名单.csv")));
    }

    void theContentDecidesNotTheName()
    {
        QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("名单.xls"));
        QFile f(path);
        QVERIFY(f.open(QIODevice::WriteOnly));
        f.write(kRosterGbk);
        f.close();
        const auto book = readTable(path);
        QVERIFY(book);
        QCOMPARE(book->format, TableFormat::Csv);
        QCOMPARE(book->sheets.front().name, QStringLiteral("名单"));
    }
};
XZ_TEST(CsvReaderTest)
#include "csvreader_test.moc"
