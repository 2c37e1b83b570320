#include "core/casework/ledger.h"

#include <QtCore/QCoreApplication>
#include <algorithm>

namespace xz {

QString ledgerMoveCode(LedgerMove move)
{
    switch (move) {
    case LedgerMove::Added: return QStringLiteral("added");
    case LedgerMove::Raised: return QStringLiteral("raised");
    case LedgerMove::Lowered: return QStringLiteral("lowered");
    case LedgerMove::Released: return QStringLiteral("released");
    case LedgerMove::Same: return QStringLiteral("same");
    }
    return {};
}

QString ledgerMoveLabel(LedgerMove move)
{
    switch (move) {
    case LedgerMove::Added: return QCoreApplication::translate("LedgerMove", "Added");
    case LedgerMove::Raised: return QCoreApplication::translate("LedgerMove", "Raised");
    case LedgerMove::Lowered: return QCoreApplication::translate("LedgerMove", "Lowered");
    case LedgerMove::Released: return QCoreApplication::translate("LedgerMove", "Released");
    case LedgerMove::Same: return QCoreApplication::translate("LedgerMove", "Unchanged");
    }
    return {};
}

int LedgerCounts::total() const
{
    int sum = 0;
    for (const int n : byLevel)
        sum += n;
    return sum;
}

namespace {

// In the order in which they happened: by day, then by the moment they were written down.
std::vector<const CaseEvent *> ordered(const CaseTrack &track)
{
    std::vector<const CaseEvent *> events;
    events.reserve(track.events.size());
    for (const CaseEvent &e : track.events)
        if (movesLedger(e.event))
            events.push_back(&e);
    std::stable_sort(events.begin(), events.end(), [](const CaseEvent *a, const CaseEvent *b) { return a->on != b->on ? a->on < b->on : a->at < b->at; });
    return events;
}

class Numbers {
public:
    explicit Numbers(const std::vector<int> &levels)
    {
        for (const int level : levels)
            m_rows.push_back({.level = level});
    }
    LevelMovement &at(int level)
    {
        for (LevelMovement &row : m_rows)
            if (row.level == level)
                return row;
        m_rows.push_back({.level = level}); // a level of an older dictionary still counts
        return m_rows.back();
    }
    std::vector<LevelMovement> take()
    {
        std::sort(m_rows.begin(), m_rows.end(), [](const LevelMovement &a, const LevelMovement &b) { return a.level < b.level; });
        return std::move(m_rows);
    }

private:
    std::vector<LevelMovement> m_rows;
};

// One stay in the ledger within the period: where it began, where it ended.
struct Stay {
    bool fromBefore = false;
    int first = 0, last = 0;
    bool released = false;
    bool again = false; // came back after a release
};

void count(Numbers &numbers, const Stay &stay)
{
    if (stay.fromBefore) {
        ++numbers.at(stay.first).before;
        if (stay.first != stay.last) {
            ++numbers.at(stay.first).movedOut;
            ++numbers.at(stay.last).movedIn;
        }
    } else {
        ++numbers.at(stay.last).added;
    }
    if (stay.released)
        ++numbers.at(stay.last).released;
    else
        ++numbers.at(stay.last).now;
}

} // namespace

LedgerMovements movementsOf(const std::vector<CaseTrack> &tracks, const std::vector<int> &levels, QDate from, QDate to)
{
    LedgerMovements result;
    Numbers numbers(levels);
    for (const CaseTrack &track : tracks) {
        bool in = false, everReleased = false;
        int level = 0;
        std::vector<Stay> stays;
        QDate lastChange;
        for (const CaseEvent *e : ordered(track)) {
            if (e->on > to)
                break;
            const bool nowIn = isInLedger(e->to);
            if (e->on < from) {
                in = nowIn;
                level = e->toLevel;
                everReleased = everReleased || !nowIn;
                continue;
            }
            if (in && stays.empty())
                stays.push_back({.fromBefore = true, .first = level, .last = level});
            if (nowIn && !in) {
                stays.push_back({.first = e->toLevel, .last = e->toLevel, .again = everReleased});
                lastChange = e->on;
            } else if (nowIn && e->toLevel != level) {
                stays.back().last = e->toLevel;
                lastChange = e->on;
            } else if (!nowIn && in) {
                stays.back().released = true;
                everReleased = true;
                lastChange = e->on;
            }
            in = nowIn;
            level = e->toLevel;
        }
        if (in && stays.empty())
            stays.push_back({.fromBefore = true, .first = level, .last = level});
        for (const CaseEvent &e : track.events)
            if (e.afterReport() && e.on < from && e.at.date() >= from && e.at.date() <= to)
                result.backdated.push_back({track.caseId, track.code, e.event, e.on, e.at});
        if (stays.empty())
            continue;
        for (const Stay &stay : stays)
            count(numbers, stay);
        const Stay &first = stays.front(), &last = stays.back();
        CaseMovement m{.caseId = track.caseId, .code = track.code, .kind = track.kind, .responsible = track.responsible};
        m.fromLevel = first.fromBefore ? first.first : 0;
        m.toLevel = last.last;
        m.relapse = std::any_of(stays.begin(), stays.end(), [](const Stay &s) { return s.again; });
        m.nextFollowUpOn = track.nextFollowUpOn;
        if (last.released) {
            m.move = LedgerMove::Released;
            m.addedAndReleased = !last.fromBefore;
        } else if (!last.fromBefore) {
            m.move = LedgerMove::Added;
        } else if (last.last < last.first) {
            m.move = LedgerMove::Raised;
        } else if (last.last > last.first) {
            m.move = LedgerMove::Lowered;
        }
        if (m.move != LedgerMove::Same)
            m.on = lastChange;
        result.cases.push_back(std::move(m));
    }
    std::sort(result.cases.begin(), result.cases.end(), [](const CaseMovement &a, const CaseMovement &b) {
        if ((a.move == LedgerMove::Same) != (b.move == LedgerMove::Same))
            return b.move == LedgerMove::Same;
        return a.toLevel != b.toLevel ? a.toLevel < b.toLevel : a.code < b.code;
    });
    std::sort(result.backdated.begin(), result.backdated.end(), [](const BackdatedChange &a, const BackdatedChange &b) { return a.at < b.at; });
    result.levels = numbers.take();
    return result;
}

LedgerCounts countsOf(const std::vector<CaseTrack> &tracks, const std::vector<int> &levels, QDate day)
{
    LedgerCounts counts;
    for (const int level : levels)
        counts.byLevel.insert(level, 0);
    for (const CaseTrack &track : tracks) {
        const CaseEvent *last = nullptr;
        for (const CaseEvent *e : ordered(track))
            if (e->on <= day)
                last = e;
        if (last && isInLedger(last->to))
            ++counts.byLevel[last->toLevel];
    }
    return counts;
}

} // namespace xz
