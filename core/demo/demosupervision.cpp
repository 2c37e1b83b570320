#include "core/demo/demosupervision.h"

#include "core/activities/activityrepository.h"
#include "core/calendar/calendarservice.h"
#include "core/demo/demorandom.h"
#include "core/honours/honoursrepository.h"
#include "core/organization/networkrepository.h"
#include "core/project/projectrepository.h"
#include "core/supervision/selfcheckservice.h"
#include "core/supervision/supervisionrepository.h"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <algorithm>
#include <map>

static void loadDataResources() { Q_INIT_RESOURCE(core_data); }

namespace xz {

namespace {

class SupervisionFiller {
public:
    SupervisionFiller(Session &session, Transaction &tx, quint64 seed) : m_session(session), m_tx(tx), m_random(seed * 49979687 + 11), m_today(session.clock().today())
    {
        loadDataResources();
        QFile file(u":/xinzhan/data/demo/activities.json"_qs);
        if (file.open(QIODevice::ReadOnly))
            m_words = QJsonDocument::fromJson(file.readAll()).object();
    }

    Result<void> activities(const DemoSupervised &at, const Station &station, QStringList majors, int firstYear)
    {
        majors.removeDuplicates();
        QStringList staff;
        XZ_TRY(const auto holders, NetworkRepository(m_session.db()).holders(m_today));
        for (const auto &h : holders)
            if (h.station == station.id && (h.role == PostRole::Head || h.role == PostRole::Deputy))
                staff << h.name;
        for (int year = firstYear; year <= m_today.year(); ++year)
            for (const QJsonValue &v : m_words[u"yearly"].toArray()) {
                const QDate day = QDate(year, v[u"month"].toInt(), v[u"day"].toInt()).addDays(m_random.between(-3, 3));
                if (day > m_today || (station.foundedOn.isValid() && day < station.foundedOn) || m_random.chance(60))
                    continue;
                Activity a{.id = ActivityId(m_random.id(QDateTime(day, QTime(17, 0)).toMSecsSinceEpoch())), .station = at.station, .onDate = day, .title = v[u"title"].toString(), .kind = v[u"kind"].toString()};
                a.strand = v[u"strand"].toString();
                for (const QJsonValue &g : v[u"goals"].toArray())
                    a.goals << g.toString();
                for (int i = 0; i < v[u"majors"].toInt() && !majors.isEmpty(); ++i)
                    if (const QString &m = m_random.pick(majors); !a.majors.contains(m))
                        a.majors << m;
                a.nature = activityNatureFromCode(v[u"nature"].toString()).value_or(ActivityNature::None);
                a.peer = v[u"peer"].toBool();
                a.schoolWide = v[u"wide"].toBool();
                a.participants = std::max(5, v[u"people"].toInt() * m_random.between(85, 115) / 100);
                a.place = v[u"place"].toString();
                a.inCharge = staff.isEmpty() ? QString() : staff.front();
                a.note = v[u"note"].toString();
                a.madeBy = at.head;
                a.madeAt = QDateTime(day, QTime(17, 0));
                XZ_CHECK(ActivityRepository::insert(m_tx, a));
            }
        return {};
    }

    Result<void> visits(const DemoSupervised &at, const UserId &visitor)
    {
        XZ_TRY(const auto projects, ProjectRepository(m_session.db()).list(at.station));
        const std::optional<ProjectId> project = projects.empty() ? std::nullopt : std::optional(projects.front().id);
        const QJsonArray purposes = m_words[u"purposes"].toArray(), summaries = m_words[u"summaries"].toArray(), findings = m_words[u"findings"].toArray();
        const QDate days[] = {m_today.addDays(-150), m_today.addDays(-40)};
        int finding = 0;
        for (int i = 0; i < 2; ++i) {
            const QDateTime at10(days[i], QTime(10, 0));
            Visit v{.id = VisitId(m_random.id(at10.toMSecsSinceEpoch())), .station = at.station, .project = project, .plannedOn = days[i], .heldOn = days[i], .purpose = purposes.at(i).toString(),
                    .visitors = m_words[u"visitors"].toString(), .summary = summaries.at(i).toString(), .state = VisitState::Held, .madeBy = visitor, .madeAt = at10.addDays(-10)};
            XZ_CHECK(SupervisionRepository::insert(m_tx, v));
            for (int n = 1; n <= i + 1 && finding < findings.size(); ++n, ++finding) {
                const QJsonArray words = findings.at(finding).toArray();
                const bool answered = !words.at(1).toString().isEmpty(), closed = !words.at(2).toString().isEmpty();
                Finding f{.id = FindingId(m_random.id(at10.toMSecsSinceEpoch() + n)), .visit = v.id, .number = n, .text = words.at(0).toString(), .dueOn = days[i].addDays(i == 0 ? 30 : n == 1 ? 60 : 35)};
                f.state = closed ? FindingState::Closed : answered ? FindingState::Answered : FindingState::Open;
                if (answered) {
                    f.answer = words.at(1).toString();
                    f.answeredAt = at10.addDays(20);
                }
                if (closed) {
                    f.closing = words.at(2).toString();
                    f.closedAt = at10.addDays(28);
                }
                XZ_CHECK(SupervisionRepository::insert(m_tx, f));
                XZ_CHECK(SupervisionRepository::insertStep(m_tx, f.id, FindingEvent::Recorded, at10, visitor, {}, {}, f.dueOn));
                if (answered)
                    XZ_CHECK(SupervisionRepository::insertStep(m_tx, f.id, FindingEvent::Answered, f.answeredAt, at.head, f.answer, {}, {}));
                if (closed)
                    XZ_CHECK(SupervisionRepository::insertStep(m_tx, f.id, FindingEvent::Closed, f.closedAt, visitor, f.closing, {}, {}));
            }
        }
        const QDate next = m_today.addDays(18);
        return SupervisionRepository::insert(m_tx, Visit{.id = VisitId(m_random.id(m_session.clock().nowMs())), .station = at.station, .project = project, .plannedOn = next,
                                                         .purpose = purposes.at(0).toString(), .visitors = m_words[u"visitors"].toString(), .madeBy = visitor, .madeAt = m_session.clock().now()});
    }

