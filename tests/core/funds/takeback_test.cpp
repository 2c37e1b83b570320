// A24 with money behind it: what was allotted or paid on a decision goes back with it, or holds it, and the sentence says what comes first.
#include "core/honours/honoursservice.h"
#include "core/midterm/midtermservice.h"
#include "tests/support/projectstage.h"
#include "tests/support/testmain.h"

using namespace xz;
using namespace xz::test;
using E = ProjectEvent;

namespace {
Expense expense(qint64 amount) { return {.subject = QStringLiteral("培训费"), .amount = amount, .voucher = QStringLiteral("V1"), .summary = QStringLiteral("讲课费")}; }
QString why() { return QStringLiteral("金额录入有误"); }

struct World : ProjectWorld {
    FundsService h() { return FundsService(head()); }
    FundsService x() { return FundsService(*affairs); }
    ProjectService p() { return ProjectService(*affairs); }
    bool open(const ProjectId &id, E e)
    {
        for (const ProjectChoice &c : must(p().choices(id)))
            if (c.event == e)
                return c.available;
        return false;
    }
    void passed(const ProjectId &id)
    {
        must(ProjectService(head()).step(id, E::HandInMidterm, {.formComplete = true}));
        must(ProjectService(*secretary).step(id, E::CollegeReviewMidterm, {.opinion = QStringLiteral("同意")}));
        must(p().step(id, E::PassMidterm));
    }
};
} // namespace

class TakeBackTest : public QObject {
    Q_OBJECT
private slots:
    void A24_anApprovalGoesBackWithItsAllotment()
    {
        World w;
        const ProjectId id = w.approved(500000);
        QVERIFY(w.open(id, E::Reverse));
        // Alone, without the fund, it does not: no allotment is left on a project that is not approved.
        const auto alone = w.p().step(id, E::Reverse, {.opinion = why()});
        QCOMPARE(alone.error().code, Errc::Refused);
        QVERIFY2(alone.error().message.contains(QStringLiteral("5,000.00")), qPrintable(alone.error().message));
        QCOMPARE(w.x().takeBackDecision(id, QStringLiteral(" ")).error().field, QStringLiteral("reason"));
        QCOMPARE(w.state(id), ProjectState::Building);
        QCOMPARE(must(w.h().ledger(id)).size(), size_t(1));
        must(w.x().takeBackDecision(id, why()));
        QCOMPARE(w.state(id), ProjectState::Deciding);
        const auto rows = must(w.h().ledger(id));
        QCOMPARE(rows.size(), size_t(2));
        QCOMPARE(rows[1].kind, FundKind::Reversal);
        QCOMPARE(rows[1].reason, why());
        QCOMPARE(rows[1].balance, qint64(0));
        // and the right amount is approved anew
        must(w.x().approveProject(id, {.opinion = QStringLiteral("同意"), .amount = 300000}));
        QCOMPARE(must(w.h().summary(id)).balance(), qint64(300000));
    }

    void A24_expensesHoldTheApproval()
    {
        World w;
        const ProjectId id = w.approved(500000);
        const FundEntryId paid = must(w.h().spend(id, expense(12345)));
        QVERIFY(!w.open(id, E::Reverse));
        const auto r = w.x().takeBackDecision(id, why());
        QCOMPARE(r.error().code, Errc::Refused);
        QVERIFY2(r.error().message.contains(QStringLiteral("No. 2 (123.45 yuan)")), qPrintable(r.error().message));
        QCOMPARE(w.state(id), ProjectState::Building);
        QCOMPARE(must(w.h().ledger(id)).size(), size_t(2));
        must(w.h().reverse(paid, QStringLiteral("退回")));
        must(w.x().takeBackDecision(id, why()));
        QCOMPARE(must(w.h().summary(id)).balance(), qint64(0));
        QCOMPARE(w.h().takeBackDecision(id, why()).error().code, Errc::Denied); // the station decides nothing
    }

