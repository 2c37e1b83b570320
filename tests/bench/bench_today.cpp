// Today and the ledger on a workspace of ten years: milliseconds of each call after unlocking. Without a workspace it makes the demo
// of that scale first and says how long that took; XINZHAN_DECADE names one that is kept.
#include "core/casework/caseservice.h"
#include "core/casework/namescanner.h"
#include "core/demo/demo.h"
#include "core/today/today.h"
#include "core/workspace/workspace.h"
#include "tests/bench/figures.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>
#include <QtCore/QTemporaryDir>
#include <ctime>

using namespace xz;
using namespace xz::bench;

namespace {

template <class T>
T must(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().message));
    return std::move(*result);
}

void figure(QJsonObject &out, const char *name, const std::function<void()> &work)
{
    std::vector<double> times, cpu; // processor time too: it does not mind what else the machine does
    const double first = milliseconds(work);
    for (int i = 0; i < 9; ++i) {
        const std::clock_t before = std::clock();
        times.push_back(milliseconds(work));
        cpu.push_back(1000.0 * double(std::clock() - before) / CLOCKS_PER_SEC);
    }
    std::printf("%-28s first %8.2f ms   then %8.2f ms   processor %8.2f ms\n", name, first, median(times), median(cpu));
    out[QLatin1String(name)] = QJsonObject{{QStringLiteral("first_ms"), first}, {QStringLiteral("ms"), median(times)}, {QStringLiteral("cpu_ms"), median(cpu)}};
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCommandLineParser args;
    args.addHelpOption();
    args.addPositionalArgument(QStringLiteral("workspace"), QStringLiteral("a demo workspace of scale decade"));
    args.addOption({QStringLiteral("login"), QStringLiteral("user"), QStringLiteral("login")});
    args.addOption({QStringLiteral("passphrase"), QStringLiteral("passphrase"), QStringLiteral("text")});
    args.addOption({QStringLiteral("json"), QStringLiteral("also write the figures here"), QStringLiteral("file")});
    args.process(app);
    const SystemClock clock;
    QJsonObject out;
    const QTemporaryDir scratch;
    QString path = args.positionalArguments().value(0, qEnvironmentVariable("XINZHAN_DECADE"));
    QString passphrase = args.value(QStringLiteral("passphrase"));
    if (path.isEmpty() || !QFileInfo::exists(path)) {
        if (path.isEmpty())
            path = scratch.filePath(QStringLiteral("decade.xinzhan"));
        const double ms = milliseconds([&] { passphrase = must(makeDemo(path, {.scale = DemoScale::Decade}, clock)).passphrase; });
        std::printf("%-28s       %8.1f s\n", "making the demo", ms / 1000);
        out[QStringLiteral("demo_seconds")] = ms / 1000;
    }
    const QString login = args.isSet(QStringLiteral("login")) ? args.value(QStringLiteral("login")) : must(Workspace::logins(path)).first();
    auto workspace = must(Workspace::open(path, login, passphrase, clock));
    Session &session = workspace->session();
    const std::optional<StationId> station = session.actor().station;
    figure(out, "today", [&] { must(TodayService(session).snapshot()); });
    if (allowedScope(session.actor().role, Action::ReadCaseList) != Scope::None) {
        figure(out, "ledger list", [&] { must(CaseService(session).list()); });
        figure(out, "ledger list, active", [&] { must(CaseService(session).list({.inLedgerOnly = true})); });
        figure(out, "overdue", [&] { must(CaseService(session).overdue()); });
    }
    const QDate day = clock.today();
    if (station && allowedScope(session.actor().role, Action::ReadCaseCounts) != Scope::None) {
        figure(out, "movements of this week", [&] { must(CaseService(session).movements(*station, day.addDays(-6), day)); });
        figure(out, "movements five years ago", [&] { must(CaseService(session).movements(*station, day.addYears(-5), day.addYears(-5).addDays(6))); });
        figure(out, "name scanner of the station", [&] { must(NameScanner::forStation(session.db(), *station)); });
    }
    if (const QString file = args.value(QStringLiteral("json")); !file.isEmpty() && !saveJson(file, out))
        return 1;
    return 0;
}
