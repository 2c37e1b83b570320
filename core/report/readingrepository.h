#pragma once
// Rows of who has read a report. ReadingService is the door.
#include "core/report/reading.h"
#include "core/storage/transaction.h"

namespace xz {

Result<std::vector<ReportReading>> readingsOf(Database &db, const ReportId &report);
Result<bool> hasRead(Database &db, const ReportId &report, const UserId &user);
Result<void> insertReading(Transaction &tx, const ReportId &report, const UserId &user, const QDateTime &at);

} // namespace xz
