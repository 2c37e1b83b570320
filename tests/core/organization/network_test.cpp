#include "core/organization/networkservice.h"
#include "core/organization/rolewords.h"
#include "tests/support/testmain.h"
#include "tests/support/testworkspace.h"

using namespace xz;
using namespace xz::test;

namespace {
const NetworkNode *find(const NetworkNode &node, const RawId &id)
{
    if (node.id == id)
        return &node;
    for (const NetworkNode &child : node.children)
        if (const NetworkNode *found = find(child, id))
            return found;
    return nullptr;
}
bool lacks(const NetworkNode &node, PostRole role) { return std::ranges::find(node.vacant, role) != node.vacant.end(); }
} // namespace

class NetworkTest : public QObject {
    Q_OBJECT
private slots:
    void codesAreTotal()
    {
        for (const PostRole role : allPostRoles) {
            QCOMPARE(postRoleFromCode(postRoleCode(role)), std::optional(role));
            QVERIFY(!postRoleLabel(role).isEmpty());
        }
        QVERIFY(!postRoleFromCode(u"chef"_qs));
        const RoleWords words = RoleWords::shipped();
        QCOMPARE(words.find(u"宿舍心理信息员"_qs), std::optional(PostRole::DormReporter)); // domain S18
        QCOMPARE(words.find(u" 心理 委员 "_qs), std::optional(PostRole::ClassCommittee));
        QVERIFY(!words.find(u"学习委员"_qs));
        QVERIFY(!words.find(QString()));
        for (const PostRole role : allPostRoles)
            QVERIFY2(words.wordsOf(role).size() >= 4, qPrintable(postRoleCode(role))); // code, label and what files say
    }

    void S01_vacantCommitteeTurnsTheClassRedAndNamesTheCounsellor()
    {
        TestWorkspace w;
        NetworkService network(w.head());
        const DormId dorm = w.addDorm(u"梅园3栋"_qs, u"502"_qs);
        const PersonId student = w.addStudent(u"2024010101"_qs, u"陈晓"_qs, w.classA, dorm);
        const PostId post = must(network.appoint({PostRole::ClassCommittee, student, {}, w.classA, {}, QDate(2025, 9, 1)}));
        NetworkNode tree = must(network.tree());
        const NetworkNode *node = find(tree, w.classA.raw());
        QVERIFY(node);
        QVERIFY(!lacks(*node, PostRole::ClassCommittee));
        QVERIFY(lacks(*node, PostRole::ClassTeacher));
        QCOMPARE(node->students, 1);
        QCOMPARE(node->children.size(), size_t(1));
        QCOMPARE(node->children[0].name, u"梅园3栋 502"_qs);
        QVERIFY(lacks(node->children[0], PostRole::DormReporter));
        const NetworkNode *college = find(tree, w.college.raw());
        QVERIFY(std::ranges::any_of(college->holders, [](const PostHolder &h) { return h.role == PostRole::Head && h.name == u"王敏"; }));
        QVERIFY(!find(tree, w.otherCollege.raw())); // not this head's
        const auto centre = w.sessionAs(Role::Centre);
        const NetworkNode whole = must(NetworkService(*centre).tree());
        QVERIFY(lacks(*find(whole, w.otherCollege.raw()), PostRole::Head)); // no station there yet

        must(network.endPost(post, QDate(2026, 11, 20), u"调整"_qs));
        tree = must(network.tree());
        QVERIFY(lacks(*find(tree, w.classA.raw()), PostRole::ClassCommittee));
        const auto vacancies = must(network.vacancies());
        const auto v = std::ranges::find_if(vacancies, [&](const Vacancy &x) { return x.role == PostRole::ClassCommittee && x.classId == w.classA; });
        QVERIFY(v != vacancies.end());
        QCOMPARE(v->counsellorName, u"李娜"_qs);
        QCOMPARE(v->since, QDate(2026, 11, 21));
        const auto d = std::ranges::find_if(vacancies, [&](const Vacancy &x) { return x.dorm == dorm; });
        QVERIFY(d != vacancies.end());
        QCOMPARE(d->counsellorName, u"李娜"_qs);
        const auto noCounsellor = std::ranges::find_if(vacancies, [&](const Vacancy &x) { return x.role == PostRole::Counsellor && x.classId == w.classB; });
        QVERIFY(noCounsellor != vacancies.end());
        QCOMPARE(noCounsellor->since, QDate(2024, 9, 1)); // never held: since the class began
    }

