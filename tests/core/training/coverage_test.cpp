// Coverage as domain 3.4 has it: every edge case by name, the two duties kept apart, and the numbers from the database against the people.
#include "core/base/text.h"
#include "core/people/peopleservice.h"
#include "tests/core/training/trainingfixture.h"
#include "tests/support/testmain.h"

#include <QtCore/QRandomGenerator>
#include <QtTest/QtTest>

using namespace xz;
using namespace xz::test;

namespace {
QString s(const char *text) { return QString::fromUtf8(text); }
const QDate termStart(2026, 9, 7);
} // namespace

class CoverageTest : public QObject {
    Q_OBJECT

private slots:
    // Term with 4 of 5 groups trained: the fifth group is named as missing.
    void S53_theFifthGroupIsNamed()
    {
        TrainingWorkspace w;
        const DormId dorm = w.addDorm(s("松园1幢"), s("101"));
        const PersonId teacher = w.addStaff(s("T010"), s("陈老师")), committee = w.addStudent(s("20240101"), s("张三"));
        const PersonId reporter = w.addStudent(s("20240102"), s("李四"), {}, dorm), department = w.addStudent(s("20240103"), s("赵五"));
        w.post(PostRole::ClassTeacher, teacher, QDate(2024, 9, 1));
        w.post(PostRole::ClassCommittee, committee, QDate(2024, 9, 20));
        w.post(PostRole::DormReporter, reporter, QDate(2024, 9, 20), {}, {}, dorm);
        w.post(PostRole::Department, department, QDate(2024, 9, 20));
        w.held(QDate(2026, 10, 14), {w.counsellorPerson, teacher, committee, reporter},
               {PostRole::Counsellor, PostRole::ClassTeacher, PostRole::ClassCommittee, PostRole::DormReporter});
        TermCoverage c = w.coverage();
        QCOMPARE(c.missing(), std::vector<PostRole>{PostRole::Department});
        QVERIFY(!c.isMet());
        const auto clause = std::ranges::find(c.clauses, s("group.department"), &CoverageClause::code);
        QVERIFY(clause != c.clauses.end());
        QVERIFY(!clause->met);
        QVERIFY2(clause->fix.contains(isoDate(w.term().endsOn)), qPrintable(clause->fix)); // by when
        for (const CoverageClause &other : c.clauses)
            if (other.code.startsWith(u"group.") && other.code != clause->code)
                QVERIFY2(other.met, qPrintable(other.code));
        // A meeting does for the term, and for the term only.
        w.held(QDate(2026, 11, 2), {department}, {PostRole::Department}, TrainingCategory::Meeting);
        c = w.coverage();
        QVERIFY(c.missing().empty());
        QCOMPARE(w.group(PostRole::Department).meetings, 1);
        QCOMPARE(w.group(PostRole::Department).trainings, 0);
        QCOMPARE(w.group(PostRole::Department).met, 1);
        QCOMPARE(w.group(PostRole::Department).trained, 0);
        QCOMPARE(c.helpers, 3);
        QCOMPARE(c.guaranteed, 2);
        QVERIFY(w.isGap(department));
        QVERIFY(!w.isGap(committee));
    }

    // Add a student backbone who graduates this June untrained: appears in 毕业前缺训名单 with days left.
    void S54_leaverIsListedWithDaysLeft()
    {
        TrainingWorkspace w;
        const PersonId leaver = w.addStudent(s("20230101"), s("孙六"));
        w.setPerson(leaver, [](Person &p) { p.graduatesOn = QDate(2027, 6, 20); });
        w.post(PostRole::ClassCommittee, leaver, QDate(2026, 9, 1));
        const auto gaps = must(CoverageService(w.head()).gaps());
        QCOMPARE(gaps.size(), size_t(1));
        QCOMPARE(gaps[0].name, s("孙六"));
        QCOMPARE(gaps[0].graduatesOn, QDate(2027, 6, 20));
        QCOMPARE(gaps[0].daysLeft, std::optional(int(QDate(2026, 11, 23).daysTo(QDate(2027, 6, 20)))));
        QCOMPARE(must(CoverageService(w.head()).gapCount()), 1);
    }

