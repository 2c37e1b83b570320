#pragma once
// The parts of a zip container in memory. Every byte that is unpacked counts against the limits: a small file that unpacks
// to gigabytes is refused before the memory is gone.
#include "core/tabular/readguard.h"

#include <QtCore/QByteArray>
#include <QtCore/QHash>
#include <memory>

struct zip;

namespace xz {

class ZipPackage {
public:
    static Result<std::unique_ptr<ZipPackage>> open(const QByteArray &content, const ReadOptions &options);
    ~ZipPackage();

    bool has(const QString &name) const { return m_index.contains(key(name)); }
    // Unpacks a part and checks its CRC. Names are compared without regard to case, '/' and '\' alike.
    Result<QByteArray> read(const QString &name);
    qint64 statedSize(const QString &name) const; // what the directory claims; good for progress only

private:
    ZipPackage(const QByteArray &content, const ReadOptions &options) : m_content(content), m_options(options) {}
    static QString key(const QString &name);

    QByteArray m_content; // libzip reads from it
    const ReadOptions &m_options;
    zip *m_zip = nullptr;
    qint64 m_unpacked = 0;
    QHash<QString, quint64> m_index;
};

} // namespace xz
