// What was handed in stays: frozen content with its hash, the paper as it was printed, and the files of the application.
#include "core/document/formtexts.h"
#include "core/project/projectrepository.h"
#include "core/workspace/permit.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <algorithm>

namespace xz {
namespace {

const QString entity = QStringLiteral("project");
const QString versionEntity = QStringLiteral("project_version");

QByteArray canonical(const QJsonObject &content) { return QJsonDocument(content).toJson(QJsonDocument::Compact); } // keys come sorted
QByteArray sha256(const QByteArray &bytes) { return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256); }

QString hashOnList(const Attachment &a) { return QString::fromLatin1(a.hash.toHex().left(12)); }

// Section 12 lists exactly the files that are there.
Result<void> listFiles(Transaction &tx, Session &session, const ProjectId &id)
{
    XZ_TRY(auto p, ProjectRepository(tx.database()).find(id));
    XZ_TRY(const auto all, Attachments(session).of(entity, id.raw()));
    const FormTexts &words = FormTexts::of("project");
    QJsonArray rows;
    for (const Attachment &a : all) {
        const QByteArray key = QByteArrayLiteral("kind_") + a.kind.toLatin1();
        rows << QJsonObject{{QStringLiteral("kind"), words.text(key.constData())}, {QStringLiteral("name"), a.fileName.left(200)}, {QStringLiteral("size"), sizeText(a.size)},
                            {QStringLiteral("hash"), hashOnList(a)}};
    }
    QJsonObject section;
    if (!rows.isEmpty())
        section[u"rows"] = rows;
    if (section.isEmpty())
        p->form.remove(QStringLiteral("attachments"));
    else
        p->form[QStringLiteral("attachments")] = section;
    return ProjectRepository::update(tx, *p);
}

} // namespace

Result<ProjectVersionId> ProjectService::freeze(Transaction &tx, const ProjectId &id, const QString &stage, const QJsonObject &content, const QByteArray &pdf)
{
    const QByteArray bytes = canonical(content);
    ProjectVersionRow v{.id = ProjectVersionId::make(m_session.clock().nowMs()), .stage = stage, .hash = sha256(bytes), .frozenAt = m_session.clock().now()};
    if (!pdf.isEmpty()) {
        XZ_TRY(v.pdf, Attachments(m_session).add(tx, versionEntity, v.id.raw(), stage, stage + QStringLiteral(".pdf"), pdf));
    }
    XZ_CHECK(ProjectRepository::insertVersion(tx, id, v, bytes, m_session.actor().user));
    XZ_CHECK(record(tx, id, "project.freeze", {{QStringLiteral("stage"), stage}, {QStringLiteral("sha256"), QString::fromLatin1(v.hash.toHex())}, {QStringLiteral("pdf"), v.pdf.has_value()}}));
    return v.id;
}

Result<std::vector<ProjectVersionRow>> ProjectService::versions(const ProjectId &id) const
{
    XZ_CHECK(permitted(id, Action::ReadProject));
    return ProjectRepository(m_session.db()).versions(id);
}

Result<QJsonObject> ProjectService::versionContent(const ProjectVersionId &id) const
{
    XZ_CHECK(verifyVersion(id));
    XZ_TRY(const auto v, ProjectRepository(m_session.db()).version(id));
    return QJsonDocument::fromJson(v->content).object();
}

Result<void> ProjectService::verifyVersion(const ProjectVersionId &id) const
{
    XZ_CHECK(requireBound(m_session.actor()));
    XZ_TRY(const auto v, ProjectRepository(m_session.db()).version(id));
    if (!v)
        return fail(Errc::NotFound, tr("There is no such version."));
    XZ_CHECK(permitted(v->project, Action::ReadProject));
    if (sha256(v->content) != v->hash)
        return fail(Errc::Damaged, tr("Version %1 is not what was handed in: its content and its SHA-256 do not agree. Restore a backup.").arg(v->number));
    return {};
}

Result<QByteArray> ProjectService::versionPdf(const ProjectVersionId &id) const
{
    XZ_CHECK(verifyVersion(id));
    XZ_TRY(const auto v, ProjectRepository(m_session.db()).version(id));
    if (!v->pdf)
        return fail(Errc::NotFound, tr("Version %1 was handed in without a PDF.").arg(v->number));
    return Attachments(m_session).content(*v->pdf);
}

