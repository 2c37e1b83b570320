// The mid-term's tab as its people meet it: the station writes and hands in, student affairs decides, nobody else sees a control of the decision.
#include "tests/support/projectpagestage.h"
#include "tests/support/testmain.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QPlainTextEdit>

using namespace xz;
using namespace xz::test;

namespace {

void choose(ProjectPageStage &s, const char *result)
{
    auto *box = s.find<QComboBox>(QStringLiteral("midtermDecision-result"));
    box->setCurrentIndex(box->findData(QString::fromLatin1(result)));
    ProjectPageStage::settle();
}
void opinion(ProjectPageStage &s, const QString &text) { s.find<QPlainTextEdit>(QStringLiteral("midtermDecision-opinion"))->setPlainText(text); }

} // namespace

class MidtermViewTest : public QObject {
    Q_OBJECT
private slots:
    void S09_rectificationWithoutADeadlineIsRefusedAndTheFieldGetsFocus()
    {
        ProjectPageStage s;
        s.handMidtermIn();
        s.w.become(Role::StudentAffairs);
        s.show("midterm");
        choose(s, "rectify");
        opinion(s, QStringLiteral("补齐培训记录"));
        s.press("midtermDecide");
        auto *deadline = s.find<QLineEdit>(QStringLiteral("midtermDecision-deadline"));
        QCOMPARE(s.page->focusWidget(), deadline);
        QVERIFY2(s.texts().contains(QStringLiteral("没有期限")) || s.texts().contains(QStringLiteral("deadline")), qPrintable(s.texts()));
        QVERIFY(!s.midterm().result);
        QTest::keyClicks(deadline, QStringLiteral("2027-01-15"));
        s.hit("midtermDecide");
        QCOMPARE(s.midterm().result, std::optional(MidtermResult::Rectify));
        QVERIFY(s.visible("midtermNotice"));
        QVERIFY2(!s.button("recheckPass")->isEnabled(), "the report is not there yet");
    }

    void S11_whoMayNotDecideSeesNoControl()
    {
        ProjectPageStage s;
        s.handMidtermIn();
        for (const Role role : {Role::Head, Role::Secretary, Role::Centre}) {
            if (role == Role::Head)
                s.w.becomeHead();
            else
                s.w.become(role);
            s.show("midterm");
            for (const char *control : {"midtermDecide", "recheckPass", "recheckFail", "midtermDecision-result", "midtermDecision-deadline", "midtermFaults"})
                QVERIFY2(!s.visible(control), control);
        }
        s.w.become(Role::StudentAffairs);
        s.show("midterm");
        QVERIFY(s.visible("midtermDecide"));
        QVERIFY(!s.visible("midtermOpen") && !s.visible("midtermHandIn"));
    }

    void theStationWritesAndHandsIn()
    {
        ProjectPageStage s;
        s.show("midterm");
        s.hit("midtermOpen");
        auto *progress = s.find<QPlainTextEdit>(QStringLiteral("midterm-progress"));
        progress->setPlainText(QStringLiteral("已完成第一阶段"));
        s.hit("midtermHandIn"); // not complete: said at the first empty field
        QCOMPARE(s.page->focusWidget(), s.find<QPlainTextEdit>(QStringLiteral("midterm-results")));
        QCOMPARE(s.midterm().form.progress, QStringLiteral("已完成第一阶段")); // saved all the same
        for (const MidtermText &t : midtermTexts())
            s.find<QPlainTextEdit>(QStringLiteral("midterm-") + QString::fromLatin1(t.key))->setPlainText(QStringLiteral("内容"));
        s.press("midtermHandIn");
        QCOMPARE(s.page->focusWidget(), s.find<QLineEdit>(QStringLiteral("target1")));
        s.find<QLineEdit>(QStringLiteral("target1"))->setText(QStringLiteral("90%"));
        s.w.prompts.expectConfirm(true);
        s.hit("midtermHandIn");
        QVERIFY(s.w.prompts.done());
        QCOMPARE(must(ProjectService(s.w.session()).project(s.id)).state, ProjectState::MidtermDue);
        QVERIFY(!s.visible("midtermHandIn"));
        QVERIFY(s.find<QPlainTextEdit>(QStringLiteral("midterm-progress"))->isReadOnly());
        for (const ProjectVersionRow &v : must(ProjectService(s.w.session()).versions(s.id)))
            if (v.stage == u"midterm")
                QVERIFY(v.pdf); // the paper as it was printed
        s.w.prompts.expectReason(QStringLiteral("数字更正"));
        s.hit("midtermTakeBack");
        QVERIFY(s.visible("midtermHandIn"));
    }

