#pragma once
// The team of each demo station: who led it before, deputies, part-time counsellors, an expert whose undertaking ends soon, the psychology
// department; profiles and certificates. One head meets the rule, the second is relaxed, the third is flagged. Own dice: nothing else moves.
#include "core/demo/demodata.h"
#include "core/workspace/session.h"

namespace xz {

Result<void> makeDemoMembers(Session &session, const DemoData &data, quint64 seed);

} // namespace xz