Result<std::optional<int>> ProjectService::draftNumber(const ProjectId &id) const
{
    XZ_TRY(const ProjectRow p, permitted(id, Action::ReadProject));
    ProjectRepository repository(m_session.db());
    XZ_TRY(const auto all, repository.versions(id));
    std::optional<ProjectVersionId> newest;
    int number = 0;
    for (const ProjectVersionRow &v : all)
        if (v.stage == u"application") {
            newest = v.id;
            number = v.number;
        }
    if (newest) {
        XZ_TRY(const auto v, repository.version(*newest));
        const QJsonObject frozen = QJsonDocument::fromJson(v->content).object();
        if (frozen[u"form"].toObject() == p.form && frozen[u"title"].toString() == p.title)
            return std::optional<int>();
    }
    return std::optional<int>(number + 1);
}

Result<AttachmentId> ProjectService::attach(const ProjectId &id, const QString &kind, const QString &fileName, const QByteArray &bytes)
{
    XZ_TRY(const ProjectRow p, permitted(id, Action::WriteProject));
    if (isOver(p.state) || p.state == ProjectState::Accepted)
        return fail(Errc::Refused, tr("“%1” is over (%2): its files stay as they are.").arg(p.title, projectStateLabel(p.state)));
    if (std::ranges::none_of(projectFileKinds, [&kind](const char *k) { return kind == QLatin1String(k); }))
        return fail(Errc::InvalidInput, tr("A file of an application is one of: %1.").arg(QStringLiteral("certificate, photo, rules, activity, other")), QStringLiteral("kind"));
    std::optional<AttachmentId> file;
    {
        XZ_TRY(Transaction tx, Transaction::begin(m_session.db()));
        XZ_TRY(file, attach(tx, id, kind, fileName, bytes));
        XZ_CHECK(tx.commit());
    }
    changed();
    return *file;
}

Result<AttachmentId> ProjectService::attach(Transaction &tx, const ProjectId &id, const QString &kind, const QString &fileName, const QByteArray &bytes)
{
    XZ_TRY(const AttachmentId file, Attachments(m_session).add(tx, entity, id.raw(), kind, fileName, bytes));
    XZ_CHECK(listFiles(tx, m_session, id));
    return file;
}

bool ProjectService::isListed(const QJsonObject &form, const Attachment &file)
{
    const QString hash = hashOnList(file);
    for (const QJsonValue &row : form[u"attachments"][u"rows"].toArray())
        if (row[u"hash"] == hash)
            return true;
    return false;
}

Result<std::vector<Attachment>> ProjectService::files(const ProjectId &id) const
{
    XZ_CHECK(permitted(id, Action::ReadProject));
    return Attachments(m_session).of(entity, id.raw());
}

Result<QByteArray> ProjectService::fileContent(const ProjectId &id, const AttachmentId &file) const
{
    XZ_TRY(const auto all, files(id));
    if (std::ranges::find(all, file, &Attachment::id) == all.end())
        return fail(Errc::NotFound, tr("This file does not belong to the application."));
    return Attachments(m_session).content(file);
}

Result<void> ProjectService::detach(const ProjectId &id, const AttachmentId &file)
{
    XZ_TRY(const ProjectRow p, permitted(id, Action::WriteProject));
    if (isOver(p.state) || p.state == ProjectState::Accepted)
        return fail(Errc::Refused, tr("“%1” is over (%2): its files stay as they are.").arg(p.title, projectStateLabel(p.state)));
    XZ_TRY(const auto all, files(id));
    if (std::ranges::find(all, file, &Attachment::id) == all.end())
        return fail(Errc::NotFound, tr("This file does not belong to the application."));
    {
        XZ_TRY(Transaction tx, Transaction::begin(m_session.db()));
        XZ_CHECK(Attachments(m_session).remove(tx, file));
        XZ_CHECK(listFiles(tx, m_session, id));
        XZ_CHECK(tx.commit());
    }
    changed();
    return {};
}

} // namespace xz
