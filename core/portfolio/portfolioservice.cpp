#include "core/portfolio/portfolioservice.h"

#include "core/activities/activitydocument.h"
#include "core/base/text.h"
#include "core/calendar/calendarservice.h"
#include "core/document/formtexts.h"
#include "core/funds/fundsdocument.h"
#include "core/honours/honoursdocument.h"
#include "core/midterm/midtermdocument.h"
#include "core/organization/networkservice.h"
#include "core/portfolio/portfoliorepository.h"
#include "core/project/applicationdocument.h"
#include "core/report/weeklydocument.h"
#include "core/report/weeklyservice.h"
#include "core/review/reviewdocument.h"
#include "core/station/stationservice.h"
#include "core/supervision/selfcheckservice.h"
#include "core/supervision/supervisiondocument.h"
#include "core/training/trainingdocument.h"
#include "core/workspace/permit.h"

#include <QtCore/QJsonObject>
#include <algorithm>

namespace xz {

namespace {

using namespace paper;

const FormTexts &f() { return FormTexts::of("portfolio"); }
QString num(int n) { return QString::number(n); }

template <class Paper>
Result<Document> documentOf(Result<Paper> made)
{
    if (!made)
        return std::unexpected(std::move(made).error());
    return std::move(made->document);
}

// One part after the other; a part that the actor may not read is left out and says so, any other error ends the build.
class Gatherer {
public:
    Gatherer(Session &session, Portfolio &book, QString summary) : m_session(session), m_book(book), m_station(book.station), m_year(book.year), m_summary(std::move(summary)) {}

    Result<void> gather(const std::function<bool(int)> &progress)
    {
        using Fill = Result<void> (Gatherer::*)(PortfolioPart &);
        static const std::pair<const char *, Fill> parts[] = {
            {"overview", &Gatherer::overview}, {"application", &Gatherer::application}, {"midterm", &Gatherer::midterm}, {"final", &Gatherer::final}, {"training", &Gatherer::training}, {"activities", &Gatherer::activities}, {"funds", &Gatherer::funds}, {"crisis", &Gatherer::crisis},
            {"weekly", &Gatherer::weekly}, {"supervision", &Gatherer::supervision}, {"honours", &Gatherer::honours},
        };
        int done = 0;
        for (const auto &[code, fill] : parts) {
            if (progress && !progress(done++ * 100 / int(std::size(parts))))
                return fail(Errc::Cancelled, PortfolioService::tr("Stopped. Nothing was written."));
            PortfolioPart part{.code = QString::fromLatin1(code), .title = f().text(QByteArray(QByteArray("part_") + code).constData())};
            if (auto filled = (this->*fill)(part); !filled) {
                if (filled.error().code != Errc::Denied)
                    return filled;
                part.papers.clear();
                part.omitted = f().text("omitted_denied");
            } else if (part.papers.empty()) {
                part.omitted = f().text("omitted_nothing");
            }
            m_book.parts.push_back(std::move(part));
        }
        return {};
    }

private:
    void add(PortfolioPart &part, QString title, Document document) { part.papers.emplace_back(std::move(title), std::move(document)); }

