#include "core/casework/casesteps.h"

namespace xz {

Result<QString> caseText(const QString &raw, const char *field, const QString &missing)
{
    const QString text = cleanText(raw);
    if (text.isEmpty() && !missing.isEmpty())
        return fail(Errc::InvalidInput, missing, QLatin1String(field));
    if (text.size() > caseTextLimit)
        return fail(Errc::InvalidInput, CaseChanges::tr("This text has %1 characters; at most %2 are allowed.").arg(text.size()).arg(caseTextLimit), QLatin1String(field));
    return text;
}

QString levelNote(int level, const CaseDictionaries &words, const QString &risk)
{
    return CaseChanges::tr("The risk step \"%1\" asks for %2 at least; the level was set to it.").arg(words.risks.name(risk), words.levels.name(level));
}

Result<int> riskDemand(const CaseDictionaries &words, const QString &risk)
{
    if (risk.isEmpty())
        return 0;
    const CodeEntry *step = words.risks.find(risk);
    if (!step)
        return fail(Errc::InvalidInput, CaseChanges::tr("\"%1\" is not a step of the risk ladder. Choose one of the list.").arg(risk), QStringLiteral("risk"));
    return step->minLevel;
}

Error unknownLevel(const LevelDictionary &levels)
{
    QStringList known;
    for (const LevelInfo &l : levels.levels)
        known << QStringLiteral("%1 %2").arg(l.number).arg(l.name);
    return Error{Errc::InvalidInput, CaseChanges::tr("There is no such level. Choose one of: %1.").arg(known.join(QStringLiteral(", "))), QStringLiteral("level")};
}

bool awaitsHead(int level, const Actor &actor)
{
    return level == mostSevereLevel && actor.role != Role::Head;
}

QString awaitsHeadNote()
{
    return CaseChanges::tr("Level 1 counts at once and waits for the station head's confirmation.");
}

QString afterReportNote(QDate on)
{
    return CaseChanges::tr("The week of %1 has been reported already. The next report, or a correction of that one, will show this change.").arg(isoDate(on));
}

QJsonObject changeDetail(const QString &code, const CaseEvent &e)
{
    QJsonObject d{{QStringLiteral("code"), code}, {QStringLiteral("to"), caseStateCode(e.to)}, {QStringLiteral("to_level"), e.toLevel},
                  {QStringLiteral("on"), isoDate(e.on)}};
    if (e.from) {
        d.insert(QStringLiteral("from"), caseStateCode(*e.from));
        d.insert(QStringLiteral("from_level"), e.fromLevel);
    }
    return d;
}

Error changedMeanwhile(const QString &code)
{
    return Error{Errc::Conflict, CaseChanges::tr("The case %1 was changed by somebody else in the meantime. Open it again and repeat your change.").arg(code)};
}

Result<QDate> pastDay(QDate on, QDate today, const char *field)
{
    if (!on.isValid())
        return today;
    if (on > today)
        return fail(Errc::InvalidInput, CaseChanges::tr("%1 lies in the future. Choose today or an earlier day.").arg(isoDate(on)), QLatin1String(field));
    return on;
}

QDate dueAfter(QDate on, int days)
{
    return days > 0 ? on.addDays(days) : QDate();
}

Result<CaseOutcome> storeStep(Transaction &tx, Session &session, const CaseFacts &before, CaseFile after, CaseEvent event, QStringList notes)
{
    const qint64 ms = session.clock().nowMs();
    event.id = CaseEventId::make(ms);
    event.caseId = after.id;
    event.actor = session.actor().user;
    event.from = before.file.state;
    event.to = after.state;
    event.fromLevel = before.file.level;
    event.toLevel = after.level;
    event.at = session.clock().now();
    if (before.lastEventAt.isValid() && event.at <= before.lastEventAt)
        event.at = before.lastEventAt.addMSecs(1); // a clock that was set back must not reorder the history
    if (movesLedger(event.event) && event.event != CaseEventKind::ConfirmLevel) {
        XZ_TRY(const std::optional<WeekId> reported, reportedWeek(session.db(), after.station, event.on));
        if (reported) {
            event.detail.insert(QStringLiteral("reported_week"), reported->toString());
            notes << afterReportNote(event.on);
        }
    }
    XZ_CHECK(updateCase(tx, after));
    XZ_CHECK(insertCaseEvent(tx, event));
    QJsonObject detail = changeDetail(after.code, event);
    for (const char *key : {"release_reason", "from_person", "to_person", "due"})
        if (const QJsonValue v = event.detail.value(QLatin1String(key)); !v.isUndefined())
            detail.insert(QLatin1String(key), v);
    XZ_CHECK(session.audit().record(tx, session.actor(), u"case." + caseEventCode(event.event), QStringLiteral("case"), after.id.raw(), detail));
    ++after.version;
    return CaseOutcome{.file = std::move(after), .notes = std::move(notes)};
}

Result<CaseOutcome> writeStep(Session &session, const CaseFacts &before, CaseFile after, CaseEvent event, QStringList notes)
{
    XZ_TRY(Transaction tx, Transaction::begin(session.db()));
    XZ_TRY(CaseOutcome outcome, storeStep(tx, session, before, std::move(after), std::move(event), std::move(notes)));
    XZ_CHECK(tx.commit());
    session.changes().changed(QStringLiteral("cases"));
    return outcome;
}

Result<CaseFacts> readyCase(Session &session, const CaseId &id, CaseEventKind event, QDate on, int version)
{
    const Actor &actor = session.actor();
    XZ_TRY(CaseFacts facts, permittedCase(session, id, Action::ReadCaseList));
    if (version != 0 && version != facts.file.version)
        return std::unexpected(changedMeanwhile(facts.file.code));
    const CaseSituation situation = situationOf(facts, actor, on);
    const CaseChoice choice = choiceFor(situation, actor, event);
    if (choice.allowed)
        return facts;
    const CaseTransition *t = findTransition(situation.state, event);
    const bool denied = t && !isAllowed(actor, t->who, situation.target);
    if (denied || (t && (t->guard == CaseGuard::SecondPerson || t->guard == CaseGuard::Proposer)))
        session.audit().refused(actor, u"case." + caseEventCode(event), QStringLiteral("case"), id.raw(),
                                denied ? QStringLiteral("policy") : QStringLiteral("second_person"));
    return fail(denied ? Errc::Denied : Errc::Refused, choice.whyNot);
}

} // namespace xz
