#pragma once
// A group that needs more than QCoreApplication defines one static ApplicationFactory in any of its files.
#include <QtCore/QCoreApplication>
#include <functional>

namespace xz::test {
struct ApplicationFactory {
    explicit ApplicationFactory(std::function<QCoreApplication *(int &, char **)> f);
};
} // namespace xz::test
