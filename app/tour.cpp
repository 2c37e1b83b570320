#include "app/tour.h"

#include "app/projectpapers.h"
#include "core/activities/activitydocument.h"
#include "core/assessment/assessmentdocument.h"
#include "core/calendar/calendarservice.h"
#include "core/casework/caseservice.h"
#include "core/demo/demo.h"
#include "core/handover/handoverdocument.h"
#include "core/handover/handoverservice.h"
#include "core/honours/honoursdocument.h"
#include "core/members/headfinding.h"
#include "core/midterm/midtermservice.h"
#include "core/organization/networkdocument.h"
#include "core/members/memberdocument.h"
#include "core/pdf/pdfwriter.h"
#include "core/pdf/portfoliopdf.h"
#include "core/people/peopleexport.h"
#include "core/portfolio/portfolioservice.h"
#include "core/report/classreportservice.h"
#include "core/report/networkhealth.h"
#include "core/report/weeklydocument.h"
#include "core/report/weeklyservice.h"
#include "core/document/xlsx.h"
#include "core/station/stationdocument.h"
#include "core/supervision/selfcheckservice.h"
#include "core/supervision/supervisiondocument.h"
#include "core/tabular/tablewriter.h"
#include "core/training/trainingdocument.h"
#include "core/workspace/users.h"
#include "ui/shared/page.h"
#include "ui/shared/prompts.h"
#include "ui/shared/theme.h"
#include "ui/shell/allpages.h"
#include "ui/shell/frame.h"
#include "ui/shell/mainwindow.h"

#include <QtCore/QDir>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtWidgets/QApplication>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTabBar>
#include <cstdio>

namespace xz {

namespace {

void settle(int ms = 120)
{
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < ms)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
    for (int i = 0; i < 8; ++i) { // on a slow computer the time is over before layouts asked their parents
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        QCoreApplication::processEvents();
    }
}

// Nobody sits in front of it: questions are answered with no, messages go to standard error.
class NobodyPrompts final : public Prompts {
public:
    bool confirm(QWidget *, const Confirm &) override { return false; }
    void message(QWidget *, MessageKind, const QString &title, const QString &text) override { std::fprintf(stderr, "%s: %s\n", qPrintable(title), qPrintable(text)); }
    std::optional<QString> openFile(QWidget *, const FileQuestion &) override { return {}; }
    std::optional<QString> saveFile(QWidget *, const FileQuestion &) override { return {}; }
    std::optional<QString> folder(QWidget *, const QString &) override { return {}; }
    std::optional<QString> passphrase(QWidget *, const QString &, const QString &) override { return {}; }
    std::optional<QString> reason(QWidget *, const ReasonQuestion &) override { return {}; }
    std::optional<QString> text(QWidget *, const QString &, const QString &, const QString &) override { return {}; }
    std::optional<int> choice(QWidget *, const QString &, const QString &, const QStringList &) override { return {}; }
    bool printer(QWidget *, QPrinter &) override { return false; }
};

class Tour {
public:
    Tour(const TourOptions &options, const Clock &clock) : m_options(options), m_clock(clock), m_out(options.folder) {}

    void shot(QWidget *window, const QString &name)
    {
        settle();
        const QString path = m_out.filePath(QStringLiteral("%1-%2.png").arg(++m_number, 2, 10, QLatin1Char('0')).arg(name));
        if (!window->grab().save(path))
            complain(QStringLiteral("cannot write ") + path);
    }
    void complain(const QString &sentence)
    {
        std::fprintf(stderr, "%s\n", qPrintable(sentence));
        m_failures++;
    }
    template <class T>
    bool good(const Result<T> &result)
    {
        if (!result)
            complain(result.error().message);
        return result.has_value();
    }
    int failures() const { return m_failures; }
    const QDir &out() const { return m_out; }

