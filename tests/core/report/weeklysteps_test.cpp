// The steps of a weekly report behind its handing in: withdrawal, return, review, signature, correction, and by whom (A02).
#include "core/report/weeklyrepository.h"
#include "tests/core/report/reportworld.h"
#include "tests/support/testmain.h"

using namespace xz;
using namespace xz::test;

class WeeklyStepsTest : public QObject {
    Q_OBJECT

    static EventChoice choice(WeeklyService service, const WeeklyReport &report, WeeklyEvent event)
    {
        for (const EventChoice &c : service.availableEvents(report))
            if (c.event == event)
                return c;
        return {.event = event};
    }

private slots:
    void discardOnlyWhatWasNeverHandedIn()
    {
        ReportWorld w;
        w.inWindow();
        WeeklyReport r = must(w.weekly().open(w.station, w.thisWeek()));
        r.summary = u"试写"_s;
        r = must(w.weekly().saveDraft(r));
        XZ_REFUSED(w.weekly().discard(r, u" "_s), Errc::InvalidInput, u"Say why"_s);
        must(w.weekly().discard(r, u"写错周次"_s));
        QCOMPARE(must(w.weekly().open(w.station, w.thisWeek())).state, WeeklyState::Due);
        r = must(w.weekly().zero(w.station, w.thisWeek()));
        r = must(w.weekly().withdraw(r, u"有新情况"_s));
        XZ_REFUSED(w.weekly().discard(r, u"不要了"_s), Errc::Refused, u"handed in once"_s);
    }

    void withdrawWhilePending() // A02
    {
        ReportWorld w;
        w.inWindow();
        WeeklyReport r = must(w.weekly().zero(w.station, w.thisWeek()));
        const QString receipt = r.receipt;
        XZ_REFUSED(w.weekly().withdraw(r, {}), Errc::InvalidInput, u"withdrawn"_s);
        w.clock.advance(3600);
        r = must(w.weekly().withdraw(r, u"漏报一例"_s));
        QCOMPARE(r.state, WeeklyState::Draft);
        r.summary = u"补写"_s;
        r = must(w.weekly().saveDraft(r)); // editable again
        const auto log = must(w.weekly().log(w.station, w.thisWeek()));
        QCOMPARE(log.size(), size_t(2));
        QCOMPARE(log[1].event, WeeklyEvent::Withdraw);
        QCOMPARE(log[1].reason, u"漏报一例"_s);
        QCOMPARE(log[1].actor, u"王敏"_s);
        r = must(w.weekly().submit(r));
        QCOMPARE(r.receipt, receipt); // one report, one number
        QCOMPARE(r.kind, WeeklyKind::Normal);
        r = must(w.weekly().review(r));
        XZ_REFUSED(w.weekly().withdraw(r, u"再改"_s), Errc::Refused, u"returned"_s); // no longer pending
    }

    void returnReviewSign()
    {
        ReportWorld w;
        w.inWindow();
        WeeklyService secretary(w.secretary());
        WeeklyReport r = must(w.weekly().zero(w.station, w.thisWeek()));
        XZ_REFUSED(secretary.sign(r), Errc::Refused, u"not reviewed"_s);
        XZ_REFUSED(w.weekly().giveBack(r, {}), Errc::InvalidInput, u"changed"_s);
        w.at(QDate(2026, 11, 30)); // the window has closed
        r = must(secretary.giveBack(r, u"请写明总体情况"_s));
        QCOMPARE(r.state, WeeklyState::Returned);
        QCOMPARE(r.returnReason, u"请写明总体情况"_s);
        r = must(w.weekly().open(w.station, w.thisWeek()));
        r.summary = u"总体平稳"_s;
        r = must(w.weekly().submit(r));
        QVERIFY(!r.late); // it was in time; the log shows both times
        w.clock.advance(600);
        r = must(w.weekly().review(r, u"属实"_s));
        QCOMPARE(r.reviewNote, u"属实"_s);
        QCOMPARE(r.reviewedAt, w.clock.now());
        XZ_REFUSED(w.weekly().sign(r), Errc::Denied, u"secretary"_s);
        w.clock.advance(600);
        r = must(secretary.sign(r, u"同意"_s));
        QCOMPARE(r.state, WeeklyState::Signed);
        QCOMPARE(r.signedBy, u"赵强"_s);
        QVERIFY(r.signedAt > r.reviewedAt && r.reviewedAt > r.submittedAt);
        XZ_REFUSED(secretary.giveBack(r, u"再改"_s), Errc::Refused, u"correction"_s);
        XZ_REFUSED(w.weekly().saveDraft(r), Errc::Refused, u"correction"_s);
        QVERIFY(must(w.weekly().verifyFrozen(*r.id))); // review and signature do not touch the content
    }

