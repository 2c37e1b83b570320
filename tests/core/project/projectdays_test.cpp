// The days of a cycle after things were decided: what still moves, what stays, and what the refusal says.
#include "core/project/projectchanges.h"
#include "tests/support/projectfixture.h"
#include "tests/support/testmain.h"

#include <QtTest/QtTest>

using namespace xz;
using namespace xz::test;
using E = ProjectEvent;

namespace {
QString s(const char *text) { return QString::fromUtf8(text); }
ProjectDates daysOf(const ProjectRow &p) { return {p.startsOn, p.endsOn, p.midtermOn, p.finalOn}; }
} // namespace

class ProjectDaysTest : public QObject {
    Q_OBJECT

    // Moving that day is refused under its own field, the sentence names when it was decided, and nothing has moved.
    static void stays(ProjectDriver &d, const ProjectId &id, QDate ProjectDates::*day, const char *field)
    {
        const ProjectDates before = daysOf(must(d.student_affairs().project(id)));
        ProjectDates to = before;
        to.*day = (to.*day).addDays(3);
        const auto r = d.student_affairs().setDates(id, to, s("顺延"));
        QVERIFY2(!r, field);
        QCOMPARE(r.error().code, Errc::Refused);
        QCOMPARE(r.error().field, s(field));
        QVERIFY2(r.error().message.contains(s("2026-11-23")), qPrintable(r.error().message));
        QCOMPARE(daysOf(must(d.student_affairs().project(id))).*day, before.*day);
    }
    static void moves(ProjectDriver &d, const ProjectId &id, QDate ProjectDates::*day, int by)
    {
        ProjectDates to = daysOf(must(d.student_affairs().project(id)));
        to.*day = (to.*day).addDays(by);
        must(d.student_affairs().setDates(id, to, s("顺延")), "move");
        QCOMPARE(daysOf(must(d.student_affairs().project(id))).*day, to.*day);
    }

private slots:
    void A23_aDayStaysWhenItsStageWasDecided()
    {
        TestWorkspace w;
        ProjectDriver d(w);
        const ProjectId id = d.deciding();
        moves(d, id, &ProjectDates::startsOn, 2);
        d.decide(id, E::Approve, {.amount = 500000});
        stays(d, id, &ProjectDates::startsOn, "starts_on");
        moves(d, id, &ProjectDates::midtermOn, 10);
        d.handInMidterm(id);
        moves(d, id, &ProjectDates::midtermOn, 1); // handed in, not decided
        d.decide(id, E::PassMidterm);
        stays(d, id, &ProjectDates::midtermOn, "midterm_on");
        moves(d, id, &ProjectDates::finalOn, -5);
        d.handInFinal(id);
        d.decide(id, E::OpenReview, {.panelReady = true});
        moves(d, id, &ProjectDates::finalOn, 5); // the defence may still be put off
        d.decide(id, E::Accept, {.grade = AcceptanceGrade::Qualified});
        stays(d, id, &ProjectDates::finalOn, "final_on");
        stays(d, id, &ProjectDates::endsOn, "ends_on");
        // The decision taken back, its day moves again.
        d.decide(id, E::Reverse);
        moves(d, id, &ProjectDates::finalOn, -1);
        stays(d, id, &ProjectDates::midtermOn, "midterm_on");
    }

    void A23_rectifiedOrUnqualifiedIsDecidedToo()
    {
        TestWorkspace w;
        ProjectDriver d(w);
        const ProjectId id = d.approved();
        d.handInMidterm(id);
        d.decide(id, E::OrderRectification, {.deadline = QDate(2026, 12, 20)});
        stays(d, id, &ProjectDates::midtermOn, "midterm_on");
        d.decide(id, E::PassRecheck);
        d.handInFinal(id);
        d.decide(id, E::OpenReview, {.panelReady = true});
        d.decide(id, E::FindUnqualified);
        stays(d, id, &ProjectDates::finalOn, "final_on");
        for (Session *other : {d.secretary.get(), d.centre.get()})
            QCOMPARE(ProjectService(*other).setDates(id, daysOf(must(d.student_affairs().project(id))), s("x")).error().code, Errc::Denied);
    }

    // An extension counts from the last day, so that day stays; and it is not taken back under a report that was handed in within it.
    void extensionHoldsTheEnd()
    {
        TestWorkspace w;
        ProjectDriver d(w);
        const ProjectId id = d.approved();
        ProjectChanges head(w.head()), affairs(*d.affairs);
        const ChangeRequestId request = must(head.ask(id, {.kind = ChangeKind::Extension, .reason = s("场地改造"), .until = QDate(2028, 11, 30)}));
        must(affairs.decide(request, true, {}));
        ProjectDates to = daysOf(must(d.student_affairs().project(id)));
        to.endsOn = QDate(2029, 2, 28);
        const auto r = d.student_affairs().setDates(id, to, s("x"));
        QCOMPARE(r.error().field, s("ends_on"));
        QVERIFY2(r.error().message.contains(s("2028-11-30")), qPrintable(r.error().message));
        d.handInMidterm(id);
        d.decide(id, E::PassMidterm);
        d.handInFinal(id);
        const auto back = affairs.takeBack(request, s("误批"));
        QCOMPARE(back.error().code, Errc::Refused);
        QCOMPARE(must(d.student_affairs().project(id)).extendedUntil, QDate(2028, 11, 30));
    }

    // A change of days that was asked for before the mid-term was decided is not granted over the decision.
    void aGrantedRequestMovesNoDecidedDay()
    {
        TestWorkspace w;
        ProjectDriver d(w);
        const ProjectId id = d.approved();
        ProjectChanges head(w.head()), affairs(*d.affairs);
        const ChangeRequestId request = must(head.ask(id, {.kind = ChangeKind::Dates, .reason = s("外出实习"), .midtermOn = QDate(2027, 10, 1)}));
        d.handInMidterm(id);
        d.decide(id, E::PassMidterm);
        const auto r = affairs.decide(request, true, {});
        QVERIFY(!r);
        QCOMPARE(r.error().code, Errc::Refused);
        QVERIFY2(r.error().message.contains(s("mid-term")), qPrintable(r.error().message));
        QCOMPARE(must(head.of(id))[0].state, ChangeState::Asked); // still to be answered
        must(affairs.decide(request, false, s("中期已检查")));
        QCOMPARE(head.ask(id, {.kind = ChangeKind::Dates, .reason = s("x"), .midtermOn = QDate(2027, 10, 1)}).error().code, Errc::Refused);
        // Only the day that was asked for is granted: the other one may have been moved by the school meanwhile.
        const ChangeRequestId final = must(head.ask(id, {.kind = ChangeKind::Dates, .reason = s("答辩教室"), .finalOn = QDate(2028, 8, 20)}));
        must(affairs.decide(final, true, {}));
        QCOMPARE(must(d.head().project(id)).finalOn, QDate(2028, 8, 20));
        QCOMPARE(must(d.head().project(id)).midtermOn, QDate(2027, 9, 1));
        moves(d, id, &ProjectDates::finalOn, 2);
        QCOMPARE(affairs.takeBack(final, s("误批")).error().code, Errc::Refused); // it would undo the later move
        QCOMPARE(must(d.head().project(id)).finalOn, QDate(2028, 8, 22));
    }
};

XZ_TEST(ProjectDaysTest)
#include "projectdays_test.moc"
