// The case ledger's service: entry, levels, grants, reading, and every refusal's sentence.
#include "core/casework/namescanner.h"
#include "tests/core/casework/caseworld.h"
#include "tests/support/testmain.h"

using namespace xz;
using namespace xz::test;

class CaseServiceTest : public QObject, private CaseWorld {
    Q_OBJECT
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
        QCOMPARE(choices.size(), 13u);
        for (const CaseChoice &choice : choices)
            QVERIFY(choice.allowed == choice.whyNot.isEmpty());
        QVERIFY(must(counsellor().activeCaseOf(c.student)).has_value());
        QVERIFY(!must(CaseService(*w->sessionAs(Role::Centre)).activeCaseOf(c.student)).has_value());
    }
};

XZ_TEST(CaseServiceTest)
#include "caseservice_test.moc"
