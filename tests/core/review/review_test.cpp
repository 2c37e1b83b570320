#include "core/review/evidence.h"
#include "core/review/reviewdocument.h"
#include "core/review/reviewrules.h"
#include "core/review/schooldocument.h"
#include "tests/core/review/reviewworld.h"
#include "tests/support/testmain.h"

#include <QtCore/QSet>

using namespace xz;
using namespace xz::test;

namespace {
template <class T>
QString sentence(const Result<T> &r)
{
    return r ? QString() : r.error().message;
}
#define XZ_REFUSED(call, part)                                                  \
    do {                                                                        \
        const auto refused = (call);                                            \
        QVERIFY2(!refused, "went through");                                     \
        QVERIFY2(sentence(refused).contains(part), qPrintable(sentence(refused))); \
    } while (false)
} // namespace

class ReviewTest : public QObject {
    Q_OBJECT
private slots:
    void codesAreTotal()
    {
        for (const auto e : {ReviewEvent::Draw, ReviewEvent::Open, ReviewEvent::Back, ReviewEvent::Declare, ReviewEvent::HandIn, ReviewEvent::Reopen, ReviewEvent::Excuse, ReviewEvent::Veto, ReviewEvent::Decide, ReviewEvent::Publish}) {
            QCOMPARE(reviewEventFromCode(reviewEventCode(e)), std::optional(e));
            QVERIFY(!reviewEventLabel(e).isEmpty());
        }
        for (const auto s : {ScoreSheetState::Open, ScoreSheetState::HandedIn, ScoreSheetState::Excused})
            QCOMPARE(scoreSheetStateFromCode(scoreSheetStateCode(s)), std::optional(s));
        for (const auto m : {MeanRule::Average, MeanRule::Trimmed})
            QCOMPARE(meanRuleFromCode(meanRuleCode(m)), std::optional(m));
        QVERIFY(!meanRuleFromCode(u"median"_qs));
    }

    void theShippedRubricAddsUp()
    {
        const Rubric r = must(Rubric::shipped());
        QCOMPARE(r.full, 100.0);
        QCOMPARE(r.sections.size(), size_t(8));
        QCOMPARE(r.bonusCap, 5.0);
        QVERIFY(r.item(u"crisis.report"_qs)->must);
        QVERIFY(!r.item(u"money.use"_qs)->must);
        QCOMPARE(r.vetoes.size(), size_t(1));
        const Rubric again = must(Rubric::parse(r.toJson()));
        QCOMPARE(again.toJson(), r.toJson());
    }

