#pragma once
// What the parts of the review's service share: who may see what, the rows with their sums. Internal to core/review.
#include "core/review/reviewrepository.h"
#include "core/review/reviewservice.h"
#include "core/workspace/permit.h"

namespace xz {

class ReviewAccess {
    Q_DECLARE_TR_FUNCTIONS(ReviewService)
public:
    static inline const QString entity = QStringLiteral("review");
    explicit ReviewAccess(Session &session) : m_session(session) {}

    static std::unexpected<Error> nothing(); // not there, or not open to the actor: the same sentence
    ReviewRepository rows() const { return ReviewRepository(m_session.db()); }
    Result<void> mayRun(std::optional<RawId> id = {}) const { return permit(m_session, Action::RunReview, {}, entity, id); }
    Result<void> seesAll(std::optional<RawId> id = {}) const; // student affairs and the centre
    bool runs() const { return isAllowed(m_session.actor(), Action::RunReview); }
    bool isMe(const Panellist &p) const { return p.user && *p.user == m_session.actor().user && allowedScope(m_session.actor().role, Action::WriteScoreSheet) == Scope::Own; }

    Result<Review> review(const ReviewId &id) const;        // with the rubric of its year while it is prepared; no policy
    Result<Review> toRun(const ReviewId &id, std::optional<ReviewState> state = {}) const; // by who runs reviews
    Result<Rubric> rubricOf(int year) const;
    Result<Panellist> panellist(const ReviewId &review, const PanellistId &id) const;
    Result<std::vector<ScoreSheetRow>> sheets(const Review &review, const ReviewEntryId &entry) const; // with totals
    Result<EntryWithResult> withResult(const Review &review, ReviewEntryRow entry) const;
    struct Found {
        Review review;
        ReviewEntryRow entry;
        Panellist panellist;
        ScoreSheetRow sheet;
    };
    Result<Found> sheet(const ScoreSheetId &id, Action action) const; // the actor's own, or any for who sees or runs all

    // One change: a transaction with its audit entry and its line in the review's log; tells the listeners.
    template <class Change>
    Result<int> write(const QString &action, const ReviewRepository::Step &step, Change &&change) const
    {
        XZ_TRY(Transaction tx, Transaction::begin(m_session.db()));
        XZ_CHECK(change(tx));
        XZ_TRY(const int number, ReviewRepository::append(tx, step, m_session.clock().now(), m_session.actor().user));
        QJsonObject detail = step.detail;
        if (step.entry)
            detail.insert(QStringLiteral("entry"), step.entry->toString());
        XZ_CHECK(m_session.audit().record(tx, m_session.actor(), action, entity, step.review.raw(), detail));
        XZ_CHECK(tx.commit());
        m_session.changes().changed(entity);
        return number;
    }
    // Preparation: audited, not in the log.
    template <class Change>
    Result<void> prepare(const QString &action, const ReviewId &id, const QJsonObject &detail, Change &&change) const
    {
        XZ_TRY(Transaction tx, Transaction::begin(m_session.db()));
        XZ_CHECK(change(tx));
        XZ_CHECK(m_session.audit().record(tx, m_session.actor(), action, entity, id.raw(), detail));
        XZ_CHECK(tx.commit());
        m_session.changes().changed(entity);
        return {};
    }
    static Result<QString> reasonOf(const QString &text);

private:
    Session &m_session;
};

} // namespace xz
