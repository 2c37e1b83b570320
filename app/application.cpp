#include "app/application.h"

#include "core/demo/demo.h"
#include "core/pdf/pdfwriter.h"
#include "ui/shared/uisettings.h"
#include "ui/shell/allpages.h"
#include "ui/shell/frame.h"

#include <QtCore/QLibraryInfo>
#include <QtCore/QLocale>
#include <QtCore/QStandardPaths>

namespace xz {

Application::Application(QApplication &qt) : m_qt(qt)
{
    const auto theme = themeChoiceFromCode(uiSettings().value(QStringLiteral("theme")).toString());
    setTheme(theme.value_or(ThemeChoice::System));
    setLanguage(uiSettings().value(QStringLiteral("language"), QStringLiteral("zh")).toString());
}

Application::~Application() = default;

void Application::setTheme(ThemeChoice choice)
{
    applyTheme(m_qt, choice);
    uiSettings().setValue(QStringLiteral("theme"), themeChoiceCode(choice));
}

void Application::setLanguage(const QString &code)
{
    const bool english = code == u"en";
    QCoreApplication::removeTranslator(&m_words);
    QCoreApplication::removeTranslator(&m_qtWords);
    if (m_words.load(english ? QStringLiteral(":/xinzhan/translations/xinzhan_en.qm") : QStringLiteral(":/xinzhan/translations/xinzhan_zh_CN.qm")))
        QCoreApplication::installTranslator(&m_words);
    if (!english && m_qtWords.load(QStringLiteral("qtbase_zh_CN"), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qtWords);
    QLocale::setDefault(english ? QLocale(QLocale::English, QLocale::UnitedKingdom) : QLocale(QLocale::Chinese, QLocale::China));
    uiSettings().setValue(QStringLiteral("language"), english ? QStringLiteral("en") : QStringLiteral("zh"));
    if (m_frame)
        m_frame->rebuild();
}

int Application::run(const QString &workspace)
{
    FrameParts parts{m_clock, m_prompts, [] { return allPages(); },
                     [this](const QString &path, const std::function<bool(int)> &progress) -> Result<DemoStart> {
                         XZ_TRY(const DemoResult made, makeDemo(path, {.scale = DemoScale::College, .print = paper::pdfBytes, .progress = progress}, m_clock));
                         return DemoStart{made.logins.value(0), made.passphrase};
                     },
                     QStandardPaths::writableLocation(QStandardPaths::TempLocation), [this](ThemeChoice c) { setTheme(c); }, [this](const QString &code) { setLanguage(code); }};
    m_frame = std::make_unique<Frame>(std::move(parts));
    m_frame->resize(1366, 768);
    m_frame->show();
    m_frame->start(workspace);
    return QApplication::exec();
}

} // namespace xz