    void oneHolderAndSuccession()
    {
        TestWorkspace w;
        NetworkService network(w.head());
        const PersonId a = w.addStudent(u"1"_qs, u"甲乙"_qs), b = w.addStudent(u"2"_qs, u"丙丁"_qs);
        const PostId first = must(network.appoint({PostRole::ClassCommittee, a, {}, w.classA, {}, QDate(2026, 9, 1)}));
        const auto second = network.appoint({PostRole::ClassCommittee, b, {}, w.classA, {}, QDate(2026, 11, 1)});
        QCOMPARE(second.error().code, Errc::Conflict);
        QVERIFY2(second.error().message.contains(u"甲乙"), qPrintable(second.error().message));
        QCOMPARE(network.appoint({PostRole::ClassCommittee, a, {}, w.classA}).error().code, Errc::Conflict);
        must(network.appoint({PostRole::ClassCommittee, b, {}, w.classA, {}, QDate(2026, 11, 1), true}));
        const auto history = must(network.posts({.classId = w.classA, .role = PostRole::ClassCommittee}));
        QCOMPARE(history.size(), size_t(2));
        QCOMPARE(history[0].personName, u"丙丁"_qs);
        QCOMPARE(history[1].id, first);
        QCOMPARE(history[1].endsOn, QDate(2026, 10, 31));
        QCOMPARE(must(network.posts({.classId = w.classA, .role = PostRole::ClassCommittee, .heldOn = QDate(2026, 10, 31)})).size(), size_t(1));
        QCOMPARE(network.endPost(first, QDate(2026, 11, 2), {}).error().code, Errc::Refused);
    }

    void anAppointmentOfTodayIsTakenBackWhole()
    {
        TestWorkspace w;
        NetworkService network(w.head());
        const PersonId a = w.addStudent(u"1"_qs, u"甲乙"_qs), b = w.addStudent(u"2"_qs, u"丙丁"_qs);
        const auto holder = [&](QDate on) {
            const auto held = must(network.posts({.classId = w.classA, .role = PostRole::ClassCommittee, .heldOn = on}));
            return held.size() == 1 ? held[0].personName : QString();
        };
        const QDate today = w.clock.today();
        const PostId first = must(network.appoint({PostRole::ClassCommittee, a, {}, w.classA, {}, QDate(2026, 9, 1)}));
        const auto old = network.takeBackPost(first); // held for weeks
        QCOMPARE(old.error().code, Errc::Refused);
        QVERIFY2(old.error().message.contains(u"2026-09-01"), qPrintable(old.error().message));
        const PostId second = must(network.appoint({PostRole::ClassCommittee, b, {}, w.classA, {}, today, true}));
        QCOMPARE(holder(today), u"丙丁"_qs);
        const auto stranger = w.session({UserId::make(w.clock.nowMs()), u"x"_qs, u"x"_qs, Role::Reviewer, {}, {}, {}, {}});
        QCOMPARE(NetworkService(*stranger).takeBackPost(second).error().code, Errc::Denied);
        must(network.takeBackPost(second));
        QCOMPARE(holder(today), u"甲乙"_qs); // not vacant: who made way for it is back
        QCOMPARE(must(network.posts({.classId = w.classA, .role = PostRole::ClassCommittee})).size(), size_t(1));
        QVERIFY(!must(network.posts({.classId = w.classA, .role = PostRole::ClassCommittee}))[0].endsOn.isValid());
        QCOMPARE(must(w.head().audit().list({.action = u"post.take_back"_qs})).size(), size_t(1));
        QCOMPARE(must(w.head().audit().list({.action = u"post.resume"_qs})).size(), size_t(1));
        QCOMPARE(network.takeBackPost(second).error().code, Errc::Denied); // it is gone
        must(network.endPost(first, today, u"x"_qs));
        QCOMPARE(network.takeBackPost(first).error().code, Errc::Refused);

        // One's own reach follows at once: a counsellor's class taken over and given back.
        const PostId taken = must(network.appoint({PostRole::Counsellor, w.counsellorPerson, {}, w.classB}));
        must(refreshClasses(w.counsellor()));
        QVERIFY(w.counsellor().actor().classes.contains(w.classB));
        must(network.takeBackPost(taken));
        must(refreshClasses(w.counsellor()));
        QVERIFY(!w.counsellor().actor().classes.contains(w.classB));
    }

