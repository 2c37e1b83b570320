#pragma once
// Translation context of everything the command line says.
#include <QtCore/QCoreApplication>

namespace xz::cli {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};
} // namespace xz::cli
