// Pages per second of our PDFs against LibreOffice headless printing the same content; each side is a fresh process, start included.
#include "core/pdf/pdfwriter.h"
#include "tests/bench/figures.h"
#include "tests/bench/flatodt.h"
#include "tests/pdf/samples.cpp" // the papers of the tests

#include <QtCore/QCommandLineParser>
#include <QtCore/QProcess>
#include <QtCore/QRegularExpression>
#include <QtCore/QStandardPaths>
#include <QtCore/QTemporaryDir>
#include <QtGui/QGuiApplication>

using namespace xz;
using namespace xz::bench;

namespace {

paper::Document paperFor(const QString &task)
{
    if (task == u"weekly")
        return test::weeklySample();
    return task == u"table" ? test::longTable(600) : test::longText(470);
}
int fail(const QString &why)
{
    std::fprintf(stderr, "%s\n", qPrintable(why));
    return 1;
}
int writeOne(const QString &task, const QString &path)
{
    const auto r = paper::writePdfFile(paperFor(task), {{}, QDateTime(QDate(2026, 11, 27), QTime(16, 0))}, path);
    return r ? 0 : fail(r.error().message);
}
int pagesIn(const QString &path)
{
    QProcess p;
    p.start(QStringLiteral("pdfinfo"), {path});
    p.waitForFinished();
    const auto m = QRegularExpression(QStringLiteral("Pages:\\s+(\\d+)")).match(QString::fromUtf8(p.readAllStandardOutput()));
    return m.captured(1).toInt();
}

} // namespace

int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication app(argc, argv);
    if (argc == 4 && qstrcmp(argv[1], "--one") == 0)
        return writeOne(QString::fromLocal8Bit(argv[2]), QString::fromLocal8Bit(argv[3]));
    QCommandLineParser parser;
    parser.addHelpOption();
    const QCommandLineOption roundsOption(QStringLiteral("rounds"), QStringLiteral("interleaved rounds"), QStringLiteral("R"), QStringLiteral("3"));
    const QCommandLineOption jsonOption(QStringLiteral("json"), QStringLiteral("also write the figures to FILE"), QStringLiteral("FILE"));
    parser.addOptions({roundsOption, jsonOption});
    parser.process(app);

    QTemporaryDir dir;
    const QStringList tasks{QStringLiteral("weekly"), QStringLiteral("table"), QStringLiteral("text")};
    const QString office = QStandardPaths::findExecutable(QStringLiteral("soffice"));
    for (const QString &task : tasks) {
        QFile f(dir.filePath(task + QStringLiteral(".fodt")));
        if (!f.open(QIODevice::WriteOnly) || f.write(FlatOdt::of(paperFor(task))) <= 0)
            return fail(f.errorString());
    }
    QMap<QString, int> ours, theirs;
    std::vector<Contender> contenders{{QStringLiteral("XinZhan"), [&](const QString &task) {
                                           const QString out = dir.filePath(task + QStringLiteral("-ours.pdf"));
                                           const double ms = milliseconds([&] { QProcess::execute(app.applicationFilePath(), {QStringLiteral("--one"), task, out}); });
                                           ours[task] = pagesIn(out);
                                           return ours[task] > 0 ? ms : -1.0;
                                       }}};
    if (!office.isEmpty())
        contenders.push_back({QStringLiteral("LibreOffice"), [&](const QString &task) {
                                  const double ms = milliseconds([&] {
                                      QProcess p;
                                      p.setStandardOutputFile(QProcess::nullDevice());
                                      p.setStandardErrorFile(QProcess::nullDevice());
                                      p.start(office, {QStringLiteral("-env:UserInstallation=file://") + dir.filePath(QStringLiteral("profile")), QStringLiteral("--headless"),
                                                       QStringLiteral("--convert-to"), QStringLiteral("pdf"), QStringLiteral("--outdir"), dir.path(), dir.filePath(task + QStringLiteral(".fodt"))});
                                      p.waitForFinished(-1);
                                  });
                                  theirs[task] = pagesIn(dir.filePath(task + QStringLiteral(".pdf")));
                                  return theirs[task] > 0 ? ms : -1.0;
                              }});
    else
        std::printf("LibreOffice (soffice) is not installed: only our own figures\n");
    if (!office.isEmpty())
        contenders.back().run(tasks.front()); // its first start makes a profile; that is not counted
    QJsonObject figures = compete(tasks, contenders, {QStringLiteral("XinZhan")}, qMax(1, parser.value(roundsOption).toInt()));
    printTable(tasks, contenders, {QStringLiteral("XinZhan")}, figures);
    for (const QString &task : tasks)
        for (const Contender &c : contenders) {
            const int pages = c.name == u"XinZhan" ? ours[task] : theirs[task];
            const double ms = figures[task][c.name][u"ms"].toDouble();
            std::printf("%-12s %-22s %5d pages %9.1f pages/s\n", qPrintable(task), qPrintable(c.name), pages, pages * 1000 / ms);
        }
    if (parser.isSet(jsonOption) && !saveJson(parser.value(jsonOption), figures))
        return fail(parser.value(jsonOption));
    return 0;
}
