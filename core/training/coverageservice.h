#pragma once
// Coverage for whom the policy lets see it: a head the station, a counsellor own classes, centre and student affairs counts only.
// Errors: Denied, NotFound (no term yet), InvalidInput.
#include "core/training/coveragerepository.h"
#include "core/training/trainingservice.h"

namespace xz {

struct CatchUp {
    QString title = {};
    QDate onDate = {};
    QString place = {};
    QString startsAt = {}, endsAt = {};
    QString speaker = {};
    double hours = 2;
    std::vector<PersonId> people = {}; // empty: everybody on the gap list
};

class CoverageService {
    Q_DECLARE_TR_FUNCTIONS(CoverageService)
public:
    explicit CoverageService(Session &session) : m_session(session) {}

    Result<TermCoverage> term(std::optional<TermId> term = {}, std::optional<StationId> station = {}) const; // default: the current one
    Result<std::vector<TermCoverage>> history(std::optional<StationId> station = {}) const;                   // every term, newest first
    // People in office in the term, by the terms up to it (at most `terms` columns).
    Result<TrainingMatrix> matrix(std::optional<TermId> term = {}, std::optional<StationId> station = {}, int terms = 6) const;
    // Student helpers in office today without a training while enrolled, fewest days until graduation first (N04, S54).
    Result<std::vector<GapRow>> gaps(std::optional<StationId> station = {}) const;
    // People of the five groups in the term with neither training nor meeting; by group, then class.
    Result<std::vector<GapRow>> missing(const TermId &term, std::optional<StationId> station = {}) const;
    Result<int> gapCount() const; // of the actor's scope; for Today and badges
    Result<CoverageRepository::Urgent> urgentGap() const;
    struct Due {
        std::vector<PostRole> groups; // without training or meeting in the current term
        QDate from = {}, by = {};     // its first and last day
    };
    Result<Due> due() const;      // of the actor's station; nothing for who has none
    // One session whose expected list is exactly these people.
    Result<TrainingId> makeCatchUp(const CatchUp &wish, std::optional<StationId> station = {});
    Result<std::vector<ParticipationLine>> participation(QDate from, QDate to, std::optional<StationId> station = {}) const;

private:
    Result<CoverageScope> scopeOf(Action action, std::optional<StationId> station) const;
    Result<Term> termOf(std::optional<TermId> term) const;
    void explain(TermCoverage &coverage) const;
    Session &m_session;
};

} // namespace xz
