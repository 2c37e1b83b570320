#pragma once
// Saves exactly what a table shows as Excel or CSV: asks for the file, writes it, tells of it.
#include "ui/shared/datatable.h"
#include "ui/shared/pagehost.h"

namespace xz {

// False when the user changed their mind; errors are shown.
bool exportShown(QWidget *parent, const PageContext &context, const QString &name, const ShownTable &shown);

} // namespace xz
