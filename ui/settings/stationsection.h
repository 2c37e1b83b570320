#pragma once
// Names on the reports: school, station, contact, and who keeps the printed reports (domain S49).
#include "ui/settings/settingspage.h"

#include "core/organization/organization.h"

namespace xz {
class Form;
class StationSection : public SettingsSection {
    Q_OBJECT
public:
    StationSection(SettingsPage &page, const PageContext &context);
    QString title() const override;
    void refresh() override;

private:
    void save();
    Form *m_form;
    Button *m_save;
    std::optional<Station> m_station;
};

} // namespace xz
