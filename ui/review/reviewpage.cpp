#include "ui/review/reviewpage.h"

#include "core/base/text.h"
#include "core/review/reviewdocument.h"
#include "ui/review/defencetimer.h"
#include "ui/review/entrypanel.h"
#include "ui/review/reviewerpage.h"
#include "ui/review/reviewpapers.h"
#include "ui/review/rubriceditor.h"
#include "ui/shared/card.h"
#include "ui/shared/datatable.h"
#include "ui/shared/drawer.h"
#include "ui/shared/form.h"
#include "ui/shared/prompts.h"
#include "ui/shared/text.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QTabBar>
#include <QtWidgets/QVBoxLayout>

namespace xz {

namespace {

ChipLook resultLook(const EntryWithResult &e)
{
    if (e.publishedAt.isValid())
        return {ReviewPage::tr("Published"), Tone::Done};
    if (e.state != ProjectState::Reviewing)
        return {e.grade ? ReviewPage::tr("Decided") : projectStateLabel(e.state), e.grade ? Tone::Brand : Tone::Neutral};
    if (e.result.vetoProposed)
        return {ReviewPage::tr("Veto to decide"), Tone::Level1};
    if (e.result.proposed)
        return {ReviewPage::tr("To be decided"), Tone::Level2};
    return {ReviewPage::tr("%1/%2 sheets").arg(e.result.counted).arg(e.result.expected), Tone::Info};
}

} // namespace

ReviewPage::ReviewPage(const PageContext &context, QWidget *parent) : Page(context, QStringLiteral("review"), parent)
{
    setTitle(tr("Final defence"));
    watch({QStringLiteral("review"), QStringLiteral("project")});
    setBodyScrolls(false);
    m_rubric = addAction(tr("&Rubric"), ButtonKind::Plain, QStringLiteral("editRubric"));
    m_sheets = addAction(tr("Sc&ore sheets"), ButtonKind::Plain, QStringLiteral("printSheets"));
    m_summary = addAction(tr("&Summary"), ButtonKind::Plain, QStringLiteral("printSummary"));
    m_new = addAction(tr("&New review"), ButtonKind::Plain, QStringLiteral("newReview"));
    m_back = addAction(tr("&Back to preparation"), ButtonKind::Plain, QStringLiteral("stepBack"));
    m_next = addAction(tr("Open &review"), ButtonKind::Primary, QStringLiteral("stepNext"));
    connect(m_rubric, &QPushButton::clicked, this, &ReviewPage::openRubric);
    connect(m_sheets, &QPushButton::clicked, this, &ReviewPage::printSheets);
    connect(m_summary, &QPushButton::clicked, this, &ReviewPage::printSummary);
    connect(m_new, &QPushButton::clicked, this, [this] { edit(true); });
    connect(m_back, &QPushButton::clicked, this, &ReviewPage::back);
    connect(m_next, &QPushButton::clicked, this, &ReviewPage::next);

    m_tabs = new QTabBar;
    m_tabs->setObjectName(QStringLiteral("reviewTabs"));
    m_tabs->setAccessibleName(tr("Parts of this page"));
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    for (const QString &t : {tr("Projects and panel"), tr("On the day"), tr("Scores and results")})
        m_tabs->addTab(t);
    m_box = new QComboBox;
    m_box->setObjectName(QStringLiteral("reviewBox"));
    m_box->setAccessibleName(tr("Review"));
    m_box->setMinimumWidth(200);
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_edit = new Button(tr("&Edit"), ButtonKind::Plain, QStringLiteral("editReview"));
    connect(m_edit, &QPushButton::clicked, this, [this] { edit(false); });
    auto *top = new QHBoxLayout;
    top->setSpacing(space::s);
    top->addWidget(m_tabs);
    top->addStretch(1);
    top->addWidget(m_box);
    top->addWidget(m_edit);
    body()->addLayout(top);
    m_stack = new QStackedWidget;
    body()->addWidget(m_stack, 1);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int i) {
        m_stack->setCurrentIndex(i);
        showActions();
    });
    connect(m_box, &QComboBox::currentIndexChanged, this, &ReviewPage::load);

    auto *prepare = new QSplitter(Qt::Vertical);
    prepare->setChildrenCollapsible(false);
    m_entryModel = new ListModel({{QStringLiteral("lot"), tr("Lot"), 60, true}, {QStringLiteral("college"), tr("College"), 170}, {QStringLiteral("project"), tr("Project"), 260, false, false, true},
                                  {QStringLiteral("round"), tr("Round"), 70, true}, {QStringLiteral("self"), tr("Own score"), 90, true}, {QStringLiteral("conflicts"), tr("Conflicts of interest"), 190}},
                                 [this](int row, int column, int role) { return entryCell(row, column, role); }, this);
    m_entryTable = new DataTable(QStringLiteral("reviewProjects"), tr("Projects of the review"));
    m_entryTable->setModel(m_entryModel);
    m_entryTable->setEmptyState(tr("No project yet. Those that have handed in their final report can be added."), tr("Add projects"), [this] { addProjects(); });
    m_addProjects = new Button(tr("Add &projects"), ButtonKind::Plain, QStringLiteral("addProjects"));
    m_removeProject = new Button(tr("Take &out"), ButtonKind::Plain, QStringLiteral("removeProject"));
    auto *drawLots = new Button(tr("&Draw lots"), ButtonKind::Outline, QStringLiteral("drawLots"));
    connect(m_addProjects, &QPushButton::clicked, this, &ReviewPage::addProjects);
    connect(m_removeProject, &QPushButton::clicked, this, &ReviewPage::removeProject);
    connect(drawLots, &QPushButton::clicked, this, &ReviewPage::draw);
    for (Button *b : {m_addProjects, m_removeProject, drawLots})
        m_entryTable->addToolWidget(b);
    connect(m_entryTable, &DataTable::currentChanged, this, [this] { showActions(); });
    prepare->addWidget(m_entryTable);
    m_panelModel = new ListModel({{QStringLiteral("name"), tr("Reviewer"), 120}, {QStringLiteral("unit"), tr("Unit"), 200, false, false, true}, {QStringLiteral("title"), tr("Office or title"), 140},
                                  {QStringLiteral("account"), tr("Account"), 110}, {QStringLiteral("weight"), tr("Weight"), 70, true}, {QStringLiteral("declared"), tr("Declared"), 150}},
                                 [this](int row, int column, int role) { return panelCell(row, column, role); }, this);
    m_panelTable = new DataTable(QStringLiteral("reviewPanel"), tr("Panel"));
    m_panelTable->setModel(m_panelModel);
    m_panelTable->setEmptyState(tr("No reviewer yet. A reviewer with an account fills sheets on screen, one without on paper."), tr("Add a reviewer"), [this] { addReviewer(); });
    m_addReviewer = new Button(tr("Add a re&viewer"), ButtonKind::Plain, QStringLiteral("addReviewer"));
    m_removeReviewer = new Button(tr("Take out re&viewer"), ButtonKind::Plain, QStringLiteral("removeReviewer"));
    m_declare = new Button(tr("Record &interests"), ButtonKind::Outline, QStringLiteral("declareFor"));
    connect(m_addReviewer, &QPushButton::clicked, this, &ReviewPage::addReviewer);
    connect(m_removeReviewer, &QPushButton::clicked, this, &ReviewPage::removeReviewer);
    connect(m_declare, &QPushButton::clicked, this, &ReviewPage::declare);
    for (Button *b : {m_addReviewer, m_removeReviewer, m_declare})
        m_panelTable->addToolWidget(b);
    connect(m_panelTable, &DataTable::currentChanged, this, [this] { showActions(); });
    prepare->addWidget(m_panelTable);
    m_stack->addWidget(prepare);

    auto *day = new QWidget;
    auto *dayRow = new QHBoxLayout(day);
    dayRow->setContentsMargins(0, 0, 0, 0);
    dayRow->setSpacing(space::m);
    m_dayModel = new ListModel({{QStringLiteral("lot"), tr("Lot"), 60, true}, {QStringLiteral("college"), tr("College"), 160, false, false, true}, {QStringLiteral("state"), tr("State"), 130}},
                               [this](int row, int column, int role) -> QVariant {
                                   const EntryWithResult &e = m_entries.at(size_t(row));
                                   if (role == IdRole)
                                       return e.id.bytes();
                                   if (column == 2 && role == ChipRole)
                                       return QVariant::fromValue(resultLook(e));
                                   if (role != Qt::DisplayRole)
                                       return {};
                                   return column == 0 ? (e.lot ? QVariant(*e.lot) : QVariant()) : column == 1 ? QVariant(e.collegeName) : QVariant(resultLook(e).text);
                               }, this);
    m_dayTable = new DataTable(QStringLiteral("reviewOrder"), tr("Order of the day"));
    m_dayTable->setModel(m_dayModel);
    m_dayTable->setToolsVisible(false);
    m_dayTable->setEmptyState(tr("The order stands here once projects are added and lots are drawn."));
    dayRow->addWidget(m_dayTable, 2);
    auto *clock = new Card;
    m_timer = new DefenceTimer(session().clock());
    clock->body()->addWidget(m_timer);
    dayRow->addWidget(clock, 3);
    connect(m_dayTable, &DataTable::currentChanged, this, [this](int row) {
        if (row >= 0 && row < int(m_entries.size()))
            m_timer->setSpeaker(tr("%1 · %2").arg(m_entries[size_t(row)].collegeName, m_entries[size_t(row)].projectTitle));
    });
    m_stack->addWidget(day);

    m_scoreModel = new ListModel({{QStringLiteral("lot"), tr("Lot"), 60, true}, {QStringLiteral("college"), tr("College"), 170, false, false, true}, {QStringLiteral("sheets"), tr("Sheets"), 80, true},
                                  {QStringLiteral("self"), tr("Own score"), 90, true}, {QStringLiteral("mean"), tr("Mean"), 80, true}, {QStringLiteral("proposed"), tr("Proposed"), 110},
                                  {QStringLiteral("grade"), tr("Decision"), 110}, {QStringLiteral("state"), tr("State"), 130}},
                                 [this](int row, int column, int role) { return scoreCell(row, column, role); }, this);
    m_scoreTable = new DataTable(QStringLiteral("reviewScores"), tr("Scores and results"));
    m_scoreTable->setModel(m_scoreModel);
    m_scoreTable->setEmptyState(tr("No scores yet. They stand here once the review is open."));
    connect(m_scoreTable, &DataTable::activated, this, &ReviewPage::openEntry);
    m_stack->addWidget(m_scoreTable);
}

