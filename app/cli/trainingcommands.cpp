// Training, meetings and drills: sessions, attendance, coverage and the gap list.
#include "app/cli/commands.h"

#include "core/base/text.h"
#include "core/calendar/calendarservice.h"
#include "core/organization/rolewords.h"
#include "core/training/trainingdocument.h"

#include <QtCore/QJsonArray>
#include <cmath>

namespace xz::cli {

namespace {

QString opt(const char *name) { return QString::fromLatin1(name); }

QJsonArray codes(const std::vector<PostRole> &roles)
{
    QJsonArray out;
    for (const PostRole r : roles)
        out << postRoleCode(r);
    return out;
}

QJsonObject jsonOf(const TrainingRow &t)
{
    return {{opt("id"), t.id.toString()},
            {opt("title"), t.title},
            {opt("category"), trainingCategoryCode(t.category)},
            {opt("date"), isoDate(t.onDate)},
            {opt("audience"), codes(t.audience)},
            {opt("speaker"), t.speakerName},
            {opt("speaker_kind"), t.speakerKind ? speakerKindCode(*t.speakerKind) : QString()},
            {opt("hours"), t.hours},
            {opt("place"), t.place},
            {opt("state"), trainingStateCode(t.state)},
            {opt("expected"), t.expected},
            {opt("present"), t.present},
            {opt("leave"), t.leave},
            {opt("absent"), t.absent},
            {opt("open"), t.open}};
}

Result<TrainingRow> sessionOf(Call &call, Session &session)
{
    const TrainingService service(session);
    const QString word = call.arguments.value(opt("session"), opt("latest"));
    if (word == u"latest") {
        XZ_TRY(const auto last, service.latest());
        if (!last)
            return fail(Errc::NotFound, Words::tr("No session has taken place up to today. Add one with: training W add"));
        return *last;
    }
    const auto id = TrainingId::fromString(word);
    if (!id)
        return fail(Errc::Usage, Words::tr("--session takes the id that list prints, or latest."));
    return service.get(*id);
}

Result<std::optional<TermId>> termOf(Call &call, Session &session)
{
    const QString word = call.arguments.value(opt("term"));
    if (word.isEmpty())
        return std::nullopt;
    XZ_TRY(const auto terms, CalendarService(session).terms());
    QStringList there;
    for (const Term &t : terms) {
        const QString code = QStringLiteral("%1-%2").arg(t.year).arg(t.number);
        if (code == word)
            return t.id;
        there << code;
    }
    return fail(Errc::NotFound, Words::tr("There is no term \"%1\" in the calendar. There are: %2").arg(word, there.join(u", ")));
}

Result<void> add(Call &call, Session &session)
{
    const Arguments &a = call.arguments;
    XZ_TRY(const QString title, a.required(opt("title")));
    XZ_TRY(const auto date, a.date(opt("date")));
    XZ_TRY(const QString audience, a.required(opt("audience")));
    XZ_TRY(const StationId station, stationOf(call, session));
    if (!date)
        return fail(Errc::Usage, Words::tr("Say on which day with --date 2026-10-14."));
    TrainingRow t{Training{.id = TrainingId(RawId{}), .station = station}};
    const auto category = trainingCategoryFromCode(a.value(opt("category"), opt("training")));
    if (!category)
        return fail(Errc::Usage, Words::tr("--category is one of training, meeting, drill, online."));
    t.category = *category;
    t.title = title;
    t.onDate = *date;
    const RoleWords words = RoleWords::of(session);
    for (const QString &word : audience.split(u',', Qt::SkipEmptyParts)) {
        const auto role = words.find(word.trimmed());
        if (!role)
            return fail(Errc::Usage, Words::tr("\"%1\" is no office. Offices: %2").arg(word, opt("counsellor, class_teacher, class_committee, dorm_reporter, department")));
        t.audience.push_back(*role);
    }
    for (const auto &[option, key] : {std::pair{"hours", "hours"}, {"place", "place"}, {"from", "starts_at"}, {"to", "ends_at"}, {"note", "note"}, {"speaker", "speaker"}, {"kind", "speaker_kind"}})
        if (a.has(opt(option)))
            XZ_CHECK(trainingFields().find(opt(key))->set(t, a.value(opt(option))));
    TrainingService service(session);
    XZ_TRY(const TrainingId id, service.add(t));
    XZ_TRY(const TrainingRow made, service.get(id));
    call.out.set(opt("session"), jsonOf(made));
    call.out.line(Words::tr("%1 on %2 added: %n people are expected.", nullptr, made.expected).arg(made.title, isoDate(made.onDate)));
    call.out.line(id.toString());
    return {};
}

Result<void> list(Call &call, Session &session)
{
    TrainingFilter filter;
    if (call.arguments.has(opt("term"))) {
        XZ_TRY(const auto term, termOf(call, session));
        XZ_TRY(const TrainingPeriod period, trainingTerm(session, term));
        filter.from = period.from;
        filter.to = period.to;
    }
    XZ_TRY(const auto rows, TrainingService(session).list(filter));
    QList<QStringList> table;
    QJsonArray json;
    for (const TrainingRow &t : rows) {
        table << QStringList{isoDate(t.onDate), trainingCategoryLabel(t.category), t.title, rolesText(t.audience), QString::number(t.expected), QString::number(t.present), trainingStateLabel(t.state),
                             t.id.toString()};
        json << jsonOf(t);
    }
    call.out.set(opt("sessions"), json);
    call.out.table({Words::tr("Date"), Words::tr("Category"), Words::tr("Topic"), Words::tr("For"), Words::tr("Expected"), Words::tr("Present"), Words::tr("State"), Words::tr("Id")}, table);
    call.out.line(Words::tr("%n row(s)", nullptr, int(rows.size())));
    return {};
}

Result<void> show(Call &call, Session &session)
{
    XZ_TRY(const TrainingRow t, sessionOf(call, session));
    XZ_TRY(const auto people, TrainingService(session).attendance(t.id));
    QList<QStringList> table;
    QJsonArray json;
    for (const AttendanceRow &r : people) {
        table << QStringList{r.number, r.name, r.className, rolesText(r.roles), attendanceStateLabel(r.state), r.reason};
        json << QJsonObject{{opt("number"), r.number}, {opt("name"), r.name}, {opt("class"), r.className}, {opt("offices"), codes(r.roles)}, {opt("state"), attendanceStateCode(r.state)},
                            {opt("reason"), r.reason}, {opt("expected"), r.expected}, {opt("score"), r.score ? QJsonValue(*r.score) : QJsonValue()}, {opt("certificate"), r.certificate},
                            {opt("certificate_until"), isoDate(r.certificateUntil)}};
    }
    call.out.set(opt("session"), jsonOf(t));
    call.out.set(opt("attendance"), json);
    call.out.line(QStringLiteral("%1 · %2 · %3").arg(isoDate(t.onDate), t.title, trainingStateLabel(t.state)));
    call.out.table({Words::tr("Number"), Words::tr("Name"), Words::tr("Class"), Words::tr("Office"), Words::tr("Attendance"), Words::tr("Reason")}, table);
    return {};
}

QString verdictCode(MarkVerdict v)
{
    switch (v) {
    case MarkVerdict::Ready: return opt("ready");
    case MarkVerdict::Same: return opt("same");
    case MarkVerdict::Guest: return opt("guest");
    case MarkVerdict::Duplicate: return opt("duplicate");
    case MarkVerdict::Unknown: return opt("unknown");
    case MarkVerdict::Ambiguous: return opt("ambiguous");
    case MarkVerdict::Invalid: return opt("invalid");
    }
    return {};
}

Result<void> attend(Call &call, Session &session)
{
    const Arguments &a = call.arguments;
    XZ_TRY(const TrainingRow t, sessionOf(call, session));
    TrainingService service(session);
    std::vector<MarkPreview> previews;
    for (const auto &[option, state] : {std::pair{"present", AttendanceState::Present}, {"absent", AttendanceState::Absent}, {"leave", AttendanceState::Leave}}) {
        if (!a.has(opt(option)))
            continue;
        if (state == AttendanceState::Leave && a.value(opt("reason")).isEmpty())
            return fail(Errc::Usage, Words::tr("--leave needs --reason."));
        XZ_TRY(MarkPreview p, service.previewNumbers(t.id, a.values(opt(option)).join(u','), state, state == AttendanceState::Present ? QString() : a.value(opt("reason"))));
        previews.push_back(std::move(p));
    }
    if (a.has(opt("file"))) {
        XZ_TRY(MarkPreview p, service.previewFile(t.id, a.value(opt("file"))));
        previews.push_back(std::move(p));
    }
    if (previews.empty())
        return fail(Errc::Usage, Words::tr("Say who was there: --present, --absent, --leave with --reason, or --file."));
    QJsonArray told;
    QStringList wrong;
    int writable = 0;
    for (const MarkPreview &p : previews) {
        writable += p.writable();
        for (const MarkLine &l : p.lines) {
            if (l.sentence.isEmpty())
                continue;
            told << QJsonObject{{opt("row"), l.row}, {opt("given"), l.given}, {opt("verdict"), verdictCode(l.verdict)}, {opt("message"), l.sentence}};
            call.out.line(QStringLiteral("%1. %2").arg(l.row).arg(l.sentence));
            if (l.verdict != MarkVerdict::Same && l.verdict != MarkVerdict::Guest)
                wrong << l.sentence;
        }
    }
    if (!wrong.isEmpty() && (a.has(opt("strict")) || writable == 0))
        return fail(Errc::Refused, wrong.join(u'\n'));
    int changed = 0;
    for (const MarkPreview &p : previews)
        if (p.writable()) {
            XZ_TRY(const MarkOutcome done, service.apply(t.id, p));
            changed += done.changed;
        }
    XZ_TRY(const TrainingRow now, service.get(t.id));
    call.out.set(opt("told"), told);
    call.out.set(opt("recorded"), changed);
    call.out.set(opt("session"), jsonOf(now));
    call.out.line(Words::tr("%n person(s) recorded.", nullptr, changed));
    call.out.line(Words::tr("Expected %1, present %2, on leave %3, absent %4.").arg(now.expected).arg(now.present).arg(now.leave).arg(now.absent));
    return {};
}

Result<void> coverage(Call &call, Session &session)
{
    XZ_TRY(const auto term, termOf(call, session));
    std::optional<StationId> station;
    if (session.actor().station || call.arguments.has(opt("station"))) {
        XZ_TRY(station, stationOf(call, session));
    }
    XZ_TRY(const TermCoverage c, CoverageService(session).term(term, station));
    QJsonArray groups, clauses;
    QList<QStringList> table;
    const auto percent = [](double share) { return QStringLiteral("%1%").arg(int(std::floor(share * 100 + 1e-9))); };
    for (const GroupCoverage &g : c.groups) {
        groups << QJsonObject{{opt("group"), postRoleCode(g.role)}, {opt("people"), g.people}, {opt("covered"), g.covered}, {opt("person_share"), g.personShare()}, {opt("trained"), g.trained},
                              {opt("met"), g.met}, {opt("excused"), g.excused}, {opt("classes"), g.classes}, {opt("classes_covered"), g.classesCovered}, {opt("class_share"), g.classShare()},
                              {opt("trainings"), g.trainings}, {opt("meetings"), g.meetings}, {opt("reached"), g.isReached()}};
        table << QStringList{postRoleLabel(g.role), QStringLiteral("%1/%2").arg(g.covered).arg(g.people), g.people ? percent(g.personShare()) : QString(),
                             QStringLiteral("%1/%2").arg(g.classesCovered).arg(g.classes), g.classes ? percent(g.classShare()) : QString(), QString::number(g.trainings), QString::number(g.meetings)};
    }
    for (const CoverageClause &k : c.clauses)
        clauses << QJsonObject{{opt("code"), k.code}, {opt("met"), k.met}, {opt("datum"), k.datum}, {opt("fix"), k.fix}};
    call.out.set(opt("term"), QStringLiteral("%1-%2").arg(c.term.year).arg(c.term.number));
    call.out.set(opt("groups"), groups);
    call.out.set(opt("clauses"), clauses);
    call.out.set(opt("missing"), codes(c.missing()));
    call.out.set(opt("met"), c.isMet());
    call.out.set(opt("helpers"), c.helpers);
    call.out.set(opt("guaranteed"), c.guaranteed);
    call.out.line(c.term.name());
    call.out.table({Words::tr("Group"), Words::tr("People"), Words::tr("Share"), Words::tr("Classes"), Words::tr("Share"), Words::tr("Trainings"), Words::tr("Meetings")}, table);
    for (const CoverageClause &k : c.clauses)
        if (!k.met)
            call.out.line(QStringLiteral("%1: %2").arg(k.code == u"guarantee" ? Words::tr("While enrolled") : postRoleLabel(*postRoleFromCode(k.code.mid(6))), k.fix));
    if (call.arguments.has(opt("output"))) {
        XZ_TRY(const TrainingPaper paper, coverageReport(session, term, station));
        XZ_CHECK(writePaper(call, paper.document, session.clock(), paper.sheetName));
    }
    return {};
}

Result<void> gaps(Call &call, Session &session)
{
    XZ_TRY(const StationId station, stationOf(call, session));
    CoverageService service(session);
    XZ_TRY(const auto rows, service.gaps(station));
    QJsonArray json;
    QList<QStringList> table;
    for (const GapRow &g : rows) {
        json << QJsonObject{{opt("number"), g.number}, {opt("name"), g.name}, {opt("class"), g.className}, {opt("offices"), codes(g.roles)}, {opt("graduates_on"), isoDate(g.graduatesOn)},
                            {opt("days_left"), g.daysLeft ? QJsonValue(*g.daysLeft) : QJsonValue()}, {opt("why"), g.why}};
        table << QStringList{g.daysLeft ? QString::number(*g.daysLeft) : QString(), g.number, g.name, g.className, rolesText(g.roles), isoDate(g.graduatesOn), g.why};
    }
    call.out.set(opt("gaps"), json);
    call.out.table({Words::tr("Days left"), Words::tr("Number"), Words::tr("Name"), Words::tr("Class"), Words::tr("Office"), Words::tr("Graduates"), Words::tr("On record instead")}, table);
    call.out.line(Words::tr("%n row(s)", nullptr, int(rows.size())));
    if (!call.arguments.has(opt("make-session")))
        return {};
    XZ_TRY(const auto date, call.arguments.date(opt("date")));
    XZ_TRY(const QString title, call.arguments.required(opt("title")));
    if (!date)
        return fail(Errc::Usage, Words::tr("Say on which day with --date 2026-10-14."));
    XZ_TRY(const TrainingId id, service.makeCatchUp({.title = title, .onDate = *date, .place = call.arguments.value(opt("place")), .speaker = call.arguments.value(opt("speaker"))}, station));
    XZ_TRY(const TrainingRow made, TrainingService(session).get(id));
    call.out.set(opt("session"), jsonOf(made));
    call.out.line(Words::tr("%1 on %2 added: %n people are expected.", nullptr, made.expected).arg(made.title, isoDate(made.onDate)));
    return {};
}

Result<void> sheet(Call &call, Session &session)
{
    XZ_CHECK(call.arguments.required(opt("output")));
    XZ_TRY(const TrainingRow t, sessionOf(call, session));
    XZ_TRY(const TrainingPaper paper, signInSheet(session, t.id));
    return writePaper(call, paper.document, session.clock(), paper.sheetName);
}

Result<void> ledger(Call &call, Session &session)
{
    XZ_CHECK(call.arguments.required(opt("output")));
    XZ_TRY(const auto term, termOf(call, session));
    XZ_TRY(const StationId station, stationOf(call, session));
    XZ_TRY(const TrainingPeriod period, call.arguments.has(opt("year")) ? trainingYear(session, term) : trainingTerm(session, term));
    XZ_TRY(const TrainingPaper paper, trainingLedger(session, period, station));
    return writePaper(call, paper.document, session.clock(), paper.sheetName);
}

Result<void> step(Call &call, Session &session, TrainingEvent event)
{
    XZ_TRY(const TrainingRow t, sessionOf(call, session));
    TrainingService service(session);
    XZ_CHECK(service.advance(t.id, event, call.arguments.value(opt("reason"))));
    XZ_TRY(const TrainingRow now, service.get(t.id));
    call.out.set(opt("session"), jsonOf(now));
    call.out.line(QStringLiteral("%1: %2").arg(now.title, trainingStateLabel(now.state)));
    return {};
}

} // namespace

Result<void> trainingCommand(Call &call)
{
    using Run = Result<void> (*)(Call &, Session &);
    static const std::pair<const char *, Run> ways[] = {{"add", add}, {"list", list}, {"show", show}, {"attend", attend}, {"coverage", coverage}, {"gaps", gaps}, {"sheet", sheet}, {"ledger", ledger}};
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
    for (const TrainingEvent e : allTrainingEvents) {
        names << trainingEventCode(e);
        if (what != trainingEventCode(e))
            continue;
        XZ_TRY(const auto workspace, call.open());
        XZ_CHECK(step(call, workspace->session(), e));
        return workspace->close();
    }
    return fail(Errc::Usage, Words::tr("\"%1\" is not one of: %2").arg(what, names.join(u", ")));
}

} // namespace xz::cli
