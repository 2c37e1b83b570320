#include "ui/reports/reportspage.h"

#include "core/activities/activitydocument.h"
#include "core/assessment/assessmentdocument.h"
#include "core/base/text.h"
#include "core/calendar/calendarservice.h"
#include "core/handover/handoverdocument.h"
#include "core/handover/handoverservice.h"
#include "core/document/xlsx.h"
#include "core/members/headfinding.h"
#include "core/organization/networkdocument.h"
#include "core/organization/networkservice.h"
#include "core/pdf/portfoliopdf.h"
#include "core/people/peopleexport.h"
#include "core/portfolio/portfolioservice.h"
#include "core/report/classreportservice.h"
#include "core/report/networkhealth.h"
#include "core/report/weeklydocument.h"
#include "core/station/stationdocument.h"
#include "core/supervision/selfcheckservice.h"
#include "core/tabular/tablewriter.h"
#include "core/training/trainingdocument.h"
#include "ui/shared/card.h"
#include "ui/shared/datatable.h"
#include "ui/shared/longtask.h"
#include "ui/shared/paperpreview.h"
#include "ui/shared/prompts.h"
#include "ui/shared/text.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QVBoxLayout>

namespace xz {

ReportsPage::ReportsPage(const PageContext &context, QWidget *parent) : Page(context, QStringLiteral("reports"), parent)
{
    setTitle(tr("Report centre"));
    watch({QStringLiteral("weekly"), QStringLiteral("class-reports"), QStringLiteral("calendar")});
    setBodyScrolls(false);
    m_reminder = addAction(tr("&Reminder list"), ButtonKind::Plain, QStringLiteral("previewReminder"));
    m_preview = addAction(tr("&Preview the weekly report"), ButtonKind::Primary, QStringLiteral("previewWeekly"));
    connect(m_reminder, &QPushButton::clicked, this, [this] { preview(m_table->currentRow(), true); });
    connect(m_preview, &QPushButton::clicked, this, [this] { preview(m_table->currentRow(), false); });

    m_stationBox = new QComboBox;
    m_stationBox->setObjectName(QStringLiteral("reportStation"));
    m_stationBox->setAccessibleName(tr("Station"));
    connect(m_stationBox, &QComboBox::currentIndexChanged, this, [this] {
        m_station = StationId::fromString(m_stationBox->currentData().toString());
        refresh();
    });
    m_model = new ListModel({{QStringLiteral("week"), tr("Week"), 130}, {QStringLiteral("iso"), tr("ISO week"), 100}, {QStringLiteral("dates"), tr("Dates"), 210},
                             {QStringLiteral("state"), tr("State"), 130}, {QStringLiteral("marks"), tr("Marks"), 180, false, false, true},
                             {QStringLiteral("receipt"), tr("Receipt"), 190}, {QStringLiteral("at"), tr("Handed in"), 140}},
                            [this](int r, int c, int role) { return cell(r, c, role); }, this);
    m_table = new DataTable(QStringLiteral("reportCentre"), tr("Weekly reports"));
    m_table->setModel(m_model);
    m_table->addToolWidget(m_stationBox);
    m_table->setEmptyState(tr("No teaching week has begun yet. Add a term on the calendar page."));
    connect(m_table, &DataTable::activated, this, [this](int r) { preview(r, false); });
    body()->addWidget(m_table, 1);

    auto *papers = new Card(tr("Papers of the station"), this);
    papers->setNote(tr("PDF and Excel; looked at before they are saved or printed"));
    m_papers = new QHBoxLayout;
    m_papers->setSpacing(space::s);
    papers->body()->setSpacing(space::xs); // two rows on the smallest screen
    papers->body()->addLayout(m_papers);
    addPapers();
    m_papers->addStretch(1);
    body()->addWidget(papers);

    auto *card = new Card(tr("Tables"), this);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::s);
    for (const auto &[text, what] : {std::pair{tr("&Students…"), QStringLiteral("people")}, {tr("S&taff…"), QStringLiteral("staff")}, {tr("&Classes…"), QStringLiteral("classes")},
                                     {tr("&Weeks…"), QStringLiteral("weeks")}}) {
        auto *b = new Button(text, ButtonKind::Plain, QStringLiteral("table-") + what);
        connect(b, &QPushButton::clicked, this, [this, what = what] { exportTable(what); });
        row->addWidget(b);
    }
    row->addStretch(1);
    card->setNote(tr("Excel or CSV; they can be read back by the import"));
    card->body()->addLayout(row);
    body()->addWidget(card);
}

