// The first page: one item for one thing that waits, by role, with the numbers beside it (S35, S45).
#include "core/casework/caseservice.h"
#include "core/members/memberservice.h"
#include "core/organization/networkservice.h"
#include "core/report/classreportservice.h"
#include "core/report/weeklyrepository.h"
#include "core/today/today.h"
#include "tests/support/testmain.h"
#include "tests/support/testworkspace.h"

#include <QtCore/QElapsedTimer>
#include <QtTest/QtTest>

using namespace xz;
using xz::test::must;
using xz::test::TestWorkspace;

namespace {

const QDate today(2026, 11, 23); // Monday of the fixture, week 12

CaseDraft draft(int level, QDate on)
{
    return {.level = level, .openedOn = on, .criteria = {QStringLiteral("unexplained")}, .kind = QStringLiteral("mood"),
            .source = QStringLiteral("screening"), .reason = QStringLiteral("seen")};
}

std::vector<TodayItem> of(const TodaySnapshot &page, TodayKind kind)
{
    std::vector<TodayItem> out;
    for (const TodayItem &i : page.items)
        if (i.kind == kind)
            out.push_back(i);
    return out;
}

std::vector<TodayItem> of(const TodaySnapshot &page, Urgency urgency)
{
    std::vector<TodayItem> out;
    for (const TodayItem &i : page.items)
        if (i.urgency == urgency)
            out.push_back(i);
    return out;
}

} // namespace

class TodayTest : public QObject {
    Q_OBJECT

    std::unique_ptr<TestWorkspace> w;
    TodaySnapshot page(Session &s) { return must(TodayService(s).snapshot()); }
    TodaySnapshot head() { return page(w->head()); }

    void report(const Week &week, WeeklyState state)
    {
        w->write([&](Transaction &tx) {
            WeeklyRow row{.id = ReportId::make(w->clock.nowMs()), .station = w->station, .week = week.id, .kind = WeeklyKind::Zero, .state = state,
                          .preparedBy = w->headUser, .preparedAt = w->clock.now()};
            row.submittedAt = w->clock.now();
            return insertWeekly(tx, row);
        });
    }
    // Everything of the past is done, so that a test sees only what it makes.
    void calm()
    {
        for (QDate day(2026, 8, 1); day < today; day = day.addDays(7))
            if (const auto week = CalendarService(w->head()).weekAt(day); week && week->reporting && !week->holds(today))
                report(*week, WeeklyState::Signed);
        w->write([&](Transaction &tx) -> Result<void> {
            for (const ClassId &c : {w->classA, w->classB})
                for (const PostRole role : {PostRole::Counsellor, PostRole::ClassTeacher, PostRole::ClassCommittee})
                    if (c != w->classA || role != PostRole::Counsellor)
                        XZ_CHECK(NetworkRepository::insert(tx, Post{PostId::make(w->clock.nowMs()), role, w->counsellorPerson, {}, c, {}, QDate(2024, 9, 1)}));
            return {};
        });
        headMeetsTheRule();
    }
    void headMeetsTheRule()
    {
        MemberProfile profile;
        profile.discipline = QStringLiteral("应用心理学");
        profile.fullTimeCounsellor = true;
        profile.studentWorkSince = QDate(2018, 9, 1);
        must(MemberService(w->head()).saveProfile(w->headPerson, profile));
    }
    CaseFile opened(int level, QDate on, const QString &number)
    {
        return must(CaseService(w->counsellor()).open(w->station, w->addStudent(number, u"张伟"_qs + number), draft(level, on))).file;
    }

private slots:
    void init() { w = std::make_unique<TestWorkspace>(); }
    void cleanup() { w.reset(); }

