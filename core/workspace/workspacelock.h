#pragma once
// 名称.xinzhan.lock: one program at a time works on a workspace, and another one hears who that is (domain Q03). The lock of a program that
// crashed on this computer is recognised and taken over; one of another computer is not, its sentence names the file to delete.
#include "core/base/result.h"

#include <QtCore/QLockFile>

namespace xz {

class WorkspaceLock {
public:
    explicit WorkspaceLock(const QString &workspace);
    Result<void> take(); // InUse, Io
    void release() { m_file.unlock(); }

private:
    QString m_path;
    QLockFile m_file;
};

} // namespace xz
