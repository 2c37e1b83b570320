// The fund of a project through its service: S04, tranches, balance, reversals, approval; who may not is refused.
#include "core/base/money.h"
#include "core/funds/fundsdocument.h"
#include "core/funds/fundsrepository.h"
#include "core/midterm/midtermservice.h"
#include "tests/support/projectstage.h"
#include "tests/support/testmain.h"

using namespace xz;
using namespace xz::test;

namespace {

template <class T>
QString refusal(const Result<T> &r, Errc code, const char *field = "")
{
    if (r)
        return QStringLiteral("was not refused");
    if (r.error().code != code)
        return QStringLiteral("code %1: %2").arg(int(r.error().code)).arg(r.error().message);
    if (r.error().field != QLatin1String(field))
        return QStringLiteral("field %1: %2").arg(r.error().field, r.error().message);
    return {};
}
#define REFUSED(...)                                    \
    do {                                                \
        const QString why = refusal(__VA_ARGS__);       \
        QVERIFY2(why.isEmpty(), qPrintable(why));       \
    } while (false)

Expense expense(qint64 amount, const QString &voucher, QDate on = {})
{
    return {.on = on, .subject = QStringLiteral("培训费"), .amount = amount, .voucher = voucher, .summary = QStringLiteral("讲课费")};
}

} // namespace

class FundsServiceTest : public QObject {
    Q_OBJECT
private slots:
    void S04_approvalOf5000For2026IsInTheLedger()
    {
        ProjectWorld w;
        const ProjectId id = w.applied();
        QVERIFY(must(FundsService(w.head()).ledger(id)).empty());
        must(FundsService(*w.affairs).approveProject(id, {.opinion = QStringLiteral("同意立项"), .amount = *parseYuan(QStringLiteral("5,000"))}));
        QCOMPARE(w.state(id), ProjectState::Building);
        const auto rows = must(FundsService(w.head()).ledger(id, 2026));
        QCOMPARE(rows.size(), size_t(1));
        QCOMPARE(rows[0].kind, FundKind::Allotment);
        QCOMPARE(rows[0].year, 2026);
        QCOMPARE(rows[0].tranche, 1);
        QCOMPARE(yuanText(rows[0].amount), QStringLiteral("5,000.00"));
        QCOMPARE(yuanText(rows[0].balance), QStringLiteral("5,000.00"));
        const FundSummary s = must(FundsService(w.head()).summary(id));
        QCOMPARE(s.balance(), qint64(500000));
        QCOMPARE(s.approved, std::optional<qint64>(500000));
        QCOMPARE(w.head().audit().list({.action = QStringLiteral("funds.allotment")})->size(), size_t(1));
    }

    void approvalWithoutAnAmountPaysTheFirstYearOfTheBudget()
    {
        ProjectWorld w;
        const ProjectId id = w.applied({{QStringLiteral("培训费"), 2027, 250000}, {QStringLiteral("培训费"), 2026, 150000}});
        must(FundsService(*w.affairs).approveProject(id, {.opinion = QStringLiteral("同意")}));
        const FundSummary s = must(FundsService(w.head()).summary(id));
        QCOMPARE(s.approved, std::optional<qint64>(400000));
        QCOMPARE(s.allotted, qint64(150000));
        QCOMPARE(s.years.size(), size_t(1));
        QCOMPARE(s.years[0].year, 2026);
    }

    void approvalThatCannotAllotApprovesNothing()
    {
        ProjectWorld w;
        const ProjectId id = w.applied();
        REFUSED(FundsService(*w.affairs).approveProject(id, {.opinion = QStringLiteral("同意"), .amount = 100000}, Allotment{.amount = 200000}), Errc::InvalidInput, "tranche");
        REFUSED(FundsService(*w.affairs).approveProject(id, {.opinion = QStringLiteral("同意"), .amount = 100000}, Allotment{.amount = 50000, .year = 2031}), Errc::InvalidInput, "year");
        QCOMPARE(w.state(id), ProjectState::Deciding);
        REFUSED(FundsService(w.head()).approveProject(id, {.opinion = QStringLiteral("同意"), .amount = 100000}), Errc::Denied);
        QCOMPARE(w.state(id), ProjectState::Deciding);
        QVERIFY(must(FundsService(w.head()).ledger(id)).empty());
    }