    void aCalmMondayHasNothingOverdue()
    {
        calm();
        TodaySnapshot p = head();
        QCOMPARE(p.overdue, 0);
        QCOMPARE(p.dueToday, 0);
        QVERIFY(p.week.has_value());
        std::erase_if(p.items, [](const TodayItem &i) { return i.kind == TodayKind::TrainingDuty || i.kind == TodayKind::TrainingGap; }); // have their own tests
        QCOMPARE(p.items.size(), 1u); // when the report of the week can be handed in
        QCOMPARE(p.items[0].kind, TodayKind::WeeklyReport);
        QCOMPARE(p.items[0].urgency, Urgency::DueSoon);
        QCOMPARE(p.items[0].dueOn, today.addDays(6));
        QCOMPARE(p.badgeWeekly + p.badgeCases + p.badgeClasses + p.badgePeople, 0);
        QCOMPARE(p.ledger->total(), 0);
        QCOMPARE(p.series.size(), 12u);
    }

    // S45
    void oneOverdueFollowUpIsExactlyOneRedItem()
    {
        calm();
        const CaseFile c = opened(2, today.addDays(-20), QStringLiteral("1"));
        const TodaySnapshot p = head();
        const auto red = of(p, Urgency::Overdue);
        QCOMPARE(red.size(), 1u);
        QCOMPARE(red[0].kind, TodayKind::FollowUp);
        QCOMPARE(red[0].days, 6);
        QCOMPARE(red[0].dueOn, today.addDays(-6));
        QCOMPARE(red[0].action, QStringLiteral("case.follow_up"));
        QVERIFY(red[0].subject == c.id.raw());
        QCOMPARE(red[0].responsible, u"李娜"_qs);
        QVERIFY(red[0].text.contains(c.code));
        QCOMPARE(p.overdue, 1);
        QCOMPARE(p.badgeCases, 1);
        QVERIFY(p.items.front().urgency == Urgency::Overdue); // first on the page
    }

    // S35: moving the clock past the day
    // A head who does not meet the rule is not refused, but stands here until somebody says why (regulation 三(三)2).
    void aHeadWhoDoesNotMeetTheRuleIsFlagged()
    {
        calm();
        MemberService members(w->head());
        MemberProfile profile = *must(members.profile(w->headPerson));
        profile.studentWorkSince = QDate(2021, 10, 1); // one month short on 2024-09-01
        must(members.saveProfile(w->headPerson, profile));
        const auto unmet = of(head(), TodayKind::HeadUnmet);
        QCOMPARE(unmet.size(), size_t(1));
        QVERIFY2(unmet.front().text.contains(QStringLiteral("还差 1 个月")), qPrintable(unmet.front().text));
        QCOMPARE(unmet.front().action, QStringLiteral("members.open"));
        QCOMPARE(head().badgeMembers, 1);
        QVERIFY(of(page(*w->sessionAs(Role::Administrator)), TodayKind::HeadUnmet).empty());
        const auto post = must(NetworkService(w->head()).posts({.station = w->station, .role = PostRole::Head})).front().id;
        must(NetworkService(w->head()).endPost(post, today.addDays(-1), QStringLiteral("调离")));
        QCOMPARE(of(head(), TodayKind::HeadVacant).size(), size_t(1));
        QVERIFY(of(head(), TodayKind::HeadUnmet).empty());
    }

    // S19, on the page: "Expert whose undertaking expires tomorrow is flagged today."
    void S19_undertakingThatExpiresTomorrowStandsOnToday()
    {
        calm();
        const PersonId expert = w->addStaff(QStringLiteral("E01"), QStringLiteral("孙教授"));
        must(NetworkService(w->head()).appoint({PostRole::Expert, expert, w->station, {}, {}, QDate(2026, 1, 1)}));
        must(MemberService(w->head()).saveContract({ContractId(RawId{}), expert, w->station, {}, QDate(2026, 1, 1), QDate(2027, 12, 31), QDate(2026, 1, 1), today.addDays(1)}));
        const auto items = of(head(), TodayKind::Undertaking);
        QCOMPARE(items.size(), size_t(1));
        QCOMPARE(items.front().urgency, Urgency::DueSoon);
        QCOMPARE(items.front().days, 1);
        w->clock.set(QDateTime(today.addDays(2), QTime(9, 0)));
        QCOMPARE(of(head(), TodayKind::Undertaking).front().urgency, Urgency::Overdue);
    }

