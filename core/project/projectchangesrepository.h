#pragma once
// Rows of change requests (project_change). No policy and no rules here.
#include "core/project/projectchanges.h"

namespace xz {

class ProjectChangesRepository {
public:
    explicit ProjectChangesRepository(Database &db) : m_db(db) {}
    Result<std::vector<ChangeRequest>> of(const ProjectId &project) const;
    Result<std::vector<ChangeRequest>> asked() const;
    Result<std::optional<ChangeRequest>> find(const ChangeRequestId &id) const;
    Result<QStringList> headsOn(const StationId &station, QDate day) const; // names

    static Result<void> insert(Transaction &tx, const ChangeRequest &request, const UserId &by);
    static Result<void> decide(Transaction &tx, const ChangeRequestId &id, ChangeState state, const QString &answer, const QDateTime &at, std::optional<UserId> by);

private:
    Database &m_db;
};

} // namespace xz
