#pragma once
// What the program counts for the mid-term form (F2): training coverage, weekly reports, the ledger without names, the fund. Frozen with the form.
// Small cells are suppressed before anything is kept: a count of one to four is stored and shown as "fewer than five", and the total only where no level is.
#include "core/base/id.h"
#include "core/base/result.h"
#include "core/workspace/session.h"

#include <QtCore/QDate>
#include <QtCore/QJsonObject>
#include <optional>
#include <vector>

namespace xz {

inline constexpr int smallCell = 5;

struct SafeCount {
    std::optional<int> count = 0; // nothing: from 1 to smallCell - 1
    static SafeCount of(int n) { return {n > 0 && n < smallCell ? std::nullopt : std::optional(n)}; }
    QString text() const; // 12, <5
};
struct MidtermIndicators {
    QDate asOf = {};
    QString term = {};                    // whose training coverage; empty: no term yet
    int people = 0, covered = 0;          // of the five groups
    int helpers = 0, guaranteed = 0;      // student helpers; trained while enrolled
    int weeksDue = 0, onTime = 0, late = 0, missing = 0; // weekly reports of the cycle
    std::vector<SafeCount> levels = {};   // in the ledger today; level 1 first
    std::optional<SafeCount> cases = {};  // all levels; nothing when a level is suppressed
    qint64 allotted = 0, spent = 0;       // 分
};
QJsonObject toJson(const MidtermIndicators &indicators);
MidtermIndicators indicatorsFromJson(const QJsonObject &json);
// Errors: as the services it asks. `from`: the cycle's first day.
Result<MidtermIndicators> countIndicators(Session &session, const ProjectId &project, const StationId &station, QDate from);

} // namespace xz
