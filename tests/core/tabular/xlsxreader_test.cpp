#include "core/tabular/readers.h"
#include "core/tabular/xmlscanner.h"
#include "tests/core/tabular/packages.h"
#include "tests/support/testmain.h"

using namespace xz;
using namespace xz::test;

namespace {

Sheet read(const XlsxParts &parts)
{
    auto book = readXlsx(xlsxOf(parts));
    if (!book) {
        qWarning("%s (%s)", qPrintable(book.error().message), qPrintable(book.error().detail));
        return {};
    }
    return book->sheets.front();
}

QByteArray data(const QByteArray &rows) { return "<sheetData>" + rows + "</sheetData>"; }

const QByteArray kDateStyles = "<numFmts count=\"2\"><numFmt numFmtId=\"176\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;\"/><numFmt numFmtId=\"177\" formatCode=\"000000\"/></numFmts>"
                               "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
                               "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"176\"/><xf numFmtId=\"22\"/><xf numFmtId=\"31\"/><xf numFmtId=\"177\"/><xf numFmtId=\"57\"/></cellXfs>";

} // namespace

class XlsxReaderTest : public QObject {
    Q_OBJECT
private slots:
    void sharedStrings()
    {
        XlsxParts p;
        p.strings = "<si><t>学号</t></si><si><r><rPr><b/></rPr><t>张</t></r><r><t xml:space=\"preserve\"> 三</t></r><rPh sb=\"0\" eb=\"1\"><t>zhang</t></rPh><phoneticPr fontId=\"1\"/></si>"
                    "<si><t>a&amp;b &lt;c&gt; &#24352;&#x20BB7;</t></si><si><t><![CDATA[<&>]]></t></si><si><t>_x000D__x005F_x0041_ _x41_</t></si><si/>";
        p.sheet = data("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c><c r=\"C1\" t=\"s\"><v>2</v></c><c r=\"D1\" t=\"s\"><v>3</v></c><c r=\"E1\" t=\"s\"><v>4</v></c><c r=\"F1\" t=\"s\"><v>5</v></c></row>");
        const Sheet s = read(p);
        QCOMPARE(s.text(0, 0), QStringLiteral("学号"));
        QCOMPARE(s.text(0, 1), QStringLiteral("张 三"));
        QCOMPARE(s.text(0, 2), QStringLiteral("a&b <c> 张𠮷"));
        QCOMPARE(s.text(0, 3), QStringLiteral("<&>"));
        QCOMPARE(s.text(0, 4), QStringLiteral("\r_x0041_ _x41_"));
        QCOMPARE(s.rows[0].size(), size_t(5)); // the empty string at the end is no cell
    }

    void everyKindOfCell()
    {
        XlsxParts p;
        p.styles = kDateStyles;
        p.sheet = data("<row r=\"2\" spans=\"1:9\"><c r=\"A2\"><v>20230001</v></c><c r=\"B2\" t=\"inlineStr\"><is><t>0012</t></is></c><c r=\"C2\" t=\"b\"><v>1</v></c>"
                       "<c r=\"D2\" t=\"e\"><v>#N/A</v></c><c r=\"E2\" t=\"str\"><f>A1&amp;\"x\"</f><v>张三x</v></c><c r=\"F2\"><f>1+1</f><v>2</v></c><c r=\"G2\" s=\"1\"><v>46086</v></c>"
                       "<c r=\"H2\" s=\"2\"><v>46082</v></c><c r=\"I2\" s=\"3\"><v>46086.5</v></c><c r=\"J2\" s=\"4\"><v>46086</v></c><c r=\"K2\" s=\"5\"><v>123</v></c><c r=\"L2\" s=\"6\"><v>46086</v></c>"
                       "<c r=\"M2\" t=\"d\"><v>2026-03-05T08:30:00</v></c><c r=\"N2\"><v>1.5E-3</v></c><c r=\"P2\" t=\"n\"><v>2.0230001E7</v></c></row>");
        const Sheet s = read(p);
        QCOMPARE(s.rows.size(), size_t(2));
        QVERIFY(s.rows[0].empty());
        QCOMPARE(dump(s), QStringLiteral("\n20230001|0012|TRUE|#N/A|张三x|2|2026-03-05|2026-03-01|2026-03-05 12:00:00|2026-03-05|000123|2026-03-05|2026-03-05 08:30:00|0.0015||20230001"));
        QCOMPARE(s.at(1, 0).kind, CellKind::Number);
        QCOMPARE(s.at(1, 1).kind, CellKind::Text);
        QCOMPARE(s.at(1, 2).kind, CellKind::Bool);
        QCOMPARE(s.at(1, 3).kind, CellKind::Error);
        QVERIFY(s.at(1, 4).wasFormula && s.at(1, 5).wasFormula && !s.at(1, 6).wasFormula);
        QCOMPARE(s.at(1, 7).date, QDate(2026, 3, 1));
        QCOMPARE(s.at(1, 8).time, QTime(12, 0));
        QCOMPARE(s.at(1, 10).kind, CellKind::Number);
        QCOMPARE(s.at(1, 14).kind, CellKind::Empty);
    }

