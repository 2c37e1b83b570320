#include "core/supervision/supervisionservice.h"

#include "core/base/text.h"
#include "core/organization/reach.h"
#include "core/supervision/supervisionrepository.h"
#include "core/workspace/permit.h"

#include <QtCore/QJsonObject>
#include <algorithm>

namespace xz {

namespace {

const QString visitEntity = QStringLiteral("visit");
const QString findingEntity = QStringLiteral("finding");
constexpr int textLimit = 2000, lineLimit = 200;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SupervisionService)
};

// Several lines, cleaned at both ends; InvalidInput when empty or too long.
Result<QString> written(const QString &text, int limit, const QString &field, const QString &ifEmpty)
{
    const QString clean = text.trimmed();
    if (clean.isEmpty())
        return fail(Errc::InvalidInput, ifEmpty, field);
    if (clean.size() > limit)
        return fail(Errc::InvalidInput, Words::tr("This text has %1 characters; at most %2 are kept. Shorten it or attach the rest as a file.").arg(clean.size()).arg(limit), field);
    return clean;
}

std::unexpected<Error> nothing() { return fail(Errc::Denied, Words::tr("This visit does not exist, or it is not open to you.")); }

bool isMine(const Actor &me, const StationId &station, const CollegeId &college) { return me.station == station || (me.college && *me.college == college); }

} // namespace

bool SupervisionService::mayWrite() const { return isAllowed(m_session.actor(), Action::WriteSupervision); }

bool SupervisionService::mayAnswer(const StationId &station) const { return isAllowed(m_session.actor(), Action::AnswerFinding, {.station = station}); }

Result<VisitRow> SupervisionService::reach(const VisitId &id, Action action) const
{
    XZ_TRY(const auto row, SupervisionRepository(m_session.db()).visit(id, m_session.clock().today()));
    XZ_CHECK(permit(m_session, action, row ? Target{.station = row->station, .college = row->college} : Target{.station = StationId(RawId{}), .college = CollegeId(RawId{})}, visitEntity, id.raw()));
    if (!row)
        return nothing();
    return *row;
}

Result<FindingRow> SupervisionService::reach(const FindingId &id, Action action) const
{
    XZ_TRY(const auto row, SupervisionRepository(m_session.db()).finding(id));
    XZ_CHECK(permit(m_session, action, row ? Target{.station = row->station, .college = row->college} : Target{.station = StationId(RawId{}), .college = CollegeId(RawId{})}, findingEntity, id.raw()));
    if (!row)
        return nothing();
    return *row;
}

Result<void> SupervisionService::write(const QString &action, const QString &entity, const RawId &id, const QJsonObject &detail, const std::function<Result<void>(Transaction &)> &change)
{
    XZ_TRY(Transaction tx, Transaction::begin(m_session.db()));
    XZ_CHECK(change(tx));
    XZ_CHECK(m_session.audit().record(tx, m_session.actor(), action, entity, id, detail));
    XZ_CHECK(tx.commit());
    m_session.changes().changed(u"supervision"_qs);
    return {};
}

Result<std::vector<VisitRow>> SupervisionService::visits(std::optional<StationId> station) const
{
    XZ_TRY(const Reach scope, Reach::of(m_session, Action::ReadSupervision, visitEntity));
    if (!station && !scope.wholeSchool())
        station = m_session.actor().station;
    XZ_TRY(auto rows, SupervisionRepository(m_session.db()).visits(station, m_session.clock().today()));
    std::erase_if(rows, [&](const VisitRow &v) { return !scope.wholeSchool() && !isMine(m_session.actor(), v.station, v.college); });
    return rows;
}

Result<VisitRow> SupervisionService::visit(const VisitId &id) const { return reach(id, Action::ReadSupervision); }

Result<std::vector<FindingRow>> SupervisionService::findings(const VisitId &id) const
{
    XZ_CHECK(reach(id, Action::ReadSupervision));
    return SupervisionRepository(m_session.db()).findings(id);
}

