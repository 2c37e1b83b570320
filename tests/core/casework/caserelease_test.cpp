// Release by two persons, relapse, closing and reopening; the numbers of a week; nothing is lost or reordered (S44, A07).
#include "tests/core/casework/caseworld.h"
#include "tests/support/testmain.h"

using namespace xz;
using namespace xz::test;

class CaseReleaseTest : public QObject, private CaseWorld {
    Q_OBJECT
private slots:
    void init() { w = std::make_unique<TestWorkspace>(); }
    void cleanup() { w.reset(); }

    // S44
    void releaseNeedsReasonAndSecondPerson()
    {
        const CaseFile c = opened(3, today.addDays(-40));
        CaseChange p = proposal(c.id);
        p.reason.clear();
        REFUSED(counsellor().change(p), Errc::InvalidInput, "reason");
        p = proposal(c.id);
        p.releaseReason = QStringLiteral("tired of it");
        REFUSED(counsellor().change(p), Errc::InvalidInput, "why the case can be released");
        p = proposal(c.id);
        p.parentInformed.reset();
        REFUSED(counsellor().change(p), Errc::InvalidInput, "parents");
        REFUSED(head().change({.id = c.id, .event = CaseEventKind::ConfirmRelease}), Errc::Refused, "No release has been proposed");
        must(counsellor().change(proposal(c.id)));
        REFUSED(counsellor().change({.id = c.id, .event = CaseEventKind::ConfirmRelease}), Errc::Denied, "station head");
        REFUSED(counsellor().changeLevel(c.id, 2, QStringLiteral("x")), Errc::Refused, "Withdraw");
        QCOMPARE(must(head().ledgerAt(w->station, today)).total(), 1);
        const CaseFile r = must(head().change({.id = c.id, .event = CaseEventKind::ConfirmRelease})).file;
        QCOMPARE(r.state, CaseState::Observing);
        QCOMPARE(r.observeUntil, today.addDays(30));
        QCOMPARE(r.nextFollowUpOn, today.addDays(14));
        QCOMPARE(must(head().ledgerAt(w->station, today)).total(), 0);
        const auto history = must(counsellor().history(c.id));
        QCOMPARE(history[1].detail.value(QStringLiteral("release_reason")).toString(), QStringLiteral("stable"));
        QCOMPARE(history[1].detail.value(QStringLiteral("parent")).toString(), QStringLiteral("yes"));
    }

    void headCannotConfirmOwnProposal()
    {
        const CaseFile c = opened();
        must(head().change(proposal(c.id)));
        REFUSED(head().change({.id = c.id, .event = CaseEventKind::ConfirmRelease}), Errc::Refused, "second person");
        QCOMPARE(audits(*w->db, QStringLiteral("case.confirm_release"), true), 1);
        const auto deputy = w->sessionAs(Role::Head); // another head user of the station
        QVERIFY(CaseService(*deputy).change({.id = c.id, .event = CaseEventKind::ConfirmRelease}));
    }

    // A07
    void refusedReleaseKeepsLevelAndShowsReason()
    {
        const CaseFile c = opened(2);
        must(counsellor().change(proposal(c.id)));
        const auto centre = known(Role::Centre);
        REFUSED(CaseService(*centre).change({.id = c.id, .event = CaseEventKind::RefuseRelease, .reason = QStringLiteral("too early")}), Errc::Denied, "not open to you");
        w->write([&](Transaction &tx) {
            return insertGrant(tx, {.caseId = c.id, .user = centre->actor().user, .grantedBy = w->headUser, .at = w->clock.now()});
        });
        REFUSED(CaseService(*centre).change({.id = c.id, .event = CaseEventKind::RefuseRelease}), Errc::InvalidInput, "reason");
        const CaseFile kept = must(CaseService(*centre).change({.id = c.id, .event = CaseEventKind::RefuseRelease, .reason = QStringLiteral("too early")})).file;
        QCOMPARE(kept.state, CaseState::Active);
        QCOMPARE(kept.level, 2);
        QCOMPARE(must(counsellor().history(c.id)).back().reason, QStringLiteral("too early"));
    }

    void withdrawnRelapsedClosedReopened()
    {
        const CaseFile c = opened(3, today.addDays(-3));
        must(counsellor().change(proposal(c.id)));
        must(counsellor().change({.id = c.id, .event = CaseEventKind::WithdrawRelease, .reason = QStringLiteral("new signs")}));
        must(counsellor().change(proposal(c.id)));
        must(head().change({.id = c.id, .event = CaseEventKind::ConfirmRelease}));
        REFUSED(head().change({.id = c.id, .event = CaseEventKind::Close}), Errc::Refused, "2026-12-23");
        const CaseFile back = must(counsellor().change({.id = c.id, .event = CaseEventKind::Relapse, .level = 2, .reason = QStringLiteral("sleepless again")})).file;
        QCOMPARE(back.state, CaseState::Active);
        QCOMPARE(back.level, 2);
        QVERIFY(!back.observeUntil.isValid());
        QCOMPARE(back.nextFollowUpOn, today.addDays(14));
        must(counsellor().change(proposal(c.id)));
        must(head().change({.id = c.id, .event = CaseEventKind::ConfirmRelease}));
        w->clock.advance(31 * 86400);
        const CaseFile closed = must(head().change({.id = c.id, .event = CaseEventKind::Close})).file;
        QCOMPARE(closed.closedOn, today.addDays(31));
        QVERIFY(!closed.nextFollowUpOn.isValid());
        FollowUp f{.id = FollowUpId::make(1), .caseId = c.id, .actor = w->headUser};
        f.text = QStringLiteral("x");
        REFUSED(head().addFollowUp(f), Errc::Refused, "Reopen");
        REFUSED(head().setSummary(c.id, QStringLiteral("x")), Errc::Refused, "Reopen");
        REFUSED(head().change({.id = c.id, .event = CaseEventKind::Reopen}), Errc::InvalidInput, "reason");
        const CaseFile open = must(head().change({.id = c.id, .event = CaseEventKind::Reopen, .reason = QStringLiteral("back")})).file;
        QCOMPARE(open.state, CaseState::Active);
        QVERIFY(!open.closedOn.isValid());
        QCOMPARE(must(counsellor().history(c.id)).size(), 10u); // every step, none overwritten
    }

