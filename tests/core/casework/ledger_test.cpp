// The ledger's numbers from events: closure for any history, and the edges of one week (domain 3.2, 3.3).
#include "core/casework/ledger.h"
#include "tests/support/testmain.h"

#include <QtCore/QRandomGenerator>
#include <QtTest/QtTest>

using namespace xz;

namespace {

const QDate monday(2026, 11, 16), sunday(2026, 11, 22);
const std::vector<int> levels{1, 2, 3};

// A history written event by event; each knows the one before.
class History {
public:
    explicit History(const QString &code) : m_track{.caseId = CaseId::make(1'790'000'000'000 + ++made), .code = code} {}
    History &then(CaseEventKind event, CaseState to, int level, QDate on, QDate writtenOn = {})
    {
        CaseEvent e{.id = CaseEventId::make(1'790'000'000'000), .caseId = m_track.caseId, .event = event, .actor = UserId::make(1)};
        if (!m_track.events.empty()) {
            e.from = m_track.events.back().to;
            e.fromLevel = m_track.events.back().toLevel;
        }
        e.to = to;
        e.toLevel = level;
        e.on = on;
        e.at = QDateTime(writtenOn.isValid() ? writtenOn : on, QTime(9, 0)).addSecs(qint64(m_track.events.size()));
        m_track.events.push_back(e);
        return *this;
    }
    History &open(int level, QDate on) { return then(CaseEventKind::Open, CaseState::Active, level, on); }
    History &level(int to, QDate on)
    {
        return then(to < m_track.events.back().toLevel ? CaseEventKind::Raise : CaseEventKind::Lower, CaseState::Active, to, on);
    }
    History &release(QDate on)
    {
        const int l = m_track.events.back().toLevel;
        then(CaseEventKind::ProposeRelease, CaseState::ReleaseProposed, l, on);
        return then(CaseEventKind::ConfirmRelease, CaseState::Observing, l, on);
    }
    History &relapse(int level, QDate on) { return then(CaseEventKind::Relapse, CaseState::Active, level, on); }
    CaseTrack track() const { return m_track; }

private:
    static inline int made = 0;
    CaseTrack m_track;
};

LevelMovement at(const LedgerMovements &m, int level)
{
    for (const LevelMovement &l : m.levels)
        if (l.level == level)
            return l;
    return {};
}

QString described(const LevelMovement &l)
{
    return QStringLiteral("level %1: %2 + %3 + %4 - %5 - %6 = %7, now %8").arg(l.level).arg(l.before).arg(l.added).arg(l.movedIn).arg(l.movedOut).arg(l.released).arg(l.expected()).arg(l.now);
}

} // namespace

class LedgerTest : public QObject {
    Q_OBJECT
private slots:
    void openedAndReleasedInOneWeekCountsAsBoth()
    {
        const LedgerMovements m = movementsOf({History(QStringLiteral("A")).open(2, monday).release(monday.addDays(3)).track()}, levels, monday, sunday);
        QCOMPARE(at(m, 2), (LevelMovement{.level = 2, .before = 0, .added = 1, .released = 1, .now = 0}));
        QCOMPARE(m.cases.size(), 1u);
        QCOMPARE(m.cases[0].move, LedgerMove::Released);
        QVERIFY(m.cases[0].addedAndReleased);
        QCOMPARE(m.cases[0].fromLevel, 0);
        QCOMPARE(m.cases[0].toLevel, 2);
    }

    void twoChangesInOneWeekAreOneMove()
    {
        const LedgerMovements m = movementsOf({History(QStringLiteral("A")).open(3, monday.addDays(-30)).level(1, monday).level(2, monday.addDays(2)).track()},
                                              levels, monday, sunday);
        QCOMPARE(at(m, 3), (LevelMovement{.level = 3, .before = 1, .movedOut = 1}));
        QCOMPARE(at(m, 2), (LevelMovement{.level = 2, .movedIn = 1, .now = 1}));
        QCOMPARE(at(m, 1), (LevelMovement{.level = 1}));
        QCOMPARE(m.cases[0].move, LedgerMove::Raised);
        QCOMPARE(m.cases[0].fromLevel, 3);
        QCOMPARE(m.cases[0].on, monday.addDays(2));
    }

