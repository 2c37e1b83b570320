#pragma once
// Light or dark, which language, and a hint on scaling: of this computer, not of the workspace.
#include "ui/settings/settingspage.h"

namespace xz {

class AppearanceSection : public SettingsSection {
    Q_OBJECT
public:
    AppearanceSection(SettingsPage &page, const PageContext &context);
    QString title() const override;
    void refresh() override;

private:
};

} // namespace xz
