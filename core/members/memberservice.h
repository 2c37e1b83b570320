#pragma once
// The team of a station: who holds which office with profile, certificates and contracts, the past included. Offices themselves are given and
// ended by NetworkService. A counsellor sees the people of own classes and themselves. Errors: Denied, InvalidInput (field = catalogue key),
// Refused, NotFound. Every write is one transaction with its audit entry.
#include "core/attachments/attachments.h"
#include "core/members/member.h"
#include "core/workspace/session.h"

namespace xz {

struct MemberFilter {
    std::optional<StationId> station = {}; // its own offices and those of its college's classes and dorms; none = all the actor may see
    std::optional<PostRole> role = {};
    std::optional<PersonId> person = {};
    QDate on = {};          // invalid = today
    bool history = false;   // every term there ever was; `on` then only dates certificates
};

class MemberService {
    Q_DECLARE_TR_FUNCTIONS(MemberService)
public:
    explicit MemberService(Session &session) : m_session(session) {}

    Result<std::vector<MemberRow>> list(const MemberFilter &filter = {}) const; // by office, place, start
    Result<std::optional<MemberProfile>> profile(const PersonId &person) const; // none: not filled in yet
    Result<void> saveProfile(const PersonId &person, const MemberProfile &profile);

    Result<std::vector<Certificate>> certificates(const PersonId &person, bool removedToo = false) const; // newest first
    Result<CertificateId> addCertificate(const Certificate &draft);       // draft.id is ignored; kind: a code of the dictionary
    Result<void> updateCertificate(const Certificate &value);
    Result<void> removeCertificate(const CertificateId &id, const QString &reason);
    Result<void> restoreCertificate(const CertificateId &id);             // undo
    Result<std::vector<Attachment>> scans(const CertificateId &id) const;
    Result<AttachmentId> addScan(const CertificateId &id, const QString &fileName, const QByteArray &bytes);
    Result<void> removeScan(const CertificateId &id, const AttachmentId &scan);

    Result<std::vector<Contract>> contracts(const PersonId &person) const; // newest first
    Result<ContractId> saveContract(const Contract &value);                // an id of zeros: a new one

private:
    Session &m_session;
};

} // namespace xz
