#include "core/funds/fundsservice.h"

#include "core/base/money.h"
#include "core/base/text.h"
#include "core/funds/approvedform.h"
#include "core/funds/fundsrepository.h"
#include "core/workspace/permit.h"

#include <algorithm>

namespace xz {
namespace {

Target targetOf(const ProjectRow &p) { return {.station = p.station, .college = p.college}; }

// A line of the ledger, cleaned; InvalidInput when needed and empty, or too long.
Result<QString> line(const QString &text, const char *field, const QString &label, bool needed, int most = 200)
{
    const QString t = cleanLine(text);
    if (needed && t.isEmpty())
        return fail(Errc::InvalidInput, FundsService::tr("\"%1\" is missing. Fill it in.").arg(label), QLatin1String(field));
    if (t.size() > most)
        return fail(Errc::InvalidInput, FundsService::tr("\"%1\" has %2 characters; at most %3 are allowed.").arg(label).arg(t.size()).arg(most), QLatin1String(field));
    return t;
}

// Payment of a tranche, by where the project stands: a sentence when it may not be made.
QString whyNoTranche(const ProjectRow &p, int tranche)
{
    switch (p.state) {
    case ProjectState::Draft:
    case ProjectState::CollegeOpinion:
    case ProjectState::CentreOpinion:
    case ProjectState::Deciding:
    case ProjectState::Returned: return FundsService::tr("The project \"%1\" is not approved yet. Funds are allotted after the approval.").arg(p.title);
    case ProjectState::Refused: return FundsService::tr("The project \"%1\" was not approved; nothing is allotted.").arg(p.title);
    case ProjectState::Terminated: return FundsService::tr("The project \"%1\" was terminated; nothing more is paid out.").arg(p.title);
    case ProjectState::Archived: return FundsService::tr("The project \"%1\" is archived; its accounts are closed.").arg(p.title);
    case ProjectState::Rectifying: return FundsService::tr("The project \"%1\" is being rectified. Payment goes on when the re-check is passed.").arg(p.title);
    case ProjectState::Unqualified:
    case ProjectState::FinalRectifying: return FundsService::tr("The acceptance of \"%1\" failed. Payment has stopped; it goes on only after an acceptance that is passed.").arg(p.title);
    case ProjectState::Building:
    case ProjectState::MidtermDue:
        if (tranche > 1)
            return FundsService::tr("Tranche %1 of \"%2\" is paid only after the mid-term inspection was passed. Decide on the mid-term first.").arg(tranche).arg(p.title);
        return {};
    case ProjectState::Continuing:
    case ProjectState::FinalDue:
    case ProjectState::Reviewing:
    case ProjectState::Accepted: return {};
    }
    return {};
}

QString whyNoEntry(const ProjectRow &p)
{
    if (isBeingBuilt(p.state) || p.state == ProjectState::Accepted)
        return {};
    if (p.state == ProjectState::Terminated)
        return FundsService::tr("The project \"%1\" was terminated; nothing more is spent. Take back an entry with a reversal.").arg(p.title);
    if (p.state == ProjectState::Archived)
        return FundsService::tr("The project \"%1\" is archived; its accounts are closed.").arg(p.title);
    return FundsService::tr("The project \"%1\" is not approved; it has no fund to spend from.").arg(p.title);
}

QString numberText(int n) { return QString::number(n); }

} // namespace

Result<std::vector<FundRow>> FundsService::ledger(const ProjectId &project, std::optional<int> year) const
{
    XZ_TRY(const ProjectRow p, ProjectService(m_session).project(project));
    XZ_CHECK(permit(m_session, Action::ReadFunds, targetOf(p), u"funds"_qs, project.raw()));
    XZ_TRY(auto entries, FundsRepository(m_session.db()).entries(project));
    auto rows = ledgerOf(std::move(entries));
    if (year)
        std::erase_if(rows, [&](const FundRow &r) { return r.year != *year; });
    return rows;
}

Result<FundSummary> FundsService::summary(const ProjectId &project) const
{
    XZ_TRY(const ProjectRow p, ProjectService(m_session).project(project));
    XZ_TRY(const auto rows, ledger(project));
    XZ_TRY(const QJsonObject form, approvedForm(m_session, p));
    return summaryOf(rows, budgetOf(form), p.approvedAmount);
}

Result<void> FundsService::approveProject(const ProjectId &project, const StepInput &input, std::optional<Allotment> first)
{
    ProjectService projects(m_session);
    XZ_TRY(const ProjectRow p, projects.project(project));
    if (first && !input.amount)
        return fail(Errc::InvalidInput, tr("Say how much is approved before a first tranche is allotted."), u"amount"_qs);
    if (first && first->amount > *input.amount)
        return fail(Errc::InvalidInput, tr("The first tranche of %1 yuan is more than the %2 yuan approved.").arg(yuanText(first->amount), yuanText(*input.amount)), u"tranche"_qs);
    XZ_TRY(Transaction tx, Transaction::begin(m_session.db()));
    XZ_CHECK(projects.step(tx, project, ProjectEvent::Approve, input));
    // No amount said: the budget is approved as it stands, and its first year is paid.
    Allotment a = first.value_or(Allotment{.amount = input.amount.value_or(0)});
    a.tranche = 1;
    if (!first && !input.amount) {
        XZ_TRY(const QJsonObject form, approvedForm(m_session, p));
        const auto budget = budgetOf(form);
        a.amount = firstYearOf(budget);
        for (const BudgetLine &b : budget)
            a.year = a.year ? std::min(a.year, b.year) : b.year;
    }
    if (a.year == 0)
        a.year = std::clamp(m_session.clock().today().year(), p.startsOn.year(), p.endsOn.year());
    if (a.amount != 0)
        XZ_CHECK(put(tx, project, a));
    XZ_CHECK(tx.commit());
    m_session.changes().changed(u"project"_qs);
    m_session.changes().changed(u"funds"_qs);
    return {};
}

Result<FundEntryId> FundsService::allot(const ProjectId &project, const Allotment &allotment)
{
    XZ_TRY(const ProjectRow p, ProjectService(m_session).project(project));
    XZ_CHECK(permit(m_session, Action::AllotFunds, targetOf(p), u"funds"_qs, project.raw()));
    XZ_TRY(Transaction tx, Transaction::begin(m_session.db()));
    XZ_TRY(const FundEntryId id, put(tx, project, allotment));
    XZ_CHECK(tx.commit());
    m_session.changes().changed(u"funds"_qs);
    return id;
}

Result<FundEntryId> FundsService::put(Transaction &tx, const ProjectId &project, const Allotment &a)
{
    // read again: within approveProject the project has just changed
    XZ_TRY(const ProjectRow p, ProjectService(m_session).project(project));
    XZ_CHECK(require(m_session.actor(), Action::AllotFunds, targetOf(p)));
    if (a.amount <= 0)
        return fail(Errc::InvalidInput, tr("An allotment is more than 0.00 yuan."), u"amount"_qs);
    if (a.amount > mostMoney)
        return fail(Errc::InvalidInput, tr("%1 yuan is more than a station's fund can hold. Check the figures.").arg(yuanText(a.amount)), u"amount"_qs);
    if (a.tranche < 1 || a.tranche > 9)
        return fail(Errc::InvalidInput, tr("Tranches are numbered from 1 to 9."), u"tranche"_qs);
    const QDate today = m_session.clock().today(), on = a.on.isValid() ? a.on : today;
    if (on > today)
        return fail(Errc::InvalidInput, tr("%1 lies in the future. Enter an allotment on the day on which it was made.").arg(isoDate(on)), u"on"_qs);
    const int year = a.year ? a.year : std::clamp(on.year(), p.startsOn.year(), p.endsOn.year());
    const QDate last = p.extendedUntil.isValid() ? p.extendedUntil : p.endsOn;
    if (year < p.startsOn.year() || year > last.year())
        return fail(Errc::InvalidInput, tr("The project runs from %1 to %2; %3 is no year of it.").arg(isoDate(p.startsOn), isoDate(last)).arg(year), u"year"_qs);
    if (const QString why = whyNoTranche(p, a.tranche); !why.isEmpty())
        return fail(Errc::Refused, why);
    XZ_TRY(auto entries, FundsRepository(tx.database()).entries(project));
    const auto rows = ledgerOf(std::move(entries));
    for (const FundRow &r : rows)
        if (r.kind == FundKind::Allotment && r.stands() && r.year == year && r.tranche == a.tranche)
            return fail(Errc::Conflict, tr("Tranche %1 of %2 was allotted already: entry No. %3, %4 yuan on %5. Take that back with a reversal, or choose another tranche.")
                                            .arg(numberText(a.tranche), numberText(year), numberText(r.number), yuanText(r.amount), isoDate(r.on)), u"tranche"_qs);
    XZ_TRY(const QString voucher, line(a.voucher, "voucher", tr("Voucher number"), false, 40));
    XZ_TRY(const QString note, line(a.note, "summary", tr("Note"), false));
    const FundSummary sums = summaryOf(rows, {}, p.approvedAmount);
    if (p.approvedAmount && sums.allotted + a.amount > *p.approvedAmount && note.isEmpty())
        return fail(Errc::InvalidInput, tr("With %1 yuan more, %2 yuan are allotted, but %3 yuan were approved. Say why in the note.")
                                            .arg(yuanText(a.amount), yuanText(sums.allotted + a.amount), yuanText(*p.approvedAmount)), u"summary"_qs);
    FundEntry e{.id = FundEntryId::make(m_session.clock().nowMs()), .project = project, .kind = FundKind::Allotment, .year = year, .tranche = a.tranche, .on = on, .amount = a.amount};
    e.voucher = voucher;
    e.summary = note;
    e.handler = e.approver = m_session.actor().name;
    e.approvedAt = e.madeAt = m_session.clock().now();
    e.madeBy = m_session.actor().user;
    return append(tx, e);
}

Result<FundEntryId> FundsService::append(Transaction &tx, const FundEntry &e)
{
    XZ_TRY(const int number, FundsRepository::append(tx, e));
    QJsonObject detail{{u"number"_qs, number}, {u"kind"_qs, fundKindCode(e.kind)}, {u"year"_qs, e.year}, {u"amount"_qs, e.amount}};
    if (e.tranche)
        detail.insert(u"tranche"_qs, e.tranche);
    if (!e.overdraft.isEmpty())
        detail.insert(u"overdraft"_qs, true);
    if (e.reverses)
        detail.insert(u"reverses"_qs, e.reverses->toString());
    XZ_CHECK(m_session.audit().record(tx, m_session.actor(), u"funds."_qs + fundKindCode(e.kind), u"funds"_qs, e.project.raw(), detail));
    return e.id;
}

Result<FundEntryId> FundsService::spend(const ProjectId &project, const Expense &x)
{
    XZ_TRY(const ProjectRow p, ProjectService(m_session).project(project));
    XZ_CHECK(permit(m_session, Action::WriteFunds, targetOf(p), u"funds"_qs, project.raw()));
    if (const QString why = whyNoEntry(p); !why.isEmpty())
        return fail(Errc::Refused, why);
    const QDate today = m_session.clock().today();
    FundEntry e{.id = FundEntryId::make(m_session.clock().nowMs()), .project = project, .kind = FundKind::Expense, .on = x.on.isValid() ? x.on : today};
    if (e.on > today)
        return fail(Errc::InvalidInput, tr("%1 lies in the future. Enter an expense on the day of its voucher or later.").arg(isoDate(e.on)), u"on"_qs);
    if (e.on < p.startsOn)
        return fail(Errc::InvalidInput, tr("%1 lies before the project began on %2. The fund pays only for the project.").arg(isoDate(e.on), isoDate(p.startsOn)), u"on"_qs);
    e.year = x.year ? x.year : e.on.year();
    if (e.year < p.startsOn.year() || e.year > e.on.year())
        return fail(Errc::InvalidInput, tr("An expense of %1 is booked in that year or in an earlier year of the project, not in %2.").arg(isoDate(e.on)).arg(e.year), u"year"_qs);
    if (x.amount <= 0)
        return fail(Errc::InvalidInput, tr("An expense is more than 0.00 yuan. To take an entry back, reverse it."), u"amount"_qs);
    if (x.amount > mostMoney)
        return fail(Errc::InvalidInput, tr("%1 yuan is more than a station's fund can hold. Check the figures.").arg(yuanText(x.amount)), u"amount"_qs);
    e.amount = -x.amount;
    XZ_TRY(e.subject, line(x.subject, "subject", tr("Subject"), true, 60));
    XZ_TRY(e.voucher, line(x.voucher, "voucher", tr("Voucher number"), true, 40));
    XZ_TRY(e.summary, line(x.summary, "summary", tr("What for"), true));
    XZ_TRY(e.handler, line(x.handler.isEmpty() ? m_session.actor().name : x.handler, "handler", tr("Handled by"), true, 40));
    XZ_TRY(e.approver, line(x.approver, "approver", tr("Approved by"), false, 40));
    XZ_TRY(e.overdraft, line(x.overdraft, "overdraft", tr("Reason for the overdraft"), false));
    if (!e.approver.isEmpty() && e.approver == e.handler)
        return fail(Errc::InvalidInput, tr("%1 cannot both handle and approve an expense. Enter who approved it, or leave it open for approval here.").arg(e.handler), u"approver"_qs);
    e.madeAt = m_session.clock().now();
    e.madeBy = m_session.actor().user;

    XZ_TRY(Transaction tx, Transaction::begin(m_session.db()));
    XZ_TRY(auto entries, FundsRepository(tx.database()).entries(project));
    const auto before = ledgerOf(entries);
    int last = 0;
    for (const FundRow &r : before) {
        last = std::max(last, r.number);
        if (r.kind == FundKind::Expense && r.stands() && r.voucher == e.voucher && r.subject == e.subject && r.amount == e.amount)
            return fail(Errc::Conflict, tr("Voucher %1 with %2 yuan for \"%3\" was entered already: entry No. %4. Check the number of the voucher.")
                                            .arg(e.voucher, yuanText(x.amount), e.subject, numberText(r.number)), u"voucher"_qs);
    }
    e.number = last + 1;
    entries.push_back(e);
    const auto hole = firstBelowZero(ledgerOf(std::move(entries)), e.id);
    if (hole && e.overdraft.isEmpty())
        return fail(Errc::Refused, tr("The balance of the fund is %1 yuan; %2 yuan more would leave %3 yuan. Wait for the next allotment, or give the reason for an overdraft.")
                                       .arg(yuanText(hole->balance + x.amount), yuanText(x.amount), yuanText(hole->balance)), u"overdraft"_qs);
    if (!hole)
        e.overdraft.clear(); // nothing is overdrawn: no mark
    XZ_TRY(const FundEntryId id, append(tx, e));
    XZ_CHECK(tx.commit());
    m_session.changes().changed(u"funds"_qs);
    return id;
}

Result<FundRow> FundsService::found(const FundEntryId &entry) const
{
    XZ_TRY(const auto e, FundsRepository(m_session.db()).entry(entry));
    if (!e)
        return fail(Errc::NotFound, tr("This entry of the fund does not exist."));
    XZ_TRY(const auto rows, ledger(e->project));
    for (const FundRow &r : rows)
        if (r.id == entry)
            return r;
    return fail(Errc::NotFound, tr("This entry of the fund does not exist."));
}

Result<void> FundsService::approve(const FundEntryId &entry)
{
    XZ_TRY(const FundRow row, found(entry));
    XZ_TRY(const FundDoor door, mayApprove(row));
    if (!door.offered) {
        XZ_TRY(const ProjectRow p, ProjectService(m_session).project(row.project));
        return permit(m_session, Action::ApproveFunds, targetOf(p), u"funds"_qs, row.project.raw());
    }
    if (!door.whyNot.isEmpty())
        return fail(Errc::Refused, door.whyNot);
    XZ_TRY(Transaction tx, Transaction::begin(m_session.db()));
    XZ_CHECK(FundsRepository::setApproval(tx, entry, m_session.actor().name, m_session.actor().user, m_session.clock().now()));
    XZ_CHECK(m_session.audit().record(tx, m_session.actor(), u"funds.approve"_qs, u"funds"_qs, row.project.raw(), {{u"number"_qs, row.number}}));
    XZ_CHECK(tx.commit());
    m_session.changes().changed(u"funds"_qs);
    return {};
}

Result<void> FundsService::refuse(const FundEntryId &entry, const QString &reason)
{
    XZ_TRY(const FundRow row, found(entry));
    XZ_TRY(const FundDoor door, mayApprove(row));
    if (!door.offered) {
        XZ_TRY(const ProjectRow p, ProjectService(m_session).project(row.project));
        return permit(m_session, Action::ApproveFunds, targetOf(p), u"funds"_qs, row.project.raw());
    }
    if (!door.whyNot.isEmpty())
        return fail(Errc::Refused, door.whyNot);
    XZ_CHECK(takeBack(row, reason));
    return {};
}

Result<FundEntryId> FundsService::reverse(const FundEntryId &entry, const QString &reason)
{
    XZ_TRY(const FundRow row, found(entry));
    XZ_TRY(const FundDoor door, mayReverse(row));
    if (!door.offered) {
        XZ_TRY(const ProjectRow p, ProjectService(m_session).project(row.project));
        const Action who = row.of == FundKind::Allotment ? Action::AllotFunds : Action::WriteFunds;
        XZ_CHECK(permit(m_session, who, targetOf(p), u"funds"_qs, row.project.raw()));
    }
    if (!door.whyNot.isEmpty())
        return fail(Errc::Refused, door.whyNot);
    return takeBack(row, reason);
}

Result<FundEntryId> FundsService::takeBack(const FundRow &row, const QString &reason)
{
    XZ_TRY(Transaction tx, Transaction::begin(m_session.db()));
    XZ_TRY(const FundEntryId id, takeBack(tx, row, reason));
    XZ_CHECK(tx.commit());
    m_session.changes().changed(u"funds"_qs);
    return id;
}

Result<FundEntryId> FundsService::takeBack(Transaction &tx, const FundRow &row, const QString &reason)
{
    XZ_TRY(const QString why, line(reason, "reason", tr("Reason"), true, 500));
    FundEntry e{.id = FundEntryId::make(m_session.clock().nowMs()), .project = row.project, .kind = FundKind::Reversal, .year = row.year, .tranche = row.tranche,
                .on = m_session.clock().today(), .subject = row.subject, .amount = -row.amount};
    e.voucher = row.voucher;
    e.handler = m_session.actor().name;
    if (row.of == FundKind::Allotment || row.madeBy != m_session.actor().user)
        e.approver = e.handler; // whoever allots or approves; one's own correction carries no second name
    e.reverses = row.id;
    e.reason = why;
    e.madeAt = m_session.clock().now();
    e.madeBy = m_session.actor().user;
    XZ_TRY(auto entries, FundsRepository(tx.database()).entries(row.project));
    e.number = int(entries.size()) + 1;
    entries.push_back(e);
    if (const auto hole = e.amount < 0 ? firstBelowZero(ledgerOf(std::move(entries)), e.id) : std::nullopt)
        return fail(Errc::Refused, tr("Without entry No. %1 the balance after entry No. %2 would be %3 yuan. Reverse the expenses that were paid from it first.")
                                       .arg(numberText(row.number), numberText(hole->number), yuanText(hole->balance)));
    return append(tx, e);
}

Result<void> FundsService::takeBackDecision(const ProjectId &project, const QString &reason)
{
    ProjectService projects(m_session);
    XZ_TRY(const ProjectSituation situation, projects.situation(project));
    if (situation.lastEvent != ProjectEvent::Approve || cleanText(reason).isEmpty())
        return projects.step(project, ProjectEvent::Reverse, {.opinion = reason});
    XZ_TRY(const auto choices, projects.choices(project));
    for (const ProjectChoice &c : choices)
        if (c.event == ProjectEvent::Reverse && !c.available)
            return projects.step(project, ProjectEvent::Reverse, {.opinion = reason}); // with its sentence and its trace
    XZ_TRY(const auto rows, ledger(project));
    XZ_TRY(Transaction tx, Transaction::begin(m_session.db()));
    for (const FundRow &r : rows)
        if (r.kind == FundKind::Allotment && r.stands())
            XZ_CHECK(takeBack(tx, r, reason));
    XZ_CHECK(projects.step(tx, project, ProjectEvent::Reverse, {.opinion = reason}));
    XZ_CHECK(tx.commit());
    m_session.changes().changed(u"project"_qs);
    m_session.changes().changed(u"funds"_qs);
    return {};
}

Result<FundEntryId> FundsService::entryNumbered(const ProjectId &project, int number) const
{
    XZ_TRY(const auto rows, ledger(project));
    for (const FundRow &r : rows)
        if (r.number == number)
            return r.id;
    return fail(Errc::NotFound, tr("The fund has no entry No. %1. It has %2 entries.").arg(number).arg(rows.size()));
}

Result<FundDoor> FundsService::mayAllot(const ProjectId &project, int tranche) const
{
    XZ_TRY(const ProjectRow p, ProjectService(m_session).project(project));
    return FundDoor{isAllowed(m_session.actor(), Action::AllotFunds, targetOf(p)), whyNoTranche(p, tranche)};
}

Result<FundDoor> FundsService::maySpend(const ProjectId &project) const
{
    XZ_TRY(const ProjectRow p, ProjectService(m_session).project(project));
    return FundDoor{isAllowed(m_session.actor(), Action::WriteFunds, targetOf(p)), whyNoEntry(p)};
}

Result<FundDoor> FundsService::mayReverse(const FundRow &row) const
{
    XZ_TRY(const ProjectRow p, ProjectService(m_session).project(row.project));
    FundDoor door{isAllowed(m_session.actor(), row.of == FundKind::Allotment ? Action::AllotFunds : Action::WriteFunds, targetOf(p)), {}};
    if (row.kind == FundKind::Reversal)
        door.whyNot = tr("Entry No. %1 is a reversal itself. Enter what is right anew.").arg(row.number);
    else if (row.reversedBy)
        door.whyNot = tr("Entry No. %1 was taken back already by entry No. %2.").arg(row.number).arg(*row.reversedBy);
    else if (p.state == ProjectState::Archived)
        door.whyNot = tr("The project \"%1\" is archived; its accounts are closed.").arg(p.title);
    return door;
}

Result<FundDoor> FundsService::mayApprove(const FundRow &row) const
{
    XZ_TRY(const ProjectRow p, ProjectService(m_session).project(row.project));
    FundDoor door{isAllowed(m_session.actor(), Action::ApproveFunds, targetOf(p)), {}};
    if (row.kind != FundKind::Expense)
        door.whyNot = tr("Only expenses are approved.");
    else if (row.reversedBy)
        door.whyNot = tr("Entry No. %1 was taken back already by entry No. %2.").arg(row.number).arg(*row.reversedBy);
    else if (!row.approver.isEmpty())
        door.whyNot = tr("Entry No. %1 was approved already by %2.").arg(row.number).arg(row.approver);
    else if (row.madeBy == m_session.actor().user || row.handler == m_session.actor().name)
        door.whyNot = tr("%1 cannot approve an expense of their own.").arg(m_session.actor().name);
    return door;
}

} // namespace xz
