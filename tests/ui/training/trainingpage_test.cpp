// The training page through its widgets: ticking by keyboard, pasted numbers told one by one, coverage, standing chips, the gap list.
#include "core/base/text.h"
#include "core/training/coverageservice.h"
#include "tests/support/layoutcheck.h"
#include "tests/support/pagestage.h"
#include "tests/support/testmain.h"
#include "ui/shared/chip.h"
#include "ui/shared/datatable.h"
#include "ui/shared/drawer.h"
#include "ui/training/trainingpage.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QTabBar>
#include <QtWidgets/QTableView>

using namespace xz;
using test::must;

namespace {

QString s(const char *text) { return QString::fromUtf8(text); }

struct Stage : test::PageStage<TrainingPage> {
    PersonId a = w.addStudent(s("20240101"), s("张三")), b = w.addStudent(s("20240102"), s("李四")), c = w.addStudent(s("20240103"), s("王五"));
    Stage()
    {
        for (const PersonId &p : {a, b, c})
            w.write([&](Transaction &tx) { return NetworkRepository::insert(tx, Post{PostId::make(w.clock.nowMs()), PostRole::Department, p, w.station, {}, {}, QDate(2025, 9, 1)}); });
    }
    TrainingService service() { return TrainingService(w.session()); }
    TrainingId add(QDate on = QDate(2026, 11, 20), TrainingCategory category = TrainingCategory::Training)
    {
        Training t{.id = TrainingId(RawId{}), .station = w.station, .category = category, .title = s("朋辈倾听"), .onDate = on};
        t.audience = {PostRole::Department};
        return must(service().add(t));
    }
    void open(const TrainingId &id)
    {
        page->activate({{s("training"), id.toString()}, {s("action"), s("training.open")}});
        settle();
    }
    void tab(int index)
    {
        find<QTabBar>(s("trainingTabs"))->setCurrentIndex(index);
        settle();
    }
    DataTable *table(const char *name) const { return find<DataTable>(s(name)); }
    QString cell(const char *name, int row, const char *column) const
    {
        auto *m = table(name)->model();
        return m->data(m->index(row, m->columnOf(s(column))), Qt::DisplayRole).toString();
    }
    ChipLook chip(const char *name, int row, const char *column) const
    {
        auto *m = table(name)->model();
        return m->data(m->index(row, m->columnOf(s(column))), ChipRole).value<ChipLook>();
    }
};

} // namespace

class TrainingPageTest : public QObject {
    Q_OBJECT
private slots:
    void aSessionIsMadeAndKeptAsADraftMeanwhile()
    {
        Stage st;
        st.make();
        st.press("addTraining");
        st.press("saveTraining");
        QVERIFY(st.find<Drawer>(s("drawer"))->isOpen()); // the title is missing
        QVERIFY(must(st.service().list()).empty());
        st.write(st.find<QLineEdit>(s("training-title")), s("危机识别"));
        st.press("saveTraining");
        QVERIFY(must(st.service().list()).empty()); // for whom?
        st.find<QCheckBox>(s("audience-department"))->setChecked(true);
        st.page->saveNow();
        // The page goes without a question; what was typed and ticked is there again.
        st.make();
        st.press("addTraining");
        QCOMPARE(st.find<QLineEdit>(s("training-title"))->text(), s("危机识别"));
        QVERIFY(st.find<QCheckBox>(s("audience-department"))->isChecked());
        st.press("saveTraining");
        const auto rows = must(st.service().list());
        QCOMPARE(rows.size(), size_t(1));
        QCOMPARE(rows[0].expected, 3);
        QCOMPARE(st.table("attendance")->model()->rowCount(), 3); // and opens
        st.press("editTraining");
        QCOMPARE(st.find<QLineEdit>(s("training-title"))->text(), s("危机识别"));
    }

