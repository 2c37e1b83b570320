#include "core/review/reviewrepository.h"

#include "core/storage/rows.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

namespace xz {
namespace {

#define XZ_REVIEW_COLUMNS "SELECT id, name, held_on, place, year, rubric, mean, state, seed, draws, drawn_at, opened_at, version FROM review "
#define XZ_ENTRY_COLUMNS                                                                                                                          \
    "SELECT e.id, e.review_id, e.project_id, e.round, e.lot, e.self, e.veto, e.veto_reason, e.result, p.title, p.number, st.name, c.name, st.id, " \
    "c.id, p.state, p.grade, p.published_at FROM review_entry e JOIN project p ON p.id = e.project_id JOIN station st ON st.id = p.station_id "    \
    "JOIN college c ON c.id = st.college_id "
#define XZ_PROJECT_COLUMNS \
    "SELECT p.id, st.id, c.id, p.title, st.name, c.name, p.state FROM project p JOIN station st ON st.id = p.station_id JOIN college c ON c.id = st.college_id "
#define XZ_SHEET_COLUMNS                                                                                                                         \
    "SELECT s.id, s.entry_id, s.panellist_id, s.state, s.scores, s.comment, s.veto, s.veto_reason, s.typed_by, s.from_paper, s.handed_in_at, "    \
    "s.reason, s.version, n.name, n.unit, n.weight, coalesce(u.display_name, '') FROM score_sheet s JOIN panellist n ON n.id = s.panellist_id "  \
    "LEFT JOIN user u ON u.id = s.typed_by "

QString compact(const QJsonObject &o) { return QString::fromUtf8(QJsonDocument(o).toJson(QJsonDocument::Compact)); }
QJsonObject object(const QString &text) { return QJsonDocument::fromJson(text.toUtf8()).object(); }

QJsonObject pointsJson(const QMap<QString, double> &points)
{
    QJsonObject o;
    for (auto it = points.begin(); it != points.end(); ++it)
        o.insert(it.key(), it.value());
    return o;
}
QMap<QString, double> pointsOf(const QJsonObject &o)
{
    QMap<QString, double> points;
    for (auto it = o.begin(); it != o.end(); ++it)
        points.insert(it.key(), it.value().toDouble());
    return points;
}

Review readReview(const Statement &s)
{
    Review r{.id = s.id<ReviewId>(0), .name = s.text(1), .heldOn = s.date(2), .place = s.text(3), .rubricYear = int(s.integer(4))};
    if (const QString frozen = s.text(5); !frozen.isEmpty())
        if (auto rubric = Rubric::parse(object(frozen)))
            r.rubric = std::move(*rubric);
    r.mean = meanRuleFromCode(s.text(6)).value_or(MeanRule::Average);
    r.state = reviewStateFromCode(s.text(7)).value_or(ReviewState::Open);
    if (!s.isNull(8))
        r.seed = s.integer(8);
    r.draws = int(s.integer(9));
    r.drawnAt = s.time(10);
    r.openedAt = s.time(11);
    r.version = int(s.integer(12));
    return r;
}

ReviewEntryRow readEntry(const Statement &s)
{
    ReviewEntryRow e{{.id = s.id<ReviewEntryId>(0), .review = s.id<ReviewId>(1), .project = s.id<ProjectId>(2), .round = int(s.integer(3))}};
    if (!s.isNull(4))
        e.lot = int(s.integer(4));
    e.self = selfScoreFromJson(object(s.text(5)));
    e.veto = vetoDecisionFromCode(s.text(6));
    e.vetoReason = s.text(7);
    e.result = object(s.text(8));
    e.projectTitle = s.text(9);
    e.projectNumber = s.text(10);
    e.stationName = s.text(11);
    e.collegeName = s.text(12);
    e.station = s.id<StationId>(13);
    e.college = s.id<CollegeId>(14);
    e.state = projectStateFromCode(s.text(15)).value_or(ProjectState::Archived);
    e.grade = acceptanceGradeFromCode(s.text(16));
    e.publishedAt = s.time(17);
    return e;
}

ReviewRepository::ProjectLine readProject(const Statement &s)
{
    return {s.id<ProjectId>(0), s.id<StationId>(1), s.id<CollegeId>(2), s.text(3), s.text(4), s.text(5), projectStateFromCode(s.text(6)).value_or(ProjectState::Archived)};
}

ScoreSheetRow readSheet(const Statement &s)
{
    ScoreSheetRow r{{.id = s.id<ScoreSheetId>(0), .entry = s.id<ReviewEntryId>(1), .panellist = s.id<PanellistId>(2)}};
    r.state = scoreSheetStateFromCode(s.text(3)).value_or(ScoreSheetState::Excused);
    const QJsonObject scores = object(s.text(4));
    r.content.points = pointsOf(scores[u"points"].toObject());
    for (const QJsonValue &v : scores[u"unmet"].toArray())
        r.content.unmet << v.toString();
    r.content.comment = s.text(5);
    r.content.veto = s.text(6);
    r.content.vetoReason = s.text(7);
    r.typedBy = s.optionalId<UserId>(8);
    r.fromPaper = s.flag(9);
    r.handedInAt = s.time(10);
    r.reason = s.text(11);
    r.version = int(s.integer(12));
    r.reviewer = s.text(13);
    r.unit = s.text(14);
    r.weight = s.real(15);
    r.typedByName = s.text(16);
    return r;
}

QString scoresText(const ScoreContent &c) { return compact({{QStringLiteral("points"), pointsJson(c.points)}, {QStringLiteral("unmet"), QJsonArray::fromStringList(c.unmet)}}); }

Result<void> oneChanged(Transaction &tx, Statement &&s)
{
    const qint64 before = tx.database().totalChanges();
    XZ_CHECK(s.exec());
    if (tx.database().totalChanges() == before)
        return fail(Errc::Conflict, QCoreApplication::translate("Review", "Somebody else has changed this in the meantime. Look at it again before you go on."));
    return {};
}

} // namespace

QJsonObject toJson(const SelfScore &self)
{
    if (self.version == 0)
        return {};
    return {{QStringLiteral("points"), pointsJson(self.points)}, {QStringLiteral("note"), self.note}, {QStringLiteral("at"), self.at.toString(Qt::ISODateWithMs)}, {QStringLiteral("version"), self.version}};
}

SelfScore selfScoreFromJson(const QJsonObject &o)
{
    return {pointsOf(o[u"points"].toObject()), o[u"note"].toString(), QDateTime::fromString(o[u"at"].toString(), Qt::ISODateWithMs), o[u"version"].toInt()};
}

Result<std::vector<Rubric>> ReviewRepository::rubrics() const
{
    auto s = m_db.prepare("SELECT body FROM rubric ORDER BY year DESC, version DESC");
    std::vector<Rubric> out;
    while (s.next()) {
        XZ_TRY(auto rubric, Rubric::parse(object(s.text(0))));
        out.push_back(std::move(rubric));
    }
    XZ_CHECK(s.error());
    return out;
}

Result<void> ReviewRepository::insert(Transaction &tx, const RubricId &id, const Rubric &v, const QDateTime &at, const UserId &by)
{
    return tx.prepare("INSERT INTO rubric(id, year, version, body, made_at, made_by) VALUES (?,?,?,?,?,?)").bind(id).bind(v.year).bind(v.version).bind(compact(v.toJson())).bind(at).bind(by).exec();
}

Result<std::vector<Review>> ReviewRepository::reviews() const
{
    auto s = m_db.prepare(XZ_REVIEW_COLUMNS "ORDER BY held_on DESC, id DESC");
    return allRows(s, readReview);
}

Result<std::optional<Review>> ReviewRepository::review(const ReviewId &id) const
{
    auto s = m_db.prepare(XZ_REVIEW_COLUMNS "WHERE id = ?");
    s.bind(id);
    return firstRow(s, readReview);
}

Result<void> ReviewRepository::insert(Transaction &tx, const Review &v)
{
    return tx.prepare("INSERT INTO review(id, name, held_on, place, year, mean, state, version) VALUES (?,?,?,?,?,?,?,?)")
        .bind(v.id).bind(v.name).bind(v.heldOn).bind(v.place).bind(v.rubricYear).bind(meanRuleCode(v.mean)).bind(reviewStateCode(v.state)).bind(v.version).exec();
}

Result<void> ReviewRepository::update(Transaction &tx, const Review &v)
{
    auto s = tx.prepare("UPDATE review SET name = ?, held_on = ?, place = ?, year = ?, rubric = ?, mean = ?, state = ?, seed = ?, draws = ?, drawn_at = ?, opened_at = ?, "
                        "version = version + 1 WHERE id = ? AND version = ?");
    s.bind(v.name).bind(v.heldOn).bind(v.place).bind(v.rubricYear).bind(v.state == ReviewState::Open ? compact(v.rubric.toJson()) : QString()).bind(meanRuleCode(v.mean)).bind(reviewStateCode(v.state));
    s.bind(v.seed).bind(v.draws).bind(v.drawnAt).bind(v.openedAt).bind(v.id).bind(v.version);
    return oneChanged(tx, std::move(s));
}

Result<void> ReviewRepository::erase(Transaction &tx, const ReviewId &id)
{
    XZ_CHECK(tx.prepare("DELETE FROM interest_declaration WHERE panellist_id IN (SELECT id FROM panellist WHERE review_id = ?)").bind(id).exec());
    XZ_CHECK(tx.prepare("DELETE FROM panellist WHERE review_id = ?").bind(id).exec());
    XZ_CHECK(tx.prepare("DELETE FROM review_entry WHERE review_id = ?").bind(id).exec());
    XZ_CHECK(tx.prepare("DELETE FROM review_step WHERE review_id = ?").bind(id).exec());
    return tx.prepare("DELETE FROM review WHERE id = ?").bind(id).exec();
}

Result<std::vector<ReviewEntryRow>> ReviewRepository::entries(const ReviewId &review) const
{
    auto s = m_db.prepare(XZ_ENTRY_COLUMNS "WHERE e.review_id = ? ORDER BY e.lot IS NULL, e.lot, c.name, p.title");
    s.bind(review);
    return allRows(s, readEntry);
}

Result<std::vector<ReviewEntryRow>> ReviewRepository::entriesOf(const ProjectId &project) const
{
    auto s = m_db.prepare(XZ_ENTRY_COLUMNS "WHERE e.project_id = ? ORDER BY e.round DESC");
    s.bind(project);
    return allRows(s, readEntry);
}

Result<std::optional<ReviewEntryRow>> ReviewRepository::entry(const ReviewEntryId &id) const
{
    auto s = m_db.prepare(XZ_ENTRY_COLUMNS "WHERE e.id = ?");
    s.bind(id);
    return firstRow(s, readEntry);
}

Result<std::optional<ReviewRepository::ProjectLine>> ReviewRepository::project(const ProjectId &id) const
{
    auto s = m_db.prepare(XZ_PROJECT_COLUMNS "WHERE p.id = ?");
    s.bind(id);
    return firstRow(s, readProject);
}

Result<std::pair<QDate, QDate>> ReviewRepository::days(const ProjectId &id) const
{
    auto s = m_db.prepare("SELECT starts_on, max(ends_on, coalesce(extended_until, '')) FROM project WHERE id = ?");
    s.bind(id);
    XZ_TRY(const auto found, firstRow(s, [](const Statement &r) { return std::pair(r.date(0), r.date(1)); }));
    return found.value_or(std::pair<QDate, QDate>());
}

Result<std::vector<ReviewRepository::ProjectLine>> ReviewRepository::projects() const
{
    auto s = m_db.prepare(XZ_PROJECT_COLUMNS "ORDER BY c.name, p.starts_on DESC");
    return allRows(s, readProject);
}

Result<void> ReviewRepository::insert(Transaction &tx, const ReviewEntry &v)
{
    return tx.prepare("INSERT INTO review_entry(id, review_id, project_id, round) VALUES (?,?,?,?)").bind(v.id).bind(v.review).bind(v.project).bind(v.round).exec();
}

Result<void> ReviewRepository::update(Transaction &tx, const ReviewEntry &v)
{
    return tx.prepare("UPDATE review_entry SET lot = ?, self = ?, veto = ?, veto_reason = ?, result = ? WHERE id = ?")
        .bind(v.lot).bind(compact(toJson(v.self))).bind(vetoDecisionCode(v.veto)).bind(v.vetoReason).bind(v.result.isEmpty() ? QString() : compact(v.result)).bind(v.id).exec();
}

Result<void> ReviewRepository::erase(Transaction &tx, const ReviewEntryId &id) { return tx.prepare("DELETE FROM review_entry WHERE id = ?").bind(id).exec(); }

Result<std::vector<Panellist>> ReviewRepository::panel(const ReviewId &review) const
{
    auto s = m_db.prepare("SELECT n.id, n.review_id, n.user_id, n.name, n.unit, n.title, n.weight, coalesce(u.login, '') FROM panellist n LEFT JOIN user u ON u.id = n.user_id WHERE n.review_id = ? ORDER BY n.name");
    s.bind(review);
    return allRows(s, [](const Statement &r) {
        return Panellist{r.id<PanellistId>(0), r.id<ReviewId>(1), r.optionalId<UserId>(2), r.text(3), r.text(4), r.text(5), r.real(6), r.text(7)};
    });
}

Result<void> ReviewRepository::insert(Transaction &tx, const Panellist &v)
{
    return tx.prepare("INSERT INTO panellist(id, review_id, user_id, name, unit, title, weight) VALUES (?,?,?,?,?,?,?)")
        .bind(v.id).bind(v.review).bind(v.user).bind(v.name).bind(v.unit).bind(v.title).bind(v.weight).exec();
}

Result<void> ReviewRepository::erase(Transaction &tx, const PanellistId &id)
{
    XZ_CHECK(tx.prepare("DELETE FROM interest_declaration WHERE panellist_id = ?").bind(id).exec());
    return tx.prepare("DELETE FROM panellist WHERE id = ?").bind(id).exec();
}

Result<std::vector<InterestDeclaration>> ReviewRepository::declarations(const ReviewId &review) const
{
    auto s = m_db.prepare("SELECT d.panellist_id, d.project_id, d.conflict, d.reason, d.at, d.by_user FROM interest_declaration d JOIN panellist n ON n.id = d.panellist_id WHERE n.review_id = ?");
    s.bind(review);
    return allRows(s, [](const Statement &r) {
        return InterestDeclaration{r.id<PanellistId>(0), r.id<ProjectId>(1), r.flag(2), r.text(3), r.time(4), r.id<UserId>(5)};
    });
}

Result<void> ReviewRepository::put(Transaction &tx, const InterestDeclaration &v)
{
    return tx.prepare("INSERT INTO interest_declaration(panellist_id, project_id, conflict, reason, at, by_user) VALUES (?,?,?,?,?,?) "
                      "ON CONFLICT(panellist_id, project_id) DO UPDATE SET conflict = excluded.conflict, reason = excluded.reason, at = excluded.at, by_user = excluded.by_user")
        .bind(v.panellist).bind(v.project).bind(v.conflict).bind(v.reason).bind(v.at).bind(v.by).exec();
}

Result<std::vector<ReviewRepository::Account>> ReviewRepository::reviewers() const
{
    auto s = m_db.prepare("SELECT id, login, display_name FROM user WHERE role = 'reviewer' AND state = 'active' ORDER BY login");
    return allRows(s, [](const Statement &r) { return Account{r.id<UserId>(0), r.text(1), r.text(2)}; });
}

Result<std::vector<ScoreSheetRow>> ReviewRepository::sheets(const ReviewEntryId &entry) const
{
    auto s = m_db.prepare(XZ_SHEET_COLUMNS "WHERE s.entry_id = ? ORDER BY n.name");
    s.bind(entry);
    return allRows(s, readSheet);
}

Result<std::vector<ScoreSheetRow>> ReviewRepository::sheetsOf(const UserId &user) const
{
    auto s = m_db.prepare(XZ_SHEET_COLUMNS "WHERE n.user_id = ? ORDER BY s.id");
    s.bind(user);
    return allRows(s, readSheet);
}

Result<std::optional<ScoreSheetRow>> ReviewRepository::sheet(const ScoreSheetId &id) const
{
    auto s = m_db.prepare(XZ_SHEET_COLUMNS "WHERE s.id = ?");
    s.bind(id);
    return firstRow(s, readSheet);
}

Result<void> ReviewRepository::insert(Transaction &tx, const DefenceSheet &v)
{
    return tx.prepare("INSERT INTO score_sheet(id, entry_id, panellist_id, state) VALUES (?,?,?,?)").bind(v.id).bind(v.entry).bind(v.panellist).bind(scoreSheetStateCode(v.state)).exec();
}

Result<void> ReviewRepository::update(Transaction &tx, const DefenceSheet &v)
{
    auto s = tx.prepare("UPDATE score_sheet SET state = ?, scores = ?, comment = ?, veto = ?, veto_reason = ?, typed_by = ?, from_paper = ?, handed_in_at = ?, reason = ?, version = version + 1 "
                        "WHERE id = ? AND version = ?");
    s.bind(scoreSheetStateCode(v.state)).bind(scoresText(v.content)).bind(v.content.comment).bind(v.content.veto).bind(v.content.vetoReason).bind(v.typedBy).bind(v.fromPaper);
    s.bind(v.handedInAt).bind(v.reason).bind(v.id).bind(v.version);
    return oneChanged(tx, std::move(s));
}

Result<void> ReviewRepository::eraseSheets(Transaction &tx, const ReviewId &review)
{
    return tx.prepare("DELETE FROM score_sheet WHERE entry_id IN (SELECT id FROM review_entry WHERE review_id = ?)").bind(review).exec();
}

Result<std::vector<ReviewStepRow>> ReviewRepository::steps(const ReviewId &review) const
{
    auto s = m_db.prepare("SELECT t.number, t.event, t.at, coalesce(u.display_name, ''), coalesce(c.name, ''), coalesce(n.name, ''), t.reason, t.detail FROM review_step t "
                          "LEFT JOIN user u ON u.id = t.actor_id LEFT JOIN review_entry e ON e.id = t.entry_id LEFT JOIN project p ON p.id = e.project_id "
                          "LEFT JOIN station st ON st.id = p.station_id LEFT JOIN college c ON c.id = st.college_id LEFT JOIN panellist n ON n.id = t.panellist_id "
                          "WHERE t.review_id = ? ORDER BY t.number");
    s.bind(review);
    return allRows(s, [](const Statement &r) {
        return ReviewStepRow{int(r.integer(0)), reviewEventFromCode(r.text(1)).value_or(ReviewEvent::Open), r.time(2), r.text(3), r.text(4), r.text(5), r.text(6), object(r.text(7))};
    });
}

Result<int> ReviewRepository::append(Transaction &tx, const Step &v, const QDateTime &at, const UserId &by)
{
    auto last = tx.prepare("SELECT coalesce(max(number), 0) + 1 FROM review_step WHERE review_id = ?");
    last.bind(v.review);
    XZ_TRY(const auto number, firstRow(last, [](const Statement &r) { return int(r.integer(0)); }));
    XZ_CHECK(tx.prepare("INSERT INTO review_step(id, review_id, number, event, at, actor_id, entry_id, panellist_id, reason, detail) VALUES (?,?,?,?,?,?,?,?,?,?)")
                 .bindRaw(newRawId(at.toMSecsSinceEpoch())).bind(v.review).bind(*number).bind(reviewEventCode(v.event)).bind(at).bind(by).bind(v.entry).bind(v.panellist).bind(v.reason)
                 .bind(compact(v.detail)).exec());
    return *number;
}

Result<SelfScore> ReviewRepository::selfScore(const ProjectId &project) const
{
    auto s = m_db.prepare("SELECT scores, note, at, version FROM self_score WHERE project_id = ?");
    s.bind(project);
    XZ_TRY(const auto found, firstRow(s, [](const Statement &r) { return SelfScore{pointsOf(object(r.text(0))), r.text(1), r.time(2), int(r.integer(3))}; }));
    return found.value_or(SelfScore{});
}

Result<void> ReviewRepository::put(Transaction &tx, const ProjectId &project, const SelfScore &v, const UserId &by)
{
    if (v.version == 0)
        return oneChanged(tx, std::move(tx.prepare("INSERT INTO self_score(project_id, scores, note, at, by_user) VALUES (?,?,?,?,?) ON CONFLICT DO NOTHING")
                                            .bind(project).bind(compact(pointsJson(v.points))).bind(v.note).bind(v.at).bind(by)));
    return oneChanged(tx, std::move(tx.prepare("UPDATE self_score SET scores = ?, note = ?, at = ?, by_user = ?, version = version + 1 WHERE project_id = ? AND version = ?")
                                        .bind(compact(pointsJson(v.points))).bind(v.note).bind(v.at).bind(by).bind(project).bind(v.version)));
}

Result<ReviewRepository::ReportRow> ReviewRepository::finalReport(const ProjectId &project) const
{
    auto s = m_db.prepare("SELECT form, version FROM final_report WHERE project_id = ?");
    s.bind(project);
    XZ_TRY(const auto found, firstRow(s, [](const Statement &r) { return ReportRow{object(r.text(0)), int(r.integer(1))}; }));
    return found.value_or(ReportRow{});
}

Result<void> ReviewRepository::putFinalReport(Transaction &tx, const ProjectId &project, const ReportRow &v, const QDateTime &at, const UserId &by)
{
    if (v.version == 0)
        return oneChanged(tx, std::move(tx.prepare("INSERT INTO final_report(project_id, form, changed_at, changed_by) VALUES (?,?,?,?) ON CONFLICT DO NOTHING").bind(project).bind(compact(v.form)).bind(at).bind(by)));
    return oneChanged(tx, std::move(tx.prepare("UPDATE final_report SET form = ?, changed_at = ?, changed_by = ?, version = version + 1 WHERE project_id = ? AND version = ?")
                                        .bind(compact(v.form)).bind(at).bind(by).bind(project).bind(v.version)));
}

} // namespace xz
