#pragma once
// What a passphrase must be, and the recovery code's form on paper (domain Q09; issue 2.2).
#include "core/base/result.h"

#include <QtCore/QString>

namespace xz {

// NFC, outer spaces removed: the same on every keyboard and system. The caller wipes what it holds.
QByteArray passphraseBytes(const QString &typed);
void wipe(QString &text);
void wipe(QByteArray &bytes);
// At least 10 characters (Chinese characters count two), not mostly one character or a run, not the login, not a well-known one. InvalidInput, field passphrase.
Result<void> checkPassphrase(const QString &passphrase, const QString &login);

// 160 random bits in Crockford's base32 with four check characters, in groups: 7TQX2-… Typing errors are found before any key derivation.
class RecoveryCode {
public:
    static constexpr int secretBytes = 20;
    static QString fromSecret(const QByteArray &secret);
    // Lower case, O for 0, I and L for 1, any spaces and dashes are taken. InvalidInput (field recovery_code) names what is wrong.
    static Result<QByteArray> parse(const QString &typed);
    static bool looksLike(const QString &typed); // parses, check characters included
};

} // namespace xz
