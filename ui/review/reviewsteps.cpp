// What student affairs does on the page: preparing a review, panel and lots, sheets, results, papers.
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
const FieldInfo fieldName{"name", QT_TRANSLATE_NOOP("Field", "Name of the review"), FieldKind::Text, Sensitivity::Open, true, 80};
const FieldInfo fieldDay{"held_on", QT_TRANSLATE_NOOP("Field", "Day of the review"), FieldKind::Date, Sensitivity::Open, true};
const FieldInfo fieldPlace{"place", QT_TRANSLATE_NOOP("Field", "Place"), FieldKind::Text, Sensitivity::Open, false, 80};
const FieldInfo fieldMean{"mean", QT_TRANSLATE_NOOP("Field", "Mean"), FieldKind::Choice};
const FieldInfo fieldReviewer{"name", QT_TRANSLATE_NOOP("Field", "Reviewer"), FieldKind::Text, Sensitivity::Personal, false, 50};
const FieldInfo fieldUnit{"unit", QT_TRANSLATE_NOOP("Field", "Unit"), FieldKind::Text, Sensitivity::Open, false, 80};
const FieldInfo fieldTitle{"title", QT_TRANSLATE_NOOP("Field", "Office or title"), FieldKind::Text, Sensitivity::Open, false, 80};
const FieldInfo fieldWeight{"weight", QT_TRANSLATE_NOOP("Field", "Weight"), FieldKind::Text, Sensitivity::Open, false, 6};
const FieldInfo fieldLogin{"login", QT_TRANSLATE_NOOP("Field", "Account"), FieldKind::Choice};
} // namespace

void ReviewPage::edit(bool fresh)
{
    const Review *r = fresh ? nullptr : review();
    auto *form = new Form(QStringLiteral("reviewForm"));
    form->addField(fieldName);
    form->addField(fieldDay);
    form->addField(fieldPlace);
    form->addField(fieldMean);
    std::vector<FormOption> means;
    for (const MeanRule m : {MeanRule::Average, MeanRule::Trimmed})
        means.push_back({meanRuleCode(m), meanRuleLabel(m)});
    form->setOptions(QStringLiteral("mean"), means);
    const QDate today = session().clock().today();
    form->setValue(QStringLiteral("name"), r ? r->name : tr("Final defence %1").arg(today.year()));
    form->setValue(QStringLiteral("held_on"), r ? r->heldOn : today);
    form->setValue(QStringLiteral("place"), r ? r->place : QString());
    form->setValue(QStringLiteral("mean"), meanRuleCode(r ? r->mean : MeanRule::Average));
    form->setHint(QStringLiteral("held_on"), tr("The newest rubric of this year is used; it is frozen when the review opens."));
    drawer()->open(r ? tr("Review") : tr("New review"), form);
    auto *save = new Button(tr("&Save"), ButtonKind::Primary, QStringLiteral("saveReview"));
    const std::optional<ReviewId> id = r ? std::optional(r->id) : std::nullopt;
    connect(save, &QPushButton::clicked, form, [this, form, id] {
        form->clearErrors();
        ReviewDraft draft{.name = form->value(QStringLiteral("name")).toString(), .heldOn = form->value(QStringLiteral("held_on")).toDate(), .place = form->value(QStringLiteral("place")).toString(),
                          .mean = meanRuleFromCode(form->value(QStringLiteral("mean")).toString())};
        QString made;
        Result<void> done;
        if (id) {
            done = service().update(*id, draft);
        } else if (const auto created = service().create(draft)) {
            made = created->toString();
        } else {
            done = std::unexpected(created.error());
        }
        if (!done) {
            if (!form->showError(done.error()))
                present(done.error());
            return;
        }
        drawer()->closeDrawer();
        refresh();
        if (!made.isEmpty())
            m_box->setCurrentIndex(std::max(0, m_box->findData(made)));
    });
    drawer()->addFootWidget(save);
    form->focusField(QStringLiteral("name"));
}

