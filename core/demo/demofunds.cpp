#include "core/demo/demofunds.h"

#include "core/demo/demorandom.h"
#include "core/funds/approvedform.h"
#include "core/funds/fundsrepository.h"
#include "core/midterm/midtermservice.h"
#include "core/organization/networkrepository.h"
#include "core/project/projectrepository.h"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <algorithm>
#include <map>

static void loadDataResources() { Q_INIT_RESOURCE(core_data); }

namespace xz {
namespace {

const FundEntryId none(RawId{}); // given when it is put down

class FundFiller {
public:
    FundFiller(Session &session, const DemoProjectOffices &offices, const QJsonObject &words, quint64 seed)
        : m_session(session), m_offices(offices), m_words(words), m_random(seed ^ 0xf00d5), m_today(session.clock().today())
    {
    }

    // All years, or that of one tranche.
    Result<void> fund(const ProjectRow &p, const DemoProjectStation &s, std::optional<int> only = {})
    {
        Session head(m_session.db(), m_session.clock(), s.head);
        XZ_TRY(const QJsonObject form, approvedForm(head, p));
        const auto budget = budgetOf(form);
        std::map<int, qint64> years;
        for (const BudgetLine &b : budget)
            years[b.year] += b.amount;
        if (years.empty())
            return {};
        XZ_TRY(const auto secretaries, NetworkRepository(m_session.db()).posts({.station = p.station, .role = PostRole::Secretary, .heldOn = m_today}));
        m_secretary = secretaries.empty() ? m_words[u"office"].toString() : secretaries.front().personName;
        XZ_TRY(const auto steps, ProjectRepository(m_session.db()).steps(p.id));
        QDate approvedOn, passed; // the second year's money follows the mid-term
        for (const ProjectStepRow &step : steps)
            if (step.event == ProjectEvent::Approve)
                approvedOn = step.at.date();
            else if (step.event == ProjectEvent::PassMidterm || step.event == ProjectEvent::PassRecheck)
                passed = step.at.date();
        XZ_TRY(Transaction tx, Transaction::begin(m_session.db()));
        const int year = years.begin()->first;
        QDate until;
        int voucher = only ? 9 * *only : 0, tranche = 0;
        for (const auto &[of, sum] : years) {
            ++tranche;
            if (only && tranche != *only)
                continue;
            if (sum == 0 || (tranche > 1 && !passed.isValid()))
                break;
            const QDate paid = std::min(tranche > 1 ? passed.addDays(9) : std::max(approvedOn, p.startsOn).addDays(6), m_today);
            XZ_CHECK(put(tx, p, {.id = none, .project = p.id, .kind = FundKind::Allotment, .year = of, .tranche = tranche, .on = paid, .amount = sum}, m_offices.affairs.user, QString(), 0));
            until = p.state == ProjectState::Terminated ? p.startsOn.addMonths(8) : std::min(m_today, p.startsOn.addMonths(tranche > 1 ? 20 : 12));
            int n = 0;
            for (const BudgetLine &b : budget) {
                if (b.year != of || p.startsOn >= m_today)
                    continue;
                const QJsonArray told = m_words[u"expenses"][b.subject].toArray().isEmpty() ? m_words[u"other"].toArray() : m_words[u"expenses"][b.subject].toArray();
                // most of the budget, in as many parts as there is to tell
                const qint64 part = b.amount * (passed.isValid() ? m_random.between(88, 98) : m_random.between(70, 96)) / 100 / told.size() / 100 * 100;
                for (qsizetype i = 0; i < told.size(); ++i) {
                    const QDate on = paid.addDays(20 + 23 * n++);
                    if (on > until || part == 0)
                        continue;
                    const QString number = QStringLiteral("%1-%2").arg(on.year()).arg(101 + 7 * voucher++, 4, 10, QLatin1Char('0'));
                    FundEntry e{.id = none, .project = p.id, .kind = FundKind::Expense, .year = of, .on = on, .subject = b.subject, .amount = -part, .voucher = number, .summary = told.at(i).toString()};
                    XZ_CHECK(put(tx, p, e, s.head.user, s.head.name, 1));
                }
            }
        }
        if (only)
            return tx.commit();
        if (m_first) { // a mistake that was taken back, and one that waits
            const QDate on = std::min(until, m_today.addDays(-20));
            FundEntry wrong{.id = none, .project = p.id, .kind = FundKind::Expense, .year = year, .on = on, .subject = budget.front().subject, .amount = -18000, .voucher = QStringLiteral("%1-0901").arg(on.year()),
                            .summary = m_words[u"mistake"][u"summary"].toString()};
            XZ_TRY(const FundEntryId id, put(tx, p, wrong, s.head.user, s.head.name, 1));
            FundEntry back{.id = none, .project = p.id, .kind = FundKind::Reversal, .year = year, .on = on.addDays(2), .subject = wrong.subject, .amount = 18000, .voucher = wrong.voucher, .reverses = id,
                           .reason = m_words[u"mistake"][u"reason"].toString()};
            XZ_CHECK(put(tx, p, back, s.head.user, s.head.name, 0));
            FundEntry waits{.id = none, .project = p.id, .kind = FundKind::Expense, .year = year, .on = std::min(until, m_today.addDays(-3)), .subject = budget.front().subject, .amount = -12600,
                            .voucher = QStringLiteral("%1-0917").arg(on.year()), .summary = m_words[u"waiting"].toString()};
            XZ_CHECK(put(tx, p, waits, s.head.user, s.head.name, 0));
        }
        m_first = false;
        return tx.commit();
    }