QString ReviewPage::help() const
{
    return tr("<p>A review day: projects that have handed in their final report, a panel, the order by lot. A reviewer declares for each project whether there is an interest; with a conflict there is no sheet. "
              "Opening the review freezes the rubric and makes the sheets.</p>"
              "<p>On the day the clock shows the time for presentation and questions; it can be paused. Sheets filled on paper are typed in under scores; who typed them stands on them.</p>"
              "<p>Enter on a project shows its sheets, the mean and why a grade is proposed. A grade above the proposal is not possible, one below needs a reason. The station sees the result after publication.</p>");
}

const Review *ReviewPage::review() const
{
    const int i = m_box->currentIndex();
    return i >= 0 && i < int(m_reviews.size()) ? &m_reviews[size_t(i)] : nullptr;
}

void ReviewPage::activate(const QVariantMap &arguments)
{
    static const QStringList tabs{QStringLiteral("prepare"), QStringLiteral("day"), QStringLiteral("scores")};
    if (const auto tab = tabs.indexOf(arguments.value(QStringLiteral("tab")).toString()); tab >= 0)
        m_tabs->setCurrentIndex(int(tab));
    refresh();
    if (const QString which = arguments.value(QStringLiteral("review")).toString(); !which.isEmpty())
        m_box->setCurrentIndex(std::max(0, m_box->findData(which)));
    if (const auto project = ProjectId::fromString(arguments.value(QStringLiteral("project")).toString())) {
        if (const auto latest = service().latestOf(*project); latest && *latest) {
            m_box->setCurrentIndex(std::max(0, m_box->findData((*latest)->review.toString())));
            m_tabs->setCurrentIndex(Scores);
            for (size_t i = 0; i < m_entries.size(); ++i)
                if (m_entries[i].project == *project)
                    openEntry(int(i));
        }
    }
}

