// The application on paper, the answer to it, and the versions that were handed in, compared field by field. applicationview.cpp writes.
#include "ui/project/applicationview.h"

#include "core/document/xlsx.h"
#include "ui/shared/button.h"
#include "ui/shared/card.h"
#include "ui/shared/paperpreview.h"
#include "ui/shared/text.h"

#include <QtCore/QSaveFile>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QHBoxLayout>

namespace xz {

void ApplicationView::preview(std::optional<ProjectVersionId> version)
{
    if (!version && m_changed) {
        if (!save())
            return;
    }
    const auto first = applicationPaper(m_parts.session(), m_project->id, version);
    if (m_parts.presented(first))
        return;
    PaperJob job;
    job.title = tr("Application");
    job.fileName = first->fileName;
    job.make = [this, id = m_project->id, version](bool, const QString &) -> Result<paper::Document> {
        XZ_TRY(ProjectPaper paper, applicationPaper(m_parts.session(), id, version));
        return std::move(paper.document);
    };
    job.xlsx = [this, id = m_project->id, version](const QString &path, bool, const QString &) -> Result<void> {
        XZ_TRY(const ProjectPaper paper, applicationPaper(m_parts.session(), id, version));
        return paper::writeXlsx(paper.document, path, paper.sheetName);
    };
    auto *view = new PaperPreview(m_parts.page, m_parts.context.prompts, m_parts.context.host, m_parts.session().clock(), std::move(job));
    if (m_parts.presented(view->open()))
        view->deleteLater();
}

void ApplicationView::printDecision()
{
    const auto first = decisionPaper(m_parts.session(), m_project->id);
    if (m_parts.presented(first))
        return;
    PaperJob job;
    job.title = tr("Answer to the application");
    job.fileName = first->fileName;
    job.make = [this, id = m_project->id](bool, const QString &) -> Result<paper::Document> {
        XZ_TRY(ProjectPaper paper, decisionPaper(m_parts.session(), id));
        return std::move(paper.document);
    };
    auto *view = new PaperPreview(m_parts.page, m_parts.context.prompts, m_parts.context.host, m_parts.session().clock(), std::move(job));
    if (m_parts.presented(view->open()))
        view->deleteLater();
}

void ApplicationView::showVersions()
{
    saveNow();
    const auto all = service().versions(m_project->id);
    if (m_parts.presented(all))
        return;
    std::vector<ProjectVersionRow> mine;
    for (const ProjectVersionRow &v : *all)
        if (v.stage == u"application")
            mine.push_back(v);
    auto *content = new QWidget;
    auto *box = new QVBoxLayout(content);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(space::s);
    const auto number = service().draftNumber(m_project->id);
    for (size_t i = mine.size(); i-- > 0;) {
        const ProjectVersionRow v = mine[i];
        auto *card = new Card(tr("Version %1").arg(v.number));
        card->setNote(tr("%1, %2").arg(v.frozenAt.toString(QStringLiteral("yyyy-MM-dd HH:mm")), v.frozenBy));
        auto *hash = new Text(tr("SHA-256 %1").arg(QString::fromLatin1(v.hash.toHex())), TextStyle::Small);
        hash->setWordWrap(true);
        hash->setTextFormat(Qt::PlainText);
        hash->setText(tr("SHA-256 %1…").arg(QString::fromLatin1(v.hash.toHex().left(32))));
        hash->setToolTip(QString::fromLatin1(v.hash.toHex()));
        card->body()->addWidget(hash);
        auto *row = new QHBoxLayout;
        row->setSpacing(space::s);
        const auto link = [&](const QString &text, const char *name, auto call) {
            auto *b = new Button(text, ButtonKind::Link, QStringLiteral("%1-%2").arg(QLatin1String(name)).arg(v.number));
            connect(b, &QPushButton::clicked, this, call);
            row->addWidget(b);
        };
        link(tr("On paper"), "versionPaper", [this, v] { preview(v.id); });
        if (v.pdf)
            link(tr("Save the PDF as handed in…"), "versionPdf", [this, v] {
                const auto bytes = service().versionPdf(v.id);
                if (m_parts.presented(bytes))
                    return;
                const auto path = m_parts.context.prompts.saveFile(m_parts.page, {.title = tr("Save the PDF as handed in"), .suggestedName = tr("application-v%1.pdf").arg(v.number), .filters = {QStringLiteral("PDF (*.pdf)")}});
                if (!path)
                    return;
                QSaveFile file(*path);
                if (!file.open(QIODevice::WriteOnly) || file.write(*bytes) != bytes->size() || !file.commit())
                    return m_parts.present({Errc::Io, tr("%1 cannot be written: %2").arg(*path, file.errorString())});
                m_parts.context.host.toast(tr("Saved: %1").arg(*path));
            });
        if (i > 0)
            link(tr("Compare with version %1").arg(mine[i - 1].number), "compare", [this, before = mine[i - 1], v] { compare(before, v); });
        if (i + 1 == mine.size() && number && *number)
            link(tr("Compare with what is being written"), "compareDraft", [this, v] { compare(v, std::nullopt); });
        row->addStretch(1);
        card->body()->addLayout(row);
        box->addWidget(card);
    }
    box->addStretch(1);
    m_parts.drawer()->open(tr("Versions handed in"), content, 560);
}

void ApplicationView::compare(const ProjectVersionRow &before, std::optional<ProjectVersionRow> after)
{
    const auto a = service().versionContent(before.id);
    if (m_parts.presented(a))
        return;
    QJsonObject b = ProjectService::applicationContent(*m_project);
    if (after) {
        const auto content = service().versionContent(after->id);
        if (m_parts.presented(content))
            return;
        b = *content;
    }
    const auto differences = applicationDifferences((*a)[u"form"].toObject(), b[u"form"].toObject());
    auto *content = new QWidget;
    auto *grid = new QGridLayout(content);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::m);
    grid->setVerticalSpacing(space::s);
    grid->setColumnStretch(0, 2);
    grid->setColumnStretch(1, 3);
    grid->setColumnStretch(2, 3);
    const auto cell = [grid](int row, int column, const QString &text, TextStyle style) {
        auto *t = new Text(text, style);
        t->setTextFormat(Qt::PlainText);
        t->setWordWrap(true);
        t->setAlignment(Qt::AlignTop | Qt::AlignLeft);
        grid->addWidget(t, row, column);
    };
    cell(0, 1, tr("Version %1").arg(before.number), TextStyle::Strong);
    cell(0, 2, after ? tr("Version %1").arg(after->number) : tr("Being written"), TextStyle::Strong);
    int row = 0;
    for (const ApplicationDifference &d : differences) {
        cell(++row, 0, tr("%1: %2").arg(d.section, d.place), TextStyle::Secondary);
        cell(row, 1, d.before.isEmpty() ? tr("(empty)") : d.before, TextStyle::Body);
        cell(row, 2, d.after.isEmpty() ? tr("(empty)") : d.after, TextStyle::Body);
    }
    if (differences.empty())
        cell(1, 0, tr("No field differs."), TextStyle::Body);
    grid->setRowStretch(row + 2, 1);
    m_parts.drawer()->open(tr("What differs (%1)").arg(differences.size()), content, 720);
}

} // namespace xz
