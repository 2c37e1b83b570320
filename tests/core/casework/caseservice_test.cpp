// The case ledger's service: entry, levels, release by two persons, follow-ups, grants, reading, numbers, and every refusal's sentence.
#include "core/casework/caserepository.h"
#include "core/casework/caseservice.h"
#include "core/casework/namescanner.h"
#include "tests/support/testmain.h"
#include "tests/support/testworkspace.h"

#include <QtTest/QtTest>

using namespace xz;
using xz::test::must;
using xz::test::TestWorkspace;

namespace {

const QDate today(2026, 11, 23); // Monday of the fixture

CaseDraft draft(int level = 3)
{
    CaseDraft d{.level = level, .criteria = {QStringLiteral("unexplained")}, .kind = QStringLiteral("mood"), .source = QStringLiteral("screening")};
    if (level == 1)
        d.reason = QStringLiteral("plan spoken of");
    return d;
}

qint64 number(Database &db, const char *sql)
{
    return must(db.scalar(sql));
}

qint64 audits(Database &db, const QString &action, bool refused = false)
{
    Statement q = db.prepare("SELECT count(*) FROM audit WHERE action=? AND outcome=?");
    q.bind(action).bind(refused ? QStringLiteral("refused") : QStringLiteral("done"));
    return q.next() ? q.integer(0) : -1;
}

#define REFUSED(call, errc, part)                                                                                                 \
    do {                                                                                                                          \
        const auto refused_ = (call);                                                                                             \
        QVERIFY2(!refused_, "was not refused");                                                                                   \
        QVERIFY2(refused_.error().code == (errc), qPrintable(refused_.error().message));                                          \
        QVERIFY2(refused_.error().message.contains(QStringLiteral(part)), qPrintable(refused_.error().message));                  \
    } while (false)

} // namespace

class CaseServiceTest : public QObject {
    Q_OBJECT

    std::unique_ptr<TestWorkspace> w;
    CaseService head() { return CaseService(w->head()); }
    CaseService counsellor() { return CaseService(w->counsellor()); }
    PersonId student(const QString &number = QStringLiteral("2024001"), const QString &name = u"张伟"_qs, std::optional<ClassId> in = {})
    {
        return w->addStudent(number, name, in);
    }
    CaseFile opened(int level = 3, QDate on = {}, const QString &studentNumber = QStringLiteral("2024001"))
    {
        CaseDraft d = draft(level);
        d.openedOn = on;
        return must(counsellor().open(w->station, student(studentNumber), d)).file;
    }
    CaseChange proposal(const CaseId &id, QDate on = {})
    {
        return {.id = id, .event = CaseEventKind::ProposeRelease, .reason = QStringLiteral("stable for two months"), .on = on,
                .releaseReason = QStringLiteral("stable"), .parentInformed = true};
    }
    CaseFile released(QDate on = {}, const QString &studentNumber = QStringLiteral("2024001"), int level = 3)
    {
        const CaseFile c = opened(level, on, studentNumber);
        must(counsellor().change(proposal(c.id, on)));
        return must(head().change({.id = c.id, .event = CaseEventKind::ConfirmRelease, .on = on})).file;
    }

    // A session of a user whom the workspace knows, so that grants can name them.
    std::unique_ptr<Session> known(Role role)
    {
        auto session = w->sessionAs(role);
        w->write([&](Transaction &tx) {
            return tx.prepare("INSERT INTO user (id, login, display_name, role, seal_public, sign_public, created_at) VALUES (?,?,?,?,?,?,?)")
                .bind(session->actor().user).bind(roleCode(role)).bind(roleCode(role)).bind(roleCode(role)).bind(QByteArray(32, '\0'))
                .bind(QByteArray(32, '\0')).bind(w->clock.now()).exec();
        });
        return session;
    }

private slots:
    void init() { w = std::make_unique<TestWorkspace>(); }
    void cleanup() { w.reset(); }

    void openingGivesCodeIntervalAndHistory()
    {
        const CaseFile c = opened(2, today.addDays(-2));
        QCOMPARE(c.code, QStringLiteral("KJ-2026-001"));
        QCOMPARE(c.nextFollowUpOn, today.addDays(-2 + 14));
        QVERIFY(c.responsible == w->counsellorPerson);
        const auto history = must(counsellor().history(c.id));
        QCOMPARE(history.size(), 1u);
        QCOMPARE(history[0].event, CaseEventKind::Open);
        QVERIFY(!history[0].from);
        QCOMPARE(history[0].toLevel, 2);
        QCOMPARE(history[0].actorName, u"李娜"_qs);
        QCOMPARE(must(counsellor().detail(c.id)).criteria, QStringList{QStringLiteral("unexplained")});
        QCOMPARE(audits(*w->db, QStringLiteral("case.read")), 1);
        QCOMPARE(audits(*w->db, QStringLiteral("case.open")), 1);
    }

