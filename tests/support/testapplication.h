#pragma once
// A group that needs more than QCoreApplication defines one static ApplicationFactory in any of its files.
#include <QtCore/QCoreApplication>
#include <functional>

namespace xz::test {
struct ApplicationFactory {
    explicit ApplicationFactory(std::function<QCoreApplication *(int &, char **)> f);
};
// A test that needs a second process starts its own executable (QCoreApplication::applicationFilePath()) with this flag; the
// rest of the arguments are handed on and the result is the exit code.
struct ChildMode {
    ChildMode(const char *flag, std::function<int(const QStringList &)> run);
};
} // namespace xz::test