    void changeAndBackIsNoChange()
    {
        const LedgerMovements m = movementsOf({History(QStringLiteral("A")).open(3, monday.addDays(-30)).level(1, monday).level(3, monday.addDays(2)).track()},
                                              levels, monday, sunday);
        QCOMPARE(at(m, 3), (LevelMovement{.level = 3, .before = 1, .now = 1}));
        QCOMPARE(m.cases[0].move, LedgerMove::Same);
        QVERIFY(!m.cases[0].on.isValid());
    }

    void raisedThenReleasedMovesThenLeaves()
    {
        const LedgerMovements m = movementsOf({History(QStringLiteral("A")).open(3, monday.addDays(-30)).level(2, monday).release(sunday).track()}, levels, monday, sunday);
        QCOMPARE(at(m, 3), (LevelMovement{.level = 3, .before = 1, .movedOut = 1}));
        QCOMPARE(at(m, 2), (LevelMovement{.level = 2, .movedIn = 1, .released = 1}));
        QCOMPARE(m.cases[0].move, LedgerMove::Released);
    }

    void relapseCountsAsAdded()
    {
        const LedgerMovements later = movementsOf(
            {History(QStringLiteral("A")).open(3, monday.addDays(-60)).release(monday.addDays(-10)).relapse(2, monday.addDays(1)).track()}, levels, monday, sunday);
        QCOMPARE(at(later, 2), (LevelMovement{.level = 2, .added = 1, .now = 1}));
        QVERIFY(later.cases[0].relapse);
        QCOMPARE(later.cases[0].move, LedgerMove::Added);
        // and within the week of the release: both are told
        const LedgerMovements same = movementsOf(
            {History(QStringLiteral("A")).open(3, monday.addDays(-60)).release(monday).relapse(2, monday.addDays(3)).track()}, levels, monday, sunday);
        QCOMPARE(at(same, 3), (LevelMovement{.level = 3, .before = 1, .released = 1}));
        QCOMPARE(at(same, 2), (LevelMovement{.level = 2, .added = 1, .now = 1}));
        QCOMPARE(same.cases[0].move, LedgerMove::Added);
        QCOMPARE(same.cases[0].fromLevel, 3);
    }

    void proposedReleaseStillCounts()
    {
        const CaseTrack t = History(QStringLiteral("A")).open(3, monday.addDays(-9)).then(CaseEventKind::ProposeRelease, CaseState::ReleaseProposed, 3, monday).track();
        const LedgerMovements m = movementsOf({t}, levels, monday, sunday);
        QCOMPARE(at(m, 3), (LevelMovement{.level = 3, .before = 1, .now = 1}));
        QCOMPARE(countsOf({t}, levels, sunday).byLevel.value(3), 1);
    }

    void handoverIsNoMove()
    {
        // written on Friday, with the level of that moment; a raise dated Thursday comes after it
        const CaseTrack t = History(QStringLiteral("A")).open(3, monday.addDays(-9)).then(CaseEventKind::Handover, CaseState::Active, 3, monday.addDays(4))
                                .then(CaseEventKind::Raise, CaseState::Active, 1, monday.addDays(3), monday.addDays(5)).track();
        const LedgerMovements m = movementsOf({t}, levels, monday, sunday);
        QCOMPARE(at(m, 1), (LevelMovement{.level = 1, .movedIn = 1, .now = 1}));
        QCOMPARE(m.cases[0].move, LedgerMove::Raised);
    }

    void backdatedChangesOfReportedWeeksAreListed()
    {
        CaseTrack t = History(QStringLiteral("A")).open(3, monday.addDays(-9)).then(CaseEventKind::Raise, CaseState::Active, 2, monday.addDays(-3), monday.addDays(1)).track();
        QVERIFY(movementsOf({t}, levels, monday, sunday).backdated.empty());
        t.events.back().detail.insert(QStringLiteral("reported_week"), QStringLiteral("x"));
        const LedgerMovements m = movementsOf({t}, levels, monday, sunday);
        QCOMPARE(m.backdated.size(), 1u);
        QCOMPARE(m.backdated[0].event, CaseEventKind::Raise);
        QCOMPARE(m.backdated[0].on, monday.addDays(-3));
        // in the numbers it belongs to its own day
        QCOMPARE(at(m, 2), (LevelMovement{.level = 2, .before = 1, .now = 1}));
        QVERIFY(movementsOf({t}, levels, monday.addDays(7), sunday.addDays(7)).backdated.empty());
    }

