// The finished file, looked at with other people's tools (poppler-utils and qpdf).
#include "core/pdf/pdfwriter.h"
#include "tests/pdf/samples.h"
#include "tests/support/testmain.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QProcess>
#include <QtCore/QStandardPaths>
#include <QtCore/QStringDecoder>
#include <QtCore/QTemporaryDir>

using namespace xz;
using namespace xz::paper;
using namespace xz::test;

namespace {

const QDateTime noon(QDate(2026, 11, 27), QTime(12, 0), Qt::UTC);

struct ToolRun {
    int code;
    QByteArray out;
};
ToolRun tool(const char *name, const QStringList &args)
{
    QProcess p;
    p.start(QString::fromLatin1(name), args);
    if (!p.waitForStarted(20000))
        return {-1, "not installed"};
    p.waitForFinished(120000);
    return {p.exitCode(), p.readAllStandardOutput() + p.readAllStandardError()};
}
QString squeezed(const QString &text)
{
    QString out;
    for (const QChar c : text)
        if (!c.isSpace())
            out += c;
    return out;
}

} // namespace

class PdfWriterTest : public QObject {
    Q_OBJECT
    QTemporaryDir dir;
    int files = 0;

    QString saved(const Document &d, const QString &password = {})
    {
        const QString path = dir.filePath(QStringLiteral("%1.pdf").arg(++files));
        const auto r = writePdfFile(d, {password, noon}, path);
        if (!r)
            qWarning("%s %s", qPrintable(r.error().message), qPrintable(r.error().detail));
        return r ? path : QString();
    }
    QString extracted(const QString &path, const QStringList &more = {})
    {
        const ToolRun r = tool("pdftotext", QStringList{QStringLiteral("-raw"), QStringLiteral("-nopgbrk"), QStringLiteral("-enc"), QStringLiteral("UTF-8")} + more + QStringList{path, QStringLiteral("-")});
        if (r.code != 0)
            qWarning("pdftotext: %s", r.out.constData());
        return r.code == 0 ? QString::fromUtf8(r.out) : QString();
    }
    // GB 2312 rows 16-87: 3,755 + 3,008 characters, the common ones.
    static QString gb2312()
    {
        QFile table(QStringLiteral(XINZHAN_SOURCE_DIR "/tests/pdf/gb2312.txt"));
        if (!table.open(QIODevice::ReadOnly))
            return {};
        return squeezed(QString::fromUtf8(table.readAll()));
    }

private slots:
    void initTestCase()
    {
        QVERIFY(dir.isValid());
#ifndef Q_OS_WIN
        QVERIFY2(!QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty(), "poppler-utils is needed: ./dev installs it");
        QVERIFY2(!QStandardPaths::findExecutable(QStringLiteral("qpdf")).isEmpty(), "qpdf is needed: ./dev installs it");
#else
        if (QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty())
            QSKIP("no poppler-utils here");
#endif
    }

