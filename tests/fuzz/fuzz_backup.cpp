// The backup's reader (core/workspace/backupformat.h) on any bytes: as they are, and with a right length and hash around the manifest.
// First byte even: raw. Odd: two bytes of length, the manifest, then key file and database as they come.
#include "core/workspace/backupformat.h"

#include <QtCore/QBuffer>
#include <QtCore/QCryptographicHash>

using namespace xz;

static void use(const QByteArray &bytes)
{
    QBuffer device;
    device.setData(bytes);
    device.open(QIODevice::ReadOnly);
    const auto head = readBackupHead(device);
    if (!head)
        return;
    (void)openCounts(*head, *SecretKey::fromBytes(QByteArray(32, 'k')));
    if (const auto keys = readBackupKeys(device, *head))
        (void)KeyFile::parse(*keys);
    device.seek(qMin(head->bodyAt + head->keysBytes, device.size()));
    QBuffer target;
    target.open(QIODevice::WriteOnly);
    (void)readBackupDatabase(device, *head, &target, {});
    if (target.data().size() > bytes.size())
        __builtin_trap();
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray raw(reinterpret_cast<const char *>(data), qsizetype(size));
    if (size < 3 || data[0] % 2 == 0) {
        use(raw.mid(1));
        return 0;
    }
    const QByteArray manifest = raw.mid(3, data[1] | data[2] << 8);
    QByteArray framed("XZBAK\r\n\x1a\1\0", 10);
    for (int shift = 0; shift < 32; shift += 8)
        framed += char(quint32(manifest.size()) >> shift & 255);
    framed += manifest;
    framed += QCryptographicHash::hash(framed, QCryptographicHash::Sha256);
    use(framed + raw.mid(3 + manifest.size()));
    return 0;
}