    void intervalsByLevel()
    {
        QCOMPARE(opened(1).nextFollowUpOn, today.addDays(7));
        QCOMPARE(opened(2, {}, QStringLiteral("2")).nextFollowUpOn, today.addDays(14));
        QCOMPARE(opened(3, {}, QStringLiteral("3")).nextFollowUpOn, today.addDays(30));
    }

    void codesStayUniqueOverStationsAndYears()
    {
        QCOMPARE(opened(3, QDate(2025, 12, 30)).code, QStringLiteral("KJ-2025-001"));
        QCOMPARE(opened(3, {}, QStringLiteral("2")).code, QStringLiteral("KJ-2026-001"));
        const StationId other = StationId::make(w->clock.nowMs());
        w->write([&](Transaction &tx) { return NetworkRepository::insert(tx, Station{other, w->otherCollege, QStringLiteral("other"), QDate(2024, 9, 1)}); });
        w->write([&](Transaction &tx) -> Result<void> {
            const QString first = must(nextCaseCode(tx, other, 2026)), second = must(nextCaseCode(tx, other, 2026));
            if (first != u"KJ-02-2026-001" || second != u"KJ-02-2026-002")
                return fail(Errc::Internal, first);
            return {};
        });
        // renaming the college does not break the series
        w->write([&](Transaction &tx) { return tx.prepare("UPDATE college SET code='99' WHERE name=?").bind(u"机电学院"_qs).exec(); });
        w->write([&](Transaction &tx) -> Result<void> {
            const QString third = must(nextCaseCode(tx, other, 2026));
            return third == u"KJ-02-2026-003" ? Result<void>() : fail(Errc::Internal, third);
        });
    }

    void entryRefusals()
    {
        const PersonId s = student();
        CaseDraft d = draft(2);
        d.criteria.clear();
        REFUSED(head().open(w->station, s, d), Errc::InvalidInput, "criterion");
        d = draft(2);
        d.criteria = {QStringLiteral("sexual_orientation")};
        REFUSED(head().open(w->station, s, d), Errc::InvalidInput, "entry criteria");
        d = draft(1);
        d.reason.clear();
        REFUSED(head().open(w->station, s, d), Errc::InvalidInput, "reason");
        d = draft();
        d.kind.clear();
        REFUSED(head().open(w->station, s, d), Errc::InvalidInput, "type of problem");
        d.kind = QStringLiteral("nonsense");
        REFUSED(head().open(w->station, s, d), Errc::InvalidInput, "nonsense");
        d = draft();
        d.source.clear();
        REFUSED(head().open(w->station, s, d), Errc::InvalidInput, "found");
        d = draft();
        d.level = 4;
        REFUSED(head().open(w->station, s, d), Errc::InvalidInput, "no such level");
        d = draft();
        d.openedOn = today.addDays(1);
        REFUSED(head().open(w->station, s, d), Errc::InvalidInput, "future");
        d = draft();
        d.summary = QString(501, QLatin1Char('x'));
        REFUSED(head().open(w->station, s, d), Errc::InvalidInput, "501");
        d = draft();
        d.risk = QStringLiteral("unknown");
        REFUSED(head().open(w->station, s, d), Errc::InvalidInput, "risk ladder");
        d = draft();
        d.responsible = s; // a student looks after nobody
        REFUSED(head().open(w->station, s, d), Errc::InvalidInput, "member of staff");
        w->write([&](Transaction &tx) { return tx.prepare("UPDATE person SET status='graduated' WHERE id=?").bind(s).exec(); });
        REFUSED(head().open(w->station, s, draft()), Errc::Refused, "left the school");
        QCOMPARE(number(*w->db, "SELECT count(*) FROM case_file"), 0);
    }

    void level3NeedsNoCriterion()
    {
        CaseDraft d = draft(3);
        d.criteria.clear();
        QVERIFY(head().open(w->station, student(), d));
    }