    Result<void> overview(PortfolioPart &part)
    {
        XZ_TRY(const StationCard c, StationService(m_session).card(m_station));
        const SelfCheckService checks(m_session);
        XZ_TRY(const SelfCheckFacts x, checks.facts(m_station, m_year));
        XZ_TRY(const SelfCheck check, checks.standing(m_station, m_year));
        XZ_TRY(const auto rows, ActivityService(m_session).list(m_station, QDate(m_year, 1, 1), QDate(m_year, 12, 31)));
        const ActivitySums sums = sumsOf(rows, ActivityWords::of(m_session));
        const auto named = [](const QString &name) { return name.isEmpty() ? f().text("unset") : name; };
        Document d;
        d.meta = {.title = f().text("overview_title", {{"year", num(m_year)}}), .author = m_book.stationName};
        d << Title{d.meta.title, m_book.stationName};
        d << Heading{1, f().text("overview_station")}
          << Paragraph{f().text("overview_station_text", {{"station", c.station.name}, {"college", c.collegeName}, {"students", num(c.students)}, {"classes", num(c.classes)}, {"dorms", num(c.dorms)},
                                                          {"counsellors", num(c.counsellors)}, {"teachers", num(c.classTeachers)}, {"committee", num(c.committee)}, {"reporters", num(c.dormReporters)},
                                                          {"department", num(c.department)}, {"head", named(c.head)}, {"secretary", named(c.secretary)}})};
        const auto share = sums.developmentalShare();
        d << Heading{1, f().text("overview_activities")}
          << Paragraph{f().text("overview_activities_text", {{"n", num(sums.activities)}, {"people", num(sums.participants)}, {"share", share ? sharePercent(*share) : f().text("share_none")},
                                                             {"peer", num(sums.peer)}, {"wide", num(sums.schoolWide)}, {"meetings", num(x.leadershipMeetings)}})};
        d << Heading{1, f().text("overview_training")} << Paragraph{f().text("overview_training_text", {{"helpers", num(x.helpers)}, {"trained", num(x.guaranteed)}, {"drills", num(x.drills)}})};
        d << Heading{1, f().text("overview_weeks")}
          << Paragraph{f().text("overview_weeks_text", {{"due", num(x.weeksDue)}, {"on_time", num(x.weeksOnTime)}, {"late", num(x.weeksLate)}, {"missing", QString::number(x.weeksMissing.size())}})};
        d << Heading{1, f().text("overview_check")} << Paragraph{f().text("overview_check_text", {{"share", sharePercent(check.share())}, {"unmet", num(check.unmet())}})};
        d << Heading{1, f().text("overview_flagship")} << Paragraph{c.flagship.isEmpty() ? f().text("overview_flagship_none") : f().text("overview_flagship_text", {{"name", c.flagship}})};
        if (!m_summary.trimmed().isEmpty()) {
            d << Heading{1, f().text("overview_summary")};
            for (const QString &line : m_summary.split(u'\n', Qt::SkipEmptyParts))
                if (!line.trimmed().isEmpty())
                    d << Paragraph{line.trimmed()};
        }
        add(part, f().text("paper_overview"), std::move(d));
        return {};
    }

    // As it was handed in; a draft is no record of the year.
    Result<void> application(PortfolioPart &part)
    {
        const ProjectService service(m_session);
        XZ_TRY(const auto projects, service.ofStation(m_station));
        for (const ProjectRow &p : projects) {
            XZ_TRY(const auto versions, service.versions(p.id));
            const ProjectVersionRow *last = nullptr;
            for (const ProjectVersionRow &v : versions)
                if (v.stage == u"application" && v.frozenAt.date().year() <= m_year)
                    last = &v;
            const bool touches = p.startsOn.year() <= m_year && p.endsOn.year() >= m_year;
            if (!last || (!touches && last->frozenAt.date().year() != m_year))
                continue;
            XZ_TRY(ProjectPaper paper, applicationPaper(m_session, p.id, last->id));
            add(part, f().text("paper_application"), std::move(paper.document));
            if (p.state != ProjectState::CollegeOpinion && p.state != ProjectState::CentreOpinion && p.state != ProjectState::Deciding) {
                auto decision = decisionPaper(m_session, p.id);
                if (decision)
                    add(part, f().text("paper_decision"), std::move(decision->document));
                else if (decision.error().code != Errc::Refused) // Refused: nothing is decided yet
                    return std::unexpected(decision.error());
            }
        }
        return {};
    }

    // Projects of which a part of the year belongs to the cycle.
    Result<std::vector<ProjectRow>> running() const
    {
        XZ_TRY(auto projects, ProjectService(m_session).ofStation(m_station));
        std::erase_if(projects, [&](const ProjectRow &p) { return p.startsOn.year() > m_year || std::max(p.endsOn, p.extendedUntil).year() < m_year || !p.approvedAmount; });
        return projects;
    }
    // The stage's paper when it was handed in during the year.
    Result<bool> handedIn(const ProjectRow &project, const char *stage) const
    {
        XZ_TRY(const auto versions, ProjectService(m_session).versions(project.id));
        return std::ranges::any_of(versions, [&](const ProjectVersionRow &v) { return v.stage == QLatin1String(stage) && v.frozenAt.date().year() == m_year; });
    }
    // A paper that the nouns do not give yet (nothing is decided, not published) is left out.
    Result<void> addIfThere(PortfolioPart &part, const char *title, Result<Document> document)
    {
        if (document)
            add(part, f().text(title), std::move(*document));
        else if (document.error().code != Errc::Refused && document.error().code != Errc::NotFound)
            return std::unexpected(document.error());
        return {};
    }

