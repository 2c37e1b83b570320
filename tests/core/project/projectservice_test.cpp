// The cycle of a construction project: its table, its days, what was handed in, and the ways back.
#include "tests/support/projectfixture.h"
#include "tests/support/testmain.h"

#include <QtTest/QtTest>

using namespace xz;
using namespace xz::test;
using E = ProjectEvent;
using S = ProjectState;

namespace {
QString s(const char *text) { return QString::fromUtf8(text); }
StepInput because(const char *text) { return {.opinion = s(text)}; }
StepInput ready() { return {.formComplete = true}; }
const ProjectChoice &of(const std::vector<ProjectChoice> &all, E e)
{
    for (const ProjectChoice &c : all)
        if (c.event == e)
            return c;
    qFatal("no such choice");
}
} // namespace

class ProjectServiceTest : public QObject {
    Q_OBJECT

private slots:
    // Start a cycle on 2026-09-01: end shows 2028-08-31 and mid-term defaults to 2027-09-01.
    void S07_proposedDates()
    {
        TestWorkspace w;
        const ProjectId id = must(ProjectService(w.head()).create(w.station, s("标准化心理辅导站建设"), QDate(2026, 9, 1)));
        const ProjectRow p = must(ProjectService(w.head()).project(id));
        QCOMPARE(p.endsOn, QDate(2028, 8, 31));
        QCOMPARE(p.midtermOn, QDate(2027, 9, 1));
        QCOMPARE(p.finalOn, QDate(2028, 8, 2));
        // A cycle from the 29th of February ends with the month that has no such day.
        const ProjectDates leap = proposedDates(QDate(2028, 2, 29));
        QCOMPARE(leap.endsOn, QDate(2030, 2, 28));
        QCOMPARE(leap.midtermOn, QDate(2029, 2, 28));
    }

    // Student affairs alone moves the days; both values and the reason are in the history.
    void A23_daysAreEditableAndBothValuesStay()
    {
        TestWorkspace w;
        ProjectDriver d(w);
        const ProjectId id = d.approved();
        const ProjectDates later{QDate(2026, 9, 1), QDate(2028, 8, 31), QDate(2027, 10, 15), QDate(2028, 8, 2)};
        QCOMPARE(d.head().setDates(id, later, s("国庆后检查")).error().code, Errc::Denied);
        QCOMPARE(ProjectService(*d.centre).setDates(id, later, s("国庆后检查")).error().code, Errc::Denied);
        QCOMPARE(d.student_affairs().setDates(id, later, s(" ")).error().field, s("reason"));
        must(d.student_affairs().setDates(id, later, s("国庆后检查")));
        const ProjectStepRow step = must(d.head().history(id)).back();
        QCOMPARE(step.code, s("dates"));
        QCOMPARE(step.opinion, s("国庆后检查"));
        QCOMPARE(step.detail[u"old"][u"midterm_on"].toString(), s("2027-09-01"));
        QCOMPARE(step.detail[u"new"][u"midterm_on"].toString(), s("2027-10-15"));
        QCOMPARE(must(d.head().project(id)).midtermOn, QDate(2027, 10, 15));
        auto wrong = later;
        wrong.midtermOn = QDate(2029, 1, 1);
        QCOMPARE(d.student_affairs().setDates(id, wrong, s("x")).error().field, s("midterm_on"));

        // Extend a rectification date: both dates and the reason are in the history.
        d.handInMidterm(id);
        d.decide(id, E::OrderRectification, {.deadline = QDate(2026, 12, 20)});
        must(d.student_affairs().setDeadline(id, QDate(2027, 1, 10), s("期末考试顺延")));
        const ProjectStepRow moved = must(d.head().history(id)).back();
        QCOMPARE(moved.detail[u"old"][u"deadline_on"].toString(), s("2026-12-20"));
        QCOMPARE(moved.detail[u"new"][u"deadline_on"].toString(), s("2027-01-10"));
        QCOMPARE(moved.opinion, s("期末考试顺延"));
        QCOMPARE(d.student_affairs().setDeadline(id, QDate(2026, 11, 1), s("x")).error().field, s("deadline"));
    }