    void oneActiveCaseForAStudent()
    {
        const PersonId s = student();
        const CaseFile c = must(counsellor().open(w->station, s, draft())).file;
        REFUSED(head().open(w->station, s, draft()), Errc::Conflict, "KJ-2026-001");
        must(counsellor().change(proposal(c.id)));
        REFUSED(head().open(w->station, s, draft()), Errc::Conflict, "KJ-2026-001");
        must(head().change({.id = c.id, .event = CaseEventKind::ConfirmRelease}));
        REFUSED(head().open(w->station, s, draft()), Errc::Conflict, "under observation");
        w->clock.advance(40 * 86400);
        must(head().change({.id = c.id, .event = CaseEventKind::Close}));
        QCOMPARE(must(head().open(w->station, s, draft())).file.code, QStringLiteral("KJ-2027-001"));
    }

    // A04
    void batchOfTwelve()
    {
        std::vector<PersonId> students;
        for (int i = 0; i < 12; ++i)
            students.push_back(student(QStringLiteral("20240%1").arg(i, 2, 10, QLatin1Char('0')), u"学生%1"_qs.arg(i)));
        const auto all = must(head().batchOpen(w->station, students, draft(2)));
        QCOMPARE(all.size(), 12u);
        QCOMPARE(all.back().file.code, QStringLiteral("KJ-2026-012"));
        QCOMPARE(number(*w->db, "SELECT count(*) FROM case_file WHERE level=2"), 12);
        QCOMPARE(audits(*w->db, QStringLiteral("case.open")), 12);
    }

    void batchIsAllOrNothing()
    {
        const PersonId a = student(QStringLiteral("1")), b = student(QStringLiteral("2"));
        must(head().open(w->station, b, draft()));
        REFUSED(head().batchOpen(w->station, {a, b}, draft()), Errc::Conflict, "KJ-2026-001");
        QCOMPARE(number(*w->db, "SELECT count(*) FROM case_file"), 1);
        REFUSED(head().batchOpen(w->station, {a, a}, draft()), Errc::Usage, "twice");
        REFUSED(head().batchOpen(w->station, {}, draft()), Errc::Usage, "Select");
    }

    void counsellorsOpenForOwnClassesOnly()
    {
        REFUSED(counsellor().open(w->station, student(QStringLiteral("9"), u"王芳"_qs, w->classB), draft()), Errc::Denied, "not open to you");
        QCOMPARE(audits(*w->db, QStringLiteral("case.write"), true), 1);
        const PersonId nobody = PersonId::make(5);
        const auto unknown = counsellor().open(w->station, nobody, draft());
        const auto foreign = counsellor().open(w->station, student(QStringLiteral("10"), u"王芳"_qs, w->classB), draft());
        QCOMPARE(unknown.error().message, foreign.error().message); // A29
        for (const Role role : {Role::Secretary, Role::Centre, Role::StudentAffairs, Role::Reviewer, Role::Administrator, Role::Auditor})
            REFUSED(CaseService(*w->sessionAs(role)).open(w->station, student(roleCode(role)), draft()), Errc::Denied, "not open to you");
    }

    // A08
    void theRiskLadderForcesTheLevel()
    {
        CaseDraft d = draft(3);
        d.risk = QStringLiteral("recent_attempt");
        const CaseOutcome o = must(head().open(w->station, student(), d));
        QCOMPARE(o.file.level, 2);
        QVERIFY2(o.notes.join(QString()).contains(u"近期有自杀尝试"_qs), qPrintable(o.notes.join(QString())));
        REFUSED(head().changeLevel(o.file.id, 3, QStringLiteral("better")), Errc::Refused, "Assess the risk again");
        const CaseOutcome better = must(head().change({.id = o.file.id, .event = CaseEventKind::Lower, .level = 3, .reason = QStringLiteral("better"), .risk = QStringLiteral("past_attempt")}));
        QCOMPARE(better.file.level, 3);
        const CaseOutcome worse = must(head().change({.id = o.file.id, .event = CaseEventKind::Raise, .level = 2, .reason = QStringLiteral("plan"), .risk = QStringLiteral("recent_plan")}));
        QCOMPARE(worse.file.level, 1);
    }

