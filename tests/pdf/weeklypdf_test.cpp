// The weekly report as a PDF: the zero report fits one page, a full one keeps its rows and its text.
#include "core/organization/networkservice.h"
#include "core/pdf/pdfwriter.h"
#include "core/report/weeklydocument.h"
#include "tests/core/report/reportworld.h"
#include "tests/support/testmain.h"

using namespace xz;
using namespace xz::test;

class WeeklyPdfTest : public QObject {
    Q_OBJECT

    // For looking at it: XINZHAN_SHOW_PAGES=folder writes the pages as pictures.
    static void show(const paper::PagedDocument &pages, const QString &name)
    {
        const QString folder = qEnvironmentVariable("XINZHAN_SHOW_PAGES");
        for (int i = 0; !folder.isEmpty() && i < pages.pageCount(); ++i)
            pages.renderPage(i, 90).save(QStringLiteral("%1/%2-%3.png").arg(folder, name).arg(i + 1));
    }
    static QString allLines(const paper::PagedDocument &pages)
    {
        QString text;
        for (int i = 0; i < pages.pageCount(); ++i)
            text += pages.pageLines(i).join(u'\n') + u'\n';
        return text;
    }

private slots:
    void zeroFitsOnePage()
    {
        ReportWorld w;
        w.addCase(u"陈一鸣"_s, 3, QDate(2026, 10, 20));
        must(CalendarService(w.head()).addWindow({WindowId::make(1), u"graduation"_s, u"毕业离校"_s, QDate(2026, 11, 20), QDate(2026, 12, 10)}));
        must(NetworkService(w.head()).setCustodian(w.station, w.counsellorPerson, QDate(2026, 9, 1)));
        for (int i = 1; i <= 12; ++i)
            w.addClass(u"审计24%1"_s.arg(i, 2, 10, QLatin1Char('0')));
        w.at(QDate(2026, 12, 1)); // late: the longest of the zero reports
        WeeklyReport r = must(w.weekly().zero(w.station, w.thisWeek(), {.reason = u"站长住院"_s}));
        r = must(w.weekly().review(r));
        WeeklyService secretary(w.secretary());
        r = must(secretary.sign(must(secretary.open(*r.id)), u"同意"_s));
        const auto pages = must(paper::PagedDocument::layOut(must(weeklyDocument(w.head(), r))));
        show(pages, u"zero"_s);
        QCOMPARE(pages.pageCount(), 1);
        const QString text = allLines(pages);
        QVERIFY(text.contains(r.receipt) && text.contains(u"零报告"_s) && text.contains(u"保管人"_s));
        const paper::PdfResult pdf = must(paper::writePdf(pages, {.password = {}, .created = w.clock.now()}));
        QVERIFY(pdf.bytes.startsWith("%PDF-") && pdf.pages == 1);
    }

    void fullReportOfManyCases()
    {
        ReportWorld w;
        for (int i = 0; i < 24; ++i)
            w.addCase(u"陈"_s + QChar(char16_t(0x4e00 + 300 + i * 7)) + u"甲"_s, 1 + i % 3, QDate(2026, 10, 20), i % 2 ? w.headPerson : w.counsellorPerson);
        w.at(QDate(2026, 11, 20));
        w.signedReport(w.weekOf(QDate(2026, 11, 20)), u"规律咨询中，学业压力缓解，与导师沟通顺畅。"_s);
        w.inWindow();
        WeeklyReport r = must(w.weekly().open(w.station, w.thisWeek()));
        for (WeeklyLine &l : r.lines) {
            l.text = {u"情绪较上周平稳，按时服药；夜间由同寝气象员陪伴，睡眠改善，能够正常上课。"_s, u"每日谈话；与家长约定周五返校沟通。"_s, u"继续跟踪，周三复查。"_s};
            l.parent = u"2026-11-24"_s;
        }
        r.summary = u"本周学院学生总体平稳，期中考试前后个别学生出现焦虑情绪，已由辅导员逐一谈话。"_s;
        r = must(w.weekly().review(must(w.weekly().submit(r))));
        const auto pages = must(paper::PagedDocument::layOut(must(weeklyDocument(w.head(), r))));
        show(pages, u"full"_s);
        QVERIFY(pages.pageCount() >= 2 && pages.pageCount() <= 8);
        const QString text = allLines(pages);
        for (const WeeklyLine &l : r.lines)
            QVERIFY2(text.contains(l.code), qPrintable(l.code));
        QVERIFY2(text.contains(u"分管书记"_s) && text.contains(u"近十二周在管人数"_s), qPrintable(text));
    }

    void reminder()
    {
        ReportWorld w;
        const auto pages = must(paper::PagedDocument::layOut(must(w.classes().reminder(w.station, w.thisWeek()))));
        show(pages, u"reminder"_s);
        QCOMPARE(pages.pageCount(), 1);
        QVERIFY(allLines(pages).contains(u"会计2402"_s));
    }
};

XZ_TEST(WeeklyPdfTest)
#include "weeklypdf_test.moc"
