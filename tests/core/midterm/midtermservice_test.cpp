// The mid-term through its service: S08, S09, S11; handing in freezes what was counted; rectification, re-check, failure; the checks point out what is on record.
#include "core/casework/caseservice.h"
#include "core/midterm/midtermdocument.h"
#include "core/organization/networkservice.h"
#include "tests/support/projectstage.h"
#include "tests/support/testmain.h"

#include <QtCore/QJsonDocument>

using namespace xz;
using namespace xz::test;

namespace {

struct World : ProjectWorld {
    World() : id(approved()) {}
    MidtermService h() { return MidtermService(head()); }
    MidtermService x() { return MidtermService(*affairs); }
    MidtermForm filled()
    {
        MidtermForm form = must(h().view(id))->midterm.form;
        for (const MidtermText &t : midtermTexts())
            form.*t.member = QStringLiteral("内容 ") + QString::fromLatin1(t.key);
        for (MidtermTarget &t : form.targets)
            t.current = QStringLiteral("72%");
        return form;
    }
    void handedIn()
    {
        must(h().open(id));
        must(h().save(id, filled(), 1));
        must(h().handIn(id));
        must(MidtermService(*secretary).collegeReview(id, QStringLiteral("情况属实，同意上报")));
    }
    void rectifying()
    {
        handedIn();
        must(x().decide(id, {.result = MidtermResult::Rectify, .deadline = QDate(2027, 1, 15), .opinion = QStringLiteral("补齐培训记录")}));
    }
    const MidtermCheck *check(const std::vector<MidtermCheck> &all, MidtermFault f)
    {
        for (const MidtermCheck &c : all)
            if (c.fault == f)
                return &c;
        return nullptr;
    }
    bool raised(MidtermFault f)
    {
        const auto all = must(x().checks(id));
        return check(all, f)->raised;
    }
    ProjectId id;
};

} // namespace

class MidtermServiceTest : public QObject {
    Q_OBJECT
private slots:
    void S08_aSecondMidtermIsRefusedNamingTheExistingOne()
    {
        World w;
        must(w.h().open(w.id));
        auto second = w.h().open(w.id);
        QVERIFY(!second);
        QCOMPARE(second.error().code, Errc::Conflict);
        QVERIFY2(second.error().message.contains(QStringLiteral("温暖同行")) && second.error().message.contains(QStringLiteral("2026-11-23")), qPrintable(second.error().message));
        must(w.h().save(w.id, w.filled(), 1));
        must(w.h().handIn(w.id));
        must(MidtermService(*w.secretary).collegeReview(w.id, QStringLiteral("同意")));
        must(w.x().decide(w.id, {.result = MidtermResult::Pass, .opinion = QStringLiteral("通过")}));
        second = w.h().open(w.id);
        QVERIFY(!second);
        QCOMPARE(second.error().code, Errc::Conflict);
        const auto again = w.h().handIn(w.id);
        QVERIFY(!again);
        QVERIFY2(again.error().message.contains(QStringLiteral("exactly one mid-term")), qPrintable(again.error().message));
    }

    void S09_rectificationNeedsADeadline()
    {
        World w;
        w.handedIn();
        auto r = w.x().decide(w.id, {.result = MidtermResult::Rectify, .opinion = QStringLiteral("补齐培训记录")});
        QVERIFY(!r);
        QCOMPARE(r.error().code, Errc::InvalidInput);
        QCOMPARE(r.error().field, QStringLiteral("deadline"));
        QCOMPARE(w.state(w.id), ProjectState::MidtermDue); // nothing was saved
        QVERIFY(!must(w.x().view(w.id))->midterm.result);
        r = w.x().decide(w.id, {.result = MidtermResult::Rectify, .deadline = QDate(2026, 11, 23), .opinion = QStringLiteral("补齐培训记录")});
        QVERIFY(!r); // today is no deadline
        QCOMPARE(r.error().field, QStringLiteral("deadline"));
        r = w.x().decide(w.id, {.result = MidtermResult::Rectify, .deadline = QDate(2027, 1, 15)});
        QVERIFY(!r);
        QCOMPARE(r.error().field, QStringLiteral("opinion"));
        must(w.x().decide(w.id, {.result = MidtermResult::Rectify, .deadline = QDate(2027, 1, 15), .opinion = QStringLiteral("补齐培训记录")}));
        QCOMPARE(w.state(w.id), ProjectState::Rectifying);
        QCOMPARE(must(ProjectService(w.head()).project(w.id)).deadlineOn, QDate(2027, 1, 15));
    }

