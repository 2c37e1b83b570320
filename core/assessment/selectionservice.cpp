#include "core/assessment/selectionservice.h"

#include "core/assessment/assessmentdata.h"
#include "core/assessment/candidacyrepository.h"
#include "core/base/text.h"
#include "core/organization/networkservice.h"
#include "core/organization/reach.h"
#include "core/workspace/dictionaries.h"
#include "core/workspace/permit.h"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <algorithm>

namespace xz {

namespace {

const QString entity = QStringLiteral("candidacy");
constexpr int longest = 200;

Target targetOf(const Candidacy &c, const std::optional<CollegeId> &college) { return {.station = c.station, .college = college, .classId = c.classId}; }

Result<QString> reasonOf(const QString &text)
{
    const QString why = cleanLine(text);
    if (why.isEmpty())
        return fail(Errc::InvalidInput, SelectionService::tr("Give a reason."), QStringLiteral("reason"));
    if (why.size() > longest)
        return fail(Errc::InvalidInput, SelectionService::tr("The reason may have at most %1 characters.").arg(longest), QStringLiteral("reason"));
    return why;
}

} // namespace

bool SelectionCriterion::isFor(PostRole role) const { return roles.empty() || std::ranges::find(roles, role) != roles.end(); }

Result<std::vector<SelectionCriterion>> SelectionService::criteria() const
{
    QJsonObject body;
    if (const auto words = DictionaryService(m_session).inForce(QStringLiteral("selection_criteria"), m_session.clock().today())) {
        body = words->body;
    } else {
        QFile file(QStringLiteral(":/xinzhan/data/dictionaries/selection_criteria.json")); // a workspace of an older program
        if (file.open(QIODevice::ReadOnly))
            body = QJsonDocument::fromJson(file.readAll()).object();
    }
    std::vector<SelectionCriterion> out;
    for (const QJsonValue &v : body[u"entries"].toArray()) {
        SelectionCriterion c{v[u"code"].toString(), v[u"name"].toString(), {}};
        for (const QJsonValue &r : v[u"roles"].toArray())
            if (const auto role = postRoleFromCode(r.toString()))
                c.roles.push_back(*role);
        out.push_back(std::move(c));
    }
    return out;
}

Result<std::vector<CandidacyRow>> SelectionService::list(const CandidacyFilter &filter) const
{
    XZ_TRY(const Reach reach, Reach::of(m_session, Action::ReadAssessment, entity));
    const CandidacyRepository rows(m_session.db());
    XZ_TRY(auto all, rows.list(filter.station ? filter.station : m_session.actor().station));
    QHash<StationId, std::optional<CollegeId>> colleges;
    for (const CandidacyRow &c : all)
        if (!colleges.contains(c.station)) {
            XZ_TRY(const auto college, rows.collegeOf(c.station));
            colleges.insert(c.station, college);
        }
    std::erase_if(all, [&](const CandidacyRow &c) {
        return (filter.role && c.role != *filter.role) || (filter.state && c.state != *filter.state) || !reach.holds(colleges.value(c.station), c.classId);
    });
    return all;
}

Result<CandidacyRow> SelectionService::get(const CandidacyId &id) const
{
    const CandidacyRepository rows(m_session.db());
    XZ_TRY(const auto found, rows.get(id));
    std::optional<CollegeId> college;
    if (found) {
        XZ_TRY(college, rows.collegeOf(found->station));
    }
    if (!found) {
        XZ_CHECK(permit(m_session, Action::ReadAssessment, {.own = true}, entity, id.raw()));
        return AssessmentData::nothing();
    }
    XZ_CHECK(permit(m_session, Action::ReadAssessment, targetOf(*found, college), entity, id.raw()));
    return *found;
}

std::vector<CandidacyChoice> SelectionService::choices(const CandidacyRow &row) const
{
    const auto college = CandidacyRepository(m_session.db()).collegeOf(row.station).value_or(std::nullopt);
    std::vector<CandidacyChoice> out;
    for (const CandidacyEvent e : allCandidacyEvents)
        out.push_back(candidacyChoice(row.state, e, m_session.actor(), targetOf(row, college)));
    return out;
}

Result<std::optional<PersonId>> SelectionService::presentHolder(const CandidacyRow &row) const
{
    if (!isSingleHolder(row.role))
        return std::nullopt;
    PostFilter filter{.role = row.role, .heldOn = m_session.clock().today()};
    filter.classId = row.role == PostRole::ClassCommittee ? row.classId : std::nullopt;
    filter.dorm = row.role == PostRole::DormReporter ? row.dorm : std::nullopt;
    XZ_TRY(const auto posts, NetworkService(m_session).posts(filter));
    for (const PostRow &p : posts)
        if (p.person != row.person)
            return p.person;
    return std::nullopt;
}

Result<QStringList> SelectionService::warnings(const CandidacyRow &row) const
{
    QStringList out;
    if (!row.trained)
        out << tr("%1 has no training on record. The appointment is allowed; %1 will stand in the list of those to be trained.").arg(row.name);
    PostFilter filter{.role = row.role, .heldOn = m_session.clock().today()};
    filter.classId = row.role == PostRole::ClassCommittee ? row.classId : std::nullopt;
    filter.dorm = row.role == PostRole::DormReporter ? row.dorm : std::nullopt;
    if (isSingleHolder(row.role)) {
        XZ_TRY(const auto posts, NetworkService(m_session).posts(filter));
        for (const PostRow &p : posts)
            if (p.person != row.person)
                out << tr("%1 is held by %2 since %3; that post would end the day before.").arg(row.placeName, p.personName, isoDate(p.startsOn));
    }
    XZ_TRY(const auto all, criteria());
    QStringList unmet;
    for (const SelectionCriterion &c : all)
        if (c.isFor(row.role) && !row.criteria.contains(c.code))
            unmet << c.name;
    if (!unmet.isEmpty())
        out << tr("Not ticked: %1.").arg(unmet.join(tr(", ")));
    return out;
}

Result<CandidacyId> SelectionService::propose(const CandidacyDraft &draft)
{
    const CandidacyRepository rows(m_session.db());
    XZ_TRY(const auto person, rows.person(draft.person));
    Candidacy c{CandidacyId::make(m_session.clock().nowMs()), m_session.actor().station.value_or(StationId(RawId{})), draft.role, draft.person};
    if (person) {
        c.classId = person->classId;
        if (draft.role == PostRole::DormReporter)
            c.dorm = person->dorm;
    }
    const Target target{.station = m_session.actor().station, .college = person ? person->college : std::nullopt, .classId = c.classId};
    XZ_CHECK(permit(m_session, Action::WriteAssessment, target, entity, draft.person.raw()));
    // inStation() compares the station first; the student must be of its college as well.
    if (!person || !m_session.actor().station || (person->college && person->college != m_session.actor().college && !(c.classId && m_session.actor().classes.contains(*c.classId))))
        return fail(Errc::Denied, tr("This person does not exist, or is not one of yours."));
    if (!isStudentRole(draft.role))
        return fail(Errc::InvalidInput, tr("Candidates are proposed for three teams: committee members, weather reporters and members of the psychology department."), QStringLiteral("role"));
    if (person->kind != u"student" || person->status != u"active")
        return fail(Errc::Refused, tr("%1 is not an active student and cannot be a candidate.").arg(person->name));
    if (draft.role == PostRole::ClassCommittee && !c.classId)
        return fail(Errc::Refused, tr("%1 belongs to no class; enter it in the roll first.").arg(person->name));
    if (draft.role == PostRole::DormReporter && !c.dorm)
        return fail(Errc::Refused, tr("%1 has no dorm in the roll; enter it first.").arg(person->name));
    XZ_TRY(const auto again, rows.proposed(draft.role, draft.person));
    if (again)
        return fail(Errc::Conflict, tr("%1 is proposed as %2 already.").arg(person->name, postRoleLabel(draft.role)));
    XZ_TRY(const auto held, NetworkService(m_session).posts({.person = draft.person, .role = draft.role, .heldOn = m_session.clock().today()}));
    if (!held.empty())
        return fail(Errc::Conflict, tr("%1 already is %2 since %3.").arg(person->name, postRoleLabel(draft.role), isoDate(held.front().startsOn)));
    c.recommendedBy = cleanLine(draft.recommendedBy);
    if (c.recommendedBy.size() > 80)
        return fail(Errc::InvalidInput, tr("Who recommends may have at most 80 characters."), QStringLiteral("recommended_by"));
    c.criteria = draft.criteria;
    c.proposedOn = m_session.clock().today();
    XZ_TRY(Transaction tx, Transaction::begin(m_session.db()));
    XZ_CHECK(CandidacyRepository::insert(tx, c));
    XZ_CHECK(m_session.audit().record(tx, m_session.actor(), QStringLiteral("candidacy.propose"), entity, c.id.raw(),
                                      {{QStringLiteral("role"), postRoleCode(c.role)}, {QStringLiteral("person"), c.person.toString()}}));
    XZ_CHECK(tx.commit());
    m_session.changes().changed(QStringLiteral("assessment"));
    return c.id;
}

Result<void> SelectionService::update(const CandidacyId &id, const QString &recommendedBy, const QStringList &criteria)
{
    XZ_TRY(CandidacyRow row, get(id));
    const auto college = CandidacyRepository(m_session.db()).collegeOf(row.station).value_or(std::nullopt);
    XZ_CHECK(permit(m_session, Action::WriteAssessment, targetOf(row, college), entity, id.raw()));
    if (row.state != CandidacyState::Proposed)
        return fail(Errc::Refused, tr("A decision has been made about this candidate; the record stays as it was."));
    row.recommendedBy = cleanLine(recommendedBy);
    if (row.recommendedBy.size() > 80)
        return fail(Errc::InvalidInput, tr("Who recommends may have at most 80 characters."), QStringLiteral("recommended_by"));
    row.criteria = criteria;
    XZ_TRY(Transaction tx, Transaction::begin(m_session.db()));
    XZ_CHECK(CandidacyRepository::update(tx, row, CandidacyState::Proposed));
    XZ_CHECK(m_session.audit().record(tx, m_session.actor(), QStringLiteral("candidacy.update"), entity, id.raw(), {{QStringLiteral("criteria"), criteria.join(u' ')}}));
    XZ_CHECK(tx.commit());
    m_session.changes().changed(QStringLiteral("assessment"));
    return {};
}

Result<CandidacyRow> SelectionService::ready(const CandidacyId &id, CandidacyEvent event) const
{
    XZ_TRY(CandidacyRow row, get(id));
    const CandidacyTransition *t = candidacyTransition(row.state, event);
    const auto college = CandidacyRepository(m_session.db()).collegeOf(row.station).value_or(std::nullopt);
    if (t)
        XZ_CHECK(permit(m_session, t->who, targetOf(row, college), entity, id.raw()));
    const CandidacyChoice choice = candidacyChoice(row.state, event, m_session.actor(), targetOf(row, college));
    if (!choice.allowed)
        return fail(Errc::Refused, choice.whyNot);
    return row;
}

Result<void> SelectionService::step(const CandidacyId &id, CandidacyEvent event, const QString &reason)
{
    XZ_TRY(CandidacyRow row, ready(id, event));
    XZ_TRY(row.reason, reasonOf(reason));
    const CandidacyState from = row.state;
    row.state = candidacyTransition(from, event)->to;
    row.decidedOn = row.state == CandidacyState::Proposed ? QDate() : m_session.clock().today();
    if (row.state == CandidacyState::Proposed) {
        XZ_TRY(const auto again, CandidacyRepository(m_session.db()).proposed(row.role, row.person));
        if (again)
            return fail(Errc::Conflict, tr("%1 is proposed as %2 already.").arg(row.name, postRoleLabel(row.role)));
    }
    XZ_TRY(Transaction tx, Transaction::begin(m_session.db()));
    XZ_CHECK(CandidacyRepository::update(tx, row, from));
    XZ_CHECK(m_session.audit().record(tx, m_session.actor(), u"candidacy."_qs + candidacyEventCode(event), entity, id.raw(), {{QStringLiteral("reason"), row.reason}}));
    XZ_CHECK(tx.commit());
    m_session.changes().changed(QStringLiteral("assessment"));
    return {};
}

Result<void> SelectionService::decline(const CandidacyId &id, const QString &reason) { return step(id, CandidacyEvent::Decline, reason); }
Result<void> SelectionService::withdraw(const CandidacyId &id, const QString &reason) { return step(id, CandidacyEvent::Withdraw, reason); }
Result<void> SelectionService::reconsider(const CandidacyId &id, const QString &reason) { return step(id, CandidacyEvent::Reconsider, reason); }

Result<PostId> SelectionService::appoint(const CandidacyId &id, QDate from, bool replace)
{
    XZ_TRY(CandidacyRow row, ready(id, CandidacyEvent::Appoint));
    PostDraft draft{.role = row.role, .person = row.person, .startsOn = from, .replace = replace};
    if (row.role == PostRole::ClassCommittee)
        draft.classId = row.classId;
    else if (row.role == PostRole::DormReporter)
        draft.dorm = row.dorm;
    else
        draft.station = row.station;
    const auto alongside = [&](Transaction &tx, const PostId &post) -> Result<void> {
        row.state = CandidacyState::Appointed;
        row.decidedOn = m_session.clock().today();
        row.reason.clear();
        row.post = post;
        XZ_CHECK(CandidacyRepository::update(tx, row, CandidacyState::Proposed));
        return m_session.audit().record(tx, m_session.actor(), QStringLiteral("candidacy.appoint"), entity, id.raw(),
                                        {{QStringLiteral("post"), post.toString()}, {QStringLiteral("trained"), row.trained}});
    };
    XZ_TRY(const PostId post, NetworkService(m_session).appoint(draft, alongside));
    m_session.changes().changed(QStringLiteral("assessment"));
    return post;
}

Result<void> SelectionService::revoke(const CandidacyId &id, const QString &reason)
{
    XZ_TRY(CandidacyRow row, ready(id, CandidacyEvent::Revoke));
    XZ_TRY(row.reason, reasonOf(reason));
    NetworkService network(m_session);
    XZ_TRY(const auto posts, network.posts({.person = row.person, .role = row.role}));
    const auto post = std::ranges::find_if(posts, [&](const PostRow &p) { return row.post == p.id; });
    const auto alongside = [&](Transaction &tx, const PostId &) -> Result<void> {
        row.state = CandidacyState::Proposed;
        row.decidedOn = {};
        row.post = {};
        XZ_CHECK(CandidacyRepository::update(tx, row, CandidacyState::Appointed));
        return m_session.audit().record(tx, m_session.actor(), QStringLiteral("candidacy.revoke"), entity, id.raw(), {{QStringLiteral("reason"), row.reason}});
    };
    const QDate today = m_session.clock().today();
    if (post == posts.end() || post->endsOn.isValid()) { // the post ended by itself: only the candidacy goes back
        XZ_TRY(Transaction tx, Transaction::begin(m_session.db()));
        XZ_CHECK(alongside(tx, *row.post));
        XZ_CHECK(tx.commit());
    } else if (post->startsOn > today) {
        return fail(Errc::Refused, tr("This appointment begins on %1; it can be taken back from that day on.").arg(isoDate(post->startsOn)));
    } else if (post->startsOn == today) {
        XZ_CHECK(network.takeBackPost(post->id, [&](Transaction &tx, const PostId &p) -> Result<void> { return alongside(tx, p); }));
    } else {
        XZ_CHECK(network.endPost(post->id, today, row.reason, alongside));
    }
    m_session.changes().changed(QStringLiteral("assessment"));
    return {};
}

} // namespace xz
