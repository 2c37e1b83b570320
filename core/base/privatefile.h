#pragma once
// Files that hold keys or records belong to their owner alone (Unix mode 0600) from their first byte on; what stands there already keeps
// the rights that somebody gave it. On Windows the rights of the folder count.
#include <QtCore/QFile>

namespace xz {

inline bool openPrivate(QFile &file, QIODevice::OpenMode mode)
{
#ifdef Q_OS_UNIX
    if (!file.exists())
        return file.open(mode, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
#endif
    return file.open(mode);
}

// For a QSaveFile just opened: its temporary file becomes `path`. A file that is replaced hands its rights on.
inline bool keepPrivate([[maybe_unused]] QFileDevice &opened, [[maybe_unused]] const QString &path)
{
#ifdef Q_OS_UNIX
    if (!QFile::exists(path))
        return opened.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
#endif
    return true;
}

} // namespace xz
