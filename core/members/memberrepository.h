#pragma once
// Rows of profiles, certificates, contracts and marks. No policy: the services are the door; only they, the import and the demo write through this.
// A profile's columns are the stored fields of the catalogue, by key.
#include "core/members/eligibility.h"
#include "core/members/memberservice.h"

namespace xz {

class MemberRepository {
public:
    explicit MemberRepository(Database &db) : m_db(db) {}

    // Terms with person, place and profile; certificates and contracts as on the day. heldOn invalid = the whole history.
    Result<std::vector<MemberRow>> rows(std::optional<PersonId> person, std::optional<PostRole> role, QDate heldOn, QDate asOf) const;
    Result<std::optional<MemberProfile>> profile(const PersonId &person) const;
    Result<std::vector<Certificate>> certificates(std::optional<PersonId> person) const; // removed ones, too; newest first
    Result<std::optional<Certificate>> certificate(const CertificateId &id) const;
    Result<std::vector<Contract>> contracts(std::optional<PersonId> person) const;       // newest first
    Result<std::vector<EligibilityMark>> marks(const PostId &post) const;                // newest first, withdrawn ones too
    Result<std::vector<EligibilityMark>> marksInForce() const;                           // newest first; the first of a post counts

    static Result<void> save(Transaction &tx, const PersonId &person, const MemberProfile &profile);
    static Result<void> eraseProfile(Transaction &tx, const PersonId &person); // undo of an import
    static Result<void> insert(Transaction &tx, const Certificate &v);
    static Result<void> update(Transaction &tx, const Certificate &v);
    static Result<void> erase(Transaction &tx, const CertificateId &id);       // undo of an import
    Result<bool> hasScans(const CertificateId &id) const;

    static Result<void> save(Transaction &tx, const Contract &v);
    static Result<void> eraseContract(Transaction &tx, const ContractId &id); // undo of an import
    static Result<void> insert(Transaction &tx, const EligibilityMark &v, const UserId &actor);
    static Result<void> withdrawMarks(Transaction &tx, const PostId &post, const QDateTime &at, const QString &reason);

private:
    Database &m_db;
};

} // namespace xz
