#include "core/assessment/assessment.h"

#include <QtCore/QCoreApplication>
#include <cmath>

namespace xz {

namespace {
struct RoundWords {
    Q_DECLARE_TR_FUNCTIONS(AssessmentRound)
};
constexpr qsizetype namesShown = 8;
} // namespace

QString roundStateCode(RoundState state)
{
    switch (state) {
    case RoundState::Draft: return QStringLiteral("draft");
    case RoundState::Open: return QStringLiteral("open");
    case RoundState::Closed: return QStringLiteral("closed");
    }
    return {};
}

std::optional<RoundState> roundStateFromCode(const QString &code)
{
    for (const RoundState s : allRoundStates)
        if (roundStateCode(s) == code)
            return s;
    return std::nullopt;
}

QString roundStateLabel(RoundState state)
{
    switch (state) {
    case RoundState::Draft: return RoundWords::tr("In preparation");
    case RoundState::Open: return RoundWords::tr("Scoring");
    case RoundState::Closed: return RoundWords::tr("Results fixed");
    }
    return {};
}

QString scoreSideCode(ScoreSide side) { return side == ScoreSide::Self ? QStringLiteral("self") : QStringLiteral("station"); }

std::optional<ScoreSide> scoreSideFromCode(const QString &code)
{
    for (const ScoreSide s : {ScoreSide::Self, ScoreSide::Station})
        if (scoreSideCode(s) == code)
            return s;
    return std::nullopt;
}

QString sheetStateCode(SheetState state) { return state == SheetState::Open ? QStringLiteral("open") : QStringLiteral("left_out"); }

std::optional<SheetState> sheetStateFromCode(const QString &code)
{
    for (const SheetState s : {SheetState::Open, SheetState::LeftOut})
        if (sheetStateCode(s) == code)
            return s;
    return std::nullopt;
}

int AssessmentRound::commendable() const { return int(std::floor(places * quota + 0.5 + 1e-9)); }

const std::vector<RoundTransition> &roundTransitions()
{
    using S = RoundState;
    using E = RoundEvent;
    static const std::vector<RoundTransition> table = {
        {S::Draft, E::Open, S::Open, false, E::BackToDraft},
        {S::Open, E::BackToDraft, S::Draft, true, E::Open},
        {S::Open, E::Close, S::Closed, false, E::Reopen},
        {S::Closed, E::Reopen, S::Open, true, E::Close},
    };
    return table;
}

RoundChoice roundChoice(const RoundSituation &s, RoundEvent event, const Actor &actor)
{
    RoundChoice choice{.event = event};
    const auto &table = roundTransitions();
    const auto t = std::ranges::find_if(table, [&](const RoundTransition &x) { return x.from == s.state && x.event == event; });
    if (t == table.end()) {
        choice.whyNot = s.state == RoundState::Draft ? RoundWords::tr("This round has not been opened yet.")
            : s.state == RoundState::Open            ? RoundWords::tr("This round is open already.")
                                                     : RoundWords::tr("The results of this round are fixed. Reopen it first.");
        return choice;
    }
    choice.needsReason = t->needsReason;
    if (!isAllowed(actor, Action::RunAssessment, s.target)) {
        choice.whyNot = RoundWords::tr("Only the station head runs a round of assessment.");
    } else if (event == RoundEvent::BackToDraft && s.hasScores) {
        choice.whyNot = RoundWords::tr("Scores have been entered: going back to the preparation would lose them. Close the round instead.");
    } else if (event == RoundEvent::Close && !s.incomplete.isEmpty()) {
        const QString names = s.incomplete.mid(0, namesShown).join(RoundWords::tr(", "));
        choice.whyNot = s.incomplete.size() > namesShown
            ? RoundWords::tr("%n sheet(s) are not complete: %1 and others. Score them, or leave them out with a reason.", nullptr, int(s.incomplete.size())).arg(names)
            : RoundWords::tr("%n sheet(s) are not complete: %1. Score them, or leave them out with a reason.", nullptr, int(s.incomplete.size())).arg(names);
    }
    choice.allowed = choice.whyNot.isEmpty();
    return choice;
}

} // namespace xz