    void tickingByKeyboard()
    {
        Stage st;
        const TrainingId id = st.add();
        st.make();
        st.open(id);
        auto *view = st.table("attendance")->view();
        view->setFocus();
        st.table("attendance")->selectRow(0);
        QTest::keyClick(view, Qt::Key_Space); // present, and on to the next
        QTest::keyClick(view, Qt::Key_A);
        st.w.prompts.expectReason(s("病假"));
        QTest::keyClick(view, Qt::Key_L);
        const auto rows = must(st.service().attendance(id));
        QCOMPARE(rows[0].state, AttendanceState::Present);
        QCOMPARE(rows[1].state, AttendanceState::Absent);
        QCOMPARE(rows[2].state, AttendanceState::Leave);
        QCOMPARE(rows[2].reason, s("病假"));
        QCOMPARE(must(st.service().get(id)).state, TrainingState::Held);
        st.table("attendance")->selectRow(1);
        QTest::keyClick(view, Qt::Key_O);
        QCOMPARE(must(st.service().attendance(id))[1].state, AttendanceState::Open);
        st.w.prompts.expectReason(std::nullopt); // changed their mind: nothing happens
        st.table("attendance")->selectRow(1);
        QTest::keyClick(view, Qt::Key_L);
        QCOMPARE(must(st.service().attendance(id))[1].state, AttendanceState::Open);
        // Not held after all: with a reason, and back by the next tick.
        st.w.prompts.expectReason(s("误记"));
        st.press("step-reopen");
        QCOMPARE(must(st.service().get(id)).state, TrainingState::Planned);
    }

    void pastedNumbersAreShownBeforeTheyAreRecorded()
    {
        Stage st;
        const TrainingId id = st.add();
        st.make();
        st.open(id);
        st.find<QTabBar>(s("sessionTabs"))->setCurrentIndex(1);
        QVERIFY(!st.button("recordPreview")->isEnabled());
        st.write(st.find<QPlainTextEdit>(s("pasteNumbers")), s("20240101 20240101 99999999\n20240102"));
        st.press("checkNumbers");
        QCOMPARE(st.table("attendancePreview")->model()->rowCount(), 4);
        QVERIFY2(st.cell("attendancePreview", 2, "verdict").contains(s("99999999")), qPrintable(st.cell("attendancePreview", 2, "verdict")));
        QCOMPARE(must(st.service().get(id)).present, 0); // nothing yet
        st.press("recordPreview");
        QCOMPARE(must(st.service().get(id)).present, 2);
        // A file dropped on the page while the session is open
        const QString path = st.w.dir.filePath(s("签到.csv"));
        QFile f(path);
        QVERIFY(f.open(QIODevice::WriteOnly));
        f.write("学号,签到,备注\r\n20240103,请假,比赛\r\n");
        f.close();
        QVERIFY(st.page->takeFile(path));
        st.press("recordPreview");
        QCOMPARE(must(st.service().get(id)).leave, 1);
        st.find<Drawer>(s("drawer"))->closeDrawer();
        QVERIFY(!st.page->takeFile(path)); // the shell's wizard may have it
    }

    // The fifth group is named, with what would fix it, and the button plans a session for it.
    void S53_coverageCards()
    {
        Stage st;
        st.make();
        st.page->activate({{s("action"), s("training.plan")}});
        st.settle();
        QVERIFY(st.page->findChild<QWidget *>(s("coverage-group.department")));
        QVERIFY(st.texts().contains(isoDate(must(CalendarService(st.w.session()).termAt(QDate(2026, 11, 27))).endsOn)));
        st.press("fix-group.department");
        QVERIFY(st.find<QCheckBox>(s("audience-department"))->isChecked());
        QVERIFY(!st.find<QCheckBox>(s("audience-counsellor"))->isChecked());
    }

