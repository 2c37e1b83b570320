// A round's life: prepared, opened (template and sheets are made), closed (results are fixed), each step with its way back.
#include "core/assessment/assessmentdata.h"
#include "core/assessment/assessmentrules.h"
#include "core/assessment/candidacy.h"
#include "core/base/text.h"

#include <algorithm>

namespace xz {

namespace {

Result<QString> reasonOf(const QString &text)
{
    const QString why = cleanLine(text);
    if (why.isEmpty())
        return fail(Errc::InvalidInput, AssessmentService::tr("Give a reason."), QStringLiteral("reason"));
    if (why.size() > 200)
        return fail(Errc::InvalidInput, AssessmentService::tr("The reason may have at most %1 characters.").arg(200), QStringLiteral("reason"));
    return why;
}

template <class Change>
Result<void> write(Session &session, const QString &action, const RoundId &id, const QJsonObject &detail, Change &&change)
{
    XZ_TRY(Transaction tx, Transaction::begin(session.db()));
    XZ_CHECK(change(tx));
    XZ_CHECK(session.audit().record(tx, session.actor(), action, AssessmentData::entity, id.raw(), detail));
    XZ_CHECK(tx.commit());
    session.changes().changed(QStringLiteral("assessment"));
    return {};
}

// The draft's words checked and put into the round; its template is one of today's dictionary.
Result<void> take(AssessmentRound &round, const RoundDraft &draft, const AssessmentData &data, QDate today)
{
    round.name = cleanLine(draft.name);
    if (round.name.isEmpty())
        return fail(Errc::InvalidInput, AssessmentService::tr("Give the round a name, for example the term and the team."), QStringLiteral("name"));
    if (round.name.size() > 80)
        return fail(Errc::InvalidInput, AssessmentService::tr("The name may have at most 80 characters."), QStringLiteral("name"));
    if (!isStudentRole(draft.role))
        return fail(Errc::InvalidInput, AssessmentService::tr("Three teams are assessed: committee members, weather reporters and members of the psychology department."), QStringLiteral("role"));
    if (!draft.startsOn.isValid() || !draft.endsOn.isValid() || draft.startsOn > draft.endsOn)
        return fail(Errc::InvalidInput, AssessmentService::tr("Give the first and the last day that are assessed, the first not after the last."), QStringLiteral("dates"));
    round.role = draft.role;
    round.startsOn = draft.startsOn;
    round.endsOn = draft.endsOn;
    round.peopleOn = draft.peopleOn.isValid() ? draft.peopleOn : today >= draft.startsOn && today <= draft.endsOn ? today : draft.endsOn;
    if (round.peopleOn < round.startsOn || round.peopleOn > round.endsOn)
        return fail(Errc::InvalidInput, AssessmentService::tr("The day of the terms of office, %1, must lie within the days that are assessed.").arg(isoDate(round.peopleOn)), QStringLiteral("dates"));
    XZ_TRY(const auto words, data.dictionary());
    XZ_TRY(round.form, AssessmentTemplate::parse(draft.form, words.rows, words.version));
    round.quota = draft.quota.value_or(round.form.quota);
    if (round.quota < 0 || round.quota > 1)
        return fail(Errc::InvalidInput, AssessmentService::tr("The share that may be commended lies between 0 and 100 per cent."), QStringLiteral("quota"));
    return {};
}

Result<AssessmentRound> readyFor(Session &session, const RoundId &id, RoundEvent event)
{
    AssessmentData data(session);
    XZ_TRY(AssessmentRound round, data.round(id, Action::RunAssessment));
    XZ_TRY(const RoundSituation situation, data.situation(round));
    const RoundChoice choice = roundChoice(situation, event, session.actor());
    if (!choice.allowed)
        return fail(Errc::Refused, choice.whyNot);
    return round;
}

Result<AssessmentRound> aDraft(Session &session, const RoundId &id)
{
    XZ_TRY(AssessmentRound round, AssessmentData(session).round(id, Action::RunAssessment));
    if (round.state != RoundState::Draft)
        return fail(Errc::Refused, AssessmentService::tr("This round has been opened; its dates and its template are fixed. Go back to the preparation first."));
    return round;
}

} // namespace

Result<RoundId> AssessmentService::create(const RoundDraft &draft)
{
    const auto station = draft.station ? draft.station : m_session.actor().station;
    XZ_CHECK(permit(m_session, Action::RunAssessment, {.station = station}, AssessmentData::entity));
    if (!station)
        return fail(Errc::InvalidInput, tr("Choose the station."), QStringLiteral("station"));
    AssessmentRound round{.id = RoundId::make(m_session.clock().nowMs()), .station = *station};
    XZ_CHECK(take(round, draft, AssessmentData(m_session), m_session.clock().today()));
    XZ_TRY(const auto others, AssessmentRepository(m_session.db()).rounds(station));
    for (const auto &o : others)
        if (o.round.name == round.name)
            return fail(Errc::Conflict, tr("There is a round “%1” already; give this one another name.").arg(round.name), QStringLiteral("name"));
    XZ_CHECK(write(m_session, u"assessment.create"_qs, round.id, {{u"role"_qs, postRoleCode(round.role)}, {u"template"_qs, round.form.code}},
                   [&](Transaction &tx) { return AssessmentRepository::insert(tx, round); }));
    return round.id;
}

Result<void> AssessmentService::update(const RoundId &id, const RoundDraft &draft)
{
    XZ_TRY(AssessmentRound round, aDraft(m_session, id));
    XZ_CHECK(take(round, draft, AssessmentData(m_session), m_session.clock().today()));
    XZ_TRY(const auto others, AssessmentRepository(m_session.db()).rounds(round.station));
    for (const auto &o : others)
        if (o.round.name == round.name && o.round.id != id)
            return fail(Errc::Conflict, tr("There is a round “%1” already; give this one another name.").arg(round.name), QStringLiteral("name"));
    return write(m_session, u"assessment.update"_qs, id, {{u"template"_qs, round.form.code}}, [&](Transaction &tx) { return AssessmentRepository::update(tx, round, RoundState::Draft); });
}

Result<void> AssessmentService::discard(const RoundId &id)
{
    XZ_TRY(const AssessmentRound round, aDraft(m_session, id));
    return write(m_session, u"assessment.discard"_qs, id, {{u"name"_qs, round.name}}, [&](Transaction &tx) { return AssessmentRepository::erase(tx, id); });
}

Result<int> AssessmentService::open(const RoundId &id)
{
    XZ_TRY(AssessmentRound round, readyFor(m_session, id, RoundEvent::Open));
    const AssessmentRepository rows(m_session.db());
    XZ_TRY(const auto words, AssessmentData(m_session).dictionary());
    XZ_TRY(round.form, AssessmentTemplate::parse(round.form.code, words.rows, words.version));
    XZ_TRY(const auto people, rows.inOffice(round.role, round.station, round.peopleOn));
    if (people.empty())
        return fail(Errc::Refused, tr("Nobody was %1 on %2; there is nothing to assess. Appoint people first, or choose another day.").arg(postRoleLabel(round.role), isoDate(round.peopleOn)));
    XZ_TRY(const int classes, rows.openClasses(round.station, round.peopleOn));
    round.places = round.role == PostRole::ClassCommittee ? classes : int(people.size());
    round.state = RoundState::Open;
    round.openedAt = m_session.clock().now();
    XZ_CHECK(write(m_session, u"assessment.open"_qs, id, {{u"sheets"_qs, int(people.size())}, {u"template"_qs, round.form.code}, {u"version"_qs, round.form.version}},
                   [&](Transaction &tx) -> Result<void> {
                       XZ_CHECK(AssessmentRepository::update(tx, round, RoundState::Draft));
                       for (const auto &p : people)
                           XZ_CHECK(AssessmentRepository::insert(tx, AssessmentSheet{SheetId::make(m_session.clock().nowMs()), id, p.person, p.classId, p.place}));
                       return {};
                   }));
    return int(people.size());
}

Result<int> AssessmentService::addLateSheets(const RoundId &id)
{
    XZ_TRY(const AssessmentRound round, AssessmentData(m_session).round(id, Action::RunAssessment));
    if (round.state != RoundState::Open)
        return fail(Errc::Refused, tr("Sheets are added while a round is open."));
    const AssessmentRepository rows(m_session.db());
    const QDate on = std::min(m_session.clock().today(), round.endsOn);
    XZ_TRY(const auto people, rows.inOffice(round.role, round.station, std::max(on, round.startsOn)));
    XZ_TRY(const auto there, rows.sheets(id));
    int added = 0;
    XZ_CHECK(write(m_session, u"assessment.add_sheets"_qs, id, {}, [&](Transaction &tx) -> Result<void> {
        for (const auto &p : people) {
            if (std::ranges::any_of(there, [&](const auto &s) { return s.row.person == p.person; }))
                continue;
            XZ_CHECK(AssessmentRepository::insert(tx, AssessmentSheet{SheetId::make(m_session.clock().nowMs()), id, p.person, p.classId, p.place}));
            ++added;
        }
        return {};
    }));
    return added;
}

Result<void> AssessmentService::backToDraft(const RoundId &id, const QString &reason)
{
    XZ_TRY(AssessmentRound round, readyFor(m_session, id, RoundEvent::BackToDraft));
    XZ_TRY(round.reason, reasonOf(reason));
    round.state = RoundState::Draft;
    round.openedAt = {};
    round.places = 0;
    return write(m_session, u"assessment.back_to_draft"_qs, id, {{u"reason"_qs, round.reason}}, [&](Transaction &tx) -> Result<void> {
        XZ_CHECK(AssessmentRepository::eraseSheets(tx, id));
        return AssessmentRepository::update(tx, round, RoundState::Open);
    });
}

Result<void> AssessmentService::close(const RoundId &id)
{
    XZ_TRY(AssessmentRound round, readyFor(m_session, id, RoundEvent::Close));
    AssessmentData data(m_session);
    XZ_TRY(const Reach reach, Reach::of(m_session, Action::RunAssessment, AssessmentData::entity));
    XZ_TRY(const auto sheets, data.sheets(round, reach));
    round.state = RoundState::Closed;
    round.closedAt = m_session.clock().now();
    return write(m_session, u"assessment.close"_qs, id, {{u"sheets"_qs, int(sheets.size())}}, [&](Transaction &tx) -> Result<void> {
        XZ_CHECK(AssessmentRepository::update(tx, round, RoundState::Open));
        for (const SheetRow &s : sheets)
            if (s.state == SheetState::Open)
                XZ_CHECK(AssessmentRepository::fixResult(tx, s));
        return {};
    });
}

Result<void> AssessmentService::reopen(const RoundId &id, const QString &reason)
{
    XZ_TRY(AssessmentRound round, readyFor(m_session, id, RoundEvent::Reopen));
    XZ_TRY(round.reason, reasonOf(reason));
    round.state = RoundState::Open;
    round.closedAt = {};
    return write(m_session, u"assessment.reopen"_qs, id, {{u"reason"_qs, round.reason}}, [&](Transaction &tx) -> Result<void> {
        XZ_CHECK(AssessmentRepository::unfixResults(tx, id));
        return AssessmentRepository::update(tx, round, RoundState::Closed);
    });
}

} // namespace xz
