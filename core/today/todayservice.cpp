// Puts the first page together: cases, weekly report, classes, vacancies, numbers; each only as far as the actor's role reaches.
#include "core/base/text.h"
#include "core/casework/caseaccess.h"
#include "core/casework/casedictionaries.h"
#include "core/members/eligibilityservice.h"
#include "core/handover/handoverlifecycle.h"
#include "core/handover/handoverrepository.h"
#include "core/organization/reach.h"
#include "core/report/classreportservice.h"
#include "core/report/weeklyrepository.h"
#include "core/station/stationrepository.h"
#include "core/today/today.h"
#include "core/today/todayrepository.h"
#include "core/today/todayassessment.h"
#include "core/today/todayproject.h"
#include "core/today/todayreview.h"
#include "core/today/todaysupervision.h"
#include "core/today/todaytraining.h"

#include <QtCore/QSet>
#include <algorithm>

namespace xz {

namespace {

constexpr int soonDays = 3;     // follow-ups due within so many days are shown
constexpr int seriesWeeks = 12;
constexpr int linesOfAKind = 8; // more of one kind are summed up in one line
constexpr int missingNamed = 10;

// Not the class of the header: a place for the sentences.
struct TodayText {
    Q_DECLARE_TR_FUNCTIONS(TodayService)
};

bool mayAct(Role role, Action action)
{
    return allowedScope(role, action) != Scope::None;
}

class Collector {
public:
    Collector(Session &session, TodaySnapshot &page) : m_session(session), m_actor(session.actor()), m_now(session.clock().now()), m_page(page) {}

    Result<void> collect()
    {
        XZ_TRY(m_weeks, reportWeeks(m_session));
        specials();
        XZ_TRY(m_words, caseDictionaries(m_session.db(), m_page.today));
        XZ_TRY(m_stations, stationsOfActor());
        XZ_CHECK(cases());
        XZ_CHECK(weekly());
        XZ_CHECK(classes());
        XZ_CHECK(vacancies());
        XZ_CHECK(team());
        XZ_TRY(std::vector<TodayItem> training, trainingItems(m_session, m_page.today));
        for (TodayItem &item : training)
            add(std::move(item));
        XZ_TRY(std::vector<TodayItem> assessment, assessmentItems(m_session, m_page.today));
        for (TodayItem &item : assessment)
            add(std::move(item));
        XZ_TRY(std::vector<TodayItem> projects, projectItems(m_session, m_page.today));
        for (TodayItem &item : projects)
            add(std::move(item));
        XZ_TRY(std::vector<TodayItem> reviews, reviewItems(m_session, m_page.today));
        for (TodayItem &item : reviews)
            add(std::move(item));
        XZ_TRY(std::vector<TodayItem> supervision, supervisionItems(m_session, m_page.station, m_page.today));
        for (TodayItem &item : supervision)
            add(std::move(item));
        XZ_CHECK(handovers());
        XZ_CHECK(rooms());
        XZ_CHECK(numbers());
        finish();
        return {};
    }

private:
    const ReportWeek *weekOfToday() const
    {
        for (const ReportWeek &w : m_weeks)
            if (w.startsOn <= m_page.today && m_page.today <= w.endsOn)
                return &w;
        return nullptr;
    }

    // As the weekly report counts: from the day after the last week that owed a report.
    QDate countedFrom() const
    {
        const ReportWeek *week = weekOfToday();
        const QDate from = week ? week->startsOn : m_page.today;
        QDate last;
        for (const ReportWeek &w : m_weeks)
            if (w.reporting && w.endsOn < from)
                last = w.endsOn;
        return last.isValid() ? last.addDays(1) : from;
    }

    void specials()
    {
        if (const ReportWeek *w = weekOfToday())
            m_page.special = w->special;
    }

    // The stations whose numbers make the page: the one chosen, else all the actor may see.
    Result<std::vector<StationInfo>> stationsOfActor() const
    {
        XZ_TRY(std::vector<StationInfo> all, allStations(m_session.db()));
        std::erase_if(all, [this](const StationInfo &s) { return m_page.station && s.id != *m_page.station; });
        return all;
    }

