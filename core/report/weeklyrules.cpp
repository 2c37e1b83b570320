#include "core/report/weeklyrules.h"

#include <QtCore/QCoreApplication>
#include <algorithm>

namespace xz {
namespace {

struct WeeklyRules {
    Q_DECLARE_TR_FUNCTIONS(WeeklyRules)
};

QString levelText(const QMap<int, QString> &names, int level)
{
    const QString name = names.value(level);
    return name.isEmpty() ? WeeklyRules::tr("Level %1").arg(level) : name;
}

struct CountField {
    int LevelCount::*member;
    const char *key;
    const char *label;
};
constexpr CountField countFields[] = {
    {&LevelCount::before, "before", QT_TRANSLATE_NOOP("WeeklyRules", "in charge last week")},
    {&LevelCount::added, "added", QT_TRANSLATE_NOOP("WeeklyRules", "new")},
    {&LevelCount::movedIn, "moved_in", QT_TRANSLATE_NOOP("WeeklyRules", "moved in")},
    {&LevelCount::movedOut, "moved_out", QT_TRANSLATE_NOOP("WeeklyRules", "moved out")},
    {&LevelCount::released, "released", QT_TRANSLATE_NOOP("WeeklyRules", "released")},
    {&LevelCount::now, "now", QT_TRANSLATE_NOOP("WeeklyRules", "in charge this week")},
};

LevelCount countOf(const std::vector<LevelCount> &counts, int level)
{
    for (const LevelCount &c : counts)
        if (c.level == level)
            return c;
    return {.level = level};
}

std::vector<int> levelsOf(const std::vector<LevelCount> &a, const std::vector<LevelCount> &b)
{
    std::vector<int> levels;
    for (const auto *list : {&a, &b})
        for (const LevelCount &c : *list)
            if (std::find(levels.begin(), levels.end(), c.level) == levels.end())
                levels.push_back(c.level);
    std::sort(levels.begin(), levels.end());
    return levels;
}

QString signedNumber(int n) { return n > 0 ? QString(u'+' + QString::number(n)) : QString::number(n); }

QString changeText(const WeeklyLine &line)
{
    switch (line.change) {
    case LineChange::Added:
        return WeeklyRules::tr("%1 is new this week.").arg(line.code);
    case LineChange::Raised:
        return WeeklyRules::tr("%1 was raised this week.").arg(line.code);
    case LineChange::Lowered:
        return WeeklyRules::tr("%1 was lowered this week.").arg(line.code);
    case LineChange::Released:
        return WeeklyRules::tr("%1 was released this week.").arg(line.code);
    case LineChange::Same:
        break;
    }
    return line.code;
}

QString fieldText(const QString &field)
{
    if (field == u"summary")
        return WeeklyRules::tr("General situation");
    if (field == u"events")
        return WeeklyRules::tr("Major events");
    if (field == u"support")
        return WeeklyRules::tr("Support needed");
    if (field == u"measures")
        return WeeklyRules::tr("Measures taken");
    if (field == u"plan")
        return WeeklyRules::tr("Plan for next week");
    return WeeklyRules::tr("Situation this week");
}

void checkLength(std::vector<WeeklyClause> &clauses, const QString &text, const QString &field, const WeeklyLine *line)
{
    if (text.size() <= reportTextLimit)
        return;
    const QString where = line ? QString(line->code + u' ' + fieldText(field)) : fieldText(field);
    clauses.push_back({.kind = ClauseKind::TextLength,
                       .met = false,
                       .text = WeeklyRules::tr("“%1” has %2 characters; at most %3 fit the form.").arg(where).arg(text.size()).arg(reportTextLimit),
                       .fix = WeeklyRules::tr("Shorten the text."),
                       .caseId = line ? std::optional(line->caseId) : std::nullopt,
                       .field = field});
}

} // namespace

std::vector<WeeklyClause> numberClauses(const std::vector<LevelCount> &entered, const std::vector<LevelCount> &computed,
                                        const QMap<int, QString> &levelNames)
{
    std::vector<WeeklyClause> clauses;
    for (const int level : levelsOf(entered, computed)) {
        const LevelCount e = countOf(entered, level), c = countOf(computed, level);
        if (e.expected() != e.now)
            clauses.push_back({.kind = ClauseKind::Numbers,
                               .met = false,
                               .text = WeeklyRules::tr("%1 does not close: %2 last week + %3 new + %4 moved in − %5 moved out − %6 released = %7, but %8 are "
                                                 "given as in charge this week (difference %9).")
                                           .arg(levelText(levelNames, level)).arg(e.before).arg(e.added).arg(e.movedIn).arg(e.movedOut).arg(e.released)
                                           .arg(e.expected()).arg(e.now).arg(signedNumber(e.now - e.expected())),
                               .fix = WeeklyRules::tr("Correct the numbers, or take the ledger's."),
                               .level = level,
                               .field = QStringLiteral("now")});
        for (const CountField &f : countFields)
            if (e.*f.member != c.*f.member)
                clauses.push_back({.kind = ClauseKind::Entered,
                                   .met = false,
                                   .text = WeeklyRules::tr("%1, %2: the report says %3, the case ledger says %4 (difference %5).")
                                               .arg(levelText(levelNames, level), WeeklyRules::tr(f.label)).arg(e.*f.member).arg(c.*f.member)
                                               .arg(signedNumber(e.*f.member - c.*f.member)),
                                   .fix = WeeklyRules::tr("Take the ledger's number, or enter the missing change in the case ledger."),
                                   .level = level,
                                   .field = QLatin1String(f.key)});
    }
    return clauses;
}

std::vector<WeeklyClause> readiness(const WeeklyReport &report, const std::vector<ReportNameHit> &hits)
{
    std::vector<WeeklyClause> clauses = numberClauses(report.counts(), report.computed, report.levelNames);
    if (!report.lastLabel.isEmpty())
        for (const int level : levelsOf(report.last, report.computed)) {
            const int then = countOf(report.last, level).now, here = countOf(report.computed, level).before;
            if (then != here)
                clauses.push_back({.kind = ClauseKind::Carryover,
                                   .met = false,
                                   .blocking = false,
                                   .text = WeeklyRules::tr("%1: the report of %2 gave %3 in charge, the case ledger now counts %4 at its end.")
                                               .arg(levelText(report.levelNames, level), report.lastLabel).arg(then).arg(here),
                                   .fix = WeeklyRules::tr("A change was entered later with an earlier date: correct the report of %1.").arg(report.lastLabel),
                                   .level = level,
                                   .field = QStringLiteral("before")});
        }
    checkLength(clauses, report.summary, QStringLiteral("summary"), nullptr);
    checkLength(clauses, report.events, QStringLiteral("events"), nullptr);
    checkLength(clauses, report.support, QStringLiteral("support"), nullptr);
    for (const WeeklyLine &line : report.lines) {
        checkLength(clauses, line.text.situation, QStringLiteral("situation"), &line);
        checkLength(clauses, line.text.measures, QStringLiteral("measures"), &line);
        checkLength(clauses, line.text.plan, QStringLiteral("plan"), &line);
        if (!line.text.situation.isEmpty() || line.change == LineChange::Released)
            continue;
        const bool severe = line.level == 1 || line.level == 2;
        if (severe || line.change != LineChange::Same)
            clauses.push_back({.kind = ClauseKind::LineText,
                               .met = false,
                               .blocking = severe,
                               .text = WeeklyRules::tr("%1 (%2) has no text on this week's situation.").arg(line.code, levelText(report.levelNames, line.level)),
                               .fix = WeeklyRules::tr("Write the situation, or take last week's over as unchanged."),
                               .level = line.level,
                               .caseId = line.caseId,
                               .field = QStringLiteral("situation")});
    }
    for (const ReportNameHit &hit : hits) {
        if (hit.confirmed)
            continue;
        QString where = fieldText(hit.field);
        for (const WeeklyLine &line : report.lines)
            if (hit.caseId && line.caseId == *hit.caseId)
                where = line.code + u' ' + where;
        clauses.push_back({.kind = ClauseKind::Names,
                           .met = false,
                           .text = WeeklyRules::tr("“%1” names a student of the roll: %2.").arg(where, hit.name),
                           .fix = hit.ordinaryWord ? WeeklyRules::tr("Replace it with %1, or keep it if it is meant as a word.").arg(hit.replacement)
                                                   : WeeklyRules::tr("Replace it with %1, or keep it knowingly.").arg(hit.replacement),
                           .caseId = hit.caseId,
                           .field = hit.field});
    }
    if (!report.missingClasses.isEmpty())
        clauses.push_back({.kind = ClauseKind::Classes,
                           .met = false,
                           .blocking = false,
                           .text = WeeklyRules::tr("%n class(es) have not reported: %1.", nullptr, int(report.missingClasses.size()))
                                       .arg(report.missingClasses.join(QStringLiteral("、"))),
                           .fix = WeeklyRules::tr("Remind their counsellors; the report names them as missing.")});
    return clauses;
}

std::vector<WeeklyClause> notCalm(const WeeklyReport &report, const QStringList &classesWithSituation)
{
    std::vector<WeeklyClause> clauses;
    const QString write = WeeklyRules::tr("Hand in the report with its lines instead.");
    for (const WeeklyLine &line : report.lines)
        if (line.change != LineChange::Same)
            clauses.push_back({.kind = ClauseKind::Change, .met = false, .text = changeText(line), .fix = write, .caseId = line.caseId});
    for (const QString &name : classesWithSituation)
        clauses.push_back({.kind = ClauseKind::ClassSituation, .met = false, .text = WeeklyRules::tr("Class %1 reported a situation.").arg(name), .fix = write});
    const auto written = [&](const QString &text, const QString &field) {
        if (!text.isEmpty())
            clauses.push_back({.kind = ClauseKind::DraftText, .met = false, .text = WeeklyRules::tr("The draft has a text under “%1”.").arg(fieldText(field)),
                               .fix = WeeklyRules::tr("Hand the report in with this text, or empty it first."), .field = field});
    };
    written(report.summary, QStringLiteral("summary"));
    written(report.events, QStringLiteral("events"));
    written(report.support, QStringLiteral("support"));
    for (const WeeklyLine &line : report.lines)
        if (line.change == LineChange::Same && !line.text.isEmpty())
            clauses.push_back({.kind = ClauseKind::DraftText, .met = false, .text = WeeklyRules::tr("The draft has a text about %1.").arg(line.code),
                               .fix = WeeklyRules::tr("Hand the report in with this text, or empty it first."), .caseId = line.caseId,
                               .field = QStringLiteral("situation")});
    // A change of the counts that no line shows (lines of others are hidden from a counsellor).
    if (clauses.empty())
        for (const LevelCount &c : report.computed)
            if (c.added || c.movedIn || c.movedOut || c.released) {
                clauses.push_back({.kind = ClauseKind::Change, .met = false, .text = WeeklyRules::tr("%1 changed this week.").arg(levelText(report.levelNames, c.level)),
                                   .fix = write, .level = c.level});
                break;
            }
    return clauses;
}

bool isBlocked(const std::vector<WeeklyClause> &clauses)
{
    return std::any_of(clauses.begin(), clauses.end(), [](const WeeklyClause &c) { return !c.met && c.blocking; });
}

QString blockingText(const std::vector<WeeklyClause> &clauses)
{
    QStringList sentences;
    QString fix; // of the clauses said so far: told once for all that it mends
    for (const WeeklyClause &c : clauses) {
        if (c.met || !c.blocking)
            continue;
        if (!fix.isEmpty() && c.fix != fix)
            sentences << fix;
        sentences << c.text;
        fix = c.fix;
    }
    if (!fix.isEmpty())
        sentences << fix;
    return sentences.join(u'\n');
}

void replaceName(WeeklyReport &report, const ReportNameHit &hit)
{
    const auto put = [&](QString &text) {
        if (text.mid(hit.start, hit.length) == hit.name)
            text.replace(hit.start, hit.length, hit.replacement);
    };
    if (!hit.caseId) {
        put(hit.field == u"summary" ? report.summary : hit.field == u"events" ? report.events : report.support);
        return;
    }
    for (WeeklyLine &line : report.lines)
        if (line.caseId == *hit.caseId)
            put(hit.field == u"measures" ? line.text.measures : hit.field == u"plan" ? line.text.plan : line.text.situation);
}

} // namespace xz
