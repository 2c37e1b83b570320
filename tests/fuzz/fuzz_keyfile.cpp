// The key file's reader (core/security/keyfile.h) on any bytes: as they are, and with a right checksum around them so that the fields are reached.
#include "core/security/keyfile.h"

#include <QtCore/QCryptographicHash>

using namespace xz;

static void use(const QByteArray &bytes)
{
    const auto file = KeyFile::parse(bytes);
    if (!file)
        return;
    if (file->serialize() != bytes) // what was read is written the same
        __builtin_trap();
    (void)file->logins();
    const KeySlot &slot = file->users.front();
    if (slot.ops <= 1 && slot.memoryKib <= 16) // dearer ones are allowed, but not within a fuzzer's second
        (void)file->unlock(slot, QStringLiteral("fuzzed passphrase"));
    (void)file->recover(QStringLiteral("000000-000000-000000-000000-000000-000000"), slot);
    (void)file->authenticate(*SecretKey::fromBytes(QByteArray(32, 'k')));
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray raw(reinterpret_cast<const char *>(data), qsizetype(size));
    use(raw);
    const QByteArray framed = QByteArray("XZKEYS\r\n\1\0", 10) + raw;
    use(framed + QCryptographicHash::hash(framed, QCryptographicHash::Blake2b_256));
    return 0;
}
