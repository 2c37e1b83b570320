#include "ui/school/schoolpage.h"

#include "core/base/text.h"
#include "core/document/xlsx.h"
#include "core/review/schooldocument.h"
#include "ui/shared/datatable.h"
#include "ui/shared/paperpreview.h"
#include "ui/shared/prompts.h"
#include "ui/shared/text.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QTabBar>
#include <QtWidgets/QVBoxLayout>

namespace xz {

namespace {

ChipLook stateLook(const SchoolRow &r)
{
    if (!r.station)
        return {SchoolPage::tr("No station"), Tone::Level2};
    if (!r.project)
        return {SchoolPage::tr("No project"), Tone::Neutral};
    const ProjectState s = r.project->state;
    const Tone tone = s == ProjectState::Accepted || s == ProjectState::Archived ? Tone::Done
                      : s == ProjectState::Refused || s == ProjectState::Terminated || s == ProjectState::Unqualified ? Tone::Level1
                      : s == ProjectState::Rectifying || s == ProjectState::FinalRectifying || s == ProjectState::Returned ? Tone::Level2
                      : isBeingBuilt(s) ? Tone::Brand : Tone::Info;
    return {projectStateLabel(s), tone};
}

QString lateText(const SchoolRow &r)
{
    QStringList all;
    for (const SchoolLateness &l : r.late)
        all << (l.days > 0 ? SchoolPage::tr("%1 (%n day(s))", nullptr, l.days).arg(schoolLateLabel(l.kind)) : schoolLateLabel(l.kind));
    return all.join(SchoolPage::tr(", "));
}

} // namespace

SchoolPage::SchoolPage(const PageContext &context, QWidget *parent) : Page(context, QStringLiteral("school"), parent)
{
    setTitle(tr("The whole school"));
    watch({QStringLiteral("project"), QStringLiteral("review"), QStringLiteral("network"), QStringLiteral("funds"), QStringLiteral("station")});
    setBodyScrolls(false);
    auto *print = addAction(tr("&Print"), ButtonKind::Plain, QStringLiteral("printSchool"));
    connect(print, &QPushButton::clicked, this, &SchoolPage::print);
    m_tabs = new QTabBar;
    m_tabs->setObjectName(QStringLiteral("schoolTabs"));
    m_tabs->setAccessibleName(tr("Parts of this page"));
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    for (const QString &t : {tr("Colleges"), tr("Scores side by side"), tr("Calendar")})
        m_tabs->addTab(t);
    m_review = new QComboBox;
    m_review->setObjectName(QStringLiteral("scoresOf"));
    m_review->setAccessibleName(tr("Review"));
    m_review->setMinimumWidth(200);
    m_review->setVisible(false);
    auto *top = new QHBoxLayout;
    top->addWidget(m_tabs);
    top->addStretch(1);
    top->addWidget(m_review);
    body()->addLayout(top);
    m_uncovered = new Text({}, TextStyle::Strong);
    m_uncovered->setObjectName(QStringLiteral("uncovered"));
    m_uncovered->setWordWrap(true);
    body()->addWidget(m_uncovered);
    m_stack = new QStackedWidget;
    body()->addWidget(m_stack, 1);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int i) {
        m_stack->setCurrentIndex(i);
        m_review->setVisible(i == Scores && m_review->count() > 0);
    });
    connect(m_review, &QComboBox::currentIndexChanged, this, &SchoolPage::loadScores);

    m_overviewModel = new ListModel({{QStringLiteral("college"), tr("College"), 150}, {QStringLiteral("station"), tr("Station"), 190}, {QStringLiteral("head"), tr("Head"), 80},
                                     {QStringLiteral("project"), tr("Project"), 200, false, false, true}, {QStringLiteral("state"), tr("State"), 130}, {QStringLiteral("next"), tr("Next"), 130},
                                     {QStringLiteral("until"), tr("Until"), 100}, {QStringLiteral("late"), tr("Late"), 190}, {QStringLiteral("mean"), tr("Mean"), 70, true}, {QStringLiteral("grade"), tr("Grade"), 80}},
                                    [this](int row, int column, int role) { return overviewCell(row, column, role); }, this);
    m_overviewTable = new DataTable(QStringLiteral("colleges"), tr("Colleges of the school"));
    m_overviewTable->setModel(m_overviewModel);
    m_overviewTable->setEmptyState(tr("The workspace holds no college yet. An administrator adds them in the settings."));
    connect(m_overviewTable, &DataTable::activated, this, [this](int row) {
        if (row >= 0 && row < int(m_overview.rows.size()) && m_overview.rows[size_t(row)].project)
            host().openPage(QStringLiteral("project"), {{QStringLiteral("project"), m_overview.rows[size_t(row)].project->id.toString()}});
    });
    m_stack->addWidget(m_overviewTable);

    m_scoreModel = new ListModel({{QStringLiteral("college"), tr("College"), 170, false, false, true}}, [this](int row, int column, int role) { return scoreCell(row, column, role); }, this);
    m_scoreTable = new DataTable(QStringLiteral("sideBySide"), tr("Scores side by side"));
    m_scoreTable->setModel(m_scoreModel);
    m_scoreTable->setEmptyState(tr("No review has been opened yet."));
    m_stack->addWidget(m_scoreTable);

    m_dateModel = new ListModel({{QStringLiteral("on"), tr("Day"), 120}, {QStringLiteral("what"), tr("What"), 260, false, false, true}, {QStringLiteral("college"), tr("College"), 220}, {QStringLiteral("state"), tr("State"), 130}},
                                [this](int row, int column, int role) { return dateCell(row, column, role); }, this);
    m_dateTable = new DataTable(QStringLiteral("cycleDates"), tr("Calendar of the cycle"));
    m_dateTable->setModel(m_dateModel);
    m_dateTable->setEmptyState(tr("No day of a cycle is known yet; they come with the first approved application."));
    m_stack->addWidget(m_dateTable);
}

