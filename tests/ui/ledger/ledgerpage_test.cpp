// The ledger through its widgets: opening for several, release by two people, names behind reasons, drafts (A04, A07, S44, 1.6).
#include "tests/support/pagestage.h"
#include "tests/support/testmain.h"
#include "ui/ledger/ledgerpage.h"
#include "ui/shared/datatable.h"
#include "ui/shared/drawer.h"
#include "ui/shared/form.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QScrollArea>

using namespace xz;

namespace {

struct Stage : test::PageStage<LedgerPage> {
    using PageStage::PageStage;
    ~Stage() { page.reset(); } // hiding saves drafts: the world still stands
    DataTable *table() const { return find<DataTable>(QStringLiteral("ledger")); }
    QString tableText() const
    {
        QString all;
        for (const auto &row : table()->shown().rows)
            for (const QVariant &v : row)
                all += v.toString() + u'\n';
        return all;
    }
    void choose(const QString &number)
    {
        auto *line = find<QLineEdit>(QStringLiteral("studentSearch"));
        line->setText(number);
        QTest::keyClick(line, Qt::Key_Return);
    }
    int chosen() const { return find<QListWidget>(QStringLiteral("chosenStudents"))->count(); }
    void set(const char *field, const QVariant &value) const { find<Form>(QStringLiteral("newCase"))->setValue(QString::fromLatin1(field), value); }
    void openCase(const CaseId &id)
    {
        page->activate({{QStringLiteral("case"), id.toString()}});
        settle();
    }
    bool drawerOpen() const { return find<Drawer>(QStringLiteral("drawer"))->isOpen(); }
    std::vector<CaseRow> cases() { return test::must(CaseService(w.session()).list()); }
};

} // namespace