void ReviewPage::next()
{
    const Review *r = review();
    if (!r)
        return edit(true);
    if (r->state == ReviewState::Draft) {
        if (!r->seed)
            return draw();
        if (prompts().confirm(this, {tr("Open the review"), tr("Rubric, projects, panel and order are fixed then, and each reviewer without a conflict gets the sheets."), tr("Open")})
            && !presented(service().open(r->id))) {
            refresh();
            m_tabs->setCurrentIndex(Day);
            host().toast(tr("The review is open."));
        }
        return;
    }
    if (!prompts().confirm(this, {tr("Publish the results"), tr("The stations and their colleges see their result, the points and the comments from now on, without the reviewers' names."), tr("Publish")}))
        return;
    const auto entries = m_entries; // changes on the way
    for (const EntryWithResult &e : entries)
        if (e.state != ProjectState::Reviewing && e.grade && !e.publishedAt.isValid() && presented(service().publish(e.id)))
            return;
    refresh();
    host().toast(tr("The results are published."));
}

void ReviewPage::back()
{
    const Review *r = review();
    if (!r)
        return;
    if (r->state == ReviewState::Draft) {
        if (prompts().confirm(this, {tr("Discard the review"), tr("“%1” with its panel and declarations is discarded. The projects stay as they are.").arg(r->name), tr("Discard"), true}) && !presented(service().discard(r->id)))
            refresh();
        return;
    }
    if (const auto why = prompts().reason(this, {.title = tr("Back to preparation"), .text = tr("The empty sheets go; the projects stand before the review again. This stays in the log with its reason.")}))
        if (!presented(service().backToPreparation(r->id, *why)))
            refresh();
}

void ReviewPage::draw()
{
    const Review *r = review();
    if (!r)
        return;
    QString why;
    if (r->draws > 0) {
        const auto reason = prompts().reason(this, {.title = tr("Draw lots again"), .text = tr("The lots were drawn before. The new draw stays in the log with its reason.")});
        if (!reason)
            return;
        why = *reason;
    }
    const auto seed = service().draw(r->id, {}, why);
    if (presented(seed))
        return;
    refresh();
    host().toast(tr("Lots drawn with the seed %1.").arg(*seed));
}

void ReviewPage::addProjects()
{
    const Review *r = review();
    if (!r)
        return edit(true);
    const ReviewId id = r->id;
    const auto candidates = service().candidates(id);
    if (presented(candidates))
        return;
    if (candidates->empty()) {
        prompts().message(this, MessageKind::Info, tr("Add projects"), tr("No other project has handed in its final report."));
        return;
    }
    QStringList options;
    if (candidates->size() > 1)
        options << tr("All %1").arg(candidates->size());
    for (const ReviewEntryRow &c : *candidates)
        options << tr("%1 · %2").arg(c.collegeName, c.projectTitle);
    const auto chosen = candidates->size() == 1 ? std::optional(0) : prompts().choice(this, tr("Add projects"), tr("Which projects come before the panel?"), options);
    if (!chosen)
        return;
    const bool all = candidates->size() > 1 && *chosen == 0;
    for (size_t i = 0; i < candidates->size(); ++i)
        if (all || int(i) == (candidates->size() > 1 ? *chosen - 1 : 0))
            if (presented(service().addProject(id, (*candidates)[i].project)))
                break;
    refresh();
}

void ReviewPage::removeProject()
{
    const Review *r = review();
    const int row = m_entryTable->currentRow();
    if (r && row >= 0 && !presented(service().removeProject(r->id, m_entries.at(size_t(row)).project)))
        refresh();
}