void ReviewPage::saveNow()
{
    if (m_editor)
        m_editor->saveDraft();
}

void ReviewPage::refresh()
{
    auto all = service().list();
    if (presented(all))
        return;
    const QString was = m_box->currentData().toString();
    m_reviews = std::move(*all);
    {
        const QSignalBlocker quiet(m_box);
        m_box->clear();
        for (const Review &r : m_reviews)
            m_box->addItem(tr("%1 (%2)").arg(r.name, reviewStateLabel(r.state)), r.id.toString());
        m_box->setCurrentIndex(m_reviews.empty() ? -1 : std::max(0, m_box->findData(was)));
    }
    load();
}

void ReviewPage::load()
{
    m_entries.clear();
    m_panel.clear();
    m_declared.clear();
    if (const Review *r = review()) {
        auto entries = service().entries(r->id);
        auto panel = service().panel(r->id);
        auto declared = service().declarations(r->id);
        if (presented(entries) || presented(panel) || presented(declared))
            return;
        m_entries = std::move(*entries);
        m_panel = std::move(*panel);
        m_declared = std::move(*declared);
        m_timer->setMinutes(r->rubric.presentMinutes, r->rubric.questionMinutes);
        const QString lots = r->seed ? tr("lots drawn with seed %1").arg(*r->seed) : tr("lots not drawn");
        setStateLine(tr("%1%2 · rubric %3, version %4 · %5 · %6")
                         .arg(isoDate(r->heldOn), r->place.isEmpty() ? QString() : tr(", %1").arg(r->place.toHtmlEscaped()))
                         .arg(r->rubric.version > 0 ? QString::number(r->rubric.year) : tr("shipped"))
                         .arg(r->rubric.version)
                         .arg(meanRuleLabel(r->mean), lots));
    } else {
        setStateLine(tr("No review yet. Prepare one: a name and a day, then projects and panel."));
    }
    m_entryModel->setRowCount(int(m_entries.size()));
    m_dayModel->setRowCount(int(m_entries.size()));
    m_scoreModel->setRowCount(int(m_entries.size()));
    m_panelModel->setRowCount(int(m_panel.size()));
    for (DataTable *t : {m_entryTable, m_dayTable, m_scoreTable, m_panelTable})
        if (t->currentRow() < 0 && t->model()->rowCount() > 0)
            t->selectRow(0);
    showActions();
    if (m_entryPanel && m_shownEntry && drawer()->isOpen()) {
        for (size_t i = 0; i < m_entries.size(); ++i)
            if (m_entries[i].id == *m_shownEntry)
                return openEntry(int(i));
    }
}

