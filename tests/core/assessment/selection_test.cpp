#include "core/assessment/selectionservice.h"
#include "core/organization/networkservice.h"
#include "tests/support/testmain.h"
#include "tests/support/testworkspace.h"

using namespace xz;
using namespace xz::test;

class SelectionTest : public QObject {
    Q_OBJECT

    static CandidacyRow row(Session &session, const CandidacyId &id) { return must(SelectionService(session).get(id)); }
    static const CandidacyChoice &choice(const std::vector<CandidacyChoice> &all, CandidacyEvent e) { return *std::ranges::find(all, e, &CandidacyChoice::event); }
    static void attend(TestWorkspace &w, const PersonId &person, const char *category = "training", const char *state = "present")
    {
        w.write([&](Transaction &tx) -> Result<void> {
            const TrainingId id = TrainingId::make(w.clock.nowMs());
            XZ_CHECK(tx.prepare("INSERT INTO training (id, station_id, category, title, on_date, state, made_by, made_at) VALUES (?, ?, ?, 'x', '2026-10-10', 'held', ?, '2026-10-10T10:00:00.000')")
                         .bind(id).bind(w.station).bind(QString::fromLatin1(category)).bind(w.headUser).exec());
            return tx.prepare("INSERT INTO attendance (training_id, person_id, state) VALUES (?, ?, ?)").bind(id).bind(person).bind(QString::fromLatin1(state)).exec();
        });
    }

private slots:
    void codesAreTotal()
    {
        for (const CandidacyState s : allCandidacyStates) {
            QCOMPARE(candidacyStateFromCode(candidacyStateCode(s)), std::optional(s));
            QVERIFY(!candidacyStateLabel(s).isEmpty());
        }
        for (const CandidacyEvent e : allCandidacyEvents)
            QVERIFY(!candidacyEventCode(e).isEmpty());
    }

    void everyStepHasAnInverseAndSaysWhyNot()
    {
        TestWorkspace w;
        for (const CandidacyTransition &t : candidacyTransitions()) {
            const CandidacyTransition *back = candidacyTransition(t.to, t.inverse);
            QVERIFY(back);
            QCOMPARE(back->to, t.from);
            QVERIFY(back->needsReason || t.needsReason);
        }
        const Role roles[] = {Role::Head, Role::Counsellor, Role::Secretary, Role::Centre, Role::StudentAffairs, Role::Reviewer, Role::Administrator, Role::Auditor};
        for (const CandidacyState s : allCandidacyStates)
            for (const CandidacyEvent e : allCandidacyEvents)
                for (const Role r : roles) {
                    const auto session = w.sessionAs(r);
                    Actor actor = session->actor();
                    if (r == Role::Counsellor)
                        actor.classes = {w.classA};
                    const CandidacyChoice c = candidacyChoice(s, e, actor, {.station = w.station, .college = w.college, .classId = w.classA});
                    const CandidacyTransition *t = candidacyTransition(s, e);
                    const bool expected = t && (r == Role::Head || (r == Role::Counsellor && t->who == Action::WriteAssessment));
                    QCOMPARE(c.allowed, expected);
                    QCOMPARE(c.whyNot.isEmpty(), expected);
                }
    }

