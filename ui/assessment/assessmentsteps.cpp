// What a user does on the page: opening and scoring a sheet, the steps of a round, commendations, papers.
#include "ui/assessment/assessmentpage.h"

#include "core/assessment/assessmentdocument.h"
#include "core/assessment/assessmentrules.h"
#include "core/assessment/candidacy.h"
#include "core/base/text.h"
#include "core/document/xlsx.h"
#include "ui/assessment/roundform.h"
#include "ui/assessment/scoresheet.h"
#include "ui/assessment/selectionview.h"
#include "ui/shared/datatable.h"
#include "ui/shared/drawer.h"
#include "ui/shared/paperpreview.h"
#include "ui/shared/prompts.h"
#include "ui/shared/text.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QTabBar>
#include <QtWidgets/QVBoxLayout>

namespace xz {

void AssessmentPage::openSheet(int row)
{
    if (row < 0 || row >= int(m_sheets.size()) || !round())
        return;
    saveNow();
    const SheetRow sheet = m_sheets.at(size_t(row));
    const RoundRow current = *round();
    auto *view = new ScoreSheet({session(), workspace(), prompts(), host()}, current, sheet);
    drawer()->open(sheet.name, view, 480);
    m_sheet = view;
    connect(view, &ScoreSheet::saved, this, [this] {
        refresh();
        host().refreshBadges();
    });
    connect(view, &ScoreSheet::finished, this, &AssessmentPage::nextSheet, Qt::QueuedConnection);
    const bool head = isAllowed(session().actor(), Action::RunAssessment, {.station = current.station});
    if (current.state == RoundState::Open && head) {
        auto *out = new Button(sheet.state == SheetState::Open ? tr("&Leave out…") : tr("&Take in…"), ButtonKind::Plain, QStringLiteral("leaveOut"));
        connect(out, &QPushButton::clicked, view, [this, view, sheet] {
            const bool leaving = sheet.state == SheetState::Open;
            const auto reason = prompts().reason(this, {leaving ? tr("Leave out") : tr("Take in"), tr("Say why, about %1. The reason stays with the record.").arg(sheet.name), {}, 200});
            if (!reason)
                return;
            AssessmentService service(session());
            const int version = view->sheet().version;
            if (presented(leaving ? service.leaveOut(sheet.id, version, *reason) : service.takeIn(sheet.id, version, *reason)))
                return;
            drawer()->closeDrawer();
            refresh();
        });
        drawer()->addFootWidget(out);
    }
    if (sheet.mayScore && view->hasProposals()) {
        auto *take = new Button(tr("Take the p&roposals"), ButtonKind::Plain, QStringLiteral("takeProposals"));
        connect(take, &QPushButton::clicked, view, &ScoreSheet::takeProposals);
        drawer()->addFootWidget(take);
    }
    const QString why = sheet.mayScore ? QString()
        : current.state == RoundState::Closed ? tr("The results of this round are fixed.")
        : sheet.state == SheetState::LeftOut  ? tr("This sheet is left out.")
                                              : tr("Only the counsellor of the class and the station head score this sheet.");
    const bool conditions = current.state == RoundState::Closed && isAllowed(session().actor(), Action::WriteAssessment, {.station = current.station, .college = session().actor().college, .classId = sheet.classId});
    auto *save = new Button(tr("&Save"), ButtonKind::Plain, QStringLiteral("saveSheet"));
    save->setWhyNot(conditions ? QString() : why);
    connect(save, &QPushButton::clicked, view, [this, view, name = sheet.name] {
        if (view->save()) {
            drawer()->closeDrawer();
            host().toast(tr("%1 saved.").arg(name));
        }
    });
    drawer()->addFootWidget(save);
    if (current.state == RoundState::Open) {
        auto *next = new Button(tr("Save, &next"), ButtonKind::Primary, QStringLiteral("saveNext"));
        next->setWhyNot(why);
        connect(next, &QPushButton::clicked, view, [this] { nextSheet(); });
        drawer()->addFootWidget(next);
    }
    view->focusFirst();
}

void AssessmentPage::nextSheet()
{
    if (!m_sheet || !m_sheet->sheet().mayScore)
        return;
    const SheetId id = m_sheet->sheet().id;
    const QString number = m_sheet->sheet().number;
    if (!m_sheet->save())
        return;
    // In the order of numbers: the next one that is not complete, from here on, then from the start.
    const SheetRow *best = nullptr, *first = nullptr;
    for (const SheetRow &s : m_sheets) {
        if (s.id == id || !s.mayScore || s.result.complete())
            continue;
        if (!first || s.number < first->number)
            first = &s;
        if (s.number > number && (!best || s.number < best->number))
            best = &s;
    }
    const SheetRow *to = best ? best : first;
    if (!to) {
        drawer()->closeDrawer();
        host().toast(tr("All sheets that are yours are complete."));
        return;
    }
    openSheet(int(to - m_sheets.data()));
}

void AssessmentPage::editRound(bool fresh)
{
    if (!fresh && !round())
        return;
    saveNow();
    auto *form = new RoundForm({session(), workspace(), prompts(), host()}, fresh ? std::nullopt : std::optional<AssessmentRound>(*round()));
    connect(form, &RoundForm::saved, this, [this](const RoundId &id) {
        drawer()->closeDrawer();
        loadRounds();
        m_round->setCurrentIndex(m_round->findData(id.toString()));
        refresh();
    }, Qt::QueuedConnection);
    drawer()->open(fresh ? tr("New round") : round()->name, form);
    m_form = form;
    auto *save = new Button(fresh ? tr("&Prepare the round") : tr("&Save"), ButtonKind::Primary, QStringLiteral("saveRound"));
    connect(save, &QPushButton::clicked, form, &RoundForm::save);
    drawer()->addFootWidget(save);
}

void AssessmentPage::step(RoundEvent event)
{
    const RoundRow *r = round();
    if (!r)
        return;
    AssessmentService service(session());
    const RoundId id = r->id;
    const QString name = r->name;
    if (event == RoundEvent::Open) {
        const auto made = service.open(id);
        if (presented(made))
            return;
        host().toast(tr("%n sheet(s) made.", nullptr, *made));
    } else if (event == RoundEvent::Close) {
        if (!prompts().confirm(this, {tr("Close the round"), tr("The results of “%1” are fixed then; no score can be changed unless the head reopens the round with a reason.").arg(name), tr("Close the round")}))
            return;
        if (presented(service.close(id)))
            return;
        host().toast(tr("The results are fixed."));
    } else {
        const bool reopen = event == RoundEvent::Reopen;
        const auto reason = prompts().reason(this, {reopen ? tr("Reopen the round") : tr("Back to preparation"),
                                                    reopen ? tr("Say why “%1” is reopened. Its commendations are taken back; the scores stay.").arg(name)
                                                           : tr("Say why “%1” goes back. Its sheets are made anew when it opens again.").arg(name), {}, 200});
        if (!reason)
            return;
        if (presented(reopen ? service.reopen(id, *reason) : service.backToDraft(id, *reason)))
            return;
    }
    refresh();
}

void AssessmentPage::discardRound()
{
    const RoundRow *r = round();
    if (!r || !prompts().confirm(this, {tr("Discard the round"), tr("“%1” has not been opened; nothing has been scored in it. It goes for good.").arg(r->name), tr("Discard"), true}))
        return;
    if (presented(AssessmentService(session()).discard(r->id)))
        return;
    refresh();
}

void AssessmentPage::commend(int row)
{
    if (row < 0 || row >= int(m_sheets.size()))
        return;
    const SheetRow sheet = m_sheets.at(size_t(row));
    AssessmentService service(session());
    auto done = service.commend(sheet.id, sheet.version, !sheet.commended);
    if (!done && done.error().field == u"reason") { // somebody better is passed over: only with a reason
        const auto reason = prompts().reason(this, {tr("Commend %1").arg(sheet.name), done.error().message, {}, 200});
        if (!reason)
            return;
        done = service.commend(sheet.id, sheet.version, true, *reason);
    }
    if (presented(done))
        return;
    refresh();
    m_resultTable->selectRow(row);
}

void AssessmentPage::commendProposed()
{
    const RoundRow *r = round();
    if (!r)
        return;
    AssessmentService service(session());
    const auto proposal = service.commendations(r->id);
    if (presented(proposal))
        return;
    int made = 0;
    for (const SheetId &id : proposal->proposed)
        for (const SheetRow &s : m_sheets)
            if (s.id == id && !s.commended) {
                if (presented(service.commend(s.id, s.version, true)))
                    return refresh();
                ++made;
            }
    refresh();
    host().toast(made ? tr("%n person(s) commended.", nullptr, made) : tr("Nobody is proposed: see what is missing above the table."));
}

void AssessmentPage::preview(const QString &title, const Result<QString> &fileName, const QString &what, std::function<Result<paper::Document>()> make)
{
    if (presented(fileName))
        return;
    PaperJob job;
    job.title = title;
    job.fileName = *fileName;
    job.make = [make](bool, const QString &) { return make(); };
    job.xlsx = [make](const QString &path, bool, const QString &) -> Result<void> {
        XZ_TRY(const paper::Document d, make());
        return paper::writeXlsx(d, path);
    };
    job.done = [this, what](const QString &how) { presented(recordAssessmentPaper(session(), what, how)); };
    auto *view = new PaperPreview(this, prompts(), host(), session().clock(), std::move(job));
    if (presented(view->open()))
        view->deleteLater();
}

void AssessmentPage::print(bool forms)
{
    const RoundRow *r = round();
    if (!r)
        return;
    saveNow();
    const RoundId id = r->id;
    if (!forms)
        return preview(tr("Results: %1").arg(r->name), assessmentResultsName(session(), id), QStringLiteral("results"), [this, id] { return assessmentResults(session(), id); });
    // The chosen people, a page each; nobody chosen or one only: all of them.
    DataTable *table = m_tabs->currentIndex() == Results ? m_resultTable : m_scoreTable;
    std::vector<SheetId> chosen;
    for (const int row : table->selectedRows())
        chosen.push_back(m_sheets.at(size_t(row)).id);
    if (chosen.size() < 2)
        chosen.clear();
    preview(tr("Forms: %1").arg(r->name), assessmentFormsName(session(), id), QStringLiteral("forms"), [this, id, chosen] { return assessmentForms(session(), id, chosen); });
}

void AssessmentPage::printCandidates()
{
    const CandidacyFilter filter{.role = m_selection->shownRole()};
    preview(tr("Candidates"), candidateListName(session()), QStringLiteral("candidates"), [this, filter] { return candidateList(session(), filter); });
}

void registerAssessmentPage(PageRegistry &registry)
{
    registry.add({.id = QStringLiteral("assessment"), .group = NavGroup::Station, .order = 4, .icon = Icon::ListChecks, .title = AssessmentPage::tr("Selection and assessment"),
                  .anyOf = {Action::ReadAssessment},
                  .make = [](const PageContext &context) -> Page * { return new AssessmentPage(context); }});
}

} // namespace xz
