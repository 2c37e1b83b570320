// Selection and assessment through their widgets: S51, S52 and A32 as the head meets them, by keyboard; drafts; who may not sees why.
#include "core/assessment/selectionservice.h"
#include "tests/support/pagestage.h"
#include "tests/support/testmain.h"
#include "ui/assessment/assessmentpage.h"
#include "ui/shared/datatable.h"
#include "ui/shared/drawer.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QTabBar>

using namespace xz;

namespace {

struct Stage : test::PageStage<AssessmentPage> {
    Stage()
    {
        for (const char *name : {"陈晓", "林雨", "何静"}) {
            people.push_back(w.addStudent(QString::number(2024010101 + int(people.size())), QString::fromUtf8(name)));
            test::must(NetworkService(w.session()).appoint({PostRole::Department, people.back(), w.station, {}, {}, QDate(2026, 9, 10)}));
        }
    }
    RoundId round(const char *form = "merit100")
    {
        AssessmentService service(w.session());
        const RoundId id = test::must(service.create({.name = QStringLiteral("round ") + QString::fromLatin1(form), .role = PostRole::Department, .form = QString::fromLatin1(form),
                                                      .startsOn = QDate(2026, 9, 1), .endsOn = QDate(2027, 1, 15)}));
        test::must(service.open(id));
        return id;
    }
    std::vector<SheetRow> sheets(const RoundId &id) { return test::must(AssessmentService(w.session()).sheets(id)); }
    void open(const RoundId &id, size_t person)
    {
        const auto all = sheets(id);
        for (size_t i = 0; i < all.size(); ++i)
            if (all[i].person == people[person])
                emit find<DataTable>(QStringLiteral("sheets"))->activated(int(i));
        settle();
    }
    QLineEdit *field(const char *item, const char *side = "station") const { return find<QLineEdit>(QStringLiteral("score-%1-%2").arg(QLatin1String(side), QLatin1String(item))); }
    void tab(int i)
    {
        find<QTabBar>(QStringLiteral("assessmentTabs"))->setCurrentIndex(i);
        settle();
    }
    bool drawerOpen() const { return find<Drawer>(QStringLiteral("drawer"))->isOpen(); }
    QString drawerText() const { return texts(find<Drawer>(QStringLiteral("drawer"))); }
    QString label(const char *name) const { return find<QLabel>(QString::fromLatin1(name))->text(); }
    std::vector<PersonId> people;
};

} // namespace

class AssessmentPageTest : public QObject {
    Q_OBJECT
private slots:
    void aRoundIsPreparedOpenedAndDiscarded()
    {
        Stage s;
        s.make();
        s.press("stepNext"); // no round yet: its one next step is to make one
        QVERIFY(s.drawerOpen());
        auto *name = s.find<QLineEdit>(QStringLiteral("round-name"));
        QVERIFY(!name->text().isEmpty()); // proposed from the calendar
        name->clear();
        s.press("saveRound");
        QVERIFY(s.drawerOpen());
        name->setText(QStringLiteral("autumn"));
        auto *role = s.find<QComboBox>(QStringLiteral("round-role"));
        role->setCurrentIndex(role->findData(QStringLiteral("department")));
        s.press("saveRound");
        QVERIFY2(!s.drawerOpen(), qPrintable(s.drawerText()));
        s.press("stepNext"); // opens
        const auto rounds = test::must(AssessmentService(s.w.session()).rounds());
        QCOMPARE(rounds.size(), size_t(1));
        QCOMPARE(rounds[0].state, RoundState::Open);
        QCOMPARE(rounds[0].sheets, 3);
        s.w.prompts.expectReason(QStringLiteral("wrong dates"));
        s.press("stepBack");
        s.w.prompts.expectConfirm(true);
        s.press("stepBack");
        QVERIFY(test::must(AssessmentService(s.w.session()).rounds()).empty());
    }

