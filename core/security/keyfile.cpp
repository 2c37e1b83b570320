#include "core/security/keyfile.h"

#include "core/base/durable.h"
#include "core/base/privatefile.h"
#include "core/security/passphrase.h"
#include "core/security/recoverycode.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QSaveFile>
#include <QtCore/QStorageInfo>
#include <cerrno>
#include <cstring>
#include <sodium.h>

namespace xz {
namespace {

struct KeyFileText {
    Q_DECLARE_TR_FUNCTIONS(KeyFile)
};

constexpr int saltBytes = crypto_pwhash_SALTBYTES;
constexpr int nonceBytes = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr int tagBytes = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr int boxBytes = crypto_box_PUBLICKEYBYTES;

const unsigned char *u8(const QByteArray &b) { return reinterpret_cast<const unsigned char *>(b.constData()); }
unsigned char *u8(QByteArray &b) { return reinterpret_cast<unsigned char *>(b.data()); }

QByteArray random(int size)
{
    QByteArray out(size, Qt::Uninitialized);
    randombytes_buf(out.data(), size_t(size));
    return out;
}

QByteArray sealWith(const SecretKey &key, const QByteArray &plain, const QByteArray &nonce, const QByteArray &bound)
{
    QByteArray out(plain.size() + tagBytes, Qt::Uninitialized);
    crypto_aead_xchacha20poly1305_ietf_encrypt(u8(out), nullptr, u8(plain), quint64(plain.size()), u8(bound), quint64(bound.size()), nullptr, u8(nonce), key.data());
    return out;
}

std::optional<QByteArray> openWith(const SecretKey &key, const QByteArray &sealed, const QByteArray &nonce, const QByteArray &bound)
{
    if (sealed.size() < tagBytes || nonce.size() != nonceBytes)
        return std::nullopt;
    QByteArray out(sealed.size() - tagBytes, Qt::Uninitialized);
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(u8(out), nullptr, nullptr, u8(sealed), quint64(sealed.size()), u8(bound), quint64(bound.size()), u8(nonce), key.data()) != 0)
        return std::nullopt;
    return out;
}

SecretKey keyFrom(QByteArray &bytes) // 32 bytes; wiped
{
    auto key = SecretKey::fromBytes(bytes);
    wipe(bytes);
    if (!key)
        qFatal("a key of a wrong length");
    return std::move(*key);
}

SecretKey part(const QByteArray &bytes, int index)
{
    QByteArray piece = bytes.mid(index * SecretKey::size, SecretKey::size);
    piece.detach();
    return keyFrom(piece);
}

QByteArray joined(std::initializer_list<const SecretKey *> keys)
{
    QByteArray out;
    out.reserve(qsizetype(keys.size()) * SecretKey::size);
    for (const SecretKey *k : keys)
        out.append(k->view());
    return out;
}

// What a slot is bound to: a slot moved to another workspace, given to another login or made cheaper no longer opens.
QByteArray boundTo(const KeyFile &file, const KeySlot &slot)
{
    QByteArray out("XZSLOT1");
    out.append(reinterpret_cast<const char *>(file.workspace.data()), 16);
    out.append(reinterpret_cast<const char *>(slot.user.data()), 16);
    out += slot.login.toUtf8() + '\0' + QByteArray::number(slot.ops) + ' ' + QByteArray::number(slot.memoryKib) + ' ' + slot.salt;
    return out;
}

QByteArray recoveryBound(const KeyFile &file)
{
    QByteArray out("XZRECOVERY1");
    out.append(reinterpret_cast<const char *>(file.workspace.data()), 16);
    return out + file.recovery.salt;
}

// The code has 160 random bits: nothing to slow down, a keyed hash does.
SecretKey recoveryKey(const QByteArray &secret, const QByteArray &salt)
{
    QByteArray bytes(SecretKey::size, Qt::Uninitialized);
    crypto_generichash(u8(bytes), size_t(bytes.size()), u8(secret), quint64(secret.size()), u8(salt), size_t(salt.size()));
    return keyFrom(bytes);
}

SecretKey macKey(const SecretKey &master)
{
    QByteArray bytes(SecretKey::size, Qt::Uninitialized);
    crypto_kdf_derive_from_key(u8(bytes), size_t(bytes.size()), 1, "XZKEYMAC", master.data());
    return keyFrom(bytes);
}

struct BoxPair {
    QByteArray open = QByteArray(boxBytes, Qt::Uninitialized);
    QByteArray secret = QByteArray(crypto_box_SECRETKEYBYTES, Qt::Uninitialized);
    explicit BoxPair(const SecretKey &seed) { crypto_box_seed_keypair(u8(open), u8(secret), seed.data()); }
    ~BoxPair() { wipe(secret); }
};

Result<SecretKey> slow(const QByteArray &passphrase, const KeySlot &slot, const SlowWork &slowly)
{
    QByteArray bytes(SecretKey::size, Qt::Uninitialized);
    int failed = -1;
    const auto derive = [&, out = u8(bytes), salt = u8(slot.salt)] {
        failed = crypto_pwhash(out, quint64(bytes.size()), passphrase.constData(), quint64(passphrase.size()), salt, slot.ops, size_t(slot.memoryKib) * 1024,
                               crypto_pwhash_ALG_ARGON2ID13);
    };
    if (slowly)
        slowly(derive);
    else
        derive();
    if (failed != 0)
        return fail(Errc::Internal, KeyFileText::tr("There is not enough free memory to check the passphrase (%1 MB are needed). Close other programs and try again.").arg(slot.memoryKib / 1024));
    return keyFrom(bytes);
}

Result<QByteArray> sealTo(const QByteArray &publicKey, const SecretKey &master)
{
    if (publicKey.size() != boxBytes)
        return fail(Errc::Damaged, KeyFileText::tr("An account has no public key, so that the new key cannot be given to it. Give the account a new passphrase first."));
    QByteArray plain = joined({&master});
    QByteArray out(plain.size() + qsizetype(crypto_box_SEALBYTES), Qt::Uninitialized);
    const bool sealed = crypto_box_seal(u8(out), u8(plain), quint64(plain.size()), u8(publicKey)) == 0;
    wipe(plain);
    if (!sealed)
        return fail(Errc::Damaged, KeyFileText::tr("An account has no public key, so that the new key cannot be given to it. Give the account a new passphrase first."));
    return out;
}

std::optional<SecretKey> openFor(const BoxPair &pair, const QByteArray &sealed)
{
    QByteArray plain(SecretKey::size, Qt::Uninitialized);
    if (sealed.size() != plain.size() + qsizetype(crypto_box_SEALBYTES)
        || crypto_box_seal_open(u8(plain), u8(sealed), quint64(sealed.size()), u8(pair.open), u8(pair.secret)) != 0)
        return std::nullopt;
    return keyFrom(plain);
}

std::unexpected<Error> renewalDamaged()
{
    return fail(Errc::Damaged, KeyFileText::tr("The key file is damaged: the key that a handover renewed cannot be opened. Put back the key file of the newest backup, or restore that backup."));
}

} // namespace

