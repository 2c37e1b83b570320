// The station's weekly report: zero, submit, window, late, corrections, names, carry-forward (S43, S46, A02, A09, N07, N09, N11).
#include "core/report/weeklyrepository.h"
#include "core/workspace/settings.h"
#include "tests/core/report/reportworld.h"
#include "tests/support/testmain.h"

using namespace xz;
using namespace xz::test;

class WeeklyServiceTest : public QObject {
    Q_OBJECT
private slots:
    void zeroReportInOneClick() // S46
    {
        ReportWorld w;
        w.addCase(u"陈一"_s, 3, QDate(2026, 10, 20));
        w.inWindow();
        w.fileAllNone(w.thisWeek());
        const WeeklyReport r = must(w.weekly().zero(w.station, w.thisWeek()));
        QCOMPARE(r.state, WeeklyState::Submitted);
        QCOMPARE(r.kind, WeeklyKind::Zero);
        QVERIFY2(r.receipt.startsWith(u"HZ-2026-W48-01-"_s) && r.receipt.endsWith(u"0001"_s), qPrintable(r.receipt));
        QCOMPARE(r.submittedBy, u"王敏"_s);
        QCOMPARE(r.submittedAt, w.clock.now());
        QVERIFY(r.lines.empty() && !r.late && !r.early);
        QCOMPARE(r.computed.back().now, 1); // cases in charge are numbers only
        QCOMPARE(r.classesDue, 2);
        QCOMPARE(w.audited(u"weekly.zero"_s), 1);
        QVERIFY(must(w.weekly().verifyFrozen(*r.id)));
        XZ_REFUSED(w.weekly().zero(w.station, w.thisWeek()), Errc::Refused, u"withdraw"_s);
    }

    void zeroIsRefusedWhenItIsNotTrue()
    {
        ReportWorld w;
        w.inWindow();
        must(ClassReportService(w.counsellor()).fileSituation(w.classA, w.thisWeek(), u"寝室矛盾"_s, 2, 0));
        XZ_REFUSED(w.weekly().zero(w.station, w.thisWeek()), Errc::Refused, u"会计2401"_s);
        must(w.classes().fileNone(w.classA, w.thisWeek(), 1));
        const CaseId id = w.addCase(u"陈一"_s, 2, QDate(2026, 11, 24));
        XZ_REFUSED(w.weekly().zero(w.station, w.thisWeek()), Errc::Refused, u"KJ-2026-001"_s);
        w.at(QDate(2026, 12, 4)); // next week nothing changes, but something is written
        const WeekId next = w.weekOf(QDate(2026, 12, 4));
        WeeklyReport r = must(w.weekly().open(w.station, next));
        ReportWorld::line(r, id).text.situation = u"平稳"_s;
        must(w.weekly().saveDraft(r));
        XZ_REFUSED(w.weekly().zero(w.station, next), Errc::Refused, u"KJ-2026-001"_s);
        QCOMPARE(must(w.weekly().open(w.station, next)).state, WeeklyState::Draft);
    }

    void specialPeriodIsTicked() // S43
    {
        ReportWorld w;
        must(CalendarService(w.head()).addWindow({WindowId::make(1), u"graduation"_s, u"毕业离校"_s, QDate(2026, 11, 28), QDate(2026, 12, 10)}));
        QVERIFY(must(w.weekly().open(w.station, w.thisWeek())).special.contains(u"毕业离校"_s));
        QVERIFY(!must(w.weekly().open(w.station, w.weekOf(QDate(2026, 11, 16)))).special.contains(u"毕业离校"_s));
        w.inWindow();
        const WeeklyReport r = must(w.weekly().zero(w.station, w.thisWeek()));
        QVERIFY(must(w.weekly().open(*r.id)).special.contains(u"毕业离校"_s)); // frozen with the report
    }