void ReviewPage::showActions()
{
    const Review *r = review();
    const QString none = tr("Prepare a review first.");
    const bool draft = r && r->state == ReviewState::Draft;
    const QString fixed = !r ? none : draft ? QString() : tr("The review is open: projects, panel and rubric are fixed.");
    m_edit->setWhyNot(fixed);
    m_addProjects->setWhyNot(fixed);
    m_removeProject->setWhyNot(!fixed.isEmpty() ? fixed : m_entryTable->currentRow() < 0 ? tr("Choose a project in the list first.") : QString());
    m_addReviewer->setWhyNot(fixed);
    m_removeReviewer->setWhyNot(!fixed.isEmpty() ? fixed : m_panelTable->currentRow() < 0 ? tr("Choose a reviewer in the list first.") : QString());
    m_declare->setWhyNot(!r ? none : m_panelTable->currentRow() < 0 ? tr("Choose a reviewer in the list first.") : QString());
    if (auto *drawLots = findChild<Button *>(QStringLiteral("drawLots")))
        drawLots->setWhyNot(!fixed.isEmpty() ? fixed : m_entries.empty() ? tr("Add the projects first.") : QString());
    m_sheets->setWhyNot(!r ? none : m_entries.empty() || m_panel.empty() ? tr("Add projects and reviewers first.") : QString());
    m_summary->setWhyNot(!r ? none : m_entries.empty() ? tr("Add the projects first.") : QString());
    m_back->setVisible(r);
    m_back->setText(draft ? tr("&Discard") : tr("&Back to preparation"));
    m_back->setWhyNot({});
    const auto publishable = std::ranges::count_if(m_entries, [](const EntryWithResult &e) { return e.state != ProjectState::Reviewing && e.grade && !e.publishedAt.isValid(); });
    if (!r) {
        m_next->setText(tr("&Prepare a review"));
        m_next->setWhyNot({});
    } else if (draft) {
        m_next->setText(r->seed ? tr("Open &review") : tr("&Draw lots"));
        m_next->setWhyNot(m_entries.empty() ? tr("Add the projects first.") : QString());
    } else {
        m_next->setText(tr("&Publish results"));
        m_next->setWhyNot(publishable == 0 ? tr("No decided result waits for publication.") : QString());
    }
    m_new->setVisible(r);
}

