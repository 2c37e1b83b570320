#include "core/tabular/readers.h"
#include "tests/core/tabular/packages.h"
#include "tests/support/testmain.h"

using namespace xz;
using namespace xz::test;

namespace {
QByteArray at(int row, int column, int xf = 0) { return le16(row) + le16(column) + le16(xf); }

QByteArray narrow(const char *text) { return le16(static_cast<int>(strlen(text))) + QByteArray(1, '\0') + text; }

QByteArray wideChars(const QString &text)
{
    QByteArray out;
    for (const QChar c : text)
        out += le16(c.unicode());
    return out;
}
} // namespace

class XlsReaderTest : public QObject {
    Q_OBJECT
private slots:
    void libreOfficeWorkbook()
    {
        const auto book = readTable(fixture("roster.xls"));
        QVERIFY2(book, book ? "" : qPrintable(book.error().detail));
        QCOMPARE(book->format, TableFormat::Xls);
        QCOMPARE(book->sheets.size(), size_t(2));
        const Sheet &s = book->sheets[0];
        QCOMPARE(s.name, QStringLiteral("花名册"));
        QVERIFY(!s.hidden);
        QCOMPARE(s.merged, (std::vector<CellRange>{{0, 0, 0, 7}}));
        auto xlsx = readTable(fixture("libreoffice.xlsx")); // the same table by the other reader
        QVERIFY(xlsx);
        // LibreOffice leaves a text formula's result out of an xls; formulasKeepTheirResults() has one.
        xlsx->sheets[0].rows[8][1] = s.at(8, 1);
        QCOMPARE(dump(s), dump(xlsx->sheets[0]));
        QCOMPARE(s.text(2, 0), QStringLiteral("0020230000"));
        QCOMPARE(s.at(2, 2).date, QDate(2005, 1, 1));
        QCOMPARE(s.at(2, 3).date, QDate(2023, 9, 1));
        QCOMPARE(s.text(2, 5), QStringLiteral("0020230001"));
        QVERIFY(s.at(2, 6).wasFormula);
        QCOMPARE(s.at(2, 6).number, 7.0);
        QCOMPARE(s.at(3, 7).kind, CellKind::Bool);
        QCOMPARE(s.text(8, 2), QStringLiteral("#DIV/0!"));
        QCOMPARE(s.text(20, 1), QStringLiteral("谈心谈话记录").repeated(130) + QStringLiteral("11"));
        QVERIFY(book->sheets[1].hidden);
        QCOMPARE(dump(book->sheets[1]), QStringLiteral("隐藏|20230001\n123456789012345|0.1|-7|0.00001"));
    }

    void packedNumbers()
    {
        Biff b;
        b.record(0x027e, at(0, 0) + le32((20230001u << 2) | 2));                                 // integer
        b.record(0x027e, at(0, 1) + le32((static_cast<quint32>(-350) << 2) | 3));                // hundredths
        b.record(0x027e, at(0, 2) + le32(0x3ff80000));                                           // upper half of 1.5
        b.record(0x00bd, le16(1) + le16(0) + le16(0) + le32((7u << 2) | 2) + le16(0) + le32((8u << 2) | 2) + le16(1));
        b.record(0x0205, at(2, 0) + QByteArray("\x01\x00", 2)).record(0x0205, at(2, 1) + QByteArray("\x2a\x01", 2));
        const auto book = readTable(biffBook({}, b.bytes()));
        QVERIFY2(book, book ? "" : qPrintable(book.error().detail));
        QCOMPARE(dump(book->sheets[0]), QStringLiteral("20230001|-3.5|1.5\n7|8\nTRUE|#N/A"));
    }

    void datesAndFormats()
    {
        Biff g;
        g.record(0x0022, le16(1)); // from 1904
        g.record(0x041e, le16(200) + le16(9) + QByteArray(1, '\1') + wideChars(QStringLiteral("yyyy\"年\"m月")));
        g.record(0x00e0, le16(0) + le16(0)).record(0x00e0, le16(0) + le16(14)).record(0x00e0, le16(0) + le16(200));
        Biff b;
        b.record(0x0203, at(0, 0, 0) + le64(44624)).record(0x0203, at(0, 1, 1) + le64(44624)).record(0x0203, at(0, 2, 2) + le64(44624));
        const auto book = readTable(biffBook(g.bytes(), b.bytes()));
        QVERIFY2(book, book ? "" : qPrintable(book.error().detail));
        QCOMPARE(dump(book->sheets[0]), QStringLiteral("44624|2026-03-05|2026-03-05"));
    }

    void formulasKeepTheirResults()
    {
        Biff b;
        b.record(0x0006, at(0, 0) + le64(2.5) + QByteArray(8, '\0'));
        b.record(0x0006, at(0, 1) + QByteArray("\x00\x00\x00\x00\x00\x00\xff\xff", 8) + QByteArray(8, '\0'));
        b.record(0x04bc, QByteArray(10, '\0'));
        b.record(0x0207, le16(2) + QByteArray(1, '\1') + wideChars(QStringLiteral("张三")));
        b.record(0x0006, at(0, 2) + QByteArray("\x01\x00\x01\x00\x00\x00\xff\xff", 8) + QByteArray(8, '\0'));
        b.record(0x0006, at(0, 3) + QByteArray("\x02\x00\x07\x00\x00\x00\xff\xff", 8) + QByteArray(8, '\0'));
        b.record(0x0006, at(0, 4) + QByteArray("\x03\x00\x00\x00\x00\x00\xff\xff", 8) + QByteArray(8, '\0'));
        const auto book = readTable(biffBook({}, b.bytes()));
        QVERIFY(book);
        QCOMPARE(dump(book->sheets[0]), QStringLiteral("2.5|张三|TRUE|#DIV/0!"));
        for (int c = 0; c < 4; ++c)
            QVERIFY(book->sheets[0].at(0, c).wasFormula);
    }

