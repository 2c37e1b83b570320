// Writing the ledger: every change checked, then one transaction with its event and its audit entry.
#include "core/base/text.h"
#include "core/casework/caseaccess.h"
#include "core/casework/caseservice.h"

#include <QtCore/QSet>
#include <algorithm>

namespace xz {

namespace {

struct CaseChanges {
    Q_DECLARE_TR_FUNCTIONS(CaseChanges)
};


Result<QString> freeText(const QString &raw, const char *field, const QString &missing)
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

// Entering at the most severe level, or going up to it, awaits the head unless the head did it.
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

QString personText(const std::optional<PersonId> &person)
{
    return person ? person->toString() : QString();
}

// The day a change is dated: today when none is given; never in the future.
Result<QDate> pastDay(QDate on, QDate today, const char *field)
{
    if (!on.isValid())
        return today;
    if (on > today)
        return fail(Errc::InvalidInput, CaseChanges::tr("%1 lies in the future. Choose today or an earlier day.").arg(isoDate(on)), QLatin1String(field));
    return on;
}

struct Opening {
    StationId station;
    CollegeId college;
    CaseDraft draft;
    CaseDictionaries words;
    QDateTime now;
    QStringList notes = {};
};

Result<Opening> checkedOpening(const Session &session, const StationId &station, const CaseDraft &raw)
{
    const QDate today = session.clock().today();
    XZ_TRY(const std::optional<CollegeId> college, collegeOfStation(session.db(), station));
    if (!college)
        return std::unexpected(deniedError());
    Opening o{.station = station, .college = *college, .draft = raw, .words = {}, .now = session.clock().now()};
    CaseDraft &d = o.draft;
    XZ_TRY(d.openedOn, pastDay(d.openedOn, today, "opened_on"));
    XZ_TRY(o.words, caseDictionaries(session.db(), d.openedOn));
    if (!o.words.levels.find(d.level))
        return std::unexpected(unknownLevel(o.words.levels));
    d.criteria.removeDuplicates();
    for (const QString &code : std::as_const(d.criteria))
        if (!o.words.criteria.find(code))
            return fail(Errc::InvalidInput, CaseChanges::tr("\"%1\" is not one of the entry criteria. Tick those of the list.").arg(code), QStringLiteral("criteria"));
    XZ_TRY(const int demand, riskDemand(o.words, d.risk));
    if (demand > 0 && d.level > demand) {
        d.level = demand;
        o.notes << levelNote(demand, o.words, d.risk);
    }
    if (d.criteria.isEmpty() && d.level < mildestLevel)
        return fail(Errc::InvalidInput, CaseChanges::tr("Tick at least one entry criterion: %1 needs one.").arg(o.words.levels.name(d.level)), QStringLiteral("criteria"));
    if (!o.words.kinds.find(d.kind))
        return fail(Errc::InvalidInput, d.kind.isEmpty() ? CaseChanges::tr("Choose the type of problem.")
                                                         : CaseChanges::tr("\"%1\" is not a known type of problem. Choose one of the list.").arg(d.kind), QStringLiteral("kind"));
    if (!o.words.sources.find(d.source))
        return fail(Errc::InvalidInput, d.source.isEmpty() ? CaseChanges::tr("Choose how the case was found.")
                                                           : CaseChanges::tr("\"%1\" is not a known source. Choose one of the list.").arg(d.source), QStringLiteral("source"));
    XZ_TRY(d.summary, freeText(d.summary, "summary", {}));
    XZ_TRY(d.reason, freeText(d.reason, "reason", d.level == mostSevereLevel ? CaseChanges::tr("Entering at level 1 needs a reason.") : QString()));
    if (d.responsible) {
        XZ_TRY(const std::optional<QString> carer, carerName(session.db(), *d.responsible));
        if (!carer)
            return fail(Errc::InvalidInput, CaseChanges::tr("The responsible person must be an active member of staff. Choose another one."), QStringLiteral("responsible"));
    }
    return o;
}

// Everything about one student that can refuse the entry; fills in who is responsible.
Result<PersonId> responsibleFor(Session &session, const Opening &o, const PersonId &student, std::optional<PersonId> &responsible)
{
    const Actor &actor = session.actor();
    XZ_TRY(const std::optional<StudentFacts> s, studentFacts(session.db(), student, o.draft.openedOn));
    responsible = o.draft.responsible;
    if (!responsible && actor.person) {
        XZ_TRY(const std::optional<QString> carer, carerName(session.db(), *actor.person));
        if (carer)
            responsible = actor.person;
    }
    if (!responsible && s)
        responsible = s->counsellor;
    Target target{.station = o.station, .college = o.college};
    if (s) {
        target.classId = s->classId;
        target.own = s->classId && actor.classes.contains(*s->classId); // a counsellor's own students, whoever will be responsible
    }
    if (!s || s->college != o.college || !isAllowed(actor, Action::WriteCase, target)) {
        session.audit().refused(actor, actionCode(Action::WriteCase), QStringLiteral("person"), student.raw());
        return std::unexpected(deniedError());
    }
    if (s->status != u"active" && s->status != u"suspended")
        return fail(Errc::Refused, CaseChanges::tr("The student %1 has left the school. Only students on the roll can enter the ledger.").arg(s->number));
    XZ_TRY(const std::optional<CaseId> open, openCaseOf(session.db(), student));
    if (open) {
        XZ_TRY(const std::optional<CaseFacts> facts, caseFacts(session.db(), *open, actor.user, session.clock().today()));
        const QString code = facts ? facts->file.code : QString();
        if (facts && facts->file.state == CaseState::Observing)
            return fail(Errc::Conflict, CaseChanges::tr("The student %1 has the case %2, released and under observation. Take that case back into the ledger instead.").arg(s->number, code));
        return fail(Errc::Conflict, CaseChanges::tr("The student %1 has the case %2 in the ledger already. Change that case instead.").arg(s->number, code));
    }
    return student;
}

Result<CaseOutcome> enter(Transaction &tx, Session &session, const Opening &o, const PersonId &student, std::optional<PersonId> responsible)
{
    const CaseDraft &d = o.draft;
    const Actor &actor = session.actor();
    const qint64 ms = session.clock().nowMs();
    XZ_TRY(const QString code, nextCaseCode(tx, o.station, d.openedOn.year()));
    CaseFile f{.id = CaseId::make(ms), .station = o.station, .code = code, .student = student};
    f.level = d.level;
    f.kind = d.kind;
    f.source = d.source;
    f.dictionaryVersion = o.words.levels.version;
    f.criteria = d.criteria;
    f.openedOn = d.openedOn;
    f.responsible = responsible;
    f.summary = d.summary;
    if (const int days = o.words.levels.followUpDays(d.level))
        f.nextFollowUpOn = d.openedOn.addDays(days);
    CaseEvent e{.id = CaseEventId::make(ms), .caseId = f.id, .event = CaseEventKind::Open, .actor = actor.user};
    e.to = CaseState::Active;
    e.toLevel = d.level;
    e.on = d.openedOn;
    e.at = o.now;
    e.reason = d.reason;
    CaseOutcome outcome{.file = f, .notes = o.notes};
    if (!d.risk.isEmpty())
        e.detail.insert(QStringLiteral("risk"), d.risk);
    if (awaitsHead(d.level, actor)) {
        e.detail.insert(QStringLiteral("needs_confirmation"), true);
        outcome.notes << awaitsHeadNote();
    }
    XZ_TRY(const std::optional<WeekId> reported, reportedWeek(tx.database(), o.station, e.on));
    if (reported) {
        e.detail.insert(QStringLiteral("reported_week"), reported->toString());
        outcome.notes << afterReportNote(e.on);
    }
    XZ_CHECK(insertCase(tx, f));
    XZ_CHECK(insertCaseEvent(tx, e));
    XZ_CHECK(session.audit().record(tx, actor, QStringLiteral("case.open"), QStringLiteral("case"), f.id.raw(), changeDetail(f.code, e)));
    return outcome;
}

// The changed file, the event and the audit entry.
Result<CaseOutcome> store(Transaction &tx, Session &session, const CaseFacts &before, CaseFile after, CaseEvent event, QStringList notes)
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

Result<CaseOutcome> write(Session &session, const CaseFacts &before, CaseFile after, CaseEvent event, QStringList notes)
{
    XZ_TRY(Transaction tx, Transaction::begin(session.db()));
    XZ_TRY(CaseOutcome outcome, store(tx, session, before, std::move(after), std::move(event), std::move(notes)));
    XZ_CHECK(tx.commit());
    session.changes().changed(QStringLiteral("cases"));
    return outcome;
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

// The case, when the lifecycle lets this actor do this on that day. Refusals of the policy and of the second-person rule leave a trace.
Result<CaseFacts> ready(Session &session, const CaseId &id, CaseEventKind event, QDate on, int version)
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

QDate dueAfter(QDate on, int days)
{
    return days > 0 ? on.addDays(days) : QDate();
}

} // namespace

Result<CaseOutcome> CaseService::open(const StationId &station, const PersonId &student, const CaseDraft &draft)
{
    XZ_TRY(std::vector<CaseOutcome> all, batchOpen(station, {student}, draft));
    return std::move(all.front());
}

Result<std::vector<CaseOutcome>> CaseService::batchOpen(const StationId &station, const std::vector<PersonId> &students, const CaseDraft &draft)
{
    if (students.empty())
        return fail(Errc::Usage, tr("No student is selected. Select at least one."));
    if (allowedScope(m_session.actor().role, Action::WriteCase) == Scope::None) {
        m_session.audit().refused(m_session.actor(), actionCode(Action::WriteCase), QStringLiteral("station"), station.raw());
        return std::unexpected(deniedError());
    }
    XZ_TRY(const Opening o, checkedOpening(m_session, station, draft));
    std::vector<std::optional<PersonId>> responsible(students.size());
    QSet<PersonId> seen;
    for (size_t i = 0; i < students.size(); ++i) {
        if (seen.contains(students[i]))
            return fail(Errc::Usage, tr("The same student is selected twice."));
        seen.insert(students[i]);
        XZ_CHECK(responsibleFor(m_session, o, students[i], responsible[i]));
    }
    XZ_TRY(Transaction tx, Transaction::begin(m_session.db()));
    std::vector<CaseOutcome> out;
    for (size_t i = 0; i < students.size(); ++i) {
        XZ_TRY(CaseOutcome one, enter(tx, m_session, o, students[i], responsible[i]));
        out.push_back(std::move(one));
    }
    XZ_CHECK(tx.commit());
    m_session.changes().changed(QStringLiteral("cases"));
    return out;
}

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
    XZ_TRY(const CaseFacts facts, ready(m_session, c.id, c.event, on, c.version));
    const CaseTransition &t = *findTransition(facts.file.state, c.event);
    if (facts.lastEventOn.isValid() && on < facts.lastEventOn)
        return fail(Errc::InvalidInput, facts.lastEventOn == facts.file.openedOn
            ? tr("%1 lies before the day on which the case %2 was opened, %3. Choose that day or a later one.").arg(isoDate(on), facts.file.code, isoDate(facts.lastEventOn))
            : tr("%1 lies before the last change of the case %2, which is dated %3. Choose that day or a later one.").arg(isoDate(on), facts.file.code, isoDate(facts.lastEventOn)),
            QStringLiteral("on"));
    CaseEvent e{.id = CaseEventId(RawId{}), .caseId = c.id, .event = c.event, .actor = m_session.actor().user};
    e.on = on;
    XZ_TRY(e.reason, freeText(c.reason, "reason", t.needsReason ? tr("Give a reason. It stays in the history of the case.") : QString()));
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
        break;
    }
    return write(m_session, facts, std::move(f), std::move(e), std::move(notes));
}

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
    XZ_TRY(record.text, freeText(draft.text, "text", tr("Write what was found in the follow-up.")));
    XZ_TRY(record.measures, freeText(draft.measures, "measures", {}));
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
    XZ_TRY(const CaseFacts facts, ready(m_session, id, CaseEventKind::Reschedule, today, version));
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
    XZ_TRY(e.reason, freeText(reason, "reason", tr("Give a reason. It stays in the history of the case.")));
    e.detail.insert(QStringLiteral("due"), isoDate(on));
    f.nextFollowUpOn = on;
    return write(m_session, facts, std::move(f), std::move(e), {});
}

