#include "ui/shell/projecttabs.h"

#include "ui/project/cycleview.h"
#include "ui/supervision/supervisionview.h"

namespace xz {

std::vector<ProjectTab> projectTabs()
{
    // One line for each noun.
    return {
        cycleTab(),
        supervisionTab(),
    };
}

} // namespace xz
