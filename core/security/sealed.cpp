#include "core/security/sealed.h"

#include <sodium.h>

namespace xz {
namespace {

constexpr int nonceBytes = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr int tagBytes = crypto_aead_xchacha20poly1305_ietf_ABYTES;

const unsigned char *u8(const QByteArray &b) { return reinterpret_cast<const unsigned char *>(b.constData()); }

SecretKey derived(const SecretKey &key, SealPurpose purpose)
{
    SecretKey out = SecretKey::generate();
    crypto_kdf_derive_from_key(out.data(), SecretKey::size, quint64(purpose), "XZSEALED", key.data());
    return out;
}

} // namespace

QByteArray sealUnder(const SecretKey &key, SealPurpose purpose, const QByteArray &plain, const QByteArray &bound)
{
    QByteArray out(nonceBytes + plain.size() + tagBytes, Qt::Uninitialized);
    auto *p = reinterpret_cast<unsigned char *>(out.data());
    randombytes_buf(p, nonceBytes);
    crypto_aead_xchacha20poly1305_ietf_encrypt(p + nonceBytes, nullptr, u8(plain), quint64(plain.size()), u8(bound), quint64(bound.size()), nullptr, p,
                                               derived(key, purpose).data());
    return out;
}

std::optional<QByteArray> openUnder(const SecretKey &key, SealPurpose purpose, const QByteArray &sealed, const QByteArray &bound)
{
    if (sealed.size() < nonceBytes + tagBytes)
        return std::nullopt;
    QByteArray out(sealed.size() - nonceBytes - tagBytes, Qt::Uninitialized);
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(reinterpret_cast<unsigned char *>(out.data()), nullptr, nullptr, u8(sealed) + nonceBytes,
                                                   quint64(sealed.size() - nonceBytes), u8(bound), quint64(bound.size()), u8(sealed), derived(key, purpose).data()) != 0)
        return std::nullopt;
    return out;
}

} // namespace xz