    void correctionsChain()
    {
        ReportWorld w;
        w.inWindow();
        WeeklyReport first = w.signedReport(w.thisWeek(), u"总体平稳"_s);
        XZ_REFUSED(w.weekly().correct(first, u""_s), Errc::InvalidInput, u"corrected"_s);
        XZ_REFUSED(WeeklyService(w.secretary()).correct(first, u"x"_s), Errc::Denied, u""_s);
        w.at(QDate(2026, 12, 8));
        WeeklyReport second = must(w.weekly().correct(first, u"漏报重大事件"_s));
        QCOMPARE(second.revision, 1);
        QCOMPARE(second.state, WeeklyState::Draft);
        QCOMPARE(second.summary, u"总体平稳"_s); // begins with what was said
        QCOMPARE(second.correctsReceipt, first.receipt);
        auto row = must(w.weekly().weeks(w.station)).at(11);
        QVERIFY(row.state == WeeklyState::Signed && row.correcting && row.corrections == 0);
        // The inverse: the draft of the correction is given up; the original stands, its log knows.
        must(w.weekly().discard(second, u"已核实无误"_s));
        QCOMPARE(must(w.weekly().log(w.station, w.thisWeek())).back().event, WeeklyEvent::Discard);
        first = must(w.weekly().open(w.station, w.thisWeek()));
        QVERIFY(!first.superseded);
        second = must(w.weekly().correct(first, u"漏报重大事件"_s));
        second.events = u"11月25日宿舍一起冲突事件"_s;
        second = must(w.weekly().submit(second));
        QVERIFY(!second.late); // a correction is no late report
        QVERIFY(second.receipt != first.receipt);
        const WeeklyReport old = must(w.weekly().open(*first.id));
        QVERIFY(old.superseded && old.state == WeeklyState::Signed && old.events.isEmpty());
        for (const EventChoice &c : w.weekly().availableEvents(old))
            QVERIFY(!c.available);
        XZ_REFUSED(w.weekly().correct(old, u"再来"_s), Errc::Conflict, u"open it again"_s);
        must(w.weekly().review(second));
        WeeklyService secretary(w.secretary());
        second = must(secretary.sign(must(secretary.open(w.station, w.thisWeek()))));
        const WeeklyReport third = must(w.weekly().correct(second, u"日期写错"_s));
        QCOMPARE(third.correctsReceipt, second.receipt);
        QCOMPARE(must(w.weekly().revisions(w.station, w.thisWeek())).size(), size_t(3));
        row = must(w.weekly().weeks(w.station)).at(11);
        QVERIFY(row.corrections == 1 && row.correcting && row.receipt == second.receipt);
    }

