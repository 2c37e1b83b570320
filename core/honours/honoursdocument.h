#pragma once
// The publication list of a year and the certificate of one award (landscape, framed). Wording: resources/core/forms/honours.json.
#include "core/honours/annualassessment.h"
#include "core/honours/honoursservice.h"

namespace xz {

Result<HonourPaper> honourList(Session &session, int year);
Result<HonourPaper> honourCertificate(Session &session, const HonourId &id); // Refused while it is not awarded

} // namespace xz
