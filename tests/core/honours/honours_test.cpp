// Honours: only after acceptance, places, decisions, papers; the annual assessment's numbers add up.
#include "core/honours/honoursdocument.h"
#include "core/honours/honoursrepository.h"
#include "core/project/projectrepository.h"
#include "tests/support/testmain.h"
#include "tests/support/testworkspace.h"

#include <QtTest/QtTest>
#include <cmath>

using namespace xz;
using namespace xz::test;

namespace {
QString s(const char *text) { return QString::fromUtf8(text); }

struct Fixture {
    TestWorkspace w;
    std::unique_ptr<Session> affairs = w.sessionAs(Role::StudentAffairs);
    HonoursService school{*affairs};
    HonoursService head{w.head()};
    StationId secondStation = StationId::make(w.clock.nowMs());
    Fixture()
    {
        w.write([&](Transaction &tx) { return NetworkRepository::insert(tx, Station{secondStation, w.otherCollege, s("机电学院心理辅导站"), QDate(2024, 9, 1)}); });
    }
    // A project as it stands after its review.
    ProjectId project(const StationId &station, ProjectState state, std::optional<AcceptanceGrade> grade, QDate start = QDate(2024, 9, 1))
    {
        Project p{.id = ProjectId::make(w.clock.nowMs()), .station = station, .title = s("心理辅导站建设"), .state = state, .startsOn = start, .endsOn = start.addYears(2).addDays(-1)};
        p.midtermOn = start.addYears(1);
        p.finalOn = start.addYears(2).addDays(-30);
        p.grade = grade;
        w.write([&](Transaction &tx) { return ProjectRepository::insert(tx, p, w.clock.now(), w.headUser); });
        w.write([&](Transaction &tx) { return ProjectRepository::update(tx, p); });
        return p.id;
    }
};
} // namespace

class HonoursTest : public QObject {
    Q_OBJECT

private slots:
    // Nominate a station whose acceptance is 不合格: refused with that reason.
    void S13_unqualifiedIsRefusedWithThatReason()
    {
        Fixture x;
        auto refused = x.school.nominate(x.w.station, s("station"), 2026, s("事迹"));
        QVERIFY(!refused);
        QVERIFY2(refused.error().message.contains(s("会计金融学院心理辅导站")), qPrintable(refused.error().message)); // no project at all
        x.project(x.w.station, ProjectState::Unqualified, AcceptanceGrade::Unqualified);
        refused = x.school.nominate(x.w.station, s("station"), 2026, s("事迹"));
        QCOMPARE(refused.error().code, Errc::Refused);
        QVERIFY2(refused.error().message.contains(acceptanceGradeLabel(AcceptanceGrade::Unqualified)), qPrintable(refused.error().message));
        QCOMPARE(x.head.nominate(x.w.station, s("station"), 2026, s("事迹")).error().message, refused.error().message);
        QVERIFY(must(x.school.list()).empty());
        // One that is still being built is refused with its state.
        x.project(x.secondStation, ProjectState::Building, {});
        QVERIFY(x.school.nominate(x.secondStation, s("station"), 2026, s("事迹")).error().message.contains(projectStateLabel(ProjectState::Building)));
    }