    void add(TodayItem item)
    {
        if (item.dueOn.isValid() && (item.urgency == Urgency::Overdue || item.urgency == Urgency::DueSoon))
            item.days = int(std::abs(item.dueOn.daysTo(m_page.today)));
        m_page.items.push_back(std::move(item));
    }

    Result<void> cases()
    {
        if (!mayAct(m_actor.role, Action::ReadCaseList))
            return {};
        const QDate today = m_page.today;
        XZ_TRY(const std::vector<CaseFacts> open, openCaseFacts(m_session.db(), m_page.station, m_actor.user, today));
        for (const CaseFacts &c : open) {
            if (!isAllowed(m_actor, Action::ReadCaseList, targetOf(c, m_actor)))
                continue;
            const CaseSituation situation = situationOf(c, m_actor, today);
            const auto may = [&](CaseEventKind event) { return choiceFor(situation, m_actor, event).allowed; };
            const QString level = m_words.levels.name(c.file.level);
            TodayItem item{.kind = TodayKind::FollowUp, .urgency = Urgency::Waiting, .text = {}, .responsible = c.responsibleName, .action = {},
                           .subject = c.file.id.raw(), .level = c.file.level};
            const QDate due = c.file.nextFollowUpOn;
            if (due.isValid() && due <= today.addDays(soonDays) && isAllowed(m_actor, Action::WriteCase, situation.target)) {
                TodayItem followUp = item;
                followUp.urgency = due < today ? Urgency::Overdue : due == today ? Urgency::DueToday : Urgency::DueSoon;
                followUp.dueOn = due;
                followUp.action = QStringLiteral("case.follow_up");
                followUp.text = c.file.state == CaseState::Observing
                    ? TodayText::tr("Case %1, released: follow-up of the observation period").arg(c.file.code)
                    : TodayText::tr("Case %1, %2: follow-up every %n day(s)", nullptr, m_words.levels.followUpDays(c.file.level)).arg(c.file.code, level);
                add(std::move(followUp));
            }
            if (c.awaitsLevelConfirmation && may(CaseEventKind::ConfirmLevel)) {
                TodayItem waiting = item;
                waiting.kind = TodayKind::LevelWaiting;
                waiting.action = QStringLiteral("case.confirm_level");
                waiting.text = TodayText::tr("Case %1, %2: the level waits for your confirmation").arg(c.file.code, level);
                add(std::move(waiting));
            }
            if (c.file.state == CaseState::ReleaseProposed && may(CaseEventKind::ConfirmRelease)) {
                TodayItem waiting = item;
                waiting.kind = TodayKind::ReleaseWaiting;
                waiting.action = QStringLiteral("case.confirm_release");
                waiting.text = TodayText::tr("Case %1, %2: a release is proposed and waits for a second person").arg(c.file.code, level);
                add(std::move(waiting));
            }
            if (c.file.state == CaseState::Observing && may(CaseEventKind::Close)) {
                TodayItem waiting = item;
                waiting.kind = TodayKind::ObservationOver;
                waiting.dueOn = c.file.observeUntil;
                waiting.action = QStringLiteral("case.close");
                waiting.text = TodayText::tr("Case %1: the observation period ended on %2, it can be closed").arg(c.file.code, isoDate(c.file.observeUntil));
                add(std::move(waiting));
            }
        }
        return {};
    }

    Result<void> weekly()
    {
        if (!mayAct(m_actor.role, Action::ReadWeekly))
            return {};
        return m_page.station ? weeklyOfStation(*m_page.station) : weeklyOfSchool();
    }

