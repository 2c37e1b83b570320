// A review day by the window: prepared, drawn, opened, a paper sheet typed in, decided and published; a reviewer's own page; the clock.
#include "core/project/projectrepository.h"
#include "core/review/reviewrules.h"
#include "tests/support/pagestage.h"
#include "tests/support/testmain.h"
#include "ui/project/projectpage.h"
#include "ui/review/defencetimer.h"
#include "ui/review/reviewerpage.h"
#include "ui/review/reviewpage.h"
#include "ui/review/reviewview.h"
#include "ui/shared/datatable.h"
#include "ui/shared/drawer.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QTabBar>

using namespace xz;
using namespace xz::test;

namespace {

class ReviewedProjectPage : public ProjectPage {
public:
    explicit ReviewedProjectPage(const PageContext &context) : ProjectPage(context, {reviewTab()}) {}
};

ProjectId project(PageWorld &w, ProjectState state)
{
    const ProjectDates d = proposedDates(QDate(2025, 1, 1));
    const Project p{.id = ProjectId::make(w.clock.nowMs()), .station = w.station, .title = QStringLiteral("心晴驿站建设"), .state = state, .startsOn = d.startsOn, .endsOn = d.endsOn, .midtermOn = d.midtermOn, .finalOn = d.finalOn};
    w.write([&](Transaction &tx) { return ProjectRepository::insert(tx, p, w.clock.now(), w.headActor.user); });
    return p.id;
}

template <class S>
void fillSheet(S &s, const Rubric &rubric, double total)
{
    double less = rubric.full - total;
    for (auto i = rubric.items.rbegin(); i != rubric.items.rend(); ++i)
        if (!i->bonus) {
            const double off = std::min(less, i->max);
            auto *edit = s.template find<QLineEdit>(QStringLiteral("points-") + i->code);
            edit->clear();
            edit->insert(pointsText(i->max - off));
            less -= off;
        }
}

} // namespace

class ReviewPageTest : public QObject {
    Q_OBJECT
private slots:
    void aReviewDayFromPreparationToPublication()
    {
        PageStage<ReviewPage> s;
        const ProjectId p = project(s.w, ProjectState::FinalDue);
        s.w.become(Role::StudentAffairs);
        s.make();
        s.press("stepNext"); // prepare one
        s.press("saveReview");
        QCOMPARE(s.find<QComboBox>(QStringLiteral("reviewBox"))->count(), 1);
        QVERIFY(!s.button("stepNext")->isEnabled()); // nothing to draw
        s.press("addProjects");                      // the only candidate
        s.press("addReviewer");
        PageStage<ReviewPage>::write(s.find<QLineEdit>(QStringLiteral("reviewerForm-name")), QStringLiteral("外校专家"));
        s.press("saveReviewer");
        QCOMPARE(s.find<DataTable>(QStringLiteral("reviewPanel"))->shown().rows.size(), size_t(1));
        s.press("stepNext"); // lots
        s.w.prompts.expectConfirm(true);
        s.w.prompts.expectMessage(); // nobody declared: refused with its sentence
        s.press("stepNext");
        s.find<DataTable>(QStringLiteral("reviewPanel"))->selectRow(0);
        s.w.prompts.expectChoice(0);
        s.press("declareFor");
        s.w.prompts.expectConfirm(true);
        s.press("stepNext");
        QCOMPARE(s.find<QTabBar>(QStringLiteral("reviewTabs"))->currentIndex(), 1);
        QVERIFY(s.find<QLabel>(QStringLiteral("timerWho"))->text().contains(QStringLiteral("心晴驿站")));

        s.find<QTabBar>(QStringLiteral("reviewTabs"))->setCurrentIndex(2);
        emit s.find<DataTable>(QStringLiteral("reviewScores"))->activated(0);
        PageStage<ReviewPage>::settle();
        QVERIFY(!s.button("grade-qualified")->isEnabled()); // no sheet is in
        s.press("openSheet0");
        const Rubric rubric = must(Rubric::shipped());
        fillSheet(s, rubric, 86);
        QVERIFY(s.find<QLabel>(QStringLiteral("sheetTotal"))->text().contains(QStringLiteral("86")));
        s.press("handInSheet");
        PageStage<ReviewPage>::settle();
        QVERIFY(s.find<QLabel>(QStringLiteral("entryMean"))->text().contains(QStringLiteral("86.0")));
        QVERIFY(!s.button("grade-excellent")->isEnabled()); // above what the review gives
        s.w.prompts.expectReason(QStringLiteral("同意验收"));
        s.press("grade-qualified");
        PageStage<ReviewPage>::settle();
        QCOMPARE(must(ProjectService(s.w.session()).project(p)).state, ProjectState::Accepted);
        s.w.prompts.expectConfirm(true);
        s.press("stepNext");
        QVERIFY(must(ProjectService(s.w.session()).project(p)).publishedAt.isValid());
    }