    void S13_acceptedIsNominatedAndAwarded()
    {
        Fixture x;
        x.project(x.w.station, ProjectState::Accepted, AcceptanceGrade::Qualified);
        // 精品 asks for 优秀.
        QVERIFY(x.school.nominate(x.w.station, s("boutique"), 2026, s("事迹")).error().message.contains(acceptanceGradeLabel(AcceptanceGrade::Excellent)));
        QCOMPARE(x.head.nominate(x.w.station, s("station"), 2026, s(" ")).error().field, s("deeds"));
        QCOMPARE(x.head.nominate(x.w.station, s("nobel"), 2026, s("x")).error().field, s("kind"));
        QCOMPARE(x.head.nominate(x.w.station, s("station"), 2027, s("x")).error().field, s("year"));
        QCOMPARE(x.head.nominate(x.secondStation, s("station"), 2026, s("x")).error().code, Errc::Denied);
        QCOMPARE(HonoursService(x.w.counsellor()).nominate(x.w.station, s("station"), 2026, s("x")).error().code, Errc::Denied);
        const HonourId id = must(x.head.nominate(x.w.station, s("station"), 2026, s("零缺报两年")));
        QCOMPARE(x.head.nominate(x.w.station, s("station"), 2026, s("再次")).error().code, Errc::Refused);
        const HonourId person = must(x.school.nominate(x.w.station, s("head"), 2026, s("走访宿舍")));
        QCOMPARE(must(x.school.honour(person)).personName, s("王敏"));
        // The decision is student affairs' alone.
        auto centre = x.w.sessionAs(Role::Centre);
        QCOMPARE(x.head.award(id).error().code, Errc::Denied);
        QCOMPARE(HonoursService(*centre).award(id).error().code, Errc::Denied);
        must(x.school.award(id));
        const HonourRow h = must(x.head.honour(id));
        QCOMPARE(h.state, HonourState::Awarded);
        QCOMPARE(h.number, s("XLZ-2026-01"));
        QCOMPARE(x.school.award(id).error().code, Errc::Refused);
        QCOMPARE(x.school.decline(person, {}).error().field, s("reason"));
        must(x.school.decline(person, s("名额已满")));
        // A decision taken back keeps its number for the same nomination.
        must(x.school.revoke(id, s("复核")));
        QCOMPARE(must(x.head.honour(id)).state, HonourState::Nominated);
        must(x.school.award(id));
        QCOMPARE(must(x.head.honour(id)).number, s("XLZ-2026-01"));
    }

    void places()
    {
        Fixture x;
        x.project(x.w.station, ProjectState::Accepted, AcceptanceGrade::Excellent);
        x.project(x.secondStation, ProjectState::Archived, AcceptanceGrade::Excellent);
        auto all = must(x.school.places(2026));
        QCOMPARE(all.size(), size_t(3));
        QCOMPARE(all[0].places(), 1); // 30 % of two, at least one
        const HonourId a = must(x.school.nominate(x.w.station, s("station"), 2026, s("甲"))), b = must(x.school.nominate(x.secondStation, s("station"), 2026, s("乙")));
        must(x.school.award(a));
        const auto full = x.school.award(b);
        QCOMPARE(full.error().code, Errc::Refused);
        QVERIFY2(full.error().message.contains(s("优秀心理辅导站暨校级心理育人先进单位")), qPrintable(full.error().message));
        QCOMPARE(x.head.setPlaces(2026, s("station"), 5).error().code, Errc::Denied);
        QCOMPARE(x.school.setPlaces(2026, s("station"), 0).error().field, s("places")); // one is given
        must(x.school.setPlaces(2026, s("station"), 2));
        must(x.school.award(b));
        QCOMPARE(must(x.school.honour(b)).number, s("XLZ-2026-02"));
        // The other college sees what is awarded, not what is only nominated.
        const HonourId c = must(x.school.nominate(x.secondStation, s("boutique"), 2026, s("丙")));
        QCOMPARE(must(x.head.list(2026)).size(), size_t(2));
        QVERIFY(x.head.honour(b));
        QCOMPARE(x.head.honour(c).error().code, Errc::Denied);
        must(x.school.withdraw(c, s("误报")));
        QCOMPARE(x.school.award(c).error().code, Errc::Refused);
    }