    void whatIsTypedIsKept()
    {
        ProjectPageStage s;
        must(MidtermService(s.w.session()).open(s.id));
        s.show("midterm");
        s.find<QPlainTextEdit>(QStringLiteral("midterm-next"))->setPlainText(QStringLiteral("下一步"));
        s.again(); // a change elsewhere does not take it away
        QCOMPARE(s.find<QPlainTextEdit>(QStringLiteral("midterm-next"))->toPlainText(), QStringLiteral("下一步"));
        s.page->saveNow();
        s.show("midterm"); // another window
        QCOMPARE(s.find<QPlainTextEdit>(QStringLiteral("midterm-next"))->toPlainText(), QStringLiteral("下一步"));
        QVERIFY(s.midterm().form.next.isEmpty());
        s.hit("midtermSave");
        QCOMPARE(s.midterm().form.next, QStringLiteral("下一步"));
    }

    void rectificationToTheEnd()
    {
        ProjectPageStage s;
        s.handMidtermIn();
        s.w.become(Role::StudentAffairs);
        must(MidtermService(s.w.session()).decide(s.id, {.result = MidtermResult::Rectify, .deadline = QDate(2027, 1, 15), .opinion = QStringLiteral("补齐培训记录")}));
        s.w.becomeHead();
        s.show("midterm");
        s.hit("fileReport"); // empty
        QCOMPARE(s.page->focusWidget(), s.find<QPlainTextEdit>(QStringLiteral("midtermReport-report")));
        s.find<QPlainTextEdit>(QStringLiteral("midtermReport-report"))->setPlainText(QStringLiteral("已补录"));
        s.hit("fileReport");
        QCOMPARE(s.midterm().report, QStringLiteral("已补录"));
        s.w.become(Role::StudentAffairs);
        s.show("midterm");
        s.hit("recheckFail"); // why?
        QCOMPARE(s.page->focusWidget(), s.find<QPlainTextEdit>(QStringLiteral("midtermRecheck-opinion")));
        s.hit("recheckPass");
        QCOMPARE(must(ProjectService(s.w.session()).project(s.id)).state, ProjectState::Continuing);
        QVERIFY(s.visible("midtermReportPaper"));
    }

    void aFailureNamesItsConditions()
    {
        ProjectPageStage s;
        s.handMidtermIn();
        s.w.become(Role::StudentAffairs);
        s.show("midterm");
        QVERIFY(!s.visible("midtermFaults"));
        s.press("midtermDecide"); // nothing chosen
        choose(s, "fail");
        QVERIFY(s.visible("midtermFaults"));
        opinion(s, QStringLiteral("未开展工作"));
        s.press("midtermDecide");
        QVERIFY(s.visible("midtermDecisionError"));
        s.find<QCheckBox>(QStringLiteral("fault-no_work"))->setChecked(true);
        s.w.prompts.expectConfirm(false);
        s.press("midtermDecide");
        QVERIFY(!s.midterm().result);
        s.w.prompts.expectConfirm(true);
        s.hit("midtermDecide");
        QCOMPARE(must(ProjectService(s.w.session()).project(s.id)).state, ProjectState::Terminated);
    }
};

XZ_TEST(MidtermViewTest)
#include "midtermview_test.moc"
