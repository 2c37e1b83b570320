#pragma once
// Papers of the station: its card (登记表, F1 parts 2-5 as far as they are the station's) with the completeness check, and the log of room use
// of a month (场地使用登记, F16). Official wording: resources/core/forms/station.json. Errors: Denied, Usage.
#include "core/document/document.h"
#include "core/station/stationservice.h"

namespace xz {

Result<paper::Document> stationDocument(Session &session, const StationId &station, const std::optional<HeadFinding> &head = {});
Result<QString> stationFileName(Session &session, const StationId &station); // without ending
Result<paper::Document> usageDocument(Session &session, const StationId &station, int year, int month);
Result<QString> usageFileName(Session &session, const StationId &station, int year, int month);

} // namespace xz