    void counsellorWritesOwnLinesOnly()
    {
        ReportWorld w;
        const CaseId mine = w.addCase(u"陈一"_s, 2, QDate(2026, 10, 20), w.counsellorPerson);
        const CaseId class_ = w.addCase(u"陈二"_s, 3, QDate(2026, 10, 20), w.headPerson, w.classA); // a student of my class
        const CaseId foreign = w.addCase(u"陈三"_s, 2, QDate(2026, 10, 20), w.headPerson, w.classB);
        w.inWindow();
        WeeklyService service(w.counsellor());
        WeeklyReport r = must(service.open(w.station, w.thisWeek()));
        QCOMPARE(r.lines.size(), size_t(2)); // the third is not there at all
        QCOMPARE(r.computed[1].now, 2);      // but it counts
        WeeklyReport forged = r;
        forged.summary = u"我写总体情况"_s;
        forged.lines.push_back({.caseId = foreign, .code = u"KJ-2026-003"_s, .text = {.situation = u"别人的个案"_s}});
        ReportWorld::line(forged, mine).text.situation = u"约谈一次"_s;
        ReportWorld::line(forged, mine).parent = u"2026/11/24"_s;
        ReportWorld::line(forged, class_).parent = u"no"_s;
        must(service.saveDraft(forged));
        WeeklyReport whole = must(w.weekly().open(w.station, w.thisWeek()));
        QVERIFY(whole.summary.isEmpty());
        QVERIFY(ReportWorld::line(whole, foreign).text.isEmpty());
        QCOMPARE(ReportWorld::line(whole, mine).text.situation, u"约谈一次"_s);
        QCOMPARE(ReportWorld::line(whole, mine).parent, u"2026-11-24"_s);
        // A counsellor may hand in, but not past the lines of others, which the refusal names by code.
        XZ_REFUSED(service.submit(must(service.open(w.station, w.thisWeek()))), Errc::Refused, u"KJ-2026-003"_s);
        XZ_REFUSED(service.zero(w.station, w.thisWeek()), Errc::Refused, u"KJ-2026-001"_s);
        QVERIFY(!choice(service, r, WeeklyEvent::Review).available);
        forged = must(service.open(w.station, w.thisWeek()));
        ReportWorld::line(forged, mine).parent = u"上周三"_s;
        XZ_REFUSED(service.saveDraft(forged), Errc::InvalidInput, u"2026-11-24"_s);
        // Writing on as the head keeps what the counsellor wrote.
        ReportWorld::line(whole, foreign).text.situation = u"平稳"_s;
        whole = must(w.weekly().submit(whole));
        QCOMPARE(ReportWorld::line(whole, mine).text.situation, u"约谈一次"_s);
        const WeeklyReport mineOfIt = must(service.open(w.station, w.thisWeek()));
        QCOMPARE(mineOfIt.lines.size(), size_t(2));
        XZ_REFUSED(service.review(mineOfIt), Errc::Denied, u"head"_s);
        QVERIFY(must(service.withdraw(mineOfIt, u"漏写一项"_s)).state == WeeklyState::Draft);
    }

    void counsellorFilesHeadReviews()
    {
        ReportWorld w;
        w.inWindow();
        WeeklyReport r = must(WeeklyService(w.counsellor()).zero(w.station, w.thisWeek()));
        QCOMPARE(r.submittedBy, u"李娜"_s);
        r = must(w.weekly().review(must(w.weekly().open(w.station, w.thisWeek()))));
        QCOMPARE(r.reviewedBy, u"王敏"_s);
    }

    void centreSeesWhatIsHandedIn()
    {
        ReportWorld w;
        w.inWindow();
        WeeklyReport r = must(w.weekly().open(w.station, w.thisWeek()));
        r.summary = u"草稿中的话"_s;
        r = must(w.weekly().saveDraft(r));
        WeeklyService centre(w.centre());
        QVERIFY(must(centre.open(w.station, w.thisWeek())).summary.isEmpty());
        auto all = must(centre.overview(w.thisWeek()));
        QCOMPARE(all.size(), size_t(1));
        QCOMPARE(all[0].row.state, WeeklyState::Draft);
        must(w.weekly().submit(r));
        QCOMPARE(must(centre.open(w.station, w.thisWeek())).summary, u"草稿中的话"_s);
        all = must(centre.overview(w.thisWeek()));
        QVERIFY(all[0].row.state == WeeklyState::Submitted && all[0].counts.size() == 3);
    }

    void frozenContentIsChecked()
    {
        ReportWorld w;
        const CaseId id = w.addCase(u"陈一"_s, 2, QDate(2026, 10, 20));
        w.inWindow();
        WeeklyReport r = must(w.weekly().open(w.station, w.thisWeek()));
        ReportWorld::line(r, id).text.situation = u"平稳"_s;
        r = must(w.weekly().submit(r));
        QVERIFY(must(w.weekly().verifyFrozen(*r.id)));
        w.write([&](Transaction &tx) -> Result<void> {
            return tx.prepare("UPDATE report_line SET situation='改过' WHERE report_id=?").bind(*r.id).exec();
        });
        QVERIFY(!must(w.weekly().verifyFrozen(*r.id)));
    }

    void rolesWithoutBusinessAreDenied()
    {
        ReportWorld w;
        for (const Role role : {Role::Reviewer, Role::Auditor}) {
            const auto session = w.sessionAs(role);
            WeeklyService service(*session);
            XZ_REFUSED(service.open(w.station, w.thisWeek()), Errc::Denied, u""_s);
            XZ_REFUSED(service.weeks(w.station), Errc::Denied, u""_s);
            XZ_REFUSED(service.overview(w.thisWeek()), Errc::Denied, u""_s);
        }
    }
};

XZ_TEST(WeeklyStepsTest)
#include "weeklysteps_test.moc"
