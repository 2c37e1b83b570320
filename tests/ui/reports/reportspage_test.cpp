// The report centre through its widgets: preview, PDF, Excel, names behind a reason.
#include "core/tabular/table.h"
#include "tests/support/pagestage.h"
#include "tests/support/testmain.h"
#include "ui/reports/reportspage.h"
#include "ui/shared/paperpreview.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QTabBar>

using namespace xz;

namespace {

struct Stage : test::PageStage<ReportsPage> {
    using PageStage::PageStage;
    PaperPreview *preview() const { return page->findChild<PaperPreview *>(QStringLiteral("paperPreview")); }
    QByteArray read(const QString &path) const
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
};

} // namespace

class ReportsPageTest : public QObject {
    Q_OBJECT
private slots:
    void previewSavesPdfAndExcel()
    {
        Stage s;
        s.w.addCase(QStringLiteral("20240001"), QStringLiteral("张晓雨"), 2, QDate(2026, 11, 18));
        s.make();
        s.press("previewWeekly");
        QVERIFY(s.preview() && s.preview()->isVisible());
        QVERIFY(s.preview()->pageCount() > 0);
        s.w.prompts.expectSaveFile(std::nullopt);
        s.press("previewSave");
        QVERIFY(s.w.host.toasts.isEmpty());
        const QString pdf = s.w.dir.filePath(QStringLiteral("weekly.pdf")), xlsx = s.w.dir.filePath(QStringLiteral("weekly.xlsx"));
        s.w.prompts.expectSaveFile(pdf);
        s.press("previewSave");
        QVERIFY(s.read(pdf).startsWith("%PDF-") && s.read(pdf).trimmed().endsWith("%%EOF"));
        s.w.prompts.expectSaveFile(xlsx);
        s.press("previewXlsx");
        QVERIFY(s.read(xlsx).startsWith("PK"));
        QCOMPARE(int(s.w.host.toasts.size()), 2);
        s.w.prompts.expectSaveFile(s.w.dir.filePath(QStringLiteral("no/such/folder/weekly.pdf")));
        s.w.prompts.expectMessage();
        s.press("previewSave");
        QTest::keyClick(s.preview(), Qt::Key_Escape);
        s.settle();
        QVERIFY(!s.preview());
    }
    void papersStandInGroupsOnTheirOwnTab()
    {
        Stage s;
        s.make();
        auto *tabs = s.find<QTabBar>(QStringLiteral("reportTabs"));
        QVERIFY(!s.button("paper-members")->isVisibleTo(s.page.get()));
        tabs->setCurrentIndex(1);
        s.settle();
        QVERIFY(s.button("paper-members")->isVisibleTo(s.page.get()) && s.button("table-people")->isVisibleTo(s.page.get()));
        QVERIFY(!s.button("previewWeekly")->isVisibleTo(s.page.get())); // it belongs to the other tab
        s.press("paper-members");
        QVERIFY(s.preview() && s.preview()->pageCount() > 0);
        QTest::keyClick(s.preview(), Qt::Key_Escape);
        s.settle();
        s.press("paper-eligibility");
        QVERIFY(s.preview() && s.preview()->pageCount() > 0);
    }
    void namesAskForAReason()
    {
        Stage s;
        s.w.addCase(QStringLiteral("20240001"), QStringLiteral("张晓雨"), 2, QDate(2026, 11, 18));
        s.make();
        const auto entries = [&] { return test::must(s.w.session().audit().list({})).size(); };
        s.press("previewWeekly");
        auto *names = s.find<QCheckBox>(QStringLiteral("previewNames"));
        QVERIFY(names->isVisibleTo(s.page.get()));
        const auto shown = [&] {
            const QString path = s.w.dir.filePath(QStringLiteral("out%1.xlsx").arg(entries()));
            s.w.prompts.expectSaveFile(path);
            s.press("previewXlsx");
            const auto book = test::must(readTable(path));
            for (const Sheet &sheet : book.sheets)
                for (const auto &row : sheet.rows)
                    for (const Cell &cell : row)
                        if (cellText(cell).contains(QStringLiteral("张晓雨")))
                            return true;
            return false;
        };
        s.w.prompts.expectReason(std::nullopt);
        names->click();
        QVERIFY(!names->isChecked());
        QVERIFY(!shown());
        const auto before = entries();
        s.w.prompts.expectReason(QStringLiteral("asked for by the centre"));
        names->click();
        QVERIFY(names->isChecked());
        QVERIFY(shown());
        QVERIFY(entries() > before);
    }
    void thePasswordLocksThePdf()
    {
        Stage s;
        s.make();
        s.press("previewWeekly");
        auto *lock = s.find<QCheckBox>(QStringLiteral("previewLock"));
        s.w.prompts.expectPassphrase(std::nullopt);
        lock->click();
        QVERIFY(!lock->isChecked());
        s.w.prompts.expectPassphrase(QStringLiteral("lamp on the roof"));
        lock->click();
        QVERIFY(lock->isChecked());
        const QString pdf = s.w.dir.filePath(QStringLiteral("locked.pdf"));
        s.w.prompts.expectSaveFile(pdf);
        s.press("previewSave");
        QVERIFY(s.read(pdf).contains("/Encrypt"));
    }
    void papersOfTheStation()
    {
        Stage s;
        s.make();
        for (const char *name : {"paper-station", "paper-network", "paper-health", "paper-rooms"}) {
            if (name == QByteArray("paper-health") || name == QByteArray("paper-rooms"))
                s.w.prompts.expectChoice(0);
            s.press(name);
            QVERIFY2(s.preview() && s.preview()->pageCount() > 0, name);
            QTest::keyClick(s.preview(), Qt::Key_Escape);
            s.settle();
        }
        s.w.prompts.expectChoice(std::nullopt); // changed their mind
        s.press("paper-rooms");
        QVERIFY(!s.preview());
    }
    void reminderAndTables()
    {
        Stage s;
        s.w.addStudent(QStringLiteral("20240001"), QStringLiteral("张晓雨"));
        s.make();
        s.press("previewReminder");
        QVERIFY(s.preview() && s.preview()->pageCount() > 0);
        s.press("previewClose");
        for (const char *what : {"people", "staff", "classes", "weeks"}) {
            const QString path = s.w.dir.filePath(QString::fromLatin1(what) + QStringLiteral(".csv"));
            s.w.prompts.expectSaveFile(path);
            s.press(QByteArray(QByteArray("table-") + what).constData());
            QVERIFY2(s.read(path).count('\n') >= 2, what);
        }
        QVERIFY(s.read(s.w.dir.filePath(QStringLiteral("people.csv"))).contains(QStringLiteral("张晓雨").toUtf8()));
    }
};
XZ_TEST(ReportsPageTest)
#include "reportspage_test.moc"