class LedgerPageTest : public QObject {
    Q_OBJECT
private slots:
    void aCaseForTwoStudentsAtOnce()
    {
        Stage s;
        s.w.addStudent(QStringLiteral("20240001"), QStringLiteral("张晓雨"));
        s.w.addStudent(QStringLiteral("20240002"), QStringLiteral("欧阳明月"));
        s.make();
        s.press("openCase");
        s.press("confirmOpen"); // nobody chosen: said, nothing opened
        QVERIFY(s.cases().empty());
        s.choose(QStringLiteral("20240001"));
        s.choose(QStringLiteral("欧阳"));
        s.choose(QStringLiteral("20240002")); // the same one twice is once
        QCOMPARE(s.chosen(), 2);
        s.set("level", QStringLiteral("2"));
        s.set("kind", QStringLiteral("mood"));
        s.set("source", QStringLiteral("screening"));
        s.press("confirmOpen"); // no criterion: said where it stands
        QVERIFY(s.cases().empty());
        s.find<QCheckBox>(QStringLiteral("criterion-unexplained"))->click();
        s.press("confirmOpen");
        QCOMPARE(int(s.cases().size()), 2);
        QCOMPARE(int(s.w.host.toasts.size()), 1);
        QCOMPARE(int(s.table()->shown().rows.size()), 2);
        for (const QString &secret : {QStringLiteral("张晓雨"), QStringLiteral("欧阳明月"), QStringLiteral("2024000")})
            QVERIFY2(!s.tableText().contains(secret), qPrintable(secret));
        for (const CaseRow &c : s.cases())
            QVERIFY(s.tableText().contains(c.code));
        // What was filed is no draft any more.
        s.press("openCase");
        QCOMPARE(s.chosen(), 0);
        QVERIFY(!s.find<QCheckBox>(QStringLiteral("criterion-unexplained"))->isChecked());
    }
    void aStudentWithACaseRefusesTheWholeBatch()
    {
        Stage s;
        const CaseFile standing = s.w.addCase(QStringLiteral("20240001"), QStringLiteral("张晓雨"), 3, QDate(2026, 11, 18));
        const PersonId other = s.w.addStudent(QStringLiteral("20240002"), QStringLiteral("欧阳明月"));
        s.make();
        s.page->activate({{QStringLiteral("students"), QStringList{standing.student.toString(), other.toString()}}}); // from the roll
        QCOMPARE(s.chosen(), 2);
        s.set("kind", QStringLiteral("mood"));
        s.set("source", QStringLiteral("screening"));
        s.find<QCheckBox>(QStringLiteral("criterion-unexplained"))->click();
        s.press("confirmOpen");
        QCOMPARE(int(s.cases().size()), 1);
        QVERIFY(s.texts(s.find<Drawer>(QStringLiteral("drawer"))).contains(standing.code));
        QVERIFY(s.drawerOpen()); // nothing typed is lost
        QCOMPARE(s.chosen(), 2);
    }
    void aHalfFilledFormIsThereAgain()
    {
        Stage s;
        s.w.addStudent(QStringLiteral("20240001"), QStringLiteral("张晓雨"));
        s.make();
        s.press("openCase");
        s.choose(QStringLiteral("20240001"));
        s.set("level", QStringLiteral("2"));
        QTest::keyClicks(s.find<QPlainTextEdit>(QStringLiteral("newCase-summary")), QStringLiteral("cannot sleep"));
        s.find<QCheckBox>(QStringLiteral("criterion-unexplained"))->click();
        s.page->saveNow();
        s.make();
        s.press("openCase");
        QCOMPARE(s.chosen(), 1);
        auto *form = s.find<Form>(QStringLiteral("newCase"));
        QCOMPARE(form->value(QStringLiteral("level")).toString(), QStringLiteral("2"));
        QCOMPARE(form->value(QStringLiteral("summary")).toString(), QStringLiteral("cannot sleep"));
        QCOMPARE(form->value(QStringLiteral("opened_on")).toDate(), QDate(2026, 11, 27));
        QVERIFY(s.find<QCheckBox>(QStringLiteral("criterion-unexplained"))->isChecked());
        QVERIFY(!s.texts(s.find<Drawer>(QStringLiteral("drawer"))).isEmpty());
    }
    void studentsAndTicksAloneAreADraftToo()
    {
        Stage s;
        s.w.addStudent(QStringLiteral("20240001"), QStringLiteral("张晓雨"));
        s.make();
        s.press("openCase");
        s.choose(QStringLiteral("20240001"));
        s.find<QCheckBox>(QStringLiteral("criterion-illness"))->click();
        QTest::qWait(1100); // by itself, nobody saved
        s.make();
        s.press("openCase");
        QCOMPARE(s.chosen(), 1);
        QVERIFY(s.find<QCheckBox>(QStringLiteral("criterion-illness"))->isChecked());
    }
    void aReleaseNeedsASecondPerson()
    {
        Stage s;
        const CaseFile c = s.w.addCase(QStringLiteral("20240001"), QStringLiteral("张晓雨"), 3, QDate(2026, 11, 18));
        s.make();
        s.openCase(c.id);
        s.w.prompts.expectChoice(0);
        s.w.prompts.expectChoice(0);
        s.w.prompts.expectReason(std::nullopt); // changed one's mind
        s.press("event-propose_release");
        QVERIFY(test::must(CaseService(s.w.session()).row(c.id)).state == CaseState::Active);
        s.w.prompts.expectChoice(0);
        s.w.prompts.expectChoice(0);
        s.w.prompts.expectReason(QStringLiteral("stable for three months"));
        s.press("event-propose_release");
        QVERIFY(test::must(CaseService(s.w.session()).row(c.id)).state == CaseState::ReleaseProposed);
        auto *confirm = s.button("event-confirm_release");
        QVERIFY(!confirm->isEnabled());
        QString why;
        for (const CaseChoice &choice : CaseService(s.w.session()).availableEvents(c.id))
            if (choice.event == CaseEventKind::ConfirmRelease)
                why = choice.whyNot;
        QVERIFY(!why.isEmpty());
        QVERIFY2(confirm->toolTip().contains(why), qPrintable(confirm->toolTip()));
        QVERIFY(s.button("event-withdraw_release")->isEnabled());
        s.w.become(Role::Head); // a second person in office
        s.make();
        s.openCase(c.id);
        QVERIFY(s.button("event-confirm_release")->isEnabled());
        s.w.prompts.expectConfirm(true);
        s.press("event-confirm_release");
        QVERIFY(test::must(CaseService(s.w.session()).row(c.id)).state == CaseState::Observing);
    }
    void S56_withoutAGrantTheDrawerSaysSoAndTheAuditKeepsTheReading()
    {
        Stage s;
        const CaseFile c = s.w.addCase(QStringLiteral("20240009"), QStringLiteral("周小北"), 2, QDate(2026, 11, 20));
        test::must(CaseService(s.w.session()).setSummary(c.id, QStringLiteral("只有责任人可看")));
        s.w.become(Role::Head); // an office alone opens no case: grants are per student
        s.make();
        s.openCase(c.id);
        QVERIFY(!s.find<QLabel>(QStringLiteral("case-not-authorised"))->text().isEmpty());
        QVERIFY2(!s.texts().contains(QStringLiteral("只有责任人可看")) && !s.page->findChild<QWidget *>(QStringLiteral("event-raise")), "what it holds is absent, not blank");
        const auto refusals = test::must(s.w.session().audit().list({.action = QStringLiteral("case.detail"), .refusedOnly = true}));
        QVERIFY(!refusals.empty() && refusals.front().entityId == c.id.raw());
    }
    void anotherPersonAndAnotherDayAreAskedFor()
    {
        Stage s;
        const CaseFile c = s.w.addCase(QStringLiteral("20240001"), QStringLiteral("张晓雨"), 3, QDate(2026, 11, 18));
        s.make();
        s.openCase(c.id);
        const CaseRow before = test::must(CaseService(s.w.session()).row(c.id));
        s.w.prompts.expectText(QStringLiteral("soon"));
        s.w.prompts.expectMessage(); // not a date: said, nothing changed
        s.press("event-reschedule");
        QVERIFY(test::must(CaseService(s.w.session()).row(c.id)).nextFollowUpOn == before.nextFollowUpOn);
        s.w.prompts.expectText(QStringLiteral("2026-12-01"));
        s.w.prompts.expectReason(QStringLiteral("on an excursion until then"));
        s.press("event-reschedule");
        QCOMPARE(test::must(CaseService(s.w.session()).row(c.id)).nextFollowUpOn, QDate(2026, 12, 1));
        s.w.prompts.expectChoice(0);
        s.w.prompts.expectReason(QStringLiteral("leave of absence"));
        s.press("event-handover");
        const CaseRow after = test::must(CaseService(s.w.session()).row(c.id));
        QVERIFY(after.responsible.has_value());
        QVERIFY(after.responsible != before.responsible);
    }

