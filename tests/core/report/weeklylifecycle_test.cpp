// The table of domain 3.2: every (state, event, role), the computed states at the edges of the window, codes.
#include "core/report/weekly.h"
#include "tests/support/testmain.h"

#include <QtCore/QSet>

using namespace xz;
using S = WeeklyState;
using E = WeeklyEvent;

class WeeklyLifecycleTest : public QObject {
    Q_OBJECT

    const StationId m_station = StationId::make(1);
    const CollegeId m_college = CollegeId::make(1);

    Actor actor(Role role) const
    {
        const bool local = role == Role::Head || role == Role::Counsellor || role == Role::Secretary;
        return {UserId::make(1), QStringLiteral("u"), QStringLiteral("u"), role, PersonId::make(1), local ? std::optional(m_station) : std::nullopt,
                local ? std::optional(m_college) : std::nullopt, {}};
    }
    WeeklySituation in(S state) const { return {.state = state, .station = m_station, .college = m_college, .hasReceipt = isReported(state) || state == S::Returned}; }
    static ReportWeek week(QDate monday)
    {
        return {.id = WeekId::make(1), .term = TermId::make(1), .number = 12, .startsOn = monday, .endsOn = monday.addDays(6), .isoYear = 2026, .isoWeek = 48,
                .opensAt = monday.addDays(3).startOfDay(), .closesAt = monday.addDays(7).startOfDay()};
    }

private slots:
    void everyStateEventAndRole()
    {
        // What domain 3.2 and the offices say, written down a second time: state -> events that exist.
        const QHash<int, QSet<int>> exists{
            {int(S::NotDue), {}},
            {int(S::Future), {}},
            {int(S::NotOpen), {int(E::Save), int(E::Submit), int(E::Zero)}},
            {int(S::Due), {int(E::Save), int(E::Submit), int(E::Zero)}},
            {int(S::Missing), {int(E::Save), int(E::Submit), int(E::Zero)}},
            {int(S::Draft), {int(E::Save), int(E::Discard), int(E::Submit), int(E::Zero)}},
            {int(S::Returned), {int(E::Save), int(E::Submit), int(E::Zero)}},
            {int(S::Submitted), {int(E::Withdraw), int(E::Return), int(E::Review)}},
            {int(S::Reviewed), {int(E::Return), int(E::Sign)}},
            {int(S::Signed), {int(E::Correct)}}};
        const QHash<int, QSet<int>> may{
            {int(Role::Head), {int(E::Save), int(E::Discard), int(E::Submit), int(E::Zero), int(E::Withdraw), int(E::Return), int(E::Review), int(E::Correct)}},
            {int(Role::Counsellor), {int(E::Save), int(E::Discard), int(E::Submit), int(E::Zero), int(E::Withdraw)}},
            {int(Role::Secretary), {int(E::Return), int(E::Sign)}}};
        int walked = 0;
        for (const S state : allWeeklyStates)
            for (const Role role : allRoles)
                for (const EventChoice &choice : availableEvents(in(state), actor(role))) {
                    const bool expected = exists.value(int(state)).contains(int(choice.event)) && may.value(int(role)).contains(int(choice.event));
                    const QString where = weeklyStateCode(state) + u'/' + weeklyEventCode(choice.event) + u'/' + roleCode(role);
                    QVERIFY2(choice.available == expected, qPrintable(where));
                    QVERIFY2(choice.available == choice.whyNot.isEmpty(), qPrintable(where));
                    if (!choice.available)
                        QVERIFY2(choice.whyNot.endsWith(u'.'), qPrintable(choice.whyNot));
                    ++walked;
                }
        QCOMPARE(walked, int(std::size(allWeeklyStates) * std::size(allRoles) * std::size(allWeeklyEvents)));
    }

    void nobodyOfAnotherStation()
    {
        Actor head = actor(Role::Head);
        head.station = StationId::make(1);
        head.college = CollegeId::make(1);
        for (const S state : allWeeklyStates)
            for (const EventChoice &choice : availableEvents(in(state), head))
                QVERIFY(!choice.available);
    }

