#include "core/workspace/undertakingrepository.h"

#include "core/storage/transaction.h"

namespace xz {

Result<std::optional<Undertaking>> UndertakingRepository::newest(const UserId &user) const
{
    auto s = m_db.prepare("SELECT text_version, way, signed_on, recorded_at, recorded_by FROM undertaking WHERE user_id = ? AND withdrawn_at IS NULL ORDER BY text_version DESC, id DESC LIMIT 1");
    s.bind(user);
    std::optional<Undertaking> out;
    if (s.next())
        out = Undertaking{.user = user, .textVersion = int(s.integer(0)), .way = undertakingWayFromCode(s.text(1)).value_or(UndertakingWay::Paper), .signedOn = s.date(2),
                          .recordedAt = s.time(3), .recordedBy = s.id<UserId>(4)};
    XZ_CHECK(s.error());
    return out;
}

Result<bool> UndertakingRepository::isBound(const UserId &user, QDate today) const
{
    auto s = m_db.prepare("SELECT 1 FROM undertaking WHERE user_id = ?1 AND withdrawn_at IS NULL "
                          "AND text_version >= (SELECT coalesce(max(version), 1) FROM dictionary WHERE kind = 'undertaking' AND effective_on <= ?2) LIMIT 1");
    s.bind(user).bind(today);
    const bool bound = s.next();
    XZ_CHECK(s.error());
    return bound;
}

Result<void> UndertakingRepository::insert(Transaction &tx, const Undertaking &u)
{
    return tx.prepare("INSERT INTO undertaking (id, user_id, text_version, way, signed_on, recorded_at, recorded_by) VALUES (?, ?, ?, ?, ?, ?, ?)")
        .bind(UndertakingId::make(u.recordedAt.toMSecsSinceEpoch())).bind(u.user).bind(u.textVersion).bind(undertakingWayCode(u.way)).bind(u.signedOn).bind(u.recordedAt).bind(u.recordedBy).exec();
}

Result<void> UndertakingRepository::withdraw(Transaction &tx, const UserId &user, const QDateTime &at)
{
    return tx.prepare("UPDATE undertaking SET withdrawn_at = ? WHERE user_id = ? AND withdrawn_at IS NULL").bind(at).bind(user).exec();
}

} // namespace xz
