// The demo school: the same for the same seed and day, and true to the rules that real records obey.
#include "core/casework/caseservice.h"
#include "core/demo/demo.h"
#include "core/honours/honoursservice.h"
#include "core/organization/networkservice.h"
#include "core/people/peopleservice.h"
#include "core/report/weeklyservice.h"
#include "core/review/evidence.h"
#include "core/review/reviewdocument.h"
#include "tests/support/testmain.h"

#include <QtCore/QTemporaryDir>

using namespace xz;

class DemoTest : public QObject {
    Q_OBJECT
    FixedClock m_clock{QDateTime(QDate(2026, 11, 23), QTime(10, 0))};

    std::unique_ptr<Workspace> open(const QString &path, const DemoResult &made)
    {
        auto w = Workspace::open(path, made.logins.value(0), made.passphrase, m_clock);
        if (!w)
            qFatal("%s", qPrintable(w.error().message));
        return std::move(*w);
    }
    static QStringList story(Workspace &w)
    {
        QStringList out;
        PersonFilter everybody;
        everybody.kind = std::nullopt;
        const auto people = PeopleService(w.session()).list(everybody);
        for (const PersonRow &p : people.value())
            out << p.number + p.name + p.className;
        const auto cases = CaseService(w.session()).list();
        for (const CaseRow &c : cases.value())
            out << c.code + caseStateCode(c.state) + QString::number(c.level);
        return out;
    }

private slots:
    void sameSeedSameSchool()
    {
        QTemporaryDir dir;
        QStringList stories[3];
        for (int i = 0; i < 3; ++i) {
            const QString path = dir.filePath(QStringLiteral("%1.xinzhan").arg(i));
            const auto made = makeDemo(path, {.scale = DemoScale::Small, .seed = i == 2 ? 8u : 7u}, m_clock);
            QVERIFY2(made, made ? "" : qPrintable(made.error().message));
            auto w = open(path, *made);
            stories[i] = story(*w);
        }
        QVERIFY(stories[0].size() > 200);
        QCOMPARE(stories[0], stories[1]);
        QVERIFY(stories[0] != stories[2]);
    }

    void reportsAgreeWithTheLedger()
    {
        QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("college.xinzhan"));
        const auto made = makeDemo(path, {.scale = DemoScale::College, .seed = 3}, m_clock);
        QVERIFY2(made, made ? "" : qPrintable(made.error().message));
        QCOMPARE(made->counts.classes, 59 + 20 + 20); // current ones and the intakes that left within the two years
        auto w = open(path, *made);
        QVERIFY(w->isDemo());
        Session &session = w->session();
        WeeklyService weekly(session);
        const auto weeks = weekly.weeks(*session.actor().station);
        QVERIFY(weeks);
        int reported = 0, missing = 0, late = 0, zero = 0;
        for (const WeekRow &row : *weeks) {
            missing += row.state == WeeklyState::Missing;
            if (!isReported(row.state))
                continue;
            ++reported;
            late += row.late;
            zero += row.zero;
            const auto report = weekly.open(*session.actor().station, row.week.id);
            QVERIFY2(report, report ? "" : qPrintable(report.error().message));
            for (const LevelCount &c : report->counts())
                QCOMPARE(c.expected(), c.now);
            QVERIFY(weekly.verifyFrozen(*report->id).value_or(false));
            // what was handed in is what the events say
            const auto moved = CaseService(session).movements(*session.actor().station, row.week.startsOn, row.week.endsOn);
            QVERIFY(moved);
            for (size_t i = 0; i < moved->levels.size(); ++i)
                QCOMPARE(report->counts().at(i).now, moved->levels.at(i).now);
        }
        QVERIFY(reported > 40);
        QCOMPARE(missing, 1);
        QCOMPARE(late, 1);
        QVERIFY(zero < reported);
        const auto verdict = session.audit().verify();
        QVERIFY(verdict && verdict->intact);
    }

    // Behind the running project lies one that went its whole way: review, acceptance, honours and their papers have content.
    void anEarlierCycleWentItsWholeWay()
    {
        QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("history.xinzhan"));
        int printed = 0;
        const auto print = [&printed](const paper::Document &d, const QDateTime &) -> Result<QByteArray> {
            ++printed;
            return paper::plainLines(d).join(u'\n').toUtf8();
        };
        const auto made = makeDemo(path, {.scale = DemoScale::College, .seed = 3, .print = print}, m_clock);
        QVERIFY2(made, made ? "" : qPrintable(made.error().message));
        auto opened = Workspace::open(path, QStringLiteral("affairs"), made->passphrase, m_clock);
        QVERIFY(opened);
        Session &affairs = (*opened)->session();
        QVERIFY(affairs.actor().name != u"affairs");
        ProjectService projects(affairs);
        const auto all = projects.list();
        QVERIFY(all && all->size() == 2);
        const ProjectRow &now = all->front(), &before = all->back();
        QVERIFY(isBeingBuilt(now.state));
        QCOMPARE(before.state, ProjectState::Archived);
        QVERIFY(before.grade && before.publishedAt.isValid() && before.endsOn < now.startsOn);
        const auto versions = projects.versions(before.id);
        QVERIFY(versions && versions->size() == 3);
        for (const ProjectVersionRow &v : *versions) {
            QVERIFY2(v.pdf, qPrintable(v.stage));
            QVERIFY(projects.versionPdf(v.id));
        }
        QCOMPARE(printed, 4); // and the running one's application
        const auto steps = projects.history(before.id);
        QVERIFY(steps);
        for (const ProjectStepRow &s : *steps) { // people, not logins
            QVERIFY2(!s.actor.isEmpty() && s.actor.at(0).unicode() > 0x2e80, qPrintable(s.actor));
        }
        const auto result = ReviewService(affairs).latestOf(before.id);
        QVERIFY(result && *result);
        QCOMPARE((*result)->result.counted, 3);
        QVERIFY((*result)->result.proposed == before.grade);
        const auto honours = HonoursService(affairs).list();
        QVERIFY(honours);
        QVERIFY(std::ranges::count(*honours, HonourState::Awarded, &HonourRow::state) >= 3);
        QVERIFY(std::ranges::count(*honours, HonourState::Nominated, &HonourRow::state) >= 1);
        for (const auto &paper : {reviewSummary(affairs, (*result)->review), acceptanceDecision(affairs, before.id), evidencePaper(affairs, before.id)})
            QVERIFY2(paper, paper ? "" : qPrintable(paper.error().message));
    }

    void nothingIsOverwritten()
    {
        QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("mine.xinzhan"));
        QFile f(path);
        QVERIFY(f.open(QIODevice::WriteOnly));
        f.write("precious");
        f.close();
        const auto made = makeDemo(path, {}, m_clock);
        QVERIFY(!made);
        QCOMPARE(made.error().code, Errc::Conflict);
        QVERIFY(f.open(QIODevice::ReadOnly));
        QCOMPARE(f.readAll(), QByteArray("precious"));
    }

    void cancelledLeavesNothing()
    {
        QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("half.xinzhan"));
        const auto made = makeDemo(path, {.scale = DemoScale::Small, .progress = [](int percent) { return percent < 50; }}, m_clock);
        QVERIFY(!made);
        QCOMPARE(made.error().code, Errc::Cancelled);
        QVERIFY(!QFile::exists(path));
        QVERIFY(!QFile::exists(Workspace::keyFilePath(path)));
    }
};

XZ_TEST(DemoTest)
#include "demo_test.moc"
