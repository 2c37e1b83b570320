#pragma once
// Proposing, appointing, declining candidates. Proposing and withdrawing is a counsellor's for own classes, deciding the head's.
// Errors: Denied, InvalidInput (field person, role, place, criteria, reason), Conflict (proposed already; the office is held: appoint with
// `replace` once the user has agreed), Refused (not active, not of that class or dorm).
#include "core/assessment/candidacy.h"
#include "core/workspace/session.h"

namespace xz {

struct CandidacyDraft {
    PostRole role = PostRole::ClassCommittee;
    PersonId person;
    QString recommendedBy = {};
    QStringList criteria = {};
};
struct CandidacyFilter {
    std::optional<StationId> station = {}; // none = the actor's
    std::optional<PostRole> role = {};
    std::optional<CandidacyState> state = {};
};
struct SelectionCriterion {
    QString code, name;
    std::vector<PostRole> roles; // empty = all three
    bool isFor(PostRole role) const;
};

class SelectionService {
    Q_DECLARE_TR_FUNCTIONS(SelectionService)
public:
    explicit SelectionService(Session &session) : m_session(session) {}

    Result<std::vector<SelectionCriterion>> criteria() const;
    Result<std::vector<CandidacyRow>> list(const CandidacyFilter &filter = {}) const; // newest first
    Result<CandidacyRow> get(const CandidacyId &id) const;
    std::vector<CandidacyChoice> choices(const CandidacyRow &row) const;
    // What the user should know before appointing: no training record (S51), the present holder, criteria not met. Nothing of it forbids.
    Result<QStringList> warnings(const CandidacyRow &row) const;
    // The present holder whose post `replace` would end.
    Result<std::optional<PersonId>> presentHolder(const CandidacyRow &row) const;

    Result<CandidacyId> propose(const CandidacyDraft &draft); // class and dorm are those of the student
    Result<void> update(const CandidacyId &id, const QString &recommendedBy, const QStringList &criteria); // while proposed
    Result<PostId> appoint(const CandidacyId &id, QDate from = {}, bool replace = false); // invalid date = today
    Result<void> decline(const CandidacyId &id, const QString &reason);
    Result<void> withdraw(const CandidacyId &id, const QString &reason);
    Result<void> reconsider(const CandidacyId &id, const QString &reason);
    Result<void> revoke(const CandidacyId &id, const QString &reason);

private:
    Result<CandidacyRow> ready(const CandidacyId &id, CandidacyEvent event) const;
    Result<void> step(const CandidacyId &id, CandidacyEvent event, const QString &reason);
    Session &m_session;
};

} // namespace xz