    void wholeCycleToTheArchive()
    {
        TestWorkspace w;
        ProjectDriver d(w);
        const ProjectId id = d.deciding();
        d.decide(id, E::Approve, {.amount = 800000});
        const ProjectRow p = must(d.head().project(id));
        QCOMPARE(p.state, S::Building);
        QCOMPARE(p.number, s("心站建〔2026〕01号"));
        QCOMPARE(p.approvedAmount, std::optional<qint64>(800000));
        QCOMPARE(d.head().step(id, E::HandInMidterm).error().code, Errc::Refused);
        d.handInMidterm(id);
        d.decide(id, E::PassMidterm);
        QCOMPARE(d.stateOf(id), S::Continuing);
        d.handInFinal(id);
        QCOMPARE(d.student_affairs().step(id, E::OpenReview).error().code, Errc::Refused);
        d.decide(id, E::OpenReview, {.panelReady = true});
        QCOMPARE(d.student_affairs().step(id, E::Accept).error().field, s("grade"));
        QCOMPARE(d.student_affairs().step(id, E::Accept, {.grade = AcceptanceGrade::Unqualified}).error().field, s("grade"));
        d.decide(id, E::Accept, {.grade = AcceptanceGrade::Excellent});
        // The station sees the review going on until the result is published.
        QCOMPARE(must(d.head().project(id)).state, S::Reviewing);
        QVERIFY(!must(d.head().project(id)).grade);
        QCOMPARE(must(d.head().history(id)).back().event, std::optional(E::OpenReview));
        must(d.student_affairs().publish(id));
        QCOMPARE(d.student_affairs().publish(id).error().code, Errc::Conflict);
        QCOMPARE(must(d.head().project(id)).grade, std::optional(AcceptanceGrade::Excellent));
        QCOMPARE(d.head().publish(id).error().code, Errc::Denied);
        d.decide(id, E::Archive);
        QCOMPARE(d.stateOf(id), S::Archived);
        QVERIFY(d.head().save(id, s("新名"), completeApplication(), must(d.head().project(id)).version).error().message.contains(p.title));
        // The next cycle may begin, and only one at a time.
        must(d.head().create(w.station, s("二期建设"), QDate(2028, 9, 1)));
        const auto second = d.head().create(w.station, s("三期建设"), QDate(2028, 9, 1));
        QCOMPARE(second.error().code, Errc::Refused);
        QVERIFY(second.error().message.contains(s("二期建设")));
    }

    // Try to open a second mid-term: refused with the sentence naming the existing one.
    void S08_oneMidtermAndOneFinal()
    {
        TestWorkspace w;
        ProjectDriver d(w);
        const ProjectId id = d.approved();
        d.handInMidterm(id);
        d.decide(id, E::PassMidterm);
        auto again = d.head().step(id, E::HandInMidterm, ready());
        QCOMPARE(again.error().code, Errc::Refused);
        QVERIFY2(again.error().message.contains(s("exactly one mid-term")) && again.error().message.contains(s("心站建〔2026〕01号")) && again.error().message.contains(s("2026-11-23")),
                 qPrintable(again.error().message));
        d.handInFinal(id);
        d.decide(id, E::OpenReview, {.panelReady = true});
        auto second = d.student_affairs().step(id, E::OpenReview, {.panelReady = true});
        QCOMPARE(second.error().code, Errc::Refused);
        QVERIFY2(second.error().message.contains(s("exactly one final")) && second.error().message.contains(s("2026-11-23")), qPrintable(second.error().message));
        d.decide(id, E::FindUnqualified);
        d.decide(id, E::OrderFinalRectification, {.deadline = QDate(2026, 12, 31)});
        // The final is not before the mid-term.
        TestWorkspace w2;
        ProjectDriver d2(w2);
        const auto early = d2.head().step(d2.approved(), E::HandInFinal, ready());
        QVERIFY2(early.error().message.contains(s("after the mid-term")), qPrintable(early.error().message));
    }