    void dueDaysTurnRedWithTime()
    {
        calm();
        opened(1, today, QStringLiteral("1")); // due in seven days
        QVERIFY(of(head(), TodayKind::FollowUp).empty());
        w->clock.advance(4 * 86400);
        QCOMPARE(of(head(), TodayKind::FollowUp)[0].urgency, Urgency::DueSoon);
        QCOMPARE(of(head(), TodayKind::FollowUp)[0].days, 3);
        w->clock.advance(3 * 86400);
        QCOMPARE(of(head(), TodayKind::FollowUp)[0].urgency, Urgency::DueToday);
        w->clock.advance(86400);
        QCOMPARE(of(head(), TodayKind::FollowUp)[0].urgency, Urgency::Overdue);
        QCOMPARE(of(head(), TodayKind::FollowUp)[0].days, 1);
    }

    void namesOfStudentsAreNowhere()
    {
        calm();
        opened(1, today.addDays(-20), QStringLiteral("1"));
        for (const TodayItem &i : head().items)
            QVERIFY2(!i.text.contains(u"张伟"_qs), qPrintable(i.text));
    }

    void decisionsWaitForWhoCanDecide()
    {
        calm();
        const CaseFile level = opened(1, today, QStringLiteral("1")), release = opened(3, today, QStringLiteral("2"));
        CaseService counsellor(w->counsellor());
        must(counsellor.change({.id = release.id, .event = CaseEventKind::ProposeRelease, .reason = QStringLiteral("well"),
                                .releaseReason = QStringLiteral("stable"), .parentInformed = true}));
        TodaySnapshot p = head();
        QCOMPARE(of(p, TodayKind::LevelWaiting).size(), 1u);
        QVERIFY(of(p, TodayKind::LevelWaiting)[0].subject == level.id.raw());
        QCOMPARE(of(p, TodayKind::ReleaseWaiting).size(), 1u);
        QVERIFY(of(p, TodayKind::ReleaseWaiting)[0].subject == release.id.raw());
        QCOMPARE(p.badgeCases, 2);
        const TodaySnapshot own = page(w->counsellor());
        QVERIFY(of(own, TodayKind::LevelWaiting).empty());
        QVERIFY(of(own, TodayKind::ReleaseWaiting).empty());
        must(CaseService(w->head()).change({.id = level.id, .event = CaseEventKind::ConfirmLevel}));
        must(CaseService(w->head()).change({.id = release.id, .event = CaseEventKind::ConfirmRelease}));
        QVERIFY(of(head(), TodayKind::LevelWaiting).empty());
        QVERIFY(of(head(), TodayKind::ObservationOver).empty());
        w->clock.advance(31 * 86400);
        const auto over = of(head(), TodayKind::ObservationOver);
        QCOMPARE(over.size(), 1u);
        QCOMPARE(over[0].action, QStringLiteral("case.close"));
    }

    // N07: a missing week stays visible though later weeks are reported
    void missingWeeksStay()
    {
        calm();
        const Week last = w->week(today.addDays(-7)), earlier = w->week(today.addDays(-21));
        w->write([&](Transaction &tx) { return tx.prepare("DELETE FROM weekly_report WHERE week_id IN (?, ?)").bind(last.id).bind(earlier.id).exec(); });
        const TodaySnapshot p = head();
        const auto missing = of(p, TodayKind::MissingWeek);
        QCOMPARE(missing.size(), 2u);
        QVERIFY(missing[0].subject == earlier.id.raw()); // the oldest first
        QVERIFY(missing[0].text.contains(earlier.isoText()));
        QCOMPARE(missing[0].urgency, Urgency::Overdue);
        QCOMPARE(missing[1].days, 1); // closed yesterday
        QCOMPARE(p.badgeWeekly, 2);
        QCOMPARE(p.overdue, 2);
    }