QString wrongPassphrase() { return KeyFileText::tr("The login or the passphrase is wrong. Mind capital letters and the keyboard's language, and try again."); }

Keys Keys::generate() { return {SecretKey::generate(), SecretKey::generate(), SecretKey::generate()}; }

QByteArray Keys::sealPublic() const { return BoxPair(sealSeed).open; }

QByteArray Keys::signPublic() const
{
    QByteArray open(crypto_sign_PUBLICKEYBYTES, Qt::Uninitialized), secret(crypto_sign_SECRETKEYBYTES, Qt::Uninitialized);
    crypto_sign_seed_keypair(u8(open), u8(secret), signSeed.data());
    wipe(secret);
    return open;
}

const KeySlot *KeyFile::find(const QString &login) const
{
    const QString wanted = login.trimmed();
    for (const KeySlot &slot : users)
        if (slot.login.compare(wanted, Qt::CaseInsensitive) == 0)
            return &slot;
    return nullptr;
}

const KeySlot *KeyFile::find(const RawId &user) const
{
    for (const KeySlot &slot : users)
        if (slot.user == user)
            return &slot;
    return nullptr;
}

QStringList KeyFile::logins() const
{
    QStringList out;
    for (const KeySlot &slot : users)
        out << slot.login;
    return out;
}

KdfCost KeyFile::cost(const KeySlot &slot) const { return slot.memoryKib >= 1024 ? KdfCost::Moderate : KdfCost::Test; }