    void linesAreChangesFirstThenByLevel()
    {
        const LedgerMovements m = movementsOf({History(QStringLiteral("B")).open(1, monday.addDays(-9)).track(), History(QStringLiteral("C")).open(3, monday).track(),
                                               History(QStringLiteral("A")).open(2, monday.addDays(-9)).track()}, levels, monday, sunday);
        QStringList codes;
        for (const CaseMovement &c : m.cases)
            codes << c.code;
        QCOMPARE(codes, (QStringList{QStringLiteral("C"), QStringLiteral("B"), QStringLiteral("A")}));
    }

    // Any sequence of events the lifecycle allows, at any dates: every week closes for every level, this week's end is next week's
    // beginning, and the lines agree with the numbers.
    void numbersCloseForRandomHistories()
    {
        for (quint32 seed = 1; seed <= 60; ++seed) {
            QRandomGenerator random(seed);
            const QDate start(2026, 8, 31);
            std::vector<CaseTrack> tracks;
            for (int c = 0; c < 40; ++c) {
                QDate day = start.addDays(random.bounded(100));
                History h(QStringLiteral("KJ-2026-%1").arg(c + 1, 3, 10, QLatin1Char('0')));
                h.open(1 + random.bounded(3), day);
                CaseState state = CaseState::Active;
                int level = h.track().events.back().toLevel;
                for (int n = random.bounded(9); n > 0; --n) {
                    day = day.addDays(random.bounded(12));
                    if (state == CaseState::Active) {
                        const int to = 1 + random.bounded(3);
                        if (to == level) {
                            h.then(CaseEventKind::ProposeRelease, state = CaseState::ReleaseProposed, level, day);
                        } else {
                            h.level(to, day);
                            level = to;
                        }
                    } else if (state == CaseState::ReleaseProposed) {
                        const bool yes = random.bounded(3) > 0;
                        state = yes ? CaseState::Observing : CaseState::Active;
                        h.then(yes ? CaseEventKind::ConfirmRelease : CaseEventKind::RefuseRelease, state, level, day);
                    } else if (state == CaseState::Observing) {
                        if (random.bounded(2)) {
                            level = 1 + random.bounded(3);
                            h.relapse(level, day);
                            state = CaseState::Active;
                        } else {
                            h.then(CaseEventKind::Close, state = CaseState::Closed, level, day);
                        }
                    } else {
                        h.then(CaseEventKind::Reopen, state = CaseState::Active, level, day);
                    }
                }
                tracks.push_back(h.track());
            }
            std::vector<LevelMovement> last;
            for (QDate from = start; from < start.addDays(26 * 7); from = from.addDays(7)) {
                const LedgerMovements m = movementsOf(tracks, levels, from, from.addDays(6));
                QCOMPARE(m.levels.size(), 3u);
                for (const LevelMovement &l : m.levels)
                    QVERIFY2(l.expected() == l.now, qPrintable(QStringLiteral("seed %1, %2: %3").arg(seed).arg(from.toString(Qt::ISODate), described(l))));
                const LedgerCounts counts = countsOf(tracks, levels, from.addDays(6));
                for (size_t i = 0; i < 3; ++i) {
                    QCOMPARE(counts.byLevel.value(m.levels[i].level), m.levels[i].now);
                    if (!last.empty())
                        QCOMPARE(m.levels[i].before, last[i].now);
                }
                last = m.levels;
                int nowByLines = 0, nowByLevels = 0;
                for (const CaseMovement &c : m.cases)
                    nowByLines += c.move != LedgerMove::Released;
                for (const LevelMovement &l : m.levels)
                    nowByLevels += l.now;
                QCOMPARE(nowByLines, nowByLevels);
            }
        }
    }
};

XZ_TEST(LedgerTest)
#include "ledger_test.moc"
