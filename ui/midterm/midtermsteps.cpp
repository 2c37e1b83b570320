// What is done with the mid-term: drafts while somebody types, handing in, deciding, the report, paper. midtermview.cpp shows.
#include "ui/midterm/midtermview.h"

#include "core/document/xlsx.h"
#include "core/midterm/midtermdocument.h"
#include "core/pdf/pdfwriter.h"
#include "core/workspace/drafts.h"
#include "ui/shared/form.h"
#include "ui/shared/paperpreview.h"
#include "ui/shared/text.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QLineEdit>

namespace xz {

namespace {

QString draftName(const QString &name) { return QStringLiteral("midterm.") + name; }

Result<QByteArray> pdfOf(Session &session, const Result<MidtermPaper> &paper)
{
    if (!paper)
        return std::unexpected(paper.error());
    XZ_TRY(const auto pdf, paper::writePdf(paper->document, {.password = {}, .created = session.clock().now()}));
    return pdf.bytes;
}

} // namespace

void MidtermView::keepDraft(Form *form, const QString &name)
{
    form->setDraft(m_parts.session().clock(), [this, name, id = m_project->id](const QVariantMap &values) -> Result<void> {
        QJsonObject body = QJsonObject::fromVariantMap(values);
        if (name == u"form")
            body = toJson(typedForm());
        XZ_CHECK(DraftStore(m_parts.session()).save(draftName(name), id.toString(), body));
        return {};
    });
}

void MidtermView::restoreDraft(Form *form, const QString &name)
{
    const auto draft = DraftStore(m_parts.session()).load(draftName(name), m_project->id.toString());
    if (!draft || !*draft)
        return;
    m_filling = true;
    const QJsonObject body = (*draft)->body;
    for (const QString &key : form->keys())
        form->setValue(key, body[key].toString());
    if (name == u"form") {
        const MidtermForm typed = midtermFromJson(body);
        for (size_t i = 0; i < std::min(m_targets.size(), typed.targets.size()); ++i) {
            m_targets[i].current->setText(typed.targets[i].current);
            m_targets[i].evidence->setText(typed.targets[i].evidence);
        }
    }
    m_filling = false;
    form->draftLine()->setText(tr("Draft of %1 taken up again").arg((*draft)->savedAt.toString(QStringLiteral("yyyy-MM-dd HH:mm"))));
    form->draftLine()->show();
}

void MidtermView::discardDraft(const QString &name) { m_parts.presented(DraftStore(m_parts.session()).discard(draftName(name), m_project->id.toString())); }

void MidtermView::saveNow()
{
    for (Form *f : {m_form, m_report})
        if (f->isChanged() && f->isVisibleTo(this))
            f->saveDraftNow();
}

MidtermForm MidtermView::typedForm() const
{
    MidtermForm out = m_sheet->midterm.form;
    for (const MidtermText &t : midtermTexts())
        out.*t.member = m_form->value(QString::fromLatin1(t.key)).toString();
    for (size_t i = 0; i < m_targets.size(); ++i) {
        out.targets[i].current = m_targets[i].current->text();
        out.targets[i].evidence = m_targets[i].evidence->text();
    }
    return out;
}

void MidtermView::fault(Form *form, const Error &error)
{
    if (form->showError(error)) {
        form->focusField(error.field);
        return;
    }
    Text *place = form == m_form ? m_formError : m_decisionError;
    if (error.field == u"targets" || error.field == u"reasons") {
        place->setText(error.message);
        place->show();
        if (error.field == u"targets")
            for (const Target &t : m_targets)
                if (t.current->text().trimmed().isEmpty())
                    return t.current->setFocus();
        if (error.field == u"reasons")
            m_faults.begin()->second->setFocus();
        return;
    }
    m_parts.present(error);
}

void MidtermView::open()
{
    if (!m_parts.presented(service().open(m_project->id)))
        m_parts.context.host.toast(tr("The mid-term inspection is opened."));
}

bool MidtermView::saveForm()
{
    m_form->clearErrors();
    m_formError->hide();
    const auto saved = service().save(m_project->id, typedForm(), m_sheet->midterm.version);
    if (!saved) {
        fault(m_form, saved.error());
        return false;
    }
    m_form->setUnchanged();
    discardDraft(QStringLiteral("form"));
    if (auto sheet = service().view(m_project->id); sheet && *sheet)
        m_sheet = std::move(*sheet);
    return true;
}

void MidtermView::handIn()
{
    if (!saveForm())
        return;
    if (const auto complete = checkMidterm(m_sheet->midterm.form, true); !complete)
        return fault(m_form, complete.error());
    if (!m_parts.context.prompts.confirm(m_parts.page, {.title = tr("Hand in the mid-term form"),
                                                        .text = tr("The form and the figures are frozen as they stand now and go to student affairs. You can take it back until it is decided."),
                                                        .action = tr("Hand in")}))
        return;
    const auto pdf = pdfOf(m_parts.session(), handInPaper(m_parts.session(), m_project->id));
    if (m_parts.presented(pdf))
        return;
    if (const auto done = service().handIn(m_project->id, *pdf); !done)
        return fault(m_form, done.error());
    m_parts.context.host.toast(tr("The mid-term form is handed in."));
}

void MidtermView::takeBack()
{
    const auto reason = m_parts.context.prompts.reason(m_parts.page, {.title = tr("Take the mid-term form back"), .text = tr("What was handed in stays as a version; the reason stands in the history.")});
    if (reason && !m_parts.presented(service().takeBack(m_project->id, *reason)))
        m_parts.context.host.toast(tr("The mid-term form can be changed again."));
}

void MidtermView::collegeReview()
{
    const auto opinion = m_parts.context.prompts.reason(m_parts.page, {.title = tr("Review of the college"), .text = tr("The college's opinion on progress, results and use of the funds. It is printed on the form."), .maxLength = 500});
    if (opinion && !m_parts.presented(service().collegeReview(m_project->id, *opinion)))
        m_parts.context.host.toast(tr("The opinion is recorded; student affairs decides next."));
}

void MidtermView::collegeReturn()
{
    const auto reason = m_parts.context.prompts.reason(m_parts.page, {.title = tr("Return it to the station"), .text = tr("What was handed in stays as a version. The station reads the reason, changes the form and hands it in again."), .maxLength = 500});
    if (reason && !m_parts.presented(service().collegeReturn(m_project->id, *reason)))
        m_parts.context.host.toast(tr("The form is with the station again."));
}

void MidtermView::decide()
{
    m_decision->clearErrors();
    m_decisionError->hide();
    const auto result = midtermResultFromCode(m_decision->value(QStringLiteral("result")).toString());
    if (!result)
        return fault(m_decision, {Errc::InvalidInput, tr("Choose the result first."), QStringLiteral("result")});
    MidtermDecision d{.result = *result, .deadline = m_decision->value(QStringLiteral("deadline")).toDate(), .opinion = m_decision->value(QStringLiteral("opinion")).toString()};
    if (*result == MidtermResult::Fail) {
        for (const auto &[f, tick] : m_faults)
            if (tick->isChecked())
                d.reasons.push_back(f);
        if (!d.reasons.empty() && !d.opinion.trimmed().isEmpty()
            && !m_parts.context.prompts.confirm(m_parts.page, {.title = tr("The mid-term fails"), .text = tr("The project ends and no more funds are paid. Only a reversal with its reason opens it again."), .action = tr("End the project"), .danger = true}))
            return;
    }
    if (const auto done = service().decide(m_project->id, d); !done)
        return fault(m_decision, done.error());
    m_parts.context.host.toast(tr("Decided: %1.").arg(midtermResultLabel(*result)));
}

void MidtermView::recheck(bool passed)
{
    m_recheck->clearErrors();
    const QString opinion = m_recheck->value(QStringLiteral("opinion")).toString();
    if (!passed && !opinion.trimmed().isEmpty()
        && !m_parts.context.prompts.confirm(m_parts.page, {.title = tr("The re-check fails"), .text = tr("The project ends and no more funds are paid. Only a reversal with its reason opens it again."), .action = tr("End the project"), .danger = true}))
        return;
    if (const auto done = service().recheck(m_project->id, passed, opinion); !done)
        return fault(m_recheck, done.error());
    m_parts.context.host.toast(passed ? tr("The re-check is passed.") : tr("The re-check failed; the project ends."));
}

void MidtermView::fileReport()
{
    m_report->clearErrors();
    const QString text = m_report->value(QStringLiteral("report")).toString();
    const auto pdf = pdfOf(m_parts.session(), rectificationReport(m_parts.session(), m_project->id, text));
    if (m_parts.presented(pdf))
        return;
    if (const auto done = service().fileReport(m_project->id, text, *pdf); !done)
        return fault(m_report, done.error());
    m_report->setUnchanged();
    discardDraft(QStringLiteral("report"));
    m_parts.context.host.toast(tr("The rectification report is handed in."));
}

void MidtermView::print(Paper paper)
{
    saveNow();
    const auto make = [this, id = m_project->id, paper]() -> Result<MidtermPaper> {
        switch (paper) {
        case Paper::Form: return midtermPaper(m_parts.session(), id);
        case Paper::Notice: return rectificationNotice(m_parts.session(), id);
        case Paper::Report: return rectificationReport(m_parts.session(), id);
        }
        Q_UNREACHABLE();
    };
    const auto first = make();
    if (m_parts.presented(first))
        return;
    PaperJob job{.title = first->document.meta.title, .fileName = first->fileName, .make = [make](bool, const QString &) -> Result<paper::Document> {
                     XZ_TRY(MidtermPaper p, make());
                     return std::move(p.document);
                 }};
    job.xlsx = [make](const QString &path, bool, const QString &) -> Result<void> {
        XZ_TRY(const MidtermPaper p, make());
        return paper::writeXlsx(p.document, path, p.sheetName);
    };
    auto *view = new PaperPreview(m_parts.page, m_parts.context.prompts, m_parts.context.host, m_parts.session().clock(), std::move(job));
    if (m_parts.presented(view->open()))
        view->deleteLater();
}

} // namespace xz
