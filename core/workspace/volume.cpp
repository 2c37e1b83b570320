#include "core/workspace/volume.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QStorageInfo>
#ifdef Q_OS_WIN
#include <windows.h>
#include <winioctl.h>
#endif
#ifdef Q_OS_LINUX
#include <sys/stat.h>
#include <sys/sysmacros.h>
#endif

namespace xz {
namespace {

struct Volume {
    Q_DECLARE_TR_FUNCTIONS(Volume)
};

// The next folder that is there: a workspace to be made has none of its own.
QString existingFolder(const QString &path)
{
    QFileInfo at(QFileInfo(path).absolutePath());
    while (!at.exists() && at.absolutePath() != at.absoluteFilePath())
        at.setFile(at.absolutePath());
    return at.absoluteFilePath();
}

#ifdef Q_OS_WIN
// USB disks call themselves fixed; the bus they hang on tells. Needs no administrator, since nothing is read from the disk itself.
bool isOnUsb(const QString &drive)
{
    const QString device = QStringLiteral("\\\\.\\") + drive.left(2);
    const HANDLE handle = CreateFileW(reinterpret_cast<const wchar_t *>(device.utf16()), 0, FILE_SHARE_READ | FILE_SHARE_WRITE, nullptr, OPEN_EXISTING, 0, nullptr);
    if (handle == INVALID_HANDLE_VALUE)
        return false;
    STORAGE_PROPERTY_QUERY query{};
    query.PropertyId = StorageDeviceProperty;
    query.QueryType = PropertyStandardQuery;
    STORAGE_DEVICE_DESCRIPTOR answer{};
    DWORD size = 0;
    const bool told = DeviceIoControl(handle, IOCTL_STORAGE_QUERY_PROPERTY, &query, sizeof query, &answer, sizeof answer, &size, nullptr)
                      && size >= offsetof(STORAGE_DEVICE_DESCRIPTOR, RawPropertiesLength);
    CloseHandle(handle);
    return told && (answer.BusType == BusTypeUsb || answer.BusType == BusTypeSd || answer.BusType == BusTypeMmc);
}
#endif

#ifdef Q_OS_LINUX
// Sticks and cards say "removable"; a disk in a USB case does not, but its place in the tree of devices shows the bus.
bool isRemovableDevice(const QString &folder)
{
    struct stat info;
    if (stat(QFile::encodeName(folder).constData(), &info) != 0)
        return false;
    const QString device = QFileInfo(QStringLiteral("/sys/dev/block/%1:%2").arg(major(info.st_dev)).arg(minor(info.st_dev))).canonicalFilePath();
    if (device.isEmpty())
        return false;
    for (const char *place : {"/removable", "/../removable"}) { // the whole disk, or the disk of this partition
        QFile file(device + QLatin1String(place));
        if (file.open(QIODevice::ReadOnly) && file.readAll().trimmed() == "1")
            return true;
    }
    return device.contains(u"/usb");
}
#endif

} // namespace

VolumeFacts volumeFacts(const QString &path)
{
    VolumeFacts facts;
    facts.path = QFileInfo(path).absoluteFilePath();
    const QString folder = existingFolder(path);
    const QString real = QFileInfo(folder).canonicalFilePath(); // a link may lead to a share
    const QStorageInfo storage(real.isEmpty() ? folder : real);
    facts.root = storage.rootPath();
    facts.fileSystem = storage.fileSystemType();
#ifdef Q_OS_WIN
    const QString drive = facts.root.size() >= 2 && facts.root.at(1) == u':' ? QString(facts.root.left(2) + u'\\') : QString();
    if (!drive.isEmpty()) {
        const UINT type = GetDriveTypeW(reinterpret_cast<const wchar_t *>(drive.utf16()));
        facts.remote = type == DRIVE_REMOTE;
        facts.removable = type == DRIVE_REMOVABLE || (type == DRIVE_FIXED && isOnUsb(drive));
    }
    if (real.startsWith(u"//") && !real.startsWith(u"//?/") && !real.startsWith(u"//./"))
        facts.remote = true;
#endif
#ifdef Q_OS_LINUX
    facts.removable = isRemovableDevice(real.isEmpty() ? folder : real);
#endif
    return facts;
}

VolumeKind volumeKind(const VolumeFacts &facts)
{
    static const QList<QByteArray> shares{"nfs", "nfs4", "nfsd", "cifs", "smb", "smb2", "smb3", "smbfs", "afs", "afpfs", "webdav", "davfs", "davfs2", "ncp", "ncpfs", "9p",
                                          "ceph", "glusterfs", "lustre", "gpfs", "coda", "ftp", "sshfs", "gvfsd-fuse", "rclone", "curlftpfs", "s3fs"};
    QString path = facts.path;
    path.replace(u'\\', u'/');
    if (path.startsWith(u"//?/") || path.startsWith(u"//./")) { // Windows' long form
        path = path.mid(4);
        if (path.startsWith(u"UNC/", Qt::CaseInsensitive))
            return VolumeKind::Network;
    } else if (path.startsWith(u"//")) {
        return VolumeKind::Network;
    }
    QByteArray fileSystem = facts.fileSystem.toLower();
    for (const char *layer : {"fuse.", "fuseblk."})
        if (fileSystem.startsWith(layer))
            fileSystem = fileSystem.mid(qsizetype(qstrlen(layer)));
    if (facts.remote || shares.contains(fileSystem))
        return VolumeKind::Network;
    // Where desktops mount what was plugged in, with the file systems of sticks and cards.
    const bool stick = fileSystem == "vfat" || fileSystem == "exfat" || fileSystem == "msdos" || fileSystem == "fat" || fileSystem == "fat32";
    const bool pluggedIn = facts.root.startsWith(u"/media/") || facts.root.startsWith(u"/run/media/") || facts.root.startsWith(u"/Volumes/") || facts.root.startsWith(u"/mnt/");
    return facts.removable || (stick && pluggedIn) ? VolumeKind::Removable : VolumeKind::Fixed;
}

QString volumeWarning(VolumeKind kind)
{
    switch (kind) {
    case VolumeKind::Fixed: return {};
    case VolumeKind::Removable:
        return Volume::tr("The workspace lies on a USB stick or another drive that can be taken out. Leave the program before you pull it out, and keep backups on another drive: sticks break and get lost.");
    case VolumeKind::Network:
        return Volume::tr("The workspace lies on a network share. File locks cannot be relied upon there: two computers could write at once and damage it. Copy it to a disk of this computer and open it there.");
    }
    return {};
}

VolumeKind PlaceRules::kindOf(const QString &path) const { return volumeKind(probe ? probe(path) : volumeFacts(path)); }

Result<void> PlaceRules::check(const QString &path) const
{
    if (networkAllowed || kindOf(path) != VolumeKind::Network)
        return {};
    return fail(Errc::Refused, volumeWarning(VolumeKind::Network), {}, QStringLiteral("network share"));
}

} // namespace xz