    void secondTrancheOnlyAfterTheMidtermIsPassed()
    {
        ProjectWorld w;
        const ProjectId id = w.approved(500000);
        FundsService x(*w.affairs);
        const auto early = x.allot(id, {.amount = 100000, .year = 2026, .tranche = 2});
        REFUSED(early, Errc::Refused);
        QVERIFY2(early.error().message.contains(QStringLiteral("mid-term")), qPrintable(early.error().message));
        const auto twice = x.allot(id, {.amount = 100000, .year = 2026, .tranche = 1});
        REFUSED(twice, Errc::Conflict, "tranche");
        QVERIFY2(twice.error().message.contains(QStringLiteral("No. 1")), qPrintable(twice.error().message));
        REFUSED(x.allot(id, {.amount = 100000, .year = 2027, .tranche = 1}), Errc::InvalidInput, "summary"); // more than approved: say why
        must(x.allot(id, {.amount = 100000, .year = 2027, .tranche = 1, .note = QStringLiteral("年度追加")}));
        REFUSED(x.allot(id, {.amount = 0}), Errc::InvalidInput, "amount");
        REFUSED(x.allot(id, {.amount = 100, .on = QDate(2030, 1, 1)}), Errc::InvalidInput, "on");
        REFUSED(x.allot(id, {.amount = 100, .tranche = 0}), Errc::InvalidInput, "tranche");
        REFUSED(FundsService(w.head()).allot(id, {.amount = 100, .tranche = 3}), Errc::Denied);
        w.write([&](Transaction &tx) { return tx.prepare("UPDATE project SET state = 'continuing'").exec(); });
        must(x.allot(id, {.amount = 100000, .year = 2026, .tranche = 2, .note = QStringLiteral("中期通过")}));
        for (const char *stopped : {"rectifying", "unqualified", "final_rectifying", "terminated", "archived", "refused"}) {
            w.write([&](Transaction &tx) { return tx.prepare("UPDATE project SET state = ?").bind(QString::fromLatin1(stopped)).exec(); });
            REFUSED(x.allot(id, {.amount = 100, .year = 2027, .tranche = 3, .note = QStringLiteral("x")}), Errc::Refused);
        }
    }

    void balanceNeverFallsBelowZeroUnmarked()
    {
        ProjectWorld w;
        const ProjectId id = w.approved(500000);
        FundsService h(w.head());
        must(h.spend(id, expense(400000, QStringLiteral("V1"))));
        const auto over = h.spend(id, expense(100001, QStringLiteral("V2")));
        REFUSED(over, Errc::Refused, "overdraft");
        QVERIFY2(over.error().message.contains(QStringLiteral("1,000.00")) && over.error().message.contains(QStringLiteral("-0.01")), qPrintable(over.error().message));
        QCOMPARE(must(h.summary(id)).balance(), qint64(100000));
        Expense marked = expense(100001, QStringLiteral("V2"));
        marked.overdraft = QStringLiteral("学院垫付");
        must(h.spend(id, marked));
        FundSummary s = must(h.summary(id));
        QCOMPARE(s.balance(), qint64(-1));
        QCOMPARE(s.overdrafts, 1);
        REFUSED(h.spend(id, expense(1, QStringLiteral("V3"))), Errc::Refused, "overdraft"); // deeper needs a reason of its own
        // an override that is not needed leaves no mark; a hole in the middle is a hole, too
        ProjectWorld w2;
        const ProjectId id2 = w2.approved(500000);
        FundsService h2(w2.head());
        Expense harmless = expense(100, QStringLiteral("V1"));
        harmless.overdraft = QStringLiteral("以防万一");
        must(h2.spend(id2, harmless));
        QCOMPARE(must(h2.summary(id2)).overdrafts, 0);
        REFUSED(h2.spend(id2, expense(100, QStringLiteral("V2"), QDate(2026, 10, 1))), Errc::Refused, "overdraft"); // before the money came
    }

