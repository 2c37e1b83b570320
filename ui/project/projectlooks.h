#pragma once
// How a project's states look: chips, and the stages of the step bar.
#include "core/project/project.h"
#include "ui/shared/chip.h"

namespace xz {

ChipLook projectStateLook(ProjectState state);
QStringList projectStages();         // application, decision, construction, mid-term, final, acceptance, archive
int projectStage(ProjectState state); // index into projectStages()

} // namespace xz
