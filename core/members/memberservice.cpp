#include "core/members/memberservice.h"

#include "core/base/text.h"
#include "core/members/memberrepository.h"
#include "core/organization/networkrepository.h"
#include "core/people/personrepository.h"
#include "core/workspace/permit.h"

#include <QtCore/QJsonObject>
#include <algorithm>

namespace xz {

namespace {

const QString entity = u"member"_qs;
const QString certificateEntity = u"certificate"_qs;

QString notThere() { return QCoreApplication::translate("MemberService", "This person does not exist, or is not one of yours."); }

// Old and new values of open fields, of personal ones only that they changed (A19).
template <class T>
QJsonObject differences(const FieldCatalogue<T> &catalogue, const T *before, const T &after, const QStringList &keys = {})
{
    QJsonObject out;
    for (const Field<T> &f : catalogue.all()) {
        const QString key = QString::fromLatin1(f.key);
        if (!f.get || (!keys.isEmpty() && !keys.contains(key)))
            continue;
        const QString is = f.get(after).toString(), was = before ? f.get(*before).toString() : QString();
        if (is != was)
            out.insert(key, f.sensitivity == Sensitivity::Open ? QJsonValue(QJsonObject{{u"old"_qs, was}, {u"new"_qs, is}}) : QJsonValue(u"changed"_qs));
    }
    return out;
}

// Reading or writing of one person's papers. A person nobody may see looks like none.
Result<PersonRow> reach(Session &session, Action action, const PersonId &id)
{
    XZ_TRY(const auto person, PersonRepository(session.db()).get(id, session.clock().today()));
    Target target;
    if (person)
        target = {.college = person->college, .classId = person->classId, .own = session.actor().person == id};
    XZ_CHECK(permit(session, action, target, entity, id.raw()));
    if (!person)
        return fail(Errc::Denied, notThere());
    return *person;
}

Result<void> inOrder(QDate first, QDate last, const char *key, const QString &sentence)
{
    if (first.isValid() && last.isValid() && last < first)
        return fail(Errc::InvalidInput, sentence.arg(isoDate(last), isoDate(first)), QString::fromLatin1(key));
    return {};
}

template <class T>
Result<void> check(const FieldCatalogue<T> &catalogue, T value)
{
    for (const Field<T> &f : catalogue.all())
        if (f.set)
            XZ_CHECK(f.set(value, f.get(value)));
    return {};
}

Result<void> checkCertificate(Session &session, const Certificate &c)
{
    XZ_CHECK(check(certificateFields(), c));
    XZ_TRY(const EligibilityRule rule, EligibilityRule::inForce(session.db(), session.clock().today()));
    if (!rule.certificate(c.kind))
        return fail(Errc::InvalidInput, MemberService::tr("“%1” is no certificate of the dictionary; choose one, or add it to the dictionary first.").arg(c.kind), u"kind"_qs);
    return inOrder(c.issuedOn, c.expiresOn, "expires_on", MemberService::tr("The certificate ends on %1, before it was issued on %2."));
}

Result<Certificate> stored(Session &session, const CertificateId &id, Action action)
{
    XZ_TRY(const auto found, MemberRepository(session.db()).certificate(id));
    if (!found) {
        XZ_CHECK(permit(session, action, {}, certificateEntity, id.raw()));
        return fail(Errc::Denied, MemberService::tr("This certificate does not exist, or is not open to you."));
    }
    XZ_CHECK(reach(session, action, found->person));
    return *found;
}

} // namespace

Result<std::vector<MemberRow>> MemberService::list(const MemberFilter &f) const
{
    const Actor &actor = m_session.actor();
    if (f.person && actor.person == f.person) {
        XZ_CHECK(permit(m_session, Action::ReadMembers, {.own = true}, entity, f.person->raw()));
    } else if (allowedScope(actor.role, Action::ReadMembers) == Scope::None) {
        XZ_CHECK(permit(m_session, Action::ReadMembers, {}, entity));
    }
    std::optional<CollegeId> college;
    if (f.station) {
        XZ_TRY(const auto stations, NetworkRepository(m_session.db()).stations());
        for (const Station &s : stations)
            if (s.id == *f.station)
                college = s.college;
        if (!college)
            return fail(Errc::NotFound, tr("There is no such station."));
    }
    const QDate day = f.on.isValid() ? f.on : m_session.clock().today();
    XZ_TRY(auto rows, MemberRepository(m_session.db()).rows(f.person, f.role, f.history ? QDate() : day, day));
    std::erase_if(rows, [&](const MemberRow &r) {
        if (f.station && (r.post.station ? r.post.station != f.station : r.college != college))
            return true;
        const auto classId = r.post.classId ? r.post.classId : r.personClass;
        return !isAllowed(actor, Action::ReadMembers, {.station = r.post.station, .college = r.college, .classId = classId, .own = actor.person == r.post.person});
    });
    static const auto rank = [](PostRole role) {
        static constexpr PostRole order[] = {PostRole::Secretary, PostRole::Head, PostRole::Deputy, PostRole::PartTime, PostRole::Expert, PostRole::Counsellor,
                                             PostRole::ClassTeacher, PostRole::Department, PostRole::ClassCommittee, PostRole::DormReporter};
        return std::ranges::find(order, role) - std::begin(order);
    };
    std::ranges::stable_sort(rows, {}, [](const MemberRow &r) { return std::tuple(rank(r.post.role), r.placeName, r.post.startsOn, r.number); });
    return rows;
}

Result<std::optional<MemberProfile>> MemberService::profile(const PersonId &person) const
{
    XZ_CHECK(reach(m_session, Action::ReadMembers, person));
    return MemberRepository(m_session.db()).profile(person);
}

Result<void> MemberService::saveProfile(const PersonId &person, const MemberProfile &profile)
{
    XZ_CHECK(reach(m_session, Action::WriteMembers, person));
    MemberRow after;
    static_cast<MemberProfile &>(after) = profile;
    for (const QString &key : memberFormKeys()) {
        const auto *f = memberFields().find(key);
        XZ_CHECK(f->set(after, f->get(after)));
    }
    const QDate today = m_session.clock().today();
    for (const auto &[day, key] : {std::pair(after.studentWorkSince, "student_work_since"), std::pair(after.psychWorkSince, "psych_work_since")})
        if (day.isValid() && day > today)
            return fail(Errc::InvalidInput, tr("%1 lies in the future; enter the day on which this work began.").arg(isoDate(day)), QString::fromLatin1(key));
    XZ_TRY(const auto stored, MemberRepository(m_session.db()).profile(person));
    MemberRow before;
    if (stored)
        static_cast<MemberProfile &>(before) = *stored;
    const QJsonObject changed = differences(memberFields(), stored ? &before : nullptr, after, memberFormKeys());
    if (stored && changed.isEmpty())
        return {};
    XZ_TRY(Transaction tx, Transaction::begin(m_session.db()));
    XZ_CHECK(MemberRepository::save(tx, person, after));
    XZ_CHECK(m_session.audit().record(tx, m_session.actor(), u"member.profile"_qs, entity, person.raw(), changed));
    XZ_CHECK(tx.commit());
    m_session.changes().changed(u"members"_qs);
    return {};
}

Result<std::vector<Certificate>> MemberService::certificates(const PersonId &person, bool removedToo) const
{
    XZ_CHECK(reach(m_session, Action::ReadMembers, person));
    XZ_TRY(auto all, MemberRepository(m_session.db()).certificates(person));
    if (!removedToo)
        std::erase_if(all, [](const Certificate &c) { return c.removedAt.isValid(); });
    return all;
}

Result<CertificateId> MemberService::addCertificate(const Certificate &draft)
{
    XZ_CHECK(reach(m_session, Action::WriteMembers, draft.person));
    XZ_CHECK(checkCertificate(m_session, draft));
    Certificate c = draft;
    c.id = CertificateId::make(m_session.clock().nowMs());
    c.removedAt = {};
    XZ_TRY(const auto present, MemberRepository(m_session.db()).certificates(c.person));
    for (const Certificate &other : present)
        if (!other.removedAt.isValid() && other.kind == c.kind && other.number == c.number && !c.number.isEmpty())
            return fail(Errc::Conflict, tr("This certificate with the number %1 is on record already.").arg(c.number), u"number"_qs);
    XZ_TRY(Transaction tx, Transaction::begin(m_session.db()));
    XZ_CHECK(MemberRepository::insert(tx, c));
    QJsonObject detail = differences(certificateFields(), static_cast<const Certificate *>(nullptr), c);
    detail.insert(u"person"_qs, c.person.toString());
    XZ_CHECK(m_session.audit().record(tx, m_session.actor(), u"certificate.add"_qs, certificateEntity, c.id.raw(), detail));
    XZ_CHECK(tx.commit());
    m_session.changes().changed(u"members"_qs);
    return c.id;
}

Result<void> MemberService::updateCertificate(const Certificate &value)
{
    XZ_TRY(const Certificate before, stored(m_session, value.id, Action::WriteMembers));
    Certificate c = value;
    c.person = before.person;
    c.removedAt = before.removedAt;
    c.removeReason = before.removeReason;
    XZ_CHECK(checkCertificate(m_session, c));
    XZ_TRY(Transaction tx, Transaction::begin(m_session.db()));
    XZ_CHECK(MemberRepository::update(tx, c));
    XZ_CHECK(m_session.audit().record(tx, m_session.actor(), u"certificate.change"_qs, certificateEntity, c.id.raw(), differences(certificateFields(), &before, c)));
    XZ_CHECK(tx.commit());
    m_session.changes().changed(u"members"_qs);
    return {};
}

Result<void> MemberService::removeCertificate(const CertificateId &id, const QString &reason)
{
    XZ_TRY(Certificate c, stored(m_session, id, Action::WriteMembers));
    c.removeReason = cleanLine(reason);
    if (c.removeReason.isEmpty() || c.removeReason.size() > 200)
        return fail(Errc::InvalidInput, tr("Say in at most 200 characters why this certificate is taken out."), u"reason"_qs);
    if (c.removedAt.isValid())
        return fail(Errc::Refused, tr("This certificate was taken out on %1 already.").arg(isoDate(c.removedAt.date())));
    c.removedAt = m_session.clock().now();
    XZ_TRY(Transaction tx, Transaction::begin(m_session.db()));
    XZ_CHECK(MemberRepository::update(tx, c));
    XZ_CHECK(m_session.audit().record(tx, m_session.actor(), u"certificate.remove"_qs, certificateEntity, id.raw(), {{u"kind"_qs, c.kind}, {u"reason"_qs, u"given"_qs}}));
    XZ_CHECK(tx.commit());
    m_session.changes().changed(u"members"_qs);
    return {};
}

Result<void> MemberService::restoreCertificate(const CertificateId &id)
{
    XZ_TRY(Certificate c, stored(m_session, id, Action::WriteMembers));
    if (!c.removedAt.isValid())
        return {};
    c.removedAt = {};
    c.removeReason.clear();
    XZ_TRY(Transaction tx, Transaction::begin(m_session.db()));
    XZ_CHECK(MemberRepository::update(tx, c));
    XZ_CHECK(m_session.audit().record(tx, m_session.actor(), u"certificate.restore"_qs, certificateEntity, id.raw(), {{u"kind"_qs, c.kind}}));
    XZ_CHECK(tx.commit());
    m_session.changes().changed(u"members"_qs);
    return {};
}

Result<std::vector<Attachment>> MemberService::scans(const CertificateId &id) const
{
    XZ_CHECK(stored(m_session, id, Action::ReadMembers));
    return Attachments(m_session).of(certificateEntity, id.raw());
}

Result<AttachmentId> MemberService::addScan(const CertificateId &id, const QString &fileName, const QByteArray &bytes)
{
    XZ_CHECK(stored(m_session, id, Action::WriteMembers));
    const QString type = mediaTypeOf(bytes);
    if (!type.startsWith(u"image/") && type != u"application/pdf")
        return fail(Errc::InvalidInput, tr("The scan of a certificate must be a picture (JPEG, PNG) or a PDF; %1 is neither.").arg(fileName), u"scan"_qs);
    XZ_TRY(Transaction tx, Transaction::begin(m_session.db()));
    XZ_TRY(const AttachmentId scan, Attachments(m_session).add(tx, certificateEntity, id.raw(), u"scan"_qs, fileName, bytes));
    XZ_CHECK(tx.commit());
    m_session.changes().changed(u"members"_qs);
    return scan;
}

Result<void> MemberService::removeScan(const CertificateId &id, const AttachmentId &scan)
{
    XZ_CHECK(stored(m_session, id, Action::WriteMembers));
    XZ_TRY(const Attachment found, Attachments(m_session).find(scan));
    if (found.entity != certificateEntity || found.of != id.raw())
        return fail(Errc::NotFound, tr("This scan does not belong to the certificate."));
    XZ_TRY(Transaction tx, Transaction::begin(m_session.db()));
    XZ_CHECK(Attachments(m_session).remove(tx, scan));
    XZ_CHECK(tx.commit());
    m_session.changes().changed(u"members"_qs);
    return {};
}

Result<std::vector<Contract>> MemberService::contracts(const PersonId &person) const
{
    XZ_CHECK(reach(m_session, Action::ReadMembers, person));
    return MemberRepository(m_session.db()).contracts(person);
}

Result<ContractId> MemberService::saveContract(const Contract &value)
{
    XZ_CHECK(reach(m_session, Action::WriteMembers, value.person));
    XZ_CHECK(check(contractFields(), value));
    XZ_CHECK(inOrder(value.startsOn, value.endsOn, "ends_on", tr("The contract ends on %1, before it begins on %2.")));
    XZ_CHECK(inOrder(value.undertakingOn, value.undertakingUntil, "undertaking_until", tr("The undertaking ends on %1, before it was signed on %2.")));
    XZ_CHECK(permit(m_session, Action::WriteMembers, {.station = value.station}, u"contract"_qs));
    Contract c = value;
    XZ_TRY(const auto all, MemberRepository(m_session.db()).contracts(c.person));
    const Contract *before = nullptr;
    for (const Contract &other : all) {
        if (other.id == c.id)
            before = &other;
        else if (other.station == c.station && other.startsOn <= c.endsOn && c.startsOn <= other.endsOn)
            return fail(Errc::Conflict, tr("A contract from %1 to %2 is on record for this time already; change that one, or begin the day after it.").arg(isoDate(other.startsOn), isoDate(other.endsOn)), u"starts_on"_qs);
    }
    if (!before) {
        if (c.id.raw() != RawId{})
            return fail(Errc::Denied, tr("This contract does not exist, or is not open to you."));
        c.id = ContractId::make(m_session.clock().nowMs());
    }
    XZ_TRY(Transaction tx, Transaction::begin(m_session.db()));
    XZ_CHECK(MemberRepository::save(tx, c));
    QJsonObject detail = differences(contractFields(), before, c);
    detail.insert(u"person"_qs, c.person.toString());
    XZ_CHECK(m_session.audit().record(tx, m_session.actor(), before ? u"contract.change"_qs : u"contract.add"_qs, u"contract"_qs, c.id.raw(), detail));
    XZ_CHECK(tx.commit());
    m_session.changes().changed(u"members"_qs);
    return c.id;
}

} // namespace xz
