#pragma once
// The recovery code on paper: 160 random bits in Crockford's base32 (no I, L, O, U) with four check characters, in groups of six:
// 7TQX2K-.... A typing error is found before any key is derived from it.
#include "core/base/result.h"

#include <QtCore/QString>

namespace xz {

class RecoveryCode {
public:
    static constexpr int secretBytes = 20;
    static QString fromSecret(const QByteArray &secret);
    // Lower case, O for 0, I and L for 1, any spaces and dashes are taken. InvalidInput (field recovery_code) says what is wrong.
    static Result<QByteArray> parse(const QString &typed);
    static bool looksLike(const QString &typed); // parses, check characters included
};

} // namespace xz
