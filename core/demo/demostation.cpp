#include "core/demo/demostation.h"

#include "core/attachments/attachments.h"
#include "core/demo/demorandom.h"
#include "core/organization/networkrepository.h"
#include "core/station/stationrepository.h"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <algorithm>

static void loadDataResources() { Q_INIT_RESOURCE(core_data); }

namespace xz {

namespace {

QByteArray dataFile(const QString &name)
{
    loadDataResources();
    QFile file(u":/xinzhan/data/demo/"_qs + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList strings(const QJsonValue &value)
{
    QStringList out;
    for (const QJsonValue &v : value.toArray())
        out << v.toString();
    return out;
}

class StationFiller {
public:
    StationFiller(Session &session, Transaction &tx, DemoRandom &random, const QJsonObject &words)
        : m_session(session), m_tx(tx), m_random(random), m_words(words), m_today(session.clock().today())
    {
    }

    Result<void> fill(const DemoStation &s, const Station &station, const QString &college, int index)
    {
        XZ_CHECK(card(station, college, index));
        std::vector<RoomId> rooms;
        const QJsonArray described = m_words.value(u"rooms").toArray();
        for (int i = 0; i < described.size() && i < (index == 0 ? 3 : 2); ++i) {
            XZ_TRY(const RoomId id, room(station, described.at(i).toObject(), i, index));
            rooms.push_back(id);
        }
        XZ_CHECK(uses(s, rooms, described));
        return flagships(s.station, index);
    }

private:
    qint64 ms(QDate day, QTime time = QTime(9, 0)) const { return QDateTime(day, time).toMSecsSinceEpoch(); }

    Result<void> card(Station s, const QString &college, int index)
    {
        const QString building = m_words.value(u"building").toString().replace(u"{college}"_qs, QString(college).remove(u"学院"_qs));
        s.contact = strings(m_words.value(u"contacts")).value(index % 3);
        s.phone = u"0571-869290%1"_qs.arg(10 + index, 2, 10, QLatin1Char('0'));
        s.address = m_words.value(u"address").toString().replace(u"{building}"_qs, building);
        s.note = m_words.value(u"note").toString();
        return NetworkRepository::update(m_tx, s);
    }
    Result<RoomId> room(const Station &s, const QJsonObject &o, int i, int index)
    {
        const QDate since = s.foundedOn.isValid() ? s.foundedOn : m_today.addYears(-1);
        Room r{RoomId(m_random.id(ms(since))), s.id, o.value(u"name").toString(), o.value(u"area").toDouble(), o.value(u"shared").toBool(), strings(o.value(u"purposes"))};
        r.soundproof = o.value(u"soundproof").toBool();
        r.furnishing = o.value(u"furnishing").toString();
        XZ_CHECK(StationRepository::insert(m_tx, r));
        const QString photo = o.value(u"photo").toString();
        if (!photo.isEmpty() && (index == 0 || i == 0)) // one content in the vault, however many stations show it
            XZ_CHECK(Attachments(m_session).add(m_tx, u"room"_qs, r.id.raw(), u"photo"_qs, photo, dataFile(photo)));
        return r.id;
    }
    Result<void> uses(const DemoStation &s, const std::vector<RoomId> &rooms, const QJsonArray &described)
    {
        const QStringList reasons = strings(m_words.value(u"cancel_reasons"));
        const QDateTime now = m_session.clock().now();
        for (QDate day = m_today.addDays(-35); day <= m_today.addDays(9); day = day.addDays(1)) {
            if (day.dayOfWeek() > 5)
                continue;
            for (size_t r = 0; r < rooms.size(); ++r) {
                int hour = 9;
                for (int n = m_random.between(0, r == 0 ? 3 : 1); n > 0 && hour < 17; --n) {
                    const QStringList purposes = strings(described.at(int(r))[u"purposes"]);
                    RoomUse u{RoomUseId(m_random.id(ms(day))), rooms[r], QDateTime(day, QTime(hour, m_random.chance(400) ? 30 : 0)), {}, m_random.pick(purposes), {}, s.head};
                    u.endsAt = u.startsAt.addSecs(m_random.chance(300) ? 5400 : 3000);
                    hour = u.endsAt.time().hour() + 1 + m_random.below(3);
                    if (!s.people.empty())
                        u.person = m_random.pick(s.people);
                    u.bookedAt = std::min(QDateTime(day.addDays(-m_random.between(1, 4)), QTime(16, 20)), now);
                    if (m_random.chance(90)) {
                        u.state = UseState::Cancelled;
                        u.note = m_random.pick(reasons);
                    } else if (u.endsAt < now) {
                        u.state = UseState::Used;
                        u.walkIn = m_random.chance(250);
                        if (u.walkIn)
                            u.bookedAt = u.endsAt;
                    }
                    XZ_CHECK(StationRepository::insert(m_tx, u));
                }
            }
        }
        return {};
    }
    Result<void> flagships(const StationId &station, int index)
    {
        const QJsonArray all = m_words.value(u"flagships").toArray();
        const auto one = [&](int which, QDate from, QDate to) {
            const QJsonArray f = all.at(which % all.size()).toArray();
            return StationRepository::insert(m_tx, Flagship{FlagshipId(m_random.id(ms(from))), station, f.at(0).toString(), f.at(1).toString(), from, to});
        };
        const QDate start(m_today.year() - (m_today.month() < 9 ? 1 : 0), 9, 1);
        XZ_CHECK(one(index + 1, start.addYears(-1), start.addDays(-1)));
        return one(index, start, {});
    }

    Session &m_session;
    Transaction &m_tx;
    DemoRandom &m_random;
    const QJsonObject &m_words;
    QDate m_today;
};

} // namespace

Result<void> fillStations(Session &session, const std::vector<DemoStation> &stations, const DemoOptions &options)
{
    const QJsonObject words = QJsonDocument::fromJson(dataFile(u"station.json"_qs)).object();
    if (words.isEmpty())
        return fail(Errc::Internal, u"the demo's stations cannot be read"_qs);
    const NetworkRepository rows(session.db());
    XZ_TRY(const auto all, rows.stations());
    XZ_TRY(const auto colleges, rows.colleges());
    DemoRandom random(options.seed ^ 0x57a7106);
    XZ_TRY(Transaction tx, Transaction::begin(session.db()));
    StationFiller filler(session, tx, random, words);
    for (size_t i = 0; i < stations.size(); ++i) {
        const auto station = std::ranges::find(all, stations[i].station, &Station::id);
        if (station == all.end())
            continue;
        const auto college = std::ranges::find(colleges, station->college, &College::id);
        XZ_CHECK(filler.fill(stations[i], *station, college == colleges.end() ? QString() : college->name, int(i)));
    }
    return tx.commit();
}

} // namespace xz