    // S49
    void levelHistoryKeepsBoth()
    {
        const CaseFile c = opened(3, today.addDays(-10));
        w->clock.advance(60);
        const CaseFile raised = must(head().changeLevel(c.id, 1, QStringLiteral("spoke of a plan"), today.addDays(-1))).file;
        QCOMPARE(raised.level, 1);
        QCOMPARE(raised.nextFollowUpOn, today.addDays(6));
        QCOMPARE(raised.version, c.version + 1);
        const auto history = must(counsellor().history(c.id));
        QCOMPARE(history.size(), 2u);
        QCOMPARE(history[1].fromLevel, 3);
        QCOMPARE(history[1].toLevel, 1);
        QCOMPARE(history[1].on, today.addDays(-1));
        QCOMPARE(history[1].at, w->clock.now());
        QCOMPARE(history[1].actorName, u"王敏"_qs);
        QCOMPARE(history[1].reason, QStringLiteral("spoke of a plan"));
        QVERIFY(!history[1].needsConfirmation()); // the head did it
    }

    void levelRefusals()
    {
        const CaseFile c = opened(2, today.addDays(-5));
        REFUSED(head().changeLevel(c.id, 2, QStringLiteral("x")), Errc::Refused, "already");
        REFUSED(head().changeLevel(c.id, 1, QStringLiteral("  ")), Errc::InvalidInput, "reason");
        REFUSED(head().changeLevel(c.id, 0, QStringLiteral("x")), Errc::InvalidInput, "no such level");
        REFUSED(head().changeLevel(c.id, 1, QStringLiteral("x"), today.addDays(1)), Errc::InvalidInput, "future");
        REFUSED(head().changeLevel(c.id, 1, QStringLiteral("x"), today.addDays(-6)), Errc::InvalidInput, "was opened");
        REFUSED(head().change({.id = c.id, .event = CaseEventKind::Raise, .level = 3, .reason = QStringLiteral("x")}), Errc::InvalidInput, "more severe");
        REFUSED(head().change({.id = c.id, .event = CaseEventKind::Lower, .level = 1, .reason = QStringLiteral("x")}), Errc::InvalidInput, "milder");
        must(head().changeLevel(c.id, 1, QStringLiteral("x"), today.addDays(-2)));
        REFUSED(head().changeLevel(c.id, 2, QStringLiteral("x"), today.addDays(-3)), Errc::InvalidInput, "last change");
        REFUSED(head().change({.id = c.id, .event = CaseEventKind::Open}), Errc::Usage, "step");
        QCOMPARE(number(*w->db, "SELECT count(*) FROM case_event"), 2);
    }

    void level1ByACounsellorAwaitsTheHead()
    {
        const CaseFile c = opened(3);
        const CaseOutcome o = must(counsellor().changeLevel(c.id, 1, QStringLiteral("plan")));
        QCOMPARE(o.file.level, 1); // at once
        QVERIFY(o.notes.join(QString()).contains(QStringLiteral("confirmation")));
        QVERIFY(must(head().row(c.id)).awaitsLevelConfirmation);
        QVERIFY(head().detail(c.id)); // who decides may read, while it waits
        REFUSED(counsellor().change({.id = c.id, .event = CaseEventKind::ConfirmLevel}), Errc::Denied, "station head");
        must(head().change({.id = c.id, .event = CaseEventKind::ConfirmLevel}));
        QVERIFY(!must(head().row(c.id)).awaitsLevelConfirmation);
        REFUSED(head().detail(c.id), Errc::Denied, "not open to you");
        REFUSED(head().change({.id = c.id, .event = CaseEventKind::ConfirmLevel}), Errc::Refused, "does not wait");
        // entering at level 1 awaits as well, and lowering ends the waiting
        const CaseFile entered = opened(1, {}, QStringLiteral("2"));
        QVERIFY(must(head().row(entered.id)).awaitsLevelConfirmation);
        must(head().changeLevel(entered.id, 2, QStringLiteral("not that severe")));
        QVERIFY(!must(head().row(entered.id)).awaitsLevelConfirmation);
    }

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

    void S56_aCaseWithoutAGrantIsDeniedAndTheReadingIsInTheAudit()
    {
        const CaseFile c = opened(2);
        const qint64 before = audits(*w->db, QStringLiteral("case.detail"), true);
        // The head keeps the ledger; what a case holds is open to who is responsible, and to others by a grant for this one case.
        REFUSED(head().detail(c.id), Errc::Denied, "not open to you");
        REFUSED(head().byCode(c.code), Errc::Denied, "not open to you");
        QVERIFY(audits(*w->db, QStringLiteral("case.detail"), true) >= before + 2);
        must(head().grant(c.id, w->headUser));
        QVERIFY(head().detail(c.id));
    }

