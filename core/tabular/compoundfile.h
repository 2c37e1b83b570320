#pragma once
// The streams of an OLE compound file in memory ([MS-CFB]): the container of xls, and of encrypted xlsx.
#include <QtCore/QByteArray>
#include <QtCore/QHash>
#include <QtCore/QString>
#include <optional>
#include <vector>

namespace xz {

class CompoundFile {
public:
    static bool looksLike(const QByteArray &content);
    // Nothing when the container is damaged.
    static std::optional<CompoundFile> open(const QByteArray &content);

    // Names of the streams, lower case; storages are not told apart, which is enough for documents' main streams.
    bool has(const QString &name) const { return m_streams.contains(name.toLower()); }
    std::optional<QByteArray> read(const QString &name) const;

private:
    struct Stream {
        quint32 start = 0;
        quint64 size = 0;
    };
    explicit CompoundFile(const QByteArray &content) : m_content(content) {}
    bool load();
    QByteArrayView sector(quint32 number) const;
    std::optional<QByteArray> chain(quint32 start, quint64 size) const; // size 0 = to the chain's end
    std::optional<QByteArray> miniChain(quint32 start, quint64 size) const;

    QByteArray m_content;
    int m_sectorSize = 512;
    std::vector<quint32> m_fat;
    std::vector<quint32> m_miniFat;
    QByteArray m_miniStream;
    quint32 m_miniCutoff = 4096;
    QHash<QString, Stream> m_streams;
};

} // namespace xz
