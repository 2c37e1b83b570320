// The register of activities: entries, filters, sums, evidence, the ledger on paper.
#include "app/cli/commands.h"

#include "core/activities/activitydocument.h"
#include "core/base/text.h"

#include <QtCore/QFileInfo>
#include <QtCore/QJsonArray>

namespace xz::cli {

namespace {

QString opt(const char *name) { return QString::fromLatin1(name); }

QJsonObject jsonOf(const ActivityRow &a)
{
    return {{opt("id"), a.id.toString()}, {opt("date"), isoDate(a.onDate)}, {opt("ends_on"), isoDate(a.endsOn)}, {opt("title"), a.title}, {opt("kind"), a.kind}, {opt("strand"), a.strand},
            {opt("goals"), QJsonArray::fromStringList(a.goals)}, {opt("majors"), QJsonArray::fromStringList(a.majors)}, {opt("nature"), activityNatureCode(a.nature)}, {opt("peer"), a.peer},
            {opt("participants"), a.participants}, {opt("place"), a.place}, {opt("in_charge"), a.inCharge}, {opt("school_wide"), a.schoolWide}, {opt("cancelled"), a.cancelled},
            {opt("files"), a.files}, {opt("station"), a.stationName}};
}

// What the options say, over what is there.
Result<void> fill(Call &call, Session &session, ActivityRow &a)
{
    const Arguments &args = call.arguments;
    const ActivityWords words = ActivityWords::of(session);
    for (const auto &[option, key] : {std::pair{"title", "title"}, {"until", "ends_on"}, {"participants", "participants"}, {"place", "place"}, {"in-charge", "in_charge"}, {"note", "note"}})
        if (args.has(opt(option)))
            XZ_CHECK(activityFields().find(opt(key))->set(a, args.value(opt(option))));
    if (args.has(opt("kind")))
        a.kind = words.kindFromWords(args.value(opt("kind"))).value_or(args.value(opt("kind"))); // unknown ones are refused with the list
    if (args.has(opt("strand")))
        a.strand = words.strandFromWords(args.value(opt("strand"))).value_or(args.value(opt("strand")));
    if (args.has(opt("goal")))
        a.goals = args.values(opt("goal"));
    if (args.has(opt("major")))
        a.majors = args.values(opt("major"));
    if (args.has(opt("nature"))) {
        const QString word = args.value(opt("nature"));
        const auto nature = activityNatureFromCode(word == u"none" ? QString() : word);
        if (!nature)
            return fail(Errc::Usage, Words::tr("--nature is one of developmental, remedial, none."));
        a.nature = *nature;
    } else if (const ActivityWords::Kind *k = words.kind(a.kind); k && args.has(opt("kind"))) {
        a.nature = k->nature;
    }
    a.peer = a.peer || args.has(opt("peer"));
    a.schoolWide = a.schoolWide || args.has(opt("school-wide"));
    return {};
}

Result<ActivityId> idOf(const Call &call)
{
    const auto id = ActivityId::fromString(call.arguments.positional(2));
    if (!id)
        return fail(Errc::Usage, Words::tr("Name the activity by the id that list prints."));
    return *id;
}

Result<void> told(Call &call, Session &session, const ActivityId &id)
{
    XZ_TRY(const ActivityRow a, ActivityService(session).get(id));
    call.out.set(opt("activity"), jsonOf(a));
    call.out.line(QStringLiteral("%1 · %2 · %3").arg(isoDate(a.onDate), ActivityWords::of(session).kindName(a.kind), a.title));
    call.out.line(id.toString());
    return {};
}

Result<void> attachFiles(Call &call, Session &session, const ActivityId &id)
{
    for (const QString &path : call.arguments.values(opt("evidence"))) {
        XZ_TRY(const QByteArray bytes, readAttachmentFile(path));
        XZ_CHECK(ActivityService(session).attach(id, QFileInfo(path).fileName(), bytes));
    }
    return {};
}

Result<void> add(Call &call, Session &session)
{
    XZ_TRY(const auto date, call.arguments.date(opt("date")));
    XZ_CHECK(call.arguments.required(opt("title")));
    XZ_CHECK(call.arguments.required(opt("kind")));
    if (!date)
        return fail(Errc::Usage, Words::tr("Say on which day with --date 2026-10-14."));
    XZ_TRY(const StationId station, stationOf(call, session));
    ActivityRow a{Activity{.id = ActivityId(RawId{}), .station = station, .onDate = *date}};
    XZ_CHECK(fill(call, session, a));
    XZ_TRY(const ActivityId id, ActivityService(session).add(a));
    XZ_CHECK(attachFiles(call, session, id));
    return told(call, session, id);
}

Result<void> change(Call &call, Session &session)
{
    XZ_TRY(const ActivityId id, idOf(call));
    XZ_TRY(ActivityRow a, ActivityService(session).get(id));
    XZ_TRY(const auto date, call.arguments.date(opt("date")));
    if (date)
        a.onDate = *date;
    XZ_CHECK(fill(call, session, a));
    XZ_CHECK(ActivityService(session).update(a));
    XZ_CHECK(attachFiles(call, session, id));
    return told(call, session, id);
}

Result<std::pair<QDate, QDate>> periodOf(const Call &call, Session &session, bool wholeYear)
{
    XZ_TRY(const auto from, call.arguments.date(opt("from")));
    XZ_TRY(const auto to, call.arguments.date(opt("to")));
    if (from || to)
        return std::pair(from.value_or(QDate()), to.value_or(QDate()));
    if (!call.arguments.has(opt("year")) && !wholeYear)
        return std::pair(QDate(), QDate());
    XZ_TRY(const int year, call.arguments.integer(opt("year"), session.clock().today().year(), 2000, 2999));
    return std::pair(QDate(year, 1, 1), QDate(year, 12, 31));
}

Result<void> list(Call &call, Session &session)
{
    const Arguments &args = call.arguments;
    XZ_TRY(const auto period, periodOf(call, session, false));
    const ActivityWords words = ActivityWords::of(session);
    ActivityFilter filter{.from = period.first, .to = period.second, .major = args.value(opt("major")), .onlyPeer = args.has(opt("peer")), .withCancelled = args.has(opt("all"))};
    if (args.has(opt("station"))) {
        XZ_TRY(filter.station, stationOf(call, session));
    }
    if (args.has(opt("kind")))
        filter.kind = words.kindFromWords(args.value(opt("kind"))).value_or(args.value(opt("kind")));
    if (args.has(opt("strand")))
        filter.strand = words.strandFromWords(args.value(opt("strand"))).value_or(args.value(opt("strand")));
    XZ_TRY(const auto rows, ActivityService(session).list(filter));
    QList<QStringList> table;
    QJsonArray json;
    for (const ActivityRow &a : rows) {
        table << QStringList{isoDate(a.onDate), words.kindName(a.kind), a.title, activityNatureLabel(a.nature), a.majors.join(u'、'), QString::number(a.participants), a.id.toString()};
        json << jsonOf(a);
    }
    const ActivitySums sums = sumsOf(rows, words);
    const auto share = sums.developmentalShare();
    call.out.set(opt("activities"), json);
    call.out.set(opt("sums"), QJsonObject{{opt("activities"), sums.activities}, {opt("participants"), sums.participants}, {opt("developmental"), sums.developmental}, {opt("remedial"), sums.remedial},
                                          {opt("peer"), sums.peer}, {opt("school_wide"), sums.schoolWide}, {opt("developmental_share"), share ? QJsonValue(*share) : QJsonValue()}});
    call.out.table({Words::tr("Date"), Words::tr("Kind"), Words::tr("Topic"), Words::tr("Nature"), Words::tr("Majors"), Words::tr("Participants"), Words::tr("Id")}, table);
    call.out.line(Words::tr("%n row(s)", nullptr, int(rows.size())));
    if (share)
        call.out.line(Words::tr("Developmental: %1 of %2 (%3); peer activities: %4").arg(sums.developmental).arg(sums.developmental + sums.remedial).arg(sharePercent(*share)).arg(sums.peer));
    return {};
}

Result<void> show(Call &call, Session &session)
{
    XZ_TRY(const ActivityId id, idOf(call));
    return told(call, session, id);
}

Result<void> cancel(Call &call, Session &session)
{
    XZ_TRY(const ActivityId id, idOf(call));
    XZ_CHECK(ActivityService(session).cancel(id, call.arguments.value(opt("reason"))));
    return told(call, session, id);
}

Result<void> restore(Call &call, Session &session)
{
    XZ_TRY(const ActivityId id, idOf(call));
    XZ_CHECK(ActivityService(session).restore(id));
    return told(call, session, id);
}

Result<void> ledger(Call &call, Session &session)
{
    XZ_CHECK(call.arguments.required(opt("output")));
    XZ_TRY(const StationId station, stationOf(call, session));
    XZ_TRY(const auto period, periodOf(call, session, true));
    const QDate to = period.second.isValid() ? period.second : session.clock().today();
    const QDate from = period.first.isValid() ? period.first : QDate(to.year(), 1, 1);
    XZ_TRY(const ActivityLedger paper, activityLedger(session, station, from, to, call.arguments.value(opt("major"))));
    return writePaper(call, paper.document, session.clock(), paper.sheetName);
}

} // namespace

Result<void> activitiesCommand(Call &call)
{
    using Run = Result<void> (*)(Call &, Session &);
    static const std::pair<const char *, Run> ways[] = {{"add", add}, {"change", change}, {"list", list}, {"show", show}, {"cancel", cancel}, {"restore", restore}, {"ledger", ledger}};
    const QString what = call.arguments.positional(1);
    QStringList names;
    for (const auto &[name, run] : ways) {
        names << opt(name);
        if (what != opt(name))
            continue;
        XZ_TRY(const auto workspace, call.open());
        XZ_CHECK(run(call, workspace->session()));
        return workspace->close();
    }
    return fail(Errc::Usage, Words::tr("\"%1\" is not one of: %2").arg(what, names.join(u", ")));
}

} // namespace xz::cli