    void grantsOpenOneCase()
    {
        const CaseFile a = opened(3), b = opened(3, {}, QStringLiteral("2"));
        REFUSED(head().detail(a.id), Errc::Denied, "not open to you");
        REFUSED(counsellor().grant(a.id, w->headUser), Errc::Denied, "not open to you");
        REFUSED(head().grant(a.id, UserId::make(2)), Errc::InvalidInput, "active user");
        REFUSED(head().grant(a.id, w->headUser, today.addDays(-1)), Errc::InvalidInput, "past");
        must(head().grant(a.id, w->headUser, today));
        REFUSED(head().grant(a.id, w->headUser, today), Errc::Conflict, "already");
        QVERIFY(head().detail(a.id));
        QVERIFY(!head().detail(b.id));
        w->clock.advance(86400);
        QVERIFY(!head().detail(a.id)); // expired
        must(head().grant(a.id, w->headUser));
        QVERIFY(head().detail(a.id));
        must(head().revoke(a.id, w->headUser));
        QVERIFY(!head().detail(a.id));
        REFUSED(head().revoke(a.id, w->headUser), Errc::NotFound, "no grant");
        QCOMPARE(must(head().grants(a.id)).size(), 2u);
        QCOMPARE(audits(*w->db, QStringLiteral("case.grant")), 2);
        QCOMPARE(audits(*w->db, QStringLiteral("case.revoke")), 1);
    }

    // A29
    void missingAndForbiddenLookTheSame()
    {
        const CaseFile c = opened();
        const auto affairs = w->sessionAs(Role::StudentAffairs);
        CaseService service(*affairs);
        const CaseId none = CaseId::make(77);
        QCOMPARE(service.detail(c.id).error().message, service.detail(none).error().message);
        QCOMPARE(service.byCode(c.code).error().message, service.byCode(QStringLiteral("KJ-1999-999")).error().message);
        QCOMPARE(service.history(c.id).error().message, service.history(none).error().message);
        QVERIFY(service.availableEvents(c.id).empty());
        QVERIFY(service.availableEvents(none).empty());
        QVERIFY(!service.list());
        QCOMPARE(CaseService(w->head()).detail(none).error().message, service.detail(c.id).error().message);
        QVERIFY(audits(*w->db, QStringLiteral("case.detail"), true) >= 4);
    }

    void listsAreCodesAndScoped()
    {
        opened(1);
        opened(3, today.addDays(-60), QStringLiteral("2"));
        must(head().open(w->station, student(QStringLiteral("3"), u"孙丽"_qs, w->classB), draft(2)));
        QCOMPARE(must(head().list()).size(), 3u);
        QCOMPARE(must(counsellor().list()).size(), 2u); // own
        QCOMPARE(must(head().list({.level = 2})).size(), 1u);
        QCOMPARE(must(head().list({.overdueOnly = true})).size(), 1u);
        QCOMPARE(must(head().list({.responsible = w->headPerson})).size(), 1u);
        QCOMPARE(must(head().list({.codeContains = QStringLiteral("-002")})).size(), 1u);
        QCOMPARE(must(head().list({.offset = 1, .limit = 1})).size(), 1u);
        QCOMPARE(must(head().list({.state = CaseState::Closed})).size(), 0u);
        QVERIFY(must(CaseService(*w->sessionAs(Role::Centre)).list()).empty());
        REFUSED(CaseService(*w->sessionAs(Role::Secretary)).list(), Errc::Denied, "not open to you");
        for (const CaseRow &r : must(head().list()))
            QVERIFY(r.code.startsWith(u"KJ-") && !r.kindName.isEmpty());
    }

    void namesNeedAReason()
    {
        const CaseFile c = opened();
        REFUSED(head().revealName(c.id, QStringLiteral(" ")), Errc::InvalidInput, "why");
        const StudentName n = must(head().revealName(c.id, u"给张伟2024001的家长打电话"_qs));
        QCOMPARE(n.name, u"张伟"_qs);
        QCOMPARE(n.className, u"会计2401"_qs);
        Statement q = w->db->prepare("SELECT detail FROM audit WHERE action='case.reveal_name'");
        QVERIFY(q.next());
        QVERIFY2(!q.text(0).contains(u"张伟"_qs) && !q.text(0).contains(u"2024001"_qs), qPrintable(q.text(0)));
        QVERIFY(q.text(0).contains(c.code));
        REFUSED(CaseService(*w->sessionAs(Role::Administrator)).revealName(c.id, QStringLiteral("curious")), Errc::Denied, "not open to you");
    }

