// The weekly page through its widgets: drafts, names, carrying forward, the steps by role, the classes' grid (S46, N09, A02, A03, A09).
#include "tests/support/pagestage.h"
#include "tests/support/testmain.h"
#include "ui/shared/chip.h"
#include "ui/shared/drawer.h"
#include "ui/shared/listmodel.h"
#include "ui/weekly/classgrid.h"
#include "ui/weekly/weeklypage.h"

#include <QtGui/QAction>
#include <QtGui/QWindow>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QSpinBox>

using namespace xz;

namespace {

struct Stage : test::PageStage<WeeklyPage> {
    using PageStage::PageStage;
    QPlainTextEdit *situation(const CaseFile &c) const { return find<QWidget>(QStringLiteral("line-") + c.code)->findChild<QPlainTextEdit *>(QStringLiteral("situation")); }
    QList<QWidget *> hits() const
    {
        QList<QWidget *> shown;
        for (QWidget *h : page->findChildren<QWidget *>(QStringLiteral("nameHit")))
            if (h->isVisibleTo(page.get()))
                shown << h;
        return shown;
    }
    QPushButton *inHit(const char *name) const { return hits().first()->findChild<QPushButton *>(QString::fromLatin1(name)); }
    void trigger(const char *action)
    {
        find<QAction>(QString::fromLatin1(action))->trigger();
        settle();
    }
    QString lineText(const CaseFile &c)
    {
        for (const WeeklyLine &l : w.report().lines)
            if (l.caseId == c.id)
                return l.text.situation;
        return {};
    }
    bool inMenu(const char *action) const { return find<QAction>(QString::fromLatin1(action))->isEnabled(); }
};

const QDate opened(2026, 11, 18);

} // namespace

