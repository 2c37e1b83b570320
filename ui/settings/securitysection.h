#pragma once
// Numbers of the workspace that guard it (idle lock, retention, ...), the own passphrase and the recovery code.
#include "ui/settings/settingspage.h"

namespace xz {
class Form;
class SecuritySection : public SettingsSection {
    Q_OBJECT
public:
    SecuritySection(SettingsPage &page, const PageContext &context);
    QString title() const override;
    void refresh() override;

private:
    void save();
    Form *m_form;
    Button *m_save;
    Button *m_recovery;
};

} // namespace xz
