// The class layer: one key, situations, windows, supplements, who has not reported (A03, F4).
#include "core/report/classreportrepository.h"
#include "core/tabular/readers.h"
#include "tests/core/report/reportworld.h"
#include "tests/support/testmain.h"

using namespace xz;
using namespace xz::test;

class ClassReportTest : public QObject {
    Q_OBJECT
private slots:
    void oneKey()
    {
        ReportWorld w;
        const WeekId week = w.thisWeek();
        ClassReportService mine(w.counsellor());
        ClassGrid grid = must(mine.grid(w.station, week));
        QCOMPARE(grid.cells.size(), size_t(1)); // of two classes only the own one
        QCOMPARE(grid.cells[0].className, u"会计2401"_s);
        QCOMPARE(grid.cells[0].counsellor, u"李娜"_s);
        QVERIFY(grid.cells[0].mayFile && grid.whyNot.isEmpty() && !grid.supplement);
        const ClassReport r = must(mine.fileNone(w.classA, week, 0));
        QVERIFY(r.kind == ClassReportKind::None && !r.late && r.version == 1);
        grid = must(mine.grid(w.station, week));
        QCOMPARE(grid.filed, 1);
        QCOMPARE(grid.cells[0].state, ClassState::None);
        QCOMPARE(grid.cells[0].filedBy, u"李娜"_s);
        QCOMPARE(w.audited(u"class_report.file"_s), 1);
        QCOMPARE(must(w.classes().grid(w.station, week)).cells.size(), size_t(2)); // the head sees all
    }

    void foreignAndMissingClassesLookTheSame()
    {
        ReportWorld w;
        ClassReportService mine(w.counsellor());
        const auto foreign = mine.fileNone(w.classB, w.thisWeek(), 0);
        const auto missing = mine.fileNone(ClassId::make(5), w.thisWeek(), 0);
        QVERIFY(!foreign && !missing);
        QCOMPARE(foreign.error().code, Errc::Denied);
        QCOMPARE(foreign.error().message, missing.error().message);
        QCOMPARE(w.refusals(), 2);
        QVERIFY(!must(findClassReport(*w.db, w.classB, w.thisWeek())));
        const StationId other = StationId::make(9);
        w.write([&](Transaction &tx) { return NetworkRepository::insert(tx, Station{other, w.otherCollege, u"机电学院心理辅导站"_s, QDate(2024, 9, 1)}); });
        const auto foreignGrid = mine.grid(other, w.thisWeek()), noGrid = mine.grid(StationId::make(10), w.thisWeek());
        XZ_REFUSED(foreignGrid, Errc::Denied, u""_s);
        QCOMPARE(noGrid.error().message, foreignGrid.error().message);
        XZ_REFUSED(mine.fileNoneForAll(w.thisWeek(), {w.classA, w.classB}), Errc::Denied, u""_s);
        QVERIFY(!must(findClassReport(*w.db, w.classA, w.thisWeek()))); // all or nothing
    }

    void situationAndItsLimits()
    {
        ReportWorld w;
        const WeekId week = w.thisWeek();
        ClassReportService mine(w.counsellor());
        w.addStudent(u"20240099"_s, u"欧阳子涵"_s);
        XZ_REFUSED(mine.fileSituation(w.classA, week, u"  "_s, 1, 0), Errc::InvalidInput, u"nothing to report"_s);
        XZ_REFUSED(mine.fileSituation(w.classA, week, QString(501, u'字'), 1, 0), Errc::InvalidInput, u"501"_s);
        XZ_REFUSED(mine.fileSituation(w.classA, week, u"有人失眠"_s, -1, 0), Errc::InvalidInput, u"999"_s);
        const auto named = mine.fileSituation(w.classA, week, u"欧阳子涵失眠"_s, 1, 0);
        XZ_REFUSED(named, Errc::Refused, u"欧阳子涵"_s);
        QCOMPARE(named.error().field, u"text"_s);
        QVERIFY(!must(mine.find(w.classA, week)));
        const ClassReport kept = must(mine.fileSituation(w.classA, week, u"欧阳子涵失眠"_s, 1, 0, true));
        QCOMPARE(kept.kind, ClassReportKind::Situation);
        QCOMPARE(w.audited(u"class_report.names_kept"_s), 1);
        const ClassReport again = must(mine.fileSituation(w.classA, week, u"一名同学失眠"_s, 1, 1));
        QCOMPARE(again.version, 2);
        const auto history = must(mine.history(w.classA, week));
        QCOMPARE(history.size(), size_t(2)); // what stood before is kept
        QCOMPARE(history[0].text, u"欧阳子涵失眠"_s);
        QCOMPARE(history[1].text, u"一名同学失眠"_s);
        must(mine.fileSituation(w.classA, week, u"一名同学失眠"_s, 1, 2)); // unchanged: no new version
        QCOMPARE(must(mine.find(w.classA, week))->version, 2);
    }

    void somebodyElseWasFaster()
    {
        ReportWorld w;
        ClassReportService mine(w.counsellor());
        must(w.classes().fileNone(w.classA, w.thisWeek(), 0));
        XZ_REFUSED(mine.fileSituation(w.classA, w.thisWeek(), u"有情况"_s, 1, 0), Errc::Conflict, u"会计2401"_s);
        must(mine.fileSituation(w.classA, w.thisWeek(), u"有情况"_s, 1, 1));
        XZ_REFUSED(mine.fileNone(w.classA, w.thisWeek(), 1), Errc::Conflict, u"meanwhile"_s);
    }

