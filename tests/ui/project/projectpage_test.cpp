// The construction project through its widgets: begun, drafted, typed with a draft that saves itself, handed in, decided by who may.
#include "core/activities/activityservice.h"
#include "core/project/projectchanges.h"
#include "tests/support/layoutcheck.h"
#include "tests/support/pagestage.h"
#include "tests/support/projectfixture.h"
#include "tests/support/testmain.h"
#include "ui/project/applicationview.h"
#include "ui/project/changesview.h"
#include "ui/project/cycleview.h"
#include "ui/project/projectpage.h"
#include "ui/shared/drawer.h"
#include "ui/shared/dateedit.h"
#include "ui/shared/paperpreview.h"

#include <QtWidgets/QListWidget>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QTabBar>
#include <QtWidgets/QTableWidget>

using namespace xz;

namespace {

QString s(const char *text) { return QString::fromUtf8(text); }

struct TestPage : ProjectPage {
    explicit TestPage(const PageContext &context) : ProjectPage(context, {applicationTab(), cycleTab(), changesTab()}) {}
};

struct Stage : test::PageStage<TestPage> {
    using PageStage::PageStage;
    ProjectService service() { return ProjectService(w.session()); }
    void tab(int index)
    {
        find<QTabBar>(QStringLiteral("projectTabs"))->setCurrentIndex(index);
        settle();
    }
    void section(int index)
    {
        find<QListWidget>(QStringLiteral("applicationSections"))->setCurrentRow(index);
        settle();
    }
    ProjectId draft(bool complete = true)
    {
        const ProjectId id = test::must(service().create(w.station, s("标准化心理辅导站建设"), QDate(2026, 9, 1)));
        if (complete)
            test::must(service().save(id, s("标准化心理辅导站建设"), test::completeApplication(), 1));
        return id;
    }
    ProjectRow row(const ProjectId &id) { return test::must(service().project(id)); }
    // As the offices do it, without their windows.
    void step(const ProjectId &id, Role role, ProjectEvent e, StepInput input = {})
    {
        w.become(role);
        test::must(service().step(id, e, input));
        w.becomeHead();
    }
    bool has(const QString &name) const { return page->findChild<QPushButton *>(name); }
};

} // namespace

class ProjectPageTest : public QObject {
    Q_OBJECT

private slots:
    void aProjectIsBegunFromTheEmptyPage()
    {
        Stage st;
        st.make();
        st.press("firstProject");
        st.find<QLineEdit>(s("newProject-title"))->clear();
        st.press("beginProject");
        QVERIFY(st.find<QLabel>(s("newProject-title-error"))->isVisibleTo(st.page.get()));
        st.write(st.find<QLineEdit>(s("newProject-title")), s("标准化心理辅导站建设"));
        st.find<DateEdit>(s("newProject-starts_on"))->setDate(QDate(2026, 9, 1));
        st.press("beginProject");
        QVERIFY(!st.find<Drawer>(s("drawer"))->isOpen());
        const auto all = test::must(st.service().list());
        QCOMPARE(all.size(), size_t(1));
        QCOMPARE(all[0].endsOn, QDate(2028, 8, 31));
        QVERIFY(st.find<QTabBar>(s("projectTabs"))->isVisibleTo(st.page.get()));
    }

    void S05_draftedFromWhatIsKnown()
    {
        Stage st;
        const ProjectId id = st.draft(false);
        const QString kind = ActivityWords::of(st.w.session()).kinds().front().code;
        for (int i = 1; i <= 6; ++i)
            test::must(ActivityService(st.w.session()).add({.id = ActivityId(RawId{}), .station = st.w.station, .onDate = QDate(2026, 1 + i, 5), .title = s("朋辈成长小组%1").arg(i), .kind = kind}));
        st.make();
        st.section(5);
        st.press("draftApplication");
        auto *table = st.find<QTableWidget>(s("rows-foundation.activities"));
        QCOMPARE(table->rowCount(), 6);
        QCOMPARE(table->item(0, 1)->text(), s("朋辈成长小组1"));
        QVERIFY(st.find<QPlainTextEdit>(s("field-foundation.rules"))->toPlainText().isEmpty());
        QVERIFY(st.find<QLabel>(s("draftLine"))->text().contains(s("自动存为草稿")));
        QVERIFY(st.row(id).form.isEmpty()); // not before it is saved
        st.press("saveApplication");
        QCOMPARE(st.row(id).form[u"foundation"][u"activities"].toArray().size(), 6);
        // The list of sections follows, and the page fits small screens at every section.
        QStringList findings;
        for (int i = 0; i < 13; ++i) {
            st.section(i);
            findings << test::layoutFindings(st.page.get());
        }
        QVERIFY2(findings.isEmpty(), qPrintable(findings.mid(0, 12).join(u'\n')));
    }

