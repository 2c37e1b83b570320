#include "core/base/text.h"
#include "tests/support/testmain.h"
#include "tests/support/testworkspace.h"

using namespace xz;
using namespace xz::test;

class CalendarTest : public QObject {
    Q_OBJECT
private slots:
    void designedTermStandsOutOfTheBox()
    {
        TestWorkspace w;
        CalendarService calendar(w.head());
        const Week now = must(calendar.weekAt(QDate(2026, 11, 23)));
        QCOMPARE(now.number, 12);
        QCOMPARE(now.isoText(), u"2026-W48"_qs);
        QCOMPARE(now.startsOn, QDate(2026, 11, 23));
        QCOMPARE(now.endsOn, QDate(2026, 11, 29));
        const Term term = must(calendar.termAt(w.clock.today()));
        QCOMPARE(term.startsOn, QDate(2026, 9, 7));
        const Week holiday = must(calendar.weekAt(QDate(2026, 10, 1)));
        QCOMPARE(holiday.number, 4);
        QVERIFY(!holiday.reporting);
        QVERIFY(!holiday.name.isEmpty());
        // the week before the one after the holiday is not the holiday
        QCOMPARE(calendar.previousWeek(must(calendar.weekAt(QDate(2026, 10, 6))))->number, 3);
        QVERIFY(!calendar.previousWeek(must(calendar.weekAt(QDate(2026, 9, 7)))));
        const auto windows = must(calendar.windowsOf(now));
        QCOMPARE(windows.size(), size_t(1));
        QCOMPARE(windows[0].kind, u"midterm"_qs);
        QCOMPARE(must(calendar.ensureCurrentTerm()), term.id); // a second call adds nothing
        QCOMPARE(must(calendar.terms()).size(), size_t(1));
    }

    void termsOfTheYear_data()
    {
        QTest::addColumn<QDate>("day");
        QTest::addColumn<int>("year");
        QTest::addColumn<int>("number");
        QTest::newRow("autumn") << QDate(2026, 11, 23) << 2026 << 1;
        QTest::newRow("january") << QDate(2027, 1, 10) << 2026 << 1;
        QTest::newRow("spring festival") << QDate(2027, 2, 10) << 2026 << 2;
        QTest::newRow("june") << QDate(2027, 6, 10) << 2026 << 2;
        QTest::newRow("summer") << QDate(2027, 8, 10) << 2027 << 1;
    }
    void termsOfTheYear()
    {
        QFETCH(QDate, day);
        QFETCH(int, year);
        QFETCH(int, number);
        QCOMPARE(termOfDay(day), std::pair(year, number));
    }

    void weeksBeginMidWeek()
    {
        const auto weeks = proposeWeeks(QDate(2027, 2, 24), QDate(2027, 3, 14)); // a Wednesday
        QCOMPARE(weeks.size(), size_t(3));
        QCOMPARE(weeks[0].endsOn, QDate(2027, 2, 28));
        QCOMPARE(weeks[1].startsOn, QDate(2027, 3, 1));
        QCOMPARE(weeks[2].endsOn, QDate(2027, 3, 14));
    }

    void overlapIsRefusedWithBothDatePairs() // domain A01
    {
        TestWorkspace w;
        CalendarService calendar(w.head());
        Week third = must(calendar.weekAt(QDate(2026, 9, 21)));
        QCOMPARE(third.number, 3);
        third.endsOn = QDate(2026, 9, 30);
        const auto r = calendar.updateWeek(third);
        QVERIFY(!r);
        QCOMPARE(r.error().code, Errc::Refused);
        for (const QString &date : {u"2026-09-21"_qs, u"2026-09-30"_qs, u"2026-09-28"_qs, u"2026-10-04"_qs})
            QVERIFY2(r.error().message.contains(date), qPrintable(r.error().message));
        QCOMPARE(must(calendar.week(third.id)).endsOn, QDate(2026, 9, 27));
        // a term laid over it is refused as well, and nothing of it stays
        QVERIFY(!calendar.createTerm(proposeTerm(2026, 1)));
        TermProposal shifted = proposeTerm(2026, 1);
        shifted.number = 3;
        const auto over = calendar.createTerm(shifted);
        QVERIFY(!over);
        QCOMPARE(over.error().code, Errc::Refused);
        QCOMPARE(must(calendar.terms()).size(), size_t(1));
    }

    void usedWeeksAreLocked()
    {
        TestWorkspace w;
        CalendarService calendar(w.head());
        Week week = must(calendar.weekAt(QDate(2026, 11, 16)));
        w.write([&](Transaction &tx) {
            return tx.prepare("INSERT INTO class_report (class_id, week_id, kind, filed_at, filed_by) VALUES (?, ?, 'none', ?, ?)").bind(w.classA).bind(week.id).bind(w.clock.now()).bind(w.headUser).exec();
        });
        week = must(calendar.week(week.id));
        QVERIFY(week.used);
        Week moved = week;
        moved.endsOn = moved.endsOn.addDays(-1);
        QCOMPARE(calendar.updateWeek(moved).error().code, Errc::Refused);
        QCOMPARE(calendar.removeTerm(week.term).error().code, Errc::Refused);
        QCOMPARE(calendar.mergeWithNext(must(calendar.weekAt(QDate(2026, 11, 9))).id).error().code, Errc::Refused);
        Week named = week;
        named.name = u"运动会"_qs;
        must(calendar.updateWeek(named));
        QCOMPARE(must(calendar.week(week.id)).name, u"运动会"_qs);
    }

