#pragma once
// The ledger's numbers, computed from the events and never typed (domain 3.2, 3.3). A week's numbers close for every level:
// before + added + movedIn - movedOut - released = now. Within the period a case's level counts by where it began and where it ended: 3 -> 1 -> 2 is one
// move 3 -> 2. Entering and leaving are each counted: a case opened and released in the same week is both added and released, at its last level.
// A relapse or reopening is counted as added. Released is the day of the second person's confirmation.
#include "core/casework/case.h"

#include <QtCore/QMap>

namespace xz {

enum class LedgerMove { Added, Raised, Lowered, Released, Same }; // 新增 升级 降级 解除 持平
QString ledgerMoveCode(LedgerMove move); // added, raised, lowered, released, same
QString ledgerMoveLabel(LedgerMove move);

struct LevelMovement {
    int level = 0;
    int before = 0, added = 0, movedIn = 0, movedOut = 0, released = 0, now = 0;
    int expected() const { return before + added + movedIn - movedOut - released; }
    bool operator==(const LevelMovement &) const = default;
};

struct CaseMovement {
    CaseId caseId;
    QString code;
    QString kind = {};
    std::optional<PersonId> responsible = {};
    LedgerMove move = LedgerMove::Same;
    int fromLevel = 0;           // at the end of the day before the period; 0: not in the ledger then
    int toLevel = 0;             // at the period's end, or when released
    bool relapse = false;        // came back after a release
    bool addedAndReleased = false; // entered and left within the period (move is Released)
    QDate on = {};               // of the last change in the period; invalid when Same
    QDate nextFollowUpOn = {};   // as of now, not of the period
};

// An event of an earlier week, written down within this period after that week was reported.
struct BackdatedChange {
    CaseId caseId;
    QString code;
    CaseEventKind event;
    QDate on;
    QDateTime at;
};

struct LedgerMovements {
    std::vector<LevelMovement> levels;  // one for each level, 1 first
    std::vector<CaseMovement> cases;    // in the ledger at any time of the period; changes first, then by level and code
    std::vector<BackdatedChange> backdated;
};

struct LedgerCounts {
    QMap<int, int> byLevel; // every level has an entry
    int total() const;
};

// Pure: the events of all the station's cases, any order; `to` inclusive.
struct CaseTrack {
    CaseId caseId;
    QString code;
    QString kind = {};
    std::optional<PersonId> responsible = {};
    QDate nextFollowUpOn = {};
    std::vector<CaseEvent> events = {};
};
LedgerMovements movementsOf(const std::vector<CaseTrack> &tracks, const std::vector<int> &levels, QDate from, QDate to);
LedgerCounts countsOf(const std::vector<CaseTrack> &tracks, const std::vector<int> &levels, QDate day);

} // namespace xz
