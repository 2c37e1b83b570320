// Visits and findings: who may do what, the history with moved days, the overdue list of the first page, the papers.
#include "core/supervision/supervisiondocument.h"
#include "core/today/today.h"
#include "tests/support/testmain.h"
#include "tests/support/testworkspace.h"

#include <QtTest/QtTest>

using namespace xz;
using namespace xz::test;

namespace {
QString s(const char *text) { return QString::fromUtf8(text); }

struct Fixture {
    TestWorkspace w;
    std::unique_ptr<Session> centre = w.sessionAs(Role::Centre);
    SupervisionService school{*centre};
    SupervisionService head{w.head()};
    QDate today() { return w.clock.today(); }
    VisitId visit(QDate on)
    {
        const VisitId id = must(school.plan({.id = VisitId(RawId{}), .station = w.station, .plannedOn = on, .purpose = s("场地、队伍与周报")}));
        must(school.hold(id, on, s("陈老师、周老师"), s("场地齐全，周报有一次缺报。")));
        return id;
    }
};
} // namespace

class SupervisionTest : public QObject {
    Q_OBJECT

private slots:
    // Record a finding with due date yesterday: it is on the overdue list of the station's home page.
    void S12_findingOfYesterdayIsOverdue()
    {
        Fixture x;
        const VisitId visit = x.visit(x.today().addDays(-20));
        const FindingId finding = must(x.school.record(visit, s("缺报一周未补报"), x.today().addDays(-1)));
        const auto onPage = [&](Session &session) {
            std::vector<TodayItem> found;
            for (const TodayItem &i : must(TodayService(session).snapshot(x.w.station)).items)
                if (i.kind == TodayKind::Finding)
                    found.push_back(i);
            return found;
        };
        auto items = onPage(x.w.head());
        QCOMPARE(items.size(), size_t(1));
        QCOMPARE(items[0].urgency, Urgency::Overdue);
        QCOMPARE(items[0].days, 1);
        QVERIFY(items[0].text.contains(s("缺报一周未补报")));
        QCOMPARE(items[0].subject, visit.raw());
        QVERIFY(onPage(x.w.counsellor()).empty());
        must(x.head.answer(finding, s("已补报并说明原因")));
        QCOMPARE(onPage(x.w.head()).size(), size_t(1)); // not closed yet
        QCOMPARE(onPage(*x.centre).size(), size_t(1));
        must(x.school.close(finding, s("已核对补报")));
        QVERIFY(onPage(x.w.head()).empty());
        QCOMPARE(must(x.school.visit(visit)).closed, 1);
    }

    void movedDayKeepsBoth()
    {
        Fixture x;
        const FindingId id = must(x.school.record(x.visit(x.today().addDays(-5)), s("辅导室隔音不足"), x.today().addDays(10)));
        QCOMPARE(x.school.move(id, x.today().addDays(30), {}).error().field, s("reason"));
        QCOMPARE(x.school.move(id, x.today().addDays(-30), s("x")).error().field, s("due_on"));
        QCOMPARE(x.school.move(id, x.today().addDays(10), s("x")).error().field, s("due_on"));
        QCOMPARE(x.head.move(id, x.today().addDays(30), s("x")).error().code, Errc::Denied);
        must(x.school.move(id, x.today().addDays(30), s("施工延期")));
        const auto steps = must(x.head.steps(id));
        QCOMPARE(steps.size(), size_t(2));
        QCOMPARE(steps[1].event, FindingEvent::Moved);
        QCOMPARE(steps[1].oldDue, x.today().addDays(10));
        QCOMPARE(steps[1].newDue, x.today().addDays(30));
        QCOMPARE(steps[1].text, s("施工延期"));
        QCOMPARE(must(x.head.finding(id)).dueOn, x.today().addDays(30));
    }

