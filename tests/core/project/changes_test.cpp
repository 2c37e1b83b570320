// Requests for changes during a cycle, the one extension, targets counted by the program, and the papers of the application.
#include "core/project/applicationdocument.h"
#include "core/project/projectchanges.h"
#include "core/project/targets.h"
#include "core/document/document.h"
#include "tests/support/projectfixture.h"
#include "tests/support/testmain.h"

#include <QtTest/QtTest>

using namespace xz;
using namespace xz::test;
using E = ProjectEvent;

namespace {
QString s(const char *text) { return QString::fromUtf8(text); }
} // namespace

class ProjectChangesTest : public QObject {
    Q_OBJECT

private slots:
    void oneExtensionOfThreeMonthsAtMost()
    {
        TestWorkspace w;
        ProjectDriver d(w);
        const ProjectId id = d.approved();
        ProjectChanges mine(w.head()), theirs(*d.affairs);
        const auto ask = [&](QDate until) { return mine.ask(id, {.kind = ChangeKind::Extension, .reason = s("场地改造延期"), .until = until}); };
        QCOMPARE(ask(QDate(2028, 8, 31)).error().field, s("until"));
        const auto tooLong = ask(QDate(2028, 12, 1));
        QCOMPARE(tooLong.error().field, s("until"));
        QVERIFY2(tooLong.error().message.contains(s("2028-11-30")), qPrintable(tooLong.error().message));
        QCOMPARE(mine.ask(id, {.kind = ChangeKind::Extension, .until = QDate(2028, 11, 30)}).error().field, s("reason"));
        const ChangeRequestId request = must(ask(QDate(2028, 11, 30)));
        QCOMPARE(ask(QDate(2028, 10, 1)).error().code, Errc::Conflict);
        QCOMPARE(mine.decide(request, true, {}).error().code, Errc::Denied);
        QCOMPARE(theirs.decide(request, false, s(" ")).error().field, s("reason"));
        QVERIFY(!must(d.head().project(id)).extendedUntil.isValid());
        must(theirs.decide(request, true, {}));
        QCOMPARE(must(d.head().project(id)).extendedUntil, QDate(2028, 11, 30));
        QCOMPARE(must(d.head().history(id)).back().code, s("extension"));
        const auto second = ask(QDate(2028, 10, 1));
        QCOMPARE(second.error().code, Errc::Refused);
        QVERIFY2(second.error().message.contains(s("2028-11-30")), qPrintable(second.error().message));
        // The final report may come until then.
        d.handInMidterm(id);
        d.decide(id, E::PassMidterm);
        w.clock.set(QDateTime(QDate(2028, 11, 30), QTime(9, 0)));
        d.handInFinal(id);
        QCOMPARE(d.stateOf(id), ProjectState::FinalDue);
        // Taken back it never was, but the history knows; not under the report that was handed in within it.
        QCOMPARE(theirs.takeBack(request, s("误批")).error().code, Errc::Refused);
        must(d.head().step(id, E::TakeBackFinal, {.opinion = s("补充材料")}));
        QCOMPARE(theirs.takeBack(request, {}).error().field, s("reason"));
        must(theirs.takeBack(request, s("误批")));
        QVERIFY(!must(d.head().project(id)).extendedUntil.isValid());
        const ProjectStepRow last = must(d.head().history(id)).back();
        QCOMPARE(last.opinion, s("误批"));
        QVERIFY(last.reverses.has_value());
        QCOMPARE(must(mine.of(id))[0].state, ChangeState::Asked);
    }

    void changesTakeEffectWhenGranted()
    {
        TestWorkspace w;
        ProjectDriver d(w);
        const ProjectId draft = d.draft();
        ProjectChanges mine(w.head()), theirs(*d.affairs);
        QCOMPARE(mine.ask(draft, {.kind = ChangeKind::Content, .what = s("x"), .reason = s("y")}).error().code, Errc::Refused);
        must(d.head().step(draft, E::Submit));
        must(ProjectService(*d.secretary).step(draft, E::CollegeAgree));
        must(ProjectService(*d.centre).step(draft, E::CentreAgree));
        d.decide(draft, E::Approve);
        const ProjectRow p = must(d.head().project(draft));
        QJsonObject form = p.form;
        QJsonObject measures = form[u"measures"].toObject();
        measures[u"flagship_name"] = s("心晴驿站");
        form[u"measures"] = measures;
        must(d.head().save(draft, p.title, form, p.version));
        const ChangeRequestId content = must(mine.ask(draft, {.kind = ChangeKind::Content, .what = s("特色项目改为心晴驿站"), .reason = s("学生需求变化")}));
        QCOMPARE(must(theirs.waiting()).size(), size_t(1));
        QCOMPARE(must(d.head().versions(draft)).size(), size_t(1));
        must(theirs.decide(content, true, s("同意")));
        QCOMPARE(must(d.head().versions(draft)).size(), size_t(2));
        QVERIFY(must(theirs.waiting()).empty());
        QCOMPARE(theirs.decide(content, true, {}).error().code, Errc::Conflict);

        const ChangeRequestId days = must(mine.ask(draft, {.kind = ChangeKind::Dates, .reason = s("避开考试周"), .midtermOn = QDate(2027, 9, 20)}));
        QCOMPARE(mine.ask(draft, {.kind = ChangeKind::Dates, .reason = s("x"), .midtermOn = QDate(2029, 1, 1)}).error().code, Errc::Conflict);
        must(theirs.decide(days, true, {}));
        QCOMPARE(must(d.head().project(draft)).midtermOn, QDate(2027, 9, 20));
        const ChangeRequestId head = must(mine.ask(draft, {.kind = ChangeKind::Head, .what = s("李娜"), .reason = s("岗位调整")}));
        must(mine.withdraw(head));
        QCOMPARE(theirs.decide(head, true, {}).error().code, Errc::Conflict);
        auto stranger = w.session({UserId::make(w.clock.nowMs()), s("x"), s("x"), Role::Head, {}, StationId::make(w.clock.nowMs()), w.otherCollege, {}});
        QCOMPARE(ProjectChanges(*stranger).ask(draft, {.kind = ChangeKind::Head, .what = s("李娜"), .reason = s("x")}).error().code, Errc::Denied);
    }

