#pragma once
// Terms, weeks and special windows. Reading is open to every role; writing asks the policy and is audited with old and new dates.
// Errors: Refused (overlap: names both date pairs; used week), InvalidInput, NotFound (sentence tells what to add), Denied.
#include "core/calendar/calendar.h"
#include "core/workspace/session.h"

namespace xz {

// A proposal that the user confirms or changes: nothing official.
struct TermProposal {
    int year = 0;
    int number = 1;
    QDate startsOn = {};
    struct ProposedWeek {
        QDate startsOn, endsOn;
        QString name = {};
        bool reporting = true;
    };
    std::vector<ProposedWeek> weeks;
    struct ProposedWindow {
        QString kind, name;
        QDate startsOn, endsOn;
    };
    std::vector<ProposedWindow> windows;
};
// 1: from the Monday on or after 1 September, 20 weeks, the week of 1 October without reports; 2: from the Monday on or after
// 20 February, 19 weeks; windows of mid-term, final and graduation.
TermProposal proposeTerm(int year, int number);
// Weeks from a first day to a last day: the first ends on its Sunday, the others run Monday to Sunday.
std::vector<TermProposal::ProposedWeek> proposeWeeks(QDate firstDay, QDate lastDay);
// Year and number of the term in which the day lies, or of the next one to begin.
std::pair<int, int> termOfDay(QDate day);

class CalendarService {
    Q_DECLARE_TR_FUNCTIONS(CalendarService)
public:
    explicit CalendarService(Session &session) : m_session(session) {}

    Result<std::vector<Term>> terms() const; // newest first
    Result<std::vector<Week>> weeks(const TermId &term) const;
    Result<std::vector<Week>> weeksBetween(QDate from, QDate to) const;
    Result<Week> week(const WeekId &id) const;
    Result<Week> weekAt(QDate day) const;    // NotFound tells whether a holiday lies there or no term has been entered
    Result<Week> weekByIso(int isoYear, int isoWeek) const;
    Result<Week> weekByText(const QString &text) const; // 2026-W48, or a date in it
    std::optional<Week> previousWeek(const Week &week) const; // also across terms; the last one that is due a report
    Result<Term> term(const TermId &id) const;
    Result<Term> termAt(QDate day) const;    // the term holding the day, else the last one before it
    Result<std::vector<SpecialWindow>> windows() const;
    Result<std::vector<SpecialWindow>> windowsOf(const Week &week) const;
    ReportWindow reportWindow(const Week &week) const;
    Result<ReportWindowRule> windowRule() const;

    Result<TermId> createTerm(const TermProposal &proposal);
    // A gap does not vanish in silence (N07): once the window of a week that is due has opened, taking the duty off it, moving it, merging it
    // and changing its window ask for a reason (InvalidInput, field "reason"; audited); the week then stays, with the reason, and is not removed.
    Result<bool> isOwed(const Week &week) const;     // reports are due, the window has opened, and some station existed
    Result<void> updateWeek(const Week &week, const QString &reason = {}); // dates, name, reporting, own window; used weeks: only name and own window
    Result<void> mergeWithNext(const WeekId &id, const QString &reason = {}); // the numbers behind move up
    Result<WeekId> appendWeek(const TermId &term);   // seven days behind the last
    Result<void> removeWeek(const WeekId &id);       // only the last of its term, unused and not owed
    Result<void> removeTerm(const TermId &id);       // only when no week is used or owed
    Result<WindowId> addWindow(const SpecialWindow &window);
    Result<void> updateWindow(const SpecialWindow &window);
    Result<void> removeWindow(const WindowId &id);
    Result<void> setWindowRule(const ReportWindowRule &rule);

    // For a new workspace: the term of today as proposed, when the calendar is empty. Returns the current term.
    Result<TermId> ensureCurrentTerm();

private:
    Session &m_session;
};

} // namespace xz
