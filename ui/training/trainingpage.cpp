#include "ui/training/trainingpage.h"

#include "core/base/text.h"
#include "core/calendar/calendarservice.h"
#include "core/document/xlsx.h"
#include "core/training/trainingdocument.h"
#include "ui/shared/datatable.h"
#include "ui/shared/drawer.h"
#include "ui/shared/paperpreview.h"
#include "ui/shared/prompts.h"
#include "ui/shared/text.h"
#include "ui/training/coverageview.h"
#include "ui/training/looks.h"
#include "ui/training/sessionview.h"
#include "ui/training/trainingform.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QTabBar>
#include <QtWidgets/QTableView>
#include <QtWidgets/QVBoxLayout>

namespace xz {

namespace {
constexpr int matrixFixed = 5; // columns before the terms
}

TrainingPage::TrainingPage(const PageContext &context, QWidget *parent) : Page(context, QStringLiteral("training"), parent)
{
    setTitle(tr("Training and meetings"));
    watch({QStringLiteral("training"), QStringLiteral("people"), QStringLiteral("network"), QStringLiteral("calendar"), QStringLiteral("members")});
    setBodyScrolls(false);
    m_ledger = addAction(tr("&Ledger…"), ButtonKind::Plain, QStringLiteral("trainingLedger"));
    m_report = addAction(tr("&Coverage report"), ButtonKind::Plain, QStringLiteral("coverageReport"));
    m_add = addAction(tr("&New session"), ButtonKind::Primary, QStringLiteral("addTraining"));
    connect(m_add, &QPushButton::clicked, this, [this] { edit(std::nullopt); });
    connect(m_report, &QPushButton::clicked, this, [this] {
        preview(tr("Coverage report"), [this, t = term()] { return coverageReport(session(), t); });
    });
    connect(m_ledger, &QPushButton::clicked, this, [this] {
        const auto which = prompts().choice(this, tr("Training ledger"), tr("Of which time?"), {tr("Of the term"), tr("Of the school year")});
        if (!which)
            return;
        preview(tr("Training ledger"), [this, t = term(), year = *which == 1]() -> Result<TrainingPaper> {
            XZ_TRY(const TrainingPeriod period, year ? trainingYear(session(), t) : trainingTerm(session(), t));
            return trainingLedger(session(), period);
        });
    });

    auto *top = new QHBoxLayout;
    m_tabs = new QTabBar;
    m_tabs->setObjectName(QStringLiteral("trainingTabs"));
    m_tabs->setAccessibleName(tr("Parts of this page"));
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    for (const QString &t : {tr("Sessions"), tr("Coverage"), tr("People and terms"), tr("Gap list")})
        m_tabs->addTab(t);
    m_term = new QComboBox;
    m_term->setObjectName(QStringLiteral("trainingTerm"));
    m_term->setAccessibleName(tr("Term"));
    top->addWidget(m_tabs);
    top->addStretch(1);
    top->addWidget(m_term);
    body()->addLayout(top);
    m_stack = new QStackedWidget;
    body()->addWidget(m_stack, 1);
    connect(m_tabs, &QTabBar::currentChanged, this, &TrainingPage::showTab);
    connect(m_term, &QComboBox::currentIndexChanged, this, [this] { showTab(m_tabs->currentIndex()); });

    m_sessionModel = new ListModel({{QStringLiteral("date"), tr("Date"), 100}, {QStringLiteral("category"), tr("Category"), 100}, {QStringLiteral("title"), tr("Topic"), 220, false, false, true},
                                    {QStringLiteral("audience"), tr("For"), 190}, {QStringLiteral("speaker"), tr("Speaker"), 120}, {QStringLiteral("hours"), tr("Hours"), 60, true},
                                    {QStringLiteral("expected"), tr("Expected"), 70, true}, {QStringLiteral("present"), tr("Present"), 70, true}, {QStringLiteral("state"), tr("State"), 90}},
                                   [this](int r, int c, int role) { return sessionCell(r, c, role); }, this);
    m_sessionTable = new DataTable(QStringLiteral("trainings"), tr("Sessions"));
    m_sessionTable->setModel(m_sessionModel);
    m_sessionTable->setEmptyState(tr("No session in this term yet. Each group needs a training or a meeting every term."), tr("New session"), [this] { edit(std::nullopt); });
    connect(m_sessionTable, &DataTable::activated, this, [this](int r) { openSession(m_sessions.at(size_t(r)).id); });
    m_stack->addWidget(m_sessionTable);

    m_coverage = new CoverageView;
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(m_coverage);
    m_stack->addWidget(scroll);
    connect(m_coverage, &CoverageView::planWanted, this, [this](PostRole role) { edit(std::nullopt, {}, role); });
    connect(m_coverage, &CoverageView::gapsWanted, this, [this] { m_tabs->setCurrentIndex(Gaps); });
    connect(m_coverage, &CoverageView::termWanted, this, [this](const TermId &id) { m_term->setCurrentIndex(m_term->findData(id.toString())); });

    m_matrixModel = new ListModel({}, [this](int r, int c, int role) { return matrixCell(r, c, role); }, this);
    m_matrixTable = new DataTable(QStringLiteral("trainingMatrix"), tr("People and terms"));
    m_matrixTable->setModel(m_matrixModel);
    m_matrixTable->setEmptyState(tr("Nobody held an office of the five groups in this term."));
    m_stack->addWidget(m_matrixTable);

    m_gapModel = new ListModel({{QStringLiteral("days"), tr("Days left"), 80, true}, {QStringLiteral("name"), tr("Name"), 100}, {QStringLiteral("number"), tr("Number"), 130},
                                {QStringLiteral("class"), tr("Class"), 130}, {QStringLiteral("role"), tr("Office"), 150}, {QStringLiteral("graduates"), tr("Graduates"), 110},
                                {QStringLiteral("why"), tr("On record instead"), 200, false, false, true}},
                               [this](int r, int c, int role) { return gapCell(r, c, role); }, this);
    m_gapTable = new DataTable(QStringLiteral("trainingGaps"), tr("Gap list"));
    m_gapTable->setModel(m_gapModel);
    m_catchUp = new Button(tr("&Catch-up session for these…"), ButtonKind::Outline, QStringLiteral("catchUp"));
    connect(m_catchUp, &QPushButton::clicked, this, &TrainingPage::catchUp);
    m_gapTable->addToolWidget(m_catchUp);
    m_gapTable->setEmptyState(tr("Every student helper in office has been trained while enrolled."));
    m_stack->addWidget(m_gapTable);
}

QString TrainingPage::help() const
{
    return tr("<p>Each term the five groups (counsellors, class teachers, committee members, weather reporters, psychology department) get a training or a meeting; each student helper gets at least one training while enrolled.</p>"
              "<p>Enter on a session opens it. In its list the arrows choose, Space ticks, L is leave, A absent. Numbers can be pasted, lists read from a file; everything is shown before it is recorded.</p>"
              "<p>The gap list is sorted by the days left until graduation; one click makes a catch-up session for exactly these people.</p>");
}

bool TrainingPage::mayWrite() const { return TrainingService(session()).mayAdd(); }

std::optional<TermId> TrainingPage::term() const { return TermId::fromString(m_term->currentData().toString()); }

void TrainingPage::fillTerms()
{
    const auto terms = CalendarService(session()).terms();
    if (presented(terms))
        return;
    const QString before = m_term->currentData().toString();
    const QSignalBlocker quiet(m_term);
    m_term->clear();
    const QDate today = session().clock().today();
    for (const Term &t : *terms)
        if (t.startsOn <= today)
            m_term->addItem(t.name(), t.id.toString());
    m_term->setCurrentIndex(std::max(0, m_term->findData(before)));
}

void TrainingPage::refresh()
{
    fillTerms();
    m_add->setWhyNot(mayWrite() ? QString() : tr("Sessions are made by the station head and by counsellors."));
    m_catchUp->setWhyNot(mayWrite() ? QString() : tr("Sessions are made by the station head and by counsellors."));
    const QString noStation = !session().actor().station ? tr("Choose this as somebody of a station.") : !term() ? tr("No term has begun yet. Add one on the calendar page.") : QString();
    m_ledger->setWhyNot(noStation);
    m_report->setWhyNot(noStation);
    if (const auto due = CoverageService(session()).due()) {
        QStringList names;
        for (const PostRole g : due->groups)
            names << postRoleLabel(g);
        const auto gap = CoverageService(session()).gapCount();
        QString line = !due->by.isValid() ? QString()
            : names.isEmpty()             ? tr("Every group has had a training or a meeting this term.")
                                          : tr("Still without training or meeting this term: <b>%1</b>; due by %2.").arg(names.join(tr(", ")), isoDate(due->by));
        if (gap)
            line += u' ' + (*gap ? tr("<b>%n student helper(s)</b> never trained while enrolled.", nullptr, *gap) : tr("Every student helper in office has been trained."));
        setStateLine(line.trimmed());
    }
    showTab(m_tabs->currentIndex());
    if (m_view && drawer()->isOpen() && !m_view->load())
        drawer()->closeDrawer();
}

void TrainingPage::showTab(int tab)
{
    m_stack->setCurrentIndex(tab);
    m_term->setVisible(tab != Gaps);
    switch (tab) {
    case Sessions: loadSessions(); break;
    case Coverage: loadCoverage(); break;
    case Matrix: loadMatrix(); break;
    case Gaps: loadGaps(); break;
    }
}

void TrainingPage::activate(const QVariantMap &arguments)
{
    const QString action = arguments.value(QStringLiteral("action")).toString(), tab = arguments.value(QStringLiteral("tab")).toString();
    if (action == u"training.gaps" || tab == u"gaps")
        m_tabs->setCurrentIndex(Gaps);
    else if (action == u"training.plan" || tab == u"coverage")
        m_tabs->setCurrentIndex(Coverage);
    else if (tab == u"matrix")
        m_tabs->setCurrentIndex(Matrix);
    else if (tab == u"sessions" || action == u"training.open")
        m_tabs->setCurrentIndex(Sessions);
    if (const auto id = TrainingId::fromString(arguments.value(QStringLiteral("training")).toString()); id && action == u"training.open")
        openSession(*id);
}

void TrainingPage::saveNow()
{
    if (m_form)
        m_form->saveDrafts();
    if (m_view)
        m_view->saveDrafts();
}

bool TrainingPage::takeFile(const QString &path)
{
    if (!m_view || !drawer()->isOpen())
        return false;
    m_view->readFile(path);
    return true;
}

void TrainingPage::loadSessions()
{
    m_sessions.clear();
    TrainingFilter filter;
    if (const auto t = term()) {
        if (const auto period = trainingTerm(session(), *t)) {
            filter.from = period->from;
            filter.to = period->to;
            if (m_term->currentIndex() == 0)
                filter.to = {}; // what is planned for later stands with the newest term
        }
    }
    auto rows = TrainingService(session()).list(filter);
    if (!presented(rows))
        m_sessions = std::move(*rows);
    m_sessionModel->setRowCount(int(m_sessions.size()));
}

void TrainingPage::loadCoverage()
{
    CoverageService service(session());
    auto history = service.history();
    if (presented(history))
        return m_coverage->fill(nullptr, {}, session().clock().today());
    const auto wanted = term();
    const TermCoverage *shown = nullptr;
    TermCoverage copy{.term = {TermId(RawId{})}, .groups = {}, .clauses = {}};
    for (const TermCoverage &c : *history)
        if (wanted && c.term.id == *wanted) {
            copy = c;
            shown = &copy;
        }
    m_coverage->fill(shown, std::move(*history), session().clock().today());
}

void TrainingPage::loadMatrix()
{
    m_matrix = {};
    if (term()) {
        auto found = CoverageService(session()).matrix(term());
        if (!presented(found))
            m_matrix = std::move(*found);
    }
    std::vector<ListColumn> columns{{QStringLiteral("name"), tr("Name"), 90}, {QStringLiteral("number"), tr("Number"), 120, false, true}, {QStringLiteral("class"), tr("Class"), 110},
                                    {QStringLiteral("role"), tr("Office"), 130}, {QStringLiteral("standing"), tr("Training"), 170}};
    for (const Term &t : m_matrix.terms)
        columns.push_back({QStringLiteral("term-%1-%2").arg(t.year).arg(t.number), tr("%1-%2").arg(t.year).arg(t.number), 110});
    {
        const QSignalBlocker quiet(m_matrixTable->view()->horizontalHeader()); // widths while the columns change are nobody's choice
        m_matrixModel->setColumns(std::move(columns));
    }
    m_matrixModel->setRowCount(int(m_matrix.rows.size()));
    m_matrixTable->restoreLayout();
}

void TrainingPage::loadGaps()
{
    auto rows = CoverageService(session()).gaps();
    m_gaps = presented(rows) ? std::vector<GapRow>() : std::move(*rows);
    m_gapModel->setRowCount(int(m_gaps.size()));
    m_catchUp->setWhyNot(!mayWrite() ? tr("Sessions are made by the station head and by counsellors.") : m_gaps.empty() ? tr("Every student helper in office has been trained while enrolled.") : QString());
}

void TrainingPage::openSession(const TrainingId &id)
{
    saveNow();
    const auto row = TrainingService(session()).get(id);
    if (presented(row))
        return;
    auto *view = new SessionView({session(), workspace(), prompts(), host()}, id);
    if (!view->load()) {
        delete view;
        return;
    }
    connect(view, &SessionView::editWanted, this, [this, id] {
        if (auto now = TrainingService(session()).get(id); !presented(now))
            edit(*now);
    }, Qt::QueuedConnection);
    connect(view, &SessionView::sheetWanted, this, [this, id] {
        preview(tr("Sign-in sheet"), [this, id] { return signInSheet(session(), id); });
    });
    drawer()->open(row->title, view, 860);
    m_view = view;
    m_form.clear();
}

void TrainingPage::edit(std::optional<TrainingRow> row, std::vector<PersonId> people, std::optional<PostRole> group)
{
    if (!row && !mayWrite())
        return;
    saveNow();
    const QString title = row ? row->title : people.empty() ? tr("New session") : tr("Catch-up session");
    auto *form = new TrainingForm({session(), workspace(), prompts(), host()}, std::move(row), std::move(people));
    if (group)
        if (auto *tick = form->findChild<QCheckBox *>(QStringLiteral("audience-") + postRoleCode(*group)))
            tick->setChecked(true);
    connect(form, &TrainingForm::saved, this, [this](const TrainingId &id) {
        refresh();
        openSession(id);
    }, Qt::QueuedConnection);
    m_view.clear();
    drawer()->open(title, form, 620);
    auto *save = new Button(tr("&Save"), ButtonKind::Primary, QStringLiteral("saveTraining"));
    connect(save, &QPushButton::clicked, form, &TrainingForm::save);
    drawer()->addFootWidget(save);
    m_form = form;
}

void TrainingPage::catchUp()
{
    std::vector<int> rows = m_gapTable->selectedRows();
    std::vector<PersonId> people;
    if (rows.size() > 1) { // several chosen: these; else everybody of the list
        for (const int r : rows)
            people.push_back(m_gaps.at(size_t(r)).person);
    } else {
        for (const GapRow &g : m_gaps)
            people.push_back(g.person);
    }
    if (!people.empty())
        edit(std::nullopt, std::move(people));
}

void TrainingPage::preview(const QString &title, std::function<Result<TrainingPaper>()> make)
{
    const auto first = make();
    if (presented(first))
        return;
    auto *view = new PaperPreview(this, prompts(), host(), session().clock(), paperJob<TrainingPaper>(title, first->fileName, make));
    if (presented(view->open()))
        view->deleteLater();
}

QVariant TrainingPage::sessionCell(int r, int column, int role) const
{
    const TrainingRow &t = m_sessions.at(size_t(r));
    if (role == IdRole)
        return t.id.bytes();
    if (role == ChipRole && column == 8)
        return QVariant::fromValue(trainingStateLook(t.state));
    if (role == ExportRole && column == 0)
        return t.onDate;
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case 0: return isoDate(t.onDate);
    case 1: return trainingCategoryLabel(t.category);
    case 2: return t.title;
    case 3: return rolesText(t.audience);
    case 4: return t.speakerName;
    case 5: return t.hours > 0 ? QVariant(hoursText(t.hours)) : QVariant();
    case 6: return t.expected;
    case 7: return t.state == TrainingState::Held ? QVariant(t.present) : QVariant();
    case 8: return trainingStateLabel(t.state);
    }
    return {};
}

