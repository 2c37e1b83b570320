// 一院一品: one flagship at any date (regulation 三(三)4-1; domain S22).
#include "core/base/text.h"
#include "core/station/stationrepository.h"
#include "core/station/stationservice.h"
#include "core/workspace/permit.h"

#include <QtCore/QJsonObject>

namespace xz {

Result<Flagship> StationService::ownFlagship(const FlagshipId &id, Action action) const
{
    XZ_TRY(const auto found, StationRepository(m_session.db()).flagship(id));
    if (found) {
        XZ_CHECK(readable(found->station));
        XZ_CHECK(permit(m_session, action, {.station = found->station}, u"flagship"_qs, id.raw()));
        return *found;
    }
    XZ_CHECK(permit(m_session, action, {}, u"flagship"_qs, id.raw()));
    return fail(Errc::Denied, tr("This flagship does not exist, or it is not one of yours."));
}

Result<std::vector<Flagship>> StationService::flagships(const StationId &station) const
{
    XZ_CHECK(readable(station));
    return StationRepository(m_session.db()).flagships(station);
}

Result<FlagshipId> StationService::setFlagship(const Flagship &draft, bool replace)
{
    XZ_CHECK(mayWrite(draft.station, Action::WriteStation, u"flagship"_qs));
    Flagship f = draft;
    f.id = FlagshipId::make(m_session.clock().nowMs());
    f.endsOn = {};
    if (!f.startsOn.isValid())
        f.startsOn = m_session.clock().today();
    for (const Field<Flagship> &field : flagshipFields().all())
        XZ_CHECK(field.set(f, field.get(f)));
    XZ_TRY(const auto all, StationRepository(m_session.db()).flagships(f.station));
    std::optional<Flagship> former;
    for (const Flagship &o : all) {
        if (o.endsOn.isValid() && o.endsOn >= f.startsOn)
            return fail(Errc::Refused, tr("%1 was the flagship until %2; the new one begins after that day.").arg(o.name, isoDate(o.endsOn)), u"starts_on"_qs);
        if (o.endsOn.isValid())
            continue;
        if (o.startsOn >= f.startsOn)
            return fail(Errc::Refused, tr("%1 has been the flagship since %2; the new one begins after that day.").arg(o.name, isoDate(o.startsOn)), u"starts_on"_qs);
        if (!replace)
            return fail(Errc::Conflict, tr("%1 has been the flagship since %2, and there is only one. Confirm that it steps back and %3 takes its place.")
                                            .arg(o.name, isoDate(o.startsOn), f.name), u"name"_qs);
        former = o;
    }
    QJsonObject detail{{u"name"_qs, f.name}, {u"starts_on"_qs, isoDate(f.startsOn)}};
    if (former) {
        former->endsOn = f.startsOn.addDays(-1);
        detail.insert(u"former"_qs, former->name);
    }
    XZ_CHECK(write(u"flagship.set"_qs, u"flagship"_qs, f.id.raw(), detail, [&](Transaction &tx) -> Result<void> {
        if (former)
            XZ_CHECK(StationRepository::update(tx, *former));
        return StationRepository::insert(tx, f);
    }));
    return f.id;
}

Result<void> StationService::updateFlagship(const Flagship &value)
{
    XZ_TRY(const Flagship before, ownFlagship(value.id, Action::WriteStation));
    Flagship f = before;
    f.name = value.name;
    f.summary = value.summary;
    for (const Field<Flagship> &field : flagshipFields().all())
        XZ_CHECK(field.set(f, field.get(f)));
    return write(u"flagship.update"_qs, u"flagship"_qs, f.id.raw(), {{u"name"_qs, QJsonObject{{u"old"_qs, before.name}, {u"new"_qs, f.name}}}},
                 [&](Transaction &tx) { return StationRepository::update(tx, f); });
}

Result<void> StationService::endFlagship(const FlagshipId &id, QDate lastDay)
{
    XZ_TRY(Flagship f, ownFlagship(id, Action::WriteStation));
    if (f.endsOn.isValid())
        return fail(Errc::Refused, tr("%1 ended on %2 already.").arg(f.name, isoDate(f.endsOn)));
    f.endsOn = lastDay.isValid() ? lastDay : m_session.clock().today();
    if (f.endsOn < f.startsOn)
        return fail(Errc::InvalidInput, tr("%1 began on %2; it cannot end before.").arg(f.name, isoDate(f.startsOn)), u"ends_on"_qs);
    return write(u"flagship.end"_qs, u"flagship"_qs, id.raw(), {{u"ends_on"_qs, isoDate(f.endsOn)}}, [&](Transaction &tx) { return StationRepository::update(tx, f); });
}

Result<void> StationService::takeBackFlagship(const FlagshipId &id)
{
    XZ_TRY(Flagship f, ownFlagship(id, Action::WriteStation));
    XZ_TRY(const auto all, StationRepository(m_session.db()).flagships(f.station));
    if (all.front().id != id)
        return fail(Errc::Refused, tr("%1 has taken the place of %2; take that back first.").arg(all.front().name, f.name));
    if (f.endsOn.isValid()) {
        f.endsOn = {};
        return write(u"flagship.take_back"_qs, u"flagship"_qs, id.raw(), {{u"ends_on"_qs, QString()}}, [&](Transaction &tx) { return StationRepository::update(tx, f); });
    }
    XZ_TRY(const auto evidence, files(id));
    if (!evidence.empty())
        return fail(Errc::Refused, tr("%1 has evidence already. End it instead of taking it back.").arg(f.name));
    std::optional<Flagship> former;
    if (all.size() > 1 && all.at(1).endsOn == f.startsOn.addDays(-1)) {
        former = all.at(1);
        former->endsOn = {};
    }
    return write(u"flagship.take_back"_qs, u"flagship"_qs, id.raw(), {{u"name"_qs, f.name}}, [&](Transaction &tx) -> Result<void> {
        XZ_CHECK(StationRepository::erase(tx, id));
        return former ? StationRepository::update(tx, *former) : Result<void>();
    });
}

} // namespace xz
