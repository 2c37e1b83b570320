// Text, dates, ids: the small rules everything else leans on.
#include "core/base/clock.h"
#include "core/base/id.h"
#include "core/base/result.h"
#include "core/base/text.h"
#include "tests/support/testmain.h"

#include <QtCore/QSet>

using namespace xz;

class BaseTest : public QObject {
    Q_OBJECT

private slots:
    void linesAreCleaned()
    {
        QCOMPARE(cleanLine(QString::fromUtf8("　 王\u00a0敏\t")), QString::fromUtf8("王 敏"));
        QCOMPARE(cleanLine(QString::fromUtf8("\ufeff李\u200b娜\u202e")), QString::fromUtf8("李娜"));
        QCOMPARE(cleanLine(QString::fromUtf8("e\u0301")), QString::fromUtf8("é")); // NFC
        QCOMPARE(cleanText(QStringLiteral("\r\n a \r\nb\r\r")), QStringLiteral("a\nb"));
    }

    void datesAsPeopleWriteThem_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QDate>("date");
        const QDate d(2026, 3, 5);
        for (const char *t : {"2026-3-5", "2026-03-05", "2026/03/05", "2026.3.5", "2026年3月5日", "2026 年 3 月 5 日", "20260305", "2026-03-05 08:30:00", "2026-03-05T08:30"})
            QTest::newRow(t) << QString::fromUtf8(t) << d;
        for (const char *t : {"", "5.3.2026", "2026-13-01", "2026-02-30", "20261301", "heute", "2026-3"})
            QTest::newRow(t) << QString::fromUtf8(t) << QDate();
    }
    void datesAsPeopleWriteThem()
    {
        QFETCH(QString, text);
        QFETCH(QDate, date);
        const auto parsed = parseDate(text);
        QCOMPARE(parsed.has_value(), date.isValid());
        if (parsed)
            QCOMPARE(*parsed, date);
    }

    void officialDateHasNoPadding() { QCOMPARE(chineseDate(QDate(2026, 3, 5)), QString::fromUtf8("2026年3月5日")); }

    void isoWeeks()
    {
        QCOMPARE(isoWeek(2026, 8), QStringLiteral("2026-W08"));
        QVERIFY(parseIsoWeek(QStringLiteral("2026-W53")));   // 2026 has 53 weeks
        QVERIFY(!parseIsoWeek(QStringLiteral("2027-W53")));  // 2027 has 52
        QVERIFY(!parseIsoWeek(QStringLiteral("2026-W00")));
        QVERIFY(!parseIsoWeek(QStringLiteral("2026-48")));
        QCOMPARE(parseIsoWeek(QStringLiteral(" 2026w7 "))->week, 7);
    }

    void fileNames()
    {
        QCOMPARE(fileNamePart(QString::fromUtf8("会计/金融:学院?")), QString::fromUtf8("会计_金融_学院_"));
        QCOMPARE(fileNamePart(QStringLiteral("...")), QStringLiteral("_"));
    }

    void idsAreOrderedAndUnique()
    {
        QSet<QByteArray> seen;
        PersonId last = PersonId::make(1'000'000);
        for (int i = 0; i < 20'000; ++i) {
            const PersonId next = PersonId::make(1'000'000);
            QVERIFY(last < next);
            QVERIFY(!seen.contains(next.bytes()));
            seen.insert(next.bytes());
            last = next;
        }
        QCOMPARE(PersonId::fromString(last.toString()), std::optional(last));
        QCOMPARE(PersonId::fromBytes(last.bytes()), std::optional(last));
        QVERIFY(!PersonId::fromString(QStringLiteral("not an id")));
        QVERIFY(!PersonId::fromBytes(QByteArray(15, 'x')));
        QCOMPARE(last.raw()[6] >> 4, 7); // version 7
    }

    void errorsTravel()
    {
        const auto inner = []() -> Result<int> { return fail(Errc::Refused, QStringLiteral("no"), QStringLiteral("field")); };
        const auto outer = [&]() -> Result<QString> {
            XZ_TRY(const int n, inner());
            return QString::number(n);
        };
        const auto r = outer();
        QVERIFY(!r);
        QCOMPARE(r.error().message, QStringLiteral("no"));
        QCOMPARE(r.error().field, QStringLiteral("field"));
    }

    void fixedClockStands()
    {
        FixedClock clock(QDateTime(QDate(2026, 11, 23), QTime(10, 0)));
        clock.advance(86'400);
        QCOMPARE(clock.today(), QDate(2026, 11, 24));
    }
};

XZ_TEST(BaseTest)
#include "base_test.moc"