    void stringsBreakBetweenRecords()
    {
        // "ab张三" cut after "ab", the rest wide; behind it a rich string with phonetic text that is skipped.
        QByteArray sst = le32(2) + le32(2) + le16(4) + QByteArray(1, '\0') + "ab";
        QByteArray rest = QByteArray(1, '\1') + wideChars(QStringLiteral("张三"));
        rest += le16(1) + QByteArray(1, '\x0c') + le16(1) + le32(3) + "x" + QByteArray(4, '\x7f') + "pho";
        Biff g;
        g.record(0x00fc, sst).record(0x003c, rest);
        Biff b;
        b.record(0x00fd, at(0, 0) + le32(0)).record(0x00fd, at(0, 1) + le32(1)).record(0x0204, at(0, 2) + narrow("label"));
        const auto book = readTable(biffBook(g.bytes(), b.bytes()));
        QVERIFY2(book, book ? "" : qPrintable(book.error().detail));
        QCOMPARE(dump(book->sheets[0]), QStringLiteral("ab张三|x|label"));
    }

    void excel95InGbk()
    {
        Biff g;
        g.record(0x0042, le16(936));
        Biff b;
        b.record(0x0204, at(0, 0) + le16(4) + QByteArray::fromHex("d5c5c8fd"));
        b.record(0x00d6, at(0, 1) + le16(4) + QByteArray::fromHex("d5c5c8fd") + QByteArray(3, '\0'));
        const auto book = readTable(biffBook(g.bytes(), b.bytes(), 0x0500));
        QVERIFY2(book, book ? "" : qPrintable(book.error().detail));
        QCOMPARE(dump(book->sheets[0]), QStringLiteral("张三|张三"));
    }

    void embeddedChartsAreSteppedOver()
    {
        Biff b;
        b.record(0x0809, le16(0x0600) + le16(0x0020) + QByteArray(12, '\0')).record(0x0203, at(5, 5) + le64(1)).record(0x000a, {});
        b.record(0x0203, at(0, 0) + le64(2));
        const auto book = readTable(biffBook({}, b.bytes()));
        QVERIFY(book);
        QCOMPARE(dump(book->sheets[0]), QStringLiteral("2"));
    }

    void protectedFilesAreNamed()
    {
        const auto old = readTable(biffBook(Biff().record(0x002f, QByteArray(6, '\1')).bytes(), {}));
        QVERIFY(!old);
        QVERIFY(old.error().message.contains(u"password"));
        const auto encrypted = readTable(fixture("encrypted.xlsx"));
        QVERIFY(!encrypted);
        QCOMPARE(encrypted.error().code, Errc::FileNotUnderstood);
        QVERIFY(encrypted.error().message.contains(u"password"));
    }

    void otherOfficeFilesAreNamed()
    {
        const auto book = readTable(fixture("letter.doc"));
        QVERIFY(!book);
        QVERIFY2(book.error().message.contains(u"not an Excel table"), qPrintable(book.error().message));
    }

    void veryOldFilesAreNamed()
    {
        Biff b;
        b.record(0x0809, le16(0x0400) + le16(0x0005) + QByteArray(4, '\0'));
        const auto book = readXls(b.bytes());
        QVERIFY(!book);
        QVERIFY(book.error().message.contains(u"1995"));
    }

    void everyTruncationIsRefused()
    {
        const QByteArray whole = fixture("roster.xls");
        int understood = 0;
        for (qsizetype n = 8; n < whole.size(); n += 97) {
            const auto book = readXls(whole.left(n));
            understood += book.has_value();
            if (!book)
                QCOMPARE(book.error().code, Errc::FileNotUnderstood);
        }
        QVERIFY2(understood <= 45, qPrintable(QString::number(understood))); // only what lies behind the table (document properties) may be missing
        QVERIFY(!readXls(whole.left(whole.size() / 2)));
    }

    void everyFlippedByteIsSurvived()
    {
        const QByteArray whole = fixture("roster.xls");
        for (qsizetype i = 0; i < whole.size(); i += i < 2048 ? 1 : 13) {
            QByteArray b = whole;
            b[i] = static_cast<char>(b[i] ^ 0xff);
            const auto book = readXls(b);
            if (!book)
                QVERIFY(!book.error().message.isEmpty());
        }
    }

    void limitsAndCancel()
    {
        Biff b;
        for (int r = 0; r < 2000; ++r)
            b.record(0x0203, at(r, 255) + le64(1));
        const QByteArray stream = biffBook({}, b.bytes());
        ReadOptions o;
        o.maxCells = 10'000;
        QVERIFY(readXls(stream, o).error().message.contains(u"too large"));
        o = {};
        o.progress = [](int percent) { return percent < 50; };
        QCOMPARE(readXls(stream, o).error().code, Errc::Cancelled);
        QVERIFY(readXls(stream));
    }
};
XZ_TEST(XlsReaderTest)
#include "xlsreader_test.moc"