    // How far the mid-term came: 0 being written, 1 to be rectified, 2 passed after a rectification.
    Result<void> midterm(const ProjectRow &p, const DemoProjectStation &s, int how)
    {
        FixedClock clock(QDateTime(std::min(p.midtermOn.addDays(-6), m_today.addDays(-1)), QTime(15, 20)));
        Session head(m_session.db(), clock, s.head), affairs(m_session.db(), clock, m_offices.affairs);
        MidtermService station(head), decides(affairs);
        XZ_CHECK(station.open(p.id));
        XZ_TRY(const auto sheet, station.view(p.id));
        MidtermForm form = midtermFromJson(m_words[u"midterm"].toObject());
        form.targets = sheet->midterm.form.targets;
        const QJsonArray current = m_words[u"current"].toArray();
        for (size_t i = 0; i < form.targets.size(); ++i) {
            form.targets[i].current = current.at(qsizetype(i) % current.size()).toString();
            form.targets[i].evidence = m_words[u"evidence"].toString();
        }
        if (how == 0)
            form.next.clear();
        XZ_CHECK(station.save(p.id, form, sheet->midterm.version));
        if (how == 0)
            return {};
        XZ_CHECK(station.handIn(p.id));
        Session college(m_session.db(), clock, {s.secretary, QString(), QString(), Role::Secretary, {}, p.station, p.college, {}});
        clock.set(QDateTime(std::min(p.midtermOn.addDays(2), m_today.addDays(-1)), QTime(16, 10)));
        XZ_CHECK(MidtermService(college).collegeReview(p.id, m_words[u"college"].toString()));
        clock.set(QDateTime(std::min(p.midtermOn.addDays(9), m_today.addDays(-1)), QTime(10, 5)));
        XZ_CHECK(decides.decide(p.id, {.result = MidtermResult::Rectify, .deadline = std::max(p.midtermOn.addDays(40), clock.today().addDays(14)), .opinion = m_words[u"rectify"].toString()}));
        if (how == 1)
            return {};
        clock.set(QDateTime(std::min(p.midtermOn.addDays(30), m_today.addDays(-1)), QTime(11, 30)));
        XZ_CHECK(station.fileReport(p.id, m_words[u"report"].toString()));
        return decides.recheck(p.id, true, m_words[u"pass"].toString());
    }

private:
    Result<FundEntryId> put(Transaction &tx, const ProjectRow &p, FundEntry e, const UserId &by, const QString &handler, int signedBy)
    {
        const QDateTime at(e.on, QTime(9 + m_random.below(8), m_random.below(60)));
        e.id = FundEntryId(m_random.id(at.toMSecsSinceEpoch()));
        e.project = p.id;
        e.handler = handler.isEmpty() ? m_words[u"office"].toString() : handler;
        if (e.kind == FundKind::Allotment)
            e.approver = e.handler;
        else if (signedBy)
            e.approver = m_secretary;
        e.madeAt = at;
        e.madeBy = by;
        XZ_CHECK(FundsRepository::append(tx, e));
        return e.id;
    }
    Session &m_session;
    const DemoProjectOffices &m_offices;
    const QJsonObject &m_words;
    DemoRandom m_random;
    QDate m_today;
    QString m_secretary; // who signs the vouchers
    bool m_first = true;
};

Result<QJsonObject> fundWords()
{
    loadDataResources();
    QFile file(QStringLiteral(":/xinzhan/data/demo/funds.json"));
    if (!file.open(QIODevice::ReadOnly))
        return fail(Errc::Internal, QStringLiteral("the demo's funds cannot be read"));
    return QJsonDocument::fromJson(file.readAll()).object();
}

} // namespace

Result<void> fundDemoYear(Session &session, const ProjectId &project, const DemoProjectStation &station, const DemoProjectOffices &offices, quint64 seed, int tranche)
{
    XZ_TRY(const QJsonObject words, fundWords());
    XZ_TRY(const auto p, ProjectRepository(session.db()).find(project));
    return FundFiller(session, offices, words, seed + quint64(tranche)).fund(*p, station, tranche);
}

Result<void> fillDemoFunds(Session &session, const std::vector<DemoProjectStation> &stations, const DemoProjectOffices &offices, const DemoOptions &options)
{
    XZ_TRY(const QJsonObject words, fundWords());
    const ProjectRepository rows(session.db());
    FundFiller filler(session, offices, words, options.seed);
    int due = 0;
    for (const DemoProjectStation &s : stations) {
        XZ_TRY(const auto projects, rows.list(s.station));
        for (const ProjectRow &p : projects) {
            if (!p.approvedAmount || p.state == ProjectState::Archived) // those behind the station have theirs
                continue;
            XZ_CHECK(filler.fund(p, s));
            // due within the month, or past
            if (p.state == ProjectState::Building && p.midtermOn <= session.clock().today().addDays(35))
                XZ_CHECK(filler.midterm(p, s, due++ % 3));
        }
    }
    return {};
}

} // namespace xz