    void A24_theSecondTrancheHoldsTheMidterm()
    {
        World w;
        const ProjectId id = w.applied();
        must(w.x().approveProject(id, {.opinion = QStringLiteral("同意"), .amount = 500000}, Allotment{.amount = 300000}));
        w.passed(id);
        must(w.x().allot(id, {.amount = 200000, .tranche = 2}));
        const auto r = w.x().takeBackDecision(id, why());
        QCOMPARE(r.error().code, Errc::Refused);
        QVERIFY2(r.error().message.contains(QStringLiteral("No. 2 (2,000.00 yuan)")), qPrintable(r.error().message));
        QVERIFY(!w.open(id, E::Reverse));
        must(w.x().reverse(must(w.x().entryNumbered(id, 2)), why()));
        must(w.x().takeBackDecision(id, why()));
        QCOMPARE(w.state(id), ProjectState::MidtermDue);
        QCOMPARE(must(w.h().summary(id)).balance(), qint64(300000)); // the first stays: the approval does
    }

    void A24_anHonourHoldsTheAcceptanceAndPublicationGoesBackWithIt()
    {
        World w;
        const ProjectId id = w.approved(500000);
        w.passed(id);
        must(ProjectService(w.head()).step(id, E::HandInFinal, {.formComplete = true}));
        must(w.p().step(id, E::OpenReview, {.panelReady = true}));
        // An opened review goes back through its day, with its sheets.
        QCOMPARE(w.x().takeBackDecision(id, why()).error().code, Errc::Refused);
        QVERIFY(!w.open(id, E::Reverse));
        must(w.p().step(id, E::Accept, {.grade = AcceptanceGrade::Excellent}));
        const auto early = w.p().step(id, E::Archive);
        QVERIFY2(!early && early.error().message.contains(QStringLiteral("Publish")), "archived unpublished");
        must(w.p().publish(id));
        const QString kind = honourKinds(*w.affairs).front().code;
        HonoursService honours(*w.affairs);
        const HonourId honour = must(honours.nominate(w.station, kind, 2026, QStringLiteral("事迹")));
        const auto r = w.x().takeBackDecision(id, why());
        QCOMPARE(r.error().code, Errc::Refused);
        QVERIFY2(r.error().message.contains(QStringLiteral("2026")), qPrintable(r.error().message));
        must(honours.withdraw(honour, QStringLiteral("撤回")));
        must(w.x().takeBackDecision(id, why()));
        QVERIFY(!must(w.p().project(id)).publishedAt.isValid());
        // Decided anew it is the school's own again until it is published: neither the new decision nor the old one is told.
        must(w.p().step(id, E::Accept, {.grade = AcceptanceGrade::Qualified}));
        const ProjectService station(w.head());
        QCOMPARE(must(station.project(id)).state, ProjectState::Reviewing);
        for (const ProjectStepRow &s : must(station.history(id)))
            QVERIFY2(s.event != E::Accept && s.event != E::Reverse, qPrintable(s.label()));
    }

    // A station may be built without the school's money, or get more than it asked for; a slip of the finger looks the same and is asked about.
    void approvedAmounts()
    {
        World w;
        const ProjectId id = w.applied();
        const auto silent = w.x().approveProject(id, {.amount = 0});
        QCOMPARE(silent.error().code, Errc::InvalidInput);
        QCOMPARE(silent.error().field, QStringLiteral("reason"));
        const auto more = w.x().approveProject(id, {.amount = 5000000});
        QCOMPARE(more.error().field, QStringLiteral("reason"));
        QVERIFY2(more.error().message.contains(QStringLiteral("50,000.00")) && more.error().message.contains(QStringLiteral("5,000.00")), qPrintable(more.error().message));
        QCOMPARE(w.x().approveProject(id, {.opinion = QStringLiteral("同意"), .amount = -1}).error().field, QStringLiteral("amount"));
        QCOMPARE(w.x().approveProject(id, {.opinion = QStringLiteral("同意"), .amount = 100'000'000'00 * 10LL}, Allotment{.amount = 100}).error().field, QStringLiteral("amount"));
        QCOMPARE(w.state(id), ProjectState::Deciding);
        QVERIFY(w.open(id, E::Approve)); // nothing of that closes the door before something is typed
        must(w.x().approveProject(id, {.opinion = QStringLiteral("学院自筹经费，立项不资助"), .amount = 0}));
        QCOMPARE(must(w.p().project(id)).approvedAmount, std::optional<qint64>(0));
        QVERIFY(must(w.h().ledger(id)).empty());
        // without money nothing is spent unmarked
        QCOMPARE(w.h().spend(id, expense(100)).error().field, QStringLiteral("overdraft"));
    }
};

XZ_TEST(TakeBackTest)
#include "takeback_test.moc"
