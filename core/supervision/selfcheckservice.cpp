#include "core/supervision/selfcheckservice.h"

#include "core/activities/activityrepository.h"
#include "core/base/text.h"
#include "core/calendar/calendarservice.h"
#include "core/document/formtexts.h"
#include "core/funds/fundsservice.h"
#include "core/members/headfinding.h"
#include "core/organization/custodians.h"
#include "core/organization/networkservice.h"
#include "core/project/projectrepository.h"
#include "core/report/reportweek.h"
#include "core/report/weeklyrepository.h"
#include "core/station/stationservice.h"
#include "core/supervision/supervisionrepository.h"
#include "core/training/coverageservice.h"
#include "core/training/trainingrepository.h"
#include "core/workspace/dictionaries.h"
#include "core/workspace/permit.h"

#include <QtCore/QSet>
#include <algorithm>

namespace xz {

namespace {

const QString entity = QStringLiteral("self_check");

Result<DictionaryVersion> dictionary(Session &session)
{
    const QString kind = QStringLiteral("construction_indicators");
    if (auto found = DictionaryService(session).inForce(kind, session.clock().today()))
        return *found;
    if (auto shipped = DictionaryService::shipped(kind))
        return *shipped;
    return fail(Errc::Internal, SelfCheckService::tr("The construction indicators are missing from the program. Install the program again."));
}

// Which weeks of the year were due, handed in, and when. Counts of weeks, no content: who supervises may know them.
Result<void> weeks(Session &session, const StationId &station, QDate from, QDate to, SelfCheckFacts &x)
{
    XZ_TRY(const auto all, reportWeeks(session));
    XZ_TRY(const auto info, stationInfo(session.db(), station));
    XZ_TRY(const auto standing, standingRows(session.db(), station, from.addDays(-7), to));
    QHash<WeekId, bool> handedIn; // late?
    for (const StandingRow &r : standing)
        if (isReported(r.state) && (r.revision == 0 || !handedIn.contains(r.week)))
            handedIn.insert(r.week, r.late);
    const QDateTime now = session.clock().now();
    for (const ReportWeek &w : all) {
        const bool before = info && info->foundedOn.isValid() && w.endsOn < info->foundedOn;
        if (!w.reporting || before || w.endsOn < from || w.endsOn > to)
            continue;
        const auto it = handedIn.constFind(w.id);
        if (it == handedIn.constEnd() && w.closesAt > now)
            continue; // still time
        ++x.weeksDue;
        if (it == handedIn.constEnd())
            x.weeksMissing << w.iso();
        else
            ++(*it ? x.weeksLate : x.weeksOnTime);
    }
    return {};
}

Result<void> training(Session &session, const StationId &station, QDate from, QDate to, SelfCheckFacts &x)
{
    XZ_TRY(const auto history, CoverageService(session).history(station));
    const QDate today = session.clock().today();
    for (auto it = history.rbegin(); it != history.rend(); ++it) {
        const TermCoverage &c = *it;
        if (c.term.endsOn < from || c.term.startsOn > std::min(to, today))
            continue;
        x.helpers = c.helpers; // of the year's last term
        x.guaranteed = c.guaranteed;
        // A term counts in the year in which most of its weeks lie; a running one only when a group still lacks what it should have by its end.
        if (c.term.startsOn.addDays(c.term.startsOn.daysTo(c.term.endsOn) / 2).year() != from.year())
            continue;
        SelfCheckFacts::Term t{.name = c.term.name(), .groups = {}};
        for (const GroupCoverage &g : c.groups)
            if (g.isRequired())
                t.groups.emplace_back(postRoleLabel(g.role), g.isReached());
        x.terms.push_back(std::move(t));
    }
    XZ_TRY(const auto drills, TrainingRepository(session.db()).list({.station = station, .from = from, .to = to, .category = TrainingCategory::Drill, .state = TrainingState::Held}));
    x.drills = int(drills.size());
    return {};
}

Result<void> activities(Session &session, const StationId &station, QDate from, QDate to, SelfCheckFacts &x)
{
    XZ_TRY(const auto rows, ActivityRepository(session.db()).list(station, from, to));
    const ActivityWords words = ActivityWords::of(session);
    const ActivitySums sums = sumsOf(rows, words);
    x.activities = sums.activities;
    x.peer = sums.peer;
    x.developmental = sums.developmental;
    x.remedial = sums.remedial;
    for (const auto &[code, n] : sums.byStrand)
        x.strands.emplace_back(words.strandName(code), n);
    for (const ActivityRow &a : rows) {
        const ActivityWords::Kind *k = words.kind(a.kind);
        x.leadershipMeetings += a.counts() && k && k->evidence == u"organisation";
    }
    return {};
}

Result<void> findings(Session &session, const StationId &station, int year, SelfCheckFacts &x)
{
    XZ_TRY(const auto rows, SupervisionRepository(session.db()).recordedIn(station, year));
    const QDate today = session.clock().today();
    for (const FindingRow &f : rows) {
        ++x.findings;
        x.findingsClosed += f.state == FindingState::Closed;
        if (f.isOverdueOn(today))
            x.findingsOverdue << f.text.simplified().left(24);
    }
    return {};
}

// How much of what was allotted up to the year's end was spent, over the projects that ran in the year.
Result<void> funds(Session &session, const StationId &station, int year, SelfCheckFacts &x)
{
    XZ_TRY(const auto projects, ProjectRepository(session.db()).list(station));
    qint64 allotted = 0, spent = 0;
    for (const ProjectRow &p : projects) {
        if (p.startsOn.year() > year || std::max(p.endsOn, p.extendedUntil).year() < year)
            continue;
        XZ_TRY(const FundSummary sums, FundsService(session).summary(p.id));
        for (const FundYear &y : sums.years)
            if (y.year <= year) {
                allotted += y.allotted;
                spent += y.spent;
            }
    }
    if (allotted > 0)
        x.fundExecution = double(spent) / double(allotted);
    return {};
}

} // namespace

Result<CollegeId> SelfCheckService::reach(const StationId &station, Action action) const
{
    XZ_TRY(const auto college, SupervisionRepository(m_session.db()).collegeOf(station));
    XZ_CHECK(permit(m_session, action, {.station = station, .college = college ? college : std::optional(CollegeId(RawId{}))}, entity, station.raw()));
    if (!college)
        return fail(Errc::Denied, tr("This station does not exist, or it is not one of yours."));
    return *college;
}

bool SelfCheckService::mayRun(const StationId &station) const { return isAllowed(m_session.actor(), Action::RunSelfCheck, {.station = station}); }

Result<SelfCheckFacts> SelfCheckService::facts(const StationId &station, int year) const
{
    XZ_CHECK(reach(station, Action::ReadSupervision));
    if (year < 2000 || year > m_session.clock().today().year())
        return fail(Errc::InvalidInput, tr("A self-check is made for a year up to %1.").arg(m_session.clock().today().year()), u"year"_qs);
    const QDate from(year, 1, 1), to(year, 12, 31);
    SelfCheckFacts x;
    XZ_TRY(const auto head, headFinding(m_session, station));
    XZ_TRY(const Completeness verdict, StationService(m_session).completeness(station, head));
    for (const CompletenessClause &c : verdict.clauses)
        x.clauses.push_back({c.key, c.title, c.source, c.datum, c.fix, c.met});
    XZ_CHECK(weeks(m_session, station, from, to, x));
    XZ_CHECK(training(m_session, station, from, to, x));
    XZ_CHECK(activities(m_session, station, from, to, x));
    XZ_CHECK(findings(m_session, station, year, x));
    XZ_CHECK(funds(m_session, station, year, x));
    return x;
}

Result<SelfCheck> SelfCheckService::compute(const StationId &station, int year) const
{
    XZ_TRY(const SelfCheckFacts x, facts(station, year));
    XZ_TRY(const DictionaryVersion words, dictionary(m_session));
    XZ_TRY(const auto marks, SupervisionRepository(m_session.db()).marks(station, year));
    return SelfCheck{.station = station, .year = year, .dictionary = words.version, .results = judgeIndicators(words.body, x, marks)};
}

Result<std::optional<SelfCheck>> SelfCheckService::stored(const StationId &station, int year) const
{
    XZ_CHECK(reach(station, Action::ReadSupervision));
    return SupervisionRepository(m_session.db()).selfCheck(station, year);
}

Result<SelfCheck> SelfCheckService::standing(const StationId &station, int year) const
{
    XZ_TRY(auto kept, stored(station, year));
    if (kept)
        return std::move(*kept);
    return compute(station, year);
}

Result<std::vector<std::pair<int, double>>> SelfCheckService::years(const StationId &station) const
{
    XZ_CHECK(reach(station, Action::ReadSupervision));
    return SupervisionRepository(m_session.db()).selfCheckYears(station);
}

Result<SelfCheck> SelfCheckService::store(const StationId &station, int year)
{
    XZ_CHECK(reach(station, Action::RunSelfCheck));
    XZ_TRY(SelfCheck check, compute(station, year));
    check.storedAt = m_session.clock().now();
    const SelfCheckId id = SelfCheckId::make(m_session.clock().nowMs());
    XZ_TRY(Transaction tx, Transaction::begin(m_session.db()));
    XZ_CHECK(SupervisionRepository::put(tx, check, id, m_session.actor().user));
    XZ_CHECK(m_session.audit().record(tx, m_session.actor(), u"self_check.store"_qs, entity, station.raw(), {{u"year"_qs, year}, {u"score"_qs, check.score()}, {u"full"_qs, check.full()}}));
    XZ_CHECK(tx.commit());
    m_session.changes().changed(u"supervision"_qs);
    return check;
}

Result<void> SelfCheckService::say(const StationId &station, int year, const QString &item, bool met, const QString &note)
{
    XZ_CHECK(reach(station, Action::RunSelfCheck));
    XZ_TRY(const DictionaryVersion words, dictionary(m_session));
    bool manual = false;
    for (const QJsonValue &v : words.body[u"entries"].toArray())
        manual = manual || (v[u"code"].toString() == item && v[u"by"].toString() == u"manual");
    if (!manual)
        return fail(Errc::InvalidInput, tr("%1 is judged by the data; only an indicator without data is answered by the head.").arg(item), u"item"_qs);
    const QString clean = cleanLine(note);
    if (clean.isEmpty())
        return fail(Errc::InvalidInput, tr("Say in a few words what was done, and where the proof lies."), u"note"_qs);
    XZ_TRY(Transaction tx, Transaction::begin(m_session.db()));
    XZ_CHECK(SupervisionRepository::put(tx, station, year, {.item = item, .met = met, .note = clean.left(200), .at = m_session.clock().now()}, m_session.actor().user));
    XZ_CHECK(m_session.audit().record(tx, m_session.actor(), u"self_check.say"_qs, entity, station.raw(), {{u"year"_qs, year}, {u"item"_qs, item}, {u"met"_qs, met}}));
    XZ_CHECK(tx.commit());
    m_session.changes().changed(u"supervision"_qs);
    return {};
}

Result<SelfCheckPaper> selfCheckPaper(Session &session, const SelfCheck &check)
{
    using namespace paper;
    const FormTexts &f = FormTexts::of("selfcheck");
    const NetworkService network(session);
    XZ_TRY(const Station station, network.station(check.station));
    XZ_TRY(const auto colleges, network.colleges(true));
    QString college = station.name;
    for (const College &c : colleges)
        if (c.id == station.college)
            college = c.name;
    const auto points = [](double v) { return QString::number(v, 'f', v == double(qint64(v)) ? 0 : 1); };
    const QString year = QString::number(check.year);
    SelfCheckPaper out;
    out.sheetName = f.text("sheet");
    out.fileName = fileNamePart(f.text("file", {{"college", college}, {"year", year}}));
    Document &d = out.document;
    d.meta = {.title = f.text("title"), .author = station.name};
    d.page = {.style = PageStyle::Compact, .landscape = true};
    XZ_CHECK(putCustodian(session, check.station, DataClass::Station, d));
    d << Title{f.text("title"), f.text("subtitle", {{"year", year}, {"station", station.name}})};
    const int unmet = check.unmet(), applicable = int(std::ranges::count_if(check.results, &IndicatorResult::applicable));
    const QString sums = f.text(unmet ? "summary_unmet" : "summary_met", {{"n", QString::number(applicable)}, {"unmet", QString::number(unmet)}, {"score", points(check.score())},
                                                                         {"full", points(check.full())}, {"share", sharePercent(check.share())}});
    d << Paragraph{QString(sums + (check.storedAt.isValid() ? f.text("stored", {{"date", chineseDate(check.storedAt.date())}}) : f.text("fresh", {{"date", chineseDate(session.clock().today())}})))};
    Table lacking{.columns = {{f.text("col_code"), 0.5, Align::Center}, {f.text("col_name"), 2.2}, {f.text("col_source"), 1, Align::Center}, {f.text("col_datum"), 2.6}, {f.text("col_missing"), 3.4}},
                  .rows = {}, .emptyText = f.text("none_unmet")};
    Table all{.columns = {{f.text("col_code"), 0.5, Align::Center}, {f.text("col_group"), 0.9, Align::Center}, {f.text("col_name"), 2.6}, {f.text("col_source"), 1, Align::Center},
                          {f.text("col_points"), 0.55, Align::Right, true}, {f.text("col_earned"), 0.55, Align::Right, true}, {f.text("col_met"), 0.75, Align::Center}, {f.text("col_datum"), 3.2}},
              .rows = {}};
    for (const IndicatorResult &r : check.results) {
        if (r.applicable && !r.met)
            lacking.rows.push_back({{r.code, r.name, r.source, r.datum, r.missing}});
        all.rows.push_back({{r.code, r.group, r.name, r.source, r.applicable ? points(r.points) : QString(), r.applicable ? points(r.earned) : QString(),
                             !r.applicable ? RichText(f.text("not_applicable")) : r.met ? RichText(f.text("met")) : RichText(f.text("unmet"), RunStyle::Alert), r.datum}});
    }
    all.rows.push_back({.cells = {f.text("total"), {}, {}, {}, points(check.full()), points(check.score())}, .kind = RowKind::Total});
    d << Heading{1, f.text("heading_unmet")} << std::move(lacking);
    d << Heading{1, f.text("heading_all")} << std::move(all) << Note{f.text("note")};
    d << SignatureLines{{{.label = f.text("sign_head"), .dateLabel = f.text("sign_date")}, {.label = f.text("sign_secretary"), .seal = true, .dateLabel = f.text("sign_date")}}};
    return out;
}

} // namespace xz
