// What assessment owes stands on the first page (S51, S52).
#include "core/assessment/assessmentservice.h"
#include "core/assessment/selectionservice.h"
#include "core/organization/networkservice.h"
#include "core/today/today.h"
#include "tests/support/testmain.h"
#include "tests/support/testworkspace.h"

using namespace xz;
using namespace xz::test;

class TodayAssessmentTest : public QObject {
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
    void aRoundWhoseTimeIsOver()
    {
        TestWorkspace w;
        const PersonId who = w.addStudent(u"2024010101"_qs, u"陈晓"_qs, w.classA);
        must(NetworkService(w.head()).appoint({PostRole::ClassCommittee, who, {}, w.classA, {}, QDate(2026, 9, 10)}));
        AssessmentService service(w.head());
        const RoundId id = must(service.create({.name = u"心理委员考核"_qs, .role = PostRole::ClassCommittee, .form = u"merit100"_qs, .startsOn = QDate(2026, 9, 1), .endsOn = QDate(2026, 12, 31)}));
        must(service.open(id));
        QVERIFY(of(w.head(), TodayKind::AssessmentRound).empty());
        w.clock.set(QDateTime(QDate(2027, 1, 4), QTime(9, 0)));
        auto items = of(w.head(), TodayKind::AssessmentRound);
        QCOMPARE(items.size(), size_t(1));
        QCOMPARE(items[0].urgency, Urgency::DueSoon);
        QCOMPARE(items[0].dueOn, QDate(2027, 1, 14));
        QVERIFY2(items[0].text.contains(u"心理委员考核"_qs) && items[0].text.contains(u"2026-12-31"_qs), qPrintable(items[0].text));
        w.clock.set(QDateTime(QDate(2027, 1, 15), QTime(9, 0)));
        QCOMPARE(of(w.head(), TodayKind::AssessmentRound).at(0).urgency, Urgency::Overdue);
        const SheetRow sheet = must(service.sheets(id)).at(0);
        must(service.leaveOut(sheet.id, sheet.version, u"休学"_qs));
        QVERIFY(of(w.counsellor(), TodayKind::AssessmentRound).empty()); // closing is the head's
        QCOMPARE(of(w.head(), TodayKind::AssessmentRound).size(), size_t(1));
        must(service.close(id));
        QVERIFY(of(w.head(), TodayKind::AssessmentRound).empty());
    }

    void candidatesNobodyDecidedAbout()
    {
        TestWorkspace w;
        const PersonId who = w.addStudent(u"2024010101"_qs, u"陈晓"_qs, w.classA);
        SelectionService service(w.head());
        const CandidacyId id = must(service.propose({.role = PostRole::ClassCommittee, .person = who}));
        auto items = of(w.head(), TodayKind::CandidatesWaiting);
        QCOMPARE(items.size(), size_t(1));
        QCOMPARE(items[0].urgency, Urgency::Waiting);
        QVERIFY2(!items[0].text.contains(u"陈晓"_qs), qPrintable(items[0].text)); // no names of students
        w.clock.set(QDateTime(QDate(2026, 12, 25), QTime(9, 0)));
        QCOMPARE(of(w.head(), TodayKind::CandidatesWaiting).at(0).urgency, Urgency::Overdue);
        QVERIFY(of(w.counsellor(), TodayKind::CandidatesWaiting).empty());
        must(service.decline(id, u"本人放弃"_qs));
        QVERIFY(of(w.head(), TodayKind::CandidatesWaiting).empty());
    }
};

XZ_TEST(TodayAssessmentTest)
#include "todayassessment_test.moc"
