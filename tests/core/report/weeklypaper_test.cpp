// What stands on the paper and in the sheet: official wording, codes instead of names, both times of a late report (F4, S46, N07; 1.5).
#include "core/document/document.h"
#include "core/organization/networkservice.h"
#include "core/document/formtexts.h"
#include "core/organization/custodians.h"
#include "core/report/classreportservice.h"
#include "core/report/weeklydocument.h"
#include "core/tabular/readers.h"
#include "tests/core/report/reportworld.h"
#include "tests/support/testmain.h"

#include <QtCore/QDirIterator>
#include <QtCore/QRegularExpression>

using namespace xz;
using namespace xz::test;

class WeeklyPaperTest : public QObject {
    Q_OBJECT

    static QString textOf(const paper::Document &d) { return paper::plainLines(d).join(u'\n'); }
    template <class B>
    static const B *find(const std::vector<paper::Block> &blocks)
    {
        for (const paper::Block &block : blocks) {
            if (const B *b = std::get_if<B>(&block))
                return b;
            if (const auto *k = std::get_if<paper::KeepTogether>(&block))
                if (const B *b = find<B>(k->blocks))
                    return b;
        }
        return nullptr;
    }

private slots:
    void everyKeyOfTheCodeIsInTheForm()
    {
        int seen = 0;
        QDirIterator it(QStringLiteral(XINZHAN_SOURCE_DIR "/core/report"), {u"weeklydocument.cpp"_s, u"classreminder.cpp"_s}, QDir::Files);
        while (it.hasNext()) {
            QFile file(it.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QString source = QString::fromUtf8(file.readAll());
            static const QRegularExpression call(u"(?:\\.text\\(|pair\\(|wide\\(|section\\(d, )\"([a-z_]+)\""_s);
            for (const auto &m : call.globalMatch(source)) {
                QVERIFY2(FormTexts::weekly().has(m.captured(1)), qPrintable(m.captured(1)));
                ++seen;
            }
        }
        QVERIFY(seen > 60);
        QVERIFY(FormTexts::weekly().text("nothing_such").contains(u"nothing_such"_s));
        QCOMPARE(FormTexts::weekly().text("title", {{"college", u"{iso}学院"_s}}), u"{iso}学院心理危机周报"_s); // a value is not filled again
    }

    void zeroReport()
    {
        ReportWorld w;
        w.addCase(u"陈一鸣"_s, 3, QDate(2026, 10, 20));
        w.inWindow();
        must(w.classes().fileNone(w.classA, w.thisWeek(), 0));
        const WeeklyReport r = must(w.weekly().zero(w.station, w.thisWeek()));
        const paper::Document d = must(weeklyDocument(w.head(), r));
        const QString text = textOf(d);
        for (const QString &part : {u"会计金融学院心理危机周报"_s, u"零报告"_s, r.receipt, u"2026年11月23日至29日"_s, u"2026-W48"_s, u"2026-2027学年第1学期"_s,
                                    u"应报2个班，实报1个班，未报1个班"_s, u"会计2402"_s, u"未发现新增、变化及其他异常情况，实行零报告"_s, u"2026年11月27日 10:00"_s,
                                    u"站长审核"_s, u"分管书记"_s, u"学院盖章"_s, u"中心接收"_s})
            QVERIFY2(text.contains(part), qPrintable(part));
        QVERIFY(!text.contains(u"陈一鸣"_s) && !text.contains(u"KJ-"_s)); // numbers only
        QVERIFY(!text.contains(u'{') && !text.contains(u'«'));
        QVERIFY(!find<paper::Chart>(d.blocks) && d.watermark.isEmpty());
        QCOMPARE(weeklyFileName(r), u"会计金融学院_周报_2026-W48"_s);
    }

    void fullReport()
    {
        ReportWorld w;
        const CaseId a = w.addCase(u"陈一鸣"_s, 1, QDate(2026, 10, 20)), b = w.addCase(u"林小北"_s, 2, QDate(2026, 10, 20));
        w.at(QDate(2026, 11, 20));
        w.signedReport(w.weekOf(QDate(2026, 11, 20)), u"规律咨询中"_s);
        w.inWindow();
        w.addCase(u"何其"_s, 3, QDate(2026, 11, 24));
        WeeklyReport r = must(w.weekly().open(w.station, w.thisWeek()));
        ReportWorld::line(r, a).text = {u"情绪平稳，按时服药"_s, u"每日谈话"_s, u"周五返校沟通"_s};
        ReportWorld::line(r, a).parent = u"2026-11-24"_s;
        ReportWorld::line(r, b).parent = u"no"_s;
        ReportWorld::line(r, b).referred = true;
        r.summary = u"总体平稳\n第二段"_s;
        r.support = u"请派督导一次"_s;
        r = must(w.weekly().carryForward(must(w.weekly().saveDraft(r)), {b}));
        const paper::Document draft = must(weeklyDocument(w.head(), r));
        QVERIFY(!draft.watermark.isEmpty()); // a draft cannot pass for a report
        r = must(w.weekly().submit(r));
        r = must(w.weekly().review(r, u"属实"_s));
        const paper::Document d = must(weeklyDocument(w.head(), r));
        const QString text = textOf(d);
        for (const QString &part : {u"KJ-2026-001"_s, u"● 一级"_s, u"◆ 二级"_s, u"▲ 三级"_s, u"情绪平稳，按时服药"_s, u"每日谈话"_s, u"周五返校沟通"_s, u"11-24"_s,
                                    u"未联系"_s, u"沿用第11周 规律咨询中"_s, u"新增"_s, u"总体平稳"_s, u"第二段"_s, u"请派督导一次"_s, u"意见：属实"_s, u"王敏"_s,
                                    u"重大事件"_s, u"正常"_s})
            QVERIFY2(text.contains(part), qPrintable(part));
        for (const QString &name : {u"陈一鸣"_s, u"林小北"_s, u"何其"_s})
            QVERIFY2(!text.contains(name), qPrintable(name));
        QVERIFY(d.watermark.isEmpty());
        const auto *chart = find<paper::Chart>(d.blocks);
        QVERIFY(chart && chart->series.size() == 3 && chart->categories.size() == 11);
        QCOMPARE(chart->series[2].values.back(), std::optional<double>(1));
        QVERIFY(!chart->series[2].values.front()); // no report, no bar
        const auto *table = find<paper::Table>(d.blocks);
        QCOMPARE(table->rows.size(), size_t(4)); // three levels and the sum
        QCOMPARE(table->rows[3].cells[6].plain(), u"3"_s);

        XZ_REFUSED(weeklyDocument(w.head(), r, {.showNames = true}), Errc::InvalidInput, u"names"_s);
        const QString named = textOf(must(weeklyDocument(w.head(), r, {.showNames = true, .reason = u"中心会商"_s})));
        QVERIFY(named.contains(u"陈一鸣"_s) && named.contains(u"林小北"_s) && named.contains(u"专人保管"_s));
        QCOMPARE(w.audited(u"weekly.print_names"_s), 1);
        WeeklyService secretary(w.secretary());
        const WeeklyReport seen = must(secretary.open(*r.id));
        XZ_OK(weeklyDocument(w.secretary(), seen));
        XZ_REFUSED(weeklyDocument(w.secretary(), seen, {.showNames = true, .reason = u"看看"_s}), Errc::Denied, u""_s);
        XZ_REFUSED(weeklyDocument(w.counsellor(), seen), Errc::Denied, u""_s);

        const QString path = w.dir.filePath(weeklyFileName(r) + u".xlsx"_s);
        XZ_OK(writeWeeklyXlsx(w.head(), r, path));
        const Workbook book = must(readTable(path));
        QString cells;
        bool number = false;
        for (int row = 0; row < int(book.sheets[0].rows.size()); ++row)
            for (int c = 0; c < book.sheets[0].columnCount(); ++c) {
                cells += book.sheets[0].text(row, c) + u'|';
                number = number || book.sheets[0].at(row, c).kind == CellKind::Number;
            }
        for (const QString &part : {r.receipt, u"情绪平稳，按时服药"_s, u"规律咨询中"_s, u"请派督导一次"_s, u"合计"_s})
            QVERIFY2(cells.contains(part), qPrintable(part));
        QVERIFY(number && !cells.contains(u"陈一鸣"_s));
    }

    void lateEarlyAndCorrection()
    {
        ReportWorld w;
        w.at(QDate(2026, 12, 2), QTime(9, 5));
        const WeeklyReport late = must(w.weekly().zero(w.station, w.thisWeek(), {.reason = u"站长住院"_s}));
        QString text = textOf(must(weeklyDocument(w.head(), late)));
        QVERIFY(text.contains(u"零报告、补报"_s));
        QVERIFY(text.contains(u"2026年11月29日 24:00"_s) && text.contains(u"2026年12月2日 09:05"_s) && text.contains(u"站长住院"_s)); // both times
        const WeeklyReport early = must(w.weekly().zero(w.station, w.weekOf(QDate(2026, 12, 2)), {.early = true, .reason = u"周四起实习"_s}));
        text = textOf(must(weeklyDocument(w.head(), early)));
        QVERIFY(text.contains(u"提前报送"_s) && text.contains(u"2026年12月3日 00:00"_s) && text.contains(u"周四起实习"_s));
        must(w.weekly().review(late));
        WeeklyService secretary(w.secretary());
        must(secretary.sign(must(secretary.open(*late.id))));
        WeeklyReport fixed = must(w.weekly().correct(must(w.weekly().open(*late.id)), u"漏报重大事件"_s));
        fixed.events = u"宿舍冲突一起"_s;
        fixed = must(w.weekly().submit(fixed));
        text = textOf(must(weeklyDocument(w.head(), fixed)));
        QVERIFY(text.contains(u"更正（第1次）"_s) && text.contains(late.receipt) && text.contains(u"漏报重大事件"_s));
        QVERIFY(!must(weeklyDocument(w.head(), must(w.weekly().open(*late.id)))).watermark.isEmpty());
    }

    void custodianAndPeriod()
    {
        ReportWorld w;
        must(NetworkService(w.head()).setCustodian(w.station, w.counsellorPerson, QDate(2026, 9, 1)));
        w.at(QDate(2026, 10, 9));
        const paper::Document d = must(weeklyDocument(w.head(), must(w.weekly().zero(w.station, w.weekOf(QDate(2026, 10, 9))))));
        QVERIFY(d.custodian.contains(u"李娜"_s));
        QVERIFY(textOf(d).contains(u"2026年9月28日至"_s)); // the holiday before is counted here
    }

    void S57_printsMadeTomorrowShowTheNewCustodianAndTheDate()
    {
        ReportWorld w;
        const QDate first(2026, 9, 1), today(2026, 10, 9), tomorrow = today.addDays(1);
        w.at(today);
        CustodianService custodians(w.head());
        must(custodians.appoint(w.station, DataClass::Reports, w.headPerson, first));
        const WeeklyReport report = must(w.weekly().zero(w.station, w.weekOf(today)));
        must(custodians.appoint(w.station, DataClass::Reports, w.counsellorPerson, tomorrow));
        QString foot = must(weeklyDocument(w.head(), report)).custodian;
        QVERIFY2(foot.contains(u"王敏"_s) && foot.contains(u"2026年9月1日"_s), qPrintable(foot));
        w.at(tomorrow);
        foot = must(weeklyDocument(w.head(), report)).custodian;
        QVERIFY2(foot.contains(u"李娜"_s) && foot.contains(u"2026年10月10日"_s), qPrintable(foot));
        foot = must(ClassReportService(w.head()).reminder(w.station, w.weekOf(today))).custodian;
        QVERIFY2(foot.contains(u"李娜"_s), "every paper has it");
        // Another class of data has a keeper of its own, the rest is kept by the keeper of the reports.
        must(custodians.appoint(w.station, DataClass::Training, w.headPerson, tomorrow));
        QCOMPARE(must(custodianOn(*w.db, w.station, DataClass::Training, tomorrow))->person, w.headPerson);
        QCOMPARE(must(custodianOn(*w.db, w.station, DataClass::Cases, tomorrow))->person, w.counsellorPerson);
        // Dates may not overlap, and history stays.
        QCOMPARE(custodians.appoint(w.station, DataClass::Reports, w.headPerson, today).error().code, Errc::Refused);
        QCOMPARE(must(custodians.history(w.station)).size(), size_t(3));
        QCOMPARE(must(custodianOn(*w.db, w.station, DataClass::Reports, today))->person, w.headPerson);
        must(custodians.end(w.station, DataClass::Training, tomorrow));
        QVERIFY(!custodians.end(w.station, DataClass::Training, tomorrow));
        QCOMPARE(must(custodianOn(*w.db, w.station, DataClass::Training, tomorrow.addDays(1)))->person, w.counsellorPerson);
    }
};

XZ_TEST(WeeklyPaperTest)
#include "weeklypaper_test.moc"
