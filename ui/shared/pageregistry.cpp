#include "ui/shared/pageregistry.h"

#include <algorithm>
#include <tuple>

namespace xz {

void PageRegistry::add(PageInfo page)
{
    m_pages.push_back(std::move(page));
    std::stable_sort(m_pages.begin(), m_pages.end(), [](const PageInfo &a, const PageInfo &b) { return std::tie(a.group, a.order) < std::tie(b.group, b.order); });
}

std::vector<const PageInfo *> PageRegistry::visibleTo(const Actor &actor) const
{
    std::vector<const PageInfo *> pages;
    for (const PageInfo &p : m_pages)
        if (p.anyOf.empty() || std::any_of(p.anyOf.begin(), p.anyOf.end(), [&](Action a) { return allowedScope(actor.role, a) != Scope::None; }))
            pages.push_back(&p);
    return pages;
}

const PageInfo *PageRegistry::find(const QString &id) const
{
    for (const PageInfo &p : m_pages)
        if (p.id == id)
            return &p;
    return nullptr;
}

} // namespace xz
