// 已阅: the secretary opens a report, the head sees when (domain S20).
#include "core/report/reading.h"
#include "tests/core/report/reportworld.h"
#include "tests/support/testmain.h"

using namespace xz;
using namespace xz::test;

class ReadingTest : public QObject {
    Q_OBJECT
private slots:
    void S20_theSecretaryOpensAReportAndTheHeadSeesWhen()
    {
        ReportWorld w;
        w.inWindow();
        WeeklyReport r = must(w.weekly().zero(w.station, w.thisWeek()));
        QVERIFY(must(ReadingService(w.head()).readings(r)).empty());

        w.at(QDate(2026, 11, 28), QTime(9, 15));
        WeeklyService asSecretary(w.secretary());
        QVERIFY(must(ReadingService(w.secretary()).opened(must(asSecretary.open(w.station, w.thisWeek())))));
        w.at(QDate(2026, 11, 29), QTime(8, 0)); // opening it again changes nothing
        QVERIFY(!must(ReadingService(w.secretary()).opened(must(asSecretary.open(w.station, w.thisWeek())))));

        const auto seen = must(ReadingService(w.head()).readings(must(w.weekly().open(w.station, w.thisWeek()))));
        QCOMPARE(int(seen.size()), 1);
        QCOMPARE(seen.front().reader, u"赵强"_s);
        QCOMPARE(seen.front().at, QDateTime(QDate(2026, 11, 28), QTime(9, 15)));
        QCOMPARE(w.audited(u"weekly.read"_s), 1);
    }

    void onlyTheSecretaryOfAHandedInReport()
    {
        ReportWorld w;
        w.inWindow();
        const WeeklyReport draft = must(w.weekly().open(w.station, w.thisWeek()));
        QVERIFY(!must(ReadingService(w.secretary()).opened(draft))); // nothing is handed in
        const WeeklyReport r = must(w.weekly().zero(w.station, w.thisWeek()));
        QVERIFY(!must(ReadingService(w.head()).opened(r)));
        QVERIFY(!must(ReadingService(w.centre()).opened(r)));
        QVERIFY(must(ReadingService(w.head()).readings(r)).empty());
        auto reviewer = w.sessionAs(Role::Reviewer);
        QCOMPARE(ReadingService(*reviewer).readings(r).error().code, Errc::Denied);
    }

    void aCorrectionIsReadAnew()
    {
        ReportWorld w;
        w.inWindow();
        WeeklyReport r = w.signedReport(w.thisWeek(), u"本周平稳。"_s);
        QVERIFY(must(ReadingService(w.secretary()).opened(r)));
        WeeklyReport c = must(w.weekly().correct(r, u"数字有误"_s));
        c.summary = u"本周平稳，更正。"_s;
        c = must(w.weekly().submit(must(w.weekly().saveDraft(c))));
        QVERIFY(must(ReadingService(w.head()).readings(c)).empty());
        QVERIFY(must(ReadingService(w.secretary()).opened(c)));
        QCOMPARE(int(must(ReadingService(w.head()).readings(c)).size()), 1);
    }
};

XZ_TEST(ReadingTest)
#include "reading_test.moc"
