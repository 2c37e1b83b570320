#pragma once
// The demo's own dice: the standard library's distributions differ between platforms, these do not.
#include "core/base/id.h"

#include <QtCore/QString>
#include <QtCore/QStringList>
#include <random>

namespace xz {

class DemoRandom {
public:
    explicit DemoRandom(quint64 seed) : m_engine(seed) {}
    int below(int n) { return n > 0 ? int(m_engine() % quint64(n)) : 0; }
    int between(int low, int high) { return low + below(high - low + 1); }
    bool chance(int perMille) { return below(1000) < perMille; }
    template <class List>
    const auto &pick(const List &list) { return list[size_t(below(int(list.size())))]; }
    // An id whose time part is the record's own time, so that ids sort as the records came about.
    RawId id(qint64 ms)
    {
        RawId r;
        for (int i = 0; i < 6; ++i)
            r[size_t(i)] = static_cast<unsigned char>(quint64(ms) >> (40 - 8 * i));
        const quint64 a = m_engine(), b = m_engine();
        for (int i = 0; i < 8; ++i)
            r[size_t(8 + i)] = static_cast<unsigned char>(a >> (8 * i));
        r[6] = static_cast<unsigned char>(0x70 | (b & 0x0f));
        r[7] = static_cast<unsigned char>(b >> 8);
        r[8] = static_cast<unsigned char>((r[8] & 0x3f) | 0x80);
        return r;
    }

private:
    std::mt19937_64 m_engine;
};

} // namespace xz
