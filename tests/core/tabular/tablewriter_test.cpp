#include "core/tabular/narrowfile.h"
#include "core/tabular/readers.h"
#include "core/tabular/tablewriter.h"
#include "tests/core/tabular/packages.h"
#include "tests/support/testmain.h"

#include <QtCore/QDir>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <zip.h>

using namespace xz;
using xz::test::dump;

namespace {

Cell text(const char16_t *s) { return Cell::ofText(QString::fromUtf16(s)); }

// Values that spreadsheets like to spoil.
Workbook awkward()
{
    Sheet s;
    s.name = QStringLiteral("花名册");
    s.rows.push_back({text(u"学号"), text(u"姓名"), text(u"出生日期"), text(u"绩点"), text(u"在读"), text(u"备注")});
    Cell stamp = Cell::ofDate(QDate(2026, 3, 5));
    stamp.time = QTime(14, 30, 5);
    Cell padded = Cell::ofNumber(42);
    padded.text = QStringLiteral("00042");
    s.rows.push_back({text(u"0020230001"), text(u"𠮷田龍"), Cell::ofDate(QDate(2005, 2, 28)), Cell::ofNumber(3.5), Cell::ofFlag(true), text(u"=1+1")});
    s.rows.push_back({text(u"110101200503070017"), text(u"'90s"), Cell::ofDate(QDate(1900, 1, 1)), Cell::ofNumber(-2), Cell::ofFlag(false), text(u"-5")});
    s.rows.push_back({text(u"1e5"), text(u"''"), stamp, Cell::ofNumber(20230001), {}, text(u"+86 10")});
    s.rows.push_back({padded, text(u"@SUM(A1)"), Cell::ofDate(QDate(1899, 5, 1)), Cell::ofNumber(0.1), {}, text(u"\t=1")});
    s.rows.push_back({text(u"2026-03-05"), text(u"a,b;c，d"), {}, Cell::ofNumber(1e-7), {}, text(u"line 1\nline 2\r\nline 3")});
    s.rows.push_back({});
    s.rows.push_back({text(u"TRUE"), text(u"say \"hi\""), {}, {}, {}, text(u" spaces ")});
    s.rows.push_back({text(u"_x0041_"), text(u"<&>'\""), text(u"\r="), text(u"＝1"), text(u"'=1"), text(u"\n-")});
    Workbook book;
    book.sheets.push_back(s);
    return book;
}

QByteArray partOf(const QString &path, const char *name)
{
    int error = 0;
    zip_t *zip = zip_open(QFile::encodeName(path).constData(), ZIP_RDONLY, &error);
    if (!zip)
        return {};
    QByteArray out;
    if (zip_file_t *f = zip_fopen(zip, name, 0)) {
        out.resize(1 << 20);
        out.resize(std::max<zip_int64_t>(zip_fread(f, out.data(), 1 << 20), 0));
        zip_fclose(f);
    }
    zip_discard(zip);
    return out;
}

QByteArray contentOf(const QString &path)
{
    QFile f(path);
    return f.open(QIODevice::ReadOnly) ? f.readAll() : QByteArray();
}

} // namespace

