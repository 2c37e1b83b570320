// usage: GROUP_tests [--folder core/people] [--class FooTest] [QtTest arguments]
// The group decides which application object it needs: pdf and ui register a factory before main runs.
#include "tests/support/testmain.h"

#include "tests/support/testapplication.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <cstdio>
#include <map>
#include <memory>
#include <vector>

namespace xz::test {
namespace {
struct Entry {
    const char *name;
    const char *file;
    std::function<QObject *()> make;
};
std::vector<Entry> &entries()
{
    static std::vector<Entry> all;
    return all;
}
std::function<QCoreApplication *(int &, char **)> &factory()
{
    static std::function<QCoreApplication *(int &, char **)> f;
    return f;
}
std::map<QString, std::function<int(const QStringList &)>> &childModes()
{
    static std::map<QString, std::function<int(const QStringList &)>> all;
    return all;
}
} // namespace

Registration::Registration(const char *name, const char *file, std::function<QObject *()> make)
{
    entries().push_back({name, file, std::move(make)});
}
ApplicationFactory::ApplicationFactory(std::function<QCoreApplication *(int &, char **)> f) { factory() = std::move(f); }
ChildMode::ChildMode(const char *flag, std::function<int(const QStringList &)> run) { childModes().emplace(QString::fromUtf8(flag), std::move(run)); }
} // namespace xz::test

int main(int argc, char **argv)
{
    using namespace xz::test;
    std::unique_ptr<QCoreApplication> app(factory() ? factory()(argc, argv) : new QCoreApplication(argc, argv));
    QStringList args = QCoreApplication::arguments();
    if (args.size() > 1)
        if (const auto child = childModes().find(args.at(1)); child != childModes().end())
            return child->second(args.mid(2));
    const auto take = [&](const QString &flag) {
        const qsizetype i = args.indexOf(flag);
        if (i < 0 || i + 1 >= args.size())
            return QString();
        const QString value = args.at(i + 1);
        args.remove(i, 2);
        return value;
    };
    const QString folder = take(QStringLiteral("--folder"));
    const QString only = take(QStringLiteral("--class"));
    int ran = 0, failed = 0;
    for (const auto &e : entries()) {
        const QString file = QDir::fromNativeSeparators(QString::fromUtf8(e.file));
        const QString dir = file.left(file.lastIndexOf(u'/'));
        if (!folder.isEmpty() && !dir.endsWith(QStringLiteral("tests/") + folder))
            continue;
        if (!only.isEmpty() && only != QString::fromUtf8(e.name))
            continue;
        std::unique_ptr<QObject> test(e.make());
        failed += QTest::qExec(test.get(), args) ? 1 : 0;
        ++ran;
    }
    std::printf("%d test classes, %d with failures\n", ran, failed);
    if (ran == 0)
        std::fprintf(stderr, "no test class matched\n");
    return failed || ran == 0 ? 1 : 0;
}