Result<std::vector<FindingRow>> SupervisionService::open(std::optional<StationId> station) const
{
    XZ_TRY(const Reach scope, Reach::of(m_session, Action::ReadSupervision, findingEntity));
    if (!station && !scope.wholeSchool())
        station = m_session.actor().station;
    XZ_TRY(auto rows, SupervisionRepository(m_session.db()).open(station));
    std::erase_if(rows, [&](const FindingRow &f) { return !scope.wholeSchool() && !isMine(m_session.actor(), f.station, f.college); });
    return rows;
}

Result<FindingRow> SupervisionService::finding(const FindingId &id) const { return reach(id, Action::ReadSupervision); }

Result<std::vector<FindingStep>> SupervisionService::steps(const FindingId &id) const
{
    XZ_CHECK(reach(id, Action::ReadSupervision));
    return SupervisionRepository(m_session.db()).steps(id);
}

Result<VisitId> SupervisionService::plan(const Visit &draft)
{
    XZ_CHECK(permit(m_session, Action::WriteSupervision, {.station = draft.station}, visitEntity));
    XZ_TRY(const auto college, SupervisionRepository(m_session.db()).collegeOf(draft.station));
    if (!college)
        return fail(Errc::InvalidInput, tr("Choose the station that is visited."), u"station"_qs);
    if (!draft.plannedOn.isValid())
        return fail(Errc::InvalidInput, tr("Enter the day of the visit."), u"planned_on"_qs);
    XZ_TRY(const QString purpose, written(draft.purpose, textLimit, u"purpose"_qs, tr("Say what the visit looks at.")));
    Visit v = draft;
    v.id = VisitId::make(m_session.clock().nowMs());
    v.purpose = purpose;
    v.visitors = cleanLine(draft.visitors).left(lineLimit);
    v.state = VisitState::Planned;
    v.heldOn = {};
    v.summary.clear();
    v.reason.clear();
    v.madeBy = m_session.actor().user;
    v.madeAt = m_session.clock().now();
    v.version = 1;
    XZ_CHECK(write(u"visit.plan"_qs, visitEntity, v.id.raw(), {{u"on"_qs, isoDate(v.plannedOn)}}, [&](Transaction &tx) { return SupervisionRepository::insert(tx, v); }));
    return v.id;
}

Result<void> SupervisionService::change(const Visit &value)
{
    XZ_TRY(VisitRow row, reach(value.id, Action::WriteSupervision));
    if (row.version != value.version)
        return fail(Errc::Conflict, tr("This visit was changed by somebody else meanwhile. Open it again and enter your change once more."));
    if (row.state == VisitState::Cancelled)
        return fail(Errc::Refused, tr("A cancelled visit is not changed. Plan a new one."));
    if (!value.plannedOn.isValid())
        return fail(Errc::InvalidInput, tr("Enter the day of the visit."), u"planned_on"_qs);
    XZ_TRY(row.purpose, written(value.purpose, textLimit, u"purpose"_qs, tr("Say what the visit looks at.")));
    QJsonObject detail;
    if (row.plannedOn != value.plannedOn)
        detail = {{u"old"_qs, isoDate(row.plannedOn)}, {u"new"_qs, isoDate(value.plannedOn)}};
    row.plannedOn = value.plannedOn;
    row.visitors = cleanLine(value.visitors).left(lineLimit);
    if (row.state == VisitState::Held) {
        XZ_TRY(row.summary, written(value.summary, textLimit, u"summary"_qs, tr("Say what was seen.")));
    }
    return write(u"visit.change"_qs, visitEntity, row.id.raw(), detail, [&](Transaction &tx) { return SupervisionRepository::update(tx, row); });
}

