#pragma once
// Bytes that must survive a power cut: handed to the disk, not only to the operating system.
#include <QtCore/QFileDevice>

namespace xz {

bool flushToDisk(QFileDevice &file);           // false: the file's error says why, or errno does
void flushFolderOf(const QString &path);       // a new name is on the disk only when its folder is; nothing to do on Windows

} // namespace xz