    void windows()
    {
        ReportWorld w;
        ClassReportService mine(w.counsellor());
        XZ_REFUSED(mine.fileNone(w.classA, w.weekOf(QDate(2026, 11, 30)), 0), Errc::Refused, u"2026-11-30"_s); // not begun
        const WeekId holiday = w.weekOf(QDate(2026, 10, 1));
        XZ_REFUSED(mine.fileNone(w.classA, holiday, 0), Errc::Refused, u"holiday"_s);
        QVERIFY(!must(mine.grid(w.station, holiday)).whyNot.isEmpty());
        const ClassReport late = must(mine.fileNone(w.classA, w.weekOf(QDate(2026, 11, 16)), 0)); // last week, closed
        QVERIFY(late.late);
        w.at(QDate(2026, 11, 29), QTime(23, 59, 59));
        QVERIFY(!must(mine.fileNone(w.classA, w.thisWeek(), 0)).late);
        w.at(QDate(2026, 11, 30), QTime(0, 0));
        QVERIFY(must(w.classes().fileNone(w.classB, w.thisWeek(), 0)).late);
    }

    void afterTheStationsReportItIsASupplement()
    {
        ReportWorld w;
        w.inWindow();
        const WeekId week = w.thisWeek();
        must(w.classes().fileNone(w.classA, week, 0));
        must(w.weekly().zero(w.station, week));
        QVERIFY(must(w.classes().grid(w.station, week)).supplement);
        const ClassReport r = must(ClassReportService(w.counsellor()).fileSituation(w.classA, week, u"补充一事"_s, 1, 1));
        QVERIFY(r.late);
        QCOMPARE(must(w.classes().history(w.classA, week)).size(), size_t(2));
        QVERIFY(must(w.classes().fileNone(w.classB, week, 0)).late);
        QCOMPARE(must(w.weekly().open(w.station, week)).missingClasses, QStringList{u"会计2402"_s}); // the report stays as it was handed in
    }

    void allOfMineAtOnce()
    {
        ReportWorld w;
        const WeekId week = w.thisWeek();
        must(w.classes().fileSituation(w.classA, week, u"有情况"_s, 1, 0));
        QCOMPARE(must(w.classes().fileNoneForAll(week, {w.classA, w.classB})), 1); // what is filed stays
        QCOMPARE(must(w.classes().find(w.classA, week))->kind, ClassReportKind::Situation);
        QCOMPARE(must(w.classes().fileNoneForAll(week, {w.classA, w.classB})), 0);
    }

    void classesThatOweNothing()
    {
        ReportWorld w;
        const ClassId next = w.addClass(u"会计2701"_s, 2027); // begins next year
        w.write([&](Transaction &tx) -> Result<void> {
            return tx.prepare("UPDATE class SET closed_on='2026-11-01' WHERE id=?").bind(w.classB).exec();
        });
        QCOMPARE(must(w.classes().grid(w.station, w.thisWeek())).due, 1);
        QCOMPARE(must(w.classes().grid(w.station, w.weekOf(QDate(2026, 10, 26)))).due, 2); // still open in that week
        XZ_REFUSED(w.classes().fileNone(next, w.thisWeek(), 0), Errc::Refused, u"会计2701"_s);
        XZ_REFUSED(w.classes().fileNone(w.classB, w.thisWeek(), 0), Errc::Refused, u"closed"_s);
    }

    void reminderListsExactlyTheMissing() // A03
    {
        ReportWorld w;
        const WeekId week = w.thisWeek();
        const PersonId committee = w.addStudent(u"20240500"_s, u"孙小圆"_s, w.classB);
        w.write([&](Transaction &tx) {
            return NetworkRepository::insert(tx, Post{PostId::make(1), PostRole::ClassCommittee, committee, {}, w.classB, {}, QDate(2025, 9, 1)});
        });
        must(w.classes().fileNone(w.classA, week, 0));
        const auto missing = must(w.classes().notReported(w.station, week));
        QCOMPARE(missing.size(), size_t(1));
        QCOMPARE(missing[0].className, u"会计2402"_s);
        QCOMPARE(missing[0].committee, u"孙小圆"_s);
        QVERIFY(missing[0].counsellor.isEmpty()); // vacant
        const QString text = paper::plainLines(must(w.classes().reminder(w.station, week))).join(u'\n');
        QVERIFY(text.contains(u"会计2402"_s) && text.contains(u"孙小圆"_s) && text.contains(u"空缺"_s));
        QVERIFY(!text.contains(u"会计2401"_s));
        QVERIFY(!text.contains(u'{') && !text.contains(u'«'));
        const QString path = w.dir.filePath(u"催报单.xlsx"_s);
        must(w.classes().writeReminderXlsx(w.station, week, path));
        const Workbook book = must(readTable(path));
        QString cells;
        for (int r = 0; r < int(book.sheets[0].rows.size()); ++r)
            for (int c = 0; c < book.sheets[0].columnCount(); ++c)
                cells += book.sheets[0].text(r, c) + u'|';
        QVERIFY(cells.contains(u"孙小圆"_s) && cells.contains(u"|会计2402|"_s) && !cells.contains(u"会计2401"_s));
        must(w.classes().fileNone(w.classB, week, 0));
        QVERIFY(paper::plainLines(must(w.classes().reminder(w.station, week))).join(u'\n').contains(u"全部报送"_s));
    }

    void whoOnlyCountsReadsNoText()
    {
        ReportWorld w;
        must(w.classes().fileSituation(w.classA, w.thisWeek(), u"寝室矛盾"_s, 2, 0));
        const ClassGrid grid = must(ClassReportService(w.secretary()).grid(w.station, w.thisWeek()));
        QCOMPARE(grid.filed, 1);
        for (const ClassCell &cell : grid.cells)
            QVERIFY(cell.text.isEmpty() && cell.headcount == 0 && !cell.mayFile);
    }
};

XZ_TEST(ClassReportTest)
#include "classreport_test.moc"