    void S11_onlyStudentAffairsDecides()
    {
        World w;
        w.handedIn();
        for (Session *s : {&w.head(), w.secretary.get(), w.centre.get(), &w.counsellor()}) {
            const auto r = MidtermService(*s).decide(w.id, {.result = MidtermResult::Pass, .opinion = QStringLiteral("x")});
            QVERIFY(!r);
            QCOMPARE(r.error().code, Errc::Denied);
        }
        QVERIFY(!MidtermService(*w.affairs).open(w.id));
        QCOMPARE(w.state(w.id), ProjectState::MidtermDue);
    }

    // F2: 负责人自查 → 学院复核(签字盖章) → 主管部门审核. The opinion stands with name and time before the school decides, and on the paper.
    void F2_theCollegeReviewsBeforeTheSchoolDecides()
    {
        World w;
        must(w.h().open(w.id));
        must(w.h().save(w.id, w.filled(), 1));
        must(w.h().handIn(w.id));
        MidtermService college(*w.secretary);
        const auto early = w.x().decide(w.id, {.result = MidtermResult::Pass, .opinion = QStringLiteral("通过")});
        QCOMPARE(early.error().code, Errc::Refused);
        QVERIFY2(early.error().message.contains(QStringLiteral("college has not reviewed")), qPrintable(early.error().message));
        for (Session *other : {&w.head(), w.centre.get(), w.affairs.get()})
            QCOMPARE(MidtermService(*other).collegeReview(w.id, QStringLiteral("x")).error().code, Errc::Denied);
        QCOMPARE(college.collegeReview(w.id, QStringLiteral(" ")).error().field, QStringLiteral("opinion"));
        must(college.collegeReview(w.id, QStringLiteral("进度与申报书一致，同意上报")));
        QVERIFY(college.collegeReview(w.id, QStringLiteral("再写")).error().message.contains(QStringLiteral("2026-11-23"))); // once
        const MidtermSheet sheet = *must(w.x().view(w.id));
        QCOMPARE(sheet.college->actorId, w.secretary->actor().user);
        QCOMPARE(sheet.college->opinion, QStringLiteral("进度与申报书一致，同意上报"));
        const QString paper = paper::plainLines(must(midtermPaper(*w.affairs, w.id)).document).join(u'\n');
        QVERIFY2(paper.contains(QStringLiteral("进度与申报书一致")), qPrintable(paper));
        // Taken back by the college itself it is open again; taken back by the station, or returned, it is reviewed anew.
        must(ProjectService(*w.secretary).step(w.id, ProjectEvent::Reverse, {.opinion = QStringLiteral("重写")}));
        QVERIFY(!must(w.x().view(w.id))->college);
        QCOMPARE(w.state(w.id), ProjectState::MidtermDue);
        must(college.collegeReview(w.id, QStringLiteral("同意")));
        must(w.h().takeBack(w.id, QStringLiteral("数字更正")));
        must(w.h().handIn(w.id));
        QVERIFY(!must(w.x().view(w.id))->college);
        QVERIFY(!w.x().decide(w.id, {.result = MidtermResult::Pass, .opinion = QStringLiteral("通过")}));
        QCOMPARE(college.collegeReturn(w.id, {}).error().field, QStringLiteral("reason"));
        must(college.collegeReturn(w.id, QStringLiteral("补充经费说明")));
        QCOMPARE(w.state(w.id), ProjectState::Building);
        must(w.h().handIn(w.id));
        must(college.collegeReview(w.id, QStringLiteral("同意")));
        must(w.x().decide(w.id, {.result = MidtermResult::Pass, .opinion = QStringLiteral("通过")}));
        QCOMPARE(w.state(w.id), ProjectState::Continuing);
        QCOMPARE(must(w.h().view(w.id))->college->opinion, QStringLiteral("同意")); // it stays with the decision
    }