    void windowEdges()
    {
        ReportWorld w;
        w.at(QDate(2026, 11, 25), QTime(23, 59, 59));
        const auto early = w.weekly().zero(w.station, w.thisWeek());
        XZ_REFUSED(early, Errc::Refused, u"2026-11-26 00:00"_s);
        QVERIFY(early.error().message.contains(u"2026-11-29 24:00"_s));
        XZ_REFUSED(w.weekly().zero(w.station, w.thisWeek(), {.early = true}), Errc::InvalidInput, u"before"_s);
        const WeeklyReport r = must(w.weekly().zero(w.station, w.thisWeek(), {.early = true, .reason = u"周四起全院外出实习"_s}));
        QVERIFY(r.early && !r.late);
        QCOMPARE(must(w.weekly().log(w.station, w.thisWeek())).back().reason, u"周四起全院外出实习"_s);

        ReportWorld on;
        on.at(QDate(2026, 11, 26), QTime(0, 0));
        QVERIFY(!must(on.weekly().zero(on.station, on.thisWeek())).early);
        ReportWorld last;
        last.at(QDate(2026, 11, 29), QTime(23, 59, 59));
        QVERIFY(!must(last.weekly().zero(last.station, last.thisWeek())).late);
        ReportWorld after;
        after.at(QDate(2026, 11, 30), QTime(0, 0));
        QVERIFY(must(after.weekly().zero(after.station, after.thisWeek())).late);
    }

    void weeksThatOweNothing()
    {
        ReportWorld w;
        XZ_REFUSED(w.weekly().zero(w.station, w.weekOf(QDate(2026, 11, 30))), Errc::Refused, u"2026-11-30"_s);
        XZ_REFUSED(w.weekly().zero(w.station, w.weekOf(QDate(2026, 10, 1))), Errc::Refused, u"holiday"_s);
        WeeklyReport future = must(w.weekly().open(w.station, w.weekOf(QDate(2026, 11, 30))));
        future.summary = u"写早了"_s;
        XZ_REFUSED(w.weekly().saveDraft(future), Errc::Refused, u"begins on"_s);
        w.write([&](Transaction &tx) -> Result<void> {
            return tx.prepare("UPDATE station SET founded_on='2026-11-10' WHERE id=?").bind(w.station).exec();
        });
        XZ_REFUSED(w.weekly().zero(w.station, w.weekOf(QDate(2026, 11, 2))), Errc::Refused, u"2026-11-10"_s);
        const auto rows = must(w.weekly().missingWeeks(w.station));
        QCOMPARE(rows.size(), size_t(2)); // of 9 and 16 November; this week is not closed
        QCOMPARE(rows.front().week.startsOn, QDate(2026, 11, 9));
    }

    void aNewWorkspaceOwesNothingOfTheWeeksBeforeIt()
    {
        ReportWorld w;
        const auto before = must(w.weekly().missingWeeks(w.station)).size();
        SettingsService settings(w.head());
        XZ_REFUSED(settings.set(setting::reportsSince, u"下周"_s), Errc::InvalidInput, u"2026-09-01"_s);
        must(settings.set(setting::reportsSince, u"2026.11.12"_s));
        QCOMPARE(settings.text(setting::reportsSince), u"2026-11-12"_s);
        const auto rows = must(w.weekly().missingWeeks(w.station));
        QVERIFY(rows.size() < before);
        QCOMPARE(rows.front().week.startsOn, QDate(2026, 11, 9)); // the week in which the day lies is due
        XZ_REFUSED(w.weekly().zero(w.station, w.weekOf(QDate(2026, 11, 2))), Errc::Refused, u"2026-11-12"_s);
        w.write([&](Transaction &tx) -> Result<void> { // the later of the two days counts
            return tx.prepare("UPDATE station SET founded_on='2026-11-17' WHERE id=?").bind(w.station).exec();
        });
        QCOMPARE(must(w.weekly().missingWeeks(w.station)).front().week.startsOn, QDate(2026, 11, 16));
        must(settings.set(setting::reportsSince, QString()));
        w.write([&](Transaction &tx) -> Result<void> { return tx.prepare("UPDATE station SET founded_on=NULL WHERE id=?").bind(w.station).exec(); });
        QCOMPARE(must(w.weekly().missingWeeks(w.station)).size(), before);
    }

