// The handover through its widgets: list with a difference, open items, accounts, undertakings, signatures; left in the middle nothing is lost (S58).
#include "core/workspace/undertakings.h"
#include "core/workspace/users.h"
#include "tests/support/layoutcheck.h"
#include "tests/support/pagestage.h"
#include "tests/support/testmain.h"
#include "ui/handover/handoverpage.h"
#include "ui/shared/datatable.h"
#include "ui/shared/dateedit.h"
#include "ui/shared/drawer.h"
#include "ui/shared/form.h"
#include "ui/shared/text.h"

#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QTableWidget>

using namespace xz;

namespace {

const QString first = QStringLiteral("erste Zeile 2026 x");

struct Stage : test::PageStage<HandoverPage> {
    Stage()
    {
        successor = w.addPerson(PersonKind::Staff, QStringLiteral("T005"), QStringLiteral("周静"));
        secretary = w.addPerson(PersonKind::Staff, QStringLiteral("T006"), QStringLiteral("赵强"));
        w.clock.advance(7 * 24 * 3600); // the head holds the office since a week
        cases.push_back(w.addCase(QStringLiteral("20240001"), QStringLiteral("陈一鸣"), 3, w.clock.today()));
        cases.push_back(w.addCase(QStringLiteral("20240002"), QStringLiteral("吴晓"), 2, w.clock.today()));
    }
    ~Stage() { page.reset(); }
    HandoverService service() { return HandoverService(*w.workspace); }
    std::optional<Handover> running() { return test::must(service().running()); }
    QString error() const
    {
        auto *text = find<Text>(QStringLiteral("handover-error"));
        return text->isVisible() ? text->text() : QString();
    }
    void begin()
    {
        press("handover-start");
        auto *form = find<Form>(QStringLiteral("handover"));
        form->setValue(QStringLiteral("to"), successor.toString());
        form->setValue(QStringLiteral("witness"), secretary.toString());
        press("handover-begin");
    }
    int rowOf(const QString &name) const
    {
        auto *lines = find<QTableWidget>(QStringLiteral("handover-lines"));
        for (int r = 0; r < lines->rowCount(); ++r)
            if (lines->item(r, 1)->text().contains(name))
                return r;
        return -1;
    }
    void shot(const char *name)
    {
        if (qEnvironmentVariableIsSet("XINZHAN_SHOTS"))
            page->grab().save(qEnvironmentVariable("XINZHAN_SHOTS") + u'/' + QString::fromLatin1(name) + QStringLiteral(".png"));
    }
    PersonId successor{RawId{}}, secretary{RawId{}};
    std::vector<CaseFile> cases;
};

} // namespace