    // Untrained leaver in 30 days is at the top; creating the session drafts its attendance list with exactly those names.
    void N04_catchUpSessionHoldsExactlyTheGapList()
    {
        TrainingWorkspace w;
        const PersonId later = w.addStudent(s("20240201"), s("甲")), soon = w.addStudent(s("20240202"), s("乙")), trained = w.addStudent(s("20240203"), s("丙"));
        w.setPerson(soon, [&](Person &p) { p.graduatesOn = w.clock.today().addDays(30); });
        for (const PersonId &p : {later, soon, trained})
            w.post(PostRole::Department, p, QDate(2026, 9, 1));
        w.held(QDate(2026, 10, 14), {trained}, {PostRole::Department});
        const auto gaps = must(CoverageService(w.head()).gaps());
        QCOMPARE(gaps.size(), size_t(2));
        QCOMPARE(gaps[0].person, soon);
        QCOMPARE(gaps[0].daysLeft, std::optional(30));
        const TrainingId id = must(CoverageService(w.head()).makeCatchUp({.title = s("心理骨干补训"), .onDate = QDate(2026, 12, 2)}));
        const auto list = must(TrainingService(w.head()).attendance(id));
        QSet<PersonId> names;
        for (const AttendanceRow &r : list)
            names.insert(r.person);
        QCOMPARE(names, (QSet<PersonId>{soon, later}));
        QCOMPARE(list.size(), size_t(2));
        QCOMPARE(list[0].state, AttendanceState::Open);
        // A day and its people move, the list does not.
        TrainingRow row = must(TrainingService(w.head()).get(id));
        row.onDate = QDate(2026, 12, 9);
        must(TrainingService(w.head()).update(row));
        QCOMPARE(must(TrainingService(w.head()).attendance(id)).size(), size_t(2));
        // Held: nobody is missing any more.
        w.clock.set(QDateTime(QDate(2026, 12, 9), QTime(18, 0)));
        must(TrainingService(w.head()).mark(id, {{.person = soon}, {.person = later}}));
        QVERIFY(must(CoverageService(w.head()).gaps()).empty());
        const auto nobody = CoverageService(w.head()).makeCatchUp({.title = s("补训"), .onDate = QDate(2026, 12, 20)});
        QVERIFY(!nobody);
        QCOMPARE(nobody.error().code, Errc::Refused);
    }

    // A certificate ending in 20 days shows 即将到期 in yellow with the date. (The colour is the page's test.)
    void A26_certificateInTwentyDaysIsDue()
    {
        TrainingWorkspace w;
        const QDate today = w.clock.today();
        const PersonId due = w.addStudent(s("20240301"), s("甲")), current = w.addStudent(s("20240302"), s("乙")), expired = w.addStudent(s("20240303"), s("丙")),
                       never = w.addStudent(s("20240304"), s("丁"));
        for (const PersonId &p : {due, current, expired, never})
            w.post(PostRole::Department, p, QDate(2025, 9, 1));
        const TrainingId id = w.session(QDate(2026, 3, 10), {PostRole::Department});
        must(TrainingService(w.head()).mark(id, {{.person = due, .certificate = s("A1"), .certificateUntil = today.addDays(20)},
                                                 {.person = current, .certificate = s("A2"), .certificateUntil = today.addDays(31)},
                                                 {.person = expired, .certificate = s("A3"), .certificateUntil = today.addDays(-1)}}));
        const TrainingMatrix m = must(CoverageService(w.head()).matrix());
        QHash<PersonId, StandingVerdict> of;
        for (const MatrixRow &r : m.rows)
            of.insert(r.who.person, r.overall);
        QCOMPARE(of[due].standing, TrainingStanding::Due);
        QCOMPARE(of[due].until, today.addDays(20));
        QVERIFY2(of[due].sentence.contains(isoDate(today.addDays(20))), qPrintable(of[due].sentence));
        QCOMPARE(of[current].standing, TrainingStanding::Current);
        QCOMPARE(of[expired].standing, TrainingStanding::Expired);
        QCOMPARE(of[never].standing, TrainingStanding::Never);
        // The last day still counts; 30 days are due, 31 are not.
        w.clock.set(QDateTime(today.addDays(20), QTime(9, 0)));
        for (const MatrixRow &r : must(CoverageService(w.head()).matrix()).rows)
            if (r.who.person == due)
                QCOMPARE(r.overall.standing, TrainingStanding::Due);
        w.clock.set(QDateTime(today.addDays(1), QTime(9, 0)));
        for (const MatrixRow &r : must(CoverageService(w.head()).matrix()).rows)
            if (r.who.person == current)
                QCOMPARE(r.overall.standing, TrainingStanding::Due);
    }

