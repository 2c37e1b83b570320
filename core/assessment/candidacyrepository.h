#pragma once
// Rows of candidates. No policy and no rules: SelectionService is the door; the demo school writes through it, too.
#include "core/assessment/candidacy.h"
#include "core/storage/transaction.h"

namespace xz {

class CandidacyRepository {
public:
    explicit CandidacyRepository(Database &db) : m_db(db) {}

    Result<std::vector<CandidacyRow>> list(std::optional<StationId> station) const; // newest first
    Result<std::optional<CandidacyRow>> get(const CandidacyId &id) const;
    Result<std::optional<CandidacyId>> proposed(PostRole role, const PersonId &person) const; // a candidacy that is still undecided
    struct PersonFacts {
        QString name, kind, status;
        std::optional<CollegeId> college;
        std::optional<ClassId> classId;
        std::optional<DormId> dorm;
    };
    Result<std::optional<PersonFacts>> person(const PersonId &id) const;
    Result<std::optional<CollegeId>> collegeOf(const StationId &station) const;

    static Result<void> insert(Transaction &tx, const Candidacy &v);
    // Errc::Conflict when it is no longer in the state `from`.
    static Result<void> update(Transaction &tx, const Candidacy &v, CandidacyState from);

private:
    Database &m_db;
};

} // namespace xz