void ReviewPage::addReviewer()
{
    const Review *r = review();
    if (!r)
        return edit(true);
    const auto accounts = service().reviewerAccounts();
    if (presented(accounts))
        return;
    auto *form = new Form(QStringLiteral("reviewerForm"));
    for (const FieldInfo *f : {&fieldLogin, &fieldReviewer, &fieldUnit, &fieldTitle, &fieldWeight})
        form->addField(*f);
    std::vector<FormOption> options{{QString(), tr("none: sheets on paper")}};
    for (const ReviewerAccount &a : *accounts)
        options.push_back({a.login, tr("%1 (%2)").arg(a.name, a.login)});
    form->setOptions(QStringLiteral("login"), options);
    form->setValue(QStringLiteral("weight"), QStringLiteral("1"));
    form->setHint(QStringLiteral("name"), tr("May stay empty for an account: its name is taken."));
    form->setHint(QStringLiteral("unit"), tr("A reviewer of a college does not score that college's project."));
    form->setHint(QStringLiteral("weight"), tr("1 for everybody means equal weight."));
    drawer()->open(tr("Reviewer"), form);
    auto *save = new Button(tr("&Add"), ButtonKind::Primary, QStringLiteral("saveReviewer"));
    connect(save, &QPushButton::clicked, form, [this, form, id = r->id] {
        form->clearErrors();
        const auto done = service().addPanellist(id, {.name = form->value(QStringLiteral("name")).toString(), .unit = form->value(QStringLiteral("unit")).toString(),
                                                      .title = form->value(QStringLiteral("title")).toString(), .weight = form->value(QStringLiteral("weight")).toString().toDouble(),
                                                      .login = form->value(QStringLiteral("login")).toString()});
        if (!done) {
            if (!form->showError(done.error()))
                present(done.error());
            return;
        }
        drawer()->closeDrawer();
        refresh();
    });
    drawer()->addFootWidget(save);
    form->focusField(QStringLiteral("name"));
}

void ReviewPage::removeReviewer()
{
    const Review *r = review();
    const int row = m_panelTable->currentRow();
    if (r && row >= 0 && !presented(service().removePanellist(r->id, m_panel.at(size_t(row)).id)))
        refresh();
}

void ReviewPage::declare()
{
    const Review *r = review();
    const int row = m_panelTable->currentRow();
    if (!r || row < 0)
        return;
    const Panellist p = m_panel.at(size_t(row));
    QStringList options{tr("No conflict with any that waits")};
    for (const EntryWithResult &e : m_entries)
        options << tr("Conflict: %1").arg(e.collegeName);
    const auto chosen = prompts().choice(this, tr("Interests of %1").arg(p.name), tr("What did the reviewer declare?"), options);
    if (!chosen)
        return;
    const ReviewId id = r->id;
    const auto entries = m_entries;
    const auto declared = m_declared;
    if (*chosen == 0) {
        for (const EntryWithResult &e : entries)
            if (std::ranges::none_of(declared, [&](const InterestDeclaration &d) { return d.panellist == p.id && d.project == e.project; }))
                if (presented(service().declare(id, p.id, e.project, false)))
                    break;
    } else if (const auto why = prompts().reason(this, {.title = tr("Conflict of interest"), .text = tr("In what does the conflict consist?")})) {
        presented(service().declare(id, p.id, entries.at(size_t(*chosen - 1)).project, true, *why));
    }
    refresh();
}

void ReviewPage::openEntry(int row)
{
    if (row < 0 || row >= int(m_entries.size()))
        return;
    saveNow();
    const EntryWithResult e = m_entries[size_t(row)];
    auto sheets = service().sheets(e.id);
    if (presented(sheets))
        return;
    auto *panel = new EntryPanel(context(), e, *sheets);
    connect(panel, &EntryPanel::failed, this, [this](const Error &error) { present(error); });
    connect(panel, &EntryPanel::done, this, [this](const QString &sentence) {
        host().toast(sentence);
        refresh();
    }, Qt::QueuedConnection); // the panel is made anew
    connect(panel, &EntryPanel::sheetWanted, this, [this, e, all = *sheets](int i) { openSheet(e, all.at(size_t(i))); }, Qt::QueuedConnection);
    m_entryPanel = panel;
    m_shownEntry = e.id;
    drawer()->open(e.collegeName, panel, 560);
}