    // Logged in as H all decision controls are absent: not offered at all, and the call is refused and leaves a trace.
    void S11_decisionsBelongToStudentAffairs()
    {
        TestWorkspace w;
        ProjectDriver d(w);
        const ProjectId id = d.deciding();
        for (const E e : {E::Approve, E::Refuse, E::ReturnForChange, E::PassMidterm, E::OrderRectification, E::FailMidterm, E::OpenReview, E::Accept, E::FindUnqualified, E::Archive, E::Terminate,
                          E::Reverse, E::CollegeAgree, E::CentreAgree}) {
            const ProjectChoice c = of(must(d.head().choices(id)), e);
            QVERIFY2(!c.offered && !c.available, qPrintable(projectEventCode(e)));
        }
        QVERIFY(of(must(d.head().choices(id)), E::Submit).offered);
        QVERIFY(of(must(d.student_affairs().choices(id)), E::Approve).available);
        QVERIFY(!of(must(ProjectService(*d.centre).choices(id)), E::Approve).offered);
        QVERIFY(!of(must(ProjectService(*d.secretary).choices(id)), E::Approve).offered);
        const auto denied = d.head().step(id, E::Approve);
        QCOMPARE(denied.error().code, Errc::Denied);
        QVERIFY(denied.error().message.contains(s("student affairs")));
        QCOMPARE(must(w.head().audit().list({.action = s("project.approve"), .refusedOnly = true})).size(), size_t(1));
        auto counsellor = ProjectService(w.counsellor());
        QCOMPARE(counsellor.list().error().code, Errc::Denied);
    }

    // Press 重新打开: a reason is required and a numbered reversal entry appears.
    void A24_reversalIsNumberedAndReasoned()
    {
        TestWorkspace w;
        ProjectDriver d(w);
        const ProjectId id = d.approved(QDate(2026, 9, 1), 600000);
        const size_t before = must(d.head().history(id)).size();
        QCOMPARE(d.student_affairs().step(id, E::Reverse).error().field, s("reason"));
        QCOMPARE(d.student_affairs().step(id, E::Reverse, because("  ")).error().field, s("reason"));
        QCOMPARE(must(d.head().history(id)).size(), before);
        must(d.student_affairs().step(id, E::Reverse, because("金额录入有误")));
        const auto steps = must(d.head().history(id));
        QCOMPARE(steps.size(), before + 1);
        QCOMPARE(steps.back().number, int(before) + 1);
        QCOMPARE(steps.back().event, std::optional(E::Reverse));
        QCOMPARE(steps.back().reverses, std::optional(int(before)));
        QCOMPARE(steps.back().opinion, s("金额录入有误"));
        const ProjectRow p = must(d.head().project(id));
        QCOMPARE(p.state, S::Deciding);
        QVERIFY(p.number.isEmpty() && !p.approvedAmount);
        d.decide(id, E::Approve, {.amount = 500000});
        QCOMPARE(must(d.head().project(id)).approvedAmount, std::optional<qint64>(500000));
        // Over is not over for ever, but only by the same door.
        d.decide(id, E::Terminate);
        QCOMPARE(d.head().step(id, E::HandInMidterm, ready()).error().code, Errc::Refused);
        must(d.student_affairs().step(id, E::Reverse, because("误点")));
        QCOMPARE(d.stateOf(id), S::Building);
        // What the college handed in is taken back by the college, with its reason.
        d.handInMidterm(id);
        QCOMPARE(d.student_affairs().step(id, E::Reverse, because("x")).error().code, Errc::Refused);
        QCOMPARE(d.head().step(id, E::TakeBackMidterm).error().field, s("reason"));
        must(d.head().step(id, E::TakeBackMidterm, because("数据补正")));
        QCOMPARE(d.stateOf(id), S::Building);
    }

    // Every step of the table has a way back with a reason, and every state a way out.
    void everyStepHasAnInverse()
    {
        for (const ProjectTransition &t : projectTransitions()) {
            if (isReversible(t.event))
                continue;
            const bool back = t.event == E::Withdraw || t.event == E::TakeBackMidterm || t.event == E::TakeBackFinal;
            bool found = back;
            for (const ProjectTransition &u : projectTransitions())
                found |= u.from == t.to && u.needsReason && u.who == Action::WriteProject;
            QVERIFY2(found, qPrintable(projectEventCode(t.event)));
        }
        for (const S state : allProjectStates)
            if (!isOver(state))
                QVERIFY2(std::ranges::any_of(projectTransitions(), [state](const ProjectTransition &t) { return t.from == state; }), qPrintable(projectStateCode(state)));
        for (const S state : allProjectStates)
            QCOMPARE(projectStateFromCode(projectStateCode(state)), std::optional(state));
        for (int e = 0; e < projectEventCount; ++e)
            QCOMPARE(projectEventFromCode(projectEventCode(E(e))), std::optional(E(e)));
    }

