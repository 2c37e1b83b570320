// The QApplication of all window tests: offscreen, light theme, Chinese, settings in a folder of their own.
#include "tests/support/testapplication.h"
#include "ui/shared/theme.h"
#include "ui/shared/uisettings.h"

#include <QtCore/QTemporaryDir>
#include <QtCore/QTranslator>
#include <QtWidgets/QApplication>

namespace {

const xz::test::ApplicationFactory factory([](int &argc, char **argv) -> QCoreApplication * {
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    static QTemporaryDir settings;
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings.path());
    auto *app = new QApplication(argc, argv);
    auto *translator = new QTranslator(app);
    if (translator->load(QStringLiteral(":/xinzhan/translations/xinzhan_zh_CN.qm")))
        app->installTranslator(translator);
    QLocale::setDefault(QLocale(QLocale::Chinese, QLocale::China));
    xz::applyTheme(*app, xz::ThemeChoice::Light);
    return app;
});

} // namespace
