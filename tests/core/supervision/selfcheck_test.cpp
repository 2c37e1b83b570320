// The self-check: what is unmet with the exact data missing, partial points, what does not apply, the head's own words, storing.
#include "core/activities/activityservice.h"
#include "core/supervision/selfcheckservice.h"
#include "core/workspace/dictionaries.h"
#include "tests/support/testmain.h"
#include "tests/support/testworkspace.h"

#include <QtTest/QtTest>

using namespace xz;
using namespace xz::test;

namespace {
QString s(const char *text) { return QString::fromUtf8(text); }

SelfCheckFacts perfect()
{
    SelfCheckFacts x;
    for (const char *key : {"founded", "secretary", "head", "eligible", "counsellor", "class_teacher", "committee", "dorm_reporter", "department", "room", "flagship", "contact", "custodian"})
        x.clauses.push_back({s(key), s(key), {}, s("有"), {}, true});
    x.leadershipMeetings = 2;
    x.activities = 10;
    x.peer = 2;
    x.developmental = 8;
    x.remedial = 2;
    x.strands = {{s("暖心贴士"), 3}, {s("班团活动"), 4}, {s("全员培训"), 1}};
    x.terms = {{s("第1学期"), {{s("辅导员"), true}, {s("班主任"), true}, {s("心理委员"), true}, {s("气象员"), true}}}};
    x.helpers = x.guaranteed = 20;
    x.drills = 1;
    x.weeksDue = x.weeksOnTime = 20;
    x.findings = x.findingsClosed = 2;
    return x;
}
SelfCheck judged(const SelfCheckFacts &facts, std::map<QString, SelfCheckMark> marks = {{s("A4"), {s("A4"), true, s("已报送")}}})
{
    const auto words = DictionaryService::shipped(s("construction_indicators"));
    return {.station = StationId(RawId{}), .year = 2026, .results = judgeIndicators(words->body, facts, marks)};
}
} // namespace

class SelfCheckTest : public QObject {
    Q_OBJECT

private slots:
    // The self-check shows 3 unmet standards and the exact data missing.
    void S61_threeUnmetWithTheDataMissing()
    {
        QCOMPARE(judged(perfect()).unmet(), 0);
        QCOMPARE(judged(perfect()).score(), 100.0);
        SelfCheckFacts x = perfect();
        x.drills = 0;
        x.weeksMissing = {s("2026-W40"), s("2026-W41")};
        x.weeksOnTime = 18;
        x.weeksDue = 20;
        x.strands[0].second = 0;
        SelfCheck c = judged(x);
        QCOMPARE(c.unmet(), 4); // 18 of 20 on time is below 95 %, too
        x.weeksDue = 50;
        x.weeksOnTime = 48; // 96 %
        c = judged(x);
        QCOMPARE(c.unmet(), 3);
        QCOMPARE(c.find(s("D3"))->missing, s("缺1次演练记录：在“培训与会议”页登记演练"));
        QCOMPARE(c.find(s("E1"))->missing, s("缺报：2026-W40、2026-W41"));
        QCOMPARE(c.find(s("E1"))->datum, s("应报50周，已报48周"));
        QCOMPARE(c.find(s("F3"))->missing, s("缺栏目：暖心贴士"));
        QCOMPARE(c.full(), 100.0);
        QCOMPARE(c.score(), 100 - 4 - (8 - 7.6) - 3); // 8 * 48/50 = 7.68, cut to 7.6
        for (const IndicatorResult &r : c.results) {
            QCOMPARE(r.missing.isEmpty(), r.met || !r.applicable);
            QVERIFY2(!r.datum.contains(u'{') && !r.datum.contains(u'«') && !r.missing.contains(u'«') && !r.missing.contains(u'{'), qPrintable(r.datum + r.missing));
            const IndicatorResult back = IndicatorResult::fromJson(r.toJson());
            QCOMPARE(back.toJson(), r.toJson());
        }
    }

