#pragma once
// Rows of the draft table, always of one user.
#include "core/workspace/drafts.h"

namespace xz {

class DraftRepository {
public:
    DraftRepository(Database &db, const UserId &user) : m_db(db), m_user(user) {}
    Result<std::vector<Draft>> list() const;
    Result<std::optional<Draft>> find(const QString &form, const QString &subject) const;
    static Result<void> put(Transaction &tx, const UserId &user, const Draft &draft);
    static Result<void> remove(Transaction &tx, const UserId &user, const QString &form, const QString &subject);

private:
    Database &m_db;
    UserId m_user;
};

} // namespace xz
