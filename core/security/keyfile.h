#pragma once
// 名称.xinzhan.keys: the clear header of a workspace. One slot per user wraps the master key and the user's two secret seeds with
// XChaCha20-Poly1305 under Argon2id of the passphrase (RFC 9106); one recovery slot wraps the master key under a printable 160-bit code.
// Logins stand in it in clear: the unlock screen needs them, and they are no content. Names of school and people do not.
// A checksum over all tells damage from a wrong passphrase; a MAC under the master key tells a slot or the audit head put in by a stranger.
// Format 2 adds renewals: when the master key changes (a handover), each slot of those who are not present gets the new one sealed to its
// owner's public key, and the recovery slot likewise; the owner's next unlocking takes it up. Without renewals format 1 is written.
// Files are read from untrusted places: every length and cost is bounded before it is used.
#include "core/base/id.h"
#include "core/base/result.h"
#include "core/security/audit.h"
#include "core/security/secret.h"

#include <QtCore/QByteArray>
#include <QtCore/QStringList>
#include <functional>
#include <vector>

namespace xz {

enum class KdfCost { Moderate, Test }; // Argon2id of libsodium: 256 MiB, t=3; Test (8 KiB, t=1) is for tests and the demo school, which protects nothing

// How the derivation of a key (about a second) is waited for: the window runs it beside its own thread. Must return only when `work` ended.
// Empty: it runs at once. No transaction is open and no lock of the database is held while it runs.
using SlowWork = std::function<void(const std::function<void()> &work)>;

// What a passphrase opens.
struct Keys {
    SecretKey master;   // of the database
    SecretKey sealSeed; // X25519
    SecretKey signSeed; // Ed25519
    static Keys generate();
    QByteArray sealPublic() const;
    QByteArray signPublic() const;
};

struct KeySlot {
    RawId user{};
    QString login;
    bool mustChange = false;
    quint32 ops = 0, memoryKib = 0; // Argon2id
    QByteArray salt, nonce, wrapped;
    QByteArray renewal;             // the master key of now, sealed to the user's pair; empty: the wrapped one is it
    QByteArray escrow, escrowKey;   // the seeds sealed to the recovery pair, and to which one: the code brings a user's key pair back
};

struct RecoverySlot {
    QByteArray salt, nonce, wrapped; // master key and the seed of the recovery pair
    QByteArray publicKey;
    QByteArray renewal;              // the master key of now, sealed to the recovery pair
};

QString wrongPassphrase(); // the one sentence for a wrong passphrase and for a login that is not there

class KeyFile {
public:
    static constexpr int formatVersion = 2;
    static constexpr qint64 maxBytes = 4 * 1024 * 1024;

    // Errors: NotAWorkspace, NewerVersion, Damaged; %1 in their message stands for the file's name.
    static Result<KeyFile> parse(const QByteArray &bytes);
    static Result<KeyFile> read(const QString &path); // also NotFound, Io
    QByteArray serialize() const;
    Result<void> write(const QString &path) const; // whole or not at all, on the disk when it returns; Io, DiskFull

    RawId workspace{};
    QString cipher;
    bool demo = false;
    std::vector<KeySlot> users;
    RecoverySlot recovery;
    AuditHead head;
    QByteArray mac; // see authenticate
    SlowWork slowly = {}; // not of the file: how this program waits

    const KeySlot *find(const QString &login) const; // without regard to case
    const KeySlot *find(const RawId &user) const;
    QStringList logins() const;

    Result<void> putUser(const RawId &user, const QString &login, const QString &passphrase, const Keys &keys, KdfCost cost, bool mustChange);
    void removeUser(const RawId &user);
    // A new recovery pair and slot; gives back the code. Users' escrows are renewed by renewEscrow at their next unlock.
    QString makeRecovery(const SecretKey &master);
    bool needsEscrow(const KeySlot &slot) const;
    void renewEscrow(const RawId &user, const Keys &keys);

    // A new master key for the database: every slot and the recovery code are re-wrapped without anybody's passphrase. `sealPublic` gives the
    // public key of a user (the one in the workspace; there is none in this file). Damaged when one is missing.
    Result<void> renewMaster(const SecretKey &master, const std::function<QByteArray(const RawId &user)> &sealPublic);
    // WrongPassphrase, or Internal when memory for the key derivation is short.
    Result<Keys> unlock(const KeySlot &slot, const QString &passphrase) const;
    // By recovery code. Seeds that were never escrowed to it come back new: `freshPair` then is true.
    struct Recovered {
        Keys keys;
        bool freshPair = false;
    };
    Result<Recovered> recover(const QString &code, const KeySlot &slot) const;

    void seal(const SecretKey &master);              // sets mac; call it after every change
    Result<void> authenticate(const SecretKey &master) const; // Damaged when mac does not fit
    KdfCost cost(const KeySlot &slot) const;

private:
    int version() const;     // of the format that is written
    QByteArray body() const; // what the mac covers
};

} // namespace xz