    void datesFrom1904()
    {
        XlsxParts p;
        p.workbookPr = "<workbookPr date1904=\"1\"/>";
        p.styles = kDateStyles;
        p.sheet = data("<row><c s=\"1\"><v>44624</v></c></row>");
        QCOMPARE(read(p).at(0, 0).date, QDate(2026, 3, 5));
    }

    void sparseRowsAndCellsWithoutReferences()
    {
        XlsxParts p;
        p.sheet = data("<row><c><v>1</v></c><c/><c><v>3</v></c></row><row r=\"4\"><c r=\"AB4\"><v>9</v></c></row><row><c><v>5</v></c></row>");
        const Sheet s = read(p);
        QCOMPARE(s.rows.size(), size_t(5));
        QCOMPARE(s.text(0, 2), QStringLiteral("3"));
        QCOMPARE(s.text(3, 27), QStringLiteral("9"));
        QCOMPARE(s.text(4, 0), QStringLiteral("5"));
    }

    void mergedAreasAreRecorded()
    {
        XlsxParts p;
        p.sheet = data("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>") + "<mergeCells count=\"2\"><mergeCell ref=\"A1:C1\"/><mergeCell ref=\"$B$2:$B$5\"/><mergeCell ref=\"Z\"/></mergeCells>";
        const Sheet s = read(p);
        QCOMPARE(s.merged, (std::vector<CellRange>{{0, 0, 0, 2}, {1, 1, 4, 1}}));
    }

    void formulasWithoutResultsAreReported()
    {
        XlsxParts p;
        p.sheet = data("<row><c><f>1+1</f></c><c><f>2+2</f><v></v></c><c><v>1</v></c></row>");
        const auto book = readXlsx(xlsxOf(p));
        QVERIFY(book);
        QVERIFY(book->sheets.front().at(0, 0).isEmpty());
        QCOMPARE(book->notes.size(), 1);
        QVERIFY(book->notes.front().contains(u"formula"));
    }

    void prefixesSeveralSheetsAndHiddenOnes()
    {
        const QByteArray r = "http://purl.oclc.org/ooxml/officeDocument/relationships/"; // strict
        const QByteArray zip = zipOf({
            {"_rels/.rels", "<Relationships><Relationship Id=\"a\" Type=\"" + r + "officeDocument\" Target=\"/xl/Workbook.xml\"/></Relationships>"},
            {"xl/workbook.xml", "<x:workbook xmlns:x=\"n\" xmlns:r=\"m\"><x:sheets><x:sheet name=\"&#x4E00;\" sheetId=\"1\" r:id=\"s1\"/><x:sheet name=\"图\" sheetId=\"2\" r:id=\"s2\"/>"
                                "<x:sheet name=\"藏\" sheetId=\"3\" state=\"veryHidden\" r:id=\"s3\"/></x:sheets></x:workbook>"},
            {"xl\\_rels\\workbook.xml.rels", "<Relationships><Relationship Id=\"s1\" Type=\"" + r + "worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                                             "<Relationship Id=\"s2\" Type=\"" + r + "chartsheet\" Target=\"worksheets/sheet2.xml\"/><Relationship Id=\"s3\" Type=\"" + r + "worksheet\" Target=\"../xl/worksheets/sheet3.xml\"/></Relationships>"},
            {"xl/worksheets/sheet1.xml", "<x:worksheet xmlns:x=\"n\"><!-- <x:row/> --><x:sheetData><x:row><x:c t=\"inlineStr\"><x:is><x:t>甲</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>"},
            {"xl/worksheets/sheet2.xml", "<x:chartsheet xmlns:x=\"n\"/>"},
            {"xl/worksheets/sheet3.xml", "<worksheet><sheetData/></worksheet>"},
        });
        const auto book = readTable(zip);
        QVERIFY2(book, book ? "" : qPrintable(book.error().detail));
        QCOMPARE(book->sheets.size(), size_t(2));
        QCOMPARE(book->sheets[0].name, QStringLiteral("一"));
        QCOMPARE(book->sheets[0].text(0, 0), QStringLiteral("甲"));
        QVERIFY(!book->sheets[0].hidden);
        QCOMPARE(book->sheets[1].name, QStringLiteral("藏"));
        QVERIFY(book->sheets[1].hidden);
    }

