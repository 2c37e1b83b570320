// Files of a session: in the vault of attachments, under the session's policy.
#include "core/training/trainingrepository.h"
#include "core/workspace/permit.h"

namespace xz {

namespace {
const QString entity = QStringLiteral("training");

Result<void> belongs(const Attachments &vault, const TrainingId &id, const AttachmentId &file)
{
    XZ_TRY(const Attachment a, vault.find(file));
    if (a.entity != entity || a.of != id.raw())
        return fail(Errc::NotFound, TrainingService::tr("This file does not belong to the session."));
    return {};
}
} // namespace

QStringList materialKinds() { return {QStringLiteral("notice"), QStringLiteral("slides"), QStringLiteral("photo"), QStringLiteral("sheet"), QStringLiteral("other")}; }

QString materialLabel(const QString &kind)
{
    if (kind == u"notice")
        return TrainingService::tr("Notice");
    if (kind == u"slides")
        return TrainingService::tr("Slides");
    if (kind == u"photo")
        return TrainingService::tr("Photo");
    if (kind == u"sheet")
        return TrainingService::tr("Signed sheet");
    return TrainingService::tr("Other material");
}

Result<std::vector<Attachment>> TrainingService::materials(const TrainingId &id) const
{
    XZ_CHECK(get(id));
    return Attachments(m_session).of(entity, id.raw());
}

Result<AttachmentId> TrainingService::addMaterial(const TrainingId &id, const QString &kind, const QString &fileName, const QByteArray &bytes)
{
    XZ_CHECK(writable(id, Action::WriteTraining));
    if (!materialKinds().contains(kind))
        return fail(Errc::InvalidInput, tr("Choose what the file is."), QStringLiteral("kind"));
    Attachments vault(m_session);
    XZ_TRY(Transaction tx, Transaction::begin(m_session.db()));
    XZ_TRY(const AttachmentId made, vault.add(tx, entity, id.raw(), kind, fileName, bytes));
    XZ_CHECK(tx.commit());
    m_session.changes().changed(entity);
    return made;
}

Result<QByteArray> TrainingService::material(const TrainingId &id, const AttachmentId &file) const
{
    XZ_CHECK(get(id));
    const Attachments vault(m_session);
    XZ_CHECK(belongs(vault, id, file));
    return vault.content(file);
}

Result<void> TrainingService::removeMaterial(const TrainingId &id, const AttachmentId &file)
{
    XZ_CHECK(writable(id, Action::WriteTraining));
    Attachments vault(m_session);
    XZ_CHECK(belongs(vault, id, file));
    XZ_TRY(Transaction tx, Transaction::begin(m_session.db()));
    XZ_CHECK(vault.remove(tx, file));
    XZ_CHECK(tx.commit());
    m_session.changes().changed(entity);
    return {};
}

} // namespace xz
