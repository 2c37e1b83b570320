#include "ui/shell/allpages.h"

#include "ui/settings/settingspage.h"

namespace xz {

PageRegistry allPages()
{
    PageRegistry pages;
    registerSettingsPage(pages);
    return pages;
}

} // namespace xz
