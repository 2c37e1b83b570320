#include "ui/project/projectlooks.h"

#include <QtCore/QCoreApplication>

namespace xz {

namespace {
struct Looks {
    Q_DECLARE_TR_FUNCTIONS(ProjectLooks)
};
} // namespace

ChipLook projectStateLook(ProjectState state)
{
    const QString text = projectStateLabel(state);
    switch (state) {
    case ProjectState::Draft:
    case ProjectState::Archived: return {text, Tone::Neutral};
    case ProjectState::CollegeOpinion:
    case ProjectState::CentreOpinion:
    case ProjectState::Deciding:
    case ProjectState::MidtermDue:
    case ProjectState::FinalDue:
    case ProjectState::Reviewing: return {text, Tone::Info};
    case ProjectState::Building:
    case ProjectState::Continuing: return {text, Tone::Brand};
    case ProjectState::Accepted: return {text, Tone::Done};
    case ProjectState::Returned:
    case ProjectState::Rectifying:
    case ProjectState::FinalRectifying: return {text, Tone::Level3, Shape::Triangle};
    case ProjectState::Unqualified:
    case ProjectState::Refused:
    case ProjectState::Terminated: return {text, Tone::Level1, Shape::Diamond};
    }
    return {text};
}

QStringList projectStages()
{
    return {Looks::tr("Application"), Looks::tr("Opinions and decision"), Looks::tr("Construction"), Looks::tr("Mid-term"), Looks::tr("Final review"), Looks::tr("Acceptance"), Looks::tr("Archive")};
}

int projectStage(ProjectState state)
{
    switch (state) {
    case ProjectState::Draft:
    case ProjectState::Returned: return 0;
    case ProjectState::CollegeOpinion:
    case ProjectState::CentreOpinion:
    case ProjectState::Deciding:
    case ProjectState::Refused: return 1;
    case ProjectState::Building: return 2;
    case ProjectState::MidtermDue:
    case ProjectState::Rectifying: return 3;
    case ProjectState::Continuing:
    case ProjectState::FinalDue:
    case ProjectState::Reviewing: return 4;
    case ProjectState::Unqualified:
    case ProjectState::FinalRectifying:
    case ProjectState::Terminated: return 5;
    case ProjectState::Accepted: return 6;
    case ProjectState::Archived: return 7;
    }
    return 0;
}

} // namespace xz