    void everyWrongStepIsASentence()
    {
        TestWorkspace w;
        ProjectDriver d(w);
        const ProjectId id = d.draft();
        for (const E e : {E::Approve, E::PassMidterm, E::PassRecheck, E::OpenReview, E::Accept, E::Archive}) {
            const auto r = d.student_affairs().step(id, e, {.opinion = s("x"), .deadline = QDate(2027, 1, 1), .grade = AcceptanceGrade::Qualified, .panelReady = true});
            QCOMPARE(r.error().code, Errc::Refused);
            QVERIFY2(r.error().message.contains(projectStateLabel(S::Draft)), qPrintable(r.error().message));
        }
        QCOMPARE(ProjectService(*d.secretary).step(id, E::CollegeAgree).error().code, Errc::Refused);
        must(d.head().step(id, E::Submit));
        QCOMPARE(ProjectService(*d.secretary).step(id, E::CollegeReturn).error().field, s("reason"));
        must(ProjectService(*d.secretary).step(id, E::CollegeReturn, because("补充场地照片")));
        QCOMPARE(d.stateOf(id), S::Returned);
        must(d.head().step(id, E::Submit));
        must(d.head().step(id, E::Withdraw, because("再核对预算")));
        QCOMPARE(d.stateOf(id), S::Draft);
    }

    void rectifiedForAcceptanceOnce()
    {
        TestWorkspace w;
        ProjectDriver d(w);
        const ProjectId id = d.approved();
        d.handInMidterm(id);
        d.reviewMidterm(id);
        const auto dateless = d.student_affairs().step(id, E::OrderRectification, because("场地未到位"));
        QCOMPARE(dateless.error().field, s("deadline"));
        d.decide(id, E::OrderRectification, {.deadline = QDate(2026, 12, 20)});
        d.decide(id, E::PassRecheck);
        QVERIFY(!must(d.head().project(id)).deadlineOn.isValid());
        d.handInFinal(id);
        d.decide(id, E::OpenReview, {.panelReady = true});
        d.decide(id, E::FindUnqualified);
        d.decide(id, E::OrderFinalRectification, {.deadline = QDate(2026, 12, 20)});
        d.decide(id, E::PassFinalRecheck);
        QCOMPARE(must(d.student_affairs().project(id)).grade, std::optional(AcceptanceGrade::Qualified));
        // Taken back twice it stands at unqualified again with the order gone; the order can be given again, but not twice.
        must(d.student_affairs().step(id, E::Reverse, because("x")));
        QCOMPARE(d.stateOf(id), S::FinalRectifying);
        QCOMPARE(must(d.student_affairs().project(id)).deadlineOn, QDate(2026, 12, 20));
        QCOMPARE(must(d.student_affairs().project(id)).grade, std::optional(AcceptanceGrade::Unqualified));
        d.decide(id, E::FailFinalRecheck);
        QCOMPARE(d.stateOf(id), S::Terminated);
    }

    void cycleThatIsOverTakesNoFinal()
    {
        TestWorkspace w;
        ProjectDriver d(w);
        const ProjectId id = d.approved();
        d.handInMidterm(id);
        d.decide(id, E::PassMidterm);
        w.clock.set(QDateTime(QDate(2028, 9, 1), QTime(9, 0)));
        const auto late = d.head().step(id, E::HandInFinal, ready());
        QVERIFY2(late.error().message.contains(s("2028-08-31")) && late.error().message.contains(s("extension")), qPrintable(late.error().message));
    }