    void officesAskForTheRightPerson()
    {
        TestWorkspace w;
        NetworkService network(w.head());
        const DormId dorm = w.addDorm(u"梅园3栋"_qs, u"502"_qs);
        const PersonId outsider = w.addStudent(u"9"_qs, u"周一"_qs, w.classB);
        QCOMPARE(network.appoint({PostRole::ClassCommittee, outsider, {}, w.classA}).error().code, Errc::Refused);
        QCOMPARE(network.appoint({PostRole::DormReporter, outsider, {}, {}, dorm}).error().code, Errc::Refused);
        QCOMPARE(network.appoint({PostRole::Counsellor, outsider, {}, w.classB}).error().code, Errc::Refused);
        QCOMPARE(network.appoint({PostRole::Counsellor, w.headPerson, {}, {}}).error().code, Errc::InvalidInput);
        must(network.appoint({PostRole::Counsellor, w.counsellorPerson, {}, w.classB, {}, QDate(2026, 11, 23)}));
        QCOMPARE(must(classesOf(*w.db, w.counsellorPerson, QDate(2026, 11, 23))), (QSet<ClassId>{w.classA, w.classB}));
        QCOMPARE(must(classesOf(*w.db, w.counsellorPerson, QDate(2026, 11, 22))), (QSet<ClassId>{w.classA}));
    }

    void closingAsksForEmptyPlaces()
    {
        TestWorkspace w;
        NetworkService network(w.head());
        const PersonId student = w.addStudent(u"1"_qs, u"甲乙"_qs, w.classA);
        QCOMPARE(network.closeClass(w.classA, QDate(2026, 11, 23)).error().code, Errc::Refused);
        w.write([&](Transaction &tx) { return tx.prepare("UPDATE person SET status = 'graduated' WHERE id = ?").bind(student).exec(); });
        must(network.closeClass(w.classA, QDate(2026, 11, 23)));
        QCOMPARE(must(network.classes()).size(), size_t(1));
        QCOMPARE(must(network.classes({.includeClosed = true})).size(), size_t(2));
        QCOMPARE(must(network.posts({.classId = w.classA}))[0].endsOn, QDate(2026, 11, 22));
        QCOMPARE(network.appoint({PostRole::Counsellor, w.headPerson, {}, w.classA}).error().code, Errc::Refused);
        must(network.reopenClass(w.classA));
        QCOMPARE(must(network.classes()).size(), size_t(2));
        QCOMPARE(network.closeCollege(w.college, QDate(2026, 11, 23)).error().code, w.head().actor().role == Role::Head ? Errc::Refused : Errc::Denied);
    }

