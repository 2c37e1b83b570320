#include "core/organization/networkservice.h"
#include "core/people/peopleexport.h"
#include "core/people/peopleservice.h"
#include "core/people/personrules.h"
#include "tests/support/testmain.h"
#include "tests/support/testworkspace.h"

using namespace xz;
using namespace xz::test;

class PeopleTest : public QObject {
    Q_OBJECT
private slots:
    void codesAreTotal()
    {
        for (int i = 0; i < 3; ++i)
            QCOMPARE(personKindFromCode(personKindCode(PersonKind(i))), std::optional(PersonKind(i)));
        for (int i = 0; i < 5; ++i)
            QCOMPARE(personStatusFromCode(personStatusCode(PersonStatus(i))), std::optional(PersonStatus(i)));
        QCOMPARE(genderFromWords(u"男"_qs), std::optional(u"male"_qs));
        QCOMPARE(genderFromWords(u" F "_qs), std::optional(u"female"_qs));
        QVERIFY(!genderFromWords(u"甲"_qs));
        QCOMPARE(personStatusFromWords(u"休学"_qs), std::optional(PersonStatus::Suspended));
    }

    void shapes_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("fine");
        QTest::newRow("leading zeros") << u"number"_qs << u"0012023"_qs << true;
        QTest::newRow("full width") << u"number"_qs << u"２０２３０１"_qs << true;
        QTest::newRow("space inside") << u"number"_qs << u"2023 01"_qs << false;
        QTest::newRow("scientific") << u"number"_qs << u"2.02E+09"_qs << false;
        QTest::newRow("too long") << u"number"_qs << QString(33, u'1') << false;
        QTest::newRow("rare name") << u"name"_qs << u"𬱖玥"_qs << true;
        QTest::newRow("dotted name") << u"name"_qs << u"阿依古丽·买买提"_qs << true;
        QTest::newRow("number as name") << u"name"_qs << u"20230101"_qs << false;
        QTest::newRow("mobile") << u"phone"_qs << u"13812345678"_qs << true;
        QTest::newRow("short mobile") << u"phone"_qs << u"1381234567"_qs << false;
        QTest::newRow("landline") << u"phone"_qs << u"0571-8765 4321"_qs << true;
        QTest::newRow("words") << u"phone"_qs << u"无"_qs << false;
        QTest::newRow("mail") << u"email"_qs << u"a@b.cn"_qs << true;
        QTest::newRow("no mail") << u"email"_qs << u"a@b"_qs << false;
    }
    void shapes()
    {
        QFETCH(QString, kind);
        QFETCH(QString, text);
        QFETCH(bool, fine);
        const auto r = kind == u"number" ? PersonRules::number(text) : kind == u"name" ? PersonRules::name(text) : kind == u"phone" ? PersonRules::phone(text, "phone") : PersonRules::email(text);
        QCOMPARE(r.has_value(), fine);
        if (!fine) {
            QCOMPARE(r.error().field, kind);
            QVERIFY(r.error().message.endsWith(u'.'));
        }
    }

    void dormsAreSplit()
    {
        using Pair = std::pair<QString, QString>;
        QCOMPARE(PersonRules::splitDorm(u"梅园3栋-502"_qs), Pair(u"梅园3栋"_qs, u"502"_qs));
        QCOMPARE(PersonRules::splitDorm(u"12#304"_qs), Pair(u"12"_qs, u"304"_qs));
        QCOMPARE(PersonRules::splitDorm(u"南苑5号楼402室"_qs), Pair(u"南苑5号楼"_qs, u"402"_qs));
        QCOMPARE(PersonRules::splitDorm(u"B 101"_qs), Pair(u"B"_qs, u"101"_qs));
        QCOMPARE(PersonRules::splitDorm(u"校外"_qs), Pair(QString(), u"校外"_qs));
    }

    void addFindAndChange()
    {
        TestWorkspace w;
        PeopleService people(w.head());
        Person draft{PersonId::make(1), PersonKind::Student, u" 0012024001 "_qs, u"李文华"_qs, u"female"_qs};
        QCOMPARE(people.add(draft).error().field, u"class"_qs);
        draft.classId = w.classA;
        draft.bornOn = QDate(2006, 3, 5);
        const PersonId id = must(people.add(draft));
        const PersonRow row = must(people.get(id));
        QCOMPARE(row.number, u"0012024001"_qs);
        QCOMPARE(row.className, u"会计2401"_qs);
        QCOMPARE(row.collegeName, u"会计金融学院"_qs);
        QCOMPARE(row.counsellor, u"李娜"_qs);
        QCOMPARE(must(people.byNumber(PersonKind::Student, u"0012024001"_qs)).id, id);
        QCOMPARE(people.add(draft).error().code, Errc::Conflict);

        Person change = row;
        change.phone = u"12"_qs;
        QCOMPARE(people.update(change).error().field, u"phone"_qs);
        change.phone = u"13812345678"_qs;
        must(people.update(change));
        QCOMPARE(must(people.get(id)).phone, u"13812345678"_qs);
        QCOMPARE(people.update(change).error().code, Errc::Conflict); // changedAt is the one before
        const auto trail = must(w.head().audit().list({.action = u"person.update"_qs}));
        QCOMPARE(trail.size(), size_t(1));
        QCOMPARE(trail[0].detail.value(u"phone"_qs).toString(), u"changed"_qs); // personal values stay out of the trail (A19)
    }

    void listsAreFilteredSortedAndPaged()
    {
        TestWorkspace w;
        w.addStudent(u"3"_qs, u"曾明"_qs, w.classA);
        w.addStudent(u"1"_qs, u"单雪"_qs, w.classB);
        w.addStudent(u"2"_qs, u"阿明"_qs, w.classA);
        PeopleService people(w.head());
        const auto names = [](const std::vector<PersonRow> &rows) {
            QStringList out;
            for (const PersonRow &r : rows)
                out << r.name;
            return out;
        };
        QCOMPARE(names(must(people.list())), (QStringList{u"单雪"_qs, u"阿明"_qs, u"曾明"_qs}));
        QCOMPARE(names(must(people.list({.sort = PersonSort::Name}))), (QStringList{u"阿明"_qs, u"单雪"_qs, u"曾明"_qs})); // a, shan, zeng
        QCOMPARE(names(must(people.list({.sort = PersonSort::Name, .descending = true, .offset = 1, .limit = 1}))), QStringList{u"单雪"_qs});
        QCOMPARE(names(must(people.list({.classId = w.classA, .descending = true}))), (QStringList{u"曾明"_qs, u"阿明"_qs}));
        QCOMPARE(names(must(people.list({.text = u"明"_qs, .offset = 1, .limit = 5}))), QStringList{u"曾明"_qs});
        QCOMPARE(must(people.count({.text = u"明"_qs, .limit = 1})), 2);
        QCOMPARE(must(people.count({.kind = PersonKind::Staff})), 2);
    }

    void limitsCountWithinOnesOwnReach()
    {
        TestWorkspace w;
        for (int i = 0; i < 6; ++i)
            w.addStudent(QString::number(100 + i), u"甲"_qs + QString::number(i), i % 2 ? w.classA : w.classB);
        w.write([&](Transaction &tx) -> Result<void> { // of another college, with the first number of all
            Person p{PersonId::make(w.clock.nowMs()), PersonKind::Student, u"099"_qs, u"外院"_qs};
            p.college = w.otherCollege;
            p.changedAt = w.clock.now();
            return PersonRepository::insert(tx, p);
        });
        const auto numbers = [](const std::vector<PersonRow> &rows) {
            QStringList out;
            for (const PersonRow &r : rows)
                out << r.number;
            return out;
        };
        PeopleService head(w.head()), counsellor(w.counsellor());
        QCOMPARE(numbers(must(head.list({.limit = 2}))), (QStringList{u"100"_qs, u"101"_qs}));
        QCOMPARE(numbers(must(head.list({.descending = true, .offset = 1, .limit = 2}))), (QStringList{u"104"_qs, u"103"_qs}));
        QCOMPARE(must(head.count()), 6);
        QCOMPARE(numbers(must(counsellor.list({.offset = 1, .limit = 2}))), (QStringList{u"103"_qs, u"105"_qs}));
        QCOMPARE(must(counsellor.count()), 3);
        QCOMPARE(must(counsellor.list({.classId = w.classB})).size(), size_t(0));
        QCOMPARE(must(counsellor.list({.limit = 1})).at(0).counsellor, u"李娜"_qs);
        Actor idle = w.counsellor().actor(); // of no class: sees nobody
        idle.classes.clear();
        QCOMPARE(must(PeopleService(*w.session(idle)).list()).size(), size_t(0));

        const auto two = must(NetworkService(w.head()).classes({.limit = 1}));
        QCOMPARE(two.size(), size_t(1));
        const auto all = must(NetworkService(w.head()).classes());
        QVERIFY(all.size() > 1);
        QCOMPARE(two[0].name, all[0].name);
        QCOMPARE(two[0].students, all[0].students);
        QCOMPARE(two[0].counsellor, all[0].counsellor);
        QCOMPARE(two[0].collegeName, all[0].collegeName);
    }

    void statusAndMoveEndOffices()
    {
        TestWorkspace w;
        PeopleService people(w.head());
        NetworkService network(w.head());
        const PersonId a = w.addStudent(u"1"_qs, u"甲乙"_qs), b = w.addStudent(u"2"_qs, u"丙丁"_qs, w.classB);
        must(network.appoint({PostRole::ClassCommittee, a, {}, w.classA, {}, QDate(2026, 9, 1)}));
        must(network.appoint({PostRole::ClassCommittee, b, {}, w.classB, {}, QDate(2026, 9, 1)}));
        QCOMPARE(people.setStatus(a, PersonStatus::Suspended, {}, {}).error().field, u"reason"_qs);
        QCOMPARE(people.setStatus(a, PersonStatus::Left, {}, u"x"_qs).error().code, Errc::Refused);
        must(people.setStatus(a, PersonStatus::Suspended, QDate(2026, 11, 20), u"因病"_qs));
        QCOMPARE(must(network.posts({.person = a}))[0].endsOn, QDate(2026, 11, 20));
        must(people.setStatus(a, PersonStatus::Active, {}, u"复学"_qs));
        QCOMPARE(people.setStatus(a, PersonStatus::Active, {}, u"复学"_qs).error().code, Errc::Refused);
        must(people.moveToClass(b, w.classA, QDate(2026, 11, 22)));
        QCOMPARE(must(people.get(b)).className, u"会计2401"_qs);
        QCOMPARE(must(network.posts({.person = b}))[0].endsOn, QDate(2026, 11, 22));
        QCOMPARE(people.moveToClass(b, w.classA, {}).error().code, Errc::Refused);
    }

    void counsellorsSeeTheirOwnAndNothingElse()
    {
        TestWorkspace w;
        const PersonId own = w.addStudent(u"1"_qs, u"甲乙"_qs, w.classA), other = w.addStudent(u"2"_qs, u"丙丁"_qs, w.classB);
        PeopleService people(w.counsellor());
        QCOMPARE(must(people.list()).size(), size_t(1));
        QCOMPARE(must(people.count()), 1);
        must(people.get(own));
        const auto hidden = people.get(other), nowhere = people.get(PersonId::make(1));
        QCOMPARE(hidden.error().code, Errc::Denied);
        QCOMPARE(hidden.error().message, nowhere.error().message); // domain A29
        QCOMPARE(people.byNumber(PersonKind::Student, u"2"_qs).error().message, people.byNumber(PersonKind::Student, u"99"_qs).error().message);
        Person p = must(people.get(own));
        p.classId = w.classB; // out of reach
        QCOMPARE(people.update(p).error().code, Errc::Denied);
        const auto reviewer = w.sessionAs(Role::Reviewer);
        QCOMPARE(PeopleService(*reviewer).list().error().code, Errc::Denied);
        QVERIFY(!must(w.head().audit().list({.refusedOnly = true})).empty());
    }

    void classesAreExported()
    {
        TestWorkspace w;
        const Sheet sheet = must(exportClasses(w.head()));
        QCOMPARE(sheet.rows.size(), size_t(3));
        const auto has = [&](int row, const QString &text) { return std::ranges::any_of(sheet.rows[size_t(row)], [&](const Cell &c) { return cellText(c) == text; }); };
        QVERIFY(has(1, u"会计2401"_qs));
        QVERIFY(has(1, u"李娜"_qs));
        QCOMPARE(must(w.head().audit().list({.action = u"classes.export"_qs})).size(), size_t(1));
        const auto reviewer = w.sessionAs(Role::Reviewer);
        QCOMPARE(exportPeople(*reviewer, {}).error().code, Errc::Denied);
    }
};

XZ_TEST(PeopleTest)
#include "people_test.moc"
