// What is written to a case without moving it: follow-ups, the next date, who is responsible, the summary.
#include "core/casework/casesteps.h"

namespace xz {

namespace {

QString personText(const std::optional<PersonId> &person)
{
    return person ? person->toString() : QString();
}

CaseEvent handoverEvent(const Session &session, const CaseFacts &facts, const PersonId &to, const QString &reason)
{
    CaseEvent e{.id = CaseEventId(RawId{}), .caseId = facts.file.id, .event = CaseEventKind::Handover, .actor = session.actor().user};
    e.on = session.clock().today();
    e.reason = reason;
    e.detail.insert(QStringLiteral("from_person"), personText(facts.file.responsible));
    e.detail.insert(QStringLiteral("to_person"), to.toString());
    return e;
}

} // namespace

Result<CaseOutcome> CaseService::addFollowUp(const FollowUp &draft, int version)
{
    const QDate today = m_session.clock().today();
    XZ_TRY(const QDate on, pastDay(draft.on, today, "on"));
    XZ_TRY(const CaseFacts facts, permittedCase(m_session, draft.caseId, Action::WriteCase));
    if (version != 0 && version != facts.file.version)
        return std::unexpected(changedMeanwhile(facts.file.code));
    CaseFile f = facts.file;
    if (f.state == CaseState::Closed)
        return fail(Errc::Refused, tr("The case %1 is closed. Reopen it before adding a follow-up.").arg(f.code));
    if (on < f.openedOn)
        return fail(Errc::InvalidInput, tr("%1 lies before the day on which the case %2 was opened, %3. Choose that day or a later one.")
                        .arg(isoDate(on), f.code, isoDate(f.openedOn)), QStringLiteral("on"));
    FollowUp record = draft;
    XZ_TRY(record.text, caseText(draft.text, "text", tr("Write what was found in the follow-up.")));
    XZ_TRY(record.measures, caseText(draft.measures, "measures", {}));
    record.id = FollowUpId::make(m_session.clock().nowMs());
    record.on = on;
    record.at = m_session.clock().now();
    record.actor = m_session.actor().user;
    if (!f.lastFollowUpOn.isValid() || on >= f.lastFollowUpOn) { // an older one recorded late moves nothing
        XZ_TRY(const CaseDictionaries words, dictionaries());
        f.lastFollowUpOn = on;
        f.nextFollowUpOn = dueAfter(on, f.state == CaseState::Observing ? words.levels.observationFollowUpDays : words.levels.followUpDays(f.level));
        if (f.state == CaseState::Observing && f.nextFollowUpOn > f.observeUntil)
            f.nextFollowUpOn = {};
    }
    XZ_TRY(Transaction tx, Transaction::begin(m_session.db()));
    XZ_CHECK(updateCase(tx, f));
    XZ_CHECK(insertFollowUp(tx, record));
    XZ_CHECK(m_session.audit().record(tx, m_session.actor(), QStringLiteral("case.follow_up"), QStringLiteral("case"), f.id.raw(),
                                      {{QStringLiteral("code"), f.code}, {QStringLiteral("on"), isoDate(on)}, {QStringLiteral("kind"), followUpKindCode(record.kind)},
                                       {QStringLiteral("next"), isoDate(f.nextFollowUpOn)}}));
    XZ_CHECK(tx.commit());
    ++f.version;
    m_session.changes().changed(QStringLiteral("cases"));
    return CaseOutcome{.file = std::move(f)};
}

Result<CaseOutcome> CaseService::setNextFollowUp(const CaseId &id, QDate on, const QString &reason, int version)
{
    const QDate today = m_session.clock().today();
    XZ_TRY(const CaseFacts facts, readyCase(m_session, id, CaseEventKind::Reschedule, today, version));
    XZ_TRY(const CaseDictionaries words, dictionaries());
    CaseFile f = facts.file;
    if (!on.isValid() || on < today)
        return fail(Errc::InvalidInput, tr("The next follow-up must be today or later."), QStringLiteral("next_follow_up_on"));
    const int days = f.state == CaseState::Observing ? words.levels.observationFollowUpDays : words.levels.followUpDays(f.level);
    if (days > 0 && on > today.addDays(days))
        return fail(Errc::InvalidInput, tr("%1 asks for a follow-up every %n day(s). Choose a day up to %2.", nullptr, days)
                        .arg(words.levels.name(f.level), isoDate(today.addDays(days))), QStringLiteral("next_follow_up_on"));
    CaseEvent e{.id = CaseEventId(RawId{}), .caseId = id, .event = CaseEventKind::Reschedule, .actor = m_session.actor().user};
    e.on = today;
    XZ_TRY(e.reason, caseText(reason, "reason", tr("Give a reason. It stays in the history of the case.")));
    e.detail.insert(QStringLiteral("due"), isoDate(on));
    f.nextFollowUpOn = on;
    return writeStep(m_session, facts, std::move(f), std::move(e), {});
}

Result<CaseOutcome> CaseService::setResponsible(const CaseId &id, const PersonId &person, const QString &reason, int version)
{
    const QDate today = m_session.clock().today();
    XZ_TRY(const CaseFacts facts, readyCase(m_session, id, CaseEventKind::Handover, today, version));
    if (facts.file.responsible == person)
        return fail(Errc::Refused, tr("%1 is responsible for the case %2 already.").arg(facts.responsibleName, facts.file.code));
    XZ_TRY(const std::optional<QString> carer, carerName(m_session.db(), person));
    if (!carer)
        return fail(Errc::InvalidInput, tr("The responsible person must be an active member of staff. Choose another one."), QStringLiteral("responsible"));
    XZ_TRY(const QString why, caseText(reason, "reason", tr("Give a reason. It stays in the history of the case.")));
    CaseFile f = facts.file;
    f.responsible = person;
    return writeStep(m_session, facts, std::move(f), handoverEvent(m_session, facts, person, why), {});
}

Result<void> handOverCase(Transaction &tx, Session &session, const CaseFacts &facts, const PersonId &to, const QString &reason)
{
    CaseFile f = facts.file;
    f.responsible = to;
    XZ_CHECK(storeStep(tx, session, facts, std::move(f), handoverEvent(session, facts, to, reason), {}));
    return {};
}

Result<CaseOutcome> CaseService::setSummary(const CaseId &id, const QString &summary, int version)
{
    const QDate today = m_session.clock().today();
    XZ_TRY(const CaseFacts facts, readyCase(m_session, id, CaseEventKind::Summary, today, version));
    CaseFile f = facts.file;
    XZ_TRY(f.summary, caseText(summary, "summary", {}));
    if (f.summary == facts.file.summary)
        return CaseOutcome{.file = std::move(f)};
    CaseEvent e{.id = CaseEventId(RawId{}), .caseId = id, .event = CaseEventKind::Summary, .actor = m_session.actor().user};
    e.on = today;
    e.detail.insert(QStringLiteral("summary_before"), facts.file.summary); // nothing is overwritten: the history shows what stood here
    return writeStep(m_session, facts, std::move(f), std::move(e), {});
}

} // namespace xz
