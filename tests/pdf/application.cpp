// The PDF tests need fonts, so a QGuiApplication; offscreen when there is no display.
#include "tests/support/testapplication.h"

#include <QtGui/QGuiApplication>

static const xz::test::ApplicationFactory factory([](int &argc, char **argv) -> QCoreApplication * {
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    return new QGuiApplication(argc, argv);
});