    void textComesOutExactlyAsItWentIn_data()
    {
        QTest::addColumn<int>("role");
        QTest::newRow("FangSong") << 0;
        QTest::newRow("Hei") << 1;
        QTest::newRow("Kai") << 2;
        QTest::newRow("Song") << 3;
        QTest::newRow("Title") << 4;
    }
    void textComesOutExactlyAsItWentIn()
    {
        QFETCH(int, role);
        const QString all = gb2312();
        QCOMPARE(all.size(), 6763);
        Document d;
        d.pageFormat.clear();
        QString wanted;
        for (qsizetype i = 0; i < all.size(); i += 200) {
            const QString part = all.mid(i, 200);
            wanted += part;
            if (role == 0)
                d << Paragraph{part};
            else if (role == 1)
                d << Paragraph{RichText(part, RunStyle::Bold)};
            else if (role == 2)
                d << Heading{2, part, false};
            else if (role == 4)
                d << Title{part};
            else {
                d.page.style = PageStyle::Compact;
                d << Paragraph{part};
            }
        }
        const QString text = squeezed(extracted(saved(d)));
        for (qsizetype i = 0; i < std::min(text.size(), wanted.size()); ++i)
            if (text.at(i) != wanted.at(i))
                QFAIL(qPrintable(QStringLiteral("character %1: %2 (U+%3) came out as %4 (U+%5)").arg(i).arg(wanted.at(i)).arg(wanted.at(i).unicode(), 4, 16)
                                     .arg(text.at(i)).arg(text.at(i).unicode(), 4, 16)));
        QCOMPARE(text.size(), wanted.size());
    }
    void wholePapersComeOutExactly_data()
    {
        QTest::addColumn<bool>("table");
        QTest::newRow("text") << false;
        QTest::newRow("table") << true;
    }
    void wholePapersComeOutExactly()
    {
        QFETCH(bool, table);
        Document d = table ? longTable(80) : longText(14);
        d.pageFormat.clear();
        QString wanted = plainLines(d).join(QString());
        QString text = squeezed(extracted(saved(d)));
        if (table) { // headers return on each page
            const QString header = QStringLiteral("行号列1列2列3列4列5列6列7");
            QVERIFY(text.count(header) > 1);
            text.remove(header);
            wanted.remove(header);
            for (const QString &cell : plainLines(d)) // cells side by side are read line by line; each must be there whole or in lines
                if (cell.startsWith(u'R'))
                    QVERIFY2(text.contains(cell), qPrintable(cell));
            QString a = text, b = squeezed(wanted);
            std::sort(a.begin(), a.end());
            std::sort(b.begin(), b.end());
            QCOMPARE(a, b);
            return;
        }
        QCOMPARE(text, squeezed(wanted));
    }
    void spacesLatinMarksAndRareCharactersComeOut()
    {
        Document d;
        d.pageFormat = QStringLiteral("— %1 / %2 —");
        const QString line = QStringLiteral("Qt Widgets office fi AV 心理 · “引” 〔2026〕 ①②③ ℃ ‰ ½ é ☑ ✓ — … 𬭎 䶮 㛃 龘 𠮷 〇 Ⅷ μ Ω ≥ × ÷");
        d << Paragraph{line, Align::Left, 0};
        const auto r = writePdf(d, {{}, noon});
        QVERIFY(r);
        QVERIFY2(r->fonts.missingCharacters.isEmpty(), qPrintable(r->fonts.missingCharacters.join(u' ')));
        const QString text = extracted(saved(d)).simplified();
        QCOMPARE(text, QString(line + QStringLiteral(" — 1 / 1 —")));
    }
    void twoCharactersOfOneGlyphAreToldApart()
    {
        Document d;
        d.pageFormat.clear();
        const QString line = QStringLiteral("μ与µ，Ω与Ω，·与・，～与〜，—与―，…与⋯，户与戶，金与金");
        d << Paragraph{line, Align::Left, 0};
        QCOMPARE(squeezed(extracted(saved(d))), line);
    }
    void radicalsGoInAndIdeographsComeOut()
    {
        Document d;
        d.pageFormat.clear();
        d << Paragraph{QStringLiteral("⼼理⻓⾦⾏⼯⼊心理长金行工入"), Align::Left, 0};
        QCOMPARE(squeezed(extracted(saved(d))), QStringLiteral("心理长金行工入心理长金行工入"));
    }
    void charactersThatNoFontHasAreToldAndBoxed()
    {
        Document d;
        d << Paragraph{QStringLiteral("甲\U00038000乙"), Align::Left, 0};
        const auto r = writePdf(d, {{}, noon});
        QVERIFY(r);
        QCOMPARE(r->fonts.missingCharacters, QStringList{QStringLiteral("\U00038000")});
        QVERIFY(!r->fonts.sentences().isEmpty());
        QVERIFY(r->fonts.sentences().last().contains(QStringLiteral("\U00038000")));
        QVERIFY(squeezed(extracted(saved(d))).startsWith(QStringLiteral("甲乙")));
    }
    void replacedFontsAreNamed()
    {
        const auto r = writePdf(weeklySample(), {{}, noon});
        QVERIFY(r);
        QVERIFY(r->fonts.roles.size() >= 4);
        QSet<QString> wanted;
        for (const FontUse &use : r->fonts.roles) {
            wanted << use.wanted;
            QVERIFY(!use.used.isEmpty());
            if (use.replaced)
                QVERIFY(r->fonts.sentences().join(QString()).contains(use.used));
        }
        QVERIFY(wanted.contains(QStringLiteral("仿宋")) && wanted.contains(QStringLiteral("黑体")) && wanted.contains(QStringLiteral("方正小标宋")));
    }
    void scriptsThatNeedShapingAreSet()
    {
        Document d;
        d << Paragraph{QStringLiteral("维吾尔文 ئۇيغۇرچە，藏文 བོད་ཡིག，组合 q̃，表情 👩‍🎓。"), Align::Left, 0};
        const auto r = writePdf(d, {{}, noon});
        QVERIFY(r);
        const QString path = saved(d);
        QCOMPARE(tool("qpdf", {QStringLiteral("--check"), path}).code, 0);
        const QString text = extracted(path);
        QVERIFY(text.contains(QStringLiteral("维吾尔文")) && text.contains(QStringLiteral("藏文")));
    }
    void fontsAreEmbeddedAndTheFileIsSound()
    {
        for (const Document &d : {weeklySample(), landscapeLedger(30), Document{}}) {
            const QString path = saved(d);
            const ToolRun check = tool("qpdf", {QStringLiteral("--check"), path});
            QVERIFY2(check.code == 0, check.out.constData());
            QVERIFY(check.out.contains("No syntax or stream encoding errors"));
            const QList<QByteArray> lines = tool("pdffonts", {path}).out.split('\n');
            QVERIFY(lines.size() > 3);
            for (qsizetype i = 2; i < lines.size(); ++i)
                if (!lines.at(i).isEmpty()) { // name, type, encoding, emb, sub, uni
                    const QList<QByteArray> words = lines.at(i).simplified().split(' ');
                    QVERIFY2(words.size() >= 8, lines.at(i).constData());
                    QCOMPARE(words.at(words.size() - 5), QByteArray("yes"));
                    QCOMPARE(words.at(words.size() - 4), QByteArray("yes"));
                    QCOMPARE(words.at(words.size() - 3), QByteArray("yes"));
                }
        }
    }
    void chartsAreVectors()
    {
        const QString path = saved(weeklySample());
        const ToolRun images = tool("pdfimages", {QStringLiteral("-list"), path});
        QCOMPARE(images.code, 0);
        QCOMPARE(images.out.trimmed().split('\n').size(), 2); // the heading alone
        const QString text = extracted(path);
        for (const char *word : {"近十二周在管人数", "W37", "W48", "三级"})
            QVERIFY2(text.contains(QString::fromUtf8(word)), word);
        const ToolRun json = tool("qpdf", {QStringLiteral("--qdf"), QStringLiteral("--stream-data=uncompress"), path, QStringLiteral("-")});
        QVERIFY(!json.out.contains("/Subtype /Image"));
        QVERIFY(json.out.count(" re\n") > 20 || json.out.count(" l\n") > 20);
    }
    void outlineFollowsTheHeadings()
    {
        const QString path = saved(weeklySample());
        const ToolRun r = tool("qpdf", {QStringLiteral("--json=1"), QStringLiteral("--json-key=outlines"), path});
        QCOMPARE(r.code, 0);
        const QJsonArray top = QJsonDocument::fromJson(r.out).object().value(QStringLiteral("outlines")).toArray();
        QStringList titles;
        for (const QJsonValue &v : top)
            titles << v.toObject().value(QStringLiteral("title")).toString();
        QCOMPARE(titles, (QStringList{QStringLiteral("一、总体情况"), QStringLiteral("二、个案情况"), QStringLiteral("三、下周安排")}));
        const QJsonArray second = top.at(1).toObject().value(QStringLiteral("kids")).toArray();
        QCOMPARE(second.size(), 2);
        QCOMPARE(second.at(1).toObject().value(QStringLiteral("title")).toString(), QStringLiteral("（二）近十二周趋势"));
        QVERIFY(second.at(1).toObject().value(QStringLiteral("destpageposfrom1")).toInt() > top.at(0).toObject().value(QStringLiteral("destpageposfrom1")).toInt());
    }
    void passwordMeansAes256AndNothingReadable()
    {
        const QString path = saved(weeklySample(), QStringLiteral("心理站2026"));
        QFile f(path);
        QVERIFY(f.open(QIODevice::ReadOnly));
        QVERIFY(!f.readAll().contains("KJ-2026"));
        QVERIFY(tool("qpdf", {QStringLiteral("--check"), path}).code != 0);
        QVERIFY(extracted(path).isEmpty());
        QVERIFY(extracted(path, {QStringLiteral("-upw"), QStringLiteral("wrong")}).isEmpty());
        const ToolRun r = tool("qpdf", {QStringLiteral("--password=心理站2026"), QStringLiteral("--show-encryption"), path});
        QVERIFY2(r.code == 0, r.out.constData());
        QVERIFY(r.out.contains("R = 6"));
        QVERIFY(r.out.contains("AESv3"));
        QVERIFY(extracted(path, {QStringLiteral("-upw"), QStringLiteral("心理站2026")}).contains(QStringLiteral("心理")));
    }
    void tooLongPasswordIsRefusedAtItsField()
    {
        const auto r = writePdf(Document{}, {QString(50, QChar(u'心')), noon});
        QVERIFY(!r);
        QCOMPARE(r.error().code, Errc::InvalidInput);
        QCOMPARE(r.error().field, QStringLiteral("password"));
        QVERIFY(writePdf(Document{}, {QString(127, QChar(u'x')), noon}));
    }
    void metadataAndDatesAreOurs()
    {
        const QString path = saved(weeklySample());
        const QString info = QString::fromUtf8(tool("pdfinfo", {QStringLiteral("-isodates"), path}).out);
        QVERIFY2(info.contains(QStringLiteral("信息工程学院心理辅导站危机预警周报（2026-W48）")), qPrintable(info));
        QVERIFY(info.contains(QStringLiteral("2026-11-27T12:00:00")));
        QVERIFY(info.contains(QStringLiteral("XinZhan")));
        QVERIFY(!info.contains(QStringLiteral("Qt ")));
        QVERIFY2(info.contains(QStringLiteral("(A4)")), qPrintable(info));
    }
    void equalInputGivesEqualBytes()
    {
        QHashSeed::setDeterministicGlobalSeed(); // as in another run of the program
        const auto a = writePdf(weeklySample(), {{}, noon});
        QHashSeed::resetRandomGlobalSeed();
        const auto b = writePdf(weeklySample(), {{}, noon}), c = writePdf(weeklySample(), {{}, noon.addSecs(1)});
        QVERIFY(a && b && c);
        QCOMPARE(a->bytes, b->bytes);
        QVERIFY(a->bytes != c->bytes);
    }
    void aWatermarkIsSeenButNotRead()
    {
        Document d = longText(3);
        const QString plain = extracted(saved(d));
        d.watermark = QStringLiteral("草稿");
        QCOMPARE(extracted(saved(d)), plain);
        const auto doc = PagedDocument::layOut(d);
        QVERIFY(doc);
        const QImage page = doc->renderPage(doc->pageCount() - 1, 40);
        int grey = 0;
        for (int y = 0; y < page.height(); ++y)
            for (int x = 0; x < page.width(); ++x)
                grey += page.pixelColor(x, y) == QColor(0xe4, 0xe4, 0xe4);
        QVERIFY(grey > 200);
    }
    void aRefusedFolderLeavesTheOldFile()
    {
        const auto r = writePdfFile(Document{}, {{}, noon}, dir.filePath(QStringLiteral("no/such/folder/x.pdf")));
        QVERIFY(!r);
        QCOMPARE(r.error().code, Errc::Io);
        QVERIFY(r.error().message.contains(QStringLiteral("no/such/folder")));
        const QString path = dir.filePath(QStringLiteral("old.pdf"));
        QFile f(path);
        QVERIFY(f.open(QIODevice::WriteOnly) && f.write("old") == 3);
        f.close();
        Document broken;
        broken << Table{};
        QVERIFY(!writePdfFile(broken, {{}, noon}, path));
        QVERIFY(f.open(QIODevice::ReadOnly));
        QCOMPARE(f.readAll(), QByteArray("old"));
    }
};
XZ_TEST(PdfWriterTest)
#include "pdfwriter_test.moc"