    void theWeeksReportThroughItsStates()
    {
        calm();
        const Week week = w->week(today);
        w->clock.advance(3 * 86400); // Thursday: the window is open
        auto items = of(head(), TodayKind::WeeklyReport);
        QCOMPARE(items.size(), 1u);
        QCOMPARE(items[0].urgency, Urgency::DueSoon);
        QCOMPARE(head().badgeWeekly, 1);
        w->clock.advance(3 * 86400); // Sunday: the last day
        QCOMPARE(of(head(), TodayKind::WeeklyReport)[0].urgency, Urgency::DueToday);
        report(week, WeeklyState::Submitted);
        QVERIFY(of(head(), TodayKind::WeeklyReport).empty());
        QCOMPARE(of(head(), TodayKind::ReviewWaiting).size(), 1u);
        QVERIFY(of(page(w->counsellor()), TodayKind::ReviewWaiting).empty());
        const auto secretary = w->sessionAs(Role::Secretary);
        const auto set = [&](const char *state) {
            w->write([&](Transaction &tx) { return tx.prepare("UPDATE weekly_report SET state=? WHERE week_id=?").bind(QString::fromLatin1(state)).bind(week.id).exec(); });
        };
        QVERIFY(of(page(*secretary), TodayKind::SignWaiting).empty());
        set("reviewed");
        QCOMPARE(of(page(*secretary), TodayKind::SignWaiting).size(), 1u);
        set("returned");
        QCOMPARE(of(page(w->counsellor()), TodayKind::Returned).size(), 1u);
        QCOMPARE(of(page(w->counsellor()), TodayKind::Returned)[0].urgency, Urgency::DueToday);
        set("signed");
        auto waiting = of(head(), Urgency::Waiting);
        std::erase_if(waiting, [](const TodayItem &i) { return i.kind == TodayKind::TrainingDuty || i.kind == TodayKind::TrainingGap; }); // have their own tests
        QVERIFY(waiting.empty());
    }

    void classesThatHaveNotReported()
    {
        calm();
        w->addStudent(QStringLiteral("1"), u"甲"_qs);
        TodaySnapshot p = head();
        QCOMPARE(p.classes->due, 2);
        QCOMPARE(p.classes->missingCount(), 2);
        QVERIFY(of(p, TodayKind::ClassReports).empty()); // before the window nobody is behind
        w->clock.advance(3 * 86400);
        const Week week = w->week(today);
        p = head();
        QCOMPARE(of(p, TodayKind::ClassReports).size(), 1u);
        QCOMPARE(of(p, TodayKind::ClassReports)[0].count, 2);
        QCOMPARE(p.badgeClasses, 2);
        must(ClassReportService(w->counsellor()).fileNone(w->classA, week.id, 0));
        p = head();
        QCOMPARE(p.classes->none, 1);
        QCOMPARE(p.classes->missing, QStringList{u"会计2402"_qs});
        const TodaySnapshot own = page(w->counsellor()); // of own classes only
        QCOMPARE(own.classes->due, 1);
        QCOMPARE(own.classes->missingCount(), 0);
        QVERIFY(of(own, TodayKind::ClassReports).empty());
    }

    void vacanciesTellPlaceOfficeAndDays()
    {
        calm();
        w->write([&](Transaction &tx) {
            return tx.prepare("UPDATE post SET ends_on=? WHERE class_id=? AND role='class_committee'").bind(today.addDays(-9)).bind(w->classB).exec();
        });
        TodaySnapshot p = head();
        auto vacant = of(p, TodayKind::Vacancy);
        QCOMPARE(vacant.size(), 1u);
        QVERIFY2(vacant[0].text.contains(u"会计2402"_qs) && vacant[0].text.contains(QStringLiteral("9 ")), qPrintable(vacant[0].text));
        QCOMPARE(vacant[0].days, 9);
        QCOMPARE(vacant[0].responsible, u"李娜"_qs);
        QVERIFY(vacant[0].subject == w->classB.raw());
        QCOMPARE(p.badgePeople, 1);
        QVERIFY(of(page(w->counsellor()), TodayKind::Vacancy).empty()); // another's class
        // a dorm counts only when students live in it
        const DormId dorm = w->addDorm(QStringLiteral("3"), QStringLiteral("302"));
        QCOMPARE(of(head(), TodayKind::Vacancy).size(), 1u);
        w->addStudent(QStringLiteral("7"), u"乙"_qs, w->classA, dorm);
        vacant = of(head(), TodayKind::Vacancy);
        QCOMPARE(vacant.size(), 2u);
        QCOMPARE(of(page(w->counsellor()), TodayKind::Vacancy).size(), 1u);
    }

