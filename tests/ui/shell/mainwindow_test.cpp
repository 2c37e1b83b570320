#include "core/demo/demo.h"
#include "tests/support/layoutcheck.h"
#include "tests/support/pagefixture.h"
#include "tests/support/testmain.h"
#include "ui/shared/page.h"
#include "ui/shared/drawer.h"
#include "ui/shared/text.h"
#include "ui/shared/toast.h"
#include "ui/shell/allpages.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/navigation.h"
#include "ui/shell/searchbox.h"

#include <QtCore/QMimeData>
#include <QtGui/QDropEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QListView>
#include <QtWidgets/QPushButton>

using namespace xz;

namespace {

class ProbePage : public Page {
public:
    ProbePage(const PageContext &context, const QString &id) : Page(context, id)
    {
        setTitle(QStringLiteral("Probe ") + id);
        watch({QStringLiteral("cases")});
    }
    void refresh() override { ++refreshes; }
    void activate(const QVariantMap &arguments) override { last = arguments; }
    void saveNow() override { ++saves; }
    bool takeFile(const QString &path) override
    {
        file = path;
        return path.endsWith(QStringLiteral(".mine"));
    }
    QString help() const override { return QStringLiteral("<p>Probe help</p>"); }
    int refreshes = 0, saves = 0;
    QVariantMap last;
    QString file;
};

PageRegistry probes(int *waiting)
{
    PageRegistry r;
    const auto make = [](const QString &id) { return [id](const PageContext &c) -> Page * { return new ProbePage(c, id); }; };
    r.add({QStringLiteral("people"), NavGroup::Station, 1, Icon::People, QStringLiteral("People"), {Action::ReadPeople}, {}, make(QStringLiteral("people"))});
    r.add({QStringLiteral("today"), NavGroup::Top, 0, Icon::Dashboard, QStringLiteral("Today"), {}, [waiting](Session &) { return *waiting; }, make(QStringLiteral("today"))});
    r.add({QStringLiteral("weekly"), NavGroup::Care, 1, Icon::Document, QStringLiteral("Weekly"), {Action::WriteWeekly}, {}, make(QStringLiteral("weekly"))});
    return r;
}

void drop(MainWindow &window, const QString &path)
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&window, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent event(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&window, &event);
}

} // namespace