    void aMissingWeekDoesNotVanishInSilence() // domain N07
    {
        TestWorkspace w;
        CalendarService calendar(w.head());
        const Week past = must(calendar.weekAt(QDate(2026, 11, 9)));
        Week off = past;
        off.reporting = false;
        for (const QString &nothing : {QString(), u"  "_qs}) {
            const auto refused = calendar.updateWeek(off, nothing);
            QVERIFY(!refused);
            QCOMPARE(refused.error().code, Errc::InvalidInput);
            QCOMPARE(refused.error().field, u"reason"_qs);
            QVERIFY(must(calendar.week(past.id)).reporting);
        }
        QCOMPARE(calendar.updateWeek(off, QString(201, u'x')).error().field, u"reason"_qs);
        Week later = past; // a window that is opened again makes late reports look on time
        later.closesAt = w.clock.now().addDays(3);
        later.opensAt = w.clock.now().addDays(1);
        QCOMPARE(calendar.updateWeek(later).error().field, u"reason"_qs);
        Week moved = past;
        moved.endsOn = moved.endsOn.addDays(-1);
        QCOMPARE(calendar.updateWeek(moved).error().field, u"reason"_qs);
        QCOMPARE(calendar.mergeWithNext(past.id).error().field, u"reason"_qs);
        QCOMPARE(calendar.removeTerm(past.term).error().code, Errc::Refused);

        must(calendar.updateWeek(off, u" 全校停课 "_qs));
        Week now = must(calendar.week(past.id));
        QVERIFY(!now.reporting);
        QCOMPARE(now.exemptReason, u"全校停课"_qs);
        QCOMPARE(now.exemptedAt, w.clock.now());
        QCOMPARE(now.exemptedByName, u"王敏"_qs);
        const auto trail = must(w.head().audit().list({.action = u"week.update"_qs}));
        QCOMPARE(trail.size(), size_t(1));
        QCOMPARE(trail[0].detail[u"reporting"].toObject(), (QJsonObject{{u"old"_qs, true}, {u"new"_qs, false}}));
        QCOMPARE(trail[0].detail[u"reason"].toString(), u"全校停课"_qs);

        // It stays: no merging, no removing, no reason written over; due again it needs none.
        QCOMPARE(calendar.mergeWithNext(past.id).error().code, Errc::Refused);
        QCOMPARE(calendar.mergeWithNext(must(calendar.weekAt(QDate(2026, 11, 2))).id, u"x"_qs).error().code, Errc::Refused);
        now.exemptReason = u"other"_qs;
        now.name = u"停课周"_qs;
        must(calendar.updateWeek(now));
        QCOMPARE(must(calendar.week(past.id)).exemptReason, u"全校停课"_qs);
        now.reporting = true;
        must(calendar.updateWeek(now));
        QVERIFY(must(calendar.week(past.id)).exemptReason.isEmpty());
        QCOMPARE(must(w.head().audit().list({.action = u"week.update"_qs})).front().detail[u"reason"].toObject()[u"old"].toString(), u"全校停课"_qs);
    }

    void theLastWeekStaysOnceItIsDueAndAHolidayTakesNoOther()
    {
        TestWorkspace w;
        CalendarService calendar(w.head());
        const Week holiday = must(calendar.weekAt(QDate(2026, 10, 1))), next = must(calendar.weekAt(QDate(2026, 10, 5)));
        QVERIFY(!holiday.reporting && next.reporting);
        QCOMPARE(calendar.mergeWithNext(holiday.id, u"x"_qs).error().code, Errc::Refused);
        must(calendar.mergeWithNext(next.id, u"调休"_qs));
        const Week last = must(calendar.weeks(next.term)).back();
        w.clock.set(QDateTime(last.endsOn.addDays(3), QTime(10, 0)));
        QCOMPARE(calendar.removeWeek(last.id).error().code, Errc::Refused);
        // Before the first station nobody owed a report: the calendar of the year before may be put right freely.
        w.write([&](Transaction &tx) { return tx.prepare("UPDATE station SET founded_on = ?").bind(last.endsOn.addDays(1)).exec(); });
        must(calendar.removeWeek(last.id));
    }

