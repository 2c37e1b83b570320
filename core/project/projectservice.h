#pragma once
// Projects: writing the application, every step of the table, dates, versions, history. One transaction with its audit entry per call; ChangeHub noun
// "project". Errors: Denied; NotFound with the same sentence; InvalidInput with `field`; Refused (the table's sentence); Conflict (another saved first).
#include "core/project/projectlifecycle.h"
#include "core/storage/transaction.h"
#include "core/workspace/session.h"

namespace xz {

struct StepInput {
    QString opinion = {};                  // the written opinion, or the reason where the table asks for one
    QDate deadline = {};                   // rectifications
    QString number = {};                   // Approve: 立项编号; empty = the next free of the year
    std::optional<qint64> amount = {};     // Approve: 分
    std::optional<AcceptanceGrade> grade = {}; // Accept: excellent or qualified
    QByteArray pdf = {};                   // the paper as printed, kept with the frozen version
    bool panelReady = false;               // core/review
};

struct ProjectStepRow {
    int number = 0;
    ProjectEvent event;
    ProjectState from, to;
    QDateTime at;
    QString actor;                         // name
    QString opinion;
    QJsonObject detail;
    std::optional<int> reverses;           // the number that it takes back
};

struct ProjectVersionRow {
    ProjectVersionId id;
    QString stage;                         // application, midterm, rectification, final
    int number = 0;
    QByteArray hash;                       // SHA-256 of the content
    QDateTime frozenAt;
    QString frozenBy;
    std::optional<AttachmentId> pdf;
};

class ProjectService {
    Q_DECLARE_TR_FUNCTIONS(ProjectService)
public:
    explicit ProjectService(Session &session) : m_session(session) {}

    Result<std::vector<ProjectRow>> list() const;                       // those the actor may read, newest first
    Result<std::vector<ProjectRow>> ofStation(const StationId &station) const;
    Result<ProjectRow> project(const ProjectId &id) const;
    // The project that runs, else the newest one.
    Result<std::optional<ProjectRow>> current(const StationId &station) const;
    Result<ProjectId> create(const StationId &station, const QString &title, QDate start); // Refused while another runs: the sentence names it
    Result<int> save(const ProjectId &id, const QString &title, const QJsonObject &form, int version); // draft, returned: the new version
    Result<void> setDates(const ProjectId &id, const ProjectDates &dates, const QString &reason);       // student affairs only; both old and new in the history (A23)
    Result<void> setDeadline(const ProjectId &id, QDate deadline, const QString &reason);               // A23
    Result<void> step(const ProjectId &id, ProjectEvent event, const StepInput &input = {});
    Result<void> step(Transaction &tx, const ProjectId &id, ProjectEvent event, const StepInput &input); // within another noun's change
    Result<std::vector<ProjectChoice>> choices(const ProjectId &id) const;
    Result<std::vector<ProjectStepRow>> history(const ProjectId &id) const;
    Result<std::vector<ProjectVersionRow>> versions(const ProjectId &id) const;
    Result<QJsonObject> versionContent(const ProjectVersionId &id) const;
    Result<void> publish(const ProjectId &id);                          // results become visible to the station

private:
    Session &m_session;
};

} // namespace xz