    // 3.4: person changes class or role in mid-year.
    void roleChangeInMidYear()
    {
        TrainingWorkspace w;
        const DormId dorm = w.addDorm(s("松园1幢"), s("101"));
        const PersonId p = w.addStudent(s("20240101"), s("张三"), {}, dorm);
        w.post(PostRole::ClassCommittee, p, QDate(2025, 9, 1), QDate(2026, 10, 20));
        w.post(PostRole::DormReporter, p, QDate(2026, 10, 21), {}, {}, dorm);
        w.held(QDate(2026, 10, 14), {p}, {PostRole::ClassCommittee});
        // In office in both groups during the term, so in both denominators; the training is the person's and covers both.
        QCOMPARE(w.group(PostRole::ClassCommittee).people, 1);
        QCOMPARE(w.group(PostRole::ClassCommittee).covered, 1);
        QCOMPARE(w.group(PostRole::DormReporter).people, 1);
        QCOMPARE(w.group(PostRole::DormReporter).covered, 1);
        // But as a group the reporters have not been reached: nobody of them, then in office, was at a session.
        QCOMPARE(w.coverage().missing(), (std::vector<PostRole>{PostRole::Counsellor, PostRole::DormReporter}));
        QCOMPARE(w.coverage().helpers, 1); // one person
        QCOMPARE(w.coverage().guaranteed, 1);
    }
    void classChangeInMidYear()
    {
        TrainingWorkspace w;
        const PersonId p = w.addStudent(s("20240101"), s("张三"));
        w.post(PostRole::ClassCommittee, p, QDate(2025, 9, 1));
        w.held(QDate(2026, 10, 14), {p}, {PostRole::ClassCommittee});
        must(PeopleService(w.head()).moveToClass(p, w.classB, QDate(2026, 11, 1)));
        const GroupCoverage g = w.group(PostRole::ClassCommittee);
        QCOMPARE(g.people, 1);
        QCOMPARE(g.covered, 1);
        QCOMPARE(g.classes, 1); // the class of the office, not where the person went
        QVERIFY(!w.isGap(p));   // no longer in office
    }

    void lateJoinerAfterTheTermsSession()
    {
        TrainingWorkspace w;
        const PersonId first = w.addStudent(s("20240101"), s("张三")), late = w.addStudent(s("20240102"), s("李四"));
        w.post(PostRole::ClassCommittee, first, QDate(2025, 9, 1), QDate(2026, 11, 1));
        w.held(QDate(2026, 10, 14), {first}, {PostRole::ClassCommittee});
        w.post(PostRole::ClassCommittee, late, QDate(2026, 11, 2));
        const GroupCoverage g = w.group(PostRole::ClassCommittee);
        QCOMPARE(g.people, 2);
        QCOMPARE(g.covered, 1);
        QCOMPARE(g.classes, 1);
        QCOMPARE(g.classesCovered, 0); // somebody of the class is missing
        QVERIFY(g.isReached());
        QVERIFY(w.isGap(late));
        const auto missing = must(CoverageService(w.head()).missing(w.term().id));
        const auto row = std::ranges::find(missing, late, &GapRow::person);
        QVERIFY(row != missing.end());
        QVERIFY2(row->why.contains(s("2026-11-02")), qPrintable(row->why));
    }

