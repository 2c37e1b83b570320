#pragma once
// Where a workspace lies: on a disk of this computer, on a stick or card that can be pulled out, or on a share of the network, where file locks
// cannot be relied upon and two computers may write at once. A share is refused unless somebody says so; a stick is warned of. The demo
// school's invented data lies anywhere. Asking the system and judging its answer are apart, so that every answer is tested on every system.
#include "core/base/result.h"

#include <QtCore/QByteArray>
#include <functional>

namespace xz {

enum class VolumeKind { Fixed, Removable, Network };

struct VolumeFacts {
    QString path;               // absolute, as the user chose it; `\\server\share\...` is a share whatever the rest says
    QString root = {};          // mount point or drive
    QByteArray fileSystem = {}; // ext4, cifs, NTFS ...
    bool remote = false;        // the system says: a drive of the network
    bool removable = false;     // the system says: a medium that can be taken out, or on the USB
};
using VolumeProbe = std::function<VolumeFacts(const QString &path)>;

VolumeFacts volumeFacts(const QString &path); // asks the system; the file itself need not exist yet
VolumeKind volumeKind(const VolumeFacts &facts);
QString volumeWarning(VolumeKind kind);       // a sentence for the user; empty for a fixed disk

// What opening and creating are told about places.
struct PlaceRules {
    bool networkAllowed = false; // somebody was told what it risks, and wants it
    VolumeProbe probe = {};      // empty: volumeFacts
    VolumeKind kindOf(const QString &path) const;
    Result<void> check(const QString &path) const; // Refused: on a share of the network
};

} // namespace xz