    void S51_appointingWithoutTrainingWarnsAndIsAllowed()
    {
        TestWorkspace w;
        SelectionService selection(w.head());
        const DormId dorm = w.addDorm(u"梅园3栋"_qs, u"502"_qs);
        const PersonId a = w.addStudent(u"2024010101"_qs, u"陈晓"_qs, w.classA), b = w.addStudent(u"2024010102"_qs, u"林雨"_qs, w.classA, dorm), c = w.addStudent(u"2024010103"_qs, u"何静"_qs, w.classB);
        const CandidacyId one = must(selection.propose({PostRole::ClassCommittee, a, u"班会推荐"_qs, {u"willing"_qs, u"trusted"_qs}}));
        const CandidacyId two = must(selection.propose({PostRole::DormReporter, b}));
        const CandidacyId three = must(selection.propose({PostRole::Department, c}));
        QCOMPARE(row(w.head(), one).placeName, u"会计2401"_qs);
        QCOMPARE(row(w.head(), two).placeName, u"梅园3栋 502"_qs);
        QCOMPARE(row(w.head(), three).placeName, u"会计金融学院心理辅导站"_qs);
        QCOMPARE(row(w.head(), one).criteria, (QStringList{u"willing"_qs, u"trusted"_qs}));
        attend(w, c, "meeting"); // a meeting is no training
        attend(w, b, "training", "absent");
        for (const CandidacyId &id : {one, two, three}) {
            const auto warnings = must(selection.warnings(row(w.head(), id)));
            QVERIFY2(warnings.value(0).contains(row(w.head(), id).name) && warnings.value(0).contains(u"no training on record"), qPrintable(warnings.join(u'|')));
            must(selection.appoint(id));
            QCOMPARE(row(w.head(), id).state, CandidacyState::Appointed);
        }
        // the post is there: the gap list of trainings, made from posts, names them
        const auto posts = must(NetworkService(w.head()).posts({.heldOn = w.clock.today()}));
        for (const auto &[person, role] : {std::pair{a, PostRole::ClassCommittee}, {b, PostRole::DormReporter}, {c, PostRole::Department}})
            QVERIFY(std::ranges::any_of(posts, [&](const PostRow &p) { return p.person == person && p.role == role; }));
        attend(w, a);
        QVERIFY(row(w.head(), one).trained);
        const PersonId trained = w.addStudent(u"2024010104"_qs, u"许诺"_qs, w.classB);
        attend(w, trained, "online");
        const auto quiet = must(selection.warnings(row(w.head(), must(selection.propose({PostRole::Department, trained})))));
        QVERIFY(!quiet.join(u'|').contains(u"training"));
    }

    void aSecondHolderIsReplacedOnlyOnDemand()
    {
        TestWorkspace w;
        SelectionService selection(w.head());
        const PersonId a = w.addStudent(u"1"_qs, u"甲乙"_qs), b = w.addStudent(u"2"_qs, u"丙丁"_qs);
        must(NetworkService(w.head()).appoint({PostRole::ClassCommittee, a, {}, w.classA, {}, QDate(2026, 9, 1)}));
        QCOMPARE(selection.propose({PostRole::ClassCommittee, a}).error().code, Errc::Conflict); // holds it
        const CandidacyId id = must(selection.propose({PostRole::ClassCommittee, b}));
        QCOMPARE(selection.propose({PostRole::ClassCommittee, b}).error().code, Errc::Conflict); // proposed already
        QCOMPARE(must(selection.presentHolder(row(w.head(), id))), std::optional(a));
        QVERIFY(must(selection.warnings(row(w.head(), id))).join(u'|').contains(u"甲乙"));
        QCOMPARE(selection.appoint(id).error().code, Errc::Conflict);
        QCOMPARE(row(w.head(), id).state, CandidacyState::Proposed); // nothing half done
        const PostId post = must(selection.appoint(id, {}, true));
        QCOMPARE(row(w.head(), id).post, std::optional(post));
        // ... and back: an appointment of today never was, the candidate is proposed again
        QCOMPARE(selection.revoke(id, {}).error().field, u"reason"_qs);
        must(selection.revoke(id, u"公示期有异议"_qs));
        QCOMPARE(row(w.head(), id).state, CandidacyState::Proposed);
        QVERIFY(!row(w.head(), id).post);
        const auto history = must(NetworkService(w.head()).posts({.person = b}));
        QVERIFY(history.empty());
        // a longer one ends
        must(selection.appoint(id, QDate(2026, 11, 1), true));
        must(selection.revoke(id, u"转专业"_qs));
        const auto ended = must(NetworkService(w.head()).posts({.person = b}));
        QCOMPARE(ended.size(), size_t(1));
        QCOMPARE(ended[0].endsOn, w.clock.today());
    }