QVariant ReviewPage::entryCell(int row, int column, int role) const
{
    const EntryWithResult &e = m_entries.at(size_t(row));
    if (role == IdRole)
        return e.id.bytes();
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case 0: return e.lot ? QVariant(*e.lot) : QVariant();
    case 1: return e.collegeName;
    case 2: return e.projectTitle;
    case 3: return e.round;
    case 4: return e.self.version > 0 ? QVariant(pointsText(e.self.total())) : QVariant();
    default: break;
    }
    QStringList names;
    for (const InterestDeclaration &d : m_declared)
        if (d.project == e.project && d.conflict)
            for (const Panellist &p : m_panel)
                if (p.id == d.panellist)
                    names << p.name;
    return names.join(tr(", "));
}

QVariant ReviewPage::panelCell(int row, int column, int role) const
{
    const Panellist &p = m_panel.at(size_t(row));
    if (role == IdRole)
        return p.id.bytes();
    const auto declared = std::ranges::count(m_declared, p.id, &InterestDeclaration::panellist);
    const bool all = declared >= std::ptrdiff_t(m_entries.size());
    const QString text = all && !m_entries.empty() ? tr("all") : tr("%1 of %2").arg(declared).arg(m_entries.size());
    if (column == 5 && role == ChipRole)
        return QVariant::fromValue(ChipLook{text, all && !m_entries.empty() ? Tone::Done : Tone::Level2});
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case 0: return p.name;
    case 1: return p.unit;
    case 2: return p.title;
    case 3: return p.login.isEmpty() ? tr("on paper") : p.login;
    case 4: return pointsText(p.weight);
    default: return text;
    }
}

QVariant ReviewPage::scoreCell(int row, int column, int role) const
{
    const EntryWithResult &e = m_entries.at(size_t(row));
    if (role == IdRole)
        return e.id.bytes();
    if (column == 7 && role == ChipRole)
        return QVariant::fromValue(resultLook(e));
    if (role == SortRole && column == 4)
        return e.result.mean.value_or(-1);
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case 0: return e.lot ? QVariant(*e.lot) : QVariant();
    case 1: return e.collegeName;
    case 2: return QStringLiteral("%1/%2").arg(e.result.counted).arg(e.result.expected);
    case 3: return e.self.version > 0 ? QVariant(pointsText(e.self.total())) : QVariant();
    case 4: return e.result.mean ? QVariant(QString::number(*e.result.mean, 'f', 1)) : QVariant();
    case 5: return e.result.proposed ? acceptanceGradeLabel(*e.result.proposed) : QString();
    case 6: return e.grade && e.state != ProjectState::Reviewing ? acceptanceGradeLabel(*e.grade) : QString();
    default: return resultLook(e).text;
    }
}

void registerReviewPage(PageRegistry &registry)
{
    registry.add({.id = QStringLiteral("review"), .group = NavGroup::Station, .order = 7, .icon = Icon::ListChecks, .title = ReviewPage::tr("Final defence"),
                  .anyOf = {Action::WriteScoreSheet},
                  .make = [](const PageContext &context) -> Page * {
                      if (isAllowed(context.session.actor(), Action::RunReview))
                          return new ReviewPage(context);
                      return new ReviewerPage(context);
                  }});
}

} // namespace xz

#include "moc_reviewpage.cpp"