Result<void> SupervisionService::hold(const VisitId &id, QDate on, const QString &visitors, const QString &summary)
{
    XZ_TRY(VisitRow row, reach(id, Action::WriteSupervision));
    if (row.state != VisitState::Planned)
        return fail(Errc::Refused, tr("This visit is not planned any more: %1.").arg(visitStateLabel(row.state)));
    const QDate today = m_session.clock().today();
    if (!on.isValid() || on > today)
        return fail(Errc::InvalidInput, tr("A visit is recorded on its day or later; today is %1.").arg(isoDate(today)), u"held_on"_qs);
    XZ_TRY(row.visitors, written(visitors, lineLimit, u"visitors"_qs, tr("Say who visited.")));
    XZ_TRY(row.summary, written(summary, textLimit, u"summary"_qs, tr("Say what was seen.")));
    row.heldOn = on;
    row.state = VisitState::Held;
    return write(u"visit.hold"_qs, visitEntity, id.raw(), {{u"on"_qs, isoDate(on)}}, [&](Transaction &tx) { return SupervisionRepository::update(tx, row); });
}

Result<void> SupervisionService::cancel(const VisitId &id, const QString &reason)
{
    XZ_TRY(VisitRow row, reach(id, Action::WriteSupervision));
    if (row.state != VisitState::Planned)
        return fail(Errc::Refused, tr("This visit is not planned any more: %1.").arg(visitStateLabel(row.state)));
    XZ_TRY(row.reason, written(reason, lineLimit, u"reason"_qs, tr("Say why the visit does not take place; the reason is kept.")));
    row.state = VisitState::Cancelled;
    return write(u"visit.cancel"_qs, visitEntity, id.raw(), {}, [&](Transaction &tx) { return SupervisionRepository::update(tx, row); });
}

Result<FindingId> SupervisionService::record(const VisitId &id, const QString &text, QDate dueOn)
{
    XZ_TRY(const VisitRow row, reach(id, Action::WriteSupervision));
    if (row.state != VisitState::Held)
        return fail(Errc::Refused, tr("Findings are recorded for a visit that was made. Record the visit first."));
    XZ_TRY(const QString clean, written(text, textLimit, u"text"_qs, tr("Say what was found.")));
    if (!dueOn.isValid() || dueOn < row.heldOn)
        return fail(Errc::InvalidInput, tr("Enter the day by which it is to be rectified; not before the visit on %1.").arg(isoDate(row.heldOn)), u"due_on"_qs);
    XZ_TRY(const auto all, SupervisionRepository(m_session.db()).findings(id));
    const Finding f{.id = FindingId::make(m_session.clock().nowMs()), .visit = id, .number = all.empty() ? 1 : all.back().number + 1, .text = clean, .dueOn = dueOn};
    XZ_CHECK(write(u"finding.record"_qs, findingEntity, f.id.raw(), {{u"due"_qs, isoDate(dueOn)}}, [&](Transaction &tx) -> Result<void> {
        XZ_CHECK(SupervisionRepository::insert(tx, f));
        return SupervisionRepository::insertStep(tx, f.id, FindingEvent::Recorded, m_session.clock().now(), m_session.actor().user, {}, {}, dueOn);
    }));
    return f.id;
}

Result<void> SupervisionService::step(FindingRow row, FindingEvent event, const QString &text, QDate newDue)
{
    if (!allows(row.state, event))
        return fail(Errc::Refused, tr("This is not possible now. The finding's state: %1.").arg(findingStateLabel(row.state)));
    const QDateTime now = m_session.clock().now();
    const QDate oldDue = row.dueOn;
    switch (event) {
    case FindingEvent::Recorded: break;
    case FindingEvent::Moved: row.dueOn = newDue; break;
    case FindingEvent::Answered:
        row.answer = text;
        row.answeredAt = now;
        row.state = FindingState::Answered;
        break;
    case FindingEvent::Returned: row.state = FindingState::Open; break;
    case FindingEvent::Closed:
        row.closing = text;
        row.closedAt = now;
        row.state = FindingState::Closed;
        break;
    case FindingEvent::Reopened:
        row.closing.clear();
        row.closedAt = {};
        row.state = FindingState::Open;
        break;
    }
    QJsonObject detail;
    if (event == FindingEvent::Moved)
        detail = {{u"old"_qs, isoDate(oldDue)}, {u"new"_qs, isoDate(newDue)}};
    return write(u"finding."_qs + findingEventCode(event), findingEntity, row.id.raw(), detail, [&](Transaction &tx) -> Result<void> {
        XZ_CHECK(SupervisionRepository::update(tx, row));
        return SupervisionRepository::insertStep(tx, row.id, event, now, m_session.actor().user, text, event == FindingEvent::Moved ? oldDue : QDate(), newDue);
    });
}