    void mergingMovesTheNumbersUp()
    {
        TestWorkspace w;
        CalendarService calendar(w.head());
        w.clock.set(QDateTime(QDate(2026, 9, 1), QTime(10, 0))); // nothing is due yet
        const Week fourth = must(calendar.weekAt(QDate(2026, 10, 1)));
        must(calendar.mergeWithNext(fourth.id));
        const auto weeks = must(calendar.weeks(fourth.term));
        QCOMPARE(weeks.size(), size_t(19));
        QCOMPARE(weeks[3].endsOn, QDate(2026, 10, 11));
        QCOMPARE(must(calendar.weekAt(QDate(2026, 10, 12))).number, 5);
        QCOMPARE(must(calendar.weekByIso(2026, 41)).number, 4); // inside the merged week
        must(calendar.removeWeek(weeks.back().id));
        QCOMPARE(must(calendar.term(fourth.term)).endsOn, weeks[17].endsOn);
        must(calendar.appendWeek(fourth.term));
        QCOMPARE(must(calendar.weeks(fourth.term)).size(), size_t(19));
        QCOMPARE(calendar.removeWeek(weeks[2].id).error().code, Errc::Refused);
    }

    void isoYearOfJanuaryBelongsToTheYearBefore()
    {
        TestWorkspace w(false);
        CalendarService calendar(w.head());
        TermProposal p{2026, 1, QDate(2026, 12, 28)};
        p.weeks = proposeWeeks(QDate(2026, 12, 28), QDate(2027, 1, 10));
        must(calendar.createTerm(p));
        QCOMPARE(must(calendar.weekAt(QDate(2027, 1, 3))).isoText(), u"2026-W53"_qs);
        QCOMPARE(must(calendar.weekAt(QDate(2027, 1, 4))).isoText(), u"2027-W01"_qs);
        QCOMPARE(must(calendar.weekByText(u"2026-W53"_qs)).number, 1);
    }

    void missingWeeksSayWhatToDo()
    {
        TestWorkspace w;
        CalendarService calendar(w.head());
        const auto before = calendar.weekAt(QDate(2026, 8, 20));
        QCOMPARE(before.error().code, Errc::NotFound);
        QVERIFY(before.error().message.contains(u"2026-09-07"));
        QCOMPARE(calendar.weekAt(QDate(2030, 1, 1)).error().code, Errc::NotFound);
        QCOMPARE(calendar.weekByIso(2026, 30).error().code, Errc::NotFound);
        QCOMPARE(calendar.weekByText(u"W48"_qs).error().code, Errc::InvalidInput);
        QCOMPARE(calendar.weekByText(u"2026-W54"_qs).error().code, Errc::InvalidInput);
        TestWorkspace empty(false);
        QCOMPARE(CalendarService(empty.head()).termAt(QDate(2026, 11, 23)).error().code, Errc::NotFound);
    }

    void reportWindow()
    {
        TestWorkspace w;
        CalendarService calendar(w.head());
        Week week = must(calendar.weekAt(QDate(2026, 11, 23)));
        ReportWindow open = calendar.reportWindow(week);
        QCOMPARE(open.opensAt, QDateTime(QDate(2026, 11, 26), QTime(0, 0)));
        QCOMPARE(open.closesAt, QDateTime(QDate(2026, 11, 30), QTime(0, 0)));
        must(calendar.setWindowRule({5, 8 * 60, 7, 20 * 60}));
        open = calendar.reportWindow(week);
        QCOMPARE(open.opensAt, QDateTime(QDate(2026, 11, 27), QTime(8, 0)));
        QCOMPARE(open.closesAt, QDateTime(QDate(2026, 11, 29), QTime(20, 0)));
        QVERIFY(!calendar.setWindowRule({7, 600, 5, 600}));
        week.opensAt = QDateTime(QDate(2026, 11, 24), QTime(12, 0));
        must(calendar.updateWeek(week));
        QCOMPARE(calendar.reportWindow(must(calendar.week(week.id))).opensAt, QDateTime(QDate(2026, 11, 24), QTime(12, 0)));
    }

    void windowsAreEdited()
    {
        TestWorkspace w;
        CalendarService calendar(w.head());
        const size_t shipped = must(calendar.windows()).size();
        SpecialWindow win{WindowId::make(1), u"other"_qs, u"艺术节"_qs, QDate(2026, 11, 20), QDate(2026, 11, 24)};
        const WindowId id = must(calendar.addWindow(win));
        QCOMPARE(must(calendar.windowsOf(w.week(QDate(2026, 11, 23)))).size(), size_t(2));
        win.id = id;
        win.endsOn = QDate(2026, 11, 22);
        must(calendar.updateWindow(win));
        QCOMPARE(must(calendar.windowsOf(w.week(QDate(2026, 11, 23)))).size(), size_t(1));
        win.endsOn = QDate(2026, 11, 1);
        QCOMPARE(calendar.updateWindow(win).error().code, Errc::InvalidInput);
        must(calendar.removeWindow(id));
        QCOMPARE(must(calendar.windows()).size(), shipped);
    }

    void counsellorsDoNotChangeTheCalendar()
    {
        TestWorkspace w;
        CalendarService calendar(w.counsellor());
        QCOMPARE(must(calendar.weekAt(w.clock.today())).number, 12);
        QCOMPARE(calendar.createTerm(proposeTerm(2026, 2)).error().code, Errc::Denied);
        Week week = w.week(w.clock.today());
        week.name = u"x"_qs;
        QCOMPARE(calendar.updateWeek(week).error().code, Errc::Denied);
    }
};

XZ_TEST(CalendarTest)
#include "calendar_test.moc"
