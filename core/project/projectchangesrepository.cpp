#include "core/project/projectchangesrepository.h"

#include "core/storage/rows.h"

#include <QtCore/QJsonDocument>

namespace xz {
namespace {

#define XZ_CHANGE                                                                                                                                    \
    "SELECT c.id, c.project_id, c.kind, c.what, c.reason, c.detail, c.asked_at, coalesce(a.display_name, ''), c.state, c.decided_at, "              \
    "coalesce(d.display_name, ''), c.answer FROM project_change c LEFT JOIN user a ON a.id = c.asked_by LEFT JOIN user d ON d.id = c.decided_by "

ChangeRequest readChange(const Statement &s)
{
    return {.id = s.id<ChangeRequestId>(0), .project = s.id<ProjectId>(1), .kind = changeKindFromCode(s.text(2)).value_or(ChangeKind::Content), .what = s.text(3), .reason = s.text(4),
            .detail = QJsonDocument::fromJson(s.blob(5)).object(), .askedAt = s.time(6), .askedBy = s.text(7), .state = changeStateFromCode(s.text(8)).value_or(ChangeState::Asked),
            .decidedAt = s.time(9), .decidedBy = s.text(10), .answer = s.text(11)};
}

} // namespace

Result<std::vector<ChangeRequest>> ProjectChangesRepository::of(const ProjectId &project) const
{
    auto s = m_db.prepare(XZ_CHANGE "WHERE c.project_id = ? ORDER BY c.asked_at DESC, c.id DESC");
    s.bind(project);
    return allRows(s, readChange);
}

Result<std::vector<ChangeRequest>> ProjectChangesRepository::asked() const
{
    auto s = m_db.prepare(XZ_CHANGE "WHERE c.state = 'asked' ORDER BY c.asked_at, c.id");
    return allRows(s, readChange);
}

Result<std::optional<ChangeRequest>> ProjectChangesRepository::find(const ChangeRequestId &id) const
{
    auto s = m_db.prepare(XZ_CHANGE "WHERE c.id = ?");
    s.bind(id);
    return firstRow(s, readChange);
}

Result<QStringList> ProjectChangesRepository::headsOn(const StationId &station, QDate day) const
{
    auto s = m_db.prepare("SELECT p.name FROM post o JOIN person p ON p.id = o.person_id WHERE o.station_id = ?1 AND o.role = 'head' AND o.starts_on <= ?2 "
                          "AND (o.ends_on IS NULL OR o.ends_on >= ?2)");
    s.bind(station).bind(day);
    XZ_TRY(const auto names, allRows(s, [](const Statement &r) { return r.text(0); }));
    return QStringList(names.begin(), names.end());
}

Result<void> ProjectChangesRepository::insert(Transaction &tx, const ChangeRequest &c, const UserId &by)
{
    auto s = tx.prepare("INSERT INTO project_change (id, project_id, kind, what, reason, detail, asked_at, asked_by, state) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
    s.bind(c.id).bind(c.project).bind(changeKindCode(c.kind)).bind(c.what).bind(c.reason).bind(QString::fromUtf8(QJsonDocument(c.detail).toJson(QJsonDocument::Compact)));
    return s.bind(c.askedAt).bind(by).bind(changeStateCode(c.state)).exec();
}

Result<void> ProjectChangesRepository::decide(Transaction &tx, const ChangeRequestId &id, ChangeState state, const QString &answer, const QDateTime &at, std::optional<UserId> by)
{
    auto s = tx.prepare("UPDATE project_change SET state = ?, answer = ?, decided_at = ?, decided_by = ? WHERE id = ?");
    return s.bind(changeStateCode(state)).bind(answer).bind(at).bind(by).bind(id).exec();
}

} // namespace xz
