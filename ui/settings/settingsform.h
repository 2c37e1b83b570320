#pragma once
// The workspace's settings in a form: its fields from the list of settings, its values shown, what was changed stored.
#include "core/workspace/settings.h"
#include "ui/shared/form.h"

namespace xz {
class SettingsPage;

// A field for each setting whose key is wanted: a box for yes or no, else a line with its bounds under it.
void addSettings(Form &form, const std::function<bool(const QString &key)> &wanted);
// What is stored, unless the user has changed something; read-only with the reason when there is one.
void showSettings(Form &form, Session &session, const QString &whyNot);
// False when one was refused; it is said at its field.
bool saveSettings(Form &form, Session &session, SettingsPage &page);

} // namespace xz