    void guardsOfTheTable()
    {
        WeeklySituation withdrawn = in(S::Draft);
        QVERIFY(choiceFor(withdrawn, actor(Role::Head), E::Discard).available);
        withdrawn.hasReceipt = true; // was handed in once: stays
        QVERIFY(!choiceFor(withdrawn, actor(Role::Head), E::Discard).available);
        WeeklySituation early = in(S::NotOpen);
        early.beforeWindow = true;
        QVERIFY(choiceFor(early, actor(Role::Head), E::Submit).needsReason);
        early.correction = true;
        QVERIFY(!choiceFor(early, actor(Role::Head), E::Submit).needsReason);
        WeeklySituation old = in(S::Signed);
        old.superseded = true;
        for (const EventChoice &choice : availableEvents(old, actor(Role::Head)))
            QVERIFY(!choice.available && !choice.whyNot.isEmpty());
        for (const E event : {E::Withdraw, E::Return, E::Correct, E::Discard})
            for (const WeeklyTransition &t : weeklyTransitions())
                if (t.event == event)
                    QVERIFY(t.needsReason); // every step back says why
    }

    void storedStatesCanBeLeft()
    {
        for (const S state : allWeeklyStates)
            if (isStored(state)) {
                int ways = 0;
                for (const WeeklyTransition &t : weeklyTransitions())
                    ways += t.from == state && (t.to != state || t.event == E::Correct) ? 1 : 0;
                QVERIFY2(ways > 0, qPrintable(weeklyStateCode(state)));
            }
        for (const WeeklyTransition &t : weeklyTransitions())
            QVERIFY(isStored(t.to) || t.event == E::Discard);
    }

    void computedStates()
    {
        const ReportWeek w = week(QDate(2026, 11, 23));
        const auto at = [&](QDate day, QTime time) { return computedState(w, {}, QDateTime(day, time)); };
        QCOMPARE(at(QDate(2026, 11, 22), QTime(23, 59, 59, 999)), S::Future);
        QCOMPARE(at(QDate(2026, 11, 23), QTime(0, 0)), S::NotOpen);
        QCOMPARE(at(QDate(2026, 11, 25), QTime(23, 59, 59, 999)), S::NotOpen);
        QCOMPARE(at(QDate(2026, 11, 26), QTime(0, 0)), S::Due); // Thursday 00:00
        QCOMPARE(at(QDate(2026, 11, 29), QTime(23, 59, 59, 999)), S::Due);
        QCOMPARE(at(QDate(2026, 11, 30), QTime(0, 0)), S::Missing); // Sunday 24:00
        QCOMPARE(at(QDate(2027, 5, 1), QTime(0, 0)), S::Missing);
        ReportWeek holiday = w;
        holiday.reporting = false;
        QCOMPARE(computedState(holiday, {}, QDateTime(QDate(2026, 12, 5), QTime(0, 0))), S::NotDue);
        const QDateTime later(QDate(2026, 12, 5), QTime(0, 0));
        QCOMPARE(computedState(w, QDate(2026, 11, 30), later), S::NotDue);
        QCOMPARE(computedState(w, QDate(2026, 11, 29), later), S::Missing); // founded within the week
    }

    void codes()
    {
        for (const S state : allWeeklyStates) {
            QCOMPARE(weeklyStateFromCode(weeklyStateCode(state)), std::optional(state));
            QVERIFY(!weeklyStateLabel(state).isEmpty());
        }
        for (const E event : allWeeklyEvents) {
            QCOMPARE(weeklyEventFromCode(weeklyEventCode(event)), std::optional(event));
            QVERIFY(!weeklyEventLabel(event).isEmpty());
        }
        for (const LineChange c : {LineChange::Added, LineChange::Raised, LineChange::Lowered, LineChange::Released, LineChange::Same})
            QCOMPARE(lineChangeFromCode(lineChangeCode(c)), std::optional(c));
        QCOMPARE(weeklyKindFromCode(weeklyKindCode(WeeklyKind::Zero)), std::optional(WeeklyKind::Zero));
        QCOMPARE(weeklyKindFromCode(weeklyKindCode(WeeklyKind::Normal)), std::optional(WeeklyKind::Normal));
        QVERIFY(!weeklyStateFromCode(QStringLiteral("sealed")));
        QVERIFY(!weeklyEventFromCode({}));
        QVERIFY(!weeklyKindFromCode(QStringLiteral("late")));
    }
};

XZ_TEST(WeeklyLifecycleTest)
#include "weeklylifecycle_test.moc"
