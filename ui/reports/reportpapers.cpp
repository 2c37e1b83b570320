// Every paper of now, group by group: one call a paper.
#include "core/activities/activitydocument.h"
#include "core/assessment/assessmentdocument.h"
#include "core/document/xlsx.h"
#include "core/funds/fundsdocument.h"
#include "core/handover/handoverdocument.h"
#include "core/handover/handoverservice.h"
#include "core/members/headfinding.h"
#include "core/members/memberdocument.h"
#include "core/midterm/midtermdocument.h"
#include "core/organization/networkdocument.h"
#include "core/organization/networkservice.h"
#include "core/pdf/portfoliopdf.h"
#include "core/portfolio/portfolioservice.h"
#include "core/project/applicationdocument.h"
#include "core/report/networkhealth.h"
#include "core/station/stationdocument.h"
#include "core/supervision/selfcheckservice.h"
#include "core/training/trainingdocument.h"
#include "ui/reports/reportspage.h"
#include "ui/shared/card.h"
#include "ui/shared/longtask.h"
#include "ui/shared/paperpreview.h"
#include "ui/shared/prompts.h"
#include "ui/shared/theme.h"

#include <QtWidgets/QGridLayout>
#include <QtWidgets/QVBoxLayout>

namespace xz {

namespace {
constexpr int columns = 3; // as many as the smallest screen holds at 150 %
}

void ReportsPage::addGroup(const QString &title, const QString &note)
{
    auto *card = new Card(title, this);
    if (!note.isEmpty())
        card->setNote(note);
    m_group = new QGridLayout;
    m_group->setSpacing(space::s);
    for (int c = 0; c < columns; ++c)
        m_group->setColumnStretch(c, 1);
    card->body()->addLayout(m_group);
    m_papers->addWidget(card);
}

void ReportsPage::addToGroup(QWidget *widget)
{
    const int n = m_group->count();
    m_group->addWidget(widget, n / columns, n % columns);
}

void ReportsPage::addPaper(const QString &text, const char *name, PaperName fileName, PaperMaker make, bool month)
{
    auto *button = new Button(text, ButtonKind::Plain, QString::fromLatin1(name));
    addToGroup(button);
    connect(button, &QPushButton::clicked, this, [this, title = QString(text).remove(u'&'), fileName, make, month] {
        if (!m_station)
            return present({Errc::NotFound, tr("This workspace has no station whose papers could be printed.")});
        const QDate today = session().clock().today();
        QDate chosen(today.year(), today.month(), 1);
        if (month) {
            QStringList months;
            for (int back = 0; back < 12; ++back)
                months << chosen.addMonths(-back).toString(QStringLiteral("yyyy-MM"));
            const auto index = prompts().choice(this, title, tr("Of which month?"), months);
            if (!index)
                return;
            chosen = chosen.addMonths(-*index);
        }
        const auto file = fileName(*m_station, chosen);
        if (presented(file))
            return;
        PaperJob job;
        job.title = title;
        job.fileName = *file;
        job.make = [make, station = *m_station, chosen](bool, const QString &) { return make(station, chosen); };
        job.xlsx = [make, station = *m_station, chosen](const QString &path, bool, const QString &) -> Result<void> {
            XZ_TRY(const paper::Document document, make(station, chosen));
            return paper::writeXlsx(document, path);
        };
        auto *view = new PaperPreview(this, prompts(), host(), session().clock(), std::move(job));
        if (presented(view->open()))
            view->deleteLater();
    });
}

void ReportsPage::addPapers()
{
    Session &s = session();
    addGroup(tr("Station and network"), tr("PDF and Excel; looked at before they are saved or printed"));
    addPaper(tr("Station card"), "paper-station", [&s](const StationId &id, QDate) { return stationFileName(s, id); },
             [&s](const StationId &id, QDate) -> Result<paper::Document> {
                 XZ_TRY(const auto head, headFinding(s, id));
                 return stationDocument(s, id, head);
             });
    const auto collegeOf = [&s](const StationId &id) -> Result<std::optional<CollegeId>> {
        XZ_TRY(const Station station, NetworkService(s).station(id));
        return station.college;
    };
    addPaper(tr("Four-level network"), "paper-network",
             [&s, collegeOf](const StationId &id, QDate) -> Result<QString> {
                 XZ_TRY(const auto college, collegeOf(id));
                 return networkFileName(s, college);
             },
             [&s, collegeOf](const StationId &id, QDate) -> Result<paper::Document> {
                 XZ_TRY(const auto college, collegeOf(id));
                 return networkDocument(s, college);
             });
    addPaper(tr("Month check of the network…"), "paper-health", [&s](const StationId &id, QDate m) { return NetworkHealthService(s).fileName(id, m.year(), m.month()); },
             [&s](const StationId &id, QDate m) { return NetworkHealthService(s).document(id, m.year(), m.month()); }, true);
    addPaper(tr("Room use of a month…"), "paper-rooms", [&s](const StationId &id, QDate m) { return usageFileName(s, id, m.year(), m.month()); },
             [&s](const StationId &id, QDate m) { return usageDocument(s, id, m.year(), m.month()); }, true);
    addGroup(tr("Team, training and assessment"));
    addPaper(tr("Member list"), "paper-members", [](const StationId &, QDate) -> Result<QString> { return tr("Members"); },
             [&s](const StationId &id, QDate) { return memberListDocument(s, {.station = id}); });
    addPaper(tr("Eligibility of the head"), "paper-eligibility", [](const StationId &, QDate) -> Result<QString> { return tr("Eligibility"); },
             [&s](const StationId &id, QDate) -> Result<paper::Document> {
                 XZ_TRY(const auto verdicts, EligibilityService(s).heads(id));
                 if (verdicts.empty())
                     return fail(Errc::NotFound, tr("This station has no head today. Appoint one on the members page."));
                 return eligibilityDocument(s, verdicts);
             });
    addPaper(tr("Training coverage"), "paper-coverage",
             [&s](const StationId &id, QDate) -> Result<QString> {
                 XZ_TRY(const TrainingPaper paper, coverageReport(s, {}, id));
                 return paper.fileName;
             },
             [&s](const StationId &id, QDate) -> Result<paper::Document> {
                 XZ_TRY(TrainingPaper paper, coverageReport(s, {}, id));
                 return std::move(paper.document);
             });
    const auto ledger = [&s](const StationId &id) -> Result<TrainingPaper> {
        XZ_TRY(const TrainingPeriod year, trainingYear(s));
        return trainingLedger(s, year, id);
    };
    addPaper(tr("Training ledger of the year"), "paper-training",
             [ledger](const StationId &id, QDate) -> Result<QString> {
                 XZ_TRY(const TrainingPaper paper, ledger(id));
                 return paper.fileName;
             },
             [ledger](const StationId &id, QDate) -> Result<paper::Document> {
                 XZ_TRY(TrainingPaper paper, ledger(id));
                 return std::move(paper.document);
             });
    const auto newest = [&w = workspace()](const StationId &id) -> Result<Handover> {
        const HandoverService service(w);
        XZ_TRY(const auto all, service.list());
        for (const Handover &h : all)
            if (h.station == id)
                return service.open(h.id);
        return fail(Errc::NotFound, tr("This station has no handover yet. Start one on the handover page."));
    };
    addPaper(tr("Handover record"), "paper-handover",
             [newest](const StationId &id, QDate) -> Result<QString> {
                 XZ_TRY(const Handover h, newest(id));
                 return handoverFileName(h);
             },
             [&s, newest](const StationId &id, QDate) -> Result<paper::Document> {
                 XZ_TRY(const Handover h, newest(id));
                 return handoverDocument(s, h);
             });
    addPaper(tr("Candidates"), "paper-candidates", [&s](const StationId &, QDate) { return candidateListName(s); }, [&s](const StationId &id, QDate) { return candidateList(s, {.station = id}); });
    const auto newestRound = [&s](const StationId &id) -> Result<RoundId> {
        XZ_TRY(const auto rounds, AssessmentService(s).rounds(id));
        for (const RoundRow &r : rounds)
            if (r.state != RoundState::Draft)
                return r.id;
        return fail(Errc::NotFound, tr("No round of assessment has been opened yet. Open one on the page of selection and assessment."));
    };
    addPaper(tr("Assessment results"), "paper-assessment",
             [&s, newestRound](const StationId &id, QDate) -> Result<QString> {
                 XZ_TRY(const RoundId round, newestRound(id));
                 return assessmentResultsName(s, round);
             },
             [&s, newestRound](const StationId &id, QDate) -> Result<paper::Document> {
                 XZ_TRY(const RoundId round, newestRound(id));
                 return assessmentResults(s, round);
             });
    addGroup(tr("Work of the year"));
    const auto activities = [&s](const StationId &id) {
        const int year = s.clock().today().year();
        return activityLedger(s, id, QDate(year, 1, 1), QDate(year, 12, 31));
    };
    addPaper(tr("Activities of the year"), "paper-activities",
             [activities](const StationId &id, QDate) -> Result<QString> {
                 XZ_TRY(const ActivityLedger paper, activities(id));
                 return paper.fileName;
             },
             [activities](const StationId &id, QDate) -> Result<paper::Document> {
                 XZ_TRY(ActivityLedger paper, activities(id));
                 return std::move(paper.document);
             });
    const auto selfCheck = [&s](const StationId &id) -> Result<SelfCheckPaper> {
        XZ_TRY(const SelfCheck check, SelfCheckService(s).compute(id, s.clock().today().year()));
        return selfCheckPaper(s, check);
    };
    addPaper(tr("Self-check of the year"), "paper-selfcheck",
             [selfCheck](const StationId &id, QDate) -> Result<QString> {
                 XZ_TRY(const SelfCheckPaper paper, selfCheck(id));
                 return paper.fileName;
             },
             [selfCheck](const StationId &id, QDate) -> Result<paper::Document> {
                 XZ_TRY(SelfCheckPaper paper, selfCheck(id));
                 return std::move(paper.document);
             });
    auto *portfolio = new Button(tr("Year's portfolio…"), ButtonKind::Outline, QStringLiteral("buildPortfolio"));
    connect(portfolio, &QPushButton::clicked, this, &ReportsPage::buildPortfolio);
    addToGroup(portfolio);
    addGroup(tr("Construction project"));
    const auto project = [&s](const StationId &id) -> Result<ProjectId> {
        XZ_TRY(const auto current, ProjectService(s).current(id));
        if (!current)
            return fail(Errc::NotFound, tr("This station has no construction project yet. It is begun on the page of the construction project."));
        return current->id;
    };
    using MakeProjectPaper = std::function<Result<ProjectPaper>(const ProjectId &)>;
    const auto addProjectPaper = [this, project](const QString &text, const char *name, MakeProjectPaper make) {
        const auto paper = [project, make](const StationId &id) -> Result<ProjectPaper> {
            XZ_TRY(const ProjectId p, project(id));
            return make(p);
        };
        addPaper(text, name,
                 [paper](const StationId &id, QDate) -> Result<QString> {
                     XZ_TRY(const ProjectPaper made, paper(id));
                     return made.fileName;
                 },
                 [paper](const StationId &id, QDate) -> Result<paper::Document> {
                     XZ_TRY(ProjectPaper made, paper(id));
                     return std::move(made.document);
                 });
    };
    addProjectPaper(tr("Application for the project"), "paper-application", [&s](const ProjectId &id) { return applicationPaper(s, id); });
    addProjectPaper(tr("Answer to the application"), "paper-decision", [&s](const ProjectId &id) { return decisionPaper(s, id); });
    const auto statement = [&s, project](const StationId &id) -> Result<FundStatement> {
        XZ_TRY(const ProjectId p, project(id));
        return fundStatement(s, p);
    };
    addPaper(tr("Statement of the fund"), "paper-funds",
             [statement](const StationId &id, QDate) -> Result<QString> {
                 XZ_TRY(const FundStatement paper, statement(id));
                 return paper.fileName;
             },
             [statement](const StationId &id, QDate) -> Result<paper::Document> {
                 XZ_TRY(FundStatement paper, statement(id));
                 return std::move(paper.document);
             });
    const auto midterm = [&s, project](const StationId &id) -> Result<MidtermPaper> {
        XZ_TRY(const ProjectId p, project(id));
        return midtermPaper(s, p);
    };
    addPaper(tr("Mid-term form"), "paper-midterm",
             [midterm](const StationId &id, QDate) -> Result<QString> {
                 XZ_TRY(const MidtermPaper paper, midterm(id));
                 return paper.fileName;
             },
             [midterm](const StationId &id, QDate) -> Result<paper::Document> {
                 XZ_TRY(MidtermPaper paper, midterm(id));
                 return std::move(paper.document);
             });
    addReviewPapers();
}

// Bound from all the year's papers; too long for a preview, so it goes straight to its file.
void ReportsPage::buildPortfolio()
{
    if (!m_station)
        return present({Errc::NotFound, tr("This workspace has no station whose papers could be printed.")});
    PortfolioService service(session());
    if (!service.mayBuild(*m_station))
        return present({Errc::Denied, tr("The portfolio is built by the station's head, the centre or student affairs.")});
    const int today = session().clock().today().year();
    QStringList years;
    for (int y = today; y > today - 6; --y)
        years << QString::number(y);
    const auto chosen = prompts().choice(this, tr("Build the year's portfolio"), tr("Of which year?"), years);
    if (!chosen)
        return;
    const int year = today - *chosen;
    const auto name = service.fileName(*m_station, year);
    if (presented(name))
        return;
    const auto path = prompts().saveFile(this, {tr("Build the year's portfolio"), *name + QStringLiteral(".pdf"), {tr("PDF (*.pdf)")}});
    if (!path)
        return;
    std::optional<Portfolio> book;
    PortfolioPdf pdf;
    auto done = LongTask::run(this, tr("Papers are gathered and bound"), [&](LongTask &task) -> Result<void> {
        XZ_TRY(book, service.assemble(*m_station, year, {}, task.percent()));
        XZ_TRY(pdf, writePortfolio(*book, *path));
        return {};
    });
    if (done)
        done = service.record(*book, pdf.pages, pdf.manifest.hash());
    if (!done && done.error().code == Errc::Cancelled)
        return;
    if (!presented(done))
        host().toast(tr("Portfolio saved: %1 (%n page(s))", nullptr, pdf.pages).arg(*path));
}

} // namespace xz
