#pragma once
// Confidentiality undertakings of accounts (domain A17, regulation duty 7): an account works only after the text in force is accepted on the
// screen, or a signed paper is recorded by a head or administrator. The text is the dictionary "undertaking"; a new version asks again.
// Reading the text, one's own state and accepting need no right. Errors: Denied, InvalidInput (field signed_on), NotFound, Refused.
#include "core/workspace/session.h"

#include <QtCore/QCoreApplication>

namespace xz {

enum class UndertakingWay { Screen, Paper };
QString undertakingWayCode(UndertakingWay way);
std::optional<UndertakingWay> undertakingWayFromCode(const QString &code);

struct UndertakingText {
    int version = 1;
    QDate effectiveOn;
    QString title, intro;
    QStringList paragraphs; // numbered when shown
    QString accept;         // the sentence one agrees to
    QString plain() const;  // whole, one paragraph a line
};

struct Undertaking {
    UserId user;
    int textVersion = 1;
    UndertakingWay way = UndertakingWay::Screen;
    QDate signedOn;
    QDateTime recordedAt;
    UserId recordedBy;
};

struct UndertakingState { // of one account
    UserId user;
    QString login, name;
    bool active = true;
    std::optional<Undertaking> newest;
    bool valid = false; // the text in force today is on record
};

class UndertakingService {
    Q_DECLARE_TR_FUNCTIONS(UndertakingService)
public:
    explicit UndertakingService(Session &session) : m_session(session) {}
    Result<UndertakingText> text(QDate on = {}) const; // in force then; none = today
    static UndertakingText shippedText();              // before there is a workspace: of a newly made one
    Result<std::optional<Undertaking>> own() const;
    Result<void> accept();                             // by the acting user, today, on the screen
    Result<void> record(const QString &login, QDate signedOn); // a signed paper
    Result<void> withdraw(const QString &login, const QString &reason); // the account waits for a new one
    Result<std::vector<UndertakingState>> list() const; // of the accounts that the actor may see

    // Within the caller's transaction; the caller asked the policy. Used when an account is made.
    static Result<void> recordPaper(Transaction &tx, Session &session, const UserId &user, QDate signedOn);
    static Result<void> recordFirst(Transaction &tx, const UserId &creator, const QDateTime &now);

private:
    Session &m_session;
};

} // namespace xz
