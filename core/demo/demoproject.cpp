#include "core/demo/demoproject.h"

#include "core/base/text.h"
#include "core/demo/demorandom.h"
#include "core/document/formtexts.h"
#include "core/project/application.h"
#include "core/project/applicationdocument.h"
#include "core/project/applicationdraft.h"
#include "core/project/projectchangesrepository.h"
#include "core/project/projectrepository.h"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

static void loadDataResources() { Q_INIT_RESOURCE(core_data); }

namespace xz {
namespace {

using E = ProjectEvent;
using S = ProjectState;

QString key(const char *name) { return QString::fromLatin1(name); }

// Where the stations stand, by their place in the list: the point of the cycle, and how many months ago it began (negative: it begins then).
struct Course {
    std::vector<E> steps;
    int monthsAgo;
    bool asksExtension = false;
};
const std::vector<Course> &courses()
{
    static const std::vector<E> approved{E::Submit, E::CollegeAgree, E::CentreAgree, E::Approve};
    static const auto with = [](std::vector<E> more) {
        std::vector<E> all = approved;
        all.insert(all.end(), more.begin(), more.end());
        return all;
    };
    static const std::vector<Course> all{
        {approved, 12},
        {{E::Submit}, -3},
        {{E::Submit, E::CollegeAgree, E::CentreAgree}, -3},
        {approved, 11},
        {{}, -3},
        {{E::Submit, E::CollegeAgree, E::CentreAgree, E::Refuse}, 3},
        {{E::Submit, E::CollegeAgree, E::CentreReturn}, -3},
        {approved, 6},
        {approved, 13, true},
        {with({E::Terminate}), 15},
        {approved, 2},
    };
    return all;
}

class ProjectFiller {
public:
    ProjectFiller(Session &session, Transaction &tx, const DemoProjectOffices &offices, const QJsonObject &words, DemoRandom &random, const DemoPrint &print)
        : m_session(session), m_tx(tx), m_offices(offices), m_words(words), m_random(random), m_print(print), m_today(session.clock().today())
    {
    }

    Result<void> fill(const DemoProjectStation &s, const ProjectRepository::Place &place, size_t index)
    {
        const Course &course = courses()[index % courses().size()];
        // The first of a month, so that the first station's mid-term inspection lies a few days ahead.
        const QDate base = QDate(m_today.year(), m_today.month(), 1).addMonths(1);
        const ProjectDates days = proposedDates(base.addMonths(-course.monthsAgo));
        const QJsonArray titles = m_words[u"titles"].toArray();
        ProjectRow p{{.id = ProjectId(m_random.id(QDateTime(days.startsOn.addDays(-60), QTime(9, 0)).toMSecsSinceEpoch())), .station = s.station,
                      .title = titles.at(int(index) % titles.size()).toString(), .startsOn = days.startsOn, .endsOn = days.endsOn, .midtermOn = days.midtermOn, .finalOn = days.finalOn},
                     place.stationName, place.collegeName, place.college};
        Actor of = s.head;
        of.college = place.college;
        Session head(m_session.db(), m_session.clock(), of);
        p.form = demoApplication(m_words, p, s.head.name);
        XZ_TRY(p.form, draftedApplication(head, p));
        const QDate written = std::min(days.startsOn.addDays(-50), m_today.addDays(-12));
        XZ_CHECK(ProjectRepository::insert(m_tx, p, QDateTime(written, QTime(10, 0)), s.head.user));
        if (index == 0) {
            XZ_CHECK(attachDemoPhotos(head, m_tx, p.id, m_words));
            XZ_TRY(const auto listed, ProjectRepository(m_session.db()).find(p.id));
            p = *listed;
        }
        QDate day = written;
        for (const E e : course.steps) {
            day = e == E::Terminate ? m_today.addDays(-90) : std::min(day.addDays(3 + m_random.below(4)), m_today.addDays(-1));
            XZ_CHECK(step(p, e, QDateTime(day, QTime(9 + m_random.below(8), 10 + m_random.below(45))), s));
        }
        if (course.asksExtension) {
            ChangeRequest c{.id = ChangeRequestId(m_random.id(QDateTime(m_today.addDays(-4), QTime(15, 0)).toMSecsSinceEpoch())), .project = p.id, .kind = ChangeKind::Extension,
                            .what = ProjectChanges::tr("until %1").arg(isoDate(p.endsOn.addMonths(2))), .reason = opinion("extension"), .askedAt = QDateTime(m_today.addDays(-4), QTime(15, 5))};
            c.detail = {{key("until"), isoDate(p.endsOn.addMonths(2))}};
            XZ_CHECK(ProjectChangesRepository::insert(m_tx, c, s.head.user));
        }
        return {};
    }

private:
    QString opinion(const char *which) const { return m_words[u"opinions"][QLatin1String(which)].toString(); }

