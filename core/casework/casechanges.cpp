// The steps of a case: level, release, observation, closing. Each is checked, then one transaction with its event and its audit entry.
#include "core/casework/casesteps.h"

#include <algorithm>

namespace xz {

Result<CaseOutcome> CaseService::changeLevel(const CaseId &id, int level, const QString &reason, QDate on, int version)
{
    XZ_TRY(const CaseFacts facts, permittedCase(m_session, id, Action::ReadCaseList));
    if (level == facts.file.level)
        return fail(Errc::Refused, tr("The case %1 is at this level already.").arg(facts.file.code));
    return change({.id = id, .event = level < facts.file.level ? CaseEventKind::Raise : CaseEventKind::Lower, .level = level, .reason = reason,
                   .on = on, .version = version});
}

Result<CaseOutcome> CaseService::change(const CaseChange &c)
{
    if (c.event == CaseEventKind::Open || !movesLedger(c.event))
        return fail(Errc::Usage, tr("This is not a step of an existing case."));
    const QDate today = m_session.clock().today();
    XZ_TRY(const QDate on, pastDay(c.on, today, "on"));
    XZ_TRY(const CaseFacts facts, readyCase(m_session, c.id, c.event, on, c.version));
    const CaseTransition &t = *findTransition(facts.file.state, c.event);
    if (facts.lastEventOn.isValid() && on < facts.lastEventOn)
        return fail(Errc::InvalidInput, facts.lastEventOn == facts.file.openedOn
            ? tr("%1 lies before the day on which the case %2 was opened, %3. Choose that day or a later one.").arg(isoDate(on), facts.file.code, isoDate(facts.lastEventOn))
            : tr("%1 lies before the last change of the case %2, which is dated %3. Choose that day or a later one.").arg(isoDate(on), facts.file.code, isoDate(facts.lastEventOn)),
            QStringLiteral("on"));
    CaseEvent e{.id = CaseEventId(RawId{}), .caseId = c.id, .event = c.event, .actor = m_session.actor().user};
    e.on = on;
    XZ_TRY(e.reason, caseText(c.reason, "reason", t.needsReason ? tr("Give a reason. It stays in the history of the case.") : QString()));
    XZ_TRY(const CaseDictionaries words, caseDictionaries(m_session.db(), on));
    XZ_TRY(const int demand, riskDemand(words, c.risk));
    if (!c.risk.isEmpty())
        e.detail.insert(QStringLiteral("risk"), c.risk);
    CaseFile f = facts.file;
    f.state = t.to;
    QStringList notes;
    switch (c.event) {
    case CaseEventKind::Raise:
    case CaseEventKind::Lower:
    case CaseEventKind::Relapse:
    case CaseEventKind::Reopen: {
        int level = c.level == 0 && c.event != CaseEventKind::Raise && c.event != CaseEventKind::Lower ? facts.file.level : c.level;
        if (!words.levels.find(level))
            return std::unexpected(unknownLevel(words.levels));
        if (c.event == CaseEventKind::Lower) {
            XZ_TRY(const int standing, riskDemand(words, c.risk.isEmpty() ? facts.lastRisk : c.risk));
            if (standing > 0 && level > standing)
                return fail(Errc::Refused, tr("The risk step \"%1\" asks for %2 at least. Assess the risk again before lowering the level further.")
                                .arg(words.risks.name(c.risk.isEmpty() ? facts.lastRisk : c.risk), words.levels.name(standing)), QStringLiteral("level"));
        } else if (demand > 0 && level > demand) {
            level = demand;
            notes << levelNote(demand, words, c.risk);
        }
        if (c.event == CaseEventKind::Raise && level >= facts.file.level)
            return fail(Errc::InvalidInput, tr("The case %1 is at %2. Choose a more severe level to raise it.").arg(facts.file.code, words.levels.name(facts.file.level)),
                        QStringLiteral("level"));
        if (c.event == CaseEventKind::Lower && level <= facts.file.level)
            return fail(Errc::InvalidInput, tr("The case %1 is at %2. Choose a milder level to lower it.").arg(facts.file.code, words.levels.name(facts.file.level)),
                        QStringLiteral("level"));
        f.level = level;
        const QDate due = dueAfter(on, words.levels.followUpDays(level));
        f.nextFollowUpOn = c.event == CaseEventKind::Raise && f.nextFollowUpOn.isValid() && due.isValid() ? std::min(f.nextFollowUpOn, due) : due;
        f.observeUntil = {};
        f.closedOn = {};
        if (c.event != CaseEventKind::Lower && awaitsHead(level, m_session.actor())) {
            e.detail.insert(QStringLiteral("needs_confirmation"), true);
            notes << awaitsHeadNote();
        }
        break;
    }
    case CaseEventKind::ProposeRelease:
        if (!words.releaseReasons.find(c.releaseReason))
            return fail(Errc::InvalidInput, tr("Choose why the case can be released."), QStringLiteral("release_reason"));
        if (!c.parentInformed)
            return fail(Errc::InvalidInput, tr("Say whether the parents are informed. If not, write why into the reason."), QStringLiteral("parent_informed"));
        e.detail.insert(QStringLiteral("release_reason"), c.releaseReason);
        e.detail.insert(QStringLiteral("parent"), *c.parentInformed ? QStringLiteral("yes") : QStringLiteral("no"));
        break;
    case CaseEventKind::ConfirmRelease:
        f.observeUntil = on.addDays(words.levels.observationDays);
        f.nextFollowUpOn = dueAfter(on, words.levels.observationFollowUpDays);
        if (f.nextFollowUpOn > f.observeUntil)
            f.nextFollowUpOn = {};
        break;
    case CaseEventKind::Close:
        f.closedOn = on;
        f.nextFollowUpOn = {};
        break;
    case CaseEventKind::ConfirmLevel:
    case CaseEventKind::WithdrawRelease:
    case CaseEventKind::RefuseRelease:
    case CaseEventKind::Open:
    case CaseEventKind::Handover:
    case CaseEventKind::Reschedule:
    case CaseEventKind::Summary:
        break;
    }
    return writeStep(m_session, facts, std::move(f), std::move(e), std::move(notes));
}

} // namespace xz
