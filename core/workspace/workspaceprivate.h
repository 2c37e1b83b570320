#pragma once
// What an open workspace holds. Shared by workspace.cpp, users.cpp and backup.cpp only.
#include "core/workspace/attempts.h"
#include "core/workspace/workspace.h"
#include "core/workspace/workspacelock.h"
#include "core/workspace/workspacerepository.h"

namespace xz {

struct Workspace::Private {
    Private(QString path, const Clock &clock, OpenOptions options)
        : path(std::move(path)), clock(clock), options(std::move(options)), lock(this->path), attempts(this->path, clock)
    {
    }
    QString path;
    const Clock &clock;
    OpenOptions options;
    WorkspaceLock lock;
    Attempts attempts;
    KeyFile file;
    UserId user{RawId{}};
    QString login;
    std::optional<Keys> keys;        // empty while locked
    std::unique_ptr<Database> db;    // null while locked
    std::unique_ptr<Session> session; // from open to the end
    qint64 changesAtOpening = 0;
    bool passphraseTooOld = false;
    bool closed = false;

    KdfCost cost() const // new slots are as expensive as the acting user's
    {
        const KeySlot *slot = file.find(user.raw());
        return slot ? file.cost(*slot) : KdfCost::Moderate;
    }
    QString keyPath() const { return Workspace::keyFilePath(path); }
    Result<void> openDatabase();     // needs keys; checks that the two files belong together
    Result<void> migrate();
    Result<void> begin(int wrongBefore, const QString &how); // session and the entry of the unlocking
    Result<void> readActor(bool fresh = false); // fresh: asks for the undertaking in force, too
    // Changes the key file and rows together: rows first within a transaction, then the key file, then the commit.
    Result<void> rewrite(KeyFile fresh, const std::function<Result<void>(Transaction &)> &rows);
    Result<void> endNow(const std::vector<AccountEnd> &ends, const QString &action, const QJsonObject &detail); // slots, states, successors' roles
    Result<void> endAccounts();      // those whose last day a handover set and that is over; Denied for one who is among them
    Result<void> finishRenewal();    // of the master key, when the program was killed between its two files
    Result<void> takeUpRenewal(const QString &passphrase); // the own slot wraps the master key of now again
    QString renewalPath() const { return path + QStringLiteral(".rekey"); }
    Result<void> sealHead();         // audit head into the key file
    Result<void> wrong(const QString &login, Error error); // counts a wrong passphrase
    // Keys by passphrase (slot) with lockout.
    Result<int> unlockSlot(const QString &login, const QString &passphrase);
};

} // namespace xz