    void anExemptedWeekStaysVisibleWithReasonAndWho() // N07
    {
        ReportWorld w;
        CalendarService calendar(w.head());
        Week five = must(calendar.weekAt(QDate(2026, 10, 5)));
        five.reporting = false;
        QVERIFY(!calendar.updateWeek(five)); // not in silence
        must(calendar.updateWeek(five, u"台风停课"_s));
        const auto rows = must(w.weekly().weeks(w.station, five.term));
        const auto row = std::ranges::find(rows, five.id, [](const WeekRow &r) { return r.week.id; });
        QVERIFY(row != rows.end());
        QCOMPARE(row->state, WeeklyState::NotDue);
        QVERIFY(!row->overdue);
        for (const QString &part : {u"台风停课"_s, u"王敏"_s, u"2026-11-23"_s})
            QVERIFY2(row->week.exemptText().contains(part), qPrintable(row->week.exemptText()));
        const auto holiday = std::ranges::find(rows, QDate(2026, 9, 28), [](const WeekRow &r) { return r.week.startsOn; });
        QVERIFY(holiday != rows.end() && holiday->state == WeeklyState::NotDue && holiday->week.exemptText().isEmpty());
        QCOMPARE(must(WeeklyService(w.centre()).overview(five.id)).at(0).row.week.exemptReason, u"台风停课"_s);
    }

    void missingStaysVisibleAsLate() // N07
    {
        ReportWorld w;
        const WeekId five = w.weekOf(QDate(2026, 10, 5)), six = w.weekOf(QDate(2026, 10, 12));
        w.at(QDate(2026, 10, 16));
        must(w.weekly().zero(w.station, six)); // a zero report follows; week 5 stays missing
        w.at(QDate(2026, 10, 22), QTime(8, 30));
        auto rows = must(w.weekly().weeks(w.station));
        const auto find = [&](const WeekId &id) { return *std::ranges::find(rows, id, [](const WeekRow &r) { return r.week.id; }); };
        QCOMPARE(find(five).state, WeeklyState::Missing);
        QVERIFY(find(five).overdue && !find(six).overdue && find(six).zero);
        const WeeklyReport r = must(w.weekly().zero(w.station, five, {.reason = u"站长出差"_s}));
        QVERIFY(r.late);
        QCOMPARE(r.submittedAt, QDateTime(QDate(2026, 10, 22), QTime(8, 30)));
        QCOMPARE(r.week.closesAt, QDateTime(QDate(2026, 10, 12), QTime(0, 0))); // both times are there
        rows = must(w.weekly().weeks(w.station));
        QVERIFY(find(five).late && !find(five).overdue);
        // Taking it back brings the gap back, and handing it in again brings the mark back.
        WeeklyReport draft = must(w.weekly().withdraw(r, u"漏了一个班"_s));
        rows = must(w.weekly().weeks(w.station));
        QVERIFY(find(five).overdue);
        draft.summary = u"补充"_s;
        QVERIFY(must(w.weekly().submit(draft)).late);
    }

    void draftBelongsToNoOneTwice()
    {
        ReportWorld w;
        w.inWindow();
        WeeklyReport a = must(w.weekly().open(w.station, w.thisWeek()));
        WeeklyReport b = a;
        a.summary = u"总体平稳"_s;
        a = must(w.weekly().saveDraft(a));
        QCOMPARE(a.state, WeeklyState::Draft);
        QCOMPARE(a.version, 1);
        b.summary = u"另一说法"_s;
        XZ_REFUSED(w.weekly().saveDraft(b), Errc::Conflict, u"open it again"_s);
        XZ_REFUSED(w.weekly().submit(b), Errc::Conflict, u"meanwhile"_s);
        QCOMPARE(must(w.weekly().open(w.station, w.thisWeek())).summary, u"总体平稳"_s);
        QCOMPARE(must(w.weekly().saveDraft(a)).version, 1); // nothing typed: nothing written
        QCOMPARE(w.audited(u"weekly.save"_s), 1);
        a.summary = QString(501, u'字');
        XZ_REFUSED(w.weekly().saveDraft(a), Errc::InvalidInput, u"501"_s);
    }

