#pragma once
// The fund's ledger: student affairs allots, the station books, an approver signs; nothing is deleted, a correction is a reversing entry. One transaction
// with its audit entry per call (numbers and amounts); ChangeHub noun "funds". Errors: Denied; InvalidInput with `field` (amount, on, year, tranche,
// subject, voucher, summary, handler, approver, reason, overdraft); Refused (the sentence names the rule); Conflict (entered already).
#include "core/funds/funds.h"
#include "core/project/projectservice.h"

namespace xz {

struct Allotment {
    qint64 amount = 0;
    int year = 0;          // 0 = of the day
    int tranche = 1;       // the second only after the mid-term was passed
    QDate on = {};         // invalid = today
    QString voucher = {};
    QString note = {};     // needed when more is allotted than was approved
};
struct Expense {
    QDate on = {};         // invalid = today
    int year = 0;          // 0 = of the day
    QString subject = {};
    qint64 amount = 0;     // above zero
    QString voucher = {};
    QString summary = {};
    QString handler = {};  // empty = the actor
    QString approver = {}; // who signed the voucher on paper; empty = waits for approval here
    QString overdraft = {}; // the reason that lets the balance fall below zero
};
struct FundDoor { // may it be done, and if not, why
    bool offered = false; // the office may do this at all
    QString whyNot = {};
    bool open() const { return offered && whyNot.isEmpty(); }
};

class FundsService {
    Q_DECLARE_TR_FUNCTIONS(FundsService)
public:
    explicit FundsService(Session &session) : m_session(session) {}

    Result<std::vector<FundRow>> ledger(const ProjectId &project, std::optional<int> year = {}) const; // the year's entries with the balance over all years
    Result<FundSummary> summary(const ProjectId &project) const;

    // S04: the decision and the money in one transaction. `first` is allotted as tranche 1; without it all of input.amount, in the running year of the
    // cycle; without an amount the budget is approved as it stands and the sum of its first year is allotted.
    Result<void> approveProject(const ProjectId &project, const StepInput &input, std::optional<Allotment> first = {});
    // A24: takes back the last decision, like ProjectEvent::Reverse; of an approval its allotments are reversed in the same transaction, so that no money
    // stands on a project that is not approved. Refused while expenses stand, or an allotment that rests on the decision.
    Result<void> takeBackDecision(const ProjectId &project, const QString &reason);
    Result<FundEntryId> allot(const ProjectId &project, const Allotment &allotment);
    Result<FundEntryId> spend(const ProjectId &project, const Expense &expense);
    Result<void> approve(const FundEntryId &entry);                         // an expense that waits; not one's own
    Result<void> refuse(const FundEntryId &entry, const QString &reason);   // the approver's reversal of an expense that waits
    Result<FundEntryId> reverse(const FundEntryId &entry, const QString &reason);
    Result<FundEntryId> entryNumbered(const ProjectId &project, int number) const; // NotFound

    Result<FundDoor> mayAllot(const ProjectId &project, int tranche) const;
    Result<FundDoor> maySpend(const ProjectId &project) const;
    Result<FundDoor> mayReverse(const FundRow &row) const;
    Result<FundDoor> mayApprove(const FundRow &row) const;

private:
    Result<FundEntryId> put(Transaction &tx, const ProjectId &project, const Allotment &allotment);
    Result<FundEntryId> append(Transaction &tx, const FundEntry &entry);
    Result<FundEntryId> takeBack(const FundRow &row, const QString &reason);
    Result<FundEntryId> takeBack(Transaction &tx, const FundRow &row, const QString &reason);
    Result<FundRow> found(const FundEntryId &entry) const;
    Session &m_session;
};

} // namespace xz
