#include "core/demo/demoearlier.h"

#include "core/demo/demofunds.h"
#include "core/demo/demorandom.h"
#include "core/midterm/midtermdocument.h"
#include "core/midterm/midtermservice.h"
#include "core/project/applicationdocument.h"
#include "core/project/applicationdraft.h"
#include "core/project/projectrepository.h"
#include "core/review/finalreport.h"
#include "core/review/reviewdocument.h"
#include "core/review/reviewservice.h"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <algorithm>
#include <cmath>

static void loadDataResources() { Q_INIT_RESOURCE(core_data); }

namespace xz {
namespace {

// How well the stations do before the panel; the third is kept from "excellent" by a ★ item.
struct Standard {
    double quality;
    const char *unmet;
};
constexpr Standard standards[] = {{0.92, ""}, {0.84, ""}, {0.91, "team.training"}, {0.75, ""}};
constexpr size_t stationsBetween = 3; // every third station was in the earlier cycle
constexpr size_t mostStations = std::size(standards);

class EarlierCycle {
public:
    EarlierCycle(Session &session, const DemoProjectOffices &offices, const DemoOptions &options, const QJsonObject &form, const QJsonObject &words)
        : m_session(session), m_offices(offices), m_print(options.print), m_form(form), m_words(words), m_random(options.seed ^ 0xea71e5), m_start(demoEarlierStart(session.clock().today())),
          m_centre(session.db(), m_clock, offices.centre), m_affairs(session.db(), m_clock, offices.affairs), m_reviewer(session.db(), m_clock, offices.reviewer)
    {
    }

    // From the application to the final report.
    Result<void> build(const DemoProjectStation &s)
    {
        Session head(m_session.db(), m_clock, s.head), secretary(m_session.db(), m_clock, {s.secretary, QString(), QString(), Role::Secretary, {}, s.station, s.head.college, {}});
        XZ_TRY(const auto place, ProjectRepository(m_session.db()).place(s.station));
        on(m_start.addDays(-58), 9);
        const ProjectDates days = proposedDates(m_start);
        ProjectRow p{{.id = ProjectId(m_random.id(m_clock.nowMs())), .station = s.station, .title = m_words[u"title"].toString(), .startsOn = days.startsOn, .endsOn = days.endsOn,
                      .midtermOn = days.midtermOn, .finalOn = days.finalOn},
                     place->stationName, place->collegeName, place->college};
        p.form = demoApplication(m_form, p, s.head.name);
        XZ_TRY(p.form, draftedApplication(head, p));
        {
            XZ_TRY(Transaction tx, Transaction::begin(m_session.db()));
            XZ_CHECK(ProjectRepository::insert(tx, p, m_clock.now(), s.head.user));
            XZ_CHECK(attachDemoPhotos(head, tx, p.id, m_form));
            XZ_CHECK(tx.commit());
        }
        ProjectService station(head), college(secretary), centre(m_centre), affairs(m_affairs);
        const QJsonValue opinions = m_form[u"opinions"];
        on(m_start.addDays(-55), 15);
        XZ_TRY(const QByteArray application, printed([&] { return applicationPaper(head, p.id, {}, true); }));
        XZ_CHECK(station.step(p.id, ProjectEvent::Submit, {.pdf = application}));
        on(m_start.addDays(-50), 10);
        XZ_CHECK(college.step(p.id, ProjectEvent::CollegeAgree, {.opinion = opinions[u"college"].toString()}));
        on(m_start.addDays(-44), 14);
        XZ_CHECK(centre.step(p.id, ProjectEvent::CentreAgree, {.opinion = opinions[u"centre"].toString()}));
        on(m_start.addDays(-30), 16);
        XZ_CHECK(affairs.step(p.id, ProjectEvent::Approve, {.opinion = opinions[u"approve"].toString()}));

        on(days.midtermOn.addDays(-6), 15);
        XZ_CHECK(fundDemoYear(head, p.id, s, m_offices, m_random.below(1000), 1));
        MidtermService midterm(head);
        XZ_CHECK(midterm.open(p.id));
        XZ_TRY(const auto sheet, midterm.view(p.id));
        MidtermForm form = midtermFromJson(m_words[u"midterm"].toObject());
        form.targets = sheet->midterm.form.targets;
        const QJsonArray current = m_words[u"current"].toArray();
        for (size_t i = 0; i < form.targets.size(); ++i) {
            form.targets[i].current = current.at(qsizetype(i) % current.size()).toString();
            form.targets[i].evidence = m_words[u"evidence"].toString();
        }
        XZ_CHECK(midterm.save(p.id, form, sheet->midterm.version));
        XZ_TRY(const QByteArray inspected, printed([&] { return handInPaper(head, p.id); }));
        XZ_CHECK(midterm.handIn(p.id, inspected));
        on(days.midtermOn.addDays(3), 9);
        XZ_CHECK(MidtermService(secretary).collegeReview(p.id, m_words[u"midterm_college"].toString()));
        on(days.midtermOn.addDays(11), 10);
        XZ_CHECK(MidtermService(m_affairs).decide(p.id, {.result = MidtermResult::Pass, .opinion = m_words[u"midterm_pass"].toString()}));

        on(m_start.addMonths(21).addDays(4), 15);
        XZ_CHECK(fundDemoYear(head, p.id, s, m_offices, m_random.below(1000), 2));
        FinalReportService report(head);
        XZ_CHECK(report.save(p.id, 0, m_words[u"final"].toObject()));
        ReviewService scores(head);
        XZ_TRY(const Rubric rubric, scores.rubricForProject(p.id));
        const Standard &standard = standards[m_built.size() % mostStations];
        XZ_CHECK(scores.scoreSelf(p.id, 0, points(rubric, std::min(1.0, standard.quality + 0.02)), m_words[u"self_note"].toString()));
        XZ_TRY(const QByteArray final, printed([&] { return finalReportPaper(head, p.id); }));
        XZ_CHECK(report.handIn(p.id, final));
        m_built.push_back({p.id, standard});
        return {};
    }