    void unreportedChangeOfTheHeadIsFound()
    {
        TestWorkspace w;
        ProjectDriver d(w);
        const ProjectId id = d.approved();
        QVERIFY(!must(unreportedHead(*d.affairs, must(d.student_affairs().project(id)))));
        w.write([&](Transaction &tx) -> Result<void> {
            XZ_CHECK(tx.prepare("UPDATE post SET ends_on = '2026-11-01' WHERE role = 'head'").exec());
            return NetworkRepository::insert(tx, Post{PostId::make(w.clock.nowMs()), PostRole::Head, w.counsellorPerson, w.station, {}, {}, QDate(2026, 11, 2)});
        });
        const auto finding = must(unreportedHead(*d.affairs, must(d.student_affairs().project(id))));
        QVERIFY(finding && finding->contains(s("王敏")) && finding->contains(s("李娜")));
        const ChangeRequestId head = must(ProjectChanges(w.head()).ask(id, {.kind = ChangeKind::Head, .what = s("李娜"), .reason = s("岗位调整")}));
        must(ProjectChanges(*d.affairs).decide(head, true, {}));
        QVERIFY(!must(unreportedHead(*d.affairs, must(d.student_affairs().project(id)))));
    }

    // Target 100 % class coverage with 59/60: indicator shows 98.3 % 未达成.
    void S23_classCoverageOf59Of60()
    {
        TestWorkspace w;
        ProjectDriver d(w);
        const PersonId student = w.addStudent(s("20240001"), s("张三"));
        w.write([&](Transaction &tx) -> Result<void> {
            for (int i = 0; i < 58; ++i) // with the fixture's two classes: sixty
                XZ_CHECK(NetworkRepository::insert(tx, ClassGroup{ClassId::make(w.clock.nowMs()), w.college, s("会计24%1").arg(i + 10), 2024, {}, QDate(2024, 9, 1)}));
            XZ_TRY(const auto classes, NetworkRepository(tx.database()).classes());
            for (const ClassGroup &c : classes)
                if (c.id != w.classB)
                    XZ_CHECK(NetworkRepository::insert(tx, Post{PostId::make(w.clock.nowMs()), PostRole::ClassCommittee, student, {}, c.id, {}, QDate(2025, 9, 1)}));
            return {};
        });
        const ProjectId id = d.draft();
        auto standings = must(targetStandings(w.head(), must(d.head().project(id))));
        QCOMPARE(standings.size(), size_t(1));
        QCOMPARE(standings[0].part, 59);
        QCOMPARE(standings[0].whole, 60);
        QVERIFY(!standings[0].reached);
        QCOMPARE(standings[0].verdict, s("98.3% 未达成"));
        w.write([&](Transaction &tx) { return NetworkRepository::insert(tx, Post{PostId::make(w.clock.nowMs()), PostRole::ClassCommittee, student, {}, w.classB, {}, QDate(2025, 9, 1)}); });
        standings = must(targetStandings(w.head(), must(d.head().project(id))));
        QCOMPARE(standings[0].verdict, s("100.0% 达成"));
        // It stands on the paper, too.
        const QStringList lines = paper::plainLines(must(applicationPaper(w.head(), id)).document);
        QVERIFY(lines.contains(s("100.0% 达成")));
    }

    void papersSayWhatWasHandedInAndDecided()
    {
        TestWorkspace w;
        ProjectDriver d(w);
        const ProjectId id = d.draft();
        auto draft = must(applicationPaper(w.head(), id));
        QVERIFY(!draft.document.watermark.isEmpty());
        QCOMPARE(decisionPaper(w.head(), id).error().code, Errc::Refused);
        must(d.head().step(id, E::Submit));
        const ProjectVersionRow v = must(d.head().versions(id))[0];
        const auto frozen = must(applicationPaper(w.head(), id, v.id));
        QVERIFY(frozen.document.watermark.isEmpty());
        QVERIFY(paper::plainLines(frozen.document).join(u'\n').contains(QString::fromLatin1(v.hash.toHex())));
        must(ProjectService(*d.secretary).step(id, E::CollegeAgree, {.opinion = s("同意推荐。")}));
        must(ProjectService(*d.centre).step(id, E::CentreAgree));
        d.decide(id, E::Approve, {.amount = 800000});
        const QString all = paper::plainLines(must(applicationPaper(*d.affairs, id, v.id)).document).join(u'\n');
        for (const char *text : {"一院一品", "同意推荐。", "心站建〔2026〕01号", "8,000.00", "明德楼305", "10,000.00", "☑ 立项"})
            QVERIFY2(all.contains(s(text)), text);
        const QString answer = paper::plainLines(must(decisionPaper(w.head(), id)).document).join(u'\n');
        for (const char *text : {"立项的批复", "心站建〔2026〕01号", "2028年8月31日", "8,000.00", "会计金融学院："})
            QVERIFY2(answer.contains(s(text)), text);
        must(d.student_affairs().step(id, E::Reverse, {.opinion = s("x")}));
        d.decide(id, E::Refuse, {.opinion = s("基础不足")});
        QVERIFY(paper::plainLines(must(decisionPaper(w.head(), id)).document).join(u'\n').contains(s("基础不足")));
    }
};

XZ_TEST(ProjectChangesTest)
#include "changes_test.moc"
