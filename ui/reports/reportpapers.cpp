// Every paper of now, group by group: one call a paper.
#include "core/assessment/assessmentdocument.h"
#include "core/document/xlsx.h"
#include "core/funds/fundsdocument.h"
#include "core/handover/handoverdocument.h"
#include "core/handover/handoverservice.h"
#include "core/members/headfinding.h"
#include "core/midterm/midtermdocument.h"
#include "core/members/memberdocument.h"
#include "core/organization/networkdocument.h"
#include "core/organization/networkservice.h"
#include "core/report/networkhealth.h"
#include "core/station/stationdocument.h"
#include "core/training/trainingdocument.h"
#include "ui/reports/reportspage.h"
#include "ui/shared/card.h"
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
    addGroup(tr("Construction project"));
    const auto project = [&s](const StationId &id) -> Result<ProjectId> {
        XZ_TRY(const auto current, ProjectService(s).current(id));
        if (!current)
            return fail(Errc::NotFound, tr("This station has no construction project yet. It is begun on the page of the construction project."));
        return current->id;
    };
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
}

} // namespace xz
