#include "core/tabular/numberformat.h"
#include "core/tabular/table.h"
#include "tests/support/testmain.h"

using namespace xz;

class TableTest : public QObject {
    Q_OBJECT
private slots:
    void numbersReadAsPeopleWriteThem_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("text");
        const std::pair<double, const char *> cases[] = {{20230001, "20230001"}, {0, "0"}, {-7, "-7"}, {3.5, "3.5"}, {0.1 + 0.2, "0.3"}, {123456789012345, "123456789012345"},
            {110101199003070000.0, "110101199003070000"}, {0.00001, "0.00001"}, {0.000123456789, "0.000123456789"}, {1e20, "1e+20"}, {1.0 / 3, "0.333333333333333"}, {9007199254740993.0, "9007199254740992"}, {-0.0, "0"}};
        for (const auto &[v, t] : cases)
            QTest::newRow(t) << v << QString::fromLatin1(t);
    }
    void numbersReadAsPeopleWriteThem()
    {
        QFETCH(double, value);
        QTEST(numberText(value), "text");
    }

    void cellsSayWhatTheyHold()
    {
        QCOMPARE(cellText(Cell::ofText(QStringLiteral("00123"))), QStringLiteral("00123"));
        QCOMPARE(cellText(Cell::ofDate(QDate(2026, 3, 5))), QStringLiteral("2026-03-05"));
        QCOMPARE(cellText(Cell::ofFlag(true)), QStringLiteral("TRUE"));
        QVERIFY(Cell::ofText({}).isEmpty());
        QVERIFY(Cell::ofDate({}).isEmpty());
        QVERIFY(Cell::ofVariant({}).isEmpty());
        QCOMPARE(Cell::ofNumber(qQNaN()).kind, CellKind::Error);
        QCOMPARE(cellText(Cell::ofNumber(-qInf())), QStringLiteral("#NUM!"));
        QCOMPARE(Cell::ofVariant(qlonglong(42)).kind, CellKind::Number);
        QCOMPARE(cellText(Cell::ofVariant(qlonglong(9007199254740993))), QStringLiteral("9007199254740993"));
        const Cell stamp = Cell::ofVariant(QDateTime(QDate(2026, 3, 5), QTime(14, 30)));
        QCOMPARE(cellText(stamp), QStringLiteral("2026-03-05 14:30:00"));
    }

    void formatsTellDatesFromNumbers_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<bool>("date");
        QTest::addColumn<bool>("time");
        QTest::addColumn<int>("pad");
        const auto row = [](const char *code, bool date, bool time, int pad = 0) { QTest::newRow(code) << QString::fromUtf8(code) << date << time << pad; };
        row("yyyy\"年\"m\"月\"d\"日\"", true, false);
        row("yyyy\"年\"m\"月\"", true, false);
        row("yyyy年m月d日", true, false);
        row("[$-804]yyyy\"年\"m\"月\"d\"日\";@", true, false);
        row("[DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\";@", true, false);
        row("yyyy/m/d;@", true, false);
        row("yyyy\\-mm\\-dd hh:mm:ss", true, true);
        row("mmm\\-yy", true, false);
        row("m\"月\"d\"日\"", true, false);
        row("[$-804]aaaa;@", true, false);
        row("h:mm AM/PM", false, true);
        row("[h]:mm:ss", false, true);
        row("mm:ss.0", false, true);
        row("上午/下午h\"时\"mm\"分\"", false, true);
        row("General", false, false);
        row("G/通用格式", false, false);
        row("0", false, false);
        row("00000000", false, false, 8);
        row("0.00", false, false);
        row("#,##0.00_);[Red]\\(#,##0.00\\)", false, false);
        row("0.00E+00", false, false);
        row("@", false, false);
        row("0\"days\"", false, false);
        row("\"¥\"#,##0", false, false);
        row("[Red]0;[Blue]-0", false, false);
    }
    void formatsTellDatesFromNumbers()
    {
        QFETCH(QString, code);
        const NumberFormat f = parseNumberFormat(code);
        QTEST(f.date, "date");
        QTEST(f.time, "time");
        QTEST(f.padTo, "pad");
    }

    void serialsBecomeDates()
    {
        NumberFormat date;
        date.date = true;
        NumberFormat both = date;
        both.time = true;
        NumberFormat time;
        time.time = true;
        QCOMPARE(formattedCell(1, date, false).date, QDate(1900, 1, 1));
        QCOMPARE(formattedCell(59, date, false).date, QDate(1900, 2, 28));
        QCOMPARE(formattedCell(60, date, false).kind, CellKind::Number); // 29 February 1900 never was
        QCOMPARE(formattedCell(61, date, false).date, QDate(1900, 3, 1));
        QCOMPARE(formattedCell(46086, date, false).date, QDate(2026, 3, 5));
        QCOMPARE(formattedCell(46086 - 1462, date, true).date, QDate(2026, 3, 5));
        QCOMPARE(formattedCell(0, date, true).date, QDate(1904, 1, 1));
        QCOMPARE(cellText(formattedCell(46086.75, both, false)), QStringLiteral("2026-03-05 18:00:00"));
        QCOMPARE(cellText(formattedCell(46086.75, date, false)), QStringLiteral("2026-03-05"));
        QCOMPARE(cellText(formattedCell(46086.9999999, both, false)), QStringLiteral("2026-03-06"));
        QCOMPARE(cellText(formattedCell(0.5, time, false)), QStringLiteral("12:00:00"));
        QCOMPARE(cellText(formattedCell(1.25, time, false)), QStringLiteral("30:00:00"));
        QCOMPARE(formattedCell(-1, date, false).kind, CellKind::Number);
        QCOMPARE(formattedCell(2958465, date, false).date, QDate(9999, 12, 31));
        QCOMPARE(formattedCell(2958466, date, false).kind, CellKind::Number);
        QCOMPARE(cellText(formattedCell(20230001, parseNumberFormat(u"0000000000"), false)), QStringLiteral("0020230001"));
    }

    void columnsHaveLetters()
    {
        QCOMPARE(columnName(0), QStringLiteral("A"));
        QCOMPARE(columnName(25), QStringLiteral("Z"));
        QCOMPARE(columnName(26), QStringLiteral("AA"));
        QCOMPARE(columnName(16383), QStringLiteral("XFD"));
    }

    void mergedValuesSpreadWithinTheSheet()
    {
        Sheet s;
        s.rows = {{Cell::ofText(QStringLiteral("title"))}, {Cell::ofText(QStringLiteral("class 1")), Cell::ofText(QStringLiteral("a"))}, {{}, Cell::ofText(QStringLiteral("b"))}, {{}, Cell::ofText(QStringLiteral("c"))}};
        s.merged = {{0, 0, 0, 1}, {1, 0, 1'000'000, 0}};
        spreadMerged(s, 1);
        QCOMPARE(s.rows.size(), size_t(4));
        QVERIFY(s.at(0, 1).isEmpty());
        QCOMPARE(s.text(2, 0), QStringLiteral("class 1"));
        QCOMPARE(s.text(3, 0), QStringLiteral("class 1"));
        QVERIFY(s.at(9, 9).isEmpty());
    }
};
XZ_TEST(TableTest)
#include "table_test.moc"