    void aChangedSummaryShowsTheOneBeforeInTheHistory()
    {
        Stage s;
        const CaseFile c = s.w.addCase(QStringLiteral("20240001"), QStringLiteral("张晓雨"), 3, QDate(2026, 11, 18));
        test::must(CaseService(s.w.session()).setSummary(c.id, QStringLiteral("cannot sleep")));
        s.make();
        s.openCase(c.id);
        s.w.prompts.expectReason(std::nullopt);
        s.press("event-summary");
        QVERIFY(s.texts().contains(QStringLiteral("cannot sleep")));
        s.w.prompts.expectReason(QStringLiteral("sleeps again"));
        s.press("event-summary");
        const QString shown = s.texts(s.find<Drawer>(QStringLiteral("drawer")));
        QVERIFY2(shown.contains(QStringLiteral("sleeps again")) && shown.contains(QStringLiteral("cannot sleep")), qPrintable(shown));
    }
    void theNameAsksForAReasonAndIsAudited()
    {
        Stage s;
        const CaseFile c = s.w.addCase(QStringLiteral("20240001"), QStringLiteral("张晓雨"), 3, QDate(2026, 11, 18));
        s.make();
        s.openCase(c.id);
        QVERIFY(!s.texts().contains(QStringLiteral("张晓雨")));
        s.w.prompts.expectReason(std::nullopt);
        s.press("revealName");
        QVERIFY(!s.texts().contains(QStringLiteral("张晓雨")));
        QCOMPARE(s.w.audited(QStringLiteral("case.reveal_name")), 0);
        s.w.prompts.expectReason(QStringLiteral("talk with the student"));
        s.press("revealName");
        QVERIFY(s.texts().contains(QStringLiteral("张晓雨")));
        QCOMPARE(s.w.audited(QStringLiteral("case.reveal_name")), 1);
        s.openCase(c.id); // hides again
        QVERIFY(!s.texts().contains(QStringLiteral("张晓雨")));
    }
    void aFollowUpIsRecordedAndItsDraftGoes()
    {
        Stage s;
        const CaseFile c = s.w.addCase(QStringLiteral("20240001"), QStringLiteral("张晓雨"), 2, QDate(2026, 11, 7));
        s.make();
        s.page->activate({{QStringLiteral("case"), c.id.toString()}, {QStringLiteral("action"), QStringLiteral("case.follow_up")}});
        s.press("fileFollowUp"); // nothing written: said at the field
        QVERIFY(!s.find<QLabel>(QStringLiteral("followUp-text-error"))->text().isEmpty());
        QTest::keyClicks(s.find<QPlainTextEdit>(QStringLiteral("followUp-text")), QStringLiteral("came to the talk"));
        s.page->saveNow();
        s.make();
        s.openCase(c.id);
        QCOMPARE(s.find<QPlainTextEdit>(QStringLiteral("followUp-text"))->toPlainText(), QStringLiteral("came to the talk"));
        s.press("fileFollowUp");
        QCOMPARE(int(test::must(CaseService(s.w.session()).followUps(c.id)).size()), 1);
        QVERIFY(test::must(CaseService(s.w.session()).overdue()).empty());
        QVERIFY(s.find<QPlainTextEdit>(QStringLiteral("followUp-text"))->toPlainText().isEmpty());
        s.openCase(c.id);
        QVERIFY(s.find<QPlainTextEdit>(QStringLiteral("followUp-text"))->toPlainText().isEmpty());
    }
    void whoMayNotOpenSeesWhy()
    {
        Stage s;
        s.w.addCase(QStringLiteral("20240001"), QStringLiteral("张晓雨"), 2, QDate(2026, 11, 18));
        s.w.become(Role::Centre); // no station of its own
        Actor centre = s.w.session().actor();
        centre.station.reset();
        centre.college.reset();
        s.w.session().setActor(centre);
        s.make();
        QVERIFY(!s.tableText().contains(QStringLiteral("张晓雨")));
        QVERIFY(!s.button("openCase")->isEnabled());
        QVERIFY(!s.button("openCase")->toolTip().isEmpty());
    }
};
XZ_TEST(LedgerPageTest)
#include "ledgerpage_test.moc"