    // The review day of all of them, the decisions, the archive.
    Result<void> review()
    {
        const QDate held = m_start.addMonths(21).addDays(17);
        ReviewService affairs(m_affairs), reviewer(m_reviewer);
        on(held.addDays(-9), 9);
        XZ_TRY(const ReviewId id, affairs.create({.name = m_words[u"review"].toString().arg(held.year()), .heldOn = held, .place = m_words[u"place"].toString()}));
        for (const Built &b : m_built)
            XZ_CHECK(affairs.addProject(id, b.project));
        std::vector<std::pair<PanellistId, bool>> panel; // with an account
        for (const QJsonValue &v : m_words[u"panel"].toArray()) {
            const QString login = v[u"login"].toString();
            XZ_TRY(const PanellistId who, affairs.addPanellist(id, {.name = v[u"name"].toString(), .unit = v[u"unit"].toString(), .title = v[u"title"].toString(), .login = login}));
            panel.emplace_back(who, !login.isEmpty());
        }
        on(held.addDays(-3), 14);
        for (size_t n = 0; n < panel.size(); ++n)
            for (size_t i = 0; i < m_built.size(); ++i) {
                const bool conflict = m_built.size() > 1 && n + 1 == panel.size() && i == 1;
                XZ_CHECK((panel[n].second ? reviewer : affairs).declare(id, panel[n].first, m_built[i].project, conflict, conflict ? m_words[u"conflict"].toString() : QString()));
            }
        on(held, 8);
        XZ_CHECK(affairs.draw(id, 100'000'000 + qint64(m_random.below(800'000'000))));
        XZ_CHECK(affairs.open(id));
        XZ_TRY(const auto entries, affairs.entries(id));
        XZ_TRY(const Review review, affairs.review(id));
        for (const EntryWithResult &e : entries) {
            const size_t which = size_t(std::ranges::find(m_built, e.project, &Built::project) - m_built.begin());
            XZ_TRY(const auto sheets, affairs.sheets(e.id));
            for (const ScoreSheetRow &sheet : sheets) {
                const size_t n = size_t(std::ranges::find(panel, sheet.panellist, &std::pair<PanellistId, bool>::first) - panel.begin());
                ReviewService &writes = panel[n].second ? reviewer : affairs;
                on(held, 9 + int(e.lot.value_or(1)) / 2);
                XZ_CHECK(writes.score(sheet.id, sheet.version, content(review.rubric, which, n)));
                XZ_CHECK(writes.handIn(sheet.id, sheet.version + 1));
            }
        }
        on(held.addDays(6), 15);
        for (const EntryWithResult &e : entries) {
            XZ_TRY(const auto now, affairs.entry(e.id));
            XZ_CHECK(affairs.decide(e.id, now.result.proposed.value_or(AcceptanceGrade::Qualified), m_words[u"accept"].toString()));
        }
        on(held.addDays(13), 9);
        for (const EntryWithResult &e : entries)
            XZ_CHECK(affairs.publish(e.id));
        on(m_start.addMonths(24).addDays(8), 10);
        for (const Built &b : m_built)
            XZ_CHECK(ProjectService(m_affairs).step(b.project, ProjectEvent::Archive, {.opinion = m_words[u"archive"].toString()}));
        return {};
    }

private:
    struct Built {
        ProjectId project;
        Standard standard;
    };
    void on(QDate day, int hour) { m_clock.set(QDateTime(day, QTime(hour, 5 + m_random.below(50), m_random.below(60)))); }