    Result<void> midterm(PortfolioPart &part)
    {
        XZ_TRY(const auto projects, running());
        for (const ProjectRow &p : projects) {
            XZ_TRY(const bool there, handedIn(p, "midterm"));
            if (there)
                XZ_CHECK(addIfThere(part, "paper_midterm", documentOf(midtermPaper(m_session, p.id))));
        }
        return {};
    }

    Result<void> final(PortfolioPart &part)
    {
        XZ_TRY(const auto projects, running());
        for (const ProjectRow &p : projects) {
            XZ_TRY(const bool there, handedIn(p, "final"));
            if (!there)
                continue;
            XZ_CHECK(addIfThere(part, "paper_final", finalReportPaper(m_session, p.id)));
            XZ_CHECK(addIfThere(part, "paper_acceptance", acceptanceDecision(m_session, p.id)));
        }
        return {};
    }

    Result<void> funds(PortfolioPart &part)
    {
        XZ_TRY(const auto projects, running());
        for (const ProjectRow &p : projects)
            XZ_CHECK(addIfThere(part, "paper_funds", documentOf(fundStatement(m_session, p.id, m_year))));
        return {};
    }

    Result<void> training(PortfolioPart &part)
    {
        const TrainingPeriod period{QDate(m_year, 1, 1), QDate(m_year, 12, 31), f().text("year", {{"year", num(m_year)}})};
        XZ_TRY(TrainingPaper paper, trainingLedger(m_session, period, m_station));
        add(part, f().text("paper_training"), std::move(paper.document));
        return {};
    }

    Result<void> activities(PortfolioPart &part)
    {
        XZ_TRY(ActivityLedger ledger, activityLedger(m_session, m_station, QDate(m_year, 1, 1), QDate(m_year, 12, 31)));
        add(part, f().text("paper_activities"), std::move(ledger.document));
        return {};
    }

    Result<void> crisis(PortfolioPart &part)
    {
        XZ_TRY(Document d, crisisStatistics(m_session, m_station, m_year));
        add(part, f().text("paper_crisis"), std::move(d));
        return {};
    }

    Result<void> weekly(PortfolioPart &part)
    {
        const WeeklyService service(m_session);
        XZ_TRY(const auto weeks, service.weeks(m_station));
        for (const WeekRow &w : weeks) {
            if (!w.report || !isReported(w.state) || w.week.endsOn.year() != m_year)
                continue;
            XZ_TRY(const WeeklyReport report, service.open(*w.report));
            XZ_TRY(Document d, weeklyDocument(m_session, report));
            add(part, f().text("paper_weekly", {{"label", w.week.label()}, {"iso", w.week.iso()}}), std::move(d));
        }
        return {};
    }

    Result<void> supervision(PortfolioPart &part)
    {
        XZ_TRY(SupervisionPaper year, supervisionYear(m_session, m_station, m_year));
        add(part, f().text("paper_supervision"), std::move(year.document));
        const SupervisionService service(m_session);
        XZ_TRY(auto visits, service.visits(m_station));
        std::ranges::reverse(visits);
        for (const VisitRow &v : visits) {
            if (v.state != VisitState::Held || v.heldOn.year() != m_year)
                continue;
            XZ_TRY(SupervisionPaper record, visitRecord(m_session, v.id));
            add(part, f().text("paper_visit", {{"date", isoDate(v.heldOn)}}), std::move(record.document));
        }
        XZ_TRY(const SelfCheck check, SelfCheckService(m_session).standing(m_station, m_year));
        XZ_TRY(SelfCheckPaper paper, selfCheckPaper(m_session, check));
        add(part, f().text("paper_selfcheck"), std::move(paper.document));
        return {};
    }

