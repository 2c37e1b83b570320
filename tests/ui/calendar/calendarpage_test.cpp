// The calendar through its widgets: weeks that would overlap are refused with both date pairs (A01), used weeks are locked.
#include "tests/support/pagestage.h"
#include "tests/support/testmain.h"
#include "ui/calendar/calendarpage.h"
#include "ui/shared/datatable.h"
#include "ui/shared/dateedit.h"
#include "ui/shared/drawer.h"

#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>

using namespace xz;

namespace {

struct Stage : test::PageStage<CalendarPage> {
    using PageStage::PageStage;
    std::vector<Week> weeks() { return test::must(CalendarService(w.session()).weeks(w.thisWeek().term)); }
    void edit(const WeekId &id)
    {
        const auto all = weeks();
        for (size_t i = 0; i < all.size(); ++i)
            if (all[i].id == id)
                emit find<DataTable>(QStringLiteral("weeks"))->activated(int(i));
        settle();
    }
    DateEdit *date(const char *name) const { return find<DateEdit>(QString::fromLatin1(name)); }
    bool drawerOpen() const { return find<Drawer>(QStringLiteral("drawer"))->isOpen(); }
    QString drawerText() const { return texts(find<Drawer>(QStringLiteral("drawer"))); }
};

} // namespace