    void aBrokenRubricSaysWhere_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QString>("says");
        QTest::newRow("bonus above 5") << u"bonus_cap"_qs << QJsonValue(6) << u"at most 5"_qs;
        QTest::newRow("bands") << u"excellent"_qs << QJsonValue(50) << u"rise"_qs;
        QTest::newRow("full") << u"full"_qs << QJsonValue(120) << u"add up to 100"_qs;
        QTest::newRow("mean") << u"mean"_qs << QJsonValue(u"median"_qs) << u"average or trimmed"_qs;
        QTest::newRow("name") << u"name"_qs << QJsonValue(u" "_qs) << u"name"_qs;
        QTest::newRow("minutes") << u"present_minutes"_qs << QJsonValue(0) << u"between 1 and 120"_qs;
        QTest::newRow("sections") << u"sections"_qs << QJsonValue(QJsonArray()) << u"at least one section"_qs;
    }
    void aBrokenRubricSaysWhere()
    {
        QFETCH(QString, key);
        QFETCH(QJsonValue, value);
        QFETCH(QString, says);
        QJsonObject body = must(Rubric::shipped()).toJson();
        body[key] = value;
        XZ_REFUSED(Rubric::parse(body), says);
    }

    void aRubricHasVersionsOfItsYearAndIsFrozenWhenTheReviewOpens()
    {
        ReviewWorld w;
        ReviewService s = w.service();
        QJsonObject body = must(s.rubricOf(2026)).toJson();
        body[u"excellent"_qs] = 92;
        QCOMPARE(must(s.saveRubric(2026, body)), 1);
        const ProjectId p = w.addProject(w.station, ProjectState::FinalDue);
        const ReviewId id = w.opened({p}, threeReviewers);
        body[u"excellent"_qs] = 95;
        QCOMPARE(must(s.saveRubric(2026, body)), 2);
        QCOMPARE(must(s.rubricOf(2026)).excellentFrom, 95.0);
        QCOMPARE(must(s.rubricOf(2027)).excellentFrom, 95.0); // the newest of an earlier year
        QCOMPARE(must(s.rubricOf(2025)).version, 0);
        QCOMPARE(must(s.review(id)).rubric.excellentFrom, 92.0);
        QVERIFY(!ReviewService(w.head()).saveRubric(2026, body)); // student affairs only
    }

    void S10_threeSheetsGiveTheirMeanAndTheGradeOfTheBands()
    {
        ReviewWorld w;
        const ProjectId p = w.addProject(w.station, ProjectState::FinalDue);
        const ReviewId id = w.opened({p}, threeReviewers);
        ReviewService s = w.service();
        const auto entry = must(s.entries(id)).front();
        QVERIFY(!entry.result.proposed);
        QCOMPARE(entry.result.missing.size(), 3);
        const Rubric r = must(s.review(id)).rubric;
        w.handIn(entry.id, u"甲专家"_qs, w.content(r, 86));
        w.handIn(entry.id, u"乙专家"_qs, w.content(r, 90));
        XZ_REFUSED(s.decide(entry.id, AcceptanceGrade::Qualified, {}), u"丙专家");
        w.handIn(entry.id, u"丙专家"_qs, w.content(r, 91));
        const EntryResult result = must(s.entry(entry.id)).result;
        QCOMPARE(QString::number(*result.mean, 'f', 1), u"89.0"_qs);
        QCOMPARE(result.proposed, std::optional(AcceptanceGrade::Qualified)); // 60..<90
        XZ_REFUSED(s.decide(entry.id, AcceptanceGrade::Excellent, u"好"_qs), u"89.0");
        must(s.decide(entry.id, AcceptanceGrade::Qualified, {}));
        const ProjectRow row = must(ProjectService(*w.affairs).project(p));
        QCOMPARE(row.state, ProjectState::Accepted);
        QCOMPARE(row.grade, std::optional(AcceptanceGrade::Qualified));
        XZ_REFUSED(s.decide(entry.id, AcceptanceGrade::Qualified, {}), u"nothing to decide");
    }

    void theBandsTakeTheRoundedMean()
    {
        Rubric r = must(Rubric::shipped());
        const auto sheet = [](double total, double weight) {
            ScoreSheetRow s{{.id = ScoreSheetId(RawId{}), .entry = ReviewEntryId(RawId{}), .panellist = PanellistId(RawId{}), .state = ScoreSheetState::HandedIn}};
            s.weight = weight;
            s.total.total = total;
            s.total.sections.assign(8, 0);
            return s;
        };
        EntryResult e = resultOf(r, MeanRule::Average, {sheet(90, 1), sheet(90, 1), sheet(89.5, 1)}, {}, VetoDecision::None); // 89.83
        QCOMPARE(*e.mean, 89.8);
        QCOMPARE(e.proposed, std::optional(AcceptanceGrade::Qualified));
        e = resultOf(r, MeanRule::Average, {sheet(90, 9), sheet(89.5, 1)}, {}, VetoDecision::None); // 89.95
        QCOMPARE(*e.mean, 90.0);
        QCOMPARE(e.proposed, std::optional(AcceptanceGrade::Excellent));
        const std::vector<ScoreSheetRow> five{sheet(60, 1), sheet(80, 1), sheet(82, 1), sheet(84, 1), sheet(100, 1)};
        e = resultOf(r, MeanRule::Trimmed, five, {}, VetoDecision::None);
        QVERIFY(e.trimmed);
        QCOMPARE(*e.mean, 82.0);
        e = resultOf(r, MeanRule::Trimmed, {sheet(60, 1), sheet(80, 1), sheet(100, 1)}, {}, VetoDecision::None);
        QVERIFY(!e.trimmed); // too few sheets
        QCOMPARE(*e.mean, 80.0);
        e = resultOf(r, MeanRule::Average, {sheet(59.9, 1)}, {}, VetoDecision::None);
        QCOMPARE(e.proposed, std::optional(AcceptanceGrade::Unqualified));
    }

    void A34_aMustItemNotMetBlocksExcellent()
    {
        ReviewWorld w;
        const ProjectId p = w.addProject(w.station, ProjectState::Continuing);
        // the station's own score stands beside the reviewers'
        ReviewService head(w.head());
        const Rubric shipped = must(head.rubricForProject(p));
        must(head.scoreSelf(p, 0, w.content(shipped, 96).points, u"自评说明"_qs));
        must(FinalReportService(w.head()).save(p, 0, {{u"done"_qs, u"完成"_qs}, {u"targets"_qs, u"达成"_qs}, {u"results"_qs, u"成果"_qs}, {u"money"_qs, u"经费"_qs}, {u"lacks"_qs, u"不足"_qs}}));
        must(FinalReportService(w.head()).handIn(p));
        const ReviewId id = w.opened({p}, threeReviewers);
        ReviewService s = w.service();
        auto entry = must(s.entries(id)).front();
        QCOMPARE(entry.self.total(), 96.0);
        XZ_REFUSED(head.scoreSelf(p, 1, {}, {}), u"until the review"); // frozen
        const Rubric r = must(s.review(id)).rubric;
        ScoreContent best = w.content(r, 98);
        w.handIn(entry.id, u"甲专家"_qs, best);
        w.handIn(entry.id, u"乙专家"_qs, best);
        best.unmet << u"team.training"_qs;
        w.handIn(entry.id, u"丙专家"_qs, best);
        entry = must(s.entry(entry.id));
        QCOMPARE(*entry.result.mean, 98.0);
        QCOMPARE(entry.result.proposed, std::optional(AcceptanceGrade::Qualified));
        XZ_REFUSED(s.decide(entry.id, AcceptanceGrade::Excellent, u"优"_qs), u"骨干培训覆盖率");
        XZ_REFUSED(checkContent(r, {.unmet = {u"money.use"_qs}}), u"★");
    }

    void A22_aReviewerReadsOwnEarlierCommentsOnly()
    {
        ReviewWorld w;
        const ProjectId p = w.addProject(w.station, ProjectState::FinalDue);
        const std::vector<PanellistDraft> panel{{.name = {}, .login = u"chen"_qs}, {.name = {}, .login = u"zhou"_qs}};
        const ReviewId first = w.opened({p}, panel, u"材料评审"_qs);
        const auto sheetOf = [](Session &of, const ReviewId &review) {
            for (const MySheet &m : must(ReviewService(of).mine()))
                if (m.review.id == review)
                    return *m.sheet;
            qFatal("no sheet");
        };
        for (const auto &[who, said] : {std::pair(w.chen.get(), u"第一轮：台账要再细"_qs), std::pair(w.zhou.get(), u"第一轮：场地不足"_qs)}) {
            const ScoreSheetRow sheet = sheetOf(*who, first);
            ScoreContent c = w.content(must(ReviewService(*who).review(first)).rubric, 80);
            c.comment = said;
            must(ReviewService(*who).score(sheet.id, sheet.version, c));
            must(ReviewService(*who).handIn(sheet.id, sheet.version + 1));
        }
        const ReviewId second = w.opened({p}, panel, u"现场答辩"_qs);
        const ScoreSheetRow mine = sheetOf(*w.chen, second);
        const auto earlier = must(ReviewService(*w.chen).earlierComments(mine.id));
        QCOMPARE(earlier.size(), size_t(1));
        QCOMPARE(earlier.front().comment, u"第一轮：台账要再细"_qs);
        QCOMPARE(earlier.front().round, 1);
        // nothing of the other one's: not the sheet, not its comments, not the means
        const ScoreSheetRow theirs = sheetOf(*w.zhou, second), before = sheetOf(*w.zhou, first);
        QCOMPARE(ReviewService(*w.chen).sheet(before.id).error().code, Errc::Denied);
        QCOMPARE(ReviewService(*w.chen).earlierComments(theirs.id).error().code, Errc::Denied);
        QCOMPARE(ReviewService(*w.chen).sheets(mine.entry).error().code, Errc::Denied);
        QCOMPARE(ReviewService(*w.chen).entries(second).error().code, Errc::Denied);
        QCOMPARE(ReviewService(*w.chen).score(theirs.id, theirs.version, {}).error().code, Errc::Denied);
        QCOMPARE(must(w.service().entries(second)).front().round, 2);
    }

    void aConflictOfInterestLeavesNoSheet()
    {
        ReviewWorld w;
        const ProjectId p = w.addProject(w.station, ProjectState::FinalDue);
        const ProjectId q = w.addProject(w.addStationOf(u"人文学院"_qs), ProjectState::FinalDue);
        ReviewService s = w.service();
        const ReviewId id = must(s.create({.name = u"答辩"_qs, .heldOn = QDate(2026, 11, 24)}));
        must(s.addProject(id, p));
        must(s.addProject(id, q));
        const PanellistId a = must(s.addPanellist(id, {.name = u"陈教授"_qs, .unit = u"人文学院心理教研室"_qs, .login = u"chen"_qs}));
        const PanellistId b = must(s.addPanellist(id, {.name = u"外校专家"_qs}));
        must(s.draw(id, 3));
        XZ_REFUSED(s.open(id), u"free of interests");
        XZ_REFUSED(s.declare(id, a, q, false), u"belongs to 人文学院"); // the own college's project
        must(s.declare(id, a, q, true));
        must(s.declare(id, a, p, false));
        must(s.declare(id, b, p, false));
        must(s.declare(id, b, q, false));
        must(s.open(id));
        for (const MySheet &m : must(ReviewService(*w.chen).mine())) {
            QCOMPARE(m.sheet.has_value(), m.entry.project == p);
            QCOMPARE(m.conflict, m.entry.project == q);
        }
        // told later: the sheet is no longer counted
        XZ_REFUSED(ReviewService(*w.chen).declare(id, a, p, true), u"in what the conflict");
        must(ReviewService(*w.chen).declare(id, a, p, true, u"曾任该站督导"_qs));
        for (const EntryWithResult &e : must(s.entries(id)))
            QCOMPARE(e.result.expected, 1);
        QCOMPARE(ReviewService(*w.zhou).declare(id, a, p, true, u"无关"_qs).error().code, Errc::Denied);
    }

    void lotsAreReproducedByTheirSeed()
    {
        QCOMPARE(drawLots(12, 20261124), drawLots(12, 20261124));
        QVERIFY(drawLots(12, 1) != drawLots(12, 2));
        const std::vector<int> lots = drawLots(12, 5);
        QCOMPARE(QSet<int>(lots.begin(), lots.end()).size(), 12);
        QCOMPARE(drawLots(5, 42), (std::vector<int>{2, 3, 1, 5, 4})); // for ever
        ReviewWorld w;
        ReviewService s = w.service();
        const ReviewId id = must(s.create({.name = u"答辩"_qs, .heldOn = QDate(2026, 11, 24)}));
        XZ_REFUSED(s.draw(id), u"no project");
        for (const QString &c : {u"人文学院"_qs, u"理学院"_qs, u"艺术学院"_qs})
            must(s.addProject(id, w.addProject(w.addStationOf(c), ProjectState::FinalDue)));
        must(s.draw(id, 11));
        const auto order = [&] {
            QStringList names;
            for (const EntryWithResult &e : must(s.entries(id)))
                names << e.collegeName;
            return names;
        };
        const QStringList once = order();
        XZ_REFUSED(s.draw(id, 12), u"reason");
        must(s.draw(id, 12, u"漏抽一个学院"_qs));
        must(s.draw(id, 11, u"恢复"_qs));
        QCOMPARE(order(), once);
        QCOMPARE(must(s.review(id)).draws, 3);
        QCOMPARE(must(s.history(id)).size(), size_t(3));
    }

    void aSheetHandedInIsFrozenUntilAReversalWithItsReason()
    {
        ReviewWorld w;
        const ProjectId p = w.addProject(w.station, ProjectState::FinalDue);
        const ReviewId id = w.opened({p}, {{.name = {}, .login = u"chen"_qs}, {.name = u"纸质专家"_qs}});
        ReviewService s = w.service(), chen(*w.chen);
        const Rubric r = must(s.review(id)).rubric;
        ScoreSheetRow sheet = *must(chen.mine()).front().sheet;
        ScoreContent c = w.content(r, 88);
        c.points.remove(u"money.use"_qs);
        must(chen.score(sheet.id, sheet.version, c));
        XZ_REFUSED(chen.score(sheet.id, sheet.version, c), u"Somebody else"); // version
        XZ_REFUSED(chen.handIn(sheet.id, sheet.version + 1), u"专项经费执行");
        XZ_REFUSED(s.score(sheet.id, sheet.version + 1, c), u"on screen"); // nobody else writes in it
        must(chen.score(sheet.id, sheet.version + 1, w.content(r, 88)));
        must(chen.handIn(sheet.id, sheet.version + 2));
        XZ_REFUSED(chen.score(sheet.id, sheet.version + 3, c), u"was handed in");
        QCOMPARE(chen.reopen(sheet.id, u"改"_qs).error().code, Errc::Denied);
        XZ_REFUSED(s.reopen(sheet.id, {}), u"reason");
        QVERIFY(must(s.reopen(sheet.id, u"加分项漏填"_qs)) > 0); // numbered
        must(chen.handIn(sheet.id, must(chen.sheet(sheet.id)).version));
        // from paper: who typed is on it
        const auto entry = must(s.entries(id)).front();
        w.handIn(entry.id, u"纸质专家"_qs, w.content(r, 90));
        for (const ScoreSheetRow &row : must(s.sheets(entry.id)))
            QCOMPARE(row.fromPaper ? row.typedByName : QString(), row.reviewer == u"纸质专家" ? u"学工部"_qs : QString());
        must(s.decide(entry.id, AcceptanceGrade::Qualified, {}));
        XZ_REFUSED(s.reopen(sheet.id, u"再改"_qs), u"decided");
        must(ProjectService(*w.affairs).step(p, ProjectEvent::Reverse, {.opinion = u"评分有误"_qs}));
        must(s.reopen(sheet.id, u"再改"_qs));
    }

    void aVetoIsDecidedByStudentAffairs()
    {
        ReviewWorld w;
        const ProjectId p = w.addProject(w.station, ProjectState::FinalDue);
        const ReviewId id = w.opened({p}, threeReviewers);
        ReviewService s = w.service();
        const auto entry = must(s.entries(id)).front();
        const Rubric r = must(s.review(id)).rubric;
        XZ_REFUSED(s.decideVeto(entry.id, false, u"无"_qs), u"nothing to dismiss");
        ScoreContent c = w.content(r, 95);
        w.handIn(entry.id, u"甲专家"_qs, c);
        w.handIn(entry.id, u"乙专家"_qs, c);
        c.veto = u"veto.leak"_qs;
        XZ_REFUSED(checkContent(r, c), u"rests on");
        c.vetoReason = u"台账曾被群发"_qs;
        w.handIn(entry.id, u"丙专家"_qs, c);
        QVERIFY(must(s.entry(entry.id)).result.vetoProposed);
        XZ_REFUSED(s.decide(entry.id, AcceptanceGrade::Qualified, {}), u"veto");
        must(s.decideVeto(entry.id, true, u"经查属实"_qs));
        QCOMPARE(must(s.entry(entry.id)).result.proposed, std::optional(AcceptanceGrade::Unqualified));
        XZ_REFUSED(s.decide(entry.id, AcceptanceGrade::Qualified, u"从宽"_qs), u"veto");
        must(s.decide(entry.id, AcceptanceGrade::Unqualified, u"泄密"_qs));
        QCOMPARE(must(ProjectService(*w.affairs).project(p)).state, ProjectState::Unqualified);
    }

    void theStationSeesNothingBeforePublication()
    {
        ReviewWorld w;
        const ProjectId p = w.addProject(w.station, ProjectState::FinalDue);
        const ReviewId id = w.opened({p}, threeReviewers);
        ReviewService s = w.service(), head(w.head());
        const auto entry = must(s.entries(id)).front();
        const Rubric r = must(s.review(id)).rubric;
        ScoreContent c = w.content(r, 95);
        c.comment = u"资料扎实"_qs;
        for (const PanellistDraft &d : threeReviewers)
            w.handIn(entry.id, d.name, c);
        XZ_REFUSED(s.publish(entry.id), u"not been decided");
        must(s.decide(entry.id, AcceptanceGrade::Excellent, {}));
        XZ_REFUSED(head.published(p), u"not been published");
        QVERIFY(!acceptanceDecision(w.head(), p));
        QVERIFY(must(head.list()).empty());
        QCOMPARE(head.entries(id).error().code, Errc::Denied);
        QCOMPARE(head.sheets(entry.id).error().code, Errc::Denied);
        must(s.publish(entry.id));
        XZ_REFUSED(s.publish(entry.id), u"published already");
        const auto seen = must(head.published(p));
        QCOMPARE(*seen.front().result.mean, 95.0);
        QCOMPARE(seen.front().comments.size(), 3);
        const QString decision = paper::plainLines(must(acceptanceDecision(w.head(), p))).join(u'\n');
        QVERIFY(decision.contains(u"优秀") && decision.contains(u"95.0"));
        QVERIFY(!decision.contains(u"甲专家"));
    }

    void aReviewGoesBackWhileEverySheetIsEmpty()
    {
        ReviewWorld w;
        const ProjectId p = w.addProject(w.station, ProjectState::FinalDue);
        const ReviewId id = w.opened({p}, threeReviewers);
        ReviewService s = w.service();
        QCOMPARE(must(ProjectService(*w.affairs).project(p)).state, ProjectState::Reviewing);
        XZ_REFUSED(s.addPanellist(id, {.name = u"丁"_qs}), u"has been opened");
        XZ_REFUSED(s.backToPreparation(id, {}), u"reason");
        must(s.backToPreparation(id, u"专家变动"_qs));
        QCOMPARE(must(ProjectService(*w.affairs).project(p)).state, ProjectState::FinalDue);
        must(s.open(id));
        const auto entry = must(s.entries(id)).front();
        w.handIn(entry.id, u"甲专家"_qs, w.content(must(s.review(id)).rubric, 80));
        XZ_REFUSED(s.backToPreparation(id, u"再来"_qs), u"has scored");
        for (const ScoreSheetRow &row : must(s.sheets(entry.id)))
            if (row.reviewer == u"乙专家")
                must(s.excuse(row.id, u"因病缺席"_qs));
        QCOMPARE(must(s.entry(entry.id)).result.expected, 2);
    }

    void S03_exactlyOneUncoveredCollegeIsNamed()
    {
        ReviewWorld w; // two colleges, one station
        w.write([&](Transaction &tx) { return NetworkRepository::insert(tx, Station{StationId::make(w.clock.nowMs()), w.otherCollege, u"机电学院心理辅导站"_qs}); });
        for (const QString &c : {u"人文学院"_qs, u"理学院"_qs, u"艺术学院"_qs, u"外国语学院"_qs, u"信息学院"_qs})
            w.addStationOf(c);
        w.write([&](Transaction &tx) { return NetworkRepository::insert(tx, College{CollegeId::make(w.clock.nowMs()), w.school, u"旅游学院"_qs, u"99"_qs}); });
        const auto centre = w.sessionAs(Role::Centre);
        const SchoolOverview v = must(SchoolService(*centre).overview());
        QCOMPARE(v.colleges, 8);
        QCOMPARE(v.stations, 7);
        QCOMPARE(v.uncovered, QStringList{u"旅游学院"_qs});
        const QString text = paper::plainLines(must(schoolPaper(*centre))).join(u'\n');
        QVERIFY(text.contains(u"未建站学院1个：旅游学院"));
        QCOMPARE(SchoolService(w.head()).overview().error().code, Errc::Denied);
        QCOMPARE(SchoolService(*w.chen).overview().error().code, Errc::Denied);
    }

    void theSchoolSeesWhatIsLate()
    {
        ReviewWorld w; // the cycle of addProject began on 2024-12-01: mid-term 2025-12-01, final 2026-10-31
        w.addProject(w.station, ProjectState::Building);
        w.addProject(w.addStationOf(u"人文学院"_qs), ProjectState::Continuing);
        w.addProject(w.addStationOf(u"理学院"_qs), ProjectState::Draft);
        w.addProject(w.addStationOf(u"艺术学院"_qs), ProjectState::FinalDue);
        const SchoolOverview v = must(SchoolService(*w.affairs).overview());
        QMap<QString, QStringList> late;
        for (const SchoolRow &r : v.rows)
            for (const SchoolLateness &l : r.late)
                late[r.collegeName] << schoolLateCode(l.kind);
        QCOMPARE(late.value(u"会计金融学院"_qs), (QStringList{u"midterm"_qs, u"final"_qs}));
        QCOMPARE(late.value(u"人文学院"_qs), QStringList{u"final"_qs});
        QCOMPARE(late.value(u"理学院"_qs), QStringList{u"no_application"_qs});
        QCOMPARE(late.value(u"机电学院"_qs), QStringList{u"no_station"_qs});
        QVERIFY(!late.contains(u"艺术学院"_qs));
        QCOMPARE(v.late(), 4);
        for (const SchoolRow &r : v.rows)
            if (r.collegeName == u"人文学院")
                QCOMPARE(r.late.front().days, int(QDate(2026, 11, 1).daysTo(w.clock.today())));
        const auto dates = must(SchoolService(*w.affairs).calendar());
        QVERIFY(std::ranges::is_sorted(dates, {}, &SchoolDate::on));
        QVERIFY(std::ranges::any_of(dates, [](const SchoolDate &d) { return d.on == QDate(2025, 12, 1) && d.collegeName == u"会计金融学院" && !d.over; }));
    }

    void scoresStandSideBySide()
    {
        ReviewWorld w;
        const ProjectId p = w.addProject(w.station, ProjectState::FinalDue), q = w.addProject(w.addStationOf(u"人文学院"_qs), ProjectState::FinalDue, u"人文心桥"_qs);
        const ReviewId id = w.opened({p, q}, threeReviewers);
        ReviewService s = w.service();
        const Rubric r = must(s.review(id)).rubric;
        for (const EntryWithResult &e : must(s.entries(id)))
            for (const PanellistDraft &d : threeReviewers)
                w.handIn(e.id, d.name, w.content(r, e.project == q ? 92 : 75));
        const SchoolScores scores = must(SchoolService(*w.affairs).scores());
        QCOMPARE(scores.rows.size(), size_t(2));
        QCOMPARE(scores.rows.front().collegeName, u"人文学院"_qs);
        QCOMPARE(*scores.rows.front().mean, 92.0);
        QCOMPARE(scores.rows.back().sections.size(), r.sections.size());
        const QString text = paper::plainLines(must(schoolScoresPaper(*w.affairs))).join(u'\n');
        QVERIFY(text.contains(u"92.0") && text.contains(u"优秀（拟）"));
        const QString summary = paper::plainLines(must(reviewSummary(*w.affairs, id))).join(u'\n');
        QVERIFY(summary.contains(u"种子数7") && summary.contains(u"无利益关系") && summary.contains(u"乙专家"));
        QVERIFY(!summary.contains(u'«') && !text.contains(u'«'));
    }

    void blankSheetsCarryNoPoints()
    {
        ReviewWorld w;
        const ProjectId p = w.addProject(w.station, ProjectState::FinalDue);
        const ReviewId id = w.opened({p}, threeReviewers);
        ReviewService s = w.service();
        w.handIn(must(s.entries(id)).front().id, u"甲专家"_qs, w.content(must(s.review(id)).rubric, 61.5));
        const QString blank = paper::plainLines(must(scoreSheets(*w.affairs, id, {.blank = true}))).join(u'\n');
        QVERIFY(blank.contains(u"□达成 □未达成") && blank.contains(u"丙专家") && !blank.contains(u"61.5"));
        const QString filled = paper::plainLines(must(scoreSheets(*w.affairs, id, {}))).join(u'\n');
        QVERIFY(filled.contains(u"61.5") && filled.contains(u"本表由学工部据纸质评分表录入"));
        QVERIFY(!blank.contains(u'«') && !filled.contains(u'«'));
        QCOMPARE(paper::plainLines(must(rubricPaper(*w.affairs, 2026))).join(u'\n').contains(u'«'), false);
    }

    void theFinalReportIsCompleteBeforeItIsHandedIn()
    {
        ReviewWorld w;
        const ProjectId p = w.addProject(w.station, ProjectState::Continuing);
        FinalReportService head(w.head());
        XZ_REFUSED(head.handIn(p), u"建设任务完成情况");
        XZ_REFUSED(head.save(p, 0, {{u"done"_qs, QString(3001, u'长')}}), u"3000");
        XZ_REFUSED(head.save(p, 0, {{u"fun"_qs, u"x"_qs}}), u"no part");
        must(head.save(p, 0, {{u"done"_qs, u"完成"_qs}, {u"targets"_qs, u"达成"_qs}, {u"results"_qs, u"成果"_qs}, {u"money"_qs, u"经费"_qs}, {u"lacks"_qs, u"不足"_qs}}));
        XZ_REFUSED(head.save(p, 0, {}), u"Somebody else");
        must(head.handIn(p));
        QCOMPARE(must(ProjectService(w.head()).project(p)).state, ProjectState::FinalDue);
        bool frozen = false;
        for (const ProjectVersionRow &v : must(ProjectService(w.head()).versions(p)))
            frozen = frozen || v.stage == u"final";
        QVERIFY(frozen);
        XZ_REFUSED(head.save(p, 1, {}), u"before it is handed in");
        QVERIFY(paper::plainLines(must(finalReportPaper(w.head(), p))).join(u'\n').contains(u"完成"));
        must(head.takeBack(p, u"补充数据"_qs));
        QVERIFY(!FinalReportService(w.counsellor()).save(p, 1, {}));
    }

    void everyPanelNeedsItsConditions()
    {
        ReviewWorld w;
        ReviewService s = w.service();
        const ProjectId early = w.addProject(w.station, ProjectState::Building);
        XZ_REFUSED(s.create({.name = u" "_qs, .heldOn = QDate(2026, 11, 24)}), u"name");
        XZ_REFUSED(s.create({.name = u"答辩"_qs}), u"day");
        const ReviewId id = must(s.create({.name = u"答辩"_qs, .heldOn = QDate(2026, 11, 24)}));
        XZ_REFUSED(s.create({.name = u"答辩"_qs, .heldOn = QDate(2026, 11, 25)}), u"another name");
        XZ_REFUSED(s.addProject(id, early), u"final report");
        XZ_REFUSED(s.open(id), u"no project");
        XZ_REFUSED(s.addPanellist(id, {.name = u"某"_qs, .login = u"nobody"_qs}), u"no active reviewer");
        XZ_REFUSED(s.addPanellist(id, {.name = u"某"_qs, .weight = 0}), u"equal weight");
        must(s.addPanellist(id, {.name = u"某"_qs}));
        XZ_REFUSED(s.addPanellist(id, {.name = u"某"_qs}), u"already");
        const ProjectId p = w.addProject(w.addStationOf(u"人文学院"_qs), ProjectState::FinalDue);
        must(s.addProject(id, p));
        XZ_REFUSED(s.addProject(id, p), u"already");
        XZ_REFUSED(s.open(id), u"lot");
        QCOMPARE(ReviewService(w.head()).create({.name = u"x"_qs, .heldOn = QDate(2026, 11, 24)}).error().code, Errc::Denied);
        QCOMPARE(ReviewService(*w.sessionAs(Role::Centre)).create({.name = u"x"_qs, .heldOn = QDate(2026, 11, 24)}).error().code, Errc::Denied);
        must(s.discard(id));
        QVERIFY(must(s.list()).empty());
    }
};

XZ_TEST(ReviewTest)
#include "review_test.moc"