    void whatDoesNotApplyIsLeftOut()
    {
        SelfCheckFacts x = perfect();
        x.findings = x.findingsClosed = 0;
        x.helpers = x.guaranteed = 0;
        std::erase_if(x.clauses, [](const auto &c) { return c.key == u"dorm_reporter"; }); // no dorms
        const SelfCheck c = judged(x);
        QCOMPARE(c.unmet(), 0);
        QCOMPARE(c.full(), 100.0 - 3 - 6 - 4);
        QCOMPARE(c.share(), 1.0);
        QVERIFY(!c.find(s("G2"))->applicable);
    }

    void nearlyAllIsNotAll()
    {
        SelfCheckFacts x = perfect();
        x.helpers = 1000;
        x.guaranteed = 999;
        const SelfCheck c = judged(x);
        QVERIFY(!c.find(s("D2"))->met);
        QVERIFY(c.find(s("D2"))->earned < 6);
        QVERIFY(c.find(s("D2"))->missing.contains(u'1'));
        x = perfect();
        x.findingsOverdue = {s("台账未归档")};
        QVERIFY(judged(x).find(s("G2"))->missing.contains(s("台账未归档")));
        QCOMPARE(judged(perfect(), {}).find(s("A4"))->missing, s("缺站长说明：请填写是否做到及佐证所在"));
        QVERIFY(!judged(perfect(), {{s("A4"), {s("A4"), false, s("未做")}}}).find(s("A4"))->met);
    }

    // From a real workspace: computed, said, stored; later changes leave what is stored as it was.
    void fromTheWorkspace()
    {
        TestWorkspace w;
        SelfCheckService service(w.head());
        SelfCheck c = must(service.compute(w.station, 2026));
        QVERIFY(c.find(s("B1"))->met);  // there is a head
        QVERIFY(!c.find(s("A1"))->met); // no meeting of the leading group
        QVERIFY(!c.find(s("E1"))->met); // no weekly report was handed in
        QVERIFY2(c.find(s("E1"))->missing.contains(s("2026-W")), qPrintable(c.find(s("E1"))->missing));
        must(ActivityService(w.head()).add({.id = ActivityId(RawId{}), .station = w.station, .onDate = QDate(2026, 10, 8), .title = s("领导小组会议"), .kind = s("leadership")}));
        QCOMPARE(service.say(w.station, 2026, s("B1"), true, s("x")).error().field, s("item"));
        QCOMPARE(service.say(w.station, 2026, s("A4"), true, s(" ")).error().field, s("note"));
        must(service.say(w.station, 2026, s("A4"), true, s("3月与12月报送，存档案柜一层")));
        QVERIFY(!must(service.stored(w.station, 2026)));
        const SelfCheck kept = must(service.store(w.station, 2026));
        QVERIFY(kept.find(s("A1"))->met);
        QVERIFY(kept.find(s("A4"))->met);
        must(ActivityService(w.head()).cancel(must(ActivityService(w.head()).list()).front().id, s("误录")));
        QVERIFY(!must(service.compute(w.station, 2026)).find(s("A1"))->met);
        QVERIFY(must(service.standing(w.station, 2026)).find(s("A1"))->met);
        QCOMPARE(must(service.years(w.station)).size(), size_t(1));
        must(service.store(w.station, 2026));
        QCOMPARE(must(service.years(w.station)).size(), size_t(1)); // one per year
        QCOMPARE(service.compute(w.station, 2027).error().field, s("year"));
        // The school reads it, a counsellor does not, and nobody but the head stores it.
        auto affairs = w.sessionAs(Role::StudentAffairs);
        QVERIFY(must(SelfCheckService(*affairs).stored(w.station, 2026)));
        QVERIFY(SelfCheckService(*affairs).compute(w.station, 2026));
        QCOMPARE(SelfCheckService(*affairs).store(w.station, 2026).error().code, Errc::Denied);
        QCOMPARE(SelfCheckService(w.counsellor()).compute(w.station, 2026).error().code, Errc::Denied);
        const auto paper = must(selfCheckPaper(w.head(), must(service.compute(w.station, 2026))));
        const QString text = paper::plainLines(paper.document).join(u'\n');
        QVERIFY(text.contains(s("未达标指标与缺少的数据")));
        QVERIFY(text.contains(s("缺1次领导小组会议记录")));
        QVERIFY(!text.contains(u'«'));
    }
};

XZ_TEST(SelfCheckTest)
#include "selfcheck_test.moc"
