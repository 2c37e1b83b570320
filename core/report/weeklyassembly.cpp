#include "core/report/weeklyassembly.h"

#include "core/calendar/calendarservice.h"
#include "core/casework/casedictionaries.h"
#include "core/casework/caseservice.h"
#include "core/workspace/permit.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <algorithm>

namespace xz {
namespace {

LineChange changeOf(LedgerMove move)
{
    switch (move) {
    case LedgerMove::Added:
        return LineChange::Added;
    case LedgerMove::Raised:
        return LineChange::Raised;
    case LedgerMove::Lowered:
        return LineChange::Lowered;
    case LedgerMove::Released:
        return LineChange::Released;
    case LedgerMove::Same:
        break;
    }
    return LineChange::Same;
}

// Changes first, then the most severe level, then the code.
bool before(const WeeklyLine &a, const WeeklyLine &b)
{
    const bool as = a.change == LineChange::Same, bs = b.change == LineChange::Same;
    return std::tuple(as, a.level, a.code) < std::tuple(bs, b.level, b.code);
}

WeeklyLine lineOf(const StoredLine &s)
{
    return {.caseId = s.caseId, .code = s.code, .level = s.level, .change = s.change, .kind = s.kind, .text = s.text, .parent = s.parent,
            .referred = s.referred, .responsible = s.responsible, .responsibleName = s.responsibleName, .carriedFrom = s.carriedFrom,
            .carriedLabel = s.carriedLabel};
}

// The lines of a report that is still written: the ledger's cases with the texts stored so far.
std::vector<WeeklyLine> draftLines(const LedgerMovements &ledger, const std::vector<StoredLine> &stored, const QHash<QByteArray, QString> &staff)
{
    std::vector<WeeklyLine> lines;
    for (const CaseMovement &m : ledger.cases) {
        WeeklyLine line{.caseId = m.caseId, .code = m.code, .level = m.toLevel, .fromLevel = m.fromLevel, .change = changeOf(m.move), .kind = m.kind,
                        .responsible = m.responsible};
        if (m.responsible)
            line.responsibleName = staff.value(m.responsible->bytes());
        const auto s = std::ranges::find(stored, m.caseId, &StoredLine::caseId);
        if (s != stored.end()) {
            line.text = s->text;
            line.parent = s->parent;
            line.referred = s->referred;
            line.carriedFrom = s->carriedFrom;
            line.carriedLabel = s->carriedLabel;
        }
        lines.push_back(std::move(line));
    }
    for (const StoredLine &s : stored) // a text whose case the ledger no longer holds is shown, not lost
        if (!s.text.isEmpty() && std::ranges::find(lines, s.caseId, &WeeklyLine::caseId) == lines.end())
            lines.push_back(lineOf(s));
    std::ranges::sort(lines, before);
    return lines;
}

} // namespace

WeeklyReach weeklyReach(const Actor &actor, const StationId &station, const CollegeId &college)
{
    const Target all{.station = station, .college = college};
    const bool local = actor.station == station;
    const Scope write = allowedScope(actor.role, Action::WriteWeekly);
    const bool narrow = write == Scope::Own || write == Scope::Class || write == Scope::Granted
        || (allowedScope(actor.role, Action::ReadWeekly) <= Scope::Granted && write <= Scope::Granted);
    WeeklyReach r;
    r.writesAll = !narrow && isAllowed(actor, Action::WriteWeekly, all);
    r.writesOwn = narrow && local && write != Scope::None;
    r.reads = isAllowed(actor, Action::ReadWeekly, all) || (local && allowedScope(actor.role, Action::ReadWeekly) != Scope::None);
    r.readsAll = r.reads && !narrow;
    r.readsDrafts = r.writesAll || r.writesOwn || isAllowed(actor, Action::ReviewWeekly, all) || isAllowed(actor, Action::SignWeekly, all);
    return r;
}

Result<WeeklyPlace> weeklyPlace(Session &session, const StationId &station, const WeekId &week)
{
    XZ_TRY(const auto info, stationInfo(session.db(), station));
    const Target target{.station = station, .college = info ? std::optional(info->college) : std::nullopt};
    if (!info || !weeklyReach(session.actor(), station, info->college).reads) {
        XZ_CHECK(permit(session, Action::ReadWeekly, target, QStringLiteral("weekly_report"), station.raw()));
        return fail(Errc::Denied, QCoreApplication::translate("WeeklyService", "This station does not exist, or its reports are not yours to read."));
    }
    XZ_TRY(ReportWeek w, reportWeekOf(session, week));
    const CalendarService calendar(session);
    XZ_TRY(const Week own, calendar.week(week));
    const std::optional<Week> previous = calendar.previousWeek(own);
    WeeklyPlace place{.station = *info,
                      .week = std::move(w),
                      .countedFrom = previous ? previous->endsOn.addDays(1) : own.startsOn,
                      .previousWeek = previous ? std::optional(previous->id) : std::nullopt,
                      .reach = weeklyReach(session.actor(), station, info->college),
                      .now = session.clock().now()};
    return place;
}

Result<WeeklyReport> assembleWhole(Session &session, const WeeklyPlace &place, const std::optional<WeeklyRow> &row)
{
    Database &db = session.db();
    WeeklyReport r{.station = place.station.id, .stationName = place.station.name, .collegeName = place.station.collegeName, .week = place.week};
    r.college = place.station.college;
    r.now = place.now;
    r.countedFrom = place.countedFrom;
    r.state = computedState(place.week, place.station.foundedOn, place.now);
    r.special = place.week.special;
    XZ_TRY(const CaseDictionaries dictionaries, caseDictionaries(db, place.week.endsOn));
    std::vector<int> levels;
    for (const LevelInfo &level : dictionaries.levels.levels) {
        r.levelNames.insert(level.number, level.name);
        levels.push_back(level.number);
    }
    std::vector<StoredLine> stored;
    std::vector<LevelCount> counts;
    if (row) {
        r.id = row->id;
        r.revision = row->revision;
        r.kind = row->kind;
        r.state = row->state;
        r.late = row->late;
        r.early = row->early;
        r.receipt = row->receipt;
        r.corrects = row->corrects;
        r.correctionReason = row->correctionReason;
        r.summary = row->summary;
        r.events = row->events;
        r.support = row->support;
        r.preparedBy = userName(db, row->preparedBy);
        r.submittedBy = userName(db, row->submittedBy);
        r.reviewedBy = userName(db, row->reviewedBy);
        r.signedBy = userName(db, row->signedBy);
        r.preparedAt = row->preparedAt;
        r.submittedAt = row->submittedAt;
        r.reviewedAt = row->reviewedAt;
        r.signedAt = row->signedAt;
        r.reviewNote = row->reviewNote;
        r.signNote = row->signNote;
        r.frozenHash = row->frozenHash;
        r.version = row->version;
        if (row->corrects) {
            XZ_TRY(const auto original, weeklyById(db, *row->corrects));
            r.correctsReceipt = original ? original->receipt : QString();
        }
        if (row->state == WeeklyState::Returned) {
            XZ_TRY(r.returnReason, lastReturnReason(db, row->id));
        }
        XZ_TRY(const auto newest, newestWeekly(db, row->station, row->week));
        r.superseded = newest && newest->revision > row->revision;
        XZ_TRY(stored, linesOf(db, row->id));
        XZ_TRY(counts, countsOf(db, row->id));
    }
    if (isReported(r.state)) { // as it was handed in
        r.computed = std::move(counts);
        r.special = row->special;
        r.classesDue = row->classesDue;
        r.classesFiled = row->classesFiled;
        r.missingClasses = row->missingClasses;
        for (const StoredLine &s : stored)
            r.lines.push_back(lineOf(s));
        return r;
    }
    if (!counts.empty())
        r.entered = std::move(counts);
    XZ_TRY(const ClassTally tally, classTally(db, r.station, r.week.id, r.week.startsOn, r.week.endsOn));
    r.classesDue = tally.due;
    r.classesFiled = tally.filed;
    r.missingClasses = tally.missing;
    if (r.state == WeeklyState::Future || r.state == WeeklyState::NotDue)
        return r;
    XZ_TRY(const LedgerMovements ledger, stationMovements(db, r.station, levels, r.countedFrom, r.week.endsOn));
    r.computed = ledger.levels;
    QHash<QByteArray, QString> staff;
    XZ_TRY(const auto names, responsibleNames(db, r.station));
    for (const auto &[id, name] : names)
        staff.insert(id.bytes(), name);
    r.lines = draftLines(ledger, stored, staff);
    XZ_TRY(const auto earlier, earlierLines(db, r.station, r.week.startsOn));
    XZ_TRY(const auto owners, caseOwners(db, r.station));
    for (WeeklyLine &line : r.lines) {
        const auto e = std::ranges::find(earlier, line.caseId, &EarlierLine::caseId);
        if (e != earlier.end())
            line.last = LastLine{e->week, e->weekLabel, e->text};
        const auto owner = std::ranges::find(owners, line.caseId, &CaseOwner::caseId);
        const Actor &actor = session.actor();
        const bool own = (line.responsible && line.responsible == actor.person)
            || (owner != owners.end() && owner->classId && actor.classes.contains(*owner->classId));
        line.mayEdit = place.reach.writesAll || (place.reach.writesOwn && own);
    }
    XZ_TRY(const auto last, lastHandedIn(db, r.station, r.week.startsOn));
    if (last && last->week == place.previousWeek) {
        XZ_TRY(r.last, countsOf(db, last->id));
        XZ_TRY(const ReportWeek w, reportWeekOf(session, last->week));
        r.lastLabel = w.label();
    }
    return r;
}

WeeklyReport forActor(const WeeklyReport &whole, const WeeklyReach &reach)
{
    WeeklyReport r = whole;
    if (!isReported(r.state) && !reach.readsDrafts) { // who only receives reports sees that one is being written, not what
        r.lines.clear();
        r.summary.clear();
        r.events.clear();
        r.support.clear();
        r.entered.reset();
        r.returnReason.clear();
        return r;
    }
    if (!reach.readsAll)
        std::erase_if(r.lines, [](const WeeklyLine &line) { return !line.mayEdit; });
    return r;
}

Result<WeeklyReport> assemble(Session &session, const WeeklyPlace &place, const std::optional<WeeklyRow> &row)
{
    XZ_TRY(WeeklyReport whole, assembleWhole(session, place, row));
    if (isReported(whole.state) && !place.reach.readsAll) { // own lines of a report that is in
        XZ_TRY(const auto owners, caseOwners(session.db(), whole.station));
        const Actor &actor = session.actor();
        std::erase_if(whole.lines, [&](const WeeklyLine &line) {
            const auto owner = std::ranges::find(owners, line.caseId, &CaseOwner::caseId);
            return !(line.responsible && line.responsible == actor.person)
                && !(owner != owners.end() && owner->classId && actor.classes.contains(*owner->classId));
        });
        return whole;
    }
    return forActor(whole, place.reach);
}

QSet<QString> confirmedKeys(const QString &json)
{
    QSet<QString> keys;
    for (const QJsonValue &v : QJsonDocument::fromJson(json.toUtf8()).array())
        keys.insert(v.toString());
    return keys;
}

QString confirmedJson(const QSet<QString> &keys)
{
    QStringList sorted(keys.begin(), keys.end());
    sorted.sort();
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(sorted)).toJson(QJsonDocument::Compact));
}

