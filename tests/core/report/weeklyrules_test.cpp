// Closure of numbers and the clauses of handing in (domain 3.2), without a workspace.
#include "core/report/weeklyrules.h"
#include "tests/support/testmain.h"

using namespace xz;

class WeeklyRulesTest : public QObject {
    Q_OBJECT

    static WeeklyReport report()
    {
        return {.station = StationId::make(1),
                .week = {.id = WeekId::make(1), .term = TermId::make(1), .number = 12},
                .state = WeeklyState::Draft,
                .computed = {{1, 2, 0, 0, 0, 0, 2}, {2, 6, 0, 0, 0, 1, 5}, {3, 10, 1, 0, 0, 1, 10}}};
    }
    static WeeklyLine line(const QString &code, int level, LineChange change, const QString &text)
    {
        return {.caseId = CaseId::make(1), .code = code, .level = level, .change = change, .text = {.situation = text}};
    }

private slots:
    void numbersClose()
    {
        const WeeklyReport r = report();
        QVERIFY(numberClauses(r.computed, r.computed).empty());
        auto entered = r.computed;
        entered[1].now = 6;
        const auto clauses = numberClauses(entered, r.computed, {{2, QStringLiteral("二级")}});
        QCOMPARE(clauses.size(), size_t(2)); // it does not close, and it is not what the ledger says
        QCOMPARE(clauses[0].kind, ClauseKind::Numbers);
        QVERIFY2(clauses[0].text.contains(QStringLiteral("二级")) && clauses[0].text.contains(QStringLiteral("+1")), qPrintable(clauses[0].text));
        QCOMPARE(clauses[1].kind, ClauseKind::Entered);
        QVERIFY(clauses[1].text.contains(QStringLiteral("+1")) && clauses[1].level == 2);
        QVERIFY(isBlocked(clauses));
    }
    void numbersThatCloseButAreNotTheLedgers()
    {
        const WeeklyReport r = report();
        auto entered = r.computed;
        entered[2].added = 0; // the new one is left out, and so is the sum
        entered[2].now = 9;
        const auto clauses = numberClauses(entered, r.computed);
        QCOMPARE(clauses.size(), size_t(2));
        QVERIFY(clauses[0].kind == ClauseKind::Entered && clauses[0].text.contains(QStringLiteral("-1")));
        entered.pop_back(); // a level that is not given counts as zeros
        QVERIFY(isBlocked(numberClauses(entered, r.computed)));
    }
    void linesOfSevereLevelsNeedText()
    {
        WeeklyReport r = report();
        r.lines = {line(QStringLiteral("KJ-1"), 1, LineChange::Same, {}), line(QStringLiteral("KJ-2"), 2, LineChange::Raised, {}),
                   line(QStringLiteral("KJ-3"), 3, LineChange::Same, {}), line(QStringLiteral("KJ-4"), 3, LineChange::Added, {}),
                   line(QStringLiteral("KJ-5"), 1, LineChange::Released, {}), line(QStringLiteral("KJ-6"), 1, LineChange::Same, QStringLiteral("平稳"))};
        const auto clauses = readiness(r, {});
        QStringList blocking, notices;
        for (const WeeklyClause &c : clauses)
            (c.blocking ? blocking : notices) << c.text.section(u' ', 0, 0);
        QCOMPARE(blocking, (QStringList{QStringLiteral("KJ-1"), QStringLiteral("KJ-2")}));
        QCOMPARE(notices, QStringList{QStringLiteral("KJ-4")});
    }
    void textsThatDoNotFit()
    {
        WeeklyReport r = report();
        r.summary = QString(reportTextLimit, QChar(0x5b57));
        QVERIFY(!isBlocked(readiness(r, {})));
        r.summary += u'。';
        QVERIFY(blockingText(readiness(r, {})).contains(QStringLiteral("501")));
    }
    void namesBlockUntilConfirmed()
    {
        WeeklyReport r = report();
        r.lines = {line(QStringLiteral("KJ-1"), 2, LineChange::Same, QStringLiteral("与张三谈话"))};
        ReportNameHit hit{.field = QStringLiteral("situation"), .caseId = r.lines[0].caseId, .start = 1, .length = 2, .name = QStringLiteral("张三"),
                          .replacement = QStringLiteral("KJ-9")};
        QVERIFY(blockingText(readiness(r, {hit})).contains(QStringLiteral("张三")));
        hit.confirmed = true;
        QVERIFY(!isBlocked(readiness(r, {hit})));
        replaceName(r, hit);
        QCOMPARE(r.lines[0].text.situation, QStringLiteral("与KJ-9谈话"));
        replaceName(r, hit); // the text is another now: nothing is cut out of it
        QCOMPARE(r.lines[0].text.situation, QStringLiteral("与KJ-9谈话"));
    }
    void noticesDoNotBlock()
    {
        WeeklyReport r = report();
        r.missingClasses = {QStringLiteral("会计2401")};
        r.last = {{1, 0, 0, 0, 0, 0, 3}, {2, 0, 0, 0, 0, 0, 6}, {3, 0, 0, 0, 0, 0, 10}};
        r.lastLabel = QStringLiteral("Week 11");
        const auto clauses = readiness(r, {});
        QCOMPARE(clauses.size(), size_t(2));
        QCOMPARE(clauses[0].kind, ClauseKind::Carryover);
        QVERIFY(clauses[0].text.contains(QStringLiteral("Week 11")));
        QCOMPARE(clauses[1].kind, ClauseKind::Classes);
        QVERIFY(clauses[1].text.contains(QStringLiteral("会计2401")));
        QVERIFY(!isBlocked(clauses));
    }
    void calmWeek()
    {
        WeeklyReport r = report();
        r.computed = {{1, 2, 0, 0, 0, 0, 2}};
        r.lines = {line(QStringLiteral("KJ-1"), 1, LineChange::Same, {})};
        QVERIFY(notCalm(r, {}).empty());
        QVERIFY(blockingText(notCalm(r, {QStringLiteral("会计2401")})).contains(QStringLiteral("会计2401")));
        QCOMPARE(blockingText(notCalm(r, {QStringLiteral("a"), QStringLiteral("b")})).count(QStringLiteral("Hand in the report")), 1); // said once
        r.lines[0].change = LineChange::Lowered;
        QVERIFY(blockingText(notCalm(r, {})).contains(QStringLiteral("KJ-1")));
        r.lines[0].change = LineChange::Same;
        r.lines[0].text.plan = QStringLiteral("家访");
        QVERIFY(isBlocked(notCalm(r, {})));
        r.lines.clear();
        QVERIFY(notCalm(r, {}).empty());
        r.events = QStringLiteral("宿舍停电");
        QVERIFY(isBlocked(notCalm(r, {})));
        r.events.clear();
        r.computed[0].added = 1; // a change that no line shows
        QVERIFY(isBlocked(notCalm(r, {})));
    }
};

XZ_TEST(WeeklyRulesTest)
#include "weeklyrules_test.moc"
