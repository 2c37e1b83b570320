#pragma once
// What a user has typed and not yet filed: kept per user, form and subject in the encrypted file, so that a crash or a lock loses nothing.
#include "core/workspace/session.h"

namespace xz {

struct Draft {
    QString form;    // "case.open", "weekly", "person" ...
    QString subject; // id of what is edited; empty for something new
    QJsonObject body;
    QDateTime savedAt;
};

class DraftStore {
public:
    explicit DraftStore(Session &session) : m_session(session) {}
    Result<QDateTime> save(const QString &form, const QString &subject, const QJsonObject &body); // time of saving
    Result<std::optional<Draft>> load(const QString &form, const QString &subject) const;
    Result<std::vector<Draft>> list() const; // newest first
    Result<void> discard(const QString &form, const QString &subject);

private:
    Session &m_session;
};

} // namespace xz