    void whatIsTypedSurvivesAndErrorsStandAtTheirField()
    {
        Stage st;
        const ProjectId id = st.draft();
        st.make();
        st.section(6);
        auto *overall = st.find<QPlainTextEdit>(s("field-goals.overall"));
        overall->clear();
        st.write(overall, QString(1001, QChar(0x6708)));
        st.section(9);
        auto *lines = st.find<QTableWidget>(s("rows-budget.lines"));
        lines->item(0, 2)->setText(s("五千"));
        st.page->saveNow();
        st.make(); // the program was closed and opened again
        st.section(6);
        QCOMPARE(st.find<QPlainTextEdit>(s("field-goals.overall"))->toPlainText().size(), 1001);
        st.press("saveApplication");
        QVERIFY(st.find<QLabel>(s("error-goals.overall"))->isVisibleTo(st.page.get()));
        st.find<QPlainTextEdit>(s("field-goals.overall"))->setPlainText(s("两年建成示范站。"));
        st.press("saveApplication"); // the next wrong place is shown, wherever it is
        QCOMPARE(st.find<QListWidget>(s("applicationSections"))->currentRow(), 9);
        QVERIFY(st.find<QLabel>(s("error-budget.lines"))->text().contains(s("五千")));
        st.find<QTableWidget>(s("rows-budget.lines"))->item(0, 2)->setText(s("6,000"));
        QVERIFY(st.find<QLabel>(s("applicationMissing"))->text().contains(s("2026")));
        QVERIFY(!st.button("submitApplication")->isEnabled());
        st.find<QTableWidget>(s("rows-budget.years"))->item(0, 1)->setText(s("6000"));
        st.find<QLineEdit>(s("field-budget.total"))->setText(s("11000"));
        emit st.find<QLineEdit>(s("field-budget.total"))->textEdited(s("11000"));
        QVERIFY2(st.button("submitApplication")->isEnabled(), qPrintable(st.find<QLabel>(s("applicationMissing"))->text()));
        st.press("saveApplication");
        QCOMPARE(st.row(id).form[u"budget"][u"total"].toInt(), 1100000);
        QCOMPARE(st.row(id).form[u"goals"][u"overall"].toString(), s("两年建成示范站。"));
        QCOMPARE(st.find<QProgressBar>(s("applicationProgress"))->value(), 100);
    }

    void S06_handedInWithItsPdfAndComparedLater()
    {
        Stage st;
        const ProjectId id = st.draft();
        st.make();
        st.w.prompts.expectConfirm(true);
        st.press("submitApplication");
        QCOMPARE(st.row(id).state, ProjectState::CollegeOpinion);
        const auto versions = test::must(st.service().versions(id));
        QCOMPARE(versions.size(), size_t(1));
        const QByteArray pdf = test::must(st.service().versionPdf(versions[0].id));
        QVERIFY(pdf.startsWith("%PDF-1.7"));
        st.section(6);
        st.find<QPlainTextEdit>(s("field-goals.overall"))->setPlainText(s("两年建成示范站。"));
        st.press("saveApplication");
        QVERIFY2(st.find<QLabel>(s("versionLine"))->text().contains(u'2'), qPrintable(st.find<QLabel>(s("versionLine"))->text()));
        QCOMPARE(test::must(st.service().versionPdf(versions[0].id)), pdf);
        st.press("applicationVersions");
        st.press("compareDraft-1");
        const QString text = st.texts(st.find<Drawer>(s("drawer")));
        QVERIFY2(text.contains(s("两年建成标准化辅导站。")) && text.contains(s("两年建成示范站。")), qPrintable(text));
        st.w.prompts.expectReason(s("再改目标"));
        st.press("withdrawApplication");
        QCOMPARE(st.row(id).state, ProjectState::Draft);
    }

