#include "core/members/eligibilityservice.h"

#include "core/base/text.h"
#include "core/members/memberrepository.h"
#include "core/organization/networkrepository.h"
#include "core/people/personrepository.h"
#include "core/workspace/permit.h"

#include <QtCore/QJsonObject>
#include <algorithm>

namespace xz {

namespace {

const QString entity = u"eligibility"_qs;

QString notThere() { return EligibilityService::tr("This appointment does not exist, or is not one of yours."); }

Result<EligibilityFacts> factsOf(Database &db, const PersonId &person)
{
    const MemberRepository rows(db);
    EligibilityFacts facts;
    XZ_TRY(const auto profile, rows.profile(person));
    facts.recorded = profile.has_value();
    if (profile)
        facts.profile = *profile;
    XZ_TRY(facts.certificates, rows.certificates(person));
    return facts;
}

Target targetOf(const Actor &actor, const PostRow &post, const std::optional<CollegeId> &college)
{
    return {.station = post.station, .college = college, .own = actor.person == post.person};
}

Result<EligibilityVerdict> verdictOf(Database &db, const PostRow &post, const QString &station)
{
    XZ_TRY(const EligibilityFacts facts, factsOf(db, post.person));
    XZ_TRY(const EligibilityRule rule, EligibilityRule::inForce(db, post.startsOn));
    XZ_TRY(const auto marks, MemberRepository(db).marks(post.id));
    std::optional<EligibilityMark> mark;
    for (const EligibilityMark &m : marks)
        if (!m.withdrawnAt.isValid()) {
            mark = m;
            break;
        }
    EligibilityVerdict v = judge(facts, post.startsOn, rule, mark);
    v.person = post.person;
    v.name = post.personName;
    v.post = post.id;
    v.placeName = station;
    return v;
}

Result<PostRow> headPost(Session &session, const PostId &id, Action action)
{
    XZ_TRY(const auto post, NetworkRepository(session.db()).post(id));
    Target target;
    if (post) {
        std::optional<CollegeId> college;
        XZ_TRY(const auto stations, NetworkRepository(session.db()).stations());
        for (const Station &s : stations)
            if (post->station == s.id)
                college = s.college;
        target = targetOf(session.actor(), *post, college);
    }
    XZ_CHECK(permit(session, action, target, entity, id.raw()));
    if (!post)
        return fail(Errc::Denied, notThere());
    if (post->role != PostRole::Head)
        return fail(Errc::Refused, EligibilityService::tr("The rule speaks of the station's head; %1 is %2.").arg(post->personName, postRoleLabel(post->role)));
    return *post;
}

} // namespace

Result<EligibilityVerdict> EligibilityService::of(const PersonId &id, QDate on) const
{
    const QDate day = on.isValid() ? on : m_session.clock().today();
    XZ_TRY(const auto person, PersonRepository(m_session.db()).get(id, day));
    XZ_CHECK(permit(m_session, Action::ReadEligibility, person ? Target{.college = person->college, .own = m_session.actor().person == id} : Target{}, entity, id.raw()));
    if (!person)
        return fail(Errc::Denied, tr("This person does not exist, or is not one of yours."));
    XZ_TRY(const EligibilityFacts facts, factsOf(m_session.db(), id));
    XZ_TRY(const EligibilityRule rule, EligibilityRule::inForce(m_session.db(), day));
    EligibilityVerdict v = judge(facts, day, rule);
    v.person = id;
    v.name = person->name;
    return v;
}

Result<EligibilityVerdict> EligibilityService::ofPost(const PostId &id) const
{
    XZ_TRY(const PostRow post, headPost(m_session, id, Action::ReadEligibility));
    return verdictOf(m_session.db(), post, post.placeName);
}

Result<std::vector<EligibilityVerdict>> EligibilityService::heads(std::optional<StationId> station, QDate on) const
{
    if (allowedScope(m_session.actor().role, Action::ReadEligibility) == Scope::None)
        XZ_CHECK(permit(m_session, Action::ReadEligibility, {}, entity));
    const NetworkRepository network(m_session.db());
    XZ_TRY(const auto stations, network.stations());
    const QDate day = on.isValid() ? on : m_session.clock().today();
    std::vector<EligibilityVerdict> out;
    for (const Station &s : stations) {
        if (station && s.id != *station)
            continue;
        XZ_TRY(const auto posts, network.posts({.station = s.id, .role = PostRole::Head, .heldOn = day}));
        for (const PostRow &post : posts) {
            if (!isAllowed(m_session.actor(), Action::ReadEligibility, targetOf(m_session.actor(), post, s.college)))
                continue;
            XZ_TRY(auto verdict, verdictOf(m_session.db(), post, s.name));
            out.push_back(std::move(verdict));
        }
    }
    return out;
}

Result<EligibilityMarkId> EligibilityService::relax(const PostId &id, const QString &reason, QDate reviewOn)
{
    XZ_TRY(const EligibilityVerdict v, ofPost(id));
    if (v.ruleMet)
        return fail(Errc::Refused, tr("%1 meets the rule; nothing needs to be relaxed.").arg(v.name));
    if (!v.relaxedMet)
        return fail(Errc::Refused, tr("The relaxed rule is not met either: %1. Complete what is on record, or enter an exception with its reason.").arg(v.relaxedSummary));
    const QDate review = reviewOn.isValid() ? reviewOn : v.proposedReview;
    if (review <= v.cutOff)
        return fail(Errc::InvalidInput, tr("The review must lie after the first day in office, %1.").arg(isoDate(v.cutOff)), u"review_on"_qs);
    return mark(id, EligibilityMarkKind::Relaxed, reason, review);
}

Result<EligibilityMarkId> EligibilityService::override(const PostId &id, const QString &reason)
{
    XZ_TRY(const EligibilityVerdict v, ofPost(id));
    if (v.ruleMet)
        return fail(Errc::Refused, tr("%1 meets the rule; no exception is needed.").arg(v.name));
    return mark(id, EligibilityMarkKind::Override, reason, {});
}

Result<EligibilityMarkId> EligibilityService::confirmReviewed(const PostId &id)
{
    XZ_TRY(const EligibilityVerdict v, ofPost(id));
    if (v.outcome != EligibilityOutcome::Relaxed)
        return fail(Errc::Refused, tr("Only a relaxed appointment is reviewed; this one stands as: %1.").arg(v.summary));
    XZ_TRY(const EligibilityVerdict now, of(v.person));
    if (!now.ruleMet)
        return fail(Errc::Refused, tr("The rule is not met today either: %1. Set a later review with its reason, or end the term.").arg(now.summary));
    return mark(id, EligibilityMarkKind::Reviewed, now.summary, {});
}

Result<void> EligibilityService::withdrawMark(const PostId &id, const QString &reason)
{
    XZ_TRY(const PostRow post, headPost(m_session, id, Action::OverrideEligibility));
    const QString why = cleanLine(reason);
    if (why.isEmpty() || why.size() > 500)
        return fail(Errc::InvalidInput, tr("Say in at most 500 characters why the mark is withdrawn."), u"reason"_qs);
    XZ_TRY(Transaction tx, Transaction::begin(m_session.db()));
    XZ_CHECK(MemberRepository::withdrawMarks(tx, post.id, m_session.clock().now(), why));
    XZ_CHECK(m_session.audit().record(tx, m_session.actor(), u"eligibility.withdraw"_qs, u"post"_qs, post.id.raw()));
    XZ_CHECK(tx.commit());
    m_session.changes().changed(u"members"_qs);
    return {};
}

Result<EligibilityMarkId> EligibilityService::mark(const PostId &id, EligibilityMarkKind kind, const QString &reason, QDate reviewOn)
{
    XZ_TRY(const PostRow post, headPost(m_session, id, Action::OverrideEligibility));
    const QString why = cleanText(reason);
    if (why.isEmpty())
        return fail(Errc::InvalidInput, tr("A written reason is needed: why this person leads the station although the rule is not met."), u"reason"_qs);
    if (why.size() > 500)
        return fail(Errc::InvalidInput, tr("The reason may have at most 500 characters."), u"reason"_qs);
    const EligibilityMark fresh{EligibilityMarkId::make(m_session.clock().nowMs()), post.id, kind, why, reviewOn, m_session.clock().now()};
    XZ_TRY(Transaction tx, Transaction::begin(m_session.db()));
    XZ_CHECK(MemberRepository::withdrawMarks(tx, post.id, fresh.at, eligibilityMarkCode(kind))); // the newest one counts
    XZ_CHECK(MemberRepository::insert(tx, fresh, m_session.actor().user));
    XZ_CHECK(m_session.audit().record(tx, m_session.actor(), u"eligibility."_qs + eligibilityMarkCode(kind), u"post"_qs, post.id.raw(),
                                      {{u"person"_qs, post.person.toString()}, {u"review_on"_qs, isoDate(reviewOn)}}));
    XZ_CHECK(tx.commit());
    m_session.changes().changed(u"members"_qs);
    return fresh.id;
}

QString memberDutyCode(MemberDutyKind kind)
{
    switch (kind) {
    case MemberDutyKind::HeadVacant: return u"head_vacant"_qs;
    case MemberDutyKind::HeadUnmet: return u"head_unmet"_qs;
    case MemberDutyKind::RelaxedReview: return u"relaxed_review"_qs;
    case MemberDutyKind::UndertakingMissing: return u"undertaking_missing"_qs;
    case MemberDutyKind::UndertakingEnds: return u"undertaking_ends"_qs;
    case MemberDutyKind::ContractEnds: return u"contract_ends"_qs;
    }
    Q_UNREACHABLE();
}

Result<std::vector<MemberDuty>> memberDuties(Session &session, std::optional<StationId> station, int days)
{
    std::vector<MemberDuty> out;
    const Actor &actor = session.actor();
    const bool heads = allowedScope(actor.role, Action::ReadEligibility) > Scope::Own, members = allowedScope(actor.role, Action::ReadMembers) >= Scope::Station;
    if (!heads && !members)
        return out;
    const QDate today = session.clock().today(), horizon = today.addDays(days);
    const NetworkRepository network(session.db());
    const MemberRepository rows(session.db());
    XZ_TRY(const auto stations, network.stations());
    XZ_TRY(const auto contracts, members ? rows.contracts({}) : Result<std::vector<Contract>>(std::vector<Contract>{}));
    for (const Station &s : stations) {
        if (station && s.id != *station)
            continue;
        const Target target{.station = s.id, .college = s.college};
        if (heads && isAllowed(actor, Action::ReadEligibility, target)) {
            XZ_TRY(const auto posts, network.posts({.station = s.id, .role = PostRole::Head, .heldOn = today}));
            if (posts.empty())
                out.push_back({MemberDutyKind::HeadVacant, s.id, {}, {}, {}, EligibilityService::tr("%1 has no head today; the regulation asks for exactly one").arg(s.name)});
            for (const PostRow &post : posts) {
                XZ_TRY(const EligibilityVerdict v, verdictOf(session.db(), post, s.name));
                if (v.outcome == EligibilityOutcome::NotMet)
                    out.push_back({MemberDutyKind::HeadUnmet, s.id, post.person, post.id, {}, EligibilityService::tr("Head %1 of %2: %3").arg(v.name, s.name, v.summary)});
                else if (v.outcome == EligibilityOutcome::Relaxed && v.mark->reviewOn <= horizon)
                    out.push_back({MemberDutyKind::RelaxedReview, s.id, post.person, post.id, v.mark->reviewOn,
                                   EligibilityService::tr("Head %1 of %2: the relaxed appointment is to be reviewed by %3").arg(v.name, s.name, isoDate(v.mark->reviewOn))});
            }
        }
        if (!members || !isAllowed(actor, Action::ReadMembers, target))
            continue;
        XZ_TRY(const auto experts, network.posts({.station = s.id, .role = PostRole::Expert, .heldOn = today}));
        for (const PostRow &post : experts) {
            QDate contract, undertaking;
            for (const Contract &c : contracts) {
                if (c.person != post.person || c.station != s.id)
                    continue;
                contract = qMax(contract, c.endsOn);
                if (c.undertakingOn.isValid()) // without a last day it holds as long as the contract
                    undertaking = qMax(undertaking, c.undertakingUntil.isValid() ? c.undertakingUntil : c.endsOn);
            }
            const auto add = [&](MemberDutyKind kind, QDate due, const QString &text) { out.push_back({kind, s.id, post.person, post.id, due, text}); };
            if (!undertaking.isValid())
                add(MemberDutyKind::UndertakingMissing, {}, EligibilityService::tr("External expert %1: no confidentiality undertaking on record").arg(post.personName));
            else if (undertaking <= horizon)
                add(MemberDutyKind::UndertakingEnds, undertaking,
                    (undertaking < today ? EligibilityService::tr("External expert %1: the confidentiality undertaking ended on %2") : EligibilityService::tr("External expert %1: the confidentiality undertaking ends on %2"))
                        .arg(post.personName, isoDate(undertaking)));
            if (contract.isValid() && contract <= horizon)
                add(MemberDutyKind::ContractEnds, contract,
                    (contract < today ? EligibilityService::tr("External expert %1: the contract ended on %2") : EligibilityService::tr("External expert %1: the contract ends on %2"))
                        .arg(post.personName, isoDate(contract)));
        }
    }
    return out;
}

} // namespace xz
