#pragma once
// What the station's completeness check asks of the members: is the head in office eligible? In the engine's own words.
#include "core/members/eligibilityservice.h"
#include "core/station/completeness.h"

namespace xz {

// None: there is not exactly one head, or the actor may not read the verdict; then the check leaves the clause out.
std::optional<HeadFinding> headFinding(Session &session, const Station &station);
Result<std::optional<HeadFinding>> headFinding(Session &session, const StationId &station); // reads the station first

} // namespace xz
