// People through their widgets: a roster in from a file and back out (A10), a person added and changed, a vacancy filled (S01).
#include "tests/support/pagestage.h"
#include "tests/support/testmain.h"
#include "ui/shared/importwizard.h"
#include "ui/people/peoplepage.h"
#include "ui/shared/datatable.h"
#include "ui/shared/drawer.h"
#include "ui/shared/form.h"
#include "ui/shared/paperpreview.h"
#include "ui/shared/theme.h"

#include <QtCore/QFile>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QTabBar>
#include <QtWidgets/QTableWidget>
#include <QtWidgets/QTreeWidget>

using namespace xz;

namespace {

struct Stage : test::PageStage<PeoplePage> {
    using PageStage::PageStage;
    ~Stage() { page.reset(); }
    QString file(const QString &name, const QString &content) const
    {
        QFile f(w.dir.filePath(name));
        if (!f.open(QIODevice::WriteOnly) || f.write(content.toUtf8()) < 0)
            qFatal("cannot write %s", qPrintable(name));
        return f.fileName();
    }
    ImportWizard *wizard() const { return page->findChild<ImportWizard *>(QStringLiteral("importWizard")); }
    QComboBox *column(int row) const { return find<QComboBox>(QStringLiteral("column%1").arg(row)); }
    int students() { return test::must(PeopleService(w.session()).count()); }
    int classes() { return int(test::must(NetworkService(w.session()).classes()).size()); }
    DataTable *table(const char *name) const { return find<DataTable>(QString::fromLatin1(name)); }
    void tab(int index)
    {
        find<QTabBar>(QStringLiteral("peopleTabs"))->setCurrentIndex(index);
        settle();
    }
    bool drawerOpen() const { return find<Drawer>(QStringLiteral("drawer"))->isOpen(); }
    void type(const char *field, const QString &text) const
    {
        auto *line = find<QLineEdit>(QString::fromLatin1(field));
        line->clear();
        write(line, text);
    }
    std::vector<Vacancy> vacancies() { return test::must(NetworkService(w.session()).vacancies()); }
};

} // namespace

