// Reading the ledger, and the grants.
#include "core/casework/caseservice.h"

#include "core/base/text.h"
#include "core/casework/caseaccess.h"

#include <QtCore/QSet>
#include <algorithm>

namespace xz {

namespace {

CaseRow rowOf(const CaseFacts &facts, const CaseDictionaries &words, QDate today)
{
    const CaseFile &c = facts.file;
    CaseRow r{.id = c.id, .station = c.station, .code = c.code, .state = c.state, .level = c.level, .kind = c.kind};
    r.kindName = words.kinds.name(c.kind);
    r.openedOn = c.openedOn;
    r.closedOn = c.closedOn;
    r.lastFollowUpOn = c.lastFollowUpOn;
    r.nextFollowUpOn = c.nextFollowUpOn;
    r.observeUntil = c.observeUntil;
    r.responsible = c.responsible;
    r.responsibleName = facts.responsibleName;
    if (c.state != CaseState::Closed && c.nextFollowUpOn.isValid() && c.nextFollowUpOn < today)
        r.daysOverdue = int(c.nextFollowUpOn.daysTo(today));
    r.awaitsLevelConfirmation = facts.awaitsLevelConfirmation;
    r.version = c.version;
    return r;
}

bool matches(const CaseFilter &f, const CaseRow &r, const CaseFile &c)
{
    return (!f.state || r.state == *f.state) && (!f.inLedgerOnly || isInLedger(r.state)) && (f.level == 0 || r.level == f.level)
        && (!f.responsible || r.responsible == f.responsible) && (!f.overdueOnly || r.daysOverdue > 0) && (!f.student || c.student == *f.student)
        && (f.codeContains.isEmpty() || r.code.contains(f.codeContains.trimmed(), Qt::CaseInsensitive));
}

} // namespace

Result<CaseDictionaries> CaseService::dictionaries() const
{
    return caseDictionaries(m_session.db(), m_session.clock().today());
}

Result<std::vector<CaseRow>> CaseService::list(const CaseFilter &filter) const
{
    const Actor &actor = m_session.actor();
    XZ_CHECK(requireBound(actor));
    if (allowedScope(actor.role, Action::ReadCaseList) == Scope::None) {
        m_session.audit().refused(actor, actionCode(Action::ReadCaseList), QStringLiteral("case"));
        return std::unexpected(deniedError());
    }
    const QDate today = m_session.clock().today();
    XZ_TRY(const CaseDictionaries words, dictionaries());
    std::vector<CaseRow> out;
    int skip = filter.offset;
    const auto enough = [&] { return filter.limit >= 0 && int(out.size()) >= filter.limit; };
    if (enough())
        return out;
    XZ_CHECK(eachCaseFacts(m_session.db(), filter.station ? filter.station : actor.station, actor.user, today, [&](CaseFacts &&facts) {
        if (!isAllowed(actor, Action::ReadCaseList, targetOf(facts, actor)))
            return true;
        CaseRow row = rowOf(facts, words, today);
        if (matches(filter, row, facts.file) && skip-- <= 0)
            out.push_back(std::move(row));
        return !enough();
    }));
    return out;
}

Result<std::vector<CaseRow>> CaseService::overdue(std::optional<StationId> station) const
{
    XZ_TRY(std::vector<CaseRow> rows, list({.station = station, .overdueOnly = true}));
    std::sort(rows.begin(), rows.end(), [](const CaseRow &a, const CaseRow &b) {
        return a.daysOverdue != b.daysOverdue ? a.daysOverdue > b.daysOverdue : a.level != b.level ? a.level < b.level : a.code < b.code;
    });
    return rows;
}

Result<CaseFile> CaseService::detail(const CaseId &id) const
{
    XZ_TRY(CaseFacts facts, permittedCase(m_session, id, Action::ReadCaseDetail));
    XZ_TRY(Transaction tx, Transaction::begin(m_session.db()));
    XZ_CHECK(m_session.audit().record(tx, m_session.actor(), QStringLiteral("case.read"), QStringLiteral("case"), id.raw(),
                                      {{QStringLiteral("code"), facts.file.code}}));
    XZ_CHECK(tx.commit());
    return facts.file;
}

Result<CaseFile> CaseService::byCode(const QString &code) const
{
    XZ_TRY(const std::optional<CaseId> id, caseIdByCode(m_session.db(), code.trimmed().toUpper()));
    if (id)
        return detail(*id);
    m_session.audit().refused(m_session.actor(), actionCode(Action::ReadCaseDetail), QStringLiteral("case"));
    return std::unexpected(deniedError());
}

Result<CaseRow> CaseService::row(const CaseId &id) const
{
    XZ_TRY(const CaseFacts facts, permittedCase(m_session, id, Action::ReadCaseList));
    XZ_TRY(const CaseDictionaries words, dictionaries());
    return rowOf(facts, words, m_session.clock().today());
}

Result<CaseRow> CaseService::rowByCode(const QString &code) const
{
    XZ_TRY(const std::optional<CaseId> id, caseIdByCode(m_session.db(), code.trimmed().toUpper()));
    if (id)
        return row(*id);
    m_session.audit().refused(m_session.actor(), actionCode(Action::ReadCaseList), QStringLiteral("case"));
    return std::unexpected(deniedError());
}

Result<std::vector<CaseEvent>> CaseService::history(const CaseId &id) const
{
    XZ_CHECK(permittedCase(m_session, id, Action::ReadCaseDetail));
    return caseEvents(m_session.db(), id);
}

Result<std::vector<FollowUp>> CaseService::followUps(const CaseId &id) const
{
    XZ_CHECK(permittedCase(m_session, id, Action::ReadCaseDetail));
    return followUpsOf(m_session.db(), id);
}

Result<StudentName> CaseService::revealName(const CaseId &id, const QString &reason)
{
    XZ_TRY(const CaseFacts facts, permittedCase(m_session, id, Action::RevealName));
    QString why = cleanLine(reason);
    if (why.size() < 2)
        return fail(Errc::InvalidInput, tr("Say why you need the name. The reason is kept in the audit trail."), QStringLiteral("reason"));
    XZ_TRY(const std::optional<StudentFacts> student, studentFacts(m_session.db(), facts.file.student, m_session.clock().today()));
    if (!student)
        return std::unexpected(deniedError());
    // The trail holds codes, never the name that was asked for.
    why.replace(student->name, facts.file.code);
    if (!student->number.isEmpty())
        why.replace(student->number, facts.file.code);
    XZ_TRY(Transaction tx, Transaction::begin(m_session.db()));
    XZ_CHECK(m_session.audit().record(tx, m_session.actor(), QStringLiteral("case.reveal_name"), QStringLiteral("case"), id.raw(),
                                      {{QStringLiteral("code"), facts.file.code}, {QStringLiteral("reason"), why.left(200)}}));
    XZ_CHECK(tx.commit());
    m_session.changes().changed(QStringLiteral("audit"));
    return StudentName{.person = facts.file.student, .name = student->name, .number = student->number, .className = student->className};
}

Result<std::optional<CaseRow>> CaseService::activeCaseOf(const PersonId &student) const
{
    const Actor &actor = m_session.actor();
    XZ_TRY(const std::optional<CaseId> id, openCaseOf(m_session.db(), student));
    if (!id)
        return std::optional<CaseRow>();
    XZ_TRY(const std::optional<CaseFacts> facts, caseFacts(m_session.db(), *id, actor.user, m_session.clock().today()));
    if (!facts || !isAllowed(actor, Action::ReadCaseList, targetOf(*facts, actor)))
        return std::optional<CaseRow>();
    XZ_TRY(const CaseDictionaries words, dictionaries());
    return std::optional(rowOf(*facts, words, m_session.clock().today()));
}

std::vector<CaseChoice> CaseService::availableEvents(const CaseId &id) const
{
    const Actor &actor = m_session.actor();
    const QDate today = m_session.clock().today();
    const auto facts = caseFacts(m_session.db(), id, actor.user, today);
    if (!facts || !*facts || !isAllowed(actor, Action::ReadCaseList, targetOf(**facts, actor)))
        return {};
    return xz::availableEvents(situationOf(**facts, actor, today), actor);
}

Result<LedgerCounts> CaseService::ledgerAt(const StationId &station, QDate day) const
{
    XZ_TRY(const LedgerMovements m, movements(station, day, day));
    LedgerCounts counts;
    for (const LevelMovement &level : m.levels)
        counts.byLevel.insert(level.level, level.now);
    return counts;
}

Result<LedgerMovements> CaseService::movements(const StationId &station, QDate from, QDate to) const
{
    const Actor &actor = m_session.actor();
    XZ_TRY(const std::optional<CollegeId> college, collegeOfStation(m_session.db(), station));
    const bool whole = college && isAllowed(actor, Action::ReadCaseCounts, {.station = station, .college = college});
    const bool some = college && actor.station == station && isAllowed(actor, Action::ReadCaseCounts, {.station = station, .college = college, .own = true});
    if (!whole && !some) {
        m_session.audit().refused(actor, actionCode(Action::ReadCaseCounts), QStringLiteral("station"), station.raw());
        return std::unexpected(deniedError());
    }
    if (!from.isValid() || !to.isValid() || to < from)
        return fail(Errc::Usage, tr("The period must begin on or before the day on which it ends."));
    XZ_TRY(std::vector<CaseTrack> tracks, caseTracks(m_session.db(), station, from, to));
    if (!whole) { // own and granted cases only
        XZ_TRY(const std::vector<CaseFacts> all, caseFactsOf(m_session.db(), station, actor.user, m_session.clock().today()));
        QSet<CaseId> mine;
        for (const CaseFacts &facts : all)
            if (isAllowed(actor, Action::ReadCaseCounts, targetOf(facts, actor)))
                mine.insert(facts.file.id);
        std::erase_if(tracks, [&](const CaseTrack &t) { return !mine.contains(t.caseId); });
    }
    XZ_TRY(const CaseDictionaries words, caseDictionaries(m_session.db(), to));
    std::vector<int> levels;
    for (const LevelInfo &l : words.levels.levels)
        levels.push_back(l.number);
    return movementsOf(tracks, levels, from, to);
}

Result<void> CaseService::grant(const CaseId &id, const UserId &user, QDate expiresOn)
{
    XZ_TRY(const CaseFacts facts, permittedCase(m_session, id, Action::GrantCase));
    const QDate today = m_session.clock().today();
    if (expiresOn.isValid() && expiresOn < today)
        return fail(Errc::InvalidInput, tr("The last day of the grant lies in the past. Choose today or a later day, or none."), QStringLiteral("expires_on"));
    XZ_TRY(const std::optional<QString> name, activeUserName(m_session.db(), user));
    if (!name)
        return fail(Errc::InvalidInput, tr("This user does not exist or is disabled. Choose an active user."), QStringLiteral("user"));
    XZ_TRY(const std::vector<CaseGrant> existing, grantsOf(m_session.db(), id));
    for (const CaseGrant &g : existing)
        if (g.user == user && g.isValidOn(today) && g.expiresOn == expiresOn)
            return fail(Errc::Conflict, tr("%1 has this grant already.").arg(*name));
    const QDateTime now = m_session.clock().now();
    XZ_TRY(Transaction tx, Transaction::begin(m_session.db()));
    XZ_CHECK(revokeGrants(tx, id, user, now)); // another last day replaces the earlier grant
    CaseGrant g{.caseId = id, .user = user, .grantedBy = m_session.actor().user, .at = now, .expiresOn = expiresOn};
    for (const CaseGrant &e : existing)
        if (e.user == user && e.at >= g.at)
            g.at = e.at.addMSecs(1); // the key: two grants within one millisecond
    XZ_CHECK(insertGrant(tx, g));
    XZ_CHECK(m_session.audit().record(tx, m_session.actor(), QStringLiteral("case.grant"), QStringLiteral("case"), id.raw(),
                                      {{QStringLiteral("code"), facts.file.code}, {QStringLiteral("user"), user.toString()},
                                       {QStringLiteral("expires"), isoDate(expiresOn)}}));
    XZ_CHECK(tx.commit());
    m_session.changes().changed(QStringLiteral("cases"));
    return {};
}

Result<void> CaseService::revoke(const CaseId &id, const UserId &user)
{
    XZ_TRY(const CaseFacts facts, permittedCase(m_session, id, Action::GrantCase));
    XZ_TRY(Transaction tx, Transaction::begin(m_session.db()));
    XZ_TRY(const int ended, revokeGrants(tx, id, user, m_session.clock().now()));
    if (ended == 0)
        return fail(Errc::NotFound, tr("This user has no grant for %1 that could be revoked.").arg(facts.file.code));
    XZ_CHECK(m_session.audit().record(tx, m_session.actor(), QStringLiteral("case.revoke"), QStringLiteral("case"), id.raw(),
                                      {{QStringLiteral("code"), facts.file.code}, {QStringLiteral("user"), user.toString()}}));
    XZ_CHECK(tx.commit());
    m_session.changes().changed(QStringLiteral("cases"));
    return {};
}

Result<std::vector<CaseGrant>> CaseService::grants(const CaseId &id) const
{
    XZ_CHECK(permittedCase(m_session, id, Action::GrantCase));
    return grantsOf(m_session.db(), id);
}

} // namespace xz
