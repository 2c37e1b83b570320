#include "core/assessment/candidacyrepository.h"

#include "core/storage/rows.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

namespace xz {

namespace {

// A training, not a meeting, that was held and attended (domain 3.4: meetings are counted apart).
#define XZ_CANDIDACY_COLUMNS                                                                                                          \
    "SELECT k.id, k.station_id, k.role, k.person_id, k.class_id, k.dorm_id, k.recommended_by, k.criteria, k.state, k.reason, "        \
    "k.proposed_on, k.decided_on, k.post_id, coalesce(p.number, ''), p.name, coalesce(c.name, ''), "                                  \
    "CASE k.role WHEN 'class_committee' THEN coalesce(c.name, '') WHEN 'dorm_reporter' THEN "                                         \
    "coalesce(CASE WHEN d.building = '' THEN d.room ELSE d.building || ' ' || d.room END, '') ELSE st.name END, "                     \
    "EXISTS (SELECT 1 FROM attendance a JOIN training t ON t.id = a.training_id WHERE a.person_id = k.person_id AND a.state = 'present' " \
    "AND t.state = 'held' AND t.category IN ('training', 'online')) "                                                                 \
    "FROM candidacy k JOIN person p ON p.id = k.person_id JOIN station st ON st.id = k.station_id "                                   \
    "LEFT JOIN class c ON c.id = k.class_id LEFT JOIN dorm d ON d.id = k.dorm_id "

QString jsonOf(const QStringList &list) { return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(list)).toJson(QJsonDocument::Compact)); }

QStringList listOf(const QString &json)
{
    QStringList out;
    for (const QJsonValue &v : QJsonDocument::fromJson(json.toUtf8()).array())
        out << v.toString();
    return out;
}

CandidacyRow read(const Statement &s)
{
    CandidacyRow r{{s.id<CandidacyId>(0), s.id<StationId>(1), postRoleFromCode(s.text(2)).value_or(PostRole::Department), s.id<PersonId>(3)}, s.text(13), s.text(14), s.text(15), s.text(16)};
    r.classId = s.optionalId<ClassId>(4);
    r.dorm = s.optionalId<DormId>(5);
    r.recommendedBy = s.text(6);
    r.criteria = listOf(s.text(7));
    r.state = candidacyStateFromCode(s.text(8)).value_or(CandidacyState::Withdrawn);
    r.reason = s.text(9);
    r.proposedOn = s.date(10);
    r.decidedOn = s.date(11);
    r.post = s.optionalId<PostId>(12);
    r.trained = s.flag(17);
    return r;
}

} // namespace

Result<std::vector<CandidacyRow>> CandidacyRepository::list(std::optional<StationId> station) const
{
    auto s = m_db.prepare(XZ_CANDIDACY_COLUMNS "WHERE (?1 IS NULL OR k.station_id = ?1) ORDER BY k.proposed_on DESC, k.id DESC");
    s.bind(station);
    return allRows(s, read);
}

Result<std::optional<CandidacyRow>> CandidacyRepository::get(const CandidacyId &id) const
{
    auto s = m_db.prepare(XZ_CANDIDACY_COLUMNS "WHERE k.id = ?");
    s.bind(id);
    return firstRow(s, read);
}

Result<std::optional<CandidacyId>> CandidacyRepository::proposed(PostRole role, const PersonId &person) const
{
    auto s = m_db.prepare("SELECT id FROM candidacy WHERE role = ? AND person_id = ? AND state = 'proposed'");
    s.bind(postRoleCode(role)).bind(person);
    std::optional<CandidacyId> out;
    if (s.next())
        out = s.id<CandidacyId>(0);
    XZ_CHECK(s.error());
    return out;
}

Result<std::optional<CandidacyRepository::PersonFacts>> CandidacyRepository::person(const PersonId &id) const
{
    auto s = m_db.prepare("SELECT name, kind, status, college_id, class_id, dorm_id FROM person WHERE id = ?");
    s.bind(id);
    std::optional<PersonFacts> out;
    if (s.next())
        out = PersonFacts{s.text(0), s.text(1), s.text(2), s.optionalId<CollegeId>(3), s.optionalId<ClassId>(4), s.optionalId<DormId>(5)};
    XZ_CHECK(s.error());
    return out;
}

Result<std::optional<CollegeId>> CandidacyRepository::collegeOf(const StationId &station) const
{
    auto s = m_db.prepare("SELECT college_id FROM station WHERE id = ?");
    s.bind(station);
    std::optional<CollegeId> out;
    if (s.next())
        out = s.id<CollegeId>(0);
    XZ_CHECK(s.error());
    return out;
}

Result<void> CandidacyRepository::insert(Transaction &tx, const Candidacy &v)
{
    auto s = tx.prepare("INSERT INTO candidacy (id, station_id, role, person_id, class_id, dorm_id, recommended_by, criteria, state, reason, proposed_on, decided_on, post_id) "
                        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    s.bind(v.id).bind(v.station).bind(postRoleCode(v.role)).bind(v.person).bind(v.classId).bind(v.dorm).bind(v.recommendedBy).bind(jsonOf(v.criteria));
    return s.bind(candidacyStateCode(v.state)).bind(v.reason).bind(v.proposedOn).bind(v.decidedOn).bind(v.post).exec();
}

Result<void> CandidacyRepository::update(Transaction &tx, const Candidacy &v, CandidacyState from)
{
    const qint64 before = tx.database().totalChanges();
    auto s = tx.prepare("UPDATE candidacy SET recommended_by = ?, criteria = ?, state = ?, reason = ?, decided_on = ?, post_id = ? WHERE id = ? AND state = ?");
    s.bind(v.recommendedBy).bind(jsonOf(v.criteria)).bind(candidacyStateCode(v.state)).bind(v.reason).bind(v.decidedOn).bind(v.post);
    XZ_CHECK(s.bind(v.id).bind(candidacyStateCode(from)).exec());
    if (tx.database().totalChanges() == before)
        return fail(Errc::Conflict, QCoreApplication::translate("Candidacy", "Somebody else has decided about this candidate in the meantime. Look at the list again."));
    return {};
}

} // namespace xz