    void S11_theHeadHasNoDecisionControls()
    {
        Stage st;
        const ProjectId id = st.draft();
        test::must(st.service().step(id, ProjectEvent::Submit));
        st.step(id, Role::Secretary, ProjectEvent::CollegeAgree);
        st.step(id, Role::Centre, ProjectEvent::CentreAgree);
        st.make();
        st.tab(1);
        for (const char *name : {"event-approve", "event-refuse", "event-return_for_change", "event-terminate", "event-reverse", "event-college_agree", "moveDays"})
            QVERIFY2(!st.has(QString::fromLatin1(name)), name);
        QVERIFY(!st.find<QLabel>(s("projectWaits"))->text().isEmpty());
        st.w.become(Role::StudentAffairs);
        st.make();
        st.tab(1);
        QVERIFY(!st.has(s("saveApplication")) || !st.button("saveApplication")->isVisibleTo(st.page.get()));
        QVERIFY(st.has(s("event-refuse")));
        QVERIFY(st.has(s("moveDays")));
        st.press("event-approve");
        st.find<QLineEdit>(s("approveProject-amount"))->setText(s("很多"));
        st.press("approveNow");
        QVERIFY(st.find<QLabel>(s("approveProject-amount-error"))->isVisibleTo(st.page.get()));
        st.find<QLineEdit>(s("approveProject-amount"))->setText(s("5000"));
        st.press("approveNow");
        QCOMPARE(st.row(id).state, ProjectState::Building);
        QCOMPARE(st.row(id).approvedAmount, std::optional<qint64>(500000));
    }

    // Both dates and the reason are in the history.
    void A23_A24_daysMovedAndDecisionTakenBack()
    {
        Stage st;
        const ProjectId id = st.draft();
        test::must(st.service().step(id, ProjectEvent::Submit));
        st.step(id, Role::Secretary, ProjectEvent::CollegeAgree);
        st.step(id, Role::Centre, ProjectEvent::CentreAgree);
        st.step(id, Role::StudentAffairs, ProjectEvent::Approve, {.amount = 500000});
        st.w.become(Role::StudentAffairs);
        st.make();
        st.tab(1);
        st.press("moveDays");
        st.find<DateEdit>(s("projectDays-midterm_on"))->setDate(QDate(2027, 10, 10));
        st.press("saveDays");
        QVERIFY(st.find<QLabel>(s("projectDays-reason-error"))->isVisibleTo(st.page.get()));
        st.write(st.find<QPlainTextEdit>(s("projectDays-reason")), s("避开开学"));
        st.press("saveDays");
        const auto dates = test::must(st.service().history(id)).back();
        QVERIFY2(stepDetailText(dates).contains(s("2027-09-01")) && stepDetailText(dates).contains(s("2027-10-10")), qPrintable(stepDetailText(dates)));
        st.w.prompts.expectReason(std::nullopt);
        st.press("event-reverse"); // thought better of it
        QCOMPARE(st.row(id).state, ProjectState::Building);
        st.w.prompts.expectReason(s("金额有误"));
        st.press("event-reverse");
        QCOMPARE(st.row(id).state, ProjectState::Deciding);
        QVERIFY(test::must(st.service().history(id)).back().reverses.has_value());
        QVERIFY2(test::layoutFindings(st.page.get()).isEmpty(), qPrintable(test::layoutFindings(st.page.get()).join(u'\n')));
    }

    void changesAreAskedForAndDecided()
    {
        Stage st;
        const ProjectId id = st.draft();
        st.make();
        st.tab(2);
        QVERIFY(!st.button("ask-extension")->isEnabled());
        test::must(st.service().step(id, ProjectEvent::Submit));
        st.step(id, Role::Secretary, ProjectEvent::CollegeAgree);
        st.step(id, Role::Centre, ProjectEvent::CentreAgree);
        st.step(id, Role::StudentAffairs, ProjectEvent::Approve);
        st.make();
        st.tab(2);
        st.press("ask-extension");
        st.find<DateEdit>(s("changeRequest-until"))->setDate(QDate(2029, 1, 1));
        st.write(st.find<QPlainTextEdit>(s("changeRequest-reason")), s("场地改造"));
        st.press("askChange");
        QVERIFY(st.find<QLabel>(s("changeRequest-until-error"))->text().contains(s("2028-11-30")));
        st.find<DateEdit>(s("changeRequest-until"))->setDate(QDate(2028, 11, 30));
        st.press("askChange");
        const ChangeRequest c = test::must(ProjectChanges(st.w.session()).of(id))[0];
        QVERIFY(!st.has(s("grantChange-") + c.id.toString()));
        st.w.become(Role::StudentAffairs);
        st.make();
        st.tab(2);
        QVERIFY2(test::layoutFindings(st.page.get()).isEmpty(), qPrintable(test::layoutFindings(st.page.get()).join(u'\n')));
        st.w.prompts.expectReason(QString());
        st.find<QPushButton>(s("grantChange-") + c.id.toString())->click();
        st.settle();
        QCOMPARE(st.row(id).extendedUntil, QDate(2028, 11, 30));
    }
};

XZ_TEST(ProjectPageTest)
#include "projectpage_test.moc"
