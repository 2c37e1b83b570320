#pragma once
// A teaching week as reporting sees it: its dates, its window and whether a station owes a report for it (domain 1.4, 3.2).
// The window opens Thursday 00:00 and closes at the end of Sunday unless the week has its own; closesAt is the first moment outside.
#include "core/base/id.h"
#include "core/base/result.h"

#include <QtCore/QDateTime>
#include <QtCore/QStringList>
#include <optional>
#include <vector>

namespace xz {

class Session;

struct ReportWeek {
    WeekId id;
    TermId term;
    int number = 0;      // teaching week of its term
    QString name = {};   // the calendar's own name, may be empty
    QDate startsOn, endsOn;
    int isoYear = 0, isoWeek = 0;
    bool reporting = true; // false: a holiday week, no report due
    QDateTime opensAt, closesAt;
    QString exemptReason = {};   // the duty was taken off afterwards: why, when, who (N07)
    QDateTime exemptedAt = {};
    QString exemptedBy = {};     // display name
    QStringList special = {}; // names of the special windows that touch the week (S43)

    QString iso() const;   // 2026-W48
    QString label() const; // translated: Week 12, or the calendar's name
    QString exemptText() const; // translated: who took the duty off, when and why; empty when nobody did
};

Result<ReportWeek> reportWeekOf(Session &session, const WeekId &id);
// Of one term, or of all terms; oldest first.
Result<std::vector<ReportWeek>> reportWeeks(Session &session, std::optional<TermId> term = {});
// How times of a window are told: 2026-11-26 00:00; the end of a day as 24:00 of that day.
QString momentText(const QDateTime &at);
QString closingText(const QDateTime &at);

} // namespace xz
