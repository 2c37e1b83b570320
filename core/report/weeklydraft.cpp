#include "core/report/weeklydraft.h"

#include "core/base/text.h"
#include "core/report/weeklyservice.h"
#include "core/workspace/permit.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonObject>
#include <algorithm>

namespace xz {
namespace {

struct WeeklyDraft {
    Q_DECLARE_TR_FUNCTIONS(WeeklyDraft)
};

Result<QString> cleaned(const QString &text, const QString &field, const QString &where)
{
    QString clean = cleanText(text);
    if (clean.size() > reportTextLimit)
        return fail(Errc::InvalidInput, WeeklyDraft::tr("%1 has %2 characters; at most %3 fit the form.").arg(where).arg(clean.size()).arg(reportTextLimit), field);
    return clean;
}

Result<QString> cleanParent(const QString &parent, const WeeklyLine &line)
{
    const QString text = cleanLine(parent);
    if (text.isEmpty() || text == u"no")
        return text;
    const auto date = parseDate(text);
    if (!date)
        return fail(Errc::InvalidInput, WeeklyDraft::tr("%1: write the date on which the parents were contacted, such as 2026-11-24, or “no”.").arg(line.code),
                    QStringLiteral("parent"));
    return isoDate(*date);
}

Result<bool> mergeLine(WeeklyLine &line, const WeeklyLine &wanted)
{
    LineText text;
    XZ_TRY(text.situation, cleaned(wanted.text.situation, QStringLiteral("situation"), WeeklyDraft::tr("The situation of %1").arg(line.code)));
    XZ_TRY(text.measures, cleaned(wanted.text.measures, QStringLiteral("measures"), WeeklyDraft::tr("The measures of %1").arg(line.code)));
    XZ_TRY(text.plan, cleaned(wanted.text.plan, QStringLiteral("plan"), WeeklyDraft::tr("The plan of %1").arg(line.code)));
    XZ_TRY(const QString parent, cleanParent(wanted.parent, line));
    const bool changed = text != line.text || parent != line.parent || wanted.referred != line.referred;
    if (text != line.text && line.carriedFrom) { // edited: it is this week's own observation now
        line.carriedFrom.reset();
        line.carriedLabel.clear();
    }
    line.text = text;
    line.parent = parent;
    line.referred = wanted.referred;
    return changed;
}

Result<void> mergeText(QString &text, const QString &wanted, const char *field, const QString &where, QStringList &changed)
{
    XZ_TRY(const QString clean, cleaned(wanted, QLatin1String(field), where));
    if (clean != text)
        changed << QLatin1String(field);
    text = clean;
    return {};
}

} // namespace

Result<OpenDraft> openDraft(Session &session, const WeeklyReport &wanted)
{
    XZ_TRY(WeeklyPlace place, weeklyPlace(session, wanted.station, wanted.week.id));
    XZ_TRY(auto row, newestWeekly(session.db(), wanted.station, wanted.week.id));
    XZ_TRY(WeeklyReport report, assembleWhole(session, place, row));
    if (report.version != wanted.version || report.id != wanted.id)
        return fail(Errc::Conflict, WeeklyDraft::tr("The report of %1 was changed meanwhile: open it again and look at what stands there.").arg(place.week.label()));
    OpenDraft draft{.place = std::move(place), .row = std::move(row), .report = std::move(report)};
    WeeklyReport &r = draft.report;
    if (!isEditable(r.state))
        return draft;
    if (draft.place.reach.writesAll) {
        XZ_CHECK(mergeText(r.summary, wanted.summary, "summary", WeeklyDraft::tr("The general situation"), draft.changed));
        XZ_CHECK(mergeText(r.events, wanted.events, "events", WeeklyDraft::tr("The text on major events"), draft.changed));
        XZ_CHECK(mergeText(r.support, wanted.support, "support", WeeklyDraft::tr("The text on support needed"), draft.changed));
        std::optional<std::vector<LevelCount>> entered = wanted.entered;
        if (entered && *entered == r.computed)
            entered.reset();
        for (const LevelCount &c : entered.value_or(std::vector<LevelCount>()))
            if (std::min({c.before, c.added, c.movedIn, c.movedOut, c.released, c.now}) < 0)
                return fail(Errc::InvalidInput, WeeklyDraft::tr("The numbers of a level cannot be negative."), QStringLiteral("counts"));
        if (entered != r.entered)
            draft.changed << QStringLiteral("counts");
        r.entered = std::move(entered);
    }
    for (const WeeklyLine &w : wanted.lines) {
        const auto line = std::ranges::find(r.lines, w.caseId, &WeeklyLine::caseId);
        if (line == r.lines.end() || !line->mayEdit)
            continue;
        XZ_TRY(const bool changed, mergeLine(*line, w));
        if (changed)
            draft.changed << line->code;
    }
    return draft;
}

Result<EventChoice> permitEvent(Session &session, const OpenDraft &draft, WeeklyEvent event)
{
    const WeeklySituation situation = draft.report.situation();
    EventChoice choice = choiceFor(situation, session.actor(), event);
    if (choice.available)
        return choice;
    const WeeklyTransition *t = situation.superseded ? nullptr : findTransition(situation.state, event);
    const bool denied = t && !mayCause(*t, session.actor(), situation.station, situation.college);
    if (denied)
        session.audit().refused(session.actor(), actionCode(t->who), QStringLiteral("weekly_report"),
                                draft.report.id ? std::optional(draft.report.id->raw()) : std::nullopt, weeklyEventCode(event));
    if (!denied && event != WeeklyEvent::Discard && situation.state == WeeklyState::Future)
        choice.whyNot = WeeklyDraft::tr("%1 begins on %2: its report can be drafted from that day on.")
                            .arg(draft.place.week.label(), isoDate(draft.place.week.startsOn));
    else if (!denied && situation.state == WeeklyState::NotDue)
        choice.whyNot = draft.place.week.reporting
            ? WeeklyDraft::tr("No report is due for %1: reports are due here since %2, which is after that week.")
                  .arg(draft.place.week.label(), isoDate(draft.place.station.foundedOn))
            : WeeklyDraft::tr("%1 (%2) is a holiday week: no report is due.").arg(draft.place.week.label(), draft.place.week.iso());
    return fail(denied ? Errc::Denied : Errc::Refused, choice.whyNot);
}

Result<void> writeDraft(Transaction &tx, Session &session, OpenDraft &draft, bool allLines)
{
    const WeeklyReport &r = draft.report;
    const QDateTime now = draft.place.now;
    if (!draft.row) {
        WeeklyRow row{.id = ReportId::make(session.clock().nowMs()),
                      .station = r.station,
                      .week = r.week.id,
                      .preparedBy = session.actor().user,
                      .preparedAt = now,
                      .version = 0};
        draft.row = std::move(row);
    }
    WeeklyRow &row = *draft.row;
    const bool fresh = row.version == 0;
    row.summary = r.summary;
    row.events = r.events;
    row.support = r.support;
    row.special = r.special;
    row.classesDue = r.classesDue;
    row.classesFiled = r.classesFiled;
    row.missingClasses = r.missingClasses;
    ++row.version;
    XZ_CHECK(fresh ? insertWeekly(tx, row) : updateWeekly(tx, row));
    draft.report.id = row.id;
    draft.report.version = row.version;
    XZ_CHECK(deleteCounts(tx, row.id));
    if (allLines || r.entered)
        for (const LevelCount &c : r.counts())
            XZ_CHECK(insertCount(tx, row.id, c));
    XZ_CHECK(deleteLines(tx, row.id));
    const QSet<QString> confirmed = confirmedKeys(row.confirmedNames);
    int position = 0;
    for (const WeeklyLine &line : r.lines) {
        ++position;
        const bool content = !line.text.isEmpty() || !line.parent.isEmpty() || line.referred || line.carriedFrom;
        if (!allLines && !content)
            continue;
        const auto kept = std::ranges::count_if(confirmed, [&](const QString &key) { return key.contains(line.caseId.toString()); });
        XZ_CHECK(insertLine(tx, row.id,
                            {.caseId = line.caseId, .position = position, .level = line.level, .change = line.change, .kind = line.kind, .text = line.text,
                             .parent = line.parent, .referred = line.referred, .responsible = line.responsible, .carriedFrom = line.carriedFrom,
                             .namesConfirmed = int(kept)}));
    }
    return {};
}

Result<void> auditWeekly(Transaction &tx, Session &session, const OpenDraft &draft, const char *action, QJsonObject detail)
{
    detail.insert(QStringLiteral("week"), draft.place.week.iso());
    detail.insert(QStringLiteral("station"), draft.report.station.toString());
    if (draft.row && !draft.row->receipt.isEmpty())
        detail.insert(QStringLiteral("receipt"), draft.row->receipt);
    return session.audit().record(tx, session.actor(), QLatin1String(action), QStringLiteral("weekly_report"),
                                  draft.row ? std::optional(draft.row->id.raw()) : std::nullopt, detail);
}

Result<void> addStep(Transaction &tx, Session &session, const OpenDraft &draft, WeeklyEvent event, WeeklyState from, WeeklyState to, const QString &reason)
{
    XZ_TRY(const int seq, nextStep(session.db(), draft.row->id));
    return insertStep(tx, draft.row->id, {.seq = seq, .event = event, .from = from, .to = to, .at = draft.place.now, .actor = session.actor().user, .reason = reason});
}

Result<QString> neededReason(const QString &reason, const QString &ask)
{
    const QString clean = cleanText(reason);
    if (clean.isEmpty())
        return fail(Errc::InvalidInput, ask, QStringLiteral("reason"));
    return cleaned(clean, QStringLiteral("reason"), WeeklyDraft::tr("The reason"));
}

Result<WeeklyReport> WeeklyService::saveDraft(const WeeklyReport &report)
{
    XZ_TRY(OpenDraft draft, openDraft(m_session, report));
    XZ_CHECK(permitEvent(m_session, draft, WeeklyEvent::Save));
    if (draft.changed.isEmpty()) // nothing typed: no draft, no trace
        return assemble(m_session, draft.place, draft.row);
    const bool fresh = !draft.row;
    XZ_TRY(Transaction tx, Transaction::begin(m_session.db()));
    XZ_CHECK(writeDraft(tx, m_session, draft, false));
    if (fresh)
        XZ_CHECK(addStep(tx, m_session, draft, WeeklyEvent::Save, report.state, WeeklyState::Draft, {}));
    XZ_CHECK(auditWeekly(tx, m_session, draft, "weekly.save", {{QStringLiteral("changed"), QJsonArray::fromStringList(draft.changed)}}));
    XZ_CHECK(tx.commit());
    m_session.changes().changed(QStringLiteral("weekly"));
    return assemble(m_session, draft.place, draft.row);
}

Result<WeeklyReport> WeeklyService::carryForward(const WeeklyReport &report, const QList<CaseId> &cases)
{
    XZ_TRY(OpenDraft draft, openDraft(m_session, report));
    XZ_CHECK(permitEvent(m_session, draft, WeeklyEvent::Save));
    QStringList without, changed, written, foreign;
    for (const CaseId &id : cases) {
        const auto line = std::ranges::find(draft.report.lines, id, &WeeklyLine::caseId);
        if (line == draft.report.lines.end() || !line->mayEdit)
            foreign << (line == draft.report.lines.end() ? WeeklyDraft::tr("a case not in this week's ledger") : line->code);
        else if (line->change != LineChange::Same)
            changed << line->code;
        else if (!line->text.isEmpty() && !line->carriedFrom)
            written << line->code;
        else if (!line->last)
            without << line->code;
    }
    const QString comma = QStringLiteral("、");
    QStringList why;
    if (!foreign.isEmpty())
        why << WeeklyDraft::tr("Not yours to write: %1.").arg(foreign.join(comma));
    if (!changed.isEmpty())
        why << WeeklyDraft::tr("Changed this week and in need of a text of their own: %1.").arg(changed.join(comma));
    if (!written.isEmpty())
        why << WeeklyDraft::tr("A text of this week stands there already: %1.").arg(written.join(comma));
    if (!without.isEmpty())
        why << WeeklyDraft::tr("No earlier report has a text to take over: %1.").arg(without.join(comma));
    if (!why.isEmpty())
        return fail(Errc::Refused, why.join(u'\n') + u'\n' + WeeklyDraft::tr("Take these out of the selection and try again."));
    QStringList codes;
    for (const CaseId &id : cases) {
        const auto line = std::ranges::find(draft.report.lines, id, &WeeklyLine::caseId);
        line->text = line->last->text;
        line->carriedFrom = line->last->week;
        codes << line->code;
    }
    const bool fresh = !draft.row;
    XZ_TRY(Transaction tx, Transaction::begin(m_session.db()));
    XZ_CHECK(writeDraft(tx, m_session, draft, false));
    if (fresh)
        XZ_CHECK(addStep(tx, m_session, draft, WeeklyEvent::Save, report.state, WeeklyState::Draft, {}));
    XZ_CHECK(auditWeekly(tx, m_session, draft, "weekly.carry", {{QStringLiteral("cases"), QJsonArray::fromStringList(codes)}}));
    XZ_CHECK(tx.commit());
    m_session.changes().changed(QStringLiteral("weekly"));
    return assemble(m_session, draft.place, draft.row);
}

Result<WeeklyReport> WeeklyService::confirmName(const WeeklyReport &report, const ReportNameHit &hit)
{
    XZ_TRY(OpenDraft draft, openDraft(m_session, report));
    XZ_CHECK(permitEvent(m_session, draft, WeeklyEvent::Save));
    const auto line = hit.caseId ? std::ranges::find(draft.report.lines, *hit.caseId, &WeeklyLine::caseId) : draft.report.lines.end();
    if (hit.caseId ? line == draft.report.lines.end() || !line->mayEdit : !draft.place.reach.writesAll)
        return fail(Errc::Refused, WeeklyDraft::tr("This text is not yours to write; its writer decides whether the name stays."));
    const bool fresh = !draft.row;
    XZ_TRY(Transaction tx, Transaction::begin(m_session.db()));
    XZ_CHECK(writeDraft(tx, m_session, draft, false));
    QSet<QString> keys = confirmedKeys(draft.row->confirmedNames);
    keys.insert(confirmationKey(hit));
    draft.row->confirmedNames = confirmedJson(keys);
    XZ_CHECK(updateWeekly(tx, *draft.row));
    if (fresh)
        XZ_CHECK(addStep(tx, m_session, draft, WeeklyEvent::Save, report.state, WeeklyState::Draft, {}));
    XZ_CHECK(auditWeekly(tx, m_session, draft, "weekly.name_kept",
                         {{QStringLiteral("field"), hit.field},
                          {QStringLiteral("case"), hit.caseId ? line->code : QString()},
                          {QStringLiteral("person"), hit.person ? hit.person->toString() : QString()}}));
    XZ_CHECK(tx.commit());
    m_session.changes().changed(QStringLiteral("weekly"));
    return assemble(m_session, draft.place, draft.row);
}

Result<void> WeeklyService::discard(const WeeklyReport &report, const QString &reason)
{
    XZ_TRY(OpenDraft draft, openDraft(m_session, report));
    XZ_CHECK(permitEvent(m_session, draft, WeeklyEvent::Discard));
    XZ_TRY(const QString why, neededReason(reason, WeeklyDraft::tr("Say why the draft is discarded.")));
    XZ_TRY(Transaction tx, Transaction::begin(m_session.db()));
    if (draft.row->corrects) { // the original's log keeps that a correction was begun and given up
        XZ_TRY(const int seq, nextStep(m_session.db(), *draft.row->corrects));
        XZ_CHECK(insertStep(tx, *draft.row->corrects, {.seq = seq, .event = WeeklyEvent::Discard, .from = WeeklyState::Signed, .to = WeeklyState::Signed,
                                                       .at = draft.place.now, .actor = m_session.actor().user, .reason = why}));
    }
    XZ_CHECK(auditWeekly(tx, m_session, draft, "weekly.discard", {{QStringLiteral("revision"), draft.row->revision}}));
    XZ_CHECK(deleteWeekly(tx, draft.row->id));
    XZ_CHECK(tx.commit());
    m_session.changes().changed(QStringLiteral("weekly"));
    return {};
}

} // namespace xz
