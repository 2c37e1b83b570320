#include "core/training/trainingrepository.h"

#include "core/storage/rows.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <algorithm>

namespace xz {

namespace {

#define XZ_TRAINING_COLUMNS                                                                                                              \
    "SELECT t.id, t.station_id, t.category, t.title, t.on_date, t.starts_at, t.ends_at, t.place, t.speaker_id, t.speaker, "              \
    "t.speaker_kind, t.hours, t.audience, t.expects, t.note, t.state, t.state_reason, t.made_by, t.made_at, t.version, s.name, "         \
    "s.college_id, coalesce(p.name, t.speaker), coalesce(a.expected, 0), coalesce(a.present, 0), coalesce(a.leave, 0), "                 \
    "coalesce(a.absent, 0), coalesce(a.open, 0), coalesce(a.guests, 0) FROM training t JOIN station s ON s.id = t.station_id "           \
    "LEFT JOIN person p ON p.id = t.speaker_id LEFT JOIN (SELECT training_id, sum(expected) AS expected, sum(state = 'present') AS present, " \
    "sum(state = 'leave') AS leave, sum(state = 'absent') AS absent, sum(state = 'open') AS open, "                                      \
    "sum(state = 'present' AND expected = 0) AS guests FROM attendance "

TrainingRow readTraining(const Statement &s)
{
    TrainingRow r{{.id = s.id<TrainingId>(0), .station = s.id<StationId>(1)}};
    r.category = trainingCategoryFromCode(s.text(2)).value_or(TrainingCategory::Meeting);
    r.title = s.text(3);
    r.onDate = s.date(4);
    r.startsAt = s.text(5);
    r.endsAt = s.text(6);
    r.place = s.text(7);
    r.speakerPerson = s.optionalId<PersonId>(8);
    r.speaker = s.text(9);
    r.speakerKind = speakerKindFromCode(s.text(10));
    r.hours = s.real(11);
    const QJsonArray audience = QJsonDocument::fromJson(s.blob(12)).array();
    for (const QJsonValue &v : audience)
        if (const auto role = postRoleFromCode(v.toString()))
            r.audience.push_back(*role);
    r.expects = s.text(13) == u"named" ? ExpectedBy::Named : ExpectedBy::Offices;
    r.note = s.text(14);
    r.state = trainingStateFromCode(s.text(15)).value_or(TrainingState::Planned);
    r.stateReason = s.text(16);
    r.madeBy = s.id<UserId>(17);
    r.madeAt = s.time(18);
    r.version = int(s.integer(19));
    r.stationName = s.text(20);
    r.college = s.id<CollegeId>(21);
    r.speakerName = s.text(22);
    r.expected = int(s.integer(23));
    r.present = int(s.integer(24));
    r.leave = int(s.integer(25));
    r.absent = int(s.integer(26));
    r.open = int(s.integer(27));
    r.guests = int(s.integer(28));
    return r;
}

QString audienceJson(const std::vector<PostRole> &roles)
{
    QJsonArray a;
    for (const PostRole r : roles)
        a << postRoleCode(r);
    return QString::fromUtf8(QJsonDocument(a).toJson(QJsonDocument::Compact));
}

#define XZ_POINT_COLUMNS "SELECT d.id, d.kind, d.clock, d.text, d.owner_id, coalesce(p.name, ''), d.due_on, d.done_on, d.done_note, d.training_id FROM drill_point d " \
                         "LEFT JOIN person p ON p.id = d.owner_id "

DrillPoint readPoint(const Statement &s)
{
    DrillPoint p{.id = s.id<DrillPointId>(0), .kind = drillPointKindFromCode(s.text(1)).value_or(DrillPointKind::Review), .clock = s.text(2), .text = s.text(3)};
    p.owner = s.optionalId<PersonId>(4);
    p.ownerName = s.text(5);
    p.dueOn = s.date(6);
    p.doneOn = s.date(7);
    p.doneNote = s.text(8);
    return p;
}

TrainingRepository::Found readFound(const Statement &s)
{
    return {s.id<PersonId>(0), s.text(1), s.text(2), s.text(3), s.optionalId<CollegeId>(4), s.optionalId<ClassId>(5)};
}

} // namespace

Result<std::vector<TrainingRow>> TrainingRepository::list(const TrainingFilter &f) const
{
    auto s = m_db.prepare(XZ_TRAINING_COLUMNS "WHERE training_id IN (SELECT id FROM training WHERE (?1 IS NULL OR station_id = ?1) AND (?2 IS NULL OR on_date >= ?2) "
                          "AND (?3 IS NULL OR on_date <= ?3)) GROUP BY training_id) a ON a.training_id = t.id WHERE (?1 IS NULL OR t.station_id = ?1) "
                          "AND (?2 IS NULL OR t.on_date >= ?2) AND (?3 IS NULL OR t.on_date <= ?3) AND (?4 IS NULL OR t.category = ?4) AND (?5 IS NULL OR t.state = ?5) "
                          "AND (?6 IS NULL OR EXISTS (SELECT 1 FROM json_each(t.audience) j WHERE j.value = ?6)) ORDER BY t.on_date DESC, t.starts_at DESC, t.id DESC");
    s.bind(f.station).bind(f.from).bind(f.to).bind(f.category ? std::optional(trainingCategoryCode(*f.category)) : std::nullopt);
    s.bind(f.state ? std::optional(trainingStateCode(*f.state)) : std::nullopt).bind(f.audience ? std::optional(postRoleCode(*f.audience)) : std::nullopt);
    return allRows(s, readTraining);
}

Result<std::optional<TrainingRow>> TrainingRepository::get(const TrainingId &id) const
{
    auto s = m_db.prepare(XZ_TRAINING_COLUMNS "WHERE training_id = ?1 GROUP BY training_id) a ON a.training_id = t.id WHERE t.id = ?1");
    s.bind(id);
    return firstRow(s, readTraining);
}

Result<std::vector<AttendanceRow>> TrainingRepository::attendance(const TrainingId &id) const
{
    auto s = m_db.prepare("SELECT a.training_id, a.person_id, a.role, a.expected, a.state, a.reason, a.method, a.score, a.certificate, a.certificate_until, a.at, "
                          "coalesce(p.number, ''), p.name, coalesce(c.name, ''), p.class_id, "
                          "CASE WHEN a.role = 'dorm_reporter' AND d.id IS NOT NULL THEN trim(d.building || ' ' || d.room) ELSE coalesce(c.name, '') END "
                          "FROM attendance a JOIN person p ON p.id = a.person_id LEFT JOIN class c ON c.id = p.class_id LEFT JOIN dorm d ON d.id = p.dorm_id "
                          "WHERE a.training_id = ?");
    s.bind(id);
    std::vector<AttendanceRow> out;
    while (s.next()) {
        AttendanceRow r{{.training = s.id<TrainingId>(0), .person = s.id<PersonId>(1)}};
        r.roles = rolesFromCodes(s.text(2));
        r.expected = s.flag(3);
        r.state = attendanceStateFromCode(s.text(4)).value_or(AttendanceState::Open);
        r.reason = s.text(5);
        r.method = s.text(6);
        if (!s.isNull(7))
            r.score = s.real(7);
        r.certificate = s.text(8);
        r.certificateUntil = s.date(9);
        r.at = s.time(10);
        r.number = s.text(11);
        r.name = s.text(12);
        r.className = s.text(13);
        r.classId = s.optionalId<ClassId>(14);
        r.placeName = s.text(15);
        out.push_back(std::move(r));
    }
    XZ_CHECK(s.error());
    const auto rank = [](const AttendanceRow &r) {
        const auto it = r.roles.empty() ? std::end(trainingGroups) : std::ranges::find(trainingGroups, r.roles.front());
        return std::tuple(!r.expected, int(it - std::begin(trainingGroups)), r.className, r.number, r.name);
    };
    std::ranges::sort(out, {}, rank);
    return out;
}

Result<QSet<TrainingId>> TrainingRepository::touchingClasses(const QSet<ClassId> &classes) const
{
    QSet<TrainingId> out;
    auto s = m_db.prepare("SELECT DISTINCT a.training_id FROM person p JOIN attendance a ON a.person_id = p.id WHERE p.class_id = ?");
    for (const ClassId &c : classes) {
        s.bind(c);
        while (s.next())
            out.insert(s.id<TrainingId>(0));
        XZ_CHECK(s.error());
    }
    return out;
}

Result<std::vector<TrainingRepository::Expected>> TrainingRepository::officeHolders(const CollegeId &college, const std::vector<PostRole> &roles, QDate on) const
{
    std::vector<Expected> out;
    auto s = m_db.prepare("SELECT o.person_id, p.class_id FROM post o JOIN person p ON p.id = o.person_id LEFT JOIN class c ON c.id = o.class_id "
                          "LEFT JOIN dorm d ON d.id = o.dorm_id LEFT JOIN station t ON t.id = o.station_id WHERE o.role = ?1 AND p.status = 'active' "
                          "AND o.starts_on <= ?2 AND (o.ends_on IS NULL OR o.ends_on >= ?2) AND ?3 IN (c.college_id, d.college_id, t.college_id) "
                          "GROUP BY o.person_id");
    for (const PostRole role : roles) {
        s.bind(postRoleCode(role)).bind(on).bind(college);
        while (s.next())
            out.push_back({s.id<PersonId>(0), role, s.optionalId<ClassId>(1)});
        XZ_CHECK(s.error());
    }
    return out;
}

Result<std::vector<PostRole>> TrainingRepository::officesOf(const PersonId &person, QDate on) const
{
    auto s = m_db.prepare("SELECT DISTINCT role FROM post WHERE person_id = ?1 AND starts_on <= ?2 AND (ends_on IS NULL OR ends_on >= ?2)");
    s.bind(person).bind(on);
    std::vector<PostRole> held, out;
    while (s.next())
        if (const auto role = postRoleFromCode(s.text(0)))
            held.push_back(*role);
    XZ_CHECK(s.error());
    for (const PostRole g : trainingGroups)
        if (std::ranges::find(held, g) != held.end())
            out.push_back(g);
    return out;
}

Result<std::vector<TrainingRepository::Found>> TrainingRepository::byNumber(const QString &number) const
{
    auto s = m_db.prepare("SELECT id, coalesce(number, ''), name, status, college_id, class_id FROM person WHERE number = ?1 AND kind IN ('student', 'staff', 'external') "
                          "ORDER BY kind DESC");
    s.bind(number);
    return allRows(s, readFound);
}

Result<std::optional<TrainingRepository::Found>> TrainingRepository::person(const PersonId &id) const
{
    auto s = m_db.prepare("SELECT id, coalesce(number, ''), name, status, college_id, class_id FROM person WHERE id = ?");
    s.bind(id);
    return firstRow(s, readFound);
}

Result<std::optional<CollegeId>> TrainingRepository::collegeOf(const StationId &station) const
{
    auto s = m_db.prepare("SELECT college_id FROM station WHERE id = ?");
    s.bind(station);
    std::optional<CollegeId> out;
    if (s.next())
        out = s.id<CollegeId>(0);
    XZ_CHECK(s.error());
    return out;
}

Result<std::vector<DrillPoint>> TrainingRepository::points(const TrainingId &id) const
{
    auto s = m_db.prepare(XZ_POINT_COLUMNS "WHERE d.training_id = ? ORDER BY CASE d.kind WHEN 'scenario' THEN 0 WHEN 'timeline' THEN 1 ELSE 2 END, d.position");
    s.bind(id);
    return allRows(s, readPoint);
}

Result<std::optional<TrainingRepository::PointOf>> TrainingRepository::point(const DrillPointId &id) const
{
    auto s = m_db.prepare(XZ_POINT_COLUMNS "WHERE d.id = ?");
    s.bind(id);
    std::optional<PointOf> out;
    if (s.next())
        out = PointOf{readPoint(s), s.id<TrainingId>(9)};
    XZ_CHECK(s.error());
    return out;
}

Result<std::vector<DrillTask>> TrainingRepository::openTasks(std::optional<StationId> station) const
{
    auto s = m_db.prepare("SELECT d.id, t.id, t.title, d.text, coalesce(p.name, ''), d.owner_id, d.due_on FROM drill_point d JOIN training t ON t.id = d.training_id "
                          "LEFT JOIN person p ON p.id = d.owner_id WHERE d.kind = 'review' AND d.due_on IS NOT NULL AND d.done_on IS NULL AND t.state <> 'cancelled' "
                          "AND (?1 IS NULL OR t.station_id = ?1) ORDER BY d.due_on, d.position");
    s.bind(station);
    std::vector<DrillTask> out;
    while (s.next())
        out.push_back({s.id<DrillPointId>(0), s.id<TrainingId>(1), s.text(2), s.text(3), s.text(4), s.optionalId<PersonId>(5), s.date(6)});
    XZ_CHECK(s.error());
    return out;
}

Result<void> TrainingRepository::insert(Transaction &tx, const Training &v)
{
    auto s = tx.prepare("INSERT INTO training (id, station_id, category, title, on_date, starts_at, ends_at, place, speaker_id, speaker, speaker_kind, hours, audience, "
                        "expects, note, state, state_reason, made_by, made_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    s.bind(v.id).bind(v.station).bind(trainingCategoryCode(v.category)).bind(v.title).bind(v.onDate).bind(v.startsAt).bind(v.endsAt).bind(v.place);
    s.bind(v.speakerPerson).bind(v.speaker).bind(v.speakerKind ? speakerKindCode(*v.speakerKind) : QString()).bind(v.hours).bind(audienceJson(v.audience));
    s.bind(v.expects == ExpectedBy::Named ? u"named"_qs : u"offices"_qs).bind(v.note).bind(trainingStateCode(v.state)).bind(v.stateReason).bind(v.madeBy).bind(v.madeAt);
    return s.exec();
}

Result<void> TrainingRepository::update(Transaction &tx, const Training &v)
{
    auto s = tx.prepare("UPDATE training SET category = ?, title = ?, on_date = ?, starts_at = ?, ends_at = ?, place = ?, speaker_id = ?, speaker = ?, speaker_kind = ?, "
                        "hours = ?, audience = ?, note = ?, version = version + 1 WHERE id = ?");
    s.bind(trainingCategoryCode(v.category)).bind(v.title).bind(v.onDate).bind(v.startsAt).bind(v.endsAt).bind(v.place).bind(v.speakerPerson).bind(v.speaker);
    s.bind(v.speakerKind ? speakerKindCode(*v.speakerKind) : QString()).bind(v.hours).bind(audienceJson(v.audience)).bind(v.note).bind(v.id);
    return s.exec();
}

Result<void> TrainingRepository::setState(Transaction &tx, const TrainingId &id, TrainingState state, const QString &reason)
{
    return tx.prepare("UPDATE training SET state = ?, state_reason = ?, version = version + 1 WHERE id = ?").bind(trainingStateCode(state)).bind(reason).bind(id).exec();
}

Result<void> TrainingRepository::put(Transaction &tx, const Attendance &v, const UserId &actor)
{
    auto s = tx.prepare("INSERT OR REPLACE INTO attendance (training_id, person_id, role, expected, state, reason, method, score, certificate, certificate_until, at, actor_id) "
                        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    s.bind(v.training).bind(v.person).bind(roleCodes(v.roles)).bind(v.expected).bind(attendanceStateCode(v.state)).bind(v.reason).bind(v.method).bind(v.score);
    s.bind(v.certificate).bind(v.certificateUntil).bind(v.at).bind(v.at.isValid() ? std::optional(actor) : std::nullopt);
    return s.exec();
}

Result<void> TrainingRepository::erase(Transaction &tx, const TrainingId &training, const PersonId &person)
{
    return tx.prepare("DELETE FROM attendance WHERE training_id = ? AND person_id = ?").bind(training).bind(person).exec();
}

Result<void> TrainingRepository::insert(Transaction &tx, const TrainingId &training, const DrillPointId &id, int position, const DrillPoint &p)
{
    auto s = tx.prepare("INSERT INTO drill_point (id, training_id, kind, position, clock, text, owner_id, due_on, done_on, done_note) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    s.bind(id).bind(training).bind(drillPointKindCode(p.kind)).bind(position).bind(p.clock).bind(p.text).bind(p.owner).bind(p.dueOn).bind(p.doneOn).bind(p.doneNote);
    return s.exec();
}

Result<void> TrainingRepository::erasePoints(Transaction &tx, const TrainingId &training)
{
    return tx.prepare("DELETE FROM drill_point WHERE training_id = ?").bind(training).exec();
}

Result<void> TrainingRepository::finishPoint(Transaction &tx, const DrillPointId &id, QDate on, const QString &note)
{
    return tx.prepare("UPDATE drill_point SET done_on = ?, done_note = ? WHERE id = ?").bind(on).bind(note).bind(id).exec();
}

} // namespace xz
