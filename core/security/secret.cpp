#include "core/security/secret.h"

#include <QtCore/QtGlobal>
#include <cstring>
#include <new>
#include <sodium.h>

namespace xz {

void wipe(void *memory, size_t bytes) { sodium_memzero(memory, bytes); }

SecretKey::SecretKey()
{
    if (sodium_init() < 0)
        qFatal("libsodium cannot be initialised");
    m_bytes = static_cast<unsigned char *>(sodium_malloc(size));
    if (!m_bytes)
        throw std::bad_alloc();
    std::memset(m_bytes, 0, size);
}

SecretKey::~SecretKey() { sodium_free(m_bytes); } // wipes; null is fine

SecretKey SecretKey::generate()
{
    SecretKey key;
    randombytes_buf(key.m_bytes, size);
    return key;
}

std::optional<SecretKey> SecretKey::fromBytes(QByteArrayView bytes)
{
    if (bytes.size() != size)
        return std::nullopt;
    SecretKey key;
    std::memcpy(key.m_bytes, bytes.data(), size);
    return key;
}

SecretKey SecretKey::copy() const
{
    SecretKey key;
    if (m_bytes)
        std::memcpy(key.m_bytes, m_bytes, size);
    else
        sodium_free(std::exchange(key.m_bytes, nullptr)); // a key of zeros would open nothing, but it would encrypt
    return key;
}

bool SecretKey::operator==(const SecretKey &other) const
{
    if (!m_bytes || !other.m_bytes)
        return m_bytes == other.m_bytes;
    return sodium_memcmp(m_bytes, other.m_bytes, size) == 0;
}

} // namespace xz