class PeoplePageTest : public QObject {
    Q_OBJECT
private slots:
    void aRosterComesInAndGoesBackOut()
    {
        Stage s;
        s.w.addStudent(QStringLiteral("20240001"), QStringLiteral("张晓雨"));
        const QString path = s.file(QStringLiteral("roster.csv"),
                                    QStringLiteral("学号,姓名,性别,班级,联系电话,手机\n"
                                                   "20240001,张晓雨,女,会计2401,13800000001,\n"
                                                   "20240002,欧阳明月,女,会计2401,13800000002,13900000002\n"
                                                   "20240003,李强,男,金融2403,13800000003,\n"
                                                   ",无学号,男,会计2401,,\n"));
        s.make();
        const int people = s.students(), classes = s.classes();
        s.w.prompts.expectOpenFile(std::nullopt);
        s.press("importRoster");
        QVERIFY(!s.wizard());
        s.w.prompts.expectOpenFile(path);
        s.press("importRoster");
        QVERIFY(s.wizard() && s.wizard()->isVisible());
        const auto means = [&](int row) { return s.column(row)->currentData().toString(); };
        QCOMPARE(s.find<QTableWidget>(QStringLiteral("importColumns"))->rowCount(), 6);
        QCOMPARE(means(0), QStringLiteral("number"));
        QCOMPARE(means(1), QStringLiteral("name"));
        QCOMPARE(means(2), QStringLiteral("gender"));
        // Two columns want the telephone: both ask, and nothing can be written before the user said which.
        QCOMPARE(means(4), QStringLiteral("?"));
        QCOMPARE(means(5), QStringLiteral("?"));
        s.press("importNext");
        QVERIFY(!s.button("importNext")->isEnabled() && !s.button("importNext")->toolTip().isEmpty());
        s.press("importBack");
        s.column(4)->setCurrentIndex(s.column(4)->findData(QStringLiteral("phone")));
        s.column(5)->setCurrentIndex(s.column(5)->findData(QString()));
        s.press("importNext");
        QVERIFY2(s.button("importNext")->isEnabled(), qPrintable(s.button("importNext")->toolTip()));
        auto *show = s.find<QComboBox>(QStringLiteral("importShow"));
        const auto rows = [&](int index) {
            show->setCurrentIndex(index);
            return int(s.table("importRows")->shown().rows.size());
        };
        QCOMPARE(rows(0), 4);
        QCOMPARE(rows(1), 2); // added
        QCOMPARE(rows(2), 1); // changed: the telephone and the gender of the one who is known
        QCOMPARE(rows(4), 1); // rejected: no number
        QCOMPARE(s.students(), people); // nothing is written yet
        const QString rejections = s.w.dir.filePath(QStringLiteral("rejections.xlsx"));
        s.w.prompts.expectSaveFile(rejections);
        s.press("saveRejections");
        QVERIFY(QFile::exists(rejections));
        s.press("importNext");
        QCOMPARE(s.students(), people + 2);
        QCOMPARE(s.classes(), classes + 1);
        const PersonRow known = test::must(PeopleService(s.w.session()).byNumber(PersonKind::Student, QStringLiteral("20240001")));
        QCOMPARE(known.phone, QStringLiteral("13800000001"));
        QVERIFY(s.button("undoImport")->isVisibleTo(s.page.get()));
        s.press("undoImport");
        QCOMPARE(s.students(), people);
        QCOMPARE(s.classes(), classes);
        QVERIFY(test::must(PeopleService(s.w.session()).byNumber(PersonKind::Student, QStringLiteral("20240001"))).phone.isEmpty());
        s.press("importNext"); // close
        QVERIFY(!s.wizard());
    }
    void anImportCanBeTakenBackLater()
    {
        Stage s;
        const QString path = s.file(QStringLiteral("roster.csv"), QStringLiteral("学号,姓名,班级\n20240002,欧阳明月,会计2401\n"));
        s.make();
        s.w.prompts.expectOpenFile(path);
        s.press("importRoster");
        s.press("importNext");
        s.press("importNext");
        QCOMPARE(s.students(), 1);
        s.press("importNext");
        s.tab(3);
        QCOMPARE(int(s.table("imports")->shown().rows.size()), 1);
        s.w.prompts.expectConfirm(false);
        emit s.table("imports")->activated(0);
        QCOMPARE(s.students(), 1);
        s.w.prompts.expectConfirm(true);
        emit s.table("imports")->activated(0);
        QCOMPARE(s.students(), 0);
    }
    void aFileThatIsNoTableIsTold()
    {
        Stage s;
        s.make();
        s.w.prompts.expectOpenFile(s.w.dir.filePath(QStringLiteral("gone.xlsx")));
        s.w.prompts.expectMessage();
        s.press("importRoster");
        s.w.prompts.expectOpenFile(s.file(QStringLiteral("letter.xlsx"), QStringLiteral("PK\x03\x04 Dear all")));
        s.w.prompts.expectMessage();
        s.press("importRoster");
        s.settle();
        QVERIFY(!s.wizard());
    }
    void aPersonIsAddedAndChangedWithErrorsAtTheField()
    {
        Stage s;
        s.make();
        s.press("addPerson");
        s.press("savePerson");
        QVERIFY(s.drawerOpen());
        QVERIFY(!s.find<QLabel>(QStringLiteral("person-name-error"))->text().isEmpty());
        s.type("person-number", QStringLiteral("20240009"));
        s.type("person-name", QStringLiteral("周杰"));
        auto *form = s.find<Form>(QStringLiteral("person"));
        form->setValue(QStringLiteral("class_id"), s.w.classA.toString());
        s.press("savePerson");
        QVERIFY(!s.drawerOpen());
        QCOMPARE(s.students(), 1);
        QCOMPARE(int(s.table("people")->shown().rows.size()), 1);
        emit s.table("people")->activated(0);
        s.settle();
        s.type("person-phone", QStringLiteral("12"));
        s.press("savePerson");
        QVERIFY(s.drawerOpen());
        QVERIFY(!s.find<QLabel>(QStringLiteral("person-phone-error"))->text().isEmpty());
        s.type("person-phone", QStringLiteral("13800000009"));
        s.find<Form>(QStringLiteral("person"))->setValue(QStringLiteral("class_id"), s.w.classB.toString());
        s.press("savePerson");
        QVERIFY(!s.drawerOpen());
        const PersonRow saved = test::must(PeopleService(s.w.session()).byNumber(PersonKind::Student, QStringLiteral("20240009")));
        QCOMPARE(saved.phone, QStringLiteral("13800000009"));
        QCOMPARE(*saved.classId, s.w.classB);
        s.press("addPerson"); // the same number again
        s.type("person-number", QStringLiteral("20240009"));
        s.type("person-name", QStringLiteral("周杰伦"));
        s.find<Form>(QStringLiteral("person"))->setValue(QStringLiteral("class_id"), s.w.classA.toString());
        s.press("savePerson");
        QVERIFY(s.drawerOpen());
        QVERIFY(!s.find<QLabel>(QStringLiteral("person-number-error"))->text().isEmpty());
        QCOMPARE(s.students(), 1);
    }
    void whatWasTypedOfAPersonIsADraft()
    {
        Stage s;
        s.make();
        s.press("addPerson");
        s.type("person-name", QStringLiteral("周杰"));
        s.page->saveNow();
        s.make();
        s.press("addPerson");
        QCOMPARE(s.find<QLineEdit>(QStringLiteral("person-name"))->text(), QStringLiteral("周杰"));
    }
    void aStatusChangesWithItsReason()
    {
        Stage s;
        const PersonId id = s.w.addStudent(QStringLiteral("20240001"), QStringLiteral("张晓雨"));
        s.make();
        s.page->activate({{QStringLiteral("person"), id.toString()}});
        s.w.prompts.expectChoice(0); // suspended
        s.w.prompts.expectReason(std::nullopt);
        s.press("changeStatus");
        QVERIFY(test::must(PeopleService(s.w.session()).get(id)).status == PersonStatus::Active);
        s.w.prompts.expectChoice(0);
        s.w.prompts.expectReason(QStringLiteral("document 12"));
        s.press("changeStatus");
        QVERIFY(test::must(PeopleService(s.w.session()).get(id)).status == PersonStatus::Suspended);
    }
    void S01_aClassWithoutItsCommitteeMemberIsRedInTheTreeAndInTheVacancies()
    {
        Stage s;
        s.make();
        s.tab(1);
        auto *tree = s.find<QTreeWidget>(QStringLiteral("networkTree"));
        const auto rowOf = [&]() -> QTreeWidgetItem * {
            for (QTreeWidgetItemIterator it(tree); *it; ++it)
                if ((*it)->text(0) == QStringLiteral("会计2401"))
                    return *it;
            return nullptr;
        };
        QVERIFY(rowOf() && rowOf()->text(2).isEmpty());
        const auto posts = test::must(NetworkService(s.w.session()).posts({.classId = s.w.classA, .role = PostRole::ClassCommittee}));
        test::must(NetworkService(s.w.session()).endPost(posts.front().id, QDate(2026, 11, 26), QStringLiteral("moved")));
        s.page->refresh();
        s.settle();
        QVERIFY(rowOf()->text(2).contains(postRoleLabel(PostRole::ClassCommittee)));
        QCOMPARE(rowOf()->foreground(0).color(), colour(Token::Level1));
        s.tab(2);
        const auto rows = s.table("vacancies")->shown().rows;
        QCOMPARE(int(rows.size()), 1);
        QStringList words;
        for (const QVariant &v : rows.front())
            words << v.toString();
        QVERIFY2(words.contains(QStringLiteral("会计2401")) && words.contains(QStringLiteral("李娜")), qPrintable(words.join(u' '))); // its counsellor
    }
    void theNetworkAndTheMonthAreShownOnPaper()
    {
        Stage s;
        s.make();
        s.press("networkChart");
        auto *chart = s.page->findChild<PaperPreview *>();
        QVERIFY(chart && chart->pageCount() >= 1);
        QTest::keyClick(chart, Qt::Key_Escape);
        s.settle();
        s.w.prompts.expectChoice(std::nullopt);
        s.press("monthCheck");
        QVERIFY(!s.page->findChild<PaperPreview *>());
        s.w.prompts.expectChoice(0);
        s.press("monthCheck");
        QVERIFY(s.page->findChild<PaperPreview *>());
    }
    void aVacancyIsFilledAndTheUndoEmptiesItAgain()
    {
        Stage s;
        const ClassId c = s.w.addClass(QStringLiteral("会计2409"));
        s.make();
        const size_t before = s.vacancies().size();
        QVERIFY(before >= 1);
        s.page->activate({{QStringLiteral("place"), c.toString()}, {QStringLiteral("action"), QStringLiteral("post.appoint")}});
        s.settle();
        QVERIFY(s.drawerOpen());
        QVERIFY(s.find<QListWidget>(QStringLiteral("appointList"))->count() > 0);
        s.press("confirmAppoint");
        QCOMPARE(s.vacancies().size(), before - 1);
        QCOMPARE(int(s.table("vacancies")->shown().rows.size()), int(before) - 1);
        QVERIFY(s.w.host.undo);
        s.w.host.undo();
        QCOMPARE(s.vacancies().size(), before);
        s.page->refresh();
        QCOMPARE(int(s.table("vacancies")->shown().rows.size()), int(before));
    }
    void casesForTheChosen()
    {
        Stage s;
        const PersonId id = s.w.addStudent(QStringLiteral("20240001"), QStringLiteral("张晓雨"));
        s.make();
        s.w.prompts.expectMessage(); // nobody chosen
        s.press("openCases");
        s.table("people")->selectRow(0);
        s.press("openCases");
        QCOMPARE(s.w.host.opened.at(0).page, QStringLiteral("ledger"));
        QCOMPARE(s.w.host.opened.at(0).arguments.value(QStringLiteral("students")).toStringList(), QStringList{id.toString()});
    }
    void whoMayNotSeesWhy()
    {
        Stage s;
        s.w.become(Role::Secretary);
        s.make();
        QVERIFY(!s.button("importRoster")->isEnabled() && !s.button("importRoster")->toolTip().isEmpty());
        QVERIFY(!s.button("addPerson")->isEnabled() && !s.button("addPerson")->toolTip().isEmpty());
    }
};
XZ_TEST(PeoplePageTest)
#include "peoplepage_test.moc"