    void suspendedAndBack()
    {
        TrainingWorkspace w;
        const PersonId p = w.addStudent(s("20240101"), s("张三"));
        w.post(PostRole::ClassCommittee, p, QDate(2025, 9, 1));
        must(PeopleService(w.head()).setStatus(p, PersonStatus::Suspended, QDate(2026, 8, 1), s("休学")));
        QCOMPARE(w.group(PostRole::ClassCommittee).people, 0); // away the whole term: not in the denominator
        QVERIFY(!w.isGap(p));
        const TrainingId id = w.session(QDate(2026, 10, 14), {PostRole::ClassCommittee});
        QVERIFY(must(TrainingService(w.head()).attendance(id)).empty()); // nor expected
        must(PeopleService(w.head()).setStatus(p, PersonStatus::Active, QDate(2026, 11, 10), s("复学")));
        w.post(PostRole::ClassCommittee, p, QDate(2026, 11, 10));
        QCOMPARE(w.group(PostRole::ClassCommittee).people, 1);
        QCOMPARE(w.group(PostRole::ClassCommittee).covered, 0);
        QVERIFY(w.isGap(p));
        QCOMPARE(must(TrainingService(w.head()).remakeExpected(id)), 0); // was not in office on its day
        w.held(QDate(2026, 11, 20), {p}, {PostRole::ClassCommittee});
        QCOMPARE(w.group(PostRole::ClassCommittee).covered, 1);
        QVERIFY(!w.isGap(p));
    }

    void twoRolesAtOnce()
    {
        TrainingWorkspace w;
        const PersonId p = w.addStudent(s("20240101"), s("张三")), other = w.addStudent(s("20240102"), s("李四"));
        w.post(PostRole::ClassCommittee, p, QDate(2025, 9, 1));
        w.post(PostRole::Department, p, QDate(2025, 9, 1));
        w.post(PostRole::Department, other, QDate(2025, 9, 1));
        // One row on the list, with both offices, however the audience is written.
        const TrainingId id = w.session(QDate(2026, 10, 14), {PostRole::Department, PostRole::ClassCommittee});
        const auto list = must(TrainingService(w.head()).attendance(id));
        QCOMPARE(list.size(), size_t(2));
        const auto row = std::ranges::find(list, p, &AttendanceRow::person);
        QCOMPARE(row->roles.size(), size_t(2));
        must(TrainingService(w.head()).mark(id, {{.person = p}}));
        QCOMPARE(w.group(PostRole::ClassCommittee).covered, 1);
        QCOMPARE(w.group(PostRole::Department).people, 2);
        QCOMPARE(w.group(PostRole::Department).covered, 1);
        QCOMPARE(w.coverage().helpers, 2); // people, not offices
        QCOMPARE(w.coverage().guaranteed, 1);
        QCOMPARE(must(CoverageService(w.head()).gaps()).size(), size_t(1));
        // Somebody who came for one office does not stand for the other group.
        TrainingWorkspace v;
        const PersonId both = v.addStudent(s("20240101"), s("张三"));
        v.post(PostRole::ClassCommittee, both, QDate(2025, 9, 1));
        v.post(PostRole::Department, both, QDate(2025, 9, 1));
        v.held(QDate(2026, 10, 14), {both}, {PostRole::ClassCommittee});
        QVERIFY(v.group(PostRole::ClassCommittee).isReached());
        QVERIFY(!v.group(PostRole::Department).isReached());
        QCOMPARE(v.group(PostRole::Department).covered, 1); // the person, though, has been trained
    }