    void aReviewerSeesOwnSheetsOnly()
    {
        PageStage<ReviewerPage> s;
        const ProjectId p = project(s.w, ProjectState::FinalDue);
        s.w.become(Role::Reviewer);
        const Actor reviewer = s.w.session().actor();
        s.w.become(Role::StudentAffairs);
        ReviewService affairs(s.w.session());
        const ReviewId id = must(affairs.create({.name = QStringLiteral("期终答辩"), .heldOn = QDate(2026, 11, 28)}));
        must(affairs.addProject(id, p));
        must(affairs.addPanellist(id, {.name = {}, .login = reviewer.login}));
        const PanellistId other = must(affairs.addPanellist(id, {.name = QStringLiteral("乙专家")}));
        must(affairs.declare(id, other, p, false));
        must(affairs.draw(id, 5));
        must(affairs.open(id));
        s.w.session().setActor(reviewer);
        s.make();
        QVERIFY(!s.button("evidence")->isEnabled()); // not declared yet
        s.w.prompts.expectConfirm(true);
        s.press("declareAll");
        s.page->refresh();
        QVERIFY(!s.texts().contains(QStringLiteral("乙专家")));
        emit s.find<DataTable>(QStringLiteral("mySheets"))->activated(0);
        PageStage<ReviewerPage>::settle();
        auto *first = s.find<QLineEdit>(QStringLiteral("points-lead.body"));
        first->insert(QStringLiteral("9")); // above its weight: said at once
        QVERIFY(s.texts().contains(QStringLiteral("9")));
        fillSheet(s, must(Rubric::shipped()), 91);
        s.w.prompts.expectConfirm(true);
        s.press("handInSheet");
        QCOMPARE(must(ReviewService(s.w.session()).mine()).front().sheet->state, ScoreSheetState::HandedIn);
    }

    void S11_theStationHasNoControlOfTheResult()
    {
        PageStage<ReviewedProjectPage> s;
        const ProjectId p = project(s.w, ProjectState::Continuing);
        s.make().activate({{QStringLiteral("project"), p.toString()}, {QStringLiteral("tab"), QStringLiteral("review")}});
        PageStage<ReviewedProjectPage>::settle();
        QVERIFY(!s.button("handInFinal")->isEnabled()); // the report is not written
        for (const char *never : {"grade-excellent", "grade-qualified", "publishEntry", "openReviewPage", "confirmVeto"})
            QVERIFY2(!s.page->findChild<QPushButton *>(QString::fromLatin1(never)), never);
        s.press("scoreSelf");
        s.find<QLineEdit>(QStringLiteral("self-lead.body"))->insert(QStringLiteral("3.5"));
        s.press("saveSelf");
        QCOMPARE(must(ReviewService(s.w.session()).selfScore(p)).total(), 3.5);
        s.press("writeReport");
        for (const char *part : {"done", "targets", "results", "money", "lacks"})
            PageStage<ReviewedProjectPage>::write(s.find<QPlainTextEdit>(QStringLiteral("finalReport-") + QString::fromLatin1(part)), QStringLiteral("已按计划完成"));
        s.press("saveReport");
        s.page->refresh();
        PageStage<ReviewedProjectPage>::settle();
        s.w.prompts.expectConfirm(true);
        s.press("handInFinal");
        QCOMPARE(must(ProjectService(s.w.session()).project(p)).state, ProjectState::FinalDue);
        for (const ProjectVersionRow &v : must(ProjectService(s.w.session()).versions(p)))
            QVERIFY(v.stage != u"final" || v.pdf); // kept as printed
    }

    void theClockRunsPausesAndGoesOver()
    {
        FixedClock clock(QDateTime(QDate(2026, 11, 28), QTime(9, 0)));
        DefenceTimer t(clock);
        t.setMinutes(8, 2);
        QCOMPARE(t.secondsLeft(), 480);
        t.begin(DefenceTimer::Part::Presentation);
        clock.advance(100);
        QCOMPARE(t.secondsLeft(), 380);
        t.pause();
        clock.advance(600); // paused: nothing is spent
        QCOMPARE(t.secondsLeft(), 380);
        t.findChild<QPushButton *>(QStringLiteral("pauseTimer"))->click(); // goes on
        clock.advance(400);
        t.tick();
        QCOMPARE(t.secondsLeft(), -20);
        QCOMPARE(t.findChild<QLabel *>(QStringLiteral("timerDigits"))->text(), QStringLiteral("+00:20"));
        t.begin(DefenceTimer::Part::Questions);
        QCOMPARE(t.findChild<QLabel *>(QStringLiteral("timerDigits"))->text(), QStringLiteral("02:00"));
        t.setSpeaker(QStringLiteral("下一个学院"));
        QVERIFY(!t.isRunning());
        QCOMPARE(t.secondsLeft(), 480);
    }
};

XZ_TEST(ReviewPageTest)
#include "reviewpage_test.moc"