class CalendarPageTest : public QObject {
    Q_OBJECT
private slots:
    void overlappingWeeksAreRefusedWithBothDates()
    {
        Stage s;
        s.make();
        const Week before = s.w.thisWeek();
        s.edit(before.id);
        s.date("weekFrom")->setDate(before.startsOn.addDays(-2));
        s.press("saveWeek");
        QVERIFY(s.drawerOpen());
        const Week other = s.w.weekOf(before.startsOn.addDays(-1));
        for (const QDate &d : {before.startsOn.addDays(-2), before.endsOn, other.startsOn, other.endsOn})
            QVERIFY2(s.drawerText().contains(d.toString(Qt::ISODate)), qPrintable(d.toString(Qt::ISODate) + u' ' + s.drawerText()));
        QCOMPARE(s.w.thisWeek().startsOn, before.startsOn);
        s.date("weekFrom")->setDate(before.startsOn);
        s.find<QLineEdit>(QStringLiteral("weekName"))->setText(QStringLiteral("sports week"));
        s.press("saveWeek");
        QVERIFY(!s.drawerOpen());
        QCOMPARE(s.w.thisWeek().name, QStringLiteral("sports week"));
    }
    void aUsedWeekIsLockedButForItsName()
    {
        Stage s;
        test::must(WeeklyService(s.w.session()).zero(s.w.station, s.w.thisWeek().id), "zero");
        s.make();
        s.edit(s.w.thisWeek().id);
        for (const char *name : {"weekFrom", "weekTo"})
            QVERIFY(!s.date(name)->isEnabled());
        QVERIFY(!s.find<QCheckBox>(QStringLiteral("weekReporting"))->isEnabled());
        QVERIFY(!s.button("mergeWeek")->isEnabled() && !s.button("mergeWeek")->toolTip().isEmpty());
        s.find<QLineEdit>(QStringLiteral("weekName"))->setText(QStringLiteral("sports week"));
        s.press("saveWeek");
        QVERIFY2(!s.drawerOpen(), qPrintable(s.drawerText()));
        QCOMPARE(s.w.thisWeek().name, QStringLiteral("sports week"));
    }
    void takingTheDutyOffAfterwardsAsksWhy()
    {
        Stage s;
        s.make();
        const WeekId id = s.w.thisWeek().id;
        s.edit(id);
        s.find<QCheckBox>(QStringLiteral("weekReporting"))->setChecked(false);
        s.press("saveWeek");
        QVERIFY(s.drawerOpen());
        QVERIFY(s.w.thisWeek().reporting);
        s.find<QLineEdit>(QStringLiteral("weekReason"))->setText(QStringLiteral("snow days"));
        s.press("saveWeek");
        QVERIFY2(!s.drawerOpen(), qPrintable(s.drawerText()));
        QCOMPARE(s.w.thisWeek().exemptReason, QStringLiteral("snow days"));
        const auto *table = s.find<DataTable>(QStringLiteral("weeks"));
        bool seen = false;
        const QAbstractItemModel *rows = table->findChild<QAbstractItemView *>()->model();
        for (int r = 0; r < rows->rowCount(); ++r)
            seen = seen || rows->index(r, 4).data().toString().contains(QStringLiteral("snow days"));
        QVERIFY(seen);
        s.edit(id);
        QVERIFY2(s.drawerText().contains(QStringLiteral("snow days")), qPrintable(s.drawerText()));
    }
    void weeksAreMergedAppendedAndRemoved()
    {
        Stage s;
        s.make();
        const size_t n = s.weeks().size();
        s.press("appendWeek");
        QCOMPARE(s.weeks().size(), n + 1);
        s.edit(s.weeks().back().id);
        s.press("removeWeek");
        QCOMPARE(s.weeks().size(), n);
        s.edit(s.weeks()[n - 2].id);
        s.press("mergeWeek");
        QCOMPARE(s.weeks().size(), n - 1);
    }
    void specialPeriodsAreAddedChangedAndRemoved()
    {
        Stage s;
        s.make();
        const auto count = [&] { return test::must(CalendarService(s.w.session()).windows()).size(); };
        const size_t n = count();
        s.press("addWindow");
        auto *kind = s.find<QComboBox>(QStringLiteral("windowKind"));
        QVERIFY(kind->count() > 3); // there is something to choose
        kind->setCurrentIndex(1);
        QCOMPARE(s.find<QLineEdit>(QStringLiteral("windowName"))->text(), kind->currentText());
        s.press("saveWindow"); // no dates yet: said
        QVERIFY(s.drawerOpen());
        s.date("windowFrom")->setDate(QDate(2026, 12, 7));
        s.date("windowTo")->setDate(QDate(2026, 12, 20));
        const QString code = kind->currentData().toString();
        s.press("saveWindow");
        QCOMPARE(count(), n + 1);
        const auto all = test::must(CalendarService(s.w.session()).windows());
        const auto added = std::find_if(all.begin(), all.end(), [](const SpecialWindow &x) { return x.startsOn == QDate(2026, 12, 7); });
        QVERIFY(added != all.end());
        QCOMPARE(added->kind, code);
        emit s.find<DataTable>(QStringLiteral("windows"))->activated(int(added - all.begin()));
        s.settle();
        QCOMPARE(s.find<QComboBox>(QStringLiteral("windowKind"))->currentData().toString(), code);
        s.press("removeWindow");
        QCOMPARE(count(), n);
    }
    void aTermIsProposedAndAdded()
    {
        Stage s;
        s.make();
        s.press("addTerm");
        const auto first = s.date("termFrom")->date(), last = s.date("termTo")->date();
        QVERIFY(first && last && *first < *last && *first > QDate(2027, 1, 1));
        s.date("termTo")->setText(QStringLiteral("some day"));
        s.press("confirmTerm");
        QVERIFY(s.drawerOpen());
        s.date("termTo")->setDate(*last);
        s.press("confirmTerm");
        QVERIFY2(!s.drawerOpen(), qPrintable(s.drawerText()));
        QCOMPARE(int(test::must(CalendarService(s.w.session()).terms()).size()), 2);
    }
    void whoMayNotSeesWhy()
    {
        Stage s;
        s.w.become(Role::Counsellor);
        s.make();
        QVERIFY(!s.button("addTerm")->isEnabled() && !s.button("addTerm")->toolTip().isEmpty());
        s.edit(s.w.thisWeek().id);
        QVERIFY(!s.button("saveWeek")->isEnabled() && !s.button("saveWeek")->toolTip().isEmpty());
    }
};
XZ_TEST(CalendarPageTest)
#include "calendarpage_test.moc"
