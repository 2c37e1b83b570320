// Sessions: the list from offices, attendance by tick, paste and file, the lifecycle and the drill's tasks.
#include "tests/core/training/trainingfixture.h"
#include "tests/support/testmain.h"

#include <QtTest/QtTest>

using namespace xz;
using namespace xz::test;

namespace {
QString s(const char *text) { return QString::fromUtf8(text); }

struct Class12 { // a session of the department of three, on 2026-11-20
    TrainingWorkspace w;
    PersonId a = w.addStudent(s("20240101"), s("张三")), b = w.addStudent(s("20240102"), s("李四")), c = w.addStudent(s("20240103"), s("王五"));
    TrainingId id = TrainingId(RawId{});
    Class12()
    {
        for (const PersonId &p : {a, b, c})
            w.post(PostRole::Department, p, QDate(2025, 9, 1));
        id = w.session(QDate(2026, 11, 20), {PostRole::Department});
    }
    TrainingService service() { return TrainingService(w.head()); }
    AttendanceRow row(const PersonId &p)
    {
        for (const AttendanceRow &r : must(service().attendance(id)))
            if (r.person == p)
                return r;
        qFatal("not on the list");
    }
};
} // namespace

class TrainingTest : public QObject {
    Q_OBJECT

private slots:
    // Record a drill with one rectification item: it becomes a task.
    void S41_reviewPointBecomesATask()
    {
        TrainingWorkspace w;
        TrainingService service(w.head());
        const TrainingId id = w.session(QDate(2026, 11, 10), {PostRole::Counsellor}, TrainingCategory::Drill);
        must(service.savePoints(id, {{.kind = DrillPointKind::Scenario, .text = s("夜间宿舍内发现学生情绪失控")},
                                     {.kind = DrillPointKind::Timeline, .clock = s("19：05"), .text = s("气象员报告辅导员")},
                                     {.kind = DrillPointKind::Review, .text = s("值班电话未及时接通，需增设备用电话"), .owner = w.counsellorPerson, .dueOn = QDate(2026, 11, 20)}}));
        auto tasks = must(service.openTasks());
        QCOMPARE(tasks.size(), size_t(1));
        QCOMPARE(tasks[0].dueOn, QDate(2026, 11, 20));
        QCOMPARE(tasks[0].ownerName, s("李娜"));
        QCOMPARE(must(service.points(id))[1].clock, s("19:05"));
        // The owner sees and finishes it; once more is refused; taking it back needs a reason.
        TrainingService owner(w.counsellor());
        QCOMPARE(must(owner.openTasks()).size(), size_t(1));
        QCOMPARE(owner.finishPoint(tasks[0].id, {}).error().code, Errc::InvalidInput);
        must(owner.finishPoint(tasks[0].id, s("已增设并测试")));
        QVERIFY(must(service.openTasks()).empty());
        QCOMPARE(owner.finishPoint(tasks[0].id, s("再次")).error().code, Errc::Refused);
        QVERIFY(!service.reopenPoint(tasks[0].id, s(" ")));
        must(service.reopenPoint(tasks[0].id, s("复测未通过")));
        QCOMPARE(must(service.openTasks()).size(), size_t(1));
        // Saved again it keeps what was done; an owner without a date is told.
        must(owner.finishPoint(tasks[0].id, s("已完成")));
        must(service.savePoints(id, must(service.points(id))));
        QVERIFY(must(service.points(id))[2].doneOn.isValid());
        const auto half = service.savePoints(id, {{.kind = DrillPointKind::Review, .text = s("x"), .owner = w.counsellorPerson}});
        QCOMPARE(half.error().field, s("due_on"));
        const TrainingId meeting = w.session(QDate(2026, 11, 10), {PostRole::Counsellor}, TrainingCategory::Meeting);
        QCOMPARE(service.savePoints(meeting, {}).error().code, Errc::Refused);
    }

