// Who takes an office and who leaves it. One holder per place where the office is single; history is kept.
#include "core/base/text.h"
#include "core/organization/networkrepository.h"
#include "core/organization/reach.h"
#include "core/workspace/settings.h"

#include <QtCore/QJsonObject>

namespace xz {

namespace {

struct Place {
    QString name;
    std::optional<CollegeId> college;
    bool open = true;
};

Result<std::optional<Place>> placeOf(const NetworkRepository &rows, const PostDraft &p, QDate on)
{
    std::optional<Place> out;
    switch (postPlace(p.role)) {
    case PostPlace::Station: {
        XZ_TRY(const auto all, rows.stations());
        for (const Station &s : all)
            if (p.station == s.id)
                out = Place{s.name, s.college};
        break;
    }
    case PostPlace::Class:
        if (p.classId) {
            XZ_TRY(const auto c, rows.classById(*p.classId));
            if (c)
                out = Place{c->name, c->college, c->isOpenOn(on)};
        }
        break;
    case PostPlace::Dorm: {
        XZ_TRY(const auto all, rows.dorms());
        for (const Dorm &d : all)
            if (p.dorm == d.id)
                out = Place{d.name(), d.college, d.isOpenOn(on)};
        break;
    }
    }
    return out;
}

// May the actor change this post? A post that is not there looks like one of somebody else's.
Result<void> mayWritePost(Session &session, const NetworkRepository &rows, const std::optional<Post> &post, const PostId &id)
{
    std::optional<CollegeId> college;
    std::optional<ClassId> classId;
    if (post) {
        XZ_TRY(const auto person, rows.personPlace(post->person));
        classId = post->dorm && person ? person->classId : post->classId;
        const PostDraft where{post->role, post->person, post->station, post->classId, post->dorm};
        XZ_TRY(const auto place, placeOf(rows, where, session.clock().today()));
        if (place)
            college = place->college;
    }
    XZ_CHECK(permit(session, Action::WriteNetwork, {.station = post ? post->station : std::nullopt, .college = college, .classId = classId}, u"post"_qs, id.raw()));
    if (!post)
        return fail(Errc::Denied, NetworkService::tr("This post does not exist, or it is not one of yours."));
    return {};
}

} // namespace

Result<PostId> NetworkService::appoint(const PostDraft &draft, const Alongside &alongside)
{
    const NetworkRepository rows(m_session.db());
    PostDraft p = draft;
    if (!p.startsOn.isValid())
        p.startsOn = m_session.clock().today();
    const PostPlace kind = postPlace(p.role);
    if (kind != PostPlace::Station)
        p.station = {};
    if (kind != PostPlace::Class)
        p.classId = {};
    if (kind != PostPlace::Dorm)
        p.dorm = {};
    XZ_TRY(const auto place, placeOf(rows, p, p.startsOn));
    XZ_TRY(const auto person, rows.personPlace(p.person));
    // A dorm is nobody's class; its reporter is the business of the counsellor of the reporter's class.
    const auto classId = kind == PostPlace::Dorm && person ? person->classId : p.classId;
    XZ_CHECK(permit(m_session, Action::WriteNetwork, {.station = p.station, .college = place ? place->college : std::nullopt, .classId = classId}, u"post"_qs, p.person.raw()));
    const QString role = postRoleLabel(p.role);
    if (!place)
        return fail(Errc::InvalidInput, tr("Choose where the %1 serves.").arg(role), u"place"_qs);
    if (!place->open)
        return fail(Errc::Refused, tr("%1 is closed on %2; nobody can be appointed there.").arg(place->name, isoDate(p.startsOn)));
    if (!person)
        return fail(Errc::Denied, tr("This person does not exist, or is not one of yours."));
    const bool student = person->kind == u"student";
    if (person->status != u"active")
        return fail(Errc::Refused, tr("%1 is not active at the school and cannot be appointed.").arg(person->name));
    if (p.role == PostRole::ClassCommittee && (!student || person->classId != p.classId))
        return fail(Errc::Refused, tr("The committee member of %1 must be a student of that class; %2 is not.").arg(place->name, person->name));
    if (p.role == PostRole::DormReporter && (!student || person->dorm != p.dorm))
        return fail(Errc::Refused, tr("The weather reporter of %1 must live there; %2 does not.").arg(place->name, person->name));
    const bool staffOffice = p.role == PostRole::Head || p.role == PostRole::Counsellor || p.role == PostRole::ClassTeacher || p.role == PostRole::Secretary;
    if ((staffOffice || p.role == PostRole::Deputy || p.role == PostRole::PartTime || p.role == PostRole::Expert) && student)
        return fail(Errc::Refused, tr("%1 is a student; the %2 must be a member of staff.").arg(person->name, role));
    if (p.endsOn.isValid() && p.endsOn < p.startsOn)
        return fail(Errc::InvalidInput, tr("The last day %1 lies before the first, %2.").arg(isoDate(p.endsOn), isoDate(p.startsOn)), u"ends_on"_qs);

    std::vector<PostRow> toEnd;
    int together = 0; // others who hold an office of several at some time of this term
    XZ_TRY(const auto present, rows.posts({.station = p.station, .classId = p.classId, .dorm = p.dorm, .role = p.role}));
    for (const PostRow &other : present) {
        const bool overlaps = (!other.endsOn.isValid() || other.endsOn >= p.startsOn) && (!p.endsOn.isValid() || other.startsOn <= p.endsOn);
        if (!overlaps)
            continue;
        ++together;
        if (other.person == p.person)
            return fail(Errc::Conflict, tr("%1 already is %2 of %3 since %4.").arg(other.personName, role, place->name, isoDate(other.startsOn)));
        if (!isSingleHolder(p.role))
            continue;
        if (draft.replace && other.startsOn > p.startsOn && !p.endsOn.isValid()) // appointed for later already: the new term must end before it
            return fail(Errc::Conflict, tr("%1 has a %2 from %3 on already: %4. Give this term a last day, at most %5, or take that appointment back first.")
                                            .arg(place->name, role, isoDate(other.startsOn), other.personName, isoDate(other.startsOn.addDays(-1))), u"ends_on"_qs);
        if (draft.replace && other.startsOn < p.startsOn && p.endsOn.isValid() && (!other.endsOn.isValid() || other.endsOn > p.endsOn)) // it would tear a term in two
            return fail(Errc::Conflict, tr("%4 is %2 of %1 from %3 to after this term. End that term first, then enter what came after it.")
                                            .arg(place->name, role, isoDate(other.startsOn), other.personName), u"ends_on"_qs);
        if (!draft.replace || other.startsOn >= p.startsOn)
            return fail(Errc::Conflict, tr("%1 has a %2 since %3: %4. End that post first, or appoint as the successor from a later day.")
                                            .arg(place->name, role, isoDate(other.startsOn), other.personName));
        toEnd.push_back(other);
    }

    if (p.role == PostRole::Deputy) {
        const int most = SettingsService(m_session).number(setting::deputies);
        if (most == 0)
            return fail(Errc::Refused, tr("This school's stations have no deputies; the setting “Deputy heads of a station” says how many there may be."));
        if (together >= most)
            return fail(Errc::Conflict, tr("%1 has %n deputy head(s) at that time, as many as the settings allow. End one of these terms first.", nullptr, together).arg(place->name));
    }

    const Post post{PostId::make(m_session.clock().nowMs()), p.role, p.person, p.station, p.classId, p.dorm, p.startsOn, p.endsOn};
    XZ_TRY(Transaction tx, Transaction::begin(m_session.db()));
    for (const PostRow &other : toEnd) {
        XZ_CHECK(NetworkRepository::endPost(tx, other.id, p.startsOn.addDays(-1), u"successor"_qs));
        XZ_CHECK(m_session.audit().record(tx, m_session.actor(), u"post.end"_qs, u"post"_qs, other.id.raw(),
                                          {{u"role"_qs, postRoleCode(p.role)}, {u"ends_on"_qs, isoDate(p.startsOn.addDays(-1))}, {u"reason"_qs, u"successor"_qs}}));
    }
    XZ_CHECK(NetworkRepository::insert(tx, post));
    XZ_CHECK(m_session.audit().record(tx, m_session.actor(), u"post.appoint"_qs, u"post"_qs, post.id.raw(),
                                      {{u"role"_qs, postRoleCode(p.role)}, {u"person"_qs, p.person.toString()}, {u"starts_on"_qs, isoDate(p.startsOn)}}));
    if (alongside)
        XZ_CHECK(alongside(tx, post.id));
    XZ_CHECK(tx.commit());
    XZ_CHECK(refreshClasses(m_session));
    m_session.changes().changed(u"network"_qs);
    return post.id;
}

Result<void> NetworkService::takeBackPost(const PostId &id, const Alongside &alongside)
{
    const NetworkRepository rows(m_session.db());
    XZ_TRY(const auto post, rows.post(id));
    XZ_CHECK(mayWritePost(m_session, rows, post, id));
    if (post->endsOn.isValid())
        return fail(Errc::Refused, tr("This post ended on %1 already.").arg(isoDate(post->endsOn)));
    if (post->startsOn != m_session.clock().today())
        return fail(Errc::Refused, tr("This post began on %1 and was held since: end it instead.").arg(isoDate(post->startsOn)));
    XZ_TRY(Transaction tx, Transaction::begin(m_session.db()));
    if (alongside) // first: what names the post lets go of it
        XZ_CHECK(alongside(tx, id));
    XZ_CHECK(NetworkRepository::erasePost(tx, id));
    XZ_TRY(const auto before, rows.posts({.station = post->station, .classId = post->classId, .dorm = post->dorm, .role = post->role}));
    for (const PostRow &other : before) // whom it had succeeded serves on
        if (isSingleHolder(post->role) && other.id != id && other.endReason == u"successor" && other.endsOn == post->startsOn.addDays(-1))
            XZ_CHECK(NetworkRepository::reopenPost(tx, other.id));
    XZ_CHECK(m_session.audit().record(tx, m_session.actor(), u"post.take_back"_qs, u"post"_qs, id.raw(), {{u"role"_qs, postRoleCode(post->role)}, {u"person"_qs, post->person.toString()}}));
    XZ_CHECK(tx.commit());
    m_session.changes().changed(u"network"_qs);
    return {};
}

Result<void> NetworkService::endPost(const PostId &id, QDate on, const QString &reason, const Alongside &alongside)
{
    const NetworkRepository rows(m_session.db());
    XZ_TRY(const auto post, rows.post(id));
    XZ_CHECK(mayWritePost(m_session, rows, post, id));
    const QDate last = on.isValid() ? on : m_session.clock().today();
    if (post->endsOn.isValid())
        return fail(Errc::Refused, tr("This post ended on %1 already.").arg(isoDate(post->endsOn)));
    if (last < post->startsOn)
        return fail(Errc::InvalidInput, tr("The last day %1 lies before the first, %2.").arg(isoDate(last), isoDate(post->startsOn)), u"ends_on"_qs);
    const QString why = cleanLine(reason);
    if (why.size() > 200)
        return fail(Errc::InvalidInput, tr("The reason may have at most 200 characters."), u"end_reason"_qs);
    XZ_TRY(Transaction tx, Transaction::begin(m_session.db()));
    XZ_CHECK(NetworkRepository::endPost(tx, id, last, why));
    XZ_CHECK(m_session.audit().record(tx, m_session.actor(), u"post.end"_qs, u"post"_qs, id.raw(), {{u"role"_qs, postRoleCode(post->role)}, {u"ends_on"_qs, isoDate(last)}}));
    if (alongside)
        XZ_CHECK(alongside(tx, id));
    XZ_CHECK(tx.commit());
    XZ_CHECK(refreshClasses(m_session));
    m_session.changes().changed(u"network"_qs);
    return {};
}

} // namespace xz
