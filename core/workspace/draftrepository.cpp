#include "core/workspace/draftrepository.h"

#include "core/storage/rows.h"

#include <QtCore/QJsonDocument>

namespace xz {
namespace {

Draft readDraft(const Statement &s) { return {s.text(0), s.text(1), QJsonDocument::fromJson(s.text(2).toUtf8()).object(), s.time(3)}; }

} // namespace

Result<std::vector<Draft>> DraftRepository::list() const
{
    auto s = m_db.prepare("SELECT form, subject, body, saved_at FROM draft WHERE user_id = ? ORDER BY saved_at DESC, form, subject");
    s.bind(m_user);
    return allRows(s, readDraft);
}

Result<std::optional<Draft>> DraftRepository::find(const QString &form, const QString &subject) const
{
    auto s = m_db.prepare("SELECT form, subject, body, saved_at FROM draft WHERE user_id = ? AND form = ? AND subject = ?");
    s.bind(m_user).bind(form).bind(subject);
    return firstRow(s, readDraft);
}

Result<void> DraftRepository::put(Transaction &tx, const UserId &user, const Draft &d)
{
    return tx.prepare("INSERT INTO draft (user_id, form, subject, body, saved_at) VALUES (?, ?, ?, ?, ?) "
                      "ON CONFLICT (user_id, form, subject) DO UPDATE SET body = excluded.body, saved_at = excluded.saved_at")
        .bind(user).bind(d.form).bind(d.subject).bind(QString::fromUtf8(QJsonDocument(d.body).toJson(QJsonDocument::Compact))).bind(d.savedAt).exec();
}

Result<void> DraftRepository::remove(Transaction &tx, const UserId &user, const QString &form, const QString &subject)
{
    return tx.prepare("DELETE FROM draft WHERE user_id = ? AND form = ? AND subject = ?").bind(user).bind(form).bind(subject).exec();
}

} // namespace xz
