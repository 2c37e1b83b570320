#pragma once
// The ledger of activities with its sums (S25) and the evidence of 组织领导 (S15). Wording: resources/core/forms/activities.json.
#include "core/activities/activityservice.h"
#include "core/document/document.h"

namespace xz {

struct ActivityLedger {
    paper::Document document;
    QString fileName;  // proposed, without its ending
    QString sheetName;
};
// Whole calendar years are named so. `major`: only those tagged with it (S24).
Result<ActivityLedger> activityLedger(Session &session, const StationId &station, QDate from, QDate to, const QString &major = {});

} // namespace xz