    void libreOfficeWorkbook()
    {
        const auto book = readTable(fixture("libreoffice.xlsx"));
        QVERIFY(book);
        QCOMPARE(book->sheets.size(), size_t(2));
        QVERIFY(book->sheets[1].hidden);
        const Sheet &s = book->sheets[0];
        QCOMPARE(s.name, QStringLiteral("花名册"));
        QCOMPARE(s.merged, (std::vector<CellRange>{{0, 0, 0, 7}}));
        QCOMPARE(dump(s).section(u'\n', 1, 3), QStringLiteral("学号|姓名|出生日期|入学日期|绩点|工号|合计|在读\n"
                                                                "0020230000|张三|2005-01-01|2023-09-01|3.5|0020230001|7|FALSE\n"
                                                                "0020230001|𠮷田龍|2005-02-02|2023-09-01|3.625|0020230002|7.25|TRUE"));
        QVERIFY(s.at(2, 6).wasFormula);
        QCOMPARE(s.text(8, 1), QStringLiteral("张三同学"));
        QCOMPARE(s.at(8, 2).kind, CellKind::Error);
        QCOMPARE(s.text(8, 2), QStringLiteral("#DIV/0!"));
    }

    void everyTruncationIsRefused()
    {
        XlsxParts p;
        p.strings = "<si><t>a</t></si>";
        p.sheet = data("<row><c t=\"s\"><v>0</v></c><c><v>2</v></c></row>");
        const QByteArray whole = xlsxOf(p);
        for (int n = 4; n < whole.size(); ++n) {
            const auto book = readXlsx(whole.left(n));
            QVERIFY(!book);
            QCOMPARE(book.error().code, Errc::FileNotUnderstood);
        }
    }

    void everyFlippedByteIsSurvived()
    {
        XlsxParts p;
        p.strings = "<si><t>张三</t></si><si><t>李四</t></si>";
        p.styles = kDateStyles;
        p.sheet = data("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" s=\"1\"><v>46086</v></c></row><row r=\"2\"><c r=\"A2\" t=\"s\"><v>1</v></c></row>");
        const QByteArray whole = xlsxOf(p);
        for (int i = 0; i < whole.size(); ++i) {
            QByteArray b = whole;
            b[i] = static_cast<char>(b[i] ^ 0x41);
            const auto book = readXlsx(b);
            if (!book) {
                QVERIFY(book.error().code == Errc::FileNotUnderstood);
                QVERIFY(!book.error().message.isEmpty());
            }
        }
    }

