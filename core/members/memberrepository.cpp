#include "core/members/memberrepository.h"

#include "core/storage/rows.h"
#include "core/storage/transaction.h"

#include <QtCore/QHash>

namespace xz {

namespace {

// The stored fields in their order: name of the column and how its values cross.
const std::vector<const MemberField *> &stored()
{
    static const std::vector<const MemberField *> fields = [] {
        std::vector<const MemberField *> out;
        for (const MemberField &f : memberFieldList())
            if (f.uses & Stored)
                out.push_back(&f);
        return out;
    }();
    return fields;
}

QByteArray columns(const char *before)
{
    QByteArray out;
    for (const MemberField *f : stored())
        out += QByteArray(out.isEmpty() ? "" : ", ") + before + f->key;
    return out;
}

void bindField(Statement &s, const MemberField &f, const MemberRow &row)
{
    const QVariant value = f.get(row);
    if (f.kind == FieldKind::Date)
        s.bind(value.toDate());
    else if (f.kind == FieldKind::Flag)
        s.bind(value.toBool());
    else if (f.kind == FieldKind::Integer)
        s.bind(value.toLongLong());
    else
        s.bind(value.toString());
}

Result<void> readFields(const Statement &s, int column, MemberRow &row)
{
    for (const MemberField *f : stored()) {
        QVariant value;
        if (f->kind == FieldKind::Date)
            value = s.date(column);
        else if (f->kind == FieldKind::Flag)
            value = s.flag(column);
        else if (f->kind == FieldKind::Integer)
            value = s.integer(column);
        else
            value = s.text(column);
        XZ_CHECK(f->set(row, value));
        ++column;
    }
    return {};
}

MemberRow readRow(const Statement &s)
{
    MemberRow r;
    r.post = Post{s.id<PostId>(0), postRoleFromCode(s.text(1)).value_or(PostRole::Expert), s.id<PersonId>(2), s.optionalId<StationId>(3), s.optionalId<ClassId>(4),
                  s.optionalId<DormId>(5), s.date(6), s.date(7), s.text(8)};
    r.placeName = s.text(9);
    r.kind = personKindFromCode(s.text(10)).value_or(PersonKind::Staff);
    r.number = s.text(11);
    r.name = s.text(12);
    r.gender = s.text(13);
    r.phone = s.text(14);
    r.title = s.text(15);
    r.college = s.optionalId<CollegeId>(16);
    r.personClass = s.optionalId<ClassId>(17);
    r.className = s.text(18);
    r.recorded = s.flag(19);
    return r;
}
constexpr int profileColumn = 20;

Certificate readCertificate(const Statement &s)
{
    return {s.id<CertificateId>(0), s.id<PersonId>(1), s.text(2), s.text(3), s.text(4), s.date(5), s.date(6), s.time(7), s.text(8)};
}
#define XZ_CERTIFICATES "SELECT id, person_id, kind, number, issuer, issued_on, expires_on, removed_at, remove_reason FROM certificate "

EligibilityMark readMark(const Statement &s)
{
    return {s.id<EligibilityMarkId>(0), s.id<PostId>(1), eligibilityMarkFromCode(s.text(2)).value_or(EligibilityMarkKind::Relaxed), s.text(3), s.date(4), s.time(5), s.text(6), s.time(7), s.text(8)};
}
#define XZ_MARKS                                                                                                                                     \
    "SELECT m.id, m.post_id, m.kind, m.reason, m.review_on, m.at, coalesce(u.display_name, ''), m.withdrawn_at, m.withdraw_reason FROM eligibility_mark m " \
    "LEFT JOIN user u ON u.id = m.actor_id "

} // namespace

Result<std::vector<MemberRow>> MemberRepository::rows(std::optional<PersonId> person, std::optional<PostRole> role, QDate heldOn, QDate asOf) const
{
    static const QByteArray sql =
        "SELECT o.id, o.role, o.person_id, o.station_id, o.class_id, o.dorm_id, o.starts_on, o.ends_on, o.end_reason, "
        "coalesce(c.name, CASE WHEN d.building = '' THEN d.room ELSE d.building || ' ' || d.room END, st.name, ''), "
        "p.kind, coalesce(p.number, ''), p.name, p.gender, p.phone, p.title, coalesce(st.college_id, c.college_id, d.college_id), p.class_id, coalesce(pc.name, ''), "
        "m.person_id IS NOT NULL, " + columns("m.") + " FROM post o "
        "JOIN person p ON p.id = o.person_id LEFT JOIN class c ON c.id = o.class_id LEFT JOIN dorm d ON d.id = o.dorm_id LEFT JOIN station st ON st.id = o.station_id "
        "LEFT JOIN class pc ON pc.id = p.class_id LEFT JOIN member_profile m ON m.person_id = o.person_id "
        "WHERE (?1 IS NULL OR o.person_id = ?1) AND (?2 IS NULL OR o.role = ?2) "
        "AND (?3 IS NULL OR (o.starts_on <= ?3 AND (o.ends_on IS NULL OR o.ends_on >= ?3))) ORDER BY o.starts_on DESC, o.id";
    auto s = m_db.prepare(sql);
    s.bind(person).bind(role ? std::optional(postRoleCode(*role)) : std::nullopt).bind(heldOn);
    std::vector<MemberRow> out;
    while (s.next()) {
        MemberRow r = readRow(s);
        if (r.recorded)
            XZ_CHECK(readFields(s, profileColumn, r));
        out.push_back(std::move(r));
    }
    XZ_CHECK(s.error());

    XZ_TRY(const EligibilityRule rule, EligibilityRule::inForce(m_db, asOf));
    struct Papers {
        QStringList names;
        QDate until;
        bool expired = false;
        QDate contract, undertaking;
    };
    QHash<PersonId, Papers> papers;
    XZ_TRY(const auto certificates, this->certificates(person));
    for (const Certificate &c : certificates) {
        Papers &p = papers[c.person];
        const CertificateKind *kind = rule.certificate(c.kind);
        if (c.isInForceOn(asOf)) {
            p.names << (kind ? kind->name : c.kind);
            if (c.expiresOn.isValid() && (!p.until.isValid() || c.expiresOn < p.until))
                p.until = c.expiresOn;
        } else if (!c.removedAt.isValid() && c.expiresOn.isValid() && c.expiresOn < asOf) {
            p.expired = true;
        }
    }
    XZ_TRY(const auto contracts, this->contracts(person));
    for (const Contract &c : contracts) {
        Papers &p = papers[c.person];
        if (!p.contract.isValid() || c.endsOn > p.contract)
            p.contract = c.endsOn;
        if (c.undertakingUntil.isValid() && (!p.undertaking.isValid() || c.undertakingUntil > p.undertaking))
            p.undertaking = c.undertakingUntil;
    }
    for (MemberRow &r : out) {
        const auto it = papers.constFind(r.post.person);
        if (it == papers.constEnd())
            continue;
        r.certificates = it->names;
        r.certificates.removeDuplicates();
        r.certificateUntil = it->until;
        r.certificateExpired = it->expired && it->names.isEmpty();
        if (r.post.role == PostRole::Expert || r.post.role == PostRole::PartTime) {
            r.contractUntil = it->contract;
            r.undertakingUntil = it->undertaking;
        }
    }
    return out;
}

Result<std::optional<MemberProfile>> MemberRepository::profile(const PersonId &person) const
{
    static const QByteArray sql = "SELECT " + columns("") + " FROM member_profile WHERE person_id = ?";
    auto s = m_db.prepare(sql);
    s.bind(person);
    std::optional<MemberProfile> out;
    if (s.next()) {
        MemberRow row;
        XZ_CHECK(readFields(s, 0, row));
        out = row;
    }
    XZ_CHECK(s.error());
    return out;
}

Result<void> MemberRepository::save(Transaction &tx, const PersonId &person, const MemberProfile &profile)
{
    static const QByteArray sql = []() -> QByteArray {
        QByteArray places, sets;
        for (const MemberField *f : stored()) {
            places += ", ?";
            sets += QByteArray(sets.isEmpty() ? "" : ", ") + f->key + " = excluded." + f->key;
        }
        return "INSERT INTO member_profile (person_id, " + columns("") + ") VALUES (?" + places + ") ON CONFLICT (person_id) DO UPDATE SET " + sets;
    }();
    MemberRow row;
    static_cast<MemberProfile &>(row) = profile;
    auto s = tx.database().prepare(sql);
    s.bind(person);
    for (const MemberField *f : stored())
        bindField(s, *f, row);
    return s.exec();
}

Result<void> MemberRepository::eraseProfile(Transaction &tx, const PersonId &person) { return tx.prepare("DELETE FROM member_profile WHERE person_id = ?").bind(person).exec(); }

Result<std::vector<Certificate>> MemberRepository::certificates(std::optional<PersonId> person) const
{
    auto s = m_db.prepare(XZ_CERTIFICATES "WHERE ?1 IS NULL OR person_id = ?1 ORDER BY issued_on DESC, id DESC");
    s.bind(person);
    return allRows(s, readCertificate);
}

Result<std::optional<Certificate>> MemberRepository::certificate(const CertificateId &id) const
{
    auto s = m_db.prepare(XZ_CERTIFICATES "WHERE id = ?");
    s.bind(id);
    return firstRow(s, readCertificate);
}

Result<void> MemberRepository::insert(Transaction &tx, const Certificate &v)
{
    return tx.prepare("INSERT INTO certificate (id, person_id, kind, number, issuer, issued_on, expires_on) VALUES (?, ?, ?, ?, ?, ?, ?)")
        .bind(v.id).bind(v.person).bind(v.kind).bind(v.number).bind(v.issuer).bind(v.issuedOn).bind(v.expiresOn).exec();
}

Result<void> MemberRepository::update(Transaction &tx, const Certificate &v)
{
    auto s = tx.prepare("UPDATE certificate SET kind = ?, number = ?, issuer = ?, issued_on = ?, expires_on = ?, removed_at = ?, remove_reason = ? WHERE id = ?");
    s.bind(v.kind).bind(v.number).bind(v.issuer).bind(v.issuedOn).bind(v.expiresOn);
    return s.bind(v.removedAt).bind(v.removeReason).bind(v.id).exec();
}

Result<void> MemberRepository::erase(Transaction &tx, const CertificateId &id) { return tx.prepare("DELETE FROM certificate WHERE id = ?").bind(id).exec(); }

Result<std::vector<Contract>> MemberRepository::contracts(std::optional<PersonId> person) const
{
    auto s = m_db.prepare("SELECT id, person_id, station_id, number, starts_on, ends_on, undertaking_on, undertaking_until FROM contract WHERE ?1 IS NULL OR person_id = ?1 "
                          "ORDER BY ends_on DESC, id DESC");
    s.bind(person);
    return allRows(s, [](const Statement &r) {
        return Contract{r.id<ContractId>(0), r.id<PersonId>(1), r.id<StationId>(2), r.text(3), r.date(4), r.date(5), r.date(6), r.date(7)};
    });
}

Result<void> MemberRepository::save(Transaction &tx, const Contract &v)
{
    auto s = tx.prepare("INSERT INTO contract (id, person_id, station_id, number, starts_on, ends_on, undertaking_on, undertaking_until) VALUES (?, ?, ?, ?, ?, ?, ?, ?) "
                        "ON CONFLICT (id) DO UPDATE SET number = excluded.number, starts_on = excluded.starts_on, ends_on = excluded.ends_on, "
                        "undertaking_on = excluded.undertaking_on, undertaking_until = excluded.undertaking_until");
    s.bind(v.id).bind(v.person).bind(v.station).bind(v.number).bind(v.startsOn).bind(v.endsOn);
    return s.bind(v.undertakingOn).bind(v.undertakingUntil).exec();
}

Result<void> MemberRepository::eraseContract(Transaction &tx, const ContractId &id) { return tx.prepare("DELETE FROM contract WHERE id = ?").bind(id).exec(); }

Result<bool> MemberRepository::hasScans(const CertificateId &id) const
{
    auto s = m_db.prepare("SELECT EXISTS (SELECT 1 FROM attachment WHERE entity = 'certificate' AND entity_id = ?)");
    s.bind(id);
    const bool any = s.next() && s.flag(0);
    XZ_CHECK(s.error());
    return any;
}

Result<std::vector<EligibilityMark>> MemberRepository::marks(const PostId &post) const
{
    auto s = m_db.prepare(XZ_MARKS "WHERE m.post_id = ? ORDER BY m.at DESC, m.id DESC");
    s.bind(post);
    return allRows(s, readMark);
}

Result<std::vector<EligibilityMark>> MemberRepository::marksInForce() const
{
    auto s = m_db.prepare(XZ_MARKS "WHERE m.withdrawn_at IS NULL ORDER BY m.at DESC, m.id DESC");
    return allRows(s, readMark);
}

Result<void> MemberRepository::insert(Transaction &tx, const EligibilityMark &v, const UserId &actor)
{
    auto s = tx.prepare("INSERT INTO eligibility_mark (id, post_id, kind, reason, review_on, at, actor_id) VALUES (?, ?, ?, ?, ?, ?, ?)");
    return s.bind(v.id).bind(v.post).bind(eligibilityMarkCode(v.kind)).bind(v.reason).bind(v.reviewOn).bind(v.at).bind(actor).exec();
}

Result<void> MemberRepository::withdrawMarks(Transaction &tx, const PostId &post, const QDateTime &at, const QString &reason)
{
    return tx.prepare("UPDATE eligibility_mark SET withdrawn_at = ?, withdraw_reason = ? WHERE post_id = ? AND withdrawn_at IS NULL").bind(at).bind(reason).bind(post).exec();
}

} // namespace xz