    Result<void> step(ProjectRow &p, E event, const QDateTime &at, const DemoProjectStation &s)
    {
        const ProjectTransition *t = findTransition(p.state, event);
        const UserId who = t->who == Action::WriteProject ? s.head.user : t->who == Action::CollegeOpinion ? s.secretary : t->who == Action::CentreOpinion ? m_offices.centre.user : m_offices.affairs.user;
        ProjectStepRow row{.event = event, .code = projectEventCode(event), .from = p.state, .to = t->to, .at = at, .actorId = who};
        row.opinion = event == E::CollegeAgree ? opinion("college") : event == E::CentreAgree ? opinion("centre") : event == E::Approve ? opinion("approve") : event == E::Refuse ? opinion("refuse")
            : event == E::CentreReturn ? opinion("return") : event == E::Terminate ? opinion("terminate") : QString();
        if (event == E::Submit) {
            FixedClock then(at);
            Session head(m_session.db(), then, s.head);
            ProjectService service(head);
            QByteArray pdf;
            if (m_print) {
                XZ_TRY(const ProjectPaper paper, applicationPaper(head, p.id, {}, true));
                XZ_TRY(pdf, m_print(paper.document, at));
            }
            XZ_TRY(const ProjectVersionId version, service.freeze(m_tx, p.id, key("application"), ProjectService::applicationContent(p), pdf));
            row.detail = {{key("version_id"), version.toString()}};
        }
        if (event == E::Approve) {
            const QString year = QString::number(at.date().year());
            p.number = FormTexts::of("project").text("number", {{"year", year}, {"n", QString::number(++m_numbers[year]).rightJustified(2, u'0')}});
            p.approvedAmount = p.form[u"budget"][u"total"].toInteger();
            row.detail = {{key("old"), QJsonObject{{key("number"), QString()}, {key("approved_amount"), QJsonValue()}}},
                          {key("new"), QJsonObject{{key("number"), p.number}, {key("approved_amount"), *p.approvedAmount}}}};
        }
        p.state = t->to;
        XZ_CHECK(ProjectRepository::update(m_tx, p));
        return ProjectRepository::insertStep(m_tx, p.id, row, at.toMSecsSinceEpoch());
    }

    Session &m_session;
    Transaction &m_tx;
    const DemoProjectOffices &m_offices;
    const QJsonObject &m_words;
    DemoRandom &m_random;
    const DemoPrint &m_print;
    QDate m_today;
    QHash<QString, int> m_numbers;
};

} // namespace

Result<void> attachDemoPhotos(Session &session, Transaction &tx, const ProjectId &project, const QJsonObject &words)
{
    loadDataResources();
    ProjectService service(session);
    for (const QJsonValue &v : words[u"photos"].toArray()) {
        QFile file(QStringLiteral(":/xinzhan/data/demo/") + v[u"file"].toString());
        if (!file.open(QIODevice::ReadOnly))
            return fail(Errc::Internal, QStringLiteral("the demo's photos cannot be read"));
        XZ_CHECK(service.attach(tx, project, v[u"kind"].toString(), v[u"name"].toString(), file.readAll()));
    }
    return {};
}

QJsonObject demoApplication(const QJsonObject &words, const Project &p, const QString &owner)
{
    QJsonObject form = words[u"form"].toObject();
    const int year = p.startsOn.year();
    QJsonArray targets, schedule, lines;
    for (const QJsonValue &v : words[u"targets"].toArray()) {
        QJsonObject row = v.toObject();
        row[u"year"] = year + row[u"year"].toInt();
        targets << row;
    }
    for (const QJsonValue &v : words[u"schedule"].toArray()) {
        QJsonObject row = v.toObject();
        row[u"from"] = isoDate(p.startsOn.addMonths(row[u"from"].toInt()));
        row[u"to"] = isoDate(p.startsOn.addMonths(row[u"to"].toInt()).addDays(-1));
        row[u"owner"] = owner;
        schedule << row;
    }
    for (const QJsonValue &v : words[u"budget"].toArray()) {
        QJsonObject row = v.toObject();
        row[u"year"] = year + row[u"year"].toInt();
        lines << row;
    }
    QJsonObject goals = form[u"goals"].toObject();
    goals[u"targets"] = targets;
    form[u"goals"] = goals;
    form[u"schedule"] = QJsonObject{{key("rows"), schedule}};
    form[u"budget"] = QJsonObject{{key("lines"), lines}};
    return withBudgetSums(form);
}

Result<void> fillDemoProjects(Session &session, const std::vector<DemoProjectStation> &stations, const DemoProjectOffices &offices, const DemoOptions &options)
{
    loadDataResources();
    QFile file(QStringLiteral(":/xinzhan/data/demo/project.json"));
    if (!file.open(QIODevice::ReadOnly))
        return fail(Errc::Internal, QStringLiteral("the demo's projects cannot be read"));
    const QJsonObject words = QJsonDocument::fromJson(file.readAll()).object();
    DemoRandom random(options.seed ^ 0x9407ec7);
    const ProjectRepository rows(session.db());
    XZ_TRY(Transaction tx, Transaction::begin(session.db()));
    ProjectFiller filler(session, tx, offices, words, random, options.print);
    for (size_t i = 0; i < stations.size(); ++i) {
        XZ_TRY(const auto place, rows.place(stations[i].station));
        if (place)
            XZ_CHECK(filler.fill(stations[i], *place, i));
    }
    return tx.commit();
}

} // namespace xz