    // Submit, then edit a field: the frozen PDF's hash and content stay unchanged and a version 2 draft appears.
    void S06_handedInStays()
    {
        TestWorkspace w;
        ProjectDriver d(w);
        const ProjectId id = d.draft();
        QCOMPARE(must(d.head().draftNumber(id)), std::optional(1));
        const QByteArray pdf("%PDF-1.7 the paper as printed");
        must(d.head().step(id, E::Submit, {.pdf = pdf}));
        QVERIFY(!must(d.head().draftNumber(id)));
        const auto versions = must(d.head().versions(id));
        QCOMPARE(versions.size(), size_t(1));
        QCOMPARE(versions[0].number, 1);
        const QByteArray hash = versions[0].hash;
        const QJsonObject content = must(d.head().versionContent(versions[0].id));

        ProjectRow p = must(d.head().project(id));
        QJsonObject form = p.form;
        QJsonObject goals = form[u"goals"].toObject();
        goals[u"overall"] = s("两年建成省级示范站。");
        form[u"goals"] = goals;
        must(d.head().save(id, p.title, form, p.version));
        QCOMPARE(must(d.head().draftNumber(id)), std::optional(2));
        QCOMPARE(must(d.head().versions(id))[0].hash, hash);
        QCOMPARE(must(d.head().versionContent(versions[0].id)), content);
        QCOMPARE(must(d.head().versionPdf(versions[0].id)), pdf);
        QCOMPARE(content[u"form"][u"goals"][u"overall"].toString(), s("两年建成标准化辅导站。"));
        const auto differences = applicationDifferences(content[u"form"].toObject(), must(d.head().project(id)).form);
        QCOMPARE(differences.size(), size_t(1));
        QCOMPARE(differences[0].section, s("建设目标"));
        QCOMPARE(differences[0].place, s("总目标"));
        QCOMPARE(differences[0].after, s("两年建成省级示范站。"));

        // Withdrawn and handed in again it is version 2; version 1 stays.
        must(d.head().step(id, E::Withdraw, because("改目标")));
        must(d.head().step(id, E::Submit));
        QCOMPARE(must(d.head().versions(id)).size(), size_t(2));
        QCOMPARE(d.head().versionPdf(must(d.head().versions(id))[1].id).error().code, Errc::NotFound);
        must(d.head().verifyVersion(versions[0].id));
        // Nothing in the file lets it be changed.
        Transaction tx = must(Transaction::begin(*w.db));
        auto change = tx.prepare("UPDATE project_version SET content = '{}'");
        QVERIFY(!change.exec());
        auto gone = tx.prepare("DELETE FROM project_version");
        QVERIFY(!gone.exec());
    }

    void twoEditorsDoNotOverwriteEachOther()
    {
        TestWorkspace w;
        ProjectDriver d(w);
        const ProjectId id = d.draft();
        const ProjectRow p = must(d.head().project(id));
        QJsonObject form = p.form;
        form.remove(s("results"));
        must(d.head().save(id, p.title, form, p.version));
        QCOMPARE(d.head().save(id, p.title, p.form, p.version).error().code, Errc::Conflict);
        const auto incomplete = d.head().step(id, E::Submit);
        QCOMPARE(incomplete.error().code, Errc::Refused);
        QCOMPARE(incomplete.error().field, s("results.outcomes"));
        QVERIFY(!of(must(d.head().choices(id)), E::Submit).available);
        QCOMPARE(ProjectService(*d.affairs).save(id, p.title, p.form, p.version).error().code, Errc::Denied);
    }

    void otherCollegesSeeNothing()
    {
        TestWorkspace w;
        ProjectDriver d(w);
        const ProjectId id = d.draft();
        auto stranger = w.session({UserId::make(w.clock.nowMs()), s("x"), s("x"), Role::Head, {}, StationId::make(w.clock.nowMs()), w.otherCollege, {}});
        QCOMPARE(ProjectService(*stranger).project(id).error().code, Errc::Denied);
        QVERIFY(must(ProjectService(*stranger).list()).empty());
        auto reviewer = w.sessionAs(Role::Reviewer);
        QCOMPARE(ProjectService(*reviewer).project(id).error().code, Errc::Denied);
        QCOMPARE(must(ProjectService(*d.centre).list()).size(), size_t(1));
    }

    void filesAreKeptOnceAndOnlyOwn()
    {
        TestWorkspace w;
        ProjectDriver d(w);
        const ProjectId id = d.draft();
        const AttachmentId a = must(d.head().attach(id, s("rules"), s("值班制度.pdf"), QByteArray("%PDF-1.4 rules")));
        must(d.head().attach(id, s("other"), s("值班制度副本.pdf"), QByteArray("%PDF-1.4 rules")));
        QCOMPARE(must(d.head().files(id)).size(), size_t(2));
        QCOMPARE(must(d.head().files(id))[0].hash, must(d.head().files(id))[1].hash);
        QCOMPARE(must(ProjectService(*d.affairs).fileContent(id, a)), QByteArray("%PDF-1.4 rules"));
        QCOMPARE(ProjectService(*d.affairs).detach(id, a).error().code, Errc::Denied);
        QCOMPARE(d.head().attach(id, s("poem"), s("x"), QByteArray("x")).error().field, s("kind"));
        must(d.head().detach(id, a));
        QCOMPARE(must(d.head().files(id)).size(), size_t(1));
    }
};

XZ_TEST(ProjectServiceTest)
#include "projectservice_test.moc"