    void fieldsOfAnExpense()
    {
        ProjectWorld w;
        const ProjectId id = w.approved();
        FundsService h(w.head());
        Expense e = expense(100, QStringLiteral("V1"));
        e.subject.clear();
        REFUSED(h.spend(id, e), Errc::InvalidInput, "subject");
        e = expense(100, {});
        REFUSED(h.spend(id, e), Errc::InvalidInput, "voucher");
        e = expense(100, QStringLiteral("V1"));
        e.summary.clear();
        REFUSED(h.spend(id, e), Errc::InvalidInput, "summary");
        REFUSED(h.spend(id, expense(0, QStringLiteral("V1"))), Errc::InvalidInput, "amount");
        REFUSED(h.spend(id, expense(mostMoney + 1, QStringLiteral("V1"))), Errc::InvalidInput, "amount");
        REFUSED(h.spend(id, expense(100, QStringLiteral("V1"), QDate(2026, 12, 24))), Errc::InvalidInput, "on");
        REFUSED(h.spend(id, expense(100, QStringLiteral("V1"), QDate(2026, 8, 31))), Errc::InvalidInput, "on");
        e = expense(100, QStringLiteral("V1"));
        e.year = 2027;
        REFUSED(h.spend(id, e), Errc::InvalidInput, "year");
        e = expense(100, QStringLiteral("V1"));
        e.approver = e.handler = QStringLiteral("王敏");
        REFUSED(h.spend(id, e), Errc::InvalidInput, "approver");
        must(h.spend(id, expense(100, QStringLiteral("V1"))));
        const auto again = h.spend(id, expense(100, QStringLiteral("V1")));
        REFUSED(again, Errc::Conflict, "voucher");
        QVERIFY(again.error().message.contains(QStringLiteral("No. 2")));
        must(h.spend(id, expense(200, QStringLiteral("V1")))); // another line of the same voucher
        REFUSED(FundsService(*w.affairs).spend(id, expense(100, QStringLiteral("V9"))), Errc::Denied);
        REFUSED(FundsService(w.counsellor()).ledger(id), Errc::Denied);
    }

    void correctionsAreReversals()
    {
        ProjectWorld w;
        const ProjectId id = w.approved(500000);
        FundsService h(w.head()), x(*w.affairs);
        const FundEntryId e = must(h.spend(id, expense(300000, QStringLiteral("V1"))));
        REFUSED(h.reverse(e, QStringLiteral("  ")), Errc::InvalidInput, "reason");
        must(h.reverse(e, QStringLiteral("金额有误")));
        const auto rows = must(h.ledger(id));
        QCOMPARE(rows.size(), size_t(3));
        QCOMPARE(rows[1].reversedBy, std::optional(3));
        QCOMPARE(rows[2].reversesNumber, std::optional(2));
        QCOMPARE(rows[2].balance, qint64(500000));
        const FundSummary s = must(h.summary(id));
        QCOMPARE(s.spent, qint64(0));
        QCOMPARE(s.lines[0].actual, qint64(0));
        REFUSED(h.reverse(e, QStringLiteral("x")), Errc::Refused);                                     // once
        REFUSED(h.reverse(rows[2].id, QStringLiteral("x")), Errc::Refused);                            // not a reversal
        REFUSED(h.reverse(rows[0].id, QStringLiteral("x")), Errc::Denied);                             // the school's allotment
        must(h.spend(id, expense(300000, QStringLiteral("V1"))));                                      // right, anew
        REFUSED(x.reverse(rows[0].id, QStringLiteral("退回")), Errc::Refused);                          // spent from already
        REFUSED(h.entryNumbered(id, 99), Errc::NotFound);
        // the schema keeps it, whoever asks
        for (const char *sql : {"DELETE FROM fund_entry", "UPDATE fund_entry SET amount = 1", "UPDATE fund_entry SET summary = 'x' WHERE number = 4"}) {
            Transaction tx = must(Transaction::begin(*w.db));
            QVERIFY2(!tx.prepare(sql).exec(), sql);
        }
    }