    void S52_enteredByKeyboardShowsTotalAndGrade()
    {
        Stage s;
        const RoundId id = s.round();
        s.make();
        s.open(id, 0);
        auto *first = s.field("m.de");
        first->setFocus();
        QTest::keyClicks(first, QStringLiteral("12"));
        QTest::keyClick(first, Qt::Key_Return); // on to the next field: the items of a section scored as a whole are passed over
        QCOMPARE(s.page->focusWidget(), s.field("m.neng"));
        for (const auto &[item, points] : {std::pair{"m.neng", "20"}, {"m.qin", "25"}, {"m.ji", "22"}}) {
            QTest::keyClicks(s.field(item), QString::fromLatin1(points));
            QTest::keyClick(s.field(item), Qt::Key_Return);
        }
        QVERIFY2(s.label("sheetTotal").contains(u"79") && s.label("sheetTotal").contains(u'良'), qPrintable(s.label("sheetTotal")));
        s.press("saveNext");
        QCOMPARE(s.sheets(id)[0].result.total, 79.0);
        QCOMPARE(s.sheets(id)[0].result.grade, QStringLiteral("良"));
        QVERIFY2(s.drawerOpen() && s.drawerText().contains(QStringLiteral("2024010102")), qPrintable(s.drawerText())); // the next one
        // by items: the whole shows their sum and is out of reach
        s.field("m.help")->setFocus();
        QTest::keyClicks(s.field("m.help"), QStringLiteral("4"));
        QVERIFY(!s.field("m.de")->isEnabled());
        QCOMPARE(s.field("m.de")->placeholderText(), QStringLiteral("4"));
        QVERIFY(!s.label("sheetMissing").isEmpty());
        QTest::keyClicks(s.field("m.devote"), QStringLiteral("9")); // no score of it: said at once
        QVERIFY2(s.drawerText().contains(QStringLiteral("5, 3-4, 1-2, 0")), qPrintable(s.drawerText()));
        s.press("saveSheet");
        QVERIFY(s.drawerOpen());
        QTest::keyClick(s.field("m.devote"), Qt::Key_Backspace);
        s.press("saveSheet");
        QVERIFY(!s.drawerOpen());
        QVERIFY(!s.button("stepNext")->isEnabled()); // cannot close, and says who is missing
        QVERIFY2(s.button("stepNext")->toolTip().contains(QStringLiteral("林雨")), qPrintable(s.button("stepNext")->toolTip()));
    }

    void A32_bonusAboveTheCapIsRefusedAtItsField()
    {
        Stage s;
        const RoundId id = s.round("base60");
        s.make();
        s.open(id, 0);
        for (const auto &[item, points] : {std::pair{"b.award", "15"}, {"b.event", "15"}, {"b.crisis", "11"}})
            QTest::keyClicks(s.field(item), QString::fromLatin1(points));
        auto *error = s.find<QLabel>(QStringLiteral("bonusError"));
        QVERIFY(error->isVisible());
        QVERIFY2(error->text().contains(u"41") && error->text().contains(u"40"), qPrintable(error->text()));
        s.press("saveSheet");
        QVERIFY(s.drawerOpen());
        QVERIFY(s.sheets(id)[0].scores.empty());
        QTest::keyClick(s.field("b.crisis"), Qt::Key_Backspace);
        QVERIFY(!error->isVisible());
        QTest::keyClicks(s.field("b.absent"), QStringLiteral("2"));
        s.press("saveSheet");
        QVERIFY2(!s.drawerOpen(), qPrintable(s.drawerText()));
        QCOMPARE(s.sheets(id)[0].result.bonus, 31.0);
        QCOMPARE(s.sheets(id)[0].result.deduction, 4.0);
    }

    void whatIsTypedIsKept()
    {
        Stage s;
        const RoundId id = s.round();
        s.make();
        s.open(id, 1);
        QTest::keyClicks(s.field("m.de"), QStringLiteral("11"));
        QTest::keyClicks(s.find<QLineEdit>(QStringLiteral("sheetNote")), QStringLiteral("careful"));
        s.page->saveNow();
        QVERIFY(s.sheets(id)[0].scores.empty());
        s.make(); // another window, another day
        s.open(id, 1);
        QCOMPARE(s.field("m.de")->text(), QStringLiteral("11"));
        QCOMPARE(s.find<QLineEdit>(QStringLiteral("sheetNote"))->text(), QStringLiteral("careful"));
        s.press("saveSheet");
        s.open(id, 1);
        QVERIFY(!s.label("draftLine").contains(QStringLiteral("Draft")));
    }