    void theTrailHoldsNoContent()
    {
        CaseDraft d = draft(1);
        d.summary = QStringLiteral("MARKSUMMARY");
        d.reason = QStringLiteral("MARKREASON");
        const CaseFile c = must(counsellor().open(w->station, student(), d)).file;
        FollowUp f{.id = FollowUpId::make(1), .caseId = c.id, .actor = w->headUser};
        f.text = QStringLiteral("MARKTEXT");
        f.measures = QStringLiteral("MARKMEASURES");
        must(counsellor().addFollowUp(f));
        must(counsellor().changeLevel(c.id, 2, QStringLiteral("MARKLEVEL")));
        must(counsellor().setSummary(c.id, QStringLiteral("MARKOTHER")));
        must(counsellor().change(proposal(c.id)));
        QCOMPARE(number(*w->db, "SELECT count(*) FROM audit WHERE detail LIKE '%MARK%' OR detail LIKE '%stable for%'"), 0);
        QVERIFY(must(w->head().audit().verify()).intact);
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

    void dictionaries()
    {
        const CaseDictionaries d = must(head().dictionaries());
        QCOMPARE(d.levels.levels.size(), 3u);
        QCOMPARE(d.levels.find(1)->label(), u"● 一级"_qs);
        QCOMPARE(d.levels.find(2)->shape, u"◆"_qs);
        QCOMPARE(d.levels.find(3)->shape, u"▲"_qs);
        QCOMPARE(d.levels.releasedName, u"解除"_qs);
        QCOMPARE(d.levels.fromWords(u" 二级 "_qs), std::optional(2));
        QCOMPARE(d.levels.fromWords(u"红色"_qs), std::optional(1));
        QVERIFY(!d.levels.fromWords(u"四级"_qs));
        QCOMPARE(d.criteria.entries.size(), 5u);
        QCOMPARE(d.risks.entries.size(), 10u);
        QCOMPARE(d.kinds.fromWords(u"学业压力"_qs), std::optional(QStringLiteral("study")));
        // a new version counts from its day on
        w->write([&](Transaction &tx) {
            return tx.prepare("INSERT INTO dictionary (kind, version, effective_on, body) VALUES ('levels', 1, '2000-01-01', ?), ('levels', 2, '2026-12-01', ?)")
                .bind(QStringLiteral("{\"levels\":[{\"number\":1,\"name\":\"old\",\"follow_up_days\":7}]}"))
                .bind(QStringLiteral("{\"levels\":[{\"number\":1,\"name\":\"new\",\"follow_up_days\":3}]}")).exec();
        });
        QCOMPARE(must(caseDictionaries(*w->db, QDate(2026, 11, 30))).levels.name(1), QStringLiteral("old"));
        QCOMPARE(must(caseDictionaries(*w->db, QDate(2026, 12, 1))).levels.name(1), QStringLiteral("new"));
        QCOMPARE(must(caseDictionaries(*w->db, QDate(1999, 1, 1))).levels.version, 1);
        w->write([&](Transaction &tx) { return tx.prepare("UPDATE dictionary SET body='{' WHERE version=1").exec(); });
        REFUSED(caseDictionaries(*w->db, QDate(2026, 11, 30)), Errc::Damaged, "levels");
    }

    void scannerKnowsTheRollAndTheCases()
    {
        const CaseFile c = opened();
        student(QStringLiteral("5"), u"钱多多"_qs);
        w->write([&](Transaction &tx) { return tx.prepare("UPDATE person SET status='graduated' WHERE name=?").bind(u"张伟"_qs).exec(); });
        const NameScanner scanner = must(NameScanner::forStation(*w->db, w->station));
        const auto hits = scanner.scan(u"张伟与钱多多谈话，李娜在场"_qs); // the graduate has a case; staff are not scanned for
        QCOMPARE(hits.size(), 2u);
        QCOMPARE(hits[0].code, c.code);
        QVERIFY(hits[1].code.isEmpty());
    }

    void eventsForTheDrawer()
    {
        const CaseFile c = opened(2);
        const auto choices = counsellor().availableEvents(c.id);
        QCOMPARE(choices.size(), 12u);
        for (const CaseChoice &choice : choices)
            QVERIFY(choice.allowed == choice.whyNot.isEmpty());
        QVERIFY(must(counsellor().activeCaseOf(c.student)).has_value());
        QVERIFY(!must(CaseService(*w->sessionAs(Role::Centre)).activeCaseOf(c.student)).has_value());
    }
};

XZ_TEST(CaseServiceTest)
#include "caseservice_test.moc"
