#pragma once
// The special fund of a construction project (三(一); domain 3.1, S04): entries in one numbered ledger, allotment by year and tranche, budget against actual.
// Money is 分. The ledger's order is year of the budget, date, number; balances run in that order, over the years.
#include "core/base/id.h"

#include <QtCore/QDateTime>
#include <QtCore/QJsonObject>
#include <optional>
#include <vector>

namespace xz {

enum class FundKind { Allotment, Expense, Reversal }; // 拨款, 支出, 冲销
QString fundKindCode(FundKind kind);                   // allotment, expense, reversal
std::optional<FundKind> fundKindFromCode(const QString &code);
QString fundKindLabel(FundKind kind);

struct FundEntry {
    FundEntryId id;
    ProjectId project;
    int number = 0;
    FundKind kind = FundKind::Expense;
    int year = 0;
    int tranche = 0;           // of an allotment, from 1
    QDate on = {};
    QString subject = {};      // as in the budget
    qint64 amount = 0;         // in > 0, out < 0
    QString voucher = {}, summary = {}, handler = {};
    QString approver = {};     // empty: waits for approval
    QDateTime approvedAt = {}; // when approved in this program
    QString overdraft = {};    // why the balance was allowed below zero
    std::optional<FundEntryId> reverses = {};
    QString reason = {};       // of a reversal
    QDateTime madeAt = {};
    UserId madeBy = UserId(RawId{});
};
struct FundRow : FundEntry {
    qint64 balance = 0;                    // after this entry
    std::optional<int> reversesNumber = {}; // the entry that it takes back
    std::optional<int> reversedBy = {};     // the entry that took it back
    FundKind of = FundKind::Expense;        // what a reversal reverses; else its own kind
    bool waits() const { return kind == FundKind::Expense && approver.isEmpty() && !reversedBy; }
    bool stands() const { return kind != FundKind::Reversal && !reversedBy; }
};

struct BudgetLine { // of the application
    QString subject;
    int year = 0;
    qint64 amount = 0;
    QString basis = {};
};
struct SubjectLine { // budget against actual
    QString subject;
    int year = 0;
    qint64 budget = 0, actual = 0;
    bool planned = true; // false: spent on what the budget does not name
    qint64 left() const { return budget - actual; }
};
struct FundYear {
    int year = 0;
    qint64 opening = 0, allotted = 0, spent = 0;
    qint64 closing() const { return opening + allotted - spent; }
};
struct FundSummary {
    std::optional<qint64> approved = {};
    qint64 budget = 0, allotted = 0, spent = 0; // net of reversals
    std::vector<FundYear> years = {};           // oldest first
    std::vector<SubjectLine> lines = {};        // by year, then in the budget's order, then what it does not name
    int waiting = 0;                            // expenses without an approver
    int overdrafts = 0;                         // standing entries with an override
    qint64 balance() const { return allotted - spent; }
    std::optional<double> execution() const { return allotted > 0 ? std::optional(double(spent) / double(allotted)) : std::nullopt; }
};

// Pure. Entries in any order; rows come in the ledger's order with balances and cross references.
std::vector<FundRow> ledgerOf(std::vector<FundEntry> entries);
FundSummary summaryOf(const std::vector<FundRow> &ledger, const std::vector<BudgetLine> &budget, std::optional<qint64> approved);
// The first row from this entry on after which the balance is below zero: what the entry would do, were it booked.
std::optional<FundRow> firstBelowZero(const std::vector<FundRow> &ledger, const FundEntryId &from);
// The budget lines of an application's form (core/project/application.h).
std::vector<BudgetLine> budgetOf(const QJsonObject &form);
qint64 firstYearOf(const std::vector<BudgetLine> &budget); // the sum of its earliest year

} // namespace xz
