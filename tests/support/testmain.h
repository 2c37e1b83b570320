#pragma once
// Test classes register themselves; one executable holds a whole group (core, ui, flows ...).
#include <QtCore/QObject>
#include <QtTest/QtTest>
#include <functional>

namespace xz::test {
struct Registration {
    Registration(const char *name, const char *file, std::function<QObject *()> make);
};
} // namespace xz::test

#define XZ_TEST(Class) static const ::xz::test::Registration xz_registration_##Class(#Class, __FILE__, [] { return static_cast<QObject *>(new Class); });
