#pragma once
// Money of a station's special fund: 分 (1/100 yuan) in whole numbers, so that no cent is lost. Typed as people write it: 5000, 5,000.50, ￥1，200, 300元, 0.5万.
#include "core/base/result.h"

namespace xz {

inline constexpr qint64 mostMoney = 100'000'000'00; // 分; a hundred million yuan: anything above is a slip of the finger
// InvalidInput with `field`: no number, more than two decimals, a sign, or more than mostMoney.
Result<qint64> parseYuan(const QString &text, const QString &field = {});
QString yuanText(qint64 fen);      // 5,000.00; -20.50
QString plainYuan(qint64 fen);     // 5000.00: for fields and files
QString percentText(qint64 part, qint64 whole); // 83.4%, rounded towards nothing: never shows 100% before it is reached; – without a whole

} // namespace xz
