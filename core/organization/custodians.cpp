#include "core/organization/custodians.h"

#include "core/base/codedwords.h"
#include "core/base/text.h"
#include "core/document/document.h"
#include "core/document/formtexts.h"
#include "core/organization/custodianrepository.h"
#include "core/organization/networkrepository.h"
#include "core/organization/networkservice.h"
#include "core/workspace/permit.h"

#include <QtCore/QJsonObject>
#include <algorithm>

namespace xz {
namespace {

constexpr CodedWord<DataClass> names[] = {
    {DataClass::Reports, "reports", QT_TRANSLATE_NOOP("DataClass", "Reports and ledger")},
    {DataClass::Cases, "cases", QT_TRANSLATE_NOOP("DataClass", "Case files")},
    {DataClass::Station, "station", QT_TRANSLATE_NOOP("DataClass", "Station and members")},
    {DataClass::Training, "training", QT_TRANSLATE_NOOP("DataClass", "Training and assessment")},
};

const QString entity = QStringLiteral("custodian");

Result<Station> permitted(Session &session, const StationId &id)
{
    XZ_TRY(Station s, NetworkService(session).station(id));
    XZ_CHECK(permit(session, Action::WriteNetwork, {.station = s.id, .college = s.college}, entity, id.raw()));
    return s;
}

} // namespace

QString dataClassCode(DataClass dataClass) { return codeOf(names, dataClass); }
std::optional<DataClass> dataClassFromCode(const QString &code) { return fromCode(names, code); }
QString dataClassLabel(DataClass dataClass) { return labelOf(names, dataClass, "DataClass"); }

Result<std::vector<Custodian>> CustodianService::history(const StationId &station) const
{
    XZ_TRY(const Station s, NetworkService(m_session).station(station));
    return CustodianRepository(m_session.db()).of(s.id);
}

Result<void> storeCustodian(Transaction &tx, Session &session, const StationId &station, DataClass dataClass, const PersonId &person, QDate since)
{
    if (!since.isValid())
        return fail(Errc::InvalidInput, CustodianService::tr("Say since when the custodian keeps these papers."), QStringLiteral("since"));
    XZ_TRY(const auto who, NetworkRepository(session.db()).personPlace(person));
    if (!who || who->kind == u"student")
        return fail(Errc::Refused, CustodianService::tr("The custodian must be a member of staff."), QStringLiteral("person"));
    XZ_TRY(std::vector<Custodian> all, CustodianRepository(session.db()).of(station));
    std::erase_if(all, [&](const Custodian &c) { return c.dataClass != dataClass; }); // newest first
    const QJsonObject detail{{QStringLiteral("class"), dataClassCode(dataClass)}, {QStringLiteral("old"), all.empty() ? QString() : all.front().person.toString()},
                             {QStringLiteral("new"), person.toString()}, {QStringLiteral("since"), isoDate(since)}};
    if (!all.empty()) {
        Custodian &newest = all.front();
        if (newest.person == person && !newest.until.isValid()) {
            if (newest.since == since)
                return {};
            if (all.size() > 1 && since <= all[1].since)
                return fail(Errc::Refused, CustodianService::tr("%1 keeps these papers since %2; the next custodian begins later.").arg(all[1].personName, isoDate(all[1].since)), QStringLiteral("since"));
            if (all.size() > 1) { // no gap, no overlap
                all[1].until = since.addDays(-1);
                XZ_CHECK(CustodianRepository::update(tx, all[1]));
            }
            newest.since = since;
            XZ_CHECK(CustodianRepository::update(tx, newest));
            return session.audit().record(tx, session.actor(), QStringLiteral("custodian.set"), entity, newest.id.raw(), detail);
        }
        if (since < newest.since || (newest.until.isValid() && since <= newest.until))
            return fail(Errc::Refused, CustodianService::tr("%1 keeps these papers since %2; the next custodian begins later.").arg(newest.personName, isoDate(newest.since)), QStringLiteral("since"));
        if (since == newest.since) { // named by mistake, corrected for the same day
            newest.person = person;
            newest.until = {};
            XZ_CHECK(CustodianRepository::update(tx, newest));
            return session.audit().record(tx, session.actor(), QStringLiteral("custodian.set"), entity, newest.id.raw(), detail);
        }
        if (!newest.until.isValid()) {
            newest.until = since.addDays(-1);
            XZ_CHECK(CustodianRepository::update(tx, newest));
        }
    }
    const Custodian fresh{.id = CustodianId::make(session.clock().nowMs()), .station = station, .dataClass = dataClass, .person = person, .since = since};
    XZ_CHECK(CustodianRepository::insert(tx, fresh));
    return session.audit().record(tx, session.actor(), QStringLiteral("custodian.set"), entity, fresh.id.raw(), detail);
}

Result<void> CustodianService::appoint(const StationId &id, DataClass dataClass, const PersonId &person, QDate since)
{
    if (dataClass == DataClass::Reports) // stands on the station's card, too
        return NetworkService(m_session).setCustodian(id, person, since);
    XZ_TRY(const Station s, permitted(m_session, id));
    {
        XZ_TRY(Transaction tx, Transaction::begin(m_session.db()));
        XZ_CHECK(storeCustodian(tx, m_session, s.id, dataClass, person, since));
        XZ_CHECK(tx.commit());
    }
    m_session.changes().changed(QStringLiteral("network"));
    return {};
}

Result<void> CustodianService::end(const StationId &id, DataClass dataClass, QDate lastDay)
{
    XZ_TRY(const Station s, permitted(m_session, id));
    XZ_TRY(std::vector<Custodian> all, CustodianRepository(m_session.db()).of(s.id));
    for (Custodian &c : all) {
        if (c.dataClass != dataClass || c.until.isValid())
            continue;
        if (!lastDay.isValid() || lastDay < c.since)
            return fail(Errc::InvalidInput, tr("The last day cannot lie before the first, %1.").arg(isoDate(c.since)), QStringLiteral("since"));
        c.until = lastDay;
        XZ_TRY(Transaction tx, Transaction::begin(m_session.db()));
        XZ_CHECK(CustodianRepository::update(tx, c));
        XZ_CHECK(m_session.audit().record(tx, m_session.actor(), QStringLiteral("custodian.end"), entity, c.id.raw(), {{QStringLiteral("class"), dataClassCode(dataClass)}, {QStringLiteral("until"), isoDate(lastDay)}}));
        XZ_CHECK(tx.commit());
        m_session.changes().changed(QStringLiteral("network"));
        return {};
    }
    return fail(Errc::NotFound, tr("Nobody keeps this class of data now."));
}

Result<std::optional<Custodian>> custodianOn(Database &db, const StationId &station, DataClass dataClass, QDate day)
{
    XZ_TRY(const std::vector<Custodian> all, CustodianRepository(db).of(station));
    for (const DataClass wanted : {dataClass, DataClass::Reports})
        for (const Custodian &c : all)
            if (c.dataClass == wanted && c.isOn(day))
                return c;
    return std::optional<Custodian>();
}

Result<void> putCustodian(Session &session, const StationId &station, DataClass dataClass, paper::Document &document, QDate day)
{
    XZ_TRY(const auto keeper, custodianOn(session.db(), station, dataClass, day.isValid() ? day : session.clock().today()));
    if (keeper)
        document.custodian = FormTexts::of("custodian").text("line", {{"name", keeper->personName}, {"since", chineseDate(keeper->since)}});
    return {};
}

} // namespace xz
