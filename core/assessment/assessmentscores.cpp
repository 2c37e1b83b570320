// Scores of a sheet, who is left out, who is commended.
#include "core/assessment/assessmentdata.h"
#include "core/assessment/assessmentrules.h"
#include "core/base/text.h"

#include <algorithm>

namespace xz {

namespace {

constexpr int longest = 200;

template <class Change>
Result<void> write(Session &session, const QString &action, const SheetId &id, const QJsonObject &detail, Change &&change)
{
    XZ_TRY(Transaction tx, Transaction::begin(session.db()));
    XZ_CHECK(change(tx));
    XZ_CHECK(session.audit().record(tx, session.actor(), action, QStringLiteral("assessment_sheet"), id.raw(), detail));
    XZ_CHECK(tx.commit());
    session.changes().changed(QStringLiteral("assessment"));
    return {};
}

Result<void> isOpen(const AssessmentRound &round)
{
    if (round.state == RoundState::Draft)
        return fail(Errc::Refused, AssessmentService::tr("The round has not been opened yet; open it first."));
    if (round.state == RoundState::Closed)
        return fail(Errc::Refused, AssessmentService::tr("The results of this round are fixed. The station head can reopen it with a reason."));
    return {};
}

Result<QString> lineOf(const QString &text, bool needed)
{
    const QString line = cleanLine(text);
    if (needed && line.isEmpty())
        return fail(Errc::InvalidInput, AssessmentService::tr("Give a reason."), QStringLiteral("reason"));
    if (line.size() > longest)
        return fail(Errc::InvalidInput, AssessmentService::tr("The remark may have at most %1 characters.").arg(longest), QStringLiteral("note"));
    return line;
}

} // namespace

Result<SheetRow> AssessmentService::score(const SheetId &id, int version, const std::vector<ScoreSide> &sides, const std::vector<Score> &scores, const QString &note)
{
    AssessmentData data(m_session);
    XZ_TRY(const auto found, data.sheet(id, Action::WriteAssessment));
    const auto &[round, row] = found;
    XZ_CHECK(isOpen(round));
    if (row.state == SheetState::LeftOut)
        return fail(Errc::Refused, tr("%1 is left out of this round. Take the sheet in again first.").arg(row.name));
    XZ_TRY(const QString remark, lineOf(note, false));
    std::vector<Score> all;
    for (const Score &s : row.scores)
        if (std::ranges::find(sides, s.side) == sides.end())
            all.push_back(s);
    for (const Score &s : scores)
        if (std::ranges::find(sides, s.side) != sides.end())
            all.push_back(s);
    XZ_CHECK(checkScores(round.form, all));
    AssessmentSheet next = row;
    next.version = version;
    next.note = remark;
    QStringList named;
    for (const ScoreSide side : sides)
        named << scoreSideCode(side);
    XZ_CHECK(write(m_session, u"assessment.score"_qs, id, {{u"sides"_qs, named.join(u' ')}, {u"old"_qs, row.result.total}, {u"new"_qs, evaluate(round.form, all).total}},
                   [&](Transaction &tx) -> Result<void> {
                       XZ_CHECK(AssessmentRepository::update(tx, next));
                       for (const ScoreSide side : sides)
                           XZ_CHECK(AssessmentRepository::replaceScores(tx, id, side, all, m_session.actor().user, m_session.clock().now()));
                       return {};
                   }));
    return sheet(id);
}

Result<void> AssessmentService::setConditions(const SheetId &id, int version, const QStringList &conditions)
{
    AssessmentData data(m_session);
    XZ_TRY(const auto found, data.sheet(id, Action::WriteAssessment));
    const auto &[round, row] = found;
    if (round.state == RoundState::Draft)
        XZ_CHECK(isOpen(round));
    AssessmentSheet next = row;
    next.version = version;
    next.conditions.clear();
    for (const CommendationCondition &c : round.form.conditions)
        if (conditions.contains(c.code))
            next.conditions << c.code;
    if (row.commended && size_t(next.conditions.size()) < round.form.conditions.size())
        return fail(Errc::Refused, tr("%1 is commended; take the commendation back before a condition.").arg(row.name));
    return write(m_session, u"assessment.conditions"_qs, id, {{u"conditions"_qs, next.conditions.join(u' ')}}, [&](Transaction &tx) { return AssessmentRepository::update(tx, next); });
}

Result<void> AssessmentService::leaveOut(const SheetId &id, int version, const QString &reason)
{
    AssessmentData data(m_session);
    XZ_TRY(const auto found, data.sheet(id, Action::RunAssessment));
    const auto &[round, row] = found;
    XZ_CHECK(isOpen(round));
    if (row.state == SheetState::LeftOut)
        return fail(Errc::Refused, tr("%1 is left out already.").arg(row.name));
    AssessmentSheet next = row;
    next.version = version;
    next.state = SheetState::LeftOut;
    XZ_TRY(next.note, lineOf(reason, true));
    return write(m_session, u"assessment.leave_out"_qs, id, {{u"reason"_qs, next.note}}, [&](Transaction &tx) { return AssessmentRepository::update(tx, next); });
}

Result<void> AssessmentService::takeIn(const SheetId &id, int version, const QString &reason)
{
    AssessmentData data(m_session);
    XZ_TRY(const auto found, data.sheet(id, Action::RunAssessment));
    const auto &[round, row] = found;
    XZ_CHECK(isOpen(round));
    if (row.state == SheetState::Open)
        return fail(Errc::Refused, tr("%1 is not left out.").arg(row.name));
    AssessmentSheet next = row;
    next.version = version;
    next.state = SheetState::Open;
    XZ_TRY(const QString why, lineOf(reason, true));
    next.note.clear();
    return write(m_session, u"assessment.take_in"_qs, id, {{u"reason"_qs, why}}, [&](Transaction &tx) { return AssessmentRepository::update(tx, next); });
}

Result<void> AssessmentService::commend(const SheetId &id, int version, bool commended, const QString &reason)
{
    AssessmentData data(m_session);
    XZ_TRY(const auto found, data.sheet(id, Action::RunAssessment));
    const auto &[round, row] = found;
    if (round.state != RoundState::Closed)
        return fail(Errc::Refused, tr("Commendations are decided once the results are fixed. Close the round first."));
    if (row.commended == commended)
        return {};
    XZ_TRY(const QString why, lineOf(reason, false));
    if (commended) {
        XZ_TRY(const Reach reach, Reach::of(m_session, Action::RunAssessment, AssessmentData::entity));
        XZ_TRY(const auto all, data.sheets(round, reach));
        const auto taken = std::ranges::count_if(all, &SheetRow::commended);
        if (row.rank == 0)
            return fail(Errc::Refused, tr("%1 has no result in this round.").arg(row.name));
        if (taken >= round.commendable())
            return fail(Errc::Refused, tr("All places are taken: %1 x %2 % gives %3 commendation(s).").arg(round.places).arg(scoreText(round.quota * 100)).arg(round.commendable()));
        if (const QStringList lacks = missingConditions(round.form, row); !lacks.isEmpty())
            return fail(Errc::Refused, tr("%1 cannot be commended yet; not ticked: %2.").arg(row.name, lacks.join(tr(", "))));
        QStringList passed;
        for (const SheetRow &s : all)
            if (s.rank > 0 && s.rank < row.rank && !s.commended && missingConditions(round.form, s).isEmpty())
                passed << s.name;
        if (!passed.isEmpty() && why.isEmpty())
            return fail(Errc::InvalidInput, tr("This passes over %1, who has a better result. Give a reason.").arg(passed.join(tr(", "))), QStringLiteral("reason"));
    }
    AssessmentSheet next = row;
    next.version = version;
    next.commended = commended;
    return write(m_session, commended ? u"assessment.commend"_qs : u"assessment.uncommend"_qs, id, {{u"reason"_qs, why}}, [&](Transaction &tx) { return AssessmentRepository::update(tx, next); });
}

} // namespace xz
