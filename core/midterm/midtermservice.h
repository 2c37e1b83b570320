#pragma once
// The mid-term inspection of a project: exactly one for a cycle (S08). The station opens and writes the form, hands it in with what the program counted
// (frozen), the college's secretary reviews it (F2), student affairs alone decides (S11): passed, to be rectified by a deadline (S09), failed; then a written report and one re-check. What is decided
// is taken back only by ProjectEvent::Reverse. One transaction with its audit entry per call; ChangeHub noun "project".
// Errors: Denied; Refused (the sentence names the rule); Conflict (there is one already; somebody else saved first); InvalidInput with `field`: a text's key,
// targets, deadline, opinion, reasons, report.
#include "core/midterm/indicators.h"
#include "core/midterm/midtermrepository.h"
#include "core/project/projectservice.h"

namespace xz {

struct MidtermCheck { // an automatic fail condition, looked into with what is on record
    MidtermFault fault;
    bool raised = false;
    bool judged = false;  // not to be seen from the records: student affairs judges it
    QString finding = {}; // translated: the datum behind it
};
struct MidtermDecision {
    MidtermResult result = MidtermResult::Pass;
    QDate deadline = {};   // Rectify
    QString opinion = {};  // needed unless passed without a raised check
    std::vector<MidtermFault> reasons = {}; // Fail: at least one
};
struct MidtermSheet { // what the actor may see of it
    Midterm midterm;
    ProjectRow project;
    MidtermIndicators indicators;
    bool handedIn = false;      // the form is frozen; else a draft of the station
    std::optional<ProjectStepRow> college = {}; // its review: opinion, name, time
    bool formOpen = false;      // the actor may write the form now
    bool reportOpen = false;    // ... the rectification report
};

class MidtermService {
    Q_DECLARE_TR_FUNCTIONS(MidtermService)
public:
    explicit MidtermService(Session &session) : m_session(session) {}

    // Nothing: not opened yet. The form of one that is not handed in is the station's own: others get it empty.
    Result<std::optional<MidtermSheet>> view(const ProjectId &project) const;
    Result<MidtermId> open(const ProjectId &project); // with the targets of the approved application
    QString whyNotOpen(const ProjectRow &project) const; // empty: possible; by the state and the actor's office
    Result<int> save(const ProjectId &project, const MidtermForm &form, int version); // the new version
    Result<void> handIn(const ProjectId &project, const QByteArray &pdf = {});
    Result<void> takeBack(const ProjectId &project, const QString &reason);
    Result<void> collegeReview(const ProjectId &project, const QString &opinion); // by the secretary; field "opinion"
    Result<void> collegeReturn(const ProjectId &project, const QString &reason);
    bool mayReview(const ProjectRow &project) const;
    Result<std::vector<MidtermCheck>> checks(const ProjectId &project) const;
    Result<void> decide(const ProjectId &project, const MidtermDecision &decision);
    Result<void> fileReport(const ProjectId &project, const QString &report, const QByteArray &pdf = {}); // again until the re-check: the next version
    Result<void> recheck(const ProjectId &project, bool passed, const QString &opinion);

private:
    struct Standing {
        ProjectRow project;
        Midterm midterm;
    };
    Result<Standing> found(const ProjectId &project) const; // NotFound with the sentence that says how to open one
    Result<void> mayDecide(const ProjectRow &project) const;
    Result<void> finish(Transaction &tx, const char *action, const ProjectId &project, const QJsonObject &detail = {});
    Session &m_session;
};

} // namespace xz