Result<void> KeyFile::putUser(const RawId &user, const QString &login, const QString &passphrase, const Keys &keys, KdfCost cost, bool mustChange)
{
    KeySlot slot;
    slot.user = user;
    slot.login = login;
    slot.mustChange = mustChange;
    slot.ops = cost == KdfCost::Moderate ? quint32(crypto_pwhash_OPSLIMIT_MODERATE) : quint32(crypto_pwhash_OPSLIMIT_MIN);
    slot.memoryKib = cost == KdfCost::Moderate ? quint32(crypto_pwhash_MEMLIMIT_MODERATE / 1024) : quint32(crypto_pwhash_MEMLIMIT_MIN / 1024);
    slot.salt = random(saltBytes);
    slot.nonce = random(nonceBytes);
    QByteArray secret = passphraseBytes(passphrase);
    auto key = slow(secret, slot, slowly);
    wipe(secret);
    if (!key)
        return std::unexpected(key.error());
    QByteArray plain = joined({&keys.master, &keys.sealSeed, &keys.signSeed});
    slot.wrapped = sealWith(*key, plain, slot.nonce, boundTo(*this, slot));
    wipe(plain);
    const auto old = std::find_if(users.begin(), users.end(), [&](const KeySlot &s) { return s.user == user; });
    if (old == users.end())
        users.push_back(std::move(slot));
    else
        *old = std::move(slot);
    renewEscrow(user, keys);
    return {};
}

void KeyFile::removeUser(const RawId &user)
{
    std::erase_if(users, [&](const KeySlot &s) { return s.user == user; });
}

QString KeyFile::makeRecovery(const SecretKey &master)
{
    QByteArray secret = random(RecoveryCode::secretBytes);
    const SecretKey seed = SecretKey::generate();
    recovery.salt = random(saltBytes);
    recovery.nonce = random(nonceBytes);
    recovery.publicKey = BoxPair(seed).open;
    recovery.renewal.clear(); // it wraps the master key of now
    QByteArray plain = joined({&master, &seed});
    recovery.wrapped = sealWith(recoveryKey(secret, recovery.salt), plain, recovery.nonce, recoveryBound(*this));
    wipe(plain);
    const QString code = RecoveryCode::fromSecret(secret);
    wipe(secret);
    return code;
}

bool KeyFile::needsEscrow(const KeySlot &slot) const { return slot.escrowKey != recovery.publicKey; }

void KeyFile::renewEscrow(const RawId &user, const Keys &keys)
{
    for (KeySlot &slot : users) {
        if (slot.user != user || recovery.publicKey.size() != boxBytes)
            continue;
        QByteArray plain = joined({&keys.sealSeed, &keys.signSeed});
        slot.escrow = QByteArray(plain.size() + qsizetype(crypto_box_SEALBYTES), Qt::Uninitialized);
        if (crypto_box_seal(u8(slot.escrow), u8(plain), quint64(plain.size()), u8(recovery.publicKey)) == 0)
            slot.escrowKey = recovery.publicKey;
        else
            slot.escrow.clear();
        wipe(plain);
    }
}

Result<Keys> KeyFile::unlock(const KeySlot &slot, const QString &passphrase) const
{
    QByteArray secret = passphraseBytes(passphrase);
    auto key = slow(secret, slot, slowly);
    wipe(secret);
    if (!key)
        return std::unexpected(key.error());
    auto plain = openWith(*key, slot.wrapped, slot.nonce, boundTo(*this, slot));
    if (!plain || plain->size() != 3 * SecretKey::size)
        return fail(Errc::WrongPassphrase, wrongPassphrase());
    Keys keys{part(*plain, 0), part(*plain, 1), part(*plain, 2)};
    wipe(*plain);
    if (!slot.renewal.isEmpty()) {
        auto master = openFor(BoxPair(keys.sealSeed), slot.renewal);
        if (!master)
            return renewalDamaged();
        keys.master = std::move(*master);
    }
    return keys;
}

Result<void> KeyFile::renewMaster(const SecretKey &master, const std::function<QByteArray(const RawId &)> &sealPublic)
{
    for (KeySlot &slot : users) {
        XZ_TRY(slot.renewal, sealTo(sealPublic(slot.user), master));
    }
    XZ_TRY(recovery.renewal, sealTo(recovery.publicKey, master));
    return {};
}