    Result<void> weeklyOfStation(const StationId &station)
    {
        XZ_TRY(const std::vector<WeekRow> rows, WeeklyService(m_session).weeks(station));
        const bool prepares = mayAct(m_actor.role, Action::SubmitWeekly);
        for (const WeekRow &row : rows) {
            const ReportWeek &w = row.week;
            const bool current = w.startsOn <= m_page.today && m_page.today <= w.endsOn;
            if (current)
                m_page.week = row;
            const QDate lastDay = w.closesAt.addMSecs(-1).date();
            TodayItem item{.kind = TodayKind::MissingWeek, .urgency = Urgency::Overdue, .dueOn = lastDay, .text = {}, .action = QStringLiteral("weekly.open"),
                           .subject = w.id.raw()};
            if (row.state == WeeklyState::Returned && prepares) {
                item.kind = TodayKind::Returned;
                item.urgency = row.overdue ? Urgency::Overdue : Urgency::DueToday;
                item.text = TodayText::tr("The weekly report of %1 (%2) was returned and waits to be handed in again").arg(w.label(), w.iso());
            } else if (row.overdue) {
                item.text = TodayText::tr("The weekly report of %1 (%2) is missing").arg(w.label(), w.iso());
            } else if (row.state == WeeklyState::Submitted && mayAct(m_actor.role, Action::ReviewWeekly)) {
                item.kind = TodayKind::ReviewWaiting;
                item.urgency = Urgency::Waiting;
                item.action = QStringLiteral("weekly.review");
                item.text = TodayText::tr("The weekly report of %1 (%2) waits for your review").arg(w.label(), w.iso());
            } else if (row.state == WeeklyState::Reviewed && mayAct(m_actor.role, Action::SignWeekly)) {
                item.kind = TodayKind::SignWaiting;
                item.urgency = Urgency::Waiting;
                item.action = QStringLiteral("weekly.sign");
                item.text = TodayText::tr("The weekly report of %1 (%2) waits for your signature").arg(w.label(), w.iso());
            } else if (current && prepares && isOpenWork(row.state)) {
                item.kind = TodayKind::WeeklyReport;
                item.urgency = lastDay == m_page.today ? Urgency::DueToday : Urgency::DueSoon;
                item.text = row.state == WeeklyState::NotOpen
                    ? TodayText::tr("The weekly report of %1 can be handed in from %2 to %3").arg(w.label(), momentText(w.opensAt), closingText(w.closesAt))
                    : TodayText::tr("The weekly report of %1 is due by %2").arg(w.label(), closingText(w.closesAt));
            } else {
                continue;
            }
            if (item.kind != TodayKind::WeeklyReport || row.state != WeeklyState::NotOpen)
                ++m_page.badgeWeekly;
            add(std::move(item));
        }
        return {};
    }

    static bool isOpenWork(WeeklyState state)
    {
        return state == WeeklyState::NotOpen || state == WeeklyState::Due || state == WeeklyState::Draft;
    }

    // Who looks after several stations sees which of them owe the last closed week.
    Result<void> weeklyOfSchool()
    {
        const ReportWeek *closed = nullptr;
        for (const ReportWeek &w : m_weeks)
            if (w.reporting && w.closesAt <= m_now)
                closed = &w;
        if (!closed)
            return {};
        XZ_TRY(const std::vector<StationWeek> rows, WeeklyService(m_session).overview(closed->id));
        for (const StationWeek &s : rows) {
            if (!s.row.overdue)
                continue;
            ++m_page.badgeWeekly;
            add({.kind = TodayKind::MissingWeek, .urgency = Urgency::Overdue, .dueOn = closed->closesAt.addMSecs(-1).date(),
                 .text = TodayText::tr("%1 has not handed in the weekly report of %2 (%3)").arg(s.stationName, closed->label(), closed->iso()),
                 .action = QStringLiteral("weekly.open"), .subject = closed->id.raw()});
        }
        return {};
    }