    void expectedListFollowsTheOfficesOfTheDay()
    {
        Class12 x;
        QCOMPARE(must(x.service().get(x.id)).expected, 3);
        const PersonId late = x.w.addStudent(s("20240104"), s("赵六")), ended = x.w.addStudent(s("20240105"), s("钱七"));
        x.w.post(PostRole::Department, late, QDate(2026, 11, 20));
        x.w.post(PostRole::Department, ended, QDate(2026, 9, 1), QDate(2026, 11, 19));
        QCOMPARE(must(x.service().remakeExpected(x.id)), 1);
        QCOMPARE(x.row(late).roles, std::vector<PostRole>{PostRole::Department});
        // Another day: other offices; what is recorded stays.
        must(x.service().mark(x.id, {{.person = late, .state = AttendanceState::Leave, .reason = s("比赛")}}));
        TrainingRow row = must(x.service().get(x.id));
        row.onDate = QDate(2026, 11, 19);
        must(x.service().update(row));
        QCOMPARE(x.row(late).state, AttendanceState::Leave);
        QCOMPARE(x.row(ended).expected, true);
        QCOMPARE(x.service().update(row).error().code, Errc::Conflict); // an old copy
    }

    void marking()
    {
        Class12 x;
        const auto done = must(x.service().mark(x.id, {{.person = x.a, .score = 92.5}, {.person = x.b, .state = AttendanceState::Absent}}));
        QVERIFY(done.becameHeld);
        QCOMPARE(done.changed, 2);
        const TrainingRow row = must(x.service().get(x.id));
        QCOMPARE(row.state, TrainingState::Held);
        QCOMPARE(row.present, 1);
        QCOMPARE(row.absent, 1);
        QCOMPARE(row.open, 1);
        QCOMPARE(x.row(x.a).score, std::optional(92.5));
        const auto leave = x.service().mark(x.id, {{.person = x.c, .state = AttendanceState::Leave}});
        QCOMPARE(leave.error().field, s("reason"));
        QCOMPARE(x.row(x.c).state, AttendanceState::Open); // nothing half done
        must(x.service().mark(x.id, {{.person = x.a, .state = AttendanceState::Open}}));
        QCOMPARE(must(x.service().get(x.id)).present, 0);
        // A guest comes and, marked by mistake, goes without a trace on the list.
        const PersonId guest = x.w.addStudent(s("20240199"), s("周八"));
        must(x.service().mark(x.id, {{.person = guest}}));
        QCOMPARE(must(x.service().get(x.id)).guests, 1);
        QCOMPARE(x.row(guest).expected, false);
        must(x.service().mark(x.id, {{.person = guest, .state = AttendanceState::Open}}));
        QCOMPARE(must(x.service().attendance(x.id)).size(), size_t(3));
    }

    void nobodyIsPresentBeforeTheDay()
    {
        TrainingWorkspace w;
        const TrainingId id = w.session(QDate(2026, 12, 1), {PostRole::Counsellor});
        TrainingService service(w.head());
        const auto early = service.mark(id, {{.person = w.counsellorPerson}});
        QCOMPARE(early.error().code, Errc::Refused);
        QVERIFY2(early.error().message.contains(s("2026-12-01")), qPrintable(early.error().message));
        must(service.mark(id, {{.person = w.counsellorPerson, .state = AttendanceState::Leave, .reason = s("出差")}}));
        QCOMPARE(must(service.get(id)).state, TrainingState::Planned);
        must(service.advance(id, TrainingEvent::Cancel, s("讲师生病")));
        QCOMPARE(service.mark(id, {{.person = w.counsellorPerson, .state = AttendanceState::Absent}}).error().code, Errc::Refused);
    }

    void pastedNumbersAreToldOneByOne()
    {
        Class12 x;
        x.w.addStudent(s("20240188"), s("周八"));
        must(x.service().mark(x.id, {{.person = x.c}}));
        const MarkPreview p = must(x.service().previewNumbers(x.id, s("20240101，２０２４０１０２\n20240101 99999999;20240188、20240103")));
        QCOMPARE(p.lines.size(), size_t(6));
        QCOMPARE(p.lines[0].verdict, MarkVerdict::Ready);
        QCOMPARE(p.lines[1].verdict, MarkVerdict::Ready); // full-width digits
        QCOMPARE(p.lines[1].name, s("李四"));
        QCOMPARE(p.lines[2].verdict, MarkVerdict::Duplicate);
        QCOMPARE(p.lines[3].verdict, MarkVerdict::Unknown);
        QVERIFY2(p.lines[3].sentence.contains(s("99999999")), qPrintable(p.lines[3].sentence));
        QCOMPARE(p.lines[4].verdict, MarkVerdict::Guest);
        QCOMPARE(p.lines[5].verdict, MarkVerdict::Same);
        QCOMPARE(must(x.service().apply(x.id, p)).changed, 3);
        QCOMPARE(must(x.service().get(x.id)).present, 4);
        QVERIFY(!x.service().previewNumbers(x.id, s(" ,; ")));
        QVERIFY(!x.service().apply(x.id, must(x.service().previewNumbers(x.id, s("20240101")))));
    }