    void resultsAreFixedCommendedAndReopened()
    {
        Stage s;
        const RoundId id = s.round();
        AssessmentService service(s.w.session());
        double points = 20;
        for (const SheetRow &x : s.sheets(id))
            test::must(service.score(x.id, x.version, {ScoreSide::Station}, {{QStringLiteral("m.de"), ScoreSide::Station, 12}, {QStringLiteral("m.neng"), ScoreSide::Station, 20},
                                                                             {QStringLiteral("m.qin"), ScoreSide::Station, 25}, {QStringLiteral("m.ji"), ScoreSide::Station, ++points}}, {}));
        s.make();
        s.tab(1);
        QVERIFY(!s.button("commend")->isEnabled());
        s.w.prompts.expectConfirm(true);
        s.press("stepNext");
        QVERIFY(!s.button("stepNext")->isVisible());
        s.press("commendProposed"); // nobody meets the conditions yet
        QCOMPARE(test::must(service.rounds())[0].commended, 0);
        QVERIFY2(s.label("quotaText").contains(QStringLiteral("何静")), qPrintable(s.label("quotaText"))); // first, and what lacks
        emit s.find<DataTable>(QStringLiteral("results"))->activated(0);
        s.settle();
        for (const char *c : {"m.mooc", "m.weekly", "m.meeting", "m.volunteer"})
            s.find<QCheckBox>(QStringLiteral("condition-") + QString::fromLatin1(c))->setChecked(true);
        s.press("saveSheet");
        s.press("commendProposed");
        QCOMPARE(test::must(service.rounds())[0].commended, 1);
        s.find<DataTable>(QStringLiteral("results"))->selectRow(0);
        s.press("commend");
        QCOMPARE(test::must(service.rounds())[0].commended, 0);
        s.w.prompts.expectReason(QStringLiteral("a bonus was forgotten"));
        s.press("stepBack");
        QCOMPARE(test::must(service.rounds())[0].state, RoundState::Open);
    }

    void S51_aCandidateWithoutTrainingIsAppointedAfterAWarning()
    {
        Stage s;
        const PersonId p = s.w.addStudent(QStringLiteral("2024010109"), QStringLiteral("周全"));
        s.make();
        s.tab(2);
        s.press("stepNext");
        s.press("confirmProposal"); // nobody chosen: said
        QVERIFY(s.find<QLabel>(QStringLiteral("proposeError"))->isVisible());
        auto *role = s.find<QComboBox>(QStringLiteral("proposeRole"));
        role->setCurrentIndex(role->findData(QStringLiteral("department")));
        auto *search = s.find<QLineEdit>(QStringLiteral("proposeStudent"));
        QTest::keyClicks(search, QStringLiteral("2024010109"));
        QTest::keyClick(search, Qt::Key_Return);
        s.find<QCheckBox>(QStringLiteral("criterion-willing"))->setChecked(true);
        s.press("confirmProposal");
        SelectionService selection(s.w.session());
        const auto rows = test::must(selection.list());
        QCOMPARE(rows.size(), size_t(1));
        QCOMPARE(rows[0].person, p);
        QCOMPARE(rows[0].criteria, QStringList{QStringLiteral("willing")});
        s.find<QCheckBox>(QStringLiteral("criterion-trusted"))->setChecked(true); // filed as it is made
        QCOMPARE(test::must(selection.get(rows[0].id)).criteria.size(), 2);
        QVERIFY2(s.label("candidateWarnings").contains(QStringLiteral("没有培训记录")), qPrintable(s.label("candidateWarnings")));
        s.w.prompts.expectConfirm(true);
        s.press("candidate-appoint");
        QVERIFY2(s.w.prompts.lastText().contains(QStringLiteral("培训")), qPrintable(s.w.prompts.lastText()));
        QCOMPARE(test::must(selection.get(rows[0].id)).state, CandidacyState::Appointed);
        s.w.prompts.expectReason(QStringLiteral("an objection"));
        s.press("candidate-revoke");
        QCOMPARE(test::must(selection.get(rows[0].id)).state, CandidacyState::Proposed);
    }

    void papersAreLookedAt()
    {
        Stage s;
        s.round();
        s.make();
        for (const char *which : {"printForms", "printList"}) {
            s.press(which);
            QVERIFY(s.find<QWidget>(QStringLiteral("paperPreview"))->isVisible());
            s.press("previewClose");
        }
        s.tab(2);
        s.press("printList");
        QVERIFY(s.find<QWidget>(QStringLiteral("paperPreview"))->isVisible());
    }

    void whoMayNotSeesWhy()
    {
        Stage s;
        const RoundId id = s.round();
        s.w.become(Role::Secretary);
        s.make();
        for (const char *b : {"newRound", "stepNext", "stepBack"})
            QVERIFY2(!s.button(b)->isEnabled() && !s.button(b)->toolTip().isEmpty(), b);
        s.open(id, 0);
        QVERIFY(s.field("m.de")->isReadOnly());
        QVERIFY(!s.button("saveSheet")->isEnabled() && !s.button("saveSheet")->toolTip().isEmpty());
        s.tab(3);
        QVERIFY(!s.label("templateText").isEmpty());
        QVERIFY(s.find<DataTable>(QStringLiteral("templateLines"))->model()->rowCount() > 10);
    }
};
XZ_TEST(AssessmentPageTest)
#include "assessmentpage_test.moc"