    Result<void> classes()
    {
        const ReportWeek *week = weekOfToday();
        if (!m_page.station || !week || !week->reporting || !mayAct(m_actor.role, Action::ReadClassReport))
            return {};
        XZ_TRY(const ClassGrid grid, ClassReportService(m_session).grid(*m_page.station, week->id));
        ClassProgress progress{.due = grid.due, .situation = grid.situations};
        progress.none = grid.filed - grid.situations;
        for (const ClassCell &cell : grid.cells)
            if (cell.state == ClassState::Missing && progress.missing.size() < missingNamed)
                progress.missing << cell.className;
        m_page.classes = progress;
        const int missing = progress.missingCount();
        if (missing <= 0 || grid.supplement || m_now < week->opensAt) // before the window nobody is behind
            return {};
        m_page.badgeClasses = missing;
        const QDate lastDay = week->closesAt.addMSecs(-1).date();
        add({.kind = TodayKind::ClassReports, .urgency = lastDay < m_page.today ? Urgency::Overdue : lastDay == m_page.today ? Urgency::DueToday : Urgency::DueSoon,
             .dueOn = lastDay, .text = TodayText::tr("%n class(es) have not reported for %1", nullptr, missing).arg(week->label()),
             .action = QStringLiteral("classes.open"), .subject = week->id.raw(), .count = missing});
        return {};
    }

    Result<void> handovers()
    {
        if (!mayAct(m_actor.role, Action::ReadHandover))
            return {};
        XZ_TRY(const std::vector<Handover> all, HandoverRepository(m_session.db()).list());
        for (const Handover &h : all) {
            const auto next = nextStep(h);
            if (!next || !isAllowed(m_actor, Action::ReadHandover, targetOf(h, m_actor)))
                continue;
            const QDate due = h.effectiveOn;
            add({.kind = TodayKind::Handover,
                 .urgency = due < m_page.today ? Urgency::Overdue : due == m_page.today ? Urgency::DueToday : due <= m_page.today.addDays(soonDays) ? Urgency::DueSoon : Urgency::Waiting,
                 .dueOn = due, .text = TodayText::tr("Handover %1 to %2, from %3. Next: %4").arg(h.number, h.toName, isoDate(due), handoverEventLabel(*next)), .responsible = h.fromName,
                 .action = QStringLiteral("handover.open"), .subject = h.id.raw()});
        }
        return {};
    }

    Result<void> vacancies()
    {
        if (!mayAct(m_actor.role, Action::WriteNetwork) || !m_actor.college || allowedScope(m_actor.role, Action::WriteNetwork) == Scope::School)
            return {};
        XZ_TRY(const std::vector<VacantOffice> vacant, vacantOffices(m_session.db(), *m_actor.college, m_page.today));
        for (const VacantOffice &v : vacant) {
            if (!isAllowed(m_actor, Action::WriteNetwork, {.station = m_actor.station, .college = m_actor.college, .classId = v.classId}))
                continue;
            ++m_page.badgePeople;
            const int days = v.since.isValid() ? int(v.since.daysTo(m_page.today)) + 1 : 0;
            TodayItem item{.kind = TodayKind::Vacancy, .urgency = Urgency::Waiting, .dueOn = v.since, .text = {}, .responsible = v.counsellor,
                           .action = QStringLiteral("post.appoint"), .subject = v.place};
            item.text = days > 0 ? TodayText::tr("%1: no %2 for %n day(s)", nullptr, days).arg(v.placeName, postRoleLabel(v.role))
                                 : TodayText::tr("%1: no %2 yet").arg(v.placeName, postRoleLabel(v.role));
            item.days = days;
            m_page.items.push_back(std::move(item));
        }
        return {};
    }

    // The head's office, and papers of external experts that run out.
    Result<void> team()
    {
        XZ_TRY(const std::vector<MemberDuty> duties, memberDuties(m_session, m_page.station));
        for (const MemberDuty &d : duties) {
            TodayItem item{.kind = TodayKind::HeadUnmet, .urgency = Urgency::Waiting, .dueOn = d.dueOn, .text = d.text, .action = QStringLiteral("members.open"),
                           .subject = d.person ? d.person->raw() : d.station.raw()};
            switch (d.kind) {
            case MemberDutyKind::HeadVacant: item.kind = TodayKind::HeadVacant; break;
            case MemberDutyKind::HeadUnmet: break;
            case MemberDutyKind::RelaxedReview: item.kind = TodayKind::RelaxedReview; break;
            case MemberDutyKind::UndertakingMissing:
            case MemberDutyKind::UndertakingEnds: item.kind = TodayKind::Undertaking; break;
            case MemberDutyKind::ContractEnds: item.kind = TodayKind::ContractEnd; break;
            }
            if (d.dueOn.isValid())
                item.urgency = d.dueOn < m_page.today ? Urgency::Overdue : d.dueOn == m_page.today ? Urgency::DueToday : Urgency::DueSoon;
            ++m_page.badgeMembers;
            add(std::move(item));
        }
        return {};
    }

