#pragma once
// Look of the whole program: Fusion, a palette and one small style sheet, all made from the tokens. Applied once by the
// composition root and again when the user or the system switches; widgets follow QEvent::PaletteChange.
#include "ui/shared/tokens.h"

#include <QtCore/QString>
#include <QtGui/QFont>
#include <QtGui/QPalette>
#include <optional>

class QApplication;
class QWidget;

namespace xz {

enum class ThemeChoice { System, Light, Dark };
QString themeChoiceCode(ThemeChoice choice); // system, light, dark
std::optional<ThemeChoice> themeChoiceFromCode(const QString &code);

namespace space { // pixels at 100 %
inline constexpr int xs = 4, s = 8, m = 12, l = 16, xl = 24;
}
inline constexpr int radiusControl = 6, radiusCard = 8;

enum class TextSize { Small = 12, Table = 13, Base = 14, CardTitle = 15, Title = 20 };

// True when the desktop asks for dark windows.
bool systemIsDark();
void applyTheme(QApplication &app, ThemeChoice choice);
// The tokens last applied; the light ones before that.
const Tokens &tokens();
inline QColor colour(Token token) { return tokens()[token]; }
bool themeIsDark();
// The families of the chain all have digits of one width, so figures line up without a font feature.
QFont uiFont(TextSize size = TextSize::Base, bool bold = false);

} // namespace xz
