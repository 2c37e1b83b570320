#pragma once
// Selection and assessment of the demo's first station: a round of the last term with its results, one of this term half scored, candidates
// in every state. Through the services, as a head would do it; the same for the same seed.
#include "core/demo/demo.h"
#include "core/workspace/session.h"

namespace xz {

// The session's actor is the head of the station. Does nothing for a station without committee members.
Result<void> fillDemoAssessment(Session &session, quint64 seed);

} // namespace xz
