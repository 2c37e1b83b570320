// Honours through their widgets: the refusal is told before the deeds are written; student affairs sets places and awards.
#include "core/honours/honoursservice.h"
#include "core/project/projectrepository.h"
#include "tests/support/pagestage.h"
#include "tests/support/testmain.h"
#include "ui/honours/honourspage.h"
#include "ui/shared/datatable.h"
#include "ui/shared/drawer.h"

#include <QtWidgets/QPlainTextEdit>

using namespace xz;
using test::must;

namespace {
QString s(const char *text) { return QString::fromUtf8(text); }

struct Stage : test::PageStage<HonoursPage> {
    void project(ProjectState state, std::optional<AcceptanceGrade> grade)
    {
        Project p{.id = ProjectId::make(w.clock.nowMs()), .station = w.station, .title = s("建设项目"), .state = state, .startsOn = QDate(2024, 9, 1), .endsOn = QDate(2026, 8, 31)};
        p.midtermOn = QDate(2025, 9, 1);
        p.finalOn = QDate(2026, 8, 1);
        p.grade = grade;
        w.write([&](Transaction &tx) { return ProjectRepository::insert(tx, p, w.clock.now(), w.headActor.user); });
        w.write([&](Transaction &tx) { return ProjectRepository::update(tx, p); });
    }
};
} // namespace

class HonoursPageTest : public QObject {
    Q_OBJECT
private slots:
    void S13_theReasonIsShownBeforeAnythingIsWritten()
    {
        Stage t;
        t.project(ProjectState::Unqualified, AcceptanceGrade::Unqualified);
        t.make();
        t.press("nominate");
        auto *why = t.find<QLabel>(s("whyNotHonoured"));
        QVERIFY(why->isVisibleTo(t.page.get()));
        QVERIFY2(why->text().contains(acceptanceGradeLabel(AcceptanceGrade::Unqualified)), qPrintable(why->text()));
        QVERIFY(!t.find<QPushButton>(s("saveNomination"))->isEnabled());
    }

    void nominatedAwardedTakenBack()
    {
        Stage t;
        t.project(ProjectState::Accepted, AcceptanceGrade::Qualified);
        t.make();
        t.press("nominate");
        t.find<QPlainTextEdit>(s("nominate-deeds"))->setPlainText(s("两年零缺报"));
        t.press("saveNomination");
        t.settle();
        auto rows = must(HonoursService(t.w.session()).list(2026));
        QCOMPARE(rows.size(), size_t(1));
        t.page->refresh(); // the shell does so when the noun changed
        QCOMPARE(t.find<DataTable>(s("honours"))->model()->rowCount(), 1);
        t.w.become(Role::StudentAffairs);
        t.make();
        t.page->activate({{s("honour"), rows[0].id.toString()}});
        t.press("awardHonour");
        t.settle();
        QCOMPARE(must(HonoursService(t.w.session()).honour(rows[0].id)).state, HonourState::Awarded);
        t.w.prompts.expectText(s("many"));
        t.w.prompts.expectMessage();
        t.press("setPlaces-station");
        t.w.prompts.expectText(s("4"));
        t.press("setPlaces-station");
        t.settle();
        t.page->refresh();
        QCOMPARE(must(HonoursService(t.w.session()).places(2026))[0].places(), 4);
        t.page->activate({{s("honour"), rows[0].id.toString()}});
        t.w.prompts.expectReason(s("复核"));
        t.press("revokeHonour");
        t.settle();
        QCOMPARE(must(HonoursService(t.w.session()).honour(rows[0].id)).state, HonourState::Nominated);
    }
};

XZ_TEST(HonoursPageTest)
#include "honourspage_test.moc"