    template <class Make>
    Result<QByteArray> printed(Make make)
    {
        if (!m_print)
            return QByteArray();
        XZ_TRY(const auto made, make());
        if constexpr (requires { made.document; })
            return m_print(made.document, m_clock.now());
        else
            return m_print(made, m_clock.now());
    }

    QMap<QString, double> points(const Rubric &rubric, double quality)
    {
        QMap<QString, double> out;
        for (const RubricItem &i : rubric.items) {
            const double share = i.bonus ? (quality > 0.9 ? 0.4 : 0) : std::min(1.0, quality + (m_random.below(13) - 6) / 100.0);
            out[i.code] = std::clamp(std::round(i.max * share / Rubric::step) * Rubric::step, 0.0, i.max);
        }
        return out;
    }
    ScoreContent content(const Rubric &rubric, size_t which, size_t reviewer)
    {
        const Standard &standard = m_built[which].standard;
        ScoreContent c{.points = points(rubric, standard.quality + 0.01 * double(int(reviewer) - 1))};
        const QString unmet = QString::fromLatin1(standard.unmet);
        if (const RubricItem *item = unmet.isEmpty() || reviewer == 0 ? nullptr : rubric.item(unmet)) {
            c.unmet << unmet;
            c.points[unmet] = std::floor(item->max * 0.4);
        }
        c.comment = m_words[u"comments"][qsizetype(which % mostStations)][qsizetype(reviewer)].toString();
        return c;
    }

    Session &m_session;
    const DemoProjectOffices &m_offices;
    DemoPrint m_print;
    const QJsonObject &m_form, &m_words;
    DemoRandom m_random;
    QDate m_start;
    FixedClock m_clock{QDateTime(QDate(2000, 1, 1), QTime(0, 0))};
    Session m_centre, m_affairs, m_reviewer;
    std::vector<Built> m_built;
};

Result<QJsonObject> wordsOf(const QString &name)
{
    QFile file(QStringLiteral(":/xinzhan/data/demo/") + name);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Errc::Internal, QStringLiteral("the demo's %1 cannot be read").arg(name));
    return QJsonDocument::fromJson(file.readAll()).object();
}

} // namespace

QDate demoEarlierStart(QDate today) { return QDate(today.year(), today.month(), 1).addMonths(1 - 12 - 27); }

Result<void> fillDemoEarlierProjects(Session &session, const std::vector<DemoProjectStation> &stations, const DemoProjectOffices &offices, const DemoOptions &options)
{
    loadDataResources();
    XZ_TRY(const QJsonObject form, wordsOf(QStringLiteral("project.json")));
    XZ_TRY(const QJsonObject words, wordsOf(QStringLiteral("review.json")));
    EarlierCycle cycle(session, offices, options, form, words);
    for (size_t i = 0; i < stations.size() && i / stationsBetween < mostStations; i += stationsBetween)
        XZ_CHECK(cycle.build(stations[i]));
    return cycle.review();
}

} // namespace xz
