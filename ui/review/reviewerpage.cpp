#include "ui/review/reviewerpage.h"

#include "core/base/text.h"
#include "core/review/evidence.h"
#include "core/review/reviewdocument.h"
#include "ui/review/reviewpapers.h"
#include "ui/shared/datatable.h"
#include "ui/shared/drawer.h"
#include "ui/shared/prompts.h"
#include "ui/shared/text.h"

#include <QtWidgets/QVBoxLayout>

namespace xz {

namespace {

ChipLook stateLook(const MySheet &m)
{
    if (m.conflict)
        return {ReviewerPage::tr("Conflict of interest"), Tone::Neutral};
    if (!m.declared)
        return {ReviewerPage::tr("Declare interests"), Tone::Level2};
    if (!m.sheet)
        return {ReviewerPage::tr("Not opened yet"), Tone::Neutral};
    switch (m.sheet->state) {
    case ScoreSheetState::HandedIn: return {scoreSheetStateLabel(ScoreSheetState::HandedIn), Tone::Done};
    case ScoreSheetState::Excused: return {scoreSheetStateLabel(ScoreSheetState::Excused), Tone::Neutral};
    case ScoreSheetState::Open: break;
    }
    return m.sheet->content.points.isEmpty() ? ChipLook{scoreSheetStateLabel(ScoreSheetState::Open), Tone::Info} : ChipLook{ReviewerPage::tr("Being filled"), Tone::Info};
}

} // namespace

ReviewerPage::ReviewerPage(const PageContext &context, QWidget *parent) : Page(context, QStringLiteral("review"), parent)
{
    setTitle(tr("My score sheets"));
    watch({QStringLiteral("review"), QStringLiteral("project")});
    setBodyScrolls(false);
    m_evidence = addAction(tr("&Evidence"), ButtonKind::Plain, QStringLiteral("evidence"));
    m_print = addAction(tr("&Print sheet"), ButtonKind::Plain, QStringLiteral("printSheet"));
    m_conflict = addAction(tr("&Conflict of interest"), ButtonKind::Plain, QStringLiteral("declareConflict"));
    m_free = addAction(tr("&No conflict"), ButtonKind::Outline, QStringLiteral("declareFree"));
    m_all = addAction(tr("No conflict with &any"), ButtonKind::Primary, QStringLiteral("declareAll"));
    connect(m_evidence, &QPushButton::clicked, this, &ReviewerPage::evidence);
    connect(m_print, &QPushButton::clicked, this, &ReviewerPage::print);
    connect(m_conflict, &QPushButton::clicked, this, [this] { declare(true); });
    connect(m_free, &QPushButton::clicked, this, [this] { declare(false); });
    connect(m_all, &QPushButton::clicked, this, &ReviewerPage::declareAll);
    m_model = new ListModel({{QStringLiteral("lot"), tr("Lot"), 60, true}, {QStringLiteral("college"), tr("College"), 160}, {QStringLiteral("project"), tr("Project"), 240, false, false, true},
                             {QStringLiteral("round"), tr("Round"), 70, true}, {QStringLiteral("review"), tr("Review"), 190}, {QStringLiteral("total"), tr("Points"), 80, true}, {QStringLiteral("state"), tr("State"), 150}},
                            [this](int row, int column, int role) { return cell(row, column, role); }, this);
    m_table = new DataTable(QStringLiteral("mySheets"), tr("My score sheets"));
    m_table->setModel(m_model);
    m_table->setEmptyState(tr("You are on no panel at present. Student affairs puts you on one; the projects then stand here."));
    connect(m_table, &DataTable::activated, this, &ReviewerPage::openRow);
    connect(m_table, &DataTable::currentChanged, this, [this] { showActions(); });
    body()->addWidget(m_table, 1);
}

QString ReviewerPage::help() const
{
    return tr("<p>The projects that you are asked to review. Declare first, for each project, whether you have an interest in it; with a conflict there is no sheet for you.</p>"
              "<p>Enter opens a sheet; Enter goes from field to field. Handed in it is frozen. You see your own sheets and your own comments of earlier rounds, nobody else's.</p>"
              "<p>Evidence holds counts, dates and proof of process. Names and texts are not in it.</p>");
}

const MySheet *ReviewerPage::current() const
{
    const int row = m_table->currentRow();
    return row >= 0 && row < int(m_rows.size()) ? &m_rows[size_t(row)] : nullptr;
}

void ReviewerPage::saveNow()
{
    if (m_editor)
        m_editor->saveDraft();
}

void ReviewerPage::refresh()
{
    auto rows = ReviewService(session()).mine();
    if (presented(rows))
        return;
    m_rows = std::move(*rows);
    m_model->setRowCount(int(m_rows.size()));
    if (!m_rows.empty() && m_table->currentRow() < 0)
        m_table->selectRow(0);
    const auto open = std::ranges::count_if(m_rows, [](const MySheet &m) { return m.sheet && m.sheet->state == ScoreSheetState::Open; });
    const auto undeclared = std::ranges::count_if(m_rows, [](const MySheet &m) { return !m.declared; });
    QStringList line;
    if (undeclared > 0)
        line << tr("%n declaration(s) of interest waiting", nullptr, int(undeclared));
    if (open > 0)
        line << tr("%n sheet(s) to fill", nullptr, int(open));
    setStateLine(line.isEmpty() ? m_rows.empty() ? QString() : tr("Nothing waits for you.") : line.join(tr(", ")));
    showActions();
}

QVariant ReviewerPage::cell(int row, int column, int role) const
{
    const MySheet &m = m_rows.at(size_t(row));
    if (role == IdRole)
        return m.entry.id.bytes();
    if (column == 6 && role == ChipRole)
        return QVariant::fromValue(stateLook(m));
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case 0: return m.entry.lot ? QVariant(*m.entry.lot) : QVariant();
    case 1: return m.entry.collegeName;
    case 2: return m.entry.projectTitle;
    case 3: return m.entry.round;
    case 4: return m.review.name;
    case 5: return m.sheet && !m.sheet->content.points.isEmpty() ? QVariant(pointsText(m.sheet->total.total)) : QVariant();
    default: return stateLook(m).text;
    }
}