Result<void> SupervisionService::move(const FindingId &id, QDate dueOn, const QString &reason)
{
    XZ_TRY(const FindingRow row, reach(id, Action::WriteSupervision));
    if (!dueOn.isValid() || dueOn < row.visitedOn)
        return fail(Errc::InvalidInput, tr("Enter the day by which it is to be rectified; not before the visit on %1.").arg(isoDate(row.visitedOn)), u"due_on"_qs);
    if (dueOn == row.dueOn)
        return fail(Errc::InvalidInput, tr("The day is %1 already.").arg(isoDate(dueOn)), u"due_on"_qs);
    XZ_TRY(const QString why, written(reason, lineLimit, u"reason"_qs, tr("Say why the day is moved; both days and the reason are kept.")));
    return step(row, FindingEvent::Moved, why, dueOn);
}

Result<void> SupervisionService::answer(const FindingId &id, const QString &text)
{
    XZ_TRY(const FindingRow row, reach(id, Action::AnswerFinding));
    XZ_TRY(const QString clean, written(text, textLimit, u"answer"_qs, tr("Say what was done about the finding.")));
    return step(row, FindingEvent::Answered, clean);
}

Result<void> SupervisionService::giveBack(const FindingId &id, const QString &reason)
{
    XZ_TRY(const FindingRow row, reach(id, Action::WriteSupervision));
    XZ_TRY(const QString why, written(reason, lineLimit, u"reason"_qs, tr("Say what is still missing; the station reads it.")));
    return step(row, FindingEvent::Returned, why);
}

Result<void> SupervisionService::close(const FindingId &id, const QString &note)
{
    XZ_TRY(const FindingRow row, reach(id, Action::WriteSupervision));
    XZ_TRY(const QString clean, written(note, lineLimit, u"reason"_qs, tr("Say what was checked before the finding is closed.")));
    return step(row, FindingEvent::Closed, clean);
}

Result<void> SupervisionService::reopen(const FindingId &id, const QString &reason)
{
    XZ_TRY(const FindingRow row, reach(id, Action::WriteSupervision));
    XZ_TRY(const QString why, written(reason, lineLimit, u"reason"_qs, tr("Say why the finding is opened again.")));
    return step(row, FindingEvent::Reopened, why);
}

Result<AttachmentId> SupervisionService::attach(const FindingId &id, const QString &fileName, const QByteArray &bytes)
{
    XZ_TRY(const FindingRow row, reach(id, mayWrite() ? Action::WriteSupervision : Action::AnswerFinding));
    if (row.state == FindingState::Closed)
        return fail(Errc::Refused, tr("The finding is closed; files are added while it is open."));
    XZ_TRY(Transaction tx, Transaction::begin(m_session.db()));
    XZ_TRY(const AttachmentId file, Attachments(m_session).add(tx, findingEntity, id.raw(), u"evidence"_qs, fileName, bytes));
    XZ_CHECK(tx.commit());
    m_session.changes().changed(u"supervision"_qs);
    return file;
}

Result<std::vector<Attachment>> SupervisionService::files(const FindingId &id) const
{
    XZ_CHECK(reach(id, Action::ReadSupervision));
    return Attachments(m_session).of(findingEntity, id.raw());
}

Result<QByteArray> SupervisionService::content(const FindingId &id, const AttachmentId &file) const
{
    XZ_CHECK(reach(id, Action::ReadSupervision));
    XZ_TRY(const Attachment found, Attachments(m_session).find(file));
    if (found.entity != findingEntity || found.of != id.raw())
        return nothing();
    return Attachments(m_session).content(file);
}

} // namespace xz