class MainWindowTest : public QObject {
    Q_OBJECT
private slots:
    void navigatesByKeysAndRail()
    {
        test::PageFixture f;
        int waiting = 3;
        MainWindow w(f.session(), *f.workspace, f.prompts, probes(&waiting));
        w.resize(1366, 768);
        w.show();
        QVERIFY(QTest::qWaitForWindowActive(&w));
        QCOMPARE(w.currentPage(), QStringLiteral("today")); // Today first
        auto *today = static_cast<ProbePage *>(w.page(QStringLiteral("today")));
        QCOMPARE(today->refreshes, 1);
        QTest::keyClick(&w, Qt::Key_2, Qt::ControlModifier);
        QCOMPARE(w.currentPage(), QStringLiteral("weekly"));
        QCOMPARE(today->saves, 1); // leaving a page saves, never asks
        w.findChild<QPushButton *>(QStringLiteral("nav-people"))->click();
        QCOMPARE(w.currentPage(), QStringLiteral("people"));
        QTRY_COMPARE(w.findChild<NavigationButton *>(QStringLiteral("nav-today"))->badge(), 3);
        QTest::keyClick(&w, Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(static_cast<ProbePage *>(w.page(QStringLiteral("people")))->saves, 1);
        QTest::keyClick(&w, Qt::Key_F1);
        QVERIFY(w.findChild<Text *>(QStringLiteral("help-text"))->text().contains(QStringLiteral("Probe help")));
        QTest::keyClick(w.findChild<Drawer *>(QStringLiteral("help-drawer")), Qt::Key_Escape);
        QVERIFY(!w.findChild<Drawer *>(QStringLiteral("help-drawer"))->isVisible());
    }
    void refreshesOnlyWhatChanged()
    {
        test::PageFixture f;
        int waiting = 0;
        MainWindow w(f.session(), *f.workspace, f.prompts, probes(&waiting));
        w.show();
        auto *today = static_cast<ProbePage *>(w.page(QStringLiteral("today")));
        w.openPage(QStringLiteral("people"), {{QStringLiteral("person"), QStringLiteral("x")}});
        auto *people = static_cast<ProbePage *>(w.page(QStringLiteral("people")));
        QCOMPARE(people->last.value(QStringLiteral("person")).toString(), QStringLiteral("x"));
        const int before = people->refreshes;
        f.session().changes().changed(QStringLiteral("calendar")); // nobody here watches it
        QCoreApplication::processEvents();
        QCOMPARE(people->refreshes, before);
        waiting = 5;
        f.session().changes().changed(QStringLiteral("cases"));
        f.session().changes().changed(QStringLiteral("cases"));
        QTRY_COMPARE(people->refreshes, before + 1); // once for both
        QCOMPARE(today->refreshes, 1);               // not while hidden ...
        w.openPage(QStringLiteral("today"));
        QCOMPARE(today->refreshes, 2);               // ... but as soon as it is seen
        QTRY_COMPARE(w.findChild<NavigationButton *>(QStringLiteral("nav-today"))->badge(), 5);
    }
    void rolesSeeTheirPages()
    {
        test::PageFixture f;
        int waiting = 0;
        Actor reviewer = f.session().actor();
        reviewer.role = Role::Auditor;
        f.session().setActor(reviewer);
        MainWindow w(f.session(), *f.workspace, f.prompts, probes(&waiting));
        QCOMPARE(int(w.visiblePages().size()), 1);
        w.openPage(QStringLiteral("weekly"));
        QCOMPARE(w.currentPage(), QStringLiteral("today"));
        QVERIFY(!w.findChild<Toast *>()->sentence().isEmpty());
    }
    void droppedFileGoesToThePageOrTheImport()
    {
        test::PageFixture f;
        int waiting = 0;
        MainWindow w(f.session(), *f.workspace, f.prompts, probes(&waiting));
        w.show();
        drop(w, QStringLiteral("/tmp/a.mine"));
        QCOMPARE(w.currentPage(), QStringLiteral("today"));
        drop(w, QStringLiteral("/tmp/roster.xlsx"));
        QCOMPARE(w.currentPage(), QStringLiteral("people"));
        QCOMPARE(static_cast<ProbePage *>(w.page(QStringLiteral("people")))->last.value(QStringLiteral("import")).toString(), QStringLiteral("/tmp/roster.xlsx"));
    }
    void searchFindsPagesAndActions()
    {
        test::PageFixture f;
        int waiting = 0;
        MainWindow w(f.session(), *f.workspace, f.prompts, probes(&waiting));
        w.resize(1366, 768);
        w.show();
        QVERIFY(QTest::qWaitForWindowActive(&w));
        QTest::keyClick(&w, Qt::Key_K, Qt::ControlModifier);
        auto *box = w.findChild<SearchBox *>(QStringLiteral("search"));
        QTRY_VERIFY(box->hasFocus());
        QTest::keyClicks(box, QStringLiteral("weekly"));
        QVERIFY(box->hits()->isVisible());
        QTest::keyClick(box, Qt::Key_Return);
        QCOMPARE(w.currentPage(), QStringLiteral("weekly"));
        QVERIFY(!box->hits()->isVisible());
        QTest::keyClicks(box, QStringLiteral("zzzzqqq")); // nothing: the list says so
        QVERIFY(box->hits()->isVisible());
        QTest::keyClick(box, Qt::Key_Return);
        QCOMPARE(w.currentPage(), QStringLiteral("weekly"));
        QTest::keyClick(box, Qt::Key_Escape);
        box->clear();
        QTest::keyClicks(box, QStringLiteral("lock"));
        QSignalSpy lock(&w, &MainWindow::lockAsked);
        QTest::keyClick(box, Qt::Key_Return);
        QCOMPARE(lock.count(), 1);
    }
    // Every page over the demo school, at each scaling, light and dark: nothing cut, every control named.
    void everyPageFitsTheSmallScreen()
    {
        QTemporaryDir dir;
        const FixedClock clock(QDateTime(QDate(2026, 11, 27), QTime(10, 32)));
        const QString path = dir.filePath(QStringLiteral("demo.xinzhan"));
        const auto demo = makeDemo(path, {.scale = DemoScale::Small, .seed = 1}, clock);
        QVERIFY2(demo, demo ? "" : qPrintable(demo.error().message));
        auto workspace = Workspace::open(path, demo->logins.value(0), demo->passphrase, clock);
        QVERIFY2(workspace, workspace ? "" : qPrintable(workspace.error().message));
        test::ScriptedPrompts prompts;
        QStringList all;
        {
            MainWindow w((*workspace)->session(), **workspace, prompts, allPages());
            for (const QString &id : w.visiblePages()) {
                w.openPage(id);
                for (const QString &f : test::layoutFindings(&w))
                    all << id + QStringLiteral(": ") + f;
                if (!qEnvironmentVariableIsSet("XINZHAN_SHOTS"))
                    continue;
                auto &app = *static_cast<QApplication *>(QCoreApplication::instance());
                for (const auto &[name, size] : {std::pair{QStringLiteral("100"), QSize(1366, 768)}, std::pair{QStringLiteral("150"), QSize(910, 485)}, std::pair{QStringLiteral("dark"), QSize(1366, 768)}}) {
                    applyTheme(app, name == u"dark" ? ThemeChoice::Dark : ThemeChoice::Light);
                    w.resize(size);
                    QTest::qWait(50);
                    w.grab().save(qEnvironmentVariable("XINZHAN_SHOTS") + QStringLiteral("/page-%1-%2.png").arg(id, name));
                }
                applyTheme(app, ThemeChoice::Light);
            }
        }
        for (const QString &f : all)
            qInfo("%s", qPrintable(f)); // all of them: the test output cuts long texts
        QVERIFY2(all.isEmpty(), "see the findings above");
        QVERIFY((*workspace)->close());
    }
};
XZ_TEST(MainWindowTest)
#include "mainwindow_test.moc"
