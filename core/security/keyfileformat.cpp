// The bytes of a key file, little endian:
//   "XZKEYS\r\n" | u16 version | body | mac[32] | BLAKE2b-256 of everything before
// The checksum stands at the end in every version, so that a damaged file is never taken for a newer one.
#include "core/security/keyfile.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QtEndian>
#include <sodium.h>

namespace xz {
namespace {

struct KeyFileText {
    Q_DECLARE_TR_FUNCTIONS(KeyFile)
};

const QByteArray magic("XZKEYS\r\n", 8);
constexpr int macBytes = 32, sumBytes = 32;
constexpr int maxUsers = 4096;
constexpr quint32 maxOps = 16, maxMemoryKib = 1024 * 1024; // costs are paid before the slot is authenticated

template <class T>
void put(QByteArray &out, T value)
{
    const T little = qToLittleEndian(value);
    out.append(reinterpret_cast<const char *>(&little), sizeof little);
}

void putBytes(QByteArray &out, const QByteArray &bytes)
{
    put(out, quint16(bytes.size()));
    out += bytes;
}

void putId(QByteArray &out, const RawId &id) { out.append(reinterpret_cast<const char *>(id.data()), 16); }

class Reader {
public:
    explicit Reader(QByteArrayView bytes) : m_rest(bytes) {}
    template <class T>
    T number()
    {
        const QByteArrayView b = take(sizeof(T));
        return b.size() == sizeof(T) ? qFromLittleEndian<T>(b.data()) : T(0);
    }
    QByteArray bytes(int limit)
    {
        const int size = number<quint16>();
        m_ok = m_ok && size <= limit;
        return m_ok ? take(size).toByteArray() : QByteArray();
    }
    QByteArray exactly(int size)
    {
        const QByteArray b = bytes(size);
        m_ok = m_ok && b.size() == size;
        return b;
    }
    bool flag()
    {
        const quint8 value = number<quint8>();
        m_ok = m_ok && value <= 1;
        return value == 1;
    }
    QString text(int limit)
    {
        const QByteArray b = bytes(limit);
        const QString out = QString::fromUtf8(b);
        m_ok = m_ok && out.toUtf8() == b; // broken UTF-8 is nobody's login
        return out;
    }
    RawId id()
    {
        RawId out{};
        if (const QByteArrayView b = take(16); b.size() == 16)
            std::memcpy(out.data(), b.data(), 16);
        return out;
    }
    bool ok() const { return m_ok; }
    bool atEnd() const { return m_rest.isEmpty(); }
    void refuse() { m_ok = false; }

private:
    QByteArrayView take(qsizetype size)
    {
        if (!m_ok || m_rest.size() < size) {
            m_ok = false;
            return {};
        }
        const QByteArrayView out = m_rest.first(size);
        m_rest = m_rest.sliced(size);
        return out;
    }
    QByteArrayView m_rest;
    bool m_ok = true;
};

QByteArray sum(QByteArrayView bytes)
{
    QByteArray out(sumBytes, Qt::Uninitialized);
    crypto_generichash(reinterpret_cast<unsigned char *>(out.data()), sumBytes, reinterpret_cast<const unsigned char *>(bytes.data()), quint64(bytes.size()), nullptr, 0);
    return out;
}

std::unexpected<Error> damaged()
{
    return fail(Errc::Damaged, KeyFileText::tr("The key file %1 is damaged. Put back the key file of the newest backup, or restore that backup."));
}

} // namespace

int KeyFile::version() const
{
    const bool renewed = !recovery.renewal.isEmpty() || std::any_of(users.begin(), users.end(), [](const KeySlot &s) { return !s.renewal.isEmpty(); });
    return renewed ? 2 : 1;
}

QByteArray KeyFile::body() const
{
    const int version = this->version();
    QByteArray out;
    putId(out, workspace);
    putBytes(out, cipher.toLatin1());
    put(out, quint8(demo));
    put(out, quint64(head.seq));
    putBytes(out, head.hash);
    putBytes(out, recovery.salt);
    putBytes(out, recovery.nonce);
    putBytes(out, recovery.wrapped);
    putBytes(out, recovery.publicKey);
    if (version >= 2)
        putBytes(out, recovery.renewal);
    put(out, quint16(users.size()));
    for (const KeySlot &s : users) {
        putId(out, s.user);
        putBytes(out, s.login.toUtf8());
        put(out, quint8(s.mustChange));
        put(out, s.ops);
        put(out, s.memoryKib);
        putBytes(out, s.salt);
        putBytes(out, s.nonce);
        putBytes(out, s.wrapped);
        putBytes(out, s.escrow);
        putBytes(out, s.escrowKey);
        if (version >= 2)
            putBytes(out, s.renewal);
    }
    return out;
}

QByteArray KeyFile::serialize() const
{
    QByteArray out = magic;
    put(out, quint16(version()));
    out += body() + mac.leftJustified(macBytes, '\0', true);
    return out + sum(out);
}

Result<KeyFile> KeyFile::parse(const QByteArray &bytes)
{
    if (!bytes.startsWith(magic)) {
        // One flipped byte in the first ones must not turn a key file into "something else".
        int same = 0;
        for (qsizetype i = 0; i < qMin(bytes.size(), magic.size()); ++i)
            same += bytes[i] == magic[i];
        if (same >= 6 && bytes.size() > 200)
            return damaged();
        return fail(Errc::NotAWorkspace, KeyFileText::tr("The file %1 is not the key file of a workspace."));
    }
    constexpr qsizetype headBytes = 10;
    if (bytes.size() < headBytes + macBytes + sumBytes || sum(QByteArrayView(bytes).chopped(sumBytes)) != bytes.last(sumBytes))
        return damaged();
    const int version = qFromLittleEndian<quint16>(bytes.constData() + 8);
    if (version > formatVersion)
        return fail(Errc::NewerVersion, KeyFileText::tr("The key file %1 was written by a newer version of this program. Install that version here, too."));
    if (version < 1)
        return damaged();

    Reader in(QByteArrayView(bytes).sliced(headBytes).chopped(macBytes + sumBytes));
    KeyFile f;
    f.workspace = in.id();
    f.cipher = QString::fromLatin1(in.bytes(32));
    f.demo = in.flag();
    f.head.seq = qint64(in.number<quint64>());
    f.head.hash = in.bytes(32);
    f.recovery.salt = in.exactly(crypto_pwhash_SALTBYTES);
    f.recovery.nonce = in.exactly(crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
    f.recovery.wrapped = in.exactly(2 * SecretKey::size + crypto_aead_xchacha20poly1305_ietf_ABYTES);
    f.recovery.publicKey = in.exactly(crypto_box_PUBLICKEYBYTES);
    constexpr int renewalBytes = int(SecretKey::size) + int(crypto_box_SEALBYTES);
    if (version >= 2)
        f.recovery.renewal = in.bytes(renewalBytes);
    const int count = in.number<quint16>();
    if (count > maxUsers || f.head.seq < 0)
        in.refuse();
    for (int i = 0; i < count && in.ok(); ++i) {
        KeySlot s;
        s.user = in.id();
        s.login = in.text(400);
        s.mustChange = in.flag();
        s.ops = in.number<quint32>();
        s.memoryKib = in.number<quint32>();
        s.salt = in.exactly(crypto_pwhash_SALTBYTES);
        s.nonce = in.exactly(crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
        s.wrapped = in.exactly(3 * SecretKey::size + crypto_aead_xchacha20poly1305_ietf_ABYTES);
        s.escrow = in.bytes(2 * SecretKey::size + crypto_box_SEALBYTES);
        s.escrowKey = in.bytes(crypto_box_PUBLICKEYBYTES);
        if (version >= 2)
            s.renewal = in.bytes(renewalBytes);
        if (s.ops < 1 || s.ops > maxOps || s.memoryKib < 8 || s.memoryKib > maxMemoryKib || s.login.isEmpty())
            in.refuse();
        f.users.push_back(std::move(s));
    }
    if (!in.ok() || !in.atEnd() || f.users.empty())
        return damaged();
    f.mac = bytes.last(macBytes + sumBytes).first(macBytes);
    return f;
}

} // namespace xz