    // Bookings that are over and that nobody marked: the log of the rooms is only as good as its marks.
    Result<void> rooms()
    {
        if (!m_page.station || !isAllowed(m_actor, Action::WriteStation, {.station = m_page.station, .college = m_actor.college}))
            return {};
        XZ_TRY(const UnmarkedUses open, StationRepository(m_session.db()).unmarked(*m_page.station, m_now));
        if (open.count == 0)
            return {};
        add({.kind = TodayKind::RoomUse, .urgency = Urgency::Waiting, .dueOn = open.oldest.date(),
             .text = TodayText::tr("%n booking(s) of rooms are over: mark whether they took place", nullptr, open.count), .action = QStringLiteral("room.uses"),
             .subject = m_page.station->raw()});
        return {};
    }

    Result<void> numbers()
    {
        if (!mayAct(m_actor.role, Action::ReadCaseCounts))
            return {};
        std::vector<const ReportWeek *> shown;
        for (auto w = m_weeks.rbegin(); w != m_weeks.rend() && int(shown.size()) < seriesWeeks; ++w)
            if (w->startsOn <= m_page.today)
                shown.insert(shown.begin(), &*w);
        const QDate from = shown.empty() ? m_page.today : shown.front()->startsOn;
        std::vector<CaseTrack> tracks;
        bool any = false;
        for (const StationInfo &s : m_stations) {
            const bool whole = isAllowed(m_actor, Action::ReadCaseCounts, {.station = s.id, .college = s.college});
            const bool some = m_actor.station == s.id && isAllowed(m_actor, Action::ReadCaseCounts, {.station = s.id, .college = s.college, .own = true});
            if (!whole && !some)
                continue;
            any = true;
            XZ_TRY(std::vector<CaseTrack> of, caseTracks(m_session.db(), s.id, from, m_page.today));
            if (!whole) {
                XZ_TRY(const std::vector<CaseFacts> all, caseFactsOf(m_session.db(), s.id, m_actor.user, m_page.today));
                QSet<CaseId> mine;
                for (const CaseFacts &c : all)
                    if (isAllowed(m_actor, Action::ReadCaseCounts, targetOf(c, m_actor)))
                        mine.insert(c.file.id);
                std::erase_if(of, [&](const CaseTrack &t) { return !mine.contains(t.caseId); });
            }
            std::ranges::move(of, std::back_inserter(tracks));
        }
        if (!any)
            return {};
        std::vector<int> levels;
        for (const LevelInfo &l : m_words.levels.levels)
            levels.push_back(l.number);
        m_page.ledger = xz::countsOf(tracks, levels, m_page.today);
        m_page.thisWeek = movementsOf(tracks, levels, countedFrom(), m_page.today).levels;
        for (const ReportWeek *w : shown)
            m_page.series.push_back({.weekNumber = w->number, .iso = w->iso(), .startsOn = w->startsOn, .endsOn = w->endsOn,
                                     .counts = xz::countsOf(tracks, levels, std::min(w->endsOn, m_page.today))});
        return {};
    }

