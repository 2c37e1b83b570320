// The posts' half of NetworkRepository.
#include "core/organization/networkrepository.h"

#include "core/storage/rows.h"

namespace xz {

namespace {

#define XZ_POST_COLUMNS                                                                                                      \
    "SELECT o.id, o.role, o.person_id, o.station_id, o.class_id, o.dorm_id, o.starts_on, o.ends_on, o.end_reason, p.name, "  \
    "coalesce(c.name, CASE WHEN d.building = '' THEN d.room ELSE d.building || ' ' || d.room END, st.name, '') FROM post o " \
    "JOIN person p ON p.id = o.person_id LEFT JOIN class c ON c.id = o.class_id LEFT JOIN dorm d ON d.id = o.dorm_id "       \
    "LEFT JOIN station st ON st.id = o.station_id "

PostRow readPost(const Statement &s)
{
    PostRow r{{s.id<PostId>(0), postRoleFromCode(s.text(1)).value_or(PostRole::Expert), s.id<PersonId>(2)}, s.text(9), s.text(10)};
    r.station = s.optionalId<StationId>(3);
    r.classId = s.optionalId<ClassId>(4);
    r.dorm = s.optionalId<DormId>(5);
    r.startsOn = s.date(6);
    r.endsOn = s.date(7);
    r.endReason = s.text(8);
    return r;
}

template <class IdType>
Result<QHash<IdType, QDate>> lastHeld(Statement s, PostRole role, QDate before)
{
    s.bind(postRoleCode(role)).bind(before);
    QHash<IdType, QDate> out;
    while (s.next())
        out.insert(s.id<IdType>(0), s.date(1));
    XZ_CHECK(s.error());
    return out;
}

// Ends a set of posts; those that would have begun later than the end are taken away: they never took effect.
Result<int> endMany(Transaction &tx, Statement select, QDate on, const QString &reason)
{
    std::vector<std::pair<PostId, QDate>> found;
    while (select.next())
        found.emplace_back(select.id<PostId>(0), select.date(1));
    XZ_CHECK(select.error());
    for (const auto &[id, start] : found)
        XZ_CHECK(start > on ? NetworkRepository::erasePost(tx, id) : NetworkRepository::endPost(tx, id, on, reason));
    return int(found.size());
}

} // namespace

Result<std::vector<PostRow>> NetworkRepository::posts(const PostFilter &f) const
{
    auto s = m_db.prepare(XZ_POST_COLUMNS "WHERE (?1 IS NULL OR o.person_id = ?1) AND (?2 IS NULL OR o.station_id = ?2) AND (?3 IS NULL OR o.class_id = ?3) "
                                          "AND (?4 IS NULL OR o.dorm_id = ?4) AND (?5 IS NULL OR o.role = ?5) "
                                          "AND (?6 IS NULL OR (o.starts_on <= ?6 AND (o.ends_on IS NULL OR o.ends_on >= ?6))) ORDER BY o.starts_on DESC, o.id");
    s.bind(f.person).bind(f.station).bind(f.classId).bind(f.dorm);
    s.bind(f.role ? std::optional(postRoleCode(*f.role)) : std::nullopt).bind(f.heldOn);
    return allRows(s, readPost);
}

Result<std::optional<PostRow>> NetworkRepository::post(const PostId &id) const
{
    auto s = m_db.prepare(XZ_POST_COLUMNS "WHERE o.id = ?");
    s.bind(id);
    return firstRow(s, readPost);
}

Result<std::vector<NetworkRepository::Holder>> NetworkRepository::holders(QDate on) const
{
    auto s = m_db.prepare("SELECT o.id, o.role, o.person_id, p.name, coalesce(p.number, ''), o.starts_on, o.station_id, o.class_id, o.dorm_id FROM post o "
                          "JOIN person p ON p.id = o.person_id WHERE o.starts_on <= ?1 AND (o.ends_on IS NULL OR o.ends_on >= ?1) ORDER BY o.starts_on, o.id");
    s.bind(on);
    std::vector<Holder> out;
    while (s.next()) {
        const auto role = postRoleFromCode(s.text(1));
        if (!role)
            continue;
        out.push_back({{s.id<PostId>(0), *role, s.id<PersonId>(2), s.text(3), s.text(4), s.date(5)},
                       s.optionalId<StationId>(6), s.optionalId<ClassId>(7), s.optionalId<DormId>(8)});
    }
    XZ_CHECK(s.error());
    return out;
}

Result<QHash<ClassId, QDate>> NetworkRepository::lastHeldByClass(PostRole role, QDate before) const
{
    return lastHeld<ClassId>(m_db.prepare("SELECT class_id, max(ends_on) FROM post WHERE role = ? AND class_id IS NOT NULL AND ends_on < ? GROUP BY class_id"), role, before);
}

Result<QHash<DormId, QDate>> NetworkRepository::lastHeldByDorm(PostRole role, QDate before) const
{
    return lastHeld<DormId>(m_db.prepare("SELECT dorm_id, max(ends_on) FROM post WHERE role = ? AND dorm_id IS NOT NULL AND ends_on < ? GROUP BY dorm_id"), role, before);
}

Result<QSet<ClassId>> NetworkRepository::classesOf(const PersonId &person, QDate on) const
{
    auto s = m_db.prepare("SELECT class_id FROM post WHERE person_id = ?1 AND role IN ('counsellor', 'class_teacher') AND class_id IS NOT NULL "
                          "AND starts_on <= ?2 AND (ends_on IS NULL OR ends_on >= ?2)");
    s.bind(person).bind(on);
    QSet<ClassId> out;
    while (s.next())
        out.insert(s.id<ClassId>(0));
    XZ_CHECK(s.error());
    return out;
}

Result<void> NetworkRepository::insert(Transaction &tx, const Post &v)
{
    auto s = tx.prepare("INSERT INTO post (id, role, person_id, station_id, class_id, dorm_id, starts_on, ends_on, end_reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
    s.bind(v.id).bind(postRoleCode(v.role)).bind(v.person).bind(v.station).bind(v.classId).bind(v.dorm);
    return s.bind(v.startsOn).bind(v.endsOn).bind(v.endReason).exec();
}

Result<void> NetworkRepository::endPost(Transaction &tx, const PostId &id, QDate on, const QString &reason)
{
    return tx.prepare("UPDATE post SET ends_on = ?, end_reason = ? WHERE id = ?").bind(on).bind(reason).bind(id).exec();
}

Result<void> NetworkRepository::erasePost(Transaction &tx, const PostId &id)
{
    return tx.prepare("DELETE FROM post WHERE id = ?").bind(id).exec();
}

Result<int> NetworkRepository::endPostsOfClass(Transaction &tx, const ClassId &id, QDate on, const QString &reason)
{
    auto s = tx.prepare("SELECT id, starts_on FROM post WHERE class_id = ? AND (ends_on IS NULL OR ends_on > ?)");
    s.bind(id).bind(on);
    return endMany(tx, std::move(s), on, reason);
}

Result<int> NetworkRepository::endPostsOfDorm(Transaction &tx, const DormId &id, QDate on, const QString &reason)
{
    auto s = tx.prepare("SELECT id, starts_on FROM post WHERE dorm_id = ? AND (ends_on IS NULL OR ends_on > ?)");
    s.bind(id).bind(on);
    return endMany(tx, std::move(s), on, reason);
}

Result<int> NetworkRepository::endPostsOfPerson(Transaction &tx, const PersonId &id, QDate on, const QString &reason)
{
    auto s = tx.prepare("SELECT id, starts_on FROM post WHERE person_id = ? AND (ends_on IS NULL OR ends_on > ?)");
    s.bind(id).bind(on);
    return endMany(tx, std::move(s), on, reason);
}

Result<int> NetworkRepository::endClassOffice(Transaction &tx, const PersonId &person, const ClassId &from, QDate on, const QString &reason)
{
    auto s = tx.prepare("SELECT id, starts_on FROM post WHERE person_id = ? AND class_id = ? AND role = 'class_committee' AND (ends_on IS NULL OR ends_on > ?)");
    s.bind(person).bind(from).bind(on);
    return endMany(tx, std::move(s), on, reason);
}

} // namespace xz
