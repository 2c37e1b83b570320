// The special fund of a project: allotments, expenses, approval, reversal, statement.
#include "app/cli/projectcommands.h"

#include "core/base/money.h"
#include "core/base/text.h"
#include "core/funds/fundsdocument.h"

#include <QtCore/QJsonArray>

namespace xz::cli {

namespace {

QString opt(const char *name) { return QString::fromLatin1(name); }

QJsonObject jsonOf(const FundRow &r)
{
    return {{opt("number"), r.number}, {opt("kind"), fundKindCode(r.kind)}, {opt("year"), r.year}, {opt("tranche"), r.tranche}, {opt("date"), isoDate(r.on)}, {opt("subject"), r.subject},
            {opt("amount"), r.amount}, {opt("balance"), r.balance}, {opt("voucher"), r.voucher}, {opt("summary"), r.summary}, {opt("handler"), r.handler}, {opt("approver"), r.approver},
            {opt("overdraft"), r.overdraft}, {opt("reason"), r.reason}, {opt("reverses"), r.reversesNumber ? QJsonValue(*r.reversesNumber) : QJsonValue()},
            {opt("reversed_by"), r.reversedBy ? QJsonValue(*r.reversedBy) : QJsonValue()}, {opt("waits"), r.waits()}};
}

QJsonObject jsonOf(const FundSummary &s)
{
    QJsonArray years, lines;
    for (const FundYear &y : s.years)
        years << QJsonObject{{opt("year"), y.year}, {opt("opening"), y.opening}, {opt("allotted"), y.allotted}, {opt("spent"), y.spent}, {opt("closing"), y.closing()}};
    for (const SubjectLine &l : s.lines)
        lines << QJsonObject{{opt("subject"), l.subject}, {opt("year"), l.year}, {opt("budget"), l.budget}, {opt("actual"), l.actual}, {opt("left"), l.left()}, {opt("planned"), l.planned}};
    return {{opt("approved"), s.approved ? QJsonValue(*s.approved) : QJsonValue()}, {opt("budget"), s.budget}, {opt("allotted"), s.allotted}, {opt("spent"), s.spent}, {opt("balance"), s.balance()},
            {opt("execution"), s.execution() ? QJsonValue(*s.execution()) : QJsonValue()}, {opt("waiting"), s.waiting}, {opt("overdrafts"), s.overdrafts}, {opt("years"), years}, {opt("lines"), lines}};
}

Result<std::optional<int>> yearOf(Call &call)
{
    if (!call.arguments.has(opt("year")))
        return std::nullopt;
    XZ_TRY(const int year, call.arguments.integer(opt("year"), 0, 2000, 2999));
    return std::optional(year);
}

Result<qint64> amountOf(Call &call)
{
    XZ_TRY(const QString typed, call.arguments.required(opt("amount")));
    return parseYuan(typed, opt("amount"));
}

Result<void> tell(Call &call, Session &session, const ProjectRow &p)
{
    XZ_TRY(const FundSummary s, FundsService(session).summary(p.id));
    call.out.set(opt("summary"), jsonOf(s));
    call.out.line(Words::tr("Allotted %1 yuan, spent %2 yuan, balance %3 yuan; executed %4.").arg(yuanText(s.allotted), yuanText(s.spent), yuanText(s.balance()), percentText(s.spent, s.allotted)));
    return {};
}

Result<void> list(Call &call, Session &session, const ProjectRow &p)
{
    XZ_TRY(const auto year, yearOf(call));
    XZ_TRY(const auto rows, FundsService(session).ledger(p.id, year));
    QJsonArray json;
    QList<QStringList> table;
    for (const FundRow &r : rows) {
        json << jsonOf(r);
        table << QStringList{QString::number(r.number), isoDate(r.on), QString::number(r.year), fundKindLabel(r.kind), r.subject, r.voucher, yuanText(r.amount), yuanText(r.balance), r.handler, r.approver};
    }
    call.out.set(opt("entries"), json);
    call.out.table({Words::tr("No."), Words::tr("Date"), Words::tr("Year"), Words::tr("Kind"), Words::tr("Subject"), Words::tr("Voucher"), Words::tr("Amount"), Words::tr("Balance"),
                    Words::tr("Handled by"), Words::tr("Approved by")}, table);
    return tell(call, session, p);
}

Result<void> budget(Call &call, Session &session, const ProjectRow &p)
{
    XZ_TRY(const FundSummary s, FundsService(session).summary(p.id));
    QList<QStringList> table;
    for (const SubjectLine &l : s.lines)
        table << QStringList{QString::number(l.year), l.subject, yuanText(l.budget), yuanText(l.actual), yuanText(l.left()), percentText(l.actual, l.budget)};
    call.out.table({Words::tr("Year"), Words::tr("Subject"), Words::tr("Budget"), Words::tr("Actual"), Words::tr("Left"), Words::tr("Executed")}, table);
    return tell(call, session, p);
}

Result<void> allot(Call &call, Session &session, const ProjectRow &p)
{
    const Arguments &a = call.arguments;
    XZ_TRY(const qint64 amount, amountOf(call));
    XZ_TRY(const auto year, yearOf(call));
    XZ_TRY(const int tranche, a.integer(opt("tranche"), 1, 1, 9));
    XZ_TRY(const auto on, a.date(opt("date")));
    XZ_CHECK(FundsService(session).allot(p.id, {.amount = amount, .year = year.value_or(0), .tranche = tranche, .on = on.value_or(QDate()), .voucher = a.value(opt("voucher")), .note = a.value(opt("note"))}));
    return tell(call, session, p);
}

Result<void> spend(Call &call, Session &session, const ProjectRow &p)
{
    const Arguments &a = call.arguments;
    XZ_TRY(const qint64 amount, amountOf(call));
    XZ_TRY(const auto year, yearOf(call));
    XZ_TRY(const auto on, a.date(opt("date")));
    FundsService service(session);
    XZ_CHECK(service.spend(p.id, {.on = on.value_or(QDate()), .year = year.value_or(0), .subject = a.value(opt("subject")), .amount = amount, .voucher = a.value(opt("voucher")),
                                  .summary = a.value(opt("note")), .handler = a.value(opt("handler")), .approver = a.value(opt("approver")), .overdraft = a.value(opt("overdraft"))}));
    XZ_TRY(const auto rows, service.ledger(p.id));
    int last = 0;
    for (const FundRow &r : rows)
        last = std::max(last, r.number);
    call.out.set(opt("entry"), last);
    call.out.line(Words::tr("Entered as No. %1.").arg(last));
    return tell(call, session, p);
}

Result<FundEntryId> entryOf(Call &call, Session &session, const ProjectRow &p)
{
    XZ_CHECK(call.arguments.required(opt("entry")));
    XZ_TRY(const int number, call.arguments.integer(opt("entry"), 0, 1, 1000000));
    return FundsService(session).entryNumbered(p.id, number);
}

Result<void> approve(Call &call, Session &session, const ProjectRow &p)
{
    XZ_TRY(const FundEntryId id, entryOf(call, session, p));
    XZ_CHECK(FundsService(session).approve(id));
    return tell(call, session, p);
}

Result<void> refuse(Call &call, Session &session, const ProjectRow &p)
{
    XZ_TRY(const FundEntryId id, entryOf(call, session, p));
    XZ_CHECK(FundsService(session).refuse(id, call.arguments.value(opt("reason"))));
    return tell(call, session, p);
}

Result<void> reverse(Call &call, Session &session, const ProjectRow &p)
{
    XZ_TRY(const FundEntryId id, entryOf(call, session, p));
    XZ_CHECK(FundsService(session).reverse(id, call.arguments.value(opt("reason"))));
    return tell(call, session, p);
}

Result<void> statement(Call &call, Session &session, const ProjectRow &p)
{
    XZ_TRY(const auto year, yearOf(call));
    XZ_CHECK(call.arguments.required(opt("output")));
    XZ_TRY(const FundStatement s, fundStatement(session, p.id, year));
    return writePaper(call, session, s.document);
}

} // namespace

Result<void> approveWithFunds(Call &call, Session &session, const ProjectRow &p, const StepInput &input)
{
    XZ_TRY(const auto year, yearOf(call));
    XZ_TRY(const auto first, yuanOf(call, "first"));
    std::optional<Allotment> tranche;
    if (year || first) {
        if (!first && !input.amount)
            return fail(Errc::Usage, Words::tr("--year goes with --amount or --first."));
        tranche = Allotment{.amount = first.value_or(input.amount.value_or(0)), .year = year.value_or(0)};
    }
    FundsService funds(session);
    XZ_CHECK(funds.approveProject(p.id, input, tranche));
    return tell(call, session, p);
}

Result<void> projectFund(Call &call, Session &session)
{
    using Verb = Result<void> (*)(Call &, Session &, const ProjectRow &);
    static const std::pair<const char *, Verb> verbs[] = {{"list", list}, {"budget", budget}, {"allot", allot}, {"spend", spend}, {"approve", approve}, {"refuse", refuse},
                                                          {"reverse", reverse}, {"statement", statement}};
    const QString what = call.arguments.positionals().size() > 2 ? call.arguments.positional(2) : opt("list");
    QStringList names;
    for (const auto &[name, run] : verbs) {
        names << opt(name);
        if (what != opt(name))
            continue;
        XZ_TRY(const ProjectRow p, projectOf(call, session));
        return run(call, session, p);
    }
    return fail(Errc::Usage, Words::tr("\"%1\" is not one of: %2").arg(what, names.join(u", ")));
}

} // namespace xz::cli
