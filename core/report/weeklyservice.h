#pragma once
// The station's weekly report: open, write, hand in, withdraw, return, review, sign, correct (F4, domain 3.2; S43, S46, A02, A09, N07, N09, N11).
// Every change is one transaction with its audit entry. Errors: Denied; Refused (a rule; the message names what and what to do);
// Conflict (`version` is old: open again); InvalidInput with `field`; Usage.
#include "core/base/result.h"
#include "core/report/weekly.h"
#include "core/report/weeklyrules.h"
#include "core/workspace/session.h"

#include <QtCore/QList>

namespace xz {

struct SubmitOptions {
    bool early = false; // hand in before the window opens; needs `reason`
    QString reason = {}; // why early, or why late (asked for, not demanded, when late)
};

class WeeklyService {
public:
    explicit WeeklyService(Session &session) : m_session(session) {}

    // The standing report of the week (newest revision), or a computed fresh one with version 0. Drafts are brought up to date with the ledger.
    Result<WeeklyReport> open(const StationId &station, const WeekId &week) const;
    Result<WeeklyReport> open(const ReportId &id) const;             // one certain revision
    Result<std::vector<WeeklyReport>> revisions(const StationId &station, const WeekId &week) const; // oldest first
    Result<std::vector<WeeklyStep>> log(const StationId &station, const WeekId &week) const;

    // Texts, line texts, entered numbers; what the actor may not write is left as it was. Editing a carried text takes its mark off.
    Result<WeeklyReport> saveDraft(const WeeklyReport &report);
    // 情况同上周 for these cases: last handed-in text, marked as carried. Refused, naming them, for cases without one or with a change this week.
    Result<WeeklyReport> carryForward(const WeeklyReport &report, const QList<CaseId> &cases);
    Result<void> discard(const WeeklyReport &report, const QString &reason); // a draft that was never handed in

    // Names of the roll in the report's texts (N09), and keeping one knowingly (audited).
    Result<std::vector<ReportNameHit>> nameHits(const WeeklyReport &report) const;
    Result<WeeklyReport> confirmName(const WeeklyReport &report, const ReportNameHit &hit);
    Result<std::vector<WeeklyClause>> readiness(const WeeklyReport &report) const; // of handing in
    Result<std::vector<WeeklyClause>> calm(const WeeklyReport &report) const;      // of the zero report; empty: possible
    QString whyNoZero(const WeeklyReport &report) const; // whole sentences: office, state or a week that is not calm; empty: possible now

    Result<WeeklyReport> submit(const WeeklyReport &report, const SubmitOptions &options = {});
    Result<WeeklyReport> zero(const StationId &station, const WeekId &week, const SubmitOptions &options = {}); // one click (S46)
    Result<WeeklyReport> withdraw(const WeeklyReport &report, const QString &reason);
    Result<WeeklyReport> giveBack(const WeeklyReport &report, const QString &reason); // event Return
    Result<WeeklyReport> review(const WeeklyReport &report, const QString &note = {});
    Result<WeeklyReport> sign(const WeeklyReport &report, const QString &note = {});
    Result<WeeklyReport> correct(const WeeklyReport &report, const QString &reason); // the next revision, a draft

    std::vector<EventChoice> availableEvents(const WeeklyReport &report) const;

    // Weeks of a term (or all), oldest first, with computed states; weeks before the station's founding are NotDue.
    Result<std::vector<WeekRow>> weeks(const StationId &station, std::optional<TermId> term = {}) const;
    Result<std::vector<WeekRow>> missingWeeks(const StationId &station, std::optional<TermId> term = {}) const;
    // All stations the actor may see, in one week.
    Result<std::vector<StationWeek>> overview(const WeekId &week) const;
    Result<std::vector<ChangeLine>> whatChanged(const StationId &station, const WeekId &week) const;
    // Numbers of the last `count` weeks up to and with this one, for the trend chart; a week without a handed-in report has none.
    struct TrendPoint {
        ReportWeek week;
        std::optional<std::vector<LevelCount>> counts;
    };
    Result<std::vector<TrendPoint>> trend(const StationId &station, const WeekId &week, int count = 12) const;
    // False when the stored content no longer is what was handed in.
    Result<bool> verifyFrozen(const ReportId &id) const;

private:
    Session &m_session;
};

} // namespace xz