    void papers()
    {
        Fixture x;
        x.project(x.w.station, ProjectState::Accepted, AcceptanceGrade::Excellent);
        const HonourId a = must(x.school.nominate(x.w.station, s("station"), 2026, s("甲"))), p = must(x.school.nominate(x.w.station, s("head"), 2026, s("乙")));
        QCOMPARE(honourCertificate(x.w.head(), a).error().code, Errc::Refused);
        must(x.school.award(a));
        must(x.school.award(p));
        const QString list = paper::plainLines(must(honourList(*x.affairs, 2026)).document).join(u'\n');
        for (const char *part : {"2026年度二级心理辅导站评优表彰名单", "优秀心理辅导站暨校级心理育人先进单位（1个）", "优秀心理辅导站站长（1人）", "精品心理辅导站（0个）", "王敏", "XLZ-2026-01", "本年度未评出。"})
            QVERIFY2(list.contains(s(part)), qPrintable(s(part) + list));
        const auto station = must(honourCertificate(x.w.head(), a));
        QVERIFY(paper::plainLines(station.document).join(u'\n').contains(s("被评为“优秀心理辅导站暨校级心理育人先进单位”")));
        QCOMPARE(station.document.page.style, paper::PageStyle::Certificate);
        QVERIFY(paper::plainLines(must(honourCertificate(x.w.head(), p)).document).join(u'\n').contains(s("会计金融学院　王敏：")));
    }

    // Export year 2026: one row per college with score and components, the sum equals the printed total.
    void S14_sumEqualsThePrintedTotal()
    {
        Fixture x;
        x.project(x.w.station, ProjectState::Accepted, AcceptanceGrade::Excellent);
        const CollegeId third = CollegeId::make(x.w.clock.nowMs());
        x.w.write([&](Transaction &tx) { return NetworkRepository::insert(tx, College{third, x.w.school, s("艺术学院"), s("03")}); });
        const AnnualAssessment a = must(AnnualAssessmentService(*x.affairs).compute(2026));
        QCOMPARE(a.rows.size(), size_t(3)); // every college, also the one without a station
        double all = 0;
        for (const AnnualRow &r : a.rows) {
            QCOMPARE(r.scores.size(), a.components.size());
            double sum = 0;
            for (size_t i = 0; i < r.scores.size(); ++i) {
                QVERIFY(r.scores[i] >= 0 && r.scores[i] <= a.components[i].weight);
                QCOMPARE(std::round(r.scores[i] * 10) / 10, r.scores[i]); // as it is printed
                sum += r.scores[i];
            }
            QCOMPARE(QString::number(sum, 'f', 1), QString::number(r.total(), 'f', 1));
            all += sum;
            if (r.college == third)
                QCOMPARE(r.total(), 0.0);
        }
        QCOMPARE(QString::number(all, 'f', 1), QString::number(a.sum(), 'f', 1));
        // On paper: the numbers of the columns add up to the total row.
        const auto paper = must(annualPaper(*x.affairs, a));
        const paper::Table *table = nullptr;
        for (const paper::Block &b : paper.document.blocks)
            if (!table)
                table = std::get_if<paper::Table>(&b);
        QVERIFY(table);
        QCOMPARE(table->rows.size(), size_t(4));
        const size_t totalColumn = 2 + a.components.size();
        double printed = 0;
        for (size_t i = 0; i + 1 < table->rows.size(); ++i) {
            double row = 0;
            for (size_t c = 2; c < totalColumn; ++c)
                row += table->rows[i].cells[c].plain().toDouble();
            QCOMPARE(QString::number(row, 'f', 1), table->rows[i].cells[totalColumn].plain());
            printed += row;
        }
        QCOMPARE(QString::number(printed, 'f', 1), table->rows.back().cells[totalColumn].plain());
        // The csv has the same rows; nobody of a station compares the colleges.
        QCOMPARE(annualSheet(a).rows.size(), size_t(4));
        QCOMPARE(AnnualAssessmentService(x.w.head()).compute(2026).error().code, Errc::Denied);
        QCOMPARE(AnnualAssessmentService(*x.affairs).compute(2027).error().field, s("year"));
    }
};

XZ_TEST(HonoursTest)
#include "honours_test.moc"