QString confirmationKey(const ReportNameHit &hit)
{
    return hit.field + u'|' + (hit.caseId ? hit.caseId->toString() : QString()) + u'|' + (hit.person ? hit.person->toString() : hit.name);
}

std::vector<ReportNameHit> scanReport(const NameScanner &scanner, const WeeklyReport &report, const QSet<QString> &confirmed)
{
    std::vector<ReportNameHit> hits;
    const auto look = [&](const QString &text, const char *field, std::optional<CaseId> caseId) {
        for (const NameHit &h : scanner.scan(text)) {
            ReportNameHit hit{.field = QLatin1String(field), .caseId = caseId, .start = h.start, .length = h.length, .name = h.text, .person = h.person,
                              .replacement = NameScanner::replacement(h), .ordinaryWord = h.ordinaryWord};
            hit.confirmed = confirmed.contains(confirmationKey(hit));
            hits.push_back(std::move(hit));
        }
    };
    look(report.summary, "summary", {});
    look(report.events, "events", {});
    look(report.support, "support", {});
    for (const WeeklyLine &line : report.lines) {
        look(line.text.situation, "situation", line.caseId);
        look(line.text.measures, "measures", line.caseId);
        look(line.text.plan, "plan", line.caseId);
    }
    return hits;
}

} // namespace xz
