#pragma once
// What a login may look like.
#include "core/base/result.h"

namespace xz {

// 2 to 40 letters (Chinese too), digits, dots, dashes or underscores. InvalidInput, field login.
Result<void> checkLogin(const QString &login);

} // namespace xz
