// Start to first paint, as a ratio to an empty QMainWindow of the same Qt (both as fresh processes of this program, interleaved), and the decade
// workspace: open (with the demo's cheap key derivation) and drawing Today. --decade FILE uses a workspace that is there, else it is made.
#include "core/demo/demo.h"
#include "core/today/today.h"
#include "tests/bench/figures.h"
#include "ui/shared/prompts.h"
#include "ui/shared/theme.h"
#include "ui/shell/allpages.h"
#include "ui/shell/frame.h"
#include "ui/shell/mainwindow.h"

#include <QtCore/QDir>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtCore/QTranslator>
#include <QtWidgets/QApplication>
#include <QtWidgets/QMainWindow>

using namespace xz;
using namespace xz::bench;

namespace {

class NoPrompts final : public Prompts {
    bool confirm(QWidget *, const Confirm &) override { return false; }
    void message(QWidget *, MessageKind, const QString &, const QString &text) override { std::fprintf(stderr, "%s\n", qPrintable(text)); }
    std::optional<QString> openFile(QWidget *, const FileQuestion &) override { return {}; }
    std::optional<QString> saveFile(QWidget *, const FileQuestion &) override { return {}; }
    std::optional<QString> folder(QWidget *, const QString &) override { return {}; }
    std::optional<QString> passphrase(QWidget *, const QString &, const QString &) override { return {}; }
    std::optional<QString> reason(QWidget *, const ReasonQuestion &) override { return {}; }
    std::optional<QString> text(QWidget *, const QString &, const QString &, const QString &) override { return {}; }
    std::optional<int> choice(QWidget *, const QString &, const QString &, const QStringList &) override { return {}; }
    bool printer(QWidget *, QPrinter &) override { return false; }
};

class LeaveAfterPaint : public QObject {
public:
    using QObject::QObject;
    bool eventFilter(QObject *o, QEvent *e) override
    {
        if (e->type() == QEvent::Paint)
            QMetaObject::invokeMethod(qApp, &QCoreApplication::quit, Qt::QueuedConnection);
        return QObject::eventFilter(o, e);
    }
};

int startOnly(QApplication &app, bool empty)
{
    LeaveAfterPaint leave;
    if (empty) {
        QMainWindow window;
        window.resize(1366, 768);
        window.installEventFilter(&leave);
        window.show();
        return app.exec();
    }
    applyTheme(app, ThemeChoice::Light);
    QTranslator words;
    if (words.load(QStringLiteral(":/xinzhan/translations/xinzhan_zh_CN.qm")))
        QCoreApplication::installTranslator(&words);
    SystemClock clock;
    NoPrompts prompts;
    Frame frame(FrameParts{clock, prompts, [] { return allPages(); }, {}, QDir::tempPath(), {}, {}});
    frame.resize(1366, 768);
    frame.installEventFilter(&leave);
    frame.show();
    frame.start();
    return app.exec();
}

double process(const QString &mode)
{
    return milliseconds([&] {
        QProcess p;
        p.start(QCoreApplication::applicationFilePath(), {mode});
        p.waitForFinished(60'000);
    });
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    const QStringList args = QCoreApplication::arguments();
    if (args.contains(QStringLiteral("--empty")))
        return startOnly(app, true);
    if (args.contains(QStringLiteral("--program")))
        return startOnly(app, false);
    const QStringList tasks{QStringLiteral("start")}, baselines{QStringLiteral("empty QMainWindow")};
    const std::vector<Contender> contenders{{QStringLiteral("xinzhan"), [](const QString &) { return process(QStringLiteral("--program")); }},
                                            {baselines.first(), [](const QString &) { return process(QStringLiteral("--empty")); }}};
    QJsonObject figures = compete(tasks, contenders, baselines, 9);
    printTable(tasks, contenders, baselines, figures);

    const SystemClock clock;
    QTemporaryDir temp;
    QString path = temp.filePath(QStringLiteral("decade.xinzhan"));
    QString login = QStringLiteral("head"), passphrase = QStringLiteral("xinzhan-demo-2026");
    if (const qsizetype i = args.indexOf(QStringLiteral("--decade")); i >= 0 && i + 1 < args.size()) {
        path = args.at(i + 1);
    } else {
        std::optional<Result<DemoResult>> made;
        const double ms = milliseconds([&] { made = makeDemo(path, {.scale = DemoScale::Decade}, clock); });
        if (!*made) {
            std::fprintf(stderr, "%s\n", qPrintable(made->error().message));
            return 1;
        }
        std::printf("decade workspace made in %.1f s: %lld class reports, %lld weekly reports, %lld cases, %lld students\n", ms / 1000,
                    (long long)(*made)->counts.classReports, (long long)(*made)->counts.weeklyReports, (long long)(*made)->counts.cases, (long long)(*made)->counts.students);
        figures[QStringLiteral("decade made, s")] = ms / 1000;
    }
    applyTheme(app, ThemeChoice::Light);
    NoPrompts prompts;
    std::vector<double> opens, todays, snapshots, matrices;
    for (int round = 0; round < 5; ++round) {
        std::unique_ptr<Workspace> workspace;
        opens.push_back(milliseconds([&] {
            auto opened = Workspace::open(path, login, passphrase, clock);
            if (!opened)
                qFatal("%s", qPrintable(opened.error().message));
            workspace = std::move(*opened);
        }));
        snapshots.push_back(milliseconds([&] {
            if (const auto s = TodayService(workspace->session()).snapshot(); !s)
                qFatal("%s", qPrintable(s.error().message));
        }));
        todays.push_back(milliseconds([&] {
            MainWindow window(workspace->session(), *workspace, prompts, allPages());
            window.resize(1366, 768);
            window.openPage(QStringLiteral("today"));
            window.grab();
        }));
        MainWindow window(workspace->session(), *workspace, prompts, allPages());
        window.resize(1366, 768);
        window.openPage(QStringLiteral("today"));
        window.grab();
        matrices.push_back(milliseconds([&] { // people x terms of a station, the page made for the first time
            window.openPage(QStringLiteral("training"), {{QStringLiteral("tab"), QStringLiteral("matrix")}});
            window.grab();
        }));
    }
    std::printf("decade workspace: training matrix first painted in %.0f ms (median of 5)\n", median(matrices));
    figures[QStringLiteral("decade training matrix drawn, ms")] = median(matrices);
    std::printf("decade workspace: open %.0f ms (with the demo's cheap key derivation), Today's figures %.1f ms, window with Today drawn %.0f ms (medians of 5)\n",
                median(opens), median(snapshots), median(todays));
    figures[QStringLiteral("decade open, ms")] = median(opens);
    figures[QStringLiteral("decade today figures, ms")] = median(snapshots);
    figures[QStringLiteral("decade today drawn, ms")] = median(todays);
    if (const qsizetype i = args.indexOf(QStringLiteral("--json")); i >= 0 && i + 1 < args.size())
        return saveJson(args.at(i + 1), figures) ? 0 : 1;
    return 0;
}