    void numbersMustClose()
    {
        ReportWorld w;
        const CaseId up = w.addCase(u"陈一"_s, 3, QDate(2026, 10, 20)), gone = w.addCase(u"陈二"_s, 2, QDate(2026, 10, 20));
        w.addCase(u"陈三"_s, 3, QDate(2026, 11, 24));
        w.move(up, CaseEventKind::Raise, 3, 2, QDate(2026, 11, 25), u"出现自伤意念"_s);
        w.move(gone, CaseEventKind::ConfirmRelease, 2, 2, QDate(2026, 11, 26), u"情况稳定"_s);
        w.inWindow();
        WeeklyReport r = must(w.weekly().open(w.station, w.thisWeek()));
        const std::vector<LevelCount> expected{{1, 0, 0, 0, 0, 0, 0}, {2, 1, 0, 1, 0, 1, 1}, {3, 1, 1, 0, 1, 0, 1}};
        QVERIFY(r.computed == expected);
        QCOMPARE(r.lines.size(), size_t(3));
        QCOMPARE(r.lines[0].level, 2); // changes, the most severe first
        QVERIFY(ReportWorld::line(r, up).change == LineChange::Raised && ReportWorld::line(r, up).fromLevel == 3);
        QVERIFY(ReportWorld::line(r, gone).change == LineChange::Released);
        ReportWorld::line(r, up).text.situation = u"意念加重，已联系家长"_s;
        r.entered = r.computed;
        r.entered->at(1).now = 2;
        const auto refused = w.weekly().submit(r);
        XZ_REFUSED(refused, Errc::Refused, u"+1"_s);
        QVERIFY(refused.error().message.contains(u"二级"_s));
        QCOMPARE(must(w.weekly().open(w.station, w.thisWeek())).state, WeeklyState::Due); // nothing is stored by a refusal
        r = must(w.weekly().saveDraft(r)); // a draft may hold what does not close
        QVERIFY(r.entered && isBlocked(must(w.weekly().readiness(r))));
        r.entered.reset();
        r = must(w.weekly().submit(r));
        QVERIFY(r.computed == expected && !r.entered);
        // Next week begins where this one ended.
        QVERIFY(must(w.weekly().open(w.station, w.thisWeek())).lines.size() == 3);
        w.at(QDate(2026, 12, 4));
        const WeeklyReport next = must(w.weekly().open(w.station, w.weekOf(QDate(2026, 12, 4))));
        QCOMPARE(next.computed[1].before, 1);
        QCOMPARE(next.computed[2].before, 1);
        QCOMPARE(next.lines.size(), size_t(2)); // the released one is gone
    }

    void holidayWeekIsNotLost()
    {
        ReportWorld w;
        w.addCase(u"陈一"_s, 2, QDate(2026, 10, 2)); // within the holiday week, which owes no report
        w.at(QDate(2026, 10, 9));
        const WeeklyReport r = must(w.weekly().open(w.station, w.weekOf(QDate(2026, 10, 9))));
        QCOMPARE(r.countedFrom, QDate(2026, 9, 28));
        QCOMPARE(r.computed[1].added, 1);
        QCOMPARE(r.lines.at(0).change, LineChange::Added);
    }

