#pragma once
// The school's own calendar (domain 1.4, A01): terms, teaching weeks with their own dates, special windows.
// A teaching week is not an ISO week: it may start mid-week or be merged. Its ISO year and week are those of its first day (ISO 8601:
// the year is that of that calendar week's Thursday; GB/T 7408).
#include "core/base/field.h"
#include "core/base/id.h"

#include <QtCore/QDateTime>
#include <vector>

namespace xz {

struct Term {
    TermId id;
    int year = 0;   // 2026 = school year 2026-2027
    int number = 1; // 1, 2 (3 = a short summer term)
    QDate startsOn = {};
    QDate endsOn = {};
    QString name() const; // 2026-2027学年第1学期, in the user's language
};

struct Week {
    WeekId id;
    TermId term;
    int number = 0;  // from 1 within the term
    QString name = {}; // 国庆 ...; empty = none
    QDate startsOn = {};
    QDate endsOn = {};
    int isoYear = 0;
    int isoWeek = 0;
    bool reporting = true; // false: a holiday week, no report is due
    QDateTime opensAt = {};  // own report window; invalid = by the rule in the settings
    QDateTime closesAt = {};
    QString exemptReason = {};   // why a week that was due is set to no report due (N07); empty: it never was due
    QDateTime exemptedAt = {};
    std::optional<UserId> exemptedBy = {};
    QString exemptedByName = {}; // display name
    bool used = false;       // class reports or a weekly report exist: dates and number are locked
    bool holds(QDate day) const { return startsOn <= day && day <= endsOn; }
    QString isoText() const; // 2026-W48
};

struct SpecialWindow {
    WindowId id;
    QString kind; // code of the windows dictionary: midterm, final, graduation ...
    QString name;
    QDate startsOn = {};
    QDate endsOn = {};
    bool touches(const Week &week) const { return startsOn <= week.endsOn && week.startsOn <= endsOn; }
};

// When reports of a week may be filed: half-open [opensAt, closesAt). Default Thursday 00:00 to Sunday 24:00 of the week (domain 3.2).
struct ReportWindow {
    QDateTime opensAt;
    QDateTime closesAt;
};
struct ReportWindowRule {
    int openDay = 4;      // ISO weekday, 1 = Monday
    int openMinute = 0;   // minutes after 00:00
    int closeDay = 7;
    int closeMinute = 1440;
};

const FieldCatalogue<Week> &weekFields();

} // namespace xz