    void nothingIsDeletable()
    {
        opened();
        // the service has no call for it; the file's rows hold each other
        Transaction tx = must(Transaction::begin(*w->db));
        QVERIFY(!tx.prepare("DELETE FROM case_file").exec());
    }

    void twoPeopleAtOnce()
    {
        const CaseFile c = opened(3);
        must(head().changeLevel(c.id, 2, QStringLiteral("x"), {}, c.version));
        REFUSED(counsellor().changeLevel(c.id, 1, QStringLiteral("y"), {}, c.version), Errc::Conflict, "changed by somebody else");
        FollowUp f{.id = FollowUpId::make(1), .caseId = c.id, .actor = w->headUser};
        f.text = QStringLiteral("x");
        REFUSED(counsellor().addFollowUp(f, c.version), Errc::Conflict, "Open it again");
        REFUSED(counsellor().setSummary(c.id, QStringLiteral("x"), c.version), Errc::Conflict, "Open it again");
        CaseFile stale = c; // the same at the last moment, within the transaction
        Transaction tx = must(Transaction::begin(*w->db));
        REFUSED(updateCase(tx, stale), Errc::Conflict, "Open it again");
    }

    void numbersOfAWeek()
    {
        const QDate monday = today.addDays(-7), sunday = today.addDays(-1);
        const CaseFile a = opened(3, today.addDays(-30)), b = opened(2, today.addDays(-30), QStringLiteral("2"));
        opened(1, monday, QStringLiteral("3"));
        must(head().changeLevel(a.id, 2, QStringLiteral("x"), monday.addDays(1)));
        must(counsellor().change(proposal(b.id, monday)));
        must(head().change({.id = b.id, .event = CaseEventKind::ConfirmRelease, .on = monday.addDays(2)}));
        const LedgerMovements m = must(head().movements(w->station, monday, sunday));
        QCOMPARE(m.levels[0], (LevelMovement{.level = 1, .added = 1, .now = 1}));
        QCOMPARE(m.levels[1], (LevelMovement{.level = 2, .before = 1, .movedIn = 1, .released = 1, .now = 1}));
        QCOMPARE(m.levels[2], (LevelMovement{.level = 3, .before = 1, .movedOut = 1}));
        QCOMPARE(m.cases.size(), 3u);
        QCOMPARE(must(head().ledgerAt(w->station, monday.addDays(-1))).total(), 2);
        QCOMPARE(must(head().ledgerAt(w->station, monday.addDays(-1))).byLevel.value(3), 1);
        QCOMPARE(must(head().ledgerAt(w->station, sunday)).byLevel.value(1), 1);
        REFUSED(head().movements(w->station, sunday, monday), Errc::Usage, "period");
        // a counsellor counts own cases, school-level roles count the station's, others nothing
        QCOMPARE(must(counsellor().ledgerAt(w->station, sunday)).total(), 2);
        must(head().open(w->station, student(QStringLiteral("4"), u"孙丽"_qs, w->classB), draft(2)));
        QCOMPARE(must(counsellor().ledgerAt(w->station, today)).total(), 2);
        QCOMPARE(must(CaseService(*w->sessionAs(Role::StudentAffairs)).ledgerAt(w->station, today)).total(), 3);
        REFUSED(CaseService(*w->sessionAs(Role::Auditor)).ledgerAt(w->station, today), Errc::Denied, "not open to you");
    }

    void changesInAReportedWeekAreMarked()
    {
        const Week last = w->week(today.addDays(-7));
        w->write([&](Transaction &tx) {
            return tx.prepare("INSERT INTO weekly_report (id, station_id, week_id, kind, state, prepared_by, prepared_at) VALUES (?,?,?,'zero','submitted',?,?)")
                .bind(ReportId::make(1)).bind(w->station).bind(last.id).bind(w->headUser).bind(w->clock.now()).exec();
        });
        CaseDraft d = draft(2);
        d.openedOn = last.startsOn.addDays(1);
        const CaseOutcome o = must(counsellor().open(w->station, student(), d));
        QVERIFY2(o.notes.join(QString()).contains(QStringLiteral("reported already")), qPrintable(o.notes.join(QString())));
        const LedgerMovements m = must(head().movements(w->station, today, today));
        QCOMPARE(m.backdated.size(), 1u);
        QCOMPARE(m.backdated[0].code, o.file.code);
        QVERIFY(must(counsellor().open(w->station, student(QStringLiteral("2")), draft(2))).notes.isEmpty()); // this week is not reported
    }

    void aClockSetBackKeepsTheOrder()
    {
        const CaseFile c = opened(3);
        w->clock.advance(-3600);
        must(counsellor().changeLevel(c.id, 2, QStringLiteral("x")));
        w->clock.advance(-3600);
        must(counsellor().changeLevel(c.id, 3, QStringLiteral("y")));
        const auto history = must(counsellor().history(c.id));
        QCOMPARE(history.size(), 3u);
        QCOMPARE(history[2].reason, QStringLiteral("y"));
        QCOMPARE(must(head().ledgerAt(w->station, today)).byLevel.value(3), 1);
    }
};

XZ_TEST(CaseReleaseTest)
#include "caserelease_test.moc"
