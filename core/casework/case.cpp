#include "core/casework/case.h"

#include <QtCore/QCoreApplication>

namespace xz {

QString caseStateCode(CaseState state)
{
    switch (state) {
    case CaseState::Active: return QStringLiteral("active");
    case CaseState::ReleaseProposed: return QStringLiteral("release_proposed");
    case CaseState::Observing: return QStringLiteral("observing");
    case CaseState::Closed: return QStringLiteral("closed");
    }
    return {};
}

std::optional<CaseState> caseStateFromCode(const QString &code)
{
    for (const CaseState s : allCaseStates)
        if (caseStateCode(s) == code)
            return s;
    return std::nullopt;
}

QString caseStateLabel(CaseState state)
{
    switch (state) {
    case CaseState::Active: return QCoreApplication::translate("CaseState", "In the ledger");
    case CaseState::ReleaseProposed: return QCoreApplication::translate("CaseState", "Release proposed");
    case CaseState::Observing: return QCoreApplication::translate("CaseState", "Released, under observation");
    case CaseState::Closed: return QCoreApplication::translate("CaseState", "Closed and filed");
    }
    return {};
}

bool isInLedger(CaseState state)
{
    return state == CaseState::Active || state == CaseState::ReleaseProposed;
}

QString caseEventCode(CaseEventKind event)
{
    switch (event) {
    case CaseEventKind::Open: return QStringLiteral("open");
    case CaseEventKind::Raise: return QStringLiteral("raise");
    case CaseEventKind::Lower: return QStringLiteral("lower");
    case CaseEventKind::ConfirmLevel: return QStringLiteral("confirm_level");
    case CaseEventKind::ProposeRelease: return QStringLiteral("propose_release");
    case CaseEventKind::WithdrawRelease: return QStringLiteral("withdraw_release");
    case CaseEventKind::ConfirmRelease: return QStringLiteral("confirm_release");
    case CaseEventKind::RefuseRelease: return QStringLiteral("refuse_release");
    case CaseEventKind::Relapse: return QStringLiteral("relapse");
    case CaseEventKind::Close: return QStringLiteral("close");
    case CaseEventKind::Reopen: return QStringLiteral("reopen");
    case CaseEventKind::Handover: return QStringLiteral("handover");
    case CaseEventKind::Reschedule: return QStringLiteral("reschedule");
    case CaseEventKind::Summary: return QStringLiteral("summary");
    }
    return {};
}

std::optional<CaseEventKind> caseEventFromCode(const QString &code)
{
    for (const CaseEventKind e : allCaseEvents)
        if (caseEventCode(e) == code)
            return e;
    return std::nullopt;
}

QString caseEventLabel(CaseEventKind event)
{
    switch (event) {
    case CaseEventKind::Open: return QCoreApplication::translate("CaseEvent", "Open a case");
    case CaseEventKind::Raise: return QCoreApplication::translate("CaseEvent", "Raise the level");
    case CaseEventKind::Lower: return QCoreApplication::translate("CaseEvent", "Lower the level");
    case CaseEventKind::ConfirmLevel: return QCoreApplication::translate("CaseEvent", "Confirm level 1");
    case CaseEventKind::ProposeRelease: return QCoreApplication::translate("CaseEvent", "Propose the release");
    case CaseEventKind::WithdrawRelease: return QCoreApplication::translate("CaseEvent", "Withdraw the proposal");
    case CaseEventKind::ConfirmRelease: return QCoreApplication::translate("CaseEvent", "Confirm the release");
    case CaseEventKind::RefuseRelease: return QCoreApplication::translate("CaseEvent", "Refuse the release");
    case CaseEventKind::Relapse: return QCoreApplication::translate("CaseEvent", "Back into the ledger");
    case CaseEventKind::Close: return QCoreApplication::translate("CaseEvent", "Close and file");
    case CaseEventKind::Reopen: return QCoreApplication::translate("CaseEvent", "Reopen");
    case CaseEventKind::Handover: return QCoreApplication::translate("CaseEvent", "Hand over");
    case CaseEventKind::Reschedule: return QCoreApplication::translate("CaseEvent", "Move the next follow-up");
    case CaseEventKind::Summary: return QCoreApplication::translate("CaseEvent", "Change the summary");
    }
    return {};
}

bool movesLedger(CaseEventKind event)
{
    return event != CaseEventKind::Handover && event != CaseEventKind::Reschedule && event != CaseEventKind::Summary;
}

QString followUpKindCode(FollowUpKind kind)
{
    switch (kind) {
    case FollowUpKind::Talk: return QStringLiteral("talk");
    case FollowUpKind::Phone: return QStringLiteral("phone");
    case FollowUpKind::Parent: return QStringLiteral("parent");
    case FollowUpKind::Visit: return QStringLiteral("visit");
    case FollowUpKind::Meeting: return QStringLiteral("meeting");
    case FollowUpKind::Other: return QStringLiteral("other");
    }
    return {};
}

std::optional<FollowUpKind> followUpKindFromCode(const QString &code)
{
    for (const FollowUpKind k : allFollowUpKinds)
        if (followUpKindCode(k) == code)
            return k;
    return std::nullopt;
}

QString followUpKindLabel(FollowUpKind kind)
{
    switch (kind) {
    case FollowUpKind::Talk: return QCoreApplication::translate("FollowUpKind", "Talk in person");
    case FollowUpKind::Phone: return QCoreApplication::translate("FollowUpKind", "Telephone call");
    case FollowUpKind::Parent: return QCoreApplication::translate("FollowUpKind", "Contact with the parents");
    case FollowUpKind::Visit: return QCoreApplication::translate("FollowUpKind", "Home visit");
    case FollowUpKind::Meeting: return QCoreApplication::translate("FollowUpKind", "Case meeting");
    case FollowUpKind::Other: return QCoreApplication::translate("FollowUpKind", "Other follow-up");
    }
    return {};
}

} // namespace xz
