// What the construction projects ask of each office on the first page: expenses, review days, sheets, results, late findings.
#include "core/funds/fundsservice.h"
#include "core/supervision/supervisionservice.h"
#include "core/today/today.h"
#include "tests/core/review/reviewworld.h"
#include "tests/support/projectstage.h"
#include "tests/support/testmain.h"

using namespace xz;
using namespace xz::test;

class TodayProjectTest : public QObject {
    Q_OBJECT

    static std::vector<TodayItem> of(Session &session, TodayKind kind)
    {
        std::vector<TodayItem> out;
        for (const TodayItem &i : must(TodayService(session).snapshot()).items)
            if (i.kind == kind)
                out.push_back(i);
        return out;
    }

private slots:
    void expensesWaitForWhoMayApproveThem()
    {
        ProjectWorld w;
        const ProjectId id = w.approved(500000);
        FundsService h(w.head());
        const auto spend = [&](qint64 amount, const QString &voucher, const QString &approver = {}) {
            return must(h.spend(id, {.subject = u"培训费"_qs, .amount = amount, .voucher = voucher, .summary = u"讲课费"_qs, .approver = approver}));
        };
        QVERIFY(of(*w.secretary, TodayKind::ExpenseWaiting).empty());
        spend(10050, u"V0"_qs, u"孙书记"_qs); // signed on paper
        QVERIFY(of(*w.secretary, TodayKind::ExpenseWaiting).empty());
        const FundEntryId first = spend(10050, u"V1"_qs);
        spend(20000, u"V2"_qs);
        for (Session *approver : {w.secretary.get(), w.affairs.get()}) {
            const auto items = of(*approver, TodayKind::ExpenseWaiting);
            QCOMPARE(items.size(), size_t(1));
            QVERIFY2(items[0].text.contains(u"300.50"_qs) && items[0].text.contains(u'2'), qPrintable(items[0].text));
            QCOMPARE(items[0].action, u"project.open"_qs);
            QCOMPARE(items[0].tab, u"funds"_qs);
            QCOMPARE(items[0].subject, id.raw());
        }
        QVERIFY(of(w.head(), TodayKind::ExpenseWaiting).empty()); // not one's own
        QVERIFY(of(*w.centre, TodayKind::ExpenseWaiting).empty());
        must(FundsService(*w.secretary).approve(first));
        QVERIFY(of(*w.secretary, TodayKind::ExpenseWaiting)[0].text.contains(u"200.00"_qs));
    }

    void aReviewDayFromDeclarationsToPublication()
    {
        ReviewWorld w;
        const ProjectId p = w.addProject(w.station, ProjectState::FinalDue);
        ReviewService s = w.service();
        const ReviewId id = must(s.create({.name = u"2026年期终答辩"_qs, .heldOn = QDate(2026, 11, 28)}));
        auto items = of(*w.affairs, TodayKind::ReviewDay);
        QCOMPARE(items.size(), size_t(1)); // the clock stands at 2026-11-23
        QCOMPARE(items[0].urgency, Urgency::DueSoon);
        QCOMPARE(items[0].days, 5);
        QCOMPARE(items[0].action, u"review.open"_qs);
        QCOMPARE(items[0].tab, u"prepare"_qs);
        must(s.addProject(id, p));
        const PanellistId chen = must(s.addPanellist(id, {.name = {}, .login = u"chen"_qs}));
        must(s.addPanellist(id, {.name = {}, .login = u"zhou"_qs}));
        QVERIFY2(of(*w.affairs, TodayKind::ReviewDay)[0].text.contains(u'2'), "two declarations are missing");
        QCOMPARE(of(*w.chen, TodayKind::ReviewDay).size(), size_t(1)); // own declaration
        must(ReviewService(*w.chen).declare(id, chen, p, false));
        QVERIFY(of(*w.chen, TodayKind::ReviewDay).empty());
        QCOMPARE(of(*w.zhou, TodayKind::ReviewDay).size(), size_t(1));
        must(ReviewService(*w.zhou).declare(id, must(ReviewService(*w.zhou).myPanellist(id)), p, false));
        must(s.draw(id, 7));
        QVERIFY(of(*w.chen, TodayKind::ReviewSheets).empty());
        must(s.open(id));
        QVERIFY(of(*w.affairs, TodayKind::ReviewDay).empty());
        items = of(*w.affairs, TodayKind::ReviewSheets);
        QCOMPARE(items.size(), size_t(1));
        QCOMPARE(items[0].tab, u"scores"_qs);
        QVERIFY2(items[0].text.contains(u'2'), qPrintable(items[0].text));
        items = of(*w.chen, TodayKind::ReviewSheets);
        QCOMPARE(items.size(), size_t(1));
        QCOMPARE(items[0].subject, id.raw());
        w.clock.set(QDateTime(QDate(2026, 11, 29), QTime(9, 0)));
        QCOMPARE(of(*w.affairs, TodayKind::ReviewSheets)[0].urgency, Urgency::Overdue);
        const auto entry = must(s.entries(id)).front();
        for (const ScoreSheetRow &row : must(s.sheets(entry.id))) {
            must(s.score(row.id, row.version, ReviewWorld::content(must(s.review(id)).rubric, 88)));
            must(s.handIn(row.id, row.version + 1));
        }
        QVERIFY(of(*w.affairs, TodayKind::ReviewSheets).empty());
        QVERIFY(of(*w.chen, TodayKind::ReviewSheets).empty());
        QCOMPARE(of(*w.affairs, TodayKind::ReviewDay).size(), size_t(1)); // to be decided
        QVERIFY(of(*w.affairs, TodayKind::ResultUnpublished).empty());
        must(s.decide(entry.id, AcceptanceGrade::Qualified, u"同意"_qs));
        QVERIFY(of(*w.affairs, TodayKind::ReviewDay).empty());
        QCOMPARE(of(*w.affairs, TodayKind::ResultUnpublished).size(), size_t(1));
        QVERIFY(of(w.head(), TodayKind::ResultUnpublished).empty()); // the station does not learn of it here
        must(s.publish(entry.id));
        QVERIFY(of(*w.affairs, TodayKind::ResultUnpublished).empty());
    }

    // S12: a finding due yesterday is late on the station's page and on the school's, and opens the page of that station's project.
    void S12_aLateFindingOpensItsStation()
    {
        ReviewWorld w;
        const StationId other = w.addStationOf(u"艺术学院"_qs);
        w.addProject(w.station, ProjectState::Building);
        const ProjectId theirs = w.addProject(other, ProjectState::Building, u"艺心坊建设"_qs);
        SupervisionService s(*w.affairs);
        const VisitId visit = must(s.plan({.id = VisitId(RawId{}), .station = other, .plannedOn = QDate(2026, 11, 23), .purpose = u"检查制度"_qs}));
        must(s.hold(visit, QDate(2026, 11, 23), u"赵处"_qs, u"总体良好"_qs));
        must(s.record(visit, u"制度未上墙"_qs, QDate(2026, 11, 27)));
        w.clock.set(QDateTime(QDate(2026, 11, 28), QTime(9, 0)));
        const auto items = of(*w.affairs, TodayKind::Finding);
        QCOMPARE(items.size(), size_t(1));
        QCOMPARE(items[0].urgency, Urgency::Overdue);
        QCOMPARE(items[0].project, theirs.raw());
        QCOMPARE(items[0].subject, visit.raw());
    }
};

XZ_TEST(TodayProjectTest)
#include "todayproject_test.moc"
