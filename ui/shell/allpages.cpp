#include "ui/shell/allpages.h"

namespace xz {

PageRegistry allPages()
{
    PageRegistry pages;
    return pages;
}

} // namespace xz
