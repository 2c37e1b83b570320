#include "core/handover/handover.h"

#include "core/base/codedwords.h"

#include <algorithm>

namespace xz {
namespace {

constexpr CodedWord<HandoverState> states[] = {{HandoverState::Draft, "draft", QT_TRANSLATE_NOOP("Handover", "Being drafted")},
                                          {HandoverState::Listed, "listed", QT_TRANSLATE_NOOP("Handover", "List checked")},
                                          {HandoverState::Assigned, "assigned", QT_TRANSLATE_NOOP("Handover", "Open items passed on")},
                                          {HandoverState::Switched, "switched", QT_TRANSLATE_NOOP("Handover", "Accounts switched")},
                                          {HandoverState::Undertaken, "undertaken", QT_TRANSLATE_NOOP("Handover", "Undertakings given")},
                                          {HandoverState::Signed, "signed", QT_TRANSLATE_NOOP("Handover", "Signed by three")},
                                          {HandoverState::Finished, "finished", QT_TRANSLATE_NOOP("Handover", "Finished")},
                                          {HandoverState::Cancelled, "cancelled", QT_TRANSLATE_NOOP("Handover", "Cancelled")}};
constexpr CodedWord<HandoverScope> scopes[] = {{HandoverScope::Files, "files", QT_TRANSLATE_NOOP("Handover", "Station files")},
                                          {HandoverScope::Cases, "cases", QT_TRANSLATE_NOOP("Handover", "Case files")},
                                          {HandoverScope::Ledgers, "ledgers", QT_TRANSLATE_NOOP("Handover", "Ledgers and reports")},
                                          {HandoverScope::Seals, "seals", QT_TRANSLATE_NOOP("Handover", "Seals and keys")},
                                          {HandoverScope::Accounts, "accounts", QT_TRANSLATE_NOOP("Handover", "Accounts")},
                                          {HandoverScope::Devices, "devices", QT_TRANSLATE_NOOP("Handover", "Devices")},
                                          {HandoverScope::Funds, "funds", QT_TRANSLATE_NOOP("Handover", "Balance of funds")}};
constexpr CodedWord<HandoverParty> parties[] = {{HandoverParty::From, "from", QT_TRANSLATE_NOOP("Handover", "Hands over")},
                                           {HandoverParty::To, "to", QT_TRANSLATE_NOOP("Handover", "Takes over")},
                                           {HandoverParty::Witness, "witness", QT_TRANSLATE_NOOP("Handover", "Supervises")}};

} // namespace

QString handoverStateCode(HandoverState state) { return codeOf(states, state); }
std::optional<HandoverState> handoverStateFromCode(const QString &code) { return fromCode(states, code); }
QString handoverStateLabel(HandoverState state) { return labelOf(states, state, "Handover"); }
QString handoverScopeCode(HandoverScope scope) { return codeOf(scopes, scope); }
std::optional<HandoverScope> handoverScopeFromCode(const QString &code) { return fromCode(scopes, code); }
QString handoverScopeLabel(HandoverScope scope) { return labelOf(scopes, scope, "Handover"); }
QString handoverPartyCode(HandoverParty party) { return codeOf(parties, party); }
std::optional<HandoverParty> handoverPartyFromCode(const QString &code) { return fromCode(parties, code); }
QString handoverPartyLabel(HandoverParty party) { return labelOf(parties, party, "Handover"); }

bool isTypedScope(HandoverScope scope) { return scope == HandoverScope::Seals || scope == HandoverScope::Devices || scope == HandoverScope::Funds; }

bool Handover::holds(HandoverScope s) const { return std::ranges::find(scope, s) != scope.end(); }

const HandoverStep *Handover::step(const QString &name) const
{
    const auto it = std::ranges::find(steps, name, &HandoverStep::step);
    return it == steps.end() ? nullptr : &*it;
}

} // namespace xz