void ReviewPage::openSheet(const EntryWithResult &entry, const ScoreSheetRow &sheet)
{
    const Review *r = review();
    if (!r)
        return;
    m_entryPanel = nullptr;
    m_editor = new ScoreEditor(context(), *r, entry, sheet);
    drawer()->open(tr("%1 · %2").arg(entry.collegeName, sheet.reviewer), m_editor, 560);
    const auto reopenPanel = [this, id = entry.id] {
        refresh(); // the sheet that was handed in counts now
        for (size_t i = 0; i < m_entries.size(); ++i)
            if (m_entries[i].id == id)
                openEntry(int(i));
    };
    auto *all = new Button(tr("All &sheets"), ButtonKind::Plain, QStringLiteral("allSheets"));
    connect(all, &QPushButton::clicked, this, reopenPanel, Qt::QueuedConnection);
    drawer()->addFootWidget(all);
    if (!m_editor->isEditable())
        return;
    auto *save = new Button(tr("&Save"), ButtonKind::Outline, QStringLiteral("saveSheet"));
    auto *handIn = new Button(tr("&Hand in"), ButtonKind::Primary, QStringLiteral("handInSheet"));
    connect(save, &QPushButton::clicked, m_editor, [this] {
        if (m_editor->save())
            host().toast(tr("The sheet is saved."));
    });
    connect(handIn, &QPushButton::clicked, m_editor, [this, reopenPanel] {
        if (m_editor->handIn()) {
            host().toast(tr("The sheet is handed in."));
            QMetaObject::invokeMethod(this, reopenPanel, Qt::QueuedConnection);
        }
    });
    drawer()->addFootWidget(save);
    drawer()->addFootWidget(handIn);
    m_editor->focusFirst();
}

void ReviewPage::printSheets()
{
    const Review *r = review();
    if (!r)
        return;
    bool blank = true;
    if (r->state == ReviewState::Open) {
        const auto which = prompts().choice(this, tr("Score sheets"), tr("Blank sheets to be filled by hand, or the sheets as they are?"), {tr("Blank"), tr("As they are")});
        if (!which)
            return;
        blank = *which == 0;
    }
    presented(previewReviewPaper(this, context(), tr("Score sheets"), scoreSheetsName(session(), r->id), QStringLiteral("sheets"), [this, id = r->id, blank] { return scoreSheets(session(), id, {.blank = blank}); }));
}

void ReviewPage::printSummary()
{
    if (const Review *r = review())
        presented(previewReviewPaper(this, context(), tr("Summary"), reviewSummaryName(session(), r->id), QStringLiteral("summary"), [this, id = r->id] { return reviewSummary(session(), id); }));
}

void ReviewPage::openRubric()
{
    const int year = review() ? review()->rubricYear : session().clock().today().year();
    const auto rubric = service().rubricOf(year);
    if (presented(rubric))
        return;
    auto *editor = new RubricEditor(context(), *rubric, year);
    drawer()->open(tr("Rubric of %1").arg(year), editor, 600);
    auto *print = new Button(tr("&Print"), ButtonKind::Plain, QStringLiteral("printRubric"));
    auto *save = new Button(tr("&Save as a new version"), ButtonKind::Primary, QStringLiteral("saveRubric"));
    connect(print, &QPushButton::clicked, this, [this, year] {
        presented(previewReviewPaper(this, context(), tr("Rubric"), Result<QString>(tr("Rubric %1").arg(year)), QStringLiteral("rubric"), [this, year] { return rubricPaper(session(), year); }));
    });
    connect(save, &QPushButton::clicked, editor, [this, editor] {
        if (editor->save()) {
            drawer()->closeDrawer();
            host().toast(tr("The rubric has a new version; open reviews keep theirs."));
            refresh();
        }
    });
    drawer()->addFootWidget(print);
    drawer()->addFootWidget(save);
}

} // namespace xz
