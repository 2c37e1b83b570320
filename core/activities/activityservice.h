#pragma once
// The register of activities. One transaction with its audit entry per call; ChangeHub noun "activities". A counsellor reads the register of
// the own station (it names no student) and writes own entries. Errors: Denied (as for what is not there), InvalidInput (field = key), Conflict.
#include "core/activities/activities.h"
#include "core/attachments/attachments.h"
#include "core/security/policy.h"
#include "core/workspace/session.h"

#include <functional>

namespace xz {

struct ActivityFilter {
    std::optional<StationId> station = {}; // empty: the own one, or all for who reads the school
    QDate from = {}, to = {};              // both days belong to it; invalid = open
    QString kind = {}, major = {}, strand = {};
    bool onlyPeer = false;
    bool withCancelled = false;
};

class ActivityService {
    Q_DECLARE_TR_FUNCTIONS(ActivityService)
public:
    explicit ActivityService(Session &session) : m_session(session) {}

    Result<std::vector<ActivityRow>> list(const ActivityFilter &filter = {}) const; // newest first
    Result<std::vector<ActivityRow>> list(const StationId &station, QDate from, QDate to) const; // those that count
    Result<ActivityRow> get(const ActivityId &id) const;
    Result<QStringList> majors(std::optional<StationId> station = {}) const; // that activities name, sorted
    // S15: meetings of the leading group and guidance of the centre in the year (those whose kind's evidence is "organisation"), oldest first.
    Result<std::vector<ActivityRow>> leadership(const StationId &station, int year) const;

    Result<ActivityId> add(const Activity &draft); // id, madeBy, madeAt are set here
    Result<void> update(const Activity &value);    // Conflict: saved by somebody else meanwhile
    Result<void> cancel(const ActivityId &id, const QString &reason);
    Result<void> restore(const ActivityId &id);

    Result<AttachmentId> attach(const ActivityId &id, const QString &fileName, const QByteArray &bytes);
    Result<void> detach(const ActivityId &id, const AttachmentId &file);
    Result<std::vector<Attachment>> files(const ActivityId &id) const;
    Result<QByteArray> content(const ActivityId &id, const AttachmentId &file) const;

    bool mayAdd() const;
    bool mayWrite(const ActivityRow &row) const;

private:
    Result<ActivityRow> reachable(const ActivityId &id, Action action) const;
    Result<Activity> checked(const Activity &value) const;
    Result<void> write(const QString &action, const ActivityId &id, const QJsonObject &detail, const std::function<Result<void>(Transaction &)> &change);
    Session &m_session;
};

} // namespace xz
