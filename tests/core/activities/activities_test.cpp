// The register of activities: who may write, filters, shares, the leading group's meetings, evidence, the ledger.
#include "core/activities/activitydocument.h"
#include "tests/support/testmain.h"
#include "tests/support/testworkspace.h"

#include <QtTest/QtTest>

using namespace xz;
using namespace xz::test;

namespace {
QString s(const char *text) { return QString::fromUtf8(text); }

struct Fixture {
    TestWorkspace w;
    ActivityService service{w.head()};
    Activity draft(const QString &title, QDate on = QDate(2026, 10, 10), const QString &kind = s("lecture"))
    {
        return {.id = ActivityId(RawId{}), .station = w.station, .onDate = on, .title = title, .kind = kind, .participants = 40};
    }
    ActivityId add(Activity a) { return must(service.add(a)); }
};
} // namespace

class ActivitiesTest : public QObject {
    Q_OBJECT

private slots:
    // Add a leading group's meeting: it appears in the year's 组织领导 evidence list.
    void S15_leadershipMeetingIsEvidence()
    {
        Fixture x;
        x.add(x.draft(s("心理讲座")));
        QVERIFY(must(x.service.leadership(x.w.station, 2026)).empty());
        Activity meeting = x.draft(s("学院心理健康教育领导小组第一次会议"), QDate(2026, 3, 5), s("leadership"));
        meeting.note = s("研究年度工作计划与经费安排");
        const ActivityId id = x.add(meeting);
        const auto list = must(x.service.leadership(x.w.station, 2026));
        QCOMPARE(list.size(), size_t(1));
        QCOMPARE(list[0].title, meeting.title);
        QVERIFY(must(x.service.leadership(x.w.station, 2025)).empty());
        const auto ledger = must(activityLedger(x.w.head(), x.w.station, QDate(2026, 1, 1), QDate(2026, 12, 31)));
        const QStringList lines = paper::plainLines(ledger.document);
        const qsizetype heading = lines.indexOf(s("三、组织领导佐证"));
        QVERIFY2(heading > 0, qPrintable(lines.join(u'\n')));
        QVERIFY(lines.indexOf(meeting.title, heading) > heading);
        QVERIFY(lines.indexOf(meeting.note, heading) > heading);
        must(x.service.cancel(id, s("改期")));
        QVERIFY(must(x.service.leadership(x.w.station, 2026)).empty());
    }

    // Filter activities by major 计算机: only tagged ones remain.
    void S24_filterByMajor()
    {
        Fixture x;
        Activity a = x.draft(s("代码减压工作坊"));
        a.majors = {s("计算机"), s("软件")};
        x.add(a);
        Activity b = x.draft(s("财会人的情绪账本"));
        b.majors = {s("会计学")};
        x.add(b);
        x.add(x.draft(s("面向全体的讲座")));
        const auto found = must(x.service.list({.major = s("计算机")}));
        QCOMPARE(found.size(), size_t(1));
        QCOMPARE(found[0].title, a.title);
        QCOMPARE(must(x.service.majors()), (QStringList{s("会计学"), s("计算机"), s("软件")}));
        QCOMPARE(must(x.service.list()).size(), size_t(3));
        QVERIFY(activityFields().find(s("majors"))->set(const_cast<ActivityRow &>(found[0]), s("护理，助产; 药学 护理")));
        QCOMPARE(found[0].majors, (QStringList{s("护理"), s("助产"), s("药学")}));
    }

    // Enter 8 developmental and 2 remedial: the report shows 80 %.
    void S25_developmentalShare()
    {
        Fixture x;
        const ActivityWords words = ActivityWords::of(x.w.head());
        QVERIFY(!sumsOf({}, words).developmentalShare());
        for (int i = 0; i < 10; ++i) {
            Activity a = x.draft(s("活动%1").arg(i), QDate(2026, 5, 1 + i));
            a.nature = i < 8 ? ActivityNature::Developmental : ActivityNature::Remedial;
            a.peer = i < 3;
            a.goals = i % 2 ? QStringList{s("help")} : QStringList{s("互助"), s("mutual")};
            x.add(a);
        }
        x.add(x.draft(s("领导小组会议"), QDate(2026, 5, 20), s("leadership"))); // neither: not in the share
        const auto rows = must(x.service.list());
        const ActivitySums sums = sumsOf(rows, words);
        QCOMPARE(sums.activities, 11);
        QCOMPARE(sums.peer, 3);
        QCOMPARE(sharePercent(sums.developmentalShare().value()), s("80%"));
        QCOMPARE(sharePercent(59.0 / 60), s("98.3%"));
        QCOMPARE(sharePercent(0.9999), s("99.9%")); // never rounded up to all
        for (const auto &[goal, n] : sums.byGoal)
            QCOMPARE(n, goal == u"help" || goal == u"mutual" ? 5 : 0);
        const auto ledger = must(activityLedger(x.w.head(), x.w.station, QDate(2026, 1, 1), QDate(2026, 12, 31)));
        QVERIFY(paper::plainLines(ledger.document).join(u'\n').contains(s("发展性占比80%")));
        QVERIFY(paper::plainLines(ledger.document).join(u'\n').contains(s("朋辈互助活动3项")));
    }

