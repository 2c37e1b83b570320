// What training owes stands on the first page: what is missing and by when (S41, S53, N04).
#include "core/today/today.h"
#include "tests/core/training/trainingfixture.h"
#include "tests/support/testmain.h"

#include <QtTest/QtTest>

using namespace xz;
using namespace xz::test;

namespace {
QString s(const char *text) { return QString::fromUtf8(text); }
} // namespace

class TodayTrainingTest : public QObject {
    Q_OBJECT

    static std::vector<TodayItem> of(Session &session, TodayKind kind)
    {
        std::vector<TodayItem> out;
        for (const TodayItem &i : must(TodayService(session).snapshot()).items)
            if (i.kind == kind)
                out.push_back(i);
        return out;
    }

private slots:
    // A drill with one rectification item: it becomes a task, and stands on Today when its day has passed.
    void S41_overdueReviewPoint()
    {
        TrainingWorkspace w;
        TrainingService service(w.head());
        const TrainingId id = w.session(QDate(2026, 11, 10), {PostRole::Counsellor}, TrainingCategory::Drill);
        must(service.savePoints(id, {{.kind = DrillPointKind::Review, .text = s("增设备用电话"), .owner = w.counsellorPerson, .dueOn = QDate(2026, 11, 20)}}));
        for (Session *session : {&w.head(), &w.counsellor()}) {
            const auto items = of(*session, TodayKind::DrillTask);
            QCOMPARE(items.size(), size_t(1));
            QCOMPARE(items[0].urgency, Urgency::Overdue);
            QCOMPARE(items[0].days, 3);
            QCOMPARE(items[0].responsible, s("李娜"));
            QCOMPARE(items[0].subject, id.raw());
        }
        must(service.finishPoint(must(service.points(id))[0].id.value(), s("已装")));
        QVERIFY(of(w.head(), TodayKind::DrillTask).empty());
    }

    void groupsNotReached()
    {
        TrainingWorkspace w;
        const QDate end = w.term().endsOn;
        auto items = of(w.head(), TodayKind::TrainingDuty); // only counsellors hold office
        QCOMPARE(items.size(), size_t(1));
        QCOMPARE(items[0].dueOn, end);
        QVERIFY2(items[0].text.contains(end.toString(Qt::ISODate)), qPrintable(items[0].text));
        QCOMPARE(items[0].urgency, Urgency::Waiting);
        w.clock.set(QDateTime(end.addDays(-10), QTime(9, 0)));
        QCOMPARE(of(w.head(), TodayKind::TrainingDuty)[0].urgency, Urgency::DueSoon);
        w.clock.set(QDateTime(end.addDays(3), QTime(9, 0)));
        QCOMPARE(of(w.head(), TodayKind::TrainingDuty)[0].urgency, Urgency::Overdue);
        QVERIFY(of(w.counsellor(), TodayKind::TrainingDuty).empty()); // the head's duty
        w.held(end.addDays(-1), {w.counsellorPerson}, {PostRole::Counsellor}, TrainingCategory::Meeting);
        QVERIFY(of(w.head(), TodayKind::TrainingDuty).empty());
    }

    void untrainedHelpersAndOpenSessions()
    {
        TrainingWorkspace w;
        QVERIFY(of(w.head(), TodayKind::TrainingGap).empty());
        const PersonId p = w.addStudent(s("20240101"), s("张三")), q = w.addStudent(s("20240102"), s("李四"), w.classB);
        w.post(PostRole::Department, p, QDate(2025, 9, 1));
        w.post(PostRole::Department, q, QDate(2025, 9, 1));
        w.setPerson(p, [&](Person &x) { x.graduatesOn = w.clock.today().addDays(30); });
        auto items = of(w.head(), TodayKind::TrainingGap);
        QCOMPARE(items.size(), size_t(1));
        QCOMPARE(items[0].urgency, Urgency::DueSoon);
        QCOMPARE(items[0].dueOn, w.clock.today().addDays(30));
        QVERIFY(items[0].text.contains(u'2'));
        QVERIFY(!items[0].text.contains(s("张三")));
        QVERIFY(of(w.counsellor(), TodayKind::TrainingGap)[0].text.contains(u'1')); // own class only
        const TrainingId id = w.session(QDate(2026, 11, 20), {PostRole::Department});
        QCOMPARE(of(w.head(), TodayKind::TrainingRecord)[0].urgency, Urgency::Overdue);
        must(TrainingService(w.head()).mark(id, {{.person = p}, {.person = q}}));
        QVERIFY(of(w.head(), TodayKind::TrainingRecord).empty());
        QVERIFY(of(w.head(), TodayKind::TrainingGap).empty());
        QVERIFY(of(*w.sessionAs(Role::Centre), TodayKind::TrainingDuty).empty());
    }
};

XZ_TEST(TodayTrainingTest)
#include "todaytraining_test.moc"