void ReviewerPage::showActions()
{
    const MySheet *m = current();
    const QString choose = tr("Choose a project in the list first.");
    const QString declared = m && m->sheet && m->sheet->state == ScoreSheetState::HandedIn ? tr("The sheet is handed in.") : QString();
    m_conflict->setWhyNot(!m ? choose : m->conflict ? tr("The conflict is declared.") : declared);
    m_free->setWhyNot(!m ? choose : m->declared && !m->conflict ? tr("This is declared.") : QString());
    m_evidence->setWhyNot(!m ? choose : !m->declared || m->conflict ? tr("The evidence opens to reviewers without a conflict of interest.") : QString());
    m_print->setWhyNot(!m ? choose : !m->sheet ? tr("There is no sheet yet.") : QString());
    const bool any = std::ranges::any_of(m_rows, [](const MySheet &x) { return !x.declared; });
    m_all->setVisible(any);
}

void ReviewerPage::openRow(int row)
{
    if (row < 0 || row >= int(m_rows.size()))
        return;
    const MySheet &m = m_rows[size_t(row)];
    if (m.sheet)
        return openSheet(m);
    prompts().message(this, MessageKind::Info, m.entry.collegeName,
                      m.conflict ? tr("You declared a conflict of interest; there is no sheet for this project.")
                      : !m.declared ? tr("Declare first whether you have an interest in this project.")
                                    : tr("The review has not been opened yet. The sheet stands here as soon as it is."));
}

void ReviewerPage::openSheet(const MySheet &m)
{
    saveNow();
    m_editor = new ScoreEditor(context(), m.review, m.entry, *m.sheet);
    drawer()->open(m.entry.collegeName, m_editor, 560);
    if (m_editor->isEditable()) {
        auto *save = new Button(tr("&Save"), ButtonKind::Outline, QStringLiteral("saveSheet"));
        auto *handIn = new Button(tr("&Hand in"), ButtonKind::Primary, QStringLiteral("handInSheet"));
        connect(save, &QPushButton::clicked, m_editor, [this] {
            if (m_editor->save())
                host().toast(tr("The sheet is saved."));
        });
        connect(handIn, &QPushButton::clicked, m_editor, [this] {
            if (!prompts().confirm(this, {tr("Hand in"), tr("The sheet is frozen then. Only student affairs can open it again, with a reason."), tr("Hand in")}))
                return;
            if (m_editor->handIn()) {
                drawer()->closeDrawer();
                host().toast(tr("The sheet is handed in."));
            }
        });
        drawer()->addFootWidget(save);
        drawer()->addFootWidget(handIn);
        m_editor->focusFirst();
    }
}

void ReviewerPage::declare(bool conflict)
{
    const MySheet *m = current();
    if (!m)
        return;
    QString reason;
    if (conflict) {
        const auto answer = prompts().reason(this, {.title = tr("Conflict of interest"), .text = tr("In what does the conflict consist? There will be no sheet for you for this project."),
                                                    .suggestions = {tr("Belongs to the college."), tr("Relative or teacher of a member"), tr("Took part in the project")}});
        if (!answer)
            return;
        reason = *answer;
    }
    ReviewService service(session());
    const auto me = service.myPanellist(m->review.id);
    if (presented(me))
        return;
    presented(service.declare(m->review.id, *me, m->entry.project, conflict, reason));
}

void ReviewerPage::declareAll()
{
    if (!prompts().confirm(this, {tr("No conflict with any"), tr("You declare that you have no interest in any of the projects that wait for a declaration."), tr("Declare")}))
        return;
    ReviewService service(session());
    const auto rows = m_rows; // refresh() changes them on the way
    for (const MySheet &m : rows)
        if (!m.declared) {
            const auto me = service.myPanellist(m.review.id);
            if (presented(me) || presented(service.declare(m.review.id, *me, m.entry.project, false)))
                return;
        }
}

void ReviewerPage::print()
{
    const MySheet *m = current();
    if (!m)
        return;
    presented(previewReviewPaper(this, context(), tr("Score sheet"), fileNamePart(m->entry.collegeName), QStringLiteral("sheet"), [this, mine = *m] { return mySheetPaper(session(), mine); }));
}

void ReviewerPage::evidence()
{
    const MySheet *m = current();
    if (!m)
        return;
    presented(previewReviewPaper(this, context(), tr("Evidence without names"), evidenceName(session(), m->entry.project), QStringLiteral("evidence"),
                                 [this, project = m->entry.project] { return evidencePaper(session(), project); }));
}

} // namespace xz

#include "moc_reviewerpage.cpp"
