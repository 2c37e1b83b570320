#pragma once
// The list of all pages of the program. A new page adds its include and its call in allpages.cpp, nothing else in the shell.
#include "ui/shared/pageregistry.h"

namespace xz {
PageRegistry allPages();
} // namespace xz