class WeeklyPageTest : public QObject {
    Q_OBJECT
private slots:
    void S20_theSecretaryOpensTheReportAndTheHeadSeesWhen()
    {
        Stage s;
        test::must(WeeklyService(s.w.session()).zero(s.w.station, s.w.thisWeek().id), "zero");
        s.make();
        QVERIFY(!s.texts().contains(QStringLiteral("2026-11-27 15:00")));
        s.w.become(Role::Secretary);
        const QString secretary = s.w.session().actor().name;
        s.make();
        s.w.becomeHead();
        s.w.clock.advance(3600);
        s.make();
        QVERIFY2(s.texts().contains(secretary) && s.texts().contains(QStringLiteral("2026-11-27 15:00")), qPrintable(s.texts()));
        QCOMPARE(s.w.audited(QStringLiteral("weekly.read")), 1);
    }
    void theZeroReportIsTwoKeysWithReceiptAndUndo()
    {
        Stage s;
        s.make();
        s.w.prompts.expectConfirm(true);
        QTest::keyClick(s.page->windowHandle(), Qt::Key_N, Qt::AltModifier); // pressed by its shortcut, a button clicks 100 ms later
        QTRY_VERIFY(s.w.prompts.done());
        const WeeklyReport filed = s.w.report();
        QVERIFY(isReported(filed.state) && filed.kind == WeeklyKind::Zero && !filed.receipt.isEmpty());
        QCOMPARE(int(s.w.host.toasts.size()), 1);
        QVERIFY(s.w.host.toasts.first().contains(filed.receipt));
        QVERIFY(s.texts().contains(filed.receipt));
        QVERIFY(s.w.host.undo);
        s.w.host.undo();
        s.settle();
        QVERIFY(isEditable(s.w.report().state));
        QVERIFY(s.button("zeroReport")->isVisibleTo(s.page.get()) && s.button("zeroReport")->isEnabled());
    }
    void anExemptedWeekIsMarkedAndSaysWhy() // N07
    {
        Stage s(QDate(2026, 11, 9));
        Week week = s.w.weekOf(QDate(2026, 11, 10));
        week.reporting = false;
        test::must(CalendarService(s.w.session()).updateWeek(week, QStringLiteral("snow days")));
        s.make();
        s.page->activate({{QStringLiteral("week"), week.id.toString()}});
        s.page->refresh();
        s.settle();
        QVERIFY2(s.texts().contains(QStringLiteral("snow days")), qPrintable(s.texts()));
        auto *list = s.find<QListWidget>(QStringLiteral("weekList"));
        QVERIFY(list->currentItem());
        QVERIFY(list->currentItem()->toolTip().contains(QStringLiteral("snow days")));
        QVERIFY(list->currentItem()->data(ChipRole).value<ChipLook>().tone == Tone::Level3);
        QVERIFY(!s.button("zeroReport")->isEnabled());
    }
    void whatIsTypedIsADraftWithinASecond()
    {
        Stage s;
        const CaseFile c = s.w.addCase(QStringLiteral("20240001"), QStringLiteral("张晓雨"), 2, opened);
        s.make();
        QTest::keyClicks(s.situation(c), QStringLiteral("sleeps better"));
        QTRY_COMPARE_WITH_TIMEOUT(s.lineText(c), QStringLiteral("sleeps better"), 1000);
        QTest::keyClicks(s.find<QPlainTextEdit>(QStringLiteral("summary")), QStringLiteral("calm"));
        s.page->saveNow();
        s.make(); // the page anew: all of it is there
        QCOMPARE(s.situation(c)->toPlainText(), QStringLiteral("sleeps better"));
        QCOMPARE(s.find<QPlainTextEdit>(QStringLiteral("summary"))->toPlainText(), QStringLiteral("calm"));
        QVERIFY(!s.button("zeroReport")->isEnabled()); // no calm week any more, and it says so
        QVERIFY(!s.button("zeroReport")->toolTip().isEmpty());
    }
    void aClassmatesNameIsReplacedWithTheCode()
    {
        Stage s;
        const CaseFile c = s.w.addCase(QStringLiteral("20240001"), QStringLiteral("张晓雨"), 2, opened);
        const CaseFile other = s.w.addCase(QStringLiteral("20240002"), QStringLiteral("欧阳明月"), 2, opened);
        s.make();
        QVERIFY(s.hits().isEmpty());
        s.write(s.situation(c), QStringLiteral("quarrel with 欧阳明月 again"));
        QTRY_COMPARE_WITH_TIMEOUT(int(s.hits().size()), 1, 2000);
        QTest::mouseClick(s.inHit("replaceName"), Qt::LeftButton);
        s.settle();
        QVERIFY(s.hits().isEmpty());
        QCOMPARE(s.lineText(c), QStringLiteral("quarrel with %1 again").arg(other.code));
        QCOMPARE(s.situation(c)->toPlainText(), s.lineText(c));
    }
    void aNameKeptKnowinglyStaysAndIsAudited()
    {
        Stage s;
        const CaseFile c = s.w.addCase(QStringLiteral("20240001"), QStringLiteral("张晓雨"), 2, opened);
        s.w.addStudent(QStringLiteral("20240002"), QStringLiteral("欧阳明月"));
        s.make();
        s.write(s.situation(c), QStringLiteral("friend of 欧阳明月"));
        QTRY_COMPARE_WITH_TIMEOUT(int(s.hits().size()), 1, 2000);
        const auto before = test::must(s.w.session().audit().list({})).size();
        QTest::mouseClick(s.inHit("keepName"), Qt::LeftButton);
        s.settle();
        QVERIFY(s.hits().isEmpty());
        QCOMPARE(s.lineText(c), QStringLiteral("friend of 欧阳明月"));
        QVERIFY(test::must(s.w.session().audit().list({})).size() > before);
        s.make(); // and it is not asked again
        QVERIFY(s.hits().isEmpty());
    }
    void sameAsLastWeekMarksTheLine()
    {
        Stage s(QDate(2026, 11, 16));
        const CaseFile c = s.w.addCase(QStringLiteral("20240001"), QStringLiteral("张晓雨"), 2, QDate(2026, 11, 10));
        s.w.clock.set(QDateTime(QDate(2026, 11, 20), QTime(15, 0)));
        WeeklyService weekly(s.w.session());
        WeeklyReport last = test::must(weekly.open(s.w.station, s.w.weekOf(QDate(2026, 11, 20)).id));
        QCOMPARE(int(last.lines.size()), 1);
        last.lines[0].text = {QStringLiteral("tired, comes to talks"), QStringLiteral("one talk a week")};
        last.lines[0].parent = QStringLiteral("no");
        test::must(weekly.submit(last), "last week");
        s.w.clock.set(QDateTime(QDate(2026, 11, 27), QTime(15, 0)));
        s.make();
        QVERIFY(!s.button("carryForward")->isEnabled()); // nothing is ticked, and it says so
        QVERIFY(!s.button("carryForward")->toolTip().isEmpty());
        s.find<QCheckBox>(QStringLiteral("chooseAll"))->click();
        s.press("carryForward");
        QCOMPARE(s.situation(c)->toPlainText(), QStringLiteral("tired, comes to talks"));
        const auto carried = s.w.report().lines.at(0);
        QVERIFY(carried.carriedFrom.has_value());
        const auto marked = [&] {
            for (const Chip *chip : s.find<QWidget>(QStringLiteral("line-") + c.code)->findChildren<Chip *>())
                if (chip->isVisibleTo(s.page.get()) && chip->look().text.contains(carried.carriedLabel))
                    return true;
            return false;
        };
        QVERIFY(marked());
        QTest::keyClicks(s.situation(c), QStringLiteral("!")); // edited: no longer the same as last week
        s.page->saveNow();
        QVERIFY(!s.w.report().lines.at(0).carriedFrom.has_value());
        QVERIFY(!marked());
    }
    void theDateOfTheParentsFitsBesideItsArrow()
    {
        Stage s;
        const CaseFile c = s.w.addCase(QStringLiteral("20240001"), QStringLiteral("张晓雨"), 2, opened);
        s.make();
        for (const int percent : {100, 150}) {
            s.page->resize(1366 * 100 / percent - 60, 700 * 100 / percent);
            s.settle();
            auto *parent = s.find<QWidget>(QStringLiteral("line-") + c.code)->findChild<QComboBox *>(QStringLiteral("parent"));
            parent->setCurrentText(QStringLiteral("2026-11-25"));
            const QLineEdit *line = parent->lineEdit();
            const int need = line->fontMetrics().horizontalAdvance(QStringLiteral("2026-11-25")) + line->textMargins().left() + line->textMargins().right() + 4;
            QVERIFY2(line->contentsRect().width() >= need, qPrintable(QStringLiteral("%1 %: %2 of %3").arg(percent).arg(line->contentsRect().width()).arg(need)));
            const QLabel *who = nullptr;
            for (const QLabel *l : s.find<QWidget>(QStringLiteral("line-") + c.code)->findChildren<QLabel *>())
                if (l->text() == QStringLiteral("王敏") || l->geometry().top() > parent->geometry().bottom())
                    who = l;
            QVERIFY(who && !who->geometry().intersects(parent->geometry()));
        }
    }
    void stepsByRoleWithTheirReasons()
    {
        Stage s;
        const CaseFile c = s.w.addCase(QStringLiteral("20240001"), QStringLiteral("张晓雨"), 2, opened);
        s.make();
        QTest::keyClicks(s.situation(c), QStringLiteral("sleeps better"));
        s.press("nextStep");
        QCOMPARE(s.w.report().state, WeeklyState::Submitted);
        QVERIFY(s.w.host.toasts.last().contains(s.w.report().receipt));
        QVERIFY(s.situation(c)->isReadOnly());
        s.w.become(Role::Secretary); // before the head's review there is nothing to sign
        s.make();
        QVERIFY(!s.button("nextStep")->isEnabled() && !s.button("nextStep")->toolTip().isEmpty());
        QVERIFY(s.inMenu("event-return") && !s.inMenu("event-withdraw") && !s.inMenu("event-sign"));
        QVERIFY(!s.find<QAction>(QStringLiteral("event-withdraw"))->toolTip().isEmpty());
        s.w.prompts.expectReason(std::nullopt);
        s.trigger("event-return");
        QCOMPARE(s.w.report().state, WeeklyState::Submitted);
        s.w.prompts.expectReason(QStringLiteral("say what the parents were told"));
        s.trigger("event-return");
        QCOMPARE(s.w.report().state, WeeklyState::Returned);

        s.w.becomeHead(); // the reason stands on top, and the report can be written again
        s.make();
        QVERIFY(s.find<QLabel>(QStringLiteral("page-state"))->text().contains(QStringLiteral("say what the parents were told")));
        QVERIFY(!s.situation(c)->isReadOnly());
        s.press("nextStep");
        QCOMPARE(s.w.report().state, WeeklyState::Submitted);
        s.w.prompts.expectReason(QStringLiteral("agreed"));
        s.press("nextStep");
        QCOMPARE(s.w.report().state, WeeklyState::Reviewed);
        QVERIFY(!s.button("nextStep")->isEnabled() && !s.button("nextStep")->toolTip().isEmpty()); // the head does not sign
        s.w.become(Role::Secretary);
        s.make();
        s.w.prompts.expectReason(QString());
        s.press("nextStep");
        QCOMPARE(s.w.report().state, WeeklyState::Signed);
        QVERIFY(!s.button("nextStep")->isEnabled()); // corrections are the head's
        s.w.becomeHead();
        s.make();
        s.w.prompts.expectReason(QStringLiteral("a case was forgotten"));
        s.press("nextStep");
        QCOMPARE(s.w.report().revision, 1);
        QCOMPARE(s.w.report().state, WeeklyState::Draft);
    }
    void whatIsMissingStandsBeforeHandingIn()
    {
        Stage s;
        s.w.addCase(QStringLiteral("20240001"), QStringLiteral("张晓雨"), 2, opened);
        s.make();
        s.w.prompts.expectMessage(); // a line without a word about this week
        s.press("nextStep");
        QVERIFY(!isReported(s.w.report().state));
    }
    void gridByKeyboardFilesNothingAndGoesOn()
    {
        Stage s;
        s.make();
        auto *grid = s.page->findChild<ClassGridView *>();
        QTest::keyClick(grid, Qt::Key_N);
        QTest::keyClick(grid, Qt::Key_N);
        const ClassGrid filed = test::must(ClassReportService(s.w.session()).grid(s.w.station, s.w.thisWeek().id));
        QCOMPARE(filed.filed, 2);
        QVERIFY(filed.cells[0].state == ClassState::None && filed.cells[1].state == ClassState::None);
        QVERIFY(s.w.host.badgeRefreshes >= 2);
    }
    void theDrawerFilesASituationThatNCannotSilence()
    {
        Stage s;
        s.w.addStudent(QStringLiteral("20240001"), QStringLiteral("张晓雨"));
        s.make();
        auto *grid = s.page->findChild<ClassGridView *>();
        QTest::keyClick(grid, Qt::Key_Return);
        s.settle();
        s.press("classFile"); // nothing written: said in the drawer, nothing filed
        QVERIFY(s.find<Drawer>(QStringLiteral("drawer"))->isOpen());
        auto *text = s.find<QPlainTextEdit>(QStringLiteral("classText"));
        text->setPlainText(QStringLiteral("张晓雨 is absent"));
        s.w.prompts.expectConfirm(false); // a name: asked before it is kept
        s.press("classFile");
        text->setPlainText(QStringLiteral("two quarrels in a dorm"));
        s.find<QSpinBox>(QStringLiteral("classCount"))->setValue(2);
        s.press("classFile");
        QVERIFY(!s.find<Drawer>(QStringLiteral("drawer"))->isOpen());
        const auto cell = [&] { return test::must(ClassReportService(s.w.session()).grid(s.w.station, s.w.thisWeek().id)).cells[0]; };
        QVERIFY(cell().state == ClassState::Situation);
        QCOMPARE(cell().headcount, 2);
        // one slip of the finger must not turn it into "nothing to report"
        QTest::keyClick(grid, Qt::Key_Home);
        s.w.prompts.expectConfirm(false);
        QTest::keyClick(grid, Qt::Key_N);
        QVERIFY(cell().state == ClassState::Situation);
        QTest::keyClick(grid, Qt::Key_Home);
        s.w.prompts.expectConfirm(true);
        QTest::keyClick(grid, Qt::Key_N);
        QVERIFY(cell().state == ClassState::None);
        QVERIFY(!s.button("zeroReport")->toolTip().contains(QStringLiteral("2401")));
    }
    void aClassSituationTakesTheZeroReportAway()
    {
        Stage s;
        s.make();
        QVERIFY(s.button("zeroReport")->isEnabled());
        test::must(ClassReportService(s.w.session()).fileSituation(s.w.classA, s.w.thisWeek().id, QStringLiteral("a quarrel"), 1, 0));
        s.page->refresh();
        QVERIFY(!s.button("zeroReport")->isEnabled());
        QVERIFY(s.button("zeroReport")->toolTip().contains(QStringLiteral("2401")));
        s.w.prompts.expectMessage(); // come here from Today: said why, nothing filed
        s.page->activate({{QStringLiteral("week"), s.w.thisWeek().id.toString()}, {QStringLiteral("action"), QStringLiteral("weekly.zero")}});
        s.page->refresh();
        s.settle();
        QVERIFY(s.w.prompts.done());
        QVERIFY(!isReported(s.w.report().state));
    }
};
XZ_TEST(WeeklyPageTest)
#include "weeklypage_test.moc"