    void declinedAndWithdrawnComeBackWithAReason()
    {
        TestWorkspace w;
        SelectionService selection(w.head());
        const PersonId a = w.addStudent(u"1"_qs, u"甲乙"_qs);
        const CandidacyId id = must(selection.propose({PostRole::Department, a}));
        QCOMPARE(selection.decline(id, u"  "_qs).error().field, u"reason"_qs);
        must(selection.decline(id, u"名额已满"_qs));
        QCOMPARE(row(w.head(), id).reason, u"名额已满"_qs);
        QCOMPARE(row(w.head(), id).decidedOn, w.clock.today());
        QCOMPARE(selection.appoint(id).error().code, Errc::Refused);
        QCOMPARE(selection.update(id, u"x"_qs, {}).error().code, Errc::Refused);
        must(selection.reconsider(id, u"增补"_qs));
        must(selection.update(id, u"辅导员推荐"_qs, {u"willing"_qs}));
        must(selection.withdraw(id, u"本人放弃"_qs));
        QCOMPARE(row(w.head(), id).state, CandidacyState::Withdrawn);
        const CandidacyId again = must(selection.propose({PostRole::Department, a}));
        QCOMPARE(selection.reconsider(id, u"重新考虑"_qs).error().code, Errc::Conflict); // proposed anew meanwhile
        must(selection.withdraw(again, u"重复"_qs));
        must(selection.reconsider(id, u"重新考虑"_qs));
        QCOMPARE(must(selection.list({.state = CandidacyState::Proposed})).size(), size_t(1));
    }

    void whoMayBeProposed()
    {
        TestWorkspace w;
        SelectionService selection(w.head());
        QCOMPARE(selection.propose({PostRole::ClassCommittee, w.counsellorPerson}).error().code, Errc::Refused);
        const PersonId a = w.addStudent(u"1"_qs, u"甲乙"_qs);
        QCOMPARE(selection.propose({PostRole::DormReporter, a}).error().code, Errc::Refused); // no dorm
        QCOMPARE(selection.propose({PostRole::Head, a}).error().field, u"role"_qs);
        QCOMPARE(selection.propose({PostRole::Department, PersonId::make(1)}).error().code, Errc::Denied);
    }

    void counsellorsProposeForOwnClassesAndDecideNothing()
    {
        TestWorkspace w;
        SelectionService selection(w.counsellor());
        const PersonId own = w.addStudent(u"1"_qs, u"甲乙"_qs, w.classA), other = w.addStudent(u"2"_qs, u"丙丁"_qs, w.classB);
        QCOMPARE(selection.propose({PostRole::ClassCommittee, other}).error().code, Errc::Denied);
        const CandidacyId mine = must(selection.propose({PostRole::ClassCommittee, own}));
        const CandidacyId heads = must(SelectionService(w.head()).propose({PostRole::ClassCommittee, other}));
        QCOMPARE(must(selection.list()).size(), size_t(1));
        QCOMPARE(selection.get(heads).error().message, selection.get(CandidacyId::make(1)).error().message); // domain A29
        QCOMPARE(selection.appoint(mine).error().code, Errc::Denied);
        QVERIFY(!choice(selection.choices(row(w.counsellor(), mine)), CandidacyEvent::Appoint).allowed);
        QVERIFY(choice(selection.choices(row(w.counsellor(), mine)), CandidacyEvent::Withdraw).allowed);
        must(selection.withdraw(mine, u"本人放弃"_qs));
        for (const Role r : {Role::Centre, Role::StudentAffairs, Role::Auditor, Role::Administrator})
            QCOMPARE(SelectionService(*w.sessionAs(r)).list().error().code, Errc::Denied);
    }

    void criteriaComeFromTheDictionary()
    {
        TestWorkspace w;
        const auto all = must(SelectionService(w.head()).criteria());
        QVERIFY(all.size() >= 8);
        const auto only = std::ranges::find(all, u"lives_there"_qs, &SelectionCriterion::code);
        QVERIFY(only != all.end());
        QVERIFY(only->isFor(PostRole::DormReporter) && !only->isFor(PostRole::ClassCommittee));
        QVERIFY(all.front().isFor(PostRole::Department));
    }
};

XZ_TEST(SelectionTest)
#include "selection_test.moc"
