#pragma once
// Writing a draft within a transaction: used by saving and by every step that hands in. Of this folder only.
#include "core/report/weeklyassembly.h"

namespace xz {

struct OpenDraft {
    WeeklyPlace place;
    std::optional<WeeklyRow> row; // as stored; none: nothing yet
    WeeklyReport report;          // whole, with what the caller wants written in it
    QStringList changed = {};     // what differs from the stored: summary, events, support, counts, or a case code
};
// The standing report with the caller's texts in it. Conflict when `wanted.version` is not the stored one; InvalidInput for a text that is too
// long or a date that is none. What the actor may not write stays as it was.
Result<OpenDraft> openDraft(Session &session, const WeeklyReport &wanted);
// The event asked of the table: Denied (audited) or Refused with the table's sentence.
Result<EventChoice> permitEvent(Session &session, const OpenDraft &draft, WeeklyEvent event);
// Inserts or updates the row and its texts; every line when `allLines`, else those with content. row.version grows.
Result<void> writeDraft(Transaction &tx, Session &session, OpenDraft &draft, bool allLines);
Result<void> auditWeekly(Transaction &tx, Session &session, const OpenDraft &draft, const char *action, QJsonObject detail = {});
Result<void> addStep(Transaction &tx, Session &session, const OpenDraft &draft, WeeklyEvent event, WeeklyState from, WeeklyState to, const QString &reason);
Result<QString> neededReason(const QString &reason, const QString &ask); // trimmed; InvalidInput (field reason) when empty or too long

} // namespace xz
