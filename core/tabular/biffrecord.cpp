#include "core/tabular/biffrecord.h"

#include <algorithm>
#include <bit>

namespace xz {
namespace {
constexpr quint16 kContinue = 0x003c;
}

std::optional<BiffRecord> biffRecordAt(QByteArrayView stream, qsizetype offset)
{
    if (offset < 0 || offset + 4 > stream.size())
        return std::nullopt;
    BiffRecord r;
    r.type = qFromLittleEndian<quint16>(stream.data() + offset);
    const quint16 size = qFromLittleEndian<quint16>(stream.data() + offset + 2);
    if (offset + 4 + size > stream.size())
        return std::nullopt;
    r.data = stream.sliced(offset + 4, size);
    r.next = offset + 4 + size;
    return r;
}

BiffCursor::BiffCursor(QByteArrayView stream, const BiffRecord &first, qsizetype &next) : m_parts{first.data}
{
    next = first.next;
    for (auto r = biffRecordAt(stream, next); r && r->type == kContinue; r = biffRecordAt(stream, next)) {
        m_parts.push_back(r->data);
        next = r->next;
    }
}

bool BiffCursor::need()
{
    while (!m_bad && m_at >= m_parts[m_part].size()) {
        if (m_part + 1 >= m_parts.size()) {
            m_bad = true;
            break;
        }
        ++m_part;
        m_at = 0;
    }
    return !m_bad;
}

bool BiffCursor::atEnd() const
{
    if (m_bad)
        return true;
    size_t part = m_part;
    qsizetype at = m_at;
    while (at >= m_parts[part].size()) {
        if (++part >= m_parts.size())
            return true;
        at = 0;
    }
    return false;
}

quint8 BiffCursor::u8() { return need() ? static_cast<quint8>(m_parts[m_part][m_at++]) : quint8(0); }

quint16 BiffCursor::u16()
{
    const quint16 low = u8();
    return static_cast<quint16>(low | u8() << 8);
}

quint32 BiffCursor::u32()
{
    const quint32 low = u16();
    return low | static_cast<quint32>(u16()) << 16;
}

double BiffCursor::f64()
{
    const quint64 low = u32();
    return std::bit_cast<double>(low | static_cast<quint64>(u32()) << 32);
}

void BiffCursor::skip(quint32 count)
{
    while (count > 0 && need()) {
        const auto n = static_cast<quint32>(std::min<qsizetype>(count, m_parts[m_part].size() - m_at));
        m_at += n;
        count -= n;
    }
}

QByteArray BiffCursor::bytes(quint32 count)
{
    QByteArray out;
    while (count > 0 && need()) {
        const auto n = static_cast<quint32>(std::min<qsizetype>(count, m_parts[m_part].size() - m_at));
        out.append(m_parts[m_part].data() + m_at, n);
        m_at += n;
        count -= n;
    }
    return out;
}

QString BiffCursor::unicode(quint32 characters)
{
    quint8 flags = u8();
    const quint32 runs = flags & 8 ? u16() : 0;
    const quint32 extension = flags & 4 ? u32() : 0;
    QString out;
    while (characters > 0) {
        if (m_at >= m_parts[m_part].size()) {
            if (!need())
                return out;
            flags = static_cast<quint8>(m_parts[m_part][m_at++]);
            continue;
        }
        const qsizetype width = flags & 1 ? 2 : 1;
        const qsizetype n = std::min<qsizetype>(characters, (m_parts[m_part].size() - m_at) / width);
        if (n == 0) { // half a character before the break
            m_bad = true;
            return out;
        }
        const char *p = m_parts[m_part].data() + m_at;
        const qsizetype had = out.size();
        out.resize(had + n);
        for (qsizetype i = 0; i < n; ++i)
            out[had + i] = width == 2 ? QChar(qFromLittleEndian<quint16>(p + 2 * i)) : QChar(QLatin1Char(p[i]));
        m_at += n * width;
        characters -= static_cast<quint32>(n);
    }
    skip(runs * 4);
    skip(extension);
    return out;
}

} // namespace xz