    void anExpenseWaitsForSomebodyElse()
    {
        ProjectWorld w;
        const ProjectId id = w.approved();
        FundsService h(w.head()), q(*w.secretary);
        const FundEntryId e = must(h.spend(id, expense(100, QStringLiteral("V1"))));
        QCOMPARE(must(h.summary(id)).waiting, 1);
        REFUSED(h.approve(e), Errc::Denied);
        must(q.approve(e));
        QCOMPARE(must(h.ledger(id))[1].approver, QStringLiteral("孙书记"));
        REFUSED(q.approve(e), Errc::Refused);
        const FundEntryId other = must(h.spend(id, expense(100, QStringLiteral("V2"))));
        REFUSED(q.refuse(other, {}), Errc::InvalidInput, "reason");
        must(q.refuse(other, QStringLiteral("凭证不符")));
        QCOMPARE(must(h.summary(id)).waiting, 0);
        QCOMPARE(must(h.summary(id)).spent, qint64(100));
        Expense signedOnPaper = expense(100, QStringLiteral("V3"));
        signedOnPaper.approver = QStringLiteral("孙书记");
        must(h.spend(id, signedOnPaper));
        QCOMPARE(must(h.summary(id)).waiting, 0);
    }

    void budgetAgainstActual()
    {
        ProjectWorld w;
        const ProjectId id = w.approved(500000);
        FundsService h(w.head());
        must(h.spend(id, expense(240000, QStringLiteral("V1"))));
        Expense other = expense(5000, QStringLiteral("V2"));
        other.subject = QStringLiteral("餐费");
        must(h.spend(id, other));
        const FundSummary s = must(h.summary(id));
        QCOMPARE(s.lines.size(), size_t(3));
        QCOMPARE(s.lines[0].subject, QStringLiteral("培训费"));
        QCOMPARE(s.lines[0].left(), qint64(60000));
        QCOMPARE(s.lines[1].left(), qint64(200000));
        QVERIFY(!s.lines[2].planned);
        QCOMPARE(s.lines[2].left(), qint64(-5000));
        QCOMPARE(*s.execution(), 0.49);
        // what is edited after the approval changes no budget
        ProjectService projects(w.head());
        ProjectRow p = must(projects.project(id));
        must(projects.save(id, p.title, completeApplication(proposedDates(p.startsOn), {{QStringLiteral("餐费"), 2026, 900000}}), p.version));
        QCOMPARE(must(h.summary(id)).budget, qint64(500000));
    }

    void statementTellsWhatTheLedgerTells()
    {
        ProjectWorld w;
        const ProjectId id = w.approved(500000);
        FundsService h(w.head());
        const FundEntryId e = must(h.spend(id, expense(120050, QStringLiteral("V-2026-01"))));
        must(h.reverse(e, QStringLiteral("重复报销")));
        const FundStatement s = must(fundStatement(w.head(), id, 2026));
        const QString all = paper::plainLines(s.document).join(u'\n');
        for (const char *wanted : {"5,000.00", "1,200.50", "V-2026-01", "重复报销", "冲销", "0.0%", "温暖同行"})
            QVERIFY2(all.contains(QString::fromUtf8(wanted)), wanted);
        QVERIFY(!all.contains(u'«'));
        QVERIFY(s.fileName.contains(QStringLiteral("2026")));
        REFUSED(fundStatement(w.head(), id, 2040), Errc::InvalidInput, "year");
        REFUSED(fundStatement(w.counsellor(), id), Errc::Denied);
        must(fundStatement(*w.affairs, id));
    }
};

XZ_TEST(FundsServiceTest)
#include "fundsservice_test.moc"
