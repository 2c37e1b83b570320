#pragma once
// Which pages exist. Each noun has `void registerXPage(PageRegistry &)` in ui/<noun>/<x>page.h, called by ui/shell/allpages.cpp.
#include "core/security/actor.h"
#include "core/security/policy.h"
#include "ui/shared/icons.h"
#include "ui/shared/pagehost.h"

#include <functional>
#include <vector>

namespace xz {
class Page;

enum class NavGroup { Top, Care, Station, Documents }; // today; 危机与关爱; 站点建设; 文档

struct PageInfo {
    QString id;                    // today, weekly, ledger, people, calendar, reports, settings
    NavGroup group = NavGroup::Top;
    int order = 0;                 // within the group
    Icon icon = Icon::Document;
    QString title;                 // translated
    std::vector<Action> anyOf;     // visible when the actor's role may do one of these in some scope; empty = everybody
    // Number of things that wait; 0 shows nothing. Called after each change, must be one cheap query.
    std::function<int(Session &)> badge = {};
    std::function<Page *(const PageContext &)> make;
};

class PageRegistry {
public:
    void add(PageInfo page);
    // In the order of the navigation.
    const std::vector<PageInfo> &all() const { return m_pages; }
    std::vector<const PageInfo *> visibleTo(const Actor &actor) const;
    const PageInfo *find(const QString &id) const;

private:
    std::vector<PageInfo> m_pages;
};

} // namespace xz