    void fileOfTheSignIn()
    {
        Class12 x;
        const QString path = x.w.dir.filePath(s("签到.csv"));
        QFile f(path);
        QVERIFY(f.open(QIODevice::WriteOnly));
        f.write("心理部培训签到表,,,\r\n学号,姓名,签到情况,备注\r\n20240101,张三,√,\r\n20240102,李四,请假,发烧\r\n20240103,李四,√,\r\n,王五,缺席,\r\n20240104,无名,√,\r\n20240101,张三,也许,\r\n");
        f.close();
        const MarkPreview p = must(x.service().previewFile(x.id, path));
        QCOMPARE(p.lines.size(), size_t(6));
        QCOMPARE(p.lines[0].verdict, MarkVerdict::Ready);
        QCOMPARE(p.lines[1].mark->state, AttendanceState::Leave);
        QCOMPARE(p.lines[2].verdict, MarkVerdict::Invalid); // number and name do not belong together
        QCOMPARE(p.lines[3].verdict, MarkVerdict::Ready);   // by name alone
        QCOMPARE(p.lines[4].verdict, MarkVerdict::Unknown);
        QCOMPARE(p.lines[5].verdict, MarkVerdict::Invalid);
        QCOMPARE(p.lines[0].row, 3);
        must(x.service().apply(x.id, p));
        const TrainingRow row = must(x.service().get(x.id));
        QCOMPARE(row.present, 1);
        QCOMPARE(row.leave, 1);
        QCOMPARE(row.absent, 1);
        QCOMPARE(x.row(x.b).reason, s("发烧"));
        QCOMPARE(x.row(x.b).method, s("file"));
        const QString other = x.w.dir.filePath(s("别的.csv"));
        QFile g(other);
        QVERIFY(g.open(QIODevice::WriteOnly));
        g.write("书名,价格\r\n心理学,20\r\n");
        g.close();
        QCOMPARE(x.service().previewFile(x.id, other).error().code, Errc::FileNotUnderstood);
    }

    // Every (state, event): allowed as the table says, refused with a sentence elsewhere; each step has its inverse with a reason.
    void lifecycle()
    {
        TrainingWorkspace w;
        const Actor head = w.head().actor(), counsellor = w.counsellor().actor();
        const Target station{.station = w.station, .college = w.college};
        int allowed = 0;
        for (const TrainingState from : {TrainingState::Planned, TrainingState::Held, TrainingState::Cancelled})
            for (const TrainingEvent event : allTrainingEvents) {
                const TrainingSituation at{.state = from, .onDate = QDate(2026, 11, 20), .today = QDate(2026, 11, 23), .present = 1, .target = station};
                const TrainingChoice c = trainingChoice(at, head, event);
                const auto t = std::ranges::find_if(trainingTransitions(), [&](const TrainingTransition &x) { return x.from == from && x.event == event; });
                QCOMPARE(c.allowed, t != trainingTransitions().end());
                QVERIFY(c.allowed != !c.whyNot.isEmpty());
                allowed += c.allowed;
                if (c.allowed) {
                    QVERIFY(!trainingChoice(at, counsellor, event).allowed); // of the station, not the counsellor's own
                    const auto back = std::ranges::find_if(trainingTransitions(), [&](const TrainingTransition &x) { return x.from == t->to && x.event == t->inverse; });
                    QVERIFY(back != trainingTransitions().end());
                    QCOMPARE(back->to, from);
                    QVERIFY(t->needsReason || back->needsReason);
                }
            }
        QCOMPARE(allowed, 4);
        TrainingSituation early{.state = TrainingState::Planned, .onDate = QDate(2026, 12, 1), .today = QDate(2026, 11, 23), .present = 1, .target = station};
        QVERIFY(!trainingChoice(early, head, TrainingEvent::Hold).allowed);
        early.onDate = early.today;
        early.present = 0;
        QVERIFY(!trainingChoice(early, head, TrainingEvent::Hold).allowed);
        Class12 x;
        QCOMPARE(x.service().advance(x.id, TrainingEvent::Cancel, s("  ")).error().field, s("reason"));
        must(x.service().advance(x.id, TrainingEvent::Cancel, s("讲师生病")));
        QCOMPARE(must(x.service().get(x.id)).stateReason, s("讲师生病"));
        must(x.service().advance(x.id, TrainingEvent::Restore, s("改期举行")));
    }

