#pragma once
// Per-user settings of the window: theme, language, widths, recent workspaces. Never content, names of people or secrets.
#include <QtCore/QSettings>

namespace xz {
inline QSettings uiSettings()
{
    return QSettings(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("XinZhan"), QStringLiteral("xinzhan"));
}
} // namespace xz