    void paper(const Result<paper::Document> &document, const QString &name)
    {
        if (!good(document))
            return;
        const QString file = m_out.filePath(name + QStringLiteral(".pdf"));
        paper::PdfOptions pdf;
        pdf.created = m_clock.now();
        if (!good(paper::writePdfFile(*document, pdf, file)))
            return;
        const auto pages = paper::PagedDocument::layOut(*document);
        if (!good(pages))
            return;
        for (int i = 0; i < pages->pageCount(); ++i)
            if (!pages->renderPage(i, 96).save(m_out.filePath(QStringLiteral("%1-%2.png").arg(name).arg(i + 1, 2, 10, QLatin1Char('0')))))
                complain(QStringLiteral("cannot write a page of ") + name);
    }

private:
    TourOptions m_options;
    const Clock &m_clock;
    QDir m_out;
    int m_number = 0;
    int m_failures = 0;
};

void trainingPapers(Tour &tour, Session &session)
{
    const auto period = trainingYear(session);
    if (!tour.good(period))
        return;
    std::vector<Result<TrainingPaper>> made{trainingLedger(session, *period), coverageReport(session)};
    if (const auto last = TrainingService(session).latest(); tour.good(last) && *last)
        made.push_back(signInSheet(session, (*last)->id));
    for (const auto &paper : made) {
        if (!tour.good(paper))
            continue;
        tour.paper(paper->document, paper->fileName);
        tour.good(paper::writeXlsx(paper->document, tour.out().filePath(paper->fileName + QStringLiteral(".xlsx")), paper->sheetName));
    }
}

void supervisionPapers(Tour &tour, Session &session, const StationId &station)
{
    const int year = session.clock().today().year();
    const auto take = [&](const auto &made) {
        if (tour.good(made)) {
            tour.paper(made->document, made->fileName);
            tour.good(paper::writeXlsx(made->document, tour.out().filePath(made->fileName + QStringLiteral(".xlsx")), made->sheetName));
        }
    };
    take(activityLedger(session, station, QDate(year, 1, 1), QDate(year, 12, 31)));
    take(supervisionYear(session, station, year));
    if (const auto visits = SupervisionService(session).visits(station); tour.good(visits))
        for (const VisitRow &v : *visits)
            if (v.state == VisitState::Held) {
                take(visitRecord(session, v.id));
                break;
            }
    if (const auto check = SelfCheckService(session).compute(station, year); tour.good(check))
        take(selfCheckPaper(session, *check));
    take(honourList(session, year));
    if (const auto honours = HonoursService(session).list(year); tour.good(honours))
        for (const HonourRow &h : *honours)
            if (h.state == HonourState::Awarded) {
                take(honourCertificate(session, h.id));
                break;
            }
    const PortfolioService portfolio(session);
    if (const auto book = portfolio.assemble(station, year); tour.good(book))
        if (const auto name = portfolio.fileName(station, year); tour.good(name))
            tour.good(writePortfolio(*book, tour.out().filePath(*name + QStringLiteral(".pdf"))));
}

void papers(Tour &tour, Session &session)
{
    if (!session.actor().station)
        return;
    const StationId station = *session.actor().station;
    WeeklyService weekly(session);
    const auto weeks = weekly.weeks(station);
    if (!tour.good(weeks))
        return;
    const WeekRow *normal = nullptr, *zero = nullptr, *current = nullptr;
    for (const WeekRow &w : *weeks) {
        if (isReported(w.state))
            (w.zero ? zero : normal) = &w;
        if (w.week.startsOn <= session.clock().today())
            current = &w;
    }
    for (const WeekRow *w : {normal, zero, current}) {
        if (!w)
            continue;
        const auto report = weekly.open(station, w->week.id);
        if (!tour.good(report))
            continue;
        const QString name = weeklyFileName(*report);
        tour.paper(weeklyDocument(session, *report), name);
        tour.good(writeWeeklyXlsx(session, *report, tour.out().filePath(name + QStringLiteral(".xlsx"))));
    }
    if (current) {
        ClassReportService classes(session);
        tour.paper(classes.reminder(station, current->week.id), Frame::tr("Reminder_%1").arg(current->week.iso()));
    }
    if (const auto head = headFinding(session, station); tour.good(head))
        tour.paper(stationDocument(session, station, *head), QStringLiteral("station-card"));
    tour.paper(networkDocument(session, session.actor().college), QStringLiteral("network-chart"));
    const QDate month = session.clock().today().addMonths(-1);
    tour.paper(usageDocument(session, station, month.year(), month.month()), QStringLiteral("room-use"));
    tour.paper(NetworkHealthService(session).document(station, month.year(), month.month()), QStringLiteral("network-health"));
    tour.paper(memberListDocument(session, {.station = station}), Frame::tr("Members"));
    if (const auto list = memberListDocument(session, {.station = station}); tour.good(list))
        tour.good(paper::writeXlsx(*list, tour.out().filePath(Frame::tr("Members") + QStringLiteral(".xlsx"))));
    if (const auto heads = EligibilityService(session).heads(station); tour.good(heads)) {
        const auto sheet = eligibilityDocument(session, *heads);
        tour.paper(sheet, Frame::tr("Eligibility"));
        if (sheet)
            tour.good(paper::writeXlsx(*sheet, tour.out().filePath(Frame::tr("Eligibility") + QStringLiteral(".xlsx"))));
    }
    supervisionPapers(tour, session, station);
    tour.paper(candidateList(session), QStringLiteral("candidates"));
    const AssessmentService assessments(session);
    if (const auto rounds = assessments.rounds(); tour.good(rounds))
        for (const RoundRow &r : *rounds) { // of each round the list and two people's forms
            const QString name = roundStateCode(r.state);
            tour.paper(assessmentResults(session, r.id), QStringLiteral("assessment-results-") + name);
            std::vector<SheetId> some;
            if (const auto sheets = assessments.sheets(r.id))
                for (const SheetRow &s : *sheets)
                    if (some.size() < 2)
                        some.push_back(s.id);
            if (!some.empty())
                tour.paper(assessmentForms(session, r.id, some), QStringLiteral("assessment-forms-") + name);
        }
    if (auto sheet = exportPeople(session, {}); tour.good(sheet)) {
        Workbook book;
        book.sheets.push_back(std::move(*sheet));
        tour.good(writeTable(tour.out().filePath(Frame::tr("Students") + QStringLiteral(".xlsx")), book));
    }
}

void handoverPapers(Tour &tour, Workspace &workspace)
{
    HandoverService service(workspace);
    const auto all = service.list();
    if (!tour.good(all))
        return;
    for (const Handover &h : *all) {
        const auto whole = service.open(h.id);
        if (!tour.good(whole))
            continue;
        tour.paper(handoverDocument(workspace.session(), *whole), handoverFileName(*whole));
        tour.good(writeHandoverXlsx(workspace.session(), *whole, tour.out().filePath(handoverFileName(*whole) + QStringLiteral(".xlsx"))));
    }
}

void projectPapers(Tour &tour, Workspace &workspace)
{
    const PaperSink sink = [&tour](const Result<paper::Document> &document, const QString &name) {
        tour.paper(document, name);
        if (document && !name.isEmpty())
            tour.good(paper::writeXlsx(*document, tour.out().filePath(name + QStringLiteral(".xlsx"))));
    };
    Session &session = workspace.session();
    eachStationProjectPaper(session, sink);
    const auto affairs = UsersService(workspace).find(QStringLiteral("affairs"));
    if (!tour.good(affairs))
        return;
    Session school(session.db(), session.clock(), Actor{affairs->id, affairs->login, affairs->displayName, affairs->role, {}, {}, {}, {}});
    eachSchoolProjectPaper(school, sink);
}

} // namespace