QVariant TrainingPage::matrixCell(int r, int column, int role) const
{
    const MatrixRow &m = m_matrix.rows.at(size_t(r));
    if (role == IdRole)
        return m.who.person.bytes();
    const MatrixCell *cell = column >= matrixFixed ? &m.cells.at(size_t(column - matrixFixed)) : nullptr;
    if (cell && !cell->required)
        return {};
    if (column == 4 || cell) {
        const StandingVerdict &v = cell ? cell->verdict : m.overall;
        switch (role) {
        case ChipRole: {
            ChipLook look = standingLook(v);
            if (cell)
                look.text = trainingStandingLabel(v.standing);
            return QVariant::fromValue(look);
        }
        case Qt::DisplayRole: return cell ? trainingStandingLabel(v.standing) : standingLook(v).text;
        case Qt::ToolTipRole: return v.sentence;
        case SortRole: return int(v.standing);
        default: return {};
        }
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case 0: return m.who.name;
    case 1: return m.who.number;
    case 2: return m.who.className;
    case 3: return rolesText(m.roles);
    }
    return {};
}

QVariant TrainingPage::gapCell(int r, int column, int role) const
{
    const GapRow &g = m_gaps.at(size_t(r));
    if (role == IdRole)
        return g.person.bytes();
    if (role == SortRole && column == 0)
        return g.daysLeft.value_or(1'000'000);
    if (role == ChipRole && column == 0 && g.daysLeft && *g.daysLeft <= 60)
        return QVariant::fromValue(ChipLook{QString::number(*g.daysLeft), *g.daysLeft <= 30 ? Tone::Level1 : Tone::Level3, *g.daysLeft <= 30 ? Shape::Diamond : Shape::Triangle});
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case 0: return g.daysLeft ? QVariant(*g.daysLeft) : QVariant(tr("not known"));
    case 1: return g.name;
    case 2: return g.number;
    case 3: return g.className;
    case 4: return rolesText(g.roles);
    case 5: return isoDate(g.graduatesOn);
    case 6: return g.why;
    }
    return {};
}

void registerTrainingPage(PageRegistry &registry)
{
    registry.add({.id = QStringLiteral("training"), .group = NavGroup::Station, .order = 3, .icon = Icon::Book, .title = TrainingPage::tr("Training and meetings"),
                  .anyOf = {Action::ReadTraining},
                  .make = [](const PageContext &context) -> Page * { return new TrainingPage(context); }});
}

} // namespace xz
