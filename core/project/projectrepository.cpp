#include "core/project/projectrepository.h"

#include "core/storage/rows.h"

#include <QtCore/QJsonDocument>

namespace xz {
namespace {

#define XZ_PROJECT                                                                                                                                       \
    "SELECT p.id, p.station_id, p.title, p.number, p.state, p.starts_on, p.ends_on, p.midterm_on, p.final_on, p.deadline_on, p.extended_until, "         \
    "p.approved_amount, p.grade, p.published_at, p.form, p.version, s.name, c.name, c.id FROM project p JOIN station s ON s.id = p.station_id "          \
    "JOIN college c ON c.id = s.college_id "

QString jsonText(const QJsonObject &o) { return QString::fromUtf8(QJsonDocument(o).toJson(QJsonDocument::Compact)); }

ProjectRow readProject(const Statement &s)
{
    ProjectRow p{{.id = s.id<ProjectId>(0), .station = s.id<StationId>(1), .title = s.text(2), .number = s.text(3),
                  .state = projectStateFromCode(s.text(4)).value_or(ProjectState::Draft), .startsOn = s.date(5), .endsOn = s.date(6), .midtermOn = s.date(7), .finalOn = s.date(8),
                  .deadlineOn = s.date(9), .extendedUntil = s.date(10), .approvedAmount = s.isNull(11) ? std::nullopt : std::optional(s.integer(11)),
                  .grade = acceptanceGradeFromCode(s.text(12)), .publishedAt = s.time(13), .form = QJsonDocument::fromJson(s.blob(14)).object(), .version = int(s.integer(15))},
                 s.text(16), s.text(17), s.id<CollegeId>(18)};
    return p;
}

ProjectVersionRow readVersion(const Statement &s)
{
    return {.id = s.id<ProjectVersionId>(0), .stage = s.text(1), .number = int(s.integer(2)), .hash = s.blob(3), .frozenAt = s.time(4), .frozenBy = s.text(5),
            .pdf = s.optionalId<AttachmentId>(6)};
}

#define XZ_VERSION "SELECT v.id, v.stage, v.number, v.hash, v.frozen_at, coalesce(u.display_name, ''), v.pdf_id"
#define XZ_VERSION_FROM " FROM project_version v LEFT JOIN user u ON u.id = v.frozen_by "

} // namespace

Result<std::vector<ProjectRow>> ProjectRepository::list(std::optional<StationId> station) const
{
    auto s = m_db.prepare(XZ_PROJECT "WHERE ?1 IS NULL OR p.station_id = ?1 ORDER BY p.starts_on DESC, p.id DESC");
    s.bind(station);
    return allRows(s, readProject);
}

Result<std::optional<ProjectRow>> ProjectRepository::find(const ProjectId &id) const
{
    auto s = m_db.prepare(XZ_PROJECT "WHERE p.id = ?");
    s.bind(id);
    return firstRow(s, readProject);
}

Result<std::vector<ProjectStepRow>> ProjectRepository::steps(const ProjectId &id) const
{
    auto s = m_db.prepare("SELECT t.number, t.event, t.from_state, t.to_state, t.at, t.actor_id, coalesce(u.display_name, ''), t.opinion, t.detail, t.reverses "
                          "FROM project_step t LEFT JOIN user u ON u.id = t.actor_id WHERE t.project_id = ? ORDER BY t.number");
    s.bind(id);
    return allRows(s, [](const Statement &r) {
        return ProjectStepRow{.number = int(r.integer(0)), .event = projectEventFromCode(r.text(1)), .code = r.text(1),
                              .from = projectStateFromCode(r.text(2)).value_or(ProjectState::Draft), .to = projectStateFromCode(r.text(3)).value_or(ProjectState::Draft),
                              .at = r.time(4), .actorId = r.id<UserId>(5), .actor = r.text(6), .opinion = r.text(7), .detail = QJsonDocument::fromJson(r.blob(8)).object(),
                              .reverses = r.isNull(9) ? std::nullopt : std::optional(int(r.integer(9)))};
    });
}

Result<std::vector<ProjectVersionRow>> ProjectRepository::versions(const ProjectId &id) const
{
    auto s = m_db.prepare(XZ_VERSION XZ_VERSION_FROM "WHERE v.project_id = ? ORDER BY v.stage, v.number");
    s.bind(id);
    return allRows(s, readVersion);
}

Result<std::optional<ProjectRepository::Version>> ProjectRepository::version(const ProjectVersionId &id) const
{
    auto s = m_db.prepare(XZ_VERSION ", v.project_id, v.content" XZ_VERSION_FROM "WHERE v.id = ?");
    s.bind(id);
    return firstRow(s, [](const Statement &r) { return Version{readVersion(r), r.id<ProjectId>(7), r.blob(8)}; });
}

Result<bool> ProjectRepository::numberTaken(const QString &number, const ProjectId &except) const
{
    auto s = m_db.prepare("SELECT 1 FROM project WHERE number = ? AND id <> ?");
    s.bind(number).bind(except);
    const bool taken = s.next();
    XZ_CHECK(s.error());
    return taken;
}

Result<std::optional<ProjectRepository::Place>> ProjectRepository::place(const StationId &station) const
{
    auto s = m_db.prepare("SELECT c.id, s.name, c.name FROM station s JOIN college c ON c.id = s.college_id WHERE s.id = ?");
    s.bind(station);
    return firstRow(s, [](const Statement &r) { return Place{r.id<CollegeId>(0), r.text(1), r.text(2)}; });
}

Result<std::vector<ProjectRepository::FundLine>> ProjectRepository::standingFunds(const ProjectId &id) const
{
    auto s = m_db.prepare("SELECT number, tranche, amount FROM fund_entry e WHERE project_id = ? AND kind <> 'reversal' AND NOT EXISTS (SELECT 1 FROM fund_entry r WHERE r.reverses = e.id) ORDER BY number");
    s.bind(id);
    return allRows(s, [](const Statement &r) { return FundLine{int(r.integer(0)), int(r.integer(1)), r.integer(2)}; });
}

Result<std::optional<int>> ProjectRepository::honourOf(const ProjectId &id) const
{
    auto s = m_db.prepare("SELECT year FROM honour WHERE project_id = ? AND state IN ('nominated', 'awarded') ORDER BY year DESC LIMIT 1");
    s.bind(id);
    return firstRow(s, [](const Statement &r) { return int(r.integer(0)); });
}

static constexpr int coverageCounts = 9;

Result<std::vector<int>> ProjectRepository::coverage(const StationId &station, QDate day) const
{
    auto s = m_db.prepare("WITH place AS (SELECT college_id FROM station WHERE id = ?1), held AS NOT MATERIALIZED (SELECT * FROM post WHERE starts_on <= ?2 AND (ends_on IS NULL OR ends_on >= ?2)), "
                          "open_class AS (SELECT id FROM class WHERE college_id = (SELECT college_id FROM place) AND (closed_on IS NULL OR closed_on > ?2) "
                          "AND (starts_on IS NULL OR starts_on <= ?2) AND (graduates_on IS NULL OR graduates_on >= ?2)), "
                          "open_dorm AS (SELECT d.id FROM dorm d WHERE d.college_id = (SELECT college_id FROM place) AND (d.closed_on IS NULL OR d.closed_on > ?2) "
                          "AND EXISTS (SELECT 1 FROM person p WHERE p.dorm_id = d.id AND +p.status = 'active')) "
                          "SELECT (SELECT count(*) FROM open_class c WHERE EXISTS (SELECT 1 FROM held h WHERE h.class_id = c.id AND h.role = 'class_committee')), "
                          "(SELECT count(*) FROM open_class), (SELECT count(*) FROM open_dorm d WHERE EXISTS (SELECT 1 FROM held h WHERE h.dorm_id = d.id AND h.role = 'dorm_reporter')), "
                          "(SELECT count(*) FROM open_dorm), (SELECT count(*) FROM room WHERE station_id = ?1 AND (closed_on IS NULL OR closed_on > ?2)), "
                          "(SELECT count(*) FROM (SELECT h.person_id FROM held h WHERE h.station_id = ?1 UNION SELECT h.person_id FROM open_class c JOIN held h ON h.class_id = c.id "
                          "UNION SELECT h.person_id FROM dorm d JOIN held h ON h.dorm_id = d.id WHERE d.college_id = (SELECT college_id FROM place))), "
                          "(SELECT count(*) FROM room WHERE station_id = ?1 AND (closed_on IS NULL OR closed_on > ?2) AND shared = 0), "
                          "(SELECT count(*) FROM room WHERE station_id = ?1 AND (closed_on IS NULL OR closed_on > ?2) AND soundproof = 1), "
                          "(SELECT count(*) FROM (SELECT h.person_id FROM held h WHERE h.station_id = ?1 UNION SELECT h.person_id FROM open_class c JOIN held h ON h.class_id = c.id "
                          "UNION SELECT h.person_id FROM dorm d JOIN held h ON h.dorm_id = d.id WHERE d.college_id = (SELECT college_id FROM place)) q WHERE EXISTS (SELECT 1 FROM certificate c "
                          "WHERE c.person_id = q.person_id AND c.removed_at IS NULL AND (c.issued_on IS NULL OR c.issued_on <= ?2) AND (c.expires_on IS NULL OR c.expires_on >= ?2)))");
    s.bind(station).bind(day);
    XZ_TRY(const auto row, firstRow(s, [](const Statement &r) {
        std::vector<int> counts;
        for (int i = 0; i < coverageCounts; ++i)
            counts.push_back(int(r.integer(i)));
        return counts;
    }));
    return row.value_or(std::vector<int>(coverageCounts));
}

Result<void> ProjectRepository::insert(Transaction &tx, const Project &p, const QDateTime &at, const UserId &by)
{
    auto s = tx.prepare("INSERT INTO project (id, station_id, title, number, state, starts_on, ends_on, midterm_on, final_on, form, made_at, made_by) "
                        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    s.bind(p.id).bind(p.station).bind(p.title).bind(p.number).bind(projectStateCode(p.state)).bind(p.startsOn).bind(p.endsOn).bind(p.midtermOn).bind(p.finalOn);
    return s.bind(jsonText(p.form)).bind(at).bind(by).exec();
}

Result<void> ProjectRepository::update(Transaction &tx, const Project &p)
{
    auto s = tx.prepare("UPDATE project SET title = ?, number = ?, state = ?, starts_on = ?, ends_on = ?, midterm_on = ?, final_on = ?, deadline_on = ?, "
                        "extended_until = ?, approved_amount = ?, grade = ?, published_at = ?, form = ?, version = version + 1 WHERE id = ?");
    s.bind(p.title).bind(p.number).bind(projectStateCode(p.state)).bind(p.startsOn).bind(p.endsOn).bind(p.midtermOn).bind(p.finalOn).bind(p.deadlineOn).bind(p.extendedUntil);
    return s.bind(p.approvedAmount).bind(p.grade ? acceptanceGradeCode(*p.grade) : QString()).bind(p.publishedAt).bind(jsonText(p.form)).bind(p.id).exec();
}

Result<void> ProjectRepository::insertStep(Transaction &tx, const ProjectId &project, const ProjectStepRow &step, qint64 ms)
{
    auto s = tx.prepare("INSERT INTO project_step (id, project_id, number, event, from_state, to_state, at, actor_id, opinion, detail, reverses) "
                        "SELECT ?1, ?2, coalesce(max(number), 0) + 1, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10 FROM project_step WHERE project_id = ?2");
    s.bind(ProjectStepId::make(ms)).bind(project).bind(step.code).bind(projectStateCode(step.from)).bind(projectStateCode(step.to)).bind(step.at).bind(step.actorId);
    return s.bind(step.opinion).bind(jsonText(step.detail)).bind(step.reverses ? std::optional(qint64(*step.reverses)) : std::nullopt).exec();
}

Result<void> ProjectRepository::insertVersion(Transaction &tx, const ProjectId &project, const ProjectVersionRow &v, const QByteArray &content, const UserId &by)
{
    auto s = tx.prepare("INSERT INTO project_version (id, project_id, stage, number, content, hash, pdf_id, frozen_at, frozen_by) "
                        "SELECT ?1, ?2, ?3, coalesce(max(number), 0) + 1, ?4, ?5, ?6, ?7, ?8 FROM project_version WHERE project_id = ?2 AND stage = ?3");
    return s.bind(v.id).bind(project).bind(v.stage).bind(QString::fromUtf8(content)).bind(v.hash).bind(v.pdf).bind(v.frozenAt).bind(by).exec();
}

Result<void> ProjectRepository::reopenMidterm(Transaction &tx, const ProjectId &project, bool onlyRecheck)
{
    auto s = onlyRecheck ? tx.prepare("UPDATE project_midterm SET recheck = '', version = version + 1 WHERE project_id = ?")
                         : tx.prepare("UPDATE project_midterm SET result = '', reasons = '[]', opinion = '', deadline_on = NULL, decided_at = NULL, recheck = '', "
                                      "version = version + 1 WHERE project_id = ?");
    return s.bind(project).exec();
}

} // namespace xz
