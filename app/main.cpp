#include "app/application.h"
#include "app/tour.h"

#include "core/base/program.h"
#include "core/base/programlog.h"
#include "core/security/selftest.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QMutex>
#include <QtCore/QScopeGuard>
#include <QtGui/QIcon>
#include <cstdio>

namespace {

xz::ProgramLog *programLog = nullptr; // Qt's message handler takes no context
QtMessageHandler handlerBefore = nullptr;

void logMessage(QtMsgType kind, const QMessageLogContext &context, const QString &message)
{
    static QBasicMutex mutex;
    static thread_local bool writing = false;
    if (kind != QtDebugMsg && programLog && !writing) {
        writing = true; // a warning that the log itself causes does not come back
        const QMutexLocker lock(&mutex);
        programLog->write(kind, context.category ? context.category : "", message);
        writing = false;
    }
    if (handlerBefore)
        handlerBefore(kind, context, message);
}

} // namespace

int main(int argc, char **argv)
{
    xz::forbidCoreDumps();
    QApplication::setHighDpiScaleFactorRoundingPolicy(Qt::HighDpiScaleFactorRoundingPolicy::PassThrough);
    QApplication qt(argc, argv);
    QApplication::setApplicationName(QStringLiteral("xinzhan"));
    QApplication::setApplicationVersion(xz::programVersion());
    QApplication::setDesktopFileName(QStringLiteral("xinzhan"));
    const xz::SystemClock clock;
    xz::ProgramLog log(xz::programLogPath(), clock);
    log.started(QStringLiteral("xinzhan"));
    programLog = &log;
    handlerBefore = qInstallMessageHandler(logMessage);
    const auto logEnds = qScopeGuard([] {
        qInstallMessageHandler(handlerBefore);
        programLog = nullptr;
    });
    QIcon icon(QStringLiteral(":/xinzhan/icon/xinzhan-32.png"));
    icon.addFile(QStringLiteral(":/xinzhan/icon/xinzhan-128.png"));
    QApplication::setWindowIcon(icon);

    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("workspace"), QStringLiteral("NAME.xinzhan"), QStringLiteral("[workspace]"));
    const QCommandLineOption lang(QStringLiteral("lang"), QStringLiteral("zh or en"), QStringLiteral("code"));
    const QCommandLineOption tour(QStringLiteral("tour"), QStringLiteral("make the demo school offscreen, write screenshots and PDFs"), QStringLiteral("folder"));
    const QCommandLineOption shots(QStringLiteral("shots"), QStringLiteral("screenshots only"), QStringLiteral("folder"));
    const QCommandLineOption scheme(QStringLiteral("scheme"), QStringLiteral("light or dark"), QStringLiteral("name"));
    parser.addOptions({lang, tour, shots, scheme});
    parser.process(qt);

    if (const auto sound = xz::cryptoSelfTest(); !sound) {
        std::fprintf(stderr, "%s\n", qPrintable(sound.error().message));
        return 70;
    }
    xz::Application application(qt);
    if (parser.isSet(lang))
        application.setLanguage(parser.value(lang));
    if (parser.isSet(tour))
        return xz::runTour(qt, {parser.value(tour), true, parser.value(scheme) == u"dark"});
    if (parser.isSet(shots))
        return xz::runTour(qt, {parser.value(shots), false, parser.value(scheme) == u"dark"});
    return application.run(parser.positionalArguments().value(0));
}
