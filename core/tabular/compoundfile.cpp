#include "core/tabular/compoundfile.h"

#include <QtCore/QtEndian>
#include <algorithm>

namespace xz {
namespace {
constexpr quint32 kLastRegular = 0xfffffffa; // above: free, end of chain, FAT and DIFAT marks
constexpr int kMiniSize = 64;

quint32 u32(QByteArrayView v, qsizetype at) { return qFromLittleEndian<quint32>(v.data() + at); }
quint16 u16(QByteArrayView v, qsizetype at) { return qFromLittleEndian<quint16>(v.data() + at); }
} // namespace

bool CompoundFile::looksLike(const QByteArray &content) { return content.startsWith("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"); }

std::optional<CompoundFile> CompoundFile::open(const QByteArray &content)
{
    CompoundFile file(content);
    if (!looksLike(content) || content.size() < 512 || !file.load())
        return std::nullopt;
    return file;
}

// A last sector may be cut short; the missing bytes are the caller's to miss.
QByteArrayView CompoundFile::sector(quint32 number) const
{
    const qint64 at = (static_cast<qint64>(number) + 1) * m_sectorSize;
    if (at >= m_content.size())
        return {};
    return QByteArrayView(m_content).sliced(at, std::min<qint64>(m_sectorSize, m_content.size() - at));
}

bool CompoundFile::load()
{
    const QByteArrayView head(m_content);
    const int shift = u16(head, 30);
    if ((shift != 9 && shift != 12) || u16(head, 32) != 6)
        return false;
    m_sectorSize = 1 << shift;
    m_miniCutoff = u32(head, 56);
    const quint32 perSector = static_cast<quint32>(m_sectorSize) / 4;
    const auto sectors = static_cast<quint64>(m_content.size() / m_sectorSize) + 1;

    std::vector<quint32> fatSectors;
    for (int i = 0; i < 109; ++i)
        if (const quint32 s = u32(head, 76 + 4 * i); s < kLastRegular)
            fatSectors.push_back(s);
    quint32 difat = u32(head, 68);
    for (quint64 hops = 0; difat < kLastRegular; ++hops) {
        const QByteArrayView v = sector(difat);
        if (v.size() < m_sectorSize || hops > sectors)
            return false;
        for (quint32 i = 0; i + 1 < perSector; ++i)
            if (const quint32 s = u32(v, 4 * i); s < kLastRegular)
                fatSectors.push_back(s);
        difat = u32(v, m_sectorSize - 4);
    }
    if (fatSectors.size() > sectors)
        return false;
    for (const quint32 s : fatSectors) {
        const QByteArrayView v = sector(s);
        if (v.size() < m_sectorSize)
            return false;
        for (quint32 i = 0; i < perSector; ++i)
            m_fat.push_back(u32(v, 4 * i));
    }

    const auto directory = chain(u32(head, 48), 0);
    if (!directory)
        return false;
    Stream root;
    for (qsizetype at = 0; at + 128 <= directory->size(); at += 128) {
        const QByteArrayView e = QByteArrayView(*directory).sliced(at, 128);
        const int type = static_cast<uchar>(e[66]);
        const int bytes = u16(e, 64);
        if ((type != 2 && type != 5) || bytes > 64)
            continue;
        QString name;
        for (int i = 0; i + 2 < bytes; i += 2)
            name += QChar(u16(e, i));
        const Stream s{u32(e, 116), u32(e, 120)};
        if (type == 5)
            root = s;
        else if (!m_streams.contains(name.toLower()))
            m_streams.insert(name.toLower(), s);
    }
    if (const quint32 start = u32(head, 60); start < kLastRegular) {
        const auto mini = chain(start, 0);
        if (!mini)
            return false;
        for (qsizetype at = 0; at + 4 <= mini->size(); at += 4)
            m_miniFat.push_back(u32(*mini, at));
        if (root.start < kLastRegular) {
            auto stream = chain(root.start, 0);
            if (!stream)
                return false;
            m_miniStream = *std::move(stream);
        }
    }
    return true;
}

std::optional<QByteArray> CompoundFile::chain(quint32 start, quint64 size) const
{
    QByteArray out;
    quint32 s = start;
    while (s < kLastRegular && (size == 0 || static_cast<quint64>(out.size()) < size)) {
        const QByteArrayView v = sector(s);
        // A chain longer than the file goes in circles.
        if (v.isEmpty() || s >= m_fat.size() || out.size() > m_content.size())
            return std::nullopt;
        out.append(v.data(), v.size());
        s = m_fat[s];
    }
    if (size > 0) {
        if (static_cast<quint64>(out.size()) < size)
            return std::nullopt;
        out.truncate(static_cast<qsizetype>(size));
    }
    return out;
}

std::optional<QByteArray> CompoundFile::miniChain(quint32 start, quint64 size) const
{
    QByteArray out;
    quint32 s = start;
    while (s < kLastRegular && static_cast<quint64>(out.size()) < size) {
        const qint64 at = static_cast<qint64>(s) * kMiniSize;
        if (s >= m_miniFat.size() || at >= m_miniStream.size() || out.size() > m_content.size())
            return std::nullopt;
        out.append(m_miniStream.constData() + at, std::min<qint64>(kMiniSize, m_miniStream.size() - at));
        s = m_miniFat[s];
    }
    if (static_cast<quint64>(out.size()) < size)
        return std::nullopt;
    out.truncate(static_cast<qsizetype>(size));
    return out;
}

std::optional<QByteArray> CompoundFile::read(const QString &name) const
{
    const auto it = m_streams.constFind(name.toLower());
    if (it == m_streams.cend())
        return std::nullopt;
    if (it->size == 0)
        return QByteArray();
    return it->size < m_miniCutoff ? miniChain(it->start, it->size) : chain(it->start, it->size);
}

} // namespace xz
