#include "core/honours/honoursservice.h"

#include "core/base/text.h"
#include "core/honours/honoursrepository.h"
#include "core/organization/reach.h"
#include "core/project/projectrepository.h"
#include "core/workspace/permit.h"

#include <QtCore/QJsonObject>
#include <QtCore/QSet>
#include <algorithm>
#include <cmath>

namespace xz {

namespace {
const QString entity = QStringLiteral("honour");
constexpr int deedsLimit = 800, reasonLimit = 200;

bool isAccepted(const ProjectRow &p) { return p.grade && *p.grade != AcceptanceGrade::Unqualified && (p.state == ProjectState::Accepted || p.state == ProjectState::Archived); }

} // namespace

bool HonoursService::mayNominate(const StationId &station) const { return isAllowed(m_session.actor(), Action::NominateHonour, {.station = station}); }
bool HonoursService::mayDecide() const { return isAllowed(m_session.actor(), Action::DecideHonours); }

Result<void> HonoursService::write(const QString &action, const RawId &id, const QJsonObject &detail, const std::function<Result<void>(Transaction &)> &change)
{
    XZ_TRY(Transaction tx, Transaction::begin(m_session.db()));
    XZ_CHECK(change(tx));
    XZ_CHECK(m_session.audit().record(tx, m_session.actor(), action, entity, id, detail));
    XZ_CHECK(tx.commit());
    m_session.changes().changed(u"honours"_qs);
    return {};
}

Result<HonourRow> HonoursService::reach(const HonourId &id, Action action) const
{
    XZ_TRY(auto row, HonoursRepository(m_session.db()).find(id));
    // What is awarded is published: every station may read it.
    const bool open = row && action == Action::ReadHonours && row->state == HonourState::Awarded;
    const Target target = open ? Target{} : row ? Target{.station = row->station, .college = row->college} : Target{.station = StationId(RawId{}), .college = CollegeId(RawId{})};
    XZ_CHECK(permit(m_session, action, target, entity, id.raw()));
    if (!row)
        return fail(Errc::Denied, tr("This nomination does not exist, or it is not open to you."));
    for (const HonourKind &k : honourKinds(m_session))
        if (k.code == row->kind)
            row->kindName = k.name;
    return std::move(*row);
}

Result<std::vector<HonourRow>> HonoursService::list(std::optional<int> year) const
{
    XZ_TRY(const Reach scope, Reach::of(m_session, Action::ReadHonours, entity));
    XZ_TRY(auto rows, HonoursRepository(m_session.db()).list(year));
    const auto kinds = honourKinds(m_session);
    const Actor &me = m_session.actor();
    std::erase_if(rows, [&](const HonourRow &h) { return !scope.wholeSchool() && h.state != HonourState::Awarded && me.station != h.station && me.college != h.college; });
    const auto rank = [&](const QString &kind) { return std::ranges::find(kinds, kind, &HonourKind::code) - kinds.begin(); };
    for (HonourRow &h : rows)
        for (const HonourKind &k : kinds)
            if (k.code == h.kind)
                h.kindName = k.name;
    std::ranges::stable_sort(rows, [&](const HonourRow &a, const HonourRow &b) { return a.year != b.year ? a.year > b.year : rank(a.kind) < rank(b.kind); });
    return rows;
}

Result<HonourRow> HonoursService::honour(const HonourId &id) const { return reach(id, Action::ReadHonours); }

Result<std::vector<HonourPlaces>> HonoursService::places(int year) const
{
    XZ_CHECK(Reach::of(m_session, Action::ReadHonours, entity));
    XZ_TRY(const auto projects, ProjectRepository(m_session.db()).list());
    QSet<StationId> accepted;
    for (const ProjectRow &p : projects)
        if (isAccepted(p))
            accepted.insert(p.station);
    const HonoursRepository repository(m_session.db());
    XZ_TRY(const auto rows, repository.list(year));
    std::vector<HonourPlaces> out;
    for (const HonourKind &k : honourKinds(m_session)) {
        HonourPlaces p{.kind = k};
        p.proposed = accepted.isEmpty() ? 0 : std::max(1, int(std::floor(double(accepted.size()) * k.share + 1e-9)));
        XZ_TRY(p.set, repository.places(year, k.code));
        for (const HonourRow &h : rows) {
            p.awarded += h.kind == k.code && h.state == HonourState::Awarded;
            p.nominated += h.kind == k.code && h.state == HonourState::Nominated;
        }
        out.push_back(std::move(p));
    }
    return out;
}

Result<void> HonoursService::setPlaces(int year, const QString &kind, int wanted)
{
    XZ_CHECK(permit(m_session, Action::DecideHonours, {}, entity));
    XZ_TRY(const auto all, places(year));
    const auto it = std::ranges::find(all, kind, [](const HonourPlaces &p) { return p.kind.code; });
    if (it == all.end())
        return fail(Errc::InvalidInput, tr("There is no honour \"%1\".").arg(kind), u"kind"_qs);
    if (wanted < it->awarded || wanted > 999)
        return fail(Errc::InvalidInput, tr("%n place(s) are awarded already; the number lies between that and 999.", nullptr, it->awarded), u"places"_qs);
    const RawId id = newRawId(m_session.clock().nowMs());
    return write(u"honour.places"_qs, id, {{u"year"_qs, year}, {u"kind"_qs, kind}, {u"old"_qs, it->places()}, {u"new"_qs, wanted}}, [&](Transaction &tx) {
        return HonoursRepository::setPlaces(tx, year, kind, wanted, m_session.clock().now(), m_session.actor().user);
    });
}

Result<HonourStanding> HonoursService::standing(const StationId &station, int year) const
{
    XZ_TRY(const auto projects, ProjectRepository(m_session.db()).list(station));
    HonourStanding s;
    for (const ProjectRow &p : projects) { // newest first
        if (p.startsOn.isValid() && p.startsOn.year() > year)
            continue;
        if (isAccepted(p)) {
            s.project = p;
            s.accepted = true;
            return s;
        }
        const bool judged = p.grade == AcceptanceGrade::Unqualified;
        if (!s.project || (judged && s.project->grade != AcceptanceGrade::Unqualified))
            s.project = p;
    }
    return s;
}

Result<QString> HonoursService::whyNot(const StationId &station, const QString &code, int year) const
{
    const HonoursRepository repository(m_session.db());
    XZ_TRY(const auto place, repository.place(station));
    XZ_CHECK(permit(m_session, Action::NominateHonour, {.station = station, .college = place ? std::optional(place->college) : std::optional(CollegeId(RawId{}))}, entity, station.raw()));
    if (!place)
        return fail(Errc::Denied, tr("This station does not exist, or it is not one of yours."));
    const auto kinds = honourKinds(m_session);
    const auto kind = std::ranges::find(kinds, code, &HonourKind::code);
    if (kind == kinds.end())
        return fail(Errc::InvalidInput, tr("There is no honour \"%1\".").arg(code), u"kind"_qs);
    const int today = m_session.clock().today().year();
    if (year < 2000 || year > today)
        return fail(Errc::InvalidInput, tr("Honours are given for a year up to %1.").arg(today), u"year"_qs);
    XZ_TRY(const HonourStanding s, standing(station, year));
    const QString refusal = whyNotHonoured(*kind, s, place->stationName);
    if (!refusal.isEmpty())
        return refusal;
    XZ_TRY(const auto rows, repository.list(year, station));
    for (const HonourRow &h : rows)
        if (h.kind == code && (h.state == HonourState::Nominated || h.state == HonourState::Awarded))
            return tr("%1 is nominated for %2 of %3 already.").arg(place->stationName, kind->name).arg(year);
    if (kind->ofHead) {
        XZ_TRY(const auto head, repository.headOf(station, m_session.clock().today()));
        if (!head)
            return tr("%1 has no head in office who could be honoured.").arg(place->stationName);
    }
    return QString();
}

Result<HonourId> HonoursService::nominate(const StationId &station, const QString &code, int year, const QString &deeds)
{
    XZ_TRY(const QString refusal, whyNot(station, code, year));
    if (!refusal.isEmpty())
        return fail(Errc::Refused, refusal);
    const QString clean = deeds.trimmed();
    if (clean.isEmpty() || clean.size() > deedsLimit)
        return fail(Errc::InvalidInput, tr("Write the deeds that speak for the nomination, at most %1 characters; these are %2.").arg(deedsLimit).arg(clean.size()), u"deeds"_qs);
    XZ_TRY(const HonourStanding s, standing(station, year));
    Honour h{.id = HonourId::make(m_session.clock().nowMs()), .year = year, .kind = code, .station = station, .project = s.project->id, .deeds = clean};
    for (const HonourKind &k : honourKinds(m_session))
        if (k.code == code && k.ofHead) {
            XZ_TRY(const auto head, HonoursRepository(m_session.db()).headOf(station, m_session.clock().today()));
            if (head)
                h.person = head->person;
        }
    h.nominatedBy = m_session.actor().user;
    h.nominatedAt = m_session.clock().now();
    XZ_CHECK(write(u"honour.nominate"_qs, h.id.raw(), {{u"year"_qs, year}, {u"kind"_qs, code}}, [&](Transaction &tx) { return HonoursRepository::insert(tx, h); }));
    return h.id;
}

namespace {
Result<QString> reasonOf(const QString &text, const QString &ifEmpty)
{
    const QString clean = cleanLine(text);
    if (clean.isEmpty())
        return fail(Errc::InvalidInput, ifEmpty, u"reason"_qs);
    return clean.left(reasonLimit);
}
} // namespace

Result<void> HonoursService::withdraw(const HonourId &id, const QString &reason)
{
    XZ_TRY(HonourRow h, reach(id, Action::NominateHonour));
    if (h.state != HonourState::Nominated)
        return fail(Errc::Refused, tr("This nomination is decided already: %1.").arg(honourStateLabel(h.state)));
    XZ_TRY(h.reason, reasonOf(reason, tr("Say why the nomination is withdrawn.")));
    h.state = HonourState::Withdrawn;
    return write(u"honour.withdraw"_qs, id.raw(), {}, [&](Transaction &tx) { return HonoursRepository::update(tx, h); });
}

Result<void> HonoursService::award(const HonourId &id, const QString &reason)
{
    XZ_TRY(HonourRow h, reach(id, Action::DecideHonours));
    if (h.state != HonourState::Nominated)
        return fail(Errc::Refused, tr("This nomination is decided already: %1.").arg(honourStateLabel(h.state)));
    XZ_TRY(const auto all, places(h.year));
    const auto it = std::ranges::find(all, h.kind, [](const HonourPlaces &p) { return p.kind.code; });
    if (it == all.end())
        return fail(Errc::InvalidInput, tr("There is no honour \"%1\".").arg(h.kind), u"kind"_qs);
    // The acceptance may have changed since the nomination.
    XZ_TRY(const HonourStanding s, standing(h.station, h.year));
    if (const QString refusal = whyNotHonoured(it->kind, s, h.stationName); !refusal.isEmpty())
        return fail(Errc::Refused, refusal);
    if (it->awarded >= it->places())
        return fail(Errc::Refused, tr("All %n place(s) of %1 are given. Take one back, or set more places for the year.", nullptr, it->places()).arg(it->kind.name));
    h.state = HonourState::Awarded;
    h.reason = cleanLine(reason).left(reasonLimit);
    h.decidedBy = m_session.actor().user;
    h.decidedAt = m_session.clock().now();
    if (h.number.isEmpty()) {
        const QString prefix = QStringLiteral("%1-%2-").arg(it->kind.number).arg(h.year);
        XZ_TRY(const int last, HonoursRepository(m_session.db()).lastNumber(prefix));
        h.number = prefix + QString::number(last + 1).rightJustified(2, u'0');
    }
    return write(u"honour.award"_qs, id.raw(), {{u"year"_qs, h.year}, {u"kind"_qs, h.kind}, {u"number"_qs, h.number}}, [&](Transaction &tx) { return HonoursRepository::update(tx, h); });
}

Result<void> HonoursService::decline(const HonourId &id, const QString &reason)
{
    XZ_TRY(HonourRow h, reach(id, Action::DecideHonours));
    if (h.state != HonourState::Nominated)
        return fail(Errc::Refused, tr("This nomination is decided already: %1.").arg(honourStateLabel(h.state)));
    XZ_TRY(h.reason, reasonOf(reason, tr("Say why the nomination was not chosen; the station reads it.")));
    h.state = HonourState::Declined;
    h.decidedBy = m_session.actor().user;
    h.decidedAt = m_session.clock().now();
    return write(u"honour.decline"_qs, id.raw(), {}, [&](Transaction &tx) { return HonoursRepository::update(tx, h); });
}

Result<void> HonoursService::revoke(const HonourId &id, const QString &reason)
{
    XZ_TRY(HonourRow h, reach(id, Action::DecideHonours));
    if (h.state != HonourState::Awarded && h.state != HonourState::Declined)
        return fail(Errc::Refused, tr("Nothing is decided that could be taken back: %1.").arg(honourStateLabel(h.state)));
    XZ_TRY(h.reason, reasonOf(reason, tr("Say why the decision is taken back; the reason is kept.")));
    const QString was = honourStateCode(h.state);
    h.state = HonourState::Nominated;
    h.decidedBy = {};
    h.decidedAt = {};
    return write(u"honour.revoke"_qs, id.raw(), {{u"old"_qs, was}, {u"reason"_qs, h.reason}}, [&](Transaction &tx) { return HonoursRepository::update(tx, h); });
}

} // namespace xz
