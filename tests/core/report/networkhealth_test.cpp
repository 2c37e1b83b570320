// The monthly check of the network: silent classes with their committee member, dorms without a weather reporter (domain S28).
#include "core/organization/networkservice.h"
#include "core/report/networkhealth.h"
#include "tests/core/report/reportworld.h"
#include "tests/support/testmain.h"

using namespace xz;
using namespace xz::test;

class NetworkHealthTest : public QObject {
    Q_OBJECT
private slots:
    void S28_twoSilentClassesInAMonthAreListedWithTheirCommitteeMember()
    {
        ReportWorld w;
        const ClassId third = w.addClass(u"会计2403"_s), fourth = w.addClass(u"会计2404"_s);
        NetworkService network(w.head());
        const std::pair<ClassId, QString> members[] = {{w.classA, u"张三"_s}, {w.classB, u"李四"_s}, {third, u"王五"_s}};
        int n = 0;
        for (const auto &[id, name] : members)
            must(network.appoint({PostRole::ClassCommittee, w.addStudent(QStringLiteral("S%1").arg(++n), name, id), {}, id, {}, QDate(2026, 9, 7)}));
        const DormId held = w.addDorm(u"1 幢"_s, u"101"_s), empty = w.addDorm(u"1 幢"_s, u"102"_s);
        w.addStudent(u"S8"_s, u"赵六"_s, w.classA, empty);
        must(network.appoint({PostRole::DormReporter, w.addStudent(u"S9"_s, u"钱七"_s, w.classA, held), {}, {}, held, QDate(2026, 9, 7)}));

        // The weeks that end in November: A reports in each, the fourth class in one, B and the third never.
        for (const QDate day : {QDate(2026, 10, 30), QDate(2026, 11, 6), QDate(2026, 11, 13), QDate(2026, 11, 20), QDate(2026, 11, 27)}) {
            w.at(day);
            must(w.classes().fileNone(w.classA, w.weekOf(day), 0));
        }
        must(w.classes().fileNone(fourth, w.weekOf(QDate(2026, 11, 27)), 0));
        w.at(QDate(2026, 12, 1));
        const NetworkHealth h = must(NetworkHealthService(w.head()).month(w.station, 2026, 11));
        QCOMPARE(h.silent(), 2);
        QCOMPARE(h.classes.at(0).className, u"会计2402"_s);
        QCOMPARE(h.classes.at(0).committee, u"李四"_s);
        QCOMPARE(h.classes.at(1).className, u"会计2403"_s);
        QCOMPARE(h.classes.at(1).committee, u"王五"_s);
        QVERIFY(h.classes.at(0).silent() && h.classes.at(1).silent());
        QCOMPARE(h.withGaps(), 1);
        QCOMPARE(h.classes.at(2).classId, fourth);
        QVERIFY(h.classes.at(2).committee.isEmpty());
        QCOMPARE(h.classes.at(2).filed, 1);
        QCOMPARE(h.classes.at(2).due, h.weeks);
        QCOMPARE(h.weeks, 5); // the week of 26 October ends on Sunday, 1 November
        QCOMPARE(h.classes.at(3).filed, 5);
        QCOMPARE(int(h.dormVacancies.size()), 1);
        QCOMPARE(h.dormVacancies.front().place, u"1 幢 102"_s);

        const QString paper = paper::plainLines(must(NetworkHealthService(w.head()).document(w.station, 2026, 11))).join(u'\n');
        for (const QString &word : {u"会计2402"_s, u"李四"_s, u"会计2403"_s, u"王五"_s, u"1 幢 102"_s, u"全月未报"_s})
            QVERIFY2(paper.contains(word), qPrintable(paper));
        QVERIFY(!paper.contains(u'«'));
    }

    void weeksThatStillRunDoNotCount()
    {
        ReportWorld w;
        w.at(QDate(2026, 11, 3)); // Tuesday
        const NetworkHealth h = must(NetworkHealthService(w.head()).month(w.station, 2026, 11));
        QCOMPARE(h.weeks, 1); // the one that ended on 1 November
        for (const ClassHealth &c : h.classes)
            QCOMPARE(c.due, 1);
        QVERIFY(!NetworkHealthService(w.head()).month(w.station, 2026, 13));
        auto reviewer = w.sessionAs(Role::Reviewer);
        QCOMPARE(NetworkHealthService(*reviewer).month(w.station, 2026, 11).error().code, Errc::Denied);
    }
};

XZ_TEST(NetworkHealthTest)
#include "networkhealth_test.moc"