class HandoverPageTest : public QObject {
    Q_OBJECT
private slots:
    void S58_fromTheFirstStepToTheLast()
    {
        Stage s;
        s.make();
        QVERIFY(!s.button("handover-print")->isEnabled() && !s.button("handover-print")->toolTip().isEmpty());
        s.press("handover-start");
        s.press("handover-begin"); // nobody chosen: said at the field
        QVERIFY(!s.find<Text>(QStringLiteral("handover-to-error"))->text().isEmpty());
        s.find<Form>(QStringLiteral("handover"))->setValue(QStringLiteral("to"), s.successor.toString());
        s.find<Form>(QStringLiteral("handover"))->setValue(QStringLiteral("witness"), s.secretary.toString());
        s.press("handover-begin");
        QVERIFY(s.running());
        s.shot("handover-1-list");

        // A number that differs must be explained; what is typed is saved by itself and survives leaving the page.
        auto *lines = s.find<QTableWidget>(QStringLiteral("handover-lines"));
        const int notes = s.rowOf(QStringLiteral("跟进记录"));
        QVERIFY(notes >= 0);
        lines->item(notes, 3)->setText(QStringLiteral("4"));
        s.press("handover-add-line");
        const int own = lines->rowCount() - 1;
        lines->item(own, 1)->setText(QStringLiteral("站公章"));
        lines->item(own, 3)->setText(QStringLiteral("1"));
        s.find<QPlainTextEdit>(QStringLiteral("handover-difference"))->setPlainText(QStringLiteral("已现场清点"));
        s.page->saveNow();
        s.make(); // as after a restart
        const Handover kept = *s.running();
        QVERIFY(std::ranges::any_of(kept.items, [](const HandoverItem &i) { return i.name == u"站公章" && i.stated == 1; }) && kept.difference == u"已现场清点");
        s.press("handover-check");
        QVERIFY2(s.error().contains(QStringLiteral("4")), qPrintable(s.error()));
        QCOMPARE(s.running()->state, HandoverState::Draft);
        lines = s.find<QTableWidget>(QStringLiteral("handover-lines"));
        QCOMPARE(lines->item(s.rowOf(QStringLiteral("跟进记录")), 3)->text(), QStringLiteral("4")); // still as typed
        lines->item(s.rowOf(QStringLiteral("跟进记录")), 5)->setText(QStringLiteral("纸质四份未录入"));
        s.press("handover-check");
        QCOMPARE(s.running()->state, HandoverState::Listed);

        QCOMPARE(s.find<QTableWidget>(QStringLiteral("handover-open"))->rowCount(), 2);
        s.shot("handover-2-open");
        s.press("handover-assign");
        QCOMPARE(s.running()->state, HandoverState::Assigned);
        for (const CaseFile &c : s.cases)
            QCOMPARE(test::must(CaseService(s.w.session()).row(c.id)).responsible, std::optional(s.successor));

        // The successor has no account yet.
        s.shot("handover-3-accounts");
        s.press("handover-sign-from");
        QVERIFY(s.running()->step(QStringLiteral("sign_from")));
        s.w.prompts.expectConfirm(false);
        s.press("handover-switch");
        QCOMPARE(s.running()->state, HandoverState::Assigned);
        s.w.prompts.expectConfirm(true);
        s.press("handover-switch");
        QVERIFY(!s.find<Text>(QStringLiteral("successor-login-error"))->text().isEmpty());
        s.find<Form>(QStringLiteral("successor"))->setValue(QStringLiteral("login"), QStringLiteral("zhou"));
        s.write(s.find<QLineEdit>(QStringLiteral("successor-passphrase")), first);
        s.w.prompts.expectConfirm(true);
        s.w.prompts.expectMessage();
        s.press("handover-switch");
        QCOMPARE(s.running()->state, HandoverState::Switched);
        QVERIFY(s.w.prompts.lastText().contains(QStringLiteral("head")));

        // The undertaking of the new account is missing: said, then recorded from the paper.
        s.shot("handover-4-undertakings");
        s.press("handover-undertake");
        QVERIFY2(s.error().contains(QStringLiteral("周静")), qPrintable(s.error()));
        s.find<DateEdit>(QStringLiteral("handover-paper-on"))->setDate(s.w.clock.today());
        s.press("handover-undertake");
        QCOMPARE(s.running()->state, HandoverState::Undertaken);
        s.shot("handover-5-signatures");
        s.press("handover-sign-to");
        s.find<DateEdit>(QStringLiteral("handover-signed-witness"))->setDate(s.w.clock.today().addDays(2));
        s.press("handover-sign-witness");
        QVERIFY(!s.error().isEmpty()); // not yet
        s.find<DateEdit>(QStringLiteral("handover-signed-witness"))->setDate(s.w.clock.today());
        s.press("handover-sign-witness");
        QCOMPARE(s.running()->state, HandoverState::Signed);
        s.press("handover-finish");
        QVERIFY(!s.running());
        QVERIFY(!s.find<Text>(QStringLiteral("handover-log"))->text().isEmpty());
        s.shot("handover-6-finished");
        s.press("handover-print");
        s.shot("handover-paper");
        QVERIFY(!s.page->findChildren<QFrame *>().isEmpty());
        // The old account opens nothing any more.
        const QString path = s.w.path();
        s.page.reset();
        QVERIFY(s.w.workspace->close());
        QVERIFY(Workspace::open(path, QStringLiteral("head"), test::PageFixture::passphrase(), s.w.clock).error().code == Errc::WrongPassphrase);
        QVERIFY(Workspace::open(path, QStringLiteral("zhou"), first, s.w.clock));
    }
    void aHandoverIsCancelledWithAReasonAndStaysInTheList()
    {
        Stage s;
        s.make();
        s.begin();
        s.w.prompts.expectReason(std::nullopt);
        s.press("handover-cancel");
        QVERIFY(s.running());
        s.w.prompts.expectReason(QStringLiteral("任命推迟"));
        s.press("handover-cancel");
        QVERIFY(!s.running());
        QCOMPARE(s.find<DataTable>(QStringLiteral("handovers"))->model()->rowCount(), 1);
        QVERIFY(s.texts().contains(QStringLiteral("任命推迟")));
        QVERIFY(!s.button("handover-cancel")->isVisible());
    }
    void aCustodianIsNamedWithADay()
    {
        Stage s;
        s.make();
        s.press("custodian-set");
        s.press("custodian-save");
        QVERIFY(!s.find<Text>(QStringLiteral("custodian-person-error"))->text().isEmpty());
        auto *form = s.find<Form>(QStringLiteral("custodian"));
        form->setValue(QStringLiteral("person"), s.successor.toString());
        form->setValue(QStringLiteral("since"), QDate(2020, 1, 1));
        s.press("custodian-save");
        QVERIFY(!s.find<Text>(QStringLiteral("custodian-since-error"))->text().isEmpty()); // overlaps
        form->setValue(QStringLiteral("since"), s.w.clock.today().addDays(1));
        s.press("custodian-save");
        const auto all = test::must(CustodianService(s.w.session()).history(s.w.station));
        QCOMPARE(all.size(), size_t(2));
        QVERIFY(all.front().person == s.successor && all.back().until == s.w.clock.today());
    }
    void aLaterDayAndTheSupervisorCanBeChanged()
    {
        Stage s;
        s.make();
        s.begin();
        s.press("handover-people");
        auto *form = s.find<Form>(QStringLiteral("handover-people"));
        form->setValue(QStringLiteral("effective_on"), s.w.clock.today().addYears(5));
        s.press("handover-people-save");
        QVERIFY(!s.find<Text>(QStringLiteral("handover-people-effective_on-error"))->text().isEmpty());
        form->setValue(QStringLiteral("effective_on"), s.w.clock.today().addDays(10));
        s.press("handover-people-save");
        QCOMPARE(s.running()->effectiveOn, s.w.clock.today().addDays(10));
    }
    void whoMayNotSeesWhy()
    {
        Stage s;
        s.make();
        s.begin();
        s.w.become(Role::Counsellor);
        s.make();
        QVERIFY(!s.button("handover-start")->isEnabled() && !s.button("handover-start")->toolTip().isEmpty());
        QVERIFY(!s.button("custodian-set")->isEnabled() && !s.button("custodian-set")->toolTip().isEmpty());
        QVERIFY(s.find<DataTable>(QStringLiteral("handovers"))->model()->rowCount() == 0); // not one of theirs
    }
};

XZ_TEST(HandoverPageTest)
#include "handoverpage_test.moc"