    void damagedSheetsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("sheet");
        QTest::newRow("tags cross") << QByteArray("<sheetData><row><c></row></c></sheetData>");
        QTest::newRow("breaks off in a row") << QByteArray("<sheetData><row><c><v>1</v>");
        QTest::newRow("string index") << data("<row><c t=\"s\"><v>7</v></c></row>");
        QTest::newRow("negative string index") << data("<row><c t=\"s\"><v>-1</v></c></row>");
        QTest::newRow("reference") << data("<row><c r=\"1A\"><v>1</v></c></row>");
        QTest::newRow("column far out") << data("<row><c r=\"ZZZZ1\"><v>1</v></c></row>");
        QTest::newRow("row far out") << data("<row r=\"2000000000\"><c><v>1</v></c></row>");
        QTest::newRow("document type") << QByteArray("<!DOCTYPE a [<!ENTITY b \"c\">]><sheetData/>");
        QTest::newRow("elements too deep") << QByteArray("<a>").repeated(300) + QByteArray("</a>").repeated(300);
    }
    void damagedSheetsAreRefused()
    {
        QFETCH(QByteArray, sheet);
        XlsxParts p;
        p.sheet = sheet;
        const auto book = readXlsx(xlsxOf(p));
        QVERIFY(!book);
        QCOMPARE(book.error().code, Errc::FileNotUnderstood);
    }

    void otherPackagesAreNamed_data()
    {
        QTest::addColumn<QByteArray>("zip");
        QTest::addColumn<QString>("says");
        const auto root = [](const char *target) { return QByteArray("<Relationships><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"").append(target).append("\"/></Relationships>"); };
        QTest::newRow("docx") << zipOf({{"_rels/.rels", root("word/document.xml")}, {"word/document.xml", "<w/>"}}) << QStringLiteral("text document");
        QTest::newRow("xlsb") << zipOf({{"_rels/.rels", root("xl/workbook.bin")}, {"xl/workbook.bin", "x"}}) << QStringLiteral(".xlsb");
        QTest::newRow("ods") << zipOf({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}, {"content.xml", "<o/>"}}) << QStringLiteral("OpenDocument");
        QTest::newRow("zip") << zipOf({{"名单.xlsx", "x"}}) << QStringLiteral("Unpack");
    }
    void otherPackagesAreNamed()
    {
        QFETCH(QByteArray, zip);
        QFETCH(QString, says);
        const auto book = readTable(zip);
        QVERIFY(!book);
        QCOMPARE(book.error().code, Errc::FileNotUnderstood);
        QVERIFY2(book.error().message.contains(says), qPrintable(book.error().message));
    }

    void bombsAreRefused()
    {
        // 80 MB of spaces in some 80 KB: beyond the ratio that tables reach.
        XlsxParts p;
        p.sheet = "<sheetData>" + QByteArray(80 << 20, ' ') + "</sheetData>";
        const QByteArray bomb = xlsxOf(p);
        QVERIFY(bomb.size() < 1 << 20);
        QElapsedTimer t;
        t.start();
        const auto book = readXlsx(bomb);
        QVERIFY(!book);
        QVERIFY(book.error().message.contains(u"too large"));
        ReadOptions small;
        small.maxUnpackedBytes = 1000;
        p.sheet = "<sheetData>" + QByteArray(5000, ' ') + "</sheetData>";
        QVERIFY(!readXlsx(xlsxOf(p), small));
    }

    void sparseBombsAreRefused()
    {
        // One cell at the end of each of many rows: little text, gigabytes of cells.
        QByteArray rows;
        for (int r = 1; r <= 5000; ++r)
            rows += "<row><c r=\"XFD" + QByteArray::number(r) + "\"><v>1</v></c></row>";
        XlsxParts p;
        p.sheet = data(rows);
        const auto book = readXlsx(xlsxOf(p));
        QVERIFY(!book);
        QVERIFY(book.error().message.contains(u"too large"));
    }

    void encryptedZipIsNamed()
    {
        XlsxParts p;
        p.sheet = data("");
        QByteArray b = xlsxOf(p);
        // Bit 0 of the general purpose flags: in each local header (offset 6) and directory entry (offset 8).
        for (qsizetype i = b.indexOf("PK\x03\x04"); i >= 0; i = b.indexOf("PK\x03\x04", i + 4))
            b[i + 6] = static_cast<char>(b[i + 6] | 1);
        for (qsizetype i = b.indexOf("PK\x01\x02"); i >= 0; i = b.indexOf("PK\x01\x02", i + 4))
            b[i + 8] = static_cast<char>(b[i + 8] | 1);
        const auto book = readXlsx(b);
        QVERIFY(!book);
        QVERIFY2(book.error().message.contains(u"password"), qPrintable(book.error().message));
    }

    void cancelsInTheMiddle()
    {
        QByteArray rows;
        for (int r = 0; r < 5000; ++r)
            rows += "<row><c><v>1</v></c></row>";
        XlsxParts p;
        p.sheet = data(rows);
        ReadOptions o;
        QList<int> seen;
        o.progress = [&seen](int percent) { seen << percent; return percent < 60; };
        QCOMPARE(readXlsx(xlsxOf(p), o).error().code, Errc::Cancelled);
        QVERIFY(seen.size() > 20);
        QVERIFY(std::is_sorted(seen.cbegin(), seen.cend()));
    }

    void scannerReadsUtf16AndRefusesJunk()
    {
        QStringEncoder encode(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom);
        const QByteArray wide = encode(QStringLiteral("<a b='&lt;张'>三</a>"));
        XmlScanner xml(wide);
        QCOMPARE(xml.next(), XmlScanner::Start);
        QCOMPARE(xml.attributeText("b"), QStringLiteral("<张"));
        QString text;
        QVERIFY(xml.elementText(text));
        QCOMPARE(text, QStringLiteral("三"));
        QCOMPARE(xml.next(), XmlScanner::AtEnd);
        for (const char *junk : {"<a", "<a b>", "<a b=1/>", "<a b='1>", "</a>", "<a></b>", "<a><!--", "<", "<a><![CDATA[x</a>", "<?x"}) {
            XmlScanner bad{QByteArray(junk)};
            auto t = bad.next();
            while (t != XmlScanner::Bad && t != XmlScanner::AtEnd)
                t = bad.next();
            QVERIFY2(t == XmlScanner::Bad, junk);
        }
    }
};
XZ_TEST(XlsxReaderTest)
#include "xlsxreader_test.moc"
