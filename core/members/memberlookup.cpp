#include "core/members/memberlookup.h"

namespace xz {

Result<void> MemberLookup::load(Session &session, const Station &station)
{
    const NetworkRepository network(session.db());
    XZ_TRY(const auto classes, network.classes());
    for (const ClassGroup &c : classes)
        if (c.college == station.college)
            m_classes.insert(squeezed(c.name), c);
    XZ_TRY(const auto dorms, network.dorms());
    for (const Dorm &d : dorms)
        if (d.college == station.college)
            m_dorms.insert({squeezed(d.building), squeezed(d.room)}, d);
    XZ_CHECK(PersonRepository(session.db()).eachPresent([&](PersonRepository::Brief &&b) {
        if (b.status != PersonStatus::Active)
            return;
        if (!b.number.isEmpty())
            m_byNumber.insert({int(b.kind), b.number}, b.id);
        if (!b.college || b.college == station.college)
            m_byName[squeezed(b.name)].push_back(std::move(b));
    }));
    XZ_TRY(m_posts, network.posts({}));
    return {};
}

const ClassGroup *MemberLookup::classNamed(const QString &name) const
{
    const auto it = m_classes.constFind(squeezed(name));
    return it == m_classes.constEnd() ? nullptr : &*it;
}

const Dorm *MemberLookup::dorm(const QString &building, const QString &room) const
{
    const auto it = m_dorms.constFind({squeezed(building), squeezed(room)});
    return it == m_dorms.constEnd() ? nullptr : &*it;
}

std::optional<PersonId> MemberLookup::byNumber(PersonKind kind, const QString &number) const
{
    const auto it = m_byNumber.constFind({int(kind), number});
    return it == m_byNumber.constEnd() ? std::nullopt : std::optional(*it);
}

std::vector<PersonId> MemberLookup::byName(PersonKind kind, const QString &name, const std::optional<ClassId> &in) const
{
    std::vector<PersonId> out;
    const auto it = m_byName.constFind(squeezed(name));
    if (it != m_byName.constEnd())
        for (const PersonRepository::Brief &b : *it)
            if (b.kind == kind && (!in || b.classId == in))
                out.push_back(b.id);
    return out;
}

} // namespace xz
