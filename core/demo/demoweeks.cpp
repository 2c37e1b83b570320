// The demo school's weeks: cases open, move and are released; classes file; the station's report follows from both.
#include "core/demo/demobuilder.h"

#include <algorithm>

namespace xz {

namespace {
template <class List>
bool contains(const List &list, const WeekId &id) { return std::find(list.begin(), list.end(), id) != list.end(); }
} // namespace

bool DemoBuilder::isActive(const ClassRow &c, const Week &week, int termYear)
{
    return c.grade <= termYear && c.grade > termYear - 3 && QDate(c.grade, 9, 10) <= week.endsOn && week.startsOn < QDate(c.grade + 3, 6, 20);
}

Result<void> DemoBuilder::runWeek(StationState &s, const Week &week, bool lastOfYear)
{
    const int termYear = m_termYear[week.term.bytes()];
    std::vector<LevelCount> counts(3);
    for (int i = 0; i < 3; ++i)
        counts[size_t(i)].level = i + 1;
    for (CaseCourse &c : s.active) {
        ++counts[size_t(c.file.level - 1)].before;
        c.change = LineChange::Same;
        c.fromLevel = 0;
    }
    std::vector<CaseCourse> released;
    for (size_t i = 0; i < s.active.size();) {
        CaseCourse &c = s.active[i];
        const bool graduating = lastOfYear && c.classRow->grade == termYear - 2;
        XZ_TRY(const bool out, stepCase(s, c, week, graduating));
        if (out) {
            ++counts[size_t(c.file.level - 1)].released;
            released.push_back(c);
            s.observing.push_back(std::move(c));
            s.active.erase(s.active.begin() + qsizetype(i));
            continue;
        }
        if (c.fromLevel) {
            ++counts[size_t(c.fromLevel - 1)].movedOut;
            ++counts[size_t(c.file.level - 1)].movedIn;
        }
        XZ_CHECK(followUps(s, c, week));
        ++i;
    }
    const size_t kept = s.active.size();
    XZ_CHECK(openCases(s, week, termYear));
    for (size_t i = kept; i < s.active.size(); ++i)
        ++counts[size_t(s.active[i].file.level - 1)].added;
    for (const CaseCourse &c : s.active)
        ++counts[size_t(c.file.level - 1)].now;
    XZ_CHECK(closeObserved(s, std::min(week.endsOn, m_today)));
    if (!week.reporting)
        return {};

    WeeklyRow report{.id = ReportId(m_random.id(QDateTime(week.endsOn, QTime(9, 0)).toMSecsSinceEpoch())), .station = StationId(s.id), .week = week.id,
                     .preparedBy = s.users->head, .preparedAt = {}};
    int situations = 0;
    XZ_CHECK(fileClasses(s, week, termYear, report, situations));
    const bool open = !week.endsOn.isValid() || week.endsOn >= m_today;
    if (!open && !contains(m_gapWeeks, week.id))
        XZ_CHECK(fileWeek(s, week, std::move(report), situations, counts, released));
    return {};
}

Result<bool> DemoBuilder::stepCase(StationState &s, CaseCourse &c, const Week &week, bool graduating)
{
    // once a week at most, not in the first week, and never before the day the case was opened
    if (c.file.openedOn >= week.startsOn || week.startsOn >= m_today)
        return false;
    const int level = c.file.level;
    const QDate on = std::max(dayIn(week, 1, 4), c.file.openedOn);
    const int releasePerMille[] = {0, 0, 25, 75}, raisePerMille[] = {0, 0, 12, 14}, lowerPerMille[] = {0, 90, 50, 0};
    const int dice = m_random.below(1000);
    const bool releases = graduating || dice < releasePerMille[level];
    if (releases) {
        const QString reason = graduating ? m_data.graduationReason : m_random.pick(m_data.releaseReasons);
        const QDate proposed = std::max(on.addDays(-1), week.startsOn);
        const UserId proposer = m_counsellorUsers.empty() ? s.users->secretary : m_counsellorUsers.front();
        const QDate confirmed = std::max(on, proposed);
        XZ_CHECK(event(c.file, CaseEventKind::ProposeRelease, CaseState::Active, CaseState::ReleaseProposed, level, level, proposed, proposer, reason));
        XZ_CHECK(event(c.file, CaseEventKind::ConfirmRelease, CaseState::ReleaseProposed, CaseState::Observing, level, level, confirmed, s.users->head, reason));
        c.file.state = CaseState::Observing;
        c.file.observeUntil = confirmed.addDays(30);
        c.file.nextFollowUpOn = {};
        c.change = LineChange::Released;
        return true;
    }
    const bool raises = level > 1 && dice >= 900 && dice < 900 + raisePerMille[level];
    const bool lowers = level < 3 && dice >= 800 && dice < 800 + lowerPerMille[level];
    if (raises || lowers) {
        const int to = raises ? level - 1 : level + 1;
        XZ_CHECK(event(c.file, raises ? CaseEventKind::Raise : CaseEventKind::Lower, CaseState::Active, CaseState::Active, level, to, on, s.users->head,
                       m_random.pick(raises ? m_data.raiseReasons : m_data.lowerReasons)));
        c.fromLevel = level;
        c.file.level = to;
        c.change = raises ? LineChange::Raised : LineChange::Lowered;
        c.lastSituation.clear();
    }
    return false;
}

Result<void> DemoBuilder::openCases(StationState &s, const Week &week, int termYear)
{
    if (week.startsOn > m_today)
        return {};
    // newCasesPerYear spread over about 39 weeks; the first week of the demo starts with a stock
    int n = m_shape.newCasesPerYear / 39 + (m_random.below(39) < m_shape.newCasesPerYear % 39 ? 1 : 0);
    if (m_random.chance(250))
        n = n > 0 ? n - 1 : 1;
    if (week.id == m_weeks.front().id)
        n = m_shape.newCasesPerYear / 5;
    std::vector<ClassRow *> classes;
    for (const auto &c : s.classes)
        if (isActive(*c, week, termYear))
            classes.push_back(c.get());
    for (int i = 0; i < n && !classes.empty(); ++i) {
        ClassRow *c = classes.at(size_t(m_random.below(int(classes.size()))));
        const RawId student = m_random.pick(c->students);
        if (s.busy.contains(PersonId(student).bytes()))
            continue;
        s.busy.insert(PersonId(student).bytes());
        const QDate on = dayIn(week, 0, 4);
        const int dice = m_random.below(100);
        const int level = dice < 8 ? 1 : dice < 33 ? 2 : 3;
        const DemoCaseWords &words = m_data.caseWords[level];
        XZ_TRY(const QString code, nextCaseCode(*m_tx, StationId(s.id), on.year()));
        CaseCourse state{.file = CaseFile{.id = CaseId(m_random.id(at(on, 9).toMSecsSinceEpoch())), .station = StationId(s.id), .code = code,
                                          .student = PersonId(student), .level = level, .kind = m_random.pick(words.kinds), .source = m_random.pick(m_data.sources),
                                          .criteria = {m_random.pick(words.criteria)}, .openedOn = on, .responsible = PersonId(c->counsellor),
                                          .summary = m_random.pick(m_data.situations[level]), .nextFollowUpOn = on.addDays(intervalOf(level))},
                         .classRow = c};
        XZ_CHECK(insertCase(*m_tx, state.file));
        XZ_CHECK(event(state.file, CaseEventKind::Open, {}, CaseState::Active, 0, level, on, s.users->head, QString()));
        s.active.push_back(std::move(state));
        ++m_counts.cases;
    }
    return {};
}

Result<void> DemoBuilder::followUps(StationState &s, CaseCourse &c, const Week &week)
{
    static const std::vector<FollowUpKind> kinds{FollowUpKind::Talk, FollowUpKind::Talk, FollowUpKind::Phone, FollowUpKind::Parent, FollowUpKind::Visit};
    // of this term's cases a few stay unvisited, so that something is overdue
    const bool forgotten = m_shape.withGaps && c.file.code.endsWith(u'7') && week.endsOn > m_today.addDays(-40);
    while (!forgotten && c.file.nextFollowUpOn <= week.endsOn && c.file.nextFollowUpOn < m_today) {
        const QDate on = std::max(c.file.nextFollowUpOn, c.file.openedOn);
        const QDateTime t = at(on, 14);
        const FollowUpKind kind = m_random.pick(kinds);
        const UserId by = m_counsellorUsers.empty() ? s.users->head : m_counsellorUsers.front();
        XZ_CHECK(insertFollowUp(*m_tx, FollowUp{.id = FollowUpId(m_random.id(t.toMSecsSinceEpoch())), .caseId = c.file.id, .on = on, .kind = kind,
                                                .text = m_random.pick(m_data.situations[c.file.level]), .measures = m_random.pick(m_data.measures[c.file.level]),
                                                .parentContacted = kind == FollowUpKind::Parent, .at = t, .actor = by}));
        ++m_counts.followUps;
        c.file.lastFollowUpOn = on;
        c.file.nextFollowUpOn = on.addDays(intervalOf(c.file.level));
    }
    return {};
}

Result<void> DemoBuilder::closeObserved(StationState &s, QDate until)
{
    for (size_t i = 0; i < s.observing.size();) {
        CaseCourse &c = s.observing[i];
        if (c.file.observeUntil >= until) {
            ++i;
            continue;
        }
        const QDate on = c.file.observeUntil.addDays(1);
        XZ_CHECK(event(c.file, CaseEventKind::Close, CaseState::Observing, CaseState::Closed, c.file.level, c.file.level, on, s.users->head, m_data.closeReason));
        c.file.state = CaseState::Closed;
        c.file.closedOn = on;
        c.file.observeUntil = {};
        XZ_CHECK(updateCase(*m_tx, c.file));
        s.busy.remove(c.file.student.bytes());
        s.observing.erase(s.observing.begin() + qsizetype(i));
    }
    return {};
}

Result<void> DemoBuilder::writeCases(StationState &s)
{
    for (const CaseCourse &c : s.active) {
        XZ_CHECK(updateCase(*m_tx, c.file));
        // a head reads a case by a grant like everybody else
        XZ_CHECK(insertGrant(*m_tx, CaseGrant{.caseId = c.file.id, .user = s.users->head, .grantedBy = s.users->head, .at = at(c.file.openedOn, 9)}));
    }
    for (const CaseCourse &c : s.observing)
        XZ_CHECK(updateCase(*m_tx, c.file));
    return {};
}

Result<void> DemoBuilder::fileClasses(StationState &s, const Week &week, int termYear, WeeklyRow &report, int &situations)
{
    const bool open = week.endsOn >= m_today;
    for (const auto &c : s.classes) {
        if (!isActive(*c, week, termYear))
            continue;
        ++report.classesDue;
        if (open && m_random.chance(60)) {
            report.missingClasses << c->name;
            continue;
        }
        const bool situation = m_random.chance(m_shape.stations > 1 ? 40 : 55);
        ClassReport r{.classId = ClassId(c->id), .week = week.id, .filedAt = at(open ? std::min(week.endsOn, m_today) : dayIn(week, 3, 4), 8 + m_random.below(9)),
                      .filedBy = m_counsellorUsers.empty() ? s.users->head : m_counsellorUsers.at(size_t(m_random.below(int(m_counsellorUsers.size()))))};
        if (situation) {
            r.kind = ClassReportKind::Situation;
            r.text = m_random.pick(m_data.classTexts);
            r.headcount = 1;
            ++situations;
        }
        ++report.classesFiled;
        ++m_counts.classReports;
        XZ_CHECK(insertClassReport(*m_tx, r));
    }
    return {};
}

Result<void> DemoBuilder::fileWeek(StationState &s, const Week &week, WeeklyRow report, int situations, const std::vector<LevelCount> &counts,
                                   const std::vector<CaseCourse> &released)
{
    bool changed = !released.empty();
    for (const CaseCourse &c : s.active)
        changed = changed || c.change != LineChange::Same;
    report.kind = changed || situations ? WeeklyKind::Normal : WeeklyKind::Zero;
    report.late = contains(m_lateWeeks, week.id);
    report.state = WeeklyState::Signed;
    report.preparedAt = at(week.endsOn.addDays(report.late ? 3 : -1), 15);
    report.submittedBy = report.reviewedBy = s.users->head;
    report.signedBy = s.users->secretary;
    report.submittedAt = report.preparedAt.addSecs(900);
    report.reviewedAt = report.submittedAt.addSecs(1800);
    report.signedAt = report.reviewedAt.addSecs(3600 * 3);
    if (report.kind == WeeklyKind::Normal)
        report.summary = m_random.pick(m_data.summaries);
    XZ_TRY(report.receipt, nextReceipt(*m_tx, report.station, s.data.code, week.isoYear, week.isoWeek));

    std::vector<LineRow> lines;
    if (report.kind == WeeklyKind::Normal) {
        const auto line = [&](CaseCourse &c) {
            LineRow l{.caseId = c.file.id, .position = int(lines.size()), .level = c.file.level, .change = c.change, .kind = c.file.kind};
            const bool carried = c.change == LineChange::Same && !c.lastSituation.isEmpty() && c.lastWeek && m_random.chance(400);
            if (!carried) {
                c.lastSituation = m_random.pick(m_data.situations[c.file.level]);
                c.lastMeasures = m_random.pick(m_data.measures[c.file.level]);
            } else {
                l.carriedFrom = c.lastWeek;
            }
            l.text = {c.lastSituation, c.lastMeasures, QString()};
            l.parent = c.file.level == 3 ? QString() : m_random.chance(850) ? week.startsOn.addDays(1).toString(Qt::ISODate) : QStringLiteral("no");
            l.responsible = c.file.responsible;
            c.lastWeek = week.id;
            lines.push_back(std::move(l));
        };
        for (CaseCourse c : released)
            line(c);
        for (CaseCourse &c : s.active)
            line(c);
    }
    XZ_CHECK(insertWeekly(*m_tx, report));
    for (const LevelCount &c : counts)
        XZ_CHECK(insertCount(*m_tx, report.id, c));
    for (const LineRow &l : lines)
        XZ_CHECK(insertLine(*m_tx, report.id, l));
    XZ_TRY(report.frozenHash, contentHash(m_tx->database(), report));
    XZ_CHECK(updateWeekly(*m_tx, report));
    int seq = 0;
    const auto step = [&](WeeklyEvent e, WeeklyState from, WeeklyState to, const QDateTime &t, const UserId &by) {
        return insertStep(*m_tx, report.id, {++seq, e, from, to, t, by, {}});
    };
    const WeeklyState first = report.late ? WeeklyState::Missing : WeeklyState::Due;
    XZ_CHECK(step(report.kind == WeeklyKind::Zero ? WeeklyEvent::Zero : WeeklyEvent::Submit, first, WeeklyState::Submitted, report.submittedAt, s.users->head));
    XZ_CHECK(step(WeeklyEvent::Review, WeeklyState::Submitted, WeeklyState::Reviewed, report.reviewedAt, s.users->head));
    XZ_CHECK(step(WeeklyEvent::Sign, WeeklyState::Reviewed, WeeklyState::Signed, report.signedAt, s.users->secretary));
    ++m_counts.weeklyReports;
    return {};
}

} // namespace xz
