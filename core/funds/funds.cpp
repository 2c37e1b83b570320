#include "core/funds/funds.h"

#include "core/base/codedwords.h"

#include <QtCore/QHash>
#include <QtCore/QJsonArray>
#include <algorithm>
#include <map>
#include <tuple>

namespace xz {
namespace {

constexpr CodedWord<FundKind> kinds[] = {
    {FundKind::Allotment, "allotment", QT_TRANSLATE_NOOP("Funds", "Allotment")},
    {FundKind::Expense, "expense", QT_TRANSLATE_NOOP("Funds", "Expense")},
    {FundKind::Reversal, "reversal", QT_TRANSLATE_NOOP("Funds", "Reversal")},
};

} // namespace

QString fundKindCode(FundKind kind) { return codeOf(kinds, kind); }
std::optional<FundKind> fundKindFromCode(const QString &code) { return fromCode(kinds, code); }
QString fundKindLabel(FundKind kind) { return labelOf(kinds, kind, "Funds"); }

std::vector<FundRow> ledgerOf(std::vector<FundEntry> entries)
{
    std::ranges::sort(entries, {}, [](const FundEntry &e) { return std::tuple(e.year, e.on, e.number); });
    QHash<FundEntryId, size_t> at;
    std::vector<FundRow> rows;
    rows.reserve(entries.size());
    qint64 balance = 0;
    for (FundEntry &e : entries) {
        balance += e.amount;
        at.insert(e.id, rows.size());
        rows.push_back({std::move(e), balance});
        rows.back().of = rows.back().kind;
    }
    for (FundRow &r : rows) {
        const auto it = r.reverses ? at.constFind(*r.reverses) : at.constEnd();
        if (it == at.constEnd())
            continue;
        r.reversesNumber = rows[*it].number;
        r.of = rows[*it].kind;
        rows[*it].reversedBy = r.number;
    }
    return rows;
}

FundSummary summaryOf(const std::vector<FundRow> &ledger, const std::vector<BudgetLine> &budget, std::optional<qint64> approved)
{
    FundSummary out{.approved = approved};
    std::map<int, FundYear> years;
    for (const BudgetLine &b : budget) {
        out.budget += b.amount;
        const auto same = std::ranges::find_if(out.lines, [&](const SubjectLine &l) { return l.subject == b.subject && l.year == b.year; });
        if (same != out.lines.end())
            same->budget += b.amount;
        else
            out.lines.push_back({.subject = b.subject, .year = b.year, .budget = b.amount});
    }
    for (const FundRow &r : ledger) {
        FundYear &y = years.try_emplace(r.year, FundYear{.year = r.year}).first->second;
        out.waiting += r.waits();
        out.overdrafts += r.stands() && !r.overdraft.isEmpty();
        if (r.of == FundKind::Allotment) {
            y.allotted += r.amount;
            out.allotted += r.amount;
            continue;
        }
        y.spent -= r.amount;
        out.spent -= r.amount;
        const auto line = std::ranges::find_if(out.lines, [&](const SubjectLine &l) { return l.subject == r.subject && l.year == r.year; });
        if (line != out.lines.end())
            line->actual -= r.amount;
        else
            out.lines.push_back({.subject = r.subject, .year = r.year, .actual = -r.amount, .planned = false});
    }
    std::ranges::stable_sort(out.lines, {}, [](const SubjectLine &l) { return std::pair(l.year, !l.planned); });
    std::erase_if(out.lines, [](const SubjectLine &l) { return !l.planned && l.actual == 0; });
    qint64 carried = 0;
    for (auto &[year, y] : years) {
        y.opening = carried;
        carried = y.closing();
        out.years.push_back(y);
    }
    return out;
}

std::optional<FundRow> firstBelowZero(const std::vector<FundRow> &ledger, const FundEntryId &from)
{
    const auto start = std::ranges::find(ledger, from, &FundRow::id);
    const auto hole = std::find_if(start, ledger.end(), [](const FundRow &r) { return r.balance < 0; });
    return hole == ledger.end() ? std::nullopt : std::optional(*hole);
}

std::vector<BudgetLine> budgetOf(const QJsonObject &form)
{
    std::vector<BudgetLine> out;
    for (const QJsonValue &v : form[u"budget"][u"lines"].toArray())
        out.push_back({v[u"subject"].toString(), int(v[u"year"].toInteger()), v[u"amount"].toInteger(), v[u"basis"].toString()});
    return out;
}

qint64 firstYearOf(const std::vector<BudgetLine> &budget)
{
    const auto first = std::ranges::min_element(budget, {}, &BudgetLine::year);
    qint64 sum = 0;
    for (const BudgetLine &b : budget)
        sum += b.year == first->year ? b.amount : 0;
    return sum;
}

} // namespace xz