    void manyOfAKindAreSummedUp()
    {
        calm();
        for (int i = 0; i < 20; ++i)
            opened(2, today.addDays(-20 - i), QString::number(100 + i));
        const TodaySnapshot p = head();
        const auto lines = of(p, TodayKind::FollowUp);
        QCOMPARE(lines.size(), 9u);
        QCOMPARE(lines.back().count, 12);
        QVERIFY2(lines.back().text.contains(QStringLiteral("12")), qPrintable(lines.back().text));
        QCOMPARE(p.overdue, 20);
        QCOMPARE(p.badgeCases, 20);
        QCOMPARE(lines.front().days, 25); // longest overdue first
    }

    void numbersAndSeries()
    {
        calm();
        const CaseFile c = opened(3, today.addDays(-20), QStringLiteral("1"));
        opened(1, today, QStringLiteral("2"));
        must(CaseService(w->counsellor()).changeLevel(c.id, 2, QStringLiteral("x"), today));
        const TodaySnapshot p = head();
        QCOMPARE(p.ledger->total(), 2);
        QCOMPARE(p.ledger->byLevel.value(1), 1);
        QCOMPARE(p.thisWeek[0], (LevelMovement{.level = 1, .added = 1, .now = 1}));
        QCOMPARE(p.thisWeek[1], (LevelMovement{.level = 2, .movedIn = 1, .now = 1}));
        QCOMPARE(p.thisWeek[2], (LevelMovement{.level = 3, .before = 1, .movedOut = 1}));
        QCOMPARE(p.series.back().counts.total(), 2);
        QCOMPARE(p.series[p.series.size() - 2].counts.byLevel.value(3), 1);
        QCOMPARE(p.series.front().counts.total(), 0);
        QCOMPARE(p.series.back().iso, QStringLiteral("2026-W48"));
    }

    void everyRoleHasAPage()
    {
        opened(2, today.addDays(-20), QStringLiteral("1"));
        for (const Role role : allRoles) {
            const auto session = w->sessionAs(role);
            const auto p = TodayService(*session).snapshot();
            QVERIFY2(p.has_value(), qPrintable(roleCode(role) + u": " + (p ? QString() : p.error().message)));
            const bool counts = allowedScope(role, Action::ReadCaseCounts) != Scope::None;
            QCOMPARE(p->ledger.has_value(), counts);
            if (allowedScope(role, Action::ReadCaseList) < Scope::Station)
                QVERIFY(of(*p, TodayKind::FollowUp).empty());
        }
        const TodaySnapshot centre = page(*w->sessionAs(Role::Centre));
        QCOMPARE(centre.ledger->total(), 1);
        QCOMPARE(of(centre, TodayKind::MissingWeek).size(), 1u); // one line for the station that owes the last week
        QVERIFY(of(centre, TodayKind::MissingWeek)[0].text.contains(u"会计金融学院心理辅导站"_qs));
        const auto refused = TodayService(*w->sessionAs(Role::Head)).snapshot(StationId::make(3));
        QVERIFY(!refused && refused.error().code == Errc::Denied);
    }

    void withoutACalendar()
    {
        w = std::make_unique<TestWorkspace>(false);
        const TodaySnapshot p = head();
        QVERIFY(!p.week && p.series.empty() && !p.classes);
        QVERIFY(p.ledger.has_value());
    }
};

XZ_TEST(TodayTest)
#include "today_test.moc"
