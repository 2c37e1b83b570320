// station: card, rooms, bookings, flagship, completeness. network chart and health: the four levels on paper.
#include "app/cli/commands.h"

#include "core/attachments/attachments.h"
#include "core/base/text.h"
#include "core/members/headfinding.h"
#include "core/organization/networkdocument.h"
#include "core/organization/networkservice.h"
#include "core/report/networkhealth.h"
#include "core/station/stationdocument.h"
#include "core/station/stationservice.h"

#include <QtCore/QFileInfo>
#include <QtCore/QJsonArray>

namespace xz::cli {

namespace {

QJsonObject json(const Room &r, QDate today)
{
    return {{QStringLiteral("id"), r.id.toString()}, {QStringLiteral("name"), r.name}, {QStringLiteral("area"), r.area}, {QStringLiteral("shared"), r.shared},
            {QStringLiteral("purposes"), QJsonArray::fromStringList(r.purposes)}, {QStringLiteral("soundproof"), r.soundproof},
            {QStringLiteral("furnishing"), r.furnishing}, {QStringLiteral("closed_on"), isoDate(r.closedOn)}, {QStringLiteral("open"), r.isOpenOn(today)}};
}

QJsonObject json(const RoomUseRow &u)
{
    return {{QStringLiteral("id"), u.id.toString()}, {QStringLiteral("room"), u.roomName}, {QStringLiteral("from"), u.startsAt.toString(QStringLiteral("yyyy-MM-ddTHH:mm"))},
            {QStringLiteral("to"), u.endsAt.toString(QStringLiteral("yyyy-MM-ddTHH:mm"))}, {QStringLiteral("purpose"), u.purpose},
            {QStringLiteral("person"), u.personName}, {QStringLiteral("booked_by"), u.bookedByName}, {QStringLiteral("walk_in"), u.walkIn},
            {QStringLiteral("state"), useStateCode(u.state)}, {QStringLiteral("note"), u.note}};
}

void show(Output &out, const Completeness &verdict)
{
    QList<QStringList> rows;
    QJsonArray clauses;
    for (const CompletenessClause &c : verdict.clauses) {
        rows << QStringList{c.met ? Words::tr("met") : Words::tr("lacking"), c.source, c.title, c.datum, c.fix};
        clauses << QJsonObject{{QStringLiteral("key"), c.key}, {QStringLiteral("source"), c.source}, {QStringLiteral("title"), c.title}, {QStringLiteral("met"), c.met},
                               {QStringLiteral("datum"), c.datum}, {QStringLiteral("fix"), c.fix}};
    }
    out.set(QStringLiteral("clauses"), clauses);
    out.set(QStringLiteral("met"), verdict.met());
    out.set(QStringLiteral("complete"), verdict.complete());
    out.set(QStringLiteral("summary"), verdict.summary());
    out.table({Words::tr("Verdict"), Words::tr("Source"), Words::tr("Clause"), Words::tr("What is there"), Words::tr("What mends it")}, rows);
    out.line(verdict.summary());
}

Result<Room> roomNamed(StationService &service, const StationId &station, const QString &name)
{
    XZ_TRY(const auto rooms, service.rooms(station, true));
    QStringList names;
    for (const Room &r : rooms) {
        if (r.name == name || r.id.toString() == name)
            return r;
        names << r.name;
    }
    if (names.isEmpty())
        return fail(Errc::NotFound, Words::tr("The station has no room yet; add one with: station W room add NAME"));
    return fail(Errc::NotFound, Words::tr("There is no room \"%1\". There are: %2").arg(name, names.join(u", ")));
}

Result<void> rooms(Call &call, Session &session, const StationId &station)
{
    const Arguments &a = call.arguments;
    StationService service(session);
    const QString verb = a.positional(2).isEmpty() ? QStringLiteral("list") : a.positional(2), name = a.positional(3);
    static const QStringList verbs{QStringLiteral("list"), QStringLiteral("add"), QStringLiteral("close"), QStringLiteral("reopen"), QStringLiteral("delete")};
    if (!verbs.contains(verb))
        return fail(Errc::Usage, Words::tr("\"%1\" is not one of: %2").arg(verb, verbs.join(u", ")));
    if (verb != u"list" && name.isEmpty())
        return fail(Errc::Usage, Words::tr("Name the room."));
    if (verb == u"add") {
        Room room{RoomId(RawId{}), station, name};
        XZ_CHECK(roomFields().find(QStringLiteral("area"))->set(room, a.value(QStringLiteral("area"))));
        room.shared = a.has(QStringLiteral("shared"));
        room.soundproof = a.has(QStringLiteral("soundproof"));
        room.purposes = a.values(QStringLiteral("purpose"));
        room.furnishing = a.value(QStringLiteral("furnishing"));
        std::vector<std::pair<QString, QByteArray>> photos; // read before anything is written
        for (const QString &path : a.values(QStringLiteral("photo"))) {
            XZ_TRY(QByteArray bytes, readAttachmentFile(path));
            photos.emplace_back(QFileInfo(path).fileName(), std::move(bytes));
        }
        XZ_TRY(const RoomId id, service.addRoom(room));
        for (const auto &[file, bytes] : photos)
            XZ_CHECK(service.attach(id, file, bytes));
        call.out.line(Words::tr("Room %1 added.").arg(name));
    } else if (verb != u"list") {
        XZ_TRY(const Room room, roomNamed(service, station, name));
        XZ_TRY(const auto on, a.date(QStringLiteral("date")));
        if (verb == u"close") {
            XZ_CHECK(service.closeRoom(room.id, on.value_or(QDate())));
            call.out.line(Words::tr("Room %1 is out of use.").arg(room.name));
        } else if (verb == u"reopen") {
            XZ_CHECK(service.reopenRoom(room.id));
            call.out.line(Words::tr("Room %1 is in use again.").arg(room.name));
        } else {
            XZ_CHECK(service.removeRoom(room.id));
            call.out.line(Words::tr("Room %1 deleted.").arg(room.name));
        }
    }
    XZ_TRY(const auto all, service.rooms(station, true));
    const RoomPurposes purposes = RoomPurposes::of(session);
    QList<QStringList> rows;
    QJsonArray list;
    for (const Room &r : all) {
        rows << QStringList{r.name, roomFields().find(QStringLiteral("area"))->get(r).toString(), r.shared ? Words::tr("also for other uses") : QString(), purposes.names(r.purposes),
                            isoDate(r.closedOn)};
        list << json(r, session.clock().today());
    }
    call.out.set(QStringLiteral("rooms"), list);
    call.out.table({Words::tr("Room"), Words::tr("m²"), Words::tr("Kind"), Words::tr("Purposes"), Words::tr("Out of use since")}, rows);
    return {};
}

Result<void> book(Call &call, Session &session, const StationId &station)
{
    const Arguments &a = call.arguments;
    StationService service(session);
    const QString verb = a.positional(2);
    static const QStringList verbs{QString(), QStringLiteral("list"), QStringLiteral("cancel"), QStringLiteral("used")};
    if (!verbs.contains(verb))
        return fail(Errc::Usage, Words::tr("\"%1\" is not one of: %2").arg(verb, verbs.mid(1).join(u", ")));
    XZ_TRY(const auto date, a.date(QStringLiteral("date")));
    const QDate day = date.value_or(session.clock().today());
    if (verb == u"cancel" || verb == u"used") {
        const auto id = RoomUseId::fromString(a.positional(3));
        if (!id)
            return fail(Errc::Usage, Words::tr("Name the booking by its id; list them with: station W book list --date D"));
        XZ_CHECK(verb == u"used" ? service.markUsed(*id) : service.cancelUse(*id, a.value(QStringLiteral("reason"))));
        call.out.line(verb == u"used" ? Words::tr("The use is recorded.") : Words::tr("The booking is cancelled."));
        return {};
    }
    if (verb.isEmpty()) {
        XZ_TRY(const QString name, a.required(QStringLiteral("room")));
        XZ_TRY(const QString from, a.required(QStringLiteral("from")));
        XZ_TRY(const Room room, roomNamed(service, station, name));
        const auto begin = parseTime(from);
        const auto end = a.has(QStringLiteral("to")) ? parseTime(a.value(QStringLiteral("to"))) : begin ? std::optional(begin->addSecs(3600)) : std::nullopt;
        if (!begin || !end)
            return fail(Errc::InvalidInput, Words::tr("Times are written as 14:00."), begin ? QStringLiteral("ends_at") : QStringLiteral("starts_at"));
        RoomUse use{RoomUseId(RawId{}), room.id, QDateTime(day, *begin), QDateTime(day, *end), a.value(QStringLiteral("purpose"), QStringLiteral("individual")), {}, UserId(RawId{})};
        if (a.has(QStringLiteral("person"))) {
            XZ_TRY(use.person, personNamed(session, a.value(QStringLiteral("person"))));
        }
        use.walkIn = a.has(QStringLiteral("walk-in"));
        use.note = a.value(QStringLiteral("note"));
        XZ_TRY(const RoomUseId id, service.book(use));
        call.out.set(QStringLiteral("booking"), id.toString());
        call.out.line(Words::tr("Booked: %1, %2, %3 to %4").arg(room.name, isoDate(day), begin->toString(u"HH:mm"), end->toString(u"HH:mm")));
    }
    XZ_TRY(const auto uses, service.uses(station, day, day));
    QList<QStringList> rows;
    QJsonArray list;
    for (const RoomUseRow &u : uses) {
        rows << QStringList{u.startsAt.toString(u"HH:mm") + u'–' + u.endsAt.toString(u"HH:mm"), u.roomName, RoomPurposes::of(session).name(u.purpose),
                            u.personName.isEmpty() ? u.bookedByName : u.personName, useStateLabel(u.state), u.note, u.id.toString()};
        list << json(u);
    }
    call.out.set(QStringLiteral("day"), isoDate(day));
    call.out.set(QStringLiteral("uses"), list);
    call.out.table({Words::tr("Time"), Words::tr("Room"), Words::tr("Purpose"), Words::tr("Who"), Words::tr("State"), Words::tr("Note"), Words::tr("Id")}, rows);
    return {};
}

Result<void> flagship(Call &call, Session &session, const StationId &station)
{
    const Arguments &a = call.arguments;
    StationService service(session);
    const QString verb = a.positional(2).isEmpty() ? QStringLiteral("list") : a.positional(2);
    static const QStringList verbs{QStringLiteral("list"), QStringLiteral("set"), QStringLiteral("end")};
    if (!verbs.contains(verb))
        return fail(Errc::Usage, Words::tr("\"%1\" is not one of: %2").arg(verb, verbs.join(u", ")));
    XZ_TRY(const auto date, a.date(QStringLiteral("date")));
    const QDate today = session.clock().today();
    XZ_TRY(auto all, service.flagships(station));
    if (verb == u"set") {
        if (a.positional(3).isEmpty())
            return fail(Errc::Usage, Words::tr("Name the flagship."));
        std::vector<std::pair<QString, QByteArray>> evidence;
        for (const QString &path : a.values(QStringLiteral("evidence"))) {
            XZ_TRY(QByteArray bytes, readAttachmentFile(path));
            evidence.emplace_back(QFileInfo(path).fileName(), std::move(bytes));
        }
        auto set = service.setFlagship({FlagshipId(RawId{}), station, a.positional(3), a.value(QStringLiteral("summary")), date.value_or(today)}, a.has(QStringLiteral("replace")));
        if (!set && set.error().code == Errc::Conflict)
            return fail(Errc::Refused, set.error().message + u' ' + Words::tr("With --replace it is done."));
        XZ_CHECK(set);
        for (const auto &[file, bytes] : evidence)
            XZ_CHECK(service.attach(*set, file, bytes));
    } else if (verb == u"end") {
        for (const Flagship &f : all)
            if (f.isInForceOn(today)) {
                XZ_CHECK(service.endFlagship(f.id, date.value_or(today)));
                break;
            }
    }
    XZ_TRY(all, service.flagships(station));
    QList<QStringList> rows;
    QJsonArray list;
    for (const Flagship &f : all) {
        XZ_TRY(const auto files, service.files(f.id));
        rows << QStringList{f.name, isoDate(f.startsOn), isoDate(f.endsOn), f.isInForceOn(today) ? Words::tr("in force") : Words::tr("former"), QString::number(files.size())};
        list << QJsonObject{{QStringLiteral("name"), f.name}, {QStringLiteral("summary"), f.summary}, {QStringLiteral("starts_on"), isoDate(f.startsOn)},
                            {QStringLiteral("ends_on"), isoDate(f.endsOn)}, {QStringLiteral("in_force"), f.isInForceOn(today)}, {QStringLiteral("files"), int(files.size())}};
    }
    call.out.set(QStringLiteral("flagships"), list);
    call.out.table({Words::tr("Flagship"), Words::tr("From"), Words::tr("To"), Words::tr("State"), Words::tr("Files")}, rows);
    return {};
}

// 2026-11; empty: the month of today.
Result<QDate> monthOf(Call &call, Session &session)
{
    const QString text = call.arguments.value(QStringLiteral("month"));
    const QDate today = session.clock().today();
    const QDate day = text.isEmpty() ? QDate(today.year(), today.month(), 1) : QDate::fromString(text + QStringLiteral("-01"), Qt::ISODate);
    if (!day.isValid())
        return fail(Errc::Usage, Words::tr("Give the month as 2026-11."));
    return day;
}

} // namespace

Result<void> stationCommand(Call &call)
{
    const Arguments &a = call.arguments;
    const QString verb = a.positional(1);
    static const QStringList verbs{QStringLiteral("show"), QStringLiteral("room"), QStringLiteral("book"), QStringLiteral("flagship"), QStringLiteral("check"), QStringLiteral("log")};
    if (!verbs.contains(verb))
        return fail(Errc::Usage, Words::tr("\"%1\" is not one of: %2").arg(verb, verbs.join(u", ")));
    XZ_TRY(const auto workspace, call.open());
    Session &session = workspace->session();
    XZ_TRY(const StationId station, stationOf(call, session));
    StationService service(session);
    if (verb == u"room") {
        XZ_CHECK(rooms(call, session, station));
    } else if (verb == u"book") {
        XZ_CHECK(book(call, session, station));
    } else if (verb == u"flagship") {
        XZ_CHECK(flagship(call, session, station));
    } else if (verb == u"log") {
        XZ_TRY(const QDate month, monthOf(call, session));
        XZ_TRY(const UsageLog log, service.usageLog(station, month.year(), month.month()));
        QJsonArray uses, totals;
        QList<QStringList> rows;
        for (const RoomUseRow &u : log.rows)
            uses << json(u);
        for (const auto &t : log.totals) {
            rows << QStringList{t.room, QString::number(t.times), QString::number(t.hours)};
            totals << QJsonObject{{QStringLiteral("room"), t.room}, {QStringLiteral("times"), t.times}, {QStringLiteral("hours"), t.hours}};
        }
        call.out.set(QStringLiteral("uses"), uses);
        call.out.set(QStringLiteral("totals"), totals);
        call.out.table({Words::tr("Room"), Words::tr("Times used"), Words::tr("Hours")}, rows);
        if (a.has(QStringLiteral("output"))) {
            XZ_TRY(const auto document, usageDocument(session, station, month.year(), month.month()));
            XZ_CHECK(writePaper(call, session, document));
        }
    } else {
        XZ_TRY(const StationCard card, service.card(station));
        const auto head = headFinding(session, card.station);
        XZ_TRY(const Completeness verdict, service.completeness(station, head));
        if (verb == u"show") {
            const Station &s = card.station;
            call.out.set(QStringLiteral("station"),
                         QJsonObject{{QStringLiteral("name"), s.name}, {QStringLiteral("college"), card.collegeName}, {QStringLiteral("head"), card.head},
                                     {QStringLiteral("secretary"), card.secretary}, {QStringLiteral("founded_on"), isoDate(s.foundedOn)}, {QStringLiteral("contact"), s.contact},
                                     {QStringLiteral("phone"), s.phone}, {QStringLiteral("address"), s.address}, {QStringLiteral("note"), s.note},
                                     {QStringLiteral("custodian"), card.custodian}, {QStringLiteral("flagship"), card.flagship}, {QStringLiteral("classes"), card.classes},
                                     {QStringLiteral("dorms"), card.dorms}, {QStringLiteral("students"), card.students}});
            call.out.table({Words::tr("Field"), Words::tr("Value")},
                           {{Words::tr("Station"), s.name}, {Words::tr("College"), card.collegeName}, {Words::tr("Head"), card.head}, {Words::tr("Secretary in charge"), card.secretary},
                            {Words::tr("Founded on"), isoDate(s.foundedOn)}, {Words::tr("Contact person"), s.contact}, {Words::tr("Telephone"), s.phone}, {Words::tr("Address"), s.address},
                            {Words::tr("Custodian"), card.custodian}, {Words::tr("Flagship"), card.flagship}});
        }
        show(call.out, verdict);
        if (a.has(QStringLiteral("output"))) {
            XZ_TRY(const auto document, stationDocument(session, station, head));
            XZ_CHECK(writePaper(call, session, document));
        }
    }
    return workspace->close();
}

Result<void> networkPaper(Call &call, Session &session)
{
    if (call.arguments.positional(1) == u"health") {
        XZ_TRY(const QDate month, monthOf(call, session));
        XZ_TRY(const StationId station, stationOf(call, session));
        NetworkHealthService service(session);
        XZ_TRY(const NetworkHealth h, service.month(station, month.year(), month.month()));
        QJsonArray silent, gaps, dorms;
        QList<QStringList> rows;
        for (const ClassHealth &c : h.classes) {
            if (c.filed == c.due)
                continue;
            (c.silent() ? silent : gaps) << QJsonObject{{QStringLiteral("class"), c.className}, {QStringLiteral("committee"), c.committee}, {QStringLiteral("counsellor"), c.counsellor},
                                                        {QStringLiteral("due"), c.due}, {QStringLiteral("filed"), c.filed}, {QStringLiteral("missing"), QJsonArray::fromStringList(c.missing)}};
            rows << QStringList{c.className, c.committee.isEmpty() ? Words::tr("vacant") : c.committee, c.counsellor.isEmpty() ? Words::tr("vacant") : c.counsellor,
                                QStringLiteral("%1/%2").arg(c.filed).arg(c.due), c.silent() ? Words::tr("silent all month") : c.missing.join(u", ")};
        }
        for (const Vacancy &v : h.dormVacancies)
            dorms << QJsonObject{{QStringLiteral("dorm"), v.place}, {QStringLiteral("since"), isoDate(v.since)}, {QStringLiteral("counsellor"), v.counsellorName}};
        call.out.set(QStringLiteral("month"), month.toString(QStringLiteral("yyyy-MM")));
        call.out.set(QStringLiteral("weeks"), h.weeks);
        call.out.set(QStringLiteral("silent"), silent);
        call.out.set(QStringLiteral("gaps"), gaps);
        call.out.set(QStringLiteral("dorm_vacancies"), dorms);
        call.out.table({Words::tr("Class"), Words::tr("Committee member"), Words::tr("Counsellor"), Words::tr("Reported"), Words::tr("Not reported")}, rows);
        call.out.line(Words::tr("%1 weeks, %2 classes silent, %3 with gaps, %4 dorms without a weather reporter").arg(h.weeks).arg(h.silent()).arg(h.withGaps()).arg(h.dormVacancies.size()));
        if (call.arguments.has(QStringLiteral("output"))) {
            XZ_TRY(const auto document, service.document(station, month.year(), month.month()));
            return writePaper(call, session, document);
        }
        return {};
    }
    std::optional<CollegeId> college = session.actor().college;
    if (call.arguments.has(QStringLiteral("station"))) {
        XZ_TRY(const StationId station, stationOf(call, session));
        XZ_TRY(const Station s, NetworkService(session).station(station));
        college = s.college;
    }
    XZ_TRY(const auto document, networkDocument(session, college));
    if (!call.arguments.has(QStringLiteral("output")))
        return fail(Errc::Usage, Words::tr("Say where the chart goes: -o F.pdf or -o F.xlsx"));
    return writePaper(call, session, document);
}

} // namespace xz::cli
