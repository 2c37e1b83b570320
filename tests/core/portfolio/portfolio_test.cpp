// The portfolio's content: what goes in, what stays out, suppressed numbers, the manifest as a value.
#include "core/activities/activityservice.h"
#include "core/casework/caseservice.h"
#include "core/portfolio/portfolioservice.h"
#include "tests/support/testmain.h"
#include "tests/support/testworkspace.h"

#include <QtTest/QtTest>

using namespace xz;
using namespace xz::test;

namespace {
QString s(const char *text) { return QString::fromUtf8(text); }

PortfolioManifest sample()
{
    PortfolioManifest m{.station = s("站"), .college = s("院"), .year = 2026, .madeAt = QDateTime(QDate(2026, 12, 31), QTime(9, 0)), .madeBy = s("王敏"), .program = s("XinZhan")};
    for (int i = 0; i < 5; ++i)
        m.pages.push_back(QByteArray(32, char('a' + i)));
    m.sections = {{s("contents"), s("目录"), 1, 2}, {s("weekly"), s("周报"), 3, 3}};
    for (auto &x : m.sections)
        x.hash = PortfolioManifest::sectionHash(m.pages, x.firstPage, x.pages);
    return m;
}
} // namespace

class PortfolioTest : public QObject {
    Q_OBJECT

private slots:
    void N06_partsOfTheYear()
    {
        TestWorkspace w;
        must(ActivityService(w.head()).add({.id = ActivityId(RawId{}), .station = w.station, .onDate = QDate(2026, 10, 8), .title = s("心理讲座"), .kind = s("lecture")}));
        const Portfolio book = must(PortfolioService(w.head()).assemble(w.station, 2026, s("全年工作平稳。\n\n下年继续。")));
        QStringList codes;
        for (const PortfolioPart &p : book.parts) {
            codes << p.code;
            QVERIFY2(p.papers.empty() != p.omitted.isEmpty(), qPrintable(p.code)); // papers, or why there are none
        }
        for (const char *code : {"overview", "training", "activities", "crisis", "weekly", "supervision", "honours"})
            QVERIFY2(codes.contains(s(code)), code);
        const QString overview = paper::plainLines(book.parts.front().papers.front().second).join(u'\n');
        QVERIFY2(overview.contains(s("全年开展心理育人活动1项")), qPrintable(overview));
        QVERIFY(overview.contains(s("下年继续。")));
        QVERIFY(!overview.contains(u'«') && !overview.contains(u'{'));
        QCOMPARE(book.parts.front().papers.front().second.page.style, paper::PageStyle::Official);
        // The contents name every paper and page.
        std::vector<int> first;
        for (int i = 0; i < book.papers(); ++i)
            first.push_back(3 + i);
        const QStringList contents = paper::plainLines(book.cover(first, 40));
        QVERIFY(contents.contains(s("活动台账")) && contents.contains(s("40页")));
    }

    void whatIsNotOpenStaysOut()
    {
        TestWorkspace w;
        auto affairs = w.sessionAs(Role::StudentAffairs);
        const Portfolio book = must(PortfolioService(*affairs).assemble(w.station, 2026));
        for (const PortfolioPart &p : book.parts)
            if (p.code == u"training" || p.code == u"weekly") { // names of people, the reports' texts
                QVERIFY(p.papers.empty());
                QCOMPARE(p.omitted, s("不属于本次立卷人员的查阅范围，未收录"));
            }
        QCOMPARE(PortfolioService(w.counsellor()).assemble(w.station, 2026).error().code, Errc::Denied);
        QCOMPARE(PortfolioService(*w.sessionAs(Role::Secretary)).assemble(w.station, 2026).error().code, Errc::Denied);
        QCOMPARE(PortfolioService(w.head()).assemble(w.station, 2027).error().field, s("year"));
        int asked = 0;
        const auto stopped = PortfolioService(w.head()).assemble(w.station, 2026, {}, [&](int) { return ++asked < 3; });
        QCOMPARE(stopped.error().code, Errc::Cancelled);
    }

    void smallNumbersAreSuppressed()
    {
        QCOMPARE(suppressed({0, 3, 12}, true), (QStringList{s("0"), s("＜5"), s("12"), s("＊")}));
        QCOMPARE(suppressed({0, 7, 12}, true), (QStringList{s("0"), s("7"), s("12"), s("19")}));
        QCOMPARE(suppressed({4, 5}, false), (QStringList{s("＜5"), s("5")}));
        // From a ledger: three cases of one level are not told, nor any name.
        TestWorkspace w;
        for (int i = 0; i < 3; ++i) {
            const CaseDraft draft{.level = 2, .openedOn = QDate(2026, 11, 10 + i), .criteria = {s("unexplained")}, .kind = s("mood"), .source = s("talk"), .reason = s("x")};
            must(CaseService(w.head()).open(w.station, w.addStudent(s("2024010%1").arg(i), s("学生%1").arg(i)), draft));
        }
        const paper::Document d = must(crisisStatistics(w.head(), w.station, 2026));
        const QString text = paper::plainLines(d).join(u'|');
        QVERIFY2(text.contains(s("＜5")), qPrintable(text));
        QVERIFY(!text.contains(s("|3|")));
        QVERIFY(!text.contains(s("学生0")) && !text.contains(s("20240100")) && !text.contains(u'«'));
    }

    void manifestTellsEveryChange()
    {
        const PortfolioManifest m = sample();
        const QByteArray json = m.toJson();
        QVERIFY(must(checkPortfolio(m.pages, json)).intact());
        QCOMPARE(must(PortfolioManifest::fromJson(json)).hash(), m.hash());
        std::vector<QByteArray> pages = m.pages;
        pages[3][0] = 'x';
        auto check = must(checkPortfolio(pages, json));
        QCOMPARE(check.faults.size(), 1);
        QVERIFY2(check.faults[0].contains(u'4') && check.faults[0].contains(s("周报")), qPrintable(check.faults[0]));
        pages = m.pages;
        pages.pop_back();
        QVERIFY(!must(checkPortfolio(pages, json)).intact());
        QCOMPARE(checkPortfolio(m.pages, {}).error().code, Errc::Damaged);
        QCOMPARE(checkPortfolio(m.pages, QByteArray("{}")).error().code, Errc::Damaged);
        QByteArray forged = json;
        forged.replace("2026", "2025");
        QCOMPARE(checkPortfolio(m.pages, forged).error().code, Errc::Damaged);
        forged = json;
        forged.replace("\"format\": 1", "\"format\": 9");
        QCOMPARE(checkPortfolio(m.pages, forged).error().code, Errc::NewerVersion);
    }

    void whatWasBuiltIsKept()
    {
        TestWorkspace w;
        PortfolioService service(w.head());
        const Portfolio book = must(service.assemble(w.station, 2026));
        must(service.record(book, 42, QByteArray(32, 'h')));
        const auto built = must(service.built(w.station));
        QCOMPARE(built.size(), size_t(1));
        QCOMPARE(built[0].pages, 42);
        QCOMPARE(built[0].madeBy, s("王敏"));
        QCOMPARE(PortfolioService(w.counsellor()).built(w.station).error().code, Errc::Denied);
        QCOMPARE(must(service.fileName(w.station, 2026)), s("会计金融学院_年度归档_2026"));
    }
};

XZ_TEST(PortfolioTest)
#include "portfolio_test.moc"