    void formIsCompleteBeforeItIsHandedIn()
    {
        World w;
        QVERIFY(!w.h().handIn(w.id)); // not opened
        QCOMPARE(w.h().handIn(w.id).error().code, Errc::NotFound);
        must(w.h().open(w.id));
        MidtermForm form = w.filled();
        QVERIFY(!form.targets.empty()); // of the application
        form.problems.clear();
        must(w.h().save(w.id, form, 1));
        auto r = w.h().handIn(w.id);
        QVERIFY(!r);
        QCOMPARE(r.error().field, QStringLiteral("problems"));
        form.problems = QStringLiteral("无");
        form.targets[0].current.clear();
        must(w.h().save(w.id, form, 2));
        r = w.h().handIn(w.id);
        QVERIFY(!r);
        QCOMPARE(r.error().field, QStringLiteral("targets"));
        form.money = QString(1001, u'x');
        QCOMPARE(w.h().save(w.id, form, 3).error().field, QStringLiteral("money"));
        form.money = QStringLiteral("无");
        QCOMPARE(w.h().save(w.id, form, 1).error().code, Errc::Conflict); // somebody else saved
        form.targets[0].current = QStringLiteral("70%");
        form.targets[0].target = QStringLiteral("1%"); // what was approved is not changed here
        must(w.h().save(w.id, form, 3));
        QVERIFY(must(w.h().view(w.id))->midterm.form.targets[0].target != QStringLiteral("1%"));
        QVERIFY(must(w.x().view(w.id))->midterm.form.problems.isEmpty()); // a draft is the station's own
        must(w.h().handIn(w.id));
        QCOMPARE(w.h().save(w.id, form, 4).error().code, Errc::Refused);
        QCOMPARE(must(w.x().view(w.id))->midterm.form.problems, QStringLiteral("无"));
        must(w.h().takeBack(w.id, QStringLiteral("数字更正")));
        must(w.h().save(w.id, form, 4));
        must(w.h().handIn(w.id));
        int versions = 0;
        for (const ProjectVersionRow &v : must(ProjectService(w.head()).versions(w.id)))
            versions += v.stage == u"midterm";
        QCOMPARE(versions, 2);
    }

    void handingInFreezesWhatWasCounted()
    {
        World w;
        must(FundsService(w.head()).spend(w.id, {.subject = QStringLiteral("培训费"), .amount = 125000, .voucher = QStringLiteral("V1"), .summary = QStringLiteral("讲课费")}));
        for (int i = 0; i < 7; ++i) {
            const PersonId p = w.addStudent(QStringLiteral("202401%1").arg(i, 4, 10, QLatin1Char('0')), QStringLiteral("林同学%1").arg(i));
            must(CaseService(w.head()).open(w.station, p, {.level = i < 2 ? 2 : 3, .criteria = {QStringLiteral("unexplained")}, .kind = QStringLiteral("mood"), .source = QStringLiteral("talk")}));
        }
        w.handedIn();
        must(FundsService(w.head()).spend(w.id, {.subject = QStringLiteral("培训费"), .amount = 125000, .voucher = QStringLiteral("V2"), .summary = QStringLiteral("讲课费")}));
        const MidtermIndicators i = must(w.x().view(w.id))->indicators;
        QCOMPARE(i.asOf, QDate(2026, 11, 23));
        QCOMPARE(i.allotted, qint64(500000));
        QCOMPARE(i.spent, qint64(125000)); // as of handing in
        QCOMPARE(i.levels.size(), size_t(3));
        QCOMPARE(i.levels[0].text(), QStringLiteral("0"));
        QCOMPARE(i.levels[1].text(), QStringLiteral("<5"));
        QCOMPARE(i.levels[2].text(), QStringLiteral("5"));
        QVERIFY(!i.cases); // 7 - 5 would tell the suppressed 2
        // neither in the frozen content nor on paper
        for (const ProjectVersionRow &v : must(ProjectService(*w.affairs).versions(w.id))) {
            if (v.stage != u"midterm")
                continue;
            const QJsonObject content = must(ProjectService(*w.affairs).versionContent(v.id));
            QVERIFY(content[u"indicators"][u"levels"][1].isNull());
            QVERIFY(!content[u"indicators"].toObject().contains(u"cases"));
        }
        const QString paper = paper::plainLines(must(midtermPaper(*w.affairs, w.id)).document).join(u'\n');
        QVERIFY2(paper.contains(QStringLiteral("<5")) && paper.contains(QStringLiteral("25.0%")), qPrintable(paper));
        QVERIFY(!paper.contains(QStringLiteral("林同学")));
        QVERIFY(!paper.contains(u'«'));
    }