int runTour(QApplication &qt, const TourOptions &options)
{
    QDir().mkpath(options.folder);
    const SystemClock clock;
    NobodyPrompts prompts;
    applyTheme(qt, options.dark ? ThemeChoice::Dark : ThemeChoice::Light);
    Tour tour(options, clock);
    QTemporaryDir temp;
    const QString path = temp.filePath(QStringLiteral("demo.xinzhan"));
    const auto made = makeDemo(path, {.scale = DemoScale::College, .print = paper::pdfBytes}, clock);
    if (!tour.good(made))
        return 1;
    FrameParts parts{clock, prompts, [] { return allPages(); }, {}, temp.path(), {}, {}};
    Frame frame(std::move(parts));
    frame.resize(1366, 768);
    frame.show();
    frame.start(temp.filePath(QStringLiteral("none.xinzhan")));
    tour.shot(&frame, QStringLiteral("welcome"));
    frame.showUnlock(path);
    tour.shot(&frame, QStringLiteral("unlock"));
    if (!frame.open(path, made->logins.value(0), made->passphrase)) {
        tour.complain(QStringLiteral("the demo school did not open"));
        return 1;
    }
    MainWindow *window = frame.mainWindow();
    for (const QString &id : window->visiblePages()) {
        window->openPage(id);
        tour.shot(&frame, id);
        if (auto *tabs = window->page(id)->findChild<QTabBar *>(); tabs && tabs->isVisible()) {
            for (int i = 1; i < tabs->count(); ++i) {
                tabs->setCurrentIndex(i);
                tour.shot(&frame, QStringLiteral("%1-%2").arg(id).arg(i));
            }
            tabs->setCurrentIndex(0);
        }
    }
    Session &session = frame.workspace()->session();
    for (const char *action : {"room.book", "room.add", "flagship.set"}) { // the station's drawers
        window->openPage(QStringLiteral("station"), {{QStringLiteral("action"), QString::fromLatin1(action)}});
        tour.shot(&frame, QStringLiteral("station-") + QString::fromLatin1(action));
    }
    // a report of a week with cases, the drawer of a case, the preview of a paper
    WeeklyService weekly(session);
    if (session.actor().station) {
        if (const auto weeks = weekly.weeks(*session.actor().station)) {
            for (auto it = weeks->rbegin(); it != weeks->rend(); ++it) {
                if (!isReported(it->state) || it->zero)
                    continue;
                window->openPage(QStringLiteral("weekly"), {{QStringLiteral("week"), it->week.id.toString()}});
                tour.shot(&frame, QStringLiteral("weekly-signed"));
                if (auto *preview = window->page(QStringLiteral("weekly"))->findChild<QPushButton *>(QStringLiteral("previewReport"))) {
                    preview->click();
                    tour.shot(&frame, QStringLiteral("weekly-preview"));
                    if (auto *close = window->page(QStringLiteral("weekly"))->findChild<QPushButton *>(QStringLiteral("previewClose")))
                        close->click();
                }
                break;
            }
        }
        if (const auto heads = MemberService(session).list({.station = session.actor().station, .role = PostRole::Head}); heads && !heads->empty()) {
            window->openPage(QStringLiteral("members"), {{QStringLiteral("person"), heads->front().post.person.toString()}});
            tour.shot(&frame, QStringLiteral("members-head"));
        }
        if (const auto cases = CaseService(session).list({.inLedgerOnly = true}); cases && !cases->empty()) {
            window->openPage(QStringLiteral("ledger"), {{QStringLiteral("case"), cases->front().id.toString()}});
            tour.shot(&frame, QStringLiteral("ledger-case"));
        }
    }
    if (const auto last = TrainingService(session).latest(); last && *last) {
        window->openPage(QStringLiteral("training"), {{QStringLiteral("training"), (*last)->id.toString()}, {QStringLiteral("action"), QStringLiteral("training.open")}});
        tour.shot(&frame, QStringLiteral("training-session"));
    }
    if (const auto drills = TrainingService(session).list({.category = TrainingCategory::Drill, .state = TrainingState::Held}); drills && !drills->empty()) {
        window->openPage(QStringLiteral("training"), {{QStringLiteral("training"), drills->front().id.toString()}, {QStringLiteral("action"), QStringLiteral("training.open")}});
        if (auto *tabs = window->page(QStringLiteral("training"))->findChild<QTabBar *>(QStringLiteral("sessionTabs")))
            tabs->setCurrentIndex(2);
        tour.shot(&frame, QStringLiteral("training-drill"));
    }
    if (const auto rounds = AssessmentService(session).rounds(); rounds && !rounds->empty()) { // a sheet in the drawer
        if (const auto sheets = AssessmentService(session).sheets(rounds->front().id); sheets && !sheets->empty()) {
            window->openPage(QStringLiteral("assessment"), {{QStringLiteral("tab"), QStringLiteral("scores")}, {QStringLiteral("round"), rounds->front().id.toString()},
                                                            {QStringLiteral("sheet"), sheets->front().id.toString()}});
            tour.shot(&frame, QStringLiteral("assessment-sheet"));
        }
    }
    if (const auto projects = ProjectService(session).list(); projects && !projects->empty()) {
        for (const char *tab : {"midterm", "funds"}) {
            window->openPage(QStringLiteral("project"), {{QStringLiteral("project"), projects->front().id.toString()}, {QStringLiteral("tab"), QString::fromLatin1(tab)}});
            tour.shot(&frame, QStringLiteral("project-") + QString::fromLatin1(tab));
        }
        window->openPage(QStringLiteral("project"), {{QStringLiteral("project"), projects->back().id.toString()}, {QStringLiteral("tab"), QStringLiteral("review")}});
        tour.shot(&frame, QStringLiteral("project-review")); // of the cycle that lies behind
    }
    if (options.papers) {
        papers(tour, session);
        trainingPapers(tour, session);
        handoverPapers(tour, *frame.workspace());
        projectPapers(tour, *frame.workspace());
    }
    frame.lock();
    tour.shot(&frame, QStringLiteral("locked"));
    frame.close();
    return tour.failures() ? 1 : 0;
}

} // namespace xz
