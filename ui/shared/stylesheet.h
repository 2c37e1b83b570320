#pragma once
// The one style sheet, made from the tokens: buttons, lines, tables, menus, scroll bars. Everything else is palette and paint.
#include "ui/shared/tokens.h"

#include <QtCore/QString>

namespace xz {
QString styleSheetFor(const Tokens &tokens);
} // namespace xz