QString ReportsPage::help() const
{
    return tr("<p>Every paper of the program: choose a week and look at its report or its reminder list before you save or print it. Codes stand for students unless names are asked for with a reason.</p>");
}

void ReportsPage::refresh()
{
    if (!m_station) {
        m_station = session().actor().station;
        const QSignalBlocker quiet(m_stationBox);
        if (const auto stations = NetworkService(session()).stations())
            for (const Station &s : *stations)
                if (!session().actor().station || s.id == *session().actor().station)
                    m_stationBox->addItem(s.name, s.id.toString());
        m_stationBox->setVisible(m_stationBox->count() > 1);
        if (!m_station && m_stationBox->count() > 0)
            m_station = StationId::fromString(m_stationBox->itemData(0).toString());
    }
    m_weeks.clear();
    if (m_station) {
        const auto rows = WeeklyService(session()).weeks(*m_station);
        if (!presented(rows))
            for (auto it = rows->rbegin(); it != rows->rend(); ++it)
                if (it->week.startsOn <= session().clock().today())
                    m_weeks.push_back(*it);
    }
    m_model->setRowCount(int(m_weeks.size()));
    if (m_table->currentRow() < 0 && !m_weeks.empty())
        m_table->selectRow(0);
    const auto missing = std::count_if(m_weeks.begin(), m_weeks.end(), [](const WeekRow &w) { return w.state == WeeklyState::Missing; });
    setStateLine(missing ? tr("%1 weeks, <b>%2 missing</b>").arg(m_weeks.size()).arg(missing) : tr("%1 weeks, none missing").arg(m_weeks.size()));
    const QString why = m_weeks.empty() ? tr("There is no week to print yet.") : QString();
    m_preview->setWhyNot(why);
    m_reminder->setWhyNot(why);
}

QVariant ReportsPage::cell(int r, int column, int role) const
{
    const WeekRow &w = m_weeks.at(size_t(r));
    if (role == IdRole)
        return w.week.id.bytes();
    if (role == SortRole && column <= 2)
        return w.week.startsOn;
    if (role == ChipRole && column == 3)
        return QVariant::fromValue(ChipLook{weeklyStateLabel(w.state), w.state == WeeklyState::Missing ? Tone::Level1 : isReported(w.state) ? Tone::Done : Tone::Info});
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case 0: return w.week.label();
    case 1: return w.week.iso();
    case 2: return tr("%1 to %2").arg(isoDate(w.week.startsOn), isoDate(w.week.endsOn));
    case 3: return weeklyStateLabel(w.state);
    case 4: {
        QStringList marks;
        if (w.zero)
            marks << tr("zero report");
        if (w.late)
            marks << tr("late report");
        if (w.early)
            marks << tr("early");
        if (w.corrections)
            marks << tr("%n correction(s)", nullptr, w.corrections);
        return marks.join(tr(", "));
    }
    case 5: return w.receipt;
    case 6: return w.submittedAt.isValid() ? w.submittedAt.toString(QStringLiteral("yyyy-MM-dd HH:mm")) : QString();
    }
    return {};
}