    void namesAreUniqueAndChecked()
    {
        TestWorkspace w;
        NetworkService network(w.head());
        QCOMPARE(network.addClass({w.classA, w.college, u" 会计2401 "_qs}).error().code, Errc::Conflict);
        QCOMPARE(network.addClass({w.classA, w.college, u"  "_qs}).error().field, u"name"_qs);
        const ClassId id = must(network.addClass({w.classA, w.college, u"会计2501"_qs, 2025}));
        ClassRow row = must(network.classById(id));
        QCOMPARE(row.grade, 2025);
        row.name = u"会计2402"_qs;
        QCOMPARE(network.updateClass(row).error().code, Errc::Conflict);
        row.name = u"会计2502"_qs;
        must(network.updateClass(row));
        QCOMPARE(must(network.classById(id)).name, u"会计2502"_qs);
        const DormId dorm = must(network.addDorm({DormId::make(1), w.college, u"3栋"_qs, u"101"_qs}));
        QCOMPARE(network.addDorm({dorm, w.college, u"3栋"_qs, u"101"_qs}).error().code, Errc::Conflict);
        must(network.closeDorm(dorm, QDate(2026, 11, 1)));
        QCOMPARE(must(network.dorms()).size(), size_t(0));
        must(network.reopenDorm(dorm));
        QCOMPARE(must(network.dorms()).size(), size_t(1));
    }

    void custodianStandsOnThePaper() // domain S49
    {
        TestWorkspace w;
        NetworkService network(w.head());
        const PersonId student = w.addStudent(u"1"_qs, u"甲乙"_qs);
        QCOMPARE(network.setCustodian(w.station, student, QDate(2026, 9, 1)).error().code, Errc::Refused);
        QCOMPARE(network.setCustodian(w.station, w.headPerson, {}).error().code, Errc::InvalidInput);
        must(network.setCustodian(w.station, w.headPerson, QDate(2026, 9, 1)));
        QCOMPARE(must(network.station(w.station)).custodian, std::optional(w.headPerson));
        QCOMPARE(must(network.station(w.station)).custodianSince, QDate(2026, 9, 1));
    }

    void counsellorSeesOwnClassesOnly()
    {
        TestWorkspace w;
        NetworkService network(w.counsellor());
        const auto classes = must(network.classes());
        QCOMPARE(classes.size(), size_t(1));
        QCOMPARE(classes[0].id, w.classA);
        QCOMPARE(classes[0].counsellor, u"李娜"_qs);
        const NetworkNode tree = must(network.tree());
        QVERIFY(find(tree, w.classA.raw()));
        QVERIFY(!find(tree, w.classB.raw()));
        QVERIFY(!find(tree, w.otherCollege.raw()));
        for (const Vacancy &v : must(network.vacancies()))
            QVERIFY(v.classId != w.classB);
        const auto hidden = network.classById(w.classB), nowhere = network.classById(ClassId::make(1));
        QCOMPARE(hidden.error().message, nowhere.error().message); // domain A29
        QCOMPARE(network.addClass({w.classA, w.college, u"会计2501"_qs}).error().code, Errc::Denied);
        // ... and appoints in them: the committee, and the reporter of a dorm where an own student lives
        const DormId dorm = w.addDorm(u"梅园3栋"_qs, u"502"_qs);
        const PersonId own = w.addStudent(u"1"_qs, u"甲乙"_qs, w.classA, dorm), other = w.addStudent(u"2"_qs, u"丙丁"_qs, w.classB, dorm);
        must(network.appoint({PostRole::ClassCommittee, own, {}, w.classA}));
        QCOMPARE(network.appoint({PostRole::DormReporter, other, {}, {}, dorm}).error().code, Errc::Denied);
        const PostId reporter = must(network.appoint({PostRole::DormReporter, own, {}, {}, dorm}));
        must(network.endPost(reporter, QDate(2026, 11, 23), {}));
        QCOMPARE(network.appoint({PostRole::Counsellor, w.counsellorPerson, {}, w.classB}).error().code, Errc::Denied);
    }
};

XZ_TEST(NetworkTest)
#include "network_test.moc"