    Result<void> honours(PortfolioPart &part)
    {
        const HonoursService service(m_session);
        XZ_TRY(const auto rows, service.list(m_year));
        for (const HonourRow &h : rows) {
            if (h.station != m_station || h.state != HonourState::Awarded)
                continue;
            XZ_TRY(HonourPaper certificate, honourCertificate(m_session, h.id));
            add(part, f().text("paper_honour", {{"kind", h.kindName}}), std::move(certificate.document));
        }
        return {};
    }

    Session &m_session;
    Portfolio &m_book;
    StationId m_station;
    int m_year;
    QString m_summary;
};

} // namespace

bool PortfolioService::mayBuild(const StationId &station) const { return isAllowed(m_session.actor(), Action::BuildPortfolio, {.station = station}); }

Result<CollegeId> PortfolioService::reach(const StationId &station) const
{
    XZ_TRY(const auto college, PortfolioRepository(m_session.db()).collegeOf(station));
    XZ_CHECK(permit(m_session, Action::BuildPortfolio, {.station = station, .college = college ? college : std::optional(CollegeId(RawId{}))}, u"portfolio"_qs, station.raw()));
    if (!college)
        return fail(Errc::Denied, tr("This station does not exist, or it is not one of yours."));
    return *college;
}

Result<Portfolio> PortfolioService::assemble(const StationId &station, int year, const QString &summary, const std::function<bool(int)> &progress) const
{
    XZ_TRY(const CollegeId college, reach(station));
    const int thisYear = m_session.clock().today().year();
    if (year < 2000 || year > thisYear)
        return fail(Errc::InvalidInput, tr("A portfolio is built for a year up to %1.").arg(thisYear), u"year"_qs);
    const NetworkService network(m_session);
    XZ_TRY(const Station s, network.station(station));
    XZ_TRY(const School school, network.school());
    XZ_TRY(const auto colleges, network.colleges(true));
    Portfolio book{.station = station, .year = year, .stationName = s.name, .collegeName = s.name, .schoolName = school.name, .madeAt = m_session.clock().now(), .madeBy = m_session.actor().name};
    for (const College &c : colleges)
        if (c.id == college)
            book.collegeName = c.name;
    book.title = f().text("title", {{"college", book.collegeName}, {"year", num(year)}});
    XZ_CHECK(Gatherer(m_session, book, summary).gather(progress));
    return book;
}

Result<void> PortfolioService::record(const Portfolio &portfolio, int pages, const QByteArray &manifestHash)
{
    XZ_CHECK(reach(portfolio.station));
    const BuiltPortfolio built{PortfolioId::make(m_session.clock().nowMs()), portfolio.year, pages, manifestHash, portfolio.madeAt, portfolio.madeBy};
    XZ_TRY(Transaction tx, Transaction::begin(m_session.db()));
    XZ_CHECK(PortfolioRepository::insert(tx, built, portfolio.station, m_session.actor().user));
    XZ_CHECK(m_session.audit().record(tx, m_session.actor(), u"portfolio.build"_qs, u"portfolio"_qs, built.id.raw(),
                                      {{u"year"_qs, portfolio.year}, {u"pages"_qs, pages}, {u"sha256"_qs, QString::fromLatin1(manifestHash.toHex())}}));
    XZ_CHECK(tx.commit());
    m_session.changes().changed(u"portfolio"_qs);
    return {};
}

Result<std::vector<BuiltPortfolio>> PortfolioService::built(const StationId &station) const
{
    XZ_CHECK(reach(station));
    return PortfolioRepository(m_session.db()).built(station);
}

Result<QString> PortfolioService::fileName(const StationId &station, int year) const
{
    XZ_TRY(const CollegeId college, reach(station));
    XZ_TRY(const auto colleges, NetworkService(m_session).colleges(true));
    QString name;
    for (const College &c : colleges)
        if (c.id == college)
            name = c.name;
    return fileNamePart(f().text("file", {{"college", name}, {"year", num(year)}}));
}

} // namespace xz
