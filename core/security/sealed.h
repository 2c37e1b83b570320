#pragma once
// Small pieces sealed under a key derived from another (XChaCha20-Poly1305; the nonce stands in front). `bound` must be the same when opened.
#include "core/security/secret.h"

#include <QtCore/QByteArray>
#include <optional>

namespace xz {

enum class SealPurpose : quint64 { BackupCounts = 2 }; // 1 is the key file's mac
QByteArray sealUnder(const SecretKey &key, SealPurpose purpose, const QByteArray &plain, const QByteArray &bound);
std::optional<QByteArray> openUnder(const SecretKey &key, SealPurpose purpose, const QByteArray &sealed, const QByteArray &bound);

} // namespace xz
