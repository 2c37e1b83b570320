#pragma once
// 重要事项变更 during a cycle (domain 3.1, F2): the head, the content or the days change only after student affairs granted it; an unreported change
// is a fail condition of the mid-term. And the extension: once, at most three months, with a reason and approval (F3). One transaction with its audit
// entry per call; ChangeHub noun "project". Errors: Denied, NotFound, InvalidInput (field what, reason, until, ...), Refused, Conflict.
#include "core/project/projectservice.h"

namespace xz {

enum class ChangeKind { Head, Content, Dates, Extension }; // head, content, dates, extension
inline constexpr ChangeKind allChangeKinds[] = {ChangeKind::Head, ChangeKind::Content, ChangeKind::Dates, ChangeKind::Extension};
QString changeKindCode(ChangeKind kind);
std::optional<ChangeKind> changeKindFromCode(const QString &code);
QString changeKindLabel(ChangeKind kind);
enum class ChangeState { Asked, Granted, Refused, Withdrawn }; // asked, granted, refused, withdrawn
QString changeStateCode(ChangeState state);
std::optional<ChangeState> changeStateFromCode(const QString &code);
QString changeStateLabel(ChangeState state);

inline constexpr int mostExtensionMonths = 3;

struct ChangeDraft {
    ChangeKind kind = ChangeKind::Content;
    QString what = {};   // what becomes of it; of the head: the new head's name
    QString reason = {};
    QDate until = {};    // Extension: the new last day
    QDate midtermOn = {}, finalOn = {}; // Dates: invalid = stays
};
struct ChangeRequest {
    ChangeRequestId id;
    ProjectId project;
    ChangeKind kind = ChangeKind::Content;
    QString what, reason;
    QJsonObject detail = {}; // until, midterm_on, final_on
    QDateTime askedAt = {};
    QString askedBy = {};
    ChangeState state = ChangeState::Asked;
    QDateTime decidedAt = {};
    QString decidedBy = {};
    QString answer = {};
};
struct ChangeRow : ChangeRequest {
    QString projectTitle = {}, collegeName = {};
};

class ProjectChanges {
    Q_DECLARE_TR_FUNCTIONS(ProjectChanges)
public:
    explicit ProjectChanges(Session &session) : m_session(session) {}

    Result<std::vector<ChangeRequest>> of(const ProjectId &project) const; // newest first
    Result<std::vector<ChangeRow>> waiting() const;                        // asked ones of all projects that the actor may read, oldest first
    Result<ChangeRequestId> ask(const ProjectId &project, const ChangeDraft &draft);
    // Granted it takes effect: the days move, the extension counts, the application as it stands now is frozen as its next version (content, head).
    Result<void> decide(const ChangeRequestId &id, bool granted, const QString &answer);
    Result<void> withdraw(const ChangeRequestId &id);
    // The inverse of decide: the request waits again, days are as they were; a frozen version stays. Reason required; numbered in the history.
    Result<void> takeBack(const ChangeRequestId &id, const QString &reason);

private:
    Result<ChangeRequest> permitted(const ChangeRequestId &id, Action action) const;
    Session &m_session;
};

// The head named in the approved application is no longer in office and no granted change names the new one: a sentence; else nothing.
Result<std::optional<QString>> unreportedHead(Session &session, const ProjectRow &project);

} // namespace xz