    void severeLinesNeedText()
    {
        ReportWorld w;
        w.addCase(u"陈一"_s, 1, QDate(2026, 10, 20));
        w.addCase(u"陈二"_s, 3, QDate(2026, 10, 20));
        w.inWindow();
        const WeeklyReport r = must(w.weekly().open(w.station, w.thisWeek()));
        const auto refused = w.weekly().submit(r);
        XZ_REFUSED(refused, Errc::Refused, u"KJ-2026-001"_s);
        QVERIFY(!refused.error().message.contains(u"KJ-2026-002"_s));
        QCOMPARE(refused.error().field, u"situation"_s);
    }

    void namesStopTheSubmission() // N09
    {
        ReportWorld w;
        const CaseId id = w.addCase(u"陈一鸣"_s, 2, QDate(2026, 10, 20));
        w.addStudent(u"20240888"_s, u"欧阳子涵"_s);
        w.inWindow();
        WeeklyReport r = must(w.weekly().open(w.station, w.thisWeek()));
        ReportWorld::line(r, id).text.situation = u"与室友欧阳子涵冲突，陈一鸣情绪低落"_s;
        r = must(w.weekly().saveDraft(r));
        auto hits = must(w.weekly().nameHits(r));
        QCOMPARE(hits.size(), size_t(2));
        QCOMPARE(hits[0].name, u"欧阳子涵"_s);
        QCOMPARE(hits[0].start, 3);
        QCOMPARE(hits[1].replacement, u"KJ-2026-001"_s);
        const auto refused = w.weekly().submit(r);
        XZ_REFUSED(refused, Errc::Refused, u"欧阳子涵"_s);
        replaceName(r, hits[1]); // one replaced with the code
        r = must(w.weekly().saveDraft(r));
        QVERIFY(ReportWorld::line(r, id).text.situation.contains(u"KJ-2026-001情绪低落"_s));
        XZ_REFUSED(w.weekly().submit(r), Errc::Refused, u"欧阳子涵"_s);
        hits = must(w.weekly().nameHits(r));
        r = must(w.weekly().confirmName(r, hits.at(0))); // one kept knowingly
        QCOMPARE(w.audited(u"weekly.name_kept"_s), 1);
        QVERIFY(must(w.weekly().nameHits(r)).at(0).confirmed);
        for (const AuditEntry &e : must(w.head().audit().list({})))
            QVERIFY(!QString::fromUtf8(QJsonDocument(e.detail).toJson()).contains(u"欧阳子涵"_s)); // the trail holds no names
        r.events = u"欧阳子涵在操场摔伤"_s; // the same name in another text asks again
        XZ_REFUSED(w.weekly().submit(r), Errc::Refused, u"欧阳子涵"_s);
        r.events.clear();
        QCOMPARE(must(w.weekly().submit(r)).state, WeeklyState::Submitted);
    }

    void sameAsLastWeek() // A09
    {
        ReportWorld w;
        std::vector<CaseId> ids;
        for (int i = 0; i < 5; ++i)
            ids.push_back(w.addCase(u"陈"_s + QChar(char16_t(u'甲' + i)), 2, QDate(2026, 10, 20)));
        const WeekId eleven = w.weekOf(QDate(2026, 11, 16)), twelve = w.thisWeek();
        w.at(QDate(2026, 11, 20));
        w.signedReport(eleven, u"规律咨询中"_s);
        w.inWindow();
        const CaseId fresh = w.addCase(u"林七"_s, 3, QDate(2026, 11, 24));
        WeeklyReport r = must(w.weekly().open(w.station, twelve));
        QCOMPARE(ReportWorld::line(r, ids[0]).last->text.situation, u"规律咨询中"_s);
        XZ_REFUSED(w.weekly().carryForward(r, {ids[0], fresh}), Errc::Refused, u"KJ-2026-006"_s);
        QCOMPARE(must(w.weekly().open(w.station, twelve)).version, 0); // none of them was written
        r = must(w.weekly().carryForward(r, QList<CaseId>(ids.begin(), ids.end())));
        int carried = 0;
        for (const WeeklyLine &line : r.lines)
            if (line.carriedFrom == eleven && line.text.situation == u"规律咨询中"_s && line.carriedLabel == u"Week 11"_s)
                ++carried;
        QCOMPARE(carried, 5);
        ReportWorld::line(r, ids[0]).text.situation = u"本周情绪明显好转"_s; // edited: own observation
        r = must(w.weekly().saveDraft(r));
        QVERIFY(!ReportWorld::line(r, ids[0]).carriedFrom);
        QVERIFY(ReportWorld::line(r, ids[1]).carriedFrom);
        XZ_REFUSED(w.weekly().carryForward(r, {ids[0]}), Errc::Refused, u"already"_s); // would overwrite what was typed
        r = must(w.weekly().submit(r));
        // A text carried twice still names the week in which it was written.
        w.at(QDate(2026, 12, 4));
        WeeklyReport next = must(w.weekly().open(w.station, w.weekOf(QDate(2026, 12, 4))));
        next = must(w.weekly().carryForward(next, {ids[0], ids[1]}));
        QCOMPARE(ReportWorld::line(next, ids[0]).carriedLabel, u"Week 12"_s);
        QCOMPARE(ReportWorld::line(next, ids[1]).carriedLabel, u"Week 11"_s);
    }

