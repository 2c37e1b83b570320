#include "core/project/targets.h"

#include "core/activities/activityservice.h"
#include "core/base/money.h"
#include "core/document/formtexts.h"
#include "core/members/headfinding.h"
#include "core/project/application.h"
#include "core/project/projectrepository.h"
#include "core/station/stationservice.h"
#include "core/training/coverageservice.h"

#include <QtCore/QJsonArray>
#include <algorithm>

namespace xz {
namespace {

// In the order of the catalogue's options. 全面覆盖: Classes, Dorms. 硬件: Rooms, OwnRooms, QuietRooms. 软件, 队伍: Members, Certified, Training, Helpers. 实效: Growth.
enum Measure { Typed, Classes, Dorms, Rooms, Members, Clauses, OwnRooms, QuietRooms, Certified, Training, Helpers, Growth };

const FormTexts &f() { return FormTexts::of("project"); }
QString key(const char *name) { return QString::fromLatin1(name); }

struct Count {
    qint64 part = 0, whole = 0;
    bool share = false; // else a plain number, in part
};

// Each source is asked once, when a target needs it.
class Counter {
public:
    Counter(Session &session, const StationId &station, QDate from) : m_session(session), m_station(station), m_from(from), m_today(session.clock().today()) {}

    Result<std::optional<Count>> count(Measure measure) // nothing: the program cannot say yet
    {
        switch (measure) {
        case Typed: return std::optional<Count>();
        case Clauses: return clauses();
        case Training:
        case Helpers: return training(measure);
        case Growth: return growth();
        default: break;
        }
        if (!m_counts) {
            XZ_TRY(m_counts, ProjectRepository(m_session.db()).coverage(m_station, m_today));
        }
        const std::vector<int> &c = *m_counts;
        switch (measure) {
        case Classes: return some({c[0], c[1], true});
        case Dorms: return some({c[2], c[3], true});
        case Rooms: return some({c[4]});
        case Members: return some({c[5]});
        case OwnRooms: return some({c[6]});
        case QuietRooms: return some({c[7]});
        default: return some({c[8]});
        }
    }

private:
    static std::optional<Count> some(Count c) { return c; }

    // What the regulation asks of a station, clause by clause (S21).
    Result<std::optional<Count>> clauses()
    {
        XZ_TRY(const auto head, headFinding(m_session, m_station));
        XZ_TRY(const Completeness all, StationService(m_session).completeness(m_station, head));
        return some({all.met(), qint64(all.clauses.size()), true});
    }

    Result<std::optional<Count>> training(Measure measure)
    {
        const auto term = CoverageService(m_session).term({}, m_station);
        if (!term && term.error().code == Errc::NotFound)
            return std::optional<Count>(); // no term in the calendar yet
        if (!term)
            return std::unexpected(term.error());
        if (measure == Helpers)
            return some({term->guaranteed, term->helpers, true});
        Count c{.share = true};
        for (const GroupCoverage &g : term->groups) {
            c.part += g.covered;
            c.whole += g.people;
        }
        return some(c);
    }

    // 发展性 beside 矫治性 activities since the cycle began (S25).
    Result<std::optional<Count>> growth()
    {
        XZ_TRY(const auto rows, ActivityService(m_session).list(m_station, m_from, m_today));
        const auto developmental = std::ranges::count(rows, ActivityNature::Developmental, &ActivityRow::nature), remedial = std::ranges::count(rows, ActivityNature::Remedial, &ActivityRow::nature);
        return some({developmental, developmental + remedial, true});
    }

    Session &m_session;
    StationId m_station;
    QDate m_from, m_today;
    std::optional<std::vector<int>> m_counts;
};

} // namespace

Result<std::vector<TargetStanding>> targetStandings(Session &session, const ProjectRow &project) { return targetStandings(session, project.station, project.startsOn, project.form); }

Result<std::vector<TargetStanding>> targetStandings(Session &session, const StationId &station, QDate from, const QJsonObject &form)
{
    const ApplicationField *targets = ApplicationCatalogue::shipped().field(key("goals"), key("targets"));
    const auto measure = std::ranges::find(targets->columns, key("measure"), &ApplicationField::code);
    Counter counter(session, station, from);
    std::vector<TargetStanding> out;
    int n = 0;
    for (const QJsonValue &v : form[u"goals"][u"targets"].toArray()) {
        TargetStanding t{.row = ++n, .year = v[u"year"].toInt(), .indicator = v[u"indicator"].toString(), .unit = v[u"unit"].toString(), .baseline = v[u"baseline"].toDouble(), .target = v[u"target"].toDouble()};
        XZ_TRY(const auto count, counter.count(Measure(std::max<qsizetype>(0, measure->options.indexOf(v[u"measure"].toString())))));
        if (count) {
            t.counted = true;
            t.part = count->part;
            t.whole = count->share ? count->whole : 0;
            t.reached = count->share ? count->whole > 0 && double(count->part) * 100 >= t.target * double(count->whole) : double(count->part) >= t.target;
            t.current = count->share ? percentText(count->part, count->whole) : QString::number(count->part);
            t.verdict = f().text("target_now", {{"value", t.current}, {"verdict", f().text(t.reached ? "target_met" : "target_unmet")}});
        }
        out.push_back(std::move(t));
    }
    return out;
}

} // namespace xz