    void finish()
    {
        for (const TodayItem &item : m_page.items) {
            m_page.overdue += item.urgency == Urgency::Overdue ? 1 : 0;
            m_page.dueToday += item.urgency == Urgency::DueToday ? 1 : 0;
            const bool ofCase = item.kind == TodayKind::FollowUp || item.kind == TodayKind::ReleaseWaiting || item.kind == TodayKind::LevelWaiting
                || item.kind == TodayKind::ObservationOver;
            m_page.badgeCases += ofCase && item.urgency != Urgency::DueSoon;
        }
        std::ranges::stable_sort(m_page.items, {}, [](const TodayItem &i) {
            const bool vacancy = i.kind == TodayKind::Vacancy; // after all decisions that wait
            return std::tuple(int(i.urgency), vacancy, i.dueOn.isValid() ? i.dueOn : QDate(9999, 1, 1), i.level == 0 ? 9 : i.level);
        });
        sumUp();
    }

    // At most so many lines of one kind and urgency; the rest in one line that says how many.
    void sumUp()
    {
        QHash<int, int> seen;
        std::vector<TodayItem> kept;
        QHash<int, qsizetype> rest;
        for (TodayItem &item : m_page.items) {
            const int key = int(item.kind) * 8 + int(item.urgency);
            if (++seen[key] <= linesOfAKind) {
                kept.push_back(std::move(item));
            } else if (!rest.contains(key)) {
                rest.insert(key, qsizetype(kept.size()));
                kept.push_back(std::move(item));
            } else {
                ++kept[size_t(rest.value(key))].count;
            }
        }
        for (auto it = rest.begin(); it != rest.end(); ++it) {
            TodayItem &item = kept[size_t(it.value())];
            if (item.count > 1) {
                item.text = moreOf(item.kind, item.count);
                item.action = listAction(item.kind);
                item.responsible.clear();
            }
        }
        m_page.items = std::move(kept);
    }

    static QString moreOf(TodayKind kind, int n)
    {
        switch (kind) {
        case TodayKind::FollowUp: return TodayText::tr("and %n more follow-up(s)", nullptr, n);
        case TodayKind::Vacancy: return TodayText::tr("and %n more vacant office(s)", nullptr, n);
        case TodayKind::MissingWeek: return TodayText::tr("and %n more missing weekly report(s)", nullptr, n);
        default: return TodayText::tr("and %n more of this kind", nullptr, n);
        }
    }

    static QString listAction(TodayKind kind)
    {
        switch (kind) {
        case TodayKind::FollowUp:
        case TodayKind::ReleaseWaiting:
        case TodayKind::LevelWaiting:
        case TodayKind::ObservationOver: return QStringLiteral("cases.open");
        case TodayKind::Vacancy: return QStringLiteral("vacancies.open");
        case TodayKind::HeadVacant:
        case TodayKind::HeadUnmet:
        case TodayKind::RelaxedReview:
        case TodayKind::Undertaking:
        case TodayKind::ContractEnd: return QStringLiteral("members.open");
        case TodayKind::TrainingDuty:
        case TodayKind::TrainingGap:
        case TodayKind::TrainingRecord:
        case TodayKind::DrillTask: return QStringLiteral("training.plan");
        case TodayKind::AssessmentRound: return QStringLiteral("assessment.open");
        case TodayKind::Finding: return QStringLiteral("supervision.open");
        case TodayKind::ReviewDay:
        case TodayKind::ReviewSheets:
        case TodayKind::ResultUnpublished: return QStringLiteral("review.open");
        case TodayKind::ExpenseWaiting:
        case TodayKind::ProjectDue:
        case TodayKind::ProjectWaiting: return QStringLiteral("project.open");
        default: return QStringLiteral("weekly.open");
        }
    }

    Session &m_session;
    const Actor &m_actor;
    QDateTime m_now;
    TodaySnapshot &m_page;
    std::vector<ReportWeek> m_weeks;
    CaseDictionaries m_words;
    std::vector<StationInfo> m_stations;
};

} // namespace

Result<TodaySnapshot> TodayService::snapshot(std::optional<StationId> station) const
{
    TodaySnapshot page;
    page.today = m_session.clock().today();
    page.station = station ? station : m_session.actor().station;
    XZ_CHECK(Collector(m_session, page).collect());
    return page;
}

} // namespace xz
