// S23: what the program knows of a station stands as an indicator of the plan: coverage, rooms and the regulation's clauses (硬件), people, certificates
// and training (软件, 队伍), activities that develop (实效).
#include "core/activities/activityservice.h"
#include "core/members/headfinding.h"
#include "core/organization/networkservice.h"
#include "core/project/targets.h"
#include "core/station/stationservice.h"
#include "tests/support/projectfixture.h"
#include "tests/support/testmain.h"

#include <QtTest/QtTest>

using namespace xz;
using namespace xz::test;

namespace {
QString s(const char *text) { return QString::fromUtf8(text); }

struct World : TestWorkspace {
    TargetStanding of(const char *measure, double target)
    {
        const QJsonObject row{{s("year"), 2027}, {s("indicator"), s("指标")}, {s("measure"), s(measure)}, {s("baseline"), 0}, {s("target"), target}};
        const QJsonObject form{{s("goals"), QJsonObject{{s("targets"), QJsonArray{row}}}}};
        return must(targetStandings(head(), station, QDate(2026, 9, 1), form))[0];
    }
};
} // namespace

class TargetsTest : public QObject {
    Q_OBJECT
private slots:
    void S23_hardware()
    {
        World w;
        const qint64 rooms = w.of("场地数（硬件）", 1).part, own = w.of("专用场地数（硬件）", 1).part, quiet = w.of("隔音场地数（硬件）", 1).part;
        StationService service(w.head());
        must(service.addRoom({.id = RoomId(RawId{}), .station = w.station, .name = s("明德楼401"), .area = 20.0, .shared = true, .purposes = {s("talk")}, .soundproof = true}));
        must(service.addRoom({.id = RoomId(RawId{}), .station = w.station, .name = s("明德楼402"), .area = 20.0, .shared = false, .purposes = {s("individual")}}));
        QCOMPARE(w.of("场地数（硬件）", 1).part, rooms + 2);
        QCOMPARE(w.of("专用场地数（硬件）", double(own) + 1).part, own + 1);
        QVERIFY(w.of("专用场地数（硬件）", double(own) + 1).reached);
        QVERIFY(!w.of("专用场地数（硬件）", double(own) + 2).reached);
        QCOMPARE(w.of("隔音场地数（硬件）", 1).part, quiet + 1);
        // The same clauses as on the station's page.
        const Completeness all = must(service.completeness(w.station, must(headFinding(w.head(), w.station))));
        const TargetStanding clauses = w.of("标准配置达标率（软硬件）", 100);
        QCOMPARE(clauses.part, qint64(all.met()));
        QCOMPARE(clauses.whole, qint64(all.clauses.size()));
        QCOMPARE(clauses.reached, all.complete());
    }

    void S23_team()
    {
        World w;
        const qint64 before = w.of("持证人数（队伍）", 1).part;
        const auto posts = must(NetworkService(w.head()).posts({.station = w.station, .role = PostRole::Head, .heldOn = QDate(2026, 11, 23)}));
        QVERIFY(!posts.empty());
        const auto add = [&](QDate expires) {
            w.write([&](Transaction &tx) {
                return tx.prepare("INSERT INTO certificate(id, person_id, kind, issued_on, expires_on) VALUES (?,?,'psychological_helper','2020-01-01',?)").bind(CertificateId::make(w.clock.nowMs())).bind(posts[0].person).bind(expires).exec();
            });
        };
        add(QDate(2025, 1, 1)); // out of force
        QCOMPARE(w.of("持证人数（队伍）", 1).part, before);
        add(QDate(2030, 1, 1));
        QCOMPARE(w.of("持证人数（队伍）", 1).part, before + 1);
        const TargetStanding typed = w.of("自行填报", 1), unknown = w.of("别的", 1);
        QVERIFY(!typed.counted && typed.verdict.isEmpty() && !unknown.counted);
    }

    void S23_growthSinceTheCycleBegan()
    {
        World w;
        const auto add = [&](QDate on, ActivityNature nature) {
            w.write([&](Transaction &tx) {
                return tx.prepare("INSERT INTO activity(id, station_id, on_date, title, kind, nature, made_by, made_at) VALUES (?,?,?,?,?,?,?,?)")
                    .bind(ActivityId::make(w.clock.nowMs())).bind(w.station).bind(on).bind(s("成长小组")).bind(s("group")).bind(activityNatureCode(nature)).bind(w.headUser).bind(w.clock.now()).exec();
            });
        };
        add(QDate(2026, 6, 1), ActivityNature::Remedial); // before the cycle
        for (int i = 0; i < 8; ++i)
            add(QDate(2026, 10, 1 + i), ActivityNature::Developmental);
        for (int i = 0; i < 2; ++i)
            add(QDate(2026, 11, 1 + i), ActivityNature::Remedial);
        const TargetStanding t = w.of("发展性活动占比（实效）", 80);
        QCOMPARE(t.part, qint64(8));
        QCOMPARE(t.whole, qint64(10));
        QVERIFY(t.reached);
        QVERIFY(!w.of("发展性活动占比（实效）", 80.1).reached);
    }
};

XZ_TEST(TargetsTest)
#include "targets_test.moc"
