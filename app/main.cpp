#include "app/application.h"
#include "app/tour.h"

#include "core/base/program.h"
#include "core/security/selftest.h"

#include <QtCore/QCommandLineParser>
#include <QtGui/QIcon>
#include <cstdio>

int main(int argc, char **argv)
{
    xz::forbidCoreDumps();
    QApplication::setHighDpiScaleFactorRoundingPolicy(Qt::HighDpiScaleFactorRoundingPolicy::PassThrough);
    QApplication qt(argc, argv);
    QApplication::setApplicationName(QStringLiteral("xinzhan"));
    QApplication::setApplicationVersion(xz::programVersion());
    QApplication::setDesktopFileName(QStringLiteral("xinzhan"));
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