Result<KeyFile::Recovered> KeyFile::recover(const QString &code, const KeySlot &slot) const
{
    XZ_TRY(QByteArray secret, RecoveryCode::parse(code));
    auto plain = openWith(recoveryKey(secret, recovery.salt), recovery.wrapped, recovery.nonce, recoveryBound(*this));
    wipe(secret);
    if (!plain || plain->size() != 2 * SecretKey::size)
        return fail(Errc::WrongPassphrase, KeyFileText::tr("This recovery code is not the one of this workspace, or a newer one was made since. Look for the newest print."));
    Recovered out{Keys::generate(), true};
    out.keys.master = part(*plain, 0);
    const SecretKey seed = part(*plain, 1);
    wipe(*plain);
    const BoxPair pair(seed);
    if (!recovery.renewal.isEmpty()) {
        auto master = openFor(pair, recovery.renewal);
        if (!master)
            return renewalDamaged();
        out.keys.master = std::move(*master);
    }
    QByteArray seeds(2 * SecretKey::size, Qt::Uninitialized);
    if (!needsEscrow(slot) && slot.escrow.size() == seeds.size() + qsizetype(crypto_box_SEALBYTES)
        && crypto_box_seal_open(u8(seeds), u8(slot.escrow), quint64(slot.escrow.size()), u8(pair.open), u8(pair.secret)) == 0) {
        out.keys.sealSeed = part(seeds, 0);
        out.keys.signSeed = part(seeds, 1);
        out.freshPair = false;
    }
    wipe(seeds);
    return out;
}

Result<void> KeyFile::authenticate(const SecretKey &master) const
{
    KeyFile copy = *this;
    copy.seal(master);
    if (mac.size() != copy.mac.size() || sodium_memcmp(mac.constData(), copy.mac.constData(), size_t(mac.size())) != 0)
        return fail(Errc::Damaged, KeyFileText::tr("The key file was changed by something other than this program. Restore the newest backup, and ask who had access to the files."));
    return {};
}

void KeyFile::seal(const SecretKey &master)
{
    const QByteArray body = this->body();
    const SecretKey key = macKey(master);
    mac = QByteArray(32, Qt::Uninitialized);
    crypto_generichash(u8(mac), size_t(mac.size()), u8(body), quint64(body.size()), key.data(), SecretKey::size);
}

Result<KeyFile> KeyFile::read(const QString &path)
{
    const QString name = QDir::toNativeSeparators(path);
    QFile file(path);
    if (!file.exists())
        return fail(Errc::NotFound, KeyFileText::tr("There is no file %1. Check the name, and that its drive is connected.").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return fail(Errc::Io, KeyFileText::tr("The file %1 cannot be read: %2.").arg(name, file.errorString()));
    if (file.size() > maxBytes)
        return fail(Errc::NotAWorkspace, KeyFileText::tr("The file %1 is not the key file of a workspace.").arg(name));
    auto parsed = parse(file.readAll());
    if (!parsed)
        parsed.error().message = parsed.error().message.arg(name);
    return parsed;
}

Result<void> KeyFile::write(const QString &path) const
{
    const QByteArray bytes = serialize();
    QSaveFile file(path);
    const auto failed = [&](const QString &why) {
        const int cause = errno; // a quota or a limit of the file system leaves room that is not for us
        bool full = cause == ENOSPC || cause == EFBIG || QStorageInfo(QFileInfo(path).absolutePath()).bytesAvailable() < bytes.size() + 4096;
#ifdef EDQUOT
        full = full || cause == EDQUOT;
#endif
        return fail(full ? Errc::DiskFull : Errc::Io,
                    full ? KeyFileText::tr("The drive is full: the key file could not be saved and is as it was. Free some space and try again.")
                         : KeyFileText::tr("The key file %1 could not be saved and is as it was: %2. Check that the folder can be written to.").arg(QDir::toNativeSeparators(path), why));
    };
    errno = 0;
    if (!file.open(QIODevice::WriteOnly) || !keepPrivate(file, path) || file.write(bytes) != bytes.size() || !file.flush())
        return failed(file.errorString());
    if (!flushToDisk(file))
        return failed(QString::fromLocal8Bit(strerror(errno)));
    if (!file.commit())
        return failed(file.errorString());
    flushFolderOf(path);
    return {};
}

} // namespace xz