    void twoStations()
    {
        ReportWorld w;
        const StationId other = StationId::make(w.clock.nowMs());
        w.write([&](Transaction &tx) { return NetworkRepository::insert(tx, Station{other, w.otherCollege, u"机电学院心理辅导站"_s, QDate(2024, 9, 1)}); });
        const auto otherHead = w.session({w.addUser(u"zhou"_s, u"周站长"_s, Role::Head, other), u"zhou"_s, u"周站长"_s, Role::Head, {}, other, w.otherCollege, {}});
        w.inWindow();
        const WeeklyReport a = must(w.weekly().zero(w.station, w.thisWeek()));
        const WeeklyReport b = must(WeeklyService(*otherHead).zero(other, w.thisWeek()));
        QVERIFY(a.receipt != b.receipt);
        QVERIFY(b.receipt.contains(u"-02-"_s));
        XZ_REFUSED(WeeklyService(*otherHead).open(w.station, w.thisWeek()), Errc::Denied, u""_s);
        const auto foreign = WeeklyService(*otherHead).open(w.station, w.thisWeek());
        const auto none = WeeklyService(*otherHead).open(StationId::make(7), w.thisWeek());
        QCOMPARE(foreign.error().message, none.error().message); // A29
        XZ_REFUSED(WeeklyService(*otherHead).withdraw(a, u"试试"_s), Errc::Denied, u""_s);
        QCOMPARE(must(WeeklyService(w.centre()).overview(w.thisWeek())).size(), size_t(2));
        QCOMPARE(must(WeeklyService(*otherHead).overview(w.thisWeek())).size(), size_t(1));
        w.at(QDate(2026, 12, 4));
        QVERIFY(must(w.weekly().zero(w.station, w.weekOf(QDate(2026, 12, 4)))).receipt.endsWith(u"-0002"_s));
    }

    void yearEnd()
    {
        ReportWorld w;
        w.at(QDate(2027, 1, 1)); // Friday of 2026-W53
        const WeeklyReport r = must(w.weekly().zero(w.station, w.weekOf(QDate(2027, 1, 1))));
        QVERIFY2(r.receipt.startsWith(u"HZ-2026-W53-"_s), qPrintable(r.receipt));
        w.at(QDate(2027, 1, 4)); // Monday after: 2027-W01
        QVERIFY(must(w.weekly().open(w.station, w.weekOf(QDate(2027, 1, 4)))).week.iso() == u"2027-W01"_s);
        w.at(QDate(2027, 1, 8));
        const WeeklyReport next = must(w.weekly().zero(w.station, w.weekOf(QDate(2027, 1, 8))));
        QVERIFY2(next.receipt.startsWith(u"HZ-2027-W01-"_s) && next.receipt.endsWith(u"0001"_s), qPrintable(next.receipt));
    }

