#include "core/workspace/drafts.h"

#include "core/workspace/draftrepository.h"

namespace xz {

Result<QDateTime> DraftStore::save(const QString &form, const QString &subject, const QJsonObject &body)
{
    const Draft draft{form, subject, body, m_session.clock().now()};
    XZ_TRY(Transaction tx, Transaction::begin(m_session.db()));
    XZ_CHECK(DraftRepository::put(tx, m_session.actor().user, draft));
    XZ_CHECK(tx.commit());
    m_session.changes().changed(QStringLiteral("drafts"));
    return draft.savedAt;
}

Result<std::optional<Draft>> DraftStore::load(const QString &form, const QString &subject) const
{
    return DraftRepository(m_session.db(), m_session.actor().user).find(form, subject);
}

Result<std::vector<Draft>> DraftStore::list() const { return DraftRepository(m_session.db(), m_session.actor().user).list(); }

Result<void> DraftStore::discard(const QString &form, const QString &subject)
{
    XZ_TRY(const auto there, load(form, subject));
    if (!there)
        return {};
    XZ_TRY(Transaction tx, Transaction::begin(m_session.db()));
    XZ_CHECK(DraftRepository::remove(tx, m_session.actor().user, form, subject));
    XZ_CHECK(tx.commit());
    m_session.changes().changed(QStringLiteral("drafts"));
    return {};
}

} // namespace xz
