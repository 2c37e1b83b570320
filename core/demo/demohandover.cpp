#include "core/demo/demohandover.h"

#include "core/handover/handoverrepository.h"
#include "core/handover/handoverservice.h"
#include "core/organization/networkrepository.h"
#include "core/organization/networkservice.h"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <algorithm>

namespace xz {
namespace {

struct Words { // of resources/core/demo/handover.json
    QJsonObject body;
    Words()
    {
        QFile file(QStringLiteral(":/xinzhan/data/demo/handover.json"));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("the demo's handover words cannot be read");
        body = QJsonDocument::fromJson(file.readAll()).object();
    }
    std::vector<HandoverItem> items(const char *list) const
    {
        std::vector<HandoverItem> out;
        for (const QJsonValue &v : body.value(QLatin1String(list)).toArray()) {
            HandoverItem i{.scope = handoverScopeFromCode(v[u"scope"].toString()).value_or(HandoverScope::Seals), .code = v[u"code"].toString(), .name = v[u"name"].toString(),
                           .stated = v[u"stated"].toInteger(), .carrier = v[u"carrier"].toString(), .note = v[u"note"].toString()};
            if (v[u"counted"].isDouble())
                i.counted = v[u"counted"].toInteger();
            out.push_back(std::move(i));
        }
        return out;
    }
};

} // namespace

Result<void> addDemoHandovers(Workspace &workspace, const std::map<QString, RawId> &persons)
{
    Session &session = workspace.session();
    const auto of = [&](const char *login) {
        const auto it = persons.find(QString::fromLatin1(login));
        return it == persons.end() ? std::optional<PersonId>() : std::optional(PersonId(it->second));
    };
    const auto head = of("head"), secretary = of("secretary"), counsellor = of("counsellor"), second = of("counsellor2");
    if (!head || !secretary || !counsellor || !second || !session.actor().station)
        return {};
    const Words words;
    const StationId station = *session.actor().station;
    const NetworkRepository network(session.db());
    XZ_TRY(const auto heads, network.posts({.station = station, .role = PostRole::Head, .heldOn = session.clock().today()}));
    XZ_TRY(const auto everyHead, network.posts({.station = station, .role = PostRole::Head}));
    XZ_TRY(const auto teachers, network.posts({.role = PostRole::ClassTeacher}));
    const auto former = std::ranges::find_if(teachers, [&](const PostRow &p) { return p.person != *head; });
    if (heads.empty() || former == teachers.end())
        return {};

    // Of long ago: the head of today took over from a colleague.
    const QDate day = heads.front().startsOn;
    std::optional<PersonId> before; // another may have held it already
    for (const PostRow &p : everyHead)
        if (p.endsOn == day.addDays(-1))
            before = p.person;
    const QDateTime began(day.addDays(-9), QTime(9, 30));
    Handover old{.id = HandoverId::make(began.toMSecsSinceEpoch()), .station = station, .number = {}, .post = PostRole::Head, .from = before.value_or(former->person), .to = *head, .witness = *secretary,
                 .effectiveOn = day, .state = HandoverState::Finished, .scope = {std::begin(allHandoverScopes), std::end(allHandoverScopes)}, .startedAt = began, .startedBy = session.actor().user,
                 .finishedAt = QDateTime(day, QTime(16, 20))};
    {
        XZ_TRY(Transaction tx, Transaction::begin(session.db()));
        if (everyHead.size() == heads.size())
            XZ_CHECK(NetworkRepository::insert(tx, Post{PostId::make(began.addYears(-3).toMSecsSinceEpoch()), PostRole::Head, former->person, station, {}, {}, day.addYears(-3), day.addDays(-1), words.body.value(u"end_reason").toString()}));
        XZ_TRY(old.number, HandoverRepository::nextNumber(tx, day.year()));
        XZ_CHECK(HandoverRepository::insert(tx, old));
        XZ_CHECK(HandoverRepository::update(tx, old));
        XZ_CHECK(HandoverRepository::replaceItems(tx, old.id, words.items("finished"), began.toMSecsSinceEpoch()));
        const QJsonObject screen{{QStringLiteral("on"), day.toString(Qt::ISODate)}, {QStringLiteral("way"), QStringLiteral("paper")}};
        const std::pair<const char *, int> steps[] = {{"start", 0}, {"list", 2}, {"assign", 2}, {"switch", 9}, {"undertake", 9}, {"sign_from", 9}, {"sign_to", 9}, {"sign_witness", 9}, {"finish", 9}};
        int minute = 0;
        for (const auto &[step, days] : steps)
            XZ_CHECK(HandoverRepository::putStep(tx, old.id, {.step = QString::fromLatin1(step), .at = QDateTime(began.date().addDays(days), QTime(15, 10)).addSecs(60 * ++minute), .actor = session.actor().user,
                                                              .detail = QByteArrayView(step).startsWith("sign") ? screen : QJsonObject()}));
        XZ_CHECK(tx.commit());
    }

    // Half-way: a counsellor's classes go to a colleague in two weeks.
    HandoverService service(workspace);
    const auto started = service.start({.station = station, .post = PostRole::Counsellor, .from = *second, .to = *counsellor, .witness = *secretary, .effectiveOn = session.clock().today().addDays(14)});
    if (!started)
        return std::unexpected(started.error());
    std::vector<HandoverItem> items = started->items;
    for (HandoverItem &i : words.items("half_way"))
        items.push_back(std::move(i));
    XZ_TRY(const Handover saved, service.saveList(started->id, items, words.body.value(u"difference").toString()));
    XZ_TRY(const Handover checked, service.checkList(saved.id));
    Q_UNUSED(checked);
    return {};
}

} // namespace xz
