#pragma once
// Rows of the ledger. The service uses it; the demo writes through the same functions. No rule lives here.
#include "core/casework/case.h"
#include "core/casework/ledger.h"
#include "core/storage/transaction.h"

namespace xz {

Result<void> insertCase(Transaction &tx, const CaseFile &file);
Result<void> insertCaseEvent(Transaction &tx, const CaseEvent &event);
Result<void> insertFollowUp(Transaction &tx, const FollowUp &followUp);
// Errc::Conflict when the stored version is not file.version; stores version + 1.
Result<void> updateCase(Transaction &tx, const CaseFile &file);
Result<void> insertGrant(Transaction &tx, const CaseGrant &grant);
// KJ-2026-014: the station's prefix, the year of entry, the station's next number in it. The workspace's first station has the prefix KJ
// (setting case.prefix); others KJ-<college code>, kept in setting case.prefix.<station id>, so that codes stay unique in the workspace.
Result<QString> nextCaseCode(Transaction &tx, const StationId &station, int year);

} // namespace xz
