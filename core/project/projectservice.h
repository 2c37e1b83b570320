#pragma once
// Projects: writing the application, every step of the table, dates, versions, history. One transaction with its audit entry per call; ChangeHub noun
// "project". Errors: Denied; NotFound with the same sentence; InvalidInput with `field`; Refused (the table's sentence); Conflict (another saved first).
#include "core/attachments/attachments.h"
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
    bool formComplete = false;             // HandInMidterm (midterm.h), HandInFinal (core/review): the owner checked the paper
    QJsonObject detail = {};               // what the owner wants kept with the step
};

struct ProjectStepRow {
    int number = 0;
    std::optional<ProjectEvent> event;     // nothing: no step of the table but a change of days, an extension, a granted change (code)
    QString code;                          // dates, deadline, extension, change, change_reverse, publish; else the event's
    ProjectState from, to;
    QDateTime at;
    UserId actorId;
    QString actor;                         // name
    QString opinion;
    QJsonObject detail;                    // {"old": {...}, "new": {...}} of the fields that the step changed
    std::optional<int> reverses;           // the number that it takes back
    QString label() const;                 // translated
};

struct ProjectVersionRow {
    ProjectVersionId id;
    QString stage;                         // application, midterm, rectification, final
    int number = 0;                        // from 1 within the stage
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
    // The application that is being written, until the project is over. What was handed in stays as it is: after that the text is the draft of the
    // next version (S06). Conflict when `version` is not the one that was read; gives the new one.
    Result<int> save(const ProjectId &id, const QString &title, const QJsonObject &form, int version);
    Result<void> setDates(const ProjectId &id, const ProjectDates &dates, const QString &reason);       // student affairs only; both old and new in the history (A23)
    Result<void> setDeadline(const ProjectId &id, QDate deadline, const QString &reason);               // A23
    Result<void> step(const ProjectId &id, ProjectEvent event, const StepInput &input = {});
    Result<void> step(Transaction &tx, const ProjectId &id, ProjectEvent event, const StepInput &input); // within another noun's change
    Result<std::vector<ProjectChoice>> choices(const ProjectId &id) const;
    Result<ProjectSituation> situation(const ProjectId &id) const;      // where it stands and what was decided when, without what is not published
    Result<std::vector<ProjectStepRow>> history(const ProjectId &id) const;
    Result<std::vector<ProjectVersionRow>> versions(const ProjectId &id) const;
    Result<QJsonObject> versionContent(const ProjectVersionId &id) const;
    // The number of the version that is being written: 1 before the first handing in; nothing while text and newest version agree.
    Result<std::optional<int>> draftNumber(const ProjectId &id) const;
    Result<void> publish(const ProjectId &id);                          // results become visible to the station; twice is Conflict

    // Freezes what a stage hands in: content with its SHA-256, and the paper (empty: none). Within the change of the noun that hands in; no policy here.
    Result<ProjectVersionId> freeze(Transaction &tx, const ProjectId &id, const QString &stage, const QJsonObject &content, const QByteArray &pdf);
    Result<QByteArray> versionPdf(const ProjectVersionId &id) const;    // NotFound when it was handed in without one
    // The hash of the stored content, computed again: Damaged when it is not the one that was frozen.
    Result<void> verifyVersion(const ProjectVersionId &id) const;

    // Files of the application: certificate, photo, rules, activity, other.
    Result<AttachmentId> attach(const ProjectId &id, const QString &kind, const QString &fileName, const QByteArray &bytes);
    Result<AttachmentId> attach(Transaction &tx, const ProjectId &id, const QString &kind, const QString &fileName, const QByteArray &bytes); // no policy here
    static bool isListed(const QJsonObject &form, const Attachment &file); // by its content: was there when the form was frozen
    Result<std::vector<Attachment>> files(const ProjectId &id) const;
    Result<QByteArray> fileContent(const ProjectId &id, const AttachmentId &file) const;
    Result<void> detach(const ProjectId &id, const AttachmentId &file);

    // What the application says of itself when it is frozen: title, days and form.
    static QJsonObject applicationContent(const Project &project);

private:
    Result<ProjectRow> permitted(const ProjectId &id, Action action) const; // as it is stored
    Result<ProjectRow> fresh(Transaction &tx, const ProjectId &id) const;
    Result<ProjectSituation> situationOf(const ProjectRow &project) const;
    // Why the step cannot be done although the table knows it; nothing = it can.
    Result<std::optional<Error>> fault(const ProjectRow &project, ProjectGuard guard, ProjectEvent event, const StepInput &input, bool typed) const; // typed: input is what was typed
    Result<std::optional<QString>> holding(const ProjectRow &project, ProjectEvent event, bool allotmentsToo) const;
    Result<void> record(Transaction &tx, const ProjectId &id, const char *action, const QJsonObject &detail);
    Result<void> reverse(Transaction &tx, ProjectRow project, const QString &reason);
    Result<void> note(Transaction &tx, const ProjectRow &before, ProjectState to, const QString &event, const QString &opinion, const QJsonObject &detail, std::optional<int> reverses = {});
    void changed() { m_session.changes().changed(QStringLiteral("project")); }

    Session &m_session;
};

// The college's review of the mid-term form that is handed in, as it stands; nothing: not reviewed, or handed in anew since.
std::optional<ProjectStepRow> collegeReview(const std::vector<ProjectStepRow> &history);

inline constexpr const char *projectFileKinds[] = {"certificate", "photo", "rules", "activity", "other"};
QString projectFileKindLabel(const QString &code); // translated

} // namespace xz
