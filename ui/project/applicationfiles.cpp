#include "ui/project/applicationfiles.h"

#include "core/base/text.h"
#include "ui/shared/button.h"
#include "ui/shared/text.h"

#include <QtCore/QFileInfo>
#include <QtCore/QPointer>
#include <QtCore/QSaveFile>
#include <QtWidgets/QHBoxLayout>

namespace xz {

ApplicationFiles::ApplicationFiles(const ProjectTabParts &parts, const ProjectId &project, bool mayWrite, QWidget *parent) : QWidget(parent), m_parts(parts), m_project(project)
{
    auto *box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(space::s);
    const auto all = service().files(project);
    if (!all) {
        box->addWidget(new Text(all.error().message, TextStyle::Error));
        return;
    }
    if (all->empty())
        box->addWidget(new Text(tr("Nothing is attached yet: scans of certificates, photos of rooms, rules, material of activities."), TextStyle::Secondary));
    for (const Attachment &a : *all) {
        auto *row = new QHBoxLayout;
        row->setSpacing(space::s);
        auto *name = new Text(a.fileName);
        name->setTextFormat(Qt::PlainText);
        name->setWordWrap(true);
        row->addWidget(name, 1);
        row->addWidget(new Text(tr("%1, %2").arg(projectFileKindLabel(a.kind), sizeText(a.size)), TextStyle::Secondary));
        auto *copy = new Button(tr("Save a copy…"), ButtonKind::Link, QStringLiteral("copyFile-") + a.id.toString());
        connect(copy, &QPushButton::clicked, this, [this, a] {
            const auto bytes = service().fileContent(m_project, a.id);
            if (m_parts.presented(bytes))
                return;
            const auto path = m_parts.context.prompts.saveFile(m_parts.page, {.title = tr("Save a copy"), .suggestedName = a.fileName});
            if (!path)
                return;
            QSaveFile file(*path);
            if (!file.open(QIODevice::WriteOnly) || file.write(*bytes) != bytes->size() || !file.commit())
                m_parts.present({Errc::Io, tr("%1 cannot be written: %2").arg(*path, file.errorString())});
        });
        row->addWidget(copy);
        if (mayWrite) {
            auto *remove = new Button(tr("Remove"), ButtonKind::Link, QStringLiteral("removeFile-") + a.id.toString());
            connect(remove, &QPushButton::clicked, this, [this, a] { this->remove(a); }, Qt::QueuedConnection);
            row->addWidget(remove);
        }
        box->addLayout(row);
    }
    if (mayWrite) {
        auto *row = new QHBoxLayout;
        auto *add = new Button(tr("&Attach a file…"), ButtonKind::Outline, QStringLiteral("attachFile"));
        connect(add, &QPushButton::clicked, this, &ApplicationFiles::add, Qt::QueuedConnection);
        row->addWidget(add);
        row->addStretch(1);
        box->addLayout(row);
    }
}

// A change makes the list anew, and this panel with it: from there on only what was copied is touched.
void ApplicationFiles::remove(Attachment file)
{
    const ProjectId id = m_project;
    const ProjectTabParts parts = m_parts;
    const QPointer<ApplicationFiles> self(this);
    ProjectService service(parts.session());
    const auto bytes = service.fileContent(id, file.id);
    if (parts.presented(bytes) || parts.presented(service.detach(id, file.id)))
        return;
    if (self)
        emit changed();
    parts.context.host.toast(tr("%1 removed.").arg(file.fileName), [parts, file, bytes = *bytes, id] { parts.presented(ProjectService(parts.session()).attach(id, file.kind, file.fileName, bytes)); });
}

void ApplicationFiles::add()
{
    const auto path = m_parts.context.prompts.openFile(m_parts.page, {.title = tr("Attach a file"), .suggestedName = {}, .filters = {tr("Documents and pictures (*.pdf *.jpg *.jpeg *.png *.docx *.xlsx)"), tr("All files (*)")}});
    if (!path)
        return;
    QStringList labels;
    for (const char *kind : projectFileKinds)
        labels << projectFileKindLabel(QString::fromLatin1(kind));
    const auto kind = m_parts.context.prompts.choice(m_parts.page, tr("Attach a file"), tr("What is it?"), labels);
    if (!kind)
        return;
    const auto bytes = readAttachmentFile(*path);
    if (m_parts.presented(bytes))
        return;
    const ProjectTabParts parts = m_parts;
    const QPointer<ApplicationFiles> self(this);
    if (!parts.presented(ProjectService(parts.session()).attach(m_project, QString::fromLatin1(projectFileKinds[*kind]), QFileInfo(*path).fileName(), *bytes)) && self)
        emit changed();
}

} // namespace xz

#include "moc_applicationfiles.cpp"
