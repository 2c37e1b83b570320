#include "ui/shell/projecttabs.h"

#include "ui/project/cycleview.h"

namespace xz {

std::vector<ProjectTab> projectTabs()
{
    // One line for each noun.
    return {
        cycleTab(),
    };
}

} // namespace xz
