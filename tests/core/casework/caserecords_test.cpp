// What is written to a case without moving it: follow-ups, the next date, who is responsible, the summary (S35).
#include "tests/core/casework/caseworld.h"
#include "tests/support/testmain.h"

using namespace xz;
using namespace xz::test;

class CaseRecordsTest : public QObject, private CaseWorld {
    Q_OBJECT
private slots:
    void init() { w = std::make_unique<TestWorkspace>(); }
    void cleanup() { w.reset(); }

    void aChangedSummaryKeepsTheOneBefore()
    {
        CaseDraft d = draft(2);
        d.summary = QStringLiteral("cannot sleep");
        const CaseFile c = must(counsellor().open(w->station, student(), d)).file;
        const CaseFile second = must(counsellor().setSummary(c.id, QStringLiteral("sleeps again"), c.version)).file;
        QCOMPARE(second.summary, QStringLiteral("sleeps again"));
        QCOMPARE(must(counsellor().setSummary(c.id, QStringLiteral(" sleeps again "))).file.version, second.version); // nothing changed, nothing written
        const CaseFile third = must(head().setSummary(c.id, {}, second.version)).file;
        QCOMPARE(must(counsellor().detail(c.id)).summary, QString());
        std::vector<CaseEvent> changes = must(counsellor().history(c.id));
        std::erase_if(changes, [](const CaseEvent &e) { return e.event != CaseEventKind::Summary; });
        QCOMPARE(changes.size(), size_t(2));
        QCOMPARE(changes[0].summaryBefore(), QStringLiteral("cannot sleep"));
        QCOMPARE(changes[1].summaryBefore(), QStringLiteral("sleeps again"));
        QCOMPARE(changes[0].fromLevel, changes[0].toLevel); // and the ledger's numbers are as they were
        QVERIFY(!movesLedger(CaseEventKind::Summary));
        QCOMPARE(must(head().row(c.id)).level, 2);
        // The trail says that it was changed, not what stood there.
        QCOMPARE(int(must(w->head().audit().list({.action = QStringLiteral("case.summary")})).size()), 2);
        QCOMPARE(number(*w->db, "SELECT count(*) FROM audit WHERE detail LIKE '%sleep%'"), 0);
        // An event of a later day must not forbid steps dated before it.
        must(counsellor().change({.id = c.id, .event = CaseEventKind::Raise, .level = 1, .reason = QStringLiteral("x"), .on = c.openedOn}));
        Q_UNUSED(third)
    }

    // S35
    void followUpsMoveTheDueDay()
    {
        const CaseFile c = opened(2, today.addDays(-20));
        QCOMPARE(must(head().overdue()).size(), 1u);
        QCOMPARE(must(head().overdue())[0].daysOverdue, 6);
        FollowUp f{.id = FollowUpId::make(1), .caseId = c.id, .actor = w->headUser};
        f.kind = FollowUpKind::Phone;
        REFUSED(counsellor().addFollowUp(f), Errc::InvalidInput, "what was found");
        f.text = QStringLiteral("calmer");
        f.on = today.addDays(1);
        REFUSED(counsellor().addFollowUp(f), Errc::InvalidInput, "future");
        f.on = today.addDays(-21);
        REFUSED(counsellor().addFollowUp(f), Errc::InvalidInput, "was opened");
        f.on = today;
        f.parentContacted = true;
        const CaseFile done = must(counsellor().addFollowUp(f)).file;
        QCOMPARE(done.lastFollowUpOn, today);
        QCOMPARE(done.nextFollowUpOn, today.addDays(14));
        QVERIFY(must(head().overdue()).empty());
        f.on = today.addDays(-3); // an older one recorded late moves nothing
        QCOMPARE(must(counsellor().addFollowUp(f)).file.nextFollowUpOn, today.addDays(14));
        const auto all = must(counsellor().followUps(c.id));
        QCOMPARE(all.size(), 2u);
        QCOMPARE(all[0].on, today);
        QVERIFY(all[0].parentContacted);
        QCOMPARE(all[0].kind, FollowUpKind::Phone);
        QCOMPARE(all[0].actorName, u"李娜"_qs);
    }

    void observationFollowUpsEndWithIt()
    {
        const CaseFile c = released();
        w->clock.advance(14 * 86400);
        FollowUp f{.id = FollowUpId::make(1), .caseId = c.id, .actor = w->headUser};
        f.text = QStringLiteral("well");
        QCOMPARE(must(counsellor().addFollowUp(f)).file.nextFollowUpOn, today.addDays(28));
        w->clock.advance(10 * 86400);
        QVERIFY(!must(counsellor().addFollowUp(f)).file.nextFollowUpOn.isValid());
    }

    void movingTheNextFollowUp()
    {
        const CaseFile c = opened(1);
        REFUSED(counsellor().setNextFollowUp(c.id, today.addDays(8), QStringLiteral("away")), Errc::InvalidInput, "2026-11-30");
        REFUSED(counsellor().setNextFollowUp(c.id, today.addDays(-1), QStringLiteral("away")), Errc::InvalidInput, "today or later");
        REFUSED(counsellor().setNextFollowUp(c.id, today.addDays(2), QString()), Errc::InvalidInput, "reason");
        QCOMPARE(must(counsellor().setNextFollowUp(c.id, today.addDays(2), QStringLiteral("exam week"))).file.nextFollowUpOn, today.addDays(2));
        QCOMPARE(must(counsellor().history(c.id)).back().reason, QStringLiteral("exam week"));
    }

    void handover()
    {
        const CaseFile c = opened();
        const PersonId other = w->addStaff(QStringLiteral("T009"), u"赵强"_qs);
        REFUSED(counsellor().setResponsible(c.id, w->counsellorPerson, QStringLiteral("x")), Errc::Refused, "already");
        REFUSED(counsellor().setResponsible(c.id, PersonId::make(3), QStringLiteral("x")), Errc::InvalidInput, "member of staff");
        REFUSED(counsellor().setResponsible(c.id, other, QString()), Errc::InvalidInput, "reason");
        must(counsellor().setResponsible(c.id, other, QStringLiteral("leave")));
        REFUSED(counsellor().detail(c.id), Errc::Denied, "not open to you"); // reading goes with the case
        QCOMPARE(must(head().row(c.id)).responsibleName, u"赵强"_qs);
        // a level change dated before the handover is still possible: the handover moves nothing in the ledger
        w->clock.advance(86400);
        QVERIFY(head().changeLevel(c.id, 2, QStringLiteral("x"), today));
        QCOMPARE(must(head().ledgerAt(w->station, today)).byLevel.value(2), 1);
    }
};

XZ_TEST(CaseRecordsTest)
#include "caserecords_test.moc"
