// The first page through its widgets: what is red, where its buttons lead, the zero report in two keystrokes (S45, S46).
#include "tests/support/pagestage.h"
#include "tests/support/testmain.h"
#include "ui/shared/chip.h"
#include "ui/shared/dialogprompts.h"
#include "ui/today/todaypage.h"

#include <QtCore/QTimer>
#include <QtGui/QWindow>
#include <QtWidgets/QDialog>

using namespace xz;

class TodayPageTest : public QObject {
    Q_OBJECT

    static int redChips(const QWidget &page)
    {
        int red = 0;
        for (const Chip *c : page.findChildren<Chip *>())
            red += c->isVisibleTo(&page) && c->look().tone == Tone::Level1 && c->look().shape == Shape::None; // shapes: the legend of levels
        return red;
    }

private slots:
    void oneOverdueFollowUpIsOneRedItemAndItsButtonOpensIt()
    {
        test::PageStage<TodayPage> s;
        s.make();
        QCOMPARE(redChips(*s.page), 0);
        const CaseFile c = s.w.addCase(QStringLiteral("20240001"), QStringLiteral("张晓雨"), 2, QDate(2026, 11, 7));
        s.page->refresh();
        s.settle();
        QCOMPARE(redChips(*s.page), 1);
        QVERIFY(s.texts().contains(c.code));
        QVERIFY(!s.texts().contains(QStringLiteral("张晓雨")));
        s.press("task0");
        QCOMPARE(int(s.w.host.opened.size()), 1);
        QCOMPARE(s.w.host.opened[0].page, QStringLiteral("ledger"));
        QCOMPARE(s.w.host.opened[0].arguments.value(QStringLiteral("case")).toString(), c.id.toString());
        QCOMPARE(s.w.host.opened[0].arguments.value(QStringLiteral("action")).toString(), QStringLiteral("case.follow_up"));
    }
    void theZeroReportTakesTwoKeystrokes()
    {
        test::PageStage<TodayPage> s;
        s.make();
        DialogPrompts dialogs; // the real dialog: Enter must do it
        s.page.reset();
        TodayPage page({s.w.session(), *s.w.workspace, dialogs, s.w.host});
        page.resize(1170, 720);
        page.show();
        page.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        page.refresh();
        bool asked = false;
        QTimer enter;
        enter.setInterval(50);
        connect(&enter, &QTimer::timeout, &page, [&] {
            if (auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget())) {
                asked = true;
                QTest::keyClick(dialog->windowHandle(), Qt::Key_Return);
            }
        });
        enter.start();
        QTest::keyClick(page.windowHandle(), Qt::Key_N, Qt::AltModifier); // pressed by its shortcut, a button clicks 100 ms later
        QTRY_VERIFY(asked);
        const WeeklyReport filed = s.w.report();
        QVERIFY(isReported(filed.state) && filed.kind == WeeklyKind::Zero);
        QVERIFY(!filed.receipt.isEmpty());
        QCOMPARE(int(s.w.host.toasts.size()), 1);
        QVERIFY(s.w.host.toasts.first().contains(filed.receipt));
        page.refresh();
        QVERIFY(!page.findChild<QPushButton *>(QStringLiteral("zeroReport"))->isVisibleTo(&page));
        QVERIFY(s.w.host.undo);
        s.w.host.undo();
        QVERIFY(isEditable(s.w.report().state));
        page.refresh();
        QVERIFY(page.findChild<QPushButton *>(QStringLiteral("zeroReport"))->isVisibleTo(&page));
    }
    void changingOnesMindFilesNothing()
    {
        test::PageStage<TodayPage> s;
        s.make();
        s.w.prompts.expectConfirm(false);
        s.press("zeroReport");
        QVERIFY(!s.w.report().hasBegun());
        QVERIFY(s.w.host.toasts.isEmpty());
    }
    void aWeekThatIsNotCalmSaysSoBeforeAnythingIsAsked()
    {
        test::PageStage<TodayPage> s;
        const CaseFile c = s.w.addCase(QStringLiteral("20240001"), QStringLiteral("张晓雨"), 2, QDate(2026, 11, 25));
        s.make();
        QVERIFY(!s.button("zeroReport")->isEnabled());
        QVERIFY2(s.button("zeroReport")->toolTip().contains(c.code), qPrintable(s.button("zeroReport")->toolTip()));
        s.press("zeroReport"); // no question, nothing filed
        QVERIFY(!s.w.report().hasBegun());
    }
    void beforeTheWindowAReasonIsAsked()
    {
        test::PageStage<TodayPage> s;
        s.w.clock.set(QDateTime(QDate(2026, 11, 24), QTime(10, 0)));
        s.make();
        s.w.prompts.expectReason(QStringLiteral("away on duty"));
        s.press("zeroReport");
        QVERIFY(s.w.report().early && isReported(s.w.report().state));
    }
    void whoMayNotSeesWhy()
    {
        test::PageStage<TodayPage> s;
        s.w.become(Role::Secretary);
        s.make();
        QVERIFY(!s.button("zeroReport")->isEnabled());
        QVERIFY(!s.button("zeroReport")->toolTip().isEmpty());
        s.press("writeReport");
        QCOMPARE(s.w.host.opened.at(0).page, QStringLiteral("weekly"));
        QCOMPARE(s.w.host.opened.at(0).arguments.value(QStringLiteral("week")).toString(), s.w.thisWeek().id.toString());
    }
};
XZ_TEST(TodayPageTest)
#include "todaypage_test.moc"
