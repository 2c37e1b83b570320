#pragma once
// 32 secret bytes in guarded memory (libsodium: no swap, guard pages, wiped when freed). A moved-from key is empty.
#include <QtCore/QByteArrayView>
#include <optional>
#include <utility>

namespace xz {

// Overwrites memory in a way the compiler may not leave out.
void wipe(void *memory, size_t bytes);

class SecretKey {
public:
    static constexpr qsizetype size = 32;

    static SecretKey generate();                                   // random
    static std::optional<SecretKey> fromBytes(QByteArrayView bytes); // nothing unless exactly 32 bytes; the caller wipes its copy
    SecretKey(SecretKey &&other) noexcept : m_bytes(std::exchange(other.m_bytes, nullptr)) {}
    SecretKey &operator=(SecretKey &&other) noexcept
    {
        std::swap(m_bytes, other.m_bytes);
        return *this;
    }
    ~SecretKey();

    const unsigned char *data() const { return m_bytes; }
    unsigned char *data() { return m_bytes; }
    QByteArrayView view() const { return QByteArrayView(m_bytes, m_bytes ? size : 0); }
    SecretKey copy() const;
    bool operator==(const SecretKey &other) const; // constant time

private:
    SecretKey(); // zeroed
    unsigned char *m_bytes;
};

} // namespace xz
