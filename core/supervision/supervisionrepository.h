#pragma once
// Rows of visits, findings and self-checks. No policy here.
#include "core/storage/transaction.h"
#include "core/supervision/selfcheck.h"
#include "core/supervision/supervision.h"

#include <map>

namespace xz {

class SupervisionRepository {
public:
    explicit SupervisionRepository(Database &db) : m_db(db) {}
    Result<std::optional<CollegeId>> collegeOf(const StationId &station) const;
    Result<std::vector<VisitRow>> visits(std::optional<StationId> station, QDate today) const;
    Result<std::optional<VisitRow>> visit(const VisitId &id, QDate today) const;
    Result<std::vector<FindingRow>> findings(const VisitId &id) const;
    Result<std::vector<FindingRow>> open(std::optional<StationId> station) const;
    Result<std::vector<FindingRow>> recordedIn(const StationId &station, int year) const; // of visits held in the year
    Result<std::optional<FindingRow>> finding(const FindingId &id) const;
    Result<std::vector<FindingStep>> steps(const FindingId &id) const;
    static Result<void> insert(Transaction &tx, const Visit &value);
    static Result<void> update(Transaction &tx, const Visit &value); // version + 1
    static Result<void> insert(Transaction &tx, const Finding &value);
    static Result<void> update(Transaction &tx, const Finding &value);
    static Result<void> insertStep(Transaction &tx, const FindingId &finding, FindingEvent event, const QDateTime &at, const UserId &actor, const QString &text, QDate oldDue, QDate newDue);

    Result<std::optional<SelfCheck>> selfCheck(const StationId &station, int year) const;
    Result<std::vector<std::pair<int, double>>> selfCheckYears(const StationId &station) const; // year and share of the full score, newest first
    Result<std::map<QString, SelfCheckMark>> marks(const StationId &station, int year) const;
    static Result<void> put(Transaction &tx, const SelfCheck &value, const SelfCheckId &id, const UserId &actor);
    static Result<void> put(Transaction &tx, const StationId &station, int year, const SelfCheckMark &mark, const UserId &actor);

private:
    Database &m_db;
};

} // namespace xz