class TableWriterTest : public QObject {
    Q_OBJECT
    QTemporaryDir m_dir;
    QString path(const char *name) const { return m_dir.filePath(QString::fromUtf8(name)); }

private slots:
    // The library below opens files by narrow names, which a Windows of another language cannot make of a Chinese folder.
    void namesOfEveryLanguage_data()
    {
        QTest::addColumn<bool>("narrow");
        QTest::newRow("as the system is") << true;
        QTest::newRow("code page without Chinese") << false;
    }
    void namesOfEveryLanguage()
    {
        QFETCH(bool, narrow);
        QTemporaryDir dir;
        const QString folder = dir.filePath(QStringLiteral("心站 导出"));
        QVERIFY(QDir().mkpath(folder));
        const QString path = folder + QStringLiteral("/花名册 第1周.xlsx");
        QVERIFY(writeXlsx(path, awkward()).has_value());
        QCOMPARE(QDir(folder).entryList(QDir::Files | QDir::Hidden), QStringList{QStringLiteral("花名册 第1周.xlsx")});
        QVERIFY(readXlsx(contentOf(path)).has_value());

        NarrowFile file(path, narrow ? NarrowFile::Narrow(NarrowFile::isNarrow) : [](const QString &) { return false; });
        QVERIFY(file.open());
        QFile written(QFile::decodeName(file.name()));
        QVERIFY(written.open(QIODevice::WriteOnly) && written.write("new") == 3);
        written.close();
        QVERIFY2(file.put(), qPrintable(file.error()));
        QCOMPARE(contentOf(path), QByteArray("new"));
        QCOMPARE(QDir(folder).entryList(QDir::Files | QDir::Hidden).size(), 1);
        NarrowFile nowhere(dir.filePath(QStringLiteral("没有/a.xlsx")), [](const QString &) { return false; });
        QVERIFY(nowhere.open() && !nowhere.put() && !nowhere.error().isEmpty());
    }

    void xlsxRoundTrip()
    {
        const Workbook book = awkward();
        const QString p = path("花名册.xlsx");
        const auto written = writeXlsx(p, book);
        QVERIFY2(written, written ? "" : qPrintable(written.error().message));
        const auto back = readTable(p);
        QVERIFY2(back, back ? "" : qPrintable(back.error().detail));
        QCOMPARE(back->format, TableFormat::Xlsx);
        const Sheet &s = back->sheets.front();
        QCOMPARE(s.name, QStringLiteral("花名册"));
        for (int r = 0; r < 9; ++r)
            for (int c = 0; c < 6; ++c)
                QCOMPARE(s.text(r, c), book.sheets.front().text(r, c));
        QCOMPARE(dump(s), dump(book.sheets.front()));
        for (int r = 1; r < 9; ++r)
            for (int c = 0; c < 6; ++c) {
                const Cell &was = book.sheets.front().at(r, c), &is = s.at(r, c);
                if (was.date.isValid() && was.date.year() < 1900)
                    QCOMPARE(is.kind, CellKind::Text); // Excel's calendar begins later
                else
                    QCOMPARE(is.kind, was.kind);
                QVERIFY(!is.wasFormula);
            }
    }

    void csvRoundTrip()
    {
        const Workbook book = awkward();
        const QString p = path("花名册.csv");
        QVERIFY(writeCsv(p, book.sheets.front()));
        const QByteArray bytes = contentOf(p);
        QCOMPARE(bytes, csvBytes(book.sheets.front()));
        QVERIFY(bytes.startsWith("\xef\xbb\xbf"));
        QVERIFY(bytes.contains("\r\n"));
        const auto back = readTable(p);
        QVERIFY(back);
        QCOMPARE(back->separator, QChar(u','));
        QCOMPARE(dump(back->sheets.front()), dump(book.sheets.front()));
    }

    void csvOfOneColumnKeepsItsRows()
    {
        Sheet s;
        for (const char16_t *v : {u"sep=;", u"你好，世界", u"一；二", u"a;b", u"'", u"''", u"'=", u"x"})
            s.rows.push_back({text(v)});
        const auto back = readCsv(csvBytes(s));
        QVERIFY(back);
        QCOMPARE(dump(back->sheets.front()), dump(s));
    }

    void noCellOfTheCsvIsAFormula()
    {
        Sheet s;
        for (const char16_t *v : {u"=1", u"+1", u"-1", u"@x", u"\tx", u"\rx", u"＝1", u"＋1", u"－1", u"＠x"})
            s.rows.push_back({text(v)});
        ReadOptions raw;
        raw.unescapeFormulas = false;
        const auto shown = readCsv(csvBytes(s), raw);
        QVERIFY(shown);
        for (const auto &row : shown->sheets.front().rows)
            QVERIFY(row.front().text.startsWith(u'\''));
        Sheet numbers;
        numbers.rows.push_back({Cell::ofNumber(-5), Cell::ofNumber(1)});
        QVERIFY(csvBytes(numbers).endsWith("-5,1\r\n")); // a number is no injection
    }

