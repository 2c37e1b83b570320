#include "ui/reports/reportspage.h"

#include "core/base/text.h"
#include "core/calendar/calendarservice.h"
#include "core/organization/networkservice.h"
#include "core/people/peopleexport.h"
#include "core/report/classreportservice.h"
#include "core/report/weeklydocument.h"
#include "core/tabular/tablewriter.h"
#include "ui/shared/datatable.h"
#include "ui/shared/paperpreview.h"
#include "ui/shared/prompts.h"
#include "ui/shared/text.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QTabBar>
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

    m_tabs = new QTabBar;
    m_tabs->setObjectName(QStringLiteral("reportTabs"));
    m_tabs->setAccessibleName(tr("Parts of this page"));
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    m_tabs->addTab(tr("Weekly reports"));
    m_tabs->addTab(tr("Papers and tables"));
    body()->addWidget(m_tabs);
    auto *stack = new QStackedWidget;
    stack->addWidget(m_table);
    auto *scroll = new QScrollArea;
    scroll->setObjectName(QStringLiteral("papers"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    auto *inside = new QWidget;
    m_papers = new QVBoxLayout(inside);
    m_papers->setContentsMargins(0, 0, 0, 0);
    m_papers->setSpacing(space::m);
    addPapers();
    addGroup(tr("Tables"), tr("Excel or CSV; they can be read back by the import"));
    for (const auto &[text, what] : {std::pair{tr("&Students…"), QStringLiteral("people")}, {tr("S&taff…"), QStringLiteral("staff")}, {tr("&Classes…"), QStringLiteral("classes")},
                                     {tr("&Weeks…"), QStringLiteral("weeks")}}) {
        auto *b = new Button(text, ButtonKind::Plain, QStringLiteral("table-") + what);
        connect(b, &QPushButton::clicked, this, [this, what = what] { exportTable(what); });
        addToGroup(b);
    }
    m_papers->addStretch(1);
    scroll->setWidget(inside);
    stack->addWidget(scroll);
    body()->addWidget(stack, 1);
    connect(m_tabs, &QTabBar::currentChanged, this, [this, stack](int tab) {
        stack->setCurrentIndex(tab);
        m_preview->setVisible(tab == 0);
        m_reminder->setVisible(tab == 0);
    });
}

void ReportsPage::activate(const QVariantMap &arguments)
{
    if (arguments.contains(QStringLiteral("tab")))
        m_tabs->setCurrentIndex(arguments.value(QStringLiteral("tab")).toString() == u"papers" ? 1 : 0);
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