    void whoMayWrite()
    {
        Fixture x;
        ActivityService counsellor(x.w.counsellor());
        const ActivityId heads = x.add(x.draft(s("站里的活动")));
        QVERIFY(counsellor.get(heads)); // names no student: the station's people read it
        QVERIFY(!counsellor.mayWrite(must(counsellor.get(heads))));
        QCOMPARE(counsellor.cancel(heads, s("x")).error().code, Errc::Denied);
        const ActivityId own = must(counsellor.add(x.draft(s("班会"), QDate(2026, 11, 1), s("class_meeting"))));
        QVERIFY(counsellor.mayWrite(must(counsellor.get(own))));
        ActivityRow row = must(x.service.get(own));
        row.participants = 45;
        must(x.service.update(row));
        QCOMPARE(x.service.update(row).error().code, Errc::Conflict);
        auto centre = x.w.sessionAs(Role::Centre);
        QCOMPARE(must(ActivityService(*centre).list()).size(), size_t(2));
        QVERIFY(!ActivityService(*centre).mayAdd());
        QCOMPARE(ActivityService(*centre).add(x.draft(s("x"))).error().code, Errc::Denied);
        auto reviewer = x.w.sessionAs(Role::Reviewer);
        QCOMPARE(ActivityService(*reviewer).list().error().code, Errc::Denied);
        QCOMPARE(ActivityService(*reviewer).get(own).error().code, Errc::Denied);
    }

    void inputIsChecked()
    {
        Fixture x;
        const auto field = [&](const std::function<void(Activity &)> &spoil) {
            Activity a = x.draft(s("讲座"));
            spoil(a);
            const auto r = x.service.add(a);
            return r ? QString() : r.error().field;
        };
        QCOMPARE(field([](Activity &a) { a.title = u" "_qs; }), s("title"));
        QCOMPARE(field([](Activity &a) { a.onDate = {}; }), s("on_date"));
        QCOMPARE(field([](Activity &a) { a.endsOn = a.onDate.addDays(-1); }), s("ends_on"));
        QCOMPARE(field([](Activity &a) { a.kind = u"dance"_qs; }), s("kind"));
        QCOMPARE(field([](Activity &a) { a.strand = u"nowhere"_qs; }), s("strand"));
        QCOMPARE(field([](Activity &a) { a.goals = {u"glory"_qs}; }), s("goals"));
        QCOMPARE(field([](Activity &a) { a.participants = -3; }), s("participants"));
        QVERIFY(must(x.service.list()).empty());
        const ActivityId id = x.add(x.draft(s("讲座")));
        QCOMPARE(x.service.cancel(id, {}).error().field, s("reason"));
        QCOMPARE(x.service.restore(id).error().code, Errc::Refused);
        must(x.service.cancel(id, s("讲师生病")));
        QVERIFY(must(x.service.list()).empty());
        QCOMPARE(must(x.service.list({.withCancelled = true})).size(), size_t(1));
        must(x.service.restore(id));
        QCOMPARE(must(x.service.list()).size(), size_t(1));
    }

    void evidence()
    {
        Fixture x;
        const ActivityId id = x.add(x.draft(s("讲座"))), other = x.add(x.draft(s("另一场")));
        const AttachmentId file = must(x.service.attach(id, s("签到.pdf"), QByteArray("%PDF-1.7 x")));
        QCOMPARE(must(x.service.get(id)).files, 1);
        QCOMPARE(must(x.service.content(id, file)), QByteArray("%PDF-1.7 x"));
        QCOMPARE(x.service.content(other, file).error().code, Errc::Denied);
        QCOMPARE(x.service.detach(other, file).error().code, Errc::Denied);
        QCOMPARE(ActivityService(x.w.counsellor()).detach(id, file).error().code, Errc::Denied);
        must(x.service.detach(id, file));
        QCOMPARE(must(x.service.get(id)).files, 0);
    }
};

XZ_TEST(ActivitiesTest)
#include "activities_test.moc"
