// 生成草稿: the application drafted from what the program knows.
#include "core/activities/activityservice.h"
#include "core/members/memberservice.h"
#include "core/project/applicationdraft.h"
#include "core/station/stationservice.h"
#include "tests/support/projectfixture.h"
#include "tests/support/testmain.h"

#include <QtTest/QtTest>

using namespace xz;
using namespace xz::test;

namespace {
QString s(const char *text) { return QString::fromUtf8(text); }

struct DraftWorld : TestWorkspace {
    ActivityId activity(QDate on, const QString &title)
    {
        Activity a{.id = ActivityId(RawId{}), .station = station, .onDate = on, .title = title, .kind = ActivityWords::of(head()).kinds().front().code, .participants = 30};
        return must(ActivityService(head()).add(a), "activity");
    }
    ProjectRow project(QDate start = QDate(2027, 3, 1))
    {
        const ProjectId id = must(ProjectService(head()).create(station, s("标准化心理辅导站建设"), start));
        return must(ProjectService(head()).project(id));
    }
};
} // namespace

class ApplicationDraftTest : public QObject {
    Q_OBJECT

private slots:
    // Press 生成草稿 on a station with 6 activities: section 前期基础 lists them and nothing else.
    void S05_foundationListsTheSixActivities()
    {
        DraftWorld w;
        QStringList titles;
        for (int i = 1; i <= 6; ++i) {
            titles << s("朋辈成长小组第%1期").arg(i);
            w.activity(QDate(2026, 3 + i, 10), titles.back());
        }
        const ActivityId cancelled = w.activity(QDate(2026, 10, 20), s("取消的活动"));
        must(ActivityService(w.head()).cancel(cancelled, s("场地冲突")));
        w.activity(QDate(2024, 10, 20), s("两年前的活动"));
        const QJsonObject form = must(draftedApplication(w.head(), w.project()));
        const QJsonObject foundation = form[u"foundation"].toObject();
        QCOMPARE(foundation.keys(), QStringList{s("activities")});
        QStringList listed;
        for (const QJsonValue &v : foundation[u"activities"].toArray())
            listed << v[u"title"].toString();
        QCOMPARE(listed, titles);
        QCOMPARE(foundation[u"activities"].toArray()[0][u"date"].toString(), s("2026-04-10"));
        QCOMPARE(foundation[u"activities"].toArray()[0][u"people"].toInt(), 30);
    }

    void whatIsKnownIsDraftedWhatIsTypedStays()
    {
        DraftWorld w;
        StationService station(w.head());
        must(station.addRoom({.id = RoomId(RawId{}), .station = w.station, .name = s("明德楼305"), .area = 32.5, .purposes = {RoomPurposes::of(w.head()).all().front().first}, .soundproof = true}));
        must(station.setFlagship({.id = FlagshipId(RawId{}), .station = w.station, .name = s("向阳花开"), .summary = s("朋辈成长小组"), .startsOn = QDate(2026, 9, 1)}));
        must(MemberService(w.head()).saveProfile(w.headPerson, {.discipline = s("应用心理学"), .education = s("研究生"), .fullTimeCounsellor = true, .studentWorkSince = QDate(2018, 7, 1)}));
        const ProjectRow p = w.project();
        QJsonObject form = must(draftedApplication(w.head(), p));
        QCOMPARE(form[u"cover"][u"leader"].toString(), s("王敏"));
        QCOMPARE(form[u"cover"][u"college"].toString(), s("会计金融学院"));
        QCOMPARE(form[u"basics"][u"classes"].toInt(), 2);
        QCOMPARE(form[u"head"][u"discipline"].toString(), s("应用心理学"));
        QCOMPARE(form[u"head"][u"student_work_since"].toString(), s("2018-07"));
        QVERIFY2(form[u"head"][u"eligibility"].toString().contains(s("王敏")) && form[u"head"][u"eligibility"].toString().contains(s("满足")), qPrintable(form[u"head"][u"eligibility"].toString()));
        QCOMPARE(form[u"rooms"][u"rows"][0][u"name"].toString(), s("明德楼305"));
        QVERIFY(form[u"rooms"][u"rows"][0][u"furnishing"].toString().contains(s("隔音")));
        // S22: the one flagship of the college is the application's.
        QCOMPARE(form[u"measures"][u"flagship_name"].toString(), s("向阳花开"));
        QVERIFY(form[u"members"][u"rows"].toArray().size() >= 1);
        QVERIFY(!form.contains(s("budget")));

        // Typed parts stay when it is drafted again, and a task stays with its person.
        QJsonArray rows = form[u"members"][u"rows"].toArray();
        QJsonObject first = rows[0].toObject();
        first[u"task"] = s("统筹全站工作");
        rows[0] = first;
        form[u"members"] = QJsonObject{{s("rows"), rows}};
        form[u"goals"] = QJsonObject{{s("overall"), s("两年建成标准化辅导站。")}};
        ProjectRow typed = p;
        typed.form = form;
        const QJsonObject again = must(draftedApplication(w.head(), typed));
        QCOMPARE(again[u"goals"][u"overall"].toString(), s("两年建成标准化辅导站。"));
        QCOMPARE(again[u"members"][u"rows"][0][u"task"].toString(), s("统筹全站工作"));
        must(ProjectService(w.head()).save(p.id, p.title, again, p.version));
        QCOMPARE(draftedApplication(*w.sessionAs(Role::Centre), p).error().code, Errc::Denied);
    }

    // Set a second flagship: the previous one is downgraded after confirmation; the next draft names the new one, and only it.
    void S22_oneFlagshipInTheApplication()
    {
        DraftWorld w;
        StationService station(w.head());
        must(station.setFlagship({.id = FlagshipId(RawId{}), .station = w.station, .name = s("向阳花开"), .startsOn = QDate(2026, 9, 1)}));
        const Flagship second{.id = FlagshipId(RawId{}), .station = w.station, .name = s("心晴驿站"), .startsOn = QDate(2026, 11, 1)};
        const auto refused = station.setFlagship(second);
        QCOMPARE(refused.error().code, Errc::Conflict);
        QVERIFY(refused.error().message.contains(s("向阳花开")));
        must(station.setFlagship(second, true));
        const QJsonObject form = must(draftedApplication(w.head(), w.project()));
        QCOMPARE(form[u"measures"][u"flagship_name"].toString(), s("心晴驿站"));
    }

    void filesAreListedAsTheyAre()
    {
        DraftWorld w;
        const ProjectRow p = w.project();
        ProjectService service(w.head());
        const AttachmentId file = must(service.attach(p.id, s("rules"), s("值班制度.pdf"), QByteArray("%PDF-1.4 rules")));
        ProjectRow now = must(service.project(p.id));
        QCOMPARE(now.form[u"attachments"][u"rows"][0][u"name"].toString(), s("值班制度.pdf"));
        QCOMPARE(now.form[u"attachments"][u"rows"][0][u"kind"].toString(), s("制度文件"));
        // The list cannot be typed.
        must(service.save(p.id, p.title, {{s("goals"), QJsonObject{{s("overall"), s("x")}}}}, now.version));
        QVERIFY(must(service.project(p.id)).form.contains(s("attachments")));
        must(service.detach(p.id, file));
        QVERIFY(!must(service.project(p.id)).form.contains(s("attachments")));
    }
};

XZ_TEST(ApplicationDraftTest)
#include "applicationdraft_test.moc"
