#include "ui/shared/theme.h"

#include "ui/shared/stylesheet.h"

#include <QtGui/QFontDatabase>
#include <QtGui/QGuiApplication>
#include <QtGui/QStyleHints>
#include <QtWidgets/QApplication>
#include <QtWidgets/QStyleFactory>

#ifdef Q_OS_WIN
#include <QtCore/QSettings>
#endif

namespace xz {
namespace {

struct Applied {
    Tokens tokens;
    bool dark = false;
};
// What QApplication::palette() is for Qt: the look that was last applied to the one QApplication.
Applied &applied()
{
    static Applied a{Tokens::read(QStringLiteral(":/xinzhan/ui/light.json")).value_or(Tokens()), false};
    return a;
}

QPalette paletteOf(const Tokens &t)
{
    QPalette p;
    const auto set = [&p](QPalette::ColorRole role, const QColor &c) { p.setColor(role, c); };
    set(QPalette::Window, t[Token::Window]);
    set(QPalette::WindowText, t[Token::Text]);
    set(QPalette::Base, t[Token::Card]);
    set(QPalette::AlternateBase, t[Token::Window]);
    set(QPalette::Text, t[Token::Text]);
    set(QPalette::PlaceholderText, t[Token::Secondary]);
    set(QPalette::Button, t[Token::Card]);
    set(QPalette::ButtonText, t[Token::Text]);
    set(QPalette::BrightText, t[Token::Level1]);
    set(QPalette::Highlight, t[Token::BrandWash]);
    set(QPalette::HighlightedText, t[Token::Text]);
    set(QPalette::Link, t[Token::Brand]);
    set(QPalette::LinkVisited, t[Token::Brand]);
    set(QPalette::ToolTipBase, t[Token::Card]);
    set(QPalette::ToolTipText, t[Token::Text]);
    set(QPalette::Light, t[Token::Card]);
    set(QPalette::Midlight, t[Token::Window]);
    set(QPalette::Mid, t[Token::Line]);
    set(QPalette::Dark, t[Token::Line]);
    set(QPalette::Shadow, t[Token::Shade]);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        p.setColor(QPalette::Disabled, role, t[Token::Secondary]);
    return p;
}

} // namespace

QString themeChoiceCode(ThemeChoice choice)
{
    switch (choice) {
    case ThemeChoice::System: return QStringLiteral("system");
    case ThemeChoice::Light: return QStringLiteral("light");
    case ThemeChoice::Dark: return QStringLiteral("dark");
    }
    return QStringLiteral("system");
}

std::optional<ThemeChoice> themeChoiceFromCode(const QString &code)
{
    for (const ThemeChoice c : {ThemeChoice::System, ThemeChoice::Light, ThemeChoice::Dark})
        if (code == themeChoiceCode(c))
            return c;
    return std::nullopt;
}

bool systemIsDark()
{
#ifdef Q_OS_WIN
    const QSettings personalize(QStringLiteral("HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize"), QSettings::NativeFormat);
    return personalize.value(QStringLiteral("AppsUseLightTheme"), 1).toInt() == 0;
#else
    // Before Qt 6.5 no style hint tells it; the platform theme's own palette does, before ours covers it.
    static const bool dark = [] {
        const QPalette p = QGuiApplication::palette();
        return p.color(QPalette::Window).lightness() < p.color(QPalette::WindowText).lightness();
    }();
    return dark;
#endif
}

void applyTheme(QApplication &app, ThemeChoice choice)
{
    const bool systemDark = systemIsDark(); // asked before our palette hides the answer
    const bool dark = choice == ThemeChoice::Dark || (choice == ThemeChoice::System && systemDark);
    if (const auto t = Tokens::read(dark ? QStringLiteral(":/xinzhan/ui/dark.json") : QStringLiteral(":/xinzhan/ui/light.json")))
        applied() = {*t, dark};
    app.setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    app.setPalette(paletteOf(tokens()));
    app.setFont(uiFont());
    app.setStyleSheet(styleSheetFor(tokens()));
}

const Tokens &tokens() { return applied().tokens; }
bool themeIsDark() { return applied().dark; }

QFont uiFont(TextSize size, bool bold)
{
    QFont font;
    font.setFamilies({QStringLiteral("Microsoft YaHei UI"), QStringLiteral("PingFang SC"), QStringLiteral("Noto Sans CJK SC"),
                      QStringLiteral("Source Han Sans SC"), QStringLiteral("WenQuanYi Micro Hei"), QStringLiteral("sans-serif")});
    font.setPixelSize(size == TextSize::CardTitle ? 14 : int(size)); // a card title is base size and bold
    font.setBold(bold || size == TextSize::Title || size == TextSize::CardTitle);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

} // namespace xz
