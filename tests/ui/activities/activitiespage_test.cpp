// The register of activities through its widgets: a new entry, filters, the share in the state line, cancelling, who may not write.
#include "core/activities/activityservice.h"
#include "tests/support/pagestage.h"
#include "tests/support/testmain.h"
#include "ui/activities/activitiespage.h"
#include "ui/shared/datatable.h"
#include "ui/shared/drawer.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>

using namespace xz;
using test::must;

namespace {
QString s(const char *text) { return QString::fromUtf8(text); }

struct Stage : test::PageStage<ActivitiesPage> {
    ActivityService service() { return ActivityService(w.session()); }
    ActivityId add(const QString &title, ActivityNature nature, const QStringList &majors = {})
    {
        return must(service().add({.id = ActivityId(RawId{}), .station = w.station, .onDate = QDate(2026, 10, 10), .title = title, .kind = s("lecture"), .majors = majors, .nature = nature, .participants = 20}));
    }
    int rows() const { return find<DataTable>(s("activities"))->model()->rowCount(); }
    bool drawerOpen() const { return find<Drawer>(s("drawer"))->isOpen(); }
};
} // namespace

class ActivitiesPageTest : public QObject {
    Q_OBJECT
private slots:
    void aNewActivity()
    {
        Stage t;
        t.make();
        t.press("addActivity");
        QVERIFY(t.drawerOpen());
        t.press("saveActivity"); // no title yet: said at its field, nothing saved
        QVERIFY(t.drawerOpen());
        QVERIFY(must(t.service().list()).empty());
        t.find<QLineEdit>(s("activity-title"))->setText(s("新生适应讲座"));
        t.find<QCheckBox>(s("goal-self"))->setChecked(true);
        t.press("saveActivity");
        const auto all = must(t.service().list());
        QCOMPARE(all.size(), size_t(1));
        QCOMPARE(all[0].goals, QStringList{s("self")});
        QCOMPARE(all[0].nature, ActivityNature::Developmental); // as lectures usually are
        QCOMPARE(t.rows(), 1);
    }

    void S24_S25_majorsAndShare()
    {
        Stage t;
        for (int i = 0; i < 8; ++i)
            t.add(s("成长活动%1").arg(i), ActivityNature::Developmental, i < 3 ? QStringList{s("计算机")} : QStringList{});
        for (int i = 0; i < 2; ++i)
            t.add(s("补救辅导%1").arg(i), ActivityNature::Remedial);
        t.make();
        QVERIFY2(t.texts(t.page.get()).contains(s("80%")), qPrintable(t.texts(t.page.get())));
        QCOMPARE(t.rows(), 10);
        auto *major = t.find<QComboBox>(s("activityMajor"));
        major->setCurrentIndex(major->findData(s("计算机")));
        QCOMPARE(t.rows(), 3);
        major->setCurrentIndex(0);
        QCOMPARE(t.rows(), 10);
    }

    void cancelledStaysAndIsTakenBack()
    {
        Stage t;
        const ActivityId id = t.add(s("讲座"), ActivityNature::Developmental);
        t.make();
        t.page->activate({{s("activity"), id.toString()}});
        t.w.prompts.expectReason(s("讲师生病"));
        t.press("cancelActivity");
        t.settle();
        QVERIFY(!must(t.service().get(id)).counts());
        QCOMPARE(t.rows(), 1);
        t.press("cancelActivity"); // now the way back
        t.settle();
        QVERIFY(must(t.service().get(id)).counts());
    }

    void othersSeeWhyTheyMayNot()
    {
        Stage t;
        t.add(s("讲座"), ActivityNature::Developmental);
        t.w.become(Role::Secretary);
        t.make();
        QCOMPARE(t.rows(), 1);
        QVERIFY(!t.find<QPushButton>(s("addActivity"))->isEnabled());
    }
};

XZ_TEST(ActivitiesPageTest)
#include "activitiespage_test.moc"
