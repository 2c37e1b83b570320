#include "core/funds/fundsrepository.h"

#include "core/storage/rows.h"

namespace xz {
namespace {

#define XZ_FUND_COLUMNS                                                                                                                               \
    "SELECT id, project_id, number, kind, year, tranche, on_date, subject, amount, voucher, summary, handler, approver, approved_at, overdraft, reverses, " \
    "reason, made_at, made_by FROM fund_entry "

FundEntry readEntry(const Statement &s)
{
    FundEntry e{.id = s.id<FundEntryId>(0), .project = s.id<ProjectId>(1), .number = int(s.integer(2))};
    e.kind = fundKindFromCode(s.text(3)).value_or(FundKind::Expense);
    e.year = int(s.integer(4));
    e.tranche = int(s.integer(5));
    e.on = s.date(6);
    e.subject = s.text(7);
    e.amount = s.integer(8);
    e.voucher = s.text(9);
    e.summary = s.text(10);
    e.handler = s.text(11);
    e.approver = s.text(12);
    e.approvedAt = s.time(13);
    e.overdraft = s.text(14);
    e.reverses = s.optionalId<FundEntryId>(15);
    e.reason = s.text(16);
    e.madeAt = s.time(17);
    e.madeBy = s.id<UserId>(18);
    return e;
}

} // namespace

Result<std::vector<FundEntry>> FundsRepository::entries(const ProjectId &project) const
{
    auto s = m_db.prepare(XZ_FUND_COLUMNS "WHERE project_id = ? ORDER BY number");
    return allRows(s.bind(project), readEntry);
}

Result<std::optional<FundEntry>> FundsRepository::entry(const FundEntryId &id) const
{
    auto s = m_db.prepare(XZ_FUND_COLUMNS "WHERE id = ?");
    return firstRow(s.bind(id), readEntry);
}

Result<int> FundsRepository::append(Transaction &tx, FundEntry e)
{
    auto last = tx.prepare("SELECT coalesce(max(number), 0) FROM fund_entry WHERE project_id = ?");
    XZ_TRY(const auto number, firstRow(last.bind(e.project), [](const Statement &s) { return int(s.integer(0)); }));
    e.number = number.value_or(0) + 1;
    auto s = tx.prepare("INSERT INTO fund_entry (id, project_id, number, kind, year, tranche, on_date, subject, amount, voucher, summary, handler, approver, approved_at, overdraft, "
                        "reverses, reason, made_at, made_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    s.bind(e.id).bind(e.project).bind(e.number).bind(fundKindCode(e.kind)).bind(e.year).bind(e.tranche).bind(e.on).bind(e.subject).bind(e.amount);
    s.bind(e.voucher).bind(e.summary).bind(e.handler).bind(e.approver).bind(e.approvedAt).bind(e.overdraft).bind(e.reverses).bind(e.reason).bind(e.madeAt).bind(e.madeBy);
    XZ_CHECK(s.exec());
    return e.number;
}

Result<void> FundsRepository::setApproval(Transaction &tx, const FundEntryId &id, const QString &approver, const UserId &by, const QDateTime &at)
{
    auto s = tx.prepare("UPDATE fund_entry SET approver = ?, approved_by = ?, approved_at = ? WHERE id = ?");
    return s.bind(approver).bind(by).bind(at).bind(id).exec();
}

} // namespace xz
