#include "core/base/id.h"

#include <QtCore/QMutex>
#include <QtCore/QRandomGenerator>
#include <QtCore/QUuid>

namespace xz {

RawId newRawId(qint64 msSinceEpoch)
{
    // Ids made within one millisecond keep their order through a 12-bit counter; past 4096 the clock is nudged on.
    static QMutex mutex;
    static qint64 lastMs = -1;
    static quint32 counter = 0;
    qint64 ms;
    quint32 count;
    {
        const QMutexLocker lock(&mutex);
        if (msSinceEpoch > lastMs || msSinceEpoch < lastMs - 10'000) {
            lastMs = msSinceEpoch;
            counter = 0;
        } else if (++counter > 0xfff) {
            ++lastMs;
            counter = 0;
        }
        ms = lastMs;
        count = counter;
    }
    RawId id;
    const quint64 random = QRandomGenerator::system()->generate64();
    for (int i = 0; i < 6; ++i)
        id[size_t(i)] = static_cast<unsigned char>(quint64(ms) >> (40 - 8 * i));
    id[6] = static_cast<unsigned char>(0x70 | (count >> 8));
    id[7] = static_cast<unsigned char>(count);
    std::memcpy(id.data() + 8, &random, 8);
    id[8] = static_cast<unsigned char>((id[8] & 0x3f) | 0x80);
    return id;
}

QString rawIdToString(const RawId &id)
{
    return QUuid::fromRfc4122(QByteArrayView(reinterpret_cast<const char *>(id.data()), 16)).toString(QUuid::WithoutBraces);
}

std::optional<RawId> rawIdFromString(const QString &text)
{
    const QUuid u = QUuid::fromString(text);
    if (u.isNull())
        return std::nullopt;
    RawId r;
    const QByteArray b = u.toRfc4122();
    std::memcpy(r.data(), b.constData(), 16);
    return r;
}

} // namespace xz
