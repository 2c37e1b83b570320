// Entering the ledger: one student or several of a roll, all or none.
#include "core/casework/casesteps.h"

#include <QtCore/QSet>

namespace xz {

namespace {

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
    XZ_TRY(d.summary, caseText(d.summary, "summary", {}));
    XZ_TRY(d.reason, caseText(d.reason, "reason", d.level == mostSevereLevel ? CaseChanges::tr("Entering at level 1 needs a reason.") : QString()));
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

} // namespace xz
