// The fund's tab: what each office sees and does, by its controls.
#include "core/base/money.h"
#include "tests/support/projectpagestage.h"
#include "tests/support/testmain.h"
#include "ui/shared/datatable.h"
#include "ui/shared/drawer.h"

using namespace xz;
using namespace xz::test;

namespace {

void type(ProjectPageStage &s, const char *field, const QString &text)
{
    auto *edit = s.find<QLineEdit>(QStringLiteral("fundExpense-") + QString::fromLatin1(field));
    edit->clear();
    edit->insert(text);
}
std::vector<FundRow> ledger(ProjectPageStage &s) { return must(FundsService(s.w.session()).ledger(s.id)); }
bool drawerOpen(ProjectPageStage &s) { return s.find<Drawer>(QStringLiteral("drawer"))->isOpen(); }

} // namespace

class FundsViewTest : public QObject {
    Q_OBJECT
private slots:
    void S04_theLedgerShowsTheAllotmentAndTheBalance()
    {
        ProjectPageStage s;
        s.show("funds");
        QCOMPARE(s.label("fundFigure1"), QStringLiteral("5,000.00"));
        QCOMPARE(s.label("fundFigure3"), QStringLiteral("5,000.00"));
        const ShownTable t = s.find<DataTable>(QStringLiteral("fundLedger"))->shown();
        QCOMPARE(t.rows.size(), size_t(1));
        QVERIFY(!s.visible("fundAllot")); // the station allots nothing
        QVERIFY(s.visible("fundSpend") && s.button("fundSpend")->isEnabled());
    }

    void anExpenseIsEnteredAndItsFaultsStandAtTheirField()
    {
        ProjectPageStage s;
        s.show("funds");
        s.press("fundSpend");
        s.press("saveExpense");
        QCOMPARE(s.page->focusWidget(), s.find<QLineEdit>(QStringLiteral("fundExpense-amount")));
        type(s, "amount", QStringLiteral("五千"));
        s.press("saveExpense");
        QVERIFY(drawerOpen(s));
        type(s, "amount", QStringLiteral("6,000"));
        type(s, "subject", QStringLiteral("培训费"));
        type(s, "voucher", QStringLiteral("2026-001"));
        type(s, "summary", QStringLiteral("讲课费"));
        s.press("saveExpense"); // more than there is
        QCOMPARE(s.page->focusWidget(), s.find<QLineEdit>(QStringLiteral("fundExpense-overdraft")));
        QCOMPARE(ledger(s).size(), size_t(1));
        s.page->saveNow();
        s.show("funds"); // another day: what was typed is there
        s.press("fundSpend");
        QCOMPARE(s.find<QLineEdit>(QStringLiteral("fundExpense-voucher"))->text(), QStringLiteral("2026-001"));
        type(s, "amount", QStringLiteral("1,200.50"));
        s.hit("saveExpense");
        QVERIFY(!drawerOpen(s));
        QCOMPARE(s.label("fundFigure3"), QStringLiteral("3,799.50"));
        QCOMPARE(s.label("fundFigure4"), QStringLiteral("24.0%"));
        QVERIFY(!s.label("fundNote").isEmpty()); // one waits
    }

    void approvalAndReversal()
    {
        ProjectPageStage s;
        must(FundsService(s.w.session()).spend(s.id, {.subject = QStringLiteral("培训费"), .amount = 10000, .voucher = QStringLiteral("V1"), .summary = QStringLiteral("x")}));
        s.show("funds");
        QVERIFY(!s.visible("fundApprove"));
        s.w.become(Role::Secretary);
        s.show("funds");
        QVERIFY(!s.visible("fundSpend"));
        s.find<DataTable>(QStringLiteral("fundLedger"))->selectRow(0); // the newest: the expense
        ProjectPageStage::settle();
        s.hit("fundApprove");
        QVERIFY(!ledger(s)[1].approver.isEmpty());
        s.w.becomeHead();
        s.show("funds");
        s.find<DataTable>(QStringLiteral("fundLedger"))->selectRow(0);
        ProjectPageStage::settle();
        s.w.prompts.expectReason(QStringLiteral("金额有误"));
        s.hit("fundReverse");
        QCOMPARE(s.label("fundFigure3"), QStringLiteral("5,000.00"));
        QCOMPARE(ledger(s).size(), size_t(3));
        s.w.become(Role::StudentAffairs);
        s.show("funds");
        QVERIFY(s.visible("fundAllot"));
        s.press("fundAllot");
        s.find<QLineEdit>(QStringLiteral("fundAllotment-amount"))->setText(QStringLiteral("1000"));
        s.w.prompts.expectMessage(); // tranche 2 before the mid-term
        s.press("saveAllotment");
        QVERIFY(drawerOpen(s));
        QCOMPARE(ledger(s).size(), size_t(3));
    }
};

XZ_TEST(FundsViewTest)
#include "fundsview_test.moc"