    void rectificationReportAndRecheck()
    {
        World w;
        w.rectifying();
        QVERIFY(!FundsService(*w.affairs).allot(w.id, {.amount = 100, .year = 2027, .note = QStringLiteral("x")})); // payment waits
        const QString notice = paper::plainLines(must(rectificationNotice(w.head(), w.id)).document).join(u'\n');
        QVERIFY2(notice.contains(QStringLiteral("补齐培训记录")) && notice.contains(QStringLiteral("2027年1月15日")), qPrintable(notice));
        auto r = w.x().recheck(w.id, true, {});
        QVERIFY(!r);
        QCOMPARE(r.error().code, Errc::Refused); // no report yet
        QCOMPARE(w.h().fileReport(w.id, QStringLiteral("  ")).error().field, QStringLiteral("report"));
        QCOMPARE(w.x().fileReport(w.id, QStringLiteral("x")).error().code, Errc::Denied);
        must(w.h().fileReport(w.id, QStringLiteral("已补录培训记录12场")));
        QCOMPARE(w.h().recheck(w.id, true, {}).error().code, Errc::Denied);
        must(w.x().recheck(w.id, true, QStringLiteral("复查通过")));
        QCOMPARE(w.state(w.id), ProjectState::Continuing);
        QCOMPARE(must(w.x().view(w.id))->midterm.recheck, std::optional(MidtermResult::Pass));
        must(FundsService(*w.affairs).allot(w.id, {.amount = 100, .year = 2027, .tranche = 2, .note = QStringLiteral("二期")}));
        QCOMPARE(w.h().fileReport(w.id, QStringLiteral("x")).error().code, Errc::Refused);
    }

    void aFailureEndsTheProjectAndItsPayments()
    {
        World w;
        w.handedIn();
        auto r = w.x().decide(w.id, {.result = MidtermResult::Fail, .opinion = QStringLiteral("未开展工作")});
        QVERIFY(!r);
        QCOMPARE(r.error().field, QStringLiteral("reasons"));
        r = w.x().decide(w.id, {.result = MidtermResult::Fail, .reasons = {MidtermFault::NoWork}});
        QVERIFY(!r);
        QCOMPARE(r.error().field, QStringLiteral("opinion"));
        must(w.x().decide(w.id, {.result = MidtermResult::Fail, .opinion = QStringLiteral("未开展工作"), .reasons = {MidtermFault::NoWork, MidtermFault::Misuse}}));
        QCOMPARE(w.state(w.id), ProjectState::Terminated);
        const auto more = FundsService(*w.affairs).allot(w.id, {.amount = 100, .year = 2027, .note = QStringLiteral("x")});
        QVERIFY(!more);
        QVERIFY2(more.error().message.contains(QStringLiteral("terminated")), qPrintable(more.error().message));
        QVERIFY(!FundsService(w.head()).spend(w.id, {.subject = QStringLiteral("培训费"), .amount = 1, .voucher = QStringLiteral("V"), .summary = QStringLiteral("x")}));
        // the reasoned way back: the decision is open again, with nothing of the old one
        must(ProjectService(*w.affairs).step(w.id, ProjectEvent::Reverse, {.opinion = QStringLiteral("申诉成立")}));
        QCOMPARE(w.state(w.id), ProjectState::MidtermDue);
        const Midterm m = must(w.x().view(w.id))->midterm;
        QVERIFY(!m.result && m.reasons.empty() && m.opinion.isEmpty());
    }

    void aFailedRecheckEndsTheProject()
    {
        World w;
        w.rectifying();
        QCOMPARE(w.x().recheck(w.id, false, {}).error().field, QStringLiteral("opinion"));
        must(w.x().recheck(w.id, false, QStringLiteral("逾期未交报告")));
        QCOMPARE(w.state(w.id), ProjectState::Terminated);
    }

    void unreportedChangeOfTheHeadIsPointedOut()
    {
        World w;
        QVERIFY(!w.raised(MidtermFault::UnreportedHead));
        const PersonId other = w.addStaff(QStringLiteral("T009"), QStringLiteral("周航"));
        must(NetworkService(w.head()).appoint({.role = PostRole::Head, .person = other, .station = w.station, .startsOn = QDate(2026, 11, 20), .replace = true}));
        w.handedIn();
        QVERIFY(w.raised(MidtermFault::UnreportedHead));
        const auto all = must(w.x().checks(w.id));
        const QString finding = w.check(all, MidtermFault::UnreportedHead)->finding;
        QVERIFY2(finding.contains(QStringLiteral("王敏")) && finding.contains(QStringLiteral("周航")), qPrintable(finding));
        // passing all the same needs a word
        auto r = w.x().decide(w.id, {.result = MidtermResult::Pass});
        QVERIFY(!r);
        QCOMPARE(r.error().field, QStringLiteral("opinion"));
        w.write([&](Transaction &tx) {
            return tx.prepare("INSERT INTO project_change (id, project_id, kind, what, reason, asked_at, asked_by, state) VALUES (?, ?, 'head', 'x', 'x', '2026-11-19T10:00:00.000', ?, 'granted')")
                .bind(ChangeRequestId::make(1)).bind(w.id).bind(w.headUser).exec();
        });
        QVERIFY(!w.raised(MidtermFault::UnreportedHead));
    }

