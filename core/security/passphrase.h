#pragma once
// What a passphrase must be (domain Q09), and how it and other secrets leave memory again.
#include "core/base/result.h"

#include <QtCore/QString>

namespace xz {

// NFC, outer spaces removed: the same on every keyboard and system. The caller wipes what it holds.
QByteArray passphraseBytes(const QString &typed);
void wipe(QString &text); // overwrites unless another copy shares the memory, then empties
void wipe(QByteArray &bytes);
// At least 10 characters (Chinese characters count two), 5 different ones, no run, not the login, not a well-known one. InvalidInput, field passphrase.
Result<void> checkPassphrase(const QString &passphrase, const QString &login);

} // namespace xz
