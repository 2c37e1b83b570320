#include "core/activities/activityservice.h"

#include "core/activities/activityrepository.h"
#include "core/base/text.h"
#include "core/organization/reach.h"
#include "core/workspace/permit.h"

#include <QtCore/QJsonObject>
#include <algorithm>

namespace xz {

namespace {
const QString entity = QStringLiteral("activity");

QJsonObject changesOf(const Activity &a, const Activity &b)
{
    QJsonObject detail;
    const ActivityRow before{a}, after{b};
    for (const Field<ActivityRow> &f : activityFields().all()) {
        const QString was = f.get(before).toString(), is = f.get(after).toString();
        if (was == is)
            continue;
        if (f.kind == FieldKind::LongText || f.sensitivity != Sensitivity::Open)
            detail.insert(QLatin1String(f.key), u"changed"_qs);
        else
            detail.insert(QLatin1String(f.key), QJsonObject{{u"old"_qs, was}, {u"new"_qs, is}});
    }
    if (a.goals != b.goals)
        detail.insert(u"goals"_qs, QJsonObject{{u"old"_qs, a.goals.join(u' ')}, {u"new"_qs, b.goals.join(u' ')}});
    return detail;
}

} // namespace

Result<ActivityRow> ActivityService::reachable(const ActivityId &id, Action action) const
{
    XZ_TRY(const auto row, ActivityRepository(m_session.db()).get(id));
    Target target;
    if (row) {
        const Actor &me = m_session.actor();
        target = {.station = row->station, .college = row->college, .own = row->madeBy == me.user || (action == Action::ReadActivities && me.station == row->station)};
    }
    XZ_CHECK(permit(m_session, action, target, entity, id.raw()));
    if (!row)
        return fail(Errc::Denied, tr("This activity does not exist, or it is not one of yours."));
    return *row;
}

Result<std::vector<ActivityRow>> ActivityService::list(const ActivityFilter &filter) const
{
    XZ_TRY(const Reach reach, Reach::of(m_session, Action::ReadActivities, entity));
    const Actor &me = m_session.actor();
    std::optional<StationId> station = filter.station;
    if (!station && !reach.wholeSchool())
        station = me.station;
    XZ_TRY(auto rows, ActivityRepository(m_session.db()).list(station, filter.from, filter.to));
    std::erase_if(rows, [&](const ActivityRow &a) {
        const bool mine = reach.wholeSchool() || me.station == a.station || (me.college && me.college == a.college);
        return !mine || (!filter.withCancelled && !a.counts()) || (!filter.kind.isEmpty() && a.kind != filter.kind) || (!filter.strand.isEmpty() && a.strand != filter.strand)
            || (!filter.major.isEmpty() && !a.majors.contains(filter.major)) || (filter.onlyPeer && !a.peer);
    });
    return rows;
}

Result<std::vector<ActivityRow>> ActivityService::list(const StationId &station, QDate from, QDate to) const { return list({.station = station, .from = from, .to = to}); }

Result<ActivityRow> ActivityService::get(const ActivityId &id) const { return reachable(id, Action::ReadActivities); }

Result<QStringList> ActivityService::majors(std::optional<StationId> station) const
{
    XZ_TRY(const auto rows, list({.station = station}));
    QStringList out;
    for (const ActivityRow &a : rows)
        for (const QString &m : a.majors)
            if (!out.contains(m))
                out << m;
    out.sort();
    return out;
}

Result<std::vector<ActivityRow>> ActivityService::leadership(const StationId &station, int year) const
{
    const ActivityWords words = ActivityWords::of(m_session);
    XZ_TRY(auto rows, list(station, QDate(year, 1, 1), QDate(year, 12, 31)));
    std::erase_if(rows, [&](const ActivityRow &a) {
        const ActivityWords::Kind *k = words.kind(a.kind);
        return !k || k->evidence != u"organisation";
    });
    std::ranges::reverse(rows);
    return rows;
}

bool ActivityService::mayAdd() const
{
    const Actor &me = m_session.actor();
    return me.station && isAllowed(me, Action::WriteActivities, {.station = me.station, .college = me.college, .own = true});
}

bool ActivityService::mayWrite(const ActivityRow &row) const
{
    return isAllowed(m_session.actor(), Action::WriteActivities, {.station = row.station, .college = row.college, .own = row.madeBy == m_session.actor().user});
}

Result<Activity> ActivityService::checked(const Activity &value) const
{
    ActivityRow row{value};
    for (const Field<ActivityRow> &f : activityFields().all())
        XZ_CHECK(f.set(row, f.get(row)));
    if (row.endsOn.isValid() && row.endsOn < row.onDate)
        return fail(Errc::InvalidInput, tr("The last day lies before the first, %1.").arg(isoDate(row.onDate)), u"ends_on"_qs);
    if (row.endsOn == row.onDate)
        row.endsOn = {};
    const ActivityWords words = ActivityWords::of(m_session);
    if (!words.kind(row.kind)) {
        QStringList names;
        for (const ActivityWords::Kind &k : words.kinds())
            names << k.name;
        return fail(Errc::InvalidInput, tr("\"%1\" is no kind of activity. There are: %2").arg(row.kind, names.join(tr(", "))), u"kind"_qs);
    }
    if (!row.strand.isEmpty() && !words.strandFromWords(row.strand))
        return fail(Errc::InvalidInput, tr("\"%1\" is no column of activities.").arg(row.strand), u"strand"_qs);
    QStringList goals;
    for (const QString &g : row.goals) {
        const auto code = words.goalFromWords(g);
        if (!code)
            return fail(Errc::InvalidInput, tr("\"%1\" is no goal. Goals are helping others, helping oneself, helping each other, prevention.").arg(g), u"goals"_qs);
        if (!goals.contains(*code))
            goals << *code;
    }
    row.goals = goals;
    return Activity(row);
}

Result<void> ActivityService::write(const QString &action, const ActivityId &id, const QJsonObject &detail, const std::function<Result<void>(Transaction &)> &change)
{
    XZ_TRY(Transaction tx, Transaction::begin(m_session.db()));
    XZ_CHECK(change(tx));
    XZ_CHECK(m_session.audit().record(tx, m_session.actor(), action, entity, id.raw(), detail));
    XZ_CHECK(tx.commit());
    m_session.changes().changed(u"activities"_qs);
    return {};
}

Result<ActivityId> ActivityService::add(const Activity &draft)
{
    XZ_TRY(const auto college, ActivityRepository(m_session.db()).collegeOf(draft.station));
    const bool mine = m_session.actor().station == draft.station;
    XZ_CHECK(permit(m_session, Action::WriteActivities, {.station = draft.station, .college = college, .own = mine}, entity));
    XZ_TRY(Activity value, checked(draft));
    value.id = ActivityId::make(m_session.clock().nowMs());
    value.madeBy = m_session.actor().user;
    value.madeAt = m_session.clock().now();
    value.version = 1;
    value.cancelled.clear();
    XZ_CHECK(write(u"activity.add"_qs, value.id, {{u"on"_qs, isoDate(value.onDate)}, {u"kind"_qs, value.kind}}, [&](Transaction &tx) { return ActivityRepository::insert(tx, value); }));
    return value.id;
}

Result<void> ActivityService::update(const Activity &given)
{
    XZ_TRY(const ActivityRow old, reachable(given.id, Action::WriteActivities));
    XZ_TRY(Activity value, checked(given));
    if (old.version != given.version)
        return fail(Errc::Conflict, tr("This activity was changed by somebody else meanwhile. Open it again and enter your change once more."));
    value.cancelled = old.cancelled;
    const QJsonObject detail = changesOf(old, value);
    if (detail.isEmpty())
        return {};
    return write(u"activity.change"_qs, value.id, detail, [&](Transaction &tx) { return ActivityRepository::update(tx, value); });
}

Result<void> ActivityService::cancel(const ActivityId &id, const QString &reason)
{
    XZ_TRY(ActivityRow row, reachable(id, Action::WriteActivities));
    const QString why = cleanLine(reason);
    if (why.isEmpty())
        return fail(Errc::InvalidInput, tr("Say why the activity does not count; the reason is kept."), u"reason"_qs);
    if (!row.counts())
        return fail(Errc::Refused, tr("This activity is cancelled already."));
    row.cancelled = why;
    return write(u"activity.cancel"_qs, id, {{u"reason"_qs, why}}, [&](Transaction &tx) { return ActivityRepository::update(tx, row); });
}

Result<void> ActivityService::restore(const ActivityId &id)
{
    XZ_TRY(ActivityRow row, reachable(id, Action::WriteActivities));
    if (row.counts())
        return fail(Errc::Refused, tr("This activity is not cancelled."));
    row.cancelled.clear();
    return write(u"activity.restore"_qs, id, {}, [&](Transaction &tx) { return ActivityRepository::update(tx, row); });
}

// Files

Result<AttachmentId> ActivityService::attach(const ActivityId &id, const QString &fileName, const QByteArray &bytes)
{
    XZ_CHECK(reachable(id, Action::WriteActivities));
    XZ_TRY(Transaction tx, Transaction::begin(m_session.db()));
    XZ_TRY(const AttachmentId file, Attachments(m_session).add(tx, entity, id.raw(), u"evidence"_qs, fileName, bytes));
    XZ_CHECK(tx.commit());
    m_session.changes().changed(u"activities"_qs);
    return file;
}

Result<void> ActivityService::detach(const ActivityId &id, const AttachmentId &file)
{
    XZ_CHECK(reachable(id, Action::WriteActivities));
    XZ_TRY(const Attachment found, Attachments(m_session).find(file));
    if (found.entity != entity || found.of != id.raw())
        return fail(Errc::Denied, tr("This file does not exist, or it is not one of yours."));
    XZ_TRY(Transaction tx, Transaction::begin(m_session.db()));
    XZ_CHECK(Attachments(m_session).remove(tx, file));
    XZ_CHECK(tx.commit());
    m_session.changes().changed(u"activities"_qs);
    return {};
}

Result<std::vector<Attachment>> ActivityService::files(const ActivityId &id) const
{
    XZ_CHECK(reachable(id, Action::ReadActivities));
    return Attachments(m_session).of(entity, id.raw());
}

Result<QByteArray> ActivityService::content(const ActivityId &id, const AttachmentId &file) const
{
    XZ_CHECK(reachable(id, Action::ReadActivities));
    XZ_TRY(const Attachment found, Attachments(m_session).find(file));
    if (found.entity != entity || found.of != id.raw())
        return fail(Errc::Denied, tr("This file does not exist, or it is not one of yours."));
    return Attachments(m_session).content(file);
}

} // namespace xz