    void otherConditionsComeFromTheRecords()
    {
        World w;
        QVERIFY(w.raised(MidtermFault::NoWork)); // nothing at all yet
        must(FundsService(w.head()).spend(w.id, {.subject = QStringLiteral("培训费"), .amount = 100, .voucher = QStringLiteral("V1"), .summary = QStringLiteral("x")}));
        QVERIFY(!w.raised(MidtermFault::NoWork));
        QVERIFY(!w.raised(MidtermFault::Misuse));
        must(FundsService(w.head()).spend(w.id, {.subject = QStringLiteral("餐费"), .amount = 100, .voucher = QStringLiteral("V2"), .summary = QStringLiteral("x")}));
        QVERIFY(w.raised(MidtermFault::Misuse)); // outside the budget
        QVERIFY(!w.raised(MidtermFault::UnreportedContent));
        ProjectService projects(w.head());
        ProjectRow p = must(projects.project(w.id));
        QJsonObject form = p.form, goals = form[u"goals"].toObject();
        goals[u"overall"] = QStringLiteral("另一个目标");
        form[u"goals"] = goals;
        must(projects.save(w.id, p.title, form, p.version));
        QVERIFY(w.raised(MidtermFault::UnreportedContent));
        QVERIFY(!w.raised(MidtermFault::Delay));
        w.clock.set(QDateTime(QDate(2027, 9, 11), QTime(9, 0)));
        const auto all = must(w.x().checks(w.id));
        QVERIFY(w.check(all, MidtermFault::Delay)->raised);
        QVERIFY2(w.check(all, MidtermFault::Delay)->finding.contains(QStringLiteral("10")), qPrintable(w.check(all, MidtermFault::Delay)->finding));
        QVERIFY(w.check(all, MidtermFault::Untrue)->judged);
    }

    void gaps_data()
    {
        QTest::addColumn<QString>("target");
        QTest::addColumn<QString>("current");
        QTest::addColumn<QString>("gap"); // "reached", "-" where the two cannot be compared
        QTest::newRow("percent") << QStringLiteral("100%") << QStringLiteral("98.3%") << QStringLiteral("1.7%");
        QTest::newRow("reached") << QStringLiteral("6场") << QStringLiteral("7") << QStringLiteral("reached");
        QTest::newRow("equal") << QStringLiteral("60") << QStringLiteral("60") << QStringLiteral("reached");
        QTest::newRow("other units") << QStringLiteral("6场") << QStringLiteral("7人") << QStringLiteral("-");
        QTest::newRow("words") << QStringLiteral("建成") << QStringLiteral("建成") << QStringLiteral("-");
        QTest::newRow("nothing") << QStringLiteral("6") << QString() << QStringLiteral("-");
    }
    void gaps()
    {
        QFETCH(QString, target);
        QFETCH(QString, current);
        QFETCH(QString, gap);
        const TargetGap g = gapOf({.indicator = QStringLiteral("x"), .baseline = {}, .target = target, .current = current});
        QCOMPARE(!g.comparable ? QStringLiteral("-") : g.reached ? QStringLiteral("reached") : g.gap, gap);
    }

    void codesAreTotal()
    {
        for (const MidtermFault f : allMidtermFaults) {
            QCOMPARE(midtermFaultFromCode(midtermFaultCode(f)), std::optional(f));
            QVERIFY(!midtermFaultLabel(f).isEmpty());
        }
        for (const MidtermResult r : {MidtermResult::Pass, MidtermResult::Rectify, MidtermResult::Fail})
            QCOMPARE(midtermResultFromCode(midtermResultCode(r)), std::optional(r));
    }
};

XZ_TEST(MidtermServiceTest)
#include "midtermservice_test.moc"