void ReportsPage::preview(int index, bool reminder)
{
    if (index < 0 || index >= int(m_weeks.size()) || !m_station)
        return;
    const ReportWeek week = m_weeks.at(size_t(index)).week;
    PaperJob job;
    if (reminder) {
        job.title = tr("Reminder list of %1").arg(week.label());
        job.fileName = tr("Reminder_%1").arg(week.iso());
        job.make = [this, station = *m_station, id = week.id](bool, const QString &) { return ClassReportService(session()).reminder(station, id); };
        job.xlsx = [this, station = *m_station, id = week.id](const QString &path, bool, const QString &) { return ClassReportService(session()).writeReminderXlsx(station, id, path); };
    } else {
        const auto report = WeeklyService(session()).open(*m_station, week.id);
        if (presented(report))
            return;
        job.title = tr("%1: weekly crisis report").arg(week.label());
        job.fileName = weeklyFileName(*report);
        job.offersNames = isAllowed(session().actor(), Action::PrintNames, {.station = report->station, .college = report->college});
        job.make = [this, report = *report](bool names, const QString &reason) { return weeklyDocument(session(), report, {names, reason}); };
        job.xlsx = [this, report = *report](const QString &path, bool names, const QString &reason) { return writeWeeklyXlsx(session(), report, path, {names, reason}); };
    }
    auto *view = new PaperPreview(this, prompts(), host(), session().clock(), std::move(job));
    if (presented(view->open()))
        view->deleteLater();
}

void ReportsPage::addPaper(const QString &text, const char *name, PaperName fileName, PaperMaker make, bool month)
{
    auto *button = new Button(text, ButtonKind::Plain, QString::fromLatin1(name));
    m_papers->addWidget(button);
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
    const auto nextRow = [this] { // one row of all would not fit a small screen
        auto *row = new QHBoxLayout;
        row->setSpacing(space::s);
        qobject_cast<QVBoxLayout *>(m_papers->parent())->addLayout(row);
        m_papers->addStretch(1);
        m_papers = row;
    };
    nextRow();
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
    nextRow();
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
    auto *portfolio = new Button(tr("Year's portfolio…"), ButtonKind::Outline, QStringLiteral("buildPortfolio"));
    connect(portfolio, &QPushButton::clicked, this, &ReportsPage::buildPortfolio);
    m_papers->addWidget(portfolio);
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

void ReportsPage::exportTable(const QString &what)
{
    const auto path = prompts().saveFile(this, {tr("Export"), what + QStringLiteral(".xlsx"), {tr("Excel (*.xlsx)"), tr("CSV (*.csv)")}});
    if (!path)
        return;
    Result<Sheet> sheet = Sheet{};
    if (what == u"weeks") {
        const ShownTable shown = m_table->shown();
        sheet->name = what;
        std::vector<Cell> header;
        for (const QString &h : shown.headers)
            header.push_back(Cell::ofText(h));
        sheet->rows.push_back(std::move(header));
        for (const auto &row : shown.rows) {
            std::vector<Cell> cells;
            for (const QVariant &v : row)
                cells.push_back(Cell::ofVariant(v));
            sheet->rows.push_back(std::move(cells));
        }
    } else if (what == u"classes") {
        sheet = exportClasses(session());
    } else {
        PersonFilter filter;
        filter.kind = what == u"staff" ? PersonKind::Staff : PersonKind::Student;
        sheet = exportPeople(session(), filter);
    }
    if (presented(sheet))
        return;
    Workbook book;
    book.sheets.push_back(std::move(*sheet));
    if (!presented(writeTable(*path, book)))
        host().toast(tr("Saved: %1").arg(*path));
}

void registerReportsPage(PageRegistry &registry)
{
    registry.add({.id = QStringLiteral("reports"), .group = NavGroup::Documents, .order = 0, .icon = Icon::Library, .title = ReportsPage::tr("Report centre"),
                  .anyOf = {Action::PrintWeekly, Action::ReadWeekly},
                  .make = [](const PageContext &context) -> Page * { return new ReportsPage(context); }});
}

} // namespace xz
