#pragma once
// One workspace on disk: NAME.xinzhan (encrypted SQLite) and NAME.xinzhan.keys (clear header with a key slot for each user). Created, opened,
// locked, closed here; everything else works on the Session it gives out. While it is in use a .lock file beside it says by whom; .attempts keeps
// the count of wrong passphrases (five: locked for a minute, then longer each time).
// Errors of opening, told apart: WrongPassphrase, LockedOut (message says how long), NotAWorkspace, Damaged, InUse (by whom), NewerVersion,
// Refused (on a network share), Io.
#include "core/security/keyfile.h"
#include "core/storage/migrator.h"
#include "core/workspace/session.h"
#include "core/workspace/volume.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QStringList>
#include <memory>

namespace xz {

struct NewWorkspace {
    QString school;
    QString college;
    QString station = {};     // empty: college + the station's usual suffix (dictionary)
    QString login;
    QString displayName = {}; // empty: the login
    QString passphrase;
    Role role = Role::Head;
    QDate reportsSince = {};  // weeks that ended before are not missing here; invalid = every week of the calendar is due
    bool demo = false;
    bool undertakingAccepted = false; // by the creating user, who read it; else the account waits for it (A17)
    KdfCost kdf = KdfCost::Moderate;
    QString cipher = QStringLiteral("chacha20");
    SlowWork slowly = {};     // how the key derivation is waited for, now and later
    PlaceRules place = {};    // not asked for a demo
};

struct OpenOptions {
    bool automaticBackups = true;           // false: none this time, whatever the settings say
    std::vector<Migration> migrations = {}; // empty: Migrator::released()
    SlowWork slowly = {};                   // how key derivations are waited for as long as the workspace is open
    PlaceRules place = {};                  // not asked for a demo
};

class Workspace {
    Q_DECLARE_TR_FUNCTIONS(Workspace)
public:
    struct Created {
        std::unique_ptr<Workspace> workspace;
        QString recoveryCode; // shown once
    };
    // Errors: Conflict (something is there already), InvalidInput (field: school, college, login, passphrase), Refused (on a network share), Io.
    static Result<Created> create(const QString &path, const NewWorkspace &what, const Clock &clock);
    static Result<std::unique_ptr<Workspace>> open(const QString &path, const QString &login, const QString &passphrase, const Clock &clock,
                                                   const OpenOptions &options = {});
    // With the recovery code: opens as `login` and gives that user a new passphrase. The user's key pair comes back with the code when the user
    // has unlocked once since the code was made; else it is new.
    static Result<std::unique_ptr<Workspace>> recover(const QString &path, const QString &login, const QString &recoveryCode, const QString &newPassphrase,
                                                      const Clock &clock, const OpenOptions &options = {});
    static Result<QStringList> logins(const QString &path); // in the order in which they were added; the creator first
    static bool isDemoFile(const QString &path);
    static QString keyFilePath(const QString &path);
    // Why a passphrase is not good enough, as a sentence; empty when it is (Q09).
    static QString passphraseWeakness(const QString &passphrase, const QString &login);

    ~Workspace(); // closes without a backup if close() was not called
    QString path() const;
    bool isDemo() const;
    Session &session();
    const Clock &clock() const;

    bool isLocked() const;
    void lock();                                      // forgets the keys, closes the database; session() must not be used until unlock()
    Result<void> unlock(const QString &passphrase);   // as the user who locked it; the same Session object lives on
    Result<void> changePassphrase(const QString &oldPassphrase, const QString &newPassphrase);
    Result<QString> newRecoveryCode();                // the old one no longer opens
    // A new master key: the database is written anew under it, every remaining slot and the recovery code are re-wrapped to their owners' keys
    // without their passphrases, each an audit entry. A copy of an older key file opens nothing that is written from now on; copies of the
    // workspace made before, and backups, still open with what they were made with. Gives the number of re-wrapped slots. Denied, DiskFull, Io.
    Result<int> renewMasterKey(const QString &reason);
    // Seals the audit head into the key file, makes the automatic backup when something changed, and releases the files.
    Result<void> close();
    // A second connection for a worker thread; lives shorter than the workspace.
    Result<std::unique_ptr<Database>> openWorker() const;

    // Somebody else gave the passphrase: the window asks for an own one before anything else.
    bool mustChangePassphrase() const;
    // Reads the user's row and posts again; done by itself after changes of people, network and users.
    Result<void> refreshActor();

private:
    Result<void> endRetention(); // entries of the audit trail that are older than its retention
    friend class UsersService;
    friend class BackupService;
    struct Private;
    explicit Workspace(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace xz