    void xlsxStringsAreStringsAndTheHeaderIsFrozen()
    {
        const QString p = path("layout.xlsx");
        WriteOptions o;
        o.widths = {33};
        o.author = QStringLiteral("心站");
        QVERIFY(writeXlsx(p, awkward(), o));
        const QByteArray sheet = partOf(p, "xl/worksheets/sheet1.xml");
        QVERIFY(!sheet.contains("<f>"));
        QVERIFY(sheet.contains("state=\"frozen\""));
        QVERIFY(sheet.contains("<autoFilter ref=\"A1:F9\""));
        QVERIFY(sheet.contains("<col min=\"1\" max=\"1\" width=\"33."));
        QVERIFY(partOf(p, "docProps/core.xml").contains(QStringLiteral("心站").toUtf8()));
        o.headerRows = 0;
        QVERIFY(writeXlsx(p, awkward(), o));
        QVERIFY(!partOf(p, "xl/worksheets/sheet1.xml").contains("autoFilter"));
    }

    void sheetNamesAreMadeValid()
    {
        QCOMPARE(sheetNameFor(QStringLiteral("2026/春:[一]*?\\")), QStringLiteral("2026_春__一____"));
        QCOMPARE(sheetNameFor(QString(40, u'长')).size(), 31);
        QCOMPARE(sheetNameFor(QStringLiteral("'x'")), QStringLiteral("x"));
        QCOMPARE(sheetNameFor({}), QStringLiteral("Sheet"));
        Workbook book;
        for (const char16_t *n : {u"周报", u"周报", u"history", u"a/b", u"A_b", u""})
            book.sheets.push_back({QString::fromUtf16(n), n[0] == u'a', {{text(u"x")}}, {}});
        const QString p = path("names.xlsx");
        const auto written = writeXlsx(p, book);
        QVERIFY2(written, written ? "" : qPrintable(written.error().message));
        const auto back = readTable(p);
        QVERIFY(back);
        QStringList names;
        for (const Sheet &s : back->sheets)
            names << s.name;
        QCOMPARE(names, (QStringList{QStringLiteral("周报"), QStringLiteral("周报 (2)"), QStringLiteral("historySheet"), QStringLiteral("a_b"), QStringLiteral("A_b (2)"), QStringLiteral("Sheet")}));
        QVERIFY(back->sheets[3].hidden);
    }

    void mergedAreasAreKept()
    {
        Workbook book;
        Sheet s;
        s.rows = {{text(u"家长"), {}}, {text(u"姓名"), text(u"电话")}};
        s.merged = {{0, 0, 0, 1}};
        book.sheets.push_back(s);
        const QString p = path("merged.xlsx");
        QVERIFY(writeXlsx(p, book));
        const auto back = readTable(p);
        QVERIFY(back);
        QCOMPARE(back->sheets.front().merged, s.merged);
        QCOMPARE(dump(back->sheets.front()), QStringLiteral("家长\n姓名|电话"));
    }

    void tooMuchForExcelIsRefusedWithTheCell()
    {
        Workbook book;
        book.sheets.push_back({QStringLiteral("x"), false, {{{}, Cell::ofText(QString(32768, u'字'))}}, {}});
        const QString p = path("long.xlsx");
        const auto written = writeXlsx(p, book);
        QVERIFY(!written);
        QCOMPARE(written.error().code, Errc::InvalidInput);
        QVERIFY(written.error().message.contains(u"B1"));
        QVERIFY(!QFile::exists(p));
        book.sheets[0].rows = std::vector<std::vector<Cell>>(1'048'577);
        QCOMPARE(writeXlsx(p, book).error().code, Errc::InvalidInput);
    }

