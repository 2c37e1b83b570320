#include "core/training/coveragerepository.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <algorithm>

namespace xz {

namespace {

#define XZ_GROUPS "('counsellor', 'class_teacher', 'class_committee', 'dorm_reporter', 'department')"
#define XZ_HELPERS "('class_committee', 'dorm_reporter', 'department')"
#define XZ_IS_TRAINING "(x.category = 'training' OR (x.category = 'online' AND a.certificate <> ''))"
// ?1 college, ?2 classes as JSON of hex ids, ?3 today, ?4 one term
// A session counts for a group when somebody came to it as one of that group: who holds two offices and came for one stands for one.
#define XZ_CAME_AS "instr(' ' || a.role || ' ', ' ' || o.role || ' ') > 0 "
#define XZ_IN_SCOPE "(?1 IS NULL OR ?1 IN (c.college_id, d.college_id, s.college_id)) AND (?2 IS NULL OR hex(coalesce(o.class_id, p.class_id)) IN (SELECT value FROM json_each(?2)))"
#define XZ_PLACES "JOIN person p ON p.id = o.person_id LEFT JOIN class c ON c.id = o.class_id LEFT JOIN dorm d ON d.id = o.dorm_id LEFT JOIN station s ON s.id = o.station_id "
// Holidays belong to the term before them.
#define XZ_TERMS "span AS MATERIALIZED (SELECT id, starts_on AS a, ends_on AS b, lead(starts_on, 1, '9999-12-31') OVER (ORDER BY starts_on) AS next FROM term) "

constexpr const char *termCounts =
    "WITH " XZ_TERMS ", "
    // person x group x class x term: in office at least one day of it
    "k AS MATERIALIZED (SELECT t.id AS term, o.role AS role, o.person_id AS person, coalesce(o.class_id, p.class_id) AS class, t.b AS b "
    "FROM post o " XZ_PLACES "JOIN span t ON o.starts_on <= t.b AND (o.ends_on IS NULL OR o.ends_on >= t.a) "
    "WHERE o.role IN " XZ_GROUPS " AND t.a <= ?3 AND (?4 IS NULL OR t.id = ?4) AND (p.status = 'active' OR t.b < ?3) AND " XZ_IN_SCOPE " GROUP BY 1, 2, 3, 4), "
    // person x term: what was attended
    "seen AS MATERIALIZED (SELECT a.person_id AS person, t.id AS term, max(a.state = 'present') AS done, max(a.state = 'present' AND x.category <> 'meeting') AS trained, "
    "max(a.state = 'present' AND x.category = 'meeting') AS met FROM span t JOIN training x ON x.on_date >= t.a AND x.on_date < t.next JOIN attendance a ON a.training_id = x.id "
    "WHERE x.state = 'held' AND x.category <> 'drill' AND a.state IN ('present', 'leave') AND (?4 IS NULL OR t.id = ?4) GROUP BY 1, 2), "
    // person: the first training while enrolled
    "first AS MATERIALIZED (SELECT a.person_id AS person, min(x.on_date) AS day FROM training x JOIN attendance a ON a.training_id = x.id AND a.state = 'present' "
    "JOIN person p ON p.id = a.person_id LEFT JOIN class c ON c.id = p.class_id WHERE p.kind = 'student' AND x.state = 'held' AND " XZ_IS_TRAINING
    " AND x.on_date >= coalesce(p.enrolled_on, c.starts_on, '') AND x.on_date <= coalesce(p.graduates_on, c.graduates_on, '9999') GROUP BY 1), "
    "one AS MATERIALIZED (SELECT k.term, k.role, k.person, k.b, max(coalesce(seen.done, 0)) AS done, max(coalesce(seen.trained, 0)) AS trained, max(coalesce(seen.met, 0)) AS met, "
    "max(seen.person IS NOT NULL) AS known FROM k LEFT JOIN seen ON seen.person = k.person AND seen.term = k.term GROUP BY 1, 2, 3) "
    "SELECT 0, term, role, count(*), sum(done), sum(trained), sum(met), sum(known AND NOT done) FROM one GROUP BY 2, 3 "
    "UNION ALL SELECT 1, term, role, count(*), sum(done), 0, 0, 0 FROM (SELECT k.term AS term, k.role AS role, k.class, min(coalesce(seen.done, 0)) AS done FROM k "
    "LEFT JOIN seen ON seen.person = k.person AND seen.term = k.term WHERE k.class IS NOT NULL GROUP BY 1, 2, 3) GROUP BY 2, 3 "
    "UNION ALL SELECT 2, term, '', count(*), sum(coalesce(first.day <= h.b, 0)), 0, 0, 0 "
    "FROM (SELECT DISTINCT term, person, b FROM one WHERE role IN " XZ_HELPERS " AND EXISTS (SELECT 1 FROM person q WHERE q.id = one.person AND q.kind = 'student')) h "
    "LEFT JOIN first ON first.person = h.person GROUP BY 2 "
    // sessions at which somebody then in office was present
    "UNION ALL SELECT 3, t.id, o.role, count(DISTINCT CASE WHEN x.category <> 'meeting' THEN x.id END), count(DISTINCT CASE WHEN x.category = 'meeting' THEN x.id END), 0, 0, 0 "
    "FROM span t JOIN training x ON x.on_date >= t.a AND x.on_date < t.next JOIN attendance a ON a.training_id = x.id AND a.state = 'present' "
    "JOIN post o ON o.person_id = a.person_id AND o.starts_on <= x.on_date AND (o.ends_on IS NULL OR o.ends_on >= x.on_date) " XZ_PLACES
    "WHERE x.state = 'held' AND x.category <> 'drill' AND o.role IN " XZ_GROUPS " AND " XZ_CAME_AS "AND (?4 IS NULL OR t.id = ?4) AND " XZ_IN_SCOPE " GROUP BY 2, 3";

void bindScope(Statement &s, const CoverageScope &scope)
{
    s.bind(scope.college);
    if (!scope.classes) {
        s.bindNull();
        return;
    }
    QJsonArray ids;
    for (const ClassId &c : *scope.classes)
        ids << QString::fromLatin1(c.bytes().toHex().toUpper());
    s.bind(QString::fromUtf8(QJsonDocument(ids).toJson(QJsonDocument::Compact)));
}

} // namespace

const char *CoverageRepository::termCountsSql() { return termCounts; }

Result<std::vector<TermCoverage>> CoverageRepository::terms(const CoverageScope &scope, QDate today, std::optional<TermId> only) const
{
    std::vector<TermCoverage> out;
    auto t = m_db.prepare("SELECT id, year, number, starts_on, ends_on FROM term WHERE starts_on <= ?1 AND (?2 IS NULL OR id = ?2) ORDER BY starts_on DESC");
    t.bind(today).bind(only);
    while (t.next()) {
        TermCoverage c{.term = {t.id<TermId>(0), int(t.integer(1)), int(t.integer(2)), t.date(3), t.date(4)}, .groups = {}, .clauses = {}};
        c.over = c.term.endsOn < today;
        for (const PostRole g : trainingGroups)
            c.groups.push_back({.role = g});
        out.push_back(std::move(c));
    }
    XZ_CHECK(t.error());
    auto s = m_db.prepare(termCounts);
    bindScope(s, scope);
    s.bind(today).bind(only);
    while (s.next()) {
        const auto id = s.id<TermId>(1);
        const auto c = std::ranges::find_if(out, [&](const TermCoverage &x) { return x.term.id == id; });
        if (c == out.end())
            continue;
        const int n = int(s.integer(3)), done = int(s.integer(4));
        if (s.integer(0) == 2) {
            c->helpers = n;
            c->guaranteed = done;
            continue;
        }
        const auto role = postRoleFromCode(s.text(2));
        const auto g = std::ranges::find_if(c->groups, [&](const GroupCoverage &x) { return x.role == role; });
        if (g == c->groups.end())
            continue;
        switch (s.integer(0)) {
        case 0:
            g->people = n;
            g->covered = done;
            g->trained = int(s.integer(5));
            g->met = int(s.integer(6));
            g->excused = int(s.integer(7));
            break;
        case 1:
            g->classes = n;
            g->classesCovered = done;
            break;
        case 3:
            g->trainings = n;
            g->meetings = done;
            break;
        }
    }
    XZ_CHECK(s.error());
    return out;
}

Result<std::vector<Trainee>> CoverageRepository::trainees(const CoverageScope &scope, QDate from, QDate to) const
{
#define XZ_WHO "SELECT DISTINCT o.person_id FROM post o " XZ_PLACES "WHERE o.role IN " XZ_GROUPS " AND o.starts_on <= ?4 AND (o.ends_on IS NULL OR o.ends_on >= ?3) AND " XZ_IN_SCOPE
    std::vector<Trainee> out;
    QHash<PersonId, qsizetype> at;
    auto people = m_db.prepare("SELECT q.id, coalesce(q.number, ''), q.name, coalesce(g.name, ''), q.class_id, q.status, coalesce(q.enrolled_on, g.starts_on), "
                               "coalesce(q.graduates_on, g.graduates_on), q.kind = 'student' FROM person q LEFT JOIN class g ON g.id = q.class_id WHERE q.id IN (" XZ_WHO ")");
    bindScope(people, scope);
    people.bind(from).bind(to);
    while (people.next()) {
        Trainee w{.person = people.id<PersonId>(0), .number = people.text(1), .name = people.text(2), .className = people.text(3)};
        w.classId = people.optionalId<ClassId>(4);
        w.status = people.text(5);
        w.enrolledOn = people.date(6);
        w.graduatesOn = people.date(7);
        w.student = people.flag(8);
        at.insert(w.person, qsizetype(out.size()));
        out.push_back(std::move(w));
    }
    XZ_CHECK(people.error());
    auto offices = m_db.prepare("SELECT h.person_id, h.role, h.starts_on, h.ends_on FROM (" XZ_WHO ") w JOIN post h ON h.person_id = w.person_id WHERE h.role IN " XZ_GROUPS);
    bindScope(offices, scope);
    offices.bind(from).bind(to);
    while (offices.next())
        if (const auto role = postRoleFromCode(offices.text(1)))
            out[size_t(at.value(offices.id<PersonId>(0)))].offices.push_back({*role, offices.date(2), offices.date(3)});
    XZ_CHECK(offices.error());
    auto seen = m_db.prepare("SELECT a.person_id, x.on_date, x.category, a.state, a.certificate, a.certificate_until, x.title FROM (" XZ_WHO ") w "
                             "JOIN attendance a ON a.person_id = w.person_id JOIN training x ON x.id = a.training_id WHERE x.state = 'held' AND a.state <> 'open' ORDER BY x.on_date");
    bindScope(seen, scope);
    seen.bind(from).bind(to);
    while (seen.next()) {
        Attended a{.on = seen.date(1), .category = trainingCategoryFromCode(seen.text(2)).value_or(TrainingCategory::Meeting)};
        a.state = attendanceStateFromCode(seen.text(3)).value_or(AttendanceState::Absent);
        a.certificate = seen.text(4);
        a.certificateUntil = seen.date(5);
        a.title = seen.text(6);
        out[size_t(at.value(seen.id<PersonId>(0)))].attended.push_back(std::move(a));
    }
    XZ_CHECK(seen.error());
    return out;
}

Result<CoverageRepository::Urgent> CoverageRepository::urgentGap(const CoverageScope &scope, QDate today) const
{
    auto s = m_db.prepare("SELECT count(DISTINCT o.person_id), min(coalesce(p.graduates_on, g.graduates_on)) FROM post o " XZ_PLACES "LEFT JOIN class g ON g.id = p.class_id "
                          "WHERE o.role IN " XZ_HELPERS " AND p.status = 'active' AND p.kind = 'student' AND o.starts_on <= ?3 AND (o.ends_on IS NULL OR o.ends_on >= ?3) AND " XZ_IN_SCOPE
                          " AND NOT EXISTS (SELECT 1 FROM attendance a JOIN training x ON x.id = a.training_id WHERE a.person_id = p.id AND a.state = 'present' AND x.state = 'held' AND "
                          XZ_IS_TRAINING " AND x.on_date >= coalesce(p.enrolled_on, g.starts_on, '') AND x.on_date <= coalesce(p.graduates_on, g.graduates_on, '9999'))");
    bindScope(s, scope);
    s.bind(today);
    Urgent out;
    if (s.next())
        out = {int(s.integer(0)), s.date(1)};
    XZ_CHECK(s.error());
    return out;
}

Result<int> CoverageRepository::gapCount(const CoverageScope &scope, QDate today) const
{
    XZ_TRY(const Urgent gap, urgentGap(scope, today));
    return gap.people;
}

Result<std::vector<PostRole>> CoverageRepository::unreached(const CollegeId &college, const Term &term, QDate until) const
{
    auto people = m_db.prepare("SELECT DISTINCT o.role FROM post o " XZ_PLACES "WHERE o.role IN " XZ_GROUPS " AND p.status = 'active' AND o.starts_on <= ?3 "
                               "AND (o.ends_on IS NULL OR o.ends_on >= ?2) AND ?1 IN (c.college_id, d.college_id, s.college_id)");
    people.bind(college).bind(term.startsOn).bind(term.endsOn);
    QSet<QString> open;
    while (people.next())
        open.insert(people.text(0));
    XZ_CHECK(people.error());
    auto reached = m_db.prepare("SELECT DISTINCT o.role FROM training x JOIN attendance a ON a.training_id = x.id AND a.state = 'present' JOIN post o ON o.person_id = a.person_id "
                                "AND o.starts_on <= x.on_date AND (o.ends_on IS NULL OR o.ends_on >= x.on_date) " XZ_PLACES
                                "WHERE x.on_date >= ?2 AND x.on_date <= ?3 AND x.state = 'held' AND x.category <> 'drill' AND " XZ_CAME_AS "AND ?1 IN (c.college_id, d.college_id, s.college_id)");
    reached.bind(college).bind(term.startsOn).bind(until);
    while (reached.next())
        open.remove(reached.text(0));
    XZ_CHECK(reached.error());
    std::vector<PostRole> out;
    for (const PostRole g : trainingGroups)
        if (open.contains(postRoleCode(g)))
            out.push_back(g);
    return out;
}

Result<std::vector<ParticipationLine>> CoverageRepository::participation(std::optional<StationId> station, QDate from, QDate to) const
{
    auto s = m_db.prepare("SELECT x.speaker_kind, coalesce(p.name, x.speaker), count(*), sum(x.hours) FROM training x LEFT JOIN person p ON p.id = x.speaker_id "
                          "WHERE x.state = 'held' AND (?1 IS NULL OR x.station_id = ?1) AND x.on_date >= ?2 AND x.on_date <= ?3 AND (x.speaker <> '' OR x.speaker_id IS NOT NULL) "
                          "GROUP BY x.speaker_kind, coalesce(x.speaker_id, x.speaker) ORDER BY 2");
    s.bind(station).bind(from).bind(to);
    std::vector<ParticipationLine> out;
    for (const SpeakerKind k : allSpeakerKinds)
        out.push_back({.kind = k});
    while (s.next()) {
        ParticipationLine &line = out[size_t(speakerKindFromCode(s.text(0)).value_or(SpeakerKind::Other))];
        ++line.speakers;
        line.sessions += int(s.integer(2));
        line.hours += s.real(3);
        line.names << s.text(1);
    }
    XZ_CHECK(s.error());
    return out;
}

} // namespace xz
