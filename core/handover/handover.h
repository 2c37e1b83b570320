#pragma once
// 换岗交接 (regulation duty 7; domain F12, S58, N05): who hands which office over to whom, the itemised list beside what the program counts, what is
// still open and who takes it, and the steps with their times. Stops and goes on anywhere: its state is in the workspace. Codes of cases only, no names.
#include "core/organization/organization.h"

#include <QtCore/QDateTime>
#include <QtCore/QJsonObject>
#include <QtCore/QStringList>
#include <vector>

namespace xz {

enum class HandoverState {
    Draft,      // 起草: scope and people, the list is being written
    Listed,     // 清单已核: counted and stated agree, or the difference is explained
    Assigned,   // 未结事项已移交
    Switched,   // 账号已切换, or its day is set
    Undertaken, // 保密义务已告知
    Signed,     // 三方已签
    Finished,   // 交接完成
    Cancelled   // 已取消, with a reason
};
inline constexpr HandoverState allHandoverStates[] = {HandoverState::Draft,      HandoverState::Listed, HandoverState::Assigned, HandoverState::Switched,
                                                      HandoverState::Undertaken, HandoverState::Signed, HandoverState::Finished, HandoverState::Cancelled};
QString handoverStateCode(HandoverState state); // draft, listed, assigned, switched, undertaken, signed, finished, cancelled
std::optional<HandoverState> handoverStateFromCode(const QString &code);
QString handoverStateLabel(HandoverState state);

enum class HandoverScope { Files, Cases, Ledgers, Seals, Accounts, Devices, Funds }; // 站档案 个案档 台账 印章钥匙 账号 设备 经费余额
inline constexpr HandoverScope allHandoverScopes[] = {HandoverScope::Files, HandoverScope::Cases, HandoverScope::Ledgers, HandoverScope::Seals,
                                                      HandoverScope::Accounts, HandoverScope::Devices, HandoverScope::Funds};
QString handoverScopeCode(HandoverScope scope); // files, cases, ledgers, seals, accounts, devices, funds
std::optional<HandoverScope> handoverScopeFromCode(const QString &code);
QString handoverScopeLabel(HandoverScope scope);
bool isTypedScope(HandoverScope scope); // seals, devices, funds: the program cannot count them

enum class HandoverParty { From, To, Witness }; // 交出人 接收人 监交人
inline constexpr HandoverParty allHandoverParties[] = {HandoverParty::From, HandoverParty::To, HandoverParty::Witness};
QString handoverPartyCode(HandoverParty party); // from, to, witness
std::optional<HandoverParty> handoverPartyFromCode(const QString &code);
QString handoverPartyLabel(HandoverParty party);

struct HandoverItem { // a line of the list
    std::optional<HandoverItemId> id = {};
    HandoverScope scope = HandoverScope::Files;
    QString code = {};               // of a counted line: what was counted; empty: typed by hand
    QString name;
    std::optional<qint64> counted = {}; // by the program, now
    std::optional<qint64> stated = {};  // by the one who hands over
    QString carrier = {};            // 载体
    QString note = {};               // explains a difference
    bool differs() const { return counted && stated && *counted != *stated; }
};

struct OpenItem { // 未结事项
    QString entity;                  // case, release, weekly_review, weekly_sign, weekly_draft, drill
    RawId entityId;
    QString name;                    // with the code of the case or week
    QDate dueOn = {};
    std::optional<PersonId> successor = {}; // none: not assigned yet
    QString successorName = {};
};

struct HandoverStep {
    QString step;                    // start, list, assign, switch, renew, undertake, sign_from, sign_to, sign_witness, finish, cancel
    QDateTime at;
    UserId actor;
    QString actorName = {};
    QJsonObject detail = {};         // codes and dates only
};

struct Handover {
    HandoverId id;
    StationId station;
    QString number;                  // JJ-2026-001
    PostRole post = PostRole::Head;
    PersonId from, to;
    std::optional<PersonId> witness = {};
    QDate effectiveOn;               // the successor's first day in office
    HandoverState state = HandoverState::Draft;
    std::vector<HandoverScope> scope = {};
    QString difference = {};         // 差异说明, of the whole
    QDateTime startedAt = {};
    UserId startedBy;
    QDateTime finishedAt = {};
    QString cancelReason = {};
    QString stationName = {}, fromName = {}, toName = {}, witnessName = {};
    std::optional<CollegeId> college = {};
    std::vector<HandoverItem> items = {};  // these three only from HandoverService::open
    std::vector<OpenItem> openItems = {};
    std::vector<HandoverStep> steps = {};
    bool holds(HandoverScope s) const;
    const HandoverStep *step(const QString &name) const;
    bool isOver() const { return state == HandoverState::Finished || state == HandoverState::Cancelled; }
};

} // namespace xz
