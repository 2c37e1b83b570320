// Handing in, taking back, reviewing, signing, correcting: the steps of the lifecycle after the draft.
#include "core/report/weeklydraft.h"
#include "core/report/weeklyservice.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonObject>

namespace xz {
namespace {

struct WeeklySteps {
    Q_DECLARE_TR_FUNCTIONS(WeeklySteps)
};

QString notCalmText(const std::vector<WeeklyClause> &clauses)
{
    return WeeklySteps::tr("This week is not without incident, so a zero report would be wrong.") + u'\n' + blockingText(clauses);
}

// Outside its window a report goes in only as early, with a reason, or late, with the mark (N07).
Result<QString> windowReason(const OpenDraft &draft, const SubmitOptions &options)
{
    const WeeklySituation s = draft.report.situation();
    if (!s.correction && s.beforeWindow) {
        if (!options.early)
            return fail(Errc::Refused, WeeklySteps::tr("The reporting window of %1 opens at %2 and closes at %3. To hand in before, choose “early” and give a reason.")
                                           .arg(draft.place.week.label(), momentText(draft.place.week.opensAt), closingText(draft.place.week.closesAt)));
        return neededReason(options.reason, WeeklySteps::tr("Say why the report is handed in before its window opens."));
    }
    if (options.reason.isEmpty())
        return QString();
    return neededReason(options.reason, {});
}

// The common end of submit and zero. `draft` is checked; writes, numbers and freezes it.
Result<void> handIn(Session &session, OpenDraft &draft, WeeklyEvent event, const QString &reason)
{
    const WeeklySituation s = draft.report.situation();
    const WeeklyState from = draft.report.state;
    XZ_TRY(Transaction tx, Transaction::begin(session.db()));
    XZ_CHECK(writeDraft(tx, session, draft, true));
    WeeklyRow &row = *draft.row;
    row.kind = event == WeeklyEvent::Zero ? WeeklyKind::Zero : WeeklyKind::Normal;
    // A report that came back keeps the time it was first handed in for its lateness; a withdrawn one is handed in anew.
    if (from != WeeklyState::Returned)
        row.late = s.afterWindow && !s.correction;
    row.early = s.beforeWindow && !s.correction;
    row.state = WeeklyState::Submitted;
    row.submittedBy = session.actor().user;
    row.submittedAt = draft.place.now;
    if (row.receipt.isEmpty()) {
        XZ_TRY(row.receipt, nextReceipt(tx, row.station, draft.place.station.receiptCode, draft.place.week.isoYear, draft.place.week.isoWeek));
    }
    XZ_TRY(row.frozenHash, contentHash(session.db(), row));
    XZ_CHECK(updateWeekly(tx, row));
    XZ_CHECK(addStep(tx, session, draft, event, from, WeeklyState::Submitted, reason));
    XZ_CHECK(auditWeekly(tx, session, draft, event == WeeklyEvent::Zero ? "weekly.zero" : "weekly.submit",
                         {{QStringLiteral("revision"), row.revision}, {QStringLiteral("late"), row.late}, {QStringLiteral("early"), row.early},
                          {QStringLiteral("hash"), row.frozenHash}}));
    XZ_CHECK(tx.commit());
    session.changes().changed(QStringLiteral("weekly"));
    return {};
}

// A step that changes the state and nothing of the content.
template <class Change>
Result<WeeklyReport> step(Session &session, const WeeklyReport &report, WeeklyEvent event, const char *action, const QString &reason, const QString &ask,
                          Change &&change)
{
    XZ_TRY(OpenDraft draft, openDraft(session, report));
    XZ_TRY(const EventChoice choice, permitEvent(session, draft, event));
    QString why;
    if (choice.needsReason || !reason.isEmpty()) {
        XZ_TRY(why, neededReason(reason, ask));
    }
    const WeeklyState from = draft.report.state, to = findTransition(from, event)->to;
    XZ_TRY(Transaction tx, Transaction::begin(session.db()));
    WeeklyRow &row = *draft.row;
    row.state = to;
    change(row, why);
    ++row.version;
    if (isEditable(to)) { // numbers are computed anew while it is written
        XZ_CHECK(deleteCounts(tx, row.id));
        row.frozenHash.clear();
        row.kind = WeeklyKind::Normal;
        row.reviewedBy.reset();
        row.reviewedAt = {};
        row.reviewNote.clear();
    }
    XZ_CHECK(updateWeekly(tx, row));
    XZ_CHECK(addStep(tx, session, draft, event, from, to, why));
    XZ_CHECK(auditWeekly(tx, session, draft, action,
                         {{QStringLiteral("from"), weeklyStateCode(from)}, {QStringLiteral("to"), weeklyStateCode(to)}, {QStringLiteral("revision"), row.revision}}));
    XZ_CHECK(tx.commit());
    session.changes().changed(QStringLiteral("weekly"));
    return assemble(session, draft.place, draft.row);
}

} // namespace

Result<WeeklyReport> WeeklyService::submit(const WeeklyReport &report, const SubmitOptions &options)
{
    XZ_TRY(OpenDraft draft, openDraft(m_session, report));
    XZ_CHECK(permitEvent(m_session, draft, WeeklyEvent::Submit));
    XZ_TRY(const QString reason, windowReason(draft, options));
    XZ_TRY(const NameScanner scanner, NameScanner::forStation(m_session.db(), report.station));
    const auto hits = scanReport(scanner, draft.report, draft.row ? confirmedKeys(draft.row->confirmedNames) : QSet<QString>());
    const auto clauses = xz::readiness(draft.report, hits);
    if (isBlocked(clauses)) {
        QString field;
        for (const WeeklyClause &c : clauses)
            if (!c.met && c.blocking && field.isEmpty())
                field = c.field;
        return fail(Errc::Refused, blockingText(clauses), field);
    }
    XZ_CHECK(handIn(m_session, draft, WeeklyEvent::Submit, reason));
    return assemble(m_session, draft.place, draft.row);
}

QString WeeklyService::whyNoZero(const WeeklyReport &report) const
{
    const EventChoice choice = choiceFor(report.situation(), m_session.actor(), WeeklyEvent::Zero);
    if (!choice.available)
        return choice.whyNot;
    const auto clauses = calm(report);
    if (!clauses)
        return clauses.error().message;
    return isBlocked(*clauses) ? notCalmText(*clauses) : QString();
}

Result<WeeklyReport> WeeklyService::zero(const StationId &station, const WeekId &week, const SubmitOptions &options)
{
    XZ_TRY(const WeeklyReport standing, open(station, week));
    XZ_TRY(OpenDraft draft, openDraft(m_session, standing));
    XZ_CHECK(permitEvent(m_session, draft, WeeklyEvent::Zero));
    XZ_TRY(const QString reason, windowReason(draft, options));
    XZ_TRY(const ClassTally tally, classTally(m_session.db(), station, week, draft.place.week.startsOn, draft.place.week.endsOn));
    const auto clauses = notCalm(draft.report, tally.situations);
    if (isBlocked(clauses))
        return fail(Errc::Refused, notCalmText(clauses));
    draft.report.entered.reset();
    draft.report.lines.clear(); // cases in charge are numbers only
    XZ_CHECK(handIn(m_session, draft, WeeklyEvent::Zero, reason));
    return assemble(m_session, draft.place, draft.row);
}

Result<WeeklyReport> WeeklyService::withdraw(const WeeklyReport &report, const QString &reason)
{
    return step(m_session, report, WeeklyEvent::Withdraw, "weekly.withdraw", reason, WeeklySteps::tr("Say why the report is withdrawn."),
                [](WeeklyRow &row, const QString &) {
                    row.submittedBy.reset();
                    row.submittedAt = {};
                    row.late = false;
                    row.early = false;
                });
}

Result<WeeklyReport> WeeklyService::giveBack(const WeeklyReport &report, const QString &reason)
{
    return step(m_session, report, WeeklyEvent::Return, "weekly.return", reason, WeeklySteps::tr("Say what has to be changed in the report."),
                [](WeeklyRow &, const QString &) {});
}

Result<WeeklyReport> WeeklyService::review(const WeeklyReport &report, const QString &note)
{
    return step(m_session, report, WeeklyEvent::Review, "weekly.review", note, {}, [&](WeeklyRow &row, const QString &why) {
        row.reviewedBy = m_session.actor().user;
        row.reviewedAt = m_session.clock().now();
        row.reviewNote = why;
    });
}

Result<WeeklyReport> WeeklyService::sign(const WeeklyReport &report, const QString &note)
{
    return step(m_session, report, WeeklyEvent::Sign, "weekly.sign", note, {}, [&](WeeklyRow &row, const QString &why) {
        row.signedBy = m_session.actor().user;
        row.signedAt = m_session.clock().now();
        row.signNote = why;
    });
}

Result<WeeklyReport> WeeklyService::correct(const WeeklyReport &report, const QString &reason)
{
    XZ_TRY(OpenDraft draft, openDraft(m_session, report));
    XZ_CHECK(permitEvent(m_session, draft, WeeklyEvent::Correct));
    XZ_TRY(const QString why, neededReason(reason, WeeklySteps::tr("Say what is corrected and why; the reason is printed on the correction.")));
    XZ_TRY(const auto lines, linesOf(m_session.db(), draft.row->id));
    XZ_TRY(Transaction tx, Transaction::begin(m_session.db()));
    WeeklyRow next{.id = ReportId::make(m_session.clock().nowMs()),
                   .station = draft.row->station,
                   .week = draft.row->week,
                   .revision = draft.row->revision + 1,
                   .corrects = draft.row->id,
                   .correctionReason = why,
                   .summary = draft.row->summary,
                   .events = draft.row->events,
                   .support = draft.row->support,
                   .special = draft.row->special,
                   .preparedBy = m_session.actor().user,
                   .preparedAt = draft.place.now,
                   .confirmedNames = draft.row->confirmedNames};
    XZ_CHECK(insertWeekly(tx, next));
    for (const StoredLine &line : lines)
        if (!line.text.isEmpty() || !line.parent.isEmpty() || line.referred)
            XZ_CHECK(insertLine(tx, next.id, line));
    XZ_CHECK(addStep(tx, m_session, draft, WeeklyEvent::Correct, WeeklyState::Signed, WeeklyState::Signed, why));
    XZ_CHECK(auditWeekly(tx, m_session, draft, "weekly.correct", {{QStringLiteral("revision"), next.revision}, {QStringLiteral("next"), next.id.toString()}}));
    XZ_CHECK(tx.commit());
    m_session.changes().changed(QStringLiteral("weekly"));
    return assemble(m_session, draft.place, next);
}

} // namespace xz
