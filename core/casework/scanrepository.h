#pragma once
// The people a station's texts are scanned for.
#include "core/casework/namescanner.h"

namespace xz {

Result<std::vector<ScanPerson>> scanPeople(Database &db, const StationId &station);

} // namespace xz