    // A certificate ending in 20 days shows 即将到期 in yellow with the date: word, shape and colour.
    void A26_standingInTheMatrix()
    {
        Stage st;
        const QDate today = st.w.clock.today();
        const TrainingId id = st.add();
        must(st.service().mark(id, {{.person = st.a, .certificate = s("ZS-1"), .certificateUntil = today.addDays(20)}, {.person = st.b}}));
        st.make();
        st.tab(2);
        int due = -1;
        for (int r = 0; r < st.table("trainingMatrix")->model()->rowCount(); ++r)
            if (st.cell("trainingMatrix", r, "name") == s("张三"))
                due = r;
        QVERIFY(due >= 0);
        const ChipLook look = st.chip("trainingMatrix", due, "standing");
        QCOMPARE(look.tone, Tone::Level3); // the yellow of the tokens
        QCOMPARE(look.shape, Shape::Triangle);
        QCOMPARE(look.text, QString(trainingStandingLabel(TrainingStanding::Due) + u' ' + isoDate(today.addDays(20))));
        QSet<int> shapes;
        QStringList words;
        for (const TrainingStanding standing : {TrainingStanding::Current, TrainingStanding::Due, TrainingStanding::Expired, TrainingStanding::Never})
            words << trainingStandingLabel(standing);
        words.removeDuplicates();
        QCOMPARE(words.size(), 4);
        for (int r = 0; r < st.table("trainingMatrix")->model()->rowCount(); ++r)
            shapes.insert(int(st.chip("trainingMatrix", r, "standing").shape));
        QVERIFY(shapes.size() >= 3); // current, due, never
    }

    // One click makes a session whose list is exactly the gap list.
    void N04_catchUp()
    {
        Stage st;
        must(st.service().mark(st.add(), {{.person = st.b}}));
        const auto wanted = must(CoverageService(st.w.session()).gaps());
        st.make();
        st.tab(3);
        QCOMPARE(st.table("trainingGaps")->model()->rowCount(), int(wanted.size()));
        st.press("catchUp");
        st.press("saveTraining");
        const auto rows = must(st.service().list());
        QCOMPARE(rows.size(), size_t(2));
        QSet<PersonId> expected, listed;
        for (const GapRow &g : wanted)
            expected.insert(g.person);
        for (const AttendanceRow &r : must(st.service().attendance(rows[0].id)))
            listed.insert(r.person);
        QCOMPARE(listed, expected);
        QVERIFY(!listed.contains(st.b));
    }

    void S41_reviewPointBecomesATask()
    {
        Stage st;
        const TrainingId id = st.add(QDate(2026, 11, 20), TrainingCategory::Drill);
        st.make();
        st.open(id);
        st.find<QTabBar>(s("sessionTabs"))->setCurrentIndex(2);
        st.write(st.find<QPlainTextEdit>(s("drillScenario")), s("夜间宿舍情景"));
        st.write(st.find<QPlainTextEdit>(s("drillTimeline")), s("21:05 气象员报告\n21:12 辅导员到达"));
        st.write(st.find<QLineEdit>(s("reviewText")), s("增设备用电话"));
        auto *owner = st.find<QComboBox>(s("reviewOwner"));
        owner->setCurrentIndex(owner->findText(s("李娜")));
        st.press("addReview");
        const auto points = must(st.service().points(id));
        QCOMPARE(points.size(), size_t(4));
        QCOMPARE(points[1].clock, s("21:05"));
        QCOMPARE(must(st.service().openTasks()).size(), size_t(1));
        st.table("reviewPoints")->selectRow(0);
        st.w.prompts.expectReason(s("已装"));
        st.press("finishReview");
        QVERIFY(must(st.service().openTasks()).empty());
    }

    void papersOpenInThePreview()
    {
        Stage st;
        const TrainingId id = st.add();
        st.make();
        st.open(id);
        st.press("signInSheet");
        QVERIFY(st.page->findChild<QWidget *>(s("paperPreview")));
    }

    void whoMayNotWriteIsToldWhy()
    {
        Stage st;
        st.w.become(Role::Secretary);
        st.make();
        QVERIFY(!st.button("addTraining")->isEnabled());
        QVERIFY(!st.button("addTraining")->toolTip().isEmpty());
    }

    void emptyPageSaysWhatToDo()
    {
        Stage st;
        st.make();
        QVERIFY(st.texts().contains(QStringLiteral("本学期还没有场次")));
        st.tab(3);
        QVERIFY(!st.texts().isEmpty());
    }
};

XZ_TEST(TrainingPageTest)
#include "trainingpage_test.moc"