QString SchoolPage::help() const
{
    return tr("<p>All colleges of the school: who has a station, where each project stands and what is late. Enter on a college opens its project.</p>"
              "<p>Scores side by side compares the colleges of one review by section, best first. The calendar lists the days of every cycle.</p>"
              "<p>Print gives the part that is shown, as PDF or Excel.</p>");
}

void SchoolPage::activate(const QVariantMap &arguments)
{
    static const QStringList tabs{QStringLiteral("overview"), QStringLiteral("scores"), QStringLiteral("calendar")};
    if (const auto tab = tabs.indexOf(arguments.value(QStringLiteral("tab")).toString()); tab >= 0)
        m_tabs->setCurrentIndex(int(tab));
}

void SchoolPage::refresh()
{
    auto overview = SchoolService(session()).overview();
    auto dates = SchoolService(session()).calendar();
    const auto reviews = ReviewService(session()).list();
    if (presented(overview) || presented(dates) || presented(reviews))
        return;
    m_overview = std::move(*overview);
    m_dates = std::move(*dates);
    m_overviewModel->setRowCount(int(m_overview.rows.size()));
    m_dateModel->setRowCount(int(m_dates.size()));
    setStateLine(tr("%1 colleges, %2 stations; %3 projects under way, %4 accepted; <b>%5 colleges with something late</b>").arg(m_overview.colleges).arg(m_overview.stations).arg(m_overview.running).arg(m_overview.accepted).arg(m_overview.late()));
    m_uncovered->setText(m_overview.uncovered.isEmpty() ? tr("Every college has a station.") : tr("Without a station: %1").arg(m_overview.uncovered.join(tr(", "))));
    m_uncovered->setTint(m_overview.uncovered.isEmpty() ? Token::DoneInk : Token::Level2Ink);
    const QString was = m_review->currentData().toString();
    {
        const QSignalBlocker quiet(m_review);
        m_review->clear();
        for (const Review &r : *reviews)
            if (r.state == ReviewState::Open)
                m_review->addItem(r.name, r.id.toString());
        m_review->setCurrentIndex(m_review->count() > 0 ? std::max(0, m_review->findData(was)) : -1);
    }
    m_review->setVisible(m_tabs->currentIndex() == Scores && m_review->count() > 0);
    loadScores();
}

void SchoolPage::loadScores()
{
    auto scores = SchoolService(session()).scores(ReviewId::fromString(m_review->currentData().toString()));
    if (presented(scores))
        return;
    m_scores = std::move(*scores);
    std::vector<ListColumn> columns{{QStringLiteral("college"), tr("College"), 150, false, false, true}};
    m_sections = m_scores.review ? m_scores.review->rubric.sections.size() : 0;
    for (size_t i = 0; i < m_sections; ++i)
        columns.push_back({m_scores.review->rubric.sections[i].code, m_scores.review->rubric.sections[i].name, 96, true});
    columns.push_back({QStringLiteral("bonus"), tr("Bonus"), 60, true});
    columns.push_back({QStringLiteral("self"), tr("Own score"), 80, true});
    columns.push_back({QStringLiteral("mean"), tr("Mean"), 70, true});
    columns.push_back({QStringLiteral("grade"), tr("Grade"), 100});
    m_scoreModel->setColumns(columns);
    m_scoreTable->restoreLayout();
    m_scoreModel->setRowCount(int(m_scores.rows.size()));
}