    void graduatedEarly()
    {
        TrainingWorkspace w;
        const PersonId p = w.addStudent(s("20240101"), s("张三"));
        w.post(PostRole::ClassCommittee, p, QDate(2025, 9, 1));
        w.setPerson(p, [](Person &x) { x.graduatesOn = QDate(2026, 10, 1); }); // the class graduates in 2028
        w.held(QDate(2026, 10, 14), {p}, {PostRole::ClassCommittee});          // came once more afterwards
        QCOMPARE(w.coverage().guaranteed, 0); // not while enrolled
        const auto gaps = must(CoverageService(w.head()).gaps());
        QCOMPARE(gaps.size(), size_t(1));
        QVERIFY(*gaps[0].daysLeft < 0);
        must(PeopleService(w.head()).setStatus(p, PersonStatus::Graduated, QDate(2026, 10, 20), {}));
        QVERIFY(!w.isGap(p)); // has left: nothing can be caught up
        QCOMPARE(w.group(PostRole::ClassCommittee).people, 0); // who left is no longer in the running term
    }

    void jointSessionForSeveralGroups()
    {
        TrainingWorkspace w;
        const PersonId teacher = w.addStaff(s("T010"), s("陈老师")), committee = w.addStudent(s("20240101"), s("张三"));
        w.post(PostRole::ClassTeacher, teacher, QDate(2024, 9, 1));
        w.post(PostRole::ClassCommittee, committee, QDate(2024, 9, 20));
        const TrainingId id = w.held(QDate(2026, 10, 14), {w.counsellorPerson, teacher, committee}, {PostRole::Counsellor, PostRole::ClassTeacher, PostRole::ClassCommittee});
        QCOMPARE(must(TrainingService(w.head()).get(id)).expected, 3);
        for (const PostRole r : {PostRole::Counsellor, PostRole::ClassTeacher, PostRole::ClassCommittee}) {
            QCOMPARE(w.group(r).trainings, 1);
            QCOMPARE(w.group(r).covered, 1);
        }
        QVERIFY(w.coverage().missing().empty());
    }

    void excusedAbsenceIsNotCoverage()
    {
        TrainingWorkspace w;
        const PersonId p = w.addStudent(s("20240101"), s("张三")), q = w.addStudent(s("20240102"), s("李四"));
        w.post(PostRole::Department, p, QDate(2025, 9, 1));
        w.post(PostRole::Department, q, QDate(2025, 9, 1));
        const TrainingId id = w.held(QDate(2026, 10, 14), {q}, {PostRole::Department});
        must(TrainingService(w.head()).mark(id, {{.person = p, .state = AttendanceState::Leave, .reason = s("住院")}}));
        const GroupCoverage g = w.group(PostRole::Department);
        QCOMPARE(g.covered, 1);
        QCOMPARE(g.excused, 1);
        const auto gaps = must(CoverageService(w.head()).gaps());
        QCOMPARE(gaps.size(), size_t(1));
        QVERIFY2(gaps[0].why.contains(s("2026-10-14")), qPrintable(gaps[0].why));
    }

    void onlineCourseNeedsItsCertificate()
    {
        TrainingWorkspace w;
        const PersonId with = w.addStudent(s("20240101"), s("张三")), without = w.addStudent(s("20240102"), s("李四"));
        w.post(PostRole::Department, with, QDate(2025, 9, 1));
        w.post(PostRole::Department, without, QDate(2025, 9, 1));
        const TrainingId id = w.session(QDate(2026, 10, 14), {PostRole::Department}, TrainingCategory::Online);
        const QString path = w.dir.filePath(s("在线课程.csv"));
        QFile f(path);
        QVERIFY(f.open(QIODevice::WriteOnly));
        f.write("学号,姓名,完成情况,成绩,证书编号,有效期至\r\n20240101,张三,已完成,92,ZS-7,2028-09-01\r\n20240102,李四,已完成,60,,\r\n");
        f.close();
        must(TrainingService(w.head()).apply(id, must(TrainingService(w.head()).previewFile(id, path))));
        QVERIFY(!w.isGap(with));
        QVERIFY(w.isGap(without));
        QCOMPARE(w.group(PostRole::Department).covered, 2); // for the term both were there
        QCOMPARE(w.coverage().guaranteed, 1);
    }

