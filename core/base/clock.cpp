#include "core/base/clock.h"

namespace xz {
QDateTime SystemClock::now() const { return QDateTime::currentDateTime(); }
} // namespace xz