    void lifeOfAFinding()
    {
        Fixture x;
        const VisitId visit = x.visit(x.today());
        QCOMPARE(x.school.record(visit, s(" "), x.today()).error().field, s("text"));
        QCOMPARE(x.school.record(visit, s("问题"), x.today().addDays(-1)).error().field, s("due_on"));
        const FindingId id = must(x.school.record(visit, s("问题"), x.today().addDays(7)));
        QCOMPARE(x.school.answer(id, s("x")).error().code, Errc::Denied); // the station answers
        QCOMPARE(x.head.close(id, s("x")).error().code, Errc::Denied);    // the school closes
        QCOMPARE(x.school.giveBack(id, s("x")).error().code, Errc::Refused);
        QCOMPARE(x.head.answer(id, {}).error().field, s("answer"));
        must(x.head.answer(id, s("已整改")));
        must(x.school.giveBack(id, s("缺照片")));
        QCOMPARE(must(x.head.finding(id)).state, FindingState::Open);
        const AttachmentId photo = must(x.head.attach(id, s("整改.pdf"), QByteArray("%PDF-1.7 y")));
        QCOMPARE(must(x.school.content(id, photo)), QByteArray("%PDF-1.7 y"));
        must(x.head.answer(id, s("已附照片")));
        QCOMPARE(x.school.close(id, {}).error().field, s("reason"));
        must(x.school.close(id, s("现场核对")));
        QCOMPARE(x.head.answer(id, s("再补充")).error().code, Errc::Refused);
        QCOMPARE(x.head.attach(id, s("a.pdf"), QByteArray("%PDF-1.7 z")).error().code, Errc::Refused);
        QVERIFY(must(x.head.open()).empty());
        must(x.school.reopen(id, s("复查未达到")));
        QCOMPARE(must(x.head.open()).size(), size_t(1));
        QStringList events;
        for (const FindingStep &step : must(x.head.steps(id)))
            events << findingEventCode(step.event);
        QCOMPARE(events, (QStringList{s("recorded"), s("answered"), s("returned"), s("answered"), s("closed"), s("reopened")}));
    }

    void visitsAreTheSchools()
    {
        Fixture x;
        const Visit draft{.id = VisitId(RawId{}), .station = x.w.station, .plannedOn = x.today().addDays(3), .purpose = s("例行督查")};
        QCOMPARE(x.head.plan(draft).error().code, Errc::Denied);
        QCOMPARE(SupervisionService(x.w.counsellor()).visits().error().code, Errc::Denied);
        Visit bad = draft;
        bad.purpose.clear();
        QCOMPARE(x.school.plan(bad).error().field, s("purpose"));
        bad = draft;
        bad.plannedOn = {};
        QCOMPARE(x.school.plan(bad).error().field, s("planned_on"));
        const VisitId id = must(x.school.plan(draft));
        QCOMPARE(must(x.head.visits()).size(), size_t(1)); // the station sees what is planned
        QCOMPARE(x.school.record(id, s("早了"), x.today().addDays(9)).error().code, Errc::Refused);
        QCOMPARE(x.school.hold(id, x.today().addDays(3), s("陈"), s("好")).error().field, s("held_on"));
        QCOMPARE(x.school.hold(id, x.today(), s(""), s("好")).error().field, s("visitors"));
        QCOMPARE(x.school.hold(id, x.today(), s("陈"), s("")).error().field, s("summary"));
        VisitRow row = must(x.school.visit(id));
        row.plannedOn = x.today().addDays(5);
        must(x.school.change(row));
        QCOMPARE(x.school.change(row).error().code, Errc::Conflict);
        QCOMPARE(x.school.cancel(id, {}).error().field, s("reason"));
        must(x.school.cancel(id, s("与会议冲突")));
        QCOMPARE(x.school.hold(id, x.today(), s("陈"), s("好")).error().code, Errc::Refused);
        QCOMPARE(x.school.visit(VisitId::make(1)).error().code, Errc::Denied);
    }

    void papers()
    {
        Fixture x;
        const VisitId visit = x.visit(QDate(2026, 11, 3));
        const FindingId id = must(x.school.record(visit, s("台账未及时归档"), QDate(2026, 11, 10)));
        must(x.school.move(id, QDate(2026, 11, 20), s("材料补正")));
        const auto record = must(visitRecord(x.w.head(), visit));
        const QString text = paper::plainLines(record.document).join(u'\n');
        for (const char *part : {"陈老师、周老师", "台账未及时归档", "由2026-11-10调整为2026-11-20。材料补正", "逾期", "会计金融学院心理辅导站"})
            QVERIFY2(text.contains(s(part)), part);
        const QString year = paper::plainLines(must(supervisionYear(*x.centre, x.w.station, 2026)).document).join(u'\n');
        QVERIFY2(year.contains(s("本年督查1次，提出问题1项，已销号0项，逾期未整改1项。")), qPrintable(year));
        QVERIFY(paper::plainLines(must(supervisionYear(*x.centre, x.w.station, 2025)).document).join(u'\n').contains(s("本年没有督查记录。")));
    }
};

XZ_TEST(SupervisionTest)
#include "supervision_test.moc"
