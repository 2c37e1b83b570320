#include "core/workspace/workspacelock.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDateTime>
#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QLocale>
#include <QtCore/QThread>

#ifdef Q_OS_WIN
QT_BEGIN_NAMESPACE
extern Q_CORE_EXPORT int qt_ntfs_permission_lookup;
QT_END_NAMESPACE
#endif

namespace xz {
namespace {

struct Lock {
    Q_DECLARE_TR_FUNCTIONS(WorkspaceLock)
};

QString ownerOf(const QFileInfo &file)
{
#ifdef Q_OS_WIN // Qt does not ask for owners on NTFS unless told to
    ++qt_ntfs_permission_lookup;
    const QString owner = file.owner();
    --qt_ntfs_permission_lookup;
    return owner;
#else
    return file.owner();
#endif
}

} // namespace

WorkspaceLock::WorkspaceLock(const QString &workspace) : m_path(workspace + QStringLiteral(".lock")), m_file(m_path)
{
    m_file.setStaleLockTime(0); // a long day's work is not a crash; a dead process on this computer is noticed all the same
}

Result<void> WorkspaceLock::take()
{
    if (m_file.tryLock(0))
        return {};
    const QString name = QDir::toNativeSeparators(m_path);
    if (m_file.error() != QLockFile::LockFailedError)
        return fail(Errc::Io, Lock::tr("The folder of the workspace cannot be written to, so the workspace cannot be opened safely. Copy it to a folder of your own, or ask for the right to write (%1).").arg(name));
    qint64 pid = 0;
    QString host, program;
    const auto holder = [&] { return m_file.getLockInfo(&pid, &host, &program); };
    if (!holder()) {
        // A program that was killed while it wrote this file leaves it empty. One that lives fills it within a moment, and holds it open.
        QThread::msleep(200);
        if (!holder() && m_file.removeStaleLockFile() && m_file.tryLock(0))
            return {};
    }
    if (!holder())
        return fail(Errc::InUse, Lock::tr("The workspace is in use by another program. Close it there and try again; if none is open, delete the file %1.").arg(name));
    if (pid == QCoreApplication::applicationPid() && (host.isEmpty() || host == QSysInfo::machineHostName()))
        return fail(Errc::InUse, Lock::tr("This workspace is open in this program already."));
    const QFileInfo info(m_path);
    const QString user = ownerOf(info);
    const QString who = user.isEmpty() ? host : user + u'@' + host;
    return fail(Errc::InUse, Lock::tr("The workspace is in use by %1 (%2, process %3) since %4. Close it there and try again. Only if that computer "
                                      "broke down: delete the file %5.")
                                 .arg(who, program).arg(pid).arg(QLocale().toString(info.lastModified(), QLocale::ShortFormat), name));
}

} // namespace xz
