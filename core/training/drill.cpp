// Drills: scenario, timeline and review points; a review point with an owner and a date is a task (domain S41).
#include "core/base/text.h"
#include "core/organization/reach.h"
#include "core/training/trainingrepository.h"
#include "core/workspace/permit.h"

#include <QtCore/QJsonObject>
#include <QtCore/QTime>
#include <algorithm>

namespace xz {

Result<std::vector<DrillPoint>> TrainingService::points(const TrainingId &id) const
{
    XZ_CHECK(get(id));
    return TrainingRepository(m_session.db()).points(id);
}

Result<void> TrainingService::savePoints(const TrainingId &id, const std::vector<DrillPoint> &points)
{
    XZ_TRY(const TrainingRow row, writable(id, Action::WriteTraining));
    if (row.category != TrainingCategory::Drill)
        return fail(Errc::Refused, tr("Only a drill has a scenario, a timeline and review points."));
    const TrainingRepository rows(m_session.db());
    XZ_TRY(const auto before, rows.points(id));
    std::vector<DrillPoint> clean;
    int tasks = 0;
    for (DrillPoint p : points) {
        p.text = cleanText(p.text);
        if (p.text.isEmpty())
            return fail(Errc::InvalidInput, tr("A point of the drill needs its text."), u"text"_qs);
        if (p.text.size() > 2000)
            return fail(Errc::InvalidInput, tr("A point of the drill may have at most 2000 characters."), u"text"_qs);
        p.clock = cleanLine(p.clock).replace(u'：', u':');
        if (!p.clock.isEmpty()) {
            const QTime time = QTime::fromString(p.clock, u"H:mm"_qs);
            if (!time.isValid())
                return fail(Errc::InvalidInput, tr("%1 is not a time of day; write it like 14:30.").arg(p.clock), u"clock"_qs);
            p.clock = time.toString(u"HH:mm");
        }
        if (p.kind == DrillPointKind::Review && p.owner.has_value() != p.dueOn.isValid())
            return fail(Errc::InvalidInput, tr("A review point becomes a task when it has both an owner and a date: %1").arg(p.text.left(40)), p.owner ? u"due_on"_qs : u"owner"_qs);
        if (p.owner) {
            XZ_TRY(const auto owner, rows.person(*p.owner));
            if (!owner || owner->status != u"active")
                return fail(Errc::InvalidInput, tr("The owner of a review point must be somebody active of the workspace."), u"owner"_qs);
            ++tasks;
        }
        const auto old = std::ranges::find_if(before, [&](const DrillPoint &b) { return p.id && b.id == p.id; });
        if (old == before.end())
            p.id = {}; // a point of somewhere else is a new one here
        p.doneOn = old != before.end() ? old->doneOn : QDate();
        p.doneNote = old != before.end() ? old->doneNote : QString();
        clean.push_back(std::move(p));
    }
    XZ_TRY(Transaction tx, Transaction::begin(m_session.db()));
    XZ_CHECK(TrainingRepository::erasePoints(tx, id));
    int position = 0;
    for (const DrillPoint &p : clean)
        XZ_CHECK(TrainingRepository::insert(tx, id, p.id ? *p.id : DrillPointId::make(m_session.clock().nowMs()), position++, p));
    XZ_CHECK(m_session.audit().record(tx, m_session.actor(), u"drill.points"_qs, u"training"_qs, id.raw(), {{u"points"_qs, int(clean.size())}, {u"tasks"_qs, tasks}}));
    XZ_CHECK(tx.commit());
    m_session.changes().changed(u"training"_qs);
    return {};
}

namespace {

// The station's head, whoever made the drill, and the owner of the point.
Result<TrainingRepository::PointOf> myPoint(Session &session, const DrillPointId &id)
{
    const TrainingRepository rows(session.db());
    XZ_TRY(const auto point, rows.point(id));
    if (point) {
        XZ_TRY(const auto row, rows.get(point->training));
        const Actor &a = session.actor();
        if (row && isAllowed(a, Action::WriteTraining, {.station = row->station, .college = row->college,
                                                        .own = row->madeBy == a.user || (a.person && point->point.owner == a.person)}))
            return *point;
    }
    session.audit().refused(session.actor(), actionCode(Action::WriteTraining), u"drill_point"_qs, id.raw());
    return fail(Errc::Denied, TrainingService::tr("This review point does not exist, or it is not yours to finish."));
}

} // namespace

Result<void> TrainingService::finishPoint(const DrillPointId &id, const QString &note)
{
    XZ_TRY(const auto point, myPoint(m_session, id));
    if (point.point.doneOn.isValid())
        return fail(Errc::Refused, tr("This review point was finished on %1 already.").arg(isoDate(point.point.doneOn)));
    const QString what = cleanLine(note);
    if (what.isEmpty() || what.size() > 200)
        return fail(Errc::InvalidInput, tr("Write down what was done, in at most 200 characters."), u"note"_qs);
    XZ_TRY(Transaction tx, Transaction::begin(m_session.db()));
    XZ_CHECK(TrainingRepository::finishPoint(tx, id, m_session.clock().today(), what));
    XZ_CHECK(m_session.audit().record(tx, m_session.actor(), u"drill.finish"_qs, u"training"_qs, point.training.raw(), {{u"point"_qs, id.toString()}}));
    XZ_CHECK(tx.commit());
    m_session.changes().changed(u"training"_qs);
    return {};
}

Result<void> TrainingService::reopenPoint(const DrillPointId &id, const QString &reason)
{
    XZ_TRY(const auto point, myPoint(m_session, id));
    if (!point.point.doneOn.isValid())
        return fail(Errc::Refused, tr("This review point is open."));
    const QString why = cleanLine(reason);
    if (why.isEmpty())
        return fail(Errc::InvalidInput, tr("Write down why."), u"reason"_qs);
    XZ_TRY(Transaction tx, Transaction::begin(m_session.db()));
    XZ_CHECK(TrainingRepository::finishPoint(tx, id, {}, {}));
    XZ_CHECK(m_session.audit().record(tx, m_session.actor(), u"drill.reopen"_qs, u"training"_qs, point.training.raw(), {{u"point"_qs, id.toString()}, {u"reason"_qs, why.left(200)}}));
    XZ_CHECK(tx.commit());
    m_session.changes().changed(u"training"_qs);
    return {};
}

Result<std::vector<DrillTask>> TrainingService::openTasks() const
{
    XZ_TRY(const Reach reach, Reach::of(m_session, Action::ReadTraining, u"training"_qs));
    const Actor &a = m_session.actor();
    XZ_TRY(auto tasks, TrainingRepository(m_session.db()).openTasks(reach.wholeSchool() ? std::nullopt : a.station));
    if (reach.onlyClasses())
        std::erase_if(tasks, [&](const DrillTask &t) { return !a.person || t.owner != a.person; });
    return tasks;
}

} // namespace xz
