#pragma once
// Visits and findings. Centre and student affairs write, a head answers, the college reads its own. One transaction with its audit entry (codes and
// days, no text) per call; ChangeHub noun "supervision". Errors: Denied; InvalidInput with `field` (planned_on, held_on, purpose, visitors, summary,
// text, due_on, answer, reason); Refused (the sentence says which state); Conflict.
#include "core/attachments/attachments.h"
#include "core/security/policy.h"
#include "core/supervision/supervision.h"
#include "core/workspace/session.h"

#include <functional>

namespace xz {

class SupervisionService {
    Q_DECLARE_TR_FUNCTIONS(SupervisionService)
public:
    explicit SupervisionService(Session &session) : m_session(session) {}

    Result<std::vector<VisitRow>> visits(std::optional<StationId> station = {}) const; // newest first; empty: all that the actor may read
    Result<VisitRow> visit(const VisitId &id) const;
    Result<std::vector<FindingRow>> findings(const VisitId &id) const; // by number
    Result<std::vector<FindingRow>> open(std::optional<StationId> station = {}) const; // not closed, earliest day first
    Result<FindingRow> finding(const FindingId &id) const;
    Result<std::vector<FindingStep>> steps(const FindingId &id) const; // oldest first

    // planned_on today or later is a plan; a visit that was made already is planned and held in one go with hold().
    Result<VisitId> plan(const Visit &draft);
    Result<void> change(const Visit &value);  // plannedOn, purpose, visitors; summary of a held one
    Result<void> hold(const VisitId &id, QDate on, const QString &visitors, const QString &summary);
    Result<void> cancel(const VisitId &id, const QString &reason); // a planned one

    Result<FindingId> record(const VisitId &id, const QString &text, QDate dueOn); // of a held visit
    Result<void> move(const FindingId &id, QDate dueOn, const QString &reason);    // both days stay in the history (A23)
    Result<void> answer(const FindingId &id, const QString &text);                 // the station; again until it is closed
    Result<void> giveBack(const FindingId &id, const QString &reason);             // the answer does not do
    Result<void> close(const FindingId &id, const QString &note);
    Result<void> reopen(const FindingId &id, const QString &reason);

    Result<AttachmentId> attach(const FindingId &id, const QString &fileName, const QByteArray &bytes); // evidence of the rectification
    Result<std::vector<Attachment>> files(const FindingId &id) const;
    Result<QByteArray> content(const FindingId &id, const AttachmentId &file) const;

    bool mayWrite() const;                       // visits and findings: centre, student affairs
    bool mayAnswer(const StationId &station) const;

private:
    Result<VisitRow> reach(const VisitId &id, Action action) const;
    Result<FindingRow> reach(const FindingId &id, Action action) const;
    Result<void> write(const QString &action, const QString &entity, const RawId &id, const QJsonObject &detail, const std::function<Result<void>(Transaction &)> &change);
    Result<void> step(FindingRow row, FindingEvent event, const QString &text, QDate newDue = {});
    Session &m_session;
};

} // namespace xz