QVariant SchoolPage::overviewCell(int row, int column, int role) const
{
    const SchoolRow &r = m_overview.rows.at(size_t(row));
    if (role == IdRole)
        return r.station ? r.station->bytes() : r.college.bytes();
    if (column == 4 && role == ChipRole)
        return QVariant::fromValue(stateLook(r));
    if (column == 7 && role == ChipRole && !r.late.empty() && r.station)
        return QVariant::fromValue(ChipLook{lateText(r), Tone::Level1});
    if (role == ExportRole && column == 6)
        return r.nextOn.isValid() ? QVariant(r.nextOn) : QVariant();
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (column) {
    case 0: return r.collegeName;
    case 1: return r.stationName;
    case 2: return r.head;
    case 3: return r.project ? r.project->title : QString();
    case 4: return stateLook(r).text;
    case 5: return r.next;
    case 6: return isoDate(r.nextOn);
    case 7: return r.station ? lateText(r) : QString();
    case 8: return r.mean ? QVariant(QString::number(*r.mean, 'f', 1)) : QVariant();
    default: return r.grade ? acceptanceGradeLabel(*r.grade) : QString();
    }
}

QVariant SchoolPage::scoreCell(int row, int column, int role) const
{
    const SchoolScoreRow &r = m_scores.rows.at(size_t(row));
    const int behind = column - 1 - int(m_sections);
    if (role == SortRole) {
        if (column > 0 && behind < 0)
            return size_t(column - 1) < r.sections.size() ? QVariant(r.sections[size_t(column - 1)]) : QVariant(-1.0);
        if (behind == 2)
            return r.mean.value_or(-1);
        return {};
    }
    if (role != Qt::DisplayRole)
        return {};
    if (column == 0)
        return r.collegeName;
    if (behind < 0)
        return size_t(column - 1) < r.sections.size() ? QVariant(pointsText(r.sections[size_t(column - 1)])) : QVariant();
    switch (behind) {
    case 0: return r.mean ? QVariant(pointsText(r.bonus)) : QVariant();
    case 1: return r.self ? QVariant(pointsText(*r.self)) : QVariant();
    case 2: return r.mean ? QVariant(QString::number(*r.mean, 'f', 1)) : QVariant();
    default: return r.grade ? acceptanceGradeLabel(*r.grade) : r.proposed ? tr("%1 (proposed)").arg(acceptanceGradeLabel(*r.proposed)) : tr("%1/%2 sheets").arg(r.counted).arg(r.expected);
    }
}

QVariant SchoolPage::dateCell(int row, int column, int role) const
{
    const SchoolDate &d = m_dates.at(size_t(row));
    const bool late = !d.over && d.on < session().clock().today();
    const ChipLook look = d.over ? ChipLook{tr("done"), Tone::Done} : late ? ChipLook{tr("late"), Tone::Level1} : ChipLook{tr("to come"), Tone::Neutral};
    if (column == 3 && role == ChipRole)
        return QVariant::fromValue(look);
    if (column == 0 && role == ExportRole)
        return d.on;
    if (role != Qt::DisplayRole)
        return {};
    return column == 0 ? isoDate(d.on) : column == 1 ? d.what : column == 2 ? (d.collegeName.isEmpty() ? tr("whole school") : d.collegeName) : look.text;
}

void SchoolPage::preview(const QString &title, const Result<QString> &fileName, std::function<Result<paper::Document>()> make)
{
    if (presented(fileName))
        return;
    PaperJob job;
    job.title = title;
    job.fileName = *fileName;
    job.make = [make](bool, const QString &) { return make(); };
    job.xlsx = [make](const QString &path, bool, const QString &) -> Result<void> {
        XZ_TRY(const auto document, make());
        return paper::writeXlsx(document, path);
    };
    auto *view = new PaperPreview(this, prompts(), host(), session().clock(), std::move(job));
    if (presented(view->open()))
        view->deleteLater();
}

void SchoolPage::print()
{
    if (m_tabs->currentIndex() != Scores)
        return preview(tr("The whole school"), schoolPaperName(session()), [this] { return schoolPaper(session()); });
    const auto review = ReviewId::fromString(m_review->currentData().toString());
    preview(tr("Scores side by side"), schoolScoresName(session(), review), [this, review] { return schoolScoresPaper(session(), review); });
}

void registerSchoolPage(PageRegistry &registry)
{
    // Supervision is what exactly the centre and student affairs do; a station or a reviewer has no page of the whole school.
    registry.add({.id = QStringLiteral("school"), .group = NavGroup::Station, .order = 9, .icon = Icon::Network, .title = SchoolPage::tr("The whole school"),
                  .anyOf = {Action::WriteSupervision},
                  .make = [](const PageContext &context) -> Page * { return new SchoolPage(context); }});
}

} // namespace xz

#include "moc_schoolpage.cpp"
