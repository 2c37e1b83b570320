#include "ui/shell/projecttabs.h"

#include "ui/funds/fundsview.h"
#include "ui/midterm/midtermview.h"
#include "ui/project/applicationview.h"
#include "ui/project/changesview.h"
#include "ui/project/cycleview.h"
#include "ui/review/reviewview.h"
#include "ui/supervision/supervisionview.h"

namespace xz {

std::vector<ProjectTab> projectTabs()
{
    // One line for each noun.
    return {
        applicationTab(),
        cycleTab(),
        midtermTab(),
        fundsTab(),
        reviewTab(),
        supervisionTab(),
        changesTab(),
    };
}

} // namespace xz