    void drillsAndPlansCountForNothing()
    {
        TrainingWorkspace w;
        const PersonId p = w.addStudent(s("20240101"), s("张三"));
        w.post(PostRole::Department, p, QDate(2025, 9, 1));
        w.held(QDate(2026, 10, 14), {p}, {PostRole::Department}, TrainingCategory::Drill);
        const TrainingId planned = w.held(QDate(2026, 10, 15), {p}, {PostRole::Department});
        must(TrainingService(w.head()).advance(planned, TrainingEvent::Reopen, s("未举行")));
        QCOMPARE(w.group(PostRole::Department).covered, 0);
        QVERIFY(!w.group(PostRole::Department).isReached());
        QVERIFY(w.isGap(p));
    }

    void holidayTrainingBelongsToTheTermBefore()
    {
        TrainingWorkspace w;
        const PersonId p = w.addStudent(s("20240101"), s("张三"));
        w.post(PostRole::Department, p, QDate(2025, 9, 1));
        const Term t = w.term();
        must(CalendarService(w.head()).createTerm(proposeTerm(2026, 2)));
        const QDate holiday = t.endsOn.addDays(5);
        w.clock.set(QDateTime(holiday, QTime(10, 0)));
        w.held(holiday, {p}, {PostRole::Department});
        w.clock.set(QDateTime(QDate(2027, 3, 10), QTime(10, 0)));
        const auto history = must(CoverageService(w.head()).history());
        QCOMPARE(history.size(), size_t(2));
        QCOMPARE(history[0].groups[4].covered, 0); // the new term
        QCOMPARE(history[1].groups[4].covered, 1);
        const TrainingMatrix m = must(CoverageService(w.head()).matrix());
        QCOMPARE(m.terms.size(), size_t(2));
        const auto row = std::ranges::find_if(m.rows, [&](const MatrixRow &r) { return r.who.person == p; });
        QVERIFY(row != m.rows.end());
        QCOMPARE(row->cells[0].trainings, 1);
        QCOMPARE(row->cells[0].verdict.standing, TrainingStanding::Current);
        QCOMPARE(row->cells[1].verdict.standing, TrainingStanding::Due);
    }

    // Add 5 professional teachers as speakers: participation table counts 5 under 专业教师.
    void S62_fiveTeachersAsSpeakers()
    {
        TrainingWorkspace w;
        const PersonId p = w.addStudent(s("20240101"), s("张三"));
        w.post(PostRole::Department, p, QDate(2025, 9, 1));
        for (int i = 0; i < 6; ++i) { // the sixth session has the first teacher again
            Training t = w.draft(QDate(2026, 10, 10 + i), {PostRole::Department});
            t.speaker = s("专业教师") + QString::number(i % 5 + 1);
            t.speakerKind = SpeakerKind::Teacher;
            const TrainingId id = must(TrainingService(w.head()).add(t));
            must(TrainingService(w.head()).mark(id, {{.person = p}}));
        }
        const auto lines = must(CoverageService(w.head()).participation(QDate(2026, 9, 1), QDate(2026, 12, 31)));
        const auto teachers = std::ranges::find(lines, SpeakerKind::Teacher, &ParticipationLine::kind);
        QCOMPARE(teachers->speakers, 5);
        QCOMPARE(teachers->sessions, 6);
        QCOMPARE(teachers->hours, 12.0);
    }

