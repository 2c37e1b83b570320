// school: all colleges, what is late, the scores side by side, the calendar of the cycle.
#include "app/cli/commands.h"

#include "core/base/text.h"
#include "core/review/schooldocument.h"
#include "core/review/schoolview.h"

namespace xz::cli {

namespace {

QString opt(const char *name) { return QString::fromLatin1(name); }

QJsonObject jsonOf(const SchoolRow &r)
{
    QJsonArray late;
    for (const SchoolLateness &l : r.late)
        late << QJsonObject{{opt("what"), schoolLateCode(l.kind)}, {opt("due"), isoDate(l.due)}, {opt("days"), l.days}};
    QJsonObject o{{opt("college"), r.collegeName}, {opt("station"), r.stationName}, {opt("head"), r.head}, {opt("next"), r.next}, {opt("next_on"), isoDate(r.nextOn)}, {opt("late"), late}};
    if (r.project)
        o.insert(opt("project"), QJsonObject{{opt("id"), r.project->id.toString()}, {opt("title"), r.project->title}, {opt("number"), r.project->number}, {opt("state"), projectStateCode(r.project->state)},
                                             {opt("midterm_on"), isoDate(r.project->midtermOn)}, {opt("final_on"), isoDate(r.project->finalOn)}, {opt("ends_on"), isoDate(r.project->endsOn)}});
    o.insert(opt("mean"), r.mean ? QJsonValue(*r.mean) : QJsonValue());
    o.insert(opt("grade"), r.grade ? QJsonValue(acceptanceGradeCode(*r.grade)) : QJsonValue());
    return o;
}

Result<void> overview(Call &call, Session &session, bool onlyLate)
{
    XZ_TRY(const SchoolOverview v, SchoolService(session).overview());
    QJsonArray rows;
    QList<QStringList> table;
    for (const SchoolRow &r : v.rows) {
        if (onlyLate && r.late.empty())
            continue;
        rows << jsonOf(r);
        QStringList late;
        for (const SchoolLateness &l : r.late)
            late << (l.days > 0 ? Words::tr("%1 (%n day(s))", nullptr, l.days).arg(schoolLateLabel(l.kind)) : schoolLateLabel(l.kind));
        table << QStringList{r.collegeName, r.stationName, r.project ? r.project->title : QString(), r.project ? projectStateLabel(r.project->state) : QString(), r.next, isoDate(r.nextOn),
                             late.join(u", "), r.mean ? QString::number(*r.mean, 'f', 1) : QString(), r.grade ? acceptanceGradeLabel(*r.grade) : QString()};
    }
    call.out.set(opt("rows"), rows);
    call.out.set(opt("colleges"), v.colleges);
    call.out.set(opt("stations"), v.stations);
    call.out.set(opt("uncovered"), QJsonArray::fromStringList(v.uncovered));
    call.out.set(opt("running"), v.running);
    call.out.set(opt("accepted"), v.accepted);
    call.out.set(opt("late"), v.late());
    call.out.table({Words::tr("College"), Words::tr("Station"), Words::tr("Project"), Words::tr("State"), Words::tr("Next"), Words::tr("Until"), Words::tr("Late"), Words::tr("Mean"), Words::tr("Grade")}, table);
    call.out.line(v.uncovered.isEmpty() ? Words::tr("Every college has a station.") : Words::tr("Without a station: %1").arg(v.uncovered.join(u", ")));
    return {};
}

Result<std::optional<ReviewId>> reviewOption(Call &call, Session &session)
{
    const QString name = call.arguments.value(opt("review"));
    if (name.isEmpty())
        return std::nullopt;
    XZ_TRY(const Review r, ReviewService(session).reviewNamed(name));
    return r.id;
}

Result<void> scores(Call &call, Session &session)
{
    XZ_TRY(const auto id, reviewOption(call, session));
    XZ_TRY(const SchoolScores s, SchoolService(session).scores(id));
    QJsonArray rows;
    QList<QStringList> table;
    QStringList heads{Words::tr("College")};
    if (s.review)
        for (const RubricSection &section : s.review->rubric.sections)
            heads << section.name;
    heads << Words::tr("Bonus") << Words::tr("Mean") << Words::tr("Grade");
    for (const SchoolScoreRow &r : s.rows) {
        QJsonArray sections;
        QStringList cells{r.collegeName};
        for (const double v : r.sections) {
            sections << v;
            cells << pointsText(v);
        }
        while (cells.size() < heads.size() - 3)
            cells << QString();
        const auto grade = r.grade ? r.grade : r.proposed;
        cells << pointsText(r.bonus) << (r.mean ? QString::number(*r.mean, 'f', 1) : QString()) << (grade ? acceptanceGradeLabel(*grade) : QString());
        table << cells;
        rows << QJsonObject{{opt("college"), r.collegeName}, {opt("sections"), sections}, {opt("bonus"), r.bonus}, {opt("self"), r.self ? QJsonValue(*r.self) : QJsonValue()},
                            {opt("mean"), r.mean ? QJsonValue(*r.mean) : QJsonValue()}, {opt("counted"), r.counted}, {opt("expected"), r.expected},
                            {opt("proposed"), r.proposed ? QJsonValue(acceptanceGradeCode(*r.proposed)) : QJsonValue()}, {opt("grade"), r.grade ? QJsonValue(acceptanceGradeCode(*r.grade)) : QJsonValue()}};
    }
    call.out.set(opt("review"), s.review ? QJsonValue(s.review->name) : QJsonValue());
    call.out.set(opt("rows"), rows);
    call.out.table(heads, table);
    return {};
}

Result<void> calendar(Call &call, Session &session)
{
    XZ_TRY(const auto from, call.arguments.date(opt("from")));
    XZ_TRY(const auto to, call.arguments.date(opt("to")));
    XZ_TRY(const auto dates, SchoolService(session).calendar(from.value_or(QDate()), to.value_or(QDate())));
    QJsonArray rows;
    QList<QStringList> table;
    for (const SchoolDate &d : dates) {
        rows << QJsonObject{{opt("on"), isoDate(d.on)}, {opt("what"), d.what}, {opt("college"), d.collegeName}, {opt("over"), d.over}};
        table << QStringList{isoDate(d.on), d.what, d.collegeName, d.over ? Words::tr("done") : QString()};
    }
    call.out.set(opt("dates"), rows);
    call.out.table({Words::tr("Day"), Words::tr("What"), Words::tr("College"), Words::tr("State")}, table);
    return {};
}

} // namespace

Result<void> schoolCommand(Call &call)
{
    const QString verb = call.arguments.positional(1).isEmpty() ? opt("overview") : call.arguments.positional(1);
    static const QStringList known{u"overview"_qs, u"late"_qs, u"scores"_qs, u"calendar"_qs};
    if (!known.contains(verb))
        return fail(Errc::Usage, Words::tr("\"%1\" is not one of: %2").arg(verb, known.join(u", ")));
    XZ_TRY(const auto workspace, call.open());
    Session &session = workspace->session();
    XZ_CHECK(verb == u"scores" ? scores(call, session) : verb == u"calendar" ? calendar(call, session) : overview(call, session, verb == u"late"));
    if (call.arguments.has(opt("output"))) {
        XZ_TRY(const auto id, reviewOption(call, session));
        XZ_TRY(const auto paper, verb == u"scores" ? schoolScoresPaper(session, id) : schoolPaper(session));
        XZ_CHECK(writePaper(call, session, paper));
    }
    return workspace->close();
}

} // namespace xz::cli
