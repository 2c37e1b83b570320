// The tree of the four levels and what is vacant in it (domain S01).
#include "core/organization/networkrepository.h"
#include "core/organization/reach.h"

#include <algorithm>

namespace xz {

namespace {

constexpr PostRole classOffices[] = {PostRole::Counsellor, PostRole::ClassTeacher, PostRole::ClassCommittee};

template <class IdType>
struct Places {
    QHash<IdType, std::vector<PostHolder>> holders;
    bool isHeld(const IdType &id, PostRole role) const
    {
        const auto it = holders.constFind(id);
        return it != holders.constEnd() && std::ranges::any_of(*it, [role](const PostHolder &h) { return h.role == role; });
    }
};

struct Network {
    std::vector<College> colleges;
    std::vector<Station> stations;
    std::vector<ClassGroup> classes;
    std::vector<Dorm> dorms;
    Places<StationId> atStation;
    Places<ClassId> atClass;
    Places<DormId> atDorm;
    QHash<ClassId, int> inClass;
    QHash<DormId, int> inDorm;
    QHash<ClassId, QHash<DormId, int>> dormsOfClass;
};

Result<Network> load(Database &db, QDate on)
{
    const NetworkRepository rows(db);
    Network n;
    XZ_TRY(n.colleges, rows.colleges());
    XZ_TRY(n.stations, rows.stations());
    XZ_TRY(n.classes, rows.classes());
    XZ_TRY(n.dorms, rows.dorms());
    XZ_TRY(const auto holders, rows.holders(on));
    for (const auto &h : holders) {
        if (h.station)
            n.atStation.holders[*h.station].push_back(h);
        if (h.classId)
            n.atClass.holders[*h.classId].push_back(h);
        if (h.dorm)
            n.atDorm.holders[*h.dorm].push_back(h);
    }
    XZ_TRY(const auto places, rows.places());
    for (const PlaceCount &p : places) {
        if (p.classId)
            n.inClass[*p.classId] += p.students;
        if (p.dorm)
            n.inDorm[*p.dorm] += p.students;
        if (p.classId && p.dorm)
            n.dormsOfClass[*p.classId][*p.dorm] += p.students;
    }
    return n;
}

NetworkNode dormNode(const Network &n, const Dorm &d, int students, QDate on)
{
    NetworkNode node{NetworkLevel::Dorm, d.id.raw(), d.name(), !d.isOpenOn(on), students, n.atDorm.holders.value(d.id)};
    if (!node.closed && n.inDorm.value(d.id) > 0 && !n.atDorm.isHeld(d.id, PostRole::DormReporter))
        node.vacant.push_back(PostRole::DormReporter);
    return node;
}

} // namespace

Result<NetworkNode> NetworkService::tree(QDate day) const
{
    XZ_TRY(const Reach reach, Reach::of(m_session, Action::ReadNetwork, u"network"_qs));
    const QDate on = day.isValid() ? day : m_session.clock().today();
    XZ_TRY(const School top, school());
    XZ_TRY(const Network n, load(m_session.db(), on));
    QHash<DormId, const Dorm *> dormById;
    for (const Dorm &d : n.dorms)
        dormById.insert(d.id, &d);
    NetworkNode root{NetworkLevel::School, top.id.raw(), top.name};
    for (const College &college : n.colleges) {
        NetworkNode node{NetworkLevel::College, college.id.raw(), college.name, college.closedOn.isValid() && college.closedOn <= on};
        bool hasStation = false;
        for (const Station &s : n.stations) {
            if (s.college != college.id)
                continue;
            hasStation = true;
            for (const PostHolder &h : n.atStation.holders.value(s.id))
                node.holders.push_back(h);
            if (!n.atStation.isHeld(s.id, PostRole::Head))
                node.vacant.push_back(PostRole::Head);
        }
        if (!hasStation && !node.closed)
            node.vacant.push_back(PostRole::Head);
        for (const ClassGroup &c : n.classes) {
            if (c.college != college.id || !c.isOpenOn(on) || !reach.holds(c.college, c.id))
                continue;
            NetworkNode leaf{NetworkLevel::Class, c.id.raw(), c.name, false, n.inClass.value(c.id), n.atClass.holders.value(c.id)};
            for (const PostRole role : classOffices)
                if (!n.atClass.isHeld(c.id, role))
                    leaf.vacant.push_back(role);
            const auto dorms = n.dormsOfClass.value(c.id);
            for (auto it = dorms.begin(); it != dorms.end(); ++it)
                if (const Dorm *d = dormById.value(it.key()))
                    leaf.children.push_back(dormNode(n, *d, it.value(), on));
            std::ranges::sort(leaf.children, {}, &NetworkNode::name);
            node.students += leaf.students;
            node.children.push_back(std::move(leaf));
        }
        if (reach.holds(college.id))
            for (const Dorm &d : n.dorms)
                if (d.college == college.id && d.isOpenOn(on) && n.inDorm.value(d.id) == 0)
                    node.children.push_back(dormNode(n, d, 0, on));
        if (!reach.holds(college.id) && node.children.empty())
            continue; // nothing of this college is the reader's business
        root.students += node.students;
        root.children.push_back(std::move(node));
    }
    return root;
}

Result<std::vector<Vacancy>> NetworkService::vacancies(QDate day) const
{
    XZ_TRY(const Reach reach, Reach::of(m_session, Action::ReadNetwork, u"network"_qs));
    const QDate on = day.isValid() ? day : m_session.clock().today();
    XZ_TRY(const Network n, load(m_session.db(), on));
    const NetworkRepository rows(m_session.db());
    const auto counsellorOf = [&](const ClassId &id, Vacancy &v) {
        for (const PostHolder &h : n.atClass.holders.value(id)) {
            if (h.role == PostRole::Counsellor) {
                v.counsellor = h.person;
                v.counsellorName = h.name;
            }
        }
    };
    std::vector<Vacancy> out;
    for (const PostRole role : classOffices) {
        XZ_TRY(const auto last, rows.lastHeldByClass(role, on));
        for (const ClassGroup &c : n.classes) {
            if (!c.isOpenOn(on) || (c.startsOn.isValid() && c.startsOn > on) || n.atClass.isHeld(c.id, role) || !reach.holds(c.college, c.id))
                continue;
            Vacancy v{role, c.id, {}, c.name};
            v.since = last.contains(c.id) ? last.value(c.id).addDays(1) : c.startsOn;
            if (role != PostRole::Counsellor)
                counsellorOf(c.id, v);
            out.push_back(std::move(v));
        }
    }
    XZ_TRY(const auto last, rows.lastHeldByDorm(PostRole::DormReporter, on));
    QHash<DormId, std::pair<ClassId, int>> mainClass; // the class most of a dorm's students belong to; the smaller id breaks ties
    for (auto c = n.dormsOfClass.begin(); c != n.dormsOfClass.end(); ++c) {
        for (auto d = c->begin(); d != c->end(); ++d) {
            const auto it = mainClass.find(d.key());
            if (it == mainClass.end())
                mainClass.insert(d.key(), {c.key(), d.value()});
            else if (d.value() > it->second || (d.value() == it->second && c.key() < it->first))
                *it = {c.key(), d.value()};
        }
    }
    for (const Dorm &d : n.dorms) {
        const auto main = mainClass.constFind(d.id);
        if (!d.isOpenOn(on) || main == mainClass.constEnd() || n.atDorm.isHeld(d.id, PostRole::DormReporter) || !reach.holds(d.college, main->first))
            continue;
        Vacancy v{PostRole::DormReporter, {}, d.id, d.name()};
        v.since = last.contains(d.id) ? last.value(d.id).addDays(1) : QDate();
        counsellorOf(main->first, v);
        out.push_back(std::move(v));
    }
    return out;
}

} // namespace xz