    // In the year of the acceptance: the first stations and their heads; in this year an award and a nomination that waits.
    Result<void> honours(const std::vector<DemoSupervised> &stations, const UserId &affairs)
    {
        const auto kinds = honourKinds(m_session);
        for (const DemoSupervised &s : stations) {
            XZ_TRY(const auto projects, ProjectRepository(m_session.db()).list(s.station));
            const auto p = std::ranges::find_if(projects, [](const ProjectRow &row) {
                return row.grade && *row.grade != AcceptanceGrade::Unqualified && (row.state == ProjectState::Accepted || row.state == ProjectState::Archived);
            });
            if (p == projects.end())
                continue;
            const int accepted = p->publishedAt.date().year();
            for (int year = accepted; year <= m_today.year(); ++year)
                for (size_t k = 0; k < kinds.size(); ++k) {
                    if (std::ranges::find(kinds[k].grades, *p->grade) == kinds[k].grades.end())
                        continue;
                    const bool now = year == m_today.year();
                    if (m_given[{year, int(k)}] >= 1 || (now && k > 1))
                        continue;
                    ++m_given[{year, int(k)}];
                    XZ_CHECK(honour(s, p->id, kinds[k], int(k), year, now ? m_today.addDays(-12) : QDate(year, 11, 20), !now || k == 0, affairs));
                }
        }
        return {};
    }

private:
    Result<void> honour(const DemoSupervised &s, const ProjectId &project, const HonourKind &kind, int k, int year, QDate nominated, bool awarded, const UserId &affairs)
    {
        const QJsonArray deeds = m_words[u"deeds"].toArray();
        Honour h{.id = HonourId(m_random.id(QDateTime(nominated, QTime(9, 0)).toMSecsSinceEpoch())), .year = year, .kind = kind.code, .station = s.station, .project = project,
                 .deeds = deeds.at(kind.ofHead ? 1 : 0).toString()};
        if (kind.ofHead) {
            XZ_TRY(const auto head, HonoursRepository(m_session.db()).headOf(s.station, nominated));
            if (!head)
                return {};
            h.person = head->person;
        }
        h.nominatedBy = s.head;
        h.nominatedAt = QDateTime(nominated, QTime(15, 0));
        if (awarded) {
            h.state = HonourState::Awarded;
            h.number = QStringLiteral("%1-%2-%3").arg(kind.number).arg(year).arg(m_given[{year, k}], 2, 10, QLatin1Char('0'));
            h.decidedBy = affairs;
            h.decidedAt = QDateTime(nominated.addDays(9), QTime(16, 0));
        }
        return HonoursRepository::insert(m_tx, h);
    }

    Session &m_session;
    Transaction &m_tx;
    DemoRandom m_random;
    QDate m_today;
    QJsonObject m_words;
    std::map<std::pair<int, int>, int> m_given; // by year and kind
};

} // namespace

Result<void> fillDemoActivities(Session &session, const std::vector<DemoSupervised> &stations, quint64 seed, QDate from)
{
    if (stations.empty())
        return {};
    XZ_TRY(const auto terms, CalendarService(session).terms());
    int firstYear = from.year();
    for (const Term &t : terms)
        firstYear = std::min(firstYear, t.startsOn.year());
    const NetworkRepository network(session.db());
    XZ_TRY(const auto all, network.stations());
    XZ_TRY(const auto classes, network.classes());
    XZ_TRY(Transaction tx, Transaction::begin(session.db()));
    SupervisionFiller filler(session, tx, seed);
    for (const DemoSupervised &s : stations) {
        const auto station = std::ranges::find(all, s.station, &Station::id);
        if (station == all.end())
            continue;
        QStringList majors;
        for (const ClassGroup &c : classes)
            if (c.college == station->college && !c.major.isEmpty())
                majors << c.major;
        XZ_CHECK(filler.activities(s, *station, majors, firstYear));
    }
    XZ_CHECK(tx.commit());
    return {};
}

Result<void> fillDemoSupervision(Session &session, const std::vector<DemoSupervised> &stations, const UserId &centre, const UserId &affairs, quint64 seed)
{
    if (stations.empty())
        return {};
    XZ_TRY(Transaction tx, Transaction::begin(session.db()));
    SupervisionFiller filler(session, tx, seed + 1);
    XZ_CHECK(filler.visits(stations.front(), centre));
    XZ_CHECK(filler.honours(stations, affairs));
    XZ_CHECK(tx.commit());
    return {};
}

} // namespace xz