    // The counts of the database and the people one by one tell the same, whatever happened.
    void countsAgreeWithThePeople()
    {
        TrainingWorkspace w;
        QRandomGenerator dice(7);
        const DormId dorm = w.addDorm(s("松园1幢"), s("101"));
        std::vector<PersonId> people;
        for (int i = 0; i < 40; ++i) {
            const PersonId p = w.addStudent(QString::number(20240100 + i), s("学生") + QString::number(i), i % 2 ? w.classA : w.classB, dorm);
            people.push_back(p);
            for (int k = 0; k < 2; ++k) {
                const QDate from = QDate(2025, 9, 1).addDays(int(dice.bounded(440)));
                const QDate to = dice.bounded(2) ? QDate() : from.addDays(int(dice.bounded(200)));
                const PostRole role = trainingGroups[2 + dice.bounded(3)];
                w.post(role, p, from, to, i % 2 ? w.classA : w.classB, dorm);
            }
            if (dice.bounded(6) == 0)
                w.setPerson(p, [](Person &x) { x.status = PersonStatus::Suspended; });
        }
        for (int i = 0; i < 25; ++i) {
            const TrainingId id = w.session(QDate(2026, 9, 1).addDays(int(dice.bounded(80))), {PostRole::Department}, allTrainingCategories[dice.bounded(4)]);
            std::vector<AttendanceMark> marks;
            for (const PersonId &p : people)
                if (dice.bounded(12) == 0)
                    marks.push_back({.person = p, .state = dice.bounded(4) ? AttendanceState::Present : AttendanceState::Leave, .reason = s("事"),
                                     .certificate = dice.bounded(2) ? s("Z") : QString()});
            must(TrainingService(w.head()).mark(id, marks));
        }
        const TermCoverage c = w.coverage();
        const TrainingMatrix m = must(CoverageService(w.head()).matrix());
        for (const GroupCoverage &g : c.groups) {
            int of = 0, covered = 0;
            for (const MatrixRow &r : m.rows) {
                const MatrixCell &cell = r.cells.back();
                if (!cell.required || std::ranges::find(r.roles, g.role) == r.roles.end())
                    continue;
                ++of;
                covered += cell.trainings + cell.meetings > 0;
            }
            QCOMPARE(g.people, of);
            QCOMPARE(g.covered, covered);
        }
        int helpers = 0, guaranteed = 0;
        for (const MatrixRow &r : m.rows) {
            if (!r.cells.back().required || std::ranges::none_of(r.roles, isStudentRole))
                continue;
            ++helpers;
            guaranteed += r.who.firstTraining().isValid();
        }
        QCOMPARE(c.helpers, helpers);
        QCOMPARE(c.guaranteed, guaranteed);
        QCOMPARE(int(must(CoverageService(w.head()).gaps()).size()), must(CoverageService(w.head()).gapCount()));
        QVERIFY(c.helpers > 20 && c.guaranteed > 3 && c.guaranteed < c.helpers);
    }

    void whoSeesWhat()
    {
        TrainingWorkspace w;
        const PersonId mine = w.addStudent(s("20240101"), s("张三")), other = w.addStudent(s("20240201"), s("李四"), w.classB);
        w.post(PostRole::ClassCommittee, mine, QDate(2025, 9, 1));
        w.post(PostRole::ClassCommittee, other, QDate(2025, 9, 1), {}, w.classB);
        const auto own = must(CoverageService(w.counsellor()).gaps()); // classA only
        QCOMPARE(own.size(), size_t(1));
        QCOMPARE(own[0].person, mine);
        const TermCoverage c = must(CoverageService(w.counsellor()).term());
        QCOMPARE(c.groups[2].people, 1);
        const auto centre = w.sessionAs(Role::Centre);
        QCOMPARE(must(CoverageService(*centre).term()).groups[2].people, 2); // counts
        const auto names = CoverageService(*centre).gaps();                  // no lists
        QVERIFY(!names);
        QCOMPARE(names.error().code, Errc::Denied);
        QVERIFY(!CoverageService(*w.sessionAs(Role::Auditor)).term());
        QVERIFY(!CoverageService(*w.sessionAs(Role::Administrator)).matrix());
    }
};

XZ_TEST(CoverageTest)
#include "coverage_test.moc"