    void afterAFailureTheOldFileIsThere_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("xlsx") << QStringLiteral("kept.xlsx");
        QTest::newRow("csv") << QStringLiteral("kept.csv");
    }
    void afterAFailureTheOldFileIsThere()
    {
        QFETCH(QString, name);
        const QString p = m_dir.filePath(name);
        QVERIFY(writeTable(p, awkward()));
        const QByteArray before = contentOf(p);
        const QStringList files = QDir(m_dir.path()).entryList(QDir::Files | QDir::Hidden);
        Workbook book;
        book.sheets.push_back({QStringLiteral("x"), false, std::vector<std::vector<Cell>>(5000, {text(u"1")}), {}});
        WriteOptions o;
        o.progress = [](int percent) { return percent < 50; };
        QCOMPARE(writeTable(p, book, o).error().code, Errc::Cancelled);
        QCOMPARE(contentOf(p), before);
        QCOMPARE(QDir(m_dir.path()).entryList(QDir::Files | QDir::Hidden), files);
        o.progress = [](int) { return true; };
        QVERIFY(writeTable(p, book, o));
        QVERIFY(contentOf(p) != before);
    }

    void aMissingFolderIsAnIoError()
    {
        for (const char *name : {"no/such/folder/x.xlsx", "no/such/folder/x.csv"}) {
            const auto written = writeTable(path(name), awkward());
            QVERIFY(!written);
            QCOMPARE(written.error().code, Errc::Io);
            QVERIFY(written.error().message.contains(QString::fromLatin1(name).section(u'/', -1)));
        }
        QCOMPARE(writeTable(path("x.ods"), awkward()).error().code, Errc::Usage);
    }

    void aFolderInTheWayIsAnIoError()
    {
        for (const char *name : {"taken.xlsx", "taken.csv"}) {
            QVERIFY(QDir(m_dir.path()).mkpath(QString::fromLatin1(name) + QStringLiteral("/x")));
            const auto written = writeTable(path(name), awkward());
            QVERIFY(!written);
            QCOMPARE(written.error().code, Errc::Io);
        }
    }

    // An independent reader: LibreOffice, where it is installed, sees the same table in both files.
    void libreOfficeReadsTheSame()
    {
        const QString soffice = QStandardPaths::findExecutable(QStringLiteral("soffice"));
        if (soffice.isEmpty())
            QSKIP("LibreOffice is not installed");
        Workbook book = awkward();
        book.sheets.front().rows.resize(4); // line ends within cells are its own matter
        QVERIFY(writeXlsx(path("lo.xlsx"), book));
        QProcess p;
        QProcessEnvironment env = QProcessEnvironment::systemEnvironment();
        env.insert(QStringLiteral("HOME"), m_dir.path());
        p.setProcessEnvironment(env);
        p.start(soffice, {QStringLiteral("--headless"), QStringLiteral("--convert-to"), QStringLiteral("csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false"), QStringLiteral("--outdir"), path("lo"), path("lo.xlsx")});
        QVERIFY(p.waitForFinished(120'000));
        ReadOptions raw;
        raw.unescapeFormulas = false;
        const auto seen = readTable(path("lo/lo.csv"), raw);
        QVERIFY(seen);
        QCOMPARE(dump(seen->sheets.front()), QStringLiteral("学号|姓名|出生日期|绩点|在读|备注\n"
                                                             "0020230001|𠮷田龍|2005-02-28|3.5|TRUE|=1+1\n"
                                                             "110101200503070017|'90s|1899-12-31|-2|FALSE|-5\n" // it has no Lotus leap day
                                                             "1e5|''|2026-03-05 14:30:05|20230001||+86 10"));
    }
};
XZ_TEST(TableWriterTest)
#include "tablewriter_test.moc"
