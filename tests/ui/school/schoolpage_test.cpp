#include "tests/support/pagestage.h"
#include "tests/support/testmain.h"
#include "ui/school/schoolpage.h"
#include "ui/shared/datatable.h"

#include <QtWidgets/QTabBar>

using namespace xz;
using namespace xz::test;

class SchoolPageTest : public QObject {
    Q_OBJECT
private slots:
    void S03_theUncoveredCollegeIsNamed()
    {
        PageStage<SchoolPage> s;
        const SchoolId school = must(NetworkService(s.w.session()).school()).id;
        for (int i = 1; i <= 7; ++i) { // with the fixture's: eight colleges, seven stations
            const CollegeId c = CollegeId::make(s.w.clock.nowMs());
            s.w.write([&](Transaction &tx) -> Result<void> {
                XZ_CHECK(NetworkRepository::insert(tx, College{c, school, QStringLiteral("第%1学院").arg(i), QStringLiteral("1%1").arg(i)}));
                return i == 7 ? Result<void>() : NetworkRepository::insert(tx, Station{StationId::make(s.w.clock.nowMs()), c, QStringLiteral("第%1学院辅导站").arg(i)});
            });
        }
        s.w.become(Role::Centre);
        s.make();
        const QString uncovered = s.find<QLabel>(QStringLiteral("uncovered"))->text();
        QVERIFY2(uncovered.endsWith(QStringLiteral("第7学院")) && uncovered.count(QStringLiteral("学院")) == 2, qPrintable(uncovered)); // 未建站学院：第7学院
        QCOMPARE(s.find<DataTable>(QStringLiteral("colleges"))->shown().rows.size(), size_t(8));
        for (int tab : {1, 2, 0})
            s.find<QTabBar>(QStringLiteral("schoolTabs"))->setCurrentIndex(tab);
    }

    void thePageIsForTheCentreAndStudentAffairs()
    {
        PageRegistry pages;
        registerSchoolPage(pages);
        PageFixture w;
        Actor a = w.session().actor();
        for (const Role r : allRoles) {
            a.role = r;
            QCOMPARE(pages.visibleTo(a).size(), size_t(r == Role::Centre || r == Role::StudentAffairs));
        }
    }
};

XZ_TEST(SchoolPageTest)
#include "schoolpage_test.moc"
