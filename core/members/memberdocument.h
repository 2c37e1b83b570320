#pragma once
// The team on paper: the member list of a day or of all terms, the eligibility sheet of one head and the overview of several (issue 3; domain F1 parts 3 and 4).
// The columns are the catalogue's; the words of a verdict are those of the form and the command line. xlsx is the same document.
#include "core/document/document.h"
#include "core/members/eligibilityservice.h"
#include "core/members/memberservice.h"

namespace xz {

Result<paper::Document> memberListDocument(Session &session, const MemberFilter &filter);
// One sheet a verdict, each on its own page, with certificates; several begin with an overview.
Result<paper::Document> eligibilityDocument(Session &session, const std::vector<EligibilityVerdict> &verdicts);

} // namespace xz