Result<CaseOutcome> CaseService::setResponsible(const CaseId &id, const PersonId &person, const QString &reason, int version)
{
    const QDate today = m_session.clock().today();
    XZ_TRY(const CaseFacts facts, ready(m_session, id, CaseEventKind::Handover, today, version));
    if (facts.file.responsible == person)
        return fail(Errc::Refused, tr("%1 is responsible for the case %2 already.").arg(facts.responsibleName, facts.file.code));
    XZ_TRY(const std::optional<QString> carer, carerName(m_session.db(), person));
    if (!carer)
        return fail(Errc::InvalidInput, tr("The responsible person must be an active member of staff. Choose another one."), QStringLiteral("responsible"));
    XZ_TRY(const QString why, freeText(reason, "reason", tr("Give a reason. It stays in the history of the case.")));
    CaseFile f = facts.file;
    f.responsible = person;
    return write(m_session, facts, std::move(f), handoverEvent(m_session, facts, person, why), {});
}

Result<void> handOverCase(Transaction &tx, Session &session, const CaseFacts &facts, const PersonId &to, const QString &reason)
{
    CaseFile f = facts.file;
    f.responsible = to;
    XZ_CHECK(store(tx, session, facts, std::move(f), handoverEvent(session, facts, to, reason), {}));
    return {};
}

Result<CaseOutcome> CaseService::setSummary(const CaseId &id, const QString &summary, int version)
{
    XZ_TRY(const CaseFacts facts, permittedCase(m_session, id, Action::WriteCase));
    if (version != 0 && version != facts.file.version)
        return std::unexpected(changedMeanwhile(facts.file.code));
    if (facts.file.state == CaseState::Closed)
        return fail(Errc::Refused, tr("The case %1 is closed. Reopen it before changing its summary.").arg(facts.file.code));
    CaseFile f = facts.file;
    XZ_TRY(f.summary, freeText(summary, "summary", {}));
    XZ_TRY(Transaction tx, Transaction::begin(m_session.db()));
    XZ_CHECK(updateCase(tx, f));
    XZ_CHECK(m_session.audit().record(tx, m_session.actor(), QStringLiteral("case.summary"), QStringLiteral("case"), f.id.raw(),
                                      {{QStringLiteral("code"), f.code}, {QStringLiteral("characters"), f.summary.size()}}));
    XZ_CHECK(tx.commit());
    ++f.version;
    m_session.changes().changed(QStringLiteral("cases"));
    return CaseOutcome{.file = std::move(f)};
}

} // namespace xz
