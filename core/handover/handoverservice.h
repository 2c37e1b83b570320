#pragma once
// Runs a handover step by step. Each step is one transaction with its audit entry (switching: several that can be taken up again); what was done
// before a power cut is not done twice. Errors: Denied; Refused (the sentence says what is missing); InvalidInput with field (to, post, effective_on,
// reason, login, passphrase, signed_on, on, note); NotFound.
#include "core/handover/handoverlifecycle.h"
#include "core/workspace/workspace.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QHash>

namespace xz {

struct HandoverDraft {
    std::optional<StationId> station = {}; // none = the actor's
    PostRole post = PostRole::Head;
    PersonId from, to;
    std::optional<PersonId> witness = {};
    QDate effectiveOn = {};                // the successor's first day; invalid = today
    std::vector<HandoverScope> scope = {}; // empty: all
};

struct SuccessorAccount {                  // only when the successor has none yet
    QString login;
    QString passphrase;
    QDate undertakingOn = {};              // of the signed paper; else they accept it on the screen
};

struct SwitchOutcome {
    bool atOnce = false;                   // the old accounts are off; else on the first day after their last
    int rewrapped = 0;                     // slots that got the new key
    int casesMoved = 0;                    // accesses given to the successor
    bool own = false;                      // the acting account was among them: it works until the workspace is closed
    QStringList off = {};                  // logins
    QStringList notes = {};                // sentences
};

class HandoverService {
    Q_DECLARE_TR_FUNCTIONS(HandoverService)
public:
    explicit HandoverService(Workspace &workspace) : m_workspace(workspace) {}

    Result<std::vector<Handover>> list() const;              // newest first, those that the actor may see
    Result<Handover> open(const HandoverId &id) const;       // open items: those assigned, and while it runs those that came up since
    Result<Handover> byNumber(const QString &number) const;  // also JJ-2026-001 without regard to case
    Result<std::optional<Handover>> running(std::optional<StationId> station = {}) const; // the newest that is not over

    Result<Handover> start(const HandoverDraft &draft);      // counts the list
    // What the program counts is counted anew; stated, carrier, note and hand-typed lines are taken. Nothing is checked: it is a draft.
    Result<Handover> saveList(const HandoverId &id, const std::vector<HandoverItem> &items, const QString &difference);
    Result<Handover> setPeople(const HandoverId &id, std::optional<PersonId> witness, QDate effectiveOn); // before the accounts are switched
    Result<Handover> checkList(const HandoverId &id);        // every difference explained
    // All open items to the successor, or whom `others` names by entity id (as text).
    Result<Handover> assign(const HandoverId &id, const QHash<QString, PersonId> &others = {});
    Result<SwitchOutcome> switchAccounts(const HandoverId &id, const std::optional<SuccessorAccount> &fresh = {});
    // The leaver was told that the duty goes on; the successor's undertaking is on record (or is, with `paperOn`).
    Result<Handover> undertake(const HandoverId &id, QDate paperOn = {});
    Result<Handover> sign(const HandoverId &id, HandoverParty party, QDate on = {}); // own on the screen, others' from the signed paper
    Result<Handover> finish(const HandoverId &id);
    Result<Handover> cancel(const HandoverId &id, const QString &reason);
    HandoverChoice choice(const Handover &handover, HandoverEvent event) const { return choiceFor(handover, m_workspace.session().actor(), event); }

private:
    Session &session() const { return m_workspace.session(); }
    Result<Handover> permitted(const HandoverId &id, Action action) const;
    Result<Handover> ready(const HandoverId &id, HandoverEvent event) const; // the lifecycle lets this actor do it
    Result<std::vector<HandoverItem>> counted(const Handover &handover, const std::vector<HandoverItem> &before) const;
    // State, step and audit entry in the caller's transaction.
    Result<void> done(Transaction &tx, Handover &handover, const QString &step, HandoverState to, const QJsonObject &detail = {});
    Result<Handover> allSigned(const HandoverId &id);
    Result<void> takeOffice(const Handover &handover);
    Result<void> passCustody(const Handover &handover);
    Result<int> moveAccess(const Handover &handover, const UserId &from, const UserId &to);
    void changed();
    Workspace &m_workspace;
};

} // namespace xz
