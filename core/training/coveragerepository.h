#pragma once
// The counting behind coverage, in the database. Dates and groups as core/training/coverage.h says; no policy here.
#include "core/storage/database.h"
#include "core/training/coverage.h"

#include <QtCore/QSet>

namespace xz {

struct CoverageScope {
    std::optional<CollegeId> college = {};      // empty: the whole school
    std::optional<QSet<ClassId>> classes = {};  // only people of these classes (a counsellor's)
};

class CoverageRepository {
public:
    explicit CoverageRepository(Database &db) : m_db(db) {}
    // Counts of every term that began by `today` (or of one), newest first; clauses are the service's.
    Result<std::vector<TermCoverage>> terms(const CoverageScope &scope, QDate today, std::optional<TermId> only = {}) const;
    static const char *termCountsSql(); // what terms() runs; the bench runs it on a plain file, too
    // Everybody who held an office of the five groups between the days, with all their offices and all they attended.
    Result<std::vector<Trainee>> trainees(const CoverageScope &scope, QDate from, QDate to) const;
    // Student helpers in office on the day, active, whose enrolment guarantee is not fulfilled; only the number.
    Result<int> gapCount(const CoverageScope &scope, QDate today) const;
    struct Urgent { // of the gap: how many, and the first graduation among them
        int people = 0;
        QDate firstGraduation = {};
    };
    Result<Urgent> urgentGap(const CoverageScope &scope, QDate today) const;
    // Groups with people in the term and no training or meeting between its first day and `until`: for Today, by index.
    Result<std::vector<PostRole>> unreached(const CollegeId &college, const Term &term, QDate until) const;
    Result<std::vector<ParticipationLine>> participation(std::optional<StationId> station, QDate from, QDate to) const;

private:
    Database &m_db;
};

} // namespace xz