    void whatChanged() // N11
    {
        ReportWorld w;
        const CaseId down = w.addCase(u"陈一"_s, 2, QDate(2026, 10, 20)), same = w.addCase(u"陈二"_s, 3, QDate(2026, 10, 20));
        w.inWindow();
        w.move(down, CaseEventKind::Lower, 2, 3, QDate(2026, 11, 25), u"两周平稳"_s);
        const CaseId added = w.addCase(u"陈三"_s, 3, QDate(2026, 11, 26));
        auto lines = must(w.weekly().whatChanged(w.station, w.thisWeek()));
        QCOMPARE(lines.size(), size_t(2)); // exactly those two
        for (const ChangeLine &l : lines) {
            QVERIFY(l.caseId == down || l.caseId == added);
            QCOMPARE(l.change, l.caseId == down ? LedgerChange::Lowered : LedgerChange::Added);
            QCOMPARE(l.reason, l.caseId == down ? u"两周平稳"_s : u"新入库"_s);
        }
        w.setNextFollowUp(same, QDate(2026, 11, 24));
        lines = must(w.weekly().whatChanged(w.station, w.thisWeek()));
        QCOMPARE(lines.size(), size_t(3));
        QVERIFY(lines[2].change == LedgerChange::Stale && lines[2].caseId == same);
        QVERIFY(must(WeeklyService(w.centre()).whatChanged(w.station, w.thisWeek())).empty()); // nothing handed in yet
    }

    void trendHasGaps()
    {
        ReportWorld w;
        w.addCase(u"陈一"_s, 3, QDate(2026, 10, 6));
        w.at(QDate(2026, 11, 13));
        must(w.weekly().submit(must(w.weekly().open(w.station, w.weekOf(QDate(2026, 11, 13))))));
        w.inWindow();
        must(w.weekly().submit(must(w.weekly().open(w.station, w.thisWeek()))));
        const auto points = must(w.weekly().trend(w.station, w.thisWeek()));
        QCOMPARE(points.size(), size_t(11)); // twelve weeks less the holiday
        QVERIFY(points.back().counts && points.back().counts->at(2).now == 1);
        QVERIFY(!points[points.size() - 2].counts); // week 11 is missing
        QVERIFY(points[points.size() - 3].counts);
    }

    void manyReportsListQuickly()
    {
        ReportWorld w;
        const auto weeks = must(reportWeeks(w.head()));
        std::vector<StationId> stations;
        for (int i = 0; i < 300; ++i)
            stations.push_back(StationId::make(w.clock.nowMs()));
        w.write([&](Transaction &tx) -> Result<void> {
            for (const StationId &s : stations) {
                XZ_CHECK(NetworkRepository::insert(tx, Station{s, w.otherCollege, u"站"_s, QDate(2020, 9, 1)}));
                for (const ReportWeek &week : weeks) {
                    const ReportId id = ReportId::make(w.clock.nowMs());
                    XZ_CHECK(insertWeekly(tx, {.id = id, .station = s, .week = week.id, .kind = WeeklyKind::Zero, .state = WeeklyState::Signed,
                                               .receipt = id.toString(), .preparedBy = w.headUser, .preparedAt = week.opensAt, .submittedAt = week.opensAt}));
                    for (int level = 1; level <= 3; ++level)
                        XZ_CHECK(insertCount(tx, id, {level, level, 0, 0, 0, 0, level}));
                }
            }
            return {};
        });
        QElapsedTimer timer;
        timer.start();
        const auto all = must(WeeklyService(w.centre()).overview(w.thisWeek()));
        const qint64 ms = timer.elapsed();
        QCOMPARE(all.size(), size_t(301));
        QVERIFY2(ms < 500, qPrintable(QString::number(ms)));
    }
};

XZ_TEST(WeeklyServiceTest)
#include "weeklyservice_test.moc"