    void badInput_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("value");
        QTest::newRow("title") << s("title") << s("  ");
        QTest::newRow("long title") << s("title") << QString(121, u'题');
        QTest::newRow("time") << s("starts_at") << s("25:00");
        QTest::newRow("hours") << s("hours") << s("many");
        QTest::newRow("negative hours") << s("hours") << s("-1");
        QTest::newRow("category") << s("category") << s("party");
        QTest::newRow("date") << s("on_date") << s("2026-02-30");
    }
    void badInput()
    {
        QFETCH(QString, key);
        QFETCH(QString, value);
        TrainingWorkspace w;
        TrainingRow row{w.draft(QDate(2026, 11, 20), {PostRole::Counsellor})};
        const auto set = trainingFields().find(key)->set(row, value);
        const auto added = set ? TrainingService(w.head()).add(row) : Result<TrainingId>(std::unexpected(set.error()));
        QVERIFY(!added);
        QCOMPARE(added.error().code, Errc::InvalidInput);
        QCOMPARE(added.error().field, key);
        QVERIFY(added.error().message.size() > 10);
    }

    void audienceAndEndAreChecked()
    {
        TrainingWorkspace w;
        QCOMPARE(TrainingService(w.head()).add(w.draft(QDate(2026, 11, 20), {})).error().field, s("audience"));
        Training t = w.draft(QDate(2026, 11, 20), {PostRole::Counsellor});
        t.startsAt = s("14:00");
        t.endsAt = s("13:00");
        QCOMPARE(TrainingService(w.head()).add(t).error().field, s("ends_at"));
    }

    // Own rows for the helpers' counsellor: own sessions whole, others' only with people of own classes (domain 3.6).
    void counsellorSeesOwnClass()
    {
        TrainingWorkspace w;
        const PersonId mine = w.addStudent(s("20240101"), s("张三")), other = w.addStudent(s("20240201"), s("李四"), w.classB);
        w.post(PostRole::ClassCommittee, mine, QDate(2025, 9, 1));
        w.post(PostRole::ClassCommittee, other, QDate(2025, 9, 1), {}, w.classB);
        w.post(PostRole::Department, other, QDate(2025, 9, 1));
        const TrainingId joint = w.session(QDate(2026, 11, 20), {PostRole::ClassCommittee}), foreign = w.session(QDate(2026, 11, 20), {PostRole::Department});
        TrainingService counsellor(w.counsellor());
        QCOMPARE(must(counsellor.list()).size(), size_t(1));
        const auto rows = must(counsellor.attendance(joint));
        QCOMPARE(rows.size(), size_t(1));
        QCOMPARE(rows[0].person, mine);
        const auto hidden = counsellor.get(foreign), nothing = counsellor.get(TrainingId::make(1));
        QCOMPARE(hidden.error().message, nothing.error().message); // A29
        must(counsellor.mark(joint, {{.person = mine}}));
        QCOMPARE(counsellor.mark(joint, {{.person = other}}).error().code, Errc::Denied);
        TrainingRow row = must(counsellor.get(joint));
        QCOMPARE(counsellor.update(row).error().code, Errc::Denied);
        const TrainingId own = must(counsellor.add(w.draft(QDate(2026, 11, 21), {PostRole::ClassCommittee})));
        QCOMPARE(must(counsellor.attendance(own)).size(), size_t(2));
        QVERIFY(!TrainingService(*w.sessionAs(Role::Secretary)).add(w.draft(QDate(2026, 11, 21), {PostRole::ClassCommittee})));
        QVERIFY(!TrainingService(*w.sessionAs(Role::Centre)).list());
    }

    void everyWriteLeavesItsTrace()
    {
        Class12 x;
        must(x.service().mark(x.id, {{.person = x.a}}));
        must(x.service().advance(x.id, TrainingEvent::Reopen, s("误记")));
        QStringList actions;
        for (const AuditEntry &e : must(x.w.head().audit().list({.entity = s("training")}))) {
            actions << e.action;
            QVERIFY(!QString::fromUtf8(QJsonDocument(e.detail).toJson()).contains(s("张三")));
        }
        QCOMPARE(actions, (QStringList{s("training.reopen"), s("training.hold"), s("training.attend"), s("training.add")}));
        QVERIFY(must(x.w.head().audit().verify()).intact);
    }
};

XZ_TEST(TrainingTest)
#include "training_test.moc"
