#pragma once
// The row of a project's mid-term (0008) and the plain counts behind its checks. No policy here.
#include "core/project/midterm.h"
#include "core/storage/transaction.h"

namespace xz {

struct Midterm {
    MidtermId id;
    ProjectId project;
    MidtermForm form = {};
    std::optional<MidtermResult> result = {};
    std::vector<MidtermFault> reasons = {}; // of a failure
    QString opinion = {};
    QDate deadlineOn = {};
    QString report = {};                    // of the rectification
    std::optional<MidtermResult> recheck = {}; // Pass or Fail
    QDateTime openedAt = {}, decidedAt = {};
    int version = 1;
};
struct MidtermFacts { // of a cycle, numbers only
    int trainings = 0;      // held
    int weeklyReports = 0;  // handed in
    int headChanges = 0, headChangesWaiting = 0;       // granted; asked and not decided
    int contentChanges = 0, contentChangesWaiting = 0;
    QString headNow = {};   // name; empty = vacant
    QString headThen = {};  // on the day of the approval
};

class MidtermRepository {
public:
    explicit MidtermRepository(Database &db) : m_db(db) {}
    Result<std::optional<Midterm>> of(const ProjectId &project) const;
    Result<MidtermFacts> facts(const ProjectId &project, const StationId &station, QDate from, QDate approved, QDate today) const;
    static Result<void> insert(Transaction &tx, const Midterm &value);
    static Result<void> update(Transaction &tx, const Midterm &value); // Conflict unless the stored version is value.version; counts it up

private:
    Database &m_db;
};

} // namespace xz
