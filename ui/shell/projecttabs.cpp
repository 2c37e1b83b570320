#include "ui/shell/projecttabs.h"

#include "ui/project/applicationview.h"
#include "ui/project/changesview.h"
#include "ui/project/cycleview.h"

namespace xz {

std::vector<ProjectTab> projectTabs()
{
    // One line for each noun.
    return {
        applicationTab(),
        cycleTab(),
        changesTab(),
    };
}

} // namespace xz
